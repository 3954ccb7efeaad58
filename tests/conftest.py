"""The fixtures of all tests."""

import gc
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy.orm import Session

from quotes.cli import main
from quotes.store.session import open_database
from quotes.store.tables import Base

SHARED = Path(__file__).parent.parent.parent / "shared"

ARTICLE = """\
Dom. Lug 14th, 2024
Il vertice di Ottawa

Mercoledì il segretario generale della Nato, Jens Stoltenberg, ha affermato che la Corea del Nord ha \
fornito “un’enorme quantità di munizioni” alla Russia.

«Si sostengono a vicenda», ha detto Stoltenberg durante una visita a Ottawa.
"""


def pytest_collection_finish() -> None:
    """Spare the garbage collector what stays to the end: ten thousand tests, and the data of the languages."""
    gc.collect()
    gc.freeze()


CommandLine = Callable[..., Result]


def command_line(folder: Path) -> CommandLine:
    """Return what runs the command line on the database of a folder: `quotes("lookup", "--said", "pace")`."""

    def run(*arguments: object, stdin: str | bytes | None = None) -> Result:
        named = {"QUOTES_DB": str(folder / "quotes.db")}
        return CliRunner().invoke(main, [*map(str, arguments)], input=stdin, env=named, prog_name="quotes")

    return run


@pytest.fixture
def article_file(tmp_path: Path) -> Path:
    """A short article with a date, a title and two quotations of one speaker."""
    return _write_article(tmp_path)


def _write_article(folder: Path) -> Path:
    path = folder / "ottawa.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def quotes(tmp_path: Path) -> CommandLine:
    """Run the command line on a database in a folder of the test, where there is none yet."""
    return command_line(tmp_path)


@pytest.fixture(scope="session")
def of_one_article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a database that holds the packaged speakers and the short article, to be copied."""
    folder = tmp_path_factory.mktemp("article")
    assert command_line(folder)("add", _write_article(folder)).exit_code == 0
    return folder


@pytest.fixture
def filled(of_one_article: Path, tmp_path: Path) -> CommandLine:
    """Run the command line on a database of the test's own that holds the short article."""
    return copied(of_one_article, tmp_path)


def copied(folder: Path, to: Path) -> CommandLine:
    """Copy the database of a folder, which costs less than to make one; return the command line over it."""
    shutil.copy(folder / "quotes.db", to)
    return command_line(to)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Path]:
    """The folder of the socket of a PostgreSQL server of our own, thrown away at the end."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    if not programs:
        pytest.skip("no PostgreSQL server in /usr/lib/postgresql; on Debian: apt-get install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="quotes-"))  # a short path: sockets allow 107 characters
    owner = {"user": "postgres"} if os.geteuid() == 0 else {}  # the server refuses to run as root
    if owner:
        shutil.chown(folder, "postgres")

    def run(program: str, *arguments: str) -> None:
        command = [programs[-1].with_name(program), "-D", folder / "data", *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=folder, **owner)

    run("initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
    run(
        "pg_ctl",
        "-w",
        "-o",
        f"-k {folder} -c listen_addresses='' -c fsync=off",
        "-l",
        f"{folder}/log",
        "start",
    )
    yield folder
    run("pg_ctl", "-m", "immediate", "stop")
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def new_postgres(postgres_server: Path) -> Callable[[], str]:
    """Make an empty PostgreSQL database and return its URL."""
    psycopg = pytest.importorskip("psycopg")
    numbers = count(1)

    def make() -> str:
        name = f"test_{next(numbers)}"
        with psycopg.connect(host=str(postgres_server), user="postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE template0")
        return f"postgresql://postgres@/{name}?host={postgres_server}"

    return make


@pytest.fixture(scope="session")
def emptied_postgres(new_postgres: Callable[[], str]) -> Iterator[Callable[[], str]]:
    """Empty the PostgreSQL database with our tables that the tests share, and return its URL."""
    psycopg = pytest.importorskip("psycopg")
    url = new_postgres()
    with open_database(url, write=True):
        pass
    names = ", ".join(Base.metadata.tables)
    with psycopg.connect(url, autocommit=True) as connection:

        def empty() -> str:
            connection.execute(f"TRUNCATE {names} RESTART IDENTITY")
            return url

        yield empty


@pytest.fixture(scope="session")
def sqlite_with_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite database with our tables, to be copied."""
    path = tmp_path_factory.mktemp("store") / "quotes.db"
    with open_database(path, write=True):
        return path


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The name of a database without tables, on each kind of server."""
    if request.param == "sqlite":
        return str(tmp_path / "quotes.db")
    return request.getfixturevalue("new_postgres")()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The name of a database with our tables and nothing in them, on each kind of server."""
    if request.param == "sqlite":
        return str(shutil.copy(request.getfixturevalue("sqlite_with_tables"), tmp_path))
    return request.getfixturevalue("emptied_postgres")()


@pytest.fixture
def session(database: str) -> Iterator[Session]:
    """A session that may write, on a new database with our tables."""
    with open_database(database, write=True) as opened:
        yield opened
