"""The choice among those a noun may mean: a log-linear model over named features.

The probability of an answer goes with the exponential of the sum of its features' weights (Berger, Della Pietra and
Della Pietra 1996). `train_names` learns the weights from articles of our own.
"""

from collections.abc import Collection, Mapping, Sequence
from math import exp, fsum
from typing import NamedTuple

Options = Sequence[Collection[str]]
"""The features of each answer: of those who may be meant, at the end of nobody."""

Weights = Mapping[str, float]
"""How much each feature counts, by its name."""

SURE = 0.51  # least probability of a name that is given: a wrong one is worse than none
_CLEARLY = 1.5  # how much likelier than whom the rules have found somebody is who is meant instead
SURE_OF_SEVERAL = 0.75  # where the rules leave several in doubt


class Weighed(NamedTuple):
    """Who may be meant by a noun, by full name, and what was weighed for each and, at the end, for nobody."""

    names: tuple[str, ...]
    options: Options


def probabilities(options: Options, weights: Weights) -> list[float]:
    """Return the probability of each answer; they add up to 1."""
    return _shares(_sums(options, weights))


def _sums(options: Options, weights: Weights) -> list[float]:
    # Exactly: the order of a set, in which a bare sum would be rounded, is another in every run.
    return [fsum([weights[name] for name in features if name in weights]) for features in options]


def _shares(sums: Sequence[float]) -> list[float]:
    top = max(sums)
    grown = [exp(one - top) for one in sums]
    whole = sum(grown)
    return [one / whole for one in grown]


class Considered(NamedTuple):
    """One answer: a full name or None for nobody named, how likely it is, and the weight of each feature it has."""

    name: str | None
    probability: float
    features: dict[str, float]


def considered(weighed: Weighed, weights: Weights) -> list[Considered]:
    """Return all answers that were weighed, the likeliest first; of each the weightiest feature first."""
    found = []
    shares = probabilities(weighed.options, weights)
    for name, features, probability in zip((*weighed.names, None), weighed.options, shares, strict=True):
        known = sorted(
            (feature for feature in features if weights.get(feature)),
            key=lambda one: (-abs(weights[one]), one),
        )
        found.append(Considered(name, probability, {one: weights[one] for one in known}))
    return sorted(found, key=lambda one: -one.probability)


class Judge:
    """Says who is meant, by the `weights` of features; a `thorough` one has those weighed that decide nothing, too."""

    def __init__(self, weights: Weights, *, thorough: bool = False) -> None:
        self.weights, self.thorough = weights, thorough

    def choose(
        self, place: int, weighed: Weighed, *, sure: float = SURE, ruled: int | None = None
    ) -> int | None:
        """Return the number of who is meant at a place of the text; None where that is nobody named, or not sure.

        Whom the rules have found is the number `ruled`: who is clearly likelier need not be sure.
        """
        chosen = choose(weighed.options, self.weights, sure)
        if chosen is None and ruled is not None:
            return clearly_likelier(weighed.options, self.weights, ruled)
        return chosen


def choose(options: Options, weights: Weights, sure: float = SURE) -> int | None:
    """Return the number of who is meant; None where that is nobody named, or not sure."""
    return _surest(_sums(options, weights), sure)


def clearly_likelier(options: Options, weights: Weights, than: int) -> int | None:
    """Return the number of the likeliest of those who may be meant.

    None if one that is known is not much less so, or nobody is likelier.
    """
    *shares, nobody = _shares(_sums(options, weights))
    best = max(range(len(shares)), key=shares.__getitem__)
    return best if shares[best] >= max(nobody, _CLEARLY * shares[than]) else None


def _surest(sums: Sequence[float], sure: float) -> int | None:
    shares = _shares(sums)[:-1]
    best = max(range(len(shares)), key=shares.__getitem__, default=None)
    return best if best is not None and shares[best] >= sure else None


def depends_on(feature: str, options: Options, weights: Weights) -> bool:
    """Whether it decides who is meant which answer, if any, has one more feature; if not, none need be asked for it."""
    sums, weight = _sums(options, weights), weights.get(feature, 0.0)
    raised = ([one + weight * (n == at) for n, one in enumerate(sums)] for at in range(len(sums) - 1))
    return len({_surest(one, SURE) for one in (sums, *raised)}) > 1
