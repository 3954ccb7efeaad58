"""Speech or term, clause or fragment: what a quoted span is, decided apart from who said it.

A third of the quoted spans of the press are no speech: titles, nicknames, foreign words, scare quotes. `is_term`
finds those that say so by their surroundings; what no sieve can give a speaker is a term if it looks like one.
"""

import re

from quotes.model import Kind
from quotes.text.lexicon import TOKEN, Lexicon
from quotes.text.reading import Frame, Reading
from quotes.text.sentences import read_sentences
from quotes.model import Quotation

_LONG_SPEECH = 7  # words: a span this long without a source is speech all the same
_INTRODUCED = re.compile(r"[:R]B*$")
_FINITE = re.compile(r"[aefvC]")


def is_term(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether the words around a quotation make it a title, a name or a word spoken about."""
    sentence, at = frame
    word = sentence.chunks[at][0]
    names = reading.lexicon.language.names
    before = sentence.words[max(0, word - 3) : word]
    if before and before[-1] in names.naming_words and sentence.letters[at - 1] not in "CD":
        return True
    if _INTRODUCED.search(sentence.letters[:at]):
        return False
    if before and before[-1] in names.work_nouns:
        return True
    if _is_sentence(quotation, reading):
        return False
    if len(before) > 1 and before[-2] in names.work_nouns and sentence.tags[word - 1] in "wjNu":
        return True
    short = quotation.content.of(reading.text).count(" ") < 4
    return (short and _in_brackets(sentence.letters, at)) or _is_title(quotation, reading)


def _in_brackets(letters: str, at: int) -> bool:
    return letters[at - 1 : at] == "(" and letters[at + 1 : at + 2] == ")"


def _is_sentence(quotation: Quotation, reading: Reading) -> bool:
    """Whether the content is a whole sentence by its look: a capital, several words, a full stop or a verb."""
    content = quotation.content.of(reading.text)
    return content[-1] in ".!?…" and content.count(" ") >= 3


def _is_title(quotation: Quotation, reading: Reading) -> bool:
    """Whether all the longer words of a short content have a capital, as names and foreign titles do."""
    words = TOKEN.findall(quotation.content.of(reading.text))
    long_words = [word for word in words if word[0].isalpha() and len(word) > 3]
    return 2 <= len(long_words) <= 6 and all(word[0].isupper() for word in long_words)


def looks_like_speech(quotation: Quotation, reading: Reading) -> bool:
    """Whether a quotation without a source is speech: long, or a clause of its own."""
    words = TOKEN.findall(quotation.content.of(reading.text))
    return len(words) >= _LONG_SPEECH and _has_verb(quotation, reading.lexicon, reading.text)


def kind_of(quotation: Quotation, frame: Frame | None, reading: Reading) -> Kind:
    """Return `direct` for at least a whole clause, `fragment` for words woven into the reporter's sentence."""
    content = quotation.content.of(reading.text)
    if frame is None:
        return "direct" if content[-1] in ".!?…" else "fragment"
    sentence, at = frame
    before = sentence.letters[:at]
    if before.endswith((":", ":B")):
        return "direct"
    has_verb = _has_verb(quotation, reading.lexicon, reading.text)
    if not before.strip(".,-") or content[0].isupper():
        return "direct" if has_verb or content[-1] in "!?….," or not before else "fragment"
    if before.endswith("R"):
        return "direct" if has_verb else "fragment"
    if re.search(r"[CG]B*$", before):
        return "direct" if has_verb and content.count(" ") >= 4 else "fragment"
    if before.endswith(("F", "W", "P", "D", "K")) or not has_verb:
        return "fragment"
    return "direct" if content.count(" ") >= 5 else "fragment"


def _has_verb(quotation: Quotation, lexicon: Lexicon, text: str) -> bool:
    """Whether the content has a finite verb that shows."""
    start, end = quotation.content
    return any(_FINITE.search(sentence.tags) for sentence in read_sentences(text, start, end, (), lexicon))
