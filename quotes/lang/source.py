"""The TOML files of a language folder, read strictly.

The one idea: whatever a person can mistype is refused here with the file, the entry and the key, so that
the generator and the loader work on values they can trust. A word list is a block of words between spaces
(or an array); words are folded to lower case with typewriter apostrophes.
"""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any, cast

from quotes.errors import LanguageDataError
from quotes.model import Gender, Number

Table = Mapping[str, Any]
Agreement = tuple[Gender | None, Number | None]  # None: either
_AGREEMENT = ("ms", "fs", "mp", "fp", "s", "p", "m", "f", "n", "any")
_PERSONS = tuple(f"{person}{number}" for number in "sp" for person in (1, 2, 3))


def fold_word(word: str) -> str:
    """Return `word` as language data spells it: lower case, typewriter apostrophes, accents kept.

    The length is that of `word` for every letter of the languages served.
    """
    folded = word.lower()
    return folded.replace("’", "'") if "’" in folded else folded


def split_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a phrase; an elided word keeps its apostrophe ("nell'", "opinione")."""
    return tuple(fold_word(text).replace("'", "' ").split())


def read_toml(folder: Path, name: str) -> Table:
    """Return the content of a TOML file; raises LanguageDataError where it is missing or broken."""
    path = folder / name
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise LanguageDataError(f"{path}: missing; every language has this file") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise LanguageDataError(f"{path}: not readable as TOML: {problem}") from problem


def check_keys(table: Table, place: str, *, required: Iterable[str], optional: Iterable[str] = ()) -> None:
    """Raise LanguageDataError unless `table` has all `required` keys and no unknown one."""
    required = set(required)
    for key in table:
        if key not in required and key not in optional:
            known = ", ".join(sorted({*required, *optional}))
            raise LanguageDataError(f"{place}: unknown key {key!r}; known: {known}")
    for key in sorted(required - set(table)):
        raise LanguageDataError(f"{place}: key {key!r} is missing")


def word_list(value: object, place: str) -> tuple[str, ...]:
    """Return the folded words of a block or an array; raises LanguageDataError for a word that is there twice."""
    if isinstance(value, str):
        value = value.split()
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise LanguageDataError(f"{place}: a block of words is wanted, not {value!r}")
    words = tuple(map(fold_word, value))
    if len(set(words)) < len(words):
        twice = next(word for place_in, word in enumerate(words) if word in words[:place_in])
        raise LanguageDataError(f"{place}: {twice!r} is there twice")
    return words


def word_set(value: object, place: str) -> frozenset[str]:
    """Return a word list whose order says nothing."""
    return frozenset(word_list(value, place))


def keys_of(shape: type[Any]) -> dict[str, bool]:
    """Return the fields of a data class, as the keys of its table, each with whether it must be there."""
    return {one.name: one.default is MISSING and one.default_factory is MISSING for one in fields(shape)}


def plain_values(table: Table, shape: type[Any], place: str) -> dict[str, Any]:
    """Return the values of a table that are words, or true or false, each read as the type of its field says."""
    read: dict[Any, Callable[[object, str], Any]] = {
        frozenset[str]: word_set,
        tuple[str, ...]: word_list,
        bool: _flag,
    }
    types: dict[str, Any] = {one.name: one.type for one in fields(shape)}
    return {
        key: read[types[key]](value, f"{place}: {key}")
        for key, value in table.items()
        if types.get(key) in read
    }


def keyed_words(table: Table, place: str) -> dict[str, str]:
    """Turn key -> words into word -> key; raises LanguageDataError for a word under two keys."""
    keys: dict[str, str] = {}
    for key, value in table.items():
        for word in word_list(value, f"{place}.{key}"):
            if word in keys:
                raise LanguageDataError(f"{place}: {word!r} is there twice, in {keys[word]!r} and {key!r}")
            keys[word] = key
    return keys


def text_of(table: Table, key: str, place: str, default: str | None = None) -> str:
    """Return the string under `key`, or the default where it is absent."""
    value = table.get(key, default)
    if not isinstance(value, str) or not value:
        raise LanguageDataError(f"{place}: {key} must be a string, not {value!r}")
    return value


def flag_of(table: Table, key: str, place: str) -> bool:
    """Return the boolean under `key`, false where it is absent."""
    return _flag(table.get(key, False), f"{place}: {key}")


def _flag(value: object, place: str) -> bool:
    if not isinstance(value, bool):
        raise LanguageDataError(f"{place} must be true or false, not {value!r}")
    return value


def choice_of(value: str, choices: Iterable[str], place: str) -> str:
    """Return `value` if it is one of `choices`; raises LanguageDataError otherwise."""
    if value not in choices:
        raise LanguageDataError(f"{place}: {value!r} is none of {', '.join(sorted(choices))}")
    return value


def agreement_of(table: Table, place: str) -> dict[str, Agreement]:
    """Return word -> gender and number, from the lists "ms", "fs", "s" (either gender) and so on."""
    check_keys(table, place, required=(), optional=_AGREEMENT)
    agreement: dict[str, Agreement] = {}
    for word, key in keyed_words(table, place).items():
        gender = next((letter for letter in "mfn" if letter in key and key != "any"), None)
        number = next((letter for letter in "sp" if letter in key and key != "any"), None)
        agreement[word] = cast(Any, (gender, number))
    return agreement


def auxiliaries_of(table: Table, place: str) -> dict[str, tuple[int, Number | None]]:
    """Return form -> person and number; `3` has no number ("would"), `other` no person either ("been")."""
    check_keys(table, place, required=("3s", "3p"), optional=(*_PERSONS, "3", "other"))
    auxiliaries: dict[str, tuple[int, Number | None]] = {}
    for form, key in keyed_words(table, place).items():
        auxiliaries[form] = (0, None) if key == "other" else (int(key[0]), cast(Any, key[1:] or None))
    return auxiliaries
