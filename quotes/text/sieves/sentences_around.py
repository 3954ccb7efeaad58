"""The sieves that go by the sentences around: a speech that goes on, alone or in a sentence of the reporter's.

A sieve reads the lines of chunk letters of these sentences (`quotes.text.chunks`).
"""

import re
from itertools import islice

from quotes.model import Quotation
from quotes.text.phrases.mentions import noun_kind
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.reporters import named_by_others
from quotes.text.sentences import Sentence
from quotes.text.sieves.cues_of_others import told_around
from quotes.text.sieves.pointing_back import told_behind
from quotes.text.sieves.reported import VERB_OR_SOURCE, speaker_before
from quotes.text.sieves.unsaid import names_speaker
from quotes.text.speech.kinds import (
    has_verb,
    is_clause,
    letters_of,
    looks_like_speech,
    speaks_of_oneself,
    stands_in_paper,
)
from quotes.text.tags.tables import DASHES
from quotes.text.tags.words import opens_line
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.first_subjects import first_subject, is_copula

_SENTENCES_OF_SPEECH = 30  # that a speech without a word of saying may have
_SHORTEST_SPEECH = 3  # spaces
_GOES_ON = re.compile(r"(?:[BKPWX,]*:)?[Q.,\-]*")  # «…». Poi, rivolto ai cronisti: «…»
_TOLD_ASIDE = re.compile(
    "Q,?[MO][PB]*C[^QC]*[GR][^Q]*[Rr][^Q]*Q"
)  # “A,” Kim said, facing a judge who called it “B”
_CALLED_UPON = re.compile("[CF][^;:Q]*(?:Q[^;:Q]*)?[CDFX][^;:Q]*,(?:[Rr][PBM]*[CD]|S)$")
_READ_THERE = re.compile(r"Q,B*(C)B*\.?")
_DOING = re.compile(r"[BK,]*(W)M[PBW]*,?:[Q.,]*")  # Poi, abbassando la voce: «…»
_GOES_ON_WOVEN = re.compile(
    r"[BK]*,?Q(?:,?[RU][^Q]*(?<!C)\.|[^CDSGQ:;]*(?:Q[^CDSG:;]*)?)"
)  # “C” and his team “D.”
_TOPIC = re.compile("[BK]*R?[PW]+,Q[.]?")  # "quanto al lavoro, «nessuno lo perderà»"
_JUDGED = re.compile(
    "[BK]*(?:M[PB]*(?:(F)|,)?|W)B*Q[.]?"
)  # "La situazione è «insostenibile»", "Juste « une erreur »"


def continued(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«A», ha detto Kim. «B»: a sentence that is all quotation, or says no more than "then", goes on with a speech."""
    sentence, _ = frame
    if _takes_turn(quotation, reading):
        return None
    on = _GOES_ON.fullmatch(sentence.letters) or _does_meanwhile(sentence, reading)
    on = on or _reads_on(sentence, reading)
    if not on and not _opens_with_speech(quotation, frame, reading):
        return None
    for earlier in islice(reading.sentences_before(sentence), _SENTENCES_OF_SPEECH):
        if not earlier.quotations:
            return None
        last, answer = _last_said(earlier, reading)
        if (
            answer
            and speaks_of_oneself(quotation, reading)
            and (one := named_by_others(reading, earlier, answer))
        ):
            return Answer(unspoken=one)
        if answer and (answer_behind := told_around(earlier, last, answer, reading)):
            return answer_behind
        if (
            answer
            and "unclosed" in quotation.flags
            and reading.text[last.start] != reading.text[quotation.start]
        ):
            return None  # a passage set off by marks of its own
        if answer is not None:
            above = reading.line_ends(earlier.end, sentence.start)
            other = above and _is_told_behind(quotation, frame, reading)
            return answer if answer.status == "attributed" and not other else None
        if not _GOES_ON.fullmatch(earlier.letters):
            return None
    return None


def _is_told_behind(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether the paragraph that a quotation opens tells behind it who said so: "… dice Kim.¶«A». Lo ha detto Lee."."""
    later = reading.sentence_after(frame.sentence)
    apart = later is None or reading.line_ends(frame.sentence.end, later.start)
    return not apart and told_behind(quotation, frame, reading) is not None


def _does_meanwhile(sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence only says what the speaker does meanwhile: "Poi però, abbassando la voce: «…»"."""
    found, endings = _DOING.fullmatch(sentence.letters), reading.lexicon.gerund_endings
    return found is not None and bool(endings) and sentence.words_of(found.start(1))[0].endswith(endings)


def _reads_on(sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence only says that more is written where the words before are: «…», si legge ancora."""
    found = _READ_THERE.fullmatch(sentence.letters)
    saying = saying_at(reading.text, sentence, found.start(1), reading.lexicon) if found else None
    return saying is not None and saying.impersonal and reading.lexicon.language.grammar.null_subject


def _opens_with_speech(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether a speech of the paragraph goes on in a sentence that it opens: «A», ha detto Kim. «B», which is late."""
    sentence, at = frame
    if not reading.lexicon.order_tells or sentence.nested or "Q" in sentence.letters[:at]:
        return False
    if not _GOES_ON_WOVEN.fullmatch(sentence.letters) or not is_clause(quotation, reading):
        return False
    if reading.content(quotation).count(" ") < _SHORTEST_SPEECH:
        return False  # “Choke!” blared the front page
    earlier = reading.sentence_before(sentence)
    return earlier is not None and "\n" not in reading.text[earlier.end : sentence.start]


def _last_said(sentence: Sentence, reading: Reading) -> tuple[Quotation, Answer | None]:
    """Return the last quotation of a sentence and its answer: “A,” Kim said on “The Hour.” is A.

    What somebody's words are written on does not go on with them: “A,” Kim said beside a sign reading “B.” Nor does
    whom they only call upon in a relative clause: "Kim parla di «A» e cita l'ufficio, che lo ritiene «B»".
    """
    first = next(iter(sentence.quotations.values()))
    if reading.lexicon.order_tells and _TOLD_ASIDE.match(sentence.letters) and reading.answer_to(first):
        return first, reading.answer_to(first)
    last: dict[int, tuple[Quotation, Answer | None]] = {}
    for one in reversed(sentence.quotations.values()):
        answer = reading.answer_to(one)
        term = answer is not None and answer.status == "not_speech"
        aside = answer is not None and (answer.kind == "document" or _is_called_upon(sentence, answer))
        rank = 2 if term else int(aside)
        last.setdefault(rank, (one, answer))
        if rank == 0:
            break
    return last[min(last)]


def _is_called_upon(sentence: Sentence, answer: Answer) -> bool:
    """Whether a relative clause holds the words of saying of an answer: "l'ufficio, che lo ritiene «B»"."""
    cue = sentence.chunk_at(answer.cue.start) if answer.cue else None
    return cue is not None and _CALLED_UPON.search(sentence.letters, 0, cue + 1) is not None


def _takes_turn(quotation: Quotation, reading: Reading) -> bool:
    """Whether a quotation opens a line of dialogue or is a heading: somebody else may speak than in the line before."""
    return opens_turn(quotation, reading) or is_heading(quotation, reading)


def opens_turn(quotation: Quotation, reading: Reading) -> bool:
    """Whether a quotation opens a line of dialogue."""
    return "dialogue" in quotation.flags and reading.text[quotation.start] in DASHES


def asks_in_turn(quotation: Quotation, reading: Reading) -> bool:
    """Whether a line of dialogue asks: behind a paragraph about somebody that may be the reporter."""
    return "dialogue" in quotation.flags and reading.content(quotation).endswith("?")


def is_heading(quotation: Quotation, reading: Reading) -> bool:
    """Whether a quotation in capitals opens a line, which announces what comes: "UN MILAGRO CON CHALECO"."""
    shouted = reading.content(quotation).isupper()
    return shouted and opens_line(reading.text, quotation.start)


def goes_unsaid(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim ha chiesto aiuto. Ogni ora che passa «è persa»: the sentence before has a speaker, this one nobody else."""
    sentence, at = frame
    if sentence.nested or reading.lexicon.order_tells or "dialogue" in quotation.flags:
        return None  # where everybody who speaks is named, what is left is none's words
    if VERB_OR_SOURCE.search(sentence.letters) or is_heading(quotation, reading):
        return None
    topic = _TOPIC.fullmatch(sentence.letters) is not None and is_clause(quotation, reading)
    closes = reading.lexicon.verb_last and "F" not in sentence.letters and _closes(quotation, reading)
    judged = _is_judged(quotation, frame, reading)
    if not (topic or closes or judged or looks_like_speech(quotation, frame, reading)):
        return None
    if (names_speaker(sentence, reading.lexicon) and not judged) or stands_in_paper(frame, reading):
        return None
    if at and sentence.tags[sentence.chunks[at][0] - 1] in "pgd":
        return None  # "in «segno di lutto», i negozi chiudono"
    earlier = reading.sentence_before(sentence)
    if earlier is None or not earlier.quotations:
        same = earlier and closes and not reading.line_ends(earlier.end, sentence.start)
        return speaker_before(sentence, reading) if same else None
    return reading.goes_on_from(earlier)


def _is_judged(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether a content only says what a thing is, behind a speech: "Una situazione «insostenibile»"."""
    sentence, _ = frame
    found = _JUDGED.fullmatch(sentence.letters) if reading.content(quotation)[0].islower() else None
    if found is None or (found[1] and not is_copula(sentence, found.start(1), reading.lexicon)):
        return False
    about = first_subject(sentence, reading.lexicon)
    somebody = about is not None and noun_kind(sentence, about, reading.lexicon) == "person"
    earlier = None if somebody else reading.sentence_before(sentence)
    return earlier is not None and not reading.line_ends(earlier.end, sentence.start)


def _closes(quotation: Quotation, reading: Reading) -> bool:
    """Whether a content has the verb that the words before it lack: "Ein solcher Beschluss «hilft niemandem»"."""
    return reading.content(quotation)[0].islower() and has_verb(letters_of(quotation, reading))
