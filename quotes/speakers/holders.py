"""Whom a noun without a name stands for by the record: "il premier", "il Cavaliere".

Only somebody whom the article names besides is meant, and only one: of two who held the office neither is taken.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from quotes.lang.data import Language
from quotes.lang.given_names import gender_of_full_name
from quotes.lang.source import split_words
from quotes.model import Mention, Role, Span, Speaker
from quotes.speakers.heads import Post, posts_of_mention
from quotes.speakers.offices import Holder, posts_named, posts_of_role
from quotes.speakers.places import find_places
from quotes.speakers.prepositions import preposition_of
from quotes.speakers.setting import Scene
from quotes.speakers.words import Word, name_key, words_of


class Called(NamedTuple):
    """Somebody whom a noun stands for, and the office it names; a nickname names none."""

    speaker: Speaker
    role: Role | None


def holder_of(mention: Mention, scene: Scene, language: Language, day: date | None) -> Called | None:
    """Return the one person on record, named in the article, who is called by a noun or holds the office it says.

    On the `day` of the article, as far as the dates are known; one no longer held was held before.
    """
    if mention.form != "noun" or mention.kind != "person" or mention.number == "p":
        return None
    nickname = name_key(mention.text)
    people = [
        one
        for one in scene.people
        if not scene.only_called(one, mention.text) and may_be_called(one, mention, language)
    ]
    called = [one for one in people if mention.text[0].isupper() and nickname in map(name_key, one.aliases)]
    found = [Called(one, None) for one in called]
    if not found:
        office = _asked(mention, scene, language)
        roles = ((one, _role(one.roles, office, language, day)) for one in people)
        found = [Called(one, role) for one, role in roles if role is not None]
    return found[0] if len(found) == 1 else None


def body_of(mention: Mention, stated: str | None, scene: Scene, language: Language) -> Speaker | None:
    """Return the body on record that a noun stands for: "la compagnia di Seattle" for the firm named last.

    `stated` is the country that the noun comes with. Where the last sentence names two, neither is taken.
    """
    words = words_of(mention.text)
    firm = mention.kind == "organization" and bool(words)  # a name of marks alone has no words
    is_firm = firm and words[0].spelt in language.names.firms
    if mention.form != "noun" or mention.number == "p" or not is_firm:
        return None
    if not _is_definite(mention, scene.text, language) or not all(
        word.capital or word.spelt in language.places.adjectives or _is_small(word, language)
        for word in words[1:]
    ):
        return None
    found = next(scene.bodies_before(mention.start), set())
    body = next(iter(found)) if len(found) == 1 else None
    fits = body is not None and body.relation == "organization" and stated in (None, body.country)
    return body if fits else None


def may_be_called(speaker: Speaker, mention: Mention, language: Language) -> bool:
    """Whether a noun for a man or a woman can stand for somebody, as far as the given name tells.

    A woman may be "il premier", no man is "la presidenta"; where offices agree, no woman is "le président".
    """
    gender = gender_of_full_name(speaker.name)
    tells = mention.gender == "f" or language.grammar.offices_agree
    return not (tells and gender and mention.gender and gender != mention.gender)


def one_meant(held: Sequence[Holder], mention: Mention, language: Language) -> Holder | None:
    """Return the one person of those in an office on a day; of two a noun for a man or a woman means one."""
    found = [one for one in held if may_be_called(one.speaker, mention, language)]
    if len({id(one.speaker) for one in found}) > 1 and mention.gender:
        found = [one for one in found if gender_of_full_name(one.speaker.name) == mention.gender]
    return found[0] if len({id(one.speaker) for one in found}) == 1 else None


def _is_definite(mention: Mention, text: str, language: Language) -> bool:
    """Whether the article right before a mention says that it is known whom it means."""
    before = words_of(text, Span(mention.phrase.start, mention.start))[-1:]
    definite = language.grammar.definite
    return any(word.spelt in definite or word.spelt + "'" in definite for word in before)


def _is_small(word: Word, language: Language) -> bool:
    return word.spelt in language.grammar.articles or preposition_of(word, language) is not None


class _Office(NamedTuple):
    """The words for an office, the country that the mention or the story says, and whether it is held no more.

    `posts` are those that the words stand for in any language.
    """

    words: tuple[str, ...]
    country: str | None
    former: bool
    posts: frozenset[Post]


def _asked(mention: Mention, scene: Scene, language: Language) -> _Office:
    place = next(iter(find_places(scene.text, language, within=mention.span)), None)
    words = words_of(scene.text, Span(mention.start, place.start if place else mention.end))
    held = [word for word in words if word.spelt not in language.names.former]
    code = place.code if place else scene.dominant or scene.unsaid
    office = " ".join(word.text for word in held)
    posts = posts_named(office, code)
    if len(held) == len(words):
        posts = (*posts, *posts_of_mention(mention, scene.text, language, code))
    return _Office(name_key(office), code, len(held) < len(words), frozenset(posts))


def _role(roles: Iterable[Role], office: _Office, language: Language, day: date | None) -> Role | None:
    """Return the role that is an office."""
    for role in roles:
        same = role.country == office.country and office.words in _names_of(role, language)
        over = role.end is not None and (day is None or role.end <= day)
        held = day is None or ((role.start or day) <= day <= (role.last or day))
        if (same or not office.posts.isdisjoint(posts_of_role(role))) and (over if office.former else held):
            return role
    return None


def _names_of(role: Role, language: Language) -> set[tuple[str, ...]]:
    """Return the words for the office of a role, and for the same office.

    What the office only begins with is too little: "il presidente" need not be that of the republic.
    """
    office = " ".join(split_words(role.office))
    same = language.names.same.get(office, frozenset({office}))
    return {name_key(name) for name in same if not office.startswith(name + " ")}
