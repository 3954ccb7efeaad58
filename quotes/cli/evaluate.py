"""`quotes evaluate`: how many of the program's answers are right, beside articles checked by hand."""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import get_args

import click

from quotes.cli.group import Failed
from quotes.cli.output import Output, output_options, print_rows
from quotes.evaluate import (
    Evaluation,
    languages_without_data,
    measure_confidence,
    outcomes_by_language,
    read_again,
    write_confidence,
)
from quotes.evaluate import evaluate as evaluate_readings
from quotes.export import WRITERS, Sheet
from quotes.model import Kind, Row
from quotes.scoring import Document, Outcome, kind_confusion, read_documents, rule_hits

_FILE = click.Path(path_type=Path)
_FLAT = ("table", "csv", "tsv")
_OVERVIEW = ("file", "span_f1", "precision", "recall", "f1", "name_f1", "kind", "term", "country", "abroad")


@click.command
@click.argument("gold", metavar="GOLD.jsonl...", nargs=-1, required=True, type=_FILE)
@click.option(
    "--pred", metavar="FILE", type=_FILE, help="Score these lines of annotate --format jsonl instead."
)
@click.option("--errors", metavar="FILE", type=_FILE, help="Write what is wrong, as JSON lines.")
@click.option(
    "--calibrate", metavar="FILE", type=_FILE, help="Write how sure each rule is, as language data."
)
@output_options
def evaluate(*, gold: tuple[Path, ...], output: Output, **files: Path | None) -> None:
    """Score the reading of articles that were checked by hand.

    A line for each file; a table shows the rules and the kinds that are confused as well, JSON every figure.

    \b
    Example:
      quotes evaluate gold.jsonl
      quotes evaluate gold.jsonl --errors wrong.jsonl --json
    """
    evaluations = list(_evaluations(gold, files["pred"]))
    by_language = outcomes_by_language(evaluations)
    if files["calibrate"] and len(by_language) != 1:
        raise click.UsageError(
            f"calibrate one language at a time; here are {', '.join(by_language) or 'none'}"
        )
    try:
        if files["errors"]:
            _write_errors(files["errors"], evaluations)
        if files["calibrate"]:
            write_confidence(files["calibrate"], *map(measure_confidence, by_language.values()))
    except OSError as error:
        raise Failed(
            f"{error.filename} cannot be written: {(error.strerror or str(error)).lower()}"
        ) from error
    _show(evaluations, output)


def _evaluations(files: Sequence[Path], pred: Path | None) -> Iterator[Evaluation]:
    """Yield the evaluation of each file: of the readings in `pred`, else of the program's own."""
    given = read_documents(pred) if pred else None
    for file in files:
        gold = read_documents(file, gold=True)
        readings = read_again(gold) if given is None else given
        if given is None:
            _say_what_is_missing(file, gold)
        yield evaluate_readings(str(file), gold, readings)


def _say_what_is_missing(file: Path, gold: dict[str, Document]) -> None:
    for lang in languages_without_data(gold):
        click.echo(f"{file}: no language data for {lang!r}; only quoted spans are read there", err=True)


def _write_errors(path: Path, evaluations: Sequence[Evaluation]) -> None:
    wrong = (one for evaluation in evaluations for one in evaluation.outcomes if one.what)
    with path.open("w", encoding="utf-8") as stream:
        stream.writelines(json.dumps(one.as_error(), ensure_ascii=False) + "\n" for one in wrong)


def _show(evaluations: Sequence[Evaluation], output: Output) -> None:
    form = output.format or ("table" if sys.stdout.isatty() else "json")
    row_of = _overview if form in _FLAT else _record
    print_rows(map(row_of, evaluations), output, usual=_OVERVIEW)
    if form != "table":
        return
    outcomes = [one for evaluation in evaluations for one in evaluation.outcomes]
    for rows in (_rules(evaluations), _confusion(outcomes)):
        click.echo()
        WRITERS["table"](rows, sys.stdout, Sheet(tuple(rows[0]) if rows else ()))


def _overview(evaluation: Evaluation) -> Row:
    """Return the figures that matter most in one line; precision, recall and f1 are those of attribution."""
    figures = evaluation.figures
    attribution, country = figures.attribution, figures.country
    return {
        "file": evaluation.file,
        "documents": figures.documents,
        "span_f1": figures.span.f1,
        "precision": attribution.precision,
        "recall": attribution.recall,
        "f1": attribution.f1,
        "name_f1": figures.name.f1,
        "cue": figures.cue.share,
        "kind": figures.kind.share,
        "term": figures.term.share,
        "country": country.precision,
        "country_f1": country.f1,
        "abroad": figures.abroad.share,
    }


def _record(evaluation: Evaluation) -> Row:
    """Return every figure of a file."""
    return {
        "file": evaluation.file,
        **evaluation.figures.record(),
        "rules": _rules([evaluation]),
        "confusion": _confusion(evaluation.outcomes),
    }


def _rules(evaluations: Sequence[Evaluation]) -> list[Row]:
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
        for lang, outcomes in outcomes_by_language(evaluations).items()
        for rule, hits in sorted(rule_hits(outcomes).items(), key=lambda found: -found[1].of)
    ]


def _confusion(outcomes: Sequence[Outcome]) -> list[Row]:
    """Return a row for each kind in gold, and for quotations that are not in gold: how often read as which."""
    counts = kind_confusion(outcomes)
    kinds = (*get_args(Kind), None)
    return [
        {"gold": gold or "(not in gold)", **{read or "(not found)": counts[gold, read] for read in kinds}}
        for gold in kinds
    ]
