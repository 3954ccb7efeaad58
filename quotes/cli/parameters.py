"""Values on the command line that click does not know, and an option that several commands share."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

import click

_IDS = re.compile(r"(\d{1,9})(?:-(\d{1,9}))?")
_MOST = 10_000  # ids from one to another
LARGEST = 2**31 - 1  # what every database can hold as a number


class Number(click.IntRange):
    """A whole number of a range, under a name that says so to who types it."""

    name = "number"


ROW_ID = Number(0, LARGEST)
"""The id of a row; a number that no row can have is refused."""
SIZE = Number(min=1)
START = Number(min=0)

jobs_option = click.option(
    "--jobs", metavar="N", type=SIZE, default=1, help="Processes that read at the same time; usually 1."
)


def as_day(context: click.Context, parameter: click.Parameter, value: str | None) -> date | None:
    """Return the day of an option, written as ISO 8601 does; raise BadParameter with what would be right."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no day; write it as 2024-07-14") from error


def as_words(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Return the words of an option; raise BadParameter where it is given and holds none."""
    if value is not None and not value.strip():
        raise click.BadParameter("there is nothing in it")
    return value


def as_lists_of_words(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the words of an option that may be repeated; raise BadParameter as `as_words` does."""
    for value in values:
        as_words(context, parameter, value)
    return values


def as_ids(context: click.Context, parameter: click.Parameter, values: Sequence[str]) -> list[int]:
    """Return the ids of rows, each written by itself or as the first and last of several: "8-14".

    Raises BadParameter for what is none.
    """
    chosen: dict[int, None] = {}
    for value in values:
        found = _IDS.fullmatch(value)
        if found is None:
            raise click.BadParameter(f"{value!r} is no id; write it as 3, and several in a row as 8-14")
        first, last = int(found[1]), int(found[2] or found[1])
        if not first <= last < first + _MOST:
            raise click.BadParameter(f"{value!r} is not from one id to a higher one, {_MOST:,} at most")
        chosen |= dict.fromkeys(range(first, last + 1))
    return list(chosen)


def in_rows(ids: Iterable[int]) -> list[str]:
    """Return ids as `as_ids` takes them, those that follow one another together: "8-14"."""
    rows: list[list[int]] = []
    for id_ in sorted(set(ids)):
        if rows and rows[-1][1] == id_ - 1:
            rows[-1][1] = id_
        else:
            rows.append([id_, id_])
    return [str(first) if first == last else f"{first}-{last}" for first, last in rows]
