"""Whose turn a line of a transcript is: "KIM: The mayor told me", "Jan Kolb (SPD): Er sagte".

Who speaks there is "I", neither "he" nor "the mayor".
"""

import re
from functools import lru_cache

from quotes.model import Mention, Span
from quotes.text.tags.words import LATIN_CAPITAL

_WORD = rf"{LATIN_CAPITAL}[\w.’'-]*"
_LABEL = re.compile(
    rf"^(?:\[[\d:.]+\] )?(?P<name>{_WORD}(?: (?:\w{{2,3}} ){{0,2}}{_WORD}){{0,3}})(?: \([^()\n]{{1,40}}\))? ?:"
    r" (?![«“„\"‚‘'—–-])",
    re.MULTILINE,
)
_FEWEST = 2  # lines: one may be a headline


def label_before(text: str, at: int) -> str:
    """Return the name that labels the line of a place; nothing where its line has none."""
    found = _LABEL.match(text, text.rfind("\n", 0, at) + 1, at)
    return found["name"] if found else ""


def turn_at(text: str, at: int) -> Mention | None:
    """Return whose turn of a transcript a place is in, None elsewhere."""
    name = label_before(text, at) if _is_transcript(text) else ""
    if not name:
        return None
    start = text.index(name, text.rfind("\n", 0, at) + 1)
    span = Span(start, start + len(name))
    return Mention(*span, name, "name", "person", span, number="s")


@lru_cache(maxsize=4)
def _is_transcript(text: str) -> bool:
    """Whether several lines of a text begin with who speaks."""
    found = _LABEL.finditer(text) if ": " in text else iter(())
    return sum(1 for _ in zip(found, range(_FEWEST), strict=False)) == _FEWEST
