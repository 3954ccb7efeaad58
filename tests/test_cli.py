"""The command line as a whole: help, start-up, exit codes, and errors that are one line."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from quotes.cli import SUMMARIES, main
from quotes.cli.group import CommandGroup


def commands(group: click.Group, path: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], click.Command]]:
    """Every command with its path: groups are walked through."""
    context = click.Context(group)
    found = []
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        found.append(((*path, name), command))
        if isinstance(command, click.Group):
            found.extend(commands(command, (*path, name)))
    return found


COMMANDS = commands(main)


@pytest.mark.parametrize("path, command", COMMANDS, ids=[" ".join(path) for path, _ in COMMANDS])
def test_every_help_has_an_example_and_every_option_a_help(quotes, path, command):
    run = quotes(*path, "--help")
    assert run.exit_code == 0
    if not isinstance(command, click.Group):
        assert "Example:\n  " in run.stdout
        assert f"quotes {' '.join(path)}" in run.stdout
    for option in command.params:
        assert isinstance(option, click.Argument) or option.help, option


@pytest.mark.parametrize("path, command", COMMANDS, ids=[" ".join(path) for path, _ in COMMANDS])
def test_the_list_of_commands_tells_each_in_whole(quotes, path, command):
    if isinstance(command, click.Group):
        assert "..." not in quotes(*path, "--help").stdout.partition("Commands:")[2]


@pytest.mark.parametrize("name", SUMMARIES)
def test_the_summary_of_a_command_is_the_head_of_its_help(name):
    command = main.get_command(click.Context(main), name)
    assert command.help.splitlines()[0].startswith(SUMMARIES[name].rstrip("."))


def test_the_list_of_commands_loads_none_of_them():
    code = "from quotes.cli import main; main(['--help'], standalone_mode=False)"
    code += "; import sys; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "lookup" in run.stdout
    for heavy in ("sqlalchemy", "alembic", "quotes.text", "quotes.cli.add"):
        assert heavy not in run.stdout.split()


EXITS = [
    (["lookup", "--said", "munizioni"], 0),
    (["lookup", "--said", "nessuna parola simile"], 1),
    (["lookup", "--speaker", "Nessuno Affatto"], 1),
    (["lookup", "--country", "Atlantide"], 2),
    (["lookup", "--kind", "song"], 2),
    (["lookup", "--column", "colour"], 2),
    (["lookup", "--limit", "0"], 2),
    (["explain", "1"], 0),
    (["explain", "999"], 2),
    (["speakers", "list"], 0),
    (["speakers", "show", "Stoltenberg"], 0),
    (["speakers", "show", "Nessuno Affatto"], 1),
    (["speakers", "show", "1"], 0),
    (["speakers", "show", "99999"], 1),
    (["speakers", "candidates"], 1),
    (["speakers", "decisions"], 1),
    (["speakers", "merge", "1", "1", "--by", "desk"], 2),
    (["speakers", "merge", "1", "2"], 2),
    (["speakers", "apart", "1", "99999", "--by", "desk"], 2),
    (["speakers", "split", "1", "7", "--to", "Altro", "--by", "desk"], 2),
    (["speakers", "rename", "1", "…", "--by", "desk"], 2),
    (["speakers", "alias", "add", "1", "Putin", "--by", "desk"], 2),
    (["speakers", "undo", "1", "--by", "desk"], 2),
    (["countries"], 0),
    (["countries", "--groups"], 0),
    (["lookup", "--country", "NATO"], 0),
    (["lookup", "--country", "ASEAN"], 1),
    (["lookup", "--role", "segretario generale"], 0),
    (["lookup", "--role", "astronauta"], 1),
    (["lookup", "--on", "2024-06-20"], 2),
    (["lookup", "--since", "2024-06-20", "--until", "2024-06-19"], 2),
    (["articles", "list"], 0),
    (["articles", "show", "1"], 0),
    (["articles", "show", "999"], 2),
    (["articles", "remove", "999"], 2),
    (["articles", "set", "1", "--author", "Ada"], 0),
    (["articles", "set", "999", "--author", "Ada"], 2),
    (["articles", "set", "1"], 2),
    (["report", "speakers"], 0),
    (["report", "countries"], 0),
    (["report", "cues"], 0),
    (["report", "cues", "--since", "2024-06-20", "--until", "2024-06-19"], 2),
    (["report", "cues", "--country", "Atlantide"], 2),
    (["export", "-", "--format", "csv"], 0),
    (["export", "-"], 2),
    (["export", "sheet.xyz"], 2),
    (["judge", "1", "--by", "desk"], 2),
    (["judge", "1", "--confirm", "--not-speech", "--by", "desk"], 2),
    (["judge", "1", "--confirm"], 2),
    (["judge", "1", "--kind", "term", "--country", "IT", "--by", "desk"], 2),
    (["judge", "1", "--country", "UE", "--by", "desk"], 2),
    (["judge", "1", "--country", "Atlantide", "--by", "desk"], 2),
    (["judge", "1", "--country", "", "--relation", "setting", "--by", "desk"], 2),
    (["judge", "1", "--relation", "setting", "--by", "desk"], 0),
    (["judge", "1", "--confirm", "--by", " "], 2),
    (["speakers", "undo", "1", "--by", ""], 2),
    (["judge", "999", "--confirm", "--by", "desk"], 2),
    (["judgements"], 1),
    (["reannotate"], 0),
    (["verify"], 0),
    (["db", "current"], 0),
    (["db", "upgrade"], 0),
    (["db", "path"], 0),
    (["lookup", "--said", ""], 2),
    (["lookup", "--speaker", " "], 2),
    (["lookup", "--outlet", ""], 2),
    (["judge", "1", "--speaker", "", "--by", "desk"], 2),
    (["nonsense"], 2),
]


@pytest.mark.parametrize(("words", "status"), EXITS, ids=[" ".join(words) for words, _ in EXITS])
def test_exit_codes(filled, words, status):
    run = filled(*words)
    assert run.exit_code == status, run.output
    if status == 2:
        assert run.stdout == ""
        assert len(run.stderr.splitlines()) == 1


WRONG_LINES = [  # how click words it is left open
    (["lookup", "--saidd", "x"], "no such option", "See quotes lookup --help"),
    (
        ["lookup", "--db", "x"],
        "--db stands before the command: quotes --db … lookup.",
        "See quotes lookup --help",
    ),
    (["lookup", "--said"], "option '--said' requires an argument", "See quotes lookup --help"),
    (
        ["lookup", "--said", " "],
        "invalid value for '--said': there is nothing in it",
        "See quotes lookup --help",
    ),
    (["lookup", "pace"], "got unexpected extra argument", "See quotes lookup --help"),
    (["explain", "x"], "invalid value for 'ID': 'x' is not a valid number", "See quotes explain --help"),
    (["speakers", "merge", "1"], "missing argument 'B'", "See quotes speakers merge --help"),
    (["speakers", "mrege"], "no such command", "See quotes speakers --help"),
    (["lokup"], "no command 'lokup'; did you mean lookup?", "See quotes --help"),
    (["--dbb", "x", "lookup"], "no such option", "See quotes --help"),
    (["--db", "", "lookup"], "invalid value for '--db'", "See quotes --help"),
    (["lookup", "--column", "colour"], "no column 'colour'; there are: id, ", ", context"),
]


@pytest.mark.parametrize(
    ("words", "start", "end"), WRONG_LINES, ids=[" ".join(row[0]) for row in WRONG_LINES]
)
def test_a_wrong_command_line_is_told_in_one_line(filled, words, start, end):
    run = filled(*words)
    assert (run.exit_code, run.stdout) == (2, "")
    [line] = run.stderr.splitlines()
    assert line.startswith(f"Error: {start}")
    assert line.endswith(end)


@pytest.mark.parametrize("words", [[], ["speakers"], ["db"]], ids=" ".join)
def test_a_group_without_a_command_shows_its_help(quotes, words):
    run = quotes(*words)
    assert run.exit_code == 2
    assert f"Usage: {' '.join(['quotes', *words])} [OPTIONS] COMMAND" in run.output


@pytest.mark.parametrize(
    "words",
    [
        ["lookup"],
        ["verify"],
        ["reannotate"],
        ["articles", "remove", "1"],
        ["articles", "set", "1", "--author", "Ada"],
        ["db", "upgrade"],
        ["db", "current"],
    ],
    ids=" ".join,
)
def test_only_add_makes_a_database(quotes, tmp_path, words):
    run = quotes(*words)
    assert run.exit_code == 2
    assert run.stderr == (
        f"Error: no database at {tmp_path / 'quotes.db'}; "
        f"make one with: quotes --db {tmp_path / 'quotes.db'} add FILE\n"
    )
    assert not (tmp_path / "quotes.db").exists()


@pytest.mark.parametrize("words", [["lookup"], ["add", "ottawa.txt"], ["db", "upgrade"]], ids=" ".join)
def test_a_file_that_is_no_database(quotes, article_file, tmp_path, monkeypatch, words):
    monkeypatch.chdir(article_file.parent)
    (tmp_path / "quotes.db").write_text("Questo è un testo, non una base di dati.\n" * 100, encoding="utf-8")
    run = quotes(*words)
    assert (run.exit_code, run.stderr) == (2, f"Error: {tmp_path / 'quotes.db'} is not a database\n")


def test_a_database_of_a_newer_program(filled, article_file, tmp_path):
    connection = sqlite3.connect(tmp_path / "quotes.db")
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    for words in (["lookup"], ["add", article_file]):
        run = filled(*words)
        assert run.exit_code == 2
        assert "was made by a newer program" in run.stderr


def test_a_locked_database_is_waited_for_and_then_said(filled, article_file, tmp_path, monkeypatch):
    monkeypatch.setattr("quotes.store.engine.BUSY_SECONDS", 0.2)
    connection = sqlite3.connect(tmp_path / "quotes.db", isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    try:
        run = filled("add", article_file)
    finally:
        connection.close()
    assert run.exit_code == 2
    assert "is locked" in run.stderr


def test_in_a_read_only_place_lookups_work_and_add_says_why_not(filled, article_file, monkeypatch):
    may = os.access
    monkeypatch.setattr(os, "access", lambda path, mode, **how: mode != os.W_OK and may(path, mode, **how))
    assert filled("lookup").exit_code == 0
    for words in (["add", article_file], ["articles", "set", 1, "--author", "Ada"]):
        run = filled(*words)
        assert run.exit_code == 2
        assert run.stderr.endswith("is read-only; lookups work\n")


def test_ctrl_c_is_one_line(quotes, monkeypatch, article_file):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("quotes.cli.add.ingest_items", interrupt)
    run = quotes("add", article_file)
    assert run.exit_code == 130
    assert run.stderr.splitlines()[-1].startswith("Error: interrupted")


def test_the_real_program_in_a_pipe(article_file, tmp_path):
    def run(*words, **options):
        command = [sys.executable, "-m", "quotes", *words]
        env = os.environ | {"QUOTES_DB": str(tmp_path / "quotes.db")}
        return subprocess.run(command, capture_output=True, text=True, env=env, encoding="utf-8", **options)

    assert run("add", str(article_file), "--lang", "it").returncode == 0
    rows = json.loads(run("lookup", "--speaker", "stoltenberg").stdout)
    assert [row["speaker"] for row in rows] == ["Jens Stoltenberg"] * 2
    tagged = run("annotate", "-", "--lang", "it", "--format", "tagged", input="«Sì», ha detto Stoltenberg.\n")
    assert (tagged.returncode, tagged.stderr) == (0, "")


def test_groups_are_lazy():
    assert isinstance(main, CommandGroup)
    assert main.get_command(click.Context(main), "nonsense") is None


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_one_line():
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "quotes", "countries", "--groups", "--csv"]
        run = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True)
    assert run.returncode == 2
    assert run.stderr == "Error: the answer cannot be written: no space left on device\n"


@pytest.mark.skipif(os.name == "nt", reason="no shell that closes a stream")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&- <&-"])
def test_a_closed_stream_does_no_harm(article_file, tmp_path, closed):
    words = [sys.executable, "-m", "quotes", "--db", tmp_path / "quotes.db", "add", article_file]
    run = subprocess.run(["sh", "-c", f'"$@" {closed}', "sh", *words], capture_output=True, text=True)
    assert run.returncode == 0
    assert "Traceback" not in run.stderr
    assert (tmp_path / "quotes.db").read_bytes().startswith(b"SQLite format 3")


def test_a_database_of_another_kind_is_told_which_there_are():
    run = CliRunner().invoke(main, ["--db", "mysql://nowhere/x", "lookup"])
    assert run.exit_code == 2
    assert "SQLite (a file) or PostgreSQL" in run.stderr
