"""A text of about two million code points in the manner of a language's news, the same on every machine.

Its quoted sentences are those of tests/cases without their tags, its plain ones those of the example articles and
of plain/ beside this module, most of them with a clause of tails/ at their end, so that they are as long as those
of a newspaper. Names and numbers vary, and no article repeats another. An article has 8
quoted sentences, whose named speakers are four people, among 25 plain ones.
"""

import random
import re
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

from quotes.lang import load_language
from quotes.lang.data import Marks
from quotes.text.scan import scan

_HERE = Path(__file__).parent
_ROOT = _HERE.parent
_SIZE = 2_000_000
_QUOTED, _PLAIN, _CAST = 8, 25, 4
_WITH_TAIL = 0.8  # of the plain sentences
_SHORTEST = 20  # code points: less is a date or an abbreviation
_TAG = re.compile(r"</?[qtsc][\d+]+(?: fragment)?>")
_FULL_NAME = re.compile(r"<s[\d+]+>([A-Z]\w+ [A-Z]\w+)</s")
_SENTENCE_END = re.compile(r"(?<=[.!?]) +(?=[A-Z])")
_MARKS = re.compile('[«»“”„‟‹›‘"]')


def write_articles(size: int = _SIZE, lang: str = "it") -> list[str]:
    """Return articles of a language that have so many code points together, or a little more."""
    author = _Author(random.Random(20240714), lang)
    texts: list[str] = []
    written = 0
    while written < size:
        texts.append(author.write())
        written += len(texts[-1])
    return texts


def read_names() -> tuple[list[str], list[str]]:
    """Return the first names and the last names, 200 each."""
    first, last = (_HERE / "names.txt").read_text(encoding="utf-8").split("\n\n")
    return first.split(), last.split()


class _Author:
    """Writes articles out of a store of sentences, no two alike."""

    def __init__(self, chance: random.Random, lang: str) -> None:
        self._chance = chance
        self._first, self._last = read_names()
        marks = load_language(lang).marks
        self._cases = list(_read_cases(_ROOT / "tests" / "cases" / f"{lang}.txt", marks))
        self._plain = list(_read_plain(_examples(lang)))
        self._plain += _lines(f"plain/{lang}.txt")
        self._tails = _lines(f"tails/{lang}.txt")
        self._numbers = count(1)

    def write(self) -> str:
        cast = [(self._chance.choice(self._first), self._chance.choice(self._last)) for _ in range(_CAST)]
        sentences = [self._vary(case, cast) for case in self._chance.choices(self._cases, k=_QUOTED)]
        sentences += [
            self._fill(self._lengthen(plain)) for plain in self._chance.choices(self._plain, k=_PLAIN)
        ]
        self._chance.shuffle(sentences)
        paragraphs = []
        while sentences:
            size = self._chance.randint(2, 4)
            paragraphs.append(" ".join(sentences[:size]))
            sentences = sentences[size:]
        title = self._fill("{first} {last}, {number} – ") + str(next(self._numbers))
        return "\n\n".join((title, *paragraphs)) + "\n"

    def _vary(self, case: str, cast: Sequence[tuple[str, str]]) -> str:
        """Return a case without its tags, its speakers under names of the cast."""
        text = _TAG.sub("", case)
        for name in dict.fromkeys(_FULL_NAME.findall(case)):
            first, last = self._chance.choice(cast)
            text = text.replace(name, f"{first} {last}")
            text = re.sub(rf"\b{name.split()[1]}\b", last, text)
        return text

    def _lengthen(self, plain: str) -> str:
        tail = self._chance.choice(self._tails) if self._chance.random() < _WITH_TAIL else ""
        return f"{plain[:-1]}{tail}{plain[-1]}"

    def _fill(self, plain: str) -> str:
        return plain.format(
            first=self._chance.choice(self._first),
            last=self._chance.choice(self._last),
            number=self._chance.randint(2, 999),
        )


def _lines(file: str) -> list[str]:
    return (_HERE / file).read_text(encoding="utf-8").splitlines()


def _examples(lang: str) -> Path:
    """Return the folder of a language's example articles."""
    return _ROOT / "seeds" / "articles" if lang == "it" else _ROOT / "tests" / "articles" / lang


def _read_cases(path: Path, marks: Marks) -> Iterator[str]:
    """Yield the cases of one paragraph in which somebody speaks and every mark has its partner."""
    for line in path.read_text(encoding="utf-8").splitlines():
        case = line.partition(" => ")[0]
        tagged = line and not line.startswith(("#", "? ")) and "<q" in case and "¶" not in case
        if tagged and _is_paired(case, marks):
            yield case


def _is_paired(case: str, marks: Marks) -> bool:
    return all(set(found.flags) <= {"nested"} for found in scan(_TAG.sub("", case), marks))


def _read_plain(folder: Path) -> Iterator[str]:
    """Yield the sentences of the example articles in which nothing is quoted."""
    for path in sorted(folder.glob("*.txt")):
        for paragraph in path.read_text(encoding="utf-8").split("\n"):
            for sentence in _SENTENCE_END.split(paragraph):
                if len(sentence) > _SHORTEST and sentence[-1] == "." and not _MARKS.search(sentence):
                    yield sentence
