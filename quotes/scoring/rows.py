"""Evaluations -> rows: by file, by language, by rule, the kinds that are confused, what confidence is worth."""

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import Any, get_args

from quotes.model import Kind, Row
from quotes.scoring.evaluation import Evaluation, by_language
from quotes.scoring.figures import Figures, figures_of, kind_confusion, rule_hits
from quotes.scoring.outcomes import Outcome
from quotes.scoring.sureness import reliability

OVERVIEW: Mapping[str, tuple[str, str]] = {
    "span_f1": ("span", "f1"),
    "answers": ("attribution", "predicted"),
    "precision": ("attribution", "precision"),
    "recall": ("attribution", "recall"),
    "f1": ("attribution", "f1"),
    "name_f1": ("name", "f1"),
    "cue": ("cue", "accuracy"),
    "kind": ("kind", "accuracy"),
    "term": ("term", "accuracy"),
    "country": ("country", "precision"),
    "country_f1": ("country", "f1"),
    "abroad": ("abroad", "accuracy"),
}
"""The figures that matter most, by their name in a row: where they stand in `Figures.record`."""


def rows_by_file(evaluations: Sequence[Evaluation]) -> list[Row]:
    """Return a row a file."""
    return [{"file": one.file, **_overview(one.figures)} for one in evaluations]


def rows_by_language(evaluations: Sequence[Evaluation]) -> list[Row]:
    """Return a row a language, over all files."""
    return [
        {"lang": lang, **_overview(figures_of(one.outcomes, documents=one.documents))}
        for lang, one in by_language(evaluations).items()
    ]


def rows_by_rule(evaluations: Sequence[Evaluation]) -> list[Row]:
    """Return a row a rule, with the 95 % lower bound of its precision, those with most answers first."""
    return [
        {
            "lang": lang,
            "rule": rule,
            "answers": hits.of,
            "right": hits.right,
            "precision": hits.share,
            "bound": hits.bound,
        }
        for lang, one in by_language(evaluations).items()
        for rule, hits in sorted(rule_hits(one.outcomes).items(), key=lambda found: -found[1].of)
    ]


def rows_by_kind(evaluations: Sequence[Evaluation]) -> list[Row]:
    """Return a row for each kind in gold, and for quotations that are not in gold: how often read as which."""
    counts = kind_confusion(_all_outcomes(evaluations))
    kinds = (*get_args(Kind), None)
    return [
        {"gold": gold or "(not in gold)", **{read or "(not found)": counts[gold, read] for read in kinds}}
        for gold in kinds
    ]


def rows_by_confidence(evaluations: Sequence[Evaluation]) -> list[Row]:
    """Return a row for each tenth of confidence that answers have: how many there are, and how many are right."""
    return [
        {
            "confidence": "not measured" if bucket.low is None else f"{bucket.low} to {bucket.high}",
            "answers": bucket.hits.of,
            "right": bucket.hits.right,
            "precision": bucket.hits.share,
        }
        for bucket in reliability(_all_outcomes(evaluations))
    ]


SECTIONS: Mapping[str, Callable[[Sequence[Evaluation]], list[Row]]] = {
    "file": rows_by_file,
    "language": rows_by_language,
    "rule": rows_by_rule,
    "kind": rows_by_kind,
    "confidence": rows_by_confidence,
}
"""Everything that can be shown of evaluations, by what a row is about."""


def file_record(evaluation: Evaluation) -> dict[str, Any]:
    """Return every figure of a file, and what is wrong: all that another run is compared with."""
    return {
        "file": evaluation.file,
        "gold": evaluation.fingerprint,
        **evaluation.figures.record(),
        "languages": rows_by_language([evaluation]),
        "rules": rows_by_rule([evaluation]),
        "confusion": rows_by_kind([evaluation]),
        "confidence": rows_by_confidence([evaluation]),
        "wrong": [wrong_record(one) for one in evaluation.outcomes if one.what],
    }


def wrong_record(outcome: Outcome) -> dict[str, Any]:
    """Return where an outcome lies, what is wrong with it and whom the reading names there."""
    return {"id": outcome.id, **outcome.place._asdict(), "what": outcome.what, "answer": outcome.answer}


def overview_of(record: Mapping[str, Any]) -> dict[str, float | None]:
    """Return the figures that matter most from those of a file's record; None where gold asks for nothing.

    Raises KeyError for a record where one is missing.
    """
    return {
        name: None if figure == "f1" and not record[measure]["gold"] else record[measure][figure]
        for name, (measure, figure) in OVERVIEW.items()
    }


def _overview(figures: Figures) -> dict[str, float | None]:
    return {"documents": figures.documents, **overview_of(figures.record())}


def _all_outcomes(evaluations: Sequence[Evaluation]) -> list[Outcome]:
    return list(chain.from_iterable(one.outcomes for one in by_language(evaluations).values()))
