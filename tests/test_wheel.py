"""The built wheel, installed into an empty environment away from the checkout, does the whole job."""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parent.parent
# What pip says where there is no index to install from.
NO_INDEX = (
    "No matching distribution found",
    "Could not find a version",
    "NewConnectionError",
    "ConnectTimeout",
)

# Command, exit status, words that stdout or stderr must hold. These are given to the script that a user calls …
STARTS = [
    (["--help"], 0, "lookup"),
    (["add", "{articles}"], 0, "articles"),
    (["lookup", "--speaker", "Stoltenberg", "--table"], 0, "munizioni"),
]
# … and these to the program behind it, in one process: to start it for each would take most of the time.
SESSION = [
    (["add", "{articles}"], 0, "unchanged"),
    (["lookup", "--speaker", "hayashi"], 0, "seriamente preoccupata"),
    (["lookup", "--speaker", "easley"], 0, "Simboleggia"),
    (["lookup", "--country", "Corea del Sud"], 0, "Risponderemo"),
    (["lookup", "--country", "KOR", "--relation", "represents"], 0, "Risponderemo"),
    (["lookup", "--said", "munizioni", "--since", "2024-06-01"], 0, "munizioni"),
    (["lookup", "--kind", "direct", "--csv", "-c", "quotation"], 0, "Si sostengono a vicenda"),
    (["lookup", "--speaker", "Nessuno Affatto"], 1, "Nessuno Affatto"),
    (["explain", "1"], 0, ""),
    (["speakers", "list"], 0, "Stoltenberg"),
    (["speakers", "show", "Stoltenberg"], 0, "NO"),
    (["articles", "list"], 0, "2024-06-21"),
    (["articles", "show", "1"], 0, ""),
    (["report", "speakers"], 0, "Stoltenberg"),
    (["report", "countries"], 0, "KR"),
    (["report", "cues"], 0, "affermare"),
    (["export", "sheet.csv", "--country", "KR"], 0, ""),
    (["export", "-", "--format", "jsonl"], 0, "Stoltenberg"),
    (["annotate", "{articles}/ottawa-stoltenberg.txt", "--format", "jsonl"], 0, '"quotes"'),
    (["judge", "1", "--confirm", "--by", "desk"], 0, ""),
    (["judge", "1", "--speaker", "Kim Jong Un", "--by", "desk"], 0, "Kim Jong Un"),
    (["judge", "2", "--not-speech", "--by", "desk"], 0, ""),
    (["judge", "1", "--withdraw", "--by", "desk"], 0, ""),
    (["reannotate"], 0, ""),
    (["verify"], 0, ""),
    (["db", "current"], 0, ""),
    (["db", "upgrade"], 0, ""),
    (["db", "path"], 0, "quotes.db"),
    (["articles", "remove", "1"], 0, ""),
]
PROGRAM = """
import json, sys
from click.testing import CliRunner
from quotes.cli import main

for words in json.loads(sys.argv[1]):
    run = CliRunner().invoke(main, words, prog_name="quotes")
    print(json.dumps([run.exit_code, run.output]))
"""


def _run(*words: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "QUOTES_"))}
    command = [str(word) for word in words]
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False, timeout=600)


def _pip(*words: str | Path, cwd: Path) -> None:
    done = _run(sys.executable, "-m", "pip", "--disable-pip-version-check", *words, cwd=cwd)
    if done.returncode and any(sign in done.stdout + done.stderr for sign in NO_INDEX):
        pytest.skip("pip reaches no index, so that nothing can be installed")
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the programs of an environment that holds the wheel and what it needs."""
    place = tmp_path_factory.mktemp("wheel")
    _pip("wheel", "--no-deps", "--wheel-dir", place, CHECKOUT, cwd=place)
    venv.create(place / "env")
    programs = place / "env" / ("Scripts" if os.name == "nt" else "bin")
    (wheel,) = place.glob("quotes-*.whl")
    constraints = CHECKOUT / "constraints.txt"
    _pip("--python", programs / "python", "install", "--no-compile", wheel, "-c", constraints, cwd=place)
    return programs


def _filled(words: list[str], articles: str) -> list[str]:
    return [word.format(articles=articles) for word in words]


@pytest.mark.slow
def test_the_installed_program_runs_the_whole_session(installed: Path, tmp_path: Path) -> None:
    find = "from quotes.packaged import packaged_folder; print(packaged_folder('seeds') / 'articles')"
    articles = _run(installed / "python", "-c", find, cwd=tmp_path).stdout.strip()
    assert articles.startswith(str(installed.parent))
    started = [_run(installed / "quotes", *_filled(words, articles), cwd=tmp_path) for words, *_ in STARTS]
    ran = [(run.returncode, run.stdout + run.stderr) for run in started]
    session = json.dumps([_filled(words, articles) for words, *_ in SESSION])
    done = _run(installed / "python", "-c", PROGRAM, session, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    ran += map(json.loads, done.stdout.splitlines())
    for (words, status, shown), (exit_code, output) in zip(STARTS + SESSION, ran, strict=True):
        assert (words, exit_code) == (words, status), output
        assert shown in output, words
    assert "Risponderemo" in (tmp_path / "sheet.csv").read_text(encoding="utf-8")
