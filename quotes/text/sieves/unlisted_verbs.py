"""The sieve for verbs that no list knows, where their place tells that they say something."""

import re

from quotes.model import Cue, Quotation
from quotes.text.answers import from_chunk
from quotes.text.reading import SPEAKERS, Answer, Frame, Reading, Unspoken
from quotes.text.speech.kinds import is_clause
from quotes.text.speech.naming import is_title
from quotes.text.verbs.behind_verbs import subject_behind

_VERB_BEHIND = re.compile(r",B*(F(?=WM))?([FW])(?=[BPW]*[MO])")
_VERB_ALONE = re.compile(r",B*()([FW])B*(?:P[PBW]*)?\.?$")  # "«No hay nada», se divierte."
_QUOTATIVE = re.compile("([MO])[PB]*FB*(W),$")
_HELPERS = ("a", "la", "le")  # tags: "a apprécié le technicien", "s'est délecté le technicien"


def unlisted_verb(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«Nos vamos», chicaneó Kim: a whole clause, a comma, one unknown verb and somebody who can speak."""
    sentence, at = frame
    lexicon = reading.lexicon
    if lexicon.order_tells or sentence.letters[:at].strip("BK"):
        return None
    found = _VERB_BEHIND.match(sentence.letters, at + 1)
    if found is None and lexicon.language.grammar.null_subject:
        found = _VERB_ALONE.match(sentence.letters, at + 1)
    if found is None or not _is_said(quotation, reading, named=found.re is _VERB_BEHIND):
        return None
    verb = found.start(2)
    first, last = sentence.chunks[verb]
    if found[1] and (lexicon.verb_last or sentence.tags_of(verb - 1) not in _HELPERS):
        return None
    if (
        sentence.tags_of(verb) not in ("f", "w", "lf", "df", "lw", "lfb")
        or not sentence.printed[first].islower()
    ):
        return None
    start, end = sentence.span(found.start(1) if found[1] else verb, verb)
    cue = Cue(start, end, reading.text[start:end], sentence.words[last - 1])
    if found.re is _VERB_ALONE:
        return Answer(cue=cue, unspoken=Unspoken(sentence, verb, None, None))
    subject = subject_behind(sentence, verb, reading.lexicon, strict=True)
    if subject is None:
        return None
    answer = from_chunk(reading, sentence, subject, cue)
    inverted = subject == verb + 1 and not lexicon.language.grammar.null_subject  # "enerviert sie sich"
    spoken = answer is not None and answer.unspoken is not None and inverted
    return answer if answer and answer.mention and (spoken or answer.mention.kind in SPEAKERS) else None


def quotative(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """He was like, “Wow.”: the small word behind which everyday speech gives what somebody said."""
    sentence, at = frame
    small = reading.lexicon.language.grammar.quotatives
    found = _QUOTATIVE.search(sentence.letters, 0, at) if small else None
    if found is None or small.isdisjoint(sentence.words_of(found.start(2))):
        return None
    answer = from_chunk(reading, sentence, found.start(1), None)
    return answer if answer and (answer.unspoken or answer.kind in (None, *SPEAKERS)) else None


def _is_said(quotation: Quotation, reading: Reading, *, named: bool) -> bool:
    """Whether a content is a clause, or some words that look like no title: "Lasciami finire".

    One word will do where who says it is `named` though it might be left out: "«Promesas», bufa el marido".
    """
    enough = " " in reading.content(quotation) or (named and reading.lexicon.language.grammar.null_subject)
    spoken = enough and not is_title(quotation, reading)
    return is_clause(quotation, reading) or (spoken and not reading.lexicon.verb_last)
