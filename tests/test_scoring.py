"""Scoring: what counts as the same, what becomes of each quotation, and what that comes to."""

import json
from xml.etree import ElementTree

import pytest
from checked import TEXT, document, outcomes, quote, words

from quotes.errors import UnreadableInput
from quotes.scoring import (
    Bucket,
    Hits,
    Line,
    by_language,
    evaluate,
    figures_of,
    kind_confusion,
    read_documents,
    reliability,
    render_picture,
    rule_hits,
    thresholds,
)
from quotes.scoring.agreement import is_same_name, name_of, pair


@pytest.mark.parametrize(
    ("gold", "found", "pairs"),
    [
        ([quote(10, 20)], [quote(12, 18)], {0: 0}),  # two code points either side
        ([quote(10, 20)], [quote(13, 20)], {}),
        ([quote(0, 100)], [quote(5, 100)], {0: 0}),  # nine tenths in common
        ([quote(10, 20)], [quote(20, 30)], {}),
        ([quote(0, 50), quote(60, 90)], [quote(1, 50), quote(0, 50), quote(60, 90)], {0: 1, 1: 2}),
        ([quote(0, 50, also_span=[0, 90])], [quote(0, 90)], {0: 0}),
        (
            [quote(0, 50)],
            [quote(0, 50), quote(0, 50, speaker=(60, 63))],
            {0: 1},
        ),  # of two, the one that answers
    ],
)
def test_places_that_are_the_same(gold, found, pairs):
    assert pair(document(*gold).quotes, document(*found).quotes) == pairs


@pytest.mark.parametrize(
    ("entity", "name", "others", "same"),
    [
        ("Kim Jong Un", "KIM JONG UN", [], True),
        ("Kim Jong Un", "Kim", [], True),
        ("Kim Jong Un", "Kim", ["Kim Yo Jong"], False),
        ("Kim Jong Un", "Kim Yo Jong", ["Kim Yo Jong"], False),
        ("Kim Jong Un", "Putin", [], False),
        ("Kim Jong Un", None, [], False),
        ("Stoltenberg", "Jens Stoltenberg", [], True),
        ("Stoltenberg", "uno due tre quattro cinque Stoltenberg", [], False),
        ("Società della Val d'Arno", "SOCIETA VAL D'ARNO", [], True),
        ("il Perù", "Peru", [], True),
    ],
)
def test_names_that_are_the_same(entity, name, others, same):
    gold = document(quote(0, 9, entity=entity)).quotes[0]
    assert is_same_name(gold, name, {name_of(one) for one in (entity, *others)}) == same


def test_only_a_person_may_have_a_longer_name():
    gold = document(quote(0, 9, entity="ministero", type="organization")).quotes[0]
    assert not is_same_name(gold, "ministero della Difesa", {name_of("ministero")})


@pytest.mark.parametrize(
    ("gold", "found", "what"),
    [
        ([quote(0, 9, speaker=(12, 15))], [quote(0, 9, speaker=(14, 20))], None),
        ([quote(0, 9, speaker=(12, 15))], [quote(0, 9, speaker=(15, 20))], "wrong speaker"),
        (
            [quote(0, 9, speaker=(12, 15))],
            [quote(0, 9, speaker=(12, 90))],
            "wrong speaker",
        ),  # swallows too much
        ([quote(0, 9, speaker=(12, 15))], [quote(0, 9)], "no speaker"),
        ([quote(0, 9, speaker=(12, 15))], [], "missed"),
        ([], [quote(0, 9)], "spurious"),
        ([quote(0, 9, "term")], [quote(0, 9, "term")], None),
        ([quote(0, 9, "term")], [quote(0, 9, speaker=(12, 15))], "term attributed"),
        (
            [quote(0, 9, speaker=(12, 15), entity="Kim")],
            [quote(0, 9, speaker=(12, 15), name="Xi")],
            "wrong name",
        ),
        ([quote(0, 9, speaker=(12, 15), entity="Kim")], [quote(0, 9, speaker=(50, 55), name="Kim")], None),
        ([quote(0, 9, speaker=(12, 15), optional=True)], [], None),
        ([quote(0, 9)], [quote(0, 9, speaker=(12, 15))], None),  # gold does not know who speaks
    ],
)
def test_what_is_wrong(gold, found, what):
    [outcome] = outcomes(gold, found)
    assert outcome.what == what


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (TEXT, quote(2, 5)),  # inside another one
        ("x" * 49 + "‘" + "x" * 50, quote(50, 60)),
        ("x" * 40 + "<tweet " + "x" * 60, quote(50, 60)),
    ],
)
def test_what_gold_would_not_list_is_not_counted(text, found):
    listed = quote(0, 30, speaker=(32, 35))
    assert len(outcomes([listed], [listed, found], text=text)) == 1


def test_figures_rules_and_kinds():
    gold = [
        quote(0, 10, speaker=(12, 15), cue=words(16, 20), country=["KP", "KR"]),
        quote(30, 40, "fragment", speaker=(42, 45), country="KP"),
        quote(50, 60, "term"),
    ]
    found = [
        quote(0, 10, speaker=(12, 15), cue=words(18, 22), country="KR", rule="cue_behind"),
        quote(30, 40, speaker=(90, 95), country="KP", rule="cue_behind"),
        quote(50, 60, "term"),
        quote(70, 80, speaker=(42, 45), rule="colon"),
    ]
    judged = outcomes(gold, found)
    figures = figures_of(judged, documents=1).record()
    assert figures["span"] == {
        "precision": 0.75,
        "recall": 1.0,
        "f1": pytest.approx(6 / 7),
        "right": 3,
        "predicted": 4,
        "gold": 3,
    }
    assert [figures["attribution"][key] for key in ("right", "predicted", "gold")] == [1, 3, 2]
    assert [figures["country"][key] for key in ("right", "predicted", "gold")] == [1, 2, 2]
    assert figures["abroad"] == {"accuracy": None, "right": 0, "of": 0}
    assert figures["cue"] == {"accuracy": 1.0, "right": 1, "of": 1}
    assert figures["by_kind"]["fragment"] == {"gold": 1, "found": 1, "right": 0}
    assert rule_hits(judged) == {"colon": Hits(0, 1), "cue_behind": Hits(1, 2)}
    assert kind_confusion(judged) == {
        ("direct", "direct"): 1,
        ("fragment", "direct"): 1,
        ("term", "term"): 1,
        (None, "direct"): 1,
    }


@pytest.mark.parametrize(
    ("hits", "bound"),
    [
        (Hits(0, 0), 0),
        (Hits(0, 5), 0),
        (Hits(8, 10), 0.4902),
        (Hits(10, 10), 0.7225),
        (Hits(430, 500), 0.8268),
    ],
)
def test_the_bound_is_below_what_was_measured(hits, bound):
    assert hits.bound == pytest.approx(bound, abs=1e-4)


GOOD = {"id": "a", "lang": "it", "text": TEXT, "quotes": [quote(0, 9)]}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "is not JSON"),
        ("[]", "is not an object"),
        ({**GOOD, "id": "b", "text": None}, "'text' is not a string"),
        ({key: value for key, value in GOOD.items() if key != "lang"}, "'lang' is missing"),
        ({**GOOD, "id": "b", "quotes": [{"start": 1}]}, "'end' is missing in quote 1"),
        ({**GOOD, "id": "b", "quotes": 5}, "quotes is a list"),
        ({**GOOD, "id": "b", "quotes": [5]}, "quote 1 is an object like"),
        ({**GOOD, "id": "b", "quotes": [{"start": "a", "end": 2}]}, "whole numbers"),
        ({**GOOD, "id": "b", "quotes": 3}, "is no document"),
        ({**GOOD, "id": "b", "quotes": [quote(0, 9, "song")]}, "quote 1 needs a kind"),
        ({**GOOD, "id": "b", "quotes": [quote(90, 109)]}, "quote 1 lies outside the text"),
        ({**GOOD, "id": "b", "quotes": [quote(9, 9)]}, "quote 1 lies outside the text"),
        ({**GOOD, "id": "b", "quotes": [quote(0, 9, also_span=[-1, 9])]}, "quote 1 lies outside the text"),
        (
            {**GOOD, "id": "b", "quotes": [quote(0, 9), quote(0, 9, speaker=(90, 109))]},
            "quote 2, its speaker, lies",
        ),
        ({**GOOD, "id": "b", "quotes": [quote(0, 9, cue=words(-2, 3))]}, "quote 1, its cue, lies outside"),
        (
            {**GOOD, "id": "b", "quotes": [quote(0, 9, cue=words(2, 5) | {"spans": [[2, 300]]})]},
            "quote 1, its cue, lies outside",
        ),
        ({**GOOD, "id": "b", "quotes": [quote(0, 2, text="yy")]}, "quote 1 is 'yy', and 'xx' stands there"),
        (
            {**GOOD, "id": "b", "quotes": [quote(0, 9, cue=words(2, 4) | {"text": "xy"})]},
            "quote 1, its cue, is 'xy', and 'xx' stands there",
        ),
        ({**GOOD, "id": "b", "quotes": [quote(0, float("inf"))]}, "is no document"),
        ({**GOOD, "id": "b", "quotes": [quote(0, 9, entity=3)]}, "'entity' is not a string"),
        ({**GOOD, "id": "b", "quotes": [quote(0, 9, country=[{}])]}, "'country' is neither"),
        (
            {**GOOD, "id": "b", "quotes": [quote(0, 9, confidence=1.5)]},
            "'confidence' is no number from 0 to 1",
        ),
        (GOOD, "the id 'a' is there twice"),
    ],
)
def test_a_malformed_line_is_named(tmp_path, line, reason):
    path = tmp_path / "gold.jsonl"
    bad = line if isinstance(line, str) else json.dumps(line)
    path.write_text(f"{json.dumps(GOOD)}\n\n{bad}\n", encoding="utf-8")
    with pytest.raises(UnreadableInput, match=f"gold.jsonl, line 3: .*{reason}"):
        read_documents(path, gold=True)


def test_confidence_is_set_beside_what_is_right():
    gold = [quote(start, start + 5, speaker=(90, 95)) for start in range(0, 60, 10)]
    sure = zip((0.95, 1.0, 0.9, 0.72, None), (90, 90, 5, 90, 5), strict=True)
    found = [
        quote(number * 10, number * 10 + 5, speaker=(at, at + 5), confidence=confidence)
        for number, (confidence, at) in enumerate(sure)
    ]
    judged = outcomes(gold, found)
    assert reliability(judged) == (
        Bucket(0.9, 1.0, Hits(2, 3)),
        Bucket(0.7, 0.8, Hits(1, 1)),
        Bucket(None, None, Hits(0, 1)),
    )
    points = [(point.threshold, point.found.right, point.found.predicted) for point in thresholds(judged)]
    assert points == [(1.0, 1, 1), (0.95, 2, 2), (0.9, 2, 3), (0.72, 3, 4), (None, 3, 5)]
    assert {point.found.gold for point in thresholds(judged)} == {6}


def test_a_text_in_two_files_counts_once():
    gold = {"a": document(quote(0, 9, speaker=(12, 15)))}
    english = {"b": document(quote(0, 9), id="b", lang="en")}
    found = by_language([evaluate("one", gold, {}), evaluate("two", {**gold, **english}, {})])
    assert {lang: (one.documents, len(one.outcomes)) for lang, one in found.items()} == {
        "en": (1, 1),
        "it": (1, 1),
    }


@pytest.mark.parametrize(
    "found", [[], [quote(0, 9, speaker=(12, 15))], [quote(0, 9, speaker=(12, 15), confidence=0.5)]]
)
def test_a_picture_has_a_dot_a_threshold(found):
    judged = outcomes([quote(0, 9, speaker=(12, 15))], found)
    picture = render_picture([Line("A <B>", thresholds(judged))])
    assert "A &lt;B&gt;" in picture
    assert picture.count("<circle") == len(found)
    ElementTree.fromstring(picture)
