"""grammar.toml -> `Grammar`: the closed classes of a language, each word once in its class."""

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, cast

from quotes.errors import LanguageDataError
from quotes.lang.data import Agreement, Grammar
from quotes.lang.source import (
    Table,
    check_keys,
    keyed_words,
    keys_of,
    plain_values,
    read_toml,
    word_list,
    word_set,
)
from quotes.model import Number

_FORMS = ("passive_agents", "object_prepositions", "instruments", "voices")  # given as base prepositions
_AGREEMENT = ("ms", "fs", "mp", "fp", "s", "p", "m", "f", "any")
_PERSONS = tuple(f"{person}{number}" for number in "sp" for person in (1, 2, 3))


def read_grammar(folder: Path) -> Grammar:
    """Return the grammar in `folder`; raises LanguageDataError for unknown keys and words there twice."""
    place = str(folder / "grammar.toml")
    table = read_toml(folder, "grammar.toml")
    keys = keys_of(Grammar)
    check_keys(table, place, required=[key for key, needed in keys.items() if needed], optional=keys)
    values = plain_values(table, Grammar, place)
    for one in fields(Grammar):
        if one.type == Mapping[str, Agreement]:
            values[one.name] = _agreement(table.get(one.name, {}), f"{place}: {one.name}")
    values["prepositions"] = keyed_words(table["prepositions"], f"{place}: prepositions")
    values["auxiliaries"] = _auxiliaries(table["auxiliaries"], f"{place}: auxiliaries")
    values["enclitics"] = tuple(sorted(values["enclitics"], key=len, reverse=True))
    if "perfects" in table:
        values["perfects"] = word_set(table["perfects"], f"{place}: perfects")
    for key in ("onsets", "wishes"):
        lists = table.get(key, {})
        values[key] = {word: word_list(lists[word], f"{place}: {key}.{word}") for word in lists}
    for key in _FORMS:
        values[key] = _forms_of(table, key, values["prepositions"], place)
    return Grammar(**values)


def _agreement(table: Table, place: str) -> dict[str, Agreement]:
    """Word -> gender and number, from the lists "ms", "fs", "s" (either gender) and so on."""
    check_keys(table, place, required=(), optional=_AGREEMENT)
    agreement: dict[str, Agreement] = {}
    for word, key in keyed_words(table, place).items():
        gender = next((letter for letter in "mf" if letter in key and key != "any"), None)
        number = next((letter for letter in "sp" if letter in key and key != "any"), None)
        agreement[word] = cast(Any, (gender, number))
    return agreement


def _auxiliaries(table: Table, place: str) -> dict[str, tuple[int, Number | None]]:
    """Form -> person and number; `3` has no number ("would"), `other` no person either ("been")."""
    check_keys(table, place, required=("3s", "3p"), optional=(*_PERSONS, "3", "other"))
    auxiliaries: dict[str, tuple[int, Number | None]] = {}
    for form, key in keyed_words(table, place).items():
        auxiliaries[form] = (0, None) if key == "other" else (int(key[0]), cast(Any, key[1:] or None))
    return auxiliaries


def _forms_of(table: Table, key: str, prepositions: Mapping[str, str], place: str) -> frozenset[str]:
    """Every form of the base prepositions listed under `key`."""
    bases = word_set(table.get(key, ""), f"{place}: {key}")
    if stray := sorted(bases - set(prepositions.values())):
        raise LanguageDataError(f"{place}: {key}: {stray[0]!r} is not in [prepositions]")
    return frozenset(form for form, base in prepositions.items() if base in bases)
