"""Verbs of making somebody say something: "la ovación obligó a Kim a pedir calma", "tanto da far dire a Kim"."""

import re

from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import has_name, noun_kind
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon

# "the vote led | her | to declare that", "ha obligado | al presidente, Kim, | a pedir"
_MOVED = re.compile("[CFWU]W?([MOWP])P*(?:,M[PB]*,)?B*$")
_WISHED_OF = re.compile("[CF][BP]*RB*(M)[PB]*[CFW][^,;:.QCRrU]*$")


def moved(sentence: Sentence, infinitive: int, lexicon: Lexicon) -> int | None:
    """Return whom another verb moves to say something: "una ovación que obligó a la jueza, Kim, a pedir «…»"."""
    found = _MOVED.search(sentence.letters, 0, infinitive)
    if found is None:
        return None
    verb = sentence.words[sentence.chunks[found.start()][0] : sentence.chunks[found.start(1)][0]]
    moves = not lexicon.language.grammar.moving.isdisjoint(verb)
    return name_behind(sentence, found.start(1), lexicon) if moves else None


def caused(sentence: Sentence, verb: int, lexicon: Lexicon) -> int | None:
    """Return who is made to say something, behind the infinitive: "hizo gritar a la jueza, Kim: «…»"."""
    grammar, head = lexicon.language.grammar, sentence.chunks[verb][1] - 1
    behind = sentence.chunks[verb + 1][0] if sentence.letters.startswith("P", verb + 1) else head
    made = sentence.tags[head] == "i" and head > 0 and sentence.words[head - 1] in grammar.causing
    if not made or grammar.prepositions.get(sentence.words[behind]) not in grammar.object_prepositions:
        return None
    named = name_behind(sentence, verb + 1, lexicon)
    return named if has_name(sentence, named) or noun_kind(sentence, named, lexicon) == "person" else None


def wished_of(sentence: Sentence, at: int, lexicon: Lexicon) -> re.Match[str] | None:
    """Return of whom somebody wishes what a verb behind "and" says: "voglio che uno di loro si alzi e | dica"."""
    found = _WISHED_OF.search(sentence.letters, 0, at) if lexicon.language.grammar.null_subject else None
    selves = lexicon.language.grammar.selves
    return None if found is None or selves.isdisjoint(sentence.words_of(found.start())) else found
