"""Verbs of saying that are nobody's: what has to be said ("il faut souligner") and what is written somewhere.

Where a pronoun stands for nobody ("it is hard to say"), `quotes.text.within.is_placeholder` knows it.
"""

from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon


def is_due(sentence: Sentence, at: int, head: int, lexicon: Lexicon) -> bool:
    """Whether the infinitive at word `head` of chunk `at` only has to be said, by anybody: "bisogna dire che".

    Whom such a verb has for a subject bears its verb elsewhere: "le maire convient de souligner".
    """
    due = lexicon.language.grammar.due
    if not due or sentence.tags[head] != "i":
        return False
    first = sentence.chunks[at][0]
    verb = at
    if due.isdisjoint(sentence.words[first:head]) and sentence.letters[max(0, at - 1) : at] in ("F", "W"):
        verb = at - 1
        first = sentence.chunks[verb][0]
    alone = sentence.letters[max(0, verb - 1) : verb] != "M"
    return alone and not due.isdisjoint(sentence.words[first:head])


def is_written(sentence: Sentence, at: int, head: int, lexicon: Lexicon) -> bool:
    """Whether a passive names nobody it is by: "c'è scritto", but "è stato scritto da Kim"."""
    passive = sentence.tags[head] in "xk" and "e" in sentence.tags[sentence.chunks[at][0] : head]
    alone = sentence.letters[at + 1 : at + 2] != "A" and sentence.letters[at - 1 : at] != "r"
    return passive and alone and lexicon.language.grammar.null_subject
