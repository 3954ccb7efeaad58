"""Saved web pages -> articles: of all that a page shows, the article alone, paragraph by paragraph.

trafilatura finds it. What is stored is that text, and all places are places in it.
"""

import logging
import re
from collections.abc import Iterator
from email import message_from_bytes
from typing import Any

from quotes.errors import UnreadableInput
from quotes.fold import fold_passage
from quotes.model import Article
from quotes.read.declared import Declared, read_declared
from quotes.read.decode import checked, decode_page

_MOST_ELEMENTS = 30_000  # a page has some thousands; with these some take ten seconds
_MOST_LETTERS = 1_000_000
_FEWEST_LETTERS = 100  # of an article, those in links not counted
_SAMPLE = 5_000  # letters that tell an article from a list of links
_SHORTEST_LINK = 15
_HEAD = 3  # paragraphs in which a headline is looked for
_BLOCKS = frozenset({"p", "head", "quote", "item", "list", "cell", "row", "table", "div"})
_MARKS = {"de": ("„“", "‚‘"), "es": ("«»", "“”"), "fr": ("«»", "“”"), "it": ("«»", "“”")}
_OTHER_MARKS = ("“”", "‘’")
_ANY_MARK = frozenset("\"'«»‹›“”„‟‘’‚‛")
_ARCHIVE = re.compile(rb"(?im)^content-type:\s*multipart/related")
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_BLANKS = re.compile(r"[ \t\r\n\f]+")


def read_page(data: bytes, place: str) -> Article:
    """Return the article of a web page; raise UnreadableInput where there is none, or a library is missing."""
    data = _unpacked(data)
    tree = _tree(decode_page(data, place), place)
    declared = read_declared(tree, data)
    if declared.is_front:
        raise UnreadableInput(place, "is the front page of a site; save the page of the article")
    return Article(
        text=checked("\n\n".join(_article(tree, declared, place)) + "\n", place),
        outlet=declared.outlet,
        url=declared.url,
        title=declared.title,
        author=declared.author,
        published=declared.published,
        published_basis="given" if declared.published else None,
    )


def _unpacked(data: bytes) -> bytes:
    """Return the page itself of one that was saved as a single file (MHTML, RFC 2557), others as they are."""
    if not _ARCHIVE.search(data[:2048]):
        return data
    parts = message_from_bytes(data).walk()
    pages = (part.get_payload(decode=True) for part in parts if part.get_content_type() in _PAGES)
    return next((page for page in pages if isinstance(page, bytes)), data)


def _tree(text: str, place: str) -> Any:
    """Return the elements of a page, with the marks of its quotations."""
    try:
        from lxml import etree, html  # heavy, and missing where no pages are to be read
    except ImportError as error:
        raise _missing(place) from error
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = html.document_fromstring(text.encode(), parser=parser)
    except etree.ParserError as error:
        raise _no_article(place) from error
    etree.strip_elements(tree, "style", "noscript", "svg", "template", with_tail=False)
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS or _letters(tree) > _MOST_LETTERS:
        raise UnreadableInput(
            place, "is larger than any article; save the text of the article as a .txt file"
        )
    _write_marks(tree)
    return tree


def _letters(tree: Any) -> int:
    return sum(len(one.text or "") for one in tree.iter() if one.tag != "script")


def _write_marks(tree: Any) -> None:
    """Put what <q> stands for on a page, quotation marks, into its words, where they have none."""
    pairs = _MARKS.get((tree.get("lang") or "")[:2].lower(), _OTHER_MARKS)
    for one in list(tree.iter("q")):
        pair = pairs[sum(1 for _ in one.iterancestors("q")) % 2]
        if {one.text_content().strip()[:1], _before(one)} & _ANY_MARK:
            continue
        one.text = pair[0] + (one.text or "")
        if children := list(one):
            children[-1].tail = (children[-1].tail or "") + pair[1]
        else:
            one.text += pair[1]
    for one in list(tree.iter("q")):
        one.drop_tag()


def _before(element: Any) -> str:
    """Return the letter that stands before an element in the same parent, or nothing."""
    previous = element.getprevious()
    words = (element.getparent().text if previous is None else previous.tail) or ""
    return str(words[-1:])


def _article(tree: Any, declared: Declared, place: str) -> list[str]:
    """Return the paragraphs of the article of a page, without its headline."""
    links = {" ".join(one.text_content().split()) for one in tree.iter("a")}
    paragraphs = _paragraphs(_body(tree, place))
    headlines = {_bare(one) for one in (declared.title, *declared.headlines) if one}
    head = [one for one in paragraphs[:_HEAD] if _bare(one) not in headlines]
    paragraphs = head + paragraphs[_HEAD:]
    shown = " ".join(" ".join(paragraphs)[:_SAMPLE].split())
    linked = sum(len(link) for link in links if len(link) >= _SHORTEST_LINK and link in shown)
    if len(shown) - linked < _FEWEST_LETTERS or 2 * linked > len(shown):
        raise _no_article(place)
    return paragraphs


def _bare(line: str) -> str:
    """Return the letters of a line alone: a page sets the same headline with other blanks and signs."""
    return re.sub(r"[\W_]+", "", fold_passage(line))


def _body(tree: Any, place: str) -> Any:
    """Return the article's elements, which are few: paragraphs, headings, quotations, lists and tables."""
    try:
        from trafilatura import bare_extraction
    except ImportError as error:
        raise _missing(place) from error
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # what it finds wrong is said here
    found = bare_extraction(tree, include_comments=False, with_metadata=False)
    if found is None or found.body is None:
        raise _no_article(place)
    return found.body


def _paragraphs(body: Any) -> list[str]:
    """Return the text of each block of elements; a line break in one is a line end."""
    whole = "".join(_pieces(body))
    parts = (re.sub(" *\n *", "\n", part).strip() for part in re.split("\n[ \n]*\n", whole))
    return [part for part in parts if part]


def _pieces(body: Any) -> Iterator[str]:
    """Yield the words of a page in order, with blank lines between its blocks."""
    from lxml import etree

    for event, one in etree.iterwalk(body, events=("start", "end")):
        if one.tag in _BLOCKS:
            yield "\n\n"
        elif one.tag == "lb" and event == "start":
            yield "\n"
        words = one.text if event == "start" else one.tail
        yield _BLANKS.sub(" ", words or "")


def _no_article(place: str) -> UnreadableInput:
    reason = "no article is found in this page; save the text of the article as a .txt file"
    return UnreadableInput(place, reason)


def _missing(place: str) -> UnreadableInput:
    return UnreadableInput(
        place, "is a web page; what reads those is installed with: pip install 'quotes[html]'"
    )
