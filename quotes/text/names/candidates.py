"""Who may be meant by a noun: the people whom an article names before it, and where it last speaks of each."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from quotes.lang.source import fold_word
from quotes.model import Mention
from quotes.text.first_names import is_first_name
from quotes.text.named_people import people_in
from quotes.text.names.denials import Denials
from quotes.text.names.full_names import REACH, FullNames
from quotes.text.names.people import People, Person
from quotes.text.names.sentences_before import SentencesBefore
from quotes.text.names.short_names import called_by
from quotes.text.phrases.noun_words import is_genitive
from quotes.text.phrases.offices import folded_words
from quotes.text.reading import Reading
from quotes.text.sentences import Sentence
from quotes.text.tags.given_names import opens_with_given
from quotes.text.tags.words import stands_alone
from quotes.text.transcripts import label_before

_NEAREST = 3  # people last spoken of among whom the one meant is looked for
_AGE = re.compile(r"\d\d(?!\d)")
_GROWN, _OLD = 20, 60  # years: who is younger is called young, who is older old
_REPEATED = re.compile('["“„«‘][^"“”»’]*["“”»’]')
_ASKED_BY, _TOLD = re.compile("[BK]*[XWC][BP]*(A[PM]*),"), re.compile("C[BW]*(P[BP]*)$")
_WHILE = re.compile("([^;:]*[CDF][^;:]*?),[KB]*U[RB]*$")
_OPENED_BY = re.compile("[BK]*P*(P),?(?:[CDF][BPW]*)?$")
_at, _first = attrgetter("at"), attrgetter("first")


@dataclass(slots=True)
class Spoken:
    """Who has spoken in the article so far: `people` by last name, and the `nouns` that stood for each.

    `known` are by the places of nouns whom they stand for, `unnamed` the first places of those that stand for nobody
    named; `answered` is the last name of whom the one looked for answers.
    """

    people: dict[str, Mention] = field(default_factory=dict)
    nouns: dict[str, list[Mention]] = field(default_factory=dict)
    known: dict[int, Mention] = field(default_factory=dict)
    unnamed: dict[str, int] = field(default_factory=dict)
    answered: str = ""


class Candidate(NamedTuple):
    """One who may be meant, and who is called `last` for short.

    `first` is where the article first names somebody, `at` where it last does so before the noun, `by_noun` if by
    another noun, and `nouns` are all that have stood for that one.
    """

    last: str
    person: Person
    first: int
    at: int
    by_noun: bool
    nouns: tuple[Mention, ...]


class Candidates:
    """Finds them in one article; `names` are its full names, `told` what its sentences tell."""

    def __init__(self, reading: Reading, names: FullNames, earlier: SentencesBefore) -> None:
        self.reading = reading
        self._names, self._earlier = names, earlier
        self._people = People(reading, names)

    def before(self, mention: Mention, spoken: Spoken) -> list[Candidate]:
        """Return who may be meant by a noun, left out whoever it answers, or names in the same breath."""
        printed = self._words_of(mention)
        # Who is named only after the noun has stood for somebody is somebody else.
        so_called = spoken.unnamed.get(fold_word(mention.text), mention.start)
        people = [
            one
            for last, (name, first) in self._named_before(mention, spoken).items()
            if last != spoken.answered and last not in printed and first < so_called
            if (one := self._candidate(last, name, first, mention, spoken))
        ]
        near = self._nearest(people, spoken) if people else []
        denials = Denials(mention, self.reading) if near else None
        found = [one for one in near if denials and not denials.of(one.person, one.nouns)]
        age = _AGE.match(mention.text)
        return [one for one in found if age and int(age[0]) in one.person.ages] or found

    def of_age(self, mention: Mention, found: Iterable[Candidate]) -> list[Candidate]:
        """Return those of whom the article tells few or many years, as a noun does: "la adolescente", "l'anziano"."""
        names = self.reading.lexicon.language.names
        words = folded_words(mention.text, self.reading.lexicon)
        if not names.young.isdisjoint(words):
            return [one for one in found if any(age < _GROWN for age in one.person.ages)]
        old = not names.old.isdisjoint(words)
        return [one for one in found if any(age >= _OLD for age in one.person.ages)] if old else []

    def _words_of(self, mention: Mention) -> str:
        """Return a noun with its phrase, and what is said in its sentence: nobody speaks of oneself by name.

        What somebody repeats in marks of their own is said by others. Nor is anybody told by oneself, or asked: "ha
        detto a Kim il sindaco", "interrogato da Kim, il sindaco", "Ecco Kim. Il giudice gli chiede"; nor set against
        oneself: "ride Kim, mentre il sindaco"; "in una lettera a Kim, il sindaco". Nor does a transcript's label tell
        whom its words are about: "KIM: Il sindaco mi ha detto".
        """
        sentence = self.reading.sentence_at(mention.start)
        label = label_before(self.reading.text, mention.start)
        if sentence is None:
            return f"{label} {mention.phrase.of(self.reading.text)}"
        said = (_REPEATED.sub("", self.reading.content(one)) for one in sentence.quotations.values())
        at = sentence.chunk_at(mention.start) or 0
        other = _ASKED_BY.match(sentence.letters, 0, at) or _TOLD.search(sentence.letters, 0, at)
        other = other or _WHILE.match(sentence.letters, 0, at) or self._opening(sentence, at)
        beside = self.reading.text[slice(*sentence.span(other.start(1), other.end(1) - 1))] if other else ""
        met = self._earlier.topic_alone(sentence) if self._acts_on_one(sentence, at) else None
        return " ".join([label, mention.phrase.of(self.reading.text), beside, met.text if met else "", *said])

    def _opening(self, sentence: Sentence, at: int) -> re.Match[str] | None:
        """Return what opens the clause of a noun and is another's: "gegen Kim wetterte | der Minister"."""
        found = _OPENED_BY.match(sentence.letters, 0, at)
        other = found and not is_genitive(sentence, found.start(1), self.reading.lexicon)
        return found if other else None

    def _acts_on_one(self, sentence: Sentence, at: int) -> bool:
        """Whether the verb beside a noun has a pronoun for somebody else: "le | dijo | el alcalde", "l'exhorte"."""
        grammar = self.reading.lexicon.language.grammar
        others = grammar.datives if grammar.null_subject else grammar.datives | grammar.objects
        beside = (n for n in (at + 1, at - 1) if n >= 0 and sentence.letters[n : n + 1] in ("C", "F"))
        verb = next(beside, None)
        if verb is None:
            return False
        clitics = len(sentence.tags_of(verb)) - len(sentence.tags_of(verb).lstrip("ldb"))
        return not others.isdisjoint(sentence.words_of(verb)[:clitics])  # no "élève la voix"

    def _named_before(self, mention: Mention, spoken: Spoken) -> dict[str, tuple[str, int]]:
        """Return the fullest names before a noun and their first places, by the last word that they alone have.

        Of relatives, whose given names tell them apart, each goes by the whole name.
        """
        start, people = mention.phrase.start, self._names.people
        low, high = (bisect_left(people, (place, "")) for place in (max(0, start - REACH), start))
        names: dict[str, dict[str, int]] = {}
        for place, name in people[low:high]:
            names.setdefault(self._names.last_of(name), {}).setdefault(name, place)
        found: dict[str, tuple[str, int]] = {}
        for last, places in names.items():
            own = self._relatives(places) if len(places) > 1 else ()
            if own:
                found |= {name: (name, places[name]) for name in own}
            else:
                found[last] = (max(places, key=len), min(places.values()))
        firsts = {name.split()[0] for name, _ in found.values()}  # "Martine" is Martine Roux
        for named in (*spoken.people.values(), *self._named_near(mention)):
            if start - REACH < named.start < start and named.text not in firsts | found.keys():
                found.setdefault(self._names.last_of(named.text), (named.text, named.start))
        return found

    def _relatives(self, names: Collection[str]) -> list[str]:
        """Return those of some names with one surname that given names tell apart, none where they are one person's.

        What another name ends in is a surname: "Ben Salah" beside "Rajesh Ben Salah".
        """
        whole = [name for name in names if not any(one.endswith(f" {name}") for one in names)]
        given = [name for name in whole if opens_with_given(name, self.reading.lexicon)]
        return given if len({name.split()[0] for name in given}) > 1 else []

    def _named_near(self, mention: Mention) -> Iterator[Mention]:
        """Yield the people whom the sentences before are about, by one name as well; by given names all of them."""
        for sentence in self._earlier.before(mention.start):
            topic = self._earlier.topic(sentence)
            if topic and topic.names_person:
                yield topic
            for named in people_in(self.reading, sentence, owners=True):
                if named.form == "name" and is_first_name(named.text, self.reading.text):
                    yield named  # "Tom et Léa ont vingt ans. … rit la jeune femme"

    def _candidate(
        self, last: str, name: str, first: int, mention: Mention, spoken: Spoken
    ) -> Candidate | None:
        """Return what the article says of one it names before a noun, None of who cannot be meant."""
        person = self._people.called(name, first)
        if person.gender and mention.gender and person.gender != mention.gender:
            return None
        nouns = tuple([noun for noun in spoken.nouns.get(last, ()) if noun.start < mention.start])
        by_noun = max([noun.start for noun in nouns]) if nouns else -1
        words = {last, *called_by(name, self.reading.lexicon)[1:]}
        by_name = max([_last_place(word, self._unquoted, mention.start) for word in words])
        at = max(by_name, by_noun)
        return Candidate(last, person, first, at, by_noun > by_name, nouns) if at >= 0 else None

    def _nearest(self, found: list[Candidate], spoken: Spoken) -> list[Candidate]:
        """Return those last spoken of who are surely people, and the one whom the article names first."""

        def is_sure(one: Candidate) -> bool:
            return bool(one.nouns) or one.last in spoken.people or one.person.is_sure

        first = next(filter(is_sure, sorted(found, key=_first)), None)
        near = list(islice(filter(is_sure, sorted(found, key=_at)[::-1]), _NEAREST))[::-1]
        return near if first is None or first in near else [first, *near]

    @cached_property
    def _unquoted(self) -> str:
        """The text with blanks for what stands in quotations."""
        parts, end = [], 0
        for quotation in self.reading.quotations:
            if quotation.start >= end:
                parts += [self.reading.text[end : quotation.start], " " * (quotation.end - quotation.start)]
                end = quotation.end
        return "".join([*parts, self.reading.text[end:]])

    def sovereign(self) -> Mention | None:
        """Return the one person whose name ends in a Roman numeral, a pope or a king still in office."""
        name = self._names.only_numbered
        person = self._people.called(name) if name else None
        former = self.reading.lexicon.language.names.former
        held = person is not None and former.isdisjoint(person.words_beside)
        return person.mention if person and held else None


def _last_place(word: str, text: str, end: int) -> int:
    """Return where a word last stands before a place, and not inside another word; -1 nowhere."""
    start = max(0, end - REACH)
    at = text.rfind(word, start, end)
    while at >= 0 and not stands_alone(text, at, at + len(word), end):
        at = text.rfind(word, start, at)
    return at
