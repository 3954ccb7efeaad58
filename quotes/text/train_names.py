"""Learn how much each feature counts for whom a noun means: `python -m quotes.text.train_names ARTICLES...`.

Each file is named by its language (`it.txt`), with articles that a line of `###` parts. Behind a quotation stands in
braces who says it, by the fullest name of the article: `«…»{Mario Rossi}`, or in lower case somebody unnamed. The
weights go to `quotes/lang/weights.json`. The articles are read with the weights that are there, so that learning once
more from the same ones may move some by a hundredth or two.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from math import sqrt
from pathlib import Path
from typing import NamedTuple

from quotes.lang import load_language
from quotes.lang.data import Language
from quotes.lang.weights import WEIGHTS, load_weights
from quotes.text.annotate import read_article
from quotes.text.names.referents import Referents
from quotes.text.names.weighing import Options, choose, probabilities

_ANSWER = re.compile(r"\{([^{}]*)\}")
_READINGS = 3
_ROUNDS = 80
_RATE = 0.5
_PARTS = 5
_PRIOR = 2.0  # how strongly a weight is drawn to 0


class Example(NamedTuple):
    """The options for one noun, the number of the right one, and that of the article."""

    options: Options
    right: int
    article: int


def labelled(text: str) -> tuple[str, dict[int, str]]:
    """Return an article without its braces, and the answers by the places where they stood."""
    parts, answers, end, size = [], {}, 0, 0
    for brace in _ANSWER.finditer(text):
        parts.append(text[end : brace.start()])
        size += brace.start() - end
        answers[size], end = brace[1].split("|")[0], brace.end()
    return "".join([*parts, text[end:]]), answers


def examples(text: str, language: Language, article: int) -> Iterator[Example]:
    """Yield the nouns of a labelled article that were weighed, with their right answers."""
    plain, answers = labelled(text)
    reading = read_article(plain, language)
    if reading is None:
        return
    referents = Referents(reading)
    referents.find_all()
    for n, quotation in enumerate(reading.quotations):
        mention, wanted = reading.answers[n].named, answers.get(quotation.end)
        weighed = referents.weighed.get(mention.start) if mention else None
        if weighed and wanted is not None:
            named = wanted if wanted[:1].isupper() else None
            found = (number for number, name in enumerate(weighed.names) if named and _is(name, named))
            yield Example(weighed.options, next(found, len(weighed.names)), article)


def _is(name: str, wanted: str) -> bool:
    return name == wanted or name.split()[-1] == wanted.split()[-1]


def learn(found: list[Example]) -> dict[str, float]:
    """Return the weights that make the right answers likeliest, by gradient descent with a rate of its own each."""
    weights: dict[str, float] = defaultdict(float)
    steepness: dict[str, float] = defaultdict(float)
    for _ in range(_ROUNDS):
        for name, slope in _slopes(found, weights).items():
            slope += _PRIOR * weights[name]
            steepness[name] += slope * slope
            weights[name] -= _RATE * slope / (sqrt(steepness[name]) or 1.0)
    return {name: round(weights[name], 2) for name in sorted(weights)}


def _slopes(found: list[Example], weights: Mapping[str, float]) -> dict[str, float]:
    slopes: dict[str, float] = defaultdict(float)
    for options, right, _ in found:
        for n, (features, likely) in enumerate(zip(options, probabilities(options, weights), strict=True)):
            for name in features:
                slopes[name] += likely - (n == right)
    return slopes


def held_back(found: list[Example]) -> Counter[str]:
    """Count the answers to each fifth of the articles by weights learned from the others."""
    counts: Counter[str] = Counter()
    for part in range(_PARTS):
        weights = learn([one for one in found if one.article % _PARTS != part])
        for options, right, _ in (one for one in found if one.article % _PARTS == part):
            chosen, nobody = choose(options, weights), len(options) - 1
            named = "right name" if chosen == right else "wrong name"
            counts[named if chosen is not None else "rightly none" if right == nobody else "name missed"] += 1
    return counts


def main(paths: list[str]) -> None:
    """Learn from the articles in some files, write the weights, and say how they do on articles held back.

    Whom a noun means depends on whom those before it have meant, so that the articles are read several times.
    """
    texts = [
        (path, text) for path in map(Path, paths) for text in path.read_text(encoding="utf-8").split("###\n")
    ]
    found: list[Example] = []
    for _ in range(_READINGS):
        found = [
            example
            for number, (path, text) in enumerate(texts)
            for example in examples(text.strip(), load_language(path.stem), number)
        ]
        WEIGHTS.write_text(json.dumps(learn(found), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        load_weights.cache_clear()
    told = ", ".join(f"{name} {count}" for name, count in sorted(held_back(found).items()))
    print(f"{len(texts)} articles, {len(found)} nouns, {len(load_weights())} features; held back: {told}")


if __name__ == "__main__":
    main(sys.argv[1:])
