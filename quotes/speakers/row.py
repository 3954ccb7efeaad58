"""One row of a list of people, whatever file it came from, and the place it stands at."""

import json
from dataclasses import dataclass, fields
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What a file says of one person and one office, as written; empty where it says nothing.

    `place` is the file and the line; `is_ours` says that the file has the columns of our own export.
    """

    place: object
    is_ours: bool = False
    kind: str = ""
    name: str = ""
    country: str = ""
    relation: str = ""
    wikidata: str = ""
    identifier: str = ""
    aliases: tuple[str, ...] = ()
    office: str = ""
    organization: str = ""
    office_country: str = ""
    start: str = ""
    end: str = ""
    basis: str = ""
    known_until: str = ""


COLUMNS = tuple(one.name for one in fields(Row) if one.name not in ("place", "is_ours"))
"""The columns of our own CSV."""


@dataclass(frozen=True, slots=True)
class EntryPlace:
    """Where an entry of a JSON file stands: its line is looked for only when something is wrong with it."""

    path: Path
    text: str
    what: str
    number: int
    sign: object

    def __str__(self) -> str:
        """Return file, line and number of the entry (from 1), found by a value that stands in it."""
        written = json.dumps(self.sign, ensure_ascii=False) if self.sign else ""
        at = self.text.find(written) if written else -1
        line = f", line {self.text.count(chr(10), 0, at) + 1}" if at >= 0 else ""
        return f"{self.path}{line} ({self.what} {self.number + 1})"
