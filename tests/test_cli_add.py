"""`quotes add`: the summary, the second time, every bad input, and what is left after a kill."""

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

GOOD = "Il ministro ha detto: «È così».\n"


def counts(database: Path) -> dict[str, int]:
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    try:
        tables = ("text", "article", "quotation", "attribution", "speaker", "country")
        return {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}
    finally:
        connection.close()


def test_adding_twice_changes_nothing(quotes, article_file, tmp_path):
    first = quotes("add", article_file)
    assert first.exit_code == 0, first.output
    assert first.stdout == "1 article added, 0 unchanged; 2 quotations, 2 attributed; 0 problems\n"
    before = counts(tmp_path / "quotes.db")
    assert before["article"] == 1
    assert before["speaker"] > 50
    again = quotes("add", article_file)
    assert (again.exit_code, again.stderr) == (0, "")
    assert again.stdout == "0 articles added, 1 unchanged; 0 quotations, 0 attributed; 0 problems\n"
    assert counts(tmp_path / "quotes.db") == before


BAD = [
    ("missing.txt", None, "missing.txt: no such file or folder"),
    ("empty.txt", b"", "empty.txt: is empty"),
    ("binary.bin", b"\x7fELF\0\0", "binary.bin: holds NUL bytes"),
    ("nul.txt", b"Ha detto\0 no", "nul.txt: holds NUL bytes"),
    ("odd.txt", b"perch\x8d no", "odd.txt: neither UTF-8 nor Windows-1252"),
    ("half.jsonl", b'{"text": "\\ud800"}', "half.jsonl, line 1: half a character"),
    ("lang.jsonl", b'{"text": "a", "lang": "xx"}', "no language 'xx'; did you mean"),
    ("folder", "folder", "folder: a folder without articles"),
]


@pytest.mark.parametrize(("name", "data", "line"), BAD, ids=[row[0] for row in BAD])
def test_bad_input_is_named_and_the_good_file_is_in(quotes, tmp_path, name, data, line):
    if data == "folder":
        (tmp_path / name).mkdir()
    elif data is not None:
        (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    run = quotes("add", tmp_path / name, tmp_path / "good.txt")
    assert run.exit_code == 1
    assert run.stdout.startswith("1 article added")
    assert "1 problem\n" in run.stdout
    [problem] = [row for row in run.stderr.splitlines() if not row.startswith("making the database")]
    assert line in problem
    assert counts(tmp_path / "quotes.db")["article"] == 1


def test_a_text_under_a_taken_url_is_a_problem(quotes, tmp_path):
    lines = [{"text": f"{GOOD} {n}", "url": "https://news.example/1"} for n in (1, 2)]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    run = quotes("add", path)
    assert run.exit_code == 1
    assert "https://news.example/1: another text is stored under this URL" in run.stderr


@pytest.mark.parametrize(
    ("options", "line"),
    [
        (["--lang", "xx"], "no language 'xx'; did you mean"),
        (["--published", "ieri"], "'ieri' is no day; write it as 2024-07-14"),
        (["--title", "T", "b.txt"], "--url and --title are for one article"),
    ],
)
def test_bad_option_is_an_error_before_anything_is_read(quotes, article_file, tmp_path, options, line):
    run = quotes("add", article_file, *options)
    assert run.exit_code == 2
    assert line in run.stderr
    assert not (tmp_path / "quotes.db").exists()


def test_where_nothing_can_be_read_no_database_is_made(quotes, tmp_path):
    (tmp_path / "empty.txt").touch()
    run = quotes("add", tmp_path / "missing.txt", tmp_path / "empty.txt")
    assert run.exit_code == 1
    assert run.stdout == "0 articles added, 0 unchanged; 0 quotations, 0 attributed; 2 problems\n"
    assert [line.rpartition("/")[2].partition(":")[0] for line in run.stderr.splitlines()] == [
        "missing.txt",
        "empty.txt",
    ]
    assert not (tmp_path / "quotes.db").exists()


def test_what_the_user_says_of_an_article_is_kept(quotes, article_file):
    said = ["--outlet", "Il Faro", "--url", "https://faro.example/1", "--published", "2020-02-03"]
    assert quotes("add", article_file, *said, "--title", "Altro").exit_code == 0
    [row] = json.loads(quotes("lookup", "--limit", "1", "--json").stdout)
    kept = {name: row[name] for name in ("outlet", "url", "date", "title", "lang")}
    assert kept == {
        "outlet": "Il Faro",
        "url": "https://faro.example/1",
        "date": "2020-02-03",
        "title": "Altro",
        "lang": "it",
    }


def test_standard_input_is_an_article_and_named_so(quotes):
    run = quotes("add", "-", "--url", "https://news.example/1", stdin=GOOD)
    assert (run.exit_code, run.stdout[:15]) == (0, "1 article added")
    again = quotes("add", "-", "--url", "https://news.example/1", stdin=GOOD + " Ancora.")
    assert again.stderr.startswith("standard input: https://news.example/1: another text")


def test_files_of_other_kinds_in_a_folder_are_counted(quotes, tmp_path, monkeypatch):
    walked, walk = [], os.walk
    monkeypatch.setattr(os, "walk", lambda top, **options: walked.append(top) or walk(top, **options))
    (tmp_path / "in" / "deep").mkdir(parents=True)
    for name in ("a.txt", "a.docx", "deep/b.PDF", "deep/c.docx", "deep/.hidden", "Makefile"):
        (tmp_path / "in" / name).write_text(GOOD, encoding="utf-8")
    run = quotes("add", tmp_path / "in")
    assert (run.exit_code, run.stdout[:15]) == (0, "1 article added")
    assert run.stdout.endswith("left out: 4 files of other kinds (.docx, .pdf, without suffix)\n")
    assert walked.count(tmp_path / "in") == 1


def test_a_long_file_goes_in_whole(quotes, tmp_path):
    text = "Nel paese si parla poco di queste cose, e chi ne parla lo fa piano.\n\n" * 3000
    (tmp_path / "long.txt").write_text(text + GOOD, encoding="utf-8")
    assert quotes("add", tmp_path / "long.txt").exit_code == 0
    assert quotes("verify").exit_code == 0


def _many(folder: Path, number: int) -> None:
    body = "Il sindaco Mario Rossi ha detto: «Non ci fermiamo qui, numero {n}».\n\n«Vedremo», ha aggiunto.\n"
    folder.mkdir()
    for n in range(number):
        (folder / f"{n:04}.txt").write_text(body.format(n=n), encoding="utf-8")


@pytest.mark.slow
def test_a_kill_leaves_whole_articles_only(tmp_path, quotes):
    _many(tmp_path / "many", 800)
    database = tmp_path / "quotes.db"
    command = [sys.executable, "-m", "quotes", "--db", str(database), "add", str(tmp_path / "many")]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        _wait_for_articles(database, 20, process)
    finally:
        process.kill()
        process.communicate()
    left = counts(database)
    assert 20 <= left["article"] < 800, "the kill came too late to show anything"
    assert left["quotation"] == left["attribution"] == 2 * left["article"]
    assert quotes("verify").exit_code == 0
    done = quotes("add", tmp_path / "many")
    assert done.stdout.startswith(f"{800 - left['article']} articles added, {left['article']} unchanged")


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="no Ctrl-C by signal")
def test_ctrl_c_is_one_line_and_leaves_whole_articles(tmp_path):
    _many(tmp_path / "many", 2000)
    database = tmp_path / "quotes.db"
    command = [sys.executable, "-m", "quotes", "--db", str(database), "add", str(tmp_path / "many")]
    heed = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # a shell's background jobs ignore Ctrl-C
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    process = subprocess.Popen(command, **pipes, text=True, preexec_fn=heed)
    _wait_for_articles(database, 5, process)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, "")
    assert re.fullmatch(r"(making the database .*\n)?Error: interrupted; .*\n", err), err
    left = counts(database)
    assert left["quotation"] == 2 * left["article"]


def _wait_for_articles(database: Path, number: int, process: subprocess.Popen) -> None:
    for _ in range(1200):
        assert process.poll() is None, "it ended before it could be stopped"
        try:
            if counts(database)["article"] >= number:
                return
        except sqlite3.OperationalError:  # not there yet, or its tables are just being made
            pass
        time.sleep(0.05)
    raise AssertionError("no article came in within a minute")


def test_a_text_that_is_in_under_another_outlet_is_told_with_what_undoes_it(quotes, article_file, tmp_path):
    lines = tmp_path / "a.jsonl"
    lines.write_text("".join(json.dumps({"text": f"Testo {n}.", "lang": "it"}) + "\n" for n in (1, 2, 3)))
    assert "second copies" not in quotes("add", lines, article_file).stdout
    again = quotes("add", lines, "--outlet", "La Riva").stdout.splitlines()
    assert again[1] == (
        "second copies: 3 articles whose text is in under another outlet or URL (1-3);"
        " if that is a slip: quotes articles remove 5-7, or quotes articles set"
    )
    assert quotes("articles", "remove", "5-7").exit_code == 0
    assert len(quotes("add", lines, article_file).stdout.splitlines()) == 1
