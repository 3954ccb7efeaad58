"""The program's own readings beside gold: the figures of ../shared/tools/score.py, and how sure each rule is."""

import json
import subprocess
import sys
from dataclasses import replace

import pytest
from checked import document, quote, read_gold
from conftest import SHARED

from quotes.errors import LanguageDataError
from quotes.evaluate import languages_without_data, measure_confidence, read_again, write_confidence
from quotes.lang import load_language
from quotes.lang.load import read_confidence
from quotes.model import Article, Confidence
from quotes.scoring import Outcome, by_language, evaluate
from quotes.text import annotate


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


def test_a_rule_is_measured_apart_where_it_names_the_speaker_far_off():
    def answers(number, place, *, right):
        given = quote(0, 9, speaker=place, rule="colon")
        return [Outcome("a", *document(given, given).quotes, right=right)] * number

    outcomes = [*answers(20, (12, 15), right=True), *answers(12, (500, 510), right=False)]
    assert measure_confidence([*outcomes, *answers(9, (90, 99), right=True)]) == {
        "colon": Confidence(0.555, 41),
        "colon near": Confidence(0.839, 20),
        "colon far": Confidence(0.0, 12),
    }


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("«Firmiamo domani», ha detto Mara Rossi.", (0.9, 20)),
        (f"Mara Rossi è arrivata ieri {'a piedi ' * 8}. «Firmiamo domani», ha detto.", (0.5, 41)),
    ],
)
def test_an_answer_is_as_sure_as_its_case(text, confidence):
    measured = {"cue_behind": Confidence(0.5, 41), "cue_behind near": Confidence(0.9, 20)}
    language = replace(load_language("it"), confidence=measured)
    [found] = annotate(Article(text, lang="it"), language)
    assert (found.rule, found.confidence) == ("cue_behind", confidence)


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
    assert list(by_language([evaluation])) == ["xx"]


@pytest.mark.parametrize("file", ["seeds.jsonl", "it-dev.jsonl", "de-dev.jsonl", "en-dev.jsonl"])
def test_the_figures_are_those_of_the_shared_scorer(tmp_path, file):
    path, scorer = SHARED / "gold" / file, SHARED / "tools" / "score.py"
    gold, readings = read_gold(file)
    lines = [{"id": id_, "quotes": [one.record for one in read.quotes]} for id_, read in readings.items()]
    predicted, errors = tmp_path / "predicted.jsonl", tmp_path / "errors.jsonl"
    predicted.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    command = [sys.executable, scorer, path, predicted, "--errors", errors]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    evaluation = evaluate(file, gold, readings)
    assert evaluation.figures.record() == json.loads(run.stdout.splitlines()[0])
    wrong = [one.as_error() for one in evaluation.outcomes if one.what]
    assert wrong == [json.loads(line) for line in errors.read_text(encoding="utf-8").splitlines()]
