"""The sieve for words that somebody is told: "Kim s'est vu reprocher par Lee «…»", "si è sentito rispondere: «…»"."""

import re

from quotes.lang.grammar import Grammar
from quotes.model import Quotation
from quotes.text.answers import from_chunk
from quotes.text.phrases.appositions import name_behind
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.gaps import nearest_cue
from quotes.text.verbs.cues import saying_at

_CUE_BEHIND = re.compile(",?B*([CF])")
_INFINITIVE_BEFORE = re.compile("I[BP]*[:R]?$")
_PARTED = re.compile("[CDQ;]")
_AGENT = re.compile("[^CDF;:]*?(A)")
_HELD = frozenset("lebopm")
"""Tags of what may stand among the words of such a verb: "s'est-il entendu répondre"."""


def undergone(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim s'est vu opposer par le juge «…» / «…», s'est-il entendu répondre: who is told does not speak."""
    sentence, at = frame
    grammar = reading.lexicon.language.grammar
    if grammar.undergone.isdisjoint(sentence.words):
        return None
    if _is_told_of(sentence, at, grammar):
        return Answer("none")
    behind = _CUE_BEHIND.match(sentence.letters, at + 1)
    cue = behind.start(1) if behind else nearest_cue(sentence, at, reading.lexicon)
    if cue is None or _PARTED.search(sentence.letters, cue + 1, max(cue + 1, at)):
        return None
    saying = saying_at(reading.text, sentence, cue, reading.lexicon)
    if saying is None or not _is_undergone(sentence, cue, grammar):
        return None
    agent = _AGENT.match(sentence.letters, cue + 1)
    if agent is None:
        return Answer("none")
    return from_chunk(reading, sentence, name_behind(sentence, agent.start(1), reading.lexicon), saying.cue)


def _is_told_of(sentence: Sentence, at: int, grammar: Grammar) -> bool:
    """Whether somebody tells of being told, or of hearing it: "ha detto di essersi sentita | rispondere: «…»"."""
    found = _INFINITIVE_BEFORE.search(sentence.letters, 0, at)
    verb = sentence.chunks[found.start()][0] - 1 if found else 0
    return verb > 0 and sentence.words[verb] in grammar.undergone


def _is_undergone(sentence: Sentence, cue: int, grammar: Grammar) -> bool:
    """Whether the infinitive in a chunk is done to the subject: "se voit | reprocher", "s'est entendu répondre"."""
    verb = sentence.chunks[cue][1] - 2
    if sentence.tags[verb + 1] != "i":
        return False
    while verb > 0 and sentence.tags[verb] in _HELD and sentence.words[verb] not in grammar.undergone:
        verb -= 1
    if verb < 0 or sentence.words[verb] not in grammar.undergone:
        return False
    clitic = verb - 1
    while clitic > 0 and sentence.tags[clitic] in "ebo":
        clitic -= 1
    return clitic >= 0 and sentence.words[clitic] in grammar.reflexives
