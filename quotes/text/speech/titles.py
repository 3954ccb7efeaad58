"""Titles of works that a sentence tells of: "um filme: «Rio»", "ha detto che «La casa degli spettri» uscirà"."""

import re

from quotes.model import Quotation
from quotes.text.reading import Frame, Reading
from quotes.text.speech.kinds import has_verb, letters_of
from quotes.text.speech.naming import has_capitals

_LONG_TITLE = 7  # spaces
_REPORTED = re.compile("RQ[CDF]$")


def is_title_told(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether a title is told behind the noun for a work: "um filme: «The Squaw Man»", "livros, como «Rio»"."""
    sentence, at = frame
    words, first = sentence.words, sentence.chunks[at][0]
    content = reading.content(quotation)
    if reading.lexicon.common or at < 2 or not content[0].isupper() or content[-1] in ".!?…":
        return False
    if sentence.letters[at - 1] == ":":
        return reading.lexicon.is_work(words[first - 2]) and has_capitals(content, reading.lexicon)
    example = words[first - 1] in reading.lexicon.language.grammar.as_words and words[first - 2] == ","
    works = example and any(map(reading.lexicon.is_work, words[: first - 2]))
    return works and not has_verb(letters_of(quotation, reading))


def is_title_reported(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether a report has a title for its subject: "ha detto che «La casa degli spettri» uscirà in ottobre"."""
    sentence, at = frame
    if reading.lexicon.common or _REPORTED.search(sentence.letters, 0, at + 2) is None:
        return False
    content = reading.content(quotation)
    titled = content[0].isupper() and content[-1].isalnum() and content.count(" ") <= _LONG_TITLE
    return titled and not has_verb(letters_of(quotation, reading))
