"""Where a text speaks of countries: names, adjectives, capitals, cities, international bodies.

How a word is printed counts: names begin with a capital, adjectives do not ("Romano Prodi" is no Roman) but in the
name of a body ("Croce Rossa Italiana").
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

from quotes.lang.data import Language
from quotes.lang.given_names import given_names
from quotes.lang.shapes import Places
from quotes.model import Span
from quotes.speakers.words import Openings, Word, Words, name_key, words_of

Sort = Literal["name", "adjective", "capital", "city", "institution", "private", "person", "body"]
OF_ONE: tuple[Sort, ...] = ("institution", "private")  # bodies that one country has

_SEATS = ("city", "capital")
_LONGEST_BODY = 4  # words of a body's name before its adjective
_JOINT = re.compile(r"[\s'’.\-]")


class Place(NamedTuple):
    """Words that stand for a country, or for an international body (`code` is None); for a `person` see `Scene`."""

    start: int
    end: int
    code: str | None
    sort: Sort

    @property
    def span(self) -> Span:
        """The span of the words."""
        return Span(self.start, self.end)


def find_places(text: str, language: Language, *, within: Span | None = None) -> tuple[Place, ...]:
    """Find the words of `text` that stand for a country or an international body, longest first.

    Places are code points of the whole `text`, also where only a span of it is read.
    """
    return places_among(Words(text, within), text, language)


def places_among(words: Words, text: str, language: Language) -> tuple[Place, ...]:
    """Find the places among words of `text` that are at hand already; see `find_places`."""
    return tuple(_scan(text, words, _index(language)))


def place_named(name: str, language: Language) -> Place | None:
    """Return what a name as a whole stands for ("Seul", "la Cina", "Nato"), None where it is no place."""
    words, index = words_of(name), _index(language)
    for run in (words, _without_article(words, language)):
        for code, sort in index.entries.get(tuple(word.folded for word in run), ()):
            if index.is_printed(sort, run):
                return Place(run[0].start, run[-1].end, code, sort)
    return None


def native_among(words: Sequence[Word], language: Language) -> Place | None:
    """Return where somebody is from who is called by it: "le Slovène Tadej Pogacar", "l'Argentin"; else None."""
    native = _without_article(words, language)[:1]
    behind = words[2:3]
    if len(words) < 2 or len(native) != 1 or native[0] is words[0] or not native[0].capital:
        return None
    if behind and not behind[0].capital:
        return None
    found = _index(language).entries.get((native[0].folded,), ())
    codes = [code for code, sort in found if sort == "adjective"]
    return Place(native[0].start, native[0].end, codes[0], "adjective") if codes else None


def state_closings(language: Language) -> frozenset[str]:
    """Return the last words of the names for organs and offices of state."""
    return _index(language).state_closings


def _without_article(words: Sequence[Word], language: Language) -> Sequence[Word]:
    articles = language.grammar.articles
    opens = len(words) > 1 and (words[0].spelt in articles or words[0].spelt + "'" in articles)
    return words[1:] if opens else words


@dataclass(frozen=True, slots=True)
class _Index:
    """All names by their folded words, and what they open with."""

    entries: Mapping[tuple[str, ...], tuple[tuple[str | None, Sort], ...]]
    openings: Openings
    institutions: frozenset[tuple[str, ...]]  # as they are spelt: "papà" is no pope
    small: frozenset[tuple[str, ...]]  # those of them that need no capital: not "podemos"
    state: frozenset[str]
    state_closings: frozenset[str]  # their last words
    proper: bool
    of_bodies: frozenset[str]  # words in the name of a body: "comitato", "federazione"
    sites: frozenset[str]  # what is called by a place and lies elsewhere: "calle", "via"

    def is_printed(self, sort: Sort, run: Sequence[Word]) -> bool:
        """Whether words are printed as a place of a sort is: with a capital or without, with its accents."""
        if sort == "adjective":
            return run[0].capital is self.proper
        if sort in OF_ONE:
            return tuple([word.spelt for word in run]) in (
                self.institutions if run[0].capital else self.small
            )
        return run[0].capital or (sort == "body" and len(run) > 1)


_INDEXES: dict[int, tuple[Language, _Index]] = {}


def _index(language: Language) -> _Index:
    """Return the index of a language's places; made once, since one language serves many articles."""
    kept = _INDEXES.get(id(language))
    if kept is None:
        kept = _INDEXES[id(language)] = (language, _built(language))
    return kept[1]


def _built(language: Language) -> _Index:
    places, names = language.places, language.names
    entries: dict[tuple[str, ...], tuple[tuple[str | None, Sort], ...]] = {}
    openings = Openings()
    for name, code, sort in _entries(places):
        key = name_key(name)
        entries[key] = (*entries.get(key, ()), (code, sort))
        openings.add(key)
    own = (*places.institutions, *places.private)
    spelt = {tuple(word.text for word in words_of(name)): name for name in own}
    small = frozenset(words for words, name in spelt.items() if name not in places.proper_bodies)
    closings = frozenset(name.split(" ")[-1] for name in places.state)
    nouns = (word for word, noun in names.nouns.items() if noun.kind == "organization")
    of_bodies = names.organization_marks.union(nouns)
    return _Index(
        entries,
        openings,
        frozenset(spelt),
        small,
        places.state,
        closings,
        places.proper,
        of_bodies,
        names.sites,
    )


def _entries(places: Places) -> Iterator[tuple[str, str | None, Sort]]:
    """Yield each name with its code and sort, the surest sort of a name first."""
    yield from ((name, None, "body") for name in places.bodies)
    sorts: tuple[tuple[Sort, Mapping[str, str]], ...] = (
        ("name", places.countries),
        ("capital", places.capitals),
        ("institution", places.institutions),
        ("private", places.private),
        ("adjective", places.adjectives),
        ("city", places.cities),
    )
    for sort, names in sorts:
        yield from ((name, code, sort) for name, code in names.items())
        for end in places.name_endings if sort in ("name", *_SEATS) else ():
            yield from ((name + end, code, sort) for name, code in names.items())


def _scan(text: str, words: Words, index: _Index) -> Iterator[Place]:
    behind = 0
    for at in index.openings.among(words.folded):
        if at >= behind:
            place, length = _longest(text, words, at, index)
            if place is not None:
                yield place
            behind = at + length


def _longest(text: str, words: Words, at: int, index: _Index) -> tuple[Place | None, int]:
    """Return the longest place that starts at a word, and how many words to go on by."""
    if at and words[at - 1].text in index.sites and text[words[at - 1].end : words[at].start] == " ":
        return None, 1  # "la avenida Caracas"
    for length in range(index.openings.longest[words.folded[at]], 0, -1):
        found = index.entries.get(tuple(words.folded[at : at + length]), ())
        run = words[at : at + length] if found else []
        if len(run) < length or not _joined(text, run):
            continue
        given = length == 1 and any(word in given_names() for word in words.folded[max(0, at - 1) : at + 1])
        for code, sort in found:
            if sort == "adjective" and run[0].capital and not index.proper:
                if _in_a_body(text, words, at, index.of_bodies):
                    return Place(run[0].start, run[-1].end, code, sort), length
                continue
            may_name = run[0].capital and (given or (length == 1 and sort in _SEATS))
            if index.is_printed(sort, run) and not (may_name and _in_a_name(text, words, at, index.state)):
                return Place(run[0].start, run[-1].end, code, sort), length
    return None, 1


def _in_a_body(text: str, words: Words, at: int, of_bodies: frozenset[str]) -> bool:
    """Whether a word stands in a row of words with capitals that one for bodies is among: "Federazione Italiana"."""
    for before in range(at - 1, max(-1, at - _LONGEST_BODY), -1):
        word, behind = words[before], words[before + 1]
        if not word.capital or text[word.end : behind.start] != " ":
            return False
        if word.spelt in of_bodies:
            return True
    return False


def _joined(text: str, run: list[Word]) -> bool:
    """Whether a single space, hyphen, apostrophe or dot stands between each two words."""
    gaps = (text[left.end : right.start] for left, right in pairwise(run))
    return all(_JOINT.fullmatch(gap) for gap in gaps)


def _in_a_name(text: str, words: Words, at: int, state: frozenset[str]) -> bool:
    """Whether a one-word city or given name is half of a name: "Giuliano Ferrara", "Jordan Smith".

    After a preposition or article ("di Torino Chiara Appendino") and before an office ("London Mayor") it is a place.
    """
    before = words[at - 1] if at else None
    if before is not None and text[before.end : words[at].start] == " ":
        return before.capital and len(before.text) > 3
    after = words[at + 1] if at + 1 < len(words) else None
    if after is None or text[words[at].end : after.start] != " ":
        return False
    return after.capital and after.spelt not in state
