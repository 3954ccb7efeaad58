"""Quotation marks where they stand, and whether their neighbours let them open or close a quotation."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from quotes.lang.shapes import Marks
from quotes.text.closing_apostrophes import is_truncated

SINGLES = frozenset("'‘’‚")
# A word behind an opening mark, and what may stand between: “…and”, "(no)", but not "no".
_AT_WORDS = re.compile(r"""[(\[«“„‹‘"'’¿¡–—\-.#@$€]{0,30}?(?:\w|…|\.\.)""")
_BEHIND = {",": r"(?=[¿¡]?\w)"}  # two commas open a quotation only before a word
_DECADE = re.compile(r"\d\d(?![\w'’])|\d\ds\b")  # gli anni '90, the '90s


# What stands in for the right closing mark.
_SLIPS = {
    **{"“": '" “ „ ’', '"': "” “ » « '", "„": '" „', "”": "”", "«": '" «', "»": '" »'},
    **{"‘": "'", "'": "’", "‚": "'", "‘‘": "’"},
}

Mended = Literal["", "anew", "doubled"]


class QuoteMark(NamedTuple):
    """A mark, and whether its neighbours let it open or close a quotation.

    `mended` says that it opens anew, the one of its kind before it being closed nowhere, or that it was typed twice.
    """

    at: int
    words: str
    opens: bool
    closes: bool
    mended: Mended = ""


@lru_cache(maxsize=64)
def closers_of(marks: Marks) -> dict[str, frozenset[str]]:
    """Return the closing marks of each opening one."""
    table: dict[str, frozenset[str]] = {}
    for opening, closing in marks.pairs:
        table[opening] = table.get(opening, frozenset()) | {closing}
    return table


@lru_cache(maxsize=64)
def slips_of(marks: Marks) -> dict[str, frozenset[str]]:
    """Return what stands in for the closing marks of each opening one."""
    return {
        mark: frozenset(_SLIPS.get(mark, "").split()) - closers for mark, closers in closers_of(marks).items()
    }


@lru_cache(maxsize=64)
def _doubled(marks: Marks) -> dict[str, frozenset[str]]:
    """Return the marks of two characters in pairs that have one, ''…'', <<…>>, by what opens the pair."""
    found: dict[str, frozenset[str]] = {}
    for pair in (pair for pair in marks.pairs if len("".join(pair)) > 2):
        found[pair[0]] = found.get(pair[0], frozenset()).union(mark for mark in pair if len(mark) == 2)
    return found


@lru_cache(maxsize=256)
def _pattern(marks: Marks, doubled: tuple[str, ...]) -> re.Pattern[str]:
    """Compile what finds a mark, or one of the `doubled`: a single one only where it is no apostrophe in a word."""
    known = {mark for pair in marks.pairs for mark in pair if len(mark) == 1}
    single = re.escape("".join(sorted(known & SINGLES)))
    plain = re.escape("".join(sorted(known - SINGLES)))
    twice = [re.escape(mark[0]) for mark in doubled]
    first = "".join(twice)
    pairs = "".join(f"(?<={one}){one}(?!{one}){_BEHIND.get(one, '')}|" for one in twice)
    # One set of characters first, so that the engine skips from mark to mark; 58"17 is a time.
    outside_word = rf"(?<=[{single}])(?:(?<!\w.)|(?!\w))|" if single else ""
    return re.compile(
        rf"[{single}{plain}{first}](?:{pairs}{outside_word}(?<=[{plain}])(?:(?<!\d.)|(?!\d)))", re.DOTALL
    )


def find_marks(text: str, marks: Marks) -> list[QuoteMark]:
    """Return the marks of a text in its order."""
    # One character is found a hundred times as fast as two, and most are nowhere.
    twice = (known for opening, known in _doubled(marks).items() if opening[0] in text and opening in text)
    doubled = frozenset[str]().union(*twice)
    found = []
    for match in _pattern(marks, tuple(sorted(doubled))).finditer(text):
        start, end, words = *match.span(), match.group()
        before, behind = text[start - 1 : start], text[end : end + 1]
        opens = _AT_WORDS.match(text, end) is not None
        closes = before != "" and not before.isspace() and before not in "([«„‹¿¡"
        if words in "«‹" and before and before in "'’":
            opens, closes = True, False  # "qu’« il faut »"
        if words == '"' and text[max(0, start - 2) : start].rstrip()[-1:].isdigit():
            opens = opens and before.isspace() and behind.isalpha()  # else seconds or inches
            closes = closes or not opens
        if words[0] in SINGLES:  # 1'54''82 is a time
            alone = words in SINGLES
            opens = opens and not before.isalnum() and not (alone and _DECADE.match(text, end))
            closes = closes and not behind.isalnum() and not (alone and is_truncated(text, start, marks))
        found.append(QuoteMark(start, words, opens, closes))
    return found


def paragraphs_of(text: str, found: list[QuoteMark]) -> list[tuple[int, int, list[QuoteMark]]]:
    """Return (start, end, marks) of every paragraph that holds a mark; a newline ends a paragraph."""
    paragraphs: list[tuple[int, int, list[QuoteMark]]] = []
    for mark in found:
        if paragraphs and mark.at < paragraphs[-1][1]:
            paragraphs[-1][2].append(mark)
        else:
            end = text.find("\n", mark.at)
            start = text.rfind("\n", 0, mark.at) + 1
            paragraphs.append((start, len(text) if end < 0 else end, [mark]))
    return paragraphs
