"""The sieves that go by words of saying: how a cue, a phrase or a noun ties a quotation to its speaker.

A sieve reads the line of chunk letters around the quotation (`quotes.text.chunks`).
"""

import re

from quotes.model import Quotation
from quotes.text.answers import from_chunk, said_by
from quotes.text.papers import from_paper
from quotes.text.phrases.mentions import holds_pronoun
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.cues_of_others import belongs_ahead, belongs_before, goes_on_beside, told_by_other
from quotes.text.sieves.gaps import calls_it
from quotes.text.sieves.sources import from_source, is_weak
from quotes.text.speech.cues_beside import names_it
from quotes.text.speech.kinds import is_clause
from quotes.text.speech.naming import is_noun
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.behind_verbs import behind_relative
from quotes.text.verbs.clauses import ends_in_as, is_subordinate
from quotes.text.verbs.cues import Saying, saying_at
from quotes.text.verbs.report_clauses import in_mood
from quotes.text.verbs.verb_last_subjects import holds_verb, opens_main_clause

_CUE_BEHIND = re.compile(r"([,\-:]?)B*(R?)([CD])")
_SUBJECT = r"W{0,2}[MO](?:[PBAMK]|(?<=P)W)*(?:,S?[^QCDS:;]*,|,R[^Q:;]*?,)?"
_NAME_THEN_CUE = rf"([,\-:]?)(?:P+,)?B*R?({_SUBJECT})(C)"
_NAME_THEN_CUE_BEHIND = re.compile(rf"{_NAME_THEN_CUE}(?![BPM]*[:R]?Q)")
_TIED_BEHIND = re.compile(_NAME_THEN_CUE)  # “Yes,” Kim told “The Hour”
_CLOSING_LATER = re.compile(r"()()[PB]*P[PB]*(C)(?=B*(?:[.,]|$))")
_WORDS_THEN_VERB = re.compile(r"(,)()P+(C)(?=[MO])")
_HELD_BEHIND = re.compile(r"(,)B*()(?:[MO]W[PB]*|F[BP]*[PA]B*)(C)(?=[.,:]|$)")  # «…», wird im Brief betont
_WRITTEN_BEHIND = re.compile(r"(,)(RW)[BP]*P[BP]*(C)")  # «…», wie es in der Mitteilung heißt
_CITED_BEHIND = re.compile(r"(,?)F([MO])[PB]*(C)")
_CUE_LATER = re.compile(rf"[^CDS:;Q]*,B*(?:{_SUBJECT})?(C)(?:[BPAW]*[MO][PBA]*W?I?)?(?:[BPAW]*[,.]|$)")
_VERB_THEN_SUBJECT_LATER = re.compile(
    r"(?:[^CDS:;Q]|(?<!,)C(?=,))*,(?:B*|(?:B*R|B)[MO][PBA]*)(C)(?:[BPAW]*[MO][PBA]*(?:M[PBA]*)?)?(?:[BPAW]*[,;.K(]|$)"
)
_CUE_BEHIND_CLAUSE = re.compile(
    rf"B*[UW][^QS:;]*[CD][^QS:;]*,B*(?:{_SUBJECT})?(C)(?=[BP]*[MO][PB]*(?:[,.]|$)|[BP]*\.?$)"
)  # “We won,” because they called it off, Kim said
_SOURCE_LATER = re.compile(r"[^CDS:;Q]*,B*(S)[MO][PBAM]*(?:[,.(]|$)")
_SAID_TOO = re.compile("[BPMO]*,B*C[BP]*[MO]")
_CLOSES = re.compile(r"B*(?:[.,]|$)")
_CLEFT = re.compile("(?:^|[,;:])[BKU]*(F)W?$")
_GOVERNED_BEFORE = re.compile("[MO](?:,[BP]+,)?C[BP]*W$")
_IN_RELATIVE = re.compile(
    r"M[PB]*,R[^,;:QM]*(?:C[^,;:QCRU]*)?$"
)  # Kim, who asked them to be “calm,” praised Lee
_NAMED_BEFORE = re.compile(r"(?:^|[.;])[^CDF.;]*:$")
_NAMED_IN_REPORT = re.compile("(?:C|,G)[MO]P*$")
_OWN_REPORT = re.compile("B*(?:R|OB*[CF])")


def cue_behind(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«…», ha detto Kim / «…», Kim ha detto / «…», ha detto: the cue follows the quotation."""
    sentence, at = frame
    letters = sentence.letters
    found = _cue_behind(sentence, at, reading)
    if found is None or (_opens_clause(sentence, at, found, reading) and not is_clause(quotation, reading)):
        return None
    if behind_relative(letters, found.start(3), reading.lexicon) is not None:
        return None  # "Kim, who vowed “…,” said Lee was wrong"
    verb_last = reading.lexicon.verb_last
    ends = not letters[found.end(3) :].strip("BP.")
    closing = verb_last and _CLOSES.match(letters, found.end(3))
    ended = _ends_for_cue(sentence, at, reading)
    saying = saying_at(reading.text, sentence, found.start(3), reading.lexicon)
    said = ended and reading.lexicon.order_tells and saying is not None and saying.strong  # “…,” said Kim
    apart = found.group(1) or said
    opened = letters[:at] != "W" or verb_last  # "das «Wunder» nannte Kolb"
    woven = not apart and at > 0 and letters[at - 1] not in ".:;,-Q" and opened
    cleft = not verb_last and _is_cleft(sentence, at, reading.lexicon) and found.group(2) != ""
    inverted = holds_pronoun(sentence, found.start(3)) or letters[found.end(3) : found.end(3) + 1] == "O"
    aside = inverted and reading.lexicon.language.grammar.inverted  # "par « peur » dit-il"
    if woven and not (verb_last or aside or ((ends or cleft) and found.group(2))):
        return None  # woven into the sentence: the verb behind is the reporter's
    held = closing and holds_verb(sentence, at, reading.lexicon)
    if woven and verb_last and not (held or opens_main_clause(sentence, at, found.end(3), reading.lexicon)):
        return None
    called = verb_last and at > 0 and calls_it(sentence, at, reading.lexicon)  # "als «…» empfindet sie das"
    tied = inverted or cleft or closing or found.group(1) or at == 0 or ended or called
    if saying is None or not (tied or saying.strong):
        return None
    if (closing or _SAID_TOO.match(letters, found.end(3))) and _is_reported(
        sentence, found.start(3), saying, reading
    ):
        return None
    if woven and saying.frame == "think" and not saying.strong and is_subordinate(letters, at) and not called:
        return None  # "die Gefahr, die von dem «…» ausgeht"
    if woven and is_noun(quotation, frame, reading) and _stands_beside(sentence, at, reading):
        return None  # "der für die «Zeit» schreibt", "in der «taz» schrieb er"
    return _said_behind(frame, found, saying, reading) or from_paper(
        quotation, reading, sentence, found.start(3), saying
    )


def _said_behind(frame: Frame, found: re.Match[str], saying: Saying, reading: Reading) -> Answer | None:
    """Return the answer of a cue behind a quotation, which is no second verb of who stands before that."""
    sentence, at = frame
    before, order_tells = sentence.letters[:at], reading.lexicon.order_tells
    second = order_tells and found.re is _CUE_BEHIND and saying.frame == "name" and "C" in before
    if second and sentence.letters.startswith("M", found.end(3)):
        return None  # "Kim called it a “mess,” denounced the plan and left"
    answer = said_by(reading, sentence, found.start(3), saying)
    if reading.lexicon.verb_last and answer and goes_on_beside(before, found, answer):
        return None
    own = _NAMED_IN_REPORT.search(before) and answer and answer.unspoken is None
    if order_tells and own and names_it(frame, reading):
        return None  # "Kim called it “a mess,” Lee said", but "he said"
    if answer and answer.mention is None and _NAMED_BEFORE.search(before):
        return None  # Kim: «…», ha detto: the name stands before
    subject = found.start(2) + found[2].count("W", 0, 2)
    if order_tells and answer and answer.mention and found.re is not _CUE_BEHIND:
        stray = answer.mention.end < sentence.place(sentence.chunks[at][0])[0]
        return from_chunk(reading, sentence, subject, saying.cue) if stray else answer
    return answer


def _stands_beside(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether the preposition before a quotation ties it to no verb of saying: "für die «Zeit»", not "von der «…»"."""
    grammar = reading.lexicon.language.grammar
    word = sentence.chunks[at][0]
    before = {grammar.prepositions.get(one) for one in sentence.words[max(0, word - 2) : word]}
    return not before.isdisjoint(grammar.beside)


def _cue_behind(sentence: Sentence, at: int, reading: Reading) -> re.Match[str] | None:
    """Return the cue that follows a quotation and speaks of it."""
    letters = sentence.letters
    found = _CUE_BEHIND.match(letters, at + 1) or _NAME_THEN_CUE_BEHIND.match(letters, at + 1)
    if found is None and reading.lexicon.order_tells and _ends_for_cue(sentence, at, reading):
        found = _TIED_BEHIND.match(letters, at + 1)
    if found is None and reading.lexicon.verb_last:
        found = _cited_behind(sentence, at, reading) or _WORDS_THEN_VERB.match(letters, at + 1)
        found = found or _WRITTEN_BEHIND.match(letters, at + 1)
        found = found or _HELD_BEHIND.match(letters, at + 1) or _closing_later(sentence, at, reading)
    if found is None or belongs_ahead(letters, at, found.start(3)):
        return None
    if reading.lexicon.order_tells and found.re is _CUE_BEHIND and _OWN_REPORT.match(letters, found.end(3)):
        return None  # "Kim, who calls it a “farce,” said he would stay"
    opens = letters.find("R", at + 1, found.start(2) if found.group(2) not in ("", "R") else found.start(3))
    if opens >= 0 and not (
        ends_in_as(sentence, opens, reading.lexicon) or _is_cleft(sentence, at, reading.lexicon)
    ):
        return None  # "«…», ce que Kim conteste"
    if found.re is _NAME_THEN_CUE_BEHIND and _GOVERNED_BEFORE.search(letters[:at]):
        return found if reading.lexicon.order_tells else None  # "Kim refuse de «céder», Lee raille"
    if belongs_before(sentence, at, found, reading) or told_by_other(sentence, at, found, reading):
        return None
    if reading.lexicon.order_tells and _IN_RELATIVE.search(letters[:at]):
        return None
    return None if reading.lexicon.verb_last and _names_subject(sentence, at, found) else found


def _ends_for_cue(sentence: Sentence, at: int, reading: Reading, marks: str = ",?!") -> bool:
    """Whether the quotation in a chunk ends, inside its marks, as one that a word of saying follows."""
    return reading.text[sentence.quotations[sentence.chunks[at][0]].content_end - 1] in marks


def _opens_clause(sentence: Sentence, at: int, found: re.Match[str], reading: Reading) -> bool:
    """Whether a quotation ends a complement before the subject: "Ospite di «Porta a porta», Kim ha detto"."""
    if found.re is not _NAME_THEN_CUE_BEHIND:
        return False
    if reading.lexicon.order_tells:  # the “Parasite” director Kim said
        return not found.group(1) and not _ends_for_cue(sentence, at, reading, ",.?!…")
    governed = at > 0 and sentence.tags[sentence.chunks[at][0] - 1] == "p"
    return governed and _opens_sentence(sentence.letters, at)


def _is_cleft(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
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


def _opens_sentence(letters: str, at: int) -> bool:
    """Whether no verb stands before chunk `at`."""
    return not re.search("[CDF]", letters[:at])


def _closing_later(sentence: Sentence, at: int, reading: Reading) -> re.Match[str] | None:
    """Return the cue that closes the clause of a quotation: "der den Plan als «…» vor dem Rat ablehnt"."""
    found = _CLOSING_LATER.match(sentence.letters, at + 1)
    reported = found is not None and in_mood(sentence, found.start(3), reading.lexicon)
    return None if reported else found


def _cited_behind(sentence: Sentence, at: int, reading: Reading) -> re.Match[str] | None:
    """Return where who is cited follows a quotation: "«…», wird Kolb zitiert", "«…», soll Kolb gesagt haben"."""
    found = _CITED_BEHIND.match(sentence.letters, at + 1)
    saying = saying_at(reading.text, sentence, found.start(3), reading.lexicon) if found else None
    supposed = found and "+" in sentence.tags[sentence.chunks[found.start(3)][1] :][:1]
    return found if saying and (supposed or saying.frame == "cite") else None


def _names_subject(sentence: Sentence, at: int, found: re.Match[str]) -> bool:
    """Whether the verb behind a quotation is the main one and comes second, so that what stands before is none's words.

    "Kolb, der Chef der «…», sagte" / "Kolb nannte es «…», Meier sagte".
    """
    letters = sentence.letters
    woven = at > 0 and letters[at - 1] not in ".:;,-Q"
    if found.group(1) and woven and _opens_sentence(letters, at):
        return True
    subject_first = found.re is _NAME_THEN_CUE_BEHIND
    return subject_first and not re.search("[RB]", letters[at + 1 : found.start(2)])


def _is_reported(sentence: Sentence, cue: int, saying: Saying, reading: Reading) -> bool:
    """Whether a verb is only part of a report: "er habe darin «keinen Sinn» gefunden, sagt Kolb".

    One of saying before all is, where another one follows: "«neidlos» gratuliere er, schrieb Kolb".
    """
    other = not saying.strong or _SAID_TOO.match(sentence.letters, cue + 1)
    return reading.lexicon.verb_last and bool(other) and in_mood(sentence, cue, reading.lexicon)


def cue_later(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Il patto è «…» e va firmato, ha detto Kim: the cue closes the sentence that the words are woven into."""
    sentence, at = frame
    before = sentence.letters[:at]
    if reading.lexicon.verb_last and re.search("[MPA]W{1,2}$", before) and _opens_sentence(before, at):
        return None  # "der Chef der «…», Kolb, sagte"
    later = _VERB_THEN_SUBJECT_LATER if reading.lexicon.verb_last else _CUE_LATER
    closes = sentence.letters[at + 1 : at + 2] == "C"
    nearest = saying_at(reading.text, sentence, at + 1, reading.lexicon) if closes else None
    skipped = nearest is not None and _is_reported(sentence, at + 1, nearest, reading)
    found = later.match(sentence.letters, at + 1 + skipped)
    if found is None and reading.lexicon.order_tells and at == 0:
        found = _CUE_BEHIND_CLAUSE.match(sentence.letters, 1)
    if found is None:
        source = _SOURCE_LATER.match(sentence.letters, at + 1)
        sure = source and not (reading.lexicon.order_tells and is_weak(sentence, source.start(1), reading))
        sure = sure and not (at == 1 and is_noun(quotation, frame, reading))
        return from_source(reading, sentence, source.start(1)) if source and sure else None
    if at == 1 and is_noun(quotation, frame, reading):
        return None  # "El «streaming» ha cambiado todo, reconocen los productores"
    saying = saying_at(reading.text, sentence, found.start(1), reading.lexicon)
    return said_by(reading, sentence, found.start(1), saying) if saying and saying.strong else None
