"""What the confidence of answers is worth: how much is right of what says so much, and at each threshold.

The confidence of an answer is a lower bound, so of what says 0.8 at least 0.8 should be right.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from quotes.scoring.figures import Found, Hits
from quotes.scoring.outcomes import Outcome

_PER_UNIT = 10  # buckets: a tenth each, the last with both its ends


class Bucket(NamedTuple):
    """The answers whose confidence is at least `low` and below `high`; both None: rules nobody measured."""

    low: float | None
    high: float | None
    hits: Hits


class Point(NamedTuple):
    """What is found if only answers with at least this confidence are given; None: all answers are."""

    threshold: float | None
    found: Found


def reliability(outcomes: Sequence[Outcome]) -> tuple[Bucket, ...]:
    """Return the buckets that hold answers, the surest first; together they are the answers of `attribution`."""
    answers = _answers(outcomes)
    return tuple(
        Bucket(
            None if bucket is None else bucket / _PER_UNIT,
            None if bucket is None else (bucket + 1) / _PER_UNIT,
            _hits([right for _, right in members]),
        )
        for bucket, members in ((key, list(group)) for key, group in groupby(answers, key=_bucket))
    )


def thresholds(outcomes: Sequence[Outcome]) -> tuple[Point, ...]:
    """Return precision and recall at each confidence there is, the highest first; the last point has all answers."""
    speech = sum(one.is_speech for one in outcomes)
    points = []
    right = given = 0
    for confidence, group in groupby(_answers(outcomes), key=lambda answer: answer[0]):
        hits = _hits([is_right for _, is_right in group])
        right, given = right + hits.right, given + hits.of
        points.append(Point(confidence, Found(right, given, speech)))
    return tuple(points)


def _answers(outcomes: Sequence[Outcome]) -> list[tuple[float | None, bool]]:
    """The confidence of each answer and whether it is right; the surest first, those without any last."""
    answers = [
        (one.found.confidence, one.right) for one in outcomes if one.counts and one.answered and one.found
    ]
    return sorted(answers, key=lambda answer: -1.0 if answer[0] is None else answer[0], reverse=True)


def _bucket(answer: tuple[float | None, bool]) -> int | None:
    confidence = answer[0]
    return None if confidence is None else min(int(confidence * _PER_UNIT), _PER_UNIT - 1)


def _hits(facts: Sequence[bool]) -> Hits:
    return Hits(sum(facts), len(facts))
