"""Firms, media and other private bodies known all over the world, the same for all languages; `firms.toml` has them."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path

from quotes.lang.source import Table, check_keys, fold_word, read_toml, word_set

FILE = Path(__file__).with_name("firms.toml")


@cache
def _table() -> Table:
    table = read_toml(FILE.parent, FILE.name)
    check_keys(table, str(FILE), required={"behind", "seats"})
    return table


def firms() -> Mapping[str, Sequence[str]]:
    """Return country -> its bodies, each by its names with bars between."""
    seats: Mapping[str, Sequence[str]] = _table()["seats"]
    return seats


@cache
def words_behind_firms() -> frozenset[str]:
    """Return the folded words that nothing but a firm's name has behind it."""
    return word_set(_table()["behind"], f"{FILE}: behind")


@cache
def names_of_firms() -> frozenset[str]:
    """Return the folded names of all, but for those that begin with an article: "The Times"."""
    entries = chain.from_iterable(firms().values())
    names = {fold_word(name.strip()) for entry in entries for name in entry.split("|")}
    return frozenset(name for name in names if not name.startswith("the "))
