"""An article while it is read: its quotations, the sentence around each, and the answers so far.

Only paragraphs that hold a quotation are read ahead; the ones before them are read when an unspoken subject sends
a sieve back, so an article without quotations costs one pass for marks.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from quotes.model import Cue, Gender, Mention, Number, Quotation, SpeakerKind, Status
from quotes.text.sentences import Sentence, read_sentences, split_paragraphs
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.words import plain_of

_start = attrgetter("start")
_ANSWERED = 4  # quotations back in which the one before a cue's is looked for
SPEAKERS = ("person", "group", "organization")
"""The kinds of mention that speak wherever they stand; a document holds words only where the sentence says so."""


class Unspoken(NamedTuple):
    """Where a subject is left out or a pronoun stands (chunk `at`), and what the one it means must agree with.

    `person`: the words said are one person's, as "I" tells. `own`: somebody quoted tells what he said himself.
    """

    sentence: Sentence
    at: int
    number: Number | None
    gender: Gender | None
    person: bool = False
    own: bool = False


class Answer(NamedTuple):
    """What a sieve says of one quotation; `mention` is None where the subject is unspoken.

    `unspoken` asks for an `antecedent`, which is looked up once every quotation before has its answer; where the
    sentences before decided or could not, `sought` keeps what was asked for.
    """

    status: Status = "attributed"
    mention: Mention | None = None
    antecedent: Mention | None = None
    cue: Cue | None = None
    candidates: tuple[Mention, ...] = ()
    rule: str = ""
    unspoken: Unspoken | None = None
    sought: Unspoken | None = None

    @property
    def named(self) -> Mention | None:
        """The explicit mention that stands for the speaker."""
        return self.antecedent or self.mention

    def by(self, rule: str) -> "Answer":
        """Return the same answer as one of a rule."""
        status, mention, antecedent, cue, candidates, _, unspoken, sought = self
        return Answer(status, mention, antecedent, cue, candidates, rule, unspoken, sought)

    @property
    def kind(self) -> SpeakerKind | None:
        """The kind of who is printed beside the words of saying, None where nobody is."""
        return self.mention.kind if self.mention else None


class Frame(NamedTuple):
    """Where a quotation stands: its sentence, and the number of its chunk there."""

    sentence: Sentence
    at: int


@dataclass(slots=True, eq=False)
class Reading:
    """One article being read. `answers` is keyed by the quotation's place in `quotations`."""

    text: str  # as a reader sees it (`quotes.legible`), a story without what is apart from it
    lexicon: Lexicon
    quotations: tuple[Quotation, ...]
    plain: str  # the same as `plain_of` gives it, every code point at its place
    frames: list[Frame | None] = field(default_factory=list)
    answers: dict[int, Answer] = field(default_factory=dict)
    _index: dict[int, int] = field(default_factory=dict)
    _blocks: list[tuple[int, int, list[Quotation]]] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _sentences: list[list[Sentence] | None] = field(default_factory=list)
    _inside: dict[int, list[Sentence]] = field(default_factory=dict)

    def content(self, quotation: Quotation) -> str:
        """Return the words inside the marks of a quotation."""
        return self.text[quotation.content_start : quotation.content_end]

    def index_of(self, quotation: Quotation) -> int:
        """Return the place of a quotation in `quotations`."""
        return self._index[quotation.start]

    def answer_to(self, quotation: Quotation) -> Answer | None:
        """Return what has been decided for a quotation so far."""
        return self.answers.get(self._index[quotation.start])

    def goes_on_from(self, sentence: Sentence) -> Answer | None:
        """Return the answer that whoever said the last words of a sentence goes on, None where nobody did."""
        answer = self.answer_to(last) if (last := sentence.last_quotation) else None
        return answer._replace(cue=None) if answer and answer.status == "attributed" else None

    def answer_around(self, sentence: Sentence) -> Answer | None:
        """Return what has been decided so far for the quotation that a sentence stands in."""
        return None if sentence.around is None else self.answers.get(sentence.around)

    def who_spoke_before(self, cue: Cue) -> Mention | None:
        """Return who said the words before those of a cue, None where nobody is known to have."""
        behind = bisect_left(self.quotations, cue.start, key=_start)
        for n in range(behind - 1, max(-1, behind - 1 - _ANSWERED), -1):
            other = self.answers.get(n)
            if other is not None and other.cue != cue and other.status != "not_speech":
                return other.named if other.status == "attributed" else None
        return None

    def paragraph(self, at: int) -> list[Sentence]:
        """Return the sentences of the paragraph that holds the code point `at`; read once."""
        return self._read(self._block(at))

    def is_question(self, sentence: Sentence) -> bool:
        """Whether a sentence ends in a question mark."""
        return self.text[sentence.end - 1] == "?"

    def line_ends(self, start: int, end: int) -> bool:
        """Whether a line ends between two places, so that they stand in two paragraphs."""
        return "\n" in self.text[start:end]

    def _block(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1

    def _read(self, block: int) -> list[Sentence]:
        known = self._sentences[block]
        if known is None:
            start, end, quotations = self._blocks[block]
            known = self._sentences[block] = read_sentences(self.plain, start, end, quotations, self.lexicon)
        return known

    def sentence_at(self, at: int) -> Sentence | None:
        """Return the sentence that holds the code point `at`, None between sentences."""
        return _sentence_at(self.paragraph(at), at)

    def sentences_before(self, sentence: Sentence) -> Iterator[Sentence]:
        """Yield the sentences before one, the nearest first, paragraph after paragraph.

        Before those of a quotation that holds others comes the sentence around it.
        """
        if sentence.around is not None:
            own = self._inside[sentence.around]
            yield from reversed(own[: bisect_left(own, sentence.start, key=_start)])
            if frame := self.frames[sentence.around]:
                yield frame.sentence
                yield from self.sentences_before(frame.sentence)
            return
        block = self._block(sentence.start)
        own = self._read(block)
        for n in range(bisect_left(own, sentence.start, key=_start) - 1, -1, -1):
            yield own[n]
        for earlier_block in range(block - 1, -1, -1):
            yield from reversed(self._read(earlier_block))

    def sentence_before(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence before, of the same paragraph or the one before it."""
        return next(self.sentences_before(sentence), None)

    def opens_paragraph(self, sentence: Sentence) -> bool:
        """Whether no sentence stands before one in its paragraph."""
        earlier = self.sentence_before(sentence)
        return earlier is None or self.line_ends(earlier.end, sentence.start)

    def sentences_in(self, number: int) -> list[Sentence]:
        """Return the sentences that a quotation is made of; read once."""
        if number not in self._inside:
            self._inside[number] = _sentences_inside(self, number)
        return self._inside[number]

    def sentence_after(self, sentence: Sentence) -> Sentence | None:
        """Return the next sentence, of the same paragraph or the one behind it."""
        block = self._block(sentence.start)
        own = self._read(block)
        later = bisect_left(own, sentence.start, key=_start) + 1
        if later < len(own):
            return own[later]
        return next(iter(self._read(block + 1)), None) if block + 1 < len(self._blocks) else None


def read(text: str, lexicon: Lexicon, quotations: tuple[Quotation, ...]) -> Reading:
    """Return a reading of an article's text with a frame for every quotation that stands in a sentence."""
    reading = Reading(text, lexicon, quotations, plain_of(text))
    reading._index = {quotation.start: n for n, quotation in enumerate(quotations)}
    reading._blocks = split_paragraphs(text, [q for q in quotations if "nested" not in q.flags])
    reading._starts = [start for start, _, _ in reading._blocks]
    reading._sentences = [None] * len(reading._blocks)
    reading.frames = list(_find_frames(reading))
    return reading


def _find_frames(reading: Reading) -> Iterator[Frame | None]:
    """Yield the frame of each quotation: of a nested one in the words of the one around it, which are read once."""
    for quotation, outer in zip(reading.quotations, _find_outer(reading.quotations), strict=True):
        if "nested" not in quotation.flags:
            sentences = reading.paragraph(quotation.start)
        else:
            sentences = [] if outer is None else reading.sentences_in(outer)
        yield _frame(quotation, _sentence_at(sentences, quotation.start))


def _find_outer(quotations: tuple[Quotation, ...]) -> Iterator[int | None]:
    """Yield for each quotation the number of the innermost one around it."""
    around: list[int] = []
    for n, quotation in enumerate(quotations):
        while around and quotations[around[-1]].end < quotation.end:
            around.pop()
        yield around[-1] if around else None
        around.append(n)


def _frame(quotation: Quotation, sentence: Sentence | None) -> Frame | None:
    for word, own in sentence.quotations.items() if sentence else ():
        if sentence and own.start == quotation.start:
            return Frame(sentence, sentence.chunk_of(word))
    return None


def _sentence_at(sentences: list[Sentence], at: int) -> Sentence | None:
    n = bisect_right(sentences, at, key=_start) - 1
    return sentences[n] if n >= 0 and at < sentences[n].end else None


def _sentences_inside(reading: Reading, number: int) -> list[Sentence]:
    """Read the words of a quotation that holds others, each of which counts as a word."""
    start, end = reading.quotations[number].content
    inside: list[Quotation] = []
    for quotation in islice(reading.quotations, number + 1, None):
        if quotation.start >= end:
            break
        if quotation.end <= end and (not inside or quotation.start >= inside[-1].end):
            inside.append(quotation)
    sentences = read_sentences(reading.plain, start, end, inside, reading.lexicon)
    for sentence in sentences:
        sentence.around = number
    return sentences
