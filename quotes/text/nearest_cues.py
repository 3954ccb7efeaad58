"""The nearest word of saying before a quotation, asides and conditions passed over."""

import re

from quotes.text.lexicon import Lexicon
from quotes.text.sentences import Sentence
from quotes.text.subjects import is_like

_CONDITION = re.compile(r"R,[RU][^,Q]*$")
_MAIN_CLAUSE = re.compile(r"[^,Q]*,[^,Q]*[MO][PB]*F")
HEARD = re.compile(r"[MO]I(?:P*:)?$")  # "si sente l'uomo dire alla moglie: «…»"
_INFINITIVE_GAP = re.compile("[RB:]?|P*W")


def nearest_cue(sentence: Sentence, at: int, lexicon: Lexicon) -> int | None:
    """Return the last chunk before the quotation that holds a word of saying, asides passed over."""
    for cue in range(at - 1, -1, -1):
        letter = sentence.letters[cue]
        if letter == "C" and (_is_aside(sentence, cue, lexicon) or _is_condition(sentence, cue, at)):
            continue
        if letter == "X" and _MAIN_CLAUSE.match(sentence.letters, cue + 1, at):
            return None  # "Preguntado por X, Kim fue tajante: «…»"
        if letter in "CDGX":
            return cue
        if letter == "I" and _reaches_on(sentence, cue, at, lexicon):
            said = sentence.letters[:cue].rstrip("B")
            return len(said) - 1 if said.endswith("C") else cue  # "ha riferito di aver sentito"
        if letter == "I" and HEARD.match(sentence.letters, cue - 1, at):
            return cue
    return None


def _reaches_on(sentence: Sentence, cue: int, at: int, lexicon: Lexicon) -> bool:
    """Whether an infinitive speaks of the quotation: right before it, or over "che" behind "nell'affermare"."""
    if _INFINITIVE_GAP.fullmatch(sentence.letters, cue + 1, at):
        return True
    first, _ = sentence.chunks[cue]
    governed = sentence.tags[first] == "p" and sentence.words[first] not in lexicon.markers
    return governed and re.fullmatch("[Rr][^,;:QR]*", sentence.letters[cue + 1 : at]) is not None


def _is_condition(sentence: Sentence, cue: int, at: int) -> bool:
    """Whether a cue stands in a condition between commas: "dice che, se dovesse parlare, «…»"."""
    letters = sentence.letters
    return "," in letters[cue:at] and _CONDITION.search(letters[:cue]) is not None


def _is_aside(sentence: Sentence, cue: int, lexicon: Lexicon) -> bool:
    """Whether a cue only vouches for another one: "Kim ha invitato, come ha riferito la radio, «…»"."""
    letters = sentence.letters
    opens = letters[max(0, cue - 2) : cue] == ",R" and is_like(sentence, cue - 1, lexicon)
    return opens and "C" in letters[: cue - 2]
