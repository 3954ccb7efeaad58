"""What a noun phrase says about a country: the words that tie its head to one, and how they tie it.

"Il capo del gabinetto giapponese", "un think tank di Seul", "il pugile messicano": an adjective, or a place
behind "di", within the part of the phrase (between commas) that has a head to belong to. Other prepositions
("contro la Russia", "in visita a Roma") say where or against whom, not for whom.
"""

import re
from typing import NamedTuple

from quotes.lang.data import Language, Noun
from quotes.model import CountryClaim, Relation, Span
from quotes.speakers.places import Place, Word, find_places, words_of

_PARTS = re.compile(r"[,;:()–—«»“”\"\n]|\s-\s")
_OF, _AT = "di", "a"


class Reading(NamedTuple):
    """What a phrase says: a country claim, or that its head belongs to an international body."""

    claim: CountryClaim | None = None
    body: bool = False


def read_phrase(text: str, phrase: Span, language: Language) -> Reading:
    """Read the first tie to a country or an international body in a noun phrase of `text`.

    Two countries side by side ("di Francia e Germania") are none.
    """
    places = find_places(text, language, within=phrase)
    for at, place in enumerate(places):
        part = _part_before(text, phrase, place, language)
        if not part.ties(place) or _has_partner(text, places, at):
            continue
        if place.code is None:
            return Reading(body=True)
        relation = part.relation(place)
        start = part.preposition.start if part.preposition is not None else place.start
        return Reading(CountryClaim(place.code, relation, "stated", Span(start, place.end)))
    return Reading()


def is_state(words: list[Word], language: Language) -> bool:
    """Whether an organ or office of state stands among the words ("primo ministro", "ministero")."""
    folded = f" {' '.join(word.folded for word in words)} "
    return any(f" {name} " in folded for name in _state_words(words, language))


def _state_words(words: list[Word], language: Language) -> list[str]:
    """Return the names of organs of state that could begin at one of the words."""
    state = language.places.state
    singles = [word.folded for word in words]
    pairs = [f"{left} {right}" for left, right in zip(singles, singles[1:], strict=False)]
    triples = [f"{pair} {right}" for pair, right in zip(pairs, singles[2:], strict=False)]
    return [name for name in (*singles, *pairs, *triples) if name in state]


class _Part(NamedTuple):
    """The words of a phrase between the last comma and a place, and the preposition right before the place."""

    words: list[Word]
    preposition: Word | None
    language: Language
    first: bool

    def ties(self, place: Place) -> bool:
        """Whether the words tie their head to the place; a phrase that is the place alone is tied to itself."""
        base = self._base(self.preposition)
        if not self.words:
            return self.first and base is None and place.sort != "adjective"
        if any(self._base(word) not in (None, _OF) for word in self.words):
            return base == _OF and self._office_before_other_preposition()
        if base == _AT:
            return place.sort in ("city", "capital") and self._kind() == "organization"
        return base in (None, _OF)

    def relation(self, place: Place) -> Relation:
        """Return how somebody the words describe belongs to the place."""
        if not self.words or is_state(self.words, self.language):
            return "represents"
        if self._kind() == "person" and not self._office():
            return "nationality" if place.sort == "adjective" else "setting"
        if self._office() and place.sort == "adjective" and self._nearest() == self.words[-1]:
            return "nationality"
        return "organization"

    def _base(self, word: Word | None) -> str | None:
        """Return the preposition a word is a form of ("della" -> "di"), None for other words."""
        if word is None:
            return None
        forms = self.language.grammar.prepositions
        return forms.get(word.folded) or forms.get(word.folded + "'")

    def _office_before_other_preposition(self) -> bool:
        """ "Ministro per gli Affari europei della Francia": the country still belongs to the office."""
        return bool(self.words) and is_state(self.words[:2], self.language)

    def _nouns(self) -> list[tuple[Word, Noun]]:
        nouns = self.language.names.nouns
        return [(word, nouns[word.folded]) for word in self.words if word.folded in nouns]

    def _kind(self) -> str | None:
        nouns = self._nouns()
        marks = self.language.names.organization_marks
        if any(word.folded in marks for word in self.words):
            return "organization"
        return nouns[-1][1].kind if nouns else None

    def _office(self) -> bool:
        nouns = self._nouns()
        return bool(nouns) and nouns[-1][1].office

    def _nearest(self) -> Word | None:
        nouns = self._nouns()
        return nouns[-1][0] if nouns else None


def _part_before(text: str, phrase: Span, place: Place, language: Language) -> _Part:
    """Return the words before a place, back to the last comma or mark in the phrase."""
    breaks = [match.end() for match in _PARTS.finditer(text, phrase.start, place.start)]
    start = breaks[-1] if breaks else phrase.start
    words = words_of(text, Span(start, place.start))
    articles = language.grammar.articles
    while words and (words[-1].folded in articles or words[-1].folded + "'" in articles):
        words.pop()
    forms = language.grammar.prepositions
    governed = words and (words[-1].folded in forms or words[-1].folded + "'" in forms)
    preposition = words.pop() if governed else None
    return _Part(words, preposition, language, first=start == phrase.start)


def _has_partner(text: str, places: tuple[Place, ...], at: int) -> bool:
    """Whether another country stands beside a place, joined by a short word only ("Russia e Cina")."""
    neighbours = (places[at - 1 : at + 1] if at else (), places[at : at + 2])
    for pair in neighbours:
        if (
            len(pair) == 2
            and pair[0].code != pair[1].code
            and "adjective" not in (pair[0].sort, pair[1].sort)
        ):
            between = text[pair[0].end : pair[1].start]
            if len(between.split()) <= 2 and len(between) <= 10 and "(" not in between:
                return True
    return False
