"""The sieves for words that no reporter's words tell of: two people take turns, or who spoke in a dialogue goes on."""

import re
from collections.abc import Iterator
from itertools import islice

from quotes.model import Quotation
from quotes.text.answers import trace
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.own_words import names_another
from quotes.text.sieves.reported import ALL_QUOTED
from quotes.text.sieves.sentences_around import asks_in_turn, opens_turn

_SENTENCES_BACK = 8
_TWO = 2
_FEW_WORDS = 4
_PAUSE = re.compile("[BW]*M?[BW]*[.]")


def takes_turn(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """— Vem sempre? — diz Kim.¶— Venho — diz Lee.¶— E não cansa?: the one of two who did not speak last.

    Behind a paragraph of the reporter's that tells of nobody else it is whoever spoke before it.
    """
    sentence, _ = frame
    if sentence.nested or not opens_turn(quotation, reading):
        return None
    turns = list(islice(_turns_before(sentence, reading), _TWO))
    if not turns:
        return None if asks_in_turn(quotation, reading) else _who_goes_on(sentence, reading)
    others = [turn.named.text if turn and turn.named else None for turn in turns]
    return turns[1] if len(set(others)) == _TWO and None not in others else None


def asks_and_answers(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«Dov'era?», chiede Kim. «A casa», risponde Lee. «Da solo?» «Sì.»: of two, one asks and the other answers."""
    sentence, _ = frame
    if sentence.nested or not ALL_QUOTED.fullmatch(sentence.letters):
        return None
    spoken = (one for one in reading.sentences_before(sentence) if not _is_pause(one))
    before = [one.last_quotation for one in islice(spoken, _TWO)]
    said = [(one, answer) for one in before if one and (answer := reading.answer_to(one))]
    speakers = (trace(answer, reading).named for _, answer in said)
    if len({one.text for one in speakers if one}) < _TWO:
        return None
    (last, own), (first, other) = said
    grammar = reading.lexicon.language.grammar
    paused = any(map(_is_pause, islice(reading.sentences_before(sentence), 1)))
    in_turn = paused or own.rule == asks_and_answers.__name__ or _says(other, grammar.answering)
    if not _asks(last, reading):
        by_verbs = in_turn or _says(own, grammar.answering) or _says(other, grammar.asking)
        in_turn = (
            by_verbs
            and _asks(first, reading)
            and _asks(quotation, reading)
            and _is_answered(sentence, reading)
        )
    return other._replace(cue=None) if in_turn else None


def _is_pause(sentence: Sentence) -> bool:
    """Whether a sentence tells of no more than a pause: "Silenzio.", "Lange Pause."."""
    return len(sentence.words) <= _FEW_WORDS and _PAUSE.fullmatch(sentence.letters) is not None


def _asks(quotation: Quotation, reading: Reading) -> bool:
    """Whether words are a question."""
    return reading.content(quotation)[-1] == "?"


def _says(answer: Answer, verbs: frozenset[str]) -> bool:
    """Whether words are said with one of some verbs."""
    return answer.cue is not None and answer.cue.lemma in verbs


def _is_answered(sentence: Sentence, reading: Reading) -> bool:
    """Whether other words stand behind those of a sentence, which may answer them."""
    later = reading.sentence_after(sentence)
    return later is not None and later.letters.startswith("Q")


def _turns_before(sentence: Sentence, reading: Reading) -> Iterator[Answer | None]:
    """Yield who speaks in each line of dialogue right before, the nearest first."""
    later = sentence
    for earlier in reading.sentences_before(sentence):
        if not any("dialogue" in one.flags for one in earlier.quotations.values()):
            return
        if reading.line_ends(earlier.end, later.start):
            yield reading.goes_on_from(earlier)
        later = earlier


def _who_goes_on(sentence: Sentence, reading: Reading) -> Answer | None:
    """Return who spoke last, where the reporter's sentences since then name nobody but kin of theirs."""
    for earlier in islice(reading.sentences_before(sentence), _SENTENCES_BACK):
        if earlier.quotations:
            return reading.goes_on_from(earlier)
        if names_another(earlier, reading):
            return None
    return None
