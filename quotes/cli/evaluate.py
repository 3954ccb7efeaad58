"""`quotes evaluate`: how many of the program's answers are right, beside articles checked by hand."""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import click

from quotes.cli.group import Failed
from quotes.cli.output import Output, output_options, print_rows
from quotes.evaluate import languages_without_data, measure_confidence, read_again, write_confidence
from quotes.lang import language_names
from quotes.model import Row
from quotes.scoring import (
    CHANGES,
    SECTIONS,
    Document,
    Evaluation,
    Line,
    by_language,
    change_record,
    compare,
    file_record,
    read_documents,
    render_picture,
    thresholds,
)
from quotes.scoring import evaluate as evaluate_readings

_FILE = click.Path(path_type=Path)
_HIDDEN = frozenset({"documents", "cue", "country_f1"})  # in a table, which would be too wide with them


def _as_drawing(context: click.Context, parameter: click.Parameter, value: Path | None) -> Path | None:
    """Return the file to draw in; raise BadParameter for one whose name says that it is no SVG."""
    if value is not None and value.suffix.lower() not in (".svg", ""):
        raise click.BadParameter(
            f"{value} would hold SVG, which a browser shows and prints; name it {value.stem}.svg"
        )
    return value


@click.command
@click.argument("gold", metavar="GOLD.jsonl...", nargs=-1, required=True, type=_FILE)
@click.option(
    "--pred", metavar="FILE", type=_FILE, help="Score these lines of annotate --format jsonl instead."
)
@click.option("--errors", metavar="FILE", type=_FILE, help="Write what is wrong, as JSON lines.")
@click.option(
    "--compare", metavar="OTHER.json", type=_FILE, help="Show what changed since the run that --json wrote."
)
@click.option(
    "--picture",
    metavar="FILE.svg",
    type=_FILE,
    callback=_as_drawing,
    help="Draw precision against recall, a line a language.",
)
@click.option(
    "--calibrate", metavar="FILE", type=_FILE, help="Write how sure each rule is, as language data."
)
@click.option(
    "--show",
    metavar="WHAT",
    type=click.Choice([*SECTIONS, *CHANGES]),
    help=f"Show only rows of this: {', '.join(SECTIONS)}; with --compare: {', '.join(CHANGES)}.",
)
@output_options
def evaluate(*, gold: tuple[Path, ...], show: str | None, output: Output, **files: Path | None) -> None:
    """Score the reading of articles that were checked by hand.

    A table has a line for each file, language and rule, then which kinds are confused, and how many answers are
    right of those that are so sure; JSON has every figure and what is wrong.

    \b
    Example:
      quotes evaluate gold.jsonl --json > before.json
      quotes evaluate gold.jsonl --compare before.json
    """
    other = files["compare"]
    if show and (show in CHANGES) != (other is not None):
        which = "goes with --compare alone" if show in CHANGES else "is not shown of a comparison"
        raise Failed(f"--show {show} {which}")
    evaluations = list(_evaluations(gold, files["pred"]))
    comparisons = compare(evaluations, other) if other else None
    _write(evaluations, files)
    if comparisons is None:
        sections = {name: rows(evaluations) for name, rows in SECTIONS.items()}
        _show(sections, list(map(file_record, evaluations)), show, output)
    else:
        sections = {name: rows(comparisons) for name, rows in CHANGES.items()}
        _show(sections, list(map(change_record, comparisons)), show, output)


def _evaluations(files: Sequence[Path], pred: Path | None) -> Iterator[Evaluation]:
    """Yield the evaluation of each file: of the readings in `pred`, else of the program's own."""
    given = read_documents(pred) if pred else None
    for file in files:
        gold = read_documents(file, gold=True)
        readings = read_again(gold) if given is None else given
        if given is None:
            _say_what_is_missing(file, gold)
        elif given.keys().isdisjoint(gold):
            raise Failed(f"{pred} has no article of {file}: no id is in both")
        yield evaluate_readings(str(file), gold, readings)


def _say_what_is_missing(file: Path, gold: dict[str, Document]) -> None:
    for lang in languages_without_data(gold):
        click.echo(f"{file}: no language data for {lang!r}; only quoted spans are read there", err=True)


def _write(evaluations: Sequence[Evaluation], files: Mapping[str, Path | None]) -> None:
    """Write the files that were asked for; a run is calibrated only if all of it is in one language."""
    languages = by_language(evaluations)
    if files["calibrate"] and len(languages) != 1:
        raise Failed(f"calibrate one language at a time; here are {', '.join(languages)}")
    try:
        if files["errors"]:
            _write_errors(files["errors"], evaluations)
        if files["picture"]:
            lines = [Line(_name(lang), thresholds(one.outcomes)) for lang, one in languages.items()]
            files["picture"].write_text(render_picture(lines), encoding="utf-8")
        if files["calibrate"]:
            [one] = languages.values()
            write_confidence(files["calibrate"], measure_confidence(one.outcomes))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise Failed(f"{error.filename} cannot be written: {reason}") from error


def _write_errors(path: Path, evaluations: Sequence[Evaluation]) -> None:
    wrong = (one for evaluation in evaluations for one in evaluation.outcomes if one.what)
    with path.open("w", encoding="utf-8") as stream:
        stream.writelines(json.dumps(one.as_error(), ensure_ascii=False) + "\n" for one in wrong)


def _name(lang: str) -> str:
    return language_names().get(lang, lang)


def _show(
    sections: Mapping[str, Sequence[Row]], records: Sequence[Row], show: str | None, output: Output
) -> None:
    """Print one section in any format; else all of them as tables, the first one as lines, the records as JSON."""
    form = output.format or ("table" if sys.stdout.isatty() else "json")
    if form in ("json", "jsonl") and show is None:
        print_rows(records, output, usual=())
        return
    shown = [sections[show]] if show else [rows for rows in sections.values() if rows]
    for number, rows in enumerate(shown if form == "table" else shown[:1]):
        if number:
            click.echo()
            output = replace(output, columns=())
        print_rows(rows, output, usual=[name for name in rows[0] if name not in _HIDDEN] if rows else ())
