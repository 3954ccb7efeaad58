"""Which named body a noun stands for: "l'azienda" for the firm that the sentences before are about.

The nearest sentence that names bodies decides, and only where it is about one of them or names no other.
"""

import re
from collections.abc import Iterator
from itertools import islice

from quotes.lang.source import fold_word
from quotes.model import Mention
from quotes.text.names.nouns import is_definite
from quotes.text.phrases.mentions import mention_of
from quotes.text.phrases.offices import folded_words
from quotes.text.reading import Answer, Reading
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.words import follows_capital
from quotes.text.verbs.subjects import subject_of

_SENTENCES = 6  # before a noun in which the name of its body is looked for


def named_body(mention: Mention, reading: Reading) -> Mention | None:
    """Return the body named last before a noun that may stand for it, None where it may be another."""
    lexicon = reading.lexicon
    if mention.number == "p" or not is_definite(mention, reading.text, lexicon):
        return None
    if not _may_be_any(mention.text, lexicon):
        return None
    sentence = reading.sentence_at(mention.start)
    if sentence is None:
        return None
    for one in (sentence, *islice(reading.sentences_before(sentence), _SENTENCES)):
        found = [body for body in _bodies(one, reading) if body.end <= mention.start]
        if found:
            return found[0] if len({body.text for body in found}) == 1 else None
        if any(_may_be_body(said, reading) for said in map(reading.answer_to, one.quotations.values())):
            return None
    return None


def _may_be_body(answer: Answer | None, reading: Reading) -> bool:
    """Whether who spoke goes by one word alone in the article, as bodies do: "Unia se dit «inquiet». Le syndicat"."""
    named = answer.named if answer and answer.status == "attributed" else None
    if named is None or named.form != "name" or " " in named.text:
        return False
    return not follows_capital(named.text, reading.text)


def _may_be_any(text: str, lexicon: Lexicon) -> bool:
    """Whether a noun is one for bodies that go by a name: "l'azienda", "la compagnia di Lodi", but not "il governo".

    What else it says than a place parts it from the body named before.
    """
    noun, *others = lexicon.words_of(text)
    if noun not in lexicon.language.names.firms:
        return False
    return all(word[0].isupper() or lexicon.tags.get(fold_word(word), "w") in "dpgj" for word in others)


def _bodies(sentence: Sentence, reading: Reading) -> Iterator[Mention]:
    """Yield the bodies that do something in a sentence, by name; no organs of state."""
    lexicon = reading.lexicon
    for verb in re.finditer("[CDF]", sentence.letters):
        at = subject_of(sentence, verb.start(), lexicon)
        found = None if at is None else mention_of(reading.text, sentence, at, lexicon)
        if found is None or found.form != "name" or found.kind != "organization":
            continue
        words = folded_words(found.text, lexicon)
        if " ".join(words) not in lexicon.places and _is_firm(found, words, reading):
            yield found


def _is_firm(body: Mention, words: list[str], reading: Reading) -> bool:
    """Whether the noun before a body's name, if there is one, is for any body: "il quotidiano Eco" is no firm."""
    names, lexicon = reading.lexicon.language.names, reading.lexicon
    before = folded_words(reading.text[body.phrase.start : body.start], lexicon)
    nouns = [
        word for word in (*before, words[0]) if (noun := lexicon.noun(word)) and noun.kind == "organization"
    ]
    return all(word in names.firms for word in nouns)
