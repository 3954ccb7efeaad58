"""What the head of a text shows of itself, as a reader sees it: day, title, outlet and author."""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from quotes.legible import legible
from quotes.read.dates import find_date
from quotes.read.words import any_of

_HEAD = 4000  # code points: three lines of a head are far shorter
_LONGEST_TITLE = 160
_LINES = 5  # with something in them
_HEADED = 3  # of these, in which day and title stand


class Header(NamedTuple):
    """What was found; None for what the text does not show."""

    published: date | None = None
    title: str | None = None
    outlet: str | None = None
    author: str | None = None


def read_header(text: str) -> Header:
    """Return day, title, outlet and author as the first lines of `text` show them.

    The day stands on one of the first three lines; the title is the next short line that ends without a full
    stop and has an empty line behind it; the outlet is named only by a line such as "Fonte: …" or "Outlet: …", the
    author by one that is no title: "di Eva Lanza", "By Jane Roe and Ann Lee, Paris".
    """
    lines = [line.strip() for line in legible(text[:_HEAD]).text.splitlines()]
    filled = [number for number, line in enumerate(lines) if line][:_LINES]
    published, dated = None, -1
    for number in filled[:_HEADED]:
        if published := find_date(lines[number]):
            dated = number
            break
    title = _title(lines, filled, dated)
    others = (lines[number] for number in filled if lines[number] != title)
    return Header(published, title, _outlet(text, lines), next(filter(None, map(find_author, others)), None))


def find_author(line: str) -> str | None:
    """Return the names that stand in a line behind "by", each of two words or more; None where it says more."""
    found = _byline().match(line.strip())
    return found["names"] if found else None


def _title(lines: list[str], filled: list[int], dated: int) -> str | None:
    """Return the first line of its own at the head that is no date, byline or outlet, if it looks like a title."""
    for number in filled[:_HEADED]:
        line, alone = lines[number], _is_alone(lines, number)
        # "By Popular Demand" may be a title where nothing else is one; no title begins with a small "by".
        is_byline = find_author(line) and (line[0].islower() or not alone)
        if number == dated or is_byline or _named_outlet().match(line):
            continue
        fits = 0 < len(line) <= _LONGEST_TITLE and line[-1] not in ".,;:"
        return line if alone and fits else None
    return None


def _is_alone(lines: list[str], number: int) -> bool:
    """Whether an empty line stands below a line, or below the author's name there, and more text below that."""
    below = number + 1
    if below < len(lines) and find_author(lines[below]):
        below += 1
    return below < len(lines) and not lines[below] and any(lines[below + 1 :])


def _outlet(text: str, lines: list[str]) -> str | None:
    last = text.rstrip()[-200:].splitlines()[-1:]
    for line in [*filter(None, lines[:6]), *(line.strip() for line in last)]:
        if found := _named_outlet().match(line):
            return found["name"]
    return None


@cache
def _byline() -> re.Pattern[str]:
    word = r"[A-ZÀ-Þ][\w’'.-]*"
    small = r"(?:d[aeiou]s?|d[ae]ll?[aeo]?|du|des|la|le|v[ao]n|der|den|zu|bin|ben|ter|ten|y|e)"
    name = rf"{word}(?:\s+(?:{small}\s+){{0,2}}{word}){{1,4}}"
    more = rf"(?:\s*,\s*|\s+(?:e|ed|and|und|et|y|&)\s+){name}"
    behind = r"\s*(?:[,|·–—-]|\bin\b|\()\s*.{1,60}"
    return re.compile(rf"{any_of('by')}:?\s+(?P<names>{name}(?:{more}){{0,4}}?)(?:{behind})?$")


@cache
def _named_outlet() -> re.Pattern[str]:
    return re.compile(rf"{any_of('outlet')}\s*:\s*(?P<name>\S.{{0,78}}\S|\S)\s*$")
