"""Which speakers may be one: the pairs that people are asked about."""

from collections.abc import Iterable, Iterator

from quotes.model import Speaker
from quotes.speakers.likeness import Likeness, compare
from quotes.speakers.spellings import Spellings

Doubt = tuple[Speaker, Speaker, Likeness]


def find_doubtful(known: Spellings, asked: Iterable[Speaker]) -> Iterator[Doubt]:
    """Yield the pairs of people that may be one, of whom one at least is in `asked`; those without an id are in none.

    The lower id stands first, and pairs come in the order of those asked about. Two that the names alone would
    join are listed as well: something else kept them apart.
    """
    seen: set[tuple[int, int]] = set()
    for one in asked:
        others = {other.id: other for other in known.near(one) if other.id not in (None, one.id)}
        for _, other in sorted(others.items()):
            first, second = sorted((one, other), key=_id)
            likeness = compare(first, second)
            if (_id(first), _id(second)) not in seen and likeness.verdict != "other":
                seen.add((_id(first), _id(second)))
                yield first, second, likeness


def _id(speaker: Speaker) -> int:
    assert speaker.id is not None  # those without one are left out before
    return speaker.id
