"""A sentence that is all quotation: it goes on with the report before it, or belongs to the speech behind."""

import re
from itertools import islice

from quotes.model import Mention, Quotation
from quotes.text.answers import from_chunk
from quotes.text.first_names import is_surely_person
from quotes.text.phrases.mentions import mention_of
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.reported import ALL_QUOTED, is_somebody, last_main_cue, speaker_before
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.first_subjects import first_subject
from quotes.text.verbs.newcomers import is_only_told_of
from quotes.text.verbs.report_clauses import is_reported

_ALL_QUOTED = re.compile(r"(?:[BK]{1,2}:)?[Q.,\-]*")  # "Nur so viel: «…»"
_ASKED = re.compile("[BK]*[RU](O)")
_SENTENCES_BACK = 5
_QUOTATIONS_OF_SPEECH = 30  # that may stand before its word of saying


def goes_on(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kolb sprach von Gift. Das Haus sei leer. «…»: a sentence that is all quotation goes on with a report."""
    sentence, _ = frame
    if not reading.lexicon.reported or not _ALL_QUOTED.fullmatch(sentence.letters):
        return None
    earlier = reading.sentence_before(sentence)
    asked = earlier and who_is_asked(_before_silence(earlier, reading), reading)
    if answer := asked or speaker_before(sentence, reading):
        return answer
    subject = first_subject(earlier, reading.lexicon) if earlier else None
    answer = from_chunk(reading, earlier, subject, None) if earlier and subject is not None else None
    mood = earlier is not None and is_reported(earlier, reading.lexicon)  # "Der Mann habe sie geschlagen."
    if mood or (earlier and is_only_told_of(earlier, reading.lexicon)):
        answer = None  # "Seine Tochter lernt Koch. «…»"
    mention = answer.mention if answer else None
    if mention and (mention.form == "pronoun" or _is_person(mention, reading)):
        return answer
    return _returns(sentence, reading)


def who_is_asked(sentence: Sentence, reading: Reading) -> Answer | None:
    """Return who is asked what a question reports: "Ob er ein Begehren anstrebe? «…»", "Ob er gehe, fragt Kim."."""
    asked = _ASKED.match(sentence.letters)
    if asked is None or not (reading.is_question(sentence) or _asks(sentence, reading)):
        return None
    answer = from_chunk(reading, sentence, asked.start(1), None)
    return answer if answer and answer.unspoken else None


def _asks(sentence: Sentence, reading: Reading) -> bool:
    """Whether the last verb of saying of a sentence is one of asking, or what somebody wants to know."""
    verb = None if sentence.quotations else last_main_cue(sentence)
    saying = None if verb is None else saying_at(reading.text, sentence, verb, reading.lexicon)
    if saying is None or verb is None:
        return False
    wants = "+" in sentence.tags and sentence.words_of(verb)[-1] == saying.cue.lemma
    asks = saying.cue.lemma in reading.lexicon.language.grammar.asking
    return asks or (wants and not saying.strong)


def _before_silence(sentence: Sentence, reading: Reading) -> Sentence:
    """Return a sentence, or the one before it where it only tells of a silence: "Lange Pause."."""
    before = reading.sentence_before(sentence)
    silent = before is not None and not re.search("[CDFOQM]", sentence.letters)
    return before if before and silent else sentence


def _is_person(mention: Mention, reading: Reading) -> bool:
    """Whether a subject is a person, not a word that opens the sentence with a capital: "Aufhören wollte sie nicht"."""
    return mention.kind == "person" and (mention.form != "name" or is_surely_person(mention, reading))


def _returns(sentence: Sentence, reading: Reading) -> Answer | None:
    """Return who spoke before a sentence or two of the reporter's that name nobody: "sagt Kolb. Es regnet. «…»"."""
    for earlier in islice(reading.sentences_before(sentence), _SENTENCES_BACK):
        if reading.line_ends(earlier.end, sentence.start):
            return None
        for other in reversed(earlier.quotations.values()):
            answer = reading.answer_to(other)
            if answer is not None:
                return answer._replace(cue=None) if is_somebody(answer) else None
        if _names_somebody(earlier, reading):
            return None
    return None


def _is_owned(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether a noun phrase says by a possessive whose it is: "seine Tochter"."""
    return sentence.words[sentence.chunks[at][0]] in reading.lexicon.language.grammar.possessors


def _names_somebody(sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence names a person or persons who could speak behind it."""
    found = (
        mention_of(reading.text, sentence, at, reading.lexicon)
        for at, letter in enumerate(sentence.letters)
        if letter in "MPA" and not _is_owned(sentence, at, reading)
    )
    return any(mention.kind == "person" for mention in found)


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
