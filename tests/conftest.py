"""The fixtures of all tests."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quotes.cli import main

SHARED = Path(__file__).parent.parent.parent / "shared"

ARTICLE = """\
Dom. Lug 14th, 2024
Il vertice di Ottawa

Mercoledì il segretario generale della Nato, Jens Stoltenberg, ha affermato che la Corea del Nord ha \
fornito “un’enorme quantità di munizioni” alla Russia.

«Si sostengono a vicenda», ha detto Stoltenberg durante una visita a Ottawa.
"""


@pytest.fixture
def article_file(tmp_path: Path) -> Path:
    """A short article with a date, a title and two quotations of one speaker."""
    path = tmp_path / "ottawa.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def shared_seeds() -> list[str]:
    """The two press articles the project starts from, which are not part of the repository."""
    files = sorted(map(str, (SHARED / "seeds").glob("*.txt")))
    if not files:
        pytest.skip("../shared/seeds is not there")
    return files


@pytest.fixture
def quotes(tmp_path: Path) -> Callable[..., Result]:
    """Run the command line on a database in a folder of the test: `quotes("lookup", "--said", "pace")`."""

    def run(*arguments: object, stdin: str | bytes | None = None) -> Result:
        command = ["--db", str(tmp_path / "quotes.db"), *map(str, arguments)]
        return CliRunner().invoke(main, command, input=stdin, prog_name="quotes")

    return run
