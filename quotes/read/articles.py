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
from quotes.read.columns import columns_of
from quotes.read.decode import decode, is_page, read_first_lines, read_limited
from quotes.read.defaults import ArticleDefaults, completed
from quotes.read.lines import is_json, parse_lines, parse_list
from quotes.read.listing import LINES, LISTS, PAGES, STDIN, TABLES, Inputs, Paths, list_inputs, printable
from quotes.read.pages import read_page
from quotes.read.tables import is_table, parse_table

_STDIN_IN_WORDS = "standard input"
_OTHERS = {
    ".eml": "is an e-mail; save the article's text as a .txt file",
    ".mbox": "is a mailbox; save each article's text as a .txt file",
}


def read_articles(
    paths: Paths | Inputs, *, defaults: ArticleDefaults | None = None
) -> Iterator[Article | UnreadableInput]:
    """Yield each article of the files and folders, or what is wrong with it.

    A folder gives its texts, web pages and JSON lines, those of its folders too, in order of name; hidden ones are
    left out. `-` is standard input, as text, page, table or JSON. A file of another suffix is tried as each of
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
    """Yield what a stream holds: lines of JSON or rows of a table one by one, as they come, or the whole of it."""
    lines = read_first_lines(stream)
    suffix = path.suffix.lower()
    if suffix in LINES or _is_record(lines[-1]):
        yield from parse_lines(chain(lines, stream), place, defaults)
    elif suffix in TABLES or is_table(lines[-1]):
        yield from parse_table(chain(lines, stream), place, defaults)
    else:
        try:
            if what := _OTHERS.get(suffix):
                raise UnreadableInput(place, what)
            yield from _whole(read_limited(stream, place, begun=b"".join(lines)), place, path, defaults)
        except UnreadableInput as problem:
            yield problem


def _whole(
    data: bytes, place: str, path: Path, defaults: ArticleDefaults
) -> Iterator[Article | UnreadableInput]:
    """Yield what a file holds: articles in a list of JSON, a web page, or one text."""
    suffix = path.suffix.lower()
    if suffix in LISTS or is_json(data):
        yield from parse_list(decode(data, place), place, defaults)
        return
    article = read_page(data, place) if suffix in PAGES or is_page(data) else Article(decode(data, place))
    origin = STDIN if path == Path(STDIN) else place
    yield completed(replace(article, lang=defaults.lang, id=Path(origin).stem, origin=origin), defaults)


def _is_record(line: bytes) -> bool:
    """Whether a line is a JSON object with a text: no newspaper article begins like that."""
    head = line.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not head.startswith(b"{"):
        return False
    try:
        return columns_of(tuple(json.loads(head))).have_text
    except (ValueError, RecursionError):
        return False
