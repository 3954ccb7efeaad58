"""Decisions about speakers: what follows from each, that each can be undone, and what is refused."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from quotes.errors import RefusedDecision, UnknownName
from quotes.model import Attribution, Judgement, Speaker
from quotes.store import decisions
from quotes.store.candidates import Pair, list_candidates, save_candidates
from quotes.store.decisions import Decider
from quotes.store.find import find_speakers
from quotes.store.judgements import judge
from quotes.store.load import load_speakers
from quotes.store.lookup import Query, lookup
from quotes.store.put import save_speakers
from quotes.store.tables import SpeakerDecision
from quotes.store.undoing import list_decisions, misnamed_articles, undo
from tests.stored import TEXT, attributions, mention, quotation, save

DESK = Decider("desk", "seen")
PUTIN = Speaker("person", "Vladimir Putin", "RU", "represents", aliases=("Putin",))
OTHER = Speaker("person", "Wladimir Putin", "DE", aliases=("W. Putin",))
THIRD = Speaker("person", "Vladimiro Putini", "IT")


@pytest.fixture
def people(session):
    """Three people, the first of whom an article quotes twice; return their ids."""
    ids = list(save_speakers(session, [PUTIN, OTHER, THIRD]).ids)
    save(session)
    return ids


def quoted(session, **query):
    rows = lookup(session, Query(**query)).rows
    return [(row["speaker"], row["speaker_id"]) for row in rows if row["speaker_kind"] == "person"]


def names(session):
    return {one.id: (one.name, *one.aliases) for one in load_speakers(session) if one.kind == "person"}


def state(session):
    """All that a decision can change."""
    return names(session), quoted(session), lookup(session, Query(terms=True)).rows


def test_a_merged_speaker_is_the_other_one_and_old_ids_answer(session, people):
    one, other, _ = people
    made = decisions.merge(session, str(other), str(one), DESK)
    assert names(session)[other] == ("Wladimir Putin", "W. Putin", "Vladimir Putin", "Putin")
    assert one not in names(session)
    said = [("Wladimir Putin", other)] * 2
    assert quoted(session, speaker_ids=(one,)) == quoted(session, speaker_ids=(other,)) == said
    assert quoted(session, speaker="vladimir") == said
    [row] = find_speakers(session, str(one))
    assert (row["id"], row["quotations"]) == (other, 2)
    assert undo(session, made, "desk") == "same"
    assert quoted(session, speaker_ids=(one,)) == [("Vladimir Putin", one)] * 2
    assert quoted(session, speaker_ids=(other,)) == []


def test_reading_again_after_a_merge_changes_nothing(session, people):
    one, other, _ = people
    decisions.merge(session, str(other), str(one), DESK)
    [now] = [speaker for speaker in load_speakers(session) if speaker.id == other]
    read = attributions(putin=replace(now, country="RU"))  # what articles state of him stays
    assert save(session, found=read, update=True).changed == ()


def test_chains_of_merges_end_in_one_step_and_come_apart_in_any_order(session, people):
    before = state(session)
    one, other, third = map(str, people)
    first = decisions.merge(session, one, other, DESK)
    second = decisions.merge(session, third, one, DESK)
    assert set(names(session)) == {int(third)}
    undo(session, first, "desk")
    assert set(names(session)) == {int(other), int(third)}
    undo(session, second, "desk")
    assert state(session) == before


def test_a_judgement_on_a_merged_speaker_shows_the_one_it_is(session, people):
    one, other, _ = people
    judge(session, 2, Judgement("speaker", "desk", speaker=str(one)))
    decisions.merge(session, str(other), str(one), DESK)
    assert quoted(session, speaker_ids=(other,)) == [("Wladimir Putin", other)] * 3


def test_a_split_holds_when_the_article_is_read_again(session, people):
    before = quoted(session)
    made = decisions.split(session, "Putin", "Vladimir Putin (pugile)", [1], DESK)
    after = quoted(session)
    assert [name for name, _ in after if "pugile" in name] == ["Vladimir Putin (pugile)"] * 2
    again = save(session, update=True, program="2")
    assert (again.changed, quoted(session)) == ((), after)
    assert undo(session, made, "desk") == "split"
    assert quoted(session) == before


def test_a_name_that_people_gave_survives_lists_of_speakers(session, people):
    before = names(session)
    made = decisions.rename(session, "putin", "Vladimir V. Putin", DESK)
    assert names(session)[people[0]] == ("Vladimir V. Putin", "Putin", "Vladimir Putin")
    assert save_speakers(session, [PUTIN]) == ((people[0],), 0, 0)
    assert names(session)[people[0]][0] == "Vladimir V. Putin"
    assert quoted(session, speaker="vladimir v. putin") == [("Vladimir V. Putin", people[0])] * 2
    undo(session, made, "desk")
    assert names(session) == before


def test_an_alias_is_a_name(session, people):
    before = names(session)
    made = decisions.add_alias(session, "Putin", "  Lo  zar ", DESK)
    assert [row["id"] for row in find_speakers(session, "lo zar")] == [people[0]]
    undo(session, made, "desk")
    assert names(session) == before


def test_pairs_that_are_decided_are_asked_no_more(session, people):
    one, other, third = people
    pairs = [Pair(one, other, 0.9, ("sound",)), Pair(one, third, 0.8, ("close",))]
    assert [save_candidates(session, pairs) for _ in range(2)] == [2, 0]
    asked = lambda: [(row["speaker_id"], row["other_id"]) for row in list_candidates(session)]  # noqa: E731
    assert asked() == [(one, other), (one, third)]
    made = decisions.keep_apart(session, str(one), str(other), DESK)
    assert asked() == [(one, third)]
    decisions.merge(session, str(one), str(third), DESK)
    assert asked() == []
    undo(session, made, "desk")
    assert asked() == [(one, other)]


def spelt(session):
    """An article that prints the first of the people as somebody else may be called: "Vladimir Puttin"."""
    text = TEXT.replace("Vladimir Putin", "Vladimir Puttin").replace("Putin.", "Puttin.")
    [speaker] = [one for one in load_speakers(session) if one.name == "Vladimir Putin"]
    said = Attribution(
        quotation(text, "Firmiamo domani"),
        "attributed",
        mention=mention(text, "Vladimir Puttin"),
        referent=mention(text, "Vladimir Puttin"),
        rule="cue_behind",
        speaker=speaker,
        spelling="Vladimir Puttin",
    )
    return save(session, text, [said]).article_id


@pytest.mark.parametrize(
    ("one", "other"),
    [("Vladimir Putin", "vladimir puttin"), ("Vladimir Puttin", "1"), ("1", "Vladimir Puttin")],
)
def test_a_name_that_only_sounds_alike_becomes_a_speaker(session, people, one, other):
    article = spelt(session)
    assert decisions.keep_apart(session, one, other, DESK) == 1
    [new] = [id_ for id_, called in names(session).items() if called == ("Vladimir Puttin",)]
    assert misnamed_articles(session, 1) == [article]
    [row] = list_decisions(session)
    assert (row["speaker_id"], row["other_id"], row["name"]) == (people[0], new, "Vladimir Puttin")
    with pytest.raises(RefusedDecision, match="are two; take it back with: quotes speakers undo 1"):
        decisions.merge(session, "Vladimir Putin", "Vladimir Puttin", DESK)


def test_parted_ones_are_joined_again_and_parted_again(session, people):
    spelt(session)
    decisions.keep_apart(session, "1", "Vladimir Puttin", DESK)
    [new] = [id_ for id_, called in names(session).items() if called == ("Vladimir Puttin",)]
    assert undo(session, 1, "desk") == "apart"
    assert [row["id"] for row in find_speakers(session, str(new))] == [people[0]]
    assert decisions.keep_apart(session, "Vladimir Putin", "Vladimir Puttin", DESK) == 2
    assert names(session)[new] == ("Vladimir Puttin",)
    assert "Vladimir Puttin" not in names(session)[people[0]]


def test_what_joined_two_is_told(session, people):
    made = decisions.merge(session, "1", "2", DESK)
    with pytest.raises(RefusedDecision, match=f"decision {made} joined them: quotes speakers undo {made}"):
        decisions.keep_apart(session, "1", "2", DESK)


def test_decisions_are_listed_with_who_and_why(session, people):
    made = decisions.merge(session, "Wladimir Putin", "Vladimir Putin", DESK)
    undo(session, made, "archive")
    [row] = list_decisions(session)
    assert (row["state"], row["ruling"], row["who"], row["note"]) == ("undone", "same", "desk", "seen")
    assert (row["speaker"], row["other"], row["undone_by"]) == ("Wladimir Putin", "Vladimir Putin", "archive")


REFUSED = [
    (lambda s: decisions.merge(s, "1", "1", DESK), RefusedDecision, "1 and 1 are one speaker already"),
    (lambda s: decisions.merge(s, "1", "99", DESK), UnknownName, "no speaker '99'"),
    (lambda s: decisions.merge(s, "1", "Nessuno", DESK), UnknownName, "no speaker 'Nessuno'"),
    (lambda s: decisions.merge(s, "1", "9" * 30, DESK), UnknownName, "no speaker '999999999…'"),
    (
        lambda s: decisions.merge(s, "1", "5", DESK),
        RefusedDecision,
        "of kind person, 5 (Fiat) of kind organization",
    ),
    (lambda s: decisions.merge(s, "testimone", "1", DESK), UnknownName, "no speaker 'testimone'"),
    (lambda s: decisions.merge(s, "4", "1", DESK), RefusedDecision, "known in one article only"),
    (lambda s: decisions.merge(s, "1", "2", Decider(" ")), RefusedDecision, "needs somebody"),
    (lambda s: decisions.keep_apart(s, "2", "2", DESK), RefusedDecision, "one speaker already"),
    (lambda s: decisions.rename(s, "1", "Vladimir Putin", DESK), RefusedDecision, "has that name already"),
    (
        lambda s: decisions.rename(s, "1", "W. PUTIN", DESK),
        RefusedDecision,
        "is a name of 2 (Wladimir Putin)",
    ),
    (lambda s: decisions.rename(s, "1", "…", DESK), RefusedDecision, "no letters"),
    (lambda s: decisions.rename(s, "1", "a" * 10**7, DESK), RefusedDecision, "10,000,000 characters; 200"),
    (lambda s: decisions.add_alias(s, "1", "putin", DESK), RefusedDecision, "has the name 'putin' already"),
    (lambda s: decisions.add_alias(s, "1", "Vladimiro Putini", DESK), RefusedDecision, "merge 1 3"),
    (lambda s: decisions.split(s, "1", "1", [1], DESK), RefusedDecision, "cannot be split into itself"),
    (lambda s: decisions.split(s, "1", "Un altro", [], DESK), RefusedDecision, "say which articles"),
    (
        lambda s: decisions.split(s, "1", "Un altro", [7], DESK),
        RefusedDecision,
        "article 7 quotes nothing of speaker 1",
    ),
    (
        lambda s: decisions.split(s, "3", "1", [1], DESK),
        RefusedDecision,
        "article 1 quotes speaker 1 as well",
    ),
    (
        lambda s: judge(s, 2, Judgement("speaker", "desk", "a" * 10**7)),
        RefusedDecision,
        "a name of 10,000,000 characters; 200 at most",
    ),
    (lambda s: undo(s, 9, "desk"), UnknownName, "no decision '9'"),
]


@pytest.mark.parametrize(("decide", "error", "words"), REFUSED, ids=[row[2] for row in REFUSED])
def test_what_cannot_be_is_refused_and_leaves_nothing(session, people, decide, error, words):
    save_speakers(session, [Speaker("organization", "Fiat")])
    session.commit()
    before = state(session)
    with pytest.raises(error) as problem:
        decide(session)
    assert words in str(problem.value)
    session.rollback()
    assert state(session) == before
    assert session.scalars(select(SpeakerDecision)).all() == []


def test_decisions_that_follow_each_other_are_refused_in_the_wrong_order(session, people):
    one, other, third = map(str, people)
    first = decisions.merge(session, one, other, DESK)
    with pytest.raises(RefusedDecision, match="are one speaker already"):  # the other way round: a cycle
        decisions.merge(session, other, one, DESK)
    undo(session, first, "desk")
    with pytest.raises(RefusedDecision, match="decision 1 was undone already, by desk on "):
        undo(session, first, "desk")
    apart = decisions.keep_apart(session, one, other, DESK)
    with pytest.raises(RefusedDecision, match=f"take it back with: quotes speakers undo {apart}"):
        decisions.merge(session, one, other, DESK)
    named = decisions.rename(session, third, "Uno", DESK)
    decisions.rename(session, third, "Due", DESK)
    with pytest.raises(RefusedDecision, match="called 'Due' by now, not 'Uno'"):
        undo(session, named, "desk")
