"""A hundred thousand people: how fast a list of them goes in, and that articles are read as fast with them known.

Each has a name of a first name and two last names, one alias, an item and an office. The import is measured from the
file to the commit; the limit of a minute is a floor in persons a second.
"""

import csv
import random
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.corpus import read_names, write_articles
from benchmarks.measure import Result, best, seconds
from quotes.attribute import attribute
from quotes.model import Article, Speaker
from quotes.speakers.gazetteer import Gazetteer
from quotes.speakers.reference import read_reference
from quotes.speakers.row import COLUMNS
from quotes.speakers.seeds import load_seed_speakers
from quotes.store.session import open_database
from quotes.who import import_speakers

_PEOPLE = 100_000
_SIZE = 400_000  # code points
_SECONDS = 60
_SHARE = 0.7


def measure_knowing() -> list[Result]:
    people = list(_people())
    with tempfile.TemporaryDirectory() as name:
        imported, again = _import(Path(name), people)
    texts, seeds = write_articles(_SIZE), load_seed_speakers()
    few, many = Gazetteer(seeds), Gazetteer([*seeds, *people])
    _read(texts[:20], many)  # what fills when it is first asked is filled
    floor, with_many = best(lambda: _read(texts, few), lambda: _read(texts, many))
    size = sum(map(len, texts))
    wanted = _PEOPLE / _SECONDS
    return [
        Result("import of 100,000 people", "people", _PEOPLE / imported, floor=wanted, limit=1, slower=False),
        Result("the same list again", "people", _PEOPLE / again, floor=wanted, limit=1, slower=False),
        Result("annotate and resolve, seeds alone", "code points", size / floor),
        Result(
            "with 100,000 aliases known",
            "code points",
            size / with_many,
            floor=size / floor,
            limit=_SHARE,
            slower=False,
        ),
    ]


def _people() -> Iterator[Speaker]:
    chance = random.Random(20240714)
    first, last = read_names()
    for number in range(_PEOPLE):
        one, two, three = chance.choice(first), chance.choice(last), chance.choice(last)
        name = f"{one} {two} {three}{number}"
        yield Speaker(
            "person", name, "IT", wikidata=f"Q{number + 10**6}", aliases=(f"{two} {three}{number} {one}",)
        )


def _import(folder: Path, people: Iterable[Speaker]) -> tuple[float, float]:
    path = folder / "people.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        rows = csv.DictWriter(stream, COLUMNS)
        rows.writeheader()
        for one in people:
            cells = dict.fromkeys(COLUMNS, "") | {"kind": one.kind, "name": one.name, "country": "Italia"}
            cells |= {"wikidata": one.wikidata or "", "aliases": one.aliases[0], "office": "senatore"}
            rows.writerow(cells | {"start": "2018-03-23", "end": "2022-10-12"})

    def run() -> None:
        with open_database(folder / "quotes.db", write=True) as session:
            import_speakers(session, read_reference(path).speakers)

    return seconds(run), seconds(run)


def _read(texts: Iterable[str], gazetteer: Gazetteer) -> None:
    for text in texts:
        attribute(Article(text, lang="it"), gazetteer)
