"""Opening a database. Reading never creates or upgrades; writing creates, and upgrades when told to."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from quotes.errors import DatabaseError
from quotes.store.engine import explain_failure, make_engine
from quotes.store.place import database_file
from quotes.store.revision import head_revision, known_revisions, revision_of

__all__ = ["current_revision", "head_revision", "open_database"]


@contextmanager
def open_database(
    name: str | Path,
    *,
    write: bool = False,
    upgrade: bool = False,
    say: Callable[[str], None] = lambda line: None,
) -> Iterator[Session]:
    """Open the database `name` (path or URL) for one command.

    With `write` a missing database is created, and `upgrade` allows to bring an older one up to date;
    `say` gets a line before that is done, and `session.info["migrated"]` is True after it. What was not
    committed is committed at the end, and rolled back where an exception leaves the block.
    Raises DatabaseError where the database is missing, none, older or newer than the program, locked or,
    with `write`, not writable.
    """
    migrated = _prepare_writing(name, upgrade=upgrade, say=say) if write else False
    if not write:
        _check_readable(name)
    engine = make_engine(name, write=write)
    try:
        with engine.connect() as connection, Session(connection, expire_on_commit=False) as session:
            if not migrated:
                _check_revision(name, revision_of(connection, name))
                connection.rollback()
            session.info["migrated"] = migrated
            yield session
            session.commit() if write else session.rollback()
    except IntegrityError:
        raise
    except DBAPIError as problem:
        raise explain_failure(name, problem) from problem
    finally:
        engine.dispose()


def current_revision(name: str | Path) -> str | None:
    """Return the revision of the tables in `name`, None where there are none.

    Raises DatabaseError where `name` is missing or no database of ours.
    """
    _check_readable(name)
    engine = make_engine(name)
    try:
        with engine.connect() as connection:
            return revision_of(connection, name)
    except DBAPIError as problem:
        raise explain_failure(name, problem) from problem
    finally:
        engine.dispose()


def _check_readable(name: str | Path) -> None:
    """Raise DatabaseError, which says what to do, for a database that cannot be read."""
    file = database_file(name)
    if file is None:
        return
    if file.is_dir():
        raise DatabaseError(f"{file} is a folder, not a database")
    if not file.exists():
        raise DatabaseError(f"no database at {file}; make one with: quotes --db {file} add FILE")
    if not os.access(file, os.R_OK):
        raise DatabaseError(f"no permission to read {file}")


def _check_writable(name: str | Path) -> None:
    """Raise DatabaseError, which says what is in the way, for a database that cannot be written."""
    file = database_file(name)
    if file is None:
        return
    folder = file.absolute().parent
    if file.is_dir():
        raise DatabaseError(f"{file} is a folder, not a database")
    if not folder.is_dir():
        raise DatabaseError(f"no folder {folder} to make the database {file.name} in")
    closed = next(
        (place for place in (folder, file) if place.exists() and not os.access(place, os.W_OK)), None
    )
    if closed is not None:
        hint = "; lookups work" if file.exists() else ""
        raise DatabaseError(f"{file} cannot be written: {closed} is read-only{hint}")


def _prepare_writing(name: str | Path, *, upgrade: bool, say: Callable[[str], None]) -> bool:
    """Bring the database to the program's revision; return True where tables were made or changed."""
    _check_writable(name)
    file = database_file(name)
    is_new = file is not None and not file.exists()
    found = None if is_new else current_revision(name)
    if found == head_revision():
        return False
    if found is not None and not (upgrade and found in known_revisions()):
        _check_revision(name, found)
    # Alembic is most of the start-up time of a command and is needed once in a database's life.
    from quotes.store.migrate import bring_to_head

    bring_to_head(name, say=say)
    return True


def _check_revision(name: str | Path, found: str | None) -> None:
    if found is None:
        raise DatabaseError(f"{name} holds no articles yet; add some with: quotes --db {name} add FILE")
    if found not in known_revisions():
        raise DatabaseError(f"{name} was made by a newer program (its tables are {found}); upgrade quotes")
    if found != head_revision():
        raise DatabaseError(f"{name} is older than the program ({found}); run: quotes --db {name} db upgrade")
