"""Clitics and pronouns that leave open who says something: "si legge", "on peut lire", "wie es heißt"."""

from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon


def stands_back(sentence: Sentence, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a verb has a clitic that leaves its subject open: "si legge", "peut-on lire"."""
    tags = sentence.tags[first:last]
    if not ("l" in tags or "o" in tags):
        return False  # as of most
    grammar = lexicon.language.grammar
    return any(
        (tag == "l" and word in (grammar.reflexives or (word,)))
        or (tag == "o" and word in grammar.indefinites)
        for word, tag in zip(sentence.words[first:last], tags, strict=True)
    )


def has_anybody(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether the subject of a verb is a pronoun for anybody: "on peut lire"."""
    if "O" not in sentence.letters[max(0, at - 1) : at + 2]:
        return False  # as of most
    sides = (at - 1,) if lexicon.order_tells else (at - 1, at + 1)  # "y lit-on", "liest man"
    beside = {sentence.words_of(n)[-1] for n in sides if sentence.letters[max(0, n) : n + 1] == "O"}
    return not lexicon.language.grammar.indefinites.isdisjoint(beside)


def opens_with_it(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether the clause that a verb closes opens with a clitic: "wie es in dem Brief heißt"."""
    if not lexicon.verb_last:
        return False
    start = max(sentence.letters.rfind(mark, 0, at) for mark in ",;:Q") + 1
    opened = sentence.letters[start : min(start + 2, at)] in ("RW", "rW")
    return opened and sentence.tags_of(start + 1) == "l"


def is_done(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether the noun in marks behind a verb is what it is done to: "se celebra el «…»"."""
    marked = sentence.letters[verb + 1 : verb + 3] == "WQ" and sentence.tags_of(verb + 1) == "d"
    return marked and stands_back(sentence, *sentence.chunks[verb], lexicon)
