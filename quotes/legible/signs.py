"""The signs of Markdown: headings, items of lists, links, bold and italics."""

import re
from collections.abc import Iterator

from quotes.legible.edits import Edit, found_by

_BULLET = re.compile(r"^ *(?:[•▪◦‣●■►▶]|(?:#{1,6}|[*+])(?= |$)) *| +#+ *$", re.MULTILINE)
_LINK = re.compile(r"\[(?=[^\[\]\n]+\]\([^()\s]*\))|(?<=[^\[\n])\]\([^()\s]*\)")
_EMPHASIS = re.compile(r"(?<![\w*_])[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_])[*_]{1,3}(?![\w*_])")


def headings_and_items(text: str) -> Iterator[Edit]:
    """Yield the signs of a heading or an item of a list."""
    yield from found_by(_BULLET, text)


def links(text: str) -> Iterator[Edit]:
    """Yield what makes words a link: "[Kim](https://…)"."""
    if "](" in text:
        yield from found_by(_LINK, text)


def emphasis(text: str) -> Iterator[Edit]:
    """Yield the signs around what is set in bold or italics: "**Kim**", "_Kim_".

    A sign inside a word or between blanks is left as it is.
    """
    if "*" in text or "_" in text:
        yield from found_by(_EMPHASIS, text)
