"""Apostrophes that look like closing marks: of words cut short, of owners."""

from collections.abc import Iterable

from quotes.lang.shapes import Marks

_ENDS = frozenset(",.?!…")


def is_truncated(text: str, at: int, marks: Marks) -> bool:
    """Whether the mark at a code point is the apostrophe of a word cut short ("un po’")."""
    start = at
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start:at].lower() in marks.truncations


def is_owner(text: str, at: int, later: Iterable[int], marks: Marks) -> bool:
    """Whether it marks an owner: ‘The workers’ rights are gone,’ said Kim; `later` are closing marks behind it."""
    goes_on = text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower()
    owns = goes_on and text[at - 1 : at] in tuple(marks.owners)
    return owns and any(text[end - 1] in _ENDS for end in later)
