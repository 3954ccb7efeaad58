"""Speech or term, clause or fragment: what a quoted span is, decided apart from who said it.

A third of the quoted spans of the press are no speech: titles, nicknames, foreign words, scare quotes. `is_term`
finds those that say so by their surroundings; what no sieve can give a speaker is a term if it looks like one.
"""

import re

from quotes.model import Kind
from quotes.text.cues import saying_at
from quotes.text.lexicon import TOKEN
from quotes.text.reading import Frame, Reading
from quotes.text.sentences import read_sentences
from quotes.text.subjects import is_like
from quotes.model import Quotation

_LONG_SPEECH = 7  # words: a span this long without a source is speech all the same
_INTRODUCED = re.compile(r"[:R]B*$")


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
        return not _is_named(frame, reading)
    if _is_sentence(quotation, reading):
        return False
    if len(before) > 1 and before[-2] in names.work_nouns and sentence.tags[word - 1] in "wjNu":
        return True
    short = quotation.content.of(reading.text).count(" ") < 4
    return (short and _in_brackets(sentence.letters, at)) or _is_title(quotation, reading)


def _is_named(frame: Frame, reading: Reading) -> bool:
    """Whether a verb calls the noun before the quotation something: "ha definito la legge «confusa»"."""
    sentence, at = frame
    verb = re.search(r"[CG](?=MP*$)", sentence.letters[:at])
    saying = saying_at(reading.text, sentence, verb.start(), reading.lexicon) if verb else None
    return saying is not None and saying.frame == "name"


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


def looks_like_speech(quotation: Quotation, frame: Frame | None, reading: Reading) -> bool:
    """Whether a quotation without a source is speech: introduced as such, a sentence of its own, or long."""
    if frame is not None:
        letters, at = frame.sentence.letters, frame.at
        if not letters.strip("Q.,-") or letters[:at].rstrip("B").endswith(":"):
            return True
        cue = re.search(r"[CD](?=R?$)", letters[:at])
        saying = saying_at(reading.text, frame.sentence, cue.start(), reading.lexicon) if cue else None
        if saying and saying.third and saying.frame in ("say", "write"):
            return True
    words = TOKEN.findall(quotation.content.of(reading.text))
    return len(words) >= _LONG_SPEECH and bool(re.search("[CF]", _letters(quotation, reading)))


def kind_of(quotation: Quotation, frame: Frame | None, reading: Reading) -> Kind:
    """Return `direct` for at least a whole clause, `fragment` for words woven into the reporter's sentence."""
    content = quotation.content.of(reading.text)
    if frame is None:
        return "direct" if content[-1] in ".!?…" else "fragment"
    letters, at = frame.sentence.letters, frame.at
    before = letters[:at].rstrip("B")
    own = _letters(quotation, reading)
    verb = re.search(r"[CF]", own) is not None
    if before.endswith((":", ";", "-")) or not before.strip(".,-(Q"):
        return "direct" if verb or not before or before[-1] in ":;" or content[-1] in ".!?…," else "fragment"
    if content[-1] in "!?" or re.match(r"[BKPWU,]*[MO][^CF]*[CF]", own) or re.search(r"Q,?[CD][MOPB]*,?$", before):
        return "direct"
    if before.endswith(("R", "Cr")) and not is_like(frame.sentence, len(before) - 1, reading.lexicon):
        return "direct" if verb or content.count(" ") >= 2 else "fragment"
    if content[0].isupper() or before[-1] in ",CGR" or not re.search(r"[MO]", before):
        return "direct" if verb and content.count(" ") >= 3 else "fragment"
    return "fragment"


def _letters(quotation: Quotation, reading: Reading) -> str:
    """Return the chunks of the content, as those of one sentence."""
    start, end = quotation.content
    return "".join(s.letters for s in read_sentences(reading.text, start, end, (), reading.lexicon))
