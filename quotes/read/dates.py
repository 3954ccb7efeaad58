"""The day of publication as the head of an article prints it: a line that is a date, not one about it."""

import re
import tomllib
from datetime import date
from functools import cache
from pathlib import Path

# What may stand before the date: a weekday, a place, an agency in brackets, "Pubblicato il".
_BEFORE = r"""
    (?:\([A-Z][\w .]{1,20}\)\s*[-–—]?\s*)?
    (?:(?i:pubblicato|aggiornato|data|published|updated|date)\s*:?\s+)?
    (?:[A-ZÀ-Þ][\w'’-]*[.,]?\s+|(?:(?i:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica),?\s+)){0,3}
    (?:(?i:il|on)\s+)?
"""
# And behind it: nothing, the time of day, or the dash that opens an agency's first sentence.
_CLOCK = r"(?:\s*(?:[-–—|,]\s*)?(?:(?i:ore|alle|at)\s+)?\d{1,2}[:.]\d{2}(?:\s*(?i:am|pm))?)?"
_AFTER = rf"[.,]?{_CLOCK}(?:\s*$|\s+[-–—]\s)"


def find_date(line: str) -> date | None:
    """Return the day that `line` gives as its date, or None where it is no line of a date.

    Knows 2024-07-14, 14/07/2024 (day first), 14 luglio 2024 and Lug 14th, 2024.
    """
    for pattern in _patterns():
        if found := pattern.match(line.strip()):
            return _day(found["year"], found["month"], found["day"])
    return None


@cache
def _months() -> dict[str, int]:
    tables = tomllib.loads(Path(__file__).with_name("months.toml").read_text(encoding="utf-8"))
    return {name: number for table in tables.values() for name, number in table.items()}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    name = rf"(?P<month>(?i:{'|'.join(sorted(_months(), key=len, reverse=True))}))\.?"
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th|[°º.])?"
    year = r"(?P<year>\d{4})"
    forms = (
        rf"{year}-(?P<month>\d\d)-(?P<day>\d\d)(?:T[\d:]+\S*)?",
        rf"(?P<day>\d{{1,2}})(?P<mark>[/.-])(?P<month>\d{{1,2}})(?P=mark){year}",
        rf"{day}\s+{name},?\s+{year}",
        rf"{name}\s+{day},?\s+{year}",
    )
    return tuple(re.compile(f"(?x:{_BEFORE}){form}{_AFTER}") for form in forms)


def _day(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else _months()[month.casefold()]
    try:
        return date(int(year), number, int(day))
    except ValueError:  # 31 February: a slip of the page, no date
        return None
