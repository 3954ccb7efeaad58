"""Verbs of making somebody say something or hearing it: "la ovación obligó a Kim a pedir calma", "si sente Kim"."""

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


def is_hearing(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether a verb tells what one hears: "si sente", "se oye"."""
    form = lexicon.verb(sentence.words_of(verb)[-1])
    return form is not None and form.lemma in lexicon.language.grammar.hearing


def heard_behind(sentence: Sentence, verb: int, lexicon: Lexicon) -> int | None:
    """Return whom one hears, right before a colon: "si sente una voce:", "se oye a una mujer:"."""
    heard = verb + 1
    if sentence.letters[heard : heard + 2] not in ("M:", "P:"):
        return None
    new = not lexicon.indefinite.isdisjoint(sentence.words_of(heard))
    known = has_name(sentence, heard) or noun_kind(sentence, heard, lexicon) in ("person", "group")
    return heard if known or new else None


def wished_of(sentence: Sentence, at: int, lexicon: Lexicon) -> re.Match[str] | None:
    """Return of whom somebody wishes what a verb behind "and" says: "voglio che uno di loro si alzi e | dica"."""
    found = _WISHED_OF.search(sentence.letters, 0, at) if lexicon.language.grammar.null_subject else None
    selves = lexicon.language.grammar.selves
    return None if found is None or selves.isdisjoint(sentence.words_of(found.start())) else found
