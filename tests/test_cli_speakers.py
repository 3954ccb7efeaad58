"""`quotes speakers`: what the commands that decide say, and that errors are one line."""

import json
import re

import pytest

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


def add(quotes, tmp_path, *texts):
    for number, text in enumerate(texts):
        path = tmp_path / f"{number} {text[:20]}.jsonl"
        path.write_text(json.dumps({"text": text, "lang": "it"}), encoding="utf-8")
        assert quotes("add", path).exit_code == 0


def said_by(quotes, name):
    return [
        row["quotation"] for row in json.loads(quotes("lookup", "--speaker", name, "--json").stdout or "[]")
    ]


@pytest.mark.parametrize(
    ("decision", "name"),
    [
        (["merge", "Anna Schmidt", "Anne Schmidt"], "Anne Schmidt"),
        (["alias", "add", "Anna Schmidt", "Annchen Schmidt"], "Annchen Schmidt"),
    ],
)
def test_what_was_read_meanwhile_is_read_again_after_an_undo(quotes, tmp_path, decision, name):
    add(quotes, tmp_path, "«Uno», ha detto Anna Schmidt.", "«Due», ha detto Anne Schmidt.")
    assert quotes("speakers", *decision, "--by", "desk").exit_code == 0
    add(quotes, tmp_path, f"«Tre», ha detto {name}.")
    assert "Tre" in said_by(quotes, "Anna Schmidt")
    run = quotes("speakers", "undo", "1", "--by", "desk")
    assert run.stdout.splitlines()[1] == "1 article read again: 1 change"
    assert said_by(quotes, "Anna Schmidt") == ["Uno"]
    assert "Tre" in said_by(quotes, name)


def test_another_spelling_is_found_and_shown_until_it_is_somebody_elses(quotes, tmp_path):
    add(quotes, tmp_path, "«Uno», ha detto Wolodymyr Selenskyj.")
    assert said_by(quotes, "Wolodymyr Selenskyj") == said_by(quotes, "Zelensky") == ["Uno"]
    [shown] = json.loads(quotes("speakers", "show", "Zelensky").stdout)
    assert (shown["spellings"], "Wolodymyr Selenskyj" in shown["aliases"]) == (["Wolodymyr Selenskyj"], False)
    (tmp_path / "one.csv").write_text("kind,name,country\nperson,Wolodymyr Selenskyj,AT\n", encoding="utf-8")
    assert quotes("speakers", "import", tmp_path / "one.csv").exit_code == 0
    assert quotes("reannotate").exit_code == 0
    [shown] = json.loads(quotes("speakers", "show", "Volodymyr Zelensky").stdout)
    assert (shown["spellings"], shown["quotations"]) == ([], 0)
    assert said_by(quotes, "Wolodymyr Selenskyj") == ["Uno"]


def test_names_that_sound_alike_are_told_and_parted(quotes, tmp_path):
    said = [f"«{word}», ha detto Marco {name}." for word, name in (("Uno", "Rosi"), ("Due", "Rossi"))]
    add(quotes, tmp_path, *said)
    assert said_by(quotes, "Marco Rosi") == ["Uno", "Due"]
    assert (
        "\nprinted     Marco Rossi (by sound)\n" in quotes("speakers", "show", "Marco Rosi", "--page").stdout
    )
    run = quotes("speakers", "apart", "Marco Rosi", "Marco Rossi", "--by", "desk")
    assert run.exit_code == 0
    assert re.fullmatch(
        r"decision 1: \d+ \(Marco Rosi\) and \d+ \(Marco Rossi\) are two, by desk\n1 article read again: 1 change\n",
        run.stdout,
    )
    add(quotes, tmp_path, *said, "«Tre», ha detto Marco Rossi.")
    for _ in range(2):
        assert (said_by(quotes, "Marco Rosi"), said_by(quotes, "Marco Rossi")) == (["Uno"], ["Due", "Tre"])
        assert quotes("reannotate").exit_code == 0
    assert quotes("speakers", "undo", 1, "--by", "desk").exit_code == 0
    assert said_by(quotes, "Marco Rosi") == ["Uno", "Due", "Tre"]


def test_a_spelling_by_other_letters_is_not_by_sound(quotes, tmp_path):
    add(quotes, tmp_path, "«Uno», ha detto Wolodymyr Selenskyj.")
    [row] = json.loads(quotes("speakers", "show", "Zelensky").stdout)
    assert row["spellings"] == ["Wolodymyr Selenskyj"]
    run = quotes("speakers", "split", "Zelensky", 1, "--to", "Wolodymyr Selenskyj", "--by", "desk")
    assert "is another's name: quotes speakers apart" in run.stderr


def test_a_spelling_becomes_a_name_when_people_say_so(quotes, tmp_path):
    add(quotes, tmp_path, "«Uno», ha detto Wolodymyr Selenskyj.")
    alias = ("alias", "add", "Volodymyr Zelensky", "Wolodymyr Selenskyj")
    assert quotes("speakers", *alias, "--by", "desk").exit_code == 0
    [shown] = json.loads(quotes("speakers", "show", "Volodymyr Zelensky").stdout)
    assert (shown["spellings"], "Wolodymyr Selenskyj" in shown["aliases"]) == ([], True)
    assert quotes("speakers", *alias, "--by", "desk").exit_code == 2


def test_a_list_goes_in_once_and_its_people_are_known(filled, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("kind,name,country,aliases\nperson,Ortensia Malvezzi,IT,O. Malvezzi\n", encoding="utf-8")
    assert filled("speakers", "import", path).stdout == "1 speaker added, 0 changed, 0 as they were\n"
    assert filled("speakers", "import", path).stdout == "0 speakers added, 0 changed, 1 as they were\n"
    (tmp_path / "a.txt").write_text("«Sì», ha detto O. Malvezzi.", encoding="utf-8")
    assert filled("add", tmp_path / "a.txt", "--lang", "it").exit_code == 0
    [row] = json.loads(filled("lookup", "--speaker", "Ortensia Malvezzi").stdout)
    assert row["country"] == "IT"


def test_a_broken_list_leaves_nothing_unless_told(filled, tmp_path):
    before = filled("speakers", "list").stdout
    path = tmp_path / "list.csv"
    path.write_text("kind,name,country\nperson,Anna Moro,Qqqq\nperson,Aldo Moro,IT\n", encoding="utf-8")
    run = filled("speakers", "import", path)
    assert (run.exit_code, run.stdout) == (2, "")
    assert run.stderr.splitlines() == [
        f"{path}, line 2: no country 'Qqqq'",
        f"Error: {path}: 1 broken row, nothing went in; --skip leaves them out",
    ]
    assert filled("speakers", "list").stdout == before
    run = filled("speakers", "import", path, "--skip")
    assert (run.exit_code, run.stdout) == (
        1,
        "1 speaker added, 0 changed, 0 as they were, 1 row left out\n",
    )
    assert filled("speakers", "import", path, "--country", "Atlantide").exit_code == 2
    assert filled("speakers", "import", tmp_path / "none.csv").exit_code == 2


@pytest.mark.parametrize("name", ["out.csv", "out.json"])
def test_what_is_exported_is_there_already(filled, tmp_path, name):
    run = filled("speakers", "export", tmp_path / name)
    assert (run.exit_code, run.stdout) == (0, "")
    count = run.stderr.split()[0]
    run = filled("speakers", "import", tmp_path / name)
    assert run.stdout == f"0 speakers added, 0 changed, {count} as they were\n"
    assert filled("speakers", "export", tmp_path / name).exit_code == 2
    assert filled("speakers", "export", "-").exit_code == 2


def test_a_speaker_has_a_page(filled, tmp_path):
    path = tmp_path / "b.jsonl"
    said = "«Firmiamo», ha detto il generale Jens Stoltenberg. «Mai», ha risposto il presidente russo Vladimir Putin."
    record = {"text": said, "lang": "it", "published": "2024-08-01", "outlet": "Il Faro"}
    path.write_text(json.dumps(record), encoding="utf-8")
    assert filled("add", path).exit_code == 0
    run = filled("speakers", "show", "1", "--page")
    assert run.exit_code == 0
    lines = run.stdout.splitlines()
    assert lines[0] == "Jens Stoltenberg (person, speaker 1)"
    facts = {line[:12].strip(): line[12:] for line in lines[2:] if line[:12].strip()}
    assert facts["country"] == "NO, nationality"
    assert facts["quotations"] == "3 in 2 articles, 2024-07-14 to 2024-08-01"
    assert facts["outlets"] == "Il Faro (1)"
    assert facts["words"] == "dire (2), affermare (1)"
    assert facts["beside"] == "Vladimir Putin (1)"
    assert "il generale (2024-08-01)" in run.stdout
    assert lines[-3:] == [
        "     3  2024-08-01, Il Faro: Firmiamo",
        "     2  2024-07-14: Si sostengono a vicenda",
        "     1  2024-07-14: un’enorme quantità di munizioni",
    ]


def test_the_page_of_one_day_names_it_once(filled):
    run = filled("speakers", "show", "1", "--page")
    assert "quotations  2 in 1 article, 2024-07-14\n" in run.stdout


def test_a_speaker_who_was_never_quoted_has_a_page(filled):
    run = filled("speakers", "show", "Easley", "--page")
    assert run.stdout.splitlines()[-1] == "quotations  none"


def test_the_page_has_the_keys_of_the_rows(filled):
    [row] = json.loads(filled("speakers", "show", "Stoltenberg").stdout)
    assert [one["quotation"] for one in row["latest"]] == [
        "Si sostengono a vicenda",
        "un’enorme quantità di munizioni",
    ]
    assert (row["quotations"], row["articles"], row["first_date"]) == (2, 1, "2024-07-14")


@pytest.mark.parametrize(
    "command",
    [
        ["speakers", "undo", "9" * 20, "--by", "desk"],
        ["speakers", "split", "1", "9" * 20, "--to", "Un altro", "--by", "desk"],
        ["speakers", "merge", "9" * 20, "1", "--by", "desk"],
        ["explain", "9" * 20],
        ["articles", "show", "9" * 20],
        ["judge", "9" * 20, "--confirm", "--by", "desk"],
    ],
    ids=" ".join,
)
def test_a_number_that_no_row_can_have_is_refused(filled, command):
    run = filled(*command)
    assert (run.exit_code, run.stdout) == (2, "")
    assert "OverflowError" not in run.stderr


def test_a_number_that_is_too_large_is_everything_or_nothing(filled):
    assert filled("lookup", "--speaker", "9" * 20).exit_code == 1
    assert filled("lookup", "--limit", "9" * 20).exit_code == 0
    assert filled("report", "speakers", "--limit", "9" * 20).exit_code == 0
    assert len(filled("lookup", "--speaker", "x" * 100_000).stderr) < 1000


def test_a_part_of_a_name_is_answered_with_who_has_it(filled):
    run = filled("speakers", "merge", "Kim Jong", "1", "--by", "desk")
    assert run.exit_code == 2
    assert "no speaker 'Kim Jong'; did you mean" in run.stderr
    assert "(Kim Jong Un, KP)" in run.stderr


def test_one_article_is_counted_as_one(filled):
    assert "2 in 1 article, 2024-07-14" in filled("speakers", "show", "1", "--page").stdout
