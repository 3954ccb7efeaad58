"""Judgements stand above every rule, survive new readings and removals, and are never moved silently."""

import pytest

from quotes.errors import RefusedDecision, UnknownName
from quotes.model import Attribution, Judgement, Speaker
from quotes.store.articles import remove_article
from quotes.store.judgements import judge, list_judgements, withdraw
from quotes.store.lookup import Query, lookup, quotation_row
from quotes.store.put import save_speakers
from quotes.store.reports import report_countries
from tests.stored import PUTIN, TEXT, attributions, quotation, save

KIM = Speaker("person", "Kim Jong Un", "KP", "represents", aliases=("Kim Jong-un",))
MAI = 2  # the id of the witness's quotation
BY_KIM = Judgement("speaker", "desk", "kim jong un")


@pytest.fixture
def filled(session):
    save_speakers(session, [PUTIN, KIM])
    save(session)
    return session


def answer(session, quotation_id=MAI):
    row = quotation_row(session, quotation_id)
    return tuple(row[key] for key in ("status", "speaker", "country", "relation", "evidence", "verdict"))


def states(session):
    return [row["state"] for row in list_judgements(session)]


@pytest.mark.parametrize(
    ("quotation_id", "judgement", "expected"),
    [
        (MAI, BY_KIM, ("attributed", "Kim Jong Un", "KP", "represents", "known", "speaker")),
        (
            MAI,
            Judgement("speaker", "desk", "2"),
            ("attributed", "Kim Jong Un", "KP", "represents", "known", "speaker"),
        ),
        (
            MAI,
            Judgement("speaker", "desk", "Ada Rossi"),
            ("attributed", "Ada Rossi", None, None, None, "speaker"),
        ),
        (MAI, Judgement("not_speech", "desk"), ("not_speech", None, None, None, None, "not_speech")),
        (MAI, Judgement("confirm", "desk"), ("attributed", "testimone", None, None, None, "confirm")),
        # the evidence in the article stays where the judge agrees with the program
        (
            1,
            Judgement("speaker", "desk", "Putin"),
            ("attributed", "Vladimir Putin", "RU", "represents", "stated", "speaker"),
        ),
        (3, Judgement("confirm", "desk"), ("not_speech", None, None, None, None, "confirm")),
    ],
)
def test_a_judgement_is_what_lookups_show(filled, quotation_id, judgement, expected):
    judge(filled, quotation_id, judgement)
    assert answer(filled, quotation_id) == expected


UA_BY_DESK = Judgement("country", "desk", country="UA")
PUTIN_SAID = ("attributed", "Vladimir Putin")


@pytest.mark.parametrize(
    ("quotation_id", "judgements", "expected", "kind"),
    [
        (1, [UA_BY_DESK], (*PUTIN_SAID, "UA", "represents", "judged", "country"), "direct"),
        (
            1,
            [UA_BY_DESK, Judgement("country", "chief", relation="nationality")],
            (*PUTIN_SAID, "UA", "nationality", "judged", "country"),
            "direct",
        ),
        # where a person agrees, the evidence of the article stays
        (
            1,
            [Judgement("country", "desk", country="RU")],
            (*PUTIN_SAID, "RU", "represents", "stated", "country"),
            "direct",
        ),
        (1, [Judgement("country", "desk", country="")], (*PUTIN_SAID, None, None, None, "country"), "direct"),
        # another kind leaves speaker and country, another speaker brings a country of his own
        (
            1,
            [UA_BY_DESK, Judgement("kind", "desk", kind="fragment")],
            (*PUTIN_SAID, "UA", "represents", "judged", "kind"),
            "fragment",
        ),
        (
            1,
            [UA_BY_DESK, BY_KIM],
            ("attributed", "Kim Jong Un", "KP", "represents", "known", "speaker"),
            "direct",
        ),
        (
            1,
            [UA_BY_DESK, Judgement("speaker", "desk", "Putin")],
            (*PUTIN_SAID, "UA", "represents", "judged", "speaker"),
            "direct",
        ),
        (
            MAI,
            [Judgement("speaker", "desk", "Kim Jong Un", country="RU")],
            ("attributed", "Kim Jong Un", "RU", "nationality", "judged", "speaker"),
            "direct",
        ),
        # a term that is speech, said by nobody known or by somebody; speech that is a term
        (3, [Judgement("kind", "desk", kind="direct")], ("none", None, None, None, None, "kind"), "direct"),
        (3, [BY_KIM], ("attributed", "Kim Jong Un", "KP", "represents", "known", "speaker"), "fragment"),
        (
            1,
            [UA_BY_DESK, Judgement("not_speech", "desk")],
            ("not_speech", None, None, None, None, "not_speech"),
            "term",
        ),
        (
            1,
            [Judgement("not_speech", "desk"), Judgement("kind", "desk", kind="direct")],
            (*PUTIN_SAID, "RU", "represents", "stated", "kind"),
            "direct",
        ),
        (
            1,
            [UA_BY_DESK, Judgement("confirm", "chief")],
            (*PUTIN_SAID, "UA", "represents", "judged", "confirm"),
            "direct",
        ),
    ],
)
def test_country_and_kind_are_judged_too(filled, quotation_id, judgements, expected, kind):
    for judgement in judgements:
        made = judge(filled, quotation_id, judgement)
        assert judge(filled, quotation_id, judgement) == made
    assert answer(filled, quotation_id) == expected
    assert quotation_row(filled, quotation_id)["kind"] == kind
    save(filled, found=attributions(), update=True, program="2")
    assert answer(filled, quotation_id) == expected
    for _ in judgements:
        withdraw(filled, quotation_id, "desk")
    assert answer(filled, quotation_id)[5] is None


def test_a_judged_country_is_found_and_counted(filled):
    judge(filled, 1, UA_BY_DESK)
    assert [row["id"] for row in lookup(filled, Query(country="UA")).rows] == [1]
    members = (("UA", None, None), ("LT", None, None))
    assert [row["id"] for row in lookup(filled, Query(members=members)).rows] == [1]
    assert [row["id"] for row in lookup(filled, Query(country="RU")).rows] == [4]
    counted = {row["country"]: row["quotations"] for row in report_countries(filled)}
    assert counted == {"UA": 1, "RU": 1}


def test_a_judged_country_is_of_whom_a_new_reading_names_and_of_nobody_else(filled):
    judge(filled, 1, UA_BY_DESK)
    judge(filled, 3, BY_KIM)
    found = attributions()
    found[0] = Attribution(found[0].quotation)
    save(filled, found=found, update=True, program="2")
    assert answer(filled, 1) == ("none", None, None, None, None, "country")
    found[0] = attributions()[0]._replace(speaker=KIM)
    save(filled, found=found, update=True, program="3")
    assert answer(filled, 1) == ("attributed", "Kim Jong Un", "UA", "represents", "judged", "country")


def test_a_speaker_by_hand_makes_speech_of_what_a_new_reading_takes_for_a_term(filled):
    judge(filled, 1, BY_KIM)
    found = attributions()
    term = found[0].quotation._replace(kind="term")
    save(filled, found=[Attribution(term, "not_speech"), *found[1:]], update=True, program="2")
    assert quotation_row(filled, 1)["kind"] == "fragment"
    assert [row["id"] for row in lookup(filled, Query(speaker="kim")).rows] == [1]


@pytest.mark.parametrize(
    ("quotation_id", "judgement", "message"),
    [
        (3, UA_BY_DESK, "nobody is known to have said quotation 3; say who"),
        (
            MAI,
            Judgement("country", "desk", relation="setting"),
            "quotation 2 was said for no country; say which",
        ),
    ],
)
def test_a_country_is_somebodys(filled, quotation_id, judgement, message):
    with pytest.raises(RefusedDecision, match=message):
        judge(filled, quotation_id, judgement)


def test_a_judged_quotation_moves_from_one_speaker_to_the_other(filled):
    judge(filled, MAI, BY_KIM)
    judge(filled, 1, BY_KIM)
    found = {
        name: [row["id"] for row in lookup(filled, Query(speaker=name)).rows]
        for name in ("kim", "putin", "testimone")
    }
    assert found == {"kim": [1, MAI], "putin": [4], "testimone": []}
    assert [row["id"] for row in lookup(filled, Query(country="KP")).rows] == [1, MAI]
    assert [row["id"] for row in lookup(filled, Query(country="RU")).rows] == [4]


def test_the_same_judgement_twice_is_one(filled):
    assert judge(filled, MAI, BY_KIM) == judge(filled, MAI, BY_KIM)
    assert judge(filled, MAI, Judgement("speaker", "another desk", "Kim Jong Un")) != judge(filled, 1, BY_KIM)


def test_the_latest_holds_and_can_be_withdrawn(filled):
    judge(filled, MAI, BY_KIM)
    judge(filled, MAI, Judgement("not_speech", "chief", note="a slogan"))
    assert (answer(filled)[0], states(filled)) == ("not_speech", ["replaced", "in force"])
    withdraw(filled, MAI, "chief")
    assert (answer(filled)[1], states(filled)) == ("Kim Jong Un", ["in force", "withdrawn"])
    withdraw(filled, MAI, "desk")
    assert (answer(filled)[1], states(filled)) == ("testimone", ["withdrawn", "withdrawn"])
    with pytest.raises(UnknownName, match="no judgement on quotation '2'"):
        withdraw(filled, MAI, "desk")


@pytest.mark.parametrize(
    ("quotation_id", "speaker", "message"),
    [
        (99, "Kim Jong Un", "no quotation '99'"),
        (MAI, "77", "no speaker '77'"),
        (MAI, " ", "no speaker ' '"),
        (MAI, "Rossi", r"no single speaker 'Rossi'; did you mean \d \(Rossi, IT\), \d \(Rossi, CH\)\?"),
    ],
)
def test_what_cannot_be_judged(filled, quotation_id, speaker, message):
    save_speakers(filled, [Speaker("person", "Rossi", "IT"), Speaker("person", "Rossi", "CH")])
    with pytest.raises(UnknownName, match=message):
        judge(filled, quotation_id, Judgement("speaker", "desk", speaker))


def test_a_code_of_no_country_is_refused(filled):
    with pytest.raises(UnknownName, match="no country code 'Ucraina'"):
        judge(filled, 1, Judgement("country", "desk", country="Ucraina"))


def test_a_judgement_survives_a_new_reading(filled):
    judge(filled, MAI, Judgement("confirm", "desk"))
    found = attributions()
    found[1] = found[1]._replace(speaker=PUTIN)
    save(filled, found=found, update=True, program="2")
    assert answer(filled) == ("attributed", "testimone", None, None, None, "confirm")


def test_a_lost_quotation_leaves_an_orphan_that_finds_back(filled):
    made = judge(filled, MAI, BY_KIM)
    found = attributions()
    saved = save(filled, found=[found[0], *found[2:]], update=True, program="2")
    assert (saved.orphaned, states(filled)) == ((made,), ["orphaned"])
    save(filled, found=found, update=True, program="3")
    assert (answer(filled)[1], states(filled)) == ("Kim Jong Un", ["in force"])


def test_a_judgement_outlives_its_article(filled):
    judge(filled, MAI, BY_KIM)
    remove_article(filled, 1)
    assert states(filled) == ["orphaned"]
    save(filled, outlet="La Riva")
    [row] = list_judgements(filled)
    assert (row["state"], row["refound"]) == ("in force", None)
    assert answer(filled, row["quotation_id"])[1] == "Kim Jong Un"


@pytest.mark.parametrize(
    ("changed", "content", "is_found"),
    [
        ("Aggiornato. " + TEXT, "Mai", True),  # moved as it is
        (TEXT.replace("ha risposto", "ha gridato"), "Mai", True),  # one side is another
        (TEXT.replace("Putin. «Mai», ha risposto", "Putin: «Mai», ha gridato"), "Mai", False),  # both are
        (TEXT.replace("«Mai»", "«Mai più»"), "Mai più", False),  # other words
    ],
)
def test_a_judgement_finds_its_words_in_a_changed_text(filled, changed, content, is_found):
    made = judge(filled, MAI, BY_KIM)
    remove_article(filled, 1)
    saved = save(filled, changed, [Attribution(quotation(changed, content))])
    assert saved.refound == ((made,) if is_found else ())
    [row] = list_judgements(filled)
    assert (row["state"], row["refound"] is not None) == ("in force" if is_found else "orphaned", is_found)


def test_two_equal_places_are_none(filled):
    made = judge(filled, MAI, BY_KIM)
    remove_article(filled, 1)
    saved = save(filled, TEXT + "\n" + TEXT, [*attributions(), *_shifted(len(TEXT) + 1)])
    assert saved.refound == ()
    assert [row["state"] for row in list_judgements(filled) if row["id"] == made] == ["orphaned"]


def _shifted(by):
    for one in attributions():
        span = one.quotation
        moved = span._replace(
            start=span.start + by,
            end=span.end + by,
            content_start=span.content_start + by,
            content_end=span.content_end + by,
        )
        yield one._replace(quotation=moved)
