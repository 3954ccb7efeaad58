"""What denies that a noun means somebody: gender, another country or party, an office still held or of another body."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain

from quotes.lang.data import Part
from quotes.model import Mention
from quotes.text.names.bearer_signs import around_name, fits, may_be
from quotes.text.names.callings import excludes, parts_in
from quotes.text.names.noun_signs import head_of, is_former, offices_of, says_former
from quotes.text.names.people import Person
from quotes.text.phrases.offices import folded_words, offices_in, said
from quotes.text.reading import Reading
from quotes.text.sentences import Sentence

_BEFORE = 30  # code points before a name in which an office is looked for
_ACTS_ON = re.compile("(?:(M)[PB]*[CF]|[CF][PB]*(M))[PBM]*$")  # "Luc Roux a dit | au notaire"
_ASIDE = re.compile(r"(\w+) \((\w+)")


class Denials:
    """What one noun says that others are not, read once for all who may be meant."""

    def __init__(self, mention: Mention, reading: Reading) -> None:
        self.mention, self.reading = mention, reading
        self.lexicon = reading.lexicon
        words = folded_words(mention.text, self.lexicon)
        self._noun = head_of(words, self.lexicon)
        self._party = words[-1].rpartition("-")[0].strip("0123456789")  # "CDU-Chef", but "58-Jähriger"
        self._is_former = says_former(mention, reading.text, self.lexicon)
        names = self.lexicon.language.names
        self._says_little = self._noun in names.anybody  # "il giovane"
        self._says_little = self._says_little or not names.seldom_named.isdisjoint(words)
        self._offices = offices_in(mention.text, self.lexicon)
        self._countries = self._countries_of(mention)
        self._parts = frozenset[Part]() if self._is_former else parts_in(mention.text, self.lexicon)

    def of(self, person: Person, nouns: Iterable[Mention]) -> bool:
        """Whether what an article says of somebody, for whom `nouns` have stood, cannot be said of the one meant."""
        if self._is_called_otherwise(nouns) or (self._says_little and self._is_of_state(person.offices)):
            return True
        if self._has_another_part(person, nouns):
            return True
        found = person.mention
        if found is None:
            return False
        gendered = found._replace(gender=person.gender or found.gender)
        if not may_be(self.mention, gendered, self.reading) or self._is_from_elsewhere(found):
            return True
        if self._is_of_another(found) or self._is_of_another_party(found):
            return True
        return self._holds_still(found) or self._is_told_by(person.name)

    def _is_called_otherwise(self, nouns: Iterable[Mention]) -> bool:
        """Whether an office that is none of state has stood for somebody: "le gérant … le procureur"."""
        if not self._is_of_state(self._offices):
            return False
        held = offices_of(nouns, self.lexicon)
        return bool(held) and self._offices.isdisjoint(held) and not self._is_of_state(held)

    def _has_another_part(self, person: Person, nouns: Iterable[Mention]) -> bool:
        """Whether somebody plays another part in the story: "el fiscal, Hugo Larra, … El acusado".

        A calling is known from the words beside a name alone: a noun may have stood for the wrong one.
        """
        if not self._parts:
            return False
        parts = chain(*(parts_in(one, self.lexicon) for one in {noun.text for noun in nouns}))
        known = (part for part in parts if part in self._parts or not part.lasts)
        return excludes(self._parts, person.parts.union(known))

    def _is_of_state(self, offices: set[str]) -> bool:
        return not self.lexicon.language.places.state.isdisjoint(offices)

    def _is_from_elsewhere(self, found: Mention) -> bool:
        """Whether the one is of another country: "il ministro cinese" is not the Japanese one."""
        known = self._countries_of(found) if self._countries else set[str]()
        return bool(known) and known.isdisjoint(self._countries)

    def _countries_of(self, one: Mention) -> set[str]:
        adjectives = self.lexicon.language.places.adjectives
        words = folded_words(one.phrase.of(self.reading.text), self.lexicon)
        return {adjectives[word] for word in words if word in adjectives}

    def _holds_still(self, found: Mention) -> bool:
        """Whether somebody has the office that the noun says is over: "el alcalde, Ruiz, … el exalcalde"."""
        if not self._is_former:
            return False
        before = self.reading.text[max(0, found.phrase.start - _BEFORE) : found.phrase.end]
        if any(is_former(word, self.lexicon) for word in folded_words(before, self.lexicon)):
            return False
        now = offices_in(before, self.lexicon)
        return any(word == office or word.endswith(office) for word in self._over for office in now)

    @cached_property
    def _over(self) -> list[str]:
        """The words of the noun for the office that is over."""
        words = said(self.mention.text, self.lexicon)
        return [word for word in words if not is_former(word, self.lexicon) or self.lexicon.noun(word)]

    def _is_told_by(self, name: str) -> bool:
        """Whether somebody speaks to whom the noun means: "dit Luc Roux au notaire. « Ah ? », fait le notaire"."""
        return name.rpartition(" ")[2].lower() in self._tellers

    @cached_property
    def _tellers(self) -> set[str]:
        """The words for those who speak or act to somebody called so, in the noun's sentence and the one before."""
        own = self.reading.sentence_at(self.mention.start)
        near = (own, self.reading.sentence_before(own)) if own else ()
        return {word for one in near if one for at in self._told_in(one) for word in one.words_of(at)}

    def _told_in(self, sentence: Sentence) -> Iterator[int]:
        """Yield the subjects of the verbs that have the noun for their indirect object."""
        grammar = self.lexicon.language.grammar
        places = range(len(sentence.letters)) if self._noun in sentence.words else ()
        for at in places:
            first, *whom = sentence.words_of(at)
            given = sentence.letters[at] == "P" and self._noun in whom
            if given and grammar.prepositions.get(first, first) in grammar.object_prepositions:
                found = _ACTS_ON.search(sentence.letters, 0, at)
                if found and found.lastindex:
                    yield found.start(found.lastindex)

    def _is_of_another(self, found: Mention) -> bool:
        """Whether the noun stands beside a name with another complement, or as "Vizepräsident"."""
        beside = around_name(found, self.reading.text).lower()
        if self._noun not in beside:
            return False
        words = folded_words(beside, self.lexicon)
        if self._noun in words:
            return not fits(self.mention, found, self.reading)
        longer = (word.removesuffix(self._noun).rstrip("-") for word in words if word.endswith(self._noun))
        return not self.lexicon.prefixes.isdisjoint(longer)

    @cached_property
    def _in_brackets(self) -> list[tuple[str, str]]:
        """The words of the article that have others in brackets behind them, and the first of those."""
        return _ASIDE.findall(self.reading.text)

    def _is_of_another_party(self, found: Mention) -> bool:
        """Whether others have the first part of a compound in brackets: "Wenzel (SPD) … die CDU-Politikerin"."""
        if not self._party:
            return False
        last = found.text.split()[-1]
        theirs = {name for name, of in self._in_brackets if of.lower() == self._party}
        own = {of.lower() for name, of in self._in_brackets if name == last}
        if not own.isdisjoint(self.lexicon.language.names.parties):
            return self._party not in own  # "Kolb (CDU)" is no "SPD-Chef"
        return bool(theirs) and last not in theirs
