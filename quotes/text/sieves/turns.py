"""The sieve for lines of dialogue that no reporter's words tell of: two people take turns, or who spoke goes on."""

from collections.abc import Iterator
from itertools import islice

from quotes.model import Quotation
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.own_words import names_another
from quotes.text.sieves.sentences_around import asks_in_turn, opens_turn

_SENTENCES_BACK = 8
_TWO = 2


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
