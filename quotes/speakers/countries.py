"""What the user calls a country -> its code, and back.

Names come from CLDR in six languages, and from each language's own aliases and adjectives: whoever types
"sudcoreano", "KOR" or "Südkorea" means KR.
"""

import difflib
import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import TypedDict

import quotes.lang
from quotes.errors import UnknownName
from quotes.lang import available_languages, load_language
from quotes.speakers.places import name_key

_FILE = Path(quotes.lang.__file__).with_name("countries.json")


class _Country(TypedDict):
    alpha3: str
    names: dict[str, list[str]]


def country_code(name: str, *, languages: Iterable[str] | None = None) -> str:
    """Return the ISO 3166-1 alpha-2 code of what the user calls a country: a code, a name, an adjective.

    Case, accents and kinds of apostrophe do not count. `languages` narrows names and adjectives to some
    languages. Raises UnknownName with the closest names.
    """
    key = " ".join(name_key(name))
    codes = _codes()
    if key in codes:
        return codes[key]
    names = _names(tuple(languages) if languages is not None else _languages())
    if key in names:
        return names[key][0]
    close = difflib.get_close_matches(key, names, n=3, cutoff=0.7)
    raise UnknownName("country", name, tuple(dict.fromkeys(names[found][1] for found in close)))


def country_name(code: str, lang: str) -> str:
    """Return the everyday name of a country in a language, in English where that has none.

    Raises UnknownName for what is no ISO 3166-1 alpha-2 code.
    """
    country = _countries().get(code.upper())
    if country is None:
        raise UnknownName("country", code)
    return (country["names"].get(lang) or country["names"]["en"])[0]


def country_codes() -> tuple[str, ...]:
    """Return all ISO 3166-1 alpha-2 codes, in alphabetical order."""
    return tuple(sorted(_countries()))


@cache
def _countries() -> Mapping[str, _Country]:
    countries: dict[str, _Country] = json.loads(_FILE.read_text(encoding="utf-8"))
    return countries


@cache
def _codes() -> Mapping[str, str]:
    """Folded alpha-2 and alpha-3 code -> alpha-2 code."""
    alpha3 = {country["alpha3"].casefold(): code for code, country in _countries().items()}
    return {code.casefold(): code for code in _countries()} | alpha3


def _languages() -> tuple[str, ...]:
    """The languages of CLDR's names, those with a folder of their own first."""
    with_folder = available_languages()
    return (*with_folder, *(lang for lang in _countries()["IT"]["names"] if lang not in with_folder))


@cache
def _names(languages: tuple[str, ...]) -> Mapping[str, tuple[str, str]]:
    """Folded name -> (code, the name as written); where two countries share one, the first language's."""
    names: dict[str, tuple[str, str]] = {}
    for lang in languages:
        for code, country in _countries().items():
            for name in country["names"].get(lang, ()):
                names.setdefault(" ".join(name_key(name)), (code, name))
        if lang in available_languages():
            places = load_language(lang).places
            for name, code in (*places.countries.items(), *places.adjectives.items()):
                names.setdefault(" ".join(name_key(name)), (code, name))
    return names
