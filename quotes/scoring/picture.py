"""Precision against recall over the threshold of confidence, as a picture: an SVG that any browser shows.

Each dot is what comes out if only answers with so much confidence are given; the last of a line has all of them. Where
that would be a handful of answers, there is no dot.
"""

from collections.abc import Iterator, Sequence
from html import escape
from math import floor
from typing import NamedTuple

from quotes.scoring.sureness import Point

_WIDTH, _HEIGHT = 760, 480
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, 590, 60, 420  # the sides of the plot
_LEGEND = 612
_FEWEST = 10  # answers below which a dot says nothing
_TENTHS = 10
# Told apart by colour-blind eyes as well (Okabe and Ito 2008); a line's dashes repeat what its colour says.
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")
_DASHES = ("none", "9 4", "2 3", "9 4 2 4", "5 3", "14 4")


class Line(NamedTuple):
    """One line of the picture: its name, and its points, the highest threshold first."""

    name: str
    points: tuple[Point, ...]


class _Scale(NamedTuple):
    """Where a share lies in the picture; precision begins at `lowest`, in tenths."""

    lowest: int

    def x(self, recall: float) -> float:
        return _LEFT + recall * (_RIGHT - _LEFT)

    def y(self, precision: float) -> float:
        low = self.lowest / _TENTHS
        return _BOTTOM - (precision - low) / (1 - low) * (_BOTTOM - _TOP)


def render_picture(lines: Sequence[Line]) -> str:
    """Return the lines as a whole SVG document; one without points is only named."""
    lowest = min((_precision(point) for line in lines for point in _drawable(line)), default=0.0)
    scale = _Scale(max(0, min(_TENTHS - 1, floor(lowest * _TENTHS))))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" '
        f'height="{_HEIGHT}" role="img" font-family="sans-serif" font-size="13" fill="#222">',
        "<title>Precision against recall over the threshold of confidence</title>",
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>',
        _text(_LEFT, 28, "Speakers: precision against recall over the threshold of confidence", size=15),
        *_axes(scale),
        *(part for number, line in enumerate(lines) for part in _drawn(line, number, scale)),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _axes(scale: _Scale) -> Iterator[str]:
    """Yield the lines, numbers and names of both axes as SVG."""
    for tenth in range(_TENTHS + 1):
        share = tenth / _TENTHS
        x = scale.x(share)
        yield _rule(x, _TOP, x, _BOTTOM)
        yield _text(x, _BOTTOM + 18, f"{share:.1f}", anchor="middle")
    halves = 2 if scale.lowest > _TENTHS // 2 else 1  # twice the ticks where half of the shares are left out
    for tick in range(scale.lowest * halves, _TENTHS * halves + 1):
        share = tick / _TENTHS / halves
        y = scale.y(share)
        yield _rule(_LEFT, y, _RIGHT, y)
        yield _text(_LEFT - 8, y + 4, f"{share:.{halves}f}", anchor="end")
    middle = (_TOP + _BOTTOM) / 2
    yield _text(
        (_LEFT + _RIGHT) / 2,
        _BOTTOM + 42,
        "recall: share of the speech whose speaker is found",
        anchor="middle",
    )
    yield (
        f'<text x="22" y="{middle}" text-anchor="middle" transform="rotate(-90 22 {middle})">'
        "precision: share of the answers that are right</text>"
    )


def _drawn(line: Line, number: int, scale: _Scale) -> Iterator[str]:
    """A line with its dots, each of which says what it is when it is pointed at, and its name beside the plot."""
    colour = _COLOURS[number % len(_COLOURS)]
    stroke = f'stroke="{colour}" stroke-width="2" stroke-dasharray="{_DASHES[number % len(_DASHES)]}"'
    places = [
        (scale.x(point.found.recall or 0), scale.y(_precision(point)), point) for point in _drawable(line)
    ]
    corners = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in places)
    yield f'<polyline points="{corners}" fill="none" {stroke}/>'
    for x, y, point in places:
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"><title>{_said(line, point)}</title></circle>'
    for (x, y, point), raised in zip(places[:1] + places[1:][-1:], (10, -20), strict=False):
        yield _text(x, y - raised, _threshold(point), anchor="middle", size=11)
    y = _TOP + 14 + number * 40
    yield f'<line x1="{_LEGEND}" y1="{y - 4}" x2="{_LEGEND + 30}" y2="{y - 4}" {stroke}/>'
    yield _text(_LEGEND + 38, y, line.name)
    answers = line.points[-1].found.predicted if line.points else 0
    yield _text(_LEGEND + 38, y + 16, f"{answers} answers", size=11)


def _drawable(line: Line) -> list[Point]:
    """The points of a line that have enough answers, and its last."""
    return [point for point in line.points if point.found.predicted >= _FEWEST or point is line.points[-1]]


def _said(line: Line, point: Point) -> str:
    found = point.found
    shares = f"precision {_precision(point):.3f}, recall {found.recall or 0:.3f}"
    return escape(f"{line.name}, {_threshold(point)}: {shares}, {found.predicted} answers")


def _threshold(point: Point) -> str:
    return "all" if point.threshold is None else f"≥ {point.threshold:.2f}"


def _precision(point: Point) -> float:
    return point.found.precision or 0.0


def _rule(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="#ddd"/>'


def _text(x: float, y: float, words: str, *, anchor: str = "start", size: int = 13) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}">{escape(words)}</text>'
