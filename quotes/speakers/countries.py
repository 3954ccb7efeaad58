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
from quotes.speakers.words import name_key

_FILE = Path(quotes.lang.__file__).with_name("countries.json")


class _Country(TypedDict):
    alpha3: str
    names: dict[str, list[str]]


def country_code(name: str, *, languages: Iterable[str] | None = None) -> str:
    """Return the ISO 3166-1 alpha-2 code of what the user calls a country: a code, a name, an adjective.

    Case, accents and kinds of apostrophe do not count. `languages` narrows names and adjectives to some
    languages. Raises UnknownName with the closest names.
    """
    key = _key(name)
    wanted = tuple(languages) if languages is not None else _languages()
    for known in (_codes(), _names(wanted), _adjectives(wanted)):
        if key in known:
            return known[key]
    raise UnknownName("country", name, _closest(key, wanted))


def country_name(code: str, lang: str) -> str:
    """Return the everyday name of a country in a language, in English where that has none.

    Raises UnknownName for what is no ISO 3166-1 alpha-2 code.
    """
    country = _countries().get(code.upper())
    if country is None:
        raise UnknownName("country", code)
    return (country["names"].get(lang) or country["names"]["en"])[0]


def country_alpha3(code: str) -> str | None:
    """Return the ISO 3166-1 alpha-3 code of an alpha-2 code, None for what is none."""
    country = _countries().get(code)
    return None if country is None else country["alpha3"]


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
def _names(languages: tuple[str, ...]) -> Mapping[str, str]:
    """Folded name -> code; where two countries share a name, the first language's has it."""
    names: dict[str, str] = {}
    for lang in languages:
        for code, country in _countries().items():
            names.update((key, code) for key in map(_key, country["names"].get(lang, ())) if key not in names)
        if lang in available_languages():
            aliases = load_language(lang).places.countries
            names.update((_key(name), code) for name, code in aliases.items() if _key(name) not in names)
    return names


@cache
def _adjectives(languages: tuple[str, ...]) -> Mapping[str, str]:
    """Folded adjective in every form -> code."""
    with_folder = [lang for lang in languages if lang in available_languages()]
    return {
        _key(form): code
        for lang in with_folder
        for form, code in load_language(lang).places.adjectives.items()
    }


def _closest(key: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of the three countries closest to what was typed, in the language of the closest."""
    names = _names(languages)
    close = difflib.get_close_matches(key, names, n=6, cutoff=0.7)
    codes = dict.fromkeys(names[found] for found in close)
    typed_in = next((lang for lang in languages if close and close[0] in _names((lang,))), languages[0])
    return tuple(country_name(code, typed_in) for code in codes)[:3]


def _key(name: str) -> str:
    return " ".join(name_key(name))
