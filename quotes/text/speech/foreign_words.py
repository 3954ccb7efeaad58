"""Words of another language, which many a press sets in marks: "protegerá os seus «stocks»", "el «marketing» local"."""

import re
from functools import lru_cache

from quotes.model import Quotation
from quotes.text.reading import Frame, Reading
from quotes.text.speech.cues_beside import names_it
from quotes.text.speech.naming import is_described
from quotes.text.tags.lexicon import Lexicon

# What is said outright, "disse «okay»", "falou em «lobbies»", and what something is said to be: "é um «bluff»".
_SAID = re.compile("[CDGIXF:Rr][BP]*,?W{0,2}$")


def is_foreign_word(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether a word or two of foreign look only stand for a thing in the reporter's sentence."""
    shape = _foreign_shape(reading.lexicon)
    content = reading.content(quotation) if shape and frame.at else ""
    if not content[:1].islower() or content.count(" ") > 1 or shape is None or not shape.search(content):
        return False
    sentence, at = frame
    said = _SAID.search(sentence.letters, 0, at)
    known = reading.lexicon.definite | reading.lexicon.language.grammar.owning
    known_one = sentence.words[sentence.chunks[at][0] - 1] in known
    return not (said and not known_one) and not names_it(frame, reading) and not is_described(frame, reading)


@lru_cache(maxsize=32)
def _foreign_shape(lexicon: Lexicon) -> re.Pattern[str] | None:
    """Return what finds a word that looks foreign, None in a language whose press does not mark such words."""
    shapes = sorted(lexicon.language.grammar.foreign_shapes)
    return re.compile("|".join(map(_pattern_of, shapes))) if shapes else None


def _pattern_of(shape: str) -> str:
    """Return the expression of "st~", what a word begins with, "~ing", what it ends in, or "~k~", what it holds."""
    start = "" if shape.startswith("~") else r"\b"
    end = "" if shape.endswith("~") else r"\b"
    return f"{start}{re.escape(shape.strip('~'))}{end}"
