"""The sieves for a claim or a promise that a sentence takes up: "Der Vorwurf der Stadt, das Amt sei «…», traf Kolb".

Whose it is says the words, whatever is done about it behind them.
"""

import re

from quotes.model import Quotation
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sieves.nouns import holds_noun, owner_of_words
from quotes.text.speech.kinds import holds_cue_noun
from quotes.text.verbs.clauses import clause_of
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.report_clauses import in_report

_CLAIM = re.compile(r"(?:^|[.;:])[BK]*([MPW]{1,2})[PAM]*(?:\([^)]*\))?,$")
_TIED = re.compile("([MW])P*W$")
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


def promised(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """La promessa di Kim di «cambiare tutto» / Kim's vow to “quit at once”: a preposition ties a deed to a noun."""
    sentence, at = frame
    if reading.lexicon.verb_last or reading.lexicon.language.cue_nouns.keys().isdisjoint(sentence.words):
        return None
    found = _TIED.search(sentence.letters, 0, at)
    if found is None or not holds_noun(sentence, found.start(1), reading.lexicon):
        return None
    tied = _is_deed(quotation, sentence.words[sentence.chunks[at][0] - 1], reading)
    return owner_of_words(sentence, found.start(1), reading) if tied else None


def _is_deed(quotation: Quotation, tie: str, reading: Reading) -> bool:
    """Whether words behind the preposition `tie`, which has no article in it, tell what is to be done."""
    lexicon, content = reading.lexicon, reading.content(quotation)
    opens, grammar = content.split()[:2], lexicon.language.grammar
    if content[0].isupper() or len(opens) < 2:
        return False
    if tie in lexicon.markers:
        return lexicon.tags.get(opens[0]) != "d"  # but "Kim's letter to “the old guard”"
    endings = tuple(grammar.infinitive_endings)
    return grammar.prepositions.get(tie) == tie and any(word.endswith(endings) for word in opens)
