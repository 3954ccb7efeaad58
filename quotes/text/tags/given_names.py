"""What given names tell: where a person's name begins in a run of capitals, and of what gender who bears it is."""

from collections.abc import Sequence

from quotes.lang.given_names import gender_of_given, is_given
from quotes.model import Gender
from quotes.text.tags.lexicon import Lexicon


def person_start(words: Sequence[str]) -> int:
    """Return where the person's name begins in a run of folded words with capitals: "goldman sachs | david solomon".

    It is the last run of given names with another name behind it; the beginning where there is none.
    """
    given = [is_given(word) for word in words]
    for n in range(len(words) - 2, 0, -1):
        if given[n]:
            while n and given[n - 1]:
                n -= 1
            return n
    return 0


def gender_of_name(words: Sequence[str], lexicon: Lexicon) -> Gender | None:
    """Return the gender that the first of a name's folded words tells; one word alone may be a surname."""
    alone = lexicon.language.grammar.given_alone
    return gender_of_given(words[0]) if alone or len(words) > 1 else None


def is_predicate(folded: str, lexicon: Lexicon) -> bool:
    """Whether a word tells of the name behind it, no part of it: "Duro Conte", "Battuto Alexander Zverev"."""
    grammar = lexicon.language.grammar
    if folded in grammar.predicates:
        return True
    known = folded in lexicon.given or folded in lexicon.tags or folded in lexicon.whole_names
    return not known and folded.endswith(grammar.predicate_endings)
