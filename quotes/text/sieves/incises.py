"""The sieves for the reporter's words inside the marks: « Nous, a déclaré Kim, signons ».

A sieve reads the line of chunk letters around the quotation (`quotes.text.chunks`).
"""

import re

from quotes.lang.data import Language
from quotes.model import Quotation
from quotes.text.answers import said_by
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import holds_pronoun, mention_of
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sentences import Sentence, read_sentences
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.subjects import subject_of

_COMMAS_INSIDE = re.compile(r",\s+([^,;:!?«»“”\"]{4,90}?)\s*(?=,|\.?$|\.\s)")
_MARK = re.compile("[,.;:!?]")
_ASIDE_INSIDE = re.compile(r"\s[-–—]\s*((?:[^-–—«“\"]|\b-\b){4,120}?)\s*[-–—](?=[\s,.;]|\Z)")


def incise(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«Noi – ha detto Kim – firmiamo»: the reporter's words stand between dashes inside the marks."""
    text = reading.text
    for aside in _ASIDE_INSIDE.finditer(text, quotation.content_start, quotation.content_end):
        if _is_of_inner(quotation, aside.start(), reading):
            continue
        for sentence in read_sentences(reading.plain, *aside.span(1), (), reading.lexicon):
            if found := re.match(r"[BPK]*R?(?:[MO][PB]*)?C", sentence.letters):
                verb = found.end() - 1
                saying = saying_at(reading.text, sentence, verb, reading.lexicon, verb=True)
                answer = said_by(reading, sentence, verb, saying, unspoken_at=frame) if saying else None
                return _seen_from(reading, frame, answer)
    return None


def _has_form_of_saying(sentence: Sentence, language: Language) -> bool:
    """Whether a sentence has a form of a verb of saying: its words are read for that, but need not be tagged."""
    words = sentence.words
    return not (language.forms.keys().isdisjoint(words) and language.heads.keys().isdisjoint(words))


def incise_between_commas(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """« Nous, a déclaré Kim, signons »: the verb opens the aside and its subject follows, inside the marks."""
    if not reading.lexicon.language.marks.incises:
        return None
    at, end = quotation.content
    while aside := _COMMAS_INSIDE.search(reading.text, at, end):
        at = aside.end(1)
        if _is_of_inner(quotation, aside.start(), reading):
            continue
        for sentence in read_sentences(reading.plain, *aside.span(1), (), reading.lexicon):
            neuter = sentence.words[0] in reading.lexicon.language.grammar.neuter  # "ça ne veut pas dire"
            if neuter or not _has_form_of_saying(sentence, reading.lexicon.language):
                continue
            if not re.match(r"C(?:[BPWA]*[MO]|$|[BP])", sentence.letters):
                continue
            saying = saying_at(reading.text, sentence, 0, reading.lexicon)
            tied = sentence.letters[1:2] in ("M", "O") or holds_pronoun(sentence, 0)  # "gémit le maire"
            if (
                saying
                and (tied or saying.strong)
                and saying.third
                and subject_of(sentence, 0, reading.lexicon) is not None
            ):
                answer = said_by(reading, sentence, 0, saying, unspoken_at=frame)
                return _seen_from(reading, frame, _with_name(reading, answer, aside.start(1), end))
    return None


def _is_of_inner(quotation: Quotation, aside: int, reading: Reading) -> bool:
    """Whether an aside stands in words quoted within, or behind those that open a sentence: « “Je pars”, dit-il. »."""
    first = reading.index_of(quotation) + 1
    for inner, frame in zip(reading.quotations[first:], reading.frames[first:], strict=True):
        if inner.start > aside:
            return False
        if aside < inner.end or (aside == inner.end and frame is not None and frame.at == 0):
            return True  # but « Ils parlent de “marge”, raconte Kim. »
    return False


def _with_name(reading: Reading, answer: Answer | None, start: int, end: int) -> Answer | None:
    """Return an answer with the name behind the comma that ends an aside: "a ironisé le député, Luc Roux, hier"."""
    mention = answer.mention if answer else None
    if answer is None or mention is None or mention.form != "noun":
        return answer
    closes = _MARK.search(reading.text, min(mention.end + 1, end), end)
    closes = _MARK.search(reading.text, closes.end(), end) if closes else None
    for sentence in read_sentences(
        reading.plain, start, closes.start() if closes else end, (), reading.lexicon
    )[:1]:
        at = sentence.chunk_at(mention.start)
        name = at if at is None else name_behind(sentence, at, reading.lexicon)
        if name is not None and name != at:
            return answer._replace(mention=mention_of(reading.text, sentence, name, reading.lexicon))
    return answer


def _seen_from(reading: Reading, frame: Frame, answer: Answer | None) -> Answer | None:
    """Return an answer whose pronoun stands for somebody before the quotation, not before the aside in it."""
    if answer is None:
        return None
    indefinites = reading.lexicon.language.grammar.indefinites
    pronoun = answer.mention is not None and answer.mention.form == "pronoun"
    if pronoun and answer.mention and (not answer.unspoken or answer.mention.text.lower() in indefinites):
        return None  # "I guess", "you know"
    if answer.unspoken is None:
        return answer
    return answer._replace(unspoken=answer.unspoken._replace(sentence=frame.sentence, at=frame.at))
