"""One gold file and what became of each of its quotations; of several files, the outcomes language by language."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quotes.scoring.documents import Document
from quotes.scoring.figures import Figures, figures_of
from quotes.scoring.outcomes import Outcome, judge


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The documents of one gold file, and what became of each of their quotations."""

    file: str
    gold: Mapping[str, Document]
    outcomes: tuple[Outcome, ...]

    @property
    def figures(self) -> Figures:
        """What the reading of this file is worth."""
        return figures_of(self.outcomes, documents=len(self.gold))

    @property
    def fingerprint(self) -> str:
        """What tells this gold from any other: a digest of all that its lines say, in hexadecimal."""
        said = [
            [one.id, one.lang, one.text, [quote.record for quote in one.quotes]] for one in self.gold.values()
        ]
        return hashlib.sha256(json.dumps(sorted(said, key=lambda line: line[0])).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class InLanguage:
    """The outcomes of so many documents in one language."""

    documents: int
    outcomes: tuple[Outcome, ...]


def evaluate(file: str, gold: Mapping[str, Document], readings: Mapping[str, Document]) -> Evaluation:
    """Score readings against the gold documents of a file; both are by id."""
    return Evaluation(file, gold, judge(gold, readings))


def by_language(evaluations: Iterable[Evaluation]) -> dict[str, InLanguage]:
    """Return the outcomes of all files by the language of their document, as rules are measured by language.

    A text that stands in two files counts once: answers counted twice would look surer than they are.
    """
    ids: dict[str, int] = {}
    found: dict[str, list[Outcome]] = {}
    seen: set[tuple[str, str]] = set()
    for evaluation in evaluations:
        new = {one.id: one for one in evaluation.gold.values() if (one.lang, one.text) not in seen}
        seen.update((one.lang, one.text) for one in new.values())
        for document in new.values():
            ids[document.lang] = ids.get(document.lang, 0) + 1
        for outcome in evaluation.outcomes:
            if outcome.id in new:
                found.setdefault(new[outcome.id].lang, []).append(outcome)
    return {lang: InLanguage(ids[lang], tuple(found.get(lang, ()))) for lang in sorted(ids)}
