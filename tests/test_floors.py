"""Floors of precision and recall on the hand-checked articles. They only rise."""

import pytest
from conftest import SHARED

from quotes.evaluate import read_again
from quotes.scoring import evaluate, read_documents

FLOORS = {
    "seeds.jsonl": {
        "span f1": 1.0,
        "attribution precision": 1.0,
        "attribution f1": 1.0,
        "name f1": 1.0,
        "country precision": 1.0,
        "country f1": 1.0,
    },
    "it-dev.jsonl": {
        "span f1": 0.99,
        "attribution precision": 0.86,
        "attribution f1": 0.80,
        "name f1": 0.70,
        "kind accuracy": 0.86,
        "country precision": 0.86,
    },
    "en-dev.jsonl": {
        "span f1": 0.99,
        "attribution precision": 0.93,
        "attribution f1": 0.89,
        "kind accuracy": 0.83,
    },
    "de-dev.jsonl": {
        "span f1": 0.985,
        "attribution precision": 0.90,
        "attribution f1": 0.79,
        "kind accuracy": 0.72,
    },
    "en-train.jsonl": {
        "span f1": 0.995,
        "attribution precision": 0.91,
        "attribution f1": 0.86,
        "kind accuracy": 0.83,
        "term accuracy": 0.85,
    },
    "de-train.jsonl": {
        "span f1": 0.98,
        "attribution precision": 0.86,
        "attribution f1": 0.76,
        "kind accuracy": 0.77,
        "term accuracy": 0.93,
    },
}


@pytest.mark.parametrize("file", FLOORS)
def test_no_figure_falls_below_its_floor(file):
    path = SHARED / "gold" / file
    if not path.exists():
        pytest.skip(f"../shared/gold/{file} is not there")
    gold = read_documents(path, gold=True)
    figures = evaluate(file, gold, read_again(gold)).figures.record()
    reached = {name: figures[name.split()[0]][name.split()[1]] for name in FLOORS[file]}
    fallen = {name: value for name, value in reached.items() if value < FLOORS[file][name]}
    assert not fallen
