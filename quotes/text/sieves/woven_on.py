"""The sieve for a speech that goes on in a sentence of the reporter's own, with no word of saying.

"«…», dice Kim. Una situazione «insostenibile».", "«…», explique Kim. Pour le climat, « il est trop tard »."
"""

import re

from quotes.model import Quotation
from quotes.text.phrases.mentions import noun_kind
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sieves.reported import VERB_OR_SOURCE, speaker_before
from quotes.text.sieves.sentences_around import is_heading
from quotes.text.sieves.unsaid import names_speaker
from quotes.text.speech.kinds import has_verb, is_clause, letters_of, looks_like_speech, stands_in_paper
from quotes.text.verbs.first_subjects import first_subject, is_copula

_TOPIC = re.compile("[BK]*R?[PW]+,Q[.]?")  # "quanto al lavoro, «nessuno lo perderà»"
_JUDGED = re.compile(
    "[BK]*(?:M[PB]*(?:(F)|,)?|W)B*Q[.]?"
)  # "La situazione è «insostenibile»", "Juste « une erreur »"


def goes_unsaid(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim ha chiesto aiuto. Ogni ora che passa «è persa»: the sentence before has a speaker, this one nobody else."""
    sentence, at = frame
    if sentence.nested or reading.lexicon.order_tells or "dialogue" in quotation.flags:
        return None  # where everybody who speaks is named, what is left is none's words
    if VERB_OR_SOURCE.search(sentence.letters) or is_heading(quotation, reading):
        return None
    topic = _TOPIC.fullmatch(sentence.letters) is not None and is_clause(quotation, reading)
    closes = reading.lexicon.verb_last and "F" not in sentence.letters and _closes(quotation, reading)
    judged = _is_judged(quotation, frame, reading)
    if not (topic or closes or judged or looks_like_speech(quotation, frame, reading)):
        return None
    if (names_speaker(sentence, reading.lexicon) and not judged) or stands_in_paper(frame, reading):
        return None
    if at and sentence.tags[sentence.chunks[at][0] - 1] in "pgd":
        return None  # "in «segno di lutto», i negozi chiudono"
    earlier = reading.sentence_before(sentence)
    if earlier is None or not earlier.quotations:
        same = earlier and closes and not reading.line_ends(earlier.end, sentence.start)
        return speaker_before(sentence, reading) if same else None
    return reading.goes_on_from(earlier)


def _is_judged(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether a content only says what a thing is, behind a speech: "Una situazione «insostenibile»"."""
    sentence, _ = frame
    found = _JUDGED.fullmatch(sentence.letters) if reading.content(quotation)[0].islower() else None
    if found is None or (found[1] and not is_copula(sentence, found.start(1), reading.lexicon)):
        return False
    about = first_subject(sentence, reading.lexicon)
    somebody = about is not None and noun_kind(sentence, about, reading.lexicon) == "person"
    earlier = None if somebody else reading.sentence_before(sentence)
    return earlier is not None and not reading.line_ends(earlier.end, sentence.start)


def _closes(quotation: Quotation, reading: Reading) -> bool:
    """Whether a content has the verb that the words before it lack: "Ein solcher Beschluss «hilft niemandem»"."""
    return reading.content(quotation)[0].islower() and has_verb(letters_of(quotation, reading))
