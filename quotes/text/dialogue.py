"""Lines of dialogue: what a dash at the head of a line opens, less the reporter's words between dashes.

—No sé —dijo Ana—. Ya veremos: two parts of one speech. A dash opens lists, too, so a run of such lines is dialogue
only where a verb of saying stands between dashes, or where questions and other sentences take turns.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from quotes.model import Quotation
from quotes.text.sentences import read_sentences
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.words import plain_of

_SAYS = re.compile(r"[BPK]*C")
_SENTENCE_ENDS = (".", "!", "?", "…")
_BETWEEN = " .,;:"
_CLOSERS = '»”"’›)] '


class _Line(NamedTuple):
    """A line that a dash opens: the dash, its end, and the speech in it without the reporter's words."""

    start: int
    end: int
    parts: list[Quotation]
    reported: bool  # whether a verb of saying stands between its dashes


def add_dialogue(text: str, quotations: tuple[Quotation, ...], lexicon: Lexicon) -> tuple[Quotation, ...]:
    """Return the quotations of `text` with its lines of dialogue, one quotation a part, in text order.

    A quotation in marks that stands in such a part becomes a nested one. Where the language's `dashes` open no
    dialogue, or no line of the text begins with one, the quotations come back as they are.
    """
    lines = [_read_line(text, *opened, lexicon) for opened in _opened(text, lexicon.language.marks.dashes)]
    reported = any(line.reported for line in lines)
    spoken = [
        line for run in _runs(text, lines) if _is_dialogue(text, run, reported=reported) for line in run
    ]
    spoken = [line for line in spoken if line.reported or _ends_sentence(text, line)]
    return _join(quotations, [one for line in spoken if not _crosses(line, quotations) for one in line.parts])


def _opened(text: str, dashes: tuple[str, ...]) -> list[tuple[int, int]]:
    """Return start and end of each line that begins with a dash and a word."""
    if not any(dash in text for dash in dashes):
        return []
    found = _opening(dashes).finditer(f"\n{text}")  # so the first line begins like any other
    return [(match.start(1) - 1, match.end(1) - 1) for match in found]


@lru_cache(maxsize=16)
def _opening(dashes: tuple[str, ...]) -> re.Pattern[str]:
    """Compile what tells a dash that a word follows, and the line behind it."""
    return re.compile(rf"\n[^\S\n]*([{_set(dashes)}][^\S\n]*[\w¿¡…][^\n]*)")


def _set(dashes: tuple[str, ...]) -> str:
    """Return dashes as they stand in a set of characters."""
    return re.escape("".join(dashes))


@lru_cache(maxsize=16)
def _inner(dashes: tuple[str, ...]) -> re.Pattern[str]:
    """Compile what finds a dash inside a line; one between two letters or digits is none."""
    return re.compile(rf"(?<!\w)[{_set(dashes)}]|[{_set(dashes)}](?!\w)")


def _read_line(text: str, start: int, end: int, lexicon: Lexicon) -> _Line:
    """Part the words behind a dash from the reporter's, which a verb of saying opens behind another dash."""
    dash = _inner(lexicon.language.marks.dashes)
    parts = []
    opening, at = start, start + 1
    begun = at
    reported = False
    while found := dash.search(text, at, end):
        closing = dash.search(text, found.end(), end)
        stop = closing.start() if closing else end
        at = found.end()
        if _tells(text[at:stop], lexicon):
            parts.append(_part(text, opening, begun, found.start()))
            reported = True
            opening = begun = at = closing.end() if closing else end
    parts.append(_part(text, opening, begun, end))
    return _Line(start, end, [part for part in parts if part], reported)


def _tells(words: str, lexicon: Lexicon) -> bool:
    """Whether words between two dashes begin with a verb of saying."""
    sentence = next(iter(read_sentences(plain_of(words), 0, len(words), (), lexicon)), None)
    return sentence is not None and _SAYS.match(sentence.letters) is not None


def _part(text: str, opening: int, start: int, end: int) -> Quotation | None:
    """Return a part of a speech without the reporter's punctuation around it, None where no word is left.

    It begins at its dash, `opening`; behind the reporter's words (`opening == start`) at its own words.
    """
    words = text[start:end].rstrip().rstrip(",;:")
    if words.endswith(".") and not words.endswith(".."):
        words = words[:-1]
    end = start + len(words.rstrip())
    begun = start + len(words) - len(words.lstrip(_BETWEEN))
    if not any(map(str.isalnum, text[begun:end])):
        return None
    return Quotation(begun if opening == start else opening, end, begun, end, flags=("dialogue",))


def _runs(text: str, lines: list[_Line]) -> Iterator[list[_Line]]:
    """Yield the lines that follow each other, with nothing but blank lines between, together."""
    run: list[_Line] = []
    for line in lines:
        if run and text[run[-1].end : line.start].strip():
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _is_dialogue(text: str, run: list[_Line], *, reported: bool) -> bool:
    """Whether a run of lines is spoken; `reported` says that a reporter tells of some line of the text."""
    if any(line.reported for line in run):
        return True
    if text[run[0].start] == "-":
        return False  # rather a list
    if not all(_ends_sentence(text, line) for line in run):
        return False
    asks = [_last_mark(text, line) in ("?", "!") for line in run]
    if any(asks) and (len(run) == 1 or not all(asks)):
        return True
    return reported and (len(run) == 1 or not text[: run[0].start].rstrip().endswith(":"))


def _ends_sentence(text: str, line: _Line) -> bool:
    return _last_mark(text, line) in _SENTENCE_ENDS


def _last_mark(text: str, line: _Line) -> str:
    return text[line.start : line.end].rstrip(_CLOSERS)[-1:]


def _crosses(line: _Line, quotations: tuple[Quotation, ...]) -> bool:
    """Whether a quotation in marks and a part of the line overlap without the part holding it."""
    return any(
        one.start < part.end and one.end > part.start and not _holds(part, one)
        for one in quotations
        for part in line.parts
    )


def _holds(part: Quotation, quotation: Quotation) -> bool:
    return part.start <= quotation.start and quotation.end <= part.end


def _join(quotations: tuple[Quotation, ...], parts: list[Quotation]) -> tuple[Quotation, ...]:
    """Put the parts among the quotations; what stands in one is nested."""
    if not parts:
        return quotations
    nested = [
        one._replace(flags=(*one.flags, "nested"))
        if "nested" not in one.flags and any(_holds(part, one) for part in parts)
        else one
        for one in quotations
    ]
    return tuple(sorted([*parts, *nested], key=lambda quotation: (quotation.start, -quotation.end)))
