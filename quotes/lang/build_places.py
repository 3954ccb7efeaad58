"""Write `countries.json`, what CLDR calls every country in each language with a folder, and `languages.json`, what
it calls every language in English.

Run by hand (`python -m quotes.lang.build_places`) with the development dependency Babel; at run time only
its result is read, so that an installed program needs no Babel.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

FOLDER = Path(__file__).parent

# CLDR's codes that are no ISO 3166-1 code: reserved islands, unions, test and unknown regions.
_NO_COUNTRY = frozenset(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"])
# CLDR's codes for no language, several and one that nobody knows.
_NO_LANGUAGE = frozenset(["mis", "mul", "root", "und", "zxx"])
# Alpha-3 codes of states that are gone; CLDR maps them to their heirs.
_GONE = frozenset(["BUR", "DDR", "FXX", "TMP", "YMD", "ZAR"])
# States whose former name CLDR puts in brackets.
_RENAMED = frozenset({"MM"})
# CLDR's name is an everyday word of that language ("riunione" is a meeting, Maurice and Dominique are people): a
# scan of news would trip. What to look for instead.
_EVERYDAY = {
    ("it", "RE"): [],
    ("es", "RE"): [],
    ("fr", "MU"): ["île Maurice"],
    ("fr", "DM"): ["île de la Dominique"],
}


def languages_in(folder: Path) -> tuple[str, ...]:
    """Return the codes of the languages that have a folder in `folder`."""
    return tuple(sorted(path.parent.name for path in folder.glob("*/places.toml")))


def build(languages: Iterable[str]) -> dict[str, dict[str, object]]:
    """Return `{alpha-2 code: {"alpha3": code, "names": {language: [name, …]}}}`, sorted by code.

    A language that CLDR does not know has no names here: its places.toml says them all.
    """
    alpha3 = dict(_alpha3())
    territories = {language: _territories(language) for language in languages}
    return {
        code: {
            "alpha3": alpha3[code],
            "names": {
                language: _EVERYDAY.get((language, code), names_of(code, names[code])) if names else []
                for language, names in territories.items()
            },
        }
        for code in sorted(_territories("en"))
        if len(code) == 2 and code not in _NO_COUNTRY
    }


def build_languages() -> dict[str, str]:
    """Return the English name of every language by its code, without variants such as "en_US"."""
    from babel import Locale  # see _territories()

    names = Locale("en").languages
    return {code: names[code] for code in sorted(names) if "_" not in code and code not in _NO_LANGUAGE}


def names_of(code: str, name: str) -> list[str]:
    """Return the names in one of CLDR's: two in "Myanmar (Birmania)", elsewhere brackets say where it is."""
    return name.removesuffix(")").split(" (") if code in _RENAMED else [name]


def _territories(language: str) -> Mapping[str, str]:
    """Return CLDR's names of all countries and regions in a language, none for a language it does not know."""
    from babel import (  # a development dependency, absent where only the result is read
        Locale,
        UnknownLocaleError,
    )

    try:
        return dict(Locale(language).territories)
    except UnknownLocaleError:
        return {}


def _alpha3() -> Iterator[tuple[str, str]]:
    """Yield each alpha-2 code with its alpha-3 code."""
    from babel.core import get_global  # see _territories()

    for alias, codes in get_global("territory_aliases").items():
        if len(alias) == 3 and alias.isalpha() and len(codes) == 1 and alias not in _GONE:
            yield codes[0], alias


def main(folder: Path = FOLDER) -> None:
    """Write the files beside the languages in `folder`, one entry a line, so that a diff shows what changed."""
    countries: Mapping[str, object] = build(languages_in(folder))
    for name, entries in (("countries.json", countries), ("languages.json", build_languages())):
        lines = (f'"{code}": {json.dumps(entry, ensure_ascii=False)}' for code, entry in entries.items())
        (folder / name).write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
