"""Bringing a database to another revision with Alembic; the migrations travel with the program.

One transaction holds the whole upgrade, with the views dropped before it and created after it.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from quotes.errors import DatabaseError, without_password
from quotes.packaged import packaged_folder
from quotes.store.engine import explain_failure, make_engine
from quotes.store.revision import head_revision, known_revisions, revision_of
from quotes.store.session import current_revision


def migration_config(connection: Connection | None = None) -> Config:
    """Return Alembic's configuration, built in code so that it works without a checkout."""
    config = Config()
    config.set_main_option("script_location", str(packaged_folder("alembic")).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def upgrade_database(name: str | Path, *, say: Callable[[str], None]) -> bool:
    """Bring an existing database to the newest tables; return whether anything was to do.

    `say` gets a line before it is done. Raises DatabaseError as `open_database` does.
    """
    found = current_revision(name)
    if found is not None and found not in known_revisions():
        raise DatabaseError(f"{name} was made by a newer program (its tables are {found}); upgrade quotes")
    if found == head_revision():
        return False
    bring_to_head(name, say=say)
    return True


def bring_to_head(name: str | Path, *, say: Callable[[str], None]) -> None:
    """Run all migrations that are missing, on a database that may be empty."""

    def upgrade(connection: Connection) -> None:
        found = revision_of(connection)
        if found == head_revision():  # another process was faster
            return
        say(without_password(f"making the database {name}" if found is None else _steps(name, found)))
        command.upgrade(migration_config(connection), "head")

    _run(name, upgrade)


def downgrade_database(name: str | Path, revision: str = "base") -> None:
    """Take a database back to an older revision; what the newer tables held is lost."""
    _run(name, lambda connection: command.downgrade(migration_config(connection), revision))


def _steps(name: str | Path, found: str) -> str:
    return f"upgrading the database {name} from {found} to {head_revision()}"


def _run(name: str | Path, action: Callable[[Connection], Any]) -> None:
    """Run `action` in one transaction, with the foreign keys checked at its end only."""
    engine = make_engine(name, write=True, foreign_keys=False)
    try:
        with engine.begin() as connection:
            action(connection)
            if (
                connection.dialect.name == "sqlite"
                and connection.execute(text("PRAGMA foreign_key_check")).first()
            ):
                raise DatabaseError(f"{name}: rows point to rows that are gone; nothing was changed")
    except DBAPIError as problem:
        raise explain_failure(name, problem) from problem
    finally:
        engine.dispose()
