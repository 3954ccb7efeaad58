"""The firms that an article tells by what stands beside a name: "Norvex Corp.", "le groupe Vernex", "PDG de Vernex".

No Mr Norvex then.
"""

import re
from functools import lru_cache

from quotes.lang.firms import words_behind_firms
from quotes.lang.given_names import is_given
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.surnames import pairs_in, surnames_of

_ALONE = re.compile(r"(?<![\w&-])[^\W\d_a-zß-öø-ÿœ][\w&-]+(?![\w&'’-]|\.\w| &| [^\W\d_a-zß-öø-ÿœ])")
_RUN_BEFORE = re.compile(r"(?:[\w-]+[ '’])+$")
_WORD = re.compile(r"[\w-]+['’]?")
_REACH = 60  # code points before a name in which what it is may stand
_SET_BEHIND = re.compile(r", ((?:[a-zß-öø-ÿœ-]+ ){1,2})")
_CAPITAL_BEFORE = re.compile(r"(?:^|[ '’(])[^\W\d_a-zß-öø-ÿœ][\w-]* $")


@lru_cache(maxsize=4)
def firms_in(text: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the words, as printed, that a text tells for firms, and that stand behind no given name."""
    behind = words_behind_firms()
    found = {first for first, word in pairs_in(text) if word.lower() in behind}
    if not (lexicon.order_tells or lexicon.common):
        found |= _told_by_nouns(text, lexicon)
    return frozenset(found - surnames_of(text, lexicon)) if found else frozenset()


def _told_by_nouns(text: str, lexicon: Lexicon) -> set[str]:
    """Return the names of one word that stand beside a noun for firms or behind an office that only these have."""
    found: set[str] = set()
    for name in _ALONE.finditer(text):
        word = name[0]
        if word in found or not _may_be_firm(word.lower(), lexicon):
            continue
        run = _RUN_BEFORE.search(text, max(0, name.start() - _REACH), name.start())
        before = _WORD.findall(run[0].replace("’", "'")) if run else []
        if _is_told(before, lexicon) or _is_described(text, name.span(), lexicon):
            found.add(word)
    return found


def _may_be_firm(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is no given name, place, noun or small word with a capital: not "président de la Région"."""
    places, marks = lexicon.language.places, lexicon.language.names.organization_marks
    known = word in lexicon.places or word in places.adjectives or is_given(word)
    known = known or word in marks or word in places.of_state or lexicon.noun(word) is not None
    return not known and lexicon.tags.get(word, "w") not in tuple("dpgcosr")


def _is_told(before: list[str], lexicon: Lexicon) -> bool:
    """Whether the words before a name end in what it is: "le groupe français d'énergie | Vernex", "PDG de | Vernex"."""
    names, adjectives = lexicon.language.names, lexicon.language.places.adjectives
    if before and _ties(before[-1], lexicon):
        return len(before) > 1 and before[-2] in names.firm_heads
    while before:
        if before[-1] in names.firms:
            return True
        if before[-1] in adjectives:
            before = before[:-1]
        elif len(before) > 1 and _ties(before[-2], lexicon) and _opens_nothing(before[-1], lexicon):
            before = before[:-2]
        else:
            return False
    return False


def _ties(word: str, lexicon: Lexicon) -> bool:
    grammar = lexicon.language.grammar
    return grammar.prepositions.get(word) in grammar.genitives


def _opens_nothing(word: str, lexicon: Lexicon) -> bool:
    return lexicon.tags.get(word, "w") not in tuple("dpg")


def _is_described(text: str, name: tuple[int, int], lexicon: Lexicon) -> bool:
    """Whether a noun for firms without article is set behind a name: "Vernex, groupe d'énergie"."""
    found = _SET_BEHIND.match(text, name[1])
    if found is None or _CAPITAL_BEFORE.search(text, max(0, name[0] - _REACH), name[0]):
        return False
    first, *_ = words = found[1].lower().split()
    known = lexicon.language.names.firms
    return first in known or (words[-1] in known and lexicon.tags.get(first, "w") in "wj")
