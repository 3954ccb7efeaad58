"""Which straight marks open and which close: the reading of a paragraph that leaves least to be mended.

"…" looks the same on both sides. A blank before or behind tells its side, and where it does not, the other marks do:
in "He told me: "Go home" and left" the four are two pairs; in "Go home, he said. "Now" nothing closes the first.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from quotes.text.quote_marks import Mended, QuoteMark

_STRAIGHT = frozenset({'"', "''", "´´", "″"})
_DEEPEST = 2  # open at once: more of them nobody could tell apart
# What it costs to take a mark for …
_UNCLOSED = 2.0  # … one that nothing closes
_NESTED, _AT_ONCE = 1.0, 1.0  # … one that opens inside another, and with no word between
_AMISS = 2.5  # … one that closes with its blank on the wrong side
_EMPTY = 3.0  # … one that closes what the mark before it opened
_TWICE = 0.7  # … the mark before it, typed twice
_ALONE = 1.5  # … none of a pair: inches, or another mark's partner


class _Reading(NamedTuple):
    """A reading of some marks: what it costs, how many it leaves open, what it takes the last for."""

    cost: float = 0.0
    depth: int = 0
    side: Literal["opens", "anew", "closes", "alone"] = "alone"
    twice: bool = False  # whether the last mark is the one before it, typed twice
    before: "_Reading | None" = None

    @property
    def opens(self) -> bool:
        """Whether the last mark opens."""
        return self.side in ("opens", "anew")


def settle_sides(marks: list[QuoteMark]) -> list[QuoteMark]:
    """Return the marks of a paragraph, straight ones with the side they have; of one typed twice the inner one."""
    for words in sorted(_STRAIGHT.intersection(mark.words for mark in marks)):
        own = [mark for mark in marks if mark.words == words]
        if not _take_turns(own):
            settled = dict(zip(own, _settled(own), strict=True))
            marks = [new for mark in marks if (new := settled.get(mark, mark))]
    return marks


def _take_turns(marks: list[QuoteMark]) -> bool:
    """Whether blanks tell the side of each, and one opens, the next closes."""
    return all(mark.opens != mark.closes and mark.opens == (n % 2 == 0) for n, mark in enumerate(marks))


def _settled(marks: list[QuoteMark]) -> list[QuoteMark | None]:
    """Return what the cheapest reading takes each mark for, None for the outer of two that stand for one."""
    readings = [_Reading()]
    end = -1
    for mark in marks:
        cheapest: dict[tuple[int, bool], _Reading] = {}
        for reading in readings:
            for new in _steps(reading, mark, adjoins=end == mark.at):
                known = cheapest.setdefault((new.depth, new.opens), new)
                if new.cost < known.cost:
                    cheapest[new.depth, new.opens] = new
        readings, end = list(cheapest.values()), mark.at + len(mark.words)
    return _as_read(marks, min(readings, key=lambda reading: reading.cost + _UNCLOSED * reading.depth))


def _steps(reading: _Reading, mark: QuoteMark, *, adjoins: bool) -> Iterator[_Reading]:
    """Yield the readings that go on with a mark; `adjoins`: it stands right behind the one before it."""
    cost, depth, side, *_ = reading
    closing = cost + (_AMISS if mark.opens and not mark.closes else 0)
    at_once = adjoins and reading.opens
    may_open = mark.opens or not mark.closes
    if may_open and depth < _DEEPEST:
        inner = (_NESTED + _AT_ONCE * at_once) * bool(depth)
        yield _Reading(cost + inner, depth + 1, "opens", before=reading)
    if may_open and depth:
        yield _Reading(cost + _UNCLOSED + _NESTED * (depth - 1), depth, "anew", before=reading)
    if depth:
        yield _Reading(closing + _EMPTY * at_once, depth - 1, "closes", before=reading)
    elif mark.closes or not mark.opens:
        yield _Reading(cost + _ALONE, depth, "alone", before=reading)
    if adjoins and side != "alone":
        yield _Reading(cost + _TWICE, depth, side, twice=True, before=reading)


def _as_read(marks: list[QuoteMark], reading: _Reading) -> list[QuoteMark | None]:
    """Return the marks as the reading that ends with `reading` takes them."""
    taken: list[QuoteMark | None] = []
    twice = False  # whether the mark behind is this one, typed twice
    for mark in reversed(marks):
        doubled, outer = (reading.twice, twice) if reading.opens else (twice, reading.twice)
        mended: Mended = "anew" if reading.side == "anew" else "doubled" if doubled else ""
        settled = QuoteMark(mark.at, mark.words, reading.opens, not reading.opens, mended)
        taken.append(None if outer else settled)
        twice, reading = reading.twice, reading.before or reading
    return taken[::-1]
