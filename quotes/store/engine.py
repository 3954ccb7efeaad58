"""How a database is reached: SQLite with whole transactions and real foreign keys, PostgreSQL with one writer, too.

One writer at a time means that two programs cannot find the same text, speaker or table missing; who reads never
waits. Python's sqlite3 begins and commits by itself around DDL; here every BEGIN is written out instead, so that a
migration that fails leaves nothing behind.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import monotonic
from urllib.parse import quote

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError

from quotes.errors import DatabaseError
from quotes.store.place import database_file, database_url

BUSY_SECONDS = 60.0
"""How long a writer waits for another one: the import of a long list of people is one transaction."""
_GLANCE = 0.2
"""Seconds that SQLite itself waits: as long as it does, nobody can interrupt the program."""
_TURN = 0x71756F746573  # "quotes": the number of our lock, which other programs on the server do not use


def make_engine(name: str | Path, *, write: bool = False, foreign_keys: bool = True) -> Engine:
    """Return the engine of a database; with `write`, each transaction takes the lock at its start.

    Migrations switch `foreign_keys` off: rebuilding a table would delete the rows that point to it.
    """
    file = database_file(name)
    if file is not None:
        return _sqlite_engine(file, write=write, foreign_keys=foreign_keys)
    try:
        engine = create_engine(
            database_url(name), execution_options={} if write else {"postgresql_readonly": True}
        )
    except (ArgumentError, NoSuchModuleError) as problem:
        raise DatabaseError(f"{name}: not a path and no URL of a known database") from problem
    except ModuleNotFoundError as problem:
        raise DatabaseError(_missing(name, str(problem.name))) from problem
    if write and engine.dialect.name == "postgresql":
        event.listen(engine, "begin", _take_turn)
    return engine


def _take_turn(connection: Connection) -> None:
    """Wait until no other program writes to the database: a lock that holds before there are tables, too."""
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_TURN})")


def _missing(name: str | Path, driver: str) -> str:
    if str(name).startswith("postgres"):
        return f"{driver} is missing; install it with: pip install 'quotes[postgres]'"
    return f"{name}: quotes are kept in SQLite (a file) or PostgreSQL (postgresql://…)"


def _sqlite_engine(file: Path, *, write: bool, foreign_keys: bool) -> Engine:
    engine = create_engine("sqlite://", creator=_connector(file, write=write), poolclass=QueuePool)

    def prepare(connection: sqlite3.Connection, record: object) -> None:
        connection.isolation_level = None
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        if write:
            with suppress(sqlite3.OperationalError):  # somebody else is setting it right now
                connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
        else:
            connection.execute("PRAGMA query_only = ON")

    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", _begin_writing if write else _begin_reading)
    return engine


def _begin_reading(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _begin_writing(connection: Connection) -> None:
    """Take the lock, and wait for it glance by glance, so that Ctrl-C ends the waiting."""
    due = monotonic() + BUSY_SECONDS
    connection.exec_driver_sql(f"PRAGMA busy_timeout = {_GLANCE * 1000:.0f}")
    while True:
        try:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            break
        except OperationalError as problem:
            if "locked" not in str(problem.orig) or monotonic() > due:
                raise
    connection.exec_driver_sql(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000:.0f}")


def _connector(file: Path, *, write: bool) -> Callable[[], sqlite3.Connection]:
    mode = "rwc" if write else _reading_mode(file)
    place = f"file:{quote(str(file.absolute()))}?mode={mode}"
    timeout = _GLANCE if write else BUSY_SECONDS
    return lambda: sqlite3.connect(place, uri=True, timeout=timeout, check_same_thread=False)


def _reading_mode(file: Path) -> str:
    """How SQLite is to open a file it only reads.

    Where it may write, it has to be able to: only so does it clear away the files it lays beside the
    database. Where nobody can write and no file beside it holds newer rows, it needs none of them.
    """
    folder_is_open = os.access(file.absolute().parent, os.W_OK)
    if folder_is_open and os.access(file, os.W_OK):
        return "rw"
    newer_rows = file.with_name(file.name + "-wal").exists()
    return "ro" if folder_is_open or newer_rows else "ro&immutable=1"


def explain_failure(name: str | Path, problem: DBAPIError) -> DatabaseError:
    """Return the error that says in the user's words what the driver said in its own."""
    said = str(problem.orig)
    if "locked" in said:
        return DatabaseError(
            f"{name} is locked: another program has been writing to it for {BUSY_SECONDS:g} s"
        )
    if "not a database" in said:
        return DatabaseError(f"{name} is not a database")
    if "malformed" in said:
        return DatabaseError(f"{name} is damaged ({said}); go back to a copy of it")
    if "readonly" in said or "unable to open" in said:
        return DatabaseError(f"{name} cannot be opened here ({said}); is the file or its folder read-only?")
    return DatabaseError(f"{name}: {said.strip()}")
