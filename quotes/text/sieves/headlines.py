"""The sieves for headlines that name at one end who says it: “No cederé”: Kim / Kim: sanctions are “a joke”."""

import re

from quotes.model import Quotation
from quotes.text.answers import from_chunk
from quotes.text.reading import SPEAKERS, Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.speech.kinds import is_clause, speaks_in_person
from quotes.text.tags.words import opens_line

_NAMED_LAST = re.compile(r"(?:[^:]*:|,(?=MP))(M)([PA]*)(?:R[^:Q]*)?$")
_NAMED_FIRST = re.compile(r"(M)[PA]*:[^:;CSDQ]*$")
_NAMED_ALONE = re.compile(r"(?:M:)?(M)[PA]*,$")
_ACTS = re.compile(r":(M)[PA]*(?:,[^:;QCDF]*,)?B*(F|C|W(?=[MPr]))")
_LONGEST_NAME = 3  # words
_LONGEST_SUBHEAD, _PARAGRAPH = 60, 80  # code points: of a title at most, of a paragraph at least
_DASHED = "-Q-"
_STOPS = tuple('.!?…»”"')
_MARGIN = 9  # code points, mostly spaces


def named_last(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """“No cederé”: Kim / Seúl “no cederá” ante la crisis: Kim: a line that ends in a colon and who says it all.

    Or in a comma and whose story it is: “No cederé”, el reto de Kim.
    """
    sentence, at = frame
    found = _NAMED_LAST.match(sentence.letters, at + 1)
    if found is None or ":" in sentence.letters[:at] or (at and sentence.letters[at + 1] == ","):
        return None
    dead = reading.lexicon.language.grammar.dead
    if not _is_line(sentence, reading) or not dead.isdisjoint(sentence.words_of(found.start(1))):
        return None  # „Es war furchtbar“: Zwei Tote bei Brand
    whole = is_clause(quotation, reading) if at == 0 else reading.content(quotation)[0].islower()
    answer = from_chunk(reading, sentence, found.start(1), None) if whole else None
    if answer and answer.kind is None and found[2] and speaks_in_person(quotation, reading):
        answer = from_chunk(reading, sentence, found.start(2), None)  # "“No cedí”: la historia de Kim"
    named = answer.mention if answer else None
    return answer if named and named.kind in (*SPEAKERS, "document") else None


def named_first(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim: sanctions are “a joke”: a line of its own that opens with a name and a colon; Kim a Genova, «…»."""
    sentence, at = frame
    if at == len(sentence.letters) - 1 and (alone := _NAMED_ALONE.fullmatch(sentence.letters, 0, at)):
        return _named_alone(quotation, frame, alone.start(1), reading)
    found = _NAMED_FIRST.match(sentence.letters[:at]) if reading.lexicon.order_tells else None
    if found is None or len(sentence.words_of(0)) > _LONGEST_NAME:
        return None
    if not reading.content(quotation)[0].islower() or not _is_line(sentence, reading):
        return None
    answer = from_chunk(reading, sentence, found.start(1), None)
    return answer if answer and answer.kind in SPEAKERS else None


def _named_alone(quotation: Quotation, frame: Frame, name: int, reading: Reading) -> Answer | None:
    """Return the answer of a line that holds no more than a person and a clause: "Il papa a Genova, «…»"."""
    if not (is_clause(quotation, reading) and _is_line(frame.sentence, reading)):
        return None
    answer = from_chunk(reading, frame.sentence, name, None)
    return answer if answer and answer.kind == "person" else None


def named_acting(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """« On ne lâchera rien » : Kim bloque la route: words in the first person, a colon, and what who says them does.

    Of a verb of saying anybody's will do: „Es war furchtbar“: Kolb erinnert sich an die Nacht.
    """
    sentence, at = frame
    found = _ACTS.match(sentence.letters, at + 1) if at == 0 else None
    if found is None or not is_clause(quotation, reading):
        return None
    line = _is_line(sentence, reading)
    if line and found[2] != "C" and not speaks_in_person(quotation, reading):
        return None
    if not sentence.tags_of(found.start(2)).strip("eb"):
        return None  # "« Je vous aime » : Kim est mort"
    answer = from_chunk(reading, sentence, found.start(1), None)
    named = answer.mention if answer else None
    if not line:
        return answer if named and named.kind == "person" and " " in named.text else None
    return answer if named and named.kind in SPEAKERS else None


def subhead(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """A short line between two paragraphs that is all quotation and ends without a stop: « Une honte ».

    Or one between dashes: - « Une honte » -. Nobody before goes on with it; whom it quotes the paragraphs around may
    tell (`echoes.name_headlines`).
    """
    text, size = reading.text, quotation.content_end - quotation.content_start
    dashed = frame.sentence.letters == _DASHED
    alone = (
        (dashed or frame.sentence.letters == "Q")
        and not frame.sentence.nested
        and _is_line(frame.sentence, reading)
    )
    if not alone or size > _LONGEST_SUBHEAD or not text[quotation.content_end - 1].isalnum():
        return None
    if dashed:
        return Answer("none")
    before, behind = text[: quotation.start].rstrip(), text[quotation.end :].lstrip()
    parted = before[-1:] in _STOPS and before.rfind("\n") < len(before) - _PARAGRAPH
    return Answer("none") if parted and (behind + "\n").find("\n") > _PARAGRAPH else None


def _is_line(sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence is a line of the text."""
    behind = reading.text[sentence.end : sentence.end + _MARGIN].lstrip(" ")
    return opens_line(reading.text, sentence.start) and behind[:1] in ("", "\n")
