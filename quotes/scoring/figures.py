"""Outcomes -> figures: precision, recall and F1, shares, what each rule is worth, which kinds are confused."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from operator import attrgetter
from typing import Any, NamedTuple

from quotes.scoring.documents import Quote
from quotes.scoring.outcomes import Outcome

_Z = 1.959963984540054  # the 97.5 % quantile of the normal distribution: 95 % of it lie within
_Kinds = tuple[str | None, str | None]


class Hits(NamedTuple):
    """How many of so many are right."""

    right: int
    of: int

    @property
    def share(self) -> float | None:
        """The part that is right; None where there was nothing to be right about."""
        return self.right / self.of if self.of else None

    @property
    def bound(self) -> float:
        """The lower bound of the share in general, at 95 % (Wilson 1927); 0 where nothing was measured."""
        if not self.of:
            return 0.0
        share, spread = self.right / self.of, _Z * _Z / self.of
        margin = sqrt(share * (1 - share) * spread + spread * spread / 4)
        return max(0.0, (share + spread / 2 - margin) / (1 + spread))

    def record(self) -> dict[str, Any]:
        """Return the figures as an object of JSON."""
        return {"accuracy": self.share, "right": self.right, "of": self.of}


class Found(NamedTuple):
    """How many were given, how many there are in gold, and how many of both are right."""

    right: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float | None:
        """The part of what was given that is right."""
        return Hits(self.right, self.predicted).share

    @property
    def recall(self) -> float | None:
        """The part of gold that was found."""
        return Hits(self.right, self.gold).share

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        precision, recall = self.precision, self.recall
        return 2 * precision * recall / (precision + recall) if precision and recall else 0.0

    def record(self) -> dict[str, Any]:
        """Return the figures as an object of JSON."""
        return {"precision": self.precision, "recall": self.recall, "f1": self.f1, **self._asdict()}


class OfKind(NamedTuple):
    """Of gold's quotations of one kind: how many, how many found, how many with the right speaker."""

    gold: int
    found: int
    right: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What a reading is worth; `abroad` are countries other than the most frequent one of the gold."""

    documents: int
    span: Found
    attribution: Found
    name: Found
    cue: Hits
    kind: Hits
    term: Hits
    country: Found
    abroad: Hits
    by_kind: Mapping[str, OfKind]

    def record(self) -> dict[str, Any]:
        """Return the figures as an object of JSON."""
        measures = ("span", "attribution", "name", "cue", "kind", "term", "country", "abroad")
        return {
            "documents": self.documents,
            **{name: getattr(self, name).record() for name in measures},
            "by_kind": {kind: counts._asdict() for kind, counts in self.by_kind.items()},
        }


def figures_of(outcomes: Sequence[Outcome], *, documents: int) -> Figures:
    """Return the figures of the outcomes of so many documents."""
    judged = [one for one in outcomes if one.counts]
    speech = [one for one in outcomes if one.is_speech]
    named = [one for one in speech if one.is_named]
    matched = [one for one in outcomes if one.gold and one.found]
    terms = [one for one in judged if one.gold and one.gold.kind == "term"]
    cues = [one.same_cue for one in speech if one.answered and one.gold and one.gold.cue]
    kinds = [one.found.kind == one.gold.kind for one in matched if one.gold and one.found and one.found.kind]
    country, abroad = _countries(speech, _most_frequent_country(outcomes))
    return Figures(
        documents=documents,
        span=Found(len(matched), _count(one.found for one in outcomes), _count(one.gold for one in outcomes)),
        attribution=Found(_count(one.right for one in speech), _answers(judged), len(speech)),
        name=Found(_count(one.right_name for one in named), _answers(named), len(named)),
        cue=_hits(cues),
        kind=_hits(kinds),
        term=_hits([not one.answered for one in terms]),
        country=country,
        abroad=abroad,
        by_kind=_by_kind(outcomes),
    )


def rule_hits(
    outcomes: Iterable[Outcome], key: Callable[[Quote], str | None] = attrgetter("rule")
) -> dict[str, Hits]:
    """Return how many answers of each rule are right, by its name; together they are those of `attribution`.

    Another `key` counts by what it returns, but for None.
    """
    answers = [(key(one.found), one.right) for one in outcomes if one.counts and one.answered and one.found]
    total = Counter(name for name, _ in answers)
    right = Counter(name for name, is_right in answers if is_right)
    return {name: Hits(right[name], total[name]) for name in sorted(filter(None, total))}


def kind_confusion(outcomes: Iterable[Outcome]) -> Counter[_Kinds]:
    """Return how often gold's kind (None: not in gold) was read as which (None: not found).

    Readings that say no kind are left out.
    """
    said = (one for one in outcomes if one.found is None or one.found.kind)
    return Counter((_kind(one.gold), _kind(one.found)) for one in said)


def _kind(quote: Quote | None) -> str | None:
    return quote.kind if quote else None


def _countries(speech: Iterable[Outcome], home: str | None) -> tuple[Found, Hits]:
    """Count countries, all and abroad; one is right only with the right speaker."""
    asked = [(one, one.gold.countries) for one in speech if one.gold and one.gold.countries is not None]
    wanted = [good for _, good in asked if None not in good]
    given = [(one.right and code in good, good) for one, good in asked if (code := one.country) is not None]
    right = [good for is_right, good in given if is_right]
    abroad = Hits(_count(home not in good for good in right), _count(home not in good for good in wanted))
    return Found(len(right), len(given), len(wanted)), abroad


def _most_frequent_country(outcomes: Iterable[Outcome]) -> str | None:
    """Return the country given most often as the only good one: where most of the gold's press is at home."""
    asked = (one.gold.countries for one in outcomes if one.gold and one.gold.countries)
    counts = Counter(good[0] for good in asked if len(good) == 1 and good[0] is not None)
    return next((code for code, _ in counts.most_common(1)), None)


def _by_kind(outcomes: Iterable[Outcome]) -> dict[str, OfKind]:
    """Return kind in gold -> how many quotations there are, how many were found, and how many are right."""
    kinds: dict[str, list[Outcome]] = {}
    for one in outcomes:
        if one.gold and one.gold.kind:
            kinds.setdefault(one.gold.kind, []).append(one)
    return {
        kind: OfKind(len(members), _count(one.found for one in members), _count(one.right for one in members))
        for kind, members in kinds.items()
    }


def _answers(outcomes: Iterable[Outcome]) -> int:
    return _count(one.answered for one in outcomes)


def _count(facts: Iterable[object]) -> int:
    """How many of them hold; a value stands for being there."""
    return sum(map(bool, facts))


def _hits(facts: Sequence[bool]) -> Hits:
    return Hits(_count(facts), len(facts))
