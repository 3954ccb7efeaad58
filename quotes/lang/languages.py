"""The languages there are, and which of them are read here; of the others only the quotation marks are."""

import json
from collections.abc import Mapping
from functools import cache
from itertools import chain
from pathlib import Path

from quotes.errors import UnknownName
from quotes.lang.data import Language
from quotes.lang.load import available_languages, load_language
from quotes.lang.shapes import Marks

_FILE = Path(__file__).with_name("languages.json")
_SINGLES = frozenset("'‘’‚")


@cache
def language_names() -> Mapping[str, str]:
    """Return the English name of every language by its code, those that are not read here as well."""
    names: dict[str, str] = json.loads(_FILE.read_text(encoding="utf-8"))
    return names


@cache
def known_language(code: str) -> Language | None:
    """Return what is known of a language, None for one that is not read here; raises UnknownName for no code."""
    if code in available_languages():
        return load_language(code)
    if code not in language_names():
        raise UnknownName("language", code, available_languages())
    return None


@cache
def common_marks() -> Marks:
    """Return the double marks of all our languages together: what quotes in a language that is not read.

    Single marks are left out: without its words cut short, they cannot be told from a language's apostrophes.
    """
    every = [load_language(code).marks for code in available_languages()]
    apostrophes = "".join(dict.fromkeys(chain.from_iterable(marks.apostrophes for marks in every)))
    pairs = dict.fromkeys(chain.from_iterable(marks.pairs for marks in every))
    return Marks(
        pairs=tuple(pair for pair in pairs if _SINGLES.isdisjoint(pair)),
        dashes=(),
        apostrophes=apostrophes,
    )
