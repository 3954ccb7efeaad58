"""The steps from text to attributions in a row: make legible, scan, read, sift, refer, take home.

`annotate` is pure: the same article gives the same answer, and nothing outside is read but language data.
"""

from collections.abc import Iterator, Mapping

from quotes.lang import common_marks, language_of
from quotes.lang.data import Language
from quotes.lang.weights import load_weights
from quotes.legible import Legible, legible
from quotes.model import Article, Attribution, Mention, Quotation
from quotes.text.answers import trace
from quotes.text.confidence import confidence_of
from quotes.text.dialogue import add_dialogue
from quotes.text.furniture import by_full_name, furniture, story_of
from quotes.text.letter_case import in_usual_case
from quotes.text.names.referents import Referents
from quotes.text.names.weighing import Judge, Weighed
from quotes.text.reading import Answer, Reading, read
from quotes.text.scan import scan
from quotes.text.sieves.echoes import name_headlines, settle_names
from quotes.text.sieves.order import SIEVES
from quotes.text.speech.kinds import kind_of, looks_like_speech, speaks_of_oneself
from quotes.text.speech.terms import is_term
from quotes.text.tags.lexicon import lexicon_of


def annotate(article: Article, language: Language | None = None) -> tuple[Attribution, ...]:
    """Return one attribution a quotation of `article`, in text order, speakers and countries left open.

    `language` defaults to the article's own, which is detected if it declares none. In a language without data the
    quotations are found, with nobody who speaks; raises UnknownName for a code that is no language.
    """
    language = language or language_of(article)
    seen = as_read(article.text, language)
    return seen.home(attributions_of(seen.text, language))


def as_read(text: str, language: Language | None) -> Legible:
    """Return a text as a reader of its language sees it, what has capitals for the eye in its usual case."""
    seen = as_seen(text, language)
    if language is None:
        return seen
    lexicon = lexicon_of(language)
    story = story_of(seen.text, furniture(seen.text, lexicon))
    return seen._replace(text=story.spelt(in_usual_case(story.text, lexicon)))


def as_seen(text: str, language: Language | None) -> Legible:
    """Return a text as a reader of its language sees it; None is a language without data."""
    return legible(text, language.marks.accents, language.marks.truncations) if language else legible(text)


def attributions_of(text: str, language: Language | None) -> tuple[Attribution, ...]:
    """Return one attribution a quotation of a text as it is seen (`quotes.legible`)."""
    if language is None:
        return _unread(text)
    lexicon = lexicon_of(language)
    apart = furniture(text, lexicon)
    parts = (story_of(text, apart), *(one.seen(text) for one in apart))
    found = [part.home(_attributed(part.text, language)) for part in parts]
    return tuple(by_full_name(one, text, apart, lexicon) for one in _in_order(found)) if apart else found[0]


def _attributed(text: str, language: Language) -> Iterator[Attribution]:
    """Yield one attribution a quotation of a story, or of a line apart from it."""
    if reading := read_article(text, language):
        yield from _attributions(reading)


def _in_order(parts: list[tuple[Attribution, ...]]) -> tuple[Attribution, ...]:
    """Return the attributions of parts of a text in its order, their utterances numbered one part after the other."""
    found: list[Attribution] = []
    for part in parts:
        said = max((one.quotation.utterance for one in found), default=0)
        for one in part:
            number = one.quotation.utterance + said
            found.append(one._replace(quotation=one.quotation._replace(utterance=number)))
    return tuple(sorted(found, key=lambda one: (one.quotation.start, -one.quotation.end)))


def weigh(text: str, language: Language) -> Mapping[int, Weighed]:
    """Return who is weighed for each noun of a text that may stand for somebody named, by the place of the noun.

    Who is weighed for a pronoun or an unspoken subject is there by the place of the quotation.
    """
    seen = as_read(text, language)
    story = story_of(seen.text, furniture(seen.text, lexicon_of(language)))
    reading = read_article(story.text, language)
    if reading is None:
        return {}
    referents = Referents(reading, Judge(load_weights(), thorough=True))
    referents.find_all()
    return {seen.place(story.place(at)): found for at, found in referents.weighed.items()}


def read_article(text: str, language: Language) -> Reading | None:
    """Return the reading of a text as it is seen with an answer to each of its quotations, None if it has none."""
    lexicon = lexicon_of(language)
    quotations = add_dialogue(text, scan(text, language.marks), lexicon)
    if not quotations:
        return None
    reading = read(text, lexicon, quotations)
    _sift(reading)
    return reading


def _unread(text: str) -> tuple[Attribution, ...]:
    """Return the quotations of a text in a language without data, each an utterance of nobody."""
    found = scan(text, common_marks())
    return tuple(Attribution(one._replace(utterance=number)) for number, one in enumerate(found, 1))


def _sift(reading: Reading) -> None:
    """Ask every sieve about every quotation that is still open; what nobody answers is speech or a term."""
    framed = [(n, q, f) for n, (q, f) in enumerate(zip(reading.quotations, reading.frames, strict=True)) if f]
    for n, quotation, frame in framed:
        if "dialogue" not in quotation.flags and is_term(quotation, frame, reading):
            reading.answers[n] = Answer("not_speech", rule="term")
    left = [one for one in framed if one[0] not in reading.answers]
    for sieve in SIEVES:
        answered = False
        for n, quotation, frame in left:
            if answer := sieve(quotation, frame, reading):
                reading.answers[n] = answer.by(sieve.__name__)
                answered = True
        if answered:
            left = [one for one in left if one[0] not in reading.answers]
    for n, quotation in enumerate(reading.quotations):
        if n in reading.answers:
            reading.answers[n] = trace(_of_one(reading.answers[n], quotation, reading), reading)
        else:
            speech = looks_like_speech(quotation, reading.frames[n], reading)
            reading.answers[n] = Answer("none" if speech else "not_speech")
    name_headlines(reading)
    settle_names(reading)


def _of_one(answer: Answer, quotation: Quotation, reading: Reading) -> Answer:
    """Return the answer, whose unspoken speaker is one person where the words said are of oneself."""
    if answer.unspoken is None or not speaks_of_oneself(quotation, reading):
        return answer
    return answer._replace(unspoken=answer.unspoken._replace(person=True))


def _number(reading: Reading) -> list[Quotation]:
    """Return the quotations with kind, utterance and part: what one answer ties together is one utterance."""
    numbered: list[Quotation] = []
    utterance = part = 0
    last: Answer | None = None
    for n, quotation in enumerate(reading.quotations):
        answer = reading.answers[n]
        attributed = answer.status == "attributed" and answer.cue is not None
        if attributed and last and (answer.cue, answer.mention) == (last.cue, last.mention):
            part += 1
        else:
            utterance, part = utterance + 1, 1
        last = answer
        kind = "term" if answer.status == "not_speech" else kind_of(quotation, reading.frames[n], reading)
        numbered.append(Quotation(*quotation[:4], kind, quotation.flags, utterance, part))
    return numbered


def _attributions(reading: Reading) -> Iterator[Attribution]:
    """Yield the attributions in text order."""
    referents = Referents(reading)
    for n, (quotation, found) in enumerate(zip(_number(reading), referents.find_all(), strict=True)):
        yield _attribution(quotation, reading.answers[n], found, referents)


def _attribution(
    quotation: Quotation, answer: Answer, found: Mention | None, referents: Referents
) -> Attribution:
    """Return what an answer says of a quotation; `found` is the referent."""
    if answer.status != "attributed":
        return Attribution(quotation, answer.status, candidates=answer.candidates, rule=answer.rule or None)
    return Attribution(
        quotation,
        answer.status,
        mention=answer.mention,
        antecedent=answer.antecedent,
        referent=found,
        described=referents.described(answer, found),
        cue=answer.cue,
        rule=answer.rule,
        confidence=confidence_of(answer, quotation, referents.lexicon.language),
    )
