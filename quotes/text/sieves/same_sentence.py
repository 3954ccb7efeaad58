"""The sieve for a quotation whose clause holds another one that has an answer.

A sieve reads the line of chunk letters around the quotation (`quotes.text.chunks`).
"""

import re

from quotes.model import Quotation
from quotes.text.phrases.mentions import mention_of
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.gaps import opens_anew

_SPLIT_BY_DEED = re.compile(r",C[MOPB]+KW?F?[WPB]*,")  # «Wenn ich», beginnt der Fahrer und bremst, «dann …»
_OWN_CLAUSE = re.compile(",B*(M)[PB]*F[BW]*")
_OPENING = re.compile("[BKPUW]*G[^CDSX]*Q[^CDSX]*Q")
_MAIN_CLAUSE = re.compile(",?B*[MO][PB]*F[BW]*")
_OPENS_ASIDE = re.compile("-[^-]{2,}")  # calls it a “gamble” - a word she used for “trouble”
_SPLIT_BY_ASIDE = re.compile(
    r",?(?:[MO][PB]*C|C[BP]*[MO])[PB]*,[^QCDS:;]*,"
)  # “But,” Kim said, as he rose, “no”
_MORE_REPORTED = re.compile(",?U[MO][PB]*FW{0,2}")


def _is_somebody_else(sentence: Sentence, subject: int, reading: Reading) -> bool:
    """Whether a clause of its own is about somebody who can speak."""
    return mention_of(reading.text, sentence, subject, reading.lexicon).kind in ("person", "organization")


def same_sentence(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«A» e «B», ha detto Kim: another quotation of the same clause has an answer."""
    sentence, at = frame
    for word, other in sentence.quotations.items():
        answer = reading.answer_to(other)
        if other.start == quotation.start or answer is None or answer.status != "attributed":
            continue
        if answer.mention and answer.mention.start == quotation.content_start:
            return None  # "«…», schreibt die «Zeit»"
        place = next(n for n, (first, _) in enumerate(sentence.chunks) if first == word)
        between = sentence.letters[min(place, at) + 1 : max(place, at)]
        if place < at and (opens_anew(sentence, at, reading.lexicon) or _OPENS_ASIDE.fullmatch(between)):
            return None  # "sprachen von «…», in der SPD war von «…» die Rede"
        if place < at and _MAIN_CLAUSE.fullmatch(between) and _OPENING.match(sentence.letters):
            return None  # "After saying it was “fine,” she was “whisked” off"
        clause = _OWN_CLAUSE.fullmatch(between) if place < at else None
        if clause and _is_somebody_else(sentence, place + 1 + clause.start(1), reading):
            return None  # "Le Monde a salué «…», Libération s'est ennuyé «…»"
        woven = sentence.letters[max(0, min(place, at) - 1) : min(place, at)] in ("W", "P")
        another = between.startswith("C") or (at < place and re.search(",K[MO]", between))
        if reading.lexicon.verb_last and woven and another:
            return None  # "im Gespräch mit der «Welt» sagte Kolb «…»", "in «Eis» spielt Kolb, und Wenzel nennt es «…»"
        if (
            not re.search(r"[CDGSU;:]", between)
            or between == "("
            or re.fullmatch(r"[,\-]?[BW]*C[MOPAB]*\-?,?", between)
            or _SPLIT_BY_ASIDE.fullmatch(between)
            or (place < at and reading.content(quotation)[0].islower() and _SPLIT_BY_DEED.fullmatch(between))
            or (place < at and _goes_on(between, answer, quotation, reading))
        ):
            return answer
    return None


def _goes_on(between: str, answer: Answer, quotation: Quotation, reading: Reading) -> bool:
    """Whether a clause goes on with a report: “Kim said Lee is «a fool» while Reed is «a liar»”."""
    cue_before = answer.cue is not None and answer.cue.end < quotation.start
    return cue_before and reading.lexicon.order_tells and _MORE_REPORTED.fullmatch(between) is not None
