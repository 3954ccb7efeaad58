"""Lines that end for want of room: where a text was wrapped by hand, by a mail program, by a column, for a screen."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from quotes.legible.edits import Edit, found_by

_NARROWEST, _WIDEST = 30, 120  # code points of the longest line that ends for want of room
_GO_ON, _FULL = 0.25, 0.9  # least share of lines that go on in lower case, and of full ones among these
_LONG = 0.6  # of the width: shorter lines end by themselves
_ENDS = tuple('.!?:…»”"')
_AMID = re.compile(r"\n *(?=[a-zß-öø-ÿ])")
_EMPTY_LINE = re.compile(r"\n *\n")
_FIRST_WORD = re.compile(r"[«„“\"]? ?\S+")
_OPENS = re.compile(r"[-–—•*]|\d+[.)] |\s")  # what begins a line of its own
# What stands before the words of a subtitle: its number, and when it is shown.
_SHOWN = r"(?:\d{1,5} *\n)?(?:\d\d:)?\d\d:\d\d[.,]\d{3} --> [^\n]*\n?"
_SUBTITLES = re.compile(rf"\s*(?:WEBVTT[^\n]*\n(?:[^\n]+\n){{0,9}}?\s*)?{_SHOWN}")
_SUBTITLE = re.compile(rf"\n{{1,3}}{_SHOWN}|\n")
_TURN = re.compile(r"[-–—]|[^\W\d_a-z][^\n:.,]{1,30}: ")

# A word that goes on over the page, behind its number and what else stands there.
_PAGE = re.compile(
    r"(?<=[a-zß-öø-ÿ])-\n\s{0,9}(?:(?![a-zß-öø-ÿ])(?=[^\n]{0,60}\d)[^\n]{1,120}\n\s{0,9}){1,3}(?=[a-zß-öø-ÿ])"
)


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


def subtitles(text: str) -> Iterator[Edit]:
    """Yield numbers, times and line ends of subtitles: one goes on where the last has stopped, unless a turn begins."""
    opening = _SUBTITLES.match(text) if ">" in text and " --> " in text else None
    if opening is None:
        return
    yield 0, opening.end(), ""
    for found in _SUBTITLE.finditer(text, opening.end()):
        yield *found.span(), "\n" if _TURN.match(text, found.end()) else " "


def pages(text: str) -> Iterator[Edit]:
    """Yield what stands between two pages in the middle of a word: "Bürger-", "Seite 2", "meister"."""
    return found_by(_PAGE, text) if "-\n" in text else iter(())


def line_ends(text: str) -> Iterator[Edit]:
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

    Where the width of letters differs no line is quite full: there one is enough that is long and, where no empty lines
    part the paragraphs, ends no sentence.
    """
    found = list(_inner_ends(text)) if _AMID.search(text) else []
    amid = [one for one in found if one.amid]
    width = max((len(one.line) for one in amid), default=0)
    if len(amid) < max(2, _GO_ON * len(found)) or not _NARROWEST <= width <= _WIDEST:
        return
    even = sum(one.is_full(width) for one in amid) >= _FULL * len(amid)
    parted = _EMPTY_LINE.search(text.strip()) is not None
    for one in found:
        long = len(one.line) >= _LONG * width and (parted or not one.line.endswith(_ENDS))
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
