"""What a noun phrase says about a country: the words that tie its head to one, and how they tie it.

"Il capo del gabinetto giapponese", "un think tank di Seul", "il pugile messicano": an adjective, or a place
behind "di", within the part of the phrase (between commas) that has a head to belong to. Other prepositions
("contro la Russia", "in visita a Roma") say where or against whom, not for whom.
"""

import re
from collections.abc import Container, Sequence
from itertools import takewhile
from typing import NamedTuple

from quotes.lang.data import Language
from quotes.model import CountryClaim, Relation, Span, SpeakerKind
from quotes.speakers.places import OF_ONE, Place, native_among, places_among
from quotes.speakers.prepositions import is_genitive, preposition_of
from quotes.speakers.state import ends_in_state
from quotes.speakers.words import Word, Words, name_key, words_of

_PARTS = re.compile(r"[,;:()–—«»“”\"\n]|\s-\s")
_AT = "a"


class Tie(NamedTuple):
    """What a phrase says: a country claim, or that its head belongs to an international body."""

    claim: CountryClaim | None = None
    body: bool = False


def read_phrase(text: str, phrase: Span, language: Language, *, without: Container[str] = frozenset()) -> Tie:
    """Read the first tie to a country or an international body in a noun phrase of `text`.

    What `without` holds, folded words of a name, is no place. Two countries side by side ("di Francia e Germania") are
    none.
    """
    words = Words(text, phrase)
    if native := native_among(words[:3], language):
        return Tie(CountryClaim(str(native.code), "nationality", "stated", native.span))
    places = places_among(words, text, language)
    for at, place in enumerate(places):
        part = _part_before(text, phrase, place, language)
        if (
            name_key(place.span.of(text))[0] in without
            or not part.ties(place)
            or part.is_far_behind(without)
            or _has_partner(text, places, at, language)
            or _is_of_another(text, places[at : at + 2], language)
        ):
            continue
        if place.code is None:
            return Tie(body=True)
        relation = "organization" if part.is_in_a_body(place, without) else part.relation(place)
        return Tie(CountryClaim(place.code, relation, "stated", _with_preposition(text, place, part)))
    return Tie()


class _Part(NamedTuple):
    """The words of a phrase between the last comma and a place, and the preposition right before it.

    `first` says that the phrase begins with this part, `whole` that the place ends it; `behind` are the words between
    it and the next preposition or mark: "US", "Turkish" and "Russlands" stand before their noun.
    """

    words: list[Word]
    preposition: str | None
    language: Language
    first: bool
    whole: bool
    behind: list[Word]

    def ties(self, place: Place) -> bool:
        """Whether the words tie their head to the place; a phrase that is the place alone ties itself."""
        if not self.words:
            heads = self._head_behind() is not None  # "Ada Berg, a Norwegian researcher"
            tied = self.first and (self.whole or heads or place.sort in ("adjective", "body", *OF_ONE))
            return self.preposition is None and (tied or (heads and place.sort == "adjective"))
        if self.preposition == _AT:
            return place.sort in ("city", "capital") and self._inner().kind == "organization"
        if self.preposition is not None and not is_genitive(self.preposition, self.language):
            return False
        opens = self.words[0].spelt in self.language.grammar.articles  # "a" may be a preposition as well
        ties = [preposition_of(word, self.language) for word in self.words[opens:]]
        others = [one for one in ties if one is not None and not is_genitive(one, self.language)]
        return (
            not others or self._inner().kind == "organization" or ends_in_state(self.words[:1], self.language)
        )

    def is_far_behind(self, name: Container[str]) -> bool:
        """Whether a name stands before the place and more than it: "Kim of showing support for | Russian"."""
        behind = list(takewhile(lambda word: word.folded not in name, reversed(self.words)))
        named = len(behind) < len(self.words)
        return named and any(preposition_of(word, self.language) for word in behind)

    def is_in_a_body(self, place: Place, name: Container[str]) -> bool:
        """Whether a country begins the name of a body that somebody heads: "président de | France | Nature"."""
        if place.sort != "name" or not self.words or self.words[-1].spelt not in self.language.places.heads:
            return False
        behind = self.behind[:1]
        return any(word.capital and word.folded not in name for word in behind)

    def relation(self, place: Place) -> Relation:
        """Return how somebody the words describe belongs to the place: the noun next to it decides."""
        adjective = place.sort == "adjective"
        head = self._inner()
        if not self.words or (head.kind is None and not head.state):
            head = self._head_behind() or head
        kind, state, office = head
        if place.sort == "private":
            return "organization"
        if place.sort == "institution" or not (self.words or adjective or kind or state):
            return "represents"
        if state:
            return "represents"
        if kind == "organization":
            return "organization"
        if adjective:
            return "nationality"
        return "setting" if kind is not None and not office else "organization"

    def _inner(self) -> "_Head":
        """Return what the known noun next to the place is; without one, a name with its mark is a body."""
        names = self.language.names
        for at in range(len(self.words), 0, -1):
            word = self.words[at - 1]
            noun = names.nouns.get(word.spelt)
            if self._is_state(at):
                return _Head(noun.kind if noun else None, state=True, office=True)
            if word.spelt in names.organization_marks:
                return _Head("organization", state=False, office=False)
            if noun is not None:
                return _Head(noun.kind, state=False, office=noun.office)
        return _Head(None, state=False, office=False)

    def _head_behind(self) -> "_Head | None":
        """Return what the first known noun behind the place is, None where there is none."""
        names = self.language.names
        for at, word in enumerate(self.behind):
            noun = names.nouns.get(word.spelt)
            if ends_in_state(self.behind[: at + 1], self.language):
                return _Head(noun.kind if noun else None, state=True, office=True)
            if word.spelt in names.organization_marks:
                return _Head("organization", state=False, office=False)
            if noun is not None and not self._is_state_next(at):
                return _Head(noun.kind, state=False, office=noun.office)
        return None

    def _is_state_next(self, at: int) -> bool:
        """Whether a noun is the first part of a name for an office or organ of state: "chief cabinet secretary"."""
        ends = range(at + 2, min(at + 4, len(self.behind) + 1))
        return any(ends_in_state(self.behind[:end], self.language) for end in ends)

    def _is_state(self, at: int) -> bool:
        """Whether the word before `at` is of state, or the field of an office: "ministro della Difesa"."""
        if ends_in_state(self.words[:at], self.language):
            return True
        field = at > 1 and self.words[at - 1].capital
        field_of = preposition_of(self.words[at - 2], self.language) if field else None
        return is_genitive(field_of, self.language) and ends_in_state(self.words[: at - 2], self.language)


class _Head(NamedTuple):
    """What kind of speaker a noun stands for, and whether it is an organ of state or an office."""

    kind: SpeakerKind | None
    state: bool
    office: bool


def _part_before(text: str, phrase: Span, place: Place, language: Language) -> _Part:
    """Return the words before a place, back to the last comma or mark in the phrase."""
    breaks = [match.end() for match in _PARTS.finditer(text, phrase.start, place.start)]
    start = breaks[-1] if breaks else phrase.start
    words = words_of(text, Span(start, place.start))
    articles = language.grammar.articles
    while words and (words[-1].spelt in articles or words[-1].spelt + "'" in articles):
        words.pop()
    preposition = preposition_of(words[-1], language) if words else None
    whole = text[place.end : phrase.end][:1] in ("", ",")
    before = words[:-1] if preposition else words
    behind = _words_behind(text, phrase, place, language)
    return _Part(before, preposition, language, start == phrase.start, whole, behind)


def _words_behind(text: str, phrase: Span, place: Place, language: Language) -> list[Word]:
    """Return the words between a place and the next mark, article or preposition; the s of a possessive is none."""
    mark = _PARTS.search(text, place.end, phrase.end)
    behind: list[Word] = []
    for word in Words(text, Span(place.end, mark.start() if mark else phrase.end)):
        if word.spelt in language.grammar.articles or preposition_of(word, language):
            break
        if behind or len(word.text) > 1:
            behind.append(word)
    return behind


def _with_preposition(text: str, place: Place, part: _Part) -> Span:
    """Return the span of a place with the preposition before it: "della Corea del Sud"."""
    if part.preposition is None:
        return place.span
    after = part.words[-1].end if part.words else 0
    words = words_of(text, Span(max(after, place.start - 12), place.start))
    return Span(words[0].start if words else place.start, place.end)


def _is_of_another(text: str, pair: Sequence[Place], language: Language) -> bool:
    """Whether a body that one country has is another's by the place behind it: "i vigili del fuoco di Passau"."""
    if len(pair) < 2 or pair[0].sort not in OF_ONE or pair[1].code in (None, pair[0].code):
        return False
    gap = words_of(text, Span(pair[0].end, pair[1].start))
    return 0 < len(gap) <= 2 and is_genitive(preposition_of(gap[0], language), language)


def _has_partner(text: str, places: tuple[Place, ...], at: int, language: Language) -> bool:
    """Whether another country stands beside a place, joined by a short word only ("Russia e Cina")."""
    neighbours = (places[at - 1 : at + 1] if at else (), places[at : at + 2])
    for pair in neighbours:
        if (
            len(pair) == 2
            and pair[0].code != pair[1].code
            and "adjective" not in (pair[0].sort, pair[1].sort)
        ):
            gap = Span(pair[0].end, pair[1].start)
            short = len(gap.of(text).split()) <= 2 and len(gap.of(text)) <= 10 and "(" not in gap.of(text)
            if short and not any(preposition_of(word, language) for word in words_of(text, gap)[:1]):
                return True
    return False
