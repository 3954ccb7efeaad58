"""Where a story takes place: what is left to say of a country when no words beside a speaker say it.

An article's dominant country is the one it speaks of most, in names, adjectives, cities and people on
record, provided no other comes near; the nearest one is that of the last place named before.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from operator import attrgetter

from quotes.lang.data import Language
from quotes.model import Span, Speaker
from quotes.speakers.gazetteer import Gazetteer
from quotes.speakers.places import OF_ONE, Place, places_among
from quotes.speakers.prepositions import is_addressed, is_genitive, preposition_of
from quotes.speakers.state import is_state
from quotes.speakers.words import Words, name_key, sentence_around, words_of

# How much oftener than the next one a country is spoken of to be the story's; measured on the gold: 3 loses
# a tenth of the countries abroad for two points of precision.
LEAD = 2
# What a place counts where a person on record, or a body that one country has, counts 1: people travel.
PLACE = 2
_ABOUT = 2 * PLACE  # what a country counts that an article speaks of more than in passing
_QUOTED = 0.5  # of it, where somebody speaks of the place: where others are is not where the story is
_HEADLINE = 200  # code points of a first line that may be a headline
_SET_OFF = re.compile(r"[:,]|\s?(?:\([^)\n]{2,20}\)[.,:]?\s?)?[-–—]\s")  # "LISBOA (Lusa) - "
_start = attrgetter("start")


class Scene:
    """The countries an article speaks of, found once for all its quotations."""

    def __init__(
        self, text: str, language: Language, gazetteer: Gazetteer, *, quoted: tuple[Span, ...] = ()
    ) -> None:
        self.text = text
        self.language = language
        self._quoted = sorted(quoted)
        words = Words(text, Span(0, len(text)))
        self.places = places_among(words, text, language)
        covered = {place.start for place in self.places}
        mentioned = gazetteer.mentioned(words)
        self.people = frozenset(speaker for _, speaker in mentioned if speaker.kind == "person")
        self._bodies = [(word, one) for word, one in mentioned if one.kind == "organization"]
        self._called: dict[Speaker, set[str]] = defaultdict(set)
        for word, speaker in mentioned:
            self._called[speaker].add(word.folded)
        people = (
            Place(word.start, word.end, speaker.country, "person")
            for word, speaker in mentioned
            if word.start not in covered and speaker.relation == "represents"
        )
        self._signs = sorted((*self.places, *people), key=lambda sign: sign.span)
        self._spans: dict[str, list[Span]] = defaultdict(list)
        for sign in self._signs:
            if sign.code is not None:
                self._spans[sign.code].append(sign.span)
        self._counts: dict[str, float] = defaultdict(float)
        for sign in self._signs:
            if sign.code is not None:
                self._counts[sign.code] += self._weight(sign)

    def _weight(self, sign: Place) -> float:
        """Return what a sign of a country counts."""
        weight = 1 if sign.sort in ("person", *OF_ONE) else PLACE
        return weight * (_QUOTED if self._is_quoted(sign.start) else 1)

    def words_of_bodies(self, phrase: Span) -> frozenset[str]:
        """Return the countries that stand in names of bodies, none of a state's, in a phrase: "Forza Italia"."""
        words = [
            name_key(self.text[word.start : word.end])
            for word, one in self._bodies[self._body_at(phrase.start) : self._body_at(phrase.end)]
            if one.relation == "organization"
        ]
        return frozenset(part for name in words for part in name if part in self.language.places.countries)

    def bodies_before(self, at: int) -> Iterator[set[Speaker]]:
        """Yield the bodies on record that the sentences before a place name outside quotations, the nearest first."""
        start, near = sentence_around(self.text, at).start, set[Speaker]()
        for word, speaker in reversed(self._bodies[: self._body_at(at)]):
            spoken_to = is_addressed(self.text, word.start, self.language)
            if word.end > at or spoken_to or self._is_quoted(word.start):
                continue
            if word.start < start:
                if near:
                    yield near
                start, near = sentence_around(self.text, word.start).start, set()
            near.add(speaker)
        if near:
            yield near

    def _body_at(self, at: int) -> int:
        """Return which of the bodies is the first that is named at a place of the text or behind it."""
        return bisect_left(self._bodies, at, key=lambda body: body[0].start)

    def only_called(self, speaker: Speaker, name: str) -> bool:
        """Whether the article calls somebody on record nothing but this one word."""
        return self._called[speaker] == set(name_key(name))

    @cached_property
    def _most_elsewhere(self) -> float:
        """What the country counts that is spoken of most, those left out that are a seat and no more."""
        seats = self.language.places.seats
        return max((count for code, count in self._counts.items() if code not in seats), default=0)

    @cached_property
    def dominant(self) -> str | None:
        """The country spoken of `LEAD` times as often as any other; the name of its language is too little."""
        least, seats = LEAD * self._most_elsewhere, self.language.places.seats
        counted = (item for item in self._counts.items() if item[0] not in seats or item[1] >= least)
        ranked = sorted(counted, key=lambda item: (-item[1], item[0]))
        if not ranked:
            return None
        code, most = ranked[0]
        if len(self._spans[code]) == 1 and self._is_tongue(self._spans[code][0]):
            return None
        next_most = ranked[1][1] if len(ranked) > 1 else 0
        return code if most >= LEAD * next_most else None

    def _is_tongue(self, word: Span) -> bool:
        """Whether a sign may be a language: an adjective that a preposition stands before, "la prova di greco"."""
        adjective = any(place.sort == "adjective" for place in self._places_in(word))
        before = words_of(self.text, Span(max(0, word.start - 12), word.start))[-1:] if adjective else []
        return any(preposition_of(one, self.language) for one in before)

    def is_about(self, code: str | None) -> bool:
        """Whether the story is of a country, and speaks of it more than in passing."""
        return code is not None and code == self.dominant and self._counts.get(code, 0) >= _ABOUT

    @cached_property
    def unsaid(self) -> str | None:
        """The home of the language's press, where no other country is spoken of more.

        "Il ministro" without a country is the minister of the country the paper is read in.
        """
        home = self.language.places.home
        if home is None or self._counts.get(home, 0) < self._most_elsewhere:
            return None
        return home

    @cached_property
    def headline(self) -> str | None:
        """The country that the first line names before its colon ("Iran: inizia il processo"), else the only one."""
        if self.dateline is not None:
            return self.dateline
        codes = {place.code for place in self._headline_places() if place.code}
        return codes.pop() if len(codes) == 1 else None

    @cached_property
    def dateline(self) -> str | None:
        """The country of the place that the first line begins with, unless another is spoken of twice as much.

        A mark stands behind it: "Iran: inizia il processo", "Istanbul, arrestato un giornalista".
        """
        for place in self._first_line()[:1]:
            opens = not self.text[: place.start].strip() and _SET_OFF.match(self.text, place.end)
            if opens and place.code and 2 * self._counts.get(place.code, 0) >= max(self._counts.values()):
                return place.code
        return None

    @cached_property
    def reported_from(self) -> str | None:
        """The country of a dateline that is a town: "Istanbul, arrestato un giornalista svedese"."""
        first = self._first_line()[:1]
        return self.dateline if first and first[0].sort in ("city", "capital") else None

    @cached_property
    def where(self) -> str | None:
        """The country that a press of many countries writes from and of: its offices need not say which."""
        is_home = self.language.places.home is None and self.reported_from == self.dominant
        return self.dominant if is_home else None

    def plays_in(self, code: str) -> bool:
        """Whether more than the name of a country or its capital is spoken of: people, cities, institutions.

        A place that the text begins with is where it was written ("BERLIN — …"); where somebody is from tells nothing.
        """
        first = self._first_line()[:1]
        opens = bool(first) and not self.text[: first[0].start].strip() and first[0].sort != "adjective"
        if opens and first[0].code == code:
            return True
        signs = (sign for sign in self._signs if sign.code == code and sign.sort not in ("name", "capital"))
        return any(sign.sort != "adjective" or self._is_of_organ(sign) for sign in signs)

    def _is_of_organ(self, adjective: Place) -> bool:
        """Whether an adjective stands before an organ or office of state: "Turkish police"."""
        return is_state(words_of(self.text, Span(adjective.end, adjective.end + 30))[:2], self.language)

    @cached_property
    def opening(self) -> str | None:
        """The country of the headline, or the only one that its places are in: "Neve a Ottawa"."""
        codes = {place.code for place in self._first_line() if place.code}
        return self.headline or (codes.pop() if len(codes) == 1 else None)

    def _headline_places(self) -> list[Place]:
        return [place for place in self._first_line() if place.sort in ("name", "adjective")]

    def _first_line(self) -> tuple[Place, ...]:
        start = len(self.text) - len(self.text.lstrip())
        line = self.text[start : start + _HEADLINE].partition("\n")[0]
        return self._places_in(Span(start, start + len(line)))

    def sign_of(self, code: str, at: int) -> Span | None:
        """Return the words for a country: the nearest before a place of the text, else the first."""
        spans = self._spans[code]
        before = bisect_left(spans, Span(at, at))
        return spans[max(0, before - 1)] if spans else None

    def nearest(self, at: int, *, state: bool) -> Place | None:
        """Return the country or city named last before a place of the text, in the same paragraph, by no quotation.

        An adjective tells of what state an organ is, not where people are.
        """
        start = self.text.rfind("\n", 0, at) + 1
        before = self._places_in(Span(start, at))
        where = (place for place in reversed(before) if state or place.sort != "adjective")
        return next((place for place in where if place.code and not self._is_quoted(place.start)), None)

    def told_in_sentence(self, at: int) -> Place | None:
        """Return the only country that the sentence names before a place of the text, outside quotations."""
        start = sentence_around(self.text, at).start
        places = self._places_in(Span(start, at))
        return self._only(place for place in places if place.sort not in ("adjective", *OF_ONE))

    def governed(self, at: int) -> Place | None:
        """Return the only country behind "di" in the sentence at a place of the text, outside quotations."""
        places = self._places_in(sentence_around(self.text, at))
        return self._only(place for place in places if place.sort == "name" and self._behind_of(place))

    def _only(self, places: Iterable[Place]) -> Place | None:
        """Return the only country of places outside quotations, None where there are several or none."""
        found = {place.code: place for place in places if not self._is_quoted(place.start)}
        return next(iter(found.values())) if len(found) == 1 else None

    def _places_in(self, span: Span) -> tuple[Place, ...]:
        """Return the places of the text that begin in a span."""
        first = bisect_left(self.places, span.start, key=_start)
        return self.places[first : bisect_left(self.places, span.end, key=_start)]

    def _is_quoted(self, at: int) -> bool:
        n = bisect_right(self._quoted, at, key=_start) - 1
        return n >= 0 and at < self._quoted[n].end

    def _behind_of(self, place: Place) -> bool:
        words = words_of(self.text, Span(max(0, place.start - 12), place.start))
        return bool(words) and is_genitive(preposition_of(words[-1], self.language), self.language)
