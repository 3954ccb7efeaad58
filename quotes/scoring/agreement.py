"""When a reading says the same as gold: the same place, the same mention, the same name.

Gold is written by people and marks are printed in many ways, so places may differ a little; names may be longer
or shorter, but a part of a name that fits somebody else of the article as well is nobody's name.
"""

import re
import unicodedata
from collections.abc import Collection, Sequence
from itertools import product

from quotes.model import Span
from quotes.scoring.documents import Quote, Words

Name = frozenset[str]
_SLACK = 2  # code points by which both ends may differ
_SHARE = 0.9  # or this part of the union that both places have in common
_LONGEST = 60  # code points a mention may be longer than gold's: more has swallowed the text around it
_LONGER = 4  # words a person's name may have beside those of gold
_SINGLE_MARKS = ("‘", "‚", "‹", "'")
_SMALL_WORDS = frozenset(
    {
        *("a", "an", "and", "of", "the"),
        *("das", "der", "die", "und", "von"),
        *("de", "des", "du", "el", "l", "la", "le", "les", "los", "y"),
        *("del", "della", "di", "e", "gli", "i", "il", "lo"),
    }
)
_WORD = re.compile(r"\w+")


def pair(gold: Sequence[Quote], found: Sequence[Quote]) -> dict[int, int]:
    """Return which quotes are the same, as index of gold -> index of found: one to one, best overlap first."""
    fitting = []
    for (g, wanted), (f, guess) in product(enumerate(gold), enumerate(found)):
        place = max(wanted.places, key=lambda place: _share(place, guess.place))
        if _is_same_place(place, guess.place):
            fitting.append((-_share(place, guess.place), guess.speaker is None, g, f))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, g, f in sorted(fitting):
        if g not in pairs and f not in taken:
            pairs[g] = f
            taken.add(f)
    return pairs


def have_words_in_common(one: Words | None, other: Words | None) -> bool:
    """Whether two mentions or cues share a code point."""
    if one is None or other is None:
        return False
    return any(a.start < b.end and b.start < a.end for a, b in product(one.pieces, other.pieces))


def is_same_mention(gold: Words | None, found: Words | None) -> bool:
    """Whether a mention meets gold's and is not much longer."""
    if gold is None or found is None:
        return False
    return have_words_in_common(gold, found) and _length(found.place) <= _length(gold.place) + _LONGEST


def is_same_name(gold: Quote, name: str | None, people: Collection[Name]) -> bool:
    """Whether a name is that of gold's speaker; `people` are the names of all the document's speakers.

    It has the same words; or some of them, which fit nobody else; or, for a person, some more.
    """
    wanted = [name_of(entity) for entity in (gold.entity, gold.also) if entity]
    got = name_of(name or "")
    if not got:
        return False
    if got in wanted:
        return True
    if got in people:
        return False
    if any(got < one for one in wanted):
        return not any(got <= other for other in people if other not in wanted)
    return gold.type == "person" and any(one < got and len(got) <= len(one) + _LONGER for one in wanted)


def name_of(name: str) -> Name:
    """Return the words of a name without case, accents and small words, which stay where there are no others."""
    decomposed = unicodedata.normalize("NFKD", name)
    plain = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    words = frozenset(_WORD.findall(plain.casefold()))
    return words - _SMALL_WORDS or words


def is_unlisted(guess: Quote, gold: Sequence[Quote], text: str) -> bool:
    """Whether gold would not list a quote: it is nested, in single marks, or inside a tag such as <tweet>."""
    place = guess.place
    for outer in (quote.place for quote in gold):
        if outer.start <= place.start and place.end <= outer.end and outer != place:
            return True
    before = text[: place.start]
    in_single_marks = before.endswith(_SINGLE_MARKS) and not before.endswith("''")
    return in_single_marks or before.rfind("<") > before.rfind(">")


def _is_same_place(one: Span, other: Span) -> bool:
    ends = abs(one.start - other.start), abs(one.end - other.end)
    return max(ends) <= _SLACK or _share(one, other) >= _SHARE


def _share(one: Span, other: Span) -> float:
    """The part of their union that two places have in common."""
    common = min(one.end, other.end) - max(one.start, other.start)
    union = max(one.end, other.end) - min(one.start, other.start)
    return common / union if common > 0 else 0.0


def _length(span: Span) -> int:
    return span.end - span.start
