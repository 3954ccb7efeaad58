"""Paths -> articles, in the order given. A problem is a value in the stream: the good files still go in."""

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from quotes.errors import UnreadableInput, why_unreadable
from quotes.model import Article
from quotes.read.decode import decode, is_page, read_first_lines, read_limited
from quotes.read.defaults import ArticleDefaults, completed
from quotes.read.lines import parse_lines
from quotes.read.listing import LINES, PAGES, STDIN, Inputs, Paths, list_inputs, printable
from quotes.read.pages import read_page

_STDIN_IN_WORDS = "standard input"
_ARCHIVE = "is a web archive; save the page as HTML alone"
_OTHERS = {
    ".json": "is JSON that is not one object a line; write it so, as .jsonl",
    ".csv": "is a table; write its articles as JSON lines, or each as a .txt file",
    ".tsv": "is a table; write its articles as JSON lines, or each as a .txt file",
    ".eml": "is an e-mail; save the article's text as a .txt file",
    ".mht": _ARCHIVE,
    ".mhtml": _ARCHIVE,
    ".mbox": "is a mailbox; save each article's text as a .txt file",
}


def read_articles(
    paths: Paths | Inputs, *, defaults: ArticleDefaults | None = None
) -> Iterator[Article | UnreadableInput]:
    """Yield each article of the files and folders, or what is wrong with it.

    A folder gives its texts, web pages and JSON lines, those of its folders too, in order of name; hidden ones are
    left out. `-` is standard input, as text, page or JSON lines. A file of another suffix is tried as each of
    them, but for those that hold no plain text.
    """
    defaults = defaults or ArticleDefaults()
    for item in (paths if isinstance(paths, Inputs) else list_inputs(paths)).items:
        if isinstance(item, UnreadableInput):
            yield item
        elif item == STDIN:
            yield from _read_stdin(defaults)
        else:
            yield from _read_file(Path(item), defaults)


def place_of(article: Article) -> str:
    """Return where an article was read from, as a person says it."""
    return _STDIN_IN_WORDS if article.origin == STDIN else article.origin or "an article"


def _read_file(path: Path, defaults: ArticleDefaults) -> Iterator[Article | UnreadableInput]:
    place = printable(path)
    try:
        with path.open("rb") as stream:
            yield from _read_stream(stream, place, path, defaults)
    except OSError as error:
        yield UnreadableInput(place, why_unreadable(error))


def _read_stdin(defaults: ArticleDefaults) -> Iterator[Article | UnreadableInput]:
    if sys.stdin is None:
        yield UnreadableInput(_STDIN_IN_WORDS, "is closed; give a file, or pipe the articles in")
    else:
        yield from _read_stream(sys.stdin.buffer, _STDIN_IN_WORDS, Path(STDIN), defaults)


def _read_stream(
    stream: BinaryIO, place: str, path: Path, defaults: ArticleDefaults
) -> Iterator[Article | UnreadableInput]:
    """Yield what a stream holds: JSON lines one by one, as they come, or one text or page."""
    lines = read_first_lines(stream)
    suffix = path.suffix.lower()
    if suffix in LINES or _is_record(lines[-1]):
        yield from parse_lines(chain(lines, stream), place, defaults)
        return
    try:
        if what := _OTHERS.get(suffix):
            raise UnreadableInput(place, what)
        data = read_limited(stream, place, begun=b"".join(lines))
        article = read_page(data, place) if suffix in PAGES or is_page(data) else Article(decode(data, place))
    except UnreadableInput as problem:
        yield problem
    else:
        origin = STDIN if path == Path(STDIN) else place
        yield completed(replace(article, lang=defaults.lang, id=Path(origin).stem, origin=origin), defaults)


def _is_record(line: bytes) -> bool:
    """Whether a line is a JSON object with a text: no newspaper article begins like that."""
    head = line.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not head.startswith(b"{"):
        return False
    try:
        return "text" in json.loads(head)
    except (ValueError, RecursionError):
        return False
