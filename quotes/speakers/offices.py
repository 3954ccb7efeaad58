"""Who held an office on a day: "il premier giapponese" of an article is one person, if the lists know who.

The words for offices are data, `quotes/lang/offices.toml`, in all languages at once, so that a role written in one
language answers for an article in another. A day on which two held it has no holder.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import quotes.lang
from quotes.errors import LanguageDataError
from quotes.fold import fold
from quotes.lang.data import Language
from quotes.model import Role, Span, Speaker
from quotes.speakers.heads import Post, post_of_head, posts_of_head_anywhere
from quotes.speakers.places import OF_ONE, find_places
from quotes.speakers.prepositions import preposition_of
from quotes.speakers.words import name_key, words_of

_FILE = Path(quotes.lang.__file__).with_name("offices.toml")
_KEYS = {"id", "names", "only", "country", "organization", "held"}


class Holder(NamedTuple):
    """Somebody in an office, and the role that says so."""

    speaker: Speaker
    role: Role


@dataclass(frozen=True, slots=True)
class _Office:
    """An entry of `offices.toml`."""

    id: str
    only: frozenset[str]
    country: str | None
    organization: str | None
    held: frozenset[tuple[str, ...]]


class Offices:
    """The holders of offices, from the roles of speakers that have a first day."""

    def __init__(self) -> None:
        self._holders: dict[Post, list[Holder]] = {}

    def add(self, speaker: Speaker) -> None:
        """Take in the roles of a speaker."""
        for role in speaker.roles:
            for post in posts_of_role(role) if role.start is not None else ():
                self._holders.setdefault(post, []).append(Holder(speaker, role))

    def holders(self, posts: Iterable[Post], day: date) -> list[Holder]:
        """Return those who held one of the posts on a day."""
        return [
            holder
            for post in posts
            for holder in self._holders.get(post, ())
            if holder.role.start is not None and holder.role.start <= day <= (holder.role.last or day)
        ]


def posts_of_role(role: Role) -> tuple[Post, ...]:
    """Return the posts that a role in a list of speakers is; the president of a bank is none of the state's."""
    office = name_key(role.office)
    posts = [
        (one.id, role.country)
        for one in _offices().get(office, ())
        if _is_of(one, role.country) and (role.organization is None or one.country is not None)
    ]
    bodies = [
        (one.id, one.organization)
        for one in _bodies().get(role.organization or "", ())
        if one.organization is not None and office in one.held
    ]
    head = post_of_head(role)
    return (
        *((id_, place) for id_, place in dict.fromkeys([*posts, *bodies]) if place),
        *((head,) if head else ()),
    )


def posts_named(office: str, country: str | None) -> tuple[Post, ...]:
    """Return the posts that the words for an office stand for; those of states need the country."""
    return tuple(
        dict.fromkeys(
            (one.id, place)
            for one in _offices().get(name_key(office), ())
            if (place := one.organization or one.country or country) is not None and _is_of(one, place)
        )
    )


def is_office(words: tuple[str, ...]) -> bool:
    """Whether folded words are a name of an office in some country."""
    return words in _offices()


def ids_everywhere(office: tuple[str, ...]) -> frozenset[str]:
    """Return the ids of the offices that folded words stand for in every country alike."""
    return frozenset(one.id for one in _offices().get(office, ()) if not one.only)


def read_office(text: str, mention: Span, language: Language) -> tuple[str, str | None]:
    """Return the words for an office in a mention without its country, and that country where it names one.

    "ministro degli Esteri russo" is ("ministro degli Esteri", "RU"). Words that are left over ("ex", "vice") stay in
    the office, which is then none that is known.
    """
    places = [place for place in find_places(text, language, within=mention) if place.sort not in OF_ONE]
    words = words_of(text, mention)
    whole = " ".join(word.text for word in words)
    codes = {place.code for place in places}
    if name_key(whole) in _offices() or len(codes) != 1 or posts_of_head_anywhere(whole):
        return whole, None
    left = [word for word in words if all(not place.start <= word.start < place.end for place in places)]
    articles = language.grammar.articles
    while left and (preposition_of(left[-1], language) or left[-1].spelt in articles):
        left.pop()
    return " ".join(word.text for word in left), codes.pop()


def _is_of(office: _Office, place: str | None) -> bool:
    if office.organization is not None:
        return place == office.organization
    return place is not None and (not office.only or place in office.only) and office.country in (None, place)


@cache
def words_for_another() -> frozenset[str]:
    """Return the folded words beside those for an office that make them another one: "ex", "deputy", "emerito"."""
    return frozenset(map(fold, _data()["another"]))


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


@cache
def _offices() -> Mapping[tuple[str, ...], tuple[_Office, ...]]:
    """The offices by each of their names. Raises LanguageDataError for an entry that is not sound."""
    found: dict[tuple[str, ...], tuple[_Office, ...]] = {}
    for entry in _data()["office"]:
        if not entry.keys() <= _KEYS or not {"id", "names"} <= entry.keys():
            raise LanguageDataError(f"{_FILE}: {entry}: keys must be {', '.join(sorted(_KEYS))}")
        office = _office(entry)
        for name in dict.fromkeys(map(name_key, entry["names"])):
            if any(other.id == office.id and other.only == office.only for other in found.get(name, ())):
                raise LanguageDataError(f"{_FILE}: {' '.join(name)!r} stands twice")
            found[name] = (*found.get(name, ()), office)
    return found


@cache
def _bodies() -> Mapping[str, tuple[_Office, ...]]:
    """The offices of bodies that have no country, by the body."""
    found: dict[str, tuple[_Office, ...]] = {}
    for office in dict.fromkeys(one for offices in _offices().values() for one in offices):
        if office.organization is not None:
            found[office.organization] = (*found.get(office.organization, ()), office)
    return found


def _office(entry: Mapping[str, Any]) -> _Office:
    return _Office(
        id=entry["id"],
        only=frozenset(entry.get("only", ())),
        country=entry.get("country"),
        organization=entry.get("organization"),
        held=frozenset(map(name_key, entry.get("held", ()))),
    )
