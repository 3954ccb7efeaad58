"""Whom a sentence is about that opens with a clause or a participle: the subject of the main clause behind."""

import re
from typing import NamedTuple

from quotes.text.chunks import FINITE
from quotes.text.phrases.mentions import is_time
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import near_left

_SUBJECT = r"[BK]*(?P<subject>[MO])[PBA]*(?:\([^)]*\))?(?:,[^,;:CDFQ]*,)?B*(?P<verb>[CDFW])"
_AHEAD = re.compile(f"[^;:.]*?,{_SUBJECT}")
_AHEAD_OF_WORDS = re.compile(f"[^;:.]*?(?:,|(?<=Q)){_SUBJECT}")  # the comma stands inside the marks
_AHEAD_OF_VERB = re.compile(r"[^;:.]*?(?:,|^)(?P<verb>[CF])[BW]*(?P<subject>[MO])")


class Clause(NamedTuple):
    """The chunks of a main clause's subject and verb."""

    subject: int
    verb: int


def subject_ahead(sentence: Sentence, at: int, lexicon: Lexicon) -> int | None:
    """Return the subject of the main clause behind chunk `at`: "Parlando a Hanoi, | Putin | ha detto"."""
    if clause := clause_ahead(sentence, at, lexicon):
        return clause.subject
    behind = FINITE.search(sentence.letters, at + 1)
    near = near_left(sentence.letters, behind.start()) if behind else -1  # "Parlando a Hanoi Putin ha detto"
    return near if near > at and sentence.letters[near] in "MO" and not is_time(sentence, near) else None


def clause_ahead(sentence: Sentence, at: int, lexicon: Lexicon) -> Clause | None:
    """Return the main clause that a comma parts from what stands before it, from chunk `at` on."""
    ahead = _AHEAD_OF_WORDS if lexicon.order_tells else _AHEAD_OF_VERB if lexicon.verb_last else _AHEAD
    found = ahead.match(sentence.letters, at + 1)
    if found is None or is_time(sentence, found.start("subject")):
        return None
    return Clause(found.start("subject"), found.start("verb"))
