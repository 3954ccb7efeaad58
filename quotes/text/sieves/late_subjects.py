"""The subject that comes behind a quotation, of a verb before it that has its object by then."""

import re

from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import has_name, noun_kind
from quotes.text.reading import Frame, Reading
from quotes.text.speech.woven import tells_how
from quotes.text.verbs.asides import is_thing
from quotes.text.verbs.cues import saying_at

_VERB_FIRST = re.compile("[BKPW,]*(C)[BP]*(W?)")
_LATE_SUBJECT = re.compile(r"M[PB]*(?:[,.]|$)")


def late_subject(frame: Frame, cue: int, reading: Reading) -> int | None:
    """Return the subject behind a quotation whose verb has its object before it: "lo tachó de «…» el juez".

    The words may be its object, or stand before it: "parla di «svolta» il ministro", "ritiene «folle» l'idea Kim".
    """
    sentence, at = frame
    first, last = sentence.chunks[cue]
    clitic = not reading.lexicon.clitics.isdisjoint(sentence.words[first : last - 1])
    place = at + 1 if clitic else _behind_object(frame, cue, reading)
    if place is None or not _LATE_SUBJECT.match(sentence.letters, place):
        return None
    speaks = has_name(sentence, place) or noun_kind(sentence, place, reading.lexicon) is not None
    return name_behind(sentence, place, reading.lexicon) if speaks else None


def _behind_object(frame: Frame, cue: int, reading: Reading) -> int | None:
    """Return the chunk behind the object of a verb that opens its sentence: the words, or what it calls so."""
    sentence, at = frame
    grammar = reading.lexicon.language.grammar
    found = _VERB_FIRST.fullmatch(sentence.letters, 0, at) if grammar.null_subject else None
    saying = saying_at(reading.text, sentence, cue, reading.lexicon) if found else None
    if found is None or saying is None or found.start(1) != cue:
        return None
    if saying.cue.lemma in grammar.discussing:
        of_it = sentence.words[sentence.chunks[at][0] - 1] in reading.lexicon.genitives
        return at + 1 if of_it else None
    if saying.frame in ("name", "judge"):
        called = sentence.letters[at + 1 : at + 3] == "MM" and is_thing(sentence, at + 1, reading.lexicon)
        return at + 2 if called else None
    how = found[2] or tells_how(sentence.quotations[sentence.chunks[at][0]], reading)
    return None if how else at + 1
