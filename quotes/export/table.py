"""A plain table for the terminal: the widest columns give way until a row fits on a line."""

import re
from collections.abc import Iterable, Sequence
from typing import TextIO

from quotes.export.sheet import Sheet
from quotes.model import Row

_GAP = 2
_NARROWEST = 8
# Line breaks would tear the table, and an escape character in a stranger's text could steer the terminal.
_UNPRINTABLE = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")


def write_table(rows: Iterable[Row], stream: TextIO, sheet: Sheet) -> int:
    """Write rows under their headings, cut to `sheet.width`, and return the number of rows."""
    values = [list(row.values()) for row in sheet.pick(rows)]
    cells = [[_text(value) for value in row] for row in values]
    right = [_all_numbers(column) for column in zip(*values, strict=True)] or [False] * len(sheet.columns)
    lines = [list(sheet.columns), *cells] if sheet.headers else cells
    widths = _widths(lines, sheet)
    if sheet.headers:
        lines.insert(1, ["-" * width for width in widths])
    for line in lines:
        stream.write(_line(line, widths, right) + "\n")
    return len(cells)


def printable(text: str) -> str:
    """Return `text` on one line, with nothing in it that could steer a terminal."""
    return _UNPRINTABLE.sub(" ", text)


def _text(value: object) -> str:
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


def _widths(lines: Sequence[Sequence[str]], sheet: Sheet) -> list[int]:
    """The width of each column: what it needs, or what is left where all together are too wide."""
    widths = [0] * len(sheet.columns)
    for line in lines:
        widths = [max(width, len(cell)) for width, cell in zip(widths, line, strict=True)]
    if sheet.width is None or not widths:
        return widths
    excess = sum(widths) + _GAP * (len(widths) - 1) - sheet.width
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
