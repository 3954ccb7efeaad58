"""The tagged lines of tests/cases: one line is a text and, in its tags, what must be found there.

A line is read into its plain text; what the program finds there is tagged again by `quotes.text.render`, and
must be the same line. The signs are explained at the head of each case file.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from quotes.attribute import attribute
from quotes.fold import fold
from quotes.model import Article, Attribution
from quotes.speakers.gazetteer import Gazetteer
from quotes.speakers.seeds import load_seed_speakers

_TAG = re.compile(r"</?[qtsc][\d+]+(?: fragment)?>")
_TAIL = re.compile(r"s(?P<number>\d+): (?P<name>.+?)(?:, (?P<country>[A-Z]{2}|-))?$")
_GAP = "? "


class Expected(NamedTuple):
    """Who an `<sN>` stands for; `country` is `-` where none may be given, None where not asked for."""

    number: int
    name: str
    country: str | None


class Case(NamedTuple):
    """One line of a case file: its language and number, the tagged text, the names behind `=>`."""

    lang: str
    number: int
    tagged: str
    names: tuple[Expected, ...]
    known_gap: bool

    @property
    def text(self) -> str:
        """The text without its tags."""
        return _TAG.sub("", self.tagged)

    @property
    def article(self) -> Article:
        """The text as an article of its own."""
        return Article(text=self.text, lang=self.lang)


@cache
def _seeds() -> Gazetteer:
    return Gazetteer(load_seed_speakers())


def answers_in(article: Article) -> tuple[Attribution, ...]:
    """Return what the program says of an article, with the packaged speakers known."""
    return attribute(article, _seeds())[1]


def read_cases(path: Path) -> Iterator[Case]:
    """Yield the cases of a file named after its language."""
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        marked, _, tail = line.removeprefix(_GAP).partition(" => ")
        names = tuple(_expected(part) for part in tail.split("; ") if part)
        yield Case(path.stem, number, marked.replace("¶", "\n\n"), names, line.startswith(_GAP))


def write_gaps(path: Path, gaps: set[int]) -> None:
    """Mark the lines with these numbers, and no others, as known gaps."""
    lines = path.read_text(encoding="utf-8").split("\n")
    marked = (_GAP * (n in gaps) + line.removeprefix(_GAP) for n, line in enumerate(lines, 1))
    path.write_text("\n".join(marked), encoding="utf-8")


def names(attributions: Sequence[Attribution], asked: Sequence[Expected]) -> tuple[Expected, ...]:
    """Return who was found for each name that a case asks for, as far as it asks."""
    return tuple(_found(attributions[want.number - 1], want) for want in asked)


def _expected(part: str) -> Expected:
    found = _TAIL.match(part)
    assert found, f"no 'sN: Name, CC': {part!r}"
    return Expected(int(found["number"]), found["name"], found["country"])


def _found(found: Attribution, want: Expected) -> Expected:
    words = [found.referent.text] if found.referent else []
    if found.speaker:
        words = [found.speaker.name, *found.speaker.aliases, *words]
    name = want.name if fold(want.name) in map(fold, words) else next(iter(words), "nobody")
    code = found.country.code if found.country else "-"
    return Expected(want.number, name, want.country and code)
