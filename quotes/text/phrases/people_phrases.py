"""The noun phrases of a sentence that may be for people, by name or by what they are."""

import re

from quotes.text.once import once
from quotes.text.phrases.appositions import name_behind, opens_with_trait
from quotes.text.phrases.mentions import has_name, noun_kind
from quotes.text.phrases.noun_words import is_bare_complement
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon

_BRACKETED = re.compile(r"M\([MPA][),]")


@once
def phrases_for_people(sentence: Sentence, lexicon: Lexicon) -> tuple[int, ...]:
    """Return those that are a name or have a noun for speakers, of "der Sprecher der Grünen, Jan Kolb" the name.

    What a sentence opens with tells of its subject: "Nata a Bari, figlia di operai, ha detto".
    What stands alone in brackets behind a name tells of it: "Jan Kolb (SPD)", "Kim Reed (D-Ohio)".
    """
    return tuple(
        at
        for at, letter in enumerate(sentence.letters)
        if letter in "MPA"
        and (has_name(sentence, at) or noun_kind(sentence, at, lexicon))  # first, for speed: few have either
        and not is_bare_complement(sentence, at, lexicon)
        and not (at > 1 and _BRACKETED.match(sentence.letters, at - 2))
        and name_behind(sentence, at, lexicon) == at
        and not opens_with_trait(sentence, at, lexicon)
    )


def is_last_named(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a phrase points at whom the words before name last: "quest'ultimo", but not "il suo" or "egli"."""
    known = at >= 0 and sentence.letters[at] not in "CDF" and "d" in sentence.tags_of(at)[:2]
    return known and lexicon.language.grammar.possessors.keys().isdisjoint(sentence.words_of(at))
