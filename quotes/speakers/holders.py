"""Whom a noun without a name stands for by the record: "il premier", "il Cavaliere".

Only somebody whom the article names besides is meant, and only one: of two who held the office neither is taken.
"""

from collections.abc import Iterable
from typing import NamedTuple

from quotes.lang.data import Language
from quotes.lang.source import split_words
from quotes.model import Mention, Role, Span, Speaker
from quotes.speakers.places import find_places, name_key, words_of
from quotes.speakers.setting import Scene


class Called(NamedTuple):
    """Somebody whom a noun stands for, and the office it names; a nickname names none."""

    speaker: Speaker
    role: Role | None


def holder_of(mention: Mention, scene: Scene, language: Language) -> Called | None:
    """Return the one person on record, named in the article, who is called by a noun or holds the office it says."""
    if mention.form != "noun" or mention.kind != "person" or mention.number == "p":
        return None
    people = scene.people - {speaker for speaker in scene.people if scene.only_called(speaker, mention.text)}
    nickname = name_key(mention.text)
    called = [one for one in people if mention.text[0].isupper() and nickname in map(name_key, one.aliases)]
    found = [Called(one, None) for one in called] or [
        Called(one, role)
        for one in people
        if (role := _role(one.roles, mention, scene, language)) is not None
    ]
    return found[0] if len(found) == 1 else None


def _role(roles: Iterable[Role], mention: Mention, scene: Scene, language: Language) -> Role | None:
    """Return the role that is the office of a mention, in the country that the mention or the story says."""
    place = next(iter(find_places(scene.text, language, within=mention.span)), None)
    words = words_of(scene.text, Span(mention.start, place.start if place else mention.end))
    former = [word for word in words if word.spelt in language.names.former]
    asked = tuple(word.folded for word in words if word not in former)
    code = place.code if place else scene.dominant or scene.unsaid
    return next(
        (
            role
            for role in roles
            if role.country == code
            and (role.end is not None or not former)
            and asked in _names_of(role, language)
        ),
        None,
    )


def _names_of(role: Role, language: Language) -> set[tuple[str, ...]]:
    """Return the words for the office of a role, and for the same office.

    What the office only begins with is too little: "il presidente" need not be that of the republic.
    """
    office = " ".join(split_words(role.office))
    same = language.names.same.get(office, frozenset({office}))
    return {name_key(name) for name in same if not office.startswith(name + " ")}
