"""A database of synthetic quotations: ten an article, a hundred a speaker, one in twenty a term."""

import hashlib
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from benchmarks.corpus import read_names
from quotes.fold import fold
from quotes.store.session import open_database

_AN_ARTICLE, _A_SPEAKER, _A_TERM = 10, 100, 20
_NOW = "2024-07-14 00:00:00.000000"
_WORDS = "Il piano resta quello di ieri e lo porteremo in aula entro la fine del mese"
_LINE = f"«{_WORDS}», ha detto Tale.\n"
_MENTION = _LINE.index("Tale")

Rows = Iterator[dict[str, object]]


def build_archive(path: Path, *, quotations: int) -> list[str]:
    """Make a database with so many quotations and return the names of its speakers."""
    with open_database(path, write=True):
        pass
    chance = random.Random(20240714)
    first, last = read_names()
    names = chance.sample([f"{one} {other}" for one in first for other in last], quotations // _A_SPEAKER)
    tables = {
        "extraction": iter([{"id": 1, "program": "benchmark", "data": "", "started": _NOW}]),
        "speaker": _speakers(names),
        "text": _texts(quotations // _AN_ARTICLE),
        "article": _articles(quotations // _AN_ARTICLE, chance),
        "quotation": _quotations(quotations),
        "attribution": _attributions(quotations, len(names), chance),
    }
    with closing(sqlite3.connect(path)) as connection:
        for table, rows in tables.items():
            _insert(connection, table, rows)
        connection.commit()
    return names


def _insert(connection: sqlite3.Connection, table: str, rows: Rows) -> None:
    first = next(rows)
    statement = f"INSERT INTO {table} ({', '.join(first)}) VALUES (:{', :'.join(first)})"
    connection.execute(statement, first)
    connection.executemany(statement, rows)


def _speakers(names: list[str]) -> Rows:
    for number, name in enumerate(names, 1):
        yield {"id": number, "kind": "person", "name": name, "folded": fold(name)}


def _texts(count: int) -> Rows:
    for number in range(1, count + 1):
        body = f"Articolo {number}\n" + _LINE * _AN_ARTICLE
        yield {"id": number, "sha256": hashlib.sha256(body.encode()).hexdigest(), "body": body}


def _articles(count: int, chance: random.Random) -> Rows:
    for number in range(1, count + 1):
        yield {
            "id": number,
            "text_id": number,
            "outlet": f"Testata {chance.randint(1, 40)}",
            "title": f"Articolo {number}",
            "lang": "it",
            "published": (date(2010, 1, 1) + timedelta(days=chance.randint(0, 5000))).isoformat(),
            "published_basis": "given",
            "added": _NOW,
        }


def _start(number: int) -> int:
    """Where the quotation stands in its article's text."""
    title = f"Articolo {number // _AN_ARTICLE + 1}\n"
    return len(title) + number % _AN_ARTICLE * len(_LINE)


def _quotations(count: int) -> Rows:
    for number in range(count):
        start = _start(number)
        yield {
            "id": number + 1,
            "article_id": number // _AN_ARTICLE + 1,
            "start_char": start,
            "content_start": start + 1,
            "content_end": start + 1 + len(_WORDS),
            "end_char": start + 2 + len(_WORDS),
            "opening": "«",
            "content": _WORDS,
            "closing": "»",
            "content_folded": fold(_WORDS),
            "kind": "direct" if number % _A_TERM else "term",
            "flags": "[]",
            "utterance": number % _AN_ARTICLE + 1,
            "part": 1,
        }


def _attributions(count: int, speakers: int, chance: random.Random) -> Rows:
    for number in range(count):
        start = _start(number) + _MENTION
        is_term = number % _A_TERM == 0
        yield {
            "quotation_id": number + 1,
            "status": "not_speech" if is_term else "attributed",
            "mention": None if is_term else "Tale",
            "mention_start": None if is_term else start,
            "mention_end": None if is_term else start + len("Tale"),
            "rule": "term" if is_term else "cue_behind",
            "candidates": "[]",
            "speaker_id": None if is_term else chance.randint(1, speakers),
            "extraction_id": 1,
        }
