"""What the README and COMMANDS.md show is what the program prints: sessions, helps, Python examples and the schema.

QUOTES_WRITE=1 writes the shown output anew; QUOTES_WRITE=gold that on the hand-checked articles, which are not part
of the repository.
"""

import doctest
import os
import re
import shlex
import sqlite3
import tomllib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from quotes.cli import main

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
COMMANDS = ROOT / "COMMANDS.md"
_CONSOLE = re.compile(r"(?<=```console\n).*?(?=^```$)", re.M | re.S)
_GOLD = re.compile(r"(?<=```console gold\n).*?(?=^```$)", re.M | re.S)
_SCHEMA = re.compile(r"(?<=<!-- schema -->\n).*?(?=^<!-- end -->$)", re.M | re.S)


@pytest.fixture
def readme(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """Return the README, in a folder that holds the seeds and no database."""
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("QUOTES_DB", raising=False)
    monkeypatch.setenv("COLUMNS", "110")
    return README.read_text(encoding="utf-8")


def _session(block: str) -> str:
    """Run the lines of a block that begin with `$ quotes` and return the block with what they print."""
    shown = []
    for line in block.splitlines():
        if line.startswith("$ quotes"):
            done = CliRunner().invoke(main, shlex.split(line)[2:], prog_name="quotes")
            assert done.exception is None or isinstance(done.exception, SystemExit), line
            output = "\n".join(text.rstrip() for text in done.output.splitlines())
            shown.append(f"{line}\n{output}\n" if output else f"{line}\n")
    return "\n".join(shown)


def _schema(database: str) -> str:
    """Return a Markdown table of the tables, then of the views, each with its columns."""
    query = "SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY type, name"
    with closing(sqlite3.connect(database)) as connection:
        found = [row for row in connection.execute(query) if not row[1].startswith(("sqlite_", "alembic_"))]
        rows = [f"| {kind} | `{name}` | {_columns(connection, name)} |" for kind, name in found]
    return "\n".join(["| | name | columns |", "|---|---|---|", *rows, ""])


def _columns(connection: sqlite3.Connection, table: str) -> str:
    """Return the columns of a table, each with the table that it points to."""
    targets = {row[3]: row[2] for row in connection.execute(f"PRAGMA foreign_key_list({table})")}
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    return ", ".join(f"{name} → {targets[name]}" if name in targets else name for name in names)


def _rewritten(readme: str) -> str:
    text = _CONSOLE.sub(lambda found: _session(found[0]), readme)
    schema = _schema("quotes.db")
    return _SCHEMA.sub(lambda found: schema, text)


def test_shown_output_is_what_the_program_prints(readme: str) -> None:
    text = _rewritten(readme)
    if os.environ.get("QUOTES_WRITE") == "1":
        README.write_text(text, encoding="utf-8")
    assert README.read_text(encoding="utf-8").splitlines() == text.splitlines()


def test_figures_on_gold_have_the_shape_that_the_program_gives_them(monkeypatch: pytest.MonkeyPatch) -> None:
    text = README.read_text(encoding="utf-8")
    if os.environ.get("QUOTES_WRITE") == "gold":
        monkeypatch.chdir(ROOT)
        text = _GOLD.sub(lambda found: _session(found[0]), text)
        README.write_text(text, encoding="utf-8")
    [block] = _GOLD.findall(text)
    command, headings = block.split("\n")[:2]
    assert command.startswith("$ quotes evaluate ../shared/gold/")
    assert headings.split() == ["confidence", "answers", "right", "precision"]


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_python_examples_run(readme: str, name: str) -> None:
    text = readme if name == README.name else (ROOT / name).read_text(encoding="utf-8")
    tests = doctest.DocTestParser().get_doctest(text, {}, name, name, 0)
    assert tests.examples
    problems: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(tests, out=problems.append)
    assert not problems, "".join(problems)


def _commands(command: click.Command, name: str) -> Iterator[str]:
    """Return the names of a command and of all below it, as they are typed."""
    yield name
    if isinstance(command, click.Group):
        context = click.Context(command)
        for part in command.list_commands(context):
            found = command.get_command(context, part)
            assert found
            yield from _commands(found, f"{name} {part}")


def test_every_command_shows_its_help(readme: str) -> None:
    helps = [
        f"## {name}\n\n```console\n{_session(f'$ {name} --help')}```\n" for name in _commands(main, "quotes")
    ]
    text = "\n".join(["# Commands\n\nWhat `--help` says of each.\n", *helps])
    if os.environ.get("QUOTES_WRITE") == "1":
        COMMANDS.write_text(text, encoding="utf-8")
    assert COMMANDS.read_text(encoding="utf-8") == text


def test_changelog_leads_to_the_version_of_the_project() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    headings = re.findall(r"^## (\S+)", changes, re.M)
    assert headings[:2] == ["Unreleased", project["version"]]
