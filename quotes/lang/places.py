"""places.toml and countries.json -> `Places`: countries, peoples and cities in a language's words."""

import json
from collections.abc import Mapping
from pathlib import Path

from quotes.errors import LanguageDataError
from quotes.lang.entries import read_adjectives
from quotes.lang.shapes import Places
from quotes.lang.source import Table, check_keys, fold_word, keys_of, read_toml, word_list, word_set


def read_places(folder: Path, made: Table) -> Places:
    """Return the places of the language in `folder`; `made` holds the forms of its adjectives.

    CLDR's names of countries are joined with the aliases of places.toml, which win. Raises
    LanguageDataError for a code that is no country's and for a name under two codes.
    """
    place = str(folder / "places.toml")
    table = read_toml(folder, "places.toml")
    coded = ("aliases", "capitals", "cities", "institutions")
    keys = {*keys_of(Places)} - {"countries", "proper_bodies"}
    needed = {*coded, "adjectives", "bodies", "state"}
    check_keys(table, place, required=needed, optional=keys)
    countries = _read_countries(folder.parent / "countries.json", folder.name)
    names = {fold_word(name): code for code, names in countries.items() for name in names}
    codes = frozenset(countries)
    codes_of = {key: _coded(table.get(key, {}), codes, f"{place}: {key}") for key in (*coded, "private")}
    home = table.get("home") or None  # a language of many countries leaves none unsaid
    if home is not None:
        _check_code(home, codes, f"{place}: home")
    return Places(
        countries={**names, **codes_of["aliases"]},
        adjectives=_adjectives(table["adjectives"], made, codes, f"{place}: adjectives"),
        capitals=codes_of["capitals"],
        cities=codes_of["cities"],
        bodies=word_set(table["bodies"], f"{place}: bodies"),
        state=word_set(table["state"], f"{place}: state"),
        institutions=codes_of["institutions"],
        private=codes_of["private"],
        proper_bodies=frozenset(fold_word(name) for name in table.get("private", {}) if not name.islower()),
        home=home,
        home_letters=frozenset(table.get("home_letters", "")),
        home_endings=word_list(table.get("home_endings", ""), f"{place}: home_endings"),
        proper=bool(table.get("proper", False)),
        name_endings=word_list(table.get("name_endings", ""), f"{place}: name_endings"),
        heads=word_set(table.get("heads", ""), f"{place}: heads"),
        of_state=word_set(table.get("of_state", ""), f"{place}: of_state"),
        state_endings=word_list(table.get("state_endings", ""), f"{place}: state_endings"),
        seated=word_set(table.get("seated", ""), f"{place}: seated"),
        bodies_alone=word_set(table.get("bodies_alone", ""), f"{place}: bodies_alone"),
        seats=frozenset(table.get("seats", ())),
    )


def _read_countries(path: Path, lang: str) -> dict[str, list[str]]:
    """Code -> everyday names in one language, of which there are none where CLDR does not know it."""
    try:
        countries = json.loads(path.read_text(encoding="utf-8"))
        return {code: country["names"][lang] for code, country in countries.items()}
    except (FileNotFoundError, ValueError, KeyError):
        raise LanguageDataError(f"{path}: missing, not JSON or without {lang!r}; run: make data") from None


def _coded(table: Table, codes: frozenset[str], place: str) -> dict[str, str]:
    coded: dict[str, str] = {}
    for name, code in table.items():
        _check_code(code, codes, f"{place}: {name!r}")
        if coded.setdefault(fold_word(name), code) != code:
            raise LanguageDataError(f"{place}: {name!r} has two codes")
    return coded


def _adjectives(table: Table, made: Mapping[str, str], codes: frozenset[str], place: str) -> dict[str, str]:
    """Return form -> code of the adjectives of countries, with the forms `made` of each; raises LanguageDataError."""
    adjectives: dict[str, str] = {}
    for word, (code, _) in read_adjectives(table).items():
        _check_code(code, codes, f"{place}: {word!r}")
        if word not in made:
            raise LanguageDataError(f"{place}: {word!r} is not in forms.json; run: make data")
        for form in made[word].split():
            adjectives.setdefault(form, code)
    return adjectives


def _check_code(code: object, codes: frozenset[str], place: str) -> None:
    if code not in codes:
        raise LanguageDataError(f"{place}: {code!r} is no ISO 3166-1 alpha-2 code")
