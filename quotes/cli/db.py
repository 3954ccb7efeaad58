"""`quotes db`: the database as a whole."""

import click

from quotes.cli import Database
from quotes.cli.group import Subgroup
from quotes.cli.opening import open_existing
from quotes.errors import without_password
from quotes.store.migrate import upgrade_database
from quotes.store.place import database_file
from quotes.store.session import current_revision, head_revision
from quotes.who import save_seeds


@click.group(cls=Subgroup)
def db() -> None:
    """Upgrade the database, or say where and how old it is."""


@db.command
@click.pass_obj
def upgrade(database: Database) -> None:
    """Bring the database up to date.

    The tables are changed where they are older than the program, and the speakers and countries that come
    with it are put in.

    \b
    Example:
      quotes db upgrade
    """
    is_changed = upgrade_database(database.name, say=lambda line: click.echo(line, err=True))
    with open_existing(database.name) as session:
        save_seeds(session)
    state = "upgraded" if is_changed else "up to date"
    click.echo(without_password(f"{database.name} is {state} ({head_revision()})"))


@db.command
@click.pass_obj
def current(database: Database) -> None:
    """Say how old the tables are; exit 1 if they are not the newest.

    \b
    Example:
      quotes db current
    """
    found, newest = current_revision(database.name), head_revision()
    click.echo(f"{found or 'none'}" + (" (newest)" if found == newest else f"; the newest is {newest}"))
    raise click.exceptions.Exit(0 if found == newest else 1)


@db.command
@click.pass_obj
def path(database: Database) -> None:
    """Say where the database is, or would be made.

    \b
    Example:
      sqlite3 "$(quotes db path)"
    """
    file = database_file(database.name)
    click.echo(str(file.absolute()) if file else database.name)
