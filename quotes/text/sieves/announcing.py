"""The sieve for a speech that the sentence before announces: "Kim ha parlato a lungo. «…»".

A sieve reads the line of chunk letters of that sentence (`quotes.text.chunks`).
"""

import re

from quotes.model import Quotation
from quotes.text.answers import from_chunk, from_saying, said_by, speaks
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import may_speak
from quotes.text.reading import SPEAKERS, Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.going_on import who_is_asked
from quotes.text.sieves.labels import names_matter
from quotes.text.sieves.nouns import owner_of_words
from quotes.text.sieves.reported import ALL_QUOTED, last_main_cue
from quotes.text.speech.kinds import holds_cue_noun, is_clause
from quotes.text.verbs.clauses import ends_in_as, is_subordinate
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.first_subjects import first_subject, whose_deed
from quotes.text.verbs.report_clauses import in_mood

_OPENING_WORDS = 3
_REPLY = re.compile("[BKW]*(M)(?:P|F)[^CDQS:;]*[.]?$|[BKW]*(W)P")
_REPORTING = re.compile("(C)[PB]*[MO][^,;:CQ]*$")
_VOUCHED = re.compile("R[MO][PB]*(C)")
_CLOSES = re.compile(",CM[PBWKA]*[.]?$")  # ", précise le groupe dans sa lettre."


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
    parted = reading.line_ends(earlier.end, quotation.start)
    if answer := _of_headline(earlier, reading) if parted else _turned_to(earlier, reading):
        return answer
    speaks = re.search(r"C[BPWKA]*[.,]?$", earlier.letters)
    if speaks is not None and in_mood(earlier, speaks.start(), reading.lexicon):
        return None  # "Sein Vater habe nie gesprochen. «…»": that is reported itself
    main = speaks is not None and not is_subordinate(earlier.letters, speaks.start())
    main = main and ":" not in earlier.letters  # "Kim manda un segnale: nessuna fabbrica chiude."
    main = main and whose_deed(earlier, reading.lexicon) is None  # "Applausi, protesta di Kim."
    if speaks and main and not _is_reported(earlier, speaks.start(), reading):
        answer = from_saying(reading, earlier, speaks.start())
        named = answer.mention.text.lower() if answer and answer.mention else ""
        if answer and not _is_thing(answer, earlier, speaks.start(), reading):
            nobody = reading.lexicon.language.grammar.indefinites | reading.lexicon.language.grammar.neuter
            return None if named in nobody else answer  # "It began with a phone call."
    return _of_report(earlier, reading, body=not parted) if is_clause(quotation, reading) else None


def _is_thing(answer: Answer, sentence: Sentence, verb: int, reading: Reading) -> bool:
    """Whether a thing only does something to another: "Il progetto prevede dieci case", but "Il rapporto avverte"."""
    mention = answer.mention
    if mention is None or mention.form != "noun" or mention.kind in ("person", "group"):
        return False
    saying = saying_at(reading.text, sentence, verb, reading.lexicon)
    body = mention.kind == "organization" and saying is not None and saying.strong
    return not body and re.fullmatch("B*[.,]?", sentence.letters[verb + 1 :]) is None


def _turned_to(sentence: Sentence, reading: Reading) -> Answer | None:
    """Return to whom a sentence turns: "Même constat chez Kim", "La réponse du club est tombée dans la soirée"."""
    grammar = reading.lexicon.language.grammar
    opening = sentence.words[:_OPENING_WORDS]
    if not grammar.replies.isdisjoint(opening) and (found := _REPLY.match(sentence.letters)):
        return owner_of_words(sentence, found.start(found.lastindex or 0), reading)
    if grammar.same.isdisjoint(opening) or re.search("[CDQ]", sentence.letters):
        return None
    phrases = (at for at, letter in enumerate(sentence.letters) if letter in "MPA")
    named = next((at for at in phrases if may_speak(sentence, at, reading.lexicon)), None)
    if named is None:
        return None
    answer = from_chunk(reading, sentence, name_behind(sentence, named, reading.lexicon), None)
    return answer if answer and answer.kind in SPEAKERS else None


def _of_report(sentence: Sentence, reading: Reading, *, body: bool = False) -> Answer | None:
    """Return who speaks in a sentence that reports at length: "Kim ha difeso l'accordo con Lee. «…»".

    That may be a `body` as well: "Il sindacato chiede un incontro".
    """
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
        kinds = ("person", "organization") if body else ("person",)
        says = named.kind in kinds or named.form == "pronoun" if named else bool(sentence.quotations)
        nobody = named and named.text.lower() in reading.lexicon.language.grammar.indefinites
        return answer if says and not nobody else None  # "On dirait un tableau"
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
