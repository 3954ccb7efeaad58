"""Title, name or word spoken about: whether the surroundings of a quoted span say that it is no speech.

`is_term` asks one question after the other, the surest first; each answers yes, no, or leaves it to the next.
"""

import re

from quotes.lang.firms import media_in_marks
from quotes.model import Quotation
from quotes.text.papers import bearer_of_words
from quotes.text.phrases.mentions import noun_kind
from quotes.text.reading import Frame, Reading
from quotes.text.speech.bynames import is_never_said, is_word_told_of
from quotes.text.speech.cues_beside import describes_source, is_done_with, names_it, says_it
from quotes.text.speech.foreign_words import is_foreign_word
from quotes.text.speech.kinds import INSTRUMENT, PREDICATE, has_verb, letters_of
from quotes.text.speech.naming import (
    has_capitals,
    is_crime,
    is_described,
    is_lone_name,
    is_made_by,
    is_named_beside,
    is_so_called,
    is_title,
    is_work_there,
    names_paper,
)
from quotes.text.speech.term_places import term_by_place
from quotes.text.speech.titles import is_title_reported, is_title_told
from quotes.text.speech.woven import is_said_behind, is_title_with_article, may_be_work, names_beside

_SHORT = 4  # spaces: words in brackets that are fewer are a name
_NICKNAME = 3  # spaces
_CLAUSE = re.compile(r"(?:B*O)?B*[CF]")
_CLAUSE_SAID = re.compile("B*(?:[CDF]|U[^QU]*[CDF])")  # "la nave «quando era buio»"
_COMPOUND = re.compile(r"-\w")  # die „Bild“-Zeitung
_COMPOUND_BEFORE = re.compile(r"\w-$")  # im ARD-„Mittagsmagazin“
_BRACKET_CLOSES = re.compile(r"\)|,[WB]*\)")  # "João Faro («Maresia», entre outros)"
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")  # "(CROSSTALK)"
_SPLIT = re.compile(r"Q,?(?:C[MOPBA]*|[MO][PB]*C[PB]*),Q")  # «Il sindaco», dice Rossi, «firmerà»
_INTRODUCED = re.compile(r"[:R]B*$")
_SUBJECT_ALONE, _SAID_OF_IT = re.compile("[BK]*MP*"), re.compile(r",C(?:[BP]*[MO])?[BPMA]*\.?$")
_REPORTED_SUBJECT = re.compile("C[BP]*RB*M[PB]*$")
_NO_VERB = re.compile("[PBWA]*(?:[.,;]|$)")


def is_term(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether the words around a quotation make it a title, a name or a word spoken about."""
    for question in _QUESTIONS:
        known = question(quotation, frame, reading)
        if known is not None:
            return known
    return _is_name(quotation, frame, reading)


def _is_no_sentence(quotation: Quotation, frame: Frame, reading: Reading) -> bool | None:
    """Yes for an aside, what something is called, part of a name or of a word, and a work named where it was seen."""
    content = reading.content(quotation)
    yes = (
        (content[0] in "([" and _ASIDE.fullmatch(content) is not None)
        or content in media_in_marks()
        or is_so_called(frame, reading)
        or is_title_told(quotation, frame, reading)
        or is_title_reported(quotation, frame, reading)
        or is_word_told_of(frame, reading)
        or is_never_said(frame, reading)
        or is_crime(quotation, frame, reading)
        or _goes_under(frame, reading)
        or _is_nickname(quotation, frame, reading)
        or _is_part_of_word(quotation, reading)
        or names_beside(quotation, frame, reading)
        or is_title_with_article(quotation, frame, reading)
        or describes_source(frame, reading)
        or _is_gloss(quotation, frame, reading)
        or is_work_there(quotation, frame, reading)  # "on the channel's “Evening Talk”"
    )
    return True if yes else None


def _is_gloss(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether words only say once more what a term right before them says: "the “Ratskeller,” or “town cellar”"."""
    sentence, at = frame
    if sentence.letters[max(0, at - 2) : at] != "QK" or has_verb(letters_of(quotation, reading)):
        return False
    other = reading.lexicon.language.grammar.or_else.isdisjoint(sentence.words_of(at - 1))
    if other or reading.content(quotation).count(" ") > _SHORT:
        return False
    earlier = reading.answers.get(reading.index_of(quotation) - 1)
    return earlier is not None and earlier.status == "not_speech"


def _goes_under(frame: Frame, reading: Reading) -> bool:
    """Whether something goes by what stands in marks: "unter dem Motto «…»", "under the slogan “…”"."""
    sentence, at = frame
    lexicon = reading.lexicon
    if sentence.letters[at - 1 : at] not in ("P", "A"):
        return False
    words = sentence.words_of(at - 1)
    first, noun = words[0], words[-1]
    base = lexicon.language.grammar.prepositions.get(first)
    names = (
        lexicon.is_work(noun) or lexicon.cue_noun(noun) or noun_kind(sentence, at - 1, lexicon) == "document"
    )
    return base in lexicon.language.grammar.under and bool(names)


def _is_introduced(_: Quotation, frame: Frame, reading: Reading) -> bool | None:
    """No behind a colon, "that" or a verb that says it, and for the first half of a split quotation."""
    sentence, at = frame
    introduced = _INTRODUCED.search(sentence.letters[:at]) or says_it(frame, reading)
    return False if introduced or (at == 0 and _SPLIT.match(sentence.letters)) else None


def _stands_as_term(_: Quotation, frame: Frame, reading: Reading) -> bool | None:
    """Yes or no by the place in a sentence whose nouns all have a capital; "den Titel «…»" tells more than that."""
    known = term_by_place(frame, reading) if reading.lexicon.common else None
    if known is not False or not frame.at:
        return known
    grammar = reading.lexicon.language.grammar
    first, *rest = frame.sentence.words_of(frame.at - 1)
    called = first in grammar.oblique and len(rest) == 1 and rest[0] in grammar.going_by
    return None if called else known


def _is_said_with(_: Quotation, frame: Frame, reading: Reading) -> bool | None:
    """No for what somebody says something with, "ha esordito con le parole «…»", or what is written on a thing."""
    sentence, at = frame
    instrument = INSTRUMENT.search(sentence.letters[:at])
    noun = sentence.words[sentence.chunks[at][0] - 1]
    said = instrument and noun in reading.lexicon.language.cue_nouns
    with_it = said or is_done_with(sentence, at, reading.lexicon)
    return False if with_it or bearer_of_words(frame, reading) is not None else None


def _is_work_named(quotation: Quotation, frame: Frame, reading: Reading) -> bool | None:
    """Yes right behind the noun for a work, "il film «…»", no where that is only called something."""
    word = frame.sentence.chunks[frame.at][0]
    if not word or not may_be_work(quotation, frame, reading):
        return None
    if not reading.lexicon.is_work(frame.sentence.words[word - 1]):
        return None
    small = reading.content(quotation)[0].islower()
    called = _is_only_called(quotation, frame, reading) or (small and _lacks_verb(frame))
    speech = _CLAUSE_SAID if small else PREDICATE
    return not called and not speech.match(letters_of(quotation, reading))


def _lacks_verb(frame: Frame) -> bool:
    """Whether a clause that somebody says has its verb in the quotation alone: "juge que le plan « viole la loi »"."""
    letters, at = frame.sentence.letters, frame.at
    if _SUBJECT_ALONE.fullmatch(letters, 0, at) and _SAID_OF_IT.match(letters, at + 1):
        return True  # "Les résultats de l'étude « éclairent le débat », ajoute Kim"
    return _REPORTED_SUBJECT.search(letters[:at]) is not None and _NO_VERB.match(letters, at + 1) is not None


def _is_sentence(quotation: Quotation, frame: Frame, reading: Reading) -> bool | None:
    """No for what is a sentence by its look, alone („Keine Ahnung.“) or of several words, and what is said behind."""
    sentence, at = frame
    content = reading.content(quotation)
    ended = content[-1] in ".!?…" and (sentence.letters == "Q" or content.count(" ") >= 3)
    ended = ended or (sentence.letters == "Q." and _goes_on(quotation, reading))
    return False if ended or (at == 0 and is_said_behind(quotation, frame, reading)) else None


def _goes_on(quotation: Quotation, reading: Reading) -> bool:
    """Whether words stand behind others that somebody says, in the same paragraph: «Torno», dice Kim. «Per Natale»."""
    n = reading.index_of(quotation) - 1
    frame, before = (reading.frames[n], reading.quotations[n]) if n >= 0 else (None, quotation)
    apart = frame is None or frame.at or reading.line_ends(before.end, quotation.start)
    return not apart and frame is not None and is_said_behind(before, frame, reading)


def _is_work_described(quotation: Quotation, frame: Frame, reading: Reading) -> bool | None:
    """Yes behind the noun for a work and a word more: "il film americano «…»"."""
    sentence, at = frame
    word = sentence.chunks[at][0]
    work = (
        word > 1 and reading.lexicon.is_work(sentence.words[word - 2]) and sentence.tags[word - 1] in "wjNu"
    )
    named = work and sentence.tags[word - 1] in "Nu" and sentence.printed[word - 2][0].isupper()
    if not work or named or not may_be_work(quotation, frame, reading):
        return None  # "Palazzo Chigi", "Radio Sud", "mener une enquête publique «au pas de course»"
    if _is_only_called(quotation, frame, reading):
        return None
    return not PREDICATE.match(letters_of(quotation, reading))


_QUESTIONS = (
    _is_no_sentence,
    _is_introduced,
    _is_said_with,
    _stands_as_term,
    _is_work_named,
    _is_sentence,
    _is_work_described,
)


def _is_name(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether a content is a name by its own look, or by who stands beside it."""
    called = reading.lexicon.order_tells and names_it(frame, reading, people=True)
    named = (
        _is_in_brackets(quotation, frame, reading)
        or is_lone_name(quotation, frame, reading)
        or names_paper(quotation, frame, reading)
        or is_foreign_word(quotation, frame, reading)
        or (is_title(quotation, reading) and not called)
        or is_made_by(quotation, frame, reading)
    )
    return named or (is_named_beside(quotation, frame, reading) and not _is_said_of(quotation, reading))


def _is_only_called(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether a verb or a form of "to be" calls a work what stands in marks: "ha definito il film «noioso»"."""
    called = names_it(frame, reading) or is_described(frame, reading)
    return called and not reading.content(quotation)[0].isupper()


def _is_said_of(quotation: Quotation, reading: Reading) -> bool:
    """Whether a content says something of the work before it: of the film, “I loved it,” not the film, “She Said”."""
    clause = PREDICATE if has_capitals(reading.content(quotation), reading.lexicon) else _CLAUSE
    return clause.match(letters_of(quotation, reading)) is not None


def _is_nickname(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether a quotation stands between first name and surname: Maria «Mia» Rossi."""
    sentence, at = frame
    word = sentence.chunks[at][0]
    between = 0 < word < len(sentence.tags) - 1 and sentence.tags[word - 1] == sentence.tags[word + 1] == "N"
    content = reading.content(quotation) if between else ""
    return between and content.count(" ") < _NICKNAME and content[-1] != ","  # "calls Kim “a fool,” Lee said"


def _is_part_of_word(quotation: Quotation, reading: Reading) -> bool:
    """Whether a hyphen ties a quotation to the word before or behind it."""
    text, (start, end, *_) = reading.text, quotation
    behind = text[end : end + 1] == "-" and _COMPOUND.match(text, end)
    before = text[start - 1 : start] == "-" and _COMPOUND_BEFORE.search(text, max(0, start - 2), start)
    return bool(behind or before)


def _is_in_brackets(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether a few words without a verb, or behind others in marks, stand in brackets."""
    letters, at = frame.sentence.letters, frame.at
    brackets = letters[at - 1 : at] == "(" and _BRACKET_CLOSES.match(letters, at + 1) is not None
    short = brackets and reading.content(quotation).count(" ") < _SHORT
    told_again = letters[:at].endswith("Q(")  # "die Aktion «Cast Lead» («gegossenes Blei»)"
    titled = short and has_capitals(reading.content(quotation), reading.lexicon)
    return short and (told_again or titled or not has_verb(letters_of(quotation, reading)))
