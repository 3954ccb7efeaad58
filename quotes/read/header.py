"""What the head of a text shows of itself, as a reader sees it: day, title and outlet."""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from quotes.legible import legible
from quotes.read.dates import find_date
from quotes.read.words import any_of

_HEAD = 4000  # code points: three lines of a head are far shorter
_LONGEST_TITLE = 160


class Header(NamedTuple):
    """What was found; None for what the text does not show."""

    published: date | None = None
    title: str | None = None
    outlet: str | None = None


def read_header(text: str) -> Header:
    """Return day, title and outlet as the first lines of `text` show them.

    The day stands on one of the first three lines; the title is the next short line that ends without a full
    stop and has an empty line behind it; the outlet is named only by a line such as "Fonte: …" or "Outlet: …".
    """
    lines = [line.strip() for line in legible(text[:_HEAD]).text.splitlines()]
    filled = [number for number, line in enumerate(lines) if line][:3]
    published, dated = None, -1
    for number in filled:
        if published := find_date(lines[number]):
            dated = number
            break
    return Header(published, _title(lines, filled, dated), _outlet(text, lines))


def _title(lines: list[str], filled: list[int], dated: int) -> str | None:
    for number in filled[:2]:
        line = lines[number]
        if number == dated or _named_outlet().match(line):
            continue
        alone = number + 2 < len(lines) and not lines[number + 1] and any(lines[number + 2 :])
        fits = 0 < len(line) <= _LONGEST_TITLE and line[-1] not in ".,;:"
        return line if alone and fits else None
    return None


def _outlet(text: str, lines: list[str]) -> str | None:
    last = text.rstrip()[-200:].splitlines()[-1:]
    for line in [*filter(None, lines[:6]), *(line.strip() for line in last)]:
        if found := _named_outlet().match(line):
            return found["name"]
    return None


@cache
def _named_outlet() -> re.Pattern[str]:
    return re.compile(rf"{any_of('outlet')}\s*:\s*(?P<name>\S.{{0,78}}\S|\S)\s*$")
