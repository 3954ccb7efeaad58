"""What somebody quoted tells of having said himself, or in plain words of others: "She goes: ‘Really?’".

What he tells of others with a verb of saying is found as anywhere; whom he means by "she", `within` knows.
"""

import re

from quotes.model import Quotation
from quotes.text.answers import from_chunk, said_by
from quotes.text.reading import Answer, Frame, Reading, Unspoken
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.cues import Saying, saying_at
from quotes.text.verbs.subjects import subject_of

_PLAINLY = re.compile("(?:^|[,;.KU])B*([MO])[PB]*(?:(?:[FC][^,;:KQ]*K)?[FW]{0,2}B*[:,]|F[BPW]*:)$")
_HEARD = re.compile("([MO])(?:[PB]*[Rr]B*[^,;:.QRrMO]*[CFW]|B*[GI]|(?<=M)C)B*[:,]$")
_UNSPOKEN = re.compile("(F)[BP]*:$")
_TOLD = re.compile("(?:([CX])[BPMOAW]*[:R,]?|([GI])(?:[BPMOAW]*[:,])?)$")
_OTHERS_BETWEEN = re.compile("[Rr]|[MO][PB]*[CDF]")
_GOVERNING = re.compile("(?:^|[^MO])(F)[BPWO]*$")
_SLIPS = ("““", '""', '"“', "««", "„„")  # one mark too many
_NEW_SUBJECT = re.compile("[KU,R][BP]*[MO]")


def quotes_self(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """« J'ai dit : “On refait ?” », raconte Kim: what somebody quoted tells of having said or thought is theirs."""
    sentence, at = frame
    found = _TOLD.search(sentence.letters, 0, at) if sentence.nested else None
    verb = found.start(found.lastindex or 0) if found else 0
    saying = saying_at(reading.text, sentence, verb, reading.lexicon) if found else None
    if saying is None or not (saying.frame == "say" or sentence.letters[at - 1] in ":,"):
        return None  # "I thought, ‘Now or never’", "falei: “Chega”", but "falei de “crise”"
    if not _is_own(sentence, verb, saying, reading.lexicon):
        return None
    return Answer(cue=saying.cue, unspoken=Unspoken(sentence, verb, "s", None, person=True, own=True))


def _is_own(sentence: Sentence, verb: int, saying: Saying, lexicon: Lexicon) -> bool:
    """Whether a verb is in the first person, as its form or its subject tells: "ho detto", "I kept telling them"."""
    if saying.passive or saying.person == 1:
        return not saying.passive and saying.number == "s"
    if _is_to_oneself(sentence, verb, lexicon):
        return True
    if lexicon.verb_last:
        return _is_mine_before(sentence, verb, lexicon)
    selves = lexicon.language.grammar.first_persons & lexicon.language.grammar.selves
    subject = subject_of(sentence, verb, lexicon)
    if (
        subject is None
        and sentence.letters[verb] == "I"
        and (found := _GOVERNING.search(sentence.letters, 0, verb))
    ):
        return sentence.words_of(found.start(1))[0] in selves  # "je voulais lui dire"
    mine = max(0, verb - 1) if subject is None else subject  # "yo digo"
    if _OTHERS_BETWEEN.search(sentence.letters, mine + 1, verb) or _asks_other(sentence, mine, verb, lexicon):
        return False  # "I think they look at her and | say"
    return len(sentence.words_of(mine)) == 1 and sentence.words_of(mine)[0] in selves


def _asks_other(sentence: Sentence, mine: int, verb: int, lexicon: Lexicon) -> bool:
    """Whether "I" want somebody else to do something and say it: "I want | one of them | to stand | up and | say"."""
    to_do = next((n for n in range(mine, verb) if sentence.words_of(n)[0] in lexicon.markers), verb)
    return to_do < verb and "M" in sentence.letters[mine:to_do]


def _is_to_oneself(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether an auxiliary that may be of many is of one by its pronoun and participle: "mi sono detto"."""
    words, helper = sentence.words_of(verb), sentence.tags_of(verb)[1:2]
    form = lexicon.verb(words[-1]) if helper == "e" and words[0] in lexicon.language.grammar.selves else None
    return form is not None and form.mood == "participle" and form.number == "s"


def _is_mine_before(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether "I" is the last subject up to a verb or right behind it: "Ich ging zu ihm und habe gesagt"."""
    selves = lexicon.language.grammar.first_persons & lexicon.language.grammar.selves
    end = sentence.chunks[min(verb + 1, len(sentence.chunks) - 1)][1]
    mine = next((n for n in range(end - 1, -1, -1) if sentence.words[n] in selves), None)
    if mine is None:
        return False
    since = sentence.letters[sentence.chunk_of(mine) + 1 : verb + 2]
    return not _NEW_SUBJECT.search(since) and (not since.endswith(("CM", "CO")) or "," not in since)


def says_plainly(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """“She goes, ‘Really?’”: in speech any verb will do, or none: "et lui : “Vraiment ?”", "I heard him say, ‘No’"."""
    sentence, at = frame
    if not sentence.nested:
        return None
    order_tells = reading.lexicon.order_tells
    found = _PLAINLY.search(sentence.letters, 0, at) or (
        order_tells and _HEARD.search(sentence.letters, 0, at)
    )
    if found:
        if reading.lexicon.language.grammar.selves.issuperset(sentence.words_of(found.start(1))):
            return Answer(unspoken=Unspoken(sentence, found.start(1), "s", None, person=True, own=True))
        answer = from_chunk(reading, sentence, found.start(1), None)
        mention = answer.mention if answer else None
        return answer if mention and (mention.kind == "person" or mention.form == "pronoun") else None
    left_out = _UNSPOKEN.search(sentence.letters, 0, at)
    if left_out is None or not reading.lexicon.language.grammar.null_subject:
        return None
    return Answer(unspoken=Unspoken(sentence, left_out.start(1), "s", None, person=True))


def announced_within(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«Vous savez ce que m’a dit un élève ? “Restez”», raconte Kim: the sentence before within tells who says it."""
    sentence, _ = frame
    if not (sentence.nested and sentence.is_quoted()):
        return None
    earlier = reading.sentence_before(sentence)
    if earlier is None or earlier.around is None or earlier.around != sentence.around or earlier.quotations:
        return None
    if "unclosed" in reading.quotations[earlier.around].flags:
        return None  # the marks are wrong
    verb = earlier.letters.rfind("C")
    saying = saying_at(reading.text, earlier, verb, reading.lexicon) if verb >= 0 else None
    if saying is None or not saying.strong or saying.frame not in ("say", "write"):
        return None
    if _is_own(earlier, verb, saying, reading.lexicon):
        return Answer(cue=saying.cue, unspoken=Unspoken(earlier, verb, "s", None, person=True, own=True))
    return said_by(reading, earlier, verb, saying)


def goes_on_within(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """“She said, ‘Go,’ ” Kim said. “ ‘Now.’ ”: what opens somebody's next words goes on with the last told in them.

    Words in two pairs of marks that go on with none told before are read out, and not by whoever wrote them.
    """
    around = frame.sentence.around
    if around is None or reading.quotations[around].content_start != quotation.start:
        return None
    last = reading.quotations[around - 1] if around else None
    if last is not None and "nested" in last.flags:
        said = reading.answer_to(last)
        return said if said and said.status == "attributed" else None
    pair = reading.text[reading.quotations[around].start] + reading.text[quotation.start]
    return Answer("none") if frame.sentence.is_quoted() and pair not in _SLIPS else None
