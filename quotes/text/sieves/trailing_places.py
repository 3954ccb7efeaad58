"""Where a word of saying stands behind a quotation and speaks of it: «…», ha detto Kim; «…», Kim ha detto.

The groups: the `mark` between the two, the `subject` or what else opens the clause of the verb, and the `verb`.
"""

import re

from quotes.text.reading import Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.cues_of_others import belongs_ahead, belongs_before, told_by_other
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import ends_in_as
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.report_clauses import in_mood

CUE_BEHIND = re.compile(r"(?P<mark>[,\-:]?)B*(?P<subject>R?)(?P<verb>[CD])")
SUBJECT = r"W{0,2}[MO](?:[PBAMK]|(?<=P)W)*(?:,S?[^QCDS:;]*,|,R[^Q:;]*?,)?"
_NAME_THEN_CUE = rf"(?P<mark>[,\-:]?)(?:P+,)?B*R?(?P<subject>{SUBJECT})(?P<verb>C)"
_NAME_THEN_CUE_BEHIND = re.compile(rf"{_NAME_THEN_CUE}(?![BPM]*[:R]?Q)")
_TIED_BEHIND = re.compile(_NAME_THEN_CUE)  # “Yes,” Kim told “The Hour”
_CLOSING_LATER = re.compile(r"(?P<mark>)(?P<subject>)[PB]*P[PB]*(?P<verb>C)(?=B*(?:[.,]|$))")
_WORDS_THEN_VERB = re.compile(r"(?P<mark>,)(?P<subject>)P+(?P<verb>C)(?=[MO])")
# «…», wird im Brief betont
_HELD_BEHIND = re.compile(r"(?P<mark>,)B*(?P<subject>)(?:[MO]W[PB]*|F[BP]*[PA]B*)(?P<verb>C)(?=[.,:]|$)")
# «…», wie es in der Mitteilung heißt
_WRITTEN_BEHIND = re.compile("(?P<mark>,)(?P<subject>RW)[BP]*P[BP]*(?P<verb>C)")
_CITED_BEHIND = re.compile("(?P<mark>,?)F(?P<subject>[MO])[PB]*(?P<verb>C)")
_CLEFT = re.compile("(?:^|[,;:])[BKU]*(F)W?$")
_GOVERNED_BEFORE = re.compile("[MO](?:,[BP]+,)?C[BP]*W$")
# Kim, who asked them to be “calm,” praised Lee
_IN_RELATIVE = re.compile("M[PB]*,R[^,;:QM]*(?:C[^,;:QCRU]*)?$")
_OWN_REPORT = re.compile("B*(?:R|OB*[CF])")


def cue_that_follows(sentence: Sentence, at: int, reading: Reading) -> re.Match[str] | None:
    """Return the cue that follows a quotation and speaks of it, None where it speaks of something else."""
    letters, lexicon = sentence.letters, reading.lexicon
    found = _cue_near(sentence, at, reading)
    if found is None or belongs_ahead(letters, at, found.start("verb")):
        return None
    if lexicon.order_tells and found.re is CUE_BEHIND and _OWN_REPORT.match(letters, found.end("verb")):
        return None  # "Kim, who calls it a “farce,” said he would stay"
    subject = "subject" if found["subject"] not in ("", "R") else "verb"
    opens = letters.find("R", at + 1, found.start(subject))
    if opens >= 0 and not (ends_in_as(sentence, opens, lexicon) or is_cleft(sentence, at, lexicon)):
        return None  # "«…», ce que Kim conteste"
    if found.re is _NAME_THEN_CUE_BEHIND and _GOVERNED_BEFORE.search(letters[:at]):
        return found if lexicon.order_tells else None  # "Kim refuse de «céder», Lee raille"
    if belongs_before(sentence, at, found, reading) or told_by_other(sentence, at, found, reading):
        return None
    if lexicon.order_tells and _IN_RELATIVE.search(letters[:at]):
        return None
    return None if lexicon.verb_last and _names_subject(sentence, at, found) else found


def _cue_near(sentence: Sentence, at: int, reading: Reading) -> re.Match[str] | None:
    """Return the cue that stands near enough behind a quotation, whatever it speaks of."""
    letters, lexicon = sentence.letters, reading.lexicon
    found = CUE_BEHIND.match(letters, at + 1) or _NAME_THEN_CUE_BEHIND.match(letters, at + 1)
    if found is None and lexicon.order_tells and ends_for_cue(sentence, at, reading):
        found = _TIED_BEHIND.match(letters, at + 1)
    if found is None and lexicon.verb_last:
        found = _cited_behind(sentence, at, reading) or _WORDS_THEN_VERB.match(letters, at + 1)
        found = found or _WRITTEN_BEHIND.match(letters, at + 1)
        found = found or _HELD_BEHIND.match(letters, at + 1) or _closing_later(sentence, at, reading)
    return found


def ends_for_cue(sentence: Sentence, at: int, reading: Reading, marks: str = ",?!") -> bool:
    """Whether the quotation in a chunk ends, inside its marks, as one that a word of saying follows."""
    return reading.text[sentence.quotations[sentence.chunks[at][0]].content_end - 1] in marks


def ends_complement(sentence: Sentence, at: int, found: re.Match[str], reading: Reading) -> bool:
    """Whether a quotation ends a complement before the subject: "Ospite di «Porta a porta», Kim ha detto"."""
    if found.re is not _NAME_THEN_CUE_BEHIND:
        return False
    if reading.lexicon.order_tells:  # the “Parasite” director Kim said
        return not found["mark"] and not ends_for_cue(sentence, at, reading, ",.?!…")
    governed = at > 0 and sentence.tags[sentence.chunks[at][0] - 1] == "p"
    return governed and opens_sentence(sentence.letters, at)


def is_cleft(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a quotation is what a relative clause is about: "c'est «…» que lancent les maires".

    Where the relative tells that it is no subject, behind a noun as well: "une politique «…» qu'elle dénonce".
    """
    opens = _CLEFT.search(sentence.letters[:at])
    nominative = lexicon.language.grammar.nominative
    held = at > 0 and sentence.letters[at - 1] in "MPW" and "C" not in sentence.letters[:at]
    if nominative and held and sentence.letters[at + 1 : at + 2] == "R":
        relative = sentence.words_of(at + 1)
        return len(relative) == 1 and relative[0] in lexicon.language.grammar.complementizers - nominative
    return opens is not None and "e" in sentence.tags_of(opens.start(1))


def opens_sentence(letters: str, at: int) -> bool:
    """Whether no verb stands before chunk `at`."""
    return not re.search("[CDF]", letters[:at])


def _closing_later(sentence: Sentence, at: int, reading: Reading) -> re.Match[str] | None:
    """Return the cue that closes the clause of a quotation: "der den Plan als «…» vor dem Rat ablehnt"."""
    found = _CLOSING_LATER.match(sentence.letters, at + 1)
    reported = found is not None and in_mood(sentence, found.start("verb"), reading.lexicon)
    return None if reported else found


def _cited_behind(sentence: Sentence, at: int, reading: Reading) -> re.Match[str] | None:
    """Return where who is cited follows a quotation: "«…», wird Kolb zitiert", "«…», soll Kolb gesagt haben"."""
    found = _CITED_BEHIND.match(sentence.letters, at + 1)
    saying = saying_at(reading.text, sentence, found.start("verb"), reading.lexicon) if found else None
    supposed = found and "+" in sentence.tags[sentence.chunks[found.start("verb")][1] :][:1]
    return found if saying and (supposed or saying.frame == "cite") else None


def _names_subject(sentence: Sentence, at: int, found: re.Match[str]) -> bool:
    """Whether the verb behind a quotation is the main one and comes second, so that what stands before is none's words.

    "Kolb, der Chef der «…», sagte" / "Kolb nannte es «…», Meier sagte".
    """
    letters = sentence.letters
    woven = at > 0 and letters[at - 1] not in ".:;,-Q"
    if found["mark"] and woven and opens_sentence(letters, at):
        return True
    subject_first = found.re is _NAME_THEN_CUE_BEHIND
    return subject_first and not re.search("[RB]", letters[at + 1 : found.start("subject")])
