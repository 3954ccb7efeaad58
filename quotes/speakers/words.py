"""The words of a text or of a span of it, for names: letters and digits in a row, folded, and where each stands.

Words are compared folded, letters and digits only, so that "Costa d’Avorio" and "Costa d'Avorio" are one name. An
article is taken apart once, for all its phrases.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from operator import add
from typing import NamedTuple, overload

from quotes.fold import fold
from quotes.model import Span

_WORD = re.compile(r"[^\W_]+")
_GAP = re.compile(r"([\W_]+)")
_LONGEST = 2_000  # code points of a sentence on either side of a word
_SENTENCE_END = re.compile(r"[.!?][»”\"]?\s+(?=[«“\"]?[A-ZÀ-Þ])|\n")


class Word(NamedTuple):
    """Letters and digits in a row as printed, folded, and their place; names are compared folded, other words spelt."""

    start: int
    end: int
    text: str
    folded: str

    @property
    def spelt(self) -> str:
        """The word as language data spell it."""
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """Whether it is printed with a capital."""
        return self.text[0].isupper()


class Words(Sequence[Word]):
    """The words and numbers of a text or of a span of it, in text order: each a `Word`, made when it is asked for.

    Of a whole article hardly any is: `Openings.among` tells which may matter.
    """

    __slots__ = ("_printed", "_starts", "folded")

    def __init__(self, text: str, within: Span | None = None) -> None:
        read = _read(text) if within is None else _read_within(text, within)
        self._printed, self._starts, self.folded = read

    def __iter__(self) -> Iterator[Word]:
        ends = map(add, self._starts, map(len, self._printed))
        return map(Word, self._starts, ends, self._printed, self.folded)

    def __len__(self) -> int:
        return len(self._printed)

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> list[Word]: ...
    def __getitem__(self, at: int | slice) -> Word | list[Word]:
        if isinstance(at, slice):
            return [self[n] for n in range(*at.indices(len(self)))]
        printed, start = self._printed[at], self._starts[at]
        return Word(start, start + len(printed), printed, self.folded[at])

    @property
    def spelt(self) -> list[str]:
        """The words as language data spell them."""
        return list(map(str.lower, self._printed))


class Openings:
    """The words that the names of an index open with, folded, and how many words the longest of these names has.

    "La Spezia" and "Il Cairo" open like every second noun phrase, so the second word is known as well.
    """

    __slots__ = ("_alone", "_second", "longest")

    def __init__(self) -> None:
        self.longest: dict[str, int] = {}
        self._alone: set[str] = set()
        self._second: dict[str, set[str]] = {}

    def add(self, key: Sequence[str]) -> None:
        """Take in the folded words of a name."""
        first, *others = key
        self.longest[first] = max(len(key), self.longest.get(first, 0))
        if others:
            self._second.setdefault(first, set()).add(others[0])
        else:
            self._alone.add(first)

    def among(self, folded: Sequence[str]) -> list[int]:
        """Return where names may begin in a row of folded words."""
        known, alone, second = self.longest, self._alone, self._second
        behind = [*folded[1:], ""]
        return [
            at
            for at in [at for at, word in enumerate(folded) if word in known]
            if folded[at] in alone or behind[at] in second[folded[at]]
        ]


_Read = tuple[list[str], list[int], list[str]]
"""Words as printed, where each begins, and the words folded."""


def _read(text: str, start: int = 0) -> _Read:
    """Return the words of a text that begins at `start` of another."""
    parts = _GAP.split(text)  # words and gaps in turn: so all is done without a step of ours for each word
    printed = parts[::2]
    starts = list(accumulate(map(len, parts), initial=start))[::2]
    first = not printed[0]  # a gap at an end leaves an empty word there
    last = len(printed) - (not printed[-1])
    printed, starts = printed[first:last], starts[first:last]
    return printed, starts, [word.lower() if word.isascii() else _folded(word) for word in printed]


# A language has few words with accents in every text: "è", "più", "für".
_folded = lru_cache(maxsize=4096)(fold)
# Dozens of phrases of one article are read, then those of the next.
_read_whole = lru_cache(maxsize=1)(_read)


def _read_within(text: str, within: Span) -> _Read:
    """Return the words of a span out of those of the whole text; one that begins or ends in a word is read anew."""
    printed, starts, folded = _read_whole(text)
    first = bisect_left(starts, within.start)
    last = bisect_left(starts, within.end, first)
    if first and starts[first - 1] + len(printed[first - 1]) > within.start:
        return _read(within.of(text), within.start)
    if last and starts[last - 1] + len(printed[last - 1]) > within.end:
        return _read(within.of(text), within.start)
    return printed[first:last], starts[first:last], folded[first:last]


def words_of(text: str, within: Span | None = None) -> list[Word]:
    """Return the runs of letters and digits of `text`, or of a span of it, in text order."""
    return list(Words(text, within))


def name_key(name: str) -> tuple[str, ...]:
    """Return the folded words of a name: what two spellings of it share."""
    return tuple(_WORD.findall(fold(name)))


def sentence_around(text: str, at: int) -> Span:
    """Return the sentence at a place of a text, by its marks alone."""
    first = max(0, at - _LONGEST)
    starts = [match.end() for match in _SENTENCE_END.finditer(text, first, at)]
    end = _SENTENCE_END.search(text, at, at + _LONGEST)
    return Span(starts[-1] if starts else first, end.start() if end else min(len(text), at + _LONGEST))
