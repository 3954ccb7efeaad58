"""The sieves for words that answer: they are by whoever was asked or written to in the sentences before."""

import re

from quotes.model import Quotation
from quotes.text.answers import from_chunk
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import may_speak
from quotes.text.phrases.noun_words import is_genitive, is_place
from quotes.text.reading import SPEAKERS, Answer, Frame, Reading
from quotes.text.replies import asking
from quotes.text.sentences import Sentence
from quotes.text.sieves.reported import ALL_QUOTED
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.first_subjects import first_subject

_TOLD = re.compile("CM?([BP]*)")
_REPLY = re.compile("[BKWXMPA,]*[CF]?[BKWXMPA,]*:")
_REPLY_IS = re.compile("B*(M)B*[CFW](?!.*[CFGRrUQ:;])")  # "La réponse est sèche.", no "La réponse est que …"
_OPENING_WORDS = 3
_PUT_TO = re.compile("CB*([MPO])P*,?(?:[RU]|[^CDF;:QR]*[CF])")  # "demande | à l'accusé | s'il | était là"


def replied(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim écrit au préfet : «…» Réponse : «…» / La risposta arrivò subito: «…»: an answer that is said to be nobody's
    is by whom the words before it were said to, and never by who said them.
    """
    telling = None if frame.sentence.nested else _tells_of_reply(frame, reading)
    before = reading.sentence_before(telling) if telling else None
    if before is None:
        return None
    last = before.last_quotation
    if last is None:
        return _written_to(before, reading)
    who = reading.answer_to(last)
    cue = before.chunk_at(who.cue.start) if who and who.cue else None
    if cue is None:
        return _written_to_before(before, reading)
    addressed = _TOLD.match(before.letters, cue)
    behind = range(*addressed.span(1)) if addressed else ()
    told_to = (n for n in behind if _is_addressed(before, n, reading.lexicon))
    whom = next((n for n in told_to if not is_place(before, n, reading.lexicon)), None)
    if whom is None:
        return Answer("none")
    answer = from_chunk(reading, before, name_behind(before, whom, reading.lexicon), None)
    return answer if answer and answer.kind in SPEAKERS else Answer("none")


def _tells_of_reply(frame: Frame, reading: Reading) -> Sentence | None:
    """Return the sentence that says a reply follows: what stands before the colon, or the whole one before."""
    sentence, at = frame
    replies = reading.lexicon.language.grammar.replies
    if not replies.isdisjoint(sentence.words[:_OPENING_WORDS]):
        return sentence if _REPLY.fullmatch(sentence.letters, 0, at) else None
    earlier = reading.sentence_before(sentence) if ALL_QUOTED.fullmatch(sentence.letters) else None
    if earlier is None or earlier.quotations or replies.isdisjoint(earlier.words[:_OPENING_WORDS]):
        return None
    found = _REPLY_IS.match(earlier.letters)
    known = found is not None and earlier.words_of(found.start(1))[0] in reading.lexicon.definite
    return earlier if known else None  # "Sa réponse est claire" is of whom one speaks


def asked_whether(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Il giudice ha chiesto al teste se lo conosceva. «Sì»: who is asked without marks answers."""
    sentence, lexicon = frame.sentence, reading.lexicon
    asked = None if sentence.nested else reading.sentence_before(sentence)
    if asked is None or asked.quotations or not ALL_QUOTED.fullmatch(sentence.letters):
        return None
    if reading.content(quotation)[-1] == "?" or reading.line_ends(asked.end, sentence.start):
        return None
    asks = asking(asked, reading)
    found = _PUT_TO.match(asked.letters, asks[0]) if asks else None
    if found is None:
        return None
    whom = found.start(1)
    if asked.letters[whom] == "P" and not _is_addressed(asked, whom, lexicon):
        return None
    answer = from_chunk(reading, asked, name_behind(asked, whom, lexicon), None)
    kinds = ("person", "group") if lexicon.verb_last else ("person",)  # "den Zeugen" may be one
    return answer if answer and (answer.kind in kinds or answer.unspoken) else None


def _written_to_before(words: Sentence, reading: Reading) -> Answer | None:
    """Return to whom words that stand alone were sent: "La spedì Kim al direttore. «Firma tu». La risposta: «No»"."""
    sent = reading.sentence_before(words) if ALL_QUOTED.fullmatch(words.letters) else None
    if sent is None or sent.quotations or reading.line_ends(sent.end, words.start):
        return None
    return _written_to(sent, reading)


def _is_addressed(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a complement has the preposition of who is spoken to: "à Kim", "an die Stadt"."""
    grammar = lexicon.language.grammar
    first = sentence.words[sentence.chunks[at][0]]
    oblique = first in grammar.oblique and not is_genitive(sentence, at, lexicon)
    to = sentence.letters[at] == "P" and grammar.prepositions.get(first) in grammar.object_prepositions
    return oblique or to


def _written_to(sentence: Sentence, reading: Reading) -> Answer | None:
    """Return to whom a sentence without words of its own says that somebody turned: "Abbiamo scritto al Comune."

    It may be told straight: "Kim avait prévenu | son patron".
    """
    lexicon = reading.lexicon
    named = [
        n for n, letter in enumerate(sentence.letters) if letter in "MPA" and may_speak(sentence, n, lexicon)
    ]
    subject = first_subject(sentence, lexicon)
    objects = [n for n in named if n != subject and (subject not in named or sentence.letters[n] == "M")]
    asked = [n for n in named if _is_addressed(sentence, n, lexicon)] or objects[: len(objects) == 1]
    answer = from_chunk(reading, sentence, name_behind(sentence, asked[0], lexicon), None) if asked else None
    return answer if answer and answer.kind in SPEAKERS else None
