"""Timing and counting, and how a result is shown."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Result:
    """A speed in units a second, its ratio to the floor's, and the ratio that it must keep to.

    `slower` ratios are floor / speed and have a highest value, the others speed / floor and a lowest one.
    """

    what: str
    unit: str
    speed: float
    floor: float | None = None
    limit: float | None = None
    slower: bool = True

    @property
    def ratio(self) -> float | None:
        if self.floor is None:
            return None
        return self.floor / self.speed if self.slower else self.speed / self.floor

    @property
    def passes(self) -> bool | None:
        if self.limit is None or self.ratio is None:
            return None
        return self.ratio <= self.limit if self.slower else self.ratio >= self.limit

    def row(self) -> dict[str, object]:
        sign = "≤" if self.slower else "≥"
        return {
            "what": self.what,
            "measured": f"{self.speed:,.0f} {self.unit} a second",
            "ratio to floor": None if self.ratio is None else f"{self.ratio:.2f}",
            "limit": None if self.limit is None else f"{sign} {self.limit:g}",
            "": {True: "kept", False: "MISSED", None: None}[self.passes],
        }


@dataclass(frozen=True, slots=True)
class Count:
    """How often something is done for an amount of work, and the most it may be."""

    what: str
    unit: str
    number: float
    ceiling: float

    @property
    def passes(self) -> bool:
        return self.number <= self.ceiling

    def row(self) -> dict[str, object]:
        return {
            "what": self.what,
            "measured": f"{self.number:,.0f} {self.unit}",
            "ratio to floor": None,
            "limit": f"≤ {self.ceiling:,.0f}",
            "": "kept" if self.passes else "MISSED",
        }


def seconds(run: Callable[[], object]) -> float:
    """Return how long one call takes; what earlier ones left behind is collected first, not meanwhile."""
    gc.collect()
    start = perf_counter()
    run()
    return perf_counter() - start


def best(*runs: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, ...]:
    """Return the shortest time of each of the runs, which take turns, so that all meet the same weather."""
    times = [[seconds(run) for run in runs] for _ in range(rounds)]
    return tuple(map(min, zip(*times, strict=True)))
