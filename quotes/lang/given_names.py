"""Given names, the same for all languages, with the gender they tell; the data is `given_names.toml`."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from quotes.model import Gender

_FILE = Path(__file__).with_name("given_names.toml")
_GENDER_OF_LIST: Mapping[str, Gender | None] = {"men": "m", "women": "f", "either": None}


@cache
def given_names() -> Mapping[str, Gender | None]:
    """Return folded given name -> its gender, None where both have it."""
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {name: gender for key, gender in _GENDER_OF_LIST.items() for name in table[key].split()}


def is_given(word: str) -> bool:
    """Whether a folded word is a given name, or begins with one: "jean-marc"."""
    return word.partition("-")[0] in given_names()


def gender_of_full_name(name: str) -> Gender | None:
    """Return the gender that the first word of a full name tells; one word alone may be a surname."""
    words = name.lower().split()
    return gender_of_given(words[0]) if len(words) > 1 else None


def gender_of_given(word: str) -> Gender | None:
    """Return the gender that a folded word tells as a given name: "jean-marc" as "jean" does."""
    return given_names().get(word.partition("-")[0])
