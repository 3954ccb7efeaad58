"""Every quotation of gold and of a reading, judged: what the figures, the rules and the list of errors count."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from quotes.model import Span
from quotes.scoring.agreement import (
    Name,
    have_words_in_common,
    is_same_mention,
    is_same_name,
    is_unlisted,
    name_of,
    pair,
)
from quotes.scoring.documents import Document, Quote

What = Literal["missed", "spurious", "no speaker", "wrong speaker", "term attributed", "wrong name"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one quotation of the document `id`: gold's, the reading's (None: missing), and the verdict.

    `right` says that speech was given the right speaker, by mention or by name; `right_name` by name.
    """

    id: str
    gold: Quote | None
    found: Quote | None
    right: bool = False
    right_name: bool = False

    @property
    def answered(self) -> bool:
        """Whether the reading says who speaks."""
        return self.found is not None and self.found.has_speaker

    @property
    def counts(self) -> bool:
        """Whether the speaker is judged: not where either answer is good, or gold knows no speaker of speech."""
        gold = self.gold
        return gold is None or (not gold.optional and (gold.kind == "term" or gold.has_speaker))

    @property
    def is_speech(self) -> bool:
        """Whether gold has a speaker here that a reading should find."""
        return self.gold is not None and self.gold.kind != "term" and self.counts

    @property
    def is_named(self) -> bool:
        """Whether gold says by name who speaks here."""
        return self.is_speech and self.gold is not None and bool(self.gold.entity)

    @property
    def country(self) -> str | None:
        """The country that comes with the reading's answer."""
        if not self.answered or self.found is None or not self.found.countries:
            return None
        return self.found.countries[0]

    @property
    def same_cue(self) -> bool:
        """Whether both have words of saying, and some in common."""
        gold, found = self.gold, self.found
        return gold is not None and found is not None and have_words_in_common(gold.cue, found.cue)

    @property
    def what(self) -> What | None:
        """What is wrong, None where nothing is."""
        if self.gold is None:
            return "spurious"
        if not self.counts:
            return None
        if self.found is None:
            return "missed"
        if not self.is_speech:
            return "term attributed" if self.answered else None
        if not self.right:
            return "wrong speaker" if self.answered else "no speaker"
        return "wrong name" if self.is_named and not self.right_name else None

    @property
    def place(self) -> Span:
        """The words inside the marks: gold's, else the reading's."""
        quote = self.gold or self.found
        assert quote, "an outcome has one of the two"
        return quote.place

    @property
    def answer(self) -> str | None:
        """Whom the reading names, else the words it gives for the speaker."""
        if self.found is None:
            return None
        return self.found.name or (self.found.speaker and self.found.speaker.text)

    def as_error(self) -> dict[str, Any]:
        """Return the outcome as an object of JSON: both lines as they were read."""
        gold, found = self.gold, self.found
        return {
            "id": self.id,
            "what": self.what,
            "gold": gold and gold.record,
            "pred": found and found.record,
        }


def judge(gold: Mapping[str, Document], readings: Mapping[str, Document]) -> tuple[Outcome, ...]:
    """Return an outcome for each quotation of gold, and for each that a reading has beside them.

    Documents are matched by id, one that is missing has no quotations. What gold would not list is passed over.
    """
    outcomes: list[Outcome] = []
    for id_, document in gold.items():
        found = readings[id_].quotes if id_ in readings else ()
        outcomes.extend(_outcomes(document, found))
    return tuple(outcomes)


def _outcomes(document: Document, found: Sequence[Quote]) -> Iterator[Outcome]:
    """Yield what came of each quotation of gold, and first what was found that gold does not have."""
    pairs = pair(document.quotes, found)
    matched = set(pairs.values())
    for number, guess in enumerate(found):
        if number not in matched and not is_unlisted(guess, document.quotes, document.text):
            yield Outcome(document.id, None, guess)
    people = {name_of(quote.entity) for quote in document.quotes if quote.entity}
    for number, gold in enumerate(document.quotes):
        yield _outcome(document.id, gold, found[pairs[number]] if number in pairs else None, people)


def _outcome(id_: str, gold: Quote, found: Quote | None, people: Collection[Name]) -> Outcome:
    outcome = Outcome(id_, gold, found)
    if found is None or not outcome.answered or not outcome.is_speech:
        return outcome
    right_name = outcome.is_named and is_same_name(gold, found.name, people)
    right = right_name or is_same_mention(gold.speaker, found.speaker)
    return Outcome(id_, gold, found, right=right, right_name=right_name)
