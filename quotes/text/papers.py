"""Papers that hold words: which noun phrase of a sentence something is written in."""

import re

from quotes.model import Mention, Quotation
from quotes.text.owners import cited_pronoun
from quotes.text.phrases.mentions import has_name, is_time, may_speak, mention_of, noun_kind
from quotes.text.phrases.noun_words import is_genitive, is_place
from quotes.text.phrases.relatives import opens_report, over_participle
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.causatives import heard_behind, is_hearing
from quotes.text.verbs.clauses import clause_of, is_infinitive
from quotes.text.verbs.cues import Saying
from quotes.text.verbs.first_subjects import first_paper, first_subject
from quotes.text.verbs.verb_last_subjects import name_in_marks, paper_in_marks

_SUBJECT = re.compile("(M)[PB]*$")
_RELATIVE = re.compile("([MP])(?:,[WPBX]+)?,?RB*$")
_WHERE = re.compile("[rR]W?O?$")
_ITS_OBJECT = re.compile("M[PBW]*Q")
_BESIDE = re.compile("([MP])$")
_OPENED = re.compile("[BK]*(P)P*,(?:[Rr][^,;:Q]*|[^,;:QCDF]*),B*")  # "En la carta, leída ayer, | se lee"
_BARE_COMPLEMENT = re.compile("PM")
_NO_ARTICLE = 2  # words: "in giudizio"
_BEARS = re.compile("[MP]P$")
_ON_WHICH = re.compile("[MP],WW$")  # "ein Schild, | auf | dem"
_STANDS = re.compile("[BP]*I?F[.,]")
_PAPER = re.compile("W{0,2}Q")


def paper_that_reads(sentence: Sentence, verb: int, saying: Saying, reading: Reading) -> int | None:
    """Return the document that a verb speaks of: "un messaggio che recita", "a banner reads", "un rapport qui juge".

    Where "che" may be the object, the verb must be one of writing or saying, or name an object of its own: "un piano
    che definisce «audace»" is somebody's word.
    """
    letters, grammar = sentence.letters, reading.lexicon.language.grammar
    beside = letters[verb] == "G" and reading.lexicon.order_tells
    tie = (_BESIDE if beside else _RELATIVE).search(letters, 0, verb)
    if tie is None and saying.frame == "write":
        tie = _SUBJECT.search(letters, 0, verb)  # "a sign on the door | read “…”"
    relative = letters.rfind("R", 0, verb)
    if tie and relative > tie.start(1) and opens_report(sentence, relative, reading.lexicon):
        return None  # "Kim afirma en una carta | que pidió «…»"
    held = None if tie is None else over_participle(sentence, tie.start(1), reading.lexicon)
    paper = None if held is None else _told_more_of(sentence, held, saying, reading)
    if paper is None or not is_paper(sentence, paper, reading):
        return None
    reads = saying.frame == "write" or (saying.frame == "say" and grammar.null_subject)
    if reads or beside:
        return _who_sent(sentence, paper, reading.lexicon) if reads else None
    subject = reading.lexicon.order_tells or not grammar.nominative.isdisjoint(sentence.words_of(relative))
    named = grammar.null_subject and saying.frame == "name" and _ITS_OBJECT.match(letters, verb + 1)
    cited = subject and saying.frame != "think" and _is_cited(sentence, paper, reading)
    return paper if cited or named else None


def _told_more_of(sentence: Sentence, at: int, saying: Saying, reading: Reading) -> int:
    """Return the paper that a complement tells more of: "a note | to his sister | that read", "la guida | dei medici".

    But "a tweet | from Kim | who wrote".
    """
    before = len(sentence.letters[: at + 1].rstrip("PA")) - 1
    if sentence.letters[at] != "P" or before < 0 or not is_paper(sentence, before, reading):
        return at
    held = mention_of(reading.text, sentence, at, reading.lexicon)
    if held.kind == "person" and (saying.frame != "write" or held.form == "name"):
        return at
    return before if saying.frame == "write" or saying.number == "s" else at


def _who_sent(sentence: Sentence, paper: int, lexicon: Lexicon) -> int:
    """Return who sends something new that reads, else that paper: "Kim sent his wife | a text | reading"."""
    sending = lexicon.language.grammar.sending
    sent = next((n for n in range(paper) if not sending.isdisjoint(sentence.words_of(n))), None)
    who = None if sent is None else first_subject(sentence, lexicon)
    new = sentence.words_of(paper)[0] in lexicon.indefinite
    return who if new and who is not None and sent is not None and who < sent else paper


def is_paper(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether a noun phrase is of a document or of what a few words are written on: "a caption"."""
    return is_message(sentence, at, reading.lexicon) or noun_kind(sentence, at, reading.lexicon) == "document"


def is_message(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase is of a paper of a few words: "un cartello scritto a mano", but not "the Post"."""
    of_few_words = not lexicon.language.grammar.messages.isdisjoint(sentence.words_of(at))
    return of_few_words and "N" not in sentence.tags_of(at)


def bearer_of_words(frame: Frame, reading: Reading) -> int | None:
    """Return the thing before a quotation on which it is written.

    "Un drappo con la scritta «…»", "ein Schild, auf dem «…» stand".
    """
    sentence, at = frame
    if reading.lexicon.verb_last and (found := _ON_WHICH.search(sentence.letters, 0, at)):
        stands = _STANDS.match(sentence.letters, at + 1)
        return found.start() if stands and is_message(sentence, found.start(), reading.lexicon) else None
    if not _BEARS.search(sentence.letters, 0, at) or not is_message(sentence, at - 1, reading.lexicon):
        return None
    holds = sentence.words_of(at - 1)[0] in reading.lexicon.language.grammar.instruments
    thing = noun_kind(sentence, at - 2, reading.lexicon) in (None, "document")
    return at - 2 if holds and thing and not has_name(sentence, at - 2) else None


def _is_cited(sentence: Sentence, paper: int, reading: Reading) -> bool:
    """Whether somebody points to a paper, not makes or sends it: "cited a report", but "replied | with a note"."""
    grammar = reading.lexicon.language.grammar
    if sentence.letters[paper] == "P":
        return sentence.words[sentence.chunks[paper][0]] not in grammar.instruments
    before = sentence.words_of(paper - 1) if paper else ()
    return sentence.letters[paper - 1 : paper] == "C" or not grammar.keeping.isdisjoint(before)


def written_in(sentence: Sentence, verb: int, reading: Reading) -> int | None:
    """Return the paper in which something "si legge": the complement behind the verb, else the one before.

    Whom one hears in it comes first: "nel video si sente una donna: «…»".
    """
    letters, lexicon = sentence.letters, reading.lexicon
    heard_there = is_hearing(sentence, verb, lexicon)
    if heard_there and (heard := heard_behind(sentence, verb, lexicon)) is not None:
        return heard
    opened = None if lexicon.verb_last or lexicon.order_tells else _OPENED.fullmatch(letters, 0, verb)
    if opened and not is_place(sentence, opened.start(1), lexicon):
        of_them = _counts_pronoun(sentence, opened.start(1))
        return None if of_them else opened.start(1)  # "En uno de ellos, leído en la sala, se lee"
    complements = [place for place, letter in enumerate(letters) if _may_hold(sentence, place, verb, reading)]
    bodies = [place for place in complements if not is_place(sentence, place, lexicon)]
    complements = bodies or complements  # "aus dem Ministerium in Berlin heißt es"
    for place in sorted(complements, key=lambda place: (place < verb, abs(place - verb))):
        between = letters[place + 1 : verb] if place < verb else letters[verb + 1 : place]
        beside = place == verb + 1 or (reading.lexicon.verb_last and not between.strip("PBWSA"))
        known = noun_kind(sentence, place, lexicon)
        if known == "document" or (not heard_there and (beside or known == "organization")):
            return place  # but "se oyó en el pasillo"
    return _held_before(sentence, verb, reading)


def _held_before(sentence: Sentence, verb: int, reading: Reading) -> int | None:
    """Return what a relative stands for in which something is written: "der Brief, in dem es heißt"."""
    letters, grammar = sentence.letters, reading.lexicon.language.grammar
    relative = _WHERE.search(letters, 0, verb)  # "une affiche sur laquelle on peut lire"
    start = relative.start() if relative else clause_of(letters, verb)[0]
    at = start - 1 - (letters[start - 1 : start] == ",")
    while at > 0 and letters[at] == "P" and is_genitive(sentence, at, reading.lexicon):
        at -= 1  # "der Brief des Amts, in dem"
    held = start < len(letters) and letters[start] in "rR" and at >= 0
    held = held and (letters[start] == "r" or not grammar.where.isdisjoint(sentence.words_of(start)))
    return at if held and letters[at] in "MPA" else None


def _may_hold(sentence: Sentence, place: int, verb: int, reading: Reading) -> bool:
    """Whether a complement can be what something stands in: no time, no genitive of the noun before it."""
    grammar = reading.lexicon.language.grammar
    around = sentence.letters[max(0, place - 1) : place + 1]
    # "aus Ermittlerkreisen", "aus dem Umfeld | des Klubs"
    circles = grammar.within and around in {"SM", "SP"}
    base = grammar.prepositions.get(sentence.words[sentence.chunks[place - bool(circles)][0]])
    if grammar.within and base not in grammar.within:
        return False
    if circles:
        return True
    answered = not grammar.therein.isdisjoint(sentence.words_of(place))  # "heißt es auf Anfrage"
    answered = answered or _counts_pronoun(sentence, place)
    if answered or is_time(sentence, place) or base in grammar.object_prepositions:
        return False
    if is_infinitive(sentence, place, reading.lexicon):
        return False  # "la nota in cui si chiede | di evitare"
    if place > verb and not sentence.letters[verb + 1 : place].strip("B"):
        matter = reading.lexicon.language.grammar.null_subject and is_genitive(
            sentence, place, reading.lexicon
        )  # "si parla | di un calo"
        return sentence.letters[place] in "PA" and not matter  # "hieß es dazu | von einem Mitarbeiter"
    if sentence.letters[place] != "P" or not is_genitive(sentence, place, reading.lexicon):
        return sentence.letters[place] == "P"
    kinds = [noun_kind(sentence, at, reading.lexicon) for at in (place - 1, place)]
    return around == "PP" and kinds[0] in (None, "document") and kinds[1] == "document"  # "a pagina due | di"


def _counts_pronoun(sentence: Sentence, place: int) -> bool:
    """Whether a complement only counts what a pronoun stands for: "en uno | de ellos"."""
    return sentence.letters.startswith("P", place + 1) and sentence.tags_of(place + 1).endswith("o")


def cited_behind(sentence: Sentence, behind: int, reading: Reading) -> int | None:
    """Return whom a paper cites: the object behind verb and subject, "zitiert den Minister mit den Worten"."""
    paper = _PAPER.match(sentence.letters, behind + 1) if reading.lexicon.verb_last else None
    named = paper and name_in_marks(
        sentence, paper.end() - 1, reading.text
    )  # "zitiert die «Zeit» den Minister"
    first = paper.end() if paper and named else behind + 1
    if _BARE_COMPLEMENT.match(sentence.letters, first) and len(sentence.words_of(first)) == _NO_ARTICLE:
        return None  # "cita in giudizio Kim"
    for at in range(first, len(sentence.letters)):
        if sentence.letters[at] in ",;:Q":
            return None
        if sentence.letters[at] in "MO" or _is_object(sentence, at, reading):
            return at
    return None


def _is_object(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether a complement is the object of its verb: "den Minister", "al alcalde"."""
    grammar = reading.lexicon.language.grammar
    if sentence.letters[at] != "P":
        return False
    first = sentence.words[sentence.chunks[at][0]]
    if grammar.null_subject:
        to = grammar.prepositions.get(first, first) in grammar.object_prepositions
        return to and may_speak(sentence, at, reading.lexicon)
    return first in grammar.oblique and not is_genitive(sentence, at, reading.lexicon)


def is_work_name(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether a noun phrase is a title or a name, no paper that speaks: "der Titel", "das Motto"."""
    if noun_kind(sentence, at, reading.lexicon) is not None:
        return False
    first, last = sentence.chunks[at]
    words = sentence.words if reading.lexicon.common else sentence.printed  # "Palazzo Chigi"
    return any(map(reading.lexicon.is_work, words[first:last]))


def from_paper(
    quotation: Quotation, reading: Reading, sentence: Sentence, verb: int, saying: Saying
) -> Answer | None:
    """Return the answer of a verb whose subject is a paper in marks, another than the quotation itself."""
    paper = paper_in_marks(sentence, verb, reading.text) if reading.lexicon.verb_last else None
    called = saying.frame == "name" and sentence.letters[max(0, verb - 2) : verb] == "RQ"
    if paper is None or called or paper.start == quotation.content_start:
        return None  # "wird als «…» bezeichnet, als «…»"
    cited = cited_pronoun(sentence, verb, saying.cue, reading) if saying.frame == "cite" else None
    return cited or Answer(mention=paper, cue=saying.cue)


def paper_that_provides(reading: Reading, answer: Answer) -> Mention | None:
    """Return the paper before a verb of what papers provide: "La bozza è agli atti. Prevede che «…»"."""
    if answer.cue is None or answer.mention is not None or answer.unspoken is None:
        return None
    if answer.cue.lemma not in reading.lexicon.language.grammar.providing:
        return None
    earlier = reading.sentence_before(answer.unspoken.sentence)
    paper = first_paper(earlier, reading.lexicon) if earlier else None
    return (
        mention_of(reading.text, earlier, paper, reading.lexicon) if earlier and paper is not None else None
    )
