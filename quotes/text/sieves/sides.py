"""Whose words a preposition behind them tells: "«un passo avanti» per Kim, «una resa» per Lee"."""

import re

from quotes.text.answers import from_chunk
from quotes.text.phrases.appositions import name_behind
from quotes.text.reading import SPEAKERS, Answer, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.source_places import phrase_cue

_BEHIND = re.compile(r"(P)[PMB]*(?:[,.;K]|$)")
_SIDE = re.compile("Q,?([PS])")
_VERBLESS = re.compile("[BK]*(?:MP*)?W{0,2}")  # "un budget «…» pour Kim"


def source_of_each(sentence: Sentence, at: int, reading: Reading) -> Answer | None:
    """Return for whom words are true: of one side, or where there is no verb of somebody named: "« … » pour Kim"."""
    found = _BEHIND.match(sentence.letters, at + 1)
    if found is None or not _opens_side(sentence, found.start(1), reading):
        return None
    answer = _from_side(sentence, found.start(1), reading)
    if answer is None or _is_one_side(sentence, at, reading):
        return answer
    held = _VERBLESS.fullmatch(sentence.letters, 0, at) and _is_phrase(sentence, at, reading)
    named = answer.mention if held and reading.lexicon.language.grammar.inverted else None
    known = named and named.form == "name" and named.text.lower().split()[0].split("-")[0]
    return answer if known in reading.lexicon.given else None


def _from_side(sentence: Sentence, place: int, reading: Reading) -> Answer | None:
    """Return the answer of a preposition that says for whom words are true: "per Kim"."""
    first, _ = sentence.chunks[place]
    cue = phrase_cue(sentence, first, first + 1, reading)
    answer = from_chunk(reading, sentence, name_behind(sentence, place, reading.lexicon), cue)
    named = answer.mention if answer else None
    return answer if named and named.kind in SPEAKERS else None


def _is_one_side(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether a sentence gives these words for one and others for another."""
    sides = [
        found.start()
        for found in _SIDE.finditer(sentence.letters)
        if found[1] == "S" or _opens_side(sentence, found.start(1), reading)
    ]
    return at in sides and len(sides) > 1


def _opens_side(sentence: Sentence, place: int, reading: Reading) -> bool:
    """Whether a complement begins as one that says for whom something is true: "per il sindaco"."""
    first = sentence.words[sentence.chunks[place][0]]
    base = reading.lexicon.language.grammar.prepositions.get(first, first)
    return base in reading.lexicon.sources.single


def _is_phrase(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether a quotation holds two words or more, none of them a name's: not "un « camouflet » pour Kim"."""
    content = sentence.quotations[sentence.chunks[at][0]].content.of(reading.text)
    return " " in content and content[0].islower()
