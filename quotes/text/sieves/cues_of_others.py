"""Whether a word of saying behind a quotation rather speaks of another one, or the quotation has its own before it.

And who goes on where a sentence gives the words of another.
"""

import re

from quotes.model import Quotation
from quotes.text.answers import from_chunk, said_by
from quotes.text.reading import Answer, Reading, Unspoken
from quotes.text.sentences import Sentence
from quotes.text.verbs.clauses import main_verb
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.subjects import subject_of

_TOLD_BEFORE = re.compile("[MOR][PB]*C[BPW]*$")
_REPORTED_BEFORE = re.compile(r"C[BP]*R[^CDQRU;:,]*U?$")
_ASIDE = re.compile(
    r"^(?:[BK]*P[PBKM]*,)?[BKP]*(?:M[PB]*(?:\([^)]*\)|(?=M)))?M[PB]*,(?:[RrX][^,;:Q]*|[^CDFGIQO,;:]*PW)$"
)
_SAID_IN_CLAUSE = re.compile(
    r"U[BPW]*[MO][PB]*C[BW]*$|(?:^|[.;])[BK]*[UR]B*[MO][PB]*C(?:,|[^,;:QUrC]*)$"
)  # "mentre la giunta si dice «unita», il Pd ha detto", "Although Kim admitted that it was “bad,” he claimed"
# "Aux critiques de Kim, qui avait jugé le texte « injuste », Lee a répondu par un sourire"
_SAID_IN_RELATIVE = re.compile(r"[MPA]\)?,R[BMPO]*C[BMPAW]*$")
_TOLD_ALREADY = re.compile("(?:[MO][PB]*C|C[PB]*[MO])[^,;:QC]*$")
_MAIN_BEHIND = re.compile(r"^[BK]*[XGW][^;:]*Q[AP]*,B*M[PB]*(C)[BP]*[.]?$")
_CITES = re.compile("[CF][BPW]*")
_TELLS = re.compile(
    r"(?:^|[^RrU])B*([MO])[PB]*(C)(?:(?:[BPW]|[MO](?![PB]*C))*:?|(?:[BP]|[MO](?![PB]*C))*W?,)$"
)
_SUBJECT = re.compile("[MO]")
_SUBJECT_BEHIND = re.compile(r"[BPW]*[MO]")


def belongs_before(sentence: Sentence, at: int, found: re.Match[str], reading: Reading) -> bool:
    """Whether a quotation has a cue of its own before it: "dijo que es «…», informó la agencia", "ve «…», citó".

    `found` is the cue behind it, by its mark, subject and verb (`trailing_places`).
    """
    before, apart = sentence.letters[:at], found["mark"] == ","
    reported = apart and _REPORTED_BEFORE.search(before) is not None
    if _SUBJECT.search(found["subject"]):
        if _SAID_IN_CLAUSE.search(before):
            return True
        if apart and _SAID_IN_RELATIVE.search(before):
            return not reading.lexicon.verb_last
    own = _TOLD_BEFORE.search(before) and not _SUBJECT_BEHIND.match(sentence.letters, found.end("verb"))
    own = own and not (found["subject"] and _is_called(sentence, at - 1, reading))
    aside = apart and _ASIDE.search(before)  # "el autor, que firma «…», dijo"
    vouched = apart and found["subject"] and before.endswith("C")  # "dijo «…», según consta"
    return bool(reported or own or aside or vouched)


def _is_called(sentence: Sentence, verb: int, reading: Reading) -> bool:
    """Whether a verb is a passive, whose words another says: "Kim was called “a hero,” his brother said"."""
    if sentence.letters[verb] != "C":
        return False
    saying = saying_at(reading.text, sentence, verb, reading.lexicon)
    return saying is not None and saying.passive


def told_by_other(sentence: Sentence, at: int, found: re.Match[str], reading: Reading) -> bool:
    """Whether who speaks behind a quotation only tells what another said: "Le médecin a dit : « … », raconte Kim"."""
    letters = sentence.letters
    tells = _TELLS.search(letters, 0, at)
    teller = _SUBJECT.search(letters, found.start("subject"), found.end("subject"))
    teller = teller or _SUBJECT_BEHIND.match(letters, found.end("verb"))
    if tells is None or teller is None:
        return False
    who = sentence.words_of(teller.end() - 1)
    if letters[teller.end() - 1] == "O" and (
        letters[tells.start(1)] == "M" or who == sentence.words_of(tells.start(1))
    ):
        return False  # "le maire plaide : « … », assure-t-il"
    if not reading.lexicon.language.grammar.reflexives.isdisjoint(sentence.words_of(tells.start(2))):
        return False  # "le maire ne s'avoue pas vaincu : « … », promet Kim"
    saying = saying_at(reading.text, sentence, tells.start(2), reading.lexicon)
    says = saying is not None and saying.strong and saying.third and saying.frame in ("say", "write")
    return says and not _is_called(sentence, tells.start(2), reading)


def belongs_ahead(letters: str, at: int, cue: int) -> bool:
    """Whether the cue behind a quotation rather opens the next one: «A», e ha aggiunto: «B»."""
    introduced = at > 0 and letters[at - 1] in ":RC"  # "dénonce «A», Kim parle de «B»"
    return introduced and bool(re.match(r"[BPMWA]*[:R]?W?Q", letters[cue + 1 :]))


def goes_on_beside(before: str, found: re.Match[str], answer: Answer) -> bool:
    """Whether who said the words goes on with another verb: "Kolb nannte den Plan «mutig», forderte aber mehr Geld".

    `before` are the letters before the quotation, `found` the cue behind it, as for `belongs_before`.
    """
    thing = answer.mention is not None and answer.mention.form == "noun" and answer.kind is None
    alone = found["mark"] == "," and not found["subject"]
    return thing and alone and _TOLD_ALREADY.search(before) is not None


def told_around(sentence: Sentence, last: Quotation, answer: Answer, reading: Reading) -> Answer | None:
    """Return who tells the words of another that a sentence ends with, and goes on himself."""
    return _told_behind(sentence, answer, reading) or _calls_upon(sentence, last, answer, reading)


def _told_behind(sentence: Sentence, answer: Answer, reading: Reading) -> Answer | None:
    """Return who speaks in the main clause behind somebody else's words: "Accusé de «…» par Lee, Kim a répondu"."""
    found = _MAIN_BEHIND.search(sentence.letters)
    saying = saying_at(reading.text, sentence, found.start(1), reading.lexicon) if found else None
    if found is None or saying is None or not saying.strong or reading.lexicon.verb_last:
        return None
    if answer.cue is None or answer.cue.start == saying.cue.start:
        return None
    answered = said_by(reading, sentence, found.start(1), saying)
    named = answered.mention if answered else None
    return answered if named and named.kind == "person" and named.start > answer.cue.start else None


def _calls_upon(sentence: Sentence, last: Quotation, answer: Answer, reading: Reading) -> Answer | None:
    """Return who calls upon a paper whose words are woven in: "Kim cita un dossier secondo cui è «…». «…»"."""
    named = answer.named
    paper = sentence.chunk_at(named.start) if named and named.kind == "document" else None
    verb = main_verb(sentence.letters, None)
    if paper is None or verb is None or reading.content(last)[0].isupper():
        return None
    cites = _CITES.fullmatch(sentence.letters, verb, paper)
    saying = saying_at(reading.text, sentence, verb, reading.lexicon) if cites else None
    if cites is None or (saying and saying.impersonal):
        return None  # "si legge nel verbale"
    subject = subject_of(sentence, verb, reading.lexicon)
    if subject in (None, paper) and reading.lexicon.language.grammar.null_subject:
        return Answer(unspoken=Unspoken(sentence, verb, "s", None, person=True))
    who = None if subject is None else from_chunk(reading, sentence, subject, None)
    return who if who and who.kind == "person" else None
