"""Speakers: one for each kind, name, country and article; putting them in again adds nothing."""

from datetime import date

import pytest
from sqlalchemy import select

from quotes.fold import fold
from quotes.model import Role, Speaker
from quotes.store.countries import save_countries
from quotes.store.find import find_speakers
from quotes.store.load import load_speakers
from quotes.store.put import save_speakers
from quotes.store.speakers import has_speakers
from quotes.store.tables import Country
from tests.stored import attributions, save

CHIEF = Role("segretario generale", "NATO", start=date(2014, 10, 1), end=date(2024, 10, 1))
KNOWN = [
    Speaker("person", "Jens Stoltenberg", "NO", "nationality", "Q57643", ("Stoltenberg",), (CHIEF,)),
    Speaker("person", "Leif-Eric Easley", "KR", "organization", aliases=("Leif Eric Easley",)),
    Speaker("person", "Kim Jong Un", "KP", "represents", aliases=("Kim Jong-un",)),
    Speaker("person", "Kim Yo Jong", "KP", "represents"),
    Speaker("organization", "ministero degli Esteri", "KR", "represents"),
    Speaker("organization", "ministero degli Esteri", "CN", "represents"),
    Speaker("organization", "NATO", aliases=("Nato", "Alleanza Atlantica")),
    Speaker("person", "Recep Tayyip Erdoğan", "TR", "represents", aliases=("Erdoğan",)),
]


def plain(speakers):
    return [
        (one.kind, one.name, one.country, one.relation, one.wikidata, one.aliases, one.roles)
        for one in speakers
    ]


def test_speakers_come_back_as_they_went_in(session):
    assert not has_speakers(session)
    save_speakers(session, KNOWN)
    assert has_speakers(session)
    assert plain(load_speakers(session)) == plain(KNOWN)


def test_twice_adds_nothing_and_keeps_ids(session):
    first = save_speakers(session, KNOWN).ids
    assert save_speakers(session, KNOWN) == (first, 0, 0)
    assert plain(load_speakers(session)) == plain(KNOWN)


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (Speaker("person", "Kim"), Speaker("person", "Kim", "KR", "nationality")),
        (Speaker("person", "Kim", "KR"), Speaker("person", "KIM", "KR", aliases=("il signor Kim",))),
        (
            Speaker("person", "Rossi", "IT", wikidata="Q1"),
            Speaker("person", "Mario Rossi", "SM", wikidata="Q1"),
        ),
        (Speaker("person", "Kim", roles=(Role("premier"),)), Speaker("person", "Kim", roles=(CHIEF,))),
    ],
)
def test_what_is_known_better_now_is_brought_up_to_date(session, before, now):
    save_speakers(session, [before])
    [first] = load_speakers(session)
    save_speakers(session, [now])
    [second] = load_speakers(session)
    assert second.id == first.id
    assert plain([second])[0][:4] == plain([now])[0][:4]
    replaced = (before.name,) if fold(before.name) != fold(now.name) else ()
    assert (second.aliases, second.roles) == ((*now.aliases, *replaced), now.roles)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            Speaker("organization", "ministero degli Esteri", "KR"),
            Speaker("organization", "ministero degli Esteri", "CN"),
        ),
        (
            Speaker("organization", "ministero degli Esteri"),
            Speaker("organization", "ministero degli Esteri", "CN"),
        ),
        (Speaker("person", "Park", "KR"), Speaker("person", "Park", "US")),
        (Speaker("person", "Fiat"), Speaker("organization", "Fiat")),
    ],
)
def test_homonyms_are_two(session, one, other):
    assert len(set(save_speakers(session, [one, other]).ids)) == 2
    assert len(load_speakers(session)) == 2


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Stoltenberg", ["Jens Stoltenberg"]),
        ("easley", ["Leif-Eric Easley"]),
        ("LEIF ERIC easley", ["Leif-Eric Easley"]),
        ("erdogan", ["Recep Tayyip Erdoğan"]),
        ("kim jong-un", ["Kim Jong Un"]),
        ("Kim", ["Kim Jong Un", "Kim Yo Jong"]),  # several fit: all are listed
        ("alleanza atlantica", ["NATO"]),
        ("ministero degli esteri", ["ministero degli Esteri", "ministero degli Esteri"]),
        ("asley", []),  # words, not pieces of them
        ("Stoltenberg Jens", []),
        ("%", []),
        ("", []),
    ],
)
def test_finding_speakers(session, typed, expected):
    save_speakers(session, KNOWN)
    assert [row["name"] for row in find_speakers(session, typed)] == expected


def test_the_whole_of_a_name_comes_before_a_part_of_it(session):
    save_speakers(session, [Speaker("person", "Anna Moro"), Speaker("person", "Moro")])
    assert [(row["name"], row["exact"]) for row in find_speakers(session, "moro")] == [
        ("Moro", True),
        ("Anna Moro", False),
    ]


def test_a_surname_alone_does_not_come_before_who_is_quoted_by_a_full_name(session):
    save_speakers(session, [Speaker("person", "Putin"), Speaker("organization", "Putin")])
    save(session, found=attributions(putin=Speaker("person", "Vladimir Putin", "RU")))
    assert [(row["kind"], row["name"]) for row in find_speakers(session, "putin")] == [
        ("organization", "Putin"),
        ("person", "Vladimir Putin"),
        ("person", "Putin"),
    ]


def test_a_found_speaker_shows_what_is_known(session):
    ids = save_speakers(session, KNOWN).ids
    [row] = find_speakers(session, "stoltenberg")
    assert row == {
        "id": ids[0],
        "name": "Jens Stoltenberg",
        "kind": "person",
        "country": "NO",
        "relation": "nationality",
        "wikidata": "Q57643",
        "article_id": None,
        "aliases": ["Stoltenberg"],
        "roles": ["segretario generale, NATO (2014–2024)"],
        "quotations": 0,
        "exact": True,
    }


def test_names_of_countries_replace_none_and_older_ones(session):
    save_countries(session, {"KR": None, "IT": "Italy"})
    save_countries(session, {"KR": "Corea del Sud", "IT": "Italia", "FR": "Francia"})
    save_countries(session, {"KR": None})
    rows = session.execute(select(Country.code, Country.name).order_by(Country.code))
    assert dict(map(tuple, rows)) == {"FR": "Francia", "IT": "Italia", "KR": "Corea del Sud"}
