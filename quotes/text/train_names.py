"""Learn what counts for whom a noun or a pronoun means: `python -m quotes.text.train_names ARTICLES...`.

Each file is named by its language (`it.txt`), with articles that a line of `###` parts. Behind a quotation stands in
braces who says it, by the fullest name of the article: `«…»{Mario Rossi}`, or in lower case somebody unnamed. The
weights go to `quotes/lang/weights.json`; the same articles teach the same weights.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from math import sqrt
from pathlib import Path
from typing import NamedTuple

from quotes.lang import load_language
from quotes.lang.weights import WEIGHTS
from quotes.text.annotate import read_article
from quotes.text.names.antecedent_features import NOBODY
from quotes.text.names.referents import Referents
from quotes.text.names.weighing import SURE, Judge, Weighed, Weights, choose, probabilities
from quotes.text.reading import Answer, Reading

_ANSWER = re.compile(r"\{([^{}]*)\}")
_TERM = "T"  # nobody's words
_TIMES = 3  # until what is not labelled hardly changes
_ROUNDS = 80
_RATE = 0.5
_PARTS = 5
_PRIOR = 2.0  # how strongly a weight is drawn to 0


class Labelled(NamedTuple):
    """An article that was read, who says what by where the quotations end, and its number."""

    reading: Reading
    answers: dict[int, str]
    article: int


class Example(NamedTuple):
    """The options for one noun or pronoun, the number of the right one, and that of the article.

    The features are in order, since sums of numbers with a point depend on it in the last place.
    """

    options: Sequence[Sequence[str]]
    right: int
    article: int

    @property
    def of_pronoun(self) -> bool:
        """Whether the options are for a pronoun or an unspoken subject."""
        return NOBODY.issubset(self.options[-1])


def read_labelled(path: Path, first: int = 0) -> list[Labelled]:
    """Return the articles of a file that is named by its language, numbered from `first` on."""
    language, found = load_language(path.stem), []
    for article, text in enumerate(path.read_text(encoding="utf-8").split("###\n"), first):
        plain, answers = labelled(text.strip())
        if reading := read_article(plain, language):
            found.append(Labelled(reading, answers, article))
    return found


def labelled(text: str) -> tuple[str, dict[int, str]]:
    """Return an article without its braces, and the answers by the places where they stood."""
    parts, answers, end, size = [], {}, 0, 0
    for brace in _ANSWER.finditer(text):
        parts.append(text[end : brace.start()])
        size += brace.start() - end
        answers[size], end = brace[1].split("|")[0], brace.end()
    return "".join([*parts, text[end:]]), answers


class _Teacher(Judge):
    """Knows whom the nouns and pronouns of an article mean that it has labels for.

    So what is learned of one does not depend on what was decided of those before it.
    """

    def __init__(self, article: Labelled, weights: Weights) -> None:
        super().__init__(weights, thorough=True)
        self._right: dict[int, str] = {}
        for n, quotation in enumerate(article.reading.quotations):
            wanted, mention = article.answers.get(quotation.end, _TERM), article.reading.answers[n].named
            if wanted != _TERM:
                self._right[quotation.start] = wanted
                if mention:
                    self._right[mention.start] = wanted if wanted[:1].isupper() else ""

    def choose(
        self, place: int, weighed: Weighed, *, sure: float = SURE, ruled: int | None = None
    ) -> int | None:
        """Return the number of who is meant, as `Judge` does where there is no label."""
        wanted = self._right.get(place)
        if wanted is None:
            return super().choose(place, weighed, sure=sure, ruled=ruled)
        return next((n for n, name in enumerate(weighed.names) if wanted and _is(name, wanted)), None)


def examples(article: Labelled, judge: Judge) -> Iterator[Example]:
    """Yield the nouns of a labelled article that a thorough judge weighed, then its pronouns, with who is right."""
    reading = replace(article.reading, answers=dict(article.reading.answers))  # what is decided is not kept
    referents = Referents(reading, judge)
    referents.find_all()
    yield from _nouns(article, referents)
    yield from _pronouns(article, referents)


def _nouns(article: Labelled, referents: Referents) -> Iterator[Example]:
    for n, quotation in enumerate(article.reading.quotations):
        mention, wanted = article.reading.answers[n].named, article.answers.get(quotation.end)
        weighed = referents.weighed.get(mention.start) if mention else None
        if weighed and wanted is not None:
            named = wanted if wanted[:1].isupper() else None
            found = (number for number, name in enumerate(weighed.names) if named and _is(name, named))
            yield _example(weighed, next(found, len(weighed.names)), article)


def _pronouns(article: Labelled, referents: Referents) -> Iterator[Example]:
    """Yield the pronouns and unspoken subjects, each once, with the nearest candidate who is the right one."""
    seen: set[tuple[int, int]] = set()
    for n, quotation in enumerate(article.reading.quotations):
        sought, wanted = article.reading.answers[n].sought, article.answers.get(quotation.end, _TERM)
        weighed = referents.weighed.get(quotation.start)
        place = (sought.sentence.start, sought.at) if sought else (-1, -1)
        within = sought is not None and sought.sentence.nested  # too few to learn from
        if weighed is None or wanted == _TERM or place in seen or within:
            continue
        seen.add(place)
        mentions = referents.antecedents.candidates[quotation.start]
        meant = ((one, referents.find(Answer(mention=one)) or one) for one in mentions)
        right = (number for number, ones in enumerate(meant) if any(_is(one.text, wanted) for one in ones))
        yield _example(weighed, next(right, len(mentions)), article)


def _example(weighed: Weighed, right: int, article: Labelled) -> Example:
    return Example([sorted(features) for features in weighed.options], right, article.article)


def _is(found: str, wanted: str) -> bool:
    """Whether somebody is the one wanted: by the last name, or a noun with or without what else it says.

    "Kolb" is Jan Kolb, "una vecina de Bilbao" the "vecina".
    """
    printed, asked = found.split(), wanted.split()
    whole = set(printed) <= set(asked) or set(asked) <= set(printed)
    return whole or printed[-1].rstrip(".") == asked[-1].rstrip(".")  # "Sven K."


def learn_from(articles: list[Labelled]) -> dict[str, float]:
    """Return the weights that some articles teach."""
    weights: dict[str, float] = {}
    for _ in range(_TIMES):
        found = (examples(article, _Teacher(article, weights)) for article in articles)
        weights = learn(list(chain.from_iterable(found)))
    return weights


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
    """Learn from the articles in some files, write the weights, and say how they do on articles held back."""
    articles: list[Labelled] = []
    for path in map(Path, paths):
        articles += read_labelled(path, len(articles))
    weights = learn_from(articles)
    found = [one for article in articles for one in examples(article, Judge(weights, thorough=True))]
    WEIGHTS.write_text(json.dumps(weights, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{len(articles)} articles, {len(weights)} features")
    for what, of_pronoun in (("nouns", False), ("pronouns", True)):
        weighed = [one for one in found if one.of_pronoun is of_pronoun]
        counts = ", ".join(f"{name} {count}" for name, count in sorted(held_back(weighed).items()))
        print(f"{len(weighed)} {what}; held back: {counts}")


if __name__ == "__main__":
    main(sys.argv[1:])
