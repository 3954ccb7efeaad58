"""Whom a noun stands for: "il ministro" for the minister named before, "la tennista" for the one an article is about.

The surest sign is a name set beside the same noun, or beside another word for the same office ("il premier",
"il presidente del Consiglio"). Without one all people are weighed whom the article names before, and the likeliest is
meant if it is sure enough.
"""

from itertools import chain

from quotes.lang.source import fold_word
from quotes.model import Mention, Span
from quotes.text.names.bearer_signs import (
    fits,
    is_another_word,
    may_be,
)
from quotes.text.names.callings import may_be_calling
from quotes.text.names.candidates import Candidate, Candidates, Spoken
from quotes.text.names.features import Features
from quotes.text.names.full_names import REACH, FullNames
from quotes.text.names.named_bodies import named_body
from quotes.text.names.names_beside import NOUNS, NamesBeside
from quotes.text.names.noun_signs import (
    is_definite,
    is_introduced,
    is_known,
    is_native,
    is_of_somebody,
    without_age,
    words_for_bearer,
)
from quotes.text.names.people import noun_phrase_at
from quotes.text.names.sentences_before import SentencesBefore, is_speaker, said_around
from quotes.text.names.weighing import Judge, Options, Weighed, depends_on
from quotes.text.phrases.mentions import mention_of
from quotes.text.phrases.offices import folded_words, offices_in, said
from quotes.text.reading import Reading


class Bearers:
    """Finds who bears an office or is called by a noun in one article.

    `names` are its full names; the `judge` says who of those who may be meant is.
    """

    def __init__(self, reading: Reading, names: FullNames, judge: Judge) -> None:
        self.reading, self._judge = reading, judge
        self.lexicon, self._names = reading.lexicon, names
        self._context = reading.text, reading.lexicon
        self._earlier = SentencesBefore(reading)
        self._beside = NamesBeside(reading)
        self._candidates = Candidates(reading, names, self._earlier)
        self.weighed: dict[int, Weighed] = {}  # by the place of the noun
        self._unknown: set[int] = set()  # the places of nouns that stand for nobody named

    def find(self, mention: Mention, spoken: Spoken, *, deep: bool = True) -> Mention | None:
        """Return the mention that names whom a noun stands for, None where nothing tells.

        `deep` asks first for whom the nouns stand that the sentences before are about.
        """
        noun = without_age(mention)
        words = words_for_bearer(noun, self.reading) if noun.kind else frozenset[str]()
        if is_native(noun, self.lexicon):
            words = frozenset({fold_word(noun.text)})  # "l'australiana Samantha Rossi … l'australiana"
        before = self._beside.places(words, max(0, noun.end - REACH), noun.end)
        beside = self._beside.find(noun, words, before)
        if teller := said_around(mention, self.reading):
            return beside if beside and not is_speaker(beside, teller) else None
        if beside and not is_another_word(noun, beside, self.reading):
            return beside
        if noun.kind == "organization" or fold_word(noun.text) in self.lexicon.language.names.firms:
            return named_body(noun, self.reading, self._names)
        person = noun.kind == "person" or (noun.kind is None and may_be_calling(noun, self.lexicon))
        if not person or noun.number == "p" or not is_known(noun, self.reading):
            return beside
        if is_of_somebody(noun, self._names.people_called, self.reading):
            return None
        if fold_word(noun.text) in self.lexicon.language.names.regnal:
            return self._candidates.sovereign()  # no lawyer is "il pontefice"
        if new := self._earlier.come_in(noun):
            return new
        if deep:
            self._know_topics(mention, spoken)
        found = self._most_likely(mention, before, spoken) or self._called_so(noun, words, spoken)
        return found or beside or self._other_word(noun, before)

    def _know_topics(self, mention: Mention, spoken: Spoken) -> None:
        """Find whom the nouns mean that the sentences before are about: "El alcalde calló."."""
        for one in reversed(self._earlier.before(mention.start)):
            if topic := self._earlier.subject(one):
                self.known(topic, spoken)

    def _called_so(self, mention: Mention, words: frozenset[str], spoken: Spoken) -> Mention | None:
        """Return the only one whom another word for the same office has meant before."""
        if not offices_in(mention.text, self.lexicon):
            return None
        called = {
            spoken.known[noun.start].text: noun
            for noun in chain(*spoken.nouns.values())
            if noun.start < mention.start and not words.isdisjoint(folded_words(noun.text, self.lexicon))
        }
        if len(called) != 1:
            return None
        noun = next(iter(called.values()))
        found = spoken.known[noun.start]
        same = fits(mention, noun, self.reading, set(words)) and may_be(mention, found, self.reading)
        return found if same else None

    def known(self, mention: Mention, spoken: Spoken) -> Mention | None:
        """Return whom a noun stands for that says no quotation, and keep that; None for nobody named, or a name."""
        if mention.form != "noun" or mention.kind != "person":
            return None
        if mention.start not in spoken.known and mention.start not in self._unknown:
            found = self.find(mention, spoken, deep=False)
            if found and found.names_person:
                spoken.known[mention.start] = found
                spoken.nouns.setdefault(found.text.split()[-1], []).append(mention)
            else:
                self._unknown.add(mention.start)
        return spoken.known.get(mention.start)

    def _other_word(self, mention: Mention, before: list[Span]) -> Mention | None:
        """Return the one noun `before` that another word stands for: "la concejala de Fiestas … la edil"."""
        placed = (noun_phrase_at(self.reading, noun.start) for noun in before if noun.end <= mention.start)
        mentions = [mention_of(self.reading.text, *chunk, self.lexicon) for chunk in placed if chunk]
        found = [one for one in mentions if one.form == "noun" and one.kind == "person" and one.number != "p"]
        if len({one.text for one in found}) != 1 or len(found) != len(mentions):
            return None
        another = said(mention.text, self.lexicon).isdisjoint(folded_words(found[0].text, self.lexicon))
        plain = (
            len(said(mention.text, self.lexicon)) == 1
            or fold_word(mention.text) in self.lexicon.language.names.same
        )
        known = another and plain and is_definite(found[0], *self._context)  # no "capo del governo"
        return found[0] if known else None

    def _most_likely(self, mention: Mention, before: list[Span], spoken: Spoken) -> Mention | None:
        """Return the person named in the article whom a noun most likely means, None where none is likely."""
        found = self._candidates.before(mention, spoken)
        if not found:
            return None
        features = Features(mention, self._earlier, self._names, spoken)
        first = min(found, key=lambda one: one.first)
        nobody = features.of_nobody(introduced=self._is_introduced(without_age(mention), before))
        options: Options = [*(features.of(one, first=one is first) for one in found), nobody]
        if self._judge.thorough or depends_on(features.by_pronoun, options, self._judge.weights):
            options = features.with_pronoun(found, options)
        weighed = Weighed(tuple(one.person.name for one in found), options)
        self.weighed[mention.start] = weighed
        alike = self._candidates.of_age(mention, found)
        if len(alike) == 1:
            return self._mention_of(alike[0], mention)
        chosen = self._judge.choose(mention.start, weighed)
        return None if chosen is None else self._mention_of(found[chosen], mention)

    def _mention_of(self, one: Candidate, mention: Mention) -> Mention:
        """Return the first mention of somebody by the fullest name."""
        if one.person.mention:
            return one.person.mention
        start, end = span = one.person.span
        text = span.of(self.reading.text)
        return mention._replace(start=start, end=end, text=text, form="name", phrase=span)

    def _is_introduced(self, mention: Mention, before: list[Span]) -> bool:
        """Whether somebody new came up in the places `before`, where the words for a noun stand."""
        placed = [(noun, noun_phrase_at(self.reading, noun.start)) for noun in before[: -NOUNS - 1 : -1]]
        return is_introduced(mention, placed, self.reading)
