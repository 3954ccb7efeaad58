"""Whether a run of words with capitals is the name of a person: no place, no body, no thing, no words of a headline."""

import re
from functools import lru_cache

from quotes.lang.given_names import is_given
from quotes.lang.source import fold_word
from quotes.text.tags.first_words import is_common_noun, owns_as_place
from quotes.text.tags.given_names import is_person_like_body, is_sure_given, known_bodies
from quotes.text.tags.lexicon import Lexicon

_WORD_BEFORE = re.compile(r"(\w+)[^\S\n]\Z|(\w*['’])\Z")
_BEFORE = 12  # code points in which an article stands: "quell'"
_WORDS_OF_NAMES = "wtVj"  # letters of what may be in a name
_FULL_NAME = 2  # words


def may_be_person(name: str, lexicon: Lexicon) -> bool:
    """Whether a name may be somebody's: behind a given name any word is a surname, else all must be unknown ones.

    "Ulrich Müller", "Carla Venni"; no "Gläser Apfelsaft", "Nuova Zelanda", "PÉTARD MOUILLÉ".
    """
    words, folded = name.split(), fold_word(name).split()
    if len(words) < 2 or words[0].islower() or _is_of_body_or_place(words, folded, lexicon):
        return False  # "aus Staffelde"
    if is_sure_given(folded[0], lexicon):
        # "Ann Marrow Foundation", "Mason County"
        return folded[-1] not in lexicon.company or is_person_like_body(folded, lexicon)
    if is_given(folded[0]):
        return all(_may_name(word, lexicon) for word in folded[1:])
    if name.isupper() or len(words[-1]) == 1 or _parts_nouns(folded[1], lexicon):
        return False
    if not lexicon.company.isdisjoint(folded) or _describes(folded[0], lexicon):
        return False
    if not lexicon.language.names.never.isdisjoint(folded):
        return False
    return all(_may_name(word, lexicon) and not _is_of_thing(word, lexicon) for word in folded)


def may_name(word: str, lexicon: Lexicon) -> bool:
    """Whether a printed word is an unknown one or a particle."""
    return _may_name(fold_word(word), lexicon)


def _may_name(folded: str, lexicon: Lexicon) -> bool:
    known = lexicon.tags.get(folded, "w") not in _WORDS_OF_NAMES or folded in lexicon.whole_names
    return not known or folded in lexicon.language.names.particles


def is_held(name: str, text: str, place: int, lexicon: Lexicon) -> bool:
    """Whether an article before a name tells that it is no person's: "the Marrow Plaza", "della Riforma Rossi".

    A given name or a particle may have one: "o João Prates", "la De Carlis".
    """
    words = fold_word(name).split()
    first = words[0]
    body = lexicon.order_tells and len(words) > _FULL_NAME  # "the Ana Reed Show", "the Ana Reed campaign"
    named = not body and is_sure_given(first, lexicon) and words[-1] not in lexicon.company
    if named or first in lexicon.language.names.particles:
        return False
    before = _WORD_BEFORE.search(text, max(0, place - _BEFORE), place)
    return before is not None and fold_word(before[1] or before[2]) in _articles(lexicon)


@lru_cache(maxsize=32)
def _articles(lexicon: Lexicon) -> frozenset[str]:
    """Return the articles, also joined to a preposition; no word that is a preposition as well: "a Rita Moura"."""
    prepositions = lexicon.language.grammar.prepositions
    return frozenset({one for one in lexicon.articles if one not in prepositions} | lexicon.with_article)


def _is_of_body_or_place(words: list[str], folded: list[str], lexicon: Lexicon) -> bool:
    """Whether the whole is a known place or body, or begins as a place, or ends in an article: "PHARMA | Le"."""
    names = lexicon.language.names
    whole = " ".join(folded)
    return (
        folded[0] in names.sites
        or folded[0] in names.saints
        or owns_as_place(folded[0], lexicon)
        or whole in lexicon.whole_names
        or whole in known_bodies(lexicon)
        or (folded[-1] in lexicon.definite and words[0].isupper())
    )


def _describes(folded: str, lexicon: Lexicon) -> bool:
    """Whether a word with a capital tells of the noun behind it: "Heftige Kritik", "Anjas Büro", "L'ONG Faune"."""
    article, apostrophe, _ = folded.partition("'")
    adjective = lexicon.common and folded.endswith(lexicon.language.names.describing_endings)
    owner = lexicon.verb_last and folded.endswith("s") and is_given(folded[:-1])
    return bool(adjective or owner or article + apostrophe in lexicon.elided & lexicon.articles)


def names_body(name: str, lexicon: Lexicon) -> bool:
    """Whether a word of a name says that it is a body's: "TuS Lindau"."""
    return not lexicon.company.isdisjoint(fold_word(name).split())


def _parts_nouns(folded: str, lexicon: Lexicon) -> bool:
    """Whether a word is a preposition that stands between two nouns: "Strage di Capaci", "Relotius zu Fichtner"."""
    base = lexicon.language.grammar.prepositions.get(folded)
    return base is not None and not (lexicon.verb_last and base in lexicon.genitives)  # but "Ulla von Brack"


def _is_of_thing(folded: str, lexicon: Lexicon) -> bool:
    """Whether a word is a common noun where all nouns have a capital, and nobody's surname."""
    return is_common_noun(folded, lexicon) and folded not in lexicon.language.names.surnames
