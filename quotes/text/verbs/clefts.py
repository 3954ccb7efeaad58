"""Clefts: a form of "to be" before who did something, or when, which the sentence so brings in."""

import re

from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import is_infinitive

_DEED_FIRST = re.compile("[BK]*(?:M(?=[IP]))?(?P<deed>[RIP])[^,;:QRrU]*(?P<be>F)B*(?P<who>M)")
_DEED_BEHIND = re.compile("[BK]*(?P<be>F)B*(?P<who>M)P*(?P<deed>[RIP])")
_THEN = re.compile("[BK]*O?(F)[BP]*[RU](M)[^CDFRrU,;:Q]*R?[CDF]")


def doer(sentence: Sentence, lexicon: Lexicon, *, end: int | None = None) -> int | None:
    """Return who a cleft says did it: "a dare l'allarme è stato | un operaio", "fue | una vecina | quien llamó".

    It may tell when: "c'est alors qu'un homme s'est levé".
    """
    last = len(sentence.letters) if end is None else end
    then = None if lexicon.verb_last else _THEN.match(sentence.letters, 0, last)
    if then and "e" in sentence.tags_of(then.start(1)):
        return then.start(2)
    if not lexicon.language.grammar.null_subject:
        return None
    for order in (_DEED_FIRST, _DEED_BEHIND):
        found = order.match(sentence.letters, 0, len(sentence.letters) if end is None else end)
        is_there = found is not None and "e" in sentence.tags_of(found.start("be"))
        if found and is_there and _is_deed(sentence, found.start("deed"), lexicon):
            return found.start("who")
    return None


def _is_deed(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a chunk opens what was done: "a dare l'allarme", "chi ha chiamato", "quien dio la alarma"."""
    words, grammar = sentence.words_of(at), lexicon.language.grammar
    if sentence.letters[at] == "R":
        return words[-1] in grammar.indefinites
    governed = grammar.prepositions.get(words[0]) in grammar.object_prepositions
    return governed and (sentence.letters[at] == "I" or is_infinitive(sentence, at, lexicon))
