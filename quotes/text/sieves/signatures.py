"""The sieve for a name that signs a quotation: “…” — Kim, «…» (Kim, presidente), or stands in the line below it.

A sieve reads the line of chunk letters around the quotation (`quotes.text.chunks`).
"""

import re

from quotes.model import Quotation
from quotes.text.answers import from_chunk
from quotes.text.bylines import holds_byline
from quotes.text.phrases.name_spans import is_whole_name
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.reported import ALL_QUOTED
from quotes.text.speech.kinds import has_verb, is_titled, letters_of
from quotes.text.speech.naming import has_capitals
from quotes.text.tags.tables import MARKS
from quotes.text.tags.words import is_acronym, opens_line

_SIGNED = re.compile(r"[-(](M)(?:[,MPBAK]|\([^)]*\))*\)?[.,]?$")
_NAMED_ALONE = re.compile(r"(,?)(M)(?:,[MPABWK]+)*\.?$")
_SIGNED_BELOW = re.compile(r"-(M)(?:,[MPABW]+)*\.?")
_NAME_BELOW = re.compile(r"(M)(?:,[MPABW]+)*|\((M)(?:[,\-][MPABWK]+)+\)")


def signature(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """“…” — Kim / «…» (Kim, presidente): the name behind the quotation, and nothing else."""
    sentence, at = frame
    if (alone := _NAMED_ALONE.match(sentence.letters, at + 1)) and at == 0:
        return _named_alone(quotation, sentence, alone, reading)
    found = _SIGNED.match(sentence.letters, at + 1)
    if found is None and ALL_QUOTED.fullmatch(sentence.letters):
        return _signature_below(frame, reading)
    if found is None or (reading.lexicon.common and sentence.letters[:at].strip("Q.,-")):
        return None  # "die «Woche des Buches» (WdB)"
    opening = reading.text[sentence.span(found.start(), found.start())[0]]
    if opening == "[" or (opening == "(" and is_titled(quotation, reading) and _is_object(sentence, at)):
        return None  # “…” [The Daily Star], "publie «Le Quai» (Grasset)": where it was found
    name = sentence.printed[sentence.chunks[found.start(1)][0]]
    if opening == "(" and _is_short_for(name, quotation, reading):
        return None
    return _signed_by(reading, sentence, found.start(1))


def _named_alone(
    quotation: Quotation, sentence: Sentence, found: re.Match[str], reading: Reading
) -> Answer | None:
    """Return whose name follows a clause and its comma, where the verb is missing: “We lost,” Jan Kim, the mayor."""
    clause = found[1] or reading.content(quotation)[-1] == ","
    clause = clause and not has_capitals(reading.content(quotation), reading.lexicon)
    clause = clause and has_verb(letters_of(quotation, reading))
    at = found.start(2)
    whole = clause and is_whole_name(sentence, at, reading.lexicon)
    return _signed_by(reading, sentence, at) if whole else None


def _is_short_for(printed: str, quotation: Quotation, reading: Reading) -> bool:
    """Whether letters in brackets only shorten the words before them: "«imposto sobre o rendimento» (IR)"."""
    initials = iter([word[0].lower() for word in reading.lexicon.words_of(reading.content(quotation))])
    return is_acronym(printed) and all(letter in initials for letter in printed.lower())


def _is_object(sentence: Sentence, at: int) -> bool:
    """Whether a quotation is the object of a verb: "publie «Le Quai»", "ha scritto «Il molo»"."""
    return "C" in sentence.letters[:at] or sentence.letters[:at].endswith(("F", "X", "FW"))


def _signature_below(frame: Frame, reading: Reading) -> Answer | None:
    """Return whom the next sentence or line names behind a dash, or the next line alone, and nothing else."""
    later = reading.sentence_after(frame.sentence)
    if later is None:
        return None
    if MARKS.get(reading.text[later.start]) != "-":
        return _pulled_out(frame.sentence, later, reading)
    found = _SIGNED_BELOW.fullmatch(later.letters)
    return _signed_by(reading, later, found.start(1)) if found else None


def _pulled_out(sentence: Sentence, below: Sentence, reading: Reading) -> Answer | None:
    """Return whose name stands below a quotation with a line of its own: "«…»¶Léa Roux, maire de Brive¶".

    A name below the headline, or one that stands nowhere else, is the reporter's unless it is said who that is.
    """
    text = reading.text
    apart = reading.line_ends(sentence.end, below.start) and text[below.end : below.end + 1] in ("", "\n")
    found = _NAME_BELOW.fullmatch(below.letters) if apart and opens_line(text, sentence.start) else None
    if found is None:
        return None
    described, place = not {",", "-"}.isdisjoint(below.letters), found.start(found.lastindex or 1)
    named = "NN" in below.tags_of(place) or (described and is_whole_name(below, place, reading.lexicon))
    if not named or (holds_byline(text, below.start, below.end) and not described):
        return None
    return _signed_by(reading, below, place)


def _signed_by(reading: Reading, sentence: Sentence, at: int) -> Answer | None:
    """Return the answer of a chunk that is a name."""
    answer = from_chunk(reading, sentence, at, None)
    return answer if answer and answer.mention and answer.mention.form == "name" else None
