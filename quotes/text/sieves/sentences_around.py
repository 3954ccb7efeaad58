"""The sieves that go by the sentences around: a speech that goes on or is announced before.

A sieve reads the lines of chunk letters of these sentences (`quotes.text.chunks`).
"""

import re
from itertools import islice

from quotes.model import Quotation
from quotes.text.answers import from_chunk, from_saying, said_by, speaks
from quotes.text.reading import SPEAKERS, Answer, Frame, Reading
from quotes.text.reporters import named_by_others
from quotes.text.sentences import Sentence
from quotes.text.sieves.cues_of_others import told_around
from quotes.text.sieves.going_on import who_is_asked
from quotes.text.sieves.labels import names_matter
from quotes.text.sieves.nouns import owner_of_words
from quotes.text.sieves.reported import ALL_QUOTED, last_main_cue
from quotes.text.speech.kinds import holds_cue_noun, is_clause, speaks_of_oneself
from quotes.text.tags.tables import DASHES
from quotes.text.tags.words import opens_line
from quotes.text.verbs.clauses import ends_in_as, is_subordinate
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.first_subjects import first_subject, whose_deed
from quotes.text.verbs.report_clauses import in_mood

_SENTENCES_OF_SPEECH = 30  # that a speech without a word of saying may have
_SHORTEST_SPEECH = 3  # spaces
_GOES_ON = re.compile(r"(?:[BKPWX,]*:)?[Q.,\-]*")  # «…». Poi, rivolto ai cronisti: «…»
_TOLD_ASIDE = re.compile(
    "Q,?[MO][PB]*C[^QC]*[GR][^Q]*[Rr][^Q]*Q"
)  # “A,” Kim said, facing a judge who called it “B”
_REPORTING = re.compile("(C)[PB]*[MO][^,;:CQ]*$")
_VOUCHED = re.compile("R[MO][PB]*(C)")
_CALLED_UPON = re.compile("[CF][^;:Q]*(?:Q[^;:Q]*)?[CDFX][^;:Q]*,(?:[Rr][PBM]*[CD]|S)$")
_READ_THERE = re.compile(r"Q,B*(C)B*\.?")
_DOING = re.compile(r"[BK,]*(W)M[PBW]*,?:[Q.,]*")  # Poi, abbassando la voce: «…»
_CLOSES = re.compile(",CM[PBWKA]*[.]?$")  # ", précise le groupe dans sa lettre."
_GOES_ON_WOVEN = re.compile(
    r"[BK]*,?Q(?:,?[RU][^Q]*(?<!C)\.|[^CDSGQ:;]*(?:Q[^CDSG:;]*)?)"
)  # “C” and his team “D.”


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
        if answer and (told := told_around(earlier, last, answer, reading)):
            return told
        if (
            answer
            and "unclosed" in quotation.flags
            and reading.text[last.start] != reading.text[quotation.start]
        ):
            return None  # a passage set off by marks of its own
        if answer is not None:
            return answer if answer.status == "attributed" else None
        if not _GOES_ON.fullmatch(earlier.letters):
            return None
    return None


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
        aside = answer is not None and (
            answer.kind == "document" or _is_called_upon(sentence, answer, reading)
        )
        rank = 2 if term else int(aside)
        last.setdefault(rank, (one, answer))
        if rank == 0:
            break
    return last[min(last)]


def _is_called_upon(sentence: Sentence, answer: Answer, reading: Reading) -> bool:
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


def announced(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim ha parlato a lungo. «…»: the sentence before tells who is about to speak."""
    sentence, _ = frame
    if sentence.nested or not ALL_QUOTED.fullmatch(sentence.letters):
        return None
    earlier = reading.sentence_before(sentence)
    if earlier is None or reading.is_question(earlier):
        return None  # "Did Kim agree? “No.”" is not Kim's
    if reading.lexicon.reported and (asked := who_is_asked(earlier, reading)):
        return asked
    if earlier.quotations:
        terms = all(_is_term(one, reading) for one in earlier.quotations.values())
        return _of_report(earlier, reading) if terms and is_clause(quotation, reading) else None
    if earlier.letters.endswith(":"):
        return _before_colon(earlier, reading)
    if reading.line_ends(earlier.end, quotation.start) and (answer := _of_headline(earlier, reading)):
        return answer
    speaks = re.search(r"C[BPWKA]*[.,]?$", earlier.letters)
    if speaks is not None and in_mood(earlier, speaks.start(), reading.lexicon):
        return None  # "Sein Vater habe nie gesprochen. «…»": that is reported itself
    main = speaks is not None and not is_subordinate(earlier.letters, speaks.start())
    main = main and ":" not in earlier.letters  # "Kim manda un segnale: nessuna fabbrica chiude."
    main = main and whose_deed(earlier, reading.lexicon) is None  # "Applausi, protesta di Kim."
    if speaks and main and not _is_reported(earlier, speaks.start(), reading):
        answer = from_saying(reading, earlier, speaks.start())
        told = answer.mention.text.lower() if answer and answer.mention else ""
        if answer:
            return None if told in reading.lexicon.language.grammar.indefinites else answer
    return _of_report(earlier, reading) if is_clause(quotation, reading) else None


def _of_report(sentence: Sentence, reading: Reading) -> Answer | None:
    """Return who speaks in a sentence that reports at length: "Kim ha difeso l'accordo con Lee. «…»"."""
    for verb in reversed([n for n, letter in enumerate(sentence.letters) if letter == "C"]):
        if is_subordinate(sentence.letters, verb) or _is_reported(sentence, verb, reading):
            continue
        saying = saying_at(reading.text, sentence, verb, reading.lexicon)
        if saying is None or not saying.strong or saying.passive:
            continue  # "Kim said it was the worst she | had seen"
        if _CLOSES.match(sentence.letters, verb - 1):
            answer = from_chunk(reading, sentence, verb + 1, saying.cue)
            if answer and answer.kind in SPEAKERS:
                return answer
        answer = said_by(reading, sentence, verb, saying)
        named = answer.mention if answer else None
        told = named.kind == "person" or named.form == "pronoun" if named else bool(sentence.quotations)
        nobody = named and named.text.lower() in reading.lexicon.language.grammar.indefinites
        return answer if told and not nobody else None  # "On dirait un tableau"
    return None


def _is_term(quotation: Quotation, reading: Reading) -> bool:
    """Whether a quotation is known to be a term: "Ha letto, racconta Kim, un solo libro, «Cuore»."."""
    answer = reading.answer_to(quotation)
    return answer is not None and answer.status == "not_speech"


def _is_reported(sentence: Sentence, verb: int, reading: Reading) -> bool:
    """Whether a verb stands in a clause reported without "that": "Kim said Lee | had promised | to go"."""
    if not reading.lexicon.language.grammar.bare_clauses:
        return False
    found = _REPORTING.search(sentence.letters, 0, verb)
    saying = saying_at(reading.text, sentence, found.start(1), reading.lexicon) if found else None
    return saying is not None and saying.strong and saying.frame == "say"


def _of_headline(sentence: Sentence, reading: Reading) -> Answer | None:
    """Return whom a line above a speech names: "Kim: niente accordo", "La risposta di Kim"."""
    if re.fullmatch(r"MP+[.]?", sentence.letters):
        return owner_of_words(sentence, 0, reading)
    matter = not reading.lexicon.language.grammar.null_subject and names_matter(sentence, reading)
    if matter or not re.match(r"M[,:]?:", sentence.letters):
        return None
    answer = from_chunk(reading, sentence, 0, None)
    return answer if answer and answer.kind == "person" else None


def _before_colon(sentence: Sentence, reading: Reading) -> Answer | None:
    """Return who a sentence that ends in a colon says is about to speak."""
    verb = last_main_cue(sentence)
    if verb is not None:
        return from_saying(reading, sentence, verb)
    for aside in _VOUCHED.finditer(sentence.letters):
        if ends_in_as(sentence, aside.start(), reading.lexicon):
            return from_saying(reading, sentence, aside.start(1))  # "as Kim observed, the best was to come:"
    named = re.search(r"([MO])[PABW]*:$", sentence.letters)
    answer = from_chunk(reading, sentence, named.start(1), None) if named else None
    if answer and answer.kind in SPEAKERS:
        return answer
    gives = (
        reading.lexicon.order_tells and named and holds_cue_noun(sentence, named.start(1), reading.lexicon)
    )
    subject = first_subject(sentence, reading.lexicon) if gives else None
    answer = from_chunk(reading, sentence, subject, None) if subject is not None else None
    return answer if answer and (answer.unspoken or speaks(answer)) else None
