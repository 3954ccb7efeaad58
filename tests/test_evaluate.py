"""Scoring: what counts as the same, what becomes of each quotation, and the figures of ../shared/tools/score.py."""

import json
import subprocess
import sys

import pytest
from conftest import SHARED

from quotes.errors import LanguageDataError, UnreadableInput
from quotes.evaluate import (
    evaluate,
    languages_without_data,
    measure_confidence,
    outcomes_by_language,
    read_again,
    write_confidence,
)
from quotes.lang.load import read_confidence
from quotes.model import Confidence
from quotes.scoring import (
    Hits,
    Outcome,
    figures_of,
    judge,
    kind_confusion,
    parse_document,
    read_documents,
    rule_hits,
)
from quotes.scoring.agreement import is_same_name, name_of, pair

TEXT = "x" * 100


def words(start, end):
    return {"start": start, "end": end, "text": "x" * (end - start)}


def quote(start, end, kind="direct", speaker=None, **more):
    return {"start": start, "end": end, "kind": kind, "speaker": speaker and words(*speaker), **more}


def document(*quotes, **more):
    return parse_document({"id": "a", "lang": "it", "text": TEXT, "quotes": quotes, **more}, "line 1")


def outcomes(gold, found, text=TEXT):
    return judge({"a": document(*gold, text=text)}, {"a": document(*found)})


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


def test_confidence_is_measured_on_enough_answers_and_read_back(tmp_path):
    given = quote(0, 9, speaker=(12, 15))
    right = [Outcome("a", *document(given, {**given, "rule": "colon"}).quotes, right=True)] * 8
    wrong = [Outcome("a", *document(given, {**given, "rule": "colon"}).quotes)] * 2
    rare = [Outcome("a", *document(given, {**given, "rule": "rare"}).quotes)] * 4
    measured = measure_confidence(right + wrong + rare)
    assert measured == {"colon": Confidence(0.49, 10)}
    assert read_confidence(tmp_path) == {}
    write_confidence(tmp_path / "confidence.json", measured)
    assert read_confidence(tmp_path) == measured


@pytest.mark.parametrize("content", ["[]", '{"colon": 0.5}', '{"colon": ["much", 3]}', "{"])
def test_a_broken_file_of_confidence_is_refused(tmp_path, content):
    (tmp_path / "confidence.json").write_text(content, encoding="utf-8")
    with pytest.raises(LanguageDataError, match=r"confidence\.json: not of the shape"):
        read_confidence(tmp_path)


def test_a_language_without_data_is_read_for_its_spans():
    text = 'She said: “No.” He said, "Yes."'
    gold = {"a": document(quote(11, 14, speaker=(0, 3)), text=text, lang="xx")}
    assert languages_without_data(gold) == ("xx",)
    evaluation = evaluate("gold.jsonl", gold, read_again(gold))
    assert (evaluation.figures.span.right, evaluation.figures.span.predicted) == (1, 2)
    assert evaluation.figures.attribution.predicted == evaluation.figures.kind.of == 0
    assert list(outcomes_by_language([evaluation])) == ["xx"]


GOOD = {"id": "a", "lang": "it", "text": TEXT, "quotes": [quote(0, 9)]}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "is not JSON"),
        ("[]", "is not an object"),
        ({**GOOD, "id": "b", "text": None}, "'text' is not a string"),
        ({key: value for key, value in GOOD.items() if key != "lang"}, "'lang' is missing"),
        ({**GOOD, "id": "b", "quotes": [{"start": 1}]}, "'end' is missing"),
        ({**GOOD, "id": "b", "quotes": 3}, "is no document"),
        ({**GOOD, "id": "b", "quotes": [quote(0, 9, "song")]}, "quote 1 needs a kind"),
        ({**GOOD, "id": "b", "quotes": [quote(90, 109)]}, "quote 1 lies outside the text"),
        (GOOD, "the id 'a' is there twice"),
    ],
)
def test_a_malformed_line_is_named(tmp_path, line, reason):
    path = tmp_path / "gold.jsonl"
    bad = line if isinstance(line, str) else json.dumps(line)
    path.write_text(f"{json.dumps(GOOD)}\n\n{bad}\n", encoding="utf-8")
    with pytest.raises(UnreadableInput, match=f"gold.jsonl, line 3: .*{reason}"):
        read_documents(path, gold=True)


@pytest.mark.parametrize("file", ["seeds.jsonl", "it-dev.jsonl", "de-dev.jsonl", "en-dev.jsonl"])
def test_the_figures_are_those_of_the_shared_scorer(tmp_path, file):
    path, scorer = SHARED / "gold" / file, SHARED / "tools" / "score.py"
    if not path.exists():
        pytest.skip(f"../shared/gold/{file} is not there")
    gold = read_documents(path, gold=True)
    readings = read_again(gold)
    lines = [{"id": id_, "quotes": [one.record for one in read.quotes]} for id_, read in readings.items()]
    predicted, errors = tmp_path / "predicted.jsonl", tmp_path / "errors.jsonl"
    predicted.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    command = [sys.executable, scorer, path, predicted, "--errors", errors]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    evaluation = evaluate(file, gold, readings)
    assert evaluation.figures.record() == json.loads(run.stdout.splitlines()[0])
    wrong = [one.as_error() for one in evaluation.outcomes if one.what]
    assert wrong == [json.loads(line) for line in errors.read_text(encoding="utf-8").splitlines()]
