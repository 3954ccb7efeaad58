"""Looking up: each filter, paging, what is left out, and the keys that views, lookups and sheets share."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import inspect, text

from quotes.errors import UnknownName
from quotes.model import Confidence, Role, Speaker
from quotes.store.context import passage
from quotes.store.countries import save_countries
from quotes.store.lookup import COLUMNS, Query, load_rows, lookup, quotation_row
from quotes.store.put import save_speakers
from quotes.store.reports import report_countries, report_cues, report_speakers
from quotes.store.views import SHEET_COLUMNS
from tests.stored import PUTIN, TEXT, attributions, save

PUTINS = ["Firmiamo domani", "È presto"]
SPOKEN = ["Firmiamo domani", "Mai", "È presto"]


@pytest.fixture
def filled(session):
    """One article of July 2024, with a known speaker and a named country."""
    save_speakers(session, [PUTIN])
    save_countries(session, {"RU": "Russia"})
    save(session)
    return session


def words(page):
    return [row["quotation"] for row in page.rows]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Query(), SPOKEN),
        (Query(terms=True), ["Firmiamo domani", "Mai", "Aurora", "È presto"]),
        (Query(speaker="putin"), PUTINS),
        (Query(speaker="WLADIMIR putin"), PUTINS),
        (Query(speaker="testimone"), ["Mai"]),
        (Query(speaker="nessuno"), []),
        (Query(speaker_ids=(1,)), PUTINS),
        (Query(speaker_ids=(99,)), []),
        (Query(speaker="putin", speaker_ids=(99,)), []),
        (Query(country="RU"), PUTINS),
        (Query(country="RU", relation="nationality"), []),
        (Query(country="RU", relation="represents", said="domani"), ["Firmiamo domani"]),
        (Query(country="KR"), []),
        (Query(said="FIRMIÀMO"), ["Firmiamo domani"]),
        (Query(said=("domani", "firmiamo")), ["Firmiamo domani"]),
        (Query(said=("domani", "presto")), []),
        (Query(said="e presto"), ["È presto"]),
        (Query(said="%"), []),
        (Query(said="_"), []),
        (Query(kind="term"), ["Aurora"]),
        (Query(kind="fragment"), []),
        (Query(status="not_speech"), ["Aurora"]),
        (Query(status="attributed"), SPOKEN),
        (Query(rule="cue_behind"), SPOKEN),
        (Query(outlet="Il Faro"), SPOKEN),
        (Query(outlet="il faro"), SPOKEN),
        (Query(outlet="La Riva"), []),
        (Query(lang="it"), SPOKEN),
        (Query(lang="de"), []),
        (Query(since=date(2024, 7, 14), until=date(2024, 7, 14)), SPOKEN),
        (Query(since=date(2024, 7, 15)), []),
        (Query(until=date(2024, 7, 13)), []),
    ],
    ids=repr,
)
def test_filters(filled, query, expected):
    page = lookup(filled, query)
    assert words(page) == expected
    assert page.total == len(expected)
    assert [row["quotation"] for row in load_rows(filled, query)] == expected


def test_rows_have_the_keys_of_the_view_in_order(filled):
    [row, *_] = lookup(filled, Query()).rows
    assert tuple(row) == (*SHEET_COLUMNS, "context") == COLUMNS
    columns = inspect(filled.connection()).get_columns("quotation_sheet")
    assert tuple(column["name"] for column in columns) == SHEET_COLUMNS


def test_one_row_whole(filled):
    [row, *_] = lookup(filled, Query(said="domani")).rows
    filled_in = {key: value for key, value in row.items() if value is not None}
    assert filled_in == {
        "id": 1,
        "date": "2024-07-14",
        "speaker": "Vladimir Putin",
        "speaker_id": 1,
        "speaker_kind": "person",
        "country": "RU",
        "relation": "represents",
        "evidence": "stated",
        "quotation": "Firmiamo domani",
        "kind": "direct",
        "status": "attributed",
        "mention": "Vladimir Putin",
        "referent": "Vladimir Putin",
        "cue": "ha detto",
        "cue_lemma": "dire",
        "rule": "cue_behind",
        "outlet": "Il Faro",
        "lang": "it",
        "article_id": 1,
        "start_char": 0,
        "end_char": 17,
        "content_start": 1,
        "content_end": 16,
        "flags": [],
        "utterance": 1,
        "part": 1,
        "candidates": [],
        "context": " ".join(TEXT.split()),
    }


LONG = "parola " * 100


@pytest.mark.parametrize(
    ("before", "after", "around"),
    [
        ("", "", ""),
        ("Prima.\n\nEva disse: ", ".\n\nPoi.", "Eva disse: «sì»."),
        ("Prima.\r\n \r\nEva\r\ndisse: ", ".\r\n\r\nPoi.", "Eva\r\ndisse: «sì»."),
        (LONG, " " + LONG, "parola " * 57 + "«sì» " + "parola " * 56 + "parola"),
        ("x" * 500, "y" * 500, "x" * 400 + "«sì»" + "y" * 400),
    ],
    ids=["alone", "paragraphs", "wrapped lines", "long", "no blanks"],
)
def test_the_paragraph_around_a_place(before, after, around):
    text = f"{before}«sì»{after}"
    start = len(before)
    assert passage(text, start, start + 4).of(text) == (around or "«sì»")


def test_flags_candidates_and_confidence_come_back_as_they_went_in(session):
    [first, *_] = attributions()
    candidate = first.mention
    unsure = first._replace(
        quotation=first.quotation._replace(flags=("unclosed", "nested")),
        status="ambiguous",
        speaker=None,
        country=None,
        mention=None,
        candidates=(candidate,),
        confidence=Confidence(0.75, 120),
    )
    save(session, found=[unsure])
    [row] = lookup(session, Query()).rows
    assert row["flags"] == ["unclosed", "nested"]
    assert row["candidates"] == [{"start": candidate.start, "end": candidate.end, "text": "Vladimir Putin"}]
    assert (row["status"], row["speaker"], row["confidence"], row["confidence_count"]) == (
        "ambiguous",
        None,
        0.75,
        120,
    )


def test_pages_are_by_date_and_id_with_undated_ones_last(filled):
    save(filled, outlet="La Riva", published=None, published_basis=None)
    save(filled, outlet="Il Colle", published=date(2020, 1, 1))
    first = lookup(filled, Query(), limit=4)
    assert ([row["date"] for row in first.rows], first.total) == (["2020-01-01"] * 3 + ["2024-07-14"], 9)
    assert [row["date"] for row in lookup(filled, Query(), limit=4, offset=6).rows] == [None] * 3
    past_the_end = lookup(filled, Query(), offset=20)
    assert (past_the_end.rows, past_the_end.total) == ((), 9)
    assert len(lookup(filled, Query(), limit=None).rows) == 9


def test_days_say_how_many_have_none(filled):
    save(filled, outlet="La Riva", published=None, published_basis=None)
    page = lookup(filled, Query(since=date(2024, 1, 1), speaker="putin"))
    assert (page.total, page.undated) == (2, 2)
    assert lookup(filled, Query(speaker="putin")).undated == 0


@pytest.mark.parametrize(
    ("roles", "published", "expected"),
    [
        (
            [Role("premier", "Russia", start=date(2008, 5, 8), end=date(2012, 5, 7))],
            date(2010, 1, 1),
            "premier, Russia",
        ),
        ([Role("premier", start=date(2008, 5, 8), end=date(2012, 5, 7))], date(2024, 1, 1), None),
        ([Role("presidente", start=date(2012, 5, 7))], date(2024, 1, 1), "presidente"),
        ([Role("presidente", start=date(2012, 5, 7))], None, None),
        ([Role("presidente")], None, "presidente"),
        ([Role("presidente"), Role("colonnello")], date(2024, 1, 1), "colonnello; presidente"),
        ([Role("presidente"), Role("presidente", country="RU")], date(2024, 1, 1), "presidente"),
        ([Role(word) for word in "dacb"], date(2024, 1, 1), "a; …; d"),
    ],
)
def test_the_role_is_the_one_of_that_day(session, roles, published, expected):
    save_speakers(
        session,
        [Speaker(**{"kind": "person", "name": "Vladimir Putin", "country": "RU"}, roles=tuple(roles))],
    )
    save(session, published=published, published_basis=None)
    assert lookup(session, Query(said="domani")).rows[0]["role"] == expected


def test_a_row_to_explain_has_every_place(filled):
    row = quotation_row(filled, 1)
    assert row["text"] == TEXT
    for name, stored in {
        "mention": "mention",
        "referent": "referent",
        "cue": "cue",
        "evidence": "evidence_words",
    }.items():
        assert row["text"][row[f"{name}_start"] : row[f"{name}_end"]] == row[stored]
    assert (row["opening"], row["closing"], row["program"], row["rule_speaker"]) == (
        "«",
        "»",
        "1",
        "Vladimir Putin",
    )
    assert row["judged_by"] is None
    assert quotation_row(filled, 99) is None


def test_reports_count_speech_only(filled):
    assert report_speakers(filled) == [
        {
            "speaker_id": 1,
            "speaker": "Vladimir Putin",
            "speaker_kind": "person",
            "country": "RU",
            "quotations": 2,
            "articles": 1,
            "first_date": "2024-07-14",
            "last_date": "2024-07-14",
        }
    ]
    assert report_countries(filled) == [
        {
            "country": "RU",
            "name": "Russia",
            "relation": "represents",
            "quotations": 2,
            "speakers": 1,
            "articles": 1,
        }
    ]
    assert [(row["cue_lemma"], row["quotations"]) for row in report_cues(filled)] == [
        ("aggiungere", 1),
        ("dire", 1),
        ("rispondere", 1),
    ]
    assert len(report_cues(filled, limit=1)) == 1


@pytest.mark.parametrize(
    ("report", "view"), [(report_speakers, "speaker_summary"), (report_countries, "country_summary")]
)
def test_reports_are_the_summaries_of_sql(filled, report, view):
    rows = filled.execute(text(f"SELECT * FROM {view}")).mappings()
    assert report(filled) == [dict(row) for row in rows if row.get("speaker") != "testimone"]
    assert report(filled, Query(since=date(2024, 7, 15))) == []
    assert report(filled, Query(outlet="il faro", lang="it", until=date(2024, 7, 14))) == report(filled)


@pytest.mark.parametrize(
    "slip",
    [
        {"kind": "quote"},
        {"status": "found"},
        {"relation": "x"},
        {"country": "Italia"},
        {"said": " "},
        {"since": "2024"},
    ],
)
def test_a_slip_in_a_query_is_told(slip):
    with pytest.raises(UnknownName):
        Query(**slip)


def test_a_datetime_counts_as_its_day(filled):
    noon = datetime(2024, 7, 14, 12, tzinfo=UTC)
    assert lookup(filled, Query(since=noon, until=noon)).total == len(SPOKEN)


def test_rows_without_context_are_the_same_but_for_it(filled):
    whole = [{key: row[key] for key in row if key != "context"} for row in load_rows(filled, Query())]
    assert list(load_rows(filled, Query(), with_context=False)) == whole
