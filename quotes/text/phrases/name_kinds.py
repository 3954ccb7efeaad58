"""What a name names: a person, a body or a place."""

import re

from quotes.lang.data import Noun
from quotes.lang.firms import known_names
from quotes.model import SpeakerKind
from quotes.text.phrases.name_spans import goes_by_article, is_site
from quotes.text.sentences import Sentence
from quotes.text.tags.body_names import is_listed_body
from quotes.text.tags.given_names import as_listed, gender_of_name
from quotes.text.tags.lexicon import Lexicon

_LONGEST_ACRONYM = 4  # letters
_WHOLE = re.compile("Nt*N")


def kind_of_name(
    sentence: Sentence, name: tuple[int, int], before: tuple[int | None, Noun | None], lexicon: Lexicon
) -> SpeakerKind | None:
    """Return what a name names, by the noun `before` it, its words, or the article it takes; None for a place.

    A name is its first word and the one behind its last, the noun its word and what it stands for.
    """
    (first, last), (place, noun) = name, before
    own = sentence.words[first:last]
    parted = place is not None and place < first - 1
    if sentence.printed[first][:1] == "@" or (parted and gender_of_name(own, lexicon)):
        return "person"  # "officers stopped | Mario Rossi"
    if as_listed(own) in known_names():
        return "organization"
    if noun and noun.kind != "person" and is_swallowed(sentence, first, lexicon):
        return "person"
    if noun and noun.kind != "document":
        return "organization" if noun.kind in ("organization", "group") else noun.kind
    if _is_body(sentence, name, lexicon):
        return "organization"
    if is_site(sentence, first, last, lexicon):
        return None
    word, tag, at = sentence.words[first - 1], sentence.tags[first - 1], sentence.chunk_of(first)
    article = sentence.chunks[at][0] < first and (word in lexicon.with_article or tag == "d")
    if article and len(own) == 1 and goes_by_article(sentence, at, first, lexicon):
        return "person"
    acronym = sentence.tags[first:last] == "u" or _is_acronyms(sentence.printed[first:last])
    return "organization" if article or acronym else "person"


def _is_acronyms(printed: list[str]) -> bool:
    """Whether a name is one word of several acronyms: "CDU-CSU", but no surname like "DUPONT-AIGNAN"."""
    parts = printed[0].split("-") if len(printed) == 1 else ()
    return len(parts) > 1 and all(part.isupper() and len(part) <= _LONGEST_ACRONYM for part in parts)


def _is_body(sentence: Sentence, name: tuple[int, int], lexicon: Lexicon) -> bool:
    """Whether a name is one of the places and bodies that are known, or has words as bodies have them."""
    own, language = sentence.words[slice(*name)], lexicon.language
    whole = as_listed(own)
    if whole in lexicon.places or whole in language.names.body_names or whole in language.places.private:
        return True
    if _is_branch(sentence, name, lexicon):
        return True
    if sentence.is_firm(*name) or (lexicon.common and is_listed_body(own, lexicon)):
        return True
    return not (lexicon.company.isdisjoint(own) or sentence.is_like_body(*name))


def _is_branch(sentence: Sentence, name: tuple[int, int], lexicon: Lexicon) -> bool:
    """Whether a name is that of a firm in a country, "Norvex France", or of a union's branch, "FO-Propreté"."""
    own, printed = sentence.words[slice(*name)], sentence.printed[name[0]]
    if len(own) > 1:
        return own[-1] in lexicon.language.places.countries and own[0] not in lexicon.given
    parts = printed.split("-") if "-" in printed else ()
    return any(part.isupper() and part.lower() in lexicon.company for part in parts)


def is_swallowed(sentence: Sentence, first: int, lexicon: Lexicon) -> bool:
    """Whether a whole name behind a complement may be its own: "a dit lors d'un point presse | Jean Roux".

    So it is where each verb has a subject, which stands behind it, unless the noun bears names ("le lycée Jean Roux").
    """
    grammar, names = lexicon.language.grammar, lexicon.language.names
    if grammar.null_subject or lexicon.order_tells or lexicon.verb_last:
        return False
    whole = _WHOLE.match(sentence.tags, first) is not None and sentence.words[first] in lexicon.given
    behind = sentence.letters[sentence.chunk_of(first)] == "P" and sentence.tags[first - 1] in "nwxV"
    return whole and behind and sentence.words[first - 1] not in names.named_for | names.firms
