"""The example articles, tagged: how the program reads a whole article, kept to be looked at as a diff.

QUOTES_WRITE=1 writes the files anew.
"""

import os
from pathlib import Path

import pytest

from quotes.lang import load_language
from quotes.model import Article, Attribution
from quotes.packaged import packaged_folder
from quotes.speakers.gazetteer import Gazetteer
from quotes.speakers.resolve import resolve
from quotes.speakers.seeds import load_seed_speakers
from quotes.text import annotate
from quotes.text.render import render_tagged

GOLDEN = Path(__file__).parent / "golden"
ARTICLES = sorted((packaged_folder("seeds") / "articles").glob("*.txt"))


def listed(number: int, found: Attribution) -> str:
    """One line a quotation: its number, what is known of it, who, for which country, by which rule."""
    who = found.speaker.name if found.speaker else "-"
    country = (
        f"{found.country.code} {found.country.relation} {found.country.evidence}" if found.country else "-"
    )
    quotation = found.quotation
    return " | ".join(
        [
            f"{number}",
            quotation.kind,
            found.status,
            who,
            country,
            found.rule or "-",
            ",".join(quotation.flags),
        ]
    ).rstrip(" |")


def _read(text: str) -> str:
    article, language = Article(text=text), load_language("it")
    answers = resolve(article, annotate(article, language), Gazetteer(load_seed_speakers()), language)
    lines = [listed(number, found) for number, found in enumerate(answers, 1)]
    return "\n".join([render_tagged(text, answers), *lines, ""])


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_example_article_is_read_as_before(path: Path) -> None:
    got = _read(path.read_text(encoding="utf-8"))
    golden = GOLDEN / path.name
    if os.environ.get("QUOTES_WRITE") == "1":
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(got, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == got


def test_every_golden_file_has_its_article() -> None:
    assert [path.name for path in sorted(GOLDEN.glob("*.txt"))] == [path.name for path in ARTICLES]
