"""Each tagged line of tests/cases must come back from the program as it stands there."""

import os
import re
from pathlib import Path

import pytest
from tagged import Case, answers_in, names, read_cases, write_gaps

from quotes.lang import available_languages, load_language
from quotes.text.chunks import LETTERS
from quotes.text.reading import read
from quotes.text.render import render_tagged
from quotes.text.scan import scan
from quotes.text.tags.lexicon import TAGS, lexicon_of
from quotes.text.tags.tables import MARKS

FOLDER = Path(__file__).parent / "cases"
# The share of lines that are no known gaps, in hundredths; it only rises.
FLOORS = {"it": 98, "en": 96, "es": 98, "fr": 99, "de": 96, "pt": 98}
_FIRST_FLOOR = 75  # of a language that has none of its own yet


def _passes(case: Case) -> bool:
    answers = answers_in(case.article)
    return render_tagged(case.article, answers) == case.tagged and names(answers, case.names) == case.names


def _cases() -> list[Case]:
    if os.environ.get("QUOTES_WRITE") == "1":
        for path in FOLDER.glob("*.txt"):
            write_gaps(path, {case.number for case in read_cases(path) if not _passes(case)})
    return [case for path in sorted(FOLDER.glob("*.txt")) for case in read_cases(path)]


CASES = _cases()


def _row(case: Case) -> object:
    gap = pytest.mark.xfail(strict=True, reason="a known gap; if it passes, take away its '? '")
    return pytest.param(case, id=f"{case.lang}:{case.number}", marks=[gap] if case.known_gap else [])


@pytest.mark.parametrize("case", [_row(case) for case in CASES])
def test_a_tagged_line_comes_back(case: Case) -> None:
    answers = answers_in(case.article)
    assert render_tagged(case.article, answers) == case.tagged
    assert names(answers, case.names) == case.names


@pytest.mark.parametrize("lang", available_languages())
def test_known_gaps_stay_few(lang: str) -> None:
    gaps = [case.known_gap for case in CASES if case.lang == lang]
    assert gaps, f"no cases for {lang}"
    assert 100 * gaps.count(False) >= FLOORS.get(lang, _FIRST_FLOOR) * len(gaps)


def test_no_tag_is_misspelt() -> None:
    marks = re.compile("<<([^<>]*)>>")  # a quotation typed without its signs
    assert [
        case.number for case in CASES if "<" in marks.sub("", case.text) or case.text != case.text.strip()
    ] == []


@pytest.mark.parametrize("lang", available_languages())
def test_every_tag_and_chunk_letter_is_explained(lang: str) -> None:
    language = load_language(lang)
    for case in (case for case in CASES if case.lang == lang):
        reading = read(case.text, lexicon_of(language), scan(case.text, language.marks))
        for sentence in reading.paragraph(0):
            assert set(sentence.tags) <= {*TAGS, *MARKS.values()}, case.text
            assert set(sentence.letters) <= {*LETTERS, *MARKS.values()}, case.text
