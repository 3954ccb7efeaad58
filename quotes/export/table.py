"""A plain table for the terminal: the widest columns give way until a row fits on a line.

Rows are laid out a block at a time, so that a table of any length takes little memory.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TextIO

from quotes.export.sheet import Sheet
from quotes.model import Row

_GAP = 2
_NARROWEST = 8
_BLOCK = 1000  # rows laid out together
# Line breaks would tear the table, and an escape character in a stranger's text could steer the terminal.
_UNPRINTABLE = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")


def write_table(rows: Iterable[Row], stream: TextIO, sheet: Sheet) -> int:
    """Write rows under their headings, cut to `sheet.width`, and return the number of rows.

    A column is as wide as the first thousand rows need, and wider from where a later thousand needs more.
    """
    needed = [len(name) if sheet.headers else 0 for name in sheet.columns]
    written = 0
    for values in _blocks(sheet.pick(rows)):
        cells = [[_text(value) for value in row] for row in values]
        for line in cells:
            needed = [max(width, len(cell)) for width, cell in zip(needed, line, strict=True)]
        widths = _fitted(needed, sheet.width)
        right = [_all_numbers(column) for column in zip(*values, strict=True)] or [False] * len(widths)
        if sheet.headers and not written:
            cells = [list(sheet.columns), ["-" * width for width in widths], *cells]
        stream.writelines(_line(line, widths, right) + "\n" for line in cells)
        written += len(values)
    return written


def _blocks(rows: Iterator[Row]) -> Iterator[list[list[object]]]:
    """Yield the values of the rows, so many rows at a time; of no rows one block without any."""
    block = [list(row.values()) for row in islice(rows, _BLOCK)]
    yield block
    while len(block) == _BLOCK:
        block = [list(row.values()) for row in islice(rows, _BLOCK)]
        yield block


def printable(text: str) -> str:
    """Return `text` on one line, with nothing in it that could steer a terminal."""
    return _UNPRINTABLE.sub(" ", text)


def _text(value: object) -> str:
    """Return a value as one cell of a table: nothing for None, three digits of a fraction, lists with commas."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.3g}"
    if isinstance(value, dict):
        return printable(", ".join(f"{name}: {_text(one)}" for name, one in value.items()))
    if isinstance(value, list | tuple):
        return printable(", ".join(map(_text, value)))
    return printable(str(value))


def _all_numbers(column: Iterable[object]) -> bool:
    given = [value for value in column if value is not None]
    return bool(given) and all(isinstance(value, int | float) for value in given)


def _fitted(needed: Sequence[int], whole: int | None) -> list[int]:
    """The width of each column: what it needs, or what is left where all together are too wide."""
    widths = list(needed)
    if whole is None or not widths:
        return widths
    excess = sum(widths) + _GAP * (len(widths) - 1) - whole
    while excess > 0 and max(widths) > _NARROWEST:
        widest = widths.index(max(widths))
        widths[widest] -= 1
        excess -= 1
    return widths


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    fitted = (
        _cut(cell, width).rjust(width) if number else _cut(cell, width).ljust(width)
        for cell, width, number in zip(cells, widths, right, strict=True)
    )
    return (" " * _GAP).join(fitted).rstrip()


def _cut(cell: str, width: int) -> str:
    return cell if len(cell) <= width else cell[: width - 1] + "…"
