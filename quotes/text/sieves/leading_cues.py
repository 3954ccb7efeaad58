"""The sieves that find a word of saying before its quotation: right before it, or at the head of its clause."""

import re

from quotes.model import Quotation
from quotes.text.answers import from_chunk, said_by, speaks
from quotes.text.papers import from_paper, paper_that_reads
from quotes.text.phrases.mentions import has_name, is_time, noun_kind
from quotes.text.reading import SPEAKERS, Answer, Frame, Reading, Unspoken
from quotes.text.sentences import Sentence
from quotes.text.sieves.distant_cues import own_subject
from quotes.text.sieves.gaps import (
    HEARD,
    calls_it,
    gap_before,
    gives_reason,
    is_subject,
    left_clause,
    nearest_cue,
    opens_anew,
    opens_clause,
    reported_gap,
)
from quotes.text.sieves.late_subjects import late_subject
from quotes.text.sieves.objects import (
    asks_for,
    asks_to,
    has_object,
    holds_named,
    is_cause,
    is_instrument,
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
    outermost,
    told_by,
)
from quotes.text.sieves.participles import accompanied, from_agent, is_passive_opening, paper_calling
from quotes.text.sieves.sources import from_source
from quotes.text.speech.kinds import holds_cue_noun
from quotes.text.speech.naming import is_noun
from quotes.text.speech.woven import follows_addressee, reaches
from quotes.text.verbs.causatives import caused
from quotes.text.verbs.clauses import ends_in_as, is_subordinate
from quotes.text.verbs.cues import Saying, saying_at
from quotes.text.verbs.report_clauses import in_report
from quotes.text.verbs.subjects import main_subject

_WORD_BETWEEN = re.compile("B*W")
_AS_BETWEEN = re.compile("(?:[AM]P*)?B*W")
_TIGHT = re.compile(r"B*|[^Q]*[:R]B*|[BP]*,")
_LOOSE = re.compile(r"[BWI]*|[BPAW]*[MO][PA]*,?|[BPMWAK]*W")
_PARTS = re.compile("[^CDFRrUXGQ,;:.]+,CB*(?:[MO][PBA]*)?,$")  # "il mercato, nota Kim, «ha già deciso»"
_TELLS_ON = re.compile("[KB]B?")  # "Et d'ajouter que «…»", "Non sans lancer : «…»"


def cue_before(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim ha detto: «…» / ha detto che «…» / ha definito «…»: the nearest cue stands right before."""
    sentence, at = frame
    cue = nearest_cue(sentence, at, reading.lexicon)
    if cue is None or is_subject(sentence, at):
        return None
    gap = gap_before(sentence, cue, at, reading.lexicon)
    if gap.endswith(":") and (";" in gap if reading.lexicon.verb_last else left_clause(gap, reading.lexicon)):
        return None  # "reaccionaron con dudas y un «experto» describió"
    framed = _frame_of(sentence, cue, reading)
    if gap.endswith("MR") and framed != "judge" and _is_relative(sentence, at - 2, reading):
        return None  # but "fustige un texte qui «…»"
    if gap.endswith("SR"):
        return None  # "a cité un élu selon lequel «…»"
    if gap == "," and reading.lexicon.verb_last and _closes_clause(sentence, cue, reading):
        return None
    tight = _TIGHT.fullmatch(gap) is not None and sentence.tags[sentence.chunks[at][0] - 1] != "d"
    small = reading.content(quotation)[0].islower()
    to_be = sentence.tags[sentence.chunks[at][0] - 1] == "y"  # "found it to be “dull”"
    held = gap.removesuffix("WW") if to_be else gap
    holds_it = reading.lexicon.verb_last or (reading.lexicon.order_tells and held in ("M", "O"))
    frames = ("name", "judge", "think") if holds_it and small else ("name", "judge")  # "found it “dull”"
    tight = tight or (holds_named(sentence, cue, gap, reading, small) and framed in frames)
    tight = tight or _sees_as(sentence, cue, at, reading)
    word = not reading.lexicon.verb_last and _AS_BETWEEN.fullmatch(gap)
    if word and ends_in_as(sentence, at - 1, reading.lexicon):
        tight = tight or framed == "name"  # "se presenta como «…»", "è dipinta dal sindaco come «…»"
    if reading.lexicon.verb_last and not tight and "," not in gap:
        indefinite = reading.content(quotation).split()[0] in reading.lexicon.indefinite
        naming = re.fullmatch("B+W?|[BP]*W{1,2}|[BP]+" if indefinite else "B+W?|[BP]*W{1,2}", gap)
        named = naming is not None and framed == "name"  # "sieht im Plan «eine …»"
        tight = named or calls_it(sentence, at, reading.lexicon)  # "sieht darin ein «…»"
    with_words = gap.endswith("P") and holds_cue_noun(sentence, at - 1, reading.lexicon)
    if with_words or is_instrument(sentence, cue, at, reading.lexicon):
        tight = True  # "ha esordito con le parole «…»"
    elif not tight and not _LOOSE.fullmatch(gap):
        return None
    return _from_cue(quotation, reading, frame, cue, tight=tight)


def _closes_clause(sentence: Sentence, cue: int, reading: Reading) -> bool:
    """Whether an everyday verb only closes a clause of its own: "dass er jemanden findet, «der …»"."""
    saying = saying_at(reading.text, sentence, cue, reading.lexicon)
    return saying is not None and not saying.strong and is_subordinate(sentence.letters, cue)


def _sees_as(sentence: Sentence, cue: int, at: int, reading: Reading) -> bool:
    """Whether a verb of naming has for its object a pronoun that is called something: "y voit un «…»"."""
    between = _WORD_BETWEEN.fullmatch(sentence.letters, cue + 1, at)
    called = between and sentence.words[sentence.chunks[at][0] - 1] in reading.lexicon.indefinite
    return (
        bool(called)
        and "l" in sentence.tags_of(cue)
        and _frame_of(sentence, cue, reading) in ("name", "judge")
    )


def _is_relative(sentence: Sentence, noun: int, reading: Reading) -> bool:
    """Whether "che" behind a noun phrase speaks of it: "ha firmato il decreto che «…»", not "l'idea che «…»"."""
    spoken_to = noun_kind(sentence, noun, reading.lexicon) in SPEAKERS
    subject = sentence.words[sentence.chunks[noun + 1][1] - 1] in reading.lexicon.language.grammar.nominative
    of_words = not subject and holds_cue_noun(sentence, noun, reading.lexicon)
    return not (spoken_to or of_words or has_name(sentence, noun) or is_time(sentence, noun))


def _frame_of(sentence: Sentence, cue: int, reading: Reading) -> str | None:
    saying = saying_at(reading.text, sentence, cue, reading.lexicon)
    return saying.frame if saying else None


def cue_in_clause(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim ha detto che il patto è «…»: the quotation is woven into the clause that the cue opens."""
    sentence, at = frame
    if own_subject(sentence, at) or opens_anew(sentence, at, reading.lexicon):
        return None
    cue = nearest_cue(sentence, at, reading.lexicon)
    reason = gives_reason(sentence, sentence.chunks[at][0], reading.lexicon)
    while cue is not None and not left_clause(
        gap_before(sentence, cue, at, reading.lexicon), reading.lexicon
    ):
        if answer := _from_cue(quotation, reading, frame, cue, tight=reason):
            return answer
        cue = nearest_cue(sentence, cue, reading.lexicon)
        if cue is not None and not opens_clause(sentence.letters[cue + 1 :], reading.lexicon):
            return None  # a cue further off reaches the quotation through "che" only
    return None


def _from_cue(
    quotation: Quotation, reading: Reading, frame: Frame, cue: int, *, tight: bool
) -> Answer | None:
    """Return the answer of a cue before the quotation: its subject, its agent, or the main clause's subject.

    `tight` says that a colon or "che" ties the quotation to the cue; without it the verb must be one of saying
    before all, and a word or two behind an article are the reporter's.
    """
    sentence, at = frame
    letters, content = sentence.letters, reading.content(quotation)
    cue = outermost(sentence, cue, reading.lexicon)
    saying = saying_at(reading.text, sentence, cue, reading.lexicon)
    if saying is None or not saying.third:
        return None
    gap = reported_gap(sentence, cue, at, saying, reading.lexicon)
    if is_of_those_named(quotation, frame, cue, saying, reading):
        return None
    on_paper = saying.frame == "write" and gap == ""  # "a sign that read “…”"
    on_paper = on_paper and paper_that_reads(sentence, cue, saying, reading) is not None
    tight = tight or on_paper
    parts = on_paper or (_PARTS.match(letters, 0, at) is not None and letters.rfind("C", 0, at) == cue)
    parts = parts or follows_addressee(gap, saying, quotation, reading)
    if not (parts or reaches(gap, saying, quotation, reading)):
        return None
    strict = reading.lexicon.order_tells  # "found last week that it is «…»", but "saw if she had «…»"
    that = gap.lstrip("" if reading.lexicon.verb_last else "BP").startswith("R")
    that = that and (saying.strong or saying.frame != "name" or not strict)
    cause = content[0].islower() and is_cause(gap, sentence, at, reading.lexicon)
    tied = tight or parts or that or cause or is_object(gap, saying, reading.lexicon)
    tied = (
        tied
        or is_second_view(gap, letters, at)
        or asks_to(gap, sentence, at, reading.lexicon)
        or tells_of_new(gap, frame, saying, reading)
    )
    if not (tied or saying.strong or is_put_forward(gap, frame, saying, reading)) or (
        letters[cue] == "C" and is_reported_by(sentence, cue, saying, reading)
    ):
        return None
    if (
        not tight
        and "R" not in gap
        and saying.frame not in ("name", "judge", "think")
        and not (has_object(sentence, cue, at, saying, reading.lexicon) and content[0].islower())
        and is_noun(quotation, frame, reading)
        and not (cause or urges_to(sentence, at, saying, reading.lexicon))
        and not (saying.strong and content[0].islower() and asks_for(gap, reading.lexicon))
        and not (saying.strong and content[0].islower() and in_report(sentence, at, reading.lexicon))
    ):
        return None
    passive = letters[cue] in "DX" or (saying.passive and not reading.lexicon.verb_last)
    if passive or is_passive_opening(sentence, cue, at, reading.lexicon):
        return from_agent(reading, frame, cue, saying)
    if letters[cue] in "GI":
        return _from_nonfinite(reading, sentence, cue, at, saying)
    return _from_finite(quotation, reading, frame, cue, saying)


def _from_finite(
    quotation: Quotation, reading: Reading, frame: Frame, cue: int, saying: Saying
) -> Answer | None:
    """Return the answer of a finite verb before the quotation: its subject, wherever that stands."""
    sentence = frame.sentence
    if (source := told_by(sentence, cue, saying, reading)) is not None:
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
