"""Whose country may be that of the story: the people it is about, at home or abroad, by the look of their names."""

import re
from typing import Literal

from quotes.lang.data import Language
from quotes.lang.given_names import is_given
from quotes.model import Mention
from quotes.speakers.places import Place
from quotes.speakers.setting import Scene
from quotes.speakers.state import is_state
from quotes.speakers.words import words_of

_BEHIND = 8  # code points: a preposition between two blanks, and where the city begins
_CAPITALIZED = re.compile(r"[^\W\d_a-zß-öø-ÿ][^\W\d_]+")


def may_be_local(mention: Mention, language: Language) -> bool:
    """Whether a mention can stand for somebody of where the story is: a treaty has no home, nor have "gli analisti".

    A law has, and what people there wrote ("la lettera dei genitori").
    """
    words = words_of(mention.text)
    if mention.kind != "document":
        onlooker = any(word.spelt in language.names.onlookers for word in words[:2])
        return mention.kind is not None and not (onlooker and mention.form == "noun")
    authors = map(language.names.nouns.get, (word.spelt for word in words[1:]))
    by_people = any(noun is not None and noun.kind in ("person", "group") for noun in authors)
    return by_people or is_state(words, language)


def city_behind(mention: Mention, scene: Scene) -> Place | None:
    """Return the city right behind a noun, with a word between: "a trader | in Frankfurt", "une infirmière à Lyon"."""
    place = scene.nearest(mention.end + _BEHIND, state=False) if mention.form == "noun" else None
    if place is None or place.start < mention.end or place.sort not in ("city", "capital"):
        return None
    gap = scene.text[mention.end : place.start].split()
    return place if len(gap) == 1 and gap[0].islower() and gap[0].isalpha() else None


def country_of_story(scene: Scene, named: str | None, language: Language, *, state: bool) -> str | None:
    """Return the story's country, else the home of the press, if the one who speaks is of there.

    People with a name (`named`) travel. Abroad they are locals only of a country that the headline names, or that the
    story is about where their name is foreign; at home not with a foreign name, and where the story has no
    country of its own only with a name of home.
    """
    code, home = scene.reported_from or scene.dominant, language.places.home
    if code in language.places.seats:
        return None
    if named is None:
        return code or (scene.unsaid if state else None)
    look = look_of(named, language)
    if code is None and (state or look == "home"):
        code = scene.unsaid
    if code == home and code is not None:
        return None if look == "foreign" else code
    if code is None and look != "home" and scene.opening != home:
        code = scene.opening
    if home is None and code and not scene.plays_in(code):
        return None  # a press of many countries says its own least
    is_there = code in (scene.headline, scene.opening) or scene.is_about(code)
    return code if state or (look != "home" and is_there) else None


def look_of(name: str, language: Language) -> Literal["home", "foreign"] | None:
    """Say whether a name looks like one of the press's own country: by the letters and the end of its words.

    None where some words do and some do not, where the first name is no known one, and where the language says
    nothing of it.
    """
    letters, ends = language.places.home_letters, language.places.home_endings
    words = [word.lower() for word in _CAPITALIZED.findall(name)]
    if not letters or not words:
        return None
    of_home = [word.endswith(ends) and letters.issuperset(word) for word in words]
    if all(of_home):
        return "home" if len(words) == 1 or is_given(words[0]) else None  # "Roza Otunbaeva"
    return None if any(of_home) else "foreign"
