"""`quotes annotate` and `quotes explain`: what was found and why, in every form."""

import json
import os
import re
from types import SimpleNamespace

import pytest

TEXT = "«Firmiamo domani», ha detto il presidente russo Vladimir Putin.\n"


@pytest.fixture
def text_file(tmp_path):
    path = tmp_path / "firma.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_table_has_a_line_a_quotation(quotes, text_file, monkeypatch):
    monkeypatch.setenv("COLUMNS", "120")
    run = quotes("annotate", text_file, "--format", "table")
    assert (run.exit_code, run.stderr) == (0, "")
    heading, _, row = run.stdout.splitlines()
    assert heading.split() == ["start", "end", "kind", "speaker", "cue", "rule", "quotation"]
    assert "Vladimir Putin" in row
    assert "ha detto" in row
    assert "Firmiamo domani" in row


def test_json_lines_keep_the_id_and_the_text(quotes, tmp_path):
    path = tmp_path / "a.jsonl"
    lines = [{"id": f"n{n}", "lang": "it", "text": TEXT.replace("\n", "\r\n")} for n in range(2)]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    records = [json.loads(line) for line in quotes("annotate", path, "--format", "jsonl").stdout.splitlines()]
    assert [(record["id"], record["lang"], record["text"]) for record in records] == [
        (line["id"], "it", line["text"]) for line in lines
    ]
    [quotation] = records[0]["quotes"]
    assert TEXT[quotation["start"] : quotation["end"]] == "Firmiamo domani"
    assert (quotation["name"], quotation["country"]) == ("Vladimir Putin", "RU")


def test_json_is_an_array_of_the_same(quotes, text_file):
    [line] = quotes("annotate", text_file, "--format", "jsonl").stdout.splitlines()
    assert json.loads(quotes("annotate", text_file).stdout) == [json.loads(line)]


def test_what_jsonl_gives_add_takes(quotes, text_file, tmp_path):
    (tmp_path / "again.jsonl").write_text(
        quotes("annotate", text_file, "--format", "jsonl").stdout, encoding="utf-8"
    )
    assert quotes("add", tmp_path / "again.jsonl").stdout.startswith("1 article added")


def test_tagged_text_from_standard_input(quotes):
    run = quotes("annotate", "-", "--format", "tagged", stdin=TEXT)
    assert run.exit_code == 0
    assert "Firmiamo domani</q1>" in run.stdout


def test_no_database_is_opened_unless_named(monkeypatch, text_file, tmp_path):
    from click.testing import CliRunner

    from quotes.cli import main

    monkeypatch.setenv("QUOTES_DB", os.fspath(tmp_path / "none.db"))
    assert CliRunner().invoke(main, ["annotate", str(text_file)]).exit_code == 0
    run = CliRunner().invoke(main, ["--db", str(tmp_path / "none.db"), "annotate", str(text_file)])
    assert run.exit_code == 2
    assert "no database at" in run.stderr


def test_problems_are_named_and_the_others_are_shown(quotes, text_file, tmp_path):
    run = quotes("annotate", tmp_path / "no.txt", text_file, "--format", "jsonl")
    assert (run.exit_code, len(run.stdout.splitlines())) == (1, 1)
    assert run.stderr == f"{tmp_path / 'no.txt'}: no such file or folder\n"


def test_an_unknown_language(quotes, text_file, tmp_path):
    assert quotes("annotate", text_file, "--lang", "xx").exit_code == 2
    (tmp_path / "a.jsonl").write_text('{"text": "a", "lang": "xx"}', encoding="utf-8")
    run = quotes("annotate", tmp_path / "a.jsonl")
    assert (run.exit_code, run.stdout) == (1, "[]\n")
    assert "no language 'xx'" in run.stderr


def test_explain_shows_words_rule_and_evidence(quotes, text_file):
    quotes("add", text_file, "--outlet", "Il Faro", "--published", "2024-06-20")
    shown = quotes("explain", "1").stdout
    assert shown.startswith("quotation 1, article 1, Il Faro, 2024-06-20\n\n")
    assert "«[quotation: Firmiamo domani]», [cue: ha detto] il presidente" in shown
    assert "[mention: Vladimir Putin]" in shown
    for fact in ("Vladimir Putin (person, speaker ", "ha detto (dire)", "RU, represents"):
        assert fact in shown
    assert shown.endswith("judgement   none\n")
    assert json.loads(quotes("explain", "1", "--json").stdout)["text"] == TEXT


@pytest.mark.parametrize("columns", [40, 3])
def test_explain_breaks_its_lines_on_a_terminal(quotes, text_file, monkeypatch, columns):
    quotes("add", text_file)
    whole = quotes("explain", "1").stdout
    monkeypatch.setattr(
        "quotes.cli.explain.sys", SimpleNamespace(stdout=SimpleNamespace(isatty=lambda: True))
    )
    monkeypatch.setenv("COLUMNS", str(columns))
    fitted = quotes("explain", "1").stdout
    assert max(map(len, whole.splitlines())) > 40 >= max(map(len, fitted.splitlines()))
    assert fitted.split() == whole.split()


@pytest.mark.parametrize(
    ("lang", "text", "confidence"),
    [
        (
            "it",
            "«Firmiamo domani», ha detto Mara Rossi.",
            r"0\.\d\d at least, measured on \d+ such answers of this rule",
        ),
        ("it", "«Firmiamo domani». «Qui non piove da un mese.»", "none: no rule found a speaker"),
        ("it", "Il romanzo «Aurora» è in libreria.", "none: no rule found a speaker"),
        (
            "pt",
            "«Assinamos amanhã», disse Mara Rossi.",
            "not measured: no articles in Portuguese were checked by hand",
        ),
    ],
)
def test_explain_says_how_sure_a_rule_is_and_why_that_is_not_known(quotes, tmp_path, lang, text, confidence):
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    quotes("add", path, "--lang", lang)
    assert re.search(rf"^confidence  {confidence}$", quotes("explain", "1").stdout, re.M)


def test_explain_shows_whom_a_noun_may_mean(quotes, tmp_path):
    text = "Carla Conti, velista di Lecco, è a casa. «Torno a maggio», assicura la campionessa."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    quotes("add", tmp_path / "a.txt", "--lang", "it")
    assert re.search(r"^weighed +\d+% Carla Conti \(.* \+\d", quotes("explain", "1").stdout, re.M)
    weighed = json.loads(quotes("explain", "1", "--json").stdout)["weighed"]
    assert [one["name"] for one in weighed] == ["Carla Conti", None]
    assert sum(one["probability"] for one in weighed) == pytest.approx(1)
    assert "nobody" in weighed[1]["features"]


def test_explain_weighs_nothing_where_other_data_read_the_article(quotes, tmp_path, monkeypatch):
    text = "Carla Conti, velista di Lecco, è a casa. «Torno a maggio», assicura la campionessa."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    quotes("add", tmp_path / "a.txt", "--lang", "it")
    monkeypatch.setattr("quotes.cli.explain.data_version", lambda: "other")
    assert "weighed" not in quotes("explain", "1").stdout


def test_explain_names_the_office_that_told_who_speaks(quotes, tmp_path):
    line = {"text": "«Sì», ha detto il premier giapponese.", "lang": "it", "published": "2024-06-20"}
    (tmp_path / "a.jsonl").write_text(json.dumps(line), encoding="utf-8")
    assert quotes("add", tmp_path / "a.jsonl").exit_code == 0
    assert re.search("^office      primo ministro, JP .*: whom", quotes("explain", "1").stdout, re.M)


def test_a_judgement_stands_above_the_rule_until_it_is_withdrawn(quotes, text_file):
    quotes("add", text_file)
    judged = quotes("judge", "1", "--speaker", "Kim Jong Un", "--by", "desk", "--note", "visto in tv")
    assert judged.stdout == "1: said by Kim Jong Un, by desk\n"
    [row] = json.loads(quotes("lookup", "--speaker", "Kim Jong Un").stdout)
    assert (row["id"], row["verdict"], row["country"]) == (1, "speaker", "KP")
    shown = quotes("explain", "1").stdout
    assert "speaker by desk" in shown
    assert "visto in tv (the program said Vladimir Putin; RU, represents)" in shown
    assert quotes("reannotate").exit_code == 0
    assert quotes("lookup", "--speaker", "Putin").exit_code == 1
    withdrawn = quotes("judge", "1", "--withdraw", "--by", "desk")
    assert (
        withdrawn.stdout
        == "1: judgement withdrawn, by desk; now said by Vladimir Putin, for RU (represents)\n"
    )
    assert quotes("lookup", "--speaker", "Putin").exit_code == 0
    [listed] = json.loads(quotes("judgements").stdout)
    assert (listed["state"], listed["speaker"], listed["who"]) == ("withdrawn", "Kim Jong Un", "desk")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("Vladimir", "it is a part of"), ("Jens Stoltenbreg", "did you mean Jens Stoltenberg?")],
)
def test_a_judgement_makes_no_speaker_of_a_slip(quotes, text_file, typed, meant):
    quotes("add", text_file)
    run = quotes("judge", "1", "--speaker", typed, "--by", "desk")
    assert (run.exit_code, run.stdout) == (2, "")
    assert meant in run.stderr
    assert "--new" in run.stderr
    made = quotes("judge", "1", "--speaker", typed, "--new", "--by", "desk")
    assert made.stdout == f"1: said by {typed}, a new speaker, by desk\n"


def test_not_speech_by_hand_is_left_out_of_lookups(quotes, text_file):
    quotes("add", text_file)
    for typed, said in (("putin", "Vladimir Putin"), ("Ada Nessuno", "Ada Nessuno, a new speaker")):
        run = quotes("judge", "1", "--speaker", typed, "--by", "desk")
        assert run.stdout == f"1: said by {said}, by desk\n"
    assert quotes("judge", "1", "--not-speech", "--by", "desk").stdout == "1: not speech, by desk\n"
    assert quotes("lookup").exit_code == 1
    assert quotes("lookup", "--status", "not_speech").exit_code == 0
    assert quotes("lookup", "--kind", "term").exit_code == 0


@pytest.mark.parametrize(
    ("options", "said", "shown"),
    [
        (
            ["--country", "Ucraina"],
            "for UA (represents)",
            "UA, represents (speaks for it by office), said by a person",
        ),
        (["--country", ""], "for no country", "country     none"),
        (
            ["--relation", "setting"],
            "for RU (setting)",
            "RU, setting (the story takes place there), said by a person",
        ),
        (["--kind", "fragment"], "speech, part of a clause", "kind        fragment"),
        (["--kind", "term"], "not speech", "kind        term"),
        (
            ["--speaker", "Kim Jong Un", "--country", "IT", "--relation", "nationality"],
            "said by Kim Jong Un, for IT (nationality)",
            "(the program said Vladimir Putin; RU, represents)",
        ),
    ],
)
def test_country_and_kind_are_set_right_by_hand(quotes, text_file, options, said, shown):
    quotes("add", text_file)
    before = json.loads(quotes("explain", "1", "--json").stdout)
    assert quotes("judge", "1", *options, "--by", "desk").stdout == f"1: {said}, by desk\n"
    assert shown in (explained := quotes("explain", "1").stdout)
    assert "[country: russo]" not in explained or options[0] == "--kind"
    row = json.loads(quotes("explain", "1", "--json").stdout)
    assert row["verdict"] is not None
    assert quotes("judge", "1", "--withdraw", "--by", "desk").exit_code == 0
    assert json.loads(quotes("explain", "1", "--json").stdout) == before


def test_a_term_is_speech_by_hand(quotes, tmp_path):
    (tmp_path / "a.txt").write_text("Il romanzo «Aurora» è in libreria.", encoding="utf-8")
    quotes("add", tmp_path / "a.txt", "--lang", "it")
    assert quotes("lookup").exit_code == 1
    assert (
        quotes("judge", "1", "--kind", "direct", "--by", "desk").stdout
        == "1: speech, a whole clause, by desk\n"
    )
    assert [row["status"] for row in json.loads(quotes("lookup").stdout)] == ["none"]
    said = quotes("judge", "1", "--speaker", "Kim Jong Un", "--by", "desk").stdout
    assert said == "1: said by Kim Jong Un, speech, a whole clause, by desk\n"
    assert "(the program said not_speech; term; no country)" in quotes("explain", "1").stdout
