"""Whether two speakers on record are one: the same, a doubtful case for people to decide, or two.

A join needs the same name in another spelling and nothing against it; a close name, an initial, a middle name
or the same name in another country is a doubt. One surname alone is nothing.
"""

from collections.abc import Iterator
from itertools import product
from typing import Literal, NamedTuple

from rapidfuzz import fuzz

from quotes.model import Speaker
from quotes.speakers.spelling import (
    family_stands_first,
    is_particle,
    plain_key,
    sound_keys,
    spelt_words,
    turned,
)
from quotes.speakers.words import name_key

Verdict = Literal["same", "doubtful", "other"]
Reason = Literal[
    "spelling", "sound", "order", "initial", "middle name", "close", "two countries", "same name"
]

CLOSE = 88.0
"""Of 100, by rapidfuzz: below it, names are other names …"""
_CLOSE_WORD = 70.0  # … as they are where one word of them is another word: "John Kerry", "John Key"
_SURE: frozenset[Reason] = frozenset({"spelling", "sound"})


class Likeness(NamedTuple):
    """How alike two speakers are: `score` from 0 to 1, and the reasons, the strongest first."""

    verdict: Verdict
    score: float
    reasons: tuple[Reason, ...]


def compare(one: Speaker, other: Speaker) -> Likeness:
    """Say whether two speakers are one, by their names, aliases of two words or more, kinds and countries."""
    if one.kind != "person" or other.kind != "person" or _other_items(one, other):
        return Likeness("other", 0.0, ())
    found = [
        compare_names(*names, country=_shared(one, other)) for names in product(_names(one), _names(other))
    ]
    score, reason = max(((score, reason) for score, reason in found if reason), default=(0.0, None))
    if reason is None:
        return Likeness("other", score, ())
    if _two_countries(one, other):
        if reason == "close":
            return Likeness("other", score, ())  # two letters and two countries: two people
        return Likeness("doubtful", score / 2, (reason, "two countries"))
    sure = reason in _SURE or (reason == "order" and family_stands_first(_shared(one, other)))
    return Likeness("same" if sure else "doubtful", score, (reason,))


def compare_names(name: str, other: str, *, country: str | None = None) -> tuple[float, Reason | None]:
    """Return how close two names are (0 to 1) and what ties them, None where nothing does.

    `country` is that of both where it is known to be one.
    """
    plain, plain_other = plain_key(name), plain_key(other)
    short = country is not None
    sounds, sounds_other = sound_keys(name, short=short), sound_keys(other, short=short)
    ratio = max(fuzz.ratio(*pair) for pair in ((plain, plain_other), *product(sounds, sounds_other))) / 100
    if plain == plain_other:
        return 1.0, "spelling"
    if not family_stands_first(country) and sounds & sounds_other:
        return 0.95, "sound"
    if plain in turned(other):
        return 0.9, "order"
    words, words_other = spelt_words(name), spelt_words(other)
    if len(words) < 2 or len(words_other) < 2:
        return ratio, None
    return _weaker(words, words_other, ratio)


def _weaker(words: tuple[str, ...], others: tuple[str, ...], ratio: float) -> tuple[float, Reason | None]:
    """Return what ties two names that are not spelt alike."""
    if words[-1] == others[-1]:
        if min(len(words[0]), len(others[0])) == 1 and words[0][0] == others[0][0]:
            return 0.8, "initial"
        if words[0] == others[0] and len(words) != len(others):
            return 0.75, "middle name"
    close = ratio * 100 >= CLOSE and (len(words) != len(others) or all(map(_are_close, words, others)))
    return (ratio, "close") if close else (ratio, None)


def _are_close(word: str, other: str) -> bool:
    """Whether two words of names may be one, by their letters or their sound; particles may."""
    if word == other or is_particle(word) or is_particle(other):
        return True
    sounds = product(sound_keys(word, short=True), sound_keys(other, short=True))
    return max(fuzz.ratio(*pair) for pair in ((word, other), *sounds)) >= _CLOSE_WORD


def _names(speaker: Speaker) -> Iterator[str]:
    yield speaker.name
    yield from (alias for alias in speaker.aliases if len(name_key(alias)) > 1)


def _shared(one: Speaker, other: Speaker) -> str | None:
    return one.country if one.country == other.country else one.country or other.country


def _other_items(one: Speaker, other: Speaker) -> bool:
    """Whether both are known to Wikidata, as two."""
    return None not in (one.wikidata, other.wikidata) and one.wikidata != other.wikidata


def _two_countries(one: Speaker, other: Speaker) -> bool:
    return None not in (one.country, other.country) and one.country != other.country
