"""How rows are shown: a table on a terminal, JSON in a pipe, or what the options say."""

import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import wraps
from itertools import chain, islice
from typing import Any, NoReturn, ParamSpec, TypeVar

import click

from quotes.cli.group import Failed
from quotes.export import WRITERS, Sheet
from quotes.model import Row

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Output:
    """The format asked for (None: choose by where it goes), the columns (none: the usual ones), headings."""

    format: str | None
    columns: tuple[str, ...]
    headers: bool


_OPTIONS = (
    click.option("--table", "-t", "form", flag_value="table", help="As a table: the default on a terminal."),
    click.option("--csv", "form", flag_value="csv", help="As CSV."),
    click.option("--tsv", "form", flag_value="tsv", help="As TSV."),
    click.option("--json", "form", flag_value="json", help="As JSON: the default in a pipe."),
    click.option("--nl", "form", flag_value="jsonl", help="As JSON, one object a line."),
    click.option(
        "--column", "-c", "columns", multiple=True, metavar="NAME", help="Show this column; repeat."
    ),
    click.option("--no-headers", is_flag=True, help="Leave out the headings."),
)


def output_options(command: Callable[P, R]) -> Callable[..., R]:
    """Add the options of showing rows to a command, which takes them as one keyword `output`."""

    @wraps(command)
    def with_output(
        *args: Any, form: str | None, columns: tuple[str, ...], no_headers: bool, **options: Any
    ) -> R:
        return command(*args, output=Output(form, columns, not no_headers), **options)  # type: ignore[arg-type]

    for option in reversed(_OPTIONS):
        with_output = option(with_output)
    return with_output


def print_rows(rows: Iterable[Row], output: Output, *, usual: Sequence[str]) -> int:
    """Print rows and return how many; a table shows the `usual` columns, other formats all of a row's."""
    form = output.format or ("table" if sys.stdout.isatty() else "json")
    rows = iter(rows)
    first = list(islice(rows, 1))
    if form == "table" and not first:
        return 0
    columns = _columns(first, output, usual, all_of_them=form != "table")
    width = shutil.get_terminal_size((120, 24)).columns if form == "table" else None
    sheet = Sheet(columns, headers=output.headers, width=width)
    return WRITERS[form](chain(first, rows), sys.stdout, sheet)


def end_with_rows(rows: Sequence[Row], output: Output, *, usual: Sequence[str], nothing: str) -> NoReturn:
    """Print rows and end with exit status 0; where there are none say `nothing` on stderr and end with 1."""
    print_rows(rows, output, usual=usual)
    if not rows:
        click.echo(nothing, err=True)
    raise click.exceptions.Exit(0 if rows else 1)


def _columns(
    first: Sequence[Row], output: Output, usual: Sequence[str], *, all_of_them: bool
) -> tuple[str, ...]:
    known = tuple(first[0]) if first else tuple(usual)
    if first and (problem := unknown_column(output.columns, known)):
        raise Failed(problem)
    return tuple(dict.fromkeys(output.columns)) or (known if all_of_them else tuple(usual))


def unknown_column(names: Sequence[str], known: Sequence[str]) -> str | None:
    """Return what is wrong with the first of some names that is no column; None where all are."""
    unknown = next((name for name in names if name not in known), None)
    return None if unknown is None else f"no column {unknown!r}; there are: {', '.join(known)}"


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: "1 article", "2 articles"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
