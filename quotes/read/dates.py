"""The day of publication as the head of an article prints it: a line that is a date, not one about it."""

import re
from datetime import date
from functools import cache

from quotes.read.words import any_of, head_words, one_of


def find_date(line: str) -> date | None:
    """Return the day that `line` gives as its date, or None where it is no line of a date.

    Knows 2024-07-14, 14/07/2024 (day first), 14 luglio 2024, 14 de julio de 2024 and Lug 14th, 2024.
    """
    for pattern in _patterns():
        if found := pattern.match(line.strip()):
            return _day(found["year"], found["month"], found["day"])
    return None


@cache
def _months() -> dict[str, int]:
    return {
        name: number
        for table in head_words()
        for number, names in enumerate(table["months"], 1)
        for name in names.split()
    }


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    name = rf"(?P<month>{one_of(_months())})\.?"
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|[°º.])?"
    year, between = r"(?P<year>\d{4})", rf"(?:{any_of('between')}\s+)?"
    forms = (
        rf"{year}-(?P<month>\d\d)-(?P<day>\d\d)(?:T[\d:]+\S*)?",
        rf"(?P<day>\d{{1,2}})(?P<mark>[/.-])(?P<month>\d{{1,2}})(?P=mark){year}",
        rf"{day}\s+{between}{name},?\s+{between}{year}",
        rf"{name}\s+{day},?\s+{year}",
    )
    return tuple(re.compile(f"(?x:{_before()}){form}{_after()}") for form in forms)


def _before() -> str:
    """What may stand before the date: an agency in brackets, "Pubblicato il", a place, a weekday."""
    return rf"""
        (?:\([A-Z][\w .]{{1,20}}\)\s*[-–—]?\s*)?
        (?:{any_of("announced")}\s*:?\s+)?
        (?:{any_of("before")}\s+)?
        (?:[A-ZÀ-Þ][\w'’-]*[.,]?\s+|(?:{any_of("weekdays")}[.,]?\s+)){{0,3}}
        (?:{any_of("before")}\s+)?
    """


def _after() -> str:
    """And behind it: nothing, the time of day, or the dash that opens an agency's first sentence."""
    hour = r"\d{1,2}(?:[:.]\d{2}|\s?[hH]\s?\d{2})(?:\s*(?i:am|pm|uhr|h))?"
    clock = rf"(?:\s*(?:[-–—|,]\s*)?(?:{any_of('clock')}\s+)?{hour})?"
    return rf"[.,]?{clock}(?:\s*$|\s+[-–—]\s)"


def _day(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else _months()[month.casefold()]
    try:
        return date(int(year), number, int(day))
    except ValueError:  # 31 February: a slip of the page, no date
        return None
