"""Names that people in general give to things and to each other: "the road, which locals call “the Funnel”"."""

import re
from functools import lru_cache

from quotes.text.phrases.mentions import has_name, holds_object, noun_kind
from quotes.text.reading import Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import ends_in_as
from quotes.text.verbs.cues import Saying, saying_at
from quotes.text.verbs.subjects import subject_of

_FEW_WORDS = 4  # spaces
_AS_CALLED = re.compile(r",R[MOPBW]*([CF])[MOP]*")
_CALLS = re.compile("C(?:[MO]|R)?W?$")  # "chiamano «…»", "call it the «…»", "lo bautizaron como «…»"
_OF_RELATIVE = re.compile("[MP],?R[MOPB]*$")  # "une maison que les voisins | appellent «…»"


def is_generally_called(frame: Frame, reading: Reading) -> bool:
    """Whether nobody in particular calls a thing so: "les « 42 », comme on surnomme la liste"."""
    sentence, at = frame
    behind = _AS_CALLED.match(sentence.letters, at + 1)
    if behind is None or not ends_in_as(sentence, at + 2, reading.lexicon):
        return _is_called_by_many(sentence, at, reading)
    names = reading.lexicon.language.names
    clause = range(sentence.chunks[at + 2][1], sentence.chunks[behind.end() - 1][1])
    if any(sentence.words[n] in names.naming_words and sentence.printed[n][0].isupper() for n in clause):
        return True  # "wie es im Volksmund heißt"
    verb = behind.start(1)
    saying = saying_at(reading.text, sentence, verb, reading.lexicon)
    indefinite = not reading.lexicon.language.grammar.indefinites.isdisjoint(
        sentence.words[n] for n in clause
    )
    named = saying is not None and (saying.frame == "name" or _gives_name(saying, reading.lexicon))
    return saying is not None and named and (indefinite or _is_of_many(sentence, verb, saying, reading))


def _is_called_by_many(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether several whom nobody names call a thing so: "tutti lo chiamano «Zorro»", "fans call him “the Boss”"."""
    lexicon = reading.lexicon
    calls = _CALLS.search(sentence.letters, 0, at)
    saying = saying_at(reading.text, sentence, calls.start(), lexicon) if calls else None
    if calls is None or saying is None or not saying.third or not _gives_name(saying, lexicon):
        return False
    verb = calls.start()
    subject = subject_of(sentence, verb, lexicon, naming=True)
    relative = _OF_RELATIVE.search(sentence.letters, 0, verb) is not None
    if subject is None or sentence.letters[subject] == "O":
        told = lexicon.language.grammar.null_subject and saying.number == "p" and calls[0] == "C"
        return told and (relative or holds_object(sentence, verb, lexicon))
    return _is_of_many(sentence, verb, saying, reading) and _is_name(sentence, at, reading, relative=relative)


def _gives_name(saying: Saying, lexicon: Lexicon) -> bool:
    """Whether a verb is one of those that give a name: "surnommer", not "qualifier"."""
    return saying.cue.lemma in _naming_verbs(lexicon)


@lru_cache(maxsize=32)
def _naming_verbs(lexicon: Lexicon) -> frozenset[str]:
    """Return the verbs that give a name, by their base forms."""
    forms = filter(None, map(lexicon.verb, lexicon.language.names.naming_words))
    return frozenset(form.lemma for form in forms)


def _is_of_many(sentence: Sentence, verb: int, saying: Saying, reading: Reading) -> bool:
    """Whether the subject of a verb is a group or several people whom nobody names: "i residenti", "la presse"."""
    subject = subject_of(sentence, verb, reading.lexicon, naming=True)
    if subject is None or sentence.letters[subject] == "O":
        return subject is None and saying.number == "p" and reading.lexicon.language.grammar.null_subject
    kind = noun_kind(sentence, subject, reading.lexicon)
    many = kind == "group" or (kind == "person" and saying.number == "p")
    return many and not has_name(sentence, subject)


def _is_name(sentence: Sentence, at: int, reading: Reading, *, relative: bool) -> bool:
    """Whether a quotation looks like a name given to a thing: with "the", or in a clause that tells of the thing."""
    word = sentence.chunks[at][0]
    content = sentence.quotations[word].content.of(reading.text)
    first = reading.lexicon.words_of(content)[0].lower()
    if content.count(" ") >= _FEW_WORDS or content[-1] in ".,!?…" or first in reading.lexicon.indefinite:
        return False
    definite = reading.lexicon.definite
    return relative or first in definite or sentence.words[word - 1] in definite
