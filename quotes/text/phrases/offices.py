"""What words say of an office: the noun in them, the other words for the same office, whether it is still held."""

import re
from collections.abc import Iterator
from functools import lru_cache

from quotes.lang.source import fold_word
from quotes.text.sentences import Sentence
from quotes.text.tags.given_names import body_behind
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.name_tags import is_office
from quotes.text.tags.words import compounds_of, places_of

_NOUN_TAGS = ("n", "k", "V")
_COMPOUND = re.compile(r"-[^\W\d]")


@lru_cache(maxsize=32)
def seats(lexicon: Lexicon) -> frozenset[str]:
    """Return what an office before it is held in: "il presidente Usa", "il segretario Cgil", "il deputato Pd"."""
    names, places = lexicon.language.names, lexicon.language.places
    bodies = {word for word, noun in names.nouns.items() if noun.kind == "organization"}
    return places.bodies | frozenset(places.countries) | names.fields | names.parties | bodies


def folded_words(text: str, lexicon: Lexicon) -> list[str]:
    """Return the words of a text folded, in their order."""
    if text.isalpha():
        return [text.lower()]  # one word, as most mentions are
    words = list(map(str.lower, lexicon.words_of(text)))
    return list(map(fold_word, words)) if "’" in text else words


def said(text: str, lexicon: Lexicon) -> set[str]:
    """Return the words that say something: no articles, no prepositions; of "ex-ministro" both parts as well."""
    words = folded_words(text, lexicon)
    for word in [word for word in words if "-" in word]:
        if (base := _without_prefix(word, lexicon)) != word:
            words += [base, word[: -len(base) - 1]]
    return {word for word in words if word[0].isalpha() and lexicon.tags.get(word, "w") not in "dpg"}


def words_for(words: list[str], lexicon: Lexicon) -> frozenset[str]:
    """Return the noun among folded words, with all words and phrases for the same office; empty without a noun."""
    same = lexicon.language.names.same
    found = next((same[run] for run in _phrases_in(words, lexicon)), frozenset())
    for word in words:
        noun = _without_prefix(word, lexicon) if "-" in word else word
        if lexicon.tags.get(noun) in _NOUN_TAGS:
            return found | same.get(noun, frozenset({noun}))
    return found


def _without_prefix(word: str, lexicon: Lexicon) -> str:
    prefix, _, base = word.partition("-")
    return base if base and prefix in lexicon.prefixes else word


def offices_in(text: str, lexicon: Lexicon) -> set[str]:
    """Return the offices a phrase names, with the other words for each."""
    same = lexicon.language.names.same
    words = folded_words(text, lexicon)
    held = {word for word in words if is_office(word, lexicon)} | set(_phrases_in(words, lexicon))
    return held | {other for word in held for other in same.get(word, ())}


def _phrases_in(words: list[str], lexicon: Lexicon) -> Iterator[str]:
    """Yield the runs of words that stand for an office as a whole: "jefa de cartera"."""
    openers = _openers(lexicon)
    if openers.isdisjoint(words):
        return iter(())
    places = [at for at, word in enumerate(words) if word in openers]
    runs = (" ".join(words[at : at + size]) for size in (4, 3, 2) for at in places if at + size <= len(words))
    return (run for run in runs if run in lexicon.language.names.same)


@lru_cache(maxsize=32)
def _openers(lexicon: Lexicon) -> frozenset[str]:
    """Return the first words of the phrases that stand for an office."""
    return frozenset(phrase.split(" ")[0] for phrase in lexicon.language.names.same if " " in phrase)


def is_bare_office(text: str, lexicon: Lexicon) -> bool:
    """Whether what looks like a name is an office with a capital: "il Presidente"."""
    return is_office(fold_word(text), lexicon)


def is_of_place(text: str, lexicon: Lexicon) -> bool:
    """Whether words say no more than where: "di Bologna", "italiano", or one unknown name ("di Borgomonte")."""
    words = said(text, lexicon)
    if all(lexicon.tags.get(word) == "j" or word in lexicon.places for word in words):
        return True
    marks = lexicon.language.names.organization_marks
    return len(words) == 1 and all(word not in lexicon.tags and word not in marks for word in words)


def noun_places(
    word: str, text: str, stretch: tuple[int, int], lexicon: Lexicon
) -> Iterator[tuple[int, int]]:
    """Yield where a noun or phrase stands in a stretch of a text in lower case, or a compound that is somebody with it.

    "Innen|minister", but neither "Vize|präsident" nor what goes on behind a hyphen: a "secretary-general".
    """
    start, end = stretch
    spelt = word.replace("' ", "'")
    size = len(spelt)
    for first in places_of(spelt, text, start, end):
        if not _COMPOUND.match(text, first + size):
            yield first, first + size
    for first, last in compounds_of(spelt, text, start, end) if lexicon.common else ():
        noun = lexicon.noun(text[first:last])
        if noun and noun.kind == "person" and text[first : last - size] not in lexicon.prefixes:
            yield first, last


def has_epithet(words: list[str], lexicon: Lexicon) -> bool:
    """Whether an epithet comes first in a mention, or behind an adjective: "quintuple médaillé olympique"."""
    epithets = lexicon.language.names.epithets
    adjective = lexicon.tags.get(words[0], "w") in "w#q" and lexicon.noun(words[0]) is None
    return words[0] in epithets or (len(words) > 1 and words[1] in epithets and adjective)


def surname_behind(sentence: Sentence, first: int, end: int, lexicon: Lexicon) -> int:
    """Return after how many words a known surname stands behind a body's name: "les Républicains | Roux"."""
    body, parties = sentence.words[first : end - 1], lexicon.language.names.parties
    known = body_behind(body, lexicon) == 0 or (len(body) == 1 and body[0] in parties)
    return len(body) if known and sentence.is_surname(end - 1) else 0
