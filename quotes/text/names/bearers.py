"""Whom a noun stands for: "il ministro" for the minister named before, "la tennista" for the one an article is about.

The surest sign is a name set beside the same noun, or beside another word for the same office ("il premier",
"il presidente del Consiglio"). Without one all people are weighed whom the article names before, and the likeliest is
meant if it is sure enough.
"""

from bisect import bisect_right
from functools import cached_property

from quotes.lang.source import fold_word
from quotes.model import Mention, Span
from quotes.text.names.bearer_signs import (
    fits,
    follows_former,
    is_another_word,
    is_fuller,
    is_partisan,
    of_another_body,
    set_beside,
)
from quotes.text.names.callings import is_calling
from quotes.text.names.candidates import Candidate, Candidates, Spoken
from quotes.text.names.features import Features
from quotes.text.names.full_names import REACH, FullNames
from quotes.text.names.named_bodies import named_body
from quotes.text.names.nouns import (
    heads_a_body,
    is_definite,
    is_indefinite,
    is_introduced,
    is_native,
    is_of_somebody,
    says_former,
    without_age,
    words_for_bearer,
)
from quotes.text.names.people import noun_phrase_at
from quotes.text.names.told import Told, is_speaker, told_by
from quotes.text.names.weighing import Options, Weighed, Weights, choose, depends_on
from quotes.text.phrases.introductions import introduced
from quotes.text.phrases.mentions import has_name, mention_of
from quotes.text.phrases.offices import folded_words, is_bare_office, is_of_place, noun_places, said
from quotes.text.reading import Reading
from quotes.text.sentences import Sentence
from quotes.text.tags.words import lowered

_NOUNS = 12  # places looked at for the name behind "il ministro" …


class Bearers:
    """Finds who bears an office or is called by a noun in one article.

    `names` are its full names, `weights` those of the features of who may be meant; `thorough` asks for features
    that decide nothing, too.
    """

    def __init__(self, reading: Reading, names: FullNames, weights: Weights, *, thorough: bool) -> None:
        self.reading, self._weights, self._thorough = reading, weights, thorough
        self.lexicon, self._names = reading.lexicon, names
        self._told_by = reading.text, reading.lexicon
        self._told = Told(reading)
        self._candidates = Candidates(reading, names, self._told)
        self.weighed: dict[int, Weighed] = {}  # by the place of the noun

    def find(self, mention: Mention, spoken: Spoken, *, deep: bool = True) -> Mention | None:
        """Return the mention that names whom a noun stands for, None where nothing tells.

        `deep` asks first for whom the nouns stand that the sentences before are about.
        """
        noun = without_age(mention)
        words = words_for_bearer(noun, self.reading) if noun.kind else frozenset[str]()
        if is_native(noun, self.lexicon):
            words = frozenset({fold_word(noun.text)})  # "l'australiana Samantha Rossi … l'australiana"
        before = self._places(words, max(0, noun.end - REACH), noun.end)
        beside = self._set_beside(noun, words, before)
        if teller := told_by(mention, self.reading):
            return beside if beside and not is_speaker(beside, teller) else None
        if beside and not is_another_word(noun, beside, self.reading):
            return beside
        if noun.kind == "organization" or fold_word(noun.text) in self.lexicon.language.names.firms:
            return named_body(noun, self.reading, self._names)
        person = noun.kind == "person" or (noun.kind is None and is_calling(noun, self.lexicon))
        if not person or noun.number == "p" or not is_definite(noun, *self._told_by):
            return beside
        if is_of_somebody(noun, self._names.people_called, self.reading):
            return None
        if fold_word(noun.text) in self.lexicon.language.names.regnal:
            return self._candidates.sovereign()  # no lawyer is "il pontefice"
        if deep:
            self._know_topics(mention, spoken)
        return self._most_likely(mention, before, spoken) or beside or self._other_word(noun, before)

    def _know_topics(self, mention: Mention, spoken: Spoken) -> None:
        """Find whom the nouns mean that the sentences before are about: "El alcalde calló."."""
        for one in reversed(self._told.before(mention.start)):
            topic = self._told.subject(one)
            if topic and topic.form == "noun" and topic.kind == "person" and topic.start not in spoken.known:
                found = self.find(topic, spoken, deep=False)
                if found and found.names_person:
                    spoken.known[topic.start] = found
                    spoken.nouns.setdefault(found.text.split()[-1], []).append(topic)

    def _other_word(self, mention: Mention, before: list[Span]) -> Mention | None:
        """Return the one noun `before` that another word stands for: "la concejala de Fiestas … la edil"."""
        placed = (noun_phrase_at(self.reading, noun.start) for noun in before if noun.end <= mention.start)
        told = [mention_of(self.reading.text, *chunk, self.lexicon) for chunk in placed if chunk]
        found = [one for one in told if one.form == "noun" and one.kind == "person" and one.number != "p"]
        if len({one.text for one in found}) != 1 or len(found) != len(told):
            return None
        another = said(mention.text, self.lexicon).isdisjoint(folded_words(found[0].text, self.lexicon))
        plain = (
            len(said(mention.text, self.lexicon)) == 1
            or fold_word(mention.text) in self.lexicon.language.names.same
        )
        known = another and plain and is_definite(found[0], *self._told_by)  # no "capo del governo"
        return found[0] if known else None

    def _most_likely(self, mention: Mention, before: list[Span], spoken: Spoken) -> Mention | None:
        """Return the person named in the article whom a noun most likely means, None where none is likely."""
        found = self._candidates.before(mention, spoken)
        if not found:
            return None
        told = Features(mention, self._told, self._names, spoken)
        first = min(found, key=lambda one: one.first)
        nobody = told.of_nobody(introduced=self._is_introduced(without_age(mention), before))
        options: Options = [*(told.of(one, first=one is first) for one in found), nobody]
        if self._thorough or depends_on(told.by_pronoun, options, self._weights):
            options = told.with_pronoun(found, options)
        self.weighed[mention.start] = Weighed(tuple(one.person.name for one in found), options)
        chosen = choose(options, self._weights)
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
        told = introduced(sentence, self.lexicon, at)
        beside = set_beside(sentence, at, self.lexicon, own.start == mention.start)
        for place in beside if told is None else (told,):
            found = mention_of(self.reading.text, sentence, place, self.lexicon)
            person = found.names_person and (has_name(sentence, place) or not self.lexicon.common)
            if person and not is_bare_office(found.text, self.lexicon):
                return found
        return None
