"""Speech by its look, clause or fragment: what the words of a quoted span are, apart from who said them.

A third of the quoted spans of the press are no speech. What no sieve can give a speaker is a term unless it looks
like speech; what says so by its surroundings is found by `quotes.text.speech.terms`.
"""

import re
from itertools import islice

from quotes.model import Kind, Quotation
from quotes.text.phrases.mentions import noun_kind
from quotes.text.reading import Frame, Reading
from quotes.text.sentences import Sentence, read_sentences
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import ends_in_as
from quotes.text.verbs.cues import saying_at

_FIRST_WORDS = 120  # code points that tell a clause from a fragment
_FEW_WORDS = 4  # spaces: fewer words without a verb are a title behind a colon
_LONG_TERM = 5  # spaces: what is longer and begins in lower case is speech
_LONG_SPEECH = 7  # words: a span this long without a source is speech all the same
PREDICATE = re.compile("B*[CDF]")
INSTRUMENT = re.compile("[CG][BPMWKA]*P$")
_SAID_BEHIND = re.compile(r"[,\-]?B*(?:(?:[MO][PB]*)?C|S)|,M[P.]")
_SAID_STRAIGHT = re.compile("[CGI][MO]?[PB]*,$")  # "told reporters on Monday, “No comment.”"
_SOURCE_ALONE = re.compile("[BK]*S[MOPAKBW,]*,")
_INTRODUCTION = re.compile(r"[:;-]$|:[Q,K]*$")
_CUE_BEFORE = re.compile(r"[CD](?=,?[Rr]?$)")
_SENTENCE_INSIDE = re.compile(r"[.!?…] ?[A-ZÀ-Ý]")
_RELATIVE = re.compile(r"[MOPQ],?R$")
_NOUN_AND_RELATIVE = re.compile("[MP][PB]*R$")
_TOLD = re.compile(r"C[BP]*(?:PQ)?R$")  # "ha detto in aula che"
_TOLD_ONE = re.compile("COR$")  # "told her that"
_SUBJECT_AND_VERB = re.compile(
    r"[BKPWU,]*[MO](?:[Rr][^CDF]*[CDF])?[^CDFRr]*[CDF]"
)  # not "una norma che vieta"
_SAID_BEFORE = re.compile(r"(?<![WP])Q,?(?:[CD][MOPB]*|[MO][PB]*C[PB]*),?$")
_PARTED = re.compile(r"(?:^|[.;:])[^,.;:Q]*M[^,.;:Q]*,B*C[BP]*,$")  # "il libro, spiega, «nasce da un lutto»"


def looks_like_speech(quotation: Quotation, frame: Frame | None, reading: Reading) -> bool:
    """Whether a quotation without a source is speech: introduced as such, a sentence of its own, or long."""
    if "dialogue" in quotation.flags:
        return True
    if frame is not None:
        letters, at = frame.sentence.letters, frame.at
        called = at == 0 and letters[1:2] == "," and reading.content(quotation)[-1] in "!?"
        if called or not letters.strip("Q.,-") or letters[:at].rstrip("B").endswith(":"):
            return True
        if letters.startswith("Q:") and at == 0 and has_verb(letters_of(quotation, reading)):
            return True  # "«No nos iremos»: los vecinos, en pie de guerra"
        cue = _CUE_BEFORE.search(letters[:at])
        saying = saying_at(reading.text, frame.sentence, cue.start(), reading.lexicon) if cue else None
        if saying and saying.third and saying.frame in ("say", "write"):
            return saying.strong or not is_titled(quotation, reading)
    content = reading.content(quotation)
    if content[0].islower() and content.count(" ") >= _LONG_TERM:
        return True  # names and titles have a capital
    words = islice(reading.lexicon.token.finditer(reading.text, *quotation.content), _LONG_SPEECH)
    return sum(1 for _ in words) == _LONG_SPEECH and has_verb(letters_of(quotation, reading))


def is_titled(quotation: Quotation, reading: Reading) -> bool:
    """Whether the words in the marks begin like a title: "publie « Les Saisons du sel »"."""
    content = reading.content(quotation)
    return not reading.lexicon.common and content[0].isupper() and content[-1] not in ".!…"


def is_clause(quotation: Quotation, reading: Reading) -> bool:
    """Whether a content can be said by itself: it has a verb, a mark at its end, or several words."""
    content = reading.content(quotation)
    return (
        content[-1] in ".!?…" or content.count(" ") > _FEW_WORDS or has_verb(letters_of(quotation, reading))
    )


def speaks_in_person(quotation: Quotation, reading: Reading) -> bool:
    """Whether a content has a pronoun of the first person."""
    grammar = reading.lexicon.language.grammar
    return _holds(quotation, reading, grammar.first_persons | grammar.selves)


def speaks_of_oneself(quotation: Quotation, reading: Reading) -> bool:
    """Whether a content says "I", which is one person's word."""
    return _holds(quotation, reading, reading.lexicon.language.grammar.selves)


def speaks_of_several(quotation: Quotation, reading: Reading) -> bool:
    """Whether a content says "we", and no "I": "Nous ne négocierons pas", "No negociaremos"."""
    grammar, words = reading.lexicon.language.grammar, _words_in(quotation, reading)
    several = not grammar.we.isdisjoint(words) or any(word.endswith(grammar.we_endings) for word in words)
    return several and grammar.selves.isdisjoint(words)


def _holds(quotation: Quotation, reading: Reading, listed: frozenset[str]) -> bool:
    """Whether one of the listed words stands in a content."""
    return not listed.isdisjoint(_words_in(quotation, reading))


def _words_in(quotation: Quotation, reading: Reading) -> list[str]:
    """Return the words of a content in lower case."""
    return reading.lexicon.words_of(reading.plain[quotation.content_start : quotation.content_end].lower())


def holds_cue_noun(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase speaks of words said: "la notizia", "con queste parole", not "le Conseil des avocats"."""
    nouns = lexicon.language.cue_nouns
    if nouns.keys().isdisjoint(sentence.words_of(at)):
        return False
    said = [n for n in range(*sentence.chunks[at]) if sentence.words[n] in nouns]
    return any(n == 0 or lexicon.common or sentence.printed[n].islower() for n in said)


def stands_in_paper(frame: Frame, reading: Reading) -> bool:
    """Whether a paper opens the sentence of words behind a colon: "Sur le mot, deux lignes : «…»"."""
    sentence, at = frame
    opens = sentence.letters[at - 1 : at] == ":" and sentence.letters[0] == "P"
    return opens and noun_kind(sentence, 0, reading.lexicon) == "document"


def kind_of(quotation: Quotation, frame: Frame | None, reading: Reading) -> Kind:
    """Return `direct` for at least a whole clause, `fragment` for words woven into the reporter's sentence."""
    content = reading.content(quotation)
    if "dialogue" in quotation.flags:
        return "direct"
    if frame is None:
        return "direct" if content[-1] in ".!?…" else "fragment"
    sentence, at = frame
    if content[-1] in "!?" or _SENTENCE_INSIDE.search(content):
        return "direct"  # a sentence ends in it
    if at and sentence.tags[sentence.chunks[at][0] - 1] in ("dpg" if content[0].islower() else "d"):
        return "fragment"  # "la «situazione»", "per «aiutare»"
    before, behind = sentence.letters[:at].rstrip("B"), sentence.letters[at + 1 :]
    of_words = before.endswith("P") and content[0].isupper() and " " in content
    if of_words and holds_cue_noun(sentence, len(before) - 1, reading.lexicon):
        return "direct"  # "mit den Worten «Es reicht» trat Kolb zurück"
    clause = _is_clause(quotation, reading, before, behind)
    if clause is None:  # "che «…»": a clause if the word binds one to a verb of saying, not to a noun
        relative = _is_relative(sentence, before, reading.lexicon)
        clause = not relative and not behind.startswith(("F", "C"))
        clause = clause and (content.count(" ") >= 2 or has_verb(letters_of(quotation, reading)))
    return "direct" if clause else "fragment"


def _is_relative(sentence: Sentence, before: str, lexicon: Lexicon) -> bool:
    """Whether the "che" that ends the chunks `before` a quotation speaks of a noun, not of what was said."""
    if ends_in_as(sentence, len(before) - 1, lexicon):
        return True
    noun = _NOUN_AND_RELATIVE.search(before)
    places = range(noun.start(), len(before) - 1) if noun else ()
    of_words = any(holds_cue_noun(sentence, at, lexicon) for at in places)  # "his claim on Monday that «…»"
    of_words = of_words or (lexicon.order_tells and _TOLD_ONE.search(before) is not None)
    return not (of_words or _TOLD.search(before)) and _RELATIVE.search(before) is not None


def _is_clause(quotation: Quotation, reading: Reading, before: str, behind: str) -> bool | None:
    """Whether a content is a clause, by what stands around it and its own chunks; None behind "che"."""
    content = reading.content(quotation)
    if _INTRODUCTION.search(before):
        noun_phrase = before.endswith(":") and content[0].islower()
        return not noun_phrase or has_verb(letters_of(quotation, reading).partition("R")[0])
    alone = _SOURCE_ALONE.fullmatch(before) and content.count(" ") > 2 and not behind.strip(".")
    if alone or (before.endswith("F") and not before.endswith("RF")):
        return bool(alone)  # "il patto è «…»", but "secondo Kim, «…»." leaves no other clause
    opens = not before.strip(".,-(Q")
    said = opens and (behind == "." or _SAID_BEHIND.match(behind) is not None)
    capital = content[0].isupper()
    may_be_noun = bool(reading.lexicon.common) and content.count(" ") < 2
    persons = reading.lexicon.language.grammar.first_persons
    may_be_noun = may_be_noun and content.partition(" ")[0].lower() not in persons  # „Wir warten“
    long = content.count(" ") >= 3
    if opens and ((said and capital and not may_be_noun) or long or content[-1] in ".…,"):
        return True  # the content itself need not be read, as for most
    own = letters_of(quotation, reading)
    verb = has_verb(own if capital or own.startswith("R") else own.partition("R")[0])
    capital = capital and (verb or not may_be_noun)
    if before.endswith(("R", "Cr")):  # "ha detto che", "hizo hincapié en que"
        return True if _SUBJECT_AND_VERB.match(own) else None
    if opens:
        return verb or (said and capital)
    if reading.lexicon.verb_last and not capital and re.search("F[^,;:.QR]*$", before):
        return False  # "hatte der Fahrer «offenbar die Kontrolle verloren»"
    if _SUBJECT_AND_VERB.match(own) or _SAID_BEFORE.search(before):
        return True
    subject_first = not (reading.lexicon.language.grammar.null_subject or reading.lexicon.verb_last)
    if PREDICATE.match(own) and (_PARTED.search(before) or (subject_first and not capital)):
        return False  # "le conducteur « ne l'a pas vue »"
    whole = before[-1] in "CGI" and (capital or own.startswith("R"))  # "ha annunciato «che il ponte …»"
    whole = whole or (capital and reading.lexicon.order_tells and _SAID_STRAIGHT.search(before) is not None)
    if whole or (before[-1] == "U" and verb) or (capital and INSTRUMENT.search(before)):
        return True
    loose = capital or before[-1] in ",CG" or not re.search("[MO]", before)
    return loose and verb and long


def has_verb(letters: str) -> bool:
    """Whether there is a finite verb among chunks."""
    return not {"C", "D", "F"}.isdisjoint(letters)


def letters_of(quotation: Quotation, reading: Reading) -> str:
    """Return the chunks of the content (of a long one its first words), as those of one sentence."""
    start = quotation.content_start
    end = min(quotation.content_end, start + _FIRST_WORDS)
    return "".join(s.letters for s in read_sentences(reading.plain, start, end, (), reading.lexicon))
