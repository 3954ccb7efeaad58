"""Lookups by speaker a second among 200,000 quotations, beside the bare SQL of the same question.

The bare SQL knows the tables: it goes from the name over an index to the page of rows and their number, and
leaves out what `lookup` does besides (names in part, judgements, roles).
"""

import random
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from sqlalchemy.orm import Session

from benchmarks.archive import build_archive
from benchmarks.measure import Result, best
from quotes.fold import fold
from quotes.store.lookup import Query, lookup
from quotes.store.session import open_database

_QUOTATIONS = 200_000
_QUESTIONS = 200
_LIMIT = 5
_PAGE = """
SELECT q.id, ar.published, s.name, s.id, s.kind, a.country, a.relation, a.evidence, q.content, q.kind,
       a.status, a.mention, a.antecedent, a.referent, a.cue, a.cue_lemma, a.rule, a.confidence, ar.outlet,
       ar.title, ar.url, ar.lang, ar.id, q.start_char, q.end_char, q.content_start, q.content_end, q.flags,
       q.utterance, q.part, a.candidates, count(*) OVER ()
  FROM speaker s
  JOIN attribution a ON a.speaker_id = s.id
  JOIN quotation q ON q.id = a.quotation_id
  JOIN article ar ON ar.id = q.article_id
 WHERE s.folded = ? AND q.retired IS NULL AND q.kind <> 'term'
 ORDER BY ar.published IS NULL, ar.published, q.id
 LIMIT 50
"""


def measure_lookup() -> list[Result]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "quotes.db"
        names = build_archive(path, quotations=_QUOTATIONS)
        asked = random.Random(7).sample(names, _QUESTIONS)
        with open_database(path) as session, closing(sqlite3.connect(path)) as connection:
            _check(session, connection, asked[0])
            looked_up, floor = best(
                lambda: [lookup(session, Query(speaker=name)) for name in asked],
                lambda: [connection.execute(_PAGE, (fold(name),)).fetchall() for name in asked],
            )
    return [
        Result(f"bare SQL on {_QUOTATIONS:,} quotations", "lookups", _QUESTIONS / floor),
        Result("lookup", "lookups", _QUESTIONS / looked_up, floor=_QUESTIONS / floor, limit=_LIMIT),
    ]


def _check(session: Session, connection: sqlite3.Connection, name: str) -> None:
    """Both give the same answer, and there is one."""
    page, rows = lookup(session, Query(speaker=name)), connection.execute(_PAGE, (fold(name),)).fetchall()
    assert [row["id"] for row in page.rows] == [row[0] for row in rows]
    assert rows and page.total == rows[0][-1]
