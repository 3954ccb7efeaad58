"""Rows -> sheets, one module a format, as they come: only a table for the terminal is kept whole."""

from collections.abc import Callable, Iterable, Mapping
from typing import TextIO

from quotes.export.delimited import write_csv, write_tsv
from quotes.export.objects import write_json, write_jsonl
from quotes.export.sheet import Sheet
from quotes.export.table import write_table
from quotes.model import Row

Writer = Callable[[Iterable[Row], TextIO, Sheet], int]

WRITERS: Mapping[str, Writer] = {
    "table": write_table,
    "csv": write_csv,
    "tsv": write_tsv,
    "json": write_json,
    "jsonl": write_jsonl,
}
"""Every format by its name; each writer returns how many rows it wrote."""

__all__ = ["WRITERS", "Sheet", "Writer"]
