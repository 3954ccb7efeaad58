"""How many calls annotating and resolving make for a text: no machine and no weather changes the number.

A call of a function, of ours or of Python's, is what either is made of; regular expressions are calls as well. So a
rule that makes every article dearer shows here the day it is written, where a time would hide it in the noise; not so
one that makes an expression search longer, which only a time tells. The text is made of the cases, and changes a
little with each; so the ceilings stand a twentieth above what was counted. Who has to raise one says why; who has made
something cheaper lowers it.
"""

import sys
from collections.abc import Callable
from types import FrameType

from benchmarks.corpus import write_articles
from benchmarks.measure import Count
from quotes.lang import available_languages, load_language
from quotes.model import Article
from quotes.speakers.gazetteer import Gazetteer
from quotes.speakers.resolve import resolve
from quotes.speakers.seeds import load_seed_speakers
from quotes.text import annotate

_SIZE = 400_000  # code points a language: less would tell of the cases drawn rather than of the code
_PER = 1_000  # code points
_CEILINGS = {  # calls for annotating and for resolving
    "de": (5_200, 1_710),
    "en": (4_290, 1_980),
    "es": (4_420, 1_770),
    "fr": (4_510, 1_790),
    "it": (4_430, 1_840),
    "pt": (4_450, 1_920),
}


def measure_calls() -> list[Count]:
    gazetteer = Gazetteer(load_seed_speakers())
    return [count for lang in available_languages() for count in _measure(lang, gazetteer)]


def _measure(lang: str, gazetteer: Gazetteer) -> list[Count]:
    texts, language = write_articles(_SIZE, lang), load_language(lang)
    articles = [Article(text) for text in texts]
    answers = [annotate(article, language) for article in articles]

    def resolve_all() -> None:
        for article, found in zip(articles, answers, strict=True):
            resolve(article, found, gazetteer, language)

    resolve_all()  # the tables that fill when they are first asked are filled
    counted = (
        _calls_of(lambda: [annotate(article, language) for article in articles]),
        _calls_of(resolve_all),
    )
    thousands = sum(map(len, texts)) / _PER
    steps = zip(("annotate", "resolve"), counted, _CEILINGS[lang], strict=True)
    return [
        Count(f"{lang}: calls of {step}", f"calls for {_PER:,} code points", calls / thousands, ceiling)
        for step, calls, ceiling in steps
    ]


def _calls_of(run: Callable[[], object]) -> int:
    """Return how many functions, of Python or of C, are called."""
    calls = 0

    def count(frame: FrameType, event: str, arg: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        run()
    finally:
        sys.setprofile(None)
    return calls
