"""What a noun for somebody says by itself: a country, an office, one no longer held, whose relative; known or new."""

import re
from collections.abc import Callable, Iterable
from itertools import takewhile

from quotes.lang.source import fold_word
from quotes.model import Mention, Span
from quotes.text.first_names import has_age
from quotes.text.phrases.mentions import has_name
from quotes.text.phrases.offices import folded_words, is_bare_office, offices_in, said, words_for
from quotes.text.reading import Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.echoes import stands_in_title
from quotes.text.tags.given_names import opens_with_given
from quotes.text.tags.lexicon import Lexicon

_AGE = re.compile(r"\W+\w{1,2}\W+\d{1,2}\s\w+$|^\d{1,3}(?:-[^\W\d]\S*|\s\w+\s[^\W\d]+)\s(?=\w)")
_BEHIND_NAME = re.compile("M[PA]*,(?:W,)?$")
_BEFORE = 30  # code points in which two words before a mention are looked for


def without_age(mention: Mention) -> Mention:
    """Return a mention without the age that it tells: "l'attaquant de 18 ans", "der 34-jährige Stürmer"."""
    return mention._replace(text=_AGE.sub("", mention.text)) if _AGE.search(mention.text) else mention


def head_of(words: list[str], lexicon: Lexicon) -> str:
    """Return the noun of a mention's folded words: the first, or where adjectives come before it the last."""
    if not (lexicon.order_tells or lexicon.verb_last):
        return words[0]
    core = list(takewhile(lambda word: lexicon.tags.get(word, "w") not in "pg", words))
    return core[-1] if core else words[0]


def offices_of(nouns: Iterable[Mention], lexicon: Lexicon) -> set[str]:
    """Return the offices that any of some nouns speaks of."""
    return set[str]().union(*(offices_in(text, lexicon) for text in {noun.text for noun in nouns}))


def is_native(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention is no more than where one is from: "l'uruguaiano", "der gebürtige Kölner", "la de Rubí"."""
    *before, last = mention.text.split()
    if before and fold_word(before[0]) in lexicon.definite:
        return True
    plain = not before or (bool(lexicon.common) and all(map(str.islower, before)))
    return plain and fold_word(last) in lexicon.language.places.adjectives


def is_definite(mention: Mention, text: str, lexicon: Lexicon) -> bool:
    """Whether an article before a mention says that it is known whom it means."""
    first = fold_word(mention.text.split()[0])
    if first in lexicon.counting or first in lexicon.indefinite:
        return False  # "l'un d'eux", "l'autre"
    known = lexicon.definite | lexicon.language.grammar.pointing
    before = [first, *_words_before(mention, text, lexicon)]  # "la de Rubí"
    return not known.isdisjoint({*before[:2], *before[-2:]})  # "der | 26-jährige | Stürmer"


def is_indefinite(mention: Mention, text: str, lexicon: Lexicon) -> bool:
    """Whether an article before a mention says that it is somebody new: "un funzionario", "one official"."""
    before = _words_before(mention, text, lexicon)[:2]  # "noch | eine"
    return not lexicon.indefinite.isdisjoint(before) or _is_new_one(before, lexicon)


def is_known(mention: Mention, reading: Reading) -> bool:
    """Whether a noun may be of somebody whom the article names: with an article, in a title without: "Juíza diz"."""
    context = reading.text, reading.lexicon
    if is_definite(mention, *context):
        return True
    plain = mention.phrase.start == mention.start and not is_indefinite(mention, *context)
    return plain and stands_in_title(*mention.span, reading)


def is_office_in_title(mention: Mention, people_called: Callable[[str], list[str]], reading: Reading) -> bool:
    """Whether an office stands in a title as names do, and is nobody's surname: "Juíza diz", not "King says"."""
    office = is_bare_office(mention.text, reading.lexicon) and not people_called(mention.text)
    return office and stands_in_title(*mention.span, reading)


def is_pointed_at(mention: Mention, reading: Reading) -> bool:
    """Whether a determiner says that a noun is of one just named: "cet ancien maire"."""
    words = _words_before(mention, reading.text, reading.lexicon)
    return not reading.lexicon.language.grammar.pointing.isdisjoint(words)


def is_of_somebody(mention: Mention, people_called: Callable[[str], list[str]], reading: Reading) -> bool:
    """Whether a noun says whose somebody is, or in what street: "il suo agente", "il barista di via Galli".

    "El exministro de Menem" only was his, "cette mère de deux enfants" is pointed at, "la jeune femme" nobody's wife.
    No more need "la mujer" be, nor who is told of by age: "la viuda, de 79 años".
    """
    names = reading.lexicon.language.names
    if says_former(mention, reading.text, reading.lexicon) and offices_in(mention.text, reading.lexicon):
        return False
    possessors = reading.lexicon.language.grammar.possessors
    if not possessors.keys().isdisjoint(_words_before(mention, reading.text, reading.lexicon)):
        return True
    words = folded_words(mention.text, reading.lexicon)
    if words[0] not in names.epithets and not names.kin.isdisjoint(words):
        alone = words[0] in names.seldom_named or has_age(mention.text, reading.text)
        return not (is_pointed_at(mention, reading) or (len(words) == 1 and alone))
    _, *others = mention.text.split()
    called = people_called(others[-1]) if others and others[-1][0].isupper() else ()
    if len(others) > 1 and others[-1][0].isupper() and others[-2] in names.sites:
        return not offices_in(mention.text, reading.lexicon)
    return any(opens_with_given(name, reading.lexicon) for name in called)  # no "El de Reggiolo"


def is_introduced(
    mention: Mention, nouns: list[tuple[Span, tuple[Sentence, int] | None]], reading: Reading
) -> bool:
    """Whether somebody new came up before: "un dipendente … il dipendente", "fue el sargento … el agente".

    `nouns` are those for what a mention is, up to its own, the nearest first, with the chunks they stand in.
    """
    placed = [(noun, *at) for noun, at in nouns if at is not None and noun.end <= mention.start]
    new = [one for one in placed if not _is_beside_name(one[1], one[2])]  # "Ruiz, a mechanic"
    if any(_brings_in(one, at, reading.lexicon) for _, one, at in new):
        return True
    own = reading.sentence_at(mention.start)
    before = reading.sentence_before(own) if placed and own else None
    if before is None or placed[0][1] is not before.whole:
        return False
    noun, sentence, at = placed[0]
    other = fold_word(noun.of(reading.text)) not in folded_words(mention.text, reading.lexicon)
    return other and sentence.letters[at] == "M" and placed[0] in new


def _is_beside_name(sentence: Sentence, at: int) -> bool:
    """Whether a noun phrase stands behind a name, with or without an age between: "Ruiz, 58, a mechanic"."""
    beside = _BEHIND_NAME.search(sentence.letters, 0, at)
    return beside is not None and has_name(sentence, beside.start())


def _brings_in(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase says that it means somebody new, or somebody's: "another minister", "Kim's spokesman"."""
    if "'" in sentence.tags_of(at) and not has_name(sentence, at):
        return True
    first = sentence.words_of(at)[:1]
    return first[0] in lexicon.indefinite - lexicon.definite or _is_new_one(first, lexicon)


def _is_new_one(before: list[str], lexicon: Lexicon) -> bool:
    """Whether the words before a noun open with a determiner that points at nobody known: "another", not "their"."""
    grammar, first = lexicon.language.grammar, before[0] if before else ""
    known = (lexicon.definite, grammar.pointing, grammar.nearest, grammar.owning)
    return first in grammar.determiners and not any(first in words for words in known)


def says_former(mention: Mention, text: str, lexicon: Lexicon) -> bool:
    """Whether a mention is of an office no longer held, and not only since a moment ago: "l'ormai ex premier"."""
    before = _words_before(mention, text, lexicon)
    just_left = len(before) > 1 and before[-2] in lexicon.definite and before[-1] not in lexicon.definite
    return not just_left and any(is_former(word, lexicon) for word in said(mention.text, lexicon))


def is_former(word: str, lexicon: Lexicon) -> bool:
    """Whether a word says that an office is over, by itself or at its head: "ex", "exministro"."""
    names = lexicon.language.names
    fused = next((prefix for prefix in names.fused if word.startswith(prefix)), None)
    return word in names.former or bool(fused and lexicon.noun(word.removeprefix(fused)))


def heads_a_body(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention says whom somebody heads, "il presidente di Unione Civica", and is no office by itself."""
    first, *others = mention.text.split()
    if fold_word(mention.text) in lexicon.language.names.same:
        return False  # "el jefe del Ejecutivo"
    named = any(word[0].isupper() for word in others)
    return named and fold_word(first) in lexicon.language.names.heads


def words_for_bearer(mention: Mention, reading: Reading) -> frozenset[str]:
    """Return the noun of a mention with all words for the same office: "il Primo cittadino" is the mayor."""
    lexicon = reading.lexicon
    before = folded_words(reading.text[max(0, mention.start - _BEFORE) : mention.start], lexicon)
    own = before[-2:]
    while not lexicon.articles.isdisjoint(own):
        own = own[1:]  # "ha detto al gip | il comandante"
    words = words_for([*own, *folded_words(mention.text, lexicon)], lexicon)
    return words | lexicon.language.names.heads if heads_a_body(mention, lexicon) else words


def _words_before(mention: Mention, text: str, lexicon: Lexicon) -> list[str]:
    before = text[mention.phrase.start : mention.start].strip()
    return folded_words(before, lexicon) if before else []
