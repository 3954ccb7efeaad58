"""Whether two spellings are one name: "Zelensky", "Zelenskij" and "Selenskyj", "Kim Jong Un" and "Kim Jong-un".

Each name has keys: its letters without spaces, marks and accents, and the same after the letters that stand for
one sound of another script are made one. What shares a key may be one name; what is merely close (by
rapidfuzz, over names folded by anyascii) is a question for people, never an answer. The letters are data, in
`quotes/lang/spelling.toml`.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from anyascii import anyascii

import quotes.lang
from quotes.errors import LanguageDataError

_FILE = Path(quotes.lang.__file__).with_name("spelling.toml")
_KEYS = {"letters", "voiced", "ch", "endings", "particles", "same", "family_first"}
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")
_LETTERS = re.compile(r"[^a-z]")
_VOICED = re.compile(r"^s(?=[aeiouy])|(?<=[aeiouy])s(?=[aeiouybdglmnrvw])")
_DOUBLED = re.compile(r"([^eou])\1+")


@dataclass(frozen=True, slots=True)
class _Spelling:
    """The data of `spelling.toml`."""

    letters: tuple[tuple[str, str], ...]
    voiced: tuple[str, str]
    ch: tuple[str, ...]
    endings: tuple[tuple[str, str], ...]
    particles: frozenset[str]
    same: Mapping[str, str]
    family_first: frozenset[str]


def spelt_words(name: str) -> tuple[str, ...]:
    """Return the words of a name in plain small letters: "Erdoğan" -> "erdogan", "Зеленский" -> "zelenskiy"."""
    words = (_LETTERS.sub("", anyascii(word).lower()) for word in _WORD.findall(name))
    return tuple(filter(None, words))


def plain_key(name: str) -> str:
    """Return the letters of a name, its words written as one: what stays the same with hyphens and accents."""
    return "".join(spelt_words(name))


@lru_cache(maxsize=4096)
def sound_keys(name: str, *, short: bool = False) -> frozenset[str]:
    """Return the keys of a name whose letters are read by their sound; none for a name that cannot be.

    A name with a word of one syllable ("Wang Zhiwei") is not, unless `short` allows it: there, letters that
    sound alike elsewhere part two names.
    """
    words = [word for word in spelt_words(name) if word not in _spelling().particles]
    if not words or (not short and any(map(_is_short, words))):
        return frozenset()
    return frozenset(
        "".join(_sound(word, ch, voiced=voiced) for word in words)
        for ch in _spelling().ch
        for voiced in (0, 1, 2)
    )


def turned(name: str) -> tuple[str, str]:
    """Return the plain keys of a name with its first word last, and with its last word first."""
    words = spelt_words(name)
    return "".join((*words[1:], *words[:1])), "".join((*words[-1:], *words[:-1]))


def family_stands_first(country: str | None) -> bool:
    """Whether names of a country (ISO alpha-2) begin with the family's at home."""
    return country in _spelling().family_first


def _is_short(word: str) -> bool:
    """Whether a word has one syllable and is no initial and no spelling of a known name."""
    return len(word) > 1 and len(_VOWELS.findall(word)) < 2 and word not in _spelling().same


def _sound(word: str, ch: str, *, voiced: int) -> str:
    """Return a word with the letters of one sound made one; words of one known name become that.

    `voiced` says which letters of German are read as voiced: none (0), s (1), sch as well (2).
    """
    spelling = _spelling()
    if word in spelling.same:
        return spelling.same[word]
    word = word.replace(*spelling.voiced) if voiced == 2 else word
    word = _VOICED.sub("z", word) if voiced else word
    for letters, sound in spelling.letters:
        word = word.replace(letters, sound)
    word = _DOUBLED.sub(r"\1", word.replace("ch", ch).replace("sc", "s"))
    word = re.sub(r"(?<=[aeou])ie|^ie", "e", word)
    word = re.sub(r"(?<=[^aeiou])er$", "r", word)
    for ending, sound in spelling.endings:
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
        family_first=frozenset(data["family_first"]),
    )
