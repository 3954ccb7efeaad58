"""Code points a second of `annotate` and of `scan`, beside a bare pass over the words.

Nothing is kept from one article to the next: no two articles are the same, and a run fails in which a cache
anywhere in the package has grown while the articles were read.
"""

import re
import sys
from collections.abc import Sequence
from functools import cache

from benchmarks.corpus import write_articles
from benchmarks.measure import Result, best
from quotes.lang import available_languages, load_language
from quotes.model import Article
from quotes.text import annotate
from quotes.text.scan import scan

_LIMIT = 12
_SIZE = 500_000  # code points a language
_ROUNDS = 9
_WARM = 200  # articles
_Cached = type(cache(len))
_WORD = re.compile(r"\w+")


def measure_annotate() -> list[Result]:
    return [result for lang in available_languages() for result in _measure(lang)]


def _measure(lang: str) -> list[Result]:
    texts = write_articles(_SIZE, lang)
    assert len(set(texts)) == len(texts)
    size, language = sum(map(len, texts)), load_language(lang)
    for text in texts[
        :_WARM
    ]:  # the tables of the language are made once a process, each when first asked for
        annotate(Article(text), language)
    before = _cache_sizes()
    annotated, scanned, floor = best(
        lambda: [annotate(Article(text), language) for text in texts],
        lambda: [scan(text, language.marks) for text in texts],
        lambda: _pass_over_words(texts),
        rounds=_ROUNDS,
    )
    assert _cache_sizes() == before, "a cache has grown: this would measure memory, not reading"
    unit = "code points"
    return [
        Result(f"{lang}: word regex over {size:,} code points", unit, size / floor),
        Result(f"{lang}: scan", unit, size / scanned, floor=size / floor),
        Result(f"{lang}: annotate", unit, size / annotated, floor=size / floor, limit=_LIMIT),
    ]


def _pass_over_words(texts: Sequence[str]) -> None:
    for text in texts:
        for _match in _WORD.finditer(text):
            pass


def _cache_sizes() -> dict[str, int]:
    """Return the number of entries in every cache of the package's functions."""
    modules = [module for name, module in sys.modules.items() if name.startswith("quotes")]
    found = [value for module in modules for value in vars(module).values() if isinstance(value, _Cached)]
    return {f"{one.__module__}.{one.__name__}": one.cache_info().currsize for one in found}
