"""Whom an article is about: the only one who spoke, the only one named so far, the one it names most.

A noun that stands beside no name may be another word for that person, unless the article gives them another office.
"""

from collections.abc import Iterator
from itertools import takewhile

from quotes.lang.source import fold_word
from quotes.model import Mention
from quotes.text.names.bearer_signs import Spoken, around_name, fits, is_called_else, may_be
from quotes.text.names.epithets import goes_on, names_rival
from quotes.text.names.full_names import FullNames
from quotes.text.phrases.mentions import mention_of
from quotes.text.phrases.offices import folded_words, offices_in, shared_words
from quotes.text.reading import Reading
from quotes.text.sentences import Sentence


def noun_phrase_at(reading: Reading, place: int) -> tuple[Sentence, int] | None:
    """Return the noun phrase that holds a place of the text, as sentence and chunk."""
    sentence = reading.sentence_at(place)
    at = sentence.chunk_at(place) if sentence else None
    return (sentence, at) if sentence and at is not None and sentence.letters[at] in "MPA" else None


class MainPeople:
    """The people that one article is about; `names` are its full names."""

    def __init__(self, reading: Reading, names: FullNames) -> None:
        self.reading = reading
        self.lexicon, self._names = reading.lexicon, names

    def only_one_who_spoke(self, mention: Mention, spoken: Spoken) -> Mention | None:
        """Return the one person whose words the article has given so far: "il legale" is he, "un legale" another.

        A noun that spoke before without a name is nobody's, an office one that is spoken of near it.
        """
        found = next(iter(spoken.people.values())) if len(spoken.people) == 1 else None
        if found is None or found.start > mention.start or self.holds_another(mention, found.text):
            return None
        told = mention, found, self.reading
        if not may_be(*told) or names_rival(*told) or is_called_else(*told):
            return None
        asked = bool(offices_in(mention.text, self.lexicon))
        if " " not in mention.text:
            far = asked and not goes_on(mention, found, self.reading)
            return None if far or fold_word(mention.text) in spoken.nouns else found
        office = shared_words(mention.text, found.phrase.of(self.reading.text), self.lexicon)
        return found if fits(mention, found, self.reading, office, told=asked) else None

    def sovereign(self) -> Mention | None:
        """Return the one person with a number, a pope or a king still in office: "Benedetto XVI"."""
        name = self._names.only_numbered
        found = next(self._people_at(name), None) if name else None
        beside = folded_words(around_name(found, self.reading.text), self.lexicon) if found else ()
        return found if self.lexicon.language.names.former.isdisjoint(beside) else None

    def only_one_named(self, mention: Mention) -> Mention | None:
        """Return the one person named so far, of whom a calling is another word: "Joris Acker …. Il corridore".

        "La donna" is the one woman.
        """
        word, names = fold_word(mention.text), self.lexicon.language.names
        called = word in names.epithets or word in names.anybody
        sentence = self.reading.sentence_at(mention.start) if called else None
        gender = mention.gender if word in names.anybody else None
        name = self._names.only_person_before(sentence.start, gender) if sentence else None
        if name is None or self.holds_another(mention, name):
            return None
        return next((one for one in self._people_at(name) if may_be(mention, one, self.reading)), None)

    def most_named(self, mention: Mention, spoken: Spoken) -> Mention | None:
        """Return whom the article is about: a person named before, and half as often again as anybody else."""
        last = spoken.people.get(spoken.last)
        rival = last is not None and may_be(mention, last, self.reading)
        if rival and self.reading.text.count(spoken.last) == 1:
            return None  # as below: the article is about somebody it names twice or more
        first, *more = mention.text.split()
        if more and fold_word(first) in self.lexicon.language.places.adjectives:
            return None  # "l'australiano della Ducati" may be anybody who was named
        main = self._names.main_person
        if main is None or (rival and not main.endswith(spoken.last)):
            return None  # it may as well be the one who spoke last
        start = self.reading.text.rfind("\n", 0, mention.start) + 1
        if before := self.reading.sentence_before_place(mention.start):
            start = min(start, before.start)
        near = main.split()[-1] in self.reading.text[start : mention.start]
        if self.holds_another(mention, main, sure=" " in mention.text and not near):
            return None
        people = takewhile(lambda found: may_be(mention, found, self.reading), self._people_at(main))
        fitting = (one for one in people if one.start < mention.start and fits(mention, one, self.reading))
        return next(fitting, None)

    def holds_another(self, mention: Mention, name: str, *, sure: bool = False) -> bool:
        """Whether the article gives somebody offices, and not this one; `sure`: or none, "il procuratore generale"."""
        around = (around_name(found, self.reading.text) for found in self._people_at(name))
        held = [offices_in(words, self.lexicon) for words in around]
        asked = offices_in(mention.text, self.lexicon)
        return (any(held) or (sure and bool(asked))) and not any(asked & one for one in held)

    def _people_at(self, name: str) -> Iterator[Mention]:
        """Yield the mentions of a person by full name."""
        for place in self._names.places(name):
            chunk = noun_phrase_at(self.reading, place)
            found = mention_of(self.reading.text, *chunk, self.lexicon) if chunk else None
            if found and found.names_person:
                yield found
