"""Whom a noun stands for: "il ministro" for the minister named before, "la tennista" for the one an article is about.

The surest sign is a name set beside the same noun, or beside another word for the same office ("il premier",
"il presidente del Consiglio"). Without one only a person nobody else comes near to is meant, and never where the
article gives that person another office.
"""

from bisect import bisect_right
from functools import cached_property

from quotes.lang.source import fold_word
from quotes.model import Mention, Span
from quotes.text.names.bearer_signs import (
    Spoken,
    called_otherwise,
    fits,
    follows_former,
    heads_a_body,
    is_definite,
    is_fuller,
    is_indefinite,
    is_native,
    is_of_somebody,
    is_partisan,
    is_pointed_at,
    may_be,
    says_former,
    set_beside,
    without_age,
    words_for_bearer,
)
from quotes.text.names.epithets import (
    may_be_anybody,
    names_nearer,
    names_rival,
    spoken_of_last,
)
from quotes.text.names.full_names import REACH, FullNames
from quotes.text.names.main_people import MainPeople, noun_phrase_at
from quotes.text.names.named_bodies import named_body
from quotes.text.names.named_last import named_last, native_who_spoke
from quotes.text.names.topics import (
    calls_anew,
    is_another_word,
    is_introduced,
    of_another_body,
    says_more,
    topic_before,
)
from quotes.text.phrases.mentions import has_name, mention_of
from quotes.text.phrases.offices import (
    is_bare_office,
    is_of_place,
    noun_places,
    said,
)
from quotes.text.reading import Reading
from quotes.text.sentences import Sentence
from quotes.text.tags.words import lowered

_NOUNS = 12  # places looked at for the name behind "il ministro" …


class Bearers:
    """Finds who bears an office or is called by a noun in one article; `names` are its full names."""

    def __init__(self, reading: Reading, names: FullNames) -> None:
        self.reading = reading
        self.lexicon, self._names = reading.lexicon, names
        self._told_by = reading.text, reading.lexicon
        self._people = MainPeople(reading, names)

    def find(self, mention: Mention, spoken: Spoken) -> Mention | None:
        """Return the mention that names whom a noun stands for, None where nothing tells."""
        mention = without_age(mention)
        words = words_for_bearer(mention, self.reading) if mention.kind else frozenset[str]()
        if is_native(mention, self.lexicon):
            words = frozenset({fold_word(mention.text)})  # "l'australiana Samantha Rossi … l'australiana"
        before = self._places(words, max(0, mention.end - REACH), mention.end)
        beside = self._set_beside(mention, words, before)
        if beside and not is_another_word(mention, beside, self.reading):
            return self._nearer(mention, beside, spoken) or beside
        if mention.kind == "organization":
            return named_body(mention, self.reading)
        alone = mention.kind == "person" and mention.number != "p" and is_definite(mention, *self._told_by)
        of_one = is_of_somebody(mention, self._names.people_called, self.reading)
        if not alone or of_one or self._is_introduced(mention, before):
            return beside
        if fold_word(mention.text) in self.lexicon.language.names.regnal:
            return self._people.sovereign()  # no lawyer is "il pontefice"
        if found := spoken_of_last(mention, self.reading, spoken) or beside:
            return None if found is not beside and found.text.split()[-1] == spoken.answered else found
        if may_be_anybody(mention, self.reading):
            return None  # "the judge" need not be the only one who spoke
        last = spoken.people.get(spoken.last)
        found = self._people.only_one_who_spoke(mention, spoken) or self._people.most_named(mention, spoken)
        found = found or self._people.only_one_named(mention)
        topic = topic_before(mention, found, self.reading)
        if topic and may_be(mention, topic, self.reading):
            found = topic if self._is_topic(mention, topic, spoken) else None
        elif found := found or native_who_spoke(mention, last, self.reading):
            found = None if names_nearer(mention, found, self.reading, spoken) else found
        found = found or named_last(mention, self.reading, self._names.people_called)
        another = found and called_otherwise(mention, found, spoken, self.lexicon)
        return None if another or (found and found.text.split()[-1] == spoken.answered) else found

    def _is_introduced(self, mention: Mention, before: list[Span]) -> bool:
        """Whether somebody new came up in the places `before`, where the words for a noun stand."""
        placed = [(noun, noun_phrase_at(self.reading, noun.start)) for noun in before[: -_NOUNS - 1 : -1]]
        return is_introduced(mention, placed, self.reading)

    def _set_beside(self, mention: Mention, words: frozenset[str], before: list[Span]) -> Mention | None:
        """Return the name that the article sets beside the same noun: "l'arcivescovo Agostino Marchetto".

        The nearest one `before`, where the `words` for the noun stand, else the only one behind.
        """
        if mention.kind == "person" and is_indefinite(mention, *self._told_by):
            # "Un funcionario" is not the minister.
            before = [noun for noun in before if noun.start >= mention.start]
        for noun in before[: -_NOUNS - 1 : -1]:
            if found := self._beside_noun(noun, mention, words):
                return found
        if mention.kind != "person" or not is_definite(mention, *self._told_by):
            return None
        if not (asked := said(mention.text, self.lexicon)) <= {part for one in words for part in one.split()}:
            words &= asked  # "el arzobispo de Lugo" is no "cardenal José Cobo" who comes later
        behind = self._places(words, mention.end, mention.end + REACH)[:_NOUNS]
        found_behind = filter(None, (self._beside_noun(noun, mention, words) for noun in behind))
        named = [one for one in found_behind if not of_another_body(mention, one, self.reading)]
        return named[0] if len({found.text for found in named}) == 1 else None

    def _nearer(self, mention: Mention, beside: Mention, spoken: Spoken) -> Mention | None:
        """Return who spoke just before, of whom a noun says more than of the one it is set beside."""
        topic = topic_before(mention, beside, self.reading)
        other = topic is not None and self._is_topic(mention, topic, spoken)
        return topic if other and says_more(mention, beside, self.reading) else None

    def _is_topic(self, mention: Mention, topic: Mention, spoken: Spoken) -> bool:
        """Whether a noun is another word for whom the sentence before is about."""
        anew = calls_anew(mention, topic, spoken, self.reading)
        meant = says_former(mention, *self._told_by) or not self._people.holds_another(mention, topic.text)
        native = is_native(mention, self.lexicon) and not names_rival(mention, topic, self.reading)
        meant = (anew and meant) or native or is_pointed_at(mention, self.reading)
        return meant and may_be(mention, topic, self.reading)

    def _places(self, words: frozenset[str], start: int, end: int) -> list[Span]:
        """Return where words and phrases stand in a stretch of the text, of two at one place the longer."""
        found: dict[int, int] = {}
        for word in words:
            places = noun_places(word, self._lowered, (start, end), self.lexicon)
            found |= {at: max(found.get(at, 0), behind) for at, behind in places}
        return [Span(*place) for place in sorted(found.items())]

    @cached_property
    def _lowered(self) -> str:
        return lowered(self.reading.plain)

    def _beside_noun(self, noun: Span, mention: Mention, words: frozenset[str]) -> Mention | None:
        """Return what the noun phrase around a noun says the mention is: a name, of a body the fuller noun phrase."""
        chunk = noun_phrase_at(self.reading, noun.start)
        tag = chunk[0].tags[bisect_right(chunk[0].starts, noun.start) - 1] if chunk else "p"
        if chunk is None or tag == "p" or (tag == "N" and self.lexicon.common):
            return None  # "ha detto ad Afp" is of no "ad", "Schumann" of no "Mann"
        own = mention_of(self.reading.text, *chunk, self.lexicon)
        found = self._beside(*chunk, own, mention)
        if found is None or found.text == mention.text:
            return None
        if mention.kind == "person":
            named = found.names_person
            means = named and self._means(noun, own, found, mention)
            other = not said(noun.of(self.reading.text), self.lexicon) <= said(mention.text, self.lexicon)
            office = {part for phrase in words for part in phrase.split()} if other else set()
            return found if means and fits(mention, found, self.reading, office) else None
        whole = self._lowered[noun.start : noun.end] in words  # no compound
        return found if whole and is_fuller(found, mention, words, self.lexicon) else None

    def _means(self, noun: Span, own: Mention, found: Mention, mention: Mention) -> bool:
        """Whether who is set beside a noun can be the mention.

        Another word for the office must stand without complement, a "presidente del gruppo" is no head of state; or it
        has the same one, as "il leader di Unione Civica" is its president.
        """
        whole = fold_word(noun.of(self.reading.text))
        known = self.lexicon.noun(whole) or self.lexicon.noun(whole.partition(" ")[0])  # "avocat général"
        asked = said(mention.text, self.lexicon)
        told = known.gender if known and not asked.isdisjoint(self.lexicon.language.names.same) else None
        former = follows_former(noun, *self._told_by) != says_former(mention, *self._told_by)
        if former or (told and told != (mention.gender or told)):
            return False  # "l'ex ministro" is not the minister, "il re" not the queen
        called = said(noun.of(self.reading.text), self.lexicon)
        if asked.isdisjoint(called):
            adds = self.reading.text[noun.end : found.start if found.start > noun.end else own.phrase.end]
            names = self.lexicon.language.names
            told_of, heads = said(adds, self.lexicon) - names.titles.keys(), names.heads  # ", Me Jean Roux"
            if heads_a_body(mention, self.lexicon) and not heads.isdisjoint(called):
                return told_of == asked - heads
            plain = is_of_place(adds, self.lexicon) or told_of <= asked
            return plain or is_partisan(adds, self.lexicon)
        return True

    def _beside(self, sentence: Sentence, at: int, own: Mention, mention: Mention) -> Mention | None:
        """Return the name in a noun phrase, behind it or, over a comma, before it; of a body the phrase itself.

        Before the mention itself a complement is none of its own: "accolto dal sindaco, il papa".
        """
        if (own.form == "name" and not is_bare_office(own.text, self.lexicon)) or own.kind != "person":
            return own
        for place in set_beside(sentence, at, self.lexicon, own.start == mention.start):
            found = mention_of(self.reading.text, sentence, place, self.lexicon)
            person = found.names_person and (has_name(sentence, place) or not self.lexicon.common)
            if person and not is_bare_office(found.text, self.lexicon):
                return found
        return None
