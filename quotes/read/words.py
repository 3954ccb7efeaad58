"""The words in the head of an article, in every language: header.toml as patterns."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any


@cache
def head_words() -> tuple[dict[str, Any], ...]:
    """Return the tables of header.toml, one a language; its head explains the keys."""
    tables = tomllib.loads(Path(__file__).with_name("header.toml").read_text(encoding="utf-8"))
    return tuple(tables.values())


def any_of(key: str) -> str:
    """Return the pattern of any word that a language lists under `key`."""
    return one_of(word for table in head_words() for word in table[key].split())


def one_of(words: Iterable[str]) -> str:
    """Return the pattern of any of the words, the longest that fits; case does not count."""
    return f"(?i:{'|'.join(map(re.escape, sorted(set(words), key=len, reverse=True)))})"
