"""The ordered sieves: each a small named test that may say who spoke one quotation.

After Muzny et al. 2017 (A Two-stage Sieve Approach for Quote Attribution) and Pouliquen et al. 2007 (Automatic
Detection of Quotations in Multilingual News): the surest sieve goes first, over all quotations, and a later one sees
the answers of those before it. A sieve reads the line of chunk letters around the quotation (`quotes.text.chunks`).
"""

import re
from collections.abc import Callable
from itertools import islice

from quotes.model import Quotation
from quotes.text.answers import from_chunk, from_saying
from quotes.text.cue_sieves import (
    SPEAKERS,
    cue_behind,
    cue_later,
    incise,
    incise_between_commas,
    label,
    noun_of_saying,
    source_phrase,
)
from quotes.text.leading_cues import cue_before, cue_in_clause
from quotes.text.mentions import is_genitive
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.subjects import first_subject, is_subordinate, subject_of

_SENTENCES_OF_REPORT = 4
_SIGNED = re.compile(r"[-(](M)(?:[,MPBAK]|\([^)]*\))*\)?[.,]?$")
_ALL_QUOTED = re.compile(r"[Q.,\-]*")
Sieve = Callable[[Quotation, Frame, Reading], Answer | None]


def name_and_colon(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim: «…»: a name or noun for speakers, then a colon."""
    sentence, at = frame
    if sentence.letters[at - 1 : at] != ":":
        return None
    found = re.search(r"([MO])[PABW]*(?:\([^)]*\))?:$", sentence.letters[:at])
    if found is None:
        return None
    answer = from_chunk(reading, sentence, found.start(1), None)
    if answer and answer.mention and (answer.unspoken or answer.mention.kind in SPEAKERS):
        return answer
    genitive = re.search(r"M(P)[PBW]*:$", sentence.letters[:at])
    owner = None
    if genitive and is_genitive(sentence, genitive.start(1), reading.lexicon):
        owner = from_chunk(reading, sentence, genitive.start(1), None)
    return owner if owner and owner.mention and owner.mention.kind in ("person", "group") else None


def signature(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """“…” — Kim / «…» (Kim, presidente): the name behind the quotation, and nothing else."""
    sentence, at = frame
    found = _SIGNED.match(sentence.letters, at + 1)
    if found is None:
        return None
    answer = from_chunk(reading, sentence, found.start(1), None)
    return answer if answer and answer.mention and answer.mention.form == "name" else None


def colon(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim non ha dubbi: «…»: any clause before a colon, and its subject."""
    sentence, at = frame
    if not re.search(r":B*$", sentence.letters[:at]):
        return None
    verb = max(sentence.letters.rfind(letter, 0, at) for letter in "CDF")
    lexicon = reading.lexicon
    subject = subject_of(sentence, verb, lexicon) if verb >= 0 else first_subject(sentence, lexicon)
    if subject is None or subject > at:
        return None
    answer = from_chunk(reading, sentence, subject, None)
    named = answer.named if answer else None
    return answer if named and named.kind in SPEAKERS else None


def same_sentence(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«A» e «B», ha detto Kim: another quotation of the same clause has an answer."""
    sentence, at = frame
    for word, other in sentence.quotations.items():
        answer = reading.answer_to(other)
        if other.start == quotation.start or answer is None or answer.status != "attributed":
            continue
        place = next(n for n, (first, _) in enumerate(sentence.chunks) if first == word)
        between = sentence.letters[min(place, at) + 1 : max(place, at)]
        if (
            not re.search(r"[CDGSU;:]", between)
            or between == "("
            or re.fullmatch(r",?[BW]*C[MOPAB]*,?", between)
        ):
            return answer._replace(rule="")
    return None


def continued(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«A», ha detto Kim. «B»: a sentence that is all quotation goes on with the speech before it."""
    sentence, _ = frame
    if not _ALL_QUOTED.fullmatch(sentence.letters):
        return None
    for earlier in reading.sentences_before(sentence):
        if not earlier.quotations:
            return None
        answer = reading.answer_to(earlier.quotations[max(earlier.quotations)])
        if answer is not None:
            return answer._replace(rule="") if answer.status == "attributed" else None
        if not _ALL_QUOTED.fullmatch(earlier.letters):
            return None
    return None


def announced(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim ha parlato a lungo. «…»: the sentence before tells who is about to speak."""
    sentence, _ = frame
    if not _ALL_QUOTED.fullmatch(sentence.letters):
        return None
    earlier = next(reading.sentences_before(sentence), None)
    if earlier is None or earlier.quotations:
        return None
    if earlier.letters.endswith(":"):
        return _before_colon(earlier, reading)
    speaks = re.search(r"C[BPWKA]*\.?$", earlier.letters)
    if speaks is None or is_subordinate(earlier.letters, speaks.start()):
        return None
    return from_saying(reading, earlier, speaks.start())


def _before_colon(sentence: Sentence, reading: Reading) -> Answer | None:
    """Return who a sentence that ends in a colon says is about to speak."""
    verb = _last_main_cue(sentence)
    if verb is not None:
        return from_saying(reading, sentence, verb)
    named = re.search(r"([MO])[PABW]*:$", sentence.letters)
    answer = from_chunk(reading, sentence, named.start(1), None) if named else None
    return answer if answer and answer.mention and answer.mention.kind in SPEAKERS else None


def _last_main_cue(sentence: Sentence) -> int | None:
    """Return the last cue of a sentence, None where there is none or a subordinate clause holds it."""
    verb = sentence.letters.rfind("C")
    return None if verb < 0 or is_subordinate(sentence.letters, verb) else verb


def reported_on(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kolb hat widersprochen. Das Haus sei «…»: the mood of the verb says that somebody's words go on."""
    sentence, _ = frame
    reported = reading.lexicon.reported
    if not reported or reported.isdisjoint(sentence.words):
        return None
    for earlier in islice(reading.sentences_before(sentence), _SENTENCES_OF_REPORT):
        for other in reversed(earlier.quotations.values()):
            answer = reading.answer_to(other)
            if answer is not None and answer.status == "attributed":
                return answer._replace(rule="")
        verb = _last_main_cue(earlier)
        if verb is not None:
            return from_saying(reading, earlier, verb)
        if reported.isdisjoint(earlier.words):
            return None
    return None


def goes_before(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«A». «B», ha detto Kim: a sentence that is all quotation belongs to the speech behind it."""
    sentence, _ = frame
    if not _ALL_QUOTED.fullmatch(sentence.letters):
        return None
    index = reading.index_of(quotation)
    end = quotation.end
    for later, place in zip(reading.quotations[index + 1 :], reading.frames[index + 1 :], strict=True):
        if place is None or "nested" in later.flags:
            continue
        between = reading.text[end : later.start]
        if place.at != 0 or between.strip(" .,\n") or ("\n" in between and "reopened" not in later.flags):
            return None
        answer = reading.answer_to(later)
        if answer is not None:
            return answer._replace(rule="") if answer.status == "attributed" else None
        end = later.end
    return None


SIEVES: tuple[Sieve, ...] = (
    label,
    incise,
    incise_between_commas,
    cue_behind,
    noun_of_saying,
    cue_before,
    name_and_colon,
    signature,
    source_phrase,
    cue_in_clause,
    cue_later,
    same_sentence,
    colon,
    announced,
    continued,
    reported_on,
    goes_before,
)
