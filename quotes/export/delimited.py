"""CSV as in RFC 4180, and TSV alike; a cell that a spreadsheet would run as a formula gets a ' in front.

See "CSV injection" at OWASP: quoted words come from strangers, and one may begin with "=".
"""

import csv
import json
from collections.abc import Iterable
from typing import TextIO

from quotes.export.sheet import Sheet
from quotes.model import Row

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(rows: Iterable[Row], stream: TextIO, sheet: Sheet) -> int:
    """Write comma-separated values and return the number of rows."""
    return _write(rows, stream, sheet, delimiter=",")


def write_tsv(rows: Iterable[Row], stream: TextIO, sheet: Sheet) -> int:
    """Write tab-separated values, quoted as in CSV, and return the number of rows."""
    return _write(rows, stream, sheet, delimiter="\t")


class _Line:
    """Takes a line from csv.writer, which gives back what `write` returns."""

    @staticmethod
    def write(line: str) -> str:
        return line


def _write(rows: Iterable[Row], stream: TextIO, sheet: Sheet, *, delimiter: str) -> int:
    """Until Python 3.13 csv.writer quotes a lone CR only where lines end in CRLF: so they do, and are cut."""
    end = "\r\n" if sheet.excel else "\n"
    line = csv.writer(_Line, delimiter=delimiter, lineterminator="\r\n").writerow
    if sheet.excel:
        stream.write("\ufeff")
    if sheet.headers:
        stream.write(str(line(sheet.columns))[:-2] + end)
    written = 0
    for row in sheet.pick(rows):
        stream.write(str(line([_cell(value, raw=sheet.raw) for value in row.values()]))[:-2] + end)
        written += 1
    return written


def _cell(value: object, *, raw: bool) -> object:
    """A list becomes JSON; only words can be a formula, a negative number is none."""
    if isinstance(value, list | tuple | dict):
        value = json.dumps(value, ensure_ascii=False, default=str)
    if isinstance(value, str) and not raw and value.startswith(_FORMULA):
        return f"'{value}"
    return value
