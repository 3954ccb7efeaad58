"""What speaks for one or another of those a noun may mean: named features, each there or not.

They are what work on noun phrases in coreference has found to count (distance, grammatical role, agreement, how salient
somebody is, what is said of both): Lappin and Leass 1994, Soon, Ng and Lim 2001. `weighing` says how much each does.
"""

import re
from collections.abc import Iterator
from itertools import chain

from quotes.fold import fold
from quotes.lang.source import fold_word
from quotes.model import Mention
from quotes.text.agreement import Asked
from quotes.text.antecedents import named_before
from quotes.text.named_people import subject_of_sentence
from quotes.text.names.bearer_signs import countries_in, fits
from quotes.text.names.candidates import Candidate, Spoken
from quotes.text.names.full_names import FullNames
from quotes.text.names.noun_signs import head_of, is_native, offices_of, says_former
from quotes.text.names.people import SHORTEST, STEM
from quotes.text.names.sentences_before import SentencesBefore
from quotes.text.names.weighing import Options
from quotes.text.phrases.offices import folded_words, has_epithet, offices_in

_CLAUSE_BEFORE = re.compile("([^Q;:]*[CF][^Q;:]*)[;:]Q,?C")
_WHOLE = 2  # words: "ministro de Cultura", not "ministro" or "ministro español"
_NEAR = ("in the sentence before", "in two sentences before", "far before")


class Features:
    """What tells whom one noun means in one article, read once for all who may be meant."""

    def __init__(self, mention: Mention, earlier: SentencesBefore, names: FullNames, spoken: Spoken) -> None:
        self.mention, self.reading = mention, earlier.reading
        self.lexicon = self.reading.lexicon
        self._sentence = self.reading.sentence_at(mention.start)
        self._before = earlier.before(mention.start)
        self._known, self._people, self._names = spoken.known, spoken.people, names
        self._topic = self._whom_they_are_about(earlier)
        self._main = (names.main_person or "").rpartition(" ")[2]
        self._words = folded_words(mention.text, self.lexicon)
        self._offices = offices_in(mention.text, self.lexicon)
        self._countries = countries_in(mention.text, self.lexicon)
        telling = (word for word in self._words if self.lexicon.tags.get(word, "w") not in "dpg")
        self._stems = {fold(word)[:STEM] for word in telling if len(word) >= SHORTEST}
        self._kind = self._kind_of_noun()
        self.by_pronoun = f"whom a pronoun would mean, for {self._kind}"

    def of(self, one: Candidate, *, first: bool) -> frozenset[str]:
        """Return the features of one who may be meant, the `first` of them that the article names or not."""
        ways = (self._of_place, self._of_person, self._of_offices, self._of_words)
        found = {name for way in ways for name in way(one)}
        return frozenset(found | {"named first"} if first else found)

    def with_pronoun(self, found: list[Candidate], options: Options) -> Options:
        """Return the options of those who may be meant, one of whom a pronoun in the place of the noun would mean.

        Whom it would is looked for in all sentences around: ask only where it matters (`weighing.depends_on`).
        """
        last = self._whom_a_pronoun_means()
        pairs = zip(found, options, strict=False)  # nobody is the last
        named = [{*features, self.by_pronoun} if one.last == last else features for one, features in pairs]
        return [*named, options[-1]]

    def of_nobody(self, *, introduced: bool) -> frozenset[str]:
        """Return the features of the answer that nobody named is meant."""
        features = {"nobody", f"nobody by {self._kind}"}
        return frozenset(features | {"introduced as new"} if introduced else features)

    def _kind_of_noun(self) -> str:
        """Return what kind of word the noun is: how sure it is that it means somebody named depends on that."""
        names, words = self.lexicon.language.names, self._words
        if self.mention.text[0].isdigit():
            return "an age"
        if is_native(self.mention, self.lexicon):
            return "where one is from"
        if says_former(self.mention, self.reading.text, self.lexicon):
            return "a former office"
        if head_of(words, self.lexicon) in names.anybody:
            return "age and sex"
        last = words[-1]
        parts = {last.rpartition("-")[2], self.lexicon.last_part(last)} if self.lexicon.common else set()
        if has_epithet(words, self.lexicon) or not names.epithets.isdisjoint(parts):
            return "an epithet"
        if self._offices:
            whole = len(self._stems) >= _WHOLE and not self._countries
            return "an office told whole" if whole else "an office"
        if self.mention.kind is None:
            return "an unlisted word"
        return "a calling" if names.seldom_named.isdisjoint(words) else "a word seldom for somebody named"

    def _of_place(self, one: Candidate) -> Iterator[str]:
        """Yield how near somebody is spoken of, and as what."""
        if self._sentence and one.at >= self._sentence.start:
            yield "in the same sentence"
        else:
            found = (n for n, sentence in enumerate(self._before) if sentence.start <= one.at < sentence.end)
            yield _NEAR[next(found, -1)]
        near = not self.reading.line_ends(one.at, self.mention.start)
        if near:
            yield "in the same paragraph"
        if one.by_noun:
            yield "last by another noun"
        if one.last == self._topic:
            yield "what the sentence before is about"
            if near:
                yield "what the sentence before is about, in its paragraph"

    def _of_person(self, one: Candidate) -> Iterator[str]:
        """Yield how much of a person of the article somebody is."""
        if one.person.nouns and one.person.nouns.isdisjoint(self._words):
            apart = self.reading.line_ends(one.at, self.mention.start)
            yield f"called something else{', in another paragraph' if apart else ''}"
        if " " not in one.person.name:
            yield "a given name alone" if one.person.goes_by_first_name else "one name alone"
        elif not (one.person.is_described or one.last in self._people):
            yield "by no given name"
        if one.person.gender and self.mention.gender:
            yield "same gender"
        if one.last == self._main:
            yield "named most"

    def _of_offices(self, one: Candidate) -> Iterator[str]:
        """Yield how the offices of somebody go with that of the noun."""
        called = offices_of(one.nouns, self.lexicon)
        held = called | one.person.offices
        if not self._offices:
            yield f"has {'some' if held else 'no'} office, for {self._kind}"
            return
        said = filter(None, (one.person.mention, *one.nouns))
        same = not self._offices.isdisjoint(held) and any(
            fits(self.mention, found, self.reading, self._offices) for found in said
        )
        found = "the same" if same else "another" if held else "no"
        yield f"has {found} office, for {self._kind}"
        if called and self._offices.isdisjoint(called):
            yield "called by another office"

    def _of_words(self, one: Candidate) -> Iterator[str]:
        """Yield what the article says of somebody that goes with what the noun says."""
        if any(fold_word(noun.text) == fold_word(self.mention.text) for noun in one.nouns):
            yield "so called before"
        if self._sentence and one.first >= self._sentence.start:
            return  # what stands around the name stands around the noun
        if not self._stems.isdisjoint(one.person.stems):
            yield "a word in common"
        if self._countries and not self._countries.isdisjoint(countries_in(one.person.around, self.lexicon)):
            yield "of that country"

    def _whom_they_are_about(self, earlier: SentencesBefore) -> str:
        """Return the last name of whom the sentences before are about, empty where that is nobody named.

        The clause before a quotation counts as one: "Ana Ruiz cantaba; «…», soltó la actriz".
        """
        about = chain(self._clause_before(), map(earlier.topic, self._before[:2]))
        topic = next(filter(None, about), None)
        topic = self._known.get(topic.start, topic) if topic else None
        return self._names.last_of(topic.text) if topic and topic.names_person else ""

    def _clause_before(self) -> Iterator[Mention | None]:
        """Yield whom the clause before the quotation beside the noun is about."""
        at = self._sentence.chunk_at(self.mention.start) if self._sentence else None
        spoken = _CLAUSE_BEFORE.match(self._sentence.letters, 0, at) if self._sentence and at else None
        if self._sentence and spoken:
            yield subject_of_sentence(self._sentence, self.reading, end=spoken.end(1))

    def _whom_a_pronoun_means(self) -> str:
        """Return the last name of whom "he" or "she" would be in the place of the noun, empty for nobody named."""
        asked = Asked("s", self.mention.gender, person=True)
        found = named_before(self.reading, self._sentence, asked) if self._sentence else None
        found = self._known.get(found.start, found) if found else None
        return self._names.last_of(found.text) if found and found.form == "name" else ""
