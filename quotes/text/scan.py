"""Find every quoted span of a text: any mark style, nested, re-opened, unclosed.

One regular expression finds the marks, a stack pairs them, a paragraph at a time. A mark whose side its shape
does not tell ("…", or “ that also closes „) is judged by its neighbours: an opening mark has a word behind it,
a closing one has a word before it. Nothing is given up: what had to be repaired is a flag.
"""

from itertools import takewhile
from typing import NamedTuple

from quotes.lang.shapes import Marks
from quotes.model import Quotation
from quotes.text.closing_apostrophes import is_owner
from quotes.text.quote_marks import SINGLES, QuoteMark, closers_of, find_marks, paragraphs_of, slips_of
from quotes.text.straight_marks import settle_sides
from quotes.text.unopened import beginning_of

_REVERSED = {"»": "«", "”": "”", "›": "‹"}  # »…« and ”…”: opened by a mark that elsewhere closes
_AHEAD, _DEEPEST = 500, 50  # marks looked at, and open at once: more of them are no quotations
_LONGEST = 12  # paragraphs that one quotation, opened once and closed once, may run over


class _Open(NamedTuple):
    """A mark that waits for its partner: the `closers` of its own pair, then the `slips` for them."""

    mark: QuoteMark
    closers: frozenset[str]
    slips: frozenset[str]
    flags: tuple[str, ...] = ()
    since: int = 0  # quotations that were done when it came, or fewer


def scan(text: str, marks: Marks) -> tuple[Quotation, ...]:
    """Return the quotations of `text` in text order, a nested one behind the one it stands in.

    Spans are code points of `text` as it is; kind, utterance and part are left for later steps.
    """
    pairing = _Pairing(text, marks)
    for start, end, inside in paragraphs_of(text, find_marks(text, marks)):
        pairing.read(start, end, settle_sides(inside))
    pairing.finish()
    return _nested(text, sorted(pairing.done, key=lambda quotation: (quotation.start, -quotation.end)))


def _nested(text: str, found: list[Quotation]) -> tuple[Quotation, ...]:
    """Return quotations in text order, those in double marks flagged that stand in single ones: ‘“No,” he said.’"""
    end = 0
    for n, quotation in enumerate(found):
        if quotation.end < end and text[quotation.start] not in SINGLES and "nested" not in quotation.flags:
            found[n] = quotation._replace(flags=(*quotation.flags, "nested"))
        end = max(end, quotation.end)
    return tuple(found)


class _Pairing:
    """Pairs the marks of one paragraph after the other; `stack` holds what is still open."""

    def __init__(self, text: str, marks: Marks) -> None:
        self.text = text
        self.marks = marks
        self.closers = closers_of(marks)
        self.slips = slips_of(marks)
        self.stack: list[_Open] = []
        self.done: list[Quotation] = []

    def read(self, start: int, end: int, marks: list[QuoteMark]) -> None:
        """Pair the marks of the paragraph `start:end`; only the outermost quotation may stay open."""
        reopened = bool(self.stack) and self._settle_carried(start, marks[0])
        for n, mark in enumerate(marks):
            depth = None if reopened and n == 0 else self._closed_by(mark, marks[n + 1 : n + _AHEAD])
            if depth is not None:
                self._close(depth, mark)
            elif waiting := self._opened_by(mark, force=reopened and n == 0):
                if self._is_twice(waiting, marks[n + 1 : n + _AHEAD]):
                    waiting = self.stack.pop()._replace(mark=mark, flags=("doubled",))
                self.stack = [*self.stack, waiting._replace(since=len(self.done))][:_DEEPEST]
            elif not mark.opens and mark.words not in SINGLES:
                self._open_late(start, mark)
        while len(self.stack) > 1:
            self._end_unclosed(self.stack.pop(), end)
        if self.stack and not self._may_go_on(self.stack[0].mark, start):
            self.stack.clear()

    def _settle_carried(self, start: int, first: QuoteMark) -> bool:
        """Decide what a new paragraph means for the quotation still open; True where it re-opens it."""
        carried = self.stack[0]
        own_end = self._paragraph_end(carried.mark.at)
        at_start = not self.text[start : first.at].strip()
        again = first.words in carried.closers | {carried.mark.words}
        if carried.mark.words in SINGLES:
            again = first.words == carried.mark.words and not self.text[own_end:start].strip()
        if at_start and again and (first.opens or not first.closes):
            self.stack.clear()
            if not self._end_at_next(carried, own_end):
                self._keep(carried, own_end, own_end, "closed_by_paragraph")
            return True
        far = self.text.count("\n", carried.mark.at, first.at) > 2 * _LONGEST or carried.mark.words in SINGLES
        if far or first.words not in carried.closers or not first.closes or first.opens:
            self.stack.clear()
            self._end_unclosed(carried, own_end)
        return False

    def _may_go_on(self, mark: QuoteMark, paragraph: int) -> bool:
        """Whether a mark may be taken up in the next paragraph: a single one only where it opens speech."""
        before = self.text[paragraph : mark.at].strip()
        return mark.words not in SINGLES or (mark.words == "‘" and before[-1:] in ("", ":", ","))

    def _closed_by(self, mark: QuoteMark, later: list[QuoteMark]) -> int | None:
        """Return the depth in the stack of the quotation that `mark` closes, None where it closes none."""
        for depth in range(len(self.stack) - 1, -1, -1):
            waiting = self.stack[depth]
            if mark.words in waiting.closers:
                if mark.words in SINGLES:
                    if depth < len(self.stack) - 1 and self._closes_later(self.stack[-1], later):
                        return None  # ‘“It’s the boys’ turn,” he said’
                    later = [other for other in later if other.words in SINGLES]
                    ends = [other.at for other in takewhile(lambda other: other.closes, later)]
                    closes = mark.closes and not is_owner(self.text, mark.at, ends, self.marks)
                    return depth if closes else None
                if mark.closes or not mark.opens or mark.words not in self.closers:
                    return depth
                return None if self._opens_anew(mark, waiting, later) else depth
            if mark.words in waiting.slips and self._stands_in(mark, waiting, later):
                return depth
        return None

    def _stands_in(self, mark: QuoteMark, waiting: _Open, later: list[QuoteMark]) -> bool:
        """Whether a mark stands in for the right closing one, which is not the next: “It’s late", he said. “Go”.

        A single one does for a double one only behind the end of a sentence or part of it: “It’s late,’ he said.
        """
        single = waiting.mark.words in SINGLES
        if mark.words in SINGLES and not single and self.text[mark.at - 1] not in ".,!?…":
            return False
        following = next((other for other in later if (other.words in SINGLES) == single), None)
        right = following is not None and following.words in waiting.closers and following.closes
        return not right and not mark.opens and (mark.closes or mark.words in '"“')

    def _is_twice(self, waiting: _Open, later: list[QuoteMark]) -> bool:
        """Whether it is the last opening mark typed twice, not two that are both closed: ““No,” he said.”"""
        outer = self.stack[-1].mark if self.stack else None
        at, words = waiting.mark.at, waiting.mark.words
        if not outer or outer.words != words or outer.at + len(words) != at or words in SINGLES:
            return False
        depth = 2
        for other in later:
            depth += (other.words == words) - (other.words in waiting.closers)
            if not depth:
                return False
        return True

    def _closes_later(self, inner: _Open, later: list[QuoteMark]) -> bool:
        """Whether a quotation inside another is still to be closed, before one of its kind opens."""
        kind = inner.closers | {inner.mark.words}
        following = next((other for other in later if other.words in kind), None)
        return following is not None and following.words in inner.closers and following.closes

    def _opens_anew(self, mark: QuoteMark, waiting: _Open, later: list[QuoteMark]) -> bool:
        """Whether a mark that could close `waiting`, but has a word behind it, opens a quotation instead.

        It does where such marks are left; if it is the same mark on both sides, or the one that waits was turned,
        that may never have been closed.
        """
        turned = waiting.mark.words not in self.closers
        if mark.words != waiting.mark.words and not turned:
            return any(other.words == mark.words for other in later)
        if turned or mark.mended == "anew":
            self.stack.remove(waiting)
            self._end_unclosed(waiting, mark.at)
        return True

    def _opened_by(self, mark: QuoteMark, *, force: bool) -> _Open | None:
        """Return the quotation that `mark` opens, None where it opens none."""
        if mark.words[0] in SINGLES and not mark.opens:
            return None
        flags = ("reopened",) * force + ("doubled",) * (mark.mended == "doubled")
        if closers := self.closers.get(mark.words):
            waits = mark.opens or not mark.closes
            if not (waits or self.stack):
                waits = not any(mark.words in ends for ends in self.closers.values())  # "fini ».« On"
            return _Open(mark, closers, self.slips[mark.words], flags) if waits else None
        reverse = _REVERSED.get(mark.words)
        begins = self.text[mark.at + 1 : mark.at + 2]
        if reverse and mark.opens and (begins.isalnum() or begins in "¿¡") and (force or not mark.closes):
            closing = {mark.words, reverse} if force else {reverse}
            return _Open(mark, frozenset(closing), frozenset({mark.words}) - closing, flags)
        return None

    def _close(self, depth: int, mark: QuoteMark) -> None:
        while len(self.stack) > depth + 1:
            self._end_unclosed(self.stack.pop(), mark.at)
        waiting = self.stack.pop()
        flags = ("mixed_marks",) * (mark.words in waiting.slips) + ("doubled",) * (mark.mended == "doubled")
        self._keep(waiting, mark.at, mark.at + len(mark.words), *flags)

    def _end_unclosed(self, waiting: _Open, end: int) -> None:
        if waiting.mark.words not in SINGLES and not self._end_at_next(waiting, end):
            self._keep(waiting, end, end, "unclosed")

    def _end_at_next(self, waiting: _Open, end: int) -> bool:
        """End a quotation that nothing closes where the next in such marks begins, if any: «No. «Not now», he said."""
        start, words = waiting.mark.at, waiting.mark.words
        behind = self.done[waiting.since :]
        inside = (one.start for one in behind if start < one.start < end)
        end = min((at for at in inside if self.text.startswith(words, at)), default=-1)
        if end < 0 or words in SINGLES:
            return False
        behind = [one for one in behind if not start < one.start < end < one.end]  # «A ‹b «C
        for n, one in enumerate(behind):
            behind[n] = one._replace(flags=tuple(f for f in one.flags if f != "nested" or one.start < end))
        self.done[waiting.since :] = behind
        self.stack = [one._replace(since=min(one.since, waiting.since)) for one in self.stack]
        self._keep(waiting, end, end, "unclosed")
        return True

    def _keep(self, waiting: _Open, content_end: int, end: int, *flags: str) -> None:
        """Keep a finished quotation, its content without the space around it; one without words is none."""
        opening, start = waiting.mark.at, waiting.mark.at + len(waiting.mark.words)
        inside = self.text[start:content_end]
        content_start = start + len(inside) - len(inside.lstrip())
        content_end = content_start + len(inside.strip())
        if not any(map(str.isalnum, self.text[content_start:content_end])):
            return
        nested = bool(self.stack) and any(other.mark.words not in SINGLES for other in self.stack)
        flags = (*waiting.flags, *flags) + ("nested",) * nested
        if "doubled" in flags:
            opening -= len(waiting.mark.words) * self.text.endswith(waiting.mark.words, 0, opening)
            end += len(waiting.mark.words) * self.text.startswith(waiting.mark.words, end)
        end = content_end if "unclosed" in flags or "closed_by_paragraph" in flags else end
        self.done.append(Quotation(opening, end, content_start, content_end, flags=flags))

    def _open_late(self, paragraph: int, mark: QuoteMark) -> None:
        """Keep the quotation that a mark closes and none opens; if nobody knows where it begins, it is one too many."""
        inside = [one.end for one in self.done[-_DEEPEST:] if one.end > paragraph]
        start = beginning_of(self.text, (paragraph, *inside), mark.at)
        if start is not None and not self.stack:
            opened = _Open(mark._replace(at=start, words=""), frozenset(), frozenset())
            self._keep(opened, mark.at, mark.at + len(mark.words), "unopened")
        elif inside and "extra_close" not in (flags := self.done[-1].flags):
            self.done[-1] = self.done[-1]._replace(flags=(*flags, "extra_close"))

    def _paragraph_end(self, at: int) -> int:
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end

    def finish(self) -> None:
        """End what is still open at the end of the text."""
        while self.stack:
            waiting = self.stack.pop()
            self._end_unclosed(waiting, self._paragraph_end(waiting.mark.at))
