"""`quotes evaluate`: its output, the files it writes, and what it says of bad ones."""

import csv
import json

import pytest

TEXT = "«Firmiamo domani», ha detto Kim Jong Un. Il piano «Aurora» resta. «Mai», ha risposto Putin."


def place(words):
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


GOLD = {
    "id": "firma",
    "lang": "it",
    "text": TEXT,
    "quotes": [
        {
            **place("Firmiamo domani"),
            "kind": "direct",
            "speaker": place("Kim Jong Un"),
            "cue": place("ha detto"),
            "entity": "Kim Jong Un",
            "country": "KP",
        },
        {**place("Aurora"), "kind": "term", "speaker": None, "cue": None},
        {**place("Mai"), "kind": "fragment", "speaker": place("Kim Jong Un"), "cue": None},
    ],
}


@pytest.fixture
def gold(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(GOLD) + "\n", encoding="utf-8")
    return path


def test_json_has_every_figure(quotes, gold):
    run = quotes("evaluate", gold)
    assert (run.exit_code, run.stderr) == (0, "")
    [row] = json.loads(run.stdout)
    assert (row["file"], row["documents"]) == (str(gold), 1)
    assert (row["span"]["f1"], row["attribution"]["precision"], row["country"]["f1"]) == (1.0, 0.5, 1.0)
    assert sum(rule["answers"] for rule in row["rules"]) == 2
    assert row["confusion"][1]["gold"] == "fragment"


def test_a_table_shows_rules_and_kinds_as_well(quotes, gold, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    overview, rules, kinds = quotes("evaluate", gold, gold, "--table").stdout.split("\n\n")
    assert overview.split()[:4] == ["file", "span_f1", "precision", "recall"]
    assert [line.split()[1:3] for line in overview.splitlines()[2:]] == [["1", "0.5"]] * 2
    assert rules.split()[:6] == ["lang", "rule", "answers", "right", "precision", "bound"]
    assert "(not in gold)" in kinds


def test_csv_is_a_line_a_file(quotes, gold):
    [row] = csv.DictReader(quotes("evaluate", gold, "--csv").stdout.splitlines())
    assert (row["span_f1"], row["precision"], row["abroad"]) == ("1.0", "0.5", "")


def test_ready_made_readings_are_scored_instead(quotes, gold, tmp_path):
    perfect = tmp_path / "perfect.jsonl"
    perfect.write_text(json.dumps(GOLD), encoding="utf-8")
    [row] = json.loads(quotes("evaluate", gold, "--pred", perfect).stdout)
    assert (row["attribution"]["f1"], row["kind"]["accuracy"]) == (1.0, 1.0)


def test_what_is_wrong_goes_to_a_file(quotes, gold, tmp_path):
    target = tmp_path / "wrong.jsonl"
    assert quotes("evaluate", gold, "--errors", target).exit_code == 0
    [wrong] = map(json.loads, target.read_text(encoding="utf-8").splitlines())
    assert (wrong["id"], wrong["what"], wrong["gold"]["text"]) == ("firma", "wrong speaker", "Mai")
    assert wrong["pred"]["speaker"]["text"] == "Putin"


def test_calibration_leaves_out_what_was_hardly_measured(quotes, gold, tmp_path):
    line = {**GOLD["quotes"][0], "rule": "colon"}
    texts = [{**GOLD, "id": str(number), "quotes": [line]} for number in range(6)]
    gold.write_text("\n".join(map(json.dumps, texts)), encoding="utf-8")
    target = tmp_path / "confidence.json"
    assert quotes("evaluate", gold, "--pred", gold, "--calibrate", target).exit_code == 0
    assert target.read_text(encoding="utf-8") == '{\n  "colon": [0.61, 6]\n}\n'


@pytest.mark.parametrize("lang", ["en", "de"])
def test_languages_are_calibrated_one_at_a_time(quotes, gold, tmp_path, lang):
    gold.write_text("\n".join(map(json.dumps, (GOLD, {**GOLD, "id": "b", "lang": lang}))), encoding="utf-8")
    run = quotes("evaluate", gold, "--pred", gold, "--calibrate", tmp_path / "confidence.json")
    assert run.exit_code == 2
    assert f"one language at a time; here are {lang}, it" in run.stderr


def test_a_language_without_data_is_said(quotes, gold):
    gold.write_text(json.dumps({**GOLD, "lang": "xx"}), encoding="utf-8")
    run = quotes("evaluate", gold)
    assert (run.exit_code, run.stderr) == (
        0,
        f"{gold}: no language data for 'xx'; only quoted spans are read there\n",
    )


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, ": no such file"),
        ("", ": is empty"),
        ("{}\n", ", line 1: 'id' is missing"),
        ("{\n", ", line 1: is"),
    ],
)
def test_a_bad_gold_file_is_named(quotes, tmp_path, content, reason):
    path = tmp_path / "bad.jsonl"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    run = quotes("evaluate", path)
    assert (run.exit_code, run.stdout) == (2, "")
    assert run.stderr.startswith(f"Error: {path}{reason}")


def test_a_file_that_cannot_be_written_is_named(quotes, gold, tmp_path):
    run = quotes("evaluate", gold, "--errors", tmp_path / "no" / "wrong.jsonl")
    assert run.exit_code == 2
    assert "wrong.jsonl cannot be written: no such file" in run.stderr
