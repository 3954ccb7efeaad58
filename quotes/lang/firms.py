"""Firms, media and other private bodies known all over the world, the same for all languages; `firms.toml` has them."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path

from quotes.lang.source import Table, check_keys, fold_word, read_toml, word_set

FILE = Path(__file__).with_name("firms.toml")
_SHORTEST_REST = 2  # words that name a paper without its article: "Fatto Quotidiano"


@cache
def _table() -> Table:
    table = read_toml(FILE.parent, FILE.name)
    check_keys(table, str(FILE), required={"behind", "articles", "seats", "media", "words"})
    return table


def firms() -> Mapping[str, Sequence[str]]:
    """Return country -> its bodies, media among them, each by its names with bars between."""
    seats, media, words = (_table()[name] for name in ("seats", "media", "words"))
    return {
        country: (
            *seats.get(country, ()),
            *map(_with_rest, media.get(country, ())),
            *words.get(country, ()),
        )
        for country in sorted({*seats, *media, *words})
    }


@cache
def words_behind_firms() -> frozenset[str]:
    """Return the folded words that nothing but a firm's name has behind it."""
    return word_set(_table()["behind"], f"{FILE}: behind")


@cache
def articles_of_media() -> frozenset[str]:
    """Return the folded articles with which names of media begin."""
    return word_set(_table()["articles"], f"{FILE}: articles")


@cache
def names_of_firms() -> frozenset[str]:
    """Return the folded names of firms, of which a capital anywhere is sign enough."""
    return frozenset(map(fold_word, _names("seats")))


@cache
def names_of_media() -> frozenset[str]:
    """Return the names of media as they are printed: "Le Monde", "dpa"."""
    return frozenset(_names("media"))


@cache
def known_media() -> frozenset[str]:
    """Return the folded names of media, also without their article where two words are left."""
    entries = map(_with_rest, _names("media"))
    return frozenset(fold_word(name) for entry in entries for name in _split(entry))


@cache
def media_in_marks() -> frozenset[str]:
    """Return the names of media as they are printed between marks, also without their article: “Spiegel”."""
    parted = (name.partition(" ") for name in _names("media"))
    rests = {rest for article, _, rest in parted if article.lower() in articles_of_media() - {"the"}}
    return names_of_media() | rests


@cache
def known_names() -> frozenset[str]:
    """Return the folded names of all bodies, those of media that are plain words as well."""
    return names_of_firms() | known_media() | frozenset(map(fold_word, _names("words")))


def _names(table: str) -> set[str]:
    return {name for entry in chain.from_iterable(_table()[table].values()) for name in _split(entry)}


def _split(entry: str) -> list[str]:
    return [name.strip() for name in entry.split("|")]


def _with_rest(entry: str) -> str:
    """Return an entry with the names of several words that are left without an article: "| Fatto Quotidiano"."""
    names = _split(entry)
    rests = [
        rest
        for name in names
        for article, _, rest in [name.partition(" ")]
        if article.lower() in articles_of_media() and len(rest.split()) >= _SHORTEST_REST
    ]
    return " | ".join(dict.fromkeys((*names, *rests)))
