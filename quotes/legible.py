"""A text as a reader sees it, and where its letters stand in the text as it is.

What nobody sees is left out (soft hyphens, blanks without width, signs of Markdown, bullets), a letter and its accent
are one, a blank is a blank, and a line that ends for want of room goes on. All that reads a text reads this copy of
it; what is found there is taken home, to code points of the text as it is.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import NamedTuple, TypeVar
from unicodedata import is_normalized, normalize

from quotes.fold import UNSEEN
from quotes.model import Attribution, Cue, Mention, Span

_Words = TypeVar("_Words", Mention, Cue)
_Edit = tuple[int, int, str]  # from where to where stands what

_BLANKS = "\u00a0\u202f\u2000-\u200a\u3000\t"
_LINE_ENDS = "\u2028\u2029\x0b\x0c"
_ODD = re.compile(rf"[{_BLANKS}{_LINE_ENDS}{UNSEEN}\r]|  |\n>")
_BLANK, _LINE_END = re.compile(f"[{_BLANKS}]"), re.compile(f"[{_LINE_ENDS}]")
_LEFT_OUT = re.compile(rf"[{UNSEEN}]+|\r(?=\n)|(?<= ) +|^> (?=\S)", re.MULTILINE)
_ACCENTED = re.compile(r"[^\W\d_][\u0300-\u036f]+")
_BULLET = re.compile(r"^ *(?:[•▪◦‣●■►▶]|(?:#{1,6}|[*+])(?= |$)) *| +#+ *$", re.MULTILINE)
_LINK = re.compile(r"\[(?=[^\[\]\n]+\]\([^()\s]*\))|(?<=[^\[\n])\]\([^()\s]*\)")
_EMPHASIS = re.compile(r"(?<![\w*_])[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_])[*_]{1,3}(?![\w*_])")

_BEHIND_VOWEL = re.compile(r"['’](?<=[aeiouAEIOU].)(?!\w)")
_OPENING = re.compile(r"(?<!\w)['‘](?=[^\W\d])")
_NO_ACCENTS = dict.fromkeys(range(0x300, 0x370))

_NARROWEST, _WIDEST = 30, 120  # code points of the longest line that ends for want of room
_GO_ON, _FULL = 0.25, 0.9  # least share of lines that go on in lower case, and of full ones among these
_LONG = 0.6  # of the width: shorter lines end by themselves
_ENDS = tuple('.!?:…»”"')
_FIRST_WORD = re.compile(r"[«„“\"]? ?\S+")
_OPENS = re.compile(r"[-–—•*]|\d+[.)] |\s")  # what begins a line of its own


class Legible(NamedTuple):
    """The `text` as it is seen, of what is `printed`; `starts` and `ends` say where each code point stands there.

    Both are None where all stand at the same place.
    """

    text: str
    printed: str
    starts: list[int] | None = None
    ends: list[int] | None = None

    def place(self, at: int) -> int:
        """Return where the code point that stands at a place of the text as seen stands in print."""
        if self.starts is None:
            return at
        return self.starts[at] if at < len(self.starts) else len(self.printed)

    def span(self, start: int, end: int) -> Span:
        """Return where in print stands what is seen at a span."""
        if self.ends is None or start == end:
            return Span(self.place(start), self.place(end))
        return Span(self.place(start), self.ends[end - 1])

    def home(self, found: Iterable[Attribution]) -> tuple[Attribution, ...]:
        """Return attributions of the text as seen with places and words as they stand in print."""
        return tuple(one if self._is_home(one) else self._attribution(one) for one in found)

    def _is_home(self, found: Attribution) -> bool:
        """Whether all of an attribution stands in print as it is seen."""
        words = (found.mention, found.antecedent, found.referent, found.cue)
        return self.starts is None and all(
            one is None or self.printed.startswith(one.text, one.start) for one in words
        )

    def _attribution(self, found: Attribution) -> Attribution:
        quotation, country = found.quotation, found.country
        with_marks, content = self.span(*quotation.span), self.span(*quotation.content)
        return found._replace(
            quotation=quotation._replace(
                start=with_marks.start,
                end=with_marks.end,
                content_start=content.start,
                content_end=content.end,
            ),
            mention=self._mention(found.mention),
            antecedent=self._mention(found.antecedent),
            referent=self._mention(found.referent),
            described=tuple(self.span(*one) for one in found.described),
            cue=self._words(found.cue) if found.cue else None,
            candidates=tuple(one for one in map(self._mention, found.candidates) if one),
            country=replace(country, span=self.span(*country.span)) if country and country.span else country,
            observed=tuple(self.span(*one) for one in found.observed),
        )

    def _mention(self, found: Mention | None) -> Mention | None:
        return self._words(found)._replace(phrase=self.span(*found.phrase)) if found else None

    def _words(self, found: _Words) -> _Words:
        span = self.span(found.start, found.end)
        return found._replace(start=span.start, end=span.end, text=span.of(self.printed))

    def _without(self, edits: Iterable[_Edit]) -> "Legible":
        """Return the same with some of it written otherwise; itself, where nothing is."""
        edits = list(edits)
        if not edits:
            return self
        size = len(self.text)
        old = self.starts or list(range(size)), self.ends or list(range(1, size + 1))
        parts: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        at = 0
        for start, end, words in (*edits, (size, size, "")):
            parts += self.text[at:start], words
            starts += old[0][at:start]
            ends += old[1][at:start]
            if words:
                starts += [old[0][start]] * len(words)
                ends += [old[1][end - 1]] * len(words)
            at = end
        return Legible("".join(parts), self.printed, starts, ends)


def legible(printed: str, accents: tuple[str, ...] = (), cut_short: Collection[str] = frozenset()) -> Legible:
    """Return a text as it is seen; most are seen as they are.

    `accents` are ends of words whose accent some type as an apostrophe in its language, the longest first; words
    `cut_short` end in one of their own.
    """
    seen = Legible(printed, printed)
    if _ODD.search(printed):
        plain = _LINE_END.sub("\n", _BLANK.sub(" ", printed))
        seen = Legible(plain, printed)._without(_found(_LEFT_OUT, plain))
    for edits in (_accented, _line_ends, _bullets, _links, _emphasis):
        seen = seen._without(edits(seen.text))
    return seen._without(_typed_accents(seen.text, accents, cut_short)) if accents else seen


def _accented(text: str) -> Iterator[_Edit]:
    """Yield letters whose accent is a code point of its own: "e\u0301" is "é"."""
    if not is_normalized("NFC", text):
        yield from _found(_ACCENTED, text, lambda found: normalize("NFC", found[0]))


class _LineEnd(NamedTuple):
    """A line end at a place, the line before it, and the one behind it."""

    at: int
    line: str
    behind: str

    @property
    def amid(self) -> bool:
        """Whether the sentence goes on behind it in lower case."""
        return self.behind.lstrip()[:1].islower()

    def is_full(self, width: int) -> bool:
        """Whether the next word had no room on the line."""
        word = _FIRST_WORD.match(self.behind)
        return len(self.line) + 1 + len(word[0] if word else "") > width


def _line_ends(text: str) -> Iterator[_Edit]:
    """Yield the ends of lines for want of room; with one goes the hyphen that parts a word."""
    for at in _for_want_of_room(text):
        start, end = at, at + 1
        while text[start - 1] == " ":
            start -= 1
        while text[end] == " ":
            end += 1
        parted = text[start - 1] == "-" and text[start - 2 : start - 1].islower() and text[end].islower()
        yield start - parted, end, "" if parted else " "


def _for_want_of_room(text: str) -> Iterator[int]:
    """Yield where lines end for want of room: where many go on in lower case, those that do, and those that are full.

    Where the width of letters differs no line is quite full: there one is enough that is long and ends no sentence.
    """
    found = list(_inner_ends(text))
    amid = [one for one in found if one.amid]
    width = max((len(one.line) for one in amid), default=0)
    if len(amid) < max(2, _GO_ON * len(found)) or not _NARROWEST <= width <= _WIDEST:
        return
    even = sum(one.is_full(width) for one in amid) >= _FULL * len(amid)
    for one in found:
        long = len(one.line) >= _LONG * width and not one.line.endswith(_ENDS)
        goes_on = one.is_full(width) if even else long
        if one.amid or (goes_on and not (_OPENS.match(one.behind) and one.line.endswith(_ENDS))):
            yield one.at


def _inner_ends(text: str) -> Iterator[_LineEnd]:
    """Yield the line ends that no empty line is beside."""
    at = -1
    for line, behind in pairwise(text.split("\n")):
        at += len(line) + 1
        if line.strip() and behind.strip():
            yield _LineEnd(at, line.rstrip(), behind)


def _bullets(text: str) -> Iterator[_Edit]:
    """Yield the signs of a heading or an item of a list."""
    yield from _found(_BULLET, text)


def _links(text: str) -> Iterator[_Edit]:
    """Yield what makes words a link: "[Kim](https://…)"."""
    if "](" in text:
        yield from _found(_LINK, text)


def _emphasis(text: str) -> Iterator[_Edit]:
    """Yield the signs around what is set in bold or italics: "**Kim**", "_Kim_".

    A sign inside a word or between blanks is left as it is.
    """
    if "*" in text or "_" in text:
        yield from _found(_EMPHASIS, text)


def _found(
    pattern: re.Pattern[str], text: str, by: Callable[[re.Match[str]], str] = lambda _: ""
) -> Iterator[_Edit]:
    return ((*found.span(), by(found)) for found in pattern.finditer(text))


def _typed_accents(text: str, accents: tuple[str, ...], cut_short: Collection[str]) -> Iterator[_Edit]:
    """Yield the ends of words with an apostrophe for the accent: "perche'", "E'", not "un po'" or "la 'novita'"."""
    for found in _BEHIND_VOWEL.finditer(text):
        start = at = found.start()
        while start and text[start - 1].isalpha():
            start -= 1
        word = text[start:at]
        line = text.rfind("\n", 0, start) + 1
        if word.lower() not in cut_short and not _OPENING.search(text, line, start):
            letter = next(end[-1] for end, typed in _typed(accents) if word.lower().endswith(typed))
            yield at - 1, at + 1, letter.upper() if word[-1].isupper() else letter


@cache
def _typed(accents: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return ends of words, each with what is typed of it before the apostrophe."""
    return tuple((end, normalize("NFD", end).translate(_NO_ACCENTS)) for end in accents)
