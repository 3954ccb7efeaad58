"""The runs of words with capitals in an article, in which its names are; of an English headline the names alone."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from quotes.lang.given_names import is_given
from quotes.lang.source import fold_word
from quotes.model import Span
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.words import CAPITAL

_MAY_BE_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-\uffff]"  # told at a glance: to tell a capital the engine tries four things
_OWNER = re.compile(r"(?<=\w)[’']s(?:[^\S\n]|(?!\w))")
_LINE = re.compile(r"^[^\n]{10,200}$", re.MULTILINE)
_SMALL = re.compile(r"(?<![\w’'.-])[a-zß-öø-ÿ]\w+")
_WORD = re.compile(r"\S+")
_FEWEST = 4  # words of a headline
_NEVER_ALONE = frozenset("dpgrscoaebhvV")  # letters of what a headline's capital makes no surname


def runs_in(text: str, lexicon: Lexicon) -> list[tuple[int, str]]:
    """Return the runs of words with capitals in a text, what a headline has of names, with where each begins."""
    runs = [(run.start(), run[0]) for run in name_pattern(lexicon).finditer(text)]
    if lexicon.language.grammar.possessives:
        runs = [
            part
            for run in runs
            for part in (_without_owner(*run) if "’" in run[1] or "'" in run[1] else [run])
        ]
    headlines = list(_headlines(text, lexicon)) if lexicon.order_tells else []
    return (
        [part for run in runs for part in _of_headline(*run, headlines, text, lexicon)] if headlines else runs
    )


@lru_cache(maxsize=32)
def name_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """Compile what finds a run of words with capitals, particles and initials between them."""
    known = lexicon.language.names.particles - lexicon.language.grammar.conjunctions
    # By first letters, so that at most small words the engine gives up after a dozen and not after fifty.
    by_letter = [(first, list(words)) for first, words in groupby(sorted(known), key=itemgetter(0))]
    particles = "|".join(f"{first}(?:{_any_of(word[1:] for word in words)})" for first, words in by_letter)
    # The capital goes first, what stands before it behind: so the engine skips from capital to capital. A word is
    # read once: what is shorter ends inside it, where no name goes on.
    rest = r"(?>[\w’'\-]*\w)"
    by_name = rf"[\"“„«'‘]{CAPITAL}\w+(?: {CAPITAL}\w+)?[\"”“»'’][^\S\n]"  # José “Pepe” Mujica
    elided = "|".join(sorted(word[:-1] for word in known if word.endswith("'"))) or "(?!)"  # "Paul d’Orval"
    tied = "|".join(sorted(word[:-1] for word in known if word.endswith("-"))) or "(?!)"  # "Omar al-Hadi"
    between = rf"(?:(?:{particles})[^\S\n]|(?:{elided})['’]|(?:{tied})-){{0,2}}(?:Ste?\.[^\S\n])?"  # "Ann St. Clare"
    joint = rf"[^\S\n](?:{by_name})?{between}(?:{CAPITAL}\.[^\S\n]?)*"
    initials = rf"(?:\.[^\S\n]?{CAPITAL})+\."  # "J.K. Rowling"
    opens = rf"{_MAY_BE_CAPITAL}(?<={CAPITAL})(?<!\w.)(?:{rest}|{initials})"
    shortened = rf"[^\S\n]{CAPITAL}(?=\.)"  # "Jana K."
    return re.compile(rf"{opens}(?:{joint}{CAPITAL}{rest}|{shortened})+")


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def _without_owner(start: int, run: str) -> Iterator[tuple[int, str]]:
    """Yield the parts of a run before and behind the sign of an owner: "Dana Reed | 's | New York"."""
    at = 0
    for owner in _OWNER.finditer(run):
        yield start + at, run[at : owner.start()]
        at = owner.end()
    if at < len(run):
        yield start + at, run[at:]


def _headlines(text: str, lexicon: Lexicon) -> Iterator[Span]:
    """Yield the lines in which all words have capitals but the small ones: "Dana Reed Sides with Drivers"."""
    for line in _LINE.finditer(text):
        small = (lexicon.tags.get(word[0], "w") in "pgsrcdb" for word in _SMALL.finditer(text, *line.span()))
        if all(small) and line[0].count(" ") >= _FEWEST - 1:
            yield Span(*line.span())


def _of_headline(
    start: int, run: str, headlines: list[Span], text: str, lexicon: Lexicon
) -> Iterator[tuple[int, str]]:
    """Yield a run as it is, of one in a headline the names in it: "Mayor | Dana Reed | Sides"."""
    if not any(line.start <= start < line.end for line in headlines):
        yield start, run
        return
    words = [Span(*word.span()) for word in _WORD.finditer(run)]
    at = 0
    while at < len(words) - 1:
        size = _size_of_name([word.of(run) for word in words[at:]], text, lexicon)
        if size:
            first, last = words[at].start, words[at + size - 1].end
            yield start + first, run[first:last]
        at += size or 1


def _size_of_name(words: list[str], text: str, lexicon: Lexicon) -> int:
    """Return how many words of a headline are a name: as many as the text has elsewhere, else two; 0 for no name."""
    folded = [fold_word(word) for word in words]
    if not is_given(folded[0]):
        return 0
    for size in range(len(words), 1, -1):
        if text.count(" ".join(words[:size])) > 1:
            return size
    size = 2
    while size < len(words) and (words[size - 1].endswith(".") or words[size - 1].islower()):
        size += 1
    known = folded[0] in lexicon.tags or folded[0] in lexicon.with_capital
    verb = lexicon.tags.get(folded[size - 1], "w") in _NEVER_ALONE
    return 0 if known or verb or folded[size - 1] in lexicon.company else size
