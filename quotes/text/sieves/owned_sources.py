"""The sieve for a source that owns the words: "in Kim's words", "in her view", as "in the view of" is a phrase."""

import re

from quotes.model import Cue, Quotation
from quotes.text.owners import possessor
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.nouns import owner_of

_BEFORE = re.compile(r"(?:^[BK]*|[,\-(][BK]*)([PA])B*,?[^CDSGQ;:]*$")
_BEHIND = re.compile(r"[,\-(]?([PA])(?:[,.)\-]|$)")


def owned_source(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """In Kim's words, «…» / «…», in her view: the phrase has the one who speaks for its owner."""
    sentence, at = frame
    if not reading.lexicon.language.grammar.possessives:
        return None
    found = _BEHIND.match(sentence.letters, at + 1) or _BEFORE.search(sentence.letters, 0, at)
    place = found.start(1) if found else -1
    if found is None or not _is_phrase(sentence, place, reading):
        return None
    answer = owner_of(sentence, place, reading) or possessor(sentence, place, reading)
    start, end = sentence.span(place, place)
    cue = Cue(start, end, reading.text[start:end], sentence.words[sentence.chunks[place][1] - 1])
    return answer._replace(cue=cue) if answer else None


def _is_phrase(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether a chunk says with an owner what a source phrase says with a genitive: "in Kim's view"."""
    own = sentence.words_of(at)
    phrases = reading.lexicon.sources.strength
    return any(len(words) > 3 and words[0] == own[0] and words[-2] == own[-1] for words in phrases)
