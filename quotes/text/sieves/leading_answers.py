"""What a word of saying before a quotation answers: whether it is tied to the quotation, and who its subject is."""

import re
from typing import NamedTuple

from quotes.model import Quotation
from quotes.text.answers import from_chunk, said_by, speaks
from quotes.text.papers import from_paper, paper_that_reads
from quotes.text.reading import Answer, Frame, Reading, Unspoken
from quotes.text.sentences import Sentence
from quotes.text.sieves.gaps import (
    HEARD,
    reported_gap,
)
from quotes.text.sieves.late_subjects import late_subject
from quotes.text.sieves.objects import (
    asks_for,
    asks_to,
    has_object,
    is_cause,
    is_object,
    is_of_those_named,
    is_put_forward,
    is_second_view,
    tells_of_new,
    urges_to,
)
from quotes.text.sieves.outer_cues import (
    OPENING_SOURCE,
    is_reported_by,
    of_outer,
    opening_source,
    opening_teller,
    outermost,
)
from quotes.text.sieves.participles import accompanied, from_agent, is_passive_opening, paper_calling
from quotes.text.sieves.sources import from_source
from quotes.text.speech.naming import is_noun
from quotes.text.speech.woven import follows_addressee, reaches
from quotes.text.verbs.causatives import caused
from quotes.text.verbs.cues import Saying, saying_at
from quotes.text.verbs.report_clauses import in_report
from quotes.text.verbs.subjects import main_subject

_PARTS = re.compile("[^CDFRrUXGQ,;:.]+,CB*(?:[MO][PBA]*)?,$")  # "il mercato, nota Kim, «ha già deciso»"
_TELLS_ON = re.compile("[KB]B?")  # "Et d'ajouter que «…»", "Non sans lancer : «…»"


class _Leading(NamedTuple):
    """The word of saying in chunk `cue` before a quotation, and the chunks between them (`reported_gap`)."""

    quotation: Quotation
    frame: Frame
    cue: int
    saying: Saying
    gap: str

    @property
    def sentence(self) -> Sentence:
        """The sentence of both."""
        return self.frame.sentence

    def is_small(self, reading: Reading) -> bool:
        """Whether the quotation begins with a small letter."""
        return reading.content(self.quotation)[0].islower()


def from_cue(quotation: Quotation, reading: Reading, frame: Frame, cue: int, *, tight: bool) -> Answer | None:
    """Return the answer of a cue before the quotation: its subject, its agent, or the main clause's subject.

    `tight` says that a colon or "che" ties the quotation to the cue; without it the verb must be one of saying
    before all, and a word or two behind an article are the reporter's.
    """
    sentence, at = frame
    cue = outermost(sentence, cue, reading.lexicon)
    saying = saying_at(reading.text, sentence, cue, reading.lexicon)
    if saying is None or not saying.third or is_of_those_named(quotation, frame, cue, saying, reading):
        return None
    gap = reported_gap(sentence, cue, at, saying, reading.lexicon)
    leading = _Leading(quotation, frame, cue, saying, gap)
    on_paper = _is_on_paper(leading, reading)
    apart = on_paper or _stands_apart(leading, reading)
    if not (apart or reaches(gap, saying, quotation, reading)):
        return None
    tied = tight or apart or _is_tied(leading, reading)
    if not (tied or saying.strong or is_put_forward(gap, frame, saying, reading)):
        return None
    if sentence.letters[cue] == "C" and is_reported_by(sentence, cue, saying, reading):
        return None
    tight = tight or on_paper
    return None if not tight and _speaks_of_noun(leading, reading) else _from_verb(leading, reading)


def _is_on_paper(leading: _Leading, reading: Reading) -> bool:
    """Whether a thing reads so right before a quotation: "a sign that read “…”"."""
    if leading.saying.frame != "write" or leading.gap != "":
        return False
    return paper_that_reads(leading.sentence, leading.cue, leading.saying, reading) is not None


def _stands_apart(leading: _Leading, reading: Reading) -> bool:
    """Whether the verb only parts the words that it gives, or says whole sentences to somebody over a comma."""
    _, (sentence, at), cue, saying, gap = leading
    parts = _PARTS.match(sentence.letters, 0, at) and sentence.letters.rfind("C", 0, at) == cue
    return bool(parts) or follows_addressee(gap, saying, leading.quotation, reading)


def _is_tied(leading: _Leading, reading: Reading) -> bool:
    """Whether what stands between ties a quotation to an everyday verb, too: "che", a reason, its object."""
    _, (sentence, at), _, saying, gap = leading
    lexicon = reading.lexicon
    that = gap.lstrip("" if lexicon.verb_last else "BP").startswith("R")
    # "found last week that it is «…»", but "saw if she had «…»"
    if that and (saying.strong or saying.frame != "name" or not lexicon.order_tells):
        return True
    if _gives_cause(leading, reading) or is_object(gap, saying, lexicon):
        return True
    if is_second_view(gap, sentence.letters, at) or asks_to(gap, sentence, at, lexicon):
        return True
    return tells_of_new(gap, leading.frame, saying, reading)


def _gives_cause(leading: _Leading, reading: Reading) -> bool:
    """Whether a quotation tells why: "a remercié Kim pour son «soutien»"."""
    sentence, at = leading.frame
    return leading.is_small(reading) and is_cause(leading.gap, sentence, at, reading.lexicon)


def _speaks_of_noun(leading: _Leading, reading: Reading) -> bool:
    """Whether a noun in marks is rather something the verb speaks of, and no words of who says it."""
    quotation, (sentence, at), cue, saying, gap = leading
    if "R" in gap or saying.frame in ("name", "judge", "think"):
        return False
    small, lexicon = leading.is_small(reading), reading.lexicon
    if small and has_object(sentence, cue, at, saying, lexicon):
        return False
    if not is_noun(quotation, leading.frame, reading):
        return False
    if _gives_cause(leading, reading) or urges_to(sentence, at, saying, lexicon):
        return False
    return not (saying.strong and small and (asks_for(gap, lexicon) or in_report(sentence, at, lexicon)))


def _from_verb(leading: _Leading, reading: Reading) -> Answer | None:
    """Return the answer of a verb by its form: of a passive its agent, of a finite verb its subject."""
    quotation, frame, cue, saying, _ = leading
    sentence, at = frame
    passive = sentence.letters[cue] in "DX" or (saying.passive and not reading.lexicon.verb_last)
    if passive or is_passive_opening(sentence, cue, at, reading.lexicon):
        return from_agent(reading, frame, cue, saying)
    if sentence.letters[cue] in "GI":
        return _from_nonfinite(reading, sentence, cue, at, saying)
    return _from_finite(quotation, reading, frame, cue, saying)


def _from_finite(
    quotation: Quotation, reading: Reading, frame: Frame, cue: int, saying: Saying
) -> Answer | None:
    """Return the answer of a finite verb before the quotation: its subject, wherever that stands."""
    sentence = frame.sentence
    if (source := opening_teller(sentence, cue, saying, reading)) is not None:
        return source
    if (made := caused(sentence, cue, reading.lexicon)) is not None:
        return from_chunk(reading, sentence, made, saying.cue)
    answer = said_by(reading, sentence, cue, saying)
    if answer and answer.mention is None and saying.number == "p":
        answer = of_outer(reading, sentence, cue) or answer
    if answer and answer.mention is None and (late := late_subject(frame, cue, reading)) is not None:
        return from_chunk(reading, sentence, late, saying.cue)
    if answer is None and (opening := opening_source(reading, sentence, cue)) is not None:
        answer = opening._replace(cue=saying.cue)
    return answer or from_paper(quotation, reading, sentence, cue, saying)


def _from_nonfinite(reading: Reading, sentence: Sentence, cue: int, at: int, saying: Saying) -> Answer | None:
    """Return the answer of a gerund or an infinitive: who is heard, who goes with it, the main clause's subject."""
    letters = sentence.letters
    bare = sentence.tags[sentence.chunks[cue][0]] == "i"  # no "to say"
    heard = cue - 1 if bare and HEARD.match(letters, max(0, cue - 1), at) else None
    subject = accompanied(sentence, cue, reading.lexicon) if heard is None else heard
    if subject is None:
        subject = paper_calling(sentence, cue, at, reading.lexicon)
    if subject is None and saying.frame == "write":
        subject = paper_that_reads(sentence, cue, saying, reading)
    subject = main_subject(sentence, cue, reading.lexicon) if subject is None else subject
    source = OPENING_SOURCE.match(letters, 0, cue)
    if source and (subject in (None, source.end()) or letters[subject] == "O"):
        return from_source(reading, sentence, source.start(1))  # "Pour Kim, il faut y voir «…»"
    if _TELLS_ON.fullmatch(letters, 0, cue) and not bare:
        return Answer(cue=saying.cue, unspoken=Unspoken(sentence, 0, "s", None))
    answer = from_chunk(reading, sentence, subject, saying.cue)
    fits = letters[cue] == "G" or (answer is not None and answer.kind != "document")  # "was updated to note"
    return answer if answer and speaks(answer) and fits else None
