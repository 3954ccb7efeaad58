"""The sieve for words alone that a paper beside them holds: "«…». Il post è falso", "Sul muro, un cartello: «…»"."""

import re

from quotes.model import Quotation
from quotes.text.answers import from_chunk
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.reported import ALL_QUOTED
from quotes.text.speech.kinds import is_clause
from quotes.text.verbs.first_subjects import first_paper

_SHOWN = re.compile("[BK]*(?:P[PBW]*,?)?B*(M)[PBWX]*")
_THERE = re.compile("[BK]*P[PBWXA,]*:")


def on_told_paper(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«…». Il post, uscito ieri, è falso / Une pétition circule. En haut : «…»: the message beside holds the words."""
    sentence, at = frame
    if sentence.nested:
        return None
    if ALL_QUOTED.fullmatch(sentence.letters):
        return _message_behind(quotation, sentence, reading) or _message_before(sentence, reading)
    if sentence.letters[at - 1] == ":" and (paper := _shown(sentence, at - 1, reading)):
        return paper
    if _THERE.fullmatch(sentence.letters, 0, at):
        return _paper_before(sentence, reading)
    return None


def _message_behind(quotation: Quotation, sentence: Sentence, reading: Reading) -> Answer | None:
    """Return the message that opens the sentence behind a paragraph's first words."""
    earlier, later = reading.sentence_before(sentence), reading.sentence_after(sentence)
    opens = earlier is None or reading.line_ends(earlier.end, sentence.start)
    if later is None or not opens or reading.line_ends(sentence.end, later.start):
        return None
    messages = reading.lexicon.language.grammar.messages
    told = later.letters[:1] == "M" and not messages.isdisjoint(later.words_of(0))
    old = later.words[0] in reading.lexicon.definite | reading.lexicon.language.grammar.pointing
    return from_chunk(reading, later, 0, None) if told and old and is_clause(quotation, reading) else None


def _message_before(sentence: Sentence, reading: Reading) -> Answer | None:
    """Return the message that all of the sentence before shows: "Dentro la busta, un biglietto. «…»"."""
    earlier = reading.sentence_before(sentence)
    if earlier is None or earlier.quotations or reading.line_ends(earlier.end, sentence.start):
        return None
    return _shown(earlier, len(earlier.letters.rstrip(".:")), reading)


def _shown(sentence: Sentence, end: int, reading: Reading) -> Answer | None:
    """Return the paper that a phrase without a verb shows somewhere: "Sul muro, un cartello scritto a mano"."""
    found = _SHOWN.fullmatch(sentence.letters, 0, end)
    paper = found.start(1) if found else 0
    if found is None or sentence.words_of(paper)[0] not in reading.lexicon.indefinite:
        return None
    answer = from_chunk(reading, sentence, paper, None)
    return answer if answer and answer.kind == "document" else None


def _paper_before(sentence: Sentence, reading: Reading) -> Answer | None:
    """Return the paper that the sentence before is about, where this one says no more than a place on it."""
    earlier = reading.sentence_before(sentence)
    if earlier is None or earlier.quotations or reading.line_ends(earlier.end, sentence.start):
        return None
    paper = first_paper(earlier, reading.lexicon)
    return None if paper is None else from_chunk(reading, earlier, paper, None)
