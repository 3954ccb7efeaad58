"""Who wrote an article: names in short lines below its headline or at its end that stand nowhere else.

A reporter is none of the people of the story: "Von Eva Lang, Kiel", "LUCÍA RUIZ. Burgos", "(Reporting by Ann Roe)".
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from operator import itemgetter

from quotes.model import Span
from quotes.text.tags.words import CAPITAL

_HEAD = 1_000  # code points below the headline
_TAIL = 300
_LONGEST = 90
_FEW_WORDS = 5  # without a capital: "de notre correspondant à"
_NAME = re.compile(
    rf"{CAPITAL}[\w’'\-]*(?:[^\S\n](?:d[aeiu]l?[^\S\n]|van[^\S\n]|von[^\S\n])?{CAPITAL}[\w’'\-]+)+"
)
_LINE = re.compile(rf"^[^\n]{{1,{_LONGEST}}}$", re.MULTILINE)
_SAYS_MORE = re.compile('[«»“”„"?!:]|[.…][^\\S\\n]*\\w+[^\\S\\n]+[a-zß-öø-ÿ]')
_SMALL = re.compile(r"(?<![\w’'])[a-zß-öø-ÿ]\w*")


@lru_cache(maxsize=1)  # the article that is being read
def bylines(text: str) -> tuple[Span, ...]:
    """Return where the names of who wrote a text stand, in its order."""
    names = [Span(*found.span()) for line in _lines(text) for found in _NAME.finditer(text, *line.span())]
    lasts = [name.of(text).split()[-1].lower() for name in names]
    everywhere, here = (text.lower(), " ".join(lasts)) if names else ("", "")
    return tuple(
        name for name, last in zip(names, lasts, strict=True) if everywhere.count(last) == here.count(last)
    )


def _lines(text: str) -> Iterator[re.Match[str]]:
    """Yield the short lines of head and tail that can be bylines."""
    headline = text.find("\n", len(text) - len(text.lstrip()))
    if headline < 0:
        return
    tail = max(headline, len(text) - _TAIL)
    for start, end in ((headline, min(len(text), headline + _HEAD, tail)), (tail, len(text))):
        for line in _LINE.finditer(text, start, end):
            whole = text[line.end() : line.end() + 1] in ("", "\n")
            small = len(_SMALL.findall(line[0]))
            sentence = small and line[0].rstrip().endswith(".")  # "Ruth Roe smiled."
            if whole and not sentence and small <= _FEW_WORDS and not _SAYS_MORE.search(line[0]):
                yield line


def holds_byline(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a text has the name of who wrote it."""
    found = bylines(text)
    at = bisect_left(found, start, key=itemgetter(0))
    return at < len(found) and found[at].start < end
