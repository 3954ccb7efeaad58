"""`quotes articles set` and `remove`: what is stored of articles, put right by hand."""

import json

import pytest

PREMIER = "«Firmiamo domani», ha detto il premier giapponese."


@pytest.fixture
def premier(quotes, tmp_path):
    """Run the command line on a database with one article, in which only the day tells who speaks."""
    (tmp_path / "p.txt").write_text(PREMIER, encoding="utf-8")
    assert quotes("add", tmp_path / "p.txt", "--lang", "it", "--published", "2024-06-21").exit_code == 0
    return quotes


def speaker(quotes):
    [row] = json.loads(quotes("lookup").stdout)
    return row["speaker"]


def test_who_held_an_office_follows_the_day_and_stays_when_read_again(premier, tmp_path):
    assert speaker(premier) == "Fumio Kishida"
    run = premier("articles", "set", 1, "--published", "2015-03-01")
    assert run.stdout == (
        "article 1: published 2015-03-01 (was 2024-06-21)\n1 article read again: 1 change\n"
    )
    for again in (("reannotate",), ("add", tmp_path / "p.txt", "--published", "2024-06-21")):
        assert premier(*again).exit_code == 0
        assert speaker(premier) == "Shinzo Abe"


def test_a_language_that_is_not_read_is_said(premier):
    run = premier("articles", "set", 1, "--lang", "nl-BE")
    assert run.stdout.splitlines() == [
        "article 1: lang nl (was it)",
        "1 article read again: 1 change",
        "1 article in Dutch (nl): quotations kept, speakers not read",
    ]
    assert premier("articles", "set", "1", "--lang", "it").exit_code == 0
    assert speaker(premier) == "Fumio Kishida"


def test_a_judgement_stays_through_another_reading(premier):
    assert premier("judge", 1, "--speaker", "Taro Aso", "--by", "desk").exit_code == 0
    premier("articles", "set", 1, "--lang", "nl", "--published", "")
    assert speaker(premier) == "Taro Aso"


def test_several_in_one_call_and_what_is_empty_is_cleared(premier, tmp_path):
    premier("add", tmp_path / "p.txt", "--outlet", "La Riva")
    run = premier("articles", "set", "1-2", "--author", "Ada\nNeri")
    assert run.stdout.splitlines()[1] == "article 2: author Ada Neri (was none)"
    assert premier("articles", "set", 1, 2, "--author", "").stdout.count("author none (was Ada") == 2
    assert premier("articles", "set", 2, "--author", " ").stdout == "article 2: as it was\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["1", "--lang", "xx"], "no language 'xx'; did you mean"),
        (["1", "--lang", ""], "--lang cannot be empty"),
        (["1", "--published", "ieri"], "'ieri' is no day; write it as 2024-07-14"),
        (["1-2", "--title", "T"], "--url and --title are for one article; there are 2 here"),
        (["1-2", "--outlet", "X"], "no article '2'"),
        (["1"], "say what to set"),
        (["2-1", "--outlet", "X"], "'2-1' is not from one id to a higher one"),
        (["1-99999999", "--outlet", "X"], "10,000 at most"),
        (["uno", "--outlet", "X"], "'uno' is no id; write it as 3"),
    ],
)
def test_what_cannot_be_set_is_said_before_anything_is(premier, words, said):
    before = premier("articles", "list").stdout
    run = premier("articles", "set", *words)
    assert (run.exit_code, said in run.stderr) == (2, True), run.stderr
    assert premier("articles", "list").stdout == before


def test_all_are_removed_or_none(premier, tmp_path):
    premier("add", tmp_path / "p.txt", "--outlet", "La Riva")
    assert premier("articles", "remove", "1-3").stderr == "Error: no article '3'\n"
    assert len(json.loads(premier("articles", "list").stdout)) == 2
    assert premier("articles", "remove", "1-2").stdout == "2 articles are removed\n"
