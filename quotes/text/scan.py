"""Find every quoted span of a text: any mark style, nested, re-opened, unclosed.

One regular expression finds the marks, a stack pairs them, a paragraph at a time. A mark whose side its shape
does not tell ("…", or “ that also closes „) is judged by its neighbours: an opening mark has a word behind it,
a closing one has a word before it. Nothing is given up: what had to be repaired is a flag.
"""

import re
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from quotes.lang.shapes import Marks
from quotes.model import Quotation
from quotes.text.apostrophes import is_owner, is_truncated

_REVERSED = {"»": "«", "”": "”", "›": "‹"}  # »…« and ”…”: opened by a mark that elsewhere closes
_SLIPS = {"“": '"“', '"': "”“", "„": '"', "‘": "'", "'": "’"}  # what stands in for the right closing mark
_SINGLES = frozenset("'‘’‚")
_BEFORE_WORDS = frozenset("([«“„‹‘\"'’…¿¡–—-.#@$€")  # what may stand between an opening mark and a word
_DECADE = re.compile(r"\d\d(?![\w'’])|\d\ds\b")  # gli anni '90, the '90s
_AHEAD, _DEEPEST = 500, 50  # marks looked at, and open at once: more of them are no quotations
_LONGEST = 12  # paragraphs that one quotation, opened once and closed once, may run over


class _Mark(NamedTuple):
    """A mark, and whether its neighbours let it open or close a quotation."""

    at: int
    words: str
    opens: bool
    closes: bool


class _Open(NamedTuple):
    """A mark that waits for its partner: the `closers` of its own pair, then the `slips` for them."""

    mark: _Mark
    closers: frozenset[str]
    slips: frozenset[str]
    reopened: bool = False


def scan(text: str, marks: Marks) -> tuple[Quotation, ...]:
    """Return the quotations of `text` in text order, a nested one behind the one it stands in.

    Spans are code points of `text` as it is; kind, utterance and part are left for later steps.
    """
    found = _find_marks(text, marks)
    if not found:
        return ()
    pairing = _Pairing(text, marks)
    for start, end, inside in _paragraphs(text, found):
        pairing.read(start, end, inside)
    pairing.finish()
    return tuple(sorted(pairing.done, key=lambda quotation: (quotation.start, -quotation.end)))


@lru_cache(maxsize=64)
def _closers(marks: Marks) -> dict[str, frozenset[str]]:
    """Return the closing marks of each opening one."""
    table: dict[str, frozenset[str]] = {}
    for opening, closing in marks.pairs:
        table[opening] = table.get(opening, frozenset()) | {closing}
    return table


@lru_cache(maxsize=64)
def _slips(marks: Marks) -> dict[str, frozenset[str]]:
    """Return what stands in for the closing marks of each opening one."""
    return {mark: frozenset(_SLIPS.get(mark, "")) - closers for mark, closers in _closers(marks).items()}


@lru_cache(maxsize=64)
def _pattern(marks: Marks) -> re.Pattern[str]:
    """Compile what finds a mark: single ones only where they are no apostrophe inside a word."""
    known = {mark for pair in marks.pairs for mark in pair}
    doubled = "(?<=')'(?!')|" if "''" in known else ""
    single = re.escape("".join(sorted(known & _SINGLES)))
    plain = re.escape("".join(sorted(mark for mark in known - _SINGLES if len(mark) == 1)))
    # One set of characters first, so that the engine skips from mark to mark; 58"17 is a time.
    outside_word = rf"(?<=[{single}])(?:(?<!\w.)|(?!\w))|" if single else ""
    return re.compile(
        rf"[{single}{plain}](?:{doubled}{outside_word}(?<=[{plain}])(?:(?<!\d.)|(?!\d)))", re.DOTALL
    )


def _find_marks(text: str, marks: Marks) -> list[_Mark]:
    found = []
    for match in _pattern(marks).finditer(text):
        start, end, words = *match.span(), match.group()
        before, behind = text[start - 1 : start], text[end : end + 1]
        opens = behind.isalnum() or behind in _BEFORE_WORDS
        closes = before != "" and not before.isspace() and before not in "([«„‹¿¡"
        if words in "«‹" and before and before in "'’":
            opens, closes = True, False  # "qu’« il faut »"
        if words == '"' and text[max(0, start - 2) : start].rstrip()[-1:].isdigit():
            opens = opens and before.isspace() and behind.isalpha()  # else seconds or inches
            closes = closes or not opens
        if words[0] in _SINGLES:  # 1'54''82 is a time
            alone = words in _SINGLES
            opens = opens and not before.isalnum() and not (alone and _DECADE.match(text, end))
            closes = closes and not behind.isalnum() and not (alone and is_truncated(text, start, marks))
        found.append(_Mark(start, words, opens, closes))
    return found


def _paragraphs(text: str, found: list[_Mark]) -> list[tuple[int, int, list[_Mark]]]:
    """Return (start, end, marks) of every paragraph that holds a mark; a newline ends a paragraph."""
    paragraphs: list[tuple[int, int, list[_Mark]]] = []
    for mark in found:
        if paragraphs and mark.at < paragraphs[-1][1]:
            paragraphs[-1][2].append(mark)
        else:
            end = text.find("\n", mark.at)
            start = text.rfind("\n", 0, mark.at) + 1
            paragraphs.append((start, len(text) if end < 0 else end, [mark]))
    return paragraphs


class _Pairing:
    """Pairs the marks of one paragraph after the other; `stack` holds what is still open."""

    def __init__(self, text: str, marks: Marks) -> None:
        self.text = text
        self.marks = marks
        self.closers = _closers(marks)
        self.slips = _slips(marks)
        self.stack: list[_Open] = []
        self.done: list[Quotation] = []

    def read(self, start: int, end: int, marks: list[_Mark]) -> None:
        """Pair the marks of the paragraph `start:end`; only the outermost quotation may stay open."""
        reopened = bool(self.stack) and self._settle_carried(start, marks[0])
        for n, mark in enumerate(marks):
            depth = None if reopened and n == 0 else self._closed_by(mark, marks[n + 1 : n + _AHEAD])
            if depth is not None:
                self._close(depth, mark)
            elif waiting := self._opened_by(mark, force=reopened and n == 0):
                self.stack = [*self.stack, waiting][:_DEEPEST]
            elif mark.closes and self.done and mark.words not in _SINGLES:
                self._flag_extra(start)
        while len(self.stack) > 1:
            self._end_unclosed(self.stack.pop(), end)
        if self.stack and self.stack[0].mark.words in _SINGLES:
            self.stack.clear()

    def _settle_carried(self, start: int, first: _Mark) -> bool:
        """Decide what a new paragraph means for the quotation still open; True where it re-opens it."""
        carried = self.stack[0]
        own_end = self._paragraph_end(carried.mark.at)
        at_start = not self.text[start : first.at].strip()
        again = first.words in carried.closers | {carried.mark.words}
        if at_start and again and (first.opens or not first.closes):
            self.stack.clear()
            self._keep(carried, own_end, own_end, "closed_by_paragraph")
            return True
        near = self.text.count("\n", carried.mark.at, first.at) <= 2 * _LONGEST
        if not (near and first.words in carried.closers and first.closes and not first.opens):
            self.stack.clear()
            self._end_unclosed(carried, own_end)
        return False

    def _closed_by(self, mark: _Mark, later: list[_Mark]) -> int | None:
        """Return the depth in the stack of the quotation that `mark` closes, None where it closes none."""
        for depth in range(len(self.stack) - 1, -1, -1):
            waiting = self.stack[depth]
            if mark.words in waiting.closers:
                if mark.words in _SINGLES:
                    later = [other for other in later if other.words in _SINGLES]
                    ends = [other.at for other in takewhile(lambda other: other.closes, later)]
                    return (
                        depth if mark.closes and not is_owner(self.text, mark.at, ends, self.marks) else None
                    )
                if mark.closes or not mark.opens or mark.words not in self.closers:
                    return depth
                return None if self._opens_anew(mark, waiting, later) else depth
            if mark.words in waiting.slips and not mark.opens:
                return depth
        return None

    def _opens_anew(self, mark: _Mark, waiting: _Open, later: list[_Mark]) -> bool:
        """Whether a mark that could close `waiting`, but has a word behind it, opens a quotation instead.

        It does where the marks that are left make pairs with it; if it is the same mark on both sides,
        the one that waited was never closed.
        """
        same = sum(other.words == mark.words for other in later)
        if mark.words != waiting.mark.words:
            return same > 0
        if same % 2 == 0:
            return False
        self.stack.remove(waiting)
        self._end_unclosed(waiting, mark.at)
        return True

    def _opened_by(self, mark: _Mark, *, force: bool) -> _Open | None:
        """Return the quotation that `mark` opens, None where it opens none."""
        if mark.words[0] in _SINGLES and not mark.opens:
            return None
        if closers := self.closers.get(mark.words):
            waits = mark.opens or not mark.closes
            if not (waits or self.stack):
                waits = not any(mark.words in ends for ends in self.closers.values())  # "fini ».« On"
            return _Open(mark, closers, self.slips[mark.words], force) if waits else None
        reverse = _REVERSED.get(mark.words)
        if reverse and mark.opens and self.text[mark.at + 1].isalnum() and (force or not mark.closes):
            closing = {mark.words, reverse} if force else {reverse}
            return _Open(mark, frozenset(closing), frozenset(), force)
        return None

    def _close(self, depth: int, mark: _Mark) -> None:
        while len(self.stack) > depth + 1:
            self._end_unclosed(self.stack.pop(), mark.at)
        waiting = self.stack.pop()
        flags = ("mixed_marks",) if mark.words in waiting.slips else ()
        self._keep(waiting, mark.at, mark.at + len(mark.words), *flags)

    def _end_unclosed(self, waiting: _Open, end: int) -> None:
        if waiting.mark.words not in _SINGLES:
            self._keep(waiting, end, end, "unclosed")

    def _keep(self, waiting: _Open, content_end: int, end: int, *flags: str) -> None:
        """Keep a finished quotation, its content without the space around it; one without words is none."""
        start = waiting.mark.at + len(waiting.mark.words)
        inside = self.text[start:content_end]
        content_start = start + len(inside) - len(inside.lstrip())
        content_end = content_start + len(inside.strip())
        if not any(map(str.isalnum, self.text[content_start:content_end])):
            return
        nested = bool(self.stack) and any(other.mark.words not in _SINGLES for other in self.stack)
        flags = ("reopened",) * waiting.reopened + flags + ("nested",) * nested
        end = content_end if "unclosed" in flags or "closed_by_paragraph" in flags else end
        self.done.append(Quotation(waiting.mark.at, end, content_start, content_end, flags=flags))

    def _flag_extra(self, paragraph: int) -> None:
        """Record one closing mark too many on the last quotation of its paragraph."""
        last = self.done[-1]
        if last.start >= paragraph and "extra_close" not in last.flags:
            self.done[-1] = last._replace(flags=(*last.flags, "extra_close"))

    def _paragraph_end(self, at: int) -> int:
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end

    def finish(self) -> None:
        """End what is still open at the end of the text."""
        while self.stack:
            waiting = self.stack.pop()
            self._end_unclosed(waiting, self._paragraph_end(waiting.mark.at))
