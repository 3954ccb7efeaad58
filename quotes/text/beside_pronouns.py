"""Whom a pronoun means among those named in its own sentence: who acts there rather than who is told of."""

import re

from quotes.model import Mention
from quotes.text.agreement import Asked, agreeing
from quotes.text.first_names import is_doubtful
from quotes.text.named_people import named_nearest
from quotes.text.phrases.appositions import name_behind
from quotes.text.reading import Reading
from quotes.text.sentences import Sentence
from quotes.text.verbs.first_subjects import first_subject
from quotes.text.verbs.report_clauses import tells_of_other

_OPENING = re.compile("[BK]*U(M)[PAB]*[DF][^CQ;:]*,")
_SAID_SO = re.compile("[BK]*(M)[PAB]*(?:,[^,;:Q]*,)?C[^;:Q]*:Q,?")
_OPENED_BY_PRONOUN = re.compile("[BK]*UO[^;:]*?,B*(M)[PAB]*[CDF]")


def named_beside(
    reading: Reading, sentence: Sentence, before: tuple[int, int], asked: Asked
) -> Mention | None:
    """Return who is named before a pronoun in its sentence and is meant, where it and the segment before it stand.

    Who acts goes before others: "When Kim met Lee, he …", "Kim told me that Lee lost: “…,” he said"; else the nearest.
    """
    at, end = before
    acts = _OPENING.fullmatch(sentence.letters, 0, end) or _SAID_SO.fullmatch(sentence.letters, 0, at)
    if acts and (found := agreeing(reading, sentence, acts.start(1), asked)):
        return found
    found = named_nearest(reading, sentence, end, asked)
    if found is None or tells_of_other(sentence, found.start, reading.lexicon):
        return None
    place = sentence.chunk_at(found.start) if asked.person and found.form == "name" else None
    if place is None or sentence.letters[place] != "P":
        return found
    subject = first_subject(sentence, reading.lexicon, end=place)
    named = None if subject is None else name_behind(sentence, subject, reading.lexicon)
    agrees = None if named is None else agreeing(reading, sentence, named, asked)
    sure = agrees or not is_doubtful(found, reading, sentence)  # "Kim tired of Surface, and he …"
    return agrees or (found if sure else None)


def named_behind_pronoun(reading: Reading, sentence: Sentence, asked: Asked) -> Mention | None:
    """Return who is named behind a clause that opens with the pronoun: "Though he had paid, Kim left. He …"."""
    found = _OPENED_BY_PRONOUN.match(sentence.letters) if asked.person else None
    return agreeing(reading, sentence, found.start(1), asked) if found else None
