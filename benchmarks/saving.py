"""Rows a second through `save_articles`, beside `executemany` of the same rows into the same tables.

The articles are read before the clock starts; what is timed is all that `quotes.ingest` does in the database:
it looks which articles of a batch are there, and saves the batch in one transaction. The floor puts in the
finished rows of all articles in one transaction, a statement a table.
"""

import shutil
import sqlite3
import tempfile
from collections.abc import Sequence
from contextlib import closing
from itertools import count, islice
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from benchmarks.corpus import write_articles
from benchmarks.measure import Result, best
from quotes.ingest import batches
from quotes.model import Article, Attribution
from quotes.reader import Reader
from quotes.store.base import Base
from quotes.store.load import load_speakers
from quotes.store.save import begin_extraction, find_articles, save_articles
from quotes.store.session import open_database
from quotes.who import save_seeds

_SIZE = 2_000_000  # code points of text
_LIMIT = 0.3
_TABLES = [table.name for table in Base.metadata.sorted_tables]

Read = tuple[Article, tuple[Attribution, ...]]
Rows = dict[str, list[tuple[Any, ...]]]


def measure_save() -> list[Result]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        empty, extraction = _empty_database(folder / "empty.db")
        read = _read(empty)
        copies = (Path(shutil.copy(empty, folder / f"{number}.db")) for number in count())
        rows = _saved_rows(next(copies), read, extraction)
        saved, floor = best(
            lambda: _save(next(copies), read, extraction), lambda: _execute_many(next(copies), rows)
        )
    size = sum(map(len, rows.values()))
    return [
        Result(f"executemany of {size:,} rows", "rows", size / floor),
        Result("save", "rows", size / saved, floor=size / floor, limit=_LIMIT, slower=False),
    ]


def _empty_database(path: Path) -> tuple[Path, int]:
    """Make a database that holds the packaged speakers and no article."""
    with open_database(path, write=True) as session:
        save_seeds(session)
        extraction = begin_extraction(session, "benchmark", "data")
    return path, extraction


def _read(path: Path) -> list[Read]:
    """Read the articles as `quotes.ingest` does: each one knows the speakers of those before."""
    with open_database(path) as session:
        reader = Reader(load_speakers(session))
    found = []
    for text in write_articles(_SIZE):
        article, attributions = reader.read(Article(text, lang="it"))
        reader.learn(attributions)
        found.append((article, attributions))
    return found


def _save(path: Path, read: Sequence[Read], extraction: int) -> None:
    """Save the articles in the batches in which `quotes.ingest` would."""
    left = iter(read)
    with open_database(path, write=True) as session:
        for batch in batches(article for article, _ in read):
            _save_batch(session, list(islice(left, len(batch))), extraction)


def _save_batch(session: Session, batch: Sequence[Read], extraction: int) -> None:
    assert find_articles(session, [article for article, _ in batch]) == [None] * len(batch)
    session.rollback()
    save_articles(session, batch, extraction_id=extraction)
    session.commit()


def _saved_rows(path: Path, read: Sequence[Read], extraction: int) -> Rows:
    """Return the rows that saving adds, by table, those first that others point to."""
    before = {table: max((row[0] for row in rows), default=0) for table, rows in _rows(path).items()}
    _save(path, read, extraction)
    return {table: [row[1:] for row in rows if row[0] > before[table]] for table, rows in _rows(path).items()}


def _rows(path: Path) -> Rows:
    with closing(sqlite3.connect(path)) as connection:
        return {table: connection.execute(f"SELECT rowid, * FROM {table}").fetchall() for table in _TABLES}


def _execute_many(path: Path, rows: Rows) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in ("foreign_keys = ON", "journal_mode = WAL", "synchronous = NORMAL"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN IMMEDIATE")
        for table, values in rows.items():
            if values:
                signs = ", ".join("?" * len(values[0]))
                connection.executemany(f"INSERT INTO {table} VALUES ({signs})", values)
        connection.execute("COMMIT")
