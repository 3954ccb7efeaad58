"""Several processes that read: the same answers in the same order, and a clear end where one of them ends."""

import json
import os
import sqlite3

import pytest

from quotes.errors import QuotesError
from quotes.workers import Workers

PEOPLE = ("Kim Jong Un", "Jens Stoltenberg", "Lia Bertoni")


def double(number: int) -> int:
    if number == 13:
        raise QuotesError("13 is refused")
    if number < 0:
        os._exit(1)  # as a process that the system ends for want of memory
    return 2 * number


@pytest.mark.parametrize("jobs", [1, 2])
def test_answers_come_in_the_order_of_the_things(jobs):
    asked = [(f"number {n}", n if n % 5 else None) for n in range(1, 40)]
    with Workers(jobs) as workers:
        found = {about: str(answer) for about, answer in workers.answers(double, asked)}
    refused = {13: "13 is refused"}
    assert found == {about: str(None if n is None else refused.get(n, 2 * n)) for about, n in asked}
    assert list(found) == [about for about, _ in asked]


def test_a_process_that_is_ended_ends_the_work_with_what_would_help():
    with pytest.raises(QuotesError, match="fewer --jobs"), Workers(2) as workers:
        list(workers.answers(double, [(None, 1), (None, -1)]))


@pytest.fixture
def articles(tmp_path):
    path = tmp_path / "articles.jsonl"
    texts = [
        f"«È il giorno {n}», ha detto {PEOPLE[n % 3]}. «Firmiamo», ha aggiunto Bertoni." for n in range(30)
    ]
    lines = [{"id": f"n{n}", "text": text, "lang": "it"} for n, text in enumerate(texts)]
    lines[7]["lang"] = "xx"
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return path


def test_add_stores_the_same(quotes, articles, tmp_path):
    stored = []
    for jobs in (1, 2):
        path = tmp_path / f"{jobs}.db"
        run = quotes("--db", path, "add", articles, "--jobs", jobs)
        with sqlite3.connect(path) as database:
            stored.append(
                (run.exit_code, run.stdout, database.execute("SELECT * FROM quotation_sheet").fetchall())
            )
    assert stored[0] == stored[1]
    assert stored[0][1].startswith("29 articles added")


def test_annotate_shows_the_same(quotes, articles):
    one, two = (quotes("annotate", articles, "--format", "jsonl", "--jobs", jobs) for jobs in (1, 2))
    assert (one.exit_code, one.stdout, one.stderr) == (two.exit_code, two.stdout, two.stderr)
    assert len(one.stdout.splitlines()) == 29
