"""The sieve for words that somebody only tells of having heard: "Kim recalls Lee saying, “…”" is Lee's."""

import re

from quotes.model import Quotation
from quotes.text.answers import from_chunk
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.verbs.cues import saying_at

_BEFORE = re.compile("C([MOP])P*(G)[BMOP]*[,:R]?$")
_BEHIND = re.compile("Q,?(?:[MO]P*C|CB*[MO]P*(?=[MO]))([MO])P*(G)(?:[MOPB]*[.,;]|$)")


def recalled(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim recalls Lee saying, “…” / “…,” Kim remembers him telling her: who is remembered to have said it."""
    sentence, at = frame
    recalling = reading.lexicon.language.grammar.recalling
    if not recalling or "G" not in sentence.letters:
        return None
    found = _BEFORE.search(sentence.letters, 0, at) or _BEHIND.match(sentence.letters, at)
    if found is None or not _recalls(sentence, found, reading):
        return None
    saying = saying_at(reading.text, sentence, found.start(2), reading.lexicon)
    if saying is None or not saying.strong:
        return None
    answer = from_chunk(reading, sentence, found.start(1), saying.cue)
    # No "him" is Kim in "Kim recalls him saying".
    another = "M" in sentence.letters[: found.start(1)] and sentence.letters[found.start(1)] == "O"
    return answer._replace(unspoken=None) if answer and another else answer


def _recalls(sentence: Sentence, found: re.Match[str], reading: Reading) -> bool:
    """Whether the verb before the one heard is of what comes back to mind."""
    place = sentence.letters.rfind("C", 0, found.start(1))
    recalling = saying_at(reading.text, sentence, place, reading.lexicon)
    return recalling is not None and recalling.cue.lemma in reading.lexicon.language.grammar.recalling
