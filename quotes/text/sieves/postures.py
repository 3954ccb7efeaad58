"""The sieves for whoever only stands there or turns before a colon: "Elle, le front contre la vitre : « … »"."""

import re

from quotes.model import Quotation
from quotes.text.agreement import in_number
from quotes.text.answers import from_chunk
from quotes.text.phrases.mentions import mention_of
from quotes.text.phrases.noun_words import is_genitive
from quotes.text.reading import Answer, Frame, Reading, Unspoken
from quotes.text.sentences import Sentence
from quotes.text.sieves.unsaid import is_one_person
from quotes.text.speech.kinds import holds_cue_noun, is_clause

_POSED = re.compile("[BK]*([MO]),(M)[BW]*(P?)[PBWA]*:$")
_THEN = re.compile(r"(?:[BK]+|(P)),?[BKPWXA,]*(?:,B*SM|,RR[CF][BMPW]*)?:Q[.]?")


def with_posture(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Elle, le front contre la vitre : «…»: somebody, what they do with a part of themselves, and a colon."""
    sentence, at = frame
    found = None if sentence.nested else _POSED.match(sentence.letters[:at])
    if found is None or not _is_posture(sentence, found, reading):
        return None
    answer = from_chunk(reading, sentence, found.start(1), None)
    if answer and answer.unspoken and answer.mention:
        one = in_number(answer.unspoken, answer.mention, "s", reading.lexicon)
        return answer._replace(unspoken=one._replace(person=True))
    return answer if answer and answer.kind == "person" else None


def _is_posture(sentence: Sentence, found: re.Match[str], reading: Reading) -> bool:
    """Whether the noun phrase behind somebody is theirs: no "Kim, la colère des élus : «…»"."""
    behind, complement = found.start(2), found.start(3)
    definite = sentence.words_of(behind)[0] in reading.lexicon.definite
    mention = mention_of(reading.text, sentence, behind, reading.lexicon)
    whose = mention.kind in ("person", "group", "document") and mention.form != "name"
    if not definite or whose or holds_cue_noun(sentence, behind, reading.lexicon):
        return False
    touches = bool(found[3]) and not is_genitive(sentence, complement, reading.lexicon)
    return touches or (found[1] == "O" and mention.kind is None)


def then_said(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim si alza. Poi, sottovoce, al vicino: «…»: a sentence that only tells when, how and to whom words are said."""
    sentence, _ = frame
    found = None if sentence.nested else _THEN.fullmatch(sentence.letters)
    if found is None or (found[1] and "h" not in sentence.tags_of(0)):
        return None  # "A Roma: «…»", but "Al rato: «…»"
    if not (reading.content(quotation)[0].isupper() or is_clause(quotation, reading)):
        return None
    if sentence.letters[0] != "K" and reading.opens_paragraph(sentence):
        return None
    answer = Answer(unspoken=Unspoken(sentence, 0, "s", None))
    return answer if is_one_person(answer, reading) else None
