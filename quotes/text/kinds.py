"""Speech or term, clause or fragment: what a quoted span is, decided apart from who said it.

A third of the quoted spans of the press are no speech: titles, nicknames, foreign words, scare quotes. `is_term`
finds those that say so by their surroundings; what no sieve can give a speaker is a term if it looks like one.
"""

import re

from quotes.model import Kind, Quotation
from quotes.text.cues import saying_at
from quotes.text.reading import Frame, Reading
from quotes.text.sentences import Sentence, read_sentences
from quotes.text.subjects import is_like

_FIRST_WORDS = 120  # code points that tell a clause from a fragment
_LONG_SPEECH = 7  # words: a span this long without a source is speech all the same
_LETTERS_OF_PREDICATE = re.compile(r"B*[CF]")
_SAID_BEHIND = re.compile(r"[,\-]?(?:(?:[MO]P*)?C|S)|,MP")
_COMPOUND = re.compile(r"-\w")  # die „Bild“-Zeitung
_INSTRUMENT = re.compile(r"[CG][BPMWKA]*P$")
_INTRODUCED = re.compile(r"[:R]B*$")


def is_term(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether the words around a quotation make it a title, a name or a word spoken about."""
    sentence, at = frame
    word = sentence.chunks[at][0]
    names = reading.lexicon.language.names
    before = sentence.words[max(0, word - 3) : word]
    if before and before[-1] in names.naming_words and sentence.letters[at - 1] not in "CD":
        return True
    if _is_nickname(quotation, sentence, word, reading) or _COMPOUND.match(reading.text, quotation.end):
        return True
    if word and sentence.tags[word - 1] == "'" and _is_title(quotation, reading):
        return True  # "on the channel's “Evening Talk”"
    if _INTRODUCED.search(sentence.letters[:at]):
        return False
    if _INSTRUMENT.search(sentence.letters[:at]) and before[-1] in reading.lexicon.language.cue_nouns:
        return False  # "ha esordito con le parole «…»"
    if before and before[-1] in names.work_nouns:
        return not _is_named(frame, reading) and not _LETTERS_OF_PREDICATE.match(_letters(quotation, reading))
    if _is_sentence(quotation, reading):
        return False
    if len(before) > 1 and before[-2] in names.work_nouns and sentence.tags[word - 1] in "wjNu":
        return not _LETTERS_OF_PREDICATE.match(_letters(quotation, reading))
    short = quotation.content.of(reading.text).count(" ") < 4
    return (short and _in_brackets(sentence.letters, at)) or _is_title(quotation, reading)


def _is_nickname(quotation: Quotation, sentence: Sentence, word: int, reading: Reading) -> bool:
    """Whether a quotation stands between first name and surname: Maria «Mia» Rossi."""
    between = 0 < word < len(sentence.tags) - 1 and sentence.tags[word - 1] == sentence.tags[word + 1] == "N"
    return between and quotation.content.of(reading.text).count(" ") < 3


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
    words = reading.lexicon.words_of(quotation.content.of(reading.text))
    words = [word for word in words if word[0].isalpha()]
    long_words = [word for word in words if len(word) > 3]
    if len(words) == 2 and long_words and not reading.lexicon.common:
        return words[0][0].isupper() and words[1][0].isupper()  # "Le Figaro"
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
    words = reading.lexicon.words_of(quotation.content.of(reading.text))
    return len(words) >= _LONG_SPEECH and bool(re.search("[CF]", _letters(quotation, reading)))


def kind_of(quotation: Quotation, frame: Frame | None, reading: Reading) -> Kind:
    """Return `direct` for at least a whole clause, `fragment` for words woven into the reporter's sentence."""
    content = quotation.content.of(reading.text)
    if frame is None:
        return "direct" if content[-1] in ".!?…" else "fragment"
    sentence, at = frame
    if content[-1] in "!?" or re.search(r"[.!?…] ?[A-ZÀ-Ý]", content):
        return "direct"  # a sentence ends in it
    if at and sentence.tags[sentence.chunks[at][0] - 1] == "d":
        return "fragment"  # "la «situazione»"
    own = _letters(quotation, reading)
    before, behind = sentence.letters[:at].rstrip("B"), sentence.letters[at + 1 :]
    noun = reading.lexicon.common and content.count(" ") < 2 and not re.search("[CF]", own)
    is_clause = _is_clause(content, own, before, behind, nouns_only=bool(noun))
    if is_clause is None:  # "che «…»": a clause if the word binds one to a verb of saying, not to a noun
        relative = re.search(r"[MPQ],?R$", before) or is_like(sentence, len(before) - 1, reading.lexicon)
        is_clause = not relative and not behind.startswith(("F", "C"))
        is_clause = is_clause and (re.search("[CF]", own) is not None or content.count(" ") >= 2)
    return "direct" if is_clause else "fragment"


def _is_clause(content: str, own: str, before: str, behind: str, *, nouns_only: bool) -> bool | None:
    """Whether a content is a clause, by its own chunks and what stands around it; None behind "che"."""
    verb = re.search(r"[CF]", own) is not None
    capital = content[0].isupper() and not nouns_only
    if before.endswith((":", ";", "-")) or re.search(r":[Q,K]*$", before):
        return True
    if before.endswith(("R", "Cr")):  # "ha detto che", "hizo hincapié en que"
        return True if re.match(r"[BKPWU,]*[MO][^CF]*[CF]", own) else None
    if not before.strip(".,-(Q"):
        if capital and (_SAID_BEHIND.match(behind) or behind == "."):
            return True
        return verb or content[-1] in ".…," or content.count(" ") >= 3
    if before.endswith("F"):
        return False  # "il patto è «…»"
    if re.match(r"[BKPWU,]*[MO][^CF]*[CF]", own) or re.search(r"Q,?[CD][MOPB]*,?$", before):
        return True
    if before[-1] == "C" and capital:
        return True
    loose = capital or before[-1] in ",CG" or not re.search(r"[MO]", before)
    return loose and verb and content.count(" ") >= 3


def _letters(quotation: Quotation, reading: Reading) -> str:
    """Return the chunks of the content (of a long one its first words), as those of one sentence."""
    start, end = quotation.content
    end = min(end, start + _FIRST_WORDS)
    return "".join(s.letters for s in read_sentences(reading.plain, start, end, (), reading.lexicon))
