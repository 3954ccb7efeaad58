"""Names that are one and names that are two, from tests/spellings.txt, and what a spelling finds."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from quotes.model import Speaker
from quotes.speakers.candidates import find_doubtful
from quotes.speakers.gazetteer import Gazetteer
from quotes.speakers.likeness import compare
from quotes.who import spellings_of

LINES = (Path(__file__).parent / "spellings.txt").read_text(encoding="utf-8").splitlines()
NAME = re.compile(r"(?P<name>[^(,?]+?)\s*(?:\((?P<alias>[^)]+)\))?(?:, (?P<country>[A-Z]{2}))?(?P<asked>\?)?")
FLOOR = 0.88  # of the spellings that must join, so many do; the others are asked about. It only rises.


def read(mark: str) -> list[list[tuple[Speaker, bool]]]:
    """The lines with a mark, each name as a speaker and whether it may stay a question."""
    lines = [line.removeprefix(mark).strip() for line in LINES if line.startswith(mark + " ")]
    return [[_speaker(part.strip()) for part in line.split("|")] for line in lines]


def _speaker(words: str) -> tuple[Speaker, bool]:
    found = NAME.fullmatch(words)
    aliases = (found["alias"],) if found["alias"] else ()
    return Speaker("person", found["name"], found["country"], aliases=aliases), bool(found["asked"])


GROUPS, PAIRS = read("="), read("!")
SPELLINGS = [(known, printed, asked) for (known, _), *others in GROUPS for printed, asked in others]


def test_there_are_enough_of_them():
    assert (len(GROUPS) >= 60, len(PAIRS) >= 60) == (True, True)
    assert sum(not asked for *_, asked in SPELLINGS) / len(SPELLINGS) >= FLOOR


@pytest.mark.parametrize(("known", "printed", "asked"), SPELLINGS, ids=[one[1].name for one in SPELLINGS])
def test_spellings_of_one_name_join_or_are_asked_about(known, printed, asked):
    others = [first for (first, _), *_ in GROUPS]
    gazetteer = Gazetteer(others)
    found = gazetteer.named(printed.name) or gazetteer.spelt(printed.name)
    assert found == (() if asked else (known,))
    if asked:
        assert compare(known, printed).verdict == "doubtful"


@pytest.mark.parametrize("pair", PAIRS, ids=[f"{one[0].name} {other[0].name}" for one, other in PAIRS])
def test_names_of_two_stay_two(pair):
    (one, _), (other, _) = pair
    assert compare(one, other).verdict != "same"
    for known, printed in ((one, other), (other, one)):
        found = Gazetteer([known]).spelt(printed.name, country=printed.country)
        assert found == () or (known.name == printed.name and printed.country is None)


@pytest.mark.parametrize(
    ("one", "other", "reasons"),
    [
        (
            Speaker("person", "Park Min", "KR"),
            Speaker("person", "Park Min", "US"),
            ("spelling", "two countries"),
        ),
        (Speaker("person", "George Bush"), Speaker("person", "George W. Bush"), ("middle name",)),
        (Speaker("person", "John Smith"), Speaker("person", "J. Smith"), ("initial",)),
        (Speaker("person", "Martin Thomas"), Speaker("person", "Thomas Martin"), ("order",)),
        (Speaker("person", "Anna Schmidt"), Speaker("person", "Anne Schmidt"), ("close",)),
        (Speaker("person", "Anna Moro"), Speaker("person", "Aldo Moro"), ()),
        (Speaker("person", "John Bellamy"), Speaker("person", "John Belling"), ()),
        (Speaker("person", "Anna Schmidt", "DE"), Speaker("person", "Anne Schmidt", "AT"), ()),
        (Speaker("person", "Kim", wikidata="Q1"), Speaker("person", "Kim", wikidata="Q2"), ()),
        (Speaker("person", "Fiat"), Speaker("organization", "Fiat"), ()),
    ],
)
def test_reasons(one, other, reasons):
    assert compare(one, other).reasons == reasons


@pytest.mark.parametrize(
    ("name", "country", "found"),
    [
        ("J. Stoltenberg", None, True),  # the press means nobody else by the surname alone
        ("A. Moro", None, False),
        ("A. Moro", "IT", True),
        ("A. Moro", "SM", False),
        ("Selenskyj", None, True),  # a long alias of one word
        ("Moror", None, False),
        ("Wolodymyr Selenskyj", "RU", False),  # another country makes a namesake
    ],
)
def test_what_a_spelling_finds(name, country, found):
    gazetteer = Gazetteer(
        [
            Speaker("person", "Jens Stoltenberg", "NO", aliases=("Stoltenberg",)),
            Speaker("person", "Aldo Moro", "IT"),
            Speaker("person", "Volodymyr Zelensky", "UA", aliases=("Zelensky",)),
        ]
    )
    assert bool(gazetteer.spelt(name, country=country)) is found


def test_two_with_one_initial_are_nobody():
    people = [Speaker("person", f"{name} Conti", "IT") for name in ("Anna", "Aldo")]
    assert len(Gazetteer(people).spelt("A. Conti", country="IT")) == 2


def test_doubts_come_once_with_the_lower_id_first():
    names = ("Anna Schmidt", "Anne Schmidt", "Karl Weber", "A. Schmidt")
    people = [Speaker("person", name, id=number) for number, name in enumerate(names, start=1)]
    known = spellings_of([*people, Speaker("person", "Anna Schmidt")])
    doubts = [(one.id, other.id) for one, other, _ in find_doubtful(known, [people[n] for n in (0, 1, 3)])]
    assert doubts == [(1, 2), (1, 4), (2, 4)]
    assert list(find_doubtful(known, [people[2]])) == []


@pytest.mark.parametrize(
    ("known", "printed"),
    [(known, printed) for known, printed, asked in SPELLINGS if asked],
    ids=lambda one: one.name,
)
def test_whatever_is_asked_about_is_found_among_all(known, printed):
    people = [replace(first, id=number) for number, ((first, _), *_) in enumerate(GROUPS, 1)]
    mine = replace(printed, id=len(people) + 1)
    doubts = find_doubtful(spellings_of([*people, mine]), [mine])
    assert known.name in {one.name for one, _, _ in doubts}
