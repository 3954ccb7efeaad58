"""`quotes speakers`: who is known, and what is known of them."""

import click
from sqlalchemy.orm import Session

from quotes.cli import Database
from quotes.cli.filters import unknown_speaker
from quotes.cli.output import Output, output_options, print_rows
from quotes.fold import fold
from quotes.model import Role, Row, Speaker
from quotes.store.find import find_speakers
from quotes.store.session import open_database
from quotes.store.speakers import load_speakers

_USUAL = ("id", "name", "kind", "country", "relation", "aliases")


@click.group
def speakers() -> None:
    """List the speakers, or show one."""


@speakers.command("list")
@output_options
@click.pass_obj
def list_them(database: Database, /, *, output: Output) -> None:
    """List all speakers that are known by name, whether they have been quoted or not.

    \b
    Example:
      quotes speakers list --csv
    """
    with open_database(database.name) as session:
        known = load_speakers(session)
    print_rows(map(_row, sorted(known, key=lambda one: fold(one.name))), output, usual=_USUAL)
    raise click.exceptions.Exit(0 if known else 1)


@speakers.command
@click.argument("name")
@output_options
@click.pass_obj
def show(database: Database, /, *, name: str, output: Output) -> None:
    """Show every speaker that NAME fits: any name in use, any case, accents or none; or an id.

    \b
    Example:
      quotes speakers show Kim
    """
    with open_database(database.name) as session:
        found = find_speakers(session, name) or _numbered(session, name)
        if not found:
            click.echo(unknown_speaker(session, name), err=True)
            raise click.exceptions.Exit(1)
    print_rows(found, output, usual=(*_USUAL, "quotations"))


def _numbered(session: Session, name: str) -> list[Row]:
    return [_row(speaker) for speaker in load_speakers(session) if str(speaker.id) == name]


def _row(speaker: Speaker) -> Row:
    return {
        "id": speaker.id,
        "name": speaker.name,
        "kind": speaker.kind,
        "country": speaker.country,
        "relation": speaker.relation,
        "wikidata": speaker.wikidata,
        "aliases": list(speaker.aliases),
        "roles": [_role(role) for role in speaker.roles],
    }


def _role(role: Role) -> str:
    """An office in words, with the years it was held where they are known."""
    office = ", ".join(filter(None, (role.office, role.organization, role.country)))
    years = f" ({role.start.year if role.start else ''}–{role.end.year if role.end else ''})"
    return office + (years if role.start or role.end else "")
