"""Two runs side by side: what got better and what got worse, in figures and quotation by quotation."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quotes.errors import UnreadableInput, why_unreadable
from quotes.model import Row
from quotes.scoring.evaluation import Evaluation
from quotes.scoring.rows import overview_of

Place = tuple[str, int, int]  # the document's id, and the words inside the marks
_RIGHT = "right"
_ORDER = ("worse", "other", "better")


@dataclass(frozen=True, slots=True)
class PastRun:
    """What an earlier run said of one gold file; `wrong` says what was wrong in which place."""

    file: str
    gold: str
    figures: Mapping[str, float | None]
    wrong: Mapping[Place, str]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One gold file, read now and before."""

    now: Evaluation
    before: PastRun


def read_runs(path: Path) -> tuple[PastRun, ...]:
    """Return the runs that `quotes evaluate --json` wrote; raises UnreadableInput for anything else."""
    try:
        records = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as problem:
        raise UnreadableInput(path, why_unreadable(problem)) from problem
    except (ValueError, RecursionError) as problem:
        raise _no_run(path, "is not JSON") from problem
    try:
        return tuple(map(_past_run, records))
    except (AttributeError, KeyError, OverflowError, TypeError, ValueError) as problem:
        raise _no_run(path, "is of another shape") from problem


def compare(evaluations: Sequence[Evaluation], path: Path) -> list[Comparison]:
    """Return each evaluation beside the run on the same gold in the file `path`.

    Raises UnreadableInput where the file is none of ours, and where it has no run on that very gold.
    """
    runs = {run.gold: run for run in read_runs(path)}
    known = ", ".join(run.file for run in runs.values()) or "empty"
    for one in evaluations:
        if one.fingerprint not in runs:
            raise UnreadableInput(path, f"has no run on {one.file} as it is now; the gold there is {known}")
        if not {id_ for id_, _, _ in runs[one.fingerprint].wrong} <= one.gold.keys():
            raise _no_run(path, f"names articles that are not in {one.file}")
    return [Comparison(one, runs[one.fingerprint]) for one in evaluations]


def rows_by_figure(comparisons: Iterable[Comparison]) -> list[Row]:
    """Return a row for each of the figures that matter most in a file, before and now."""
    return [row for one in comparisons for row in _figures(one)]


def rows_by_quotation(comparisons: Iterable[Comparison]) -> list[Row]:
    """Return a row for each quotation whose verdict is another now: worse, other and better ones, in text order."""
    rows = [row for one in comparisons for row in _quotations(one)]
    return sorted(rows, key=lambda row: _ORDER.index(str(row["change"])))


CHANGES: Mapping[str, Callable[[Sequence[Comparison]], list[Row]]] = {
    "figure": rows_by_figure,
    "quotation": rows_by_quotation,
}
"""Everything that can be shown of two runs, by what a row is about."""


def change_record(comparison: Comparison) -> dict[str, Any]:
    """Return all that changed in a file."""
    return {
        "file": comparison.now.file,
        "before": comparison.before.file,
        "figures": rows_by_figure([comparison]),
        "quotations": rows_by_quotation([comparison]),
    }


def _figures(comparison: Comparison) -> Iterator[Row]:
    """The figures before and now; those that gold asks for in neither run are left out."""
    figures = overview_of(comparison.now.figures.record())
    for name, before in comparison.before.figures.items():
        now = figures[name]
        change = None if before is None or now is None else now - before
        if before is not None or now is not None:
            yield {
                "file": comparison.now.file,
                "figure": name,
                "before": before,
                "now": now,
                "change": change,
            }


def _quotations(comparison: Comparison) -> Iterator[Row]:
    """Yield a row for each quotation whose outcome is another than before, in the order of their places."""
    outcomes = {(one.id, *one.place): one for one in comparison.now.outcomes}
    for place in sorted({*outcomes, *comparison.before.wrong}):
        outcome = outcomes.get(place)
        before = comparison.before.wrong.get(place, _RIGHT)
        now = (outcome and outcome.what) or _RIGHT
        if before != now:
            yield {
                "change": "better" if now == _RIGHT else "worse" if before == _RIGHT else "other",
                **dict(zip(("id", "start", "end"), place, strict=True)),
                "before": before,
                "now": now,
                "answer": outcome and outcome.answer,
                "words": _words(comparison.now, *place),
            }


def _words(evaluation: Evaluation, id_: str, start: int, end: int) -> str:
    return evaluation.gold[id_].text[start:end]


def _past_run(record: Mapping[str, Any]) -> PastRun:
    """Read the figures and mistakes of a run; raises KeyError, TypeError or ValueError where its JSON is none."""
    figures = overview_of(record)
    if strange := [name for name, value in figures.items() if not isinstance(value, int | float | None)]:
        raise TypeError(f"{strange[0]} is no number")
    return PastRun(
        file=str(record["file"]),
        gold=str(record["gold"]),
        figures=figures,
        wrong={
            (str(one["id"]), int(one["start"]), int(one["end"])): str(one["what"]) for one in record["wrong"]
        },
    )


def _no_run(path: Path, problem: str) -> UnreadableInput:
    return UnreadableInput(path, f"{problem}; give what `quotes evaluate GOLD.jsonl --json` wrote")
