"""What stands in capitals as the article writes it elsewhere: "KOLB FÄHRT NACH ROM" is "Kolb fährt nach Rom".

A headline ("Kolb Fights New Tax"), the first words of a story, a surname ("Jean DUPONT") have capitals for the eye.
Which of their words are names the rest of the article tells (`quotes.text.usual_spellings`).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from quotes.lang.given_names import is_given
from quotes.text.datelines import behind_dateline
from quotes.text.tags.lexicon import Lexicon
from quotes.text.usual_spellings import NAME, SIDE_BY_SIDE, UPPER, WORD, Spellings, called_in_capitals

_SHOUTED = re.compile(rf"{UPPER}{UPPER}(?<!\w..){UPPER}*(?!\w)")
_SMALL = re.compile(r"[a-zß-öø-ÿ]")
_SMALL_WORD = re.compile(r"(?<![\w’'.-])[a-zß-öø-ÿ]\w+")
_QUOTED = re.compile(r"\s*[«“„\"‘'][^«»“”„\"]*[»”“\"’'][.!?]?\s*")
_OPENS = re.compile(r"(?:^|[.!?|\n])[\s«“„‘'\"]*\Z")
_MARKS = ' «“„"'
_BEFORE = 4  # code points in which a sentence ends
_OPENING = 7  # code points at the start of a line: "3. A TEST"
_HEAD, _LONGEST = 600, 200  # code points in which headlines stand, and of one
_FEWEST = 3  # words that say something
_LONGEST_ACRONYM = 5  # letters
_FEWEST_OF_HEADLINE = 4
_JOINING = frozenset("pgsrcdbtl")  # letters of words that stay small in a headline


class _Capitals(NamedTuple):
    """Words that have capitals for the eye: `all` letters of them or the first.

    `says_something` of more than a name or an acronym, whose words may be any of the language (`_tells`).
    """

    start: int
    end: int
    says_something: bool
    all: bool = True


def in_usual_case(text: str, lexicon: Lexicon) -> str:
    """Return a text whose words in capitals are as the article writes them elsewhere, every code point at its place.

    Acronyms are left as they are, and so is what somebody quoted shouts.
    """
    found = sorted(_capitals_in(text, lexicon))
    if not found:
        return text
    lines = [(one.start, one.end) for one in found if one.says_something]
    spellings = Spellings(text, lines, lexicon)
    parts: list[str] = []
    at = 0
    for one in found:
        for start, written in _written(one, text, spellings):
            parts += text[at:start], written
            at = start + len(written)
    return "".join((*parts, text[at:]))


def _capitals_in(text: str, lexicon: Lexicon) -> Iterator[_Capitals]:
    """Yield what has capitals for the eye: whole lines, and words side by side in others, behind datelines."""
    headlines = list(_headlines(text, lexicon))
    yield from headlines
    titled = {one.start for one in headlines}
    named = called_in_capitals(text, lexicon)
    end = -1
    for shout in _SHOUTED.finditer(text):
        start = text.rfind("\n", 0, shout.start()) + 1
        opens = shout.start() < start + _OPENING
        if shout.start() < end or not (opens or shout[0] in named or shout[0].title() in text):
            continue  # as most acronyms
        end = text.find("\n", shout.end())
        end = len(text) if end < 0 else end
        if start in titled:
            continue
        line = text[start:end]
        if _SMALL.search(line) or not _tells(line, text, lexicon):
            yield from _side_by_side(text, behind_dateline(text, start, end, lexicon.places), end, lexicon)
        elif not _QUOTED.fullmatch(line):
            yield _Capitals(start, end, says_something=True)


def _headlines(text: str, lexicon: Lexicon) -> Iterator[_Capitals]:
    """Yield the lines at the top in which all words have a capital but small ones: "Dana Reed Sides with Drivers".

    Where nouns have capitals anyway, no headline is set so.
    """
    start = 0
    for line in () if lexicon.common else text[: _HEAD + _LONGEST].split("\n"):
        if start < _HEAD and _is_headline(line, lexicon):
            yield _Capitals(start, start + len(line), says_something=True, all=False)
        start += len(line) + 1


def _is_headline(line: str, lexicon: Lexicon) -> bool:
    """Whether all words of a line have a capital but small ones."""
    if line.count(" ") + 1 < _FEWEST_OF_HEADLINE or len(line) > _LONGEST or not _SMALL.search(line):
        return False
    return all(lexicon.tags.get(word, "w") in _JOINING for word in _SMALL_WORD.findall(line))


def _side_by_side(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[_Capitals]:
    """Yield words in capitals side by side in a line; no label of who speaks ("KOLB: …")."""
    for found in SIDE_BY_SIDE.finditer(text, start, end):
        label = text.startswith(":", found.end()) and not text[start : found.start()].strip(_MARKS)
        if not label:
            line = found.start() == start and _tells(found[0], text, lexicon)
            yield _Capitals(*found.span(), says_something=line)


def _tells(words: str, text: str, lexicon: Lexicon) -> bool:
    """Whether words in capitals say something: "LA POLICE", "VON ANNA KOLB"; no "A OEA", "FULL TEXT" or "ANNA KOLB"."""
    first, *others = [word.lower() for word in WORD.findall(words)] or [""]
    if len(others) < _FEWEST - 1:
        acronym = len("".join(others)) <= _LONGEST_ACRONYM and not lexicon.is_listed("".join(others))
        return bool(others) and not acronym and lexicon.tags.get(first, "w") in "dpg"
    if not is_given(first) or is_given(others[0]):
        return True
    particles = lexicon.language.names.particles
    names = [word for word in others if word not in particles]  # who the article tells of, and what
    return any(lexicon.is_listed(word) or word.title() in text for word in names)


def _written(found: _Capitals, text: str, spellings: Spellings) -> Iterator[tuple[int, str]]:
    """Yield the words that are written otherwise elsewhere, with where they stand."""
    pattern = WORD if found.says_something else NAME
    words = list(pattern.finditer(text, found.start, found.end))
    printed = [word[0] for word in words]
    written = spellings.of_sentence(printed) if found.says_something else spellings.of_names(printed)
    changed: list[tuple[int, str]] = []
    for word, new in zip(words, written, strict=True):
        opens = found.says_something and _OPENS.search(text, max(0, word.start() - _BEFORE), word.start())
        new = new[0].upper() + new[1:] if opens else new
        other = new != word[0] and len(new) == len(word[0])
        if other and (found.all or (word[0].istitle() and new.islower())):
            changed.append((word.start(), new))
    sure = found.all or sum(spellings.has_small(new) for _, new in changed) > 1  # no list of names
    yield from changed if sure else ()
