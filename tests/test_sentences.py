"""A paragraph cut at the ends of sentences that are sure has the sentences that its words tell."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from test_properties import bounded, press_like

from quotes.lang import available_languages, load_language
from quotes.model import Article
from quotes.text import annotate
from quotes.text.datelines import behind_dateline
from quotes.text.scan import scan
from quotes.text.sentences import Sentence, _parted_sentences, read_sentences
from quotes.text.tags.lexicon import lexicon_of
from quotes.text.tags.words import plain_of

HERE = Path(__file__).parent
TAG = re.compile(r"</?[qtsc][\d+]+(?: fragment)?>")


def lines_of(lang: str) -> list[str]:
    """The cases and the example articles of a language, one paragraph an entry."""
    cases = (HERE / "cases" / f"{lang}.txt").read_text(encoding="utf-8").splitlines()
    texts = [path.read_text(encoding="utf-8") for path in (HERE / "articles" / lang).glob("*.txt")]
    plain = [TAG.sub("", case.partition(" => ")[0]) for case in cases if not case.startswith("#")]
    beside = [f"{one} {other} {one}" for one, other in pairwise(plain)]
    return [*beside, *(line for text in texts for line in text.splitlines())]


def shown(sentences: list[Sentence]) -> list[object]:
    return [(one.start, one.end, one.printed, one.starts, one.ends, one.quotations) for one in sentences]


def compare(text: str, lang: str) -> None:
    language = load_language(lang)
    plain, lexicon = plain_of(text), lexicon_of(language)
    quotations = [one for one in scan(text, language.marks) if "nested" not in one.flags]
    story = behind_dateline(plain, 0, len(plain), lexicon.places)
    told = list(_parted_sentences(plain, (0, len(plain), quotations), story, lexicon))
    assert shown(read_sentences(plain, 0, len(plain), quotations, lexicon)) == shown(told)


@pytest.mark.parametrize("lang", available_languages())
def test_a_paragraph_of_ours_is_cut_where_its_words_say(lang: str) -> None:
    for line in lines_of(lang):
        compare(line, lang)


@pytest.mark.parametrize("lang", available_languages())
@bounded
@given(press_like)
def test_any_paragraph_is_cut_where_its_words_say(lang: str, text: str) -> None:
    compare(text.strip(), lang)  # an elided word at the end of a paragraph has no space behind it


def test_words_of_a_quotation_are_read_once_however_many_it_holds(monkeypatch):
    read: list[int] = []

    def counting(plain, start, end, *others):
        read.append(end - start)
        return read_sentences(plain, start, end, *others)

    monkeypatch.setattr("quotes.text.reading.read_sentences", counting)
    text = f"Kim ha detto: «{'Rossi parla di “pace” e ' * 200}».\n"
    assert len(annotate(Article(text, lang="it"))) == 201
    assert sum(read) < 3 * len(text)
