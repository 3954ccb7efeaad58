"""The weights by which a noun gets its name, learned from articles of our own (`python -m quotes.text.train_names`)."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

WEIGHTS = Path(__file__).with_name("weights.json")


@cache
def load_weights() -> Mapping[str, float]:
    """Return the weight of each named feature; what is not in the file weighs nothing."""
    weights: Mapping[str, float] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return weights
