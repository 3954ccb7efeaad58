"""A sentence that is all quotation: it goes on with the report before it, or belongs to the speech behind."""

import re

from quotes.model import Mention, Quotation
from quotes.text.answers import from_chunk
from quotes.text.first_names import is_surely_person
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.reported import ALL_QUOTED, speaker_before
from quotes.text.verbs.first_subjects import first_subject, kin_told_of
from quotes.text.verbs.report_clauses import is_reported

_ALL_QUOTED = re.compile(r"(?:[BK]{1,2}:)?[Q.,\-]*")  # "Nur so viel: «…»"
_ASKED = re.compile("[BK]*[RU](O)")
_QUOTATIONS_OF_SPEECH = 30  # that may stand before its word of saying


def goes_on(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kolb sprach von Gift. Das Haus sei leer. «…»: a sentence that is all quotation goes on with a report."""
    sentence, _ = frame
    if not reading.lexicon.reported or not _ALL_QUOTED.fullmatch(sentence.letters):
        return None
    earlier = reading.sentence_before(sentence)
    if answer := (earlier and _asked(earlier, reading)) or speaker_before(sentence, reading):
        return answer
    subject = first_subject(earlier, reading.lexicon) if earlier else None
    answer = from_chunk(reading, earlier, subject, None) if earlier and subject is not None else None
    told = earlier is not None and is_reported(earlier, reading.lexicon)  # "Der Mann habe sie geschlagen."
    if told or (earlier and kin_told_of(earlier, reading.lexicon) is not None):
        answer = None  # "Seine Tochter lernt Koch. «…»"
    mention = answer.mention if answer else None
    if mention and (mention.form == "pronoun" or _is_person(mention, reading)):
        return answer
    return None


def _asked(sentence: Sentence, reading: Reading) -> Answer | None:
    """Return who is asked what a question reports: "Ob er ein Begehren anstrebe? «…»", "Und wenn sie verliert? «…»"."""
    asked = _ASKED.match(sentence.letters) if reading.is_question(sentence) else None
    answer = from_chunk(reading, sentence, asked.start(1), None) if asked else None
    return answer if answer and answer.unspoken else None


def _is_person(mention: Mention, reading: Reading) -> bool:
    """Whether a subject is a person, not a word that opens the sentence with a capital: "Aufhören wollte sie nicht"."""
    return mention.kind == "person" and (mention.form != "name" or is_surely_person(mention, reading))


def goes_before(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«A». «B», ha detto Kim: a sentence that is all quotation belongs to the speech behind it."""
    sentence, _ = frame
    if not ALL_QUOTED.fullmatch(sentence.letters):
        return None
    index = reading.index_of(quotation)
    end = quotation.end
    last = index + 1 + _QUOTATIONS_OF_SPEECH
    for later, place in zip(
        reading.quotations[index + 1 : last], reading.frames[index + 1 : last], strict=True
    ):
        if place is None or "nested" in later.flags:
            continue
        between = reading.text[end : later.start]
        if place.at != 0 or between.strip(" .,\n") or ("\n" in between and "reopened" not in later.flags):
            return None
        answer = reading.answer_to(later)
        if answer is not None:
            return answer if answer.status == "attributed" else None
        end = later.end
    return None
