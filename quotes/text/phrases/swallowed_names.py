"""Names that a complement before them swallows: "a dit lors d'un point presse | Jean Roux"."""

import re

from quotes.text.phrases.mentions import noun_kind
from quotes.text.phrases.name_kinds import is_swallowed
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon

_NAME_SWALLOWED = re.compile("d[wj]?[nkVwx]N[tN]*$")
_BODY_BEFORE = re.compile("p[wj]?[nwh]N[tN]*$")  # "alla stampa | Luca Neri"
_SWALLOWED_THERE = re.compile("p[wj]?[nw]N[tN]*$")  # "in conferenza stampa | Ana Ruiz"


def ends_in_person(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a complement goes on with a whole name, or its surname: "a lancé dans un communiqué | Jean Roux"."""
    (first, last), tags = sentence.chunks[at], sentence.tags_of(at) if sentence.letters[at] == "P" else ""
    name, alone = tags.find("N"), tags.count("N") == 1
    if name < 0 or (alone and not sentence.is_surname(last - 1)):
        return False
    kind = noun_kind(sentence, at, lexicon)
    if kind != "person" and is_swallowed(sentence, first + name, lexicon):
        return True
    words, names = sentence.words_of(at), lexicon.language.names
    if _SWALLOWED_THERE.match(tags) and words[0] in lexicon.language.grammar.locatives:
        return not (alone and words[0] in lexicon.with_article)  # "in tv | Neri", "nello studio Neri"
    if _NAME_SWALLOWED.search(tags):
        return kind in (None, "document")
    body = _BODY_BEFORE.match(tags) and words[0] in lexicon.with_article
    body = body and (alone or words[name] in lexicon.given) and kind != "person"
    return bool(body) and words[name - 1] not in names.named_for | names.firms
