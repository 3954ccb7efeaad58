"""Whole articles of ours in the other languages, read and tagged as in `test_golden`.

tests/articles/<lang>/*.txt are the articles, tests/golden/<lang>/*.txt what is read in them, kept as a diff to
look at; QUOTES_WRITE=1 writes these anew.
"""

import os
from pathlib import Path

import pytest
from test_golden import listed

from quotes.lang import load_language
from quotes.model import Article
from quotes.speakers.gazetteer import Gazetteer
from quotes.speakers.resolve import resolve
from quotes.speakers.seeds import load_seed_speakers
from quotes.text import annotate
from quotes.text.render import render_tagged

TESTS = Path(__file__).parent
ARTICLES = sorted((TESTS / "articles").glob("*/*.txt"))


def _read(text: str, lang: str) -> str:
    article, language = Article(text=text, lang=lang), load_language(lang)
    answers = resolve(article, annotate(article, language), Gazetteer(load_seed_speakers()), language)
    lines = [listed(number, found) for number, found in enumerate(answers, 1)]
    return "\n".join([render_tagged(text, answers), *lines, ""])


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_article_is_read_as_before(path: Path) -> None:
    lang = path.parent.name
    got = _read(path.read_text(encoding="utf-8"), lang)
    golden = TESTS / "golden" / lang / path.name
    if os.environ.get("QUOTES_WRITE") == "1":
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(got, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == got
