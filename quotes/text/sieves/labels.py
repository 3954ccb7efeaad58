"""The sieve for a transcript, which names who speaks inside the marks."""

import re

from quotes.model import Mention, Quotation, Span
from quotes.text.reading import Answer, Frame, Reading

_LABEL = re.compile(r"((?:[A-Z][A-Z.'’\-]*\s?){1,3}[A-Z]):\s")


def label(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """“KIM: We sign tomorrow”: a transcript names the speaker inside the marks."""
    found = _LABEL.match(reading.text, quotation.content_start, quotation.content_end)
    if found is None:
        return None
    return person_of(reading, Span(*found.span(1)))


def person_of(reading: Reading, span: Span) -> Answer:
    """Return the answer that a name is a person's, which its form alone tells."""
    return Answer(mention=Mention(*span, span.of(reading.text), "name", "person", span, number="s"))
