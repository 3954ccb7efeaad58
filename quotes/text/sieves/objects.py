"""Quotations that are what a verb of saying before them is about."""

import re

from quotes.text.reading import Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.cues import Saying
from quotes.text.verbs.verb_last_subjects import stands_behind_quotation

_LONG_OBJECT = 3  # spaces


def is_put_forward(gap: str, frame: Frame, saying: Saying, reading: Reading) -> bool:
    """Whether a quotation is what somebody put forward: "ha proposto al papa una «ricerca che vada bene a tutti»"."""
    sentence, at = frame
    content = sentence.quotations[sentence.chunks[at][0]].content.of(reading.text)
    indefinite = sentence.words[sentence.chunks[at][0] - 1] in reading.lexicon.indefinite
    told = reading.lexicon.language.grammar.null_subject and saying.frame == "say"
    long = content[0].islower() and content.count(" ") >= _LONG_OBJECT
    return told and indefinite and long and re.fullmatch("B*P+W", gap) is not None


def has_object(sentence: Sentence, cue: int, at: int, saying: Saying, lexicon: Lexicon) -> bool:
    """Whether a quotation is what a cue right before it is about: "ha denunciato un «…»", "verwies auf die «…»"."""
    if stands_behind_quotation(sentence.letters, cue):
        return False
    between = sentence.letters[cue + 1 : at]
    given = between == "PW" and sentence.words_of(cue + 1)[0] in lexicon.language.grammar.oblique
    if given and saying.strong:
        return True  # "bescheinigte dem Verfahren eine «hohe Zuverlässigkeit»"
    return (not lexicon.order_tells and between == "WW") or (saying.strong and len(between.lstrip("B")) == 1)


def is_object(gap: str, saying: Saying, lexicon: Lexicon) -> bool:
    """Whether a quotation is the object of an everyday verb: "äußerte Kolb «…»", "verwies auf «…»"."""
    between = {"say": "B*(?:[MO]P*B*|W{1,2})", "think": "B*W{1,2}"}.get(saying.frame)
    return lexicon.verb_last and between is not None and re.fullmatch(between, gap) is not None
