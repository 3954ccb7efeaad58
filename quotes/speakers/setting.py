"""Where a story takes place: what is left to say of a country when no words beside a speaker say it.

An article's dominant country is the one it speaks of most, in names, adjectives, cities and people on
record, provided no other comes near; the nearest one is that of the last place named before.
"""

from collections.abc import Iterable

from quotes.lang.data import Language
from quotes.model import Span
from quotes.speakers.gazetteer import Gazetteer
from quotes.speakers.places import Place, find_places, words_of

MENTIONS = 2
LEAD = 2.0


class Scene:
    """The countries an article speaks of, found once for all its quotations."""

    def __init__(self, text: str, language: Language, gazetteer: Gazetteer) -> None:
        self.text = text
        self.places = find_places(text, language)
        covered = {place.start for place in self.places}
        people = (
            Place(word.start, word.end, speaker.country, "name")
            for word, speaker in gazetteer.mentioned(words_of(text))
            if word.start not in covered
        )
        self._signs = sorted((*self.places, *people))
        self.dominant = _dominant(self._signs)

    def sign_of(self, code: str, at: int) -> Span | None:
        """Return the words that speak of a country nearest before a place of the text, else the first after."""
        spans = [sign.span for sign in self._signs if sign.code == code]
        before = [span for span in spans if span.start < at]
        return before[-1] if before else next(iter(spans), None)

    def nearest(self, at: int) -> Place | None:
        """Return the country or city named last before a place of the text, in the same paragraph."""
        start = self.text.rfind("\n", 0, at) + 1
        before = [place for place in self.places if start <= place.start < at and place.code is not None]
        return before[-1] if before else None

    def governed_in_sentence(self, sentence: Span, language: Language) -> Place | None:
        """Return the only country behind "di" in a sentence; None where there are several or none."""
        found = {
            place.code: place
            for place in self.places
            if sentence.start <= place.start < sentence.end
            and place.sort == "name"
            and self._governed(place, language)
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _governed(self, place: Place, language: Language) -> bool:
        words = words_of(self.text, Span(max(0, place.start - 12), place.start))
        forms = language.grammar.prepositions
        return bool(words) and "di" in (forms.get(words[-1].folded), forms.get(words[-1].folded + "'"))


def _dominant(signs: Iterable[Place]) -> str | None:
    """Return the country spoken of at least twice, and twice as often as the next one."""
    counts: dict[str, int] = {}
    for sign in signs:
        if sign.code is not None:
            counts[sign.code] = counts.get(sign.code, 0) + 1
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < MENTIONS:
        return None
    runner_up = ranked[1][1] if len(ranked) > 1 else 0
    return ranked[0][0] if ranked[0][1] >= LEAD * runner_up else None
