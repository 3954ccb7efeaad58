"""`quotes countries`: the countries that are quoted, and the groups that `--country` takes."""

import click

from quotes.cli import Database
from quotes.cli.output import Output, end_with_rows, output_options, print_rows
from quotes.model import Row
from quotes.speakers.countries import country_alpha3
from quotes.speakers.groups import Group, Member, load_groups
from quotes.store.reports import list_countries
from quotes.store.session import open_database

_COUNTED = ("country", "alpha3", "name", "quotations", "represents", "organization", "nationality", "setting")
_GROUPED = ("group", "countries", "note")


@click.command
@click.option("--groups", is_flag=True, help="Show the groups that --country takes, with their members.")
@output_options
@click.pass_obj
def countries(database: Database, /, *, groups: bool, output: Output) -> None:
    """List the countries that are quoted, with how many quotations, by relation too.

    \b
    Example:
      quotes countries
      quotes countries --groups --csv
    """
    if groups:
        print_rows(map(_group_row, load_groups()), output, usual=_GROUPED)
        return
    with open_database(database.name) as session:
        rows = list_countries(session)
    shown = [{"country": row["country"], "alpha3": country_alpha3(row["country"]), **row} for row in rows]
    end_with_rows(
        shown, output, usual=(*_COUNTED, "speakers", "articles"), nothing="no country has been quoted yet"
    )


def _group_row(group: Group) -> Row:
    return {
        "group": group.id,
        "countries": [_member_words(member) for member in group.members],
        "names": list(group.names),
        "note": group.note,
    }


def _member_words(member: Member) -> str:
    """A member with its first and last day where it has any: "GB 1973-01-01–2020-01-31"."""
    days = [day.isoformat() if day else "" for day in (member.start, member.end)]
    return f"{member.code} {'–'.join(days)}" if any(days) else member.code
