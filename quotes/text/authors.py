"""Who wrote a paper that a sentence tells of: "la lettera di Kim", "a text sent by Kim"."""

import re

from quotes.model import Mention
from quotes.text.agreement import Asked, agreeing
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import noun_kind
from quotes.text.phrases.noun_words import is_genitive, is_place
from quotes.text.reading import Reading
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon

_AUTHOR = re.compile("(P)|[MWX]?[BP]*(A)|[Rr]B*(M)[BP]*F")


def author_of(sentence: Sentence, paper: int, end: int, lexicon: Lexicon) -> int | None:
    """Return who wrote a paper, told behind it: "la lettera | di Kim", "a text sent | by Kim", "que Kim envió"."""
    grammar = lexicon.language.grammar
    found = _AUTHOR.match(sentence.letters, paper + 1, end)
    author = found.start(found.lastindex or 0) if found else paper
    first = sentence.words_of(author)[0]
    of = first in grammar.senders or (is_genitive(sentence, author, lexicon) and first not in grammar.causes)
    theirs = found is not None and (found[1] is None or of)  # but "a speech | for Kim"
    return author if theirs and not is_place(sentence, author, lexicon) else None


def author_meant(reading: Reading, sentence: Sentence, asked: Asked) -> Mention | None:
    """Return the author of a paper whom a pronoun means: "Le maire a lu la lettre d’une élève. « … », écrit-elle"."""
    if asked.gender is None:
        return None
    for paper in (n for n, letter in enumerate(sentence.letters) if letter in "MP"):
        if noun_kind(sentence, paper, reading.lexicon) == "document":
            author = author_of(sentence, paper, len(sentence.letters), reading.lexicon)
            named = None if author is None else name_behind(sentence, author, reading.lexicon)
            found = None if named is None else agreeing(reading, sentence, named, asked)
            if found and found.kind == "person":
                return found
    return None
