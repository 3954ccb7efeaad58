"""Values on the command line that click does not know."""

from datetime import date

import click

LARGEST = 2**31 - 1  # what every database can hold as a number
ROW_ID = click.IntRange(0, LARGEST)
"""The id of a row; a number that no row can have is refused."""


def as_day(context: click.Context, parameter: click.Parameter, value: str | None) -> date | None:
    """Return the day of an option, written as ISO 8601 does; raise BadParameter with what would be right."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no day; write it as 2024-07-14") from error


def as_who(context: click.Context, parameter: click.Parameter, value: str) -> str:
    """Return who decides; raise BadParameter where nobody is named."""
    if not value.strip():
        raise click.BadParameter("say who decides, with a name or a desk")
    return value
