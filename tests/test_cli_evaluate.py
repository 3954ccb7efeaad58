"""`quotes evaluate`: its output, the files it writes, and what it says of bad ones."""

import csv
import json
from xml.etree import ElementTree

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


def test_a_table_shows_all_sections(quotes, gold, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    run = quotes("evaluate", gold, gold, "--table")
    files, languages, rules, kinds, confidence = run.stdout.split("\n\n")
    assert files.split()[:5] == ["file", "span_f1", "answers", "precision", "recall"]
    assert [line.split()[1:4] for line in files.splitlines()[2:]] == [["1", "2", "0.5"]] * 2
    assert [line.split()[:4] for line in languages.splitlines()[2:]] == [["it", "1", "2", "0.5"]]
    assert rules.split()[:6] == ["lang", "rule", "answers", "right", "precision", "bound"]
    assert "(not in gold)" in kinds
    assert confidence.split()[:4] == ["confidence", "answers", "right", "precision"]


def test_languages_over_all_files(quotes, gold, tmp_path):
    other = tmp_path / "other.jsonl"
    english = {**GOLD, "id": "other", "lang": "en", "text": "“No.”", "quotes": []}
    other.write_text("\n".join(map(json.dumps, (english, {**GOLD, "id": "again"}))), encoding="utf-8")
    rows = json.loads(quotes("evaluate", gold, other, "--show", "language").stdout)
    assert [(row["lang"], row["documents"], row["answers"]) for row in rows] == [("en", 1, 0), ("it", 1, 2)]


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


def test_what_changed_since_another_run(quotes, gold, tmp_path, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    said = {**GOLD["quotes"][2], "speaker": place("Putin"), "name": "Vladimir Putin"}
    before, now = tmp_path / "before.jsonl", tmp_path / "now.jsonl"
    before.write_text(
        json.dumps({**GOLD, "quotes": [{**GOLD["quotes"][0], "name": "Kim"}, said]}), encoding="utf-8"
    )
    now.write_text(json.dumps({**GOLD, "quotes": [GOLD["quotes"][1], GOLD["quotes"][2]]}), encoding="utf-8")
    run = tmp_path / "before.json"
    run.write_text(quotes("evaluate", gold, "--pred", before, "--json").stdout, encoding="utf-8")
    compared = ["evaluate", gold, "--pred", now, "--compare", run]
    [record] = json.loads(quotes(*compared).stdout)
    changes = [
        [row[key] for key in ("change", "before", "now", "answer", "words")] for row in record["quotations"]
    ]
    assert changes == [
        ["worse", "right", "missed", None, "Firmiamo domani"],
        ["better", "missed", "right", None, "Aurora"],
        ["better", "wrong speaker", "right", "Kim Jong Un", "Mai"],
    ]
    assert [record["quotations"][0][key] for key in ("id", "start", "end")] == ["firma", 1, 16]
    precision = next(row for row in record["figures"] if row["figure"] == "precision")
    assert (precision["before"], precision["now"], precision["change"]) == (0.5, 1.0, 0.5)
    figures, quotations = quotes(*compared, "--table").stdout.split("\n\n")
    assert figures.split()[:5] == ["file", "figure", "before", "now", "change"]
    assert quotations.split()[:4] == ["change", "id", "start", "end"]
    shown = csv.DictReader(quotes(*compared, "--show", "quotation", "--csv").stdout.splitlines())
    assert [row["change"] for row in shown] == ["worse", "better", "better"]


def test_nothing_changes_from_a_run_to_itself(quotes, gold, tmp_path):
    run = tmp_path / "run.json"
    run.write_text(quotes("evaluate", gold).stdout, encoding="utf-8")
    [record] = json.loads(quotes("evaluate", gold, "--compare", run).stdout)
    assert record["quotations"] == []
    assert {row["change"] for row in record["figures"]} <= {0, None}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "no such file"),
        ("", "is not JSON; give what `quotes evaluate GOLD.jsonl --json` wrote"),
        ("[" * 100_000, "is not JSON"),
        ("3", "is of another shape; give what"),
        ("{}", "has no run on"),
        ('{"id": 1}', "is of another shape"),
        ('[{"file": "a"}]', "is of another shape"),
        ("[]", "; the gold there is empty"),
    ],
)
def test_another_run_that_is_none_is_named(quotes, gold, tmp_path, content, reason):
    path = tmp_path / "other.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    run = quotes("evaluate", gold, "--pred", gold, "--compare", path)
    assert (run.exit_code, run.stdout, run.stderr.count("\n")) == (2, "", 1)
    assert run.stderr.startswith(f"Error: {path}: ")
    assert reason in run.stderr


def test_a_run_on_other_gold_is_no_comparison(quotes, gold, tmp_path):
    run = tmp_path / "run.json"
    run.write_text(quotes("evaluate", gold).stdout, encoding="utf-8")
    gold.write_text(json.dumps({**GOLD, "quotes": GOLD["quotes"][:2]}), encoding="utf-8")
    refused = quotes("evaluate", gold, "--compare", run)
    assert refused.exit_code == 2
    assert f"has no run on {gold} as it is now; the gold there is {gold}" in refused.stderr


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (["--show", "quotation"], "--show quotation goes with --compare alone"),
        (["--show", "rule", "--compare", "run.json"], "--show rule is not shown of a comparison"),
    ],
)
def test_sections_that_there_are_not(quotes, gold, options, reason):
    run = quotes("evaluate", gold, *options)
    assert run.exit_code == 2
    assert reason in run.stderr


def test_a_picture_is_drawn(quotes, gold, tmp_path):
    target = tmp_path / "picture.svg"
    assert quotes("evaluate", gold, "--picture", target).exit_code == 0
    root = ElementTree.fromstring(target.read_text(encoding="utf-8"))
    texts = {element.text for element in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {"Italian", "2 answers", "recall: share of the speech whose speaker is found"} <= texts
    refused = quotes("evaluate", gold, "--picture", tmp_path / "picture.png")
    assert (refused.exit_code, (tmp_path / "picture.png").exists()) == (2, False)
    assert "would hold SVG, which a browser shows and prints; name it picture.svg" in refused.stderr


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, ": no such file"),
        ("", ": is empty"),
        (" \n\n", ": is empty"),
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
