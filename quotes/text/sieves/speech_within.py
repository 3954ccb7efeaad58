"""What somebody quoted tells of having said himself, or in plain words of others: "She goes: ‘Really?’".

What he tells of others with a verb of saying is found as anywhere; whom he means by "she", `within` knows.
"""

import re

from quotes.model import Quotation
from quotes.text.answers import from_chunk
from quotes.text.reading import Answer, Frame, Reading, Unspoken
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.cues import Saying, saying_at

_PLAINLY = re.compile("(?:^|[,;.KU])B*([MO])[PB]*[FW]{0,2}B*[:,]$")
_UNSPOKEN = re.compile("(F)[BP]*:$")
_TOLD = re.compile("([CX])[BPMOAW]*[:R,]?$")


def quotes_self(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """« J'ai dit : “On refait ?” », raconte Kim: what somebody quoted tells of having said is theirs as well."""
    sentence, at = frame
    told = _TOLD.search(sentence.letters, 0, at) if sentence.nested else None
    verb = told.start(1) if told else 0
    saying = saying_at(reading.text, sentence, verb, reading.lexicon) if told else None
    if saying is None or saying.frame != "say" or not _is_own(sentence, verb, saying, reading.lexicon):
        return None
    return Answer(cue=saying.cue, unspoken=Unspoken(sentence, verb, "s", None, person=True, own=True))


def _is_own(sentence: Sentence, verb: int, saying: Saying, lexicon: Lexicon) -> bool:
    """Whether a verb is in the first person, as its form or the pronoun beside it tells: "ho detto", "I told them"."""
    if saying.person == 1:
        return saying.number == "s"
    grammar = lexicon.language.grammar
    places = (verb - 1, verb + 1) if lexicon.verb_last else (verb - 1,)
    beside = (sentence.words_of(at) for at in places if 0 <= at < len(sentence.chunks))
    return saying.third and any(len(words) == 1 and words[0] in grammar.first_persons for words in beside)


def says_plainly(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """“She goes, ‘Really?’”: in speech any verb will do, or none: "et lui : “Vraiment ?”", "mi fa: “Davvero?”"."""
    sentence, at = frame
    if not sentence.nested:
        return None
    if told := _PLAINLY.search(sentence.letters, 0, at):
        answer = from_chunk(reading, sentence, told.start(1), None)
        mention = answer.mention if answer else None
        return answer if mention and (mention.kind == "person" or mention.form == "pronoun") else None
    left_out = _UNSPOKEN.search(sentence.letters, 0, at)
    if left_out is None or not reading.lexicon.language.grammar.null_subject:
        return None
    return Answer(unspoken=Unspoken(sentence, left_out.start(1), "s", None, person=True))
