"""Firms, media and other private bodies known all over the world, the same for all languages; `firms.toml` has them."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from quotes.lang.source import fold_word

FILE = Path(__file__).with_name("firms.toml")


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def firms() -> Mapping[str, Sequence[str]]:
    """Return country -> its bodies, each by its names with bars between."""
    seats: Mapping[str, Sequence[str]] = _table()["seats"]
    return seats


@cache
def words_behind_firms() -> frozenset[str]:
    """Return the folded words that nothing but a firm's name has behind it."""
    return frozenset(_table()["behind"].split())


@cache
def names_of_firms() -> frozenset[str]:
    """Return the folded names of all, but for those that begin with an article: "The Times"."""
    entries = chain.from_iterable(firms().values())
    names = {fold_word(name.strip()) for entry in entries for name in entry.split("|")}
    return frozenset(name for name in names if not name.startswith("the "))
