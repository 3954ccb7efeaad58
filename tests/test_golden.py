"""The example articles, tagged: how the program reads a whole article, kept to be looked at as a diff.

QUOTES_WRITE=1 writes the files anew.
"""

import os
from pathlib import Path

import pytest
from tagged import answers_in

from quotes.model import Article, Attribution
from quotes.packaged import packaged_folder
from quotes.text.render import render_tagged

GOLDEN = Path(__file__).parent / "golden"
ARTICLES = sorted((packaged_folder("seeds") / "articles").glob("*.txt"))


def _listed(number: int, found: Attribution) -> str:
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


def _read(text: str, lang: str = "it") -> str:
    article = Article(text=text, lang=lang)
    answers = answers_in(article)
    lines = [_listed(number, found) for number, found in enumerate(answers, 1)]
    return "\n".join([render_tagged(article, answers), *lines, ""])


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


# Articles written for the tests, a folder a language: articles/en/x.txt is read as golden/en/x.txt.
WRITTEN = sorted((Path(__file__).parent / "articles").glob("*/*.txt"))


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_written_article_is_read_as_before(path: Path) -> None:
    lang = path.parent.name
    got = _read(path.read_text(encoding="utf-8"), lang)
    golden = GOLDEN / lang / path.name
    if os.environ.get("QUOTES_WRITE") == "1":
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(got, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == got


def test_every_golden_file_of_a_language_has_its_article() -> None:
    golden = sorted(GOLDEN.glob("*/*.txt"))
    assert [path.relative_to(GOLDEN) for path in golden] == [
        path.relative_to(path.parents[1]) for path in WRITTEN
    ]
