"""What the sentences before a noun tell, whom each is about, who comes in there, who tells of somebody."""

from bisect import bisect_left
from itertools import islice
from operator import attrgetter

from quotes.model import Mention
from quotes.text.agreement import Asked, is_same_name
from quotes.text.bylines import holds_byline
from quotes.text.named_people import people_in, subject_of_sentence
from quotes.text.names.noun_signs import head_of, is_indefinite
from quotes.text.phrases.offices import folded_words
from quotes.text.reading import Answer, Reading
from quotes.text.sentences import Sentence

_BACK = 2  # sentences before a noun, none of them all quotation, that are looked at …
_LOOKED_AT = 4  # … among so many

_start = attrgetter("start")


class SentencesBefore:
    """The sentences of one article that tell something: those that are not all quotation."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._before: dict[int, list[Sentence]] = {}  # by where a sentence starts, as the others
        self._subjects: dict[int, Mention | None] = {}
        self._topics: dict[int, Mention | None] = {}

    def before(self, place: int) -> list[Sentence]:
        """Return the sentences before the one that holds a place, the nearest first."""
        sentence = self.reading.sentence_at(place)
        if sentence is None:
            return []
        if sentence.start not in self._before:
            before = (one.whole for one in islice(self.reading.sentences_before(sentence), _LOOKED_AT))
            self._before[sentence.start] = list(islice(filter(self._tells, before), _BACK))
        return self._before[sentence.start]

    def come_in(self, mention: Mention) -> Mention | None:
        """Return who has come in unnamed, for whom a noun of no more than age and sex stands next.

        "Une retraitée se lève. « … », dit la femme": the only one of that gender in the sentence.
        """
        lexicon, text = self.reading.lexicon, self.reading.text
        if head_of(folded_words(mention.text, lexicon), lexicon) not in lexicon.language.names.anybody:
            return None
        asked = Asked("s", mention.gender, person=True)
        for sentence in self.before(mention.start):
            if found := people_in(self.reading, sentence, asked):
                new = [one for one in found if one.form == "noun" and is_indefinite(one, text, lexicon)]
                alone = len(new) == 1 and (new == [self.subject(sentence)] or len(found) > 1)
                return new[0] if alone else None
        return None

    def _tells(self, sentence: Sentence) -> bool:
        """Whether a sentence is neither all quotation nor the line of who wrote the article."""
        return not (sentence.is_quoted() or holds_byline(self.reading.text, sentence.start, sentence.end))

    def subject(self, sentence: Sentence) -> Mention | None:
        """Return the subject of a sentence."""
        if sentence.start not in self._subjects:
            self._subjects[sentence.start] = subject_of_sentence(sentence, self.reading)
        return self._subjects[sentence.start]

    def topic(self, sentence: Sentence) -> Mention | None:
        """Return whom a sentence is about: its subject, or whom else it names alone: "Kritik kam von Jan Kolb"."""
        if sentence.start not in self._topics:
            self._topics[sentence.start] = self._find_topic(sentence)
        return self._topics[sentence.start]

    def topic_alone(self, sentence: Sentence) -> Mention | None:
        """Return whom the sentence before one is about, if it names nobody else."""
        before = next(iter(self.before(sentence.start)), None)
        topic = self.topic(before) if before else None
        people = people_in(self.reading, before, owners=True) if before and topic else []
        return topic if topic and topic.names_person and len(people) == 1 else None

    def _find_topic(self, sentence: Sentence) -> Mention | None:
        subject = self.subject(sentence)
        if subject and subject.kind == "person":
            return subject
        named = [one for one in people_in(self.reading, sentence, owners=True) if one.names_person]
        return named[0] if len(named) == 1 else subject


def said_around(mention: Mention, reading: Reading) -> Answer | None:
    """Return who said the words that speak of somebody, None where the article does: «Poi l'autista ha detto: “…”».

    Who is named in them as their speaker is not told of: « Il rit, raconte le maire. Il a dit : “…” ».
    """
    n = bisect_left(reading.quotations, mention.start, key=_start) - 1
    while n >= 0 and "nested" in reading.quotations[n].flags:
        n -= 1
    holds = (
        n >= 0 and mention.start < reading.quotations[n].end and "unclosed" not in reading.quotations[n].flags
    )
    said = reading.answers.get(n) if holds else None
    return None if said is None or said.mention == mention else said


def is_speaker(mention: Mention, answer: Answer) -> bool:
    """Whether a mention names who an answer says spoke, in whose words nobody is that one but "I"."""
    return answer.named is not None and is_same_name(mention.text, answer.named.text)
