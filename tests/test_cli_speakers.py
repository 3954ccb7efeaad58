"""`quotes speakers`: what the commands that decide say, and that errors are one line."""

import json

import pytest


@pytest.fixture
def filled(quotes, article_file):
    """The command line over a database with one article."""
    assert quotes("add", article_file).exit_code == 0
    return quotes


DECISIONS = [
    (["merge", "Hayashi", "Easley"], "decision 1: 3 (Leif-Eric Easley) is 2 (Yoshimasa Hayashi), by desk\n"),
    (["apart", "2", "3"], "decision 1: 2 (Yoshimasa Hayashi) and 3 (Leif-Eric Easley) are two, by desk\n"),
    (["rename", "2", "Hayashi Y."], "decision 1: 2, Yoshimasa Hayashi, is called Hayashi Y., by desk\n"),
    (
        ["alias", "add", "2", "Il portavoce"],
        "decision 1: 2 (Yoshimasa Hayashi) is called Il portavoce too, by desk\n",
    ),
    (
        ["split", "Stoltenberg", "1", "--to", "Un altro"],
        "decision 1: what 1 (Jens Stoltenberg) says in 1 is said by {new} (Un altro), by desk\n",
    ),
]


@pytest.mark.parametrize(("arguments", "said"), DECISIONS, ids=[row[0][0] for row in DECISIONS])
def test_a_decision_says_what_it_does_and_is_undone(filled, arguments, said):
    before = json.loads(filled("speakers", "list").stdout)
    quoted = filled("lookup", "--json").stdout
    run = filled("speakers", *arguments, "--by", "desk")
    assert (run.exit_code, run.stderr) == (0, "")
    assert run.stdout == said.format(new=max(one["id"] for one in before) + 1)
    [row] = json.loads(filled("speakers", "decisions").stdout)
    assert (row["state"], row["who"]) == ("in force", "desk")
    run = filled("speakers", "undo", "1", "--by", "desk")
    assert run.stdout == f"decision 1 ({row['ruling']}) is undone, by desk\n"
    after = json.loads(filled("speakers", "list").stdout)
    assert [one for one in after if one["name"] != "Un altro"] == before
    assert filled("lookup", "--json").stdout == quoted


def test_an_id_and_a_name_show_the_same(filled):
    by_name = filled("speakers", "show", "Stoltenberg", "--json").stdout
    assert filled("speakers", "show", "1", "--json").stdout == by_name


def test_candidates_are_listed_and_decided(quotes, tmp_path):
    for number, name in enumerate(("Ortensia Malvezzi", "Ortensio Malvezzi")):
        (tmp_path / f"{number}.txt").write_text(f"«Numero {number}», ha detto {name}.", encoding="utf-8")
    assert quotes("add", tmp_path, "--lang", "it").exit_code == 0
    [pair] = json.loads(quotes("speakers", "candidates").stdout)
    assert (pair["speaker"], pair["other"], pair["reasons"]) == (
        "Ortensia Malvezzi",
        "Ortensio Malvezzi",
        ["close"],
    )
    assert quotes("speakers", "merge", pair["speaker_id"], pair["other_id"], "--by", "desk").exit_code == 0
    assert quotes("speakers", "candidates").exit_code == 1
    rows = json.loads(quotes("lookup", "--speaker", pair["other_id"]).stdout)
    assert [row["speaker"] for row in rows] == ["Ortensia Malvezzi"] * 2
