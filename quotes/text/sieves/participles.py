"""Participles of saying: who acts in the passive, or of whom a participle speaks.

"definito «…» da X", "X, convinto che «…»".
"""

import re

from quotes.text.answers import from_chunk, speaks
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import is_time
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.cues import Saying
from quotes.text.verbs.subjects import main_subject

_AGENT_BEHIND = re.compile(r"[BP]*,?B*(A)")


def from_agent(reading: Reading, frame: Frame, cue: int, saying: Saying) -> Answer | None:
    """Return the answer of a participle: who acts in the passive, or the subject it shares with the verb before."""
    sentence, at = frame
    letters = sentence.letters
    agent = _agent(sentence, cue, at)
    if agent is None and letters[cue : cue + 2] == "XR":
        agent = _described(sentence, cue, reading.lexicon)
    if agent is not None and is_time(sentence, agent):
        return None  # "non si parlano da vent'anni"
    if agent is None and letters[cue] == "X" and re.search(r"[CF].*K$", letters[:cue]):
        agent = main_subject(sentence, cue, reading.lexicon)
    if agent is None:
        return None
    answer = from_chunk(reading, sentence, name_behind(sentence, agent, reading.lexicon), saying.cue)
    if answer and letters[agent] == "A" and not speaks(answer):
        return None  # "preguntado por su gestión": a cause, not who asked
    return answer


def _described(sentence: Sentence, cue: int, lexicon: Lexicon) -> int | None:
    """Return of whom a participle before "che" speaks: "Kim, convinta che …", "Convinta che …, Kim ha detto"."""
    beside = re.search(r"([MP])[PB]*,B*$", sentence.letters[:cue])
    return beside.start(1) if beside else main_subject(sentence, cue, lexicon)


def _agent(sentence: Sentence, cue: int, at: int) -> int | None:
    """Return who acts in a passive: "definito da X «…»", "definito «…» da X", "da X definito «…»"."""
    letters = sentence.letters
    inside = letters.find("A", cue + 1, at)
    own = _AGENT_BEHIND.match(letters, at + 1)
    if inside >= 0 and not (own and "Q" in letters[cue:inside]):
        return inside  # but "jugé «juste» par Kim et «faible» par Lee"
    if own:
        return own.start(1)
    if cue and letters[cue - 1] == "A":
        return cue - 1
    return cue - 1 if cue > 1 and letters[cue - 2 : cue] == "AO" else None
