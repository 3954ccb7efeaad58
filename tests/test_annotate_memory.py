"""Nothing is kept from one article to the next: a million of them need no more memory than a hundred."""

import gc
import tracemalloc
from itertools import product

import pytest

from quotes.lang import available_languages, load_language
from quotes.model import Article
from quotes.text import annotate

# Every article has names and words of its own, so that whatever is kept by word, name or text would grow.
_ARTICLE = "{first} {last} ha {word} molto.\n\n«{word} {other}», ha detto il ministro {last}. “{other}”, {last} said."
_SYLLABLES = ("ba", "de", "fi", "go", "lu", "ma", "ne", "ri", "so", "tu")
_ARTICLES = 100  # of 400 a language
_ALLOWED = 4000  # bytes: forty an article, less than one word


@pytest.mark.parametrize("lang", available_languages())
def test_memory_stays_flat(lang):
    language = load_language(lang)
    words = ["".join(syllables) for syllables in product(_SYLLABLES, repeat=4)]
    texts = [
        _ARTICLE.format(first=a.title(), last=b.title(), word=c, other=d)
        for a, b, c, d in zip(words[::4], words[1::4], words[2::4], words[3::4], strict=True)
    ]
    tracemalloc.start()
    try:  # the first articles fill what Python itself keeps: free lists, specialised code
        sizes = [_kept(texts[n : n + _ARTICLES], language) for n in range(0, 4 * _ARTICLES, _ARTICLES)]
    finally:
        tracemalloc.stop()
    assert sizes[-1] - sizes[-2] < _ALLOWED


def _kept(texts, language):
    """Return the bytes that are taken once the texts have been read."""
    for text in texts:
        assert annotate(Article(text), language)
    gc.collect()
    return tracemalloc.get_traced_memory()[0]
