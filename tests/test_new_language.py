"""A made-up language goes in by the steps of CONTRIBUTING: a folder of TOML, `make data`, tagged lines, no Python.

A copy of the program is taught Vessic, of which tests/languages holds a dozen words a file, and tests itself on it.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
VESSIC = Path(__file__).parent / "languages"
GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
ARTICLE = "«Nos firmam hodu», dekit ta ministora francan, Mira Tolan.\n\n«Nul pakt es morta», sonit ona.\n"


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program with the language's folder and tagged lines, after `make data`."""
    pytest.importorskip("babel")
    copy = tmp_path_factory.mktemp("program")
    shutil.copytree(ROOT / "quotes", copy / "quotes", ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "tests" / "cases").mkdir(parents=True)
    for name in ("conftest.py", "tagged.py", "test_cases.py", "test_lang.py"):
        shutil.copy(ROOT / "tests" / name, copy / "tests")
    for name in ("seeds", "alembic", "alembic.ini", "pyproject.toml"):
        (copy / name).symlink_to(ROOT / name)
    shutil.copytree(VESSIC / "qaa", copy / "quotes" / "lang" / "qaa")
    shutil.copy(VESSIC / "qaa.txt", copy / "tests" / "cases")
    for module in ("quotes.lang.build_places", "quotes.lang.build"):
        run(copy, "-m", module)
    return copy


def run(program: Path, *arguments: object, **named: str) -> str:
    """Run the copy's own Python and return what it prints."""
    done = start(program, *arguments, **named)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def start(program: Path, *arguments: object, **named: str) -> subprocess.CompletedProcess[str]:
    """Run the copy's own Python, whatever comes of it."""
    environment = {**os.environ, "PYTHONPATH": str(program), "QUOTES_WRITE": "", **named}
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(command, cwd=program, env=environment, capture_output=True, text=True, check=False)


def test_the_folder_has_the_files_that_the_guide_names():
    files = {path.name for path in (VESSIC / "qaa").iterdir()}
    assert len(files) == 7
    assert [name for name in sorted(files) if f"| `{name}` |" not in GUIDE] == []


@pytest.mark.slow
def test_its_examples_forms_and_tagged_lines_pass(program):
    lines = program / "tests" / "cases" / "qaa.txt"
    run(program, "-m", "pytest", "-k", "qaa", "tests/test_lang.py", "tests/test_cases.py", QUOTES_WRITE="1")
    assert lines.read_text(encoding="utf-8") == (VESSIC / "qaa.txt").read_text(encoding="utf-8")


@pytest.mark.slow
def test_its_articles_are_read(program):
    article = program / "article.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    line = run(program, "-m", "quotes", "annotate", article, "--lang", "qaa", "--format", "jsonl")
    first, second = json.loads(line)["quotes"]
    assert [first[key] for key in ("name", "country", "relation")] == ["Mira Tolan", "FR", "represents"]
    assert [second[key] for key in ("name", "rule", "confidence")] == ["Mira Tolan", "cue_behind", None]


@pytest.mark.slow
def test_a_slip_in_the_data_is_said_in_one_line(program):
    data = program / "quotes" / "lang" / "qaa" / "cues.toml"
    right = data.read_text(encoding="utf-8")
    data.write_text(right.replace("lemma =", "lema =", 1), encoding="utf-8")
    done = start(program, "-m", "quotes.lang.build")
    data.write_text(right, encoding="utf-8")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "cues.toml" in done.stderr
