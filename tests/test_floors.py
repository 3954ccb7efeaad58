"""Floors of precision and recall on the hand-checked articles. They only rise."""

from functools import cache

import pytest
from checked import read_gold

from quotes.scoring import Evaluation, evaluate, reliability

FLOORS = {
    "seeds.jsonl": {
        "span f1": 1.0,
        "attribution precision": 1.0,
        "attribution f1": 1.0,
        "name f1": 1.0,
        "country precision": 1.0,
        "country f1": 1.0,
        "kind accuracy": 0.95,
    },
    "it-dev.jsonl": {
        "span f1": 0.99,
        "attribution precision": 0.935,
        "attribution f1": 0.902,
        "name f1": 0.871,
        "kind accuracy": 0.908,
        "term accuracy": 0.965,
        "country precision": 0.93,
        "country f1": 0.875,
    },
    "en-dev.jsonl": {
        "span f1": 0.99,
        "attribution precision": 0.952,
        "attribution f1": 0.932,
        "kind accuracy": 0.865,
        "term accuracy": 0.92,
    },
    "de-dev.jsonl": {
        "span f1": 0.985,
        "attribution precision": 0.93,
        "attribution f1": 0.869,
        "kind accuracy": 0.79,
        "term accuracy": 0.97,
    },
    "en-train.jsonl": {
        "span f1": 0.995,
        "attribution precision": 0.946,
        "attribution f1": 0.921,
        "kind accuracy": 0.855,
        "term accuracy": 0.90,
    },
    "de-train.jsonl": {
        "span f1": 0.98,
        "attribution precision": 0.903,
        "attribution f1": 0.829,
        "kind accuracy": 0.805,
        "term accuracy": 0.97,
    },
}


@cache
def _evaluation(file: str) -> Evaluation:
    return evaluate(file, *read_gold(file))


@pytest.mark.parametrize("file", FLOORS)
def test_no_figure_falls_below_its_floor(file):
    figures = _evaluation(file).figures.record()
    reached = {name: figures[name.split()[0]][name.split()[1]] for name in FLOORS[file]}
    fallen = {name: value for name, value in reached.items() if value < FLOORS[file][name]}
    assert not fallen


def test_of_what_says_so_much_no_less_is_right():
    files = ("it-dev.jsonl", "en-dev.jsonl", "de-dev.jsonl")
    outcomes = [outcome for file in files for outcome in _evaluation(file).outcomes]
    measured = [bucket for bucket in reliability(outcomes) if bucket.low is not None and bucket.hits.of >= 20]
    assert len(measured) >= 4
    assert [bucket for bucket in measured if bucket.hits.share < bucket.low] == []
