"""The sieve for words that the article gives to somebody further on: a headline that quotes what is said below."""

import re

from quotes.model import Quotation
from quotes.text.reading import Answer, Frame, Reading

_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 4  # fewer stand in two speeches by chance
_HEAD = 600  # code points in which headline and standfirst stand
_OPENS = ("", ":", ",", ".")


def echoed(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """« On a tout vu »¶… « On a tout vu. Le bruit », raconte Kim: whoever says the words further on."""
    sentence, at = frame
    if quotation.start > _HEAD or sentence.nested or sentence.letters[at - 1 : at] not in _OPENS:
        return None
    words = _words(quotation, reading)
    if words.count(" ") < _FEWEST_WORDS + 1:
        return None
    for n in range(reading.index_of(quotation) + 1, len(reading.quotations)):
        answer = reading.answers.get(n)
        if answer and answer.status == "attributed" and words in _words(reading.quotations[n], reading):
            return answer
    return None


def name_headlines(reading: Reading) -> None:
    """Say whom a headline means that quotes somebody unnamed: whoever says the words further on."""
    for n, quotation in enumerate(reading.quotations):
        if quotation.start > _HEAD:
            return
        answer, frame = reading.answers[n], reading.frames[n]
        noun = answer.mention if answer.antecedent is None else None
        if frame is None or noun is None or noun.form != "noun" or noun.kind != "person":
            continue
        found = echoed(quotation, frame, reading)
        if found and found.named and found.named.kind == "person":
            reading.answers[n] = answer._replace(antecedent=found.named)


def _words(quotation: Quotation, reading: Reading) -> str:
    """Return the words of a quotation in small letters, each between spaces."""
    return f" {' '.join(_WORD.findall(reading.content(quotation).lower()))} "
