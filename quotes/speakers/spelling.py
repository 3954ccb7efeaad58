"""Whether two spellings are one name: "Zelensky", "Zelenskij" and "Selenskyj", "Kim Jong Un" and "Kim Jong-un".

Each name has keys: its letters without spaces, marks and accents, and the same after the letters that stand for
one sound of another script are made one. What shares a key may be one name; what is merely close (by
rapidfuzz, over names folded by anyascii) is a question for people, never an answer. The letters are data, in
`quotes/lang/spelling.toml`.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from string import ascii_lowercase

from anyascii import anyascii

import quotes.lang
from quotes.errors import LanguageDataError

_FILE = Path(quotes.lang.__file__).with_name("spelling.toml")
_KEYS = {"letters", "voiced", "ch", "endings", "particles", "same", "family_first"}
_WORD = re.compile(r"[a-z0-9]+")
_APOSTROPHES = str.maketrans("", "", "'`")
_UNSTEADY = {ord(letter): None for letter in ascii_lowercase if letter not in "blmnr"}
_TWICE = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"[aeiouy]+")
_VOICED = re.compile(r"^s(?=[aeiouy])|(?<=[aeiouy])s(?=[aeiouybdglmnrvw])")
_DOUBLED = re.compile(r"([^eou\d])\1+")  # "Jane Doe 11" is not the first one
_E_ALONE = re.compile(r"(?<=[aeou])ie|^ie")
_R_ALONE = re.compile(r"(?<=[^aeiou])er$")

_REMEMBERED = 1 << 16  # words of names: those of a hundred thousand people, of whom many share one


@dataclass(frozen=True, slots=True)
class _Spelling:
    """The data of `spelling.toml`."""

    letters: tuple[tuple[str, str], ...]
    voiced: tuple[str, str]
    ch: tuple[str, ...]
    endings: tuple[tuple[str, str], ...]
    particles: frozenset[str]
    same: Mapping[str, str]
    known: frozenset[str]  # the words of both
    family_first: frozenset[str]


def spelt_words(name: str) -> tuple[str, ...]:
    """Return the words of a name in plain small letters: "Erdoğan" -> "erdogan", "Зеленский" -> "zelenskiy"."""
    plain = name if name.isascii() else anyascii(unicodedata.normalize("NFC", name))
    return tuple(_WORD.findall(plain.lower().translate(_APOSTROPHES)))


def plain_key(name: str) -> str:
    """Return the letters of a name, its words written as one: what stays the same with hyphens and accents."""
    return "".join(spelt_words(name))


def sound_keys(name: str, *, short: bool = False) -> frozenset[str]:
    """Return the keys of a name whose letters are read by their sound; none for a name that cannot be.

    A name with a word of one syllable ("Wang Zhiwei") is not, unless `short` allows it: there, letters that
    sound alike elsewhere part two names.
    """
    return _sound_keys(spelt_words(name), short=short)


def name_keys(name: str) -> frozenset[str]:
    """Return all keys under which a name is to be found: its letters, and its sounds whatever its words are."""
    words = spelt_words(name)
    return _sound_keys(words, short=True) | {"".join(words)}


def _sound_keys(words: Iterable[str], *, short: bool) -> frozenset[str]:
    words = [word for word in words if word not in _spelling().particles]
    if not words or (not short and any(map(_is_short, words))):
        return frozenset()
    return frozenset(map("".join, zip(*map(_sounds, words), strict=True)))


def steady_letters(words: Sequence[str]) -> tuple[str, ...]:
    """Return what two spellings of a name share: the letters that stand for the same sound everywhere.

    `words` are those of `spelt_words`. Names that have a key in common have one of these in common, too.
    """
    spelling = _spelling()
    letters = _steady("".join(words))
    if spelling.known.isdisjoint(words):
        return (letters,)
    sounded = (spelling.same.get(word, word) for word in words if word not in spelling.particles)
    return tuple({letters, _steady("".join(sounded))})


def _steady(letters: str) -> str:
    """Return the steady ones among letters, doubled ones once: how often a letter is written parts no names."""
    return _TWICE.sub(r"\1", letters.translate(_UNSTEADY))


def turned(name: str) -> tuple[str, str]:
    """Return the plain keys of a name with its first word last, and with its last word first."""
    words = spelt_words(name)
    return "".join((*words[1:], *words[:1])), "".join((*words[-1:], *words[:-1]))


def family_stands_first(country: str | None) -> bool:
    """Whether names of a country (ISO alpha-2) begin with the family's at home."""
    return country in _spelling().family_first


def is_particle(word: str) -> bool:
    """Whether a word stands between the others of a name and parts no two: "al", "von"."""
    return word in _spelling().particles


def _is_short(word: str) -> bool:
    """Whether a word has one syllable and is no initial and no spelling of a known name."""
    return len(word) > 1 and len(_VOWELS.findall(word)) < 2 and word not in _spelling().same


@lru_cache(_REMEMBERED)
def _sounds(word: str) -> tuple[str, ...]:
    """Return a word with the letters of one sound made one, in each way they can be read.

    German can write s for z, and sch for zh as well; "ch" is one of two sounds. The ways stand in the same order
    for every word; words of one known name become that.
    """
    spelling = _spelling()
    if word in spelling.same:
        return (spelling.same[word],) * (3 * len(spelling.ch))
    voiced = _VOICED.sub("z", word), _VOICED.sub("z", word.replace(*spelling.voiced))
    read = {way: _letters_read(way) for way in (word, *voiced)}
    return tuple(_finished(read[way], ch) for ch in spelling.ch for way in (word, *voiced))


def _letters_read(word: str) -> str:
    for letters, sound in _spelling().letters:
        if letters in word:
            word = word.replace(letters, sound)
    return word


def _finished(word: str, ch: str) -> str:
    word = _DOUBLED.sub(r"\1", word.replace("ch", ch).replace("sc", "s"))
    word = _R_ALONE.sub("r", _E_ALONE.sub("e", word))
    for ending, sound in _spelling().endings:
        if word.endswith(ending):
            return word[: -len(ending)] + sound
    return word


@cache
def _spelling() -> _Spelling:
    """Read the data. Raises LanguageDataError for an unknown or missing key."""
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    if data.keys() != _KEYS:
        raise LanguageDataError(f"{_FILE}: keys must be {', '.join(sorted(_KEYS))}")
    sch, zh = data["voiced"]
    return _Spelling(
        letters=tuple(map(tuple, data["letters"])),
        voiced=(sch, zh),
        ch=tuple(data["ch"]),
        endings=tuple(map(tuple, data["endings"])),
        particles=frozenset(data["particles"]),
        same={word: group[0] for group in data["same"] for word in group},
        known=frozenset(data["particles"]).union(*data["same"]),
        family_first=frozenset(data["family_first"]),
    )
