"""Tables with a heading -> articles: CSV with commas or semicolons, TSV, in the encodings that spreadsheets write."""

import codecs
import csv
import io
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from quotes.errors import UnreadableInput
from quotes.model import Article
from quotes.read.columns import FIELDS, columns_of
from quotes.read.decode import LARGEST
from quotes.read.defaults import ArticleDefaults
from quotes.read.records import article_of

_DELIMITERS = ",;\t"
_LONGEST_HEADING = 4096  # bytes
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class _Row(NamedTuple):
    """The cells of a row, or what is `wrong` with it, and the line of the file at which it begins."""

    line: int
    cells: list[str]
    wrong: str | None = None


def is_table(line: bytes) -> bool:
    """Whether the first line of a file is the heading of a table of articles: "id,title,text"."""
    if len(line) > _LONGEST_HEADING:
        return False
    columns = columns_of(tuple(next(_rows([line]), _Row(1, [])).cells))
    return columns.have_text and len(columns.fields) > 1


def parse_table(
    lines: Iterable[bytes], place: str, defaults: ArticleDefaults
) -> Iterator[Article | UnreadableInput]:
    """Yield an article, or what is wrong, for each row of the lines of a binary file."""
    rows = _rows(lines)
    names = next(rows, _Row(0, [])).cells
    if not columns_of(tuple(names)).have_text:
        yield UnreadableInput(place, _no_table(names))
        return
    empty = True
    for row in rows:
        empty = False
        where = f"{place}, line {row.line}"
        try:
            if row.wrong:
                raise UnreadableInput(where, row.wrong)
            if len(row.cells) != len(names):
                raise UnreadableInput(where, f"has {len(row.cells)} cells, the heading {len(names)}")
            yield article_of(dict(zip(names, row.cells, strict=True)), where, defaults)
        except UnreadableInput as problem:
            yield problem
    if empty:
        yield UnreadableInput(place, "is empty; below the heading each row is an article")


def count_rows(lines: Iterable[bytes]) -> int:
    """Return the number of rows below the heading."""
    return max(0, sum(1 for _ in _rows(lines)) - 1)


def _rows(lines: Iterable[bytes]) -> Iterator[_Row]:
    """Yield the rows with something in them, the heading too; the delimiter is what it has most of."""
    texts = _texts(lines)
    head = next((line for line in texts if line.strip()), "")
    delimiter = max(_DELIMITERS, key=head.count)
    reader = csv.reader(chain([head], texts), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = _next(reader)
        except csv.Error as problem:
            yield _Row(line, [], f"is not readable as CSV: {problem}")
            continue
        if cells is None:
            return
        if any(map(str.strip, cells)):
            yield _Row(line, cells)


def _next(rows: Iterator[list[str]]) -> list[str] | None:
    """Return the next row, None behind the last: a cell is an article, and the limit is one for all of Python."""
    limit = csv.field_size_limit(LARGEST)
    try:
        return next(rows, None)
    finally:
        csv.field_size_limit(limit)


def _texts(lines: Iterable[bytes]) -> Iterator[str]:
    """Yield lines as text: UTF-16 where a mark says so, else UTF-8, or Windows-1252 where that fails."""
    lines = iter(lines)
    first = next(lines, b"")
    if first.startswith(_UTF_16):
        yield from io.StringIO(b"".join(chain([first], lines)).decode("utf-16", "replace"), newline="")
        return
    for line in chain([first.removeprefix(codecs.BOM_UTF8)], lines):
        try:
            yield line.decode("utf-8")
        except UnicodeDecodeError:
            yield line.decode("cp1252", "replace")


def _no_table(names: list[str]) -> str:
    there = f"; there are: {', '.join(filter(None, names))}" if any(names) else ""
    others = ", ".join(name for name in FIELDS if name != "text")
    return f"is no table of articles: a heading must name a column text, and may name {others}{there}"
