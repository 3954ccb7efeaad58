"""Where sentences end for sure, told by the letters beside a stop alone, before a word of them is read.

So a paragraph is cut into stretches; one without any other stop is a sentence, whose words need not be read before
somebody asks for them, and few do. Where the letters leave it open no cut is made, and the words decide.
"""

import re
from collections.abc import Iterator, Sequence

from quotes.model import Quotation
from quotes.text.tags.lexicon import Lexicon

_STOPS = ".!?…"
# One stop behind a word of letters, and before what may open a sentence, or before a quotation.
_SURE = re.compile(r"[.!?…](?<=[^\W\d_]{3}.)(?:\s+(?=[^\W\d_])|\s*\Z)")
_LOOKED_AT = 8  # words behind a quotation, which may tell that its sentence goes on with who says it

Stretch = tuple[int, int, list[Quotation]]
"""Start, end and quotations of a part of a paragraph that holds whole sentences."""


def find_stretches(
    plain: str, start: int, end: int, quotations: Sequence[Quotation], lexicon: Lexicon
) -> Iterator[Stretch]:
    """Yield the stretches of `plain[start:end]` between the ends of sentences that are sure."""
    inside: list[Quotation] = []
    at = start
    for quotation in quotations:
        for cut in _cuts(plain, at, quotation.start, lexicon):
            if not inside or _is_far(plain, inside[-1], cut, lexicon):
                yield start, cut, inside
                start, inside = cut, []
        inside.append(quotation)
        at = quotation.end
    for cut in _cuts(plain, at, end, lexicon):
        if not inside or _is_far(plain, inside[-1], cut, lexicon):
            yield start, cut, inside
            start, inside = cut, []
    if inside or start < end:
        yield start, end, inside


def is_sentence(plain: str, start: int, end: int) -> bool:
    """Whether a stretch without quotations is one sentence: it has no stop but the one at its end."""
    inside = plain[start : end - 1]
    return not (
        "." in inside or "?" in inside or "!" in inside or "…" in inside
    )  # four times as fast as a loop


def _cuts(plain: str, start: int, end: int, lexicon: Lexicon) -> Iterator[int]:
    """Yield the places right behind the stops in words of the reporter that end a sentence."""
    begun = start
    for found in _SURE.finditer(plain, start, end):
        stop, behind = found.span()
        word = plain[plain.rfind(" ", begun, stop) + 1 or begun : stop]
        word = word.rpartition("'")[2] if "'" in word else word
        known = plain[stop] == "." and word.lower() in lexicon.abbreviations
        if word.isalpha() and not known and (behind == end or plain[behind].isupper()):
            begun = stop + 1
            yield begun


def _is_far(plain: str, quotation: Quotation, cut: int, lexicon: Lexicon) -> bool:
    """Whether what decides on the end of a quotation stands before a cut."""
    if lexicon.language.grammar.null_subject or plain[quotation.content_end - 1] not in _STOPS:
        return True
    return len(plain[quotation.end : cut].split()) >= _LOOKED_AT
