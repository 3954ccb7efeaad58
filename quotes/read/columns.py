"""Which field of an article a column of a table means, or a key of JSON, in any of the languages: columns.toml."""

import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from quotes.fold import fold

FIELDS = ("id", "lang", "text", "outlet", "url", "title", "author", "published")
_ENGLISH = "en"


class Columns(NamedTuple):
    """The field that each name means, in the order of the names, without those that mean none.

    `day_first`: the text or the day has a name of a language that writes the day before the month, so that
    03/04/2021 is in April.
    """

    fields: Mapping[str, str]
    day_first: bool

    @property
    def have_text(self) -> bool:
        """Whether they are those of an article."""
        return "text" in self.fields.values()


@lru_cache(maxsize=64)
def columns_of(names: tuple[str, ...]) -> Columns:
    """Return what names mean, in any case, with or without their accents."""
    folded = {name: fold(name.strip()).replace(" ", "_") for name in names}
    tables = _tables()
    usual = tables[_ENGLISH]
    others = [
        table
        for language, table in tables.items()
        if language != _ENGLISH and any(table.get(name) == "text" for name in folded.values())
    ]
    found: dict[str, str] = {}
    foreign: set[str] = set()
    for name, word in folded.items():
        if word in usual:
            found[name] = usual[word]
        elif field := next((table[word] for table in others if word in table), None):
            found[name] = field
            foreign.add(field)
    return Columns(found, day_first=not foreign.isdisjoint(("text", "published")))


@cache
def _tables() -> dict[str, dict[str, str]]:
    """Return the field of each folded word, by language."""
    path = Path(__file__).with_name("columns.toml")
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    found = {
        language: {fold(word): field for field, words in table.items() for word in words.split()}
        for language, table in tables.items()
    }
    found[_ENGLISH] |= {field: field for field in FIELDS}
    return found
