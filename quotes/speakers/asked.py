"""The office that somebody asks for: which roles of lists, and which words of articles, are that one."""

from collections.abc import Callable
from functools import cache

from quotes.fold import fold
from quotes.lang import available_languages, load_language
from quotes.model import Role
from quotes.speakers.heads import posts_of_head_anywhere
from quotes.speakers.offices import ids_everywhere, is_office, posts_named, posts_of_role, words_for_another
from quotes.speakers.words import name_key

_LONGEST = 6  # words of an office


def office_fits(words: str) -> Callable[[Role], bool]:
    """Return the test whether a role is the office that somebody asks for, in any of the languages.

    It is where both words stand for the same office ("foreign minister", "ministro degli Esteri"), or where the
    words asked for stand in a row in those of the role and its organization. Those of an office must be its head: who
    asks for "premier" asks for no "premier secrétaire", "ex premier" or "portavoce del premier".
    """
    asked = name_key(words)
    ids = ids_everywhere(asked)
    heads = posts_of_head_anywhere(words)

    def fits(role: Role) -> bool:
        held = name_key(f"{role.office} {role.organization or ''}")
        if any(post in (*posts_named(words, post[1]), *heads) for post in posts_of_role(role)):
            return True
        found = (at for at in range(len(held)) if asked and held[at : at + len(asked)] == asked)
        if not is_office(asked):
            return any(True for _ in found)
        said = role.country is None and _is_same(held, ids)
        return said or any(_is_head(held, at, at + len(asked)) for at in found)

    return fits


def _is_same(held: tuple[str, ...], ids: frozenset[str]) -> bool:
    """Whether words that no country stands with begin, but for an article, with those for an office."""
    runs = ((at, at + size) for at in range(min(2, len(held))) for size in range(_LONGEST, 0, -1))
    return any(
        ids & ids_everywhere(held[at:end]) and _is_head(held, at, end) for at, end in runs if end <= len(held)
    )


def _is_head(held: tuple[str, ...], start: int, end: int) -> bool:
    """Whether a run of the words for a role says what somebody is, and not of whom somebody else is something."""
    another, people = words_for_another(), _people()
    beside = {*held[max(0, start - 1) : start], *held[end : end + 1]}
    far = any(word in people for word in held[: max(0, start - 1)])  # "portavoce del | premier"
    return another.isdisjoint(beside) and not far and people.isdisjoint(held[end : end + 1])


@cache
def _people() -> frozenset[str]:
    """The nouns for one person, folded, in all languages."""
    known = (load_language(code).names.nouns.items() for code in available_languages())
    return frozenset(fold(word) for nouns in known for word, noun in nouns if noun.kind == "person")
