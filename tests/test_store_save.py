"""Saving: the same article twice changes nothing, another reading keeps ids, and bad rows are refused."""

from dataclasses import replace

import pytest
from sqlalchemy import func, insert, select
from sqlalchemy.exc import IntegrityError

from quotes.errors import UnreadableInput
from quotes.store.articles import remove_article
from quotes.store.lookup import Query, lookup
from quotes.store.observations import list_observations
from quotes.store.save import begin_extraction, find_articles
from quotes.store.tables import AttributionRow, Base, Observation, QuotationRow, SpeakerRow
from tests.stored import TEXT, WITNESS, article, attributions, place, save

ALL = Query(terms=True)


def sizes(session):
    return {
        name: session.scalar(select(func.count()).select_from(table))
        for name, table in Base.metadata.tables.items()
    }


def ids(session, query=ALL):
    return {row["quotation"]: row["id"] for row in lookup(session, query).rows}


def test_the_same_article_twice_adds_nothing(session):
    first = save(session)
    before = sizes(session)
    again = save(session)
    assert (first.added, again.added, again.article_id) == (True, False, first.article_id)
    assert sizes(session) == before
    assert before["quotation"] == before["attribution"] == 4


@pytest.mark.parametrize(
    ("first", "second", "is_added"),
    [
        ({"outlet": "Il Faro"}, {"outlet": "Il Faro"}, False),
        ({"outlet": None}, {"outlet": None}, False),
        ({"outlet": "Il Faro"}, {"outlet": "La Riva"}, True),  # an agency's copy in two papers
        ({"outlet": "Il Faro"}, {"outlet": None}, True),
        ({"url": "https://a.example/1"}, {"url": "https://a.example/1", "outlet": "La Riva"}, False),
        ({"url": "https://a.example/1"}, {"url": "https://a.example/2"}, True),
        ({"url": "https://a.example/1"}, {}, False),  # the URL was given the first time only
        ({}, {"url": "https://a.example/1"}, True),
    ],
)
def test_what_makes_an_article_the_same(session, first, second, is_added):
    save(session, **first)
    assert save(session, **second).added is is_added
    assert sizes(session)["article"] == 1 + is_added
    assert sizes(session)["text"] == 1


def test_another_text_under_a_known_url_is_refused(session):
    save(session, url="https://a.example/1")
    with pytest.raises(
        UnreadableInput, match="another text is stored under this URL; quotes articles remove 1"
    ):
        save(session, "«Altro»", [], url="https://a.example/1")


def test_half_a_character_is_refused(session):
    [problem] = find_articles(session, [article("ab\ud800", origin="note.txt")])
    assert str(problem) == "note.txt: half a character (lone surrogate) at 2"


def test_a_rolled_back_article_leaves_nothing(session):
    session.commit()
    before = sizes(session)
    save(session)
    session.rollback()
    assert sizes(session) == before


def test_the_number_of_a_removed_article_is_not_given_again(session):
    first = save(session)
    remove_article(session, first.article_id)
    again = save(session)
    assert again.article_id > first.article_id
    assert min(ids(session).values()) > 4


def test_an_update_with_the_same_answers_changes_nothing(session):
    save(session)
    before = sizes(session)
    assert save(session, update=True).changed == ()
    assert save(session, update=True, program="2").changed == ()
    assert sizes(session) == {**before, "extraction": 2}


def test_an_update_keeps_ids_and_says_what_changed(session):
    save(session)
    before = ids(session)
    found = attributions()
    found[0] = found[0]._replace(rule="source_phrase")
    saved = save(session, found=found, update=True, program="2")
    [change] = saved.changed
    assert (change.quotation_id, change.what, change.quotation) == (
        before["Firmiamo domani"],
        "changed",
        "Firmiamo domani",
    )
    assert (change.before, change.after) == ({"rule": "cue_behind"}, {"rule": "source_phrase"})
    assert ids(session) == before


def test_what_vanishes_is_retired_and_comes_back_with_its_id(session):
    save(session)
    before = ids(session)
    found = attributions()
    gone = save(session, found=[found[0], *found[2:]], update=True, program="2")
    assert [(change.what, change.quotation) for change in gone.changed] == [("retired", "Mai")]
    assert ids(session) == {words: id_ for words, id_ in before.items() if words != "Mai"}
    back = save(session, found=found, update=True, program="2")
    [change] = back.changed
    assert (change.what, change.quotation_id, change.after["speaker"]) == (
        "revived",
        before["Mai"],
        "testimone",
    )
    assert ids(session) == before


def test_what_is_new_in_a_second_reading_gets_an_id(session):
    save(session, found=attributions()[:1])
    saved = save(session, update=True)
    assert [(change.what, change.quotation) for change in saved.changed] == [
        ("new", "Mai"),
        ("new", "Aurora"),
        ("new", "È presto"),
    ]
    assert len(ids(session)) == 4


def test_a_changed_speaker_is_told_by_name(session):
    save(session)
    found = attributions()
    found[1] = found[1]._replace(speaker=replace(WITNESS, name="un passante"))
    [change] = save(session, found=found, update=True).changed
    assert (change.before, change.after) == ({"speaker": "testimone"}, {"speaker": "un passante"})
    assert session.scalars(select(SpeakerRow.name).where(SpeakerRow.article_id.is_not(None))).all() == [
        "un passante"
    ]


def test_local_speakers_never_cross_articles(session):
    save(session)
    save(session, outlet="La Riva")
    local = session.execute(
        select(SpeakerRow.article_id, SpeakerRow.name).where(SpeakerRow.article_id.is_not(None))
    )
    assert sorted(map(tuple, local)) == [(1, "testimone"), (2, "testimone")]
    assert session.scalar(select(func.count()).where(SpeakerRow.name == "Vladimir Putin")) == 1


def test_an_extraction_is_one_row_for_its_versions(session):
    first = begin_extraction(session, "0.1", "a")
    assert begin_extraction(session, "0.1", "a") == first
    assert begin_extraction(session, "0.1", "b") != first


@pytest.mark.parametrize(
    "wrong",
    [
        {"status": "unknown"},
        {"relation": "friend", "country": "RU", "evidence": "stated"},
        {"country": "RU"},
        {"country": "RU", "relation": "setting", "evidence": "guessed"},
        {"cue": "ha detto"},
        {"cue": "ha detto", "cue_start": 1, "cue_end": 9},
        {"mention": "Putin", "mention_start": 3},
        {"confidence": 0.5},
        {"status": "none", "speaker_id": 1},
        {"speaker_id": 99},
        {"extraction_id": 99},
        {"country": "XX", "relation": "setting", "evidence": "inferred"},
    ],
    ids=str,
)
def test_wrong_attributions_are_refused(session, wrong):
    save(session)
    session.execute(AttributionRow.__table__.delete().where(AttributionRow.quotation_id == 1))
    right = {"quotation_id": 1, "status": "attributed", "candidates": [], "extraction_id": 1}
    with pytest.raises(IntegrityError):
        session.execute(insert(AttributionRow.__table__), [{**right, **wrong}])
    session.rollback()


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "quote"},
        {"start_char": -1},
        {"content_start": 1},
        {"content_end": 30},
        {"end_char": 2, "content_end": 2, "content_start": 2},
        {"article_id": 99},
        {"start_char": 0, "end_char": 17, "content_start": 1, "content_end": 16},  # is there already
    ],
    ids=str,
)
def test_wrong_quotations_are_refused(session, wrong):
    save(session)
    places = {"start_char": 2, "content_start": 3, "content_end": 8, "end_char": 9}
    words = {"opening": "«", "content": TEXT[3:8], "closing": "»", "content_folded": "", "kind": "direct"}
    right = {"article_id": 1, "flags": [], "utterance": 1, "part": 1, **places, **words}
    with pytest.raises(IntegrityError):
        session.execute(insert(QuotationRow.__table__), [{**right, **wrong}])
    session.rollback()


def test_what_an_article_says_somebody_is_has_its_day_and_its_place(session):
    words = place(TEXT, "il presidente russo")
    found = [
        one._replace(observed=(words,)) if one.quotation.utterance == 1 else one for one in attributions()
    ]
    ids = []
    for update in (False, True):
        save(session, found=found, update=update)
        speaker = session.scalar(select(AttributionRow.speaker_id).order_by(AttributionRow.quotation_id))
        [row] = list_observations(session, speaker)
        assert (row["date"], row["words"], row["outlet"]) == ("2024-07-14", "il presidente russo", "Il Faro")
        assert TEXT[row["start_char"] : row["end_char"]] == row["words"]
        ids.append(session.scalars(select(Observation.id)).all())
    assert ids[0] == ids[1]
    save(session, update=True)
    assert list_observations(session, speaker) == []
