"""The sieve for a claim that a sentence takes up: "Der Vorwurf der Stadt, das Amt sei «…», traf Kolb", "wonach".

Whose claim it is says the words, whatever is done about it behind them.
"""

import re

from quotes.model import Quotation
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sieves.nouns import owner_of_words
from quotes.text.speech.kinds import holds_cue_noun
from quotes.text.verbs.clauses import clause_of
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.report_clauses import in_report

_CLAIM = re.compile(r"(?:^|[.;:])[BK]*([MPW]{1,2})[PAM]*(?:\([^)]*\))?,$")
_DENIED = re.compile("[^,;:Q]*,B*(C)")


def claimed(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Den Vorwurf der Stadt, er sei «…», wies Kolb zurück: the words are the town's; nobody's where none is named."""
    sentence, at = frame
    if not reading.lexicon.verb_last or reading.lexicon.language.cue_nouns.keys().isdisjoint(sentence.words):
        return None
    start, _ = clause_of(sentence.letters, at)
    claim = _CLAIM.search(sentence.letters, 0, start)
    if claim is None or not in_report(sentence, at, reading.lexicon):
        return None
    for place in range(*claim.span(1)):
        if holds_cue_noun(sentence, place, reading.lexicon):
            owner = owner_of_words(sentence, place, reading)
            if owner is None:
                return _denied(frame, reading)
            return owner if owner.unspoken is None else None  # "seine Forderung, …, wiederholte Kolb"
    return None


def _denied(frame: Frame, reading: Reading) -> Answer | None:
    """Return that nobody known says what somebody denies behind it."""
    sentence, at = frame
    verb = _DENIED.match(sentence.letters, at + 1)
    saying = saying_at(reading.text, sentence, verb.start(1), reading.lexicon) if verb else None
    denies = saying is not None and saying.cue.lemma in reading.lexicon.language.grammar.denying
    return Answer("none") if denies else None
