"""Opening databases: what is there is read and left alone; what is wrong is said in one line."""

import sqlite3
import subprocess
import sys
import tempfile
from _thread import interrupt_main
from pathlib import Path
from signal import SIGINT, default_int_handler, signal
from threading import Timer

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError, ProgrammingError

from quotes.errors import DatabaseError
from quotes.store import engine
from quotes.store.lookup import Query, lookup
from quotes.store.migrate import upgrade_database
from quotes.store.place import database_file, database_url
from quotes.store.session import current_revision, head_revision, open_database
from tests.stored import save


@pytest.fixture
def filled(sqlite_with_tables, tmp_path):
    """An SQLite database with one article."""
    path = tmp_path / "full.db"
    path.write_bytes(sqlite_with_tables.read_bytes())
    with open_database(path, write=True) as session:
        save(session)
    return path


@pytest.mark.parametrize(
    ("name", "url", "file"),
    [
        ("quotes.db", "sqlite:///quotes.db", "quotes.db"),
        (Path("/a b/è.db"), "sqlite:////a%20b/%C3%A8.db", "/a b/è.db"),
        ("sqlite:////a%20b/x.db", "sqlite:////a%20b/x.db", "/a b/x.db"),
        ("postgresql://u@h/d", "postgresql+psycopg://u@h/d", None),
        ("postgres://u@h/d", "postgresql+psycopg://u@h/d", None),
        ("postgresql+psycopg://u@h/d", "postgresql+psycopg://u@h/d", None),
    ],
)
def test_names_of_databases(name, url, file):
    assert database_url(name) == url
    assert database_file(name) == (None if file is None else Path(file))


def test_writing_makes_a_database_and_says_so(empty_database):
    said = []
    with open_database(empty_database, write=True, say=said.append) as session:
        assert session.info["migrated"] is True
        save(session)
    assert said == [f"making the database {empty_database}"]
    assert current_revision(empty_database) == head_revision()
    with open_database(empty_database, write=True, say=said.append) as session:
        assert session.info["migrated"] is False
    with open_database(empty_database) as session:
        assert lookup(session, Query()).total == 3
    assert len(said) == 1


def test_reading_cannot_write(database):
    with pytest.raises(DatabaseError), open_database(database) as session:
        session.execute(text("INSERT INTO country (code) VALUES ('IT')"))


def test_an_error_rolls_back(database):
    with pytest.raises(ZeroDivisionError), open_database(database, write=True) as session:
        save(session)
        raise ZeroDivisionError
    with open_database(database) as session:
        assert lookup(session, Query()).total == 0


def _folder(path):
    path.mkdir()


def _other_database(path):
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE film (title)")
    connection.close()


def _with_revision(revision):
    def make(path):
        with sqlite3.connect(path) as connection:
            connection.execute("CREATE TABLE alembic_version (version_num)")
            connection.execute("INSERT INTO alembic_version VALUES (?)", [revision])
        connection.close()

    return make


@pytest.mark.parametrize("write", [False, True], ids=["read", "write"])
@pytest.mark.parametrize(
    ("make", "message"),
    [
        (_folder, r"q\.db is a folder, not a database"),
        (
            lambda path: path.write_text("Non è un database.\n" * 99, encoding="utf-8"),
            r"q\.db is not a database",
        ),
        (_other_database, r"q\.db is a database, but not one of quotes: it holds the table 'film'"),
        (
            _with_revision("9999"),
            r"q\.db was made by a newer program \(its tables are 9999\); upgrade quotes",
        ),
    ],
)
def test_what_is_no_database_of_ours(tmp_path, make, message, write):
    path = tmp_path / "q.db"
    make(path)
    with pytest.raises(DatabaseError, match=message), open_database(path, write=write):
        pass
    with pytest.raises(DatabaseError, match=message):
        upgrade_database(path, say=print)


def test_a_missing_database_is_not_made_by_reading(tmp_path):
    path = tmp_path / "q.db"
    for action in (current_revision, lambda name: upgrade_database(name, say=print), _open):
        with pytest.raises(
            DatabaseError, match=f"no database at {path}; make one with: quotes --db {path} add FILE"
        ):
            action(path)
    assert not path.exists()


def _open(name, **options):
    with open_database(name, **options):
        pass


def test_an_empty_file_is_a_database_to_be_made(tmp_path):
    path = tmp_path / "q.db"
    path.touch()
    with pytest.raises(DatabaseError, match=r"q\.db holds no articles yet; add some with: quotes --db"):
        _open(path)
    _open(path, write=True)
    _open(path)


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(DatabaseError, match=f"no folder {tmp_path / 'no'} to make the database q.db in"):
        _open(tmp_path / "no" / "q.db", write=True)


@pytest.mark.parametrize("name", ["oracle9://x/y", "mongodb://x/y"])
def test_a_url_of_no_known_database(name):
    with pytest.raises(DatabaseError, match="not a path and no URL of a known database"):
        _open(name)


def test_a_server_that_is_not_there(tmp_path):
    pytest.importorskip("psycopg")
    with pytest.raises(DatabaseError, match="postgresql://"):
        _open(f"postgresql:///nobody?host={tmp_path}")


def test_a_locked_database_is_waited_for_and_then_named(filled, monkeypatch):
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.1)
    holder = sqlite3.connect(filled, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(
        DatabaseError, match=r"full\.db is locked: another program has been writing to it for 0\.1 s"
    ):
        _open(filled, write=True)
    with open_database(filled) as session:  # readers are not in the way of a writer
        assert lookup(session, Query()).total == 3
    holder.execute("ROLLBACK")
    holder.close()


def test_waiting_for_another_program_can_be_interrupted(filled):
    holder = sqlite3.connect(filled, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    before = signal(SIGINT, default_int_handler)  # a program in the background of a script ignores it
    Timer(0.5, interrupt_main).start()
    try:
        with pytest.raises(KeyboardInterrupt):
            _open(filled, write=True)
    finally:
        signal(SIGINT, before)
        holder.close()


def test_a_damaged_database_is_named(filled):
    content = bytearray(filled.read_bytes())
    content[8192:40960] = b"\xff" * (40960 - 8192)
    filled.write_bytes(content)
    with pytest.raises(DatabaseError, match=r"full\.db is damaged"), open_database(filled) as session:
        lookup(session, Query(terms=True))


# Root may write anywhere, so the reader is a process of its own that has stopped being root.
READER = """
import os, sys
from quotes.errors import DatabaseError
from quotes.store import lookup, migrate
from quotes.store.session import open_database
path = sys.argv[1]
with open_database(path) as session:  # loads all that loading needs
    pass
os.chmod(path, 0o444)
os.chmod(os.path.dirname(path), 0o555)
if os.geteuid() == 0:
    os.setuid(65534)
with open_database(path) as session:
    print(lookup.lookup(session, lookup.Query()).total)
try:
    with open_database(path, write=True) as session:
        pass
except DatabaseError as problem:
    print(problem)
"""


def test_a_read_only_place_can_be_read(filled):
    folder = Path(tempfile.mkdtemp())  # not under tmp_path, which only its owner may enter
    path = folder / "q.db"
    path.write_bytes(filled.read_bytes())
    done = subprocess.run([sys.executable, "-c", READER, path], capture_output=True, text=True, check=False)
    folder.chmod(0o755)
    left = sorted(file.name for file in folder.iterdir())
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    assert (done.stderr, left) == ("", ["q.db"])
    assert done.stdout.splitlines() == ["3", f"{path} cannot be written: {folder} is read-only; lookups work"]


def test_sqlite_keeps_foreign_keys_and_a_journal_beside_it(filled):
    with open_database(filled, write=True) as session:
        assert session.scalar(text("PRAGMA foreign_keys")) == 1
        assert session.scalar(text("PRAGMA journal_mode")) == "wal"
    with open_database(filled) as session:
        session.scalar(text("SELECT count(*) FROM quotation"))
    assert [file.name for file in filled.parent.iterdir()] == ["full.db"]


def test_errors_of_ours_are_not_hidden(database):
    with (
        pytest.raises((DatabaseError, OperationalError, ProgrammingError)),
        open_database(database) as session,
    ):
        session.execute(text("SELECT * FROM nowhere"))


@pytest.mark.parametrize(
    "url", ["postgresql://me:s3cret@nowhere.invalid/d", "postgresql://nowhere.invalid/d?password=s3cret"]
)
def test_no_message_shows_a_password(url):
    with pytest.raises(DatabaseError) as told, open_database(url):
        pass
    assert "***" in str(told.value)
    assert "s3cret" not in str(told.value)
