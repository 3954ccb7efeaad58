"""JSON: one array of objects, or one object a line; in both a row is a line, so that `grep` works too."""

import json
from collections.abc import Iterable
from typing import TextIO

from quotes.export.sheet import Sheet
from quotes.model import Row


def write_json(rows: Iterable[Row], stream: TextIO, sheet: Sheet) -> int:
    """Write one array and return the number of rows."""
    count = 0
    stream.write("[")
    for count, row in enumerate(sheet.pick(rows), 1):
        stream.write(("\n " if count == 1 else ",\n ") + _line(row))
    stream.write("\n]\n" if count else "]\n")
    return count


def write_jsonl(rows: Iterable[Row], stream: TextIO, sheet: Sheet) -> int:
    """Write an object a line and return the number of rows."""
    written = 0
    for row in sheet.pick(rows):
        stream.write(_line(row) + "\n")
        written += 1
    return written


def _line(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False, default=str)
