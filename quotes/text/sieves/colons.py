"""The sieve for a name before a colon: "Kim: «…»", "Kritik kam von Wenzel: «…»".

A sieve reads the line of chunk letters around the quotation (`quotes.text.chunks`).
"""

import re

from quotes.model import Quotation
from quotes.text.answers import from_chunk
from quotes.text.phrases.appositions import apposed_to, name_behind
from quotes.text.phrases.mentions import has_name, is_office, mention_of, noun_kind
from quotes.text.phrases.noun_words import is_bare_noun
from quotes.text.phrases.relatives import antecedent_of
from quotes.text.reading import SPEAKERS, Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.labels import before_addressee, names_matter, owner_before_colon, somebody_else
from quotes.text.speech.kinds import holds_cue_noun
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import ends_in_as
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.report_clauses import in_mood

_TOLD_CLAUSE = re.compile("(C)[BPM]*R[^:;Q]*[CF][^:;Q]*$")
_SUBJECT_OF_OBJECT = re.compile(r"(?:^|[,:K])[BP]*([MO])[PB]*(?:,[PABW]+,)?(?:[CW]|F[BW]*)B*$")
_BESIDE_NAME = re.compile("(M)[PB]*,(?:([MWPB,]+)K[WB]*)?$")
_IN_LIST = re.compile("[CFM].*P(?:,M[PB]*)*,?K$")
_FROM_PAPER = re.compile("[BK]*M?(P)P*:$")
_STEMS = re.compile(r"[BK]*(A)P*[FW][BP]*M:$")  # "von Kolb stammt der Satz: «…»"
_IN_RELATIVE = re.compile(r",(R)[^,;:Q]*(?:C|FW?)[^,;:Q]*$")  # "Kim, che ha accolto | mille donne"
_GIVEN = "(?:[CF]|^[BKP]*M[PB]*FW)[BP]*"  # "la risposta arriva da Kim", "l'annuncio è stato dato da Kim"
_HUNG = re.compile("[BK]*P[PB]*[FW][PB]*M:")  # "an der Tür hing ein Zettel: «…»"
_OPENED = re.compile(r"[BK]*(A(?=P*:$)|O(?=,[BWX]+:$))")  # "dal Pd: «…»", "e lei, secca: «…»"


def name_and_colon(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim: «…»: a name or noun for speakers, then a colon."""
    sentence, at = frame
    if sentence.letters[at - 1 : at] != ":":
        return _reported_behind_colon(sentence, at, reading)
    letters = before_addressee(sentence, at, reading.lexicon)
    giver = _comes_from(sentence, at, reading)
    found = giver or re.search(r"(M|(?<!I)O)[PABW]*:$", letters)
    found = found or _OPENED.match(letters) or _from_paper(sentence, at, reading.lexicon)
    if found is None and letters == "WP:":  # "Preoccupazione di Kim: «…»"
        return owner_before_colon(quotation, frame, 0, reading)
    if found is None:
        return somebody_else(sentence, at, reading)
    if found[1] == "M" and _IN_LIST.search(letters[: found.start(1)]):
        return None  # "schickt eine Mail an Kolb und Wenzel: «…»"
    if _is_no_subject(sentence, found.start(1), reading) or (at == 2 and names_matter(sentence, reading)):
        return None
    if (teller := _teller_beside(sentence, found.start(1), reading)) is not None:
        return from_chunk(reading, sentence, teller, None)
    answer = from_chunk(reading, sentence, found.start(1), None)
    hung = reading.lexicon.verb_last and _HUNG.fullmatch(letters) is not None
    hung = hung and answer is not None and answer.kind == "document"
    speaks = hung or giver or not reading.lexicon.verb_last
    if answer and not (speaks or _labels(answer, letters[: found.start(1)])):
        return None
    if answer and answer.mention and (hung or answer.unspoken or answer.mention.kind in SPEAKERS):
        return answer
    if found[1] in "AP":  # "dalla relazione dei periti: «…»"
        return answer if answer and answer.kind == "document" else None
    return owner_before_colon(quotation, frame, found.start(1), reading)


def _from_paper(sentence: Sentence, at: int, lexicon: Lexicon) -> re.Match[str] | None:
    """Return the paper that alone stands before a colon: "From the report: «…»", "More from the study: «…»"."""
    found = _FROM_PAPER.match(sentence.letters, 0, at) if lexicon.order_tells else None
    return found if found and noun_kind(sentence, found.start(1), lexicon) == "document" else None


def _is_new_paper(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether a noun phrase is a sign that somebody shows, no words of theirs: "Kim a collé une affiche : «…»"."""
    lexicon = reading.lexicon
    shown = sentence.letters[at - 1] in "WF" and not lexicon.verb_last
    new = (
        shown and sentence.words_of(at)[0] in lexicon.indefinite and not holds_cue_noun(sentence, at, lexicon)
    )
    return new and noun_kind(sentence, at, lexicon) == "document"


def _teller_beside(sentence: Sentence, at: int, reading: Reading) -> int | None:
    """Return the person whom a noun phrase tells of: "Rossi, ministro: «…»", or whose verb has it for its object.

    "Kim empfängt Roe: «…»" is Kim's, but not where somebody new comes in: "Un passante salva Kim: «…»". A sign speaks
    for itself.
    """
    if _is_new_paper(sentence, at, reading):
        return at
    held = None if reading.lexicon.verb_last else _IN_RELATIVE.search(sentence.letters, 0, at)
    if held and (person := antecedent_of(sentence, held.start(1), reading.lexicon)) is not None:
        return person
    found = _SUBJECT_OF_OBJECT.search(sentence.letters, 0, at) if sentence.letters[at] == "M" else None
    office = found is not None and name_behind(sentence, found.start(1), reading.lexicon) == at
    if found is None or office or sentence.words_of(found.start(1))[0] in reading.lexicon.indefinite:
        member = _member_before(sentence, at, reading)
        return apposed_to(sentence, at, reading.lexicon) if member is None else member
    subject = mention_of(reading.text, sentence, found.start(1), reading.lexicon)
    personal = reading.lexicon.language.grammar.personal  # "She addressed the crowd: «…»"
    return found.start(1) if subject.kind == "person" or subject.text.lower() in personal else None


def _member_before(sentence: Sentence, at: int, reading: Reading) -> int | None:
    """Return the person beside whom a noun phrase only tells of them: "Più cauto Aldo Neri, Forza Italia".

    What is no word for people says so at the head of a line: "Aldo Neri, il ritorno del capo: «…»".
    """
    before = _BESIDE_NAME.search(sentence.letters, 0, at)
    person = mention_of(reading.text, sentence, before.start(1), reading.lexicon) if before else None
    if before is None or person is None or person.kind != "person" or " " not in person.text:
        return None
    beside = mention_of(reading.text, sentence, at, reading.lexicon)
    body = beside.form == "name" and beside.kind == "organization"
    member = before.start(2) if before[2] else at  # "Lucía Moreno, exgimnasta y actriz"
    bare = sentence.tags[sentence.chunks[member][0]] in "nw" and not has_name(sentence, member)
    bare = bare and sentence.tags[sentence.chunks[at][0]] == "n"  # "E Aldo Neri, leader della Cisl"
    unknown = beside.form == "noun" and beside.kind is None
    apart = unknown and (before.start(1), before.end()) == (0, at)
    return before.start(1) if body or apart or (bare and is_office(sentence, at, reading.lexicon)) else None


def _is_no_subject(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether a noun phrase before a colon is part of a clause that others say, or ends one."""
    ends = _is_predicate(sentence, at, reading.lexicon) or _is_bare(sentence, at, reading.lexicon)
    return ends or _is_reported(sentence, at, reading) or _is_shown(sentence, at, reading)


def _is_shown(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether a noun phrase is what somebody shows with words of his own: "shared a snap of them with the note:"."""
    paper = sentence.letters.find(":", at) - 1
    if at == 0 or sentence.letters[paper] != "P":
        return False
    with_it = sentence.words[sentence.chunks[paper][0]] in reading.lexicon.language.grammar.instruments
    holds_words = noun_kind(sentence, paper, reading.lexicon) == "document" or holds_cue_noun(
        sentence, paper, reading.lexicon
    )
    return with_it and holds_words and reading.lexicon.order_tells


def _reported_behind_colon(sentence: Sentence, at: int, reading: Reading) -> Answer | None:
    """Return whom reported words come from: "Kritik kam von Wenzel: Der Bau sei «…»"."""
    colon = sentence.letters.rfind(":", 0, at)
    plain = colon > 0 and not re.search("[CS]", sentence.letters[colon:at])
    if not (plain and in_mood(sentence, at, reading.lexicon)):
        return None
    found = _comes_from(sentence, colon + 1, reading)
    return from_chunk(reading, sentence, found.start(1), None) if found else None


def _is_predicate(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun says what the subject of the verb before it is: "s'il serait candidat", "gab sich als Sieger"."""
    called = (
        lexicon.verb_last and sentence.letters[at - 1 : at] == "R" and ends_in_as(sentence, at - 1, lexicon)
    )
    return called or (sentence.letters[at - 1 : at] == "F" and sentence.tags_of(at) == "n")


def _is_bare(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun without its article ends a clause before the colon: "è una furia via radio"."""
    return bool(re.search("[CF]", sentence.letters[:at])) and is_bare_noun(sentence, at, lexicon)


def _is_reported(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether a noun phrase stands in a clause that is reported: "Kim ha detto che l'ente paga i soci: «…»"."""
    report = _TOLD_CLAUSE.search(sentence.letters, 0, at)
    saying = saying_at(reading.text, sentence, report.start(1), reading.lexicon) if report else None
    return saying is not None and saying.strong and saying.third


def _comes_from(sentence: Sentence, at: int, reading: Reading) -> re.Match[str] | None:
    """Return whom words come from: "Kritik kam von Wenzel: «…»", "Von Wenzel stammt der Satz: «…»"."""
    between = "[CF][BPWM]*" if reading.lexicon.verb_last else _GIVEN  # "kam postwendend von Kolb"
    found = re.search(rf"{between}(A)P*:$", sentence.letters[:at])
    if found is None and reading.lexicon.verb_last:
        found = _STEMS.match(sentence.letters[:at])
    if found is None or reading.lexicon.language.cue_nouns.keys().isdisjoint(sentence.words):
        return None
    kind = noun_kind(sentence, found.start(1), reading.lexicon) if reading.lexicon.verb_last else None
    return found if kind in SPEAKERS or has_name(sentence, found.start(1)) else None


def _labels(answer: Answer, before: str) -> bool:
    """Whether a name before a colon is no part of a sentence ("… sei Neuseeland dankbar:") nor of a bracket."""
    person = answer.unspoken or answer.kind == "person"
    return "(" not in before[before.rfind(")") + 1 :] and bool(person or not re.search("[CF]", before))
