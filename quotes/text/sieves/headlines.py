"""The sieve for headlines that name at their end who says it: “No cederé”: Kim."""

import re

from quotes.model import Quotation
from quotes.text.answers import from_chunk
from quotes.text.reading import SPEAKERS, Answer, Frame, Reading
from quotes.text.speech.kinds import is_clause

_NAMED_LAST = re.compile(r"[^:]*:(M)[PA]*$")


def named_last(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """“No cederé”: Kim / Seúl “no cederá” ante la crisis: Kim: a line that ends in a colon and who says it all."""
    sentence, at = frame
    found = _NAMED_LAST.match(sentence.letters, at + 1)
    if found is None or ":" in sentence.letters[:at]:
        return None
    before, behind = reading.text[: sentence.start].rstrip(" "), reading.text[sentence.end :].lstrip(" ")
    if before[-1:] not in ("", "\n") or behind[:1] not in ("", "\n"):
        return None
    whole = is_clause(quotation, reading) if at == 0 else reading.content(quotation)[0].islower()
    answer = from_chunk(reading, sentence, found.start(1), None) if whole else None
    named = answer.mention if answer else None
    return answer if named and named.kind in (*SPEAKERS, "document") else None
