"""The sieves that find a word of saying behind its quotation, on the line of chunk letters (`quotes.text.chunks`)."""

import re
from typing import NamedTuple

from quotes.model import Quotation
from quotes.text.answers import from_chunk, said_by
from quotes.text.papers import from_paper
from quotes.text.phrases.mentions import holds_pronoun
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.cues_of_others import goes_on_beside
from quotes.text.sieves.gaps import calls_it
from quotes.text.sieves.sources import from_source, is_weak
from quotes.text.sieves.trailing_places import (
    CUE_BEHIND,
    SUBJECT,
    cue_that_follows,
    ends_complement,
    ends_for_cue,
    is_cleft,
    opens_sentence,
)
from quotes.text.speech.cues_beside import names_it
from quotes.text.speech.kinds import is_clause
from quotes.text.speech.naming import is_noun
from quotes.text.verbs.behind_verbs import behind_relative
from quotes.text.verbs.clauses import is_subordinate
from quotes.text.verbs.cues import Saying, saying_at
from quotes.text.verbs.report_clauses import in_mood
from quotes.text.verbs.verb_last_subjects import holds_verb, opens_main_clause

_CUE_LATER = re.compile(
    rf"[^CDS:;Q]*,B*(?:{SUBJECT})?(C)(?:[BPAW]*[MO][PBA]*M?[PBA]*W?I?)?(?:[BPAW]*[,.:(]|$)"
)
_VERB_THEN_SUBJECT_LATER = re.compile(
    r"(?:[^CDS:;Q]|(?<!,)C(?=,))*,(?:B*|(?:B*R|B)[MO][PBA]*)(C)(?:[BPAW]*[MO][PBA]*(?:M[PBA]*)?)?(?:[BPAW]*[,;.K(]|$)"
)
_CUE_BEHIND_CLAUSE = re.compile(
    rf"B*[UW][^QS:;]*[CD][^QS:;]*,B*(?:{SUBJECT})?(C)(?=[BP]*[MO][PB]*(?:[,.]|$)|[BP]*\.?$)"
)  # “We won,” because they called it off, Kim said
_SOURCE_LATER = re.compile(r"[^CDS:;Q]*,B*(S)[MO][PBAM]*(?:[,.(]|$)")
_SAID_TOO = re.compile("[BPMO]*,B*C[BP]*[MO]")
_CLOSES = re.compile(r"B*(?:[.,]|$)")
_NAMED_BEFORE = re.compile(r"(?:^|[.;])[^CDF.;]*:$")
_NAMED_IN_REPORT = re.compile("(?:C|,G)[MO]P*$")


class _Tie(NamedTuple):
    """How the word of saying that is `found` behind a quotation is tied to it."""

    frame: Frame
    found: re.Match[str]
    saying: Saying
    woven: bool  # into the reporter's sentence, with no mark between the quotation and the verb
    ends: bool  # the quotation ends, inside its marks, as one that a word of saying follows: “…,” said Kim
    cleft: bool  # the quotation is what a relative clause is about: "c'est «…» que lancent les maires"
    inverted: bool  # the verb has its pronoun behind it: « … » dit-il
    closing: bool  # the verb closes its clause, in German
    called: bool  # "als «…» empfindet sie das"


def cue_behind(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«…», ha detto Kim / «…», Kim ha detto / «…», ha detto: the cue follows the quotation."""
    sentence, at = frame
    found = cue_that_follows(sentence, at, reading)
    if found is None or (ends_complement(sentence, at, found, reading) and not is_clause(quotation, reading)):
        return None
    cue = found.start("verb")
    if behind_relative(sentence.letters, cue, reading.lexicon) is not None:
        return None  # "Kim, who vowed “…,” said Lee was wrong"
    saying = saying_at(reading.text, sentence, cue, reading.lexicon)
    if saying is None:
        return None
    tie = _tie(frame, found, saying, reading)
    tied = found["mark"] or at == 0 or tie.ends or tie.cleft or tie.inverted or tie.closing or tie.called
    if not (tied or saying.strong) or (tie.woven and _is_reporters(tie, quotation, reading)):
        return None
    goes_on = tie.closing or _SAID_TOO.match(sentence.letters, found.end("verb"))
    if goes_on and _is_reported(sentence, cue, saying, reading):
        return None
    return _said_behind(tie, reading) or from_paper(quotation, reading, sentence, cue, saying)


def _tie(frame: Frame, found: re.Match[str], saying: Saying, reading: Reading) -> _Tie:
    """Return how the word of saying behind a quotation is tied to it."""
    sentence, at = frame
    letters, lexicon = sentence.letters, reading.lexicon
    ends = ends_for_cue(sentence, at, reading)
    apart = found["mark"] or (ends and lexicon.order_tells and saying.strong)  # “…,” said Kim
    opened = letters[:at] != "W" or lexicon.verb_last  # "das «Wunder» nannte Kolb"
    return _Tie(
        frame,
        found,
        saying,
        woven=not apart and at > 0 and letters[at - 1] not in ".:;,-Q" and opened,
        ends=ends,
        cleft=not lexicon.verb_last and found["subject"] != "" and is_cleft(sentence, at, lexicon),
        inverted=letters[found.end("verb") :][:1] == "O" or holds_pronoun(sentence, found.start("verb")),
        closing=lexicon.verb_last and _CLOSES.match(letters, found.end("verb")) is not None,
        called=lexicon.verb_last and at > 0 and calls_it(sentence, at, lexicon),
    )


def _is_reporters(tie: _Tie, quotation: Quotation, reading: Reading) -> bool:
    """Whether the verb behind words woven into a sentence is the reporter's own, and says nothing of them."""
    (sentence, at), found, saying, lexicon = tie.frame, tie.found, tie.saying, reading.lexicon
    if lexicon.verb_last:
        held = tie.closing and holds_verb(sentence, at, lexicon)
        if not (held or opens_main_clause(sentence, at, found.end("verb"), lexicon)):
            return True
    else:
        ends = not sentence.letters[found.end("verb") :].strip("BP.")
        aside = tie.inverted and lexicon.language.grammar.inverted  # "par « peur » dit-il"
        if not (aside or ((ends or tie.cleft) and found["subject"])):
            return True
    thinks = saying.frame == "think" and not saying.strong and not tie.called
    if thinks and is_subordinate(sentence.letters, at):
        return True  # "die Gefahr, die von dem «…» ausgeht"
    # "der für die «Zeit» schreibt", "in der «taz» schrieb er"
    return is_noun(quotation, tie.frame, reading) and _stands_beside(sentence, at, reading)


def _said_behind(tie: _Tie, reading: Reading) -> Answer | None:
    """Return the answer of a cue behind a quotation, which is no second verb of who stands before that."""
    (sentence, at), found, saying = tie.frame, tie.found, tie.saying
    before, order_tells = sentence.letters[:at], reading.lexicon.order_tells
    second = order_tells and found.re is CUE_BEHIND and saying.frame == "name" and "C" in before
    if second and sentence.letters.startswith("M", found.end("verb")):
        return None  # "Kim called it a “mess,” denounced the plan and left"
    answer = said_by(reading, sentence, found.start("verb"), saying)
    if reading.lexicon.verb_last and answer and goes_on_beside(before, found, answer):
        return None
    own = _NAMED_IN_REPORT.search(before) and answer and answer.unspoken is None
    if order_tells and own and names_it(tie.frame, reading):
        return None  # "Kim called it “a mess,” Lee said", but "he said"
    if answer and answer.mention is None and _NAMED_BEFORE.search(before):
        return None  # Kim: «…», ha detto: the name stands before
    subject = found.start("subject") + found["subject"].count("W", 0, 2)
    if order_tells and answer and answer.mention and found.re is not CUE_BEHIND:
        stray = answer.mention.end < sentence.place(sentence.chunks[at][0])[0]
        return from_chunk(reading, sentence, subject, saying.cue) if stray else answer
    return answer


def _stands_beside(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether the preposition before a quotation ties it to no verb of saying: "für die «Zeit»", not "von der «…»"."""
    grammar = reading.lexicon.language.grammar
    word = sentence.chunks[at][0]
    before = {grammar.prepositions.get(one) for one in sentence.words[max(0, word - 2) : word]}
    return not before.isdisjoint(grammar.beside)


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
    if reading.lexicon.verb_last and re.search("[MPA]W{1,2}$", before) and opens_sentence(before, at):
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
