"""The signs of Markdown, HTML and the keyboard: headings, items, links, bold and italics, letters by name, dashes."""

import re
from collections.abc import Iterator
from html import unescape

from quotes.legible.edits import Edit, found_by

_TAG = re.compile(
    r"</?(?:a|abbr|b|c|cite|em|font|i|mark|s|small|span|strong|sub|sup|u|v)\b[^<>]*>"
    r"|(?P<end><br\b[^<>]*>|</?(?:blockquote|div|figcaption|figure|h[1-6]|li|ol|p|section|ul)\b[^<>]*>)",
    re.IGNORECASE,
)
_BY_NAME = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")
_TYPED_DASH = re.compile(r"(?<!-)--(?!-)|―")
_BULLETS = "•▪◦‣●■►▶"
_BULLET = re.compile(rf"^ *(?:[{_BULLETS}]|(?:#{{1,6}}|[*+])(?= |$)) *| +#+ *$", re.MULTILINE)
_LINK = re.compile(r"\[(?=[^\[\]\n]+\]\([^()\s]*\))|(?<=[^\[\n])\]\([^()\s]*\)")
_EMPHASIS = re.compile(r"(?<![\w*_])[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_])[*_]{1,3}(?![\w*_])")


def headings_and_items(text: str) -> Iterator[Edit]:
    """Yield the signs of a heading or an item of a list."""
    if any(sign in text for sign in f"{_BULLETS}#*+"):
        yield from found_by(_BULLET, text)


def links(text: str) -> Iterator[Edit]:
    """Yield what makes words a link: "[Kim](https://…)"."""
    if "]" in text and "](" in text:
        yield from found_by(_LINK, text)


def emphasis(text: str) -> Iterator[Edit]:
    """Yield the signs around what is set in bold or italics: "**Kim**", "_Kim_".

    A sign inside a word or between blanks is left as it is.
    """
    if "*" in text or "_" in text:
        yield from found_by(_EMPHASIS, text)


def tags(text: str) -> Iterator[Edit]:
    """Yield the tags of HTML that an article may have inside: "<em>Kim</em>"; one of a paragraph ends the line."""
    if "<" in text and ">" in text:
        yield from found_by(_TAG, text, lambda found: "\n" if found["end"] else "")


def letters_by_name(text: str) -> Iterator[Edit]:
    """Yield the letters that HTML has a name or a number for: "&laquo;", "&#8220;"."""
    if "&" in text:
        yield from found_by(_BY_NAME, text, lambda found: unescape(found[0]))


def typed_dashes(text: str) -> Iterator[Edit]:
    """Yield what stands for a dash: two hyphens, "--No sé --dijo Ana."; more of them are a line across the page."""
    if "--" in text or "―" in text:
        yield from found_by(_TYPED_DASH, text, lambda _: "—")
