"""Who heads a party, a union, a town or a house of parliament: "der CDU-Chef", "la maire de Paris", as posts.

The words are data, `quotes/lang/heads.toml`: those for heads of each sort, and the names of each body, in all
languages at once. A post is `("head", body)`.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import quotes.lang
from quotes.errors import LanguageDataError
from quotes.lang.data import Language
from quotes.model import Mention, Role, Span
from quotes.speakers.prepositions import is_genitive, preposition_of
from quotes.speakers.words import Words, name_key

_FILE = Path(quotes.lang.__file__).with_name("heads.toml")
_KEYS = {"names", "heads", "home"}
_HEAD = "head"
_ASIDE = re.compile(r"[,(:;]")

Post = tuple[str, str]
"""An office of a place: its id, and the country (ISO alpha-2) or the organization it belongs to."""


class _Body(NamedTuple):
    """A body with the folded words for who heads it; `home`: the country of the stories that its names are sure in."""

    name: str
    heads: frozenset[tuple[str, ...]]
    home: str | None


class _Heads(NamedTuple):
    bodies: Mapping[str, _Body]
    by_name: Mapping[tuple[str, ...], tuple[_Body, ...]]
    small: frozenset[str]


def posts_of_head(office: str, story: str | None) -> tuple[Post, ...]:
    """Return the posts that words for an office with the name of a body stand for, in a story of a country."""
    return tuple((_HEAD, body.name) for body in _bodies_headed(office) if body.home in (None, story))


def posts_of_mention(mention: Mention, text: str, language: Language, story: str | None) -> tuple[Post, ...]:
    """Return the posts that a mention stands for with what belongs to it: "der Bürgermeister | von Hamburg"."""
    behind = Words(text, Span(mention.end, max(mention.end, mention.phrase.end)))
    owned = len(behind) > 0 and is_genitive(preposition_of(behind[0], language), language)
    end = _ASIDE.split(text[mention.end : mention.phrase.end])[0] if owned else ""
    return posts_of_head(mention.text + end, story)


def posts_of_head_anywhere(office: str) -> tuple[Post, ...]:
    """Return the posts that such words stand for in stories of some country."""
    return tuple((_HEAD, body.name) for body in _bodies_headed(office))


def _bodies_headed(office: str) -> Iterable[_Body]:
    known = _heads()
    words = _without(known.small, office)
    parts = [(words[:at], words[at:]) for at in range(1, len(words))]
    return dict.fromkeys(
        body
        for first, last in parts
        for head, name in ((first, last), (last, first))
        for body in known.by_name.get(name, ())
        if head in body.heads
    )


def post_of_head(role: Role) -> Post | None:
    """Return the post that a role in a list of speakers is; None where it heads no body that is known here."""
    body = _heads().bodies.get(role.organization or "")
    if body is None or _without(_heads().small, role.office) not in body.heads:
        return None
    return _HEAD, body.name


@cache
def _heads() -> _Heads:
    """The bodies by their names. Raises LanguageDataError for an entry that is not sound."""
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    small = frozenset(word for one in data["small"] for word in name_key(one))
    bodies: dict[str, _Body] = {}
    by_name: dict[tuple[str, ...], tuple[_Body, ...]] = {}
    for name, entry in data["bodies"].items():
        if not entry.keys() <= _KEYS or entry.get("heads") not in data["words"] or not entry.get("names"):
            raise LanguageDataError(f"{_FILE}: {name}: keys must be names, heads (of [words]) and home")
        heads = frozenset(_without(small, word) for word in data["words"][entry["heads"]])
        bodies[name] = _Body(name, heads, entry.get("home"))
        for key in dict.fromkeys(_without(small, one) for one in entry["names"]):
            by_name[key] = (*by_name.get(key, ()), bodies[name])
    return _Heads(bodies, by_name, small)


def _without(small: frozenset[str], words: str) -> tuple[str, ...]:
    return tuple(word for word in name_key(words) if word not in small)
