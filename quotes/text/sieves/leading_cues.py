"""The sieves that find a word of saying before its quotation: right before it, or at the head of its clause."""

import re

from quotes.model import Quotation
from quotes.text.phrases.mentions import has_name, is_time, noun_kind
from quotes.text.reading import SPEAKERS, Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.distant_cues import own_subject
from quotes.text.sieves.gaps import (
    calls_it,
    gap_before,
    gives_reason,
    is_subject,
    left_clause,
    nearest_cue,
    opens_anew,
    opens_clause,
)
from quotes.text.sieves.leading_answers import from_cue
from quotes.text.sieves.objects import (
    holds_named,
    is_instrument,
)
from quotes.text.speech.kinds import holds_cue_noun
from quotes.text.verbs.clauses import ends_in_as, is_subordinate
from quotes.text.verbs.cues import saying_at

_WORD_BETWEEN = re.compile("B*W")
_AS_BETWEEN = re.compile("(?:[AM]P*)?B*W")
_TIGHT = re.compile(r"B*|[^Q]*[:R]B*|[BP]*,")
_LOOSE = re.compile(r"[BWI]*|[BPAW]*[MO][PA]*,?|[BPMWAK]*W")


def cue_before(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim ha detto: «…» / ha detto che «…» / ha definito «…»: the nearest cue stands right before."""
    sentence, at = frame
    cue = nearest_cue(sentence, at, reading.lexicon)
    if cue is None or is_subject(sentence, at):
        return None
    gap = gap_before(sentence, cue, at, reading.lexicon)
    if _is_of_other_clause(frame, cue, gap, reading):
        return None
    with_words = gap.endswith("P") and holds_cue_noun(sentence, at - 1, reading.lexicon)
    # "ha esordito con le parole «…»"
    tight = with_words or is_instrument(sentence, cue, at, reading.lexicon)
    tight = tight or _is_tight(quotation, frame, cue, gap, reading)
    if not (tight or _LOOSE.fullmatch(gap)):
        return None
    return from_cue(quotation, reading, frame, cue, tight=tight)


def _is_of_other_clause(frame: Frame, cue: int, gap: str, reading: Reading) -> bool:
    """Whether the clause of a cue ends before a quotation, or one that tells of somebody else begins."""
    sentence, at = frame
    lexicon = reading.lexicon
    if gap.endswith(":") and (";" in gap if lexicon.verb_last else left_clause(gap, lexicon)):
        return True  # "reaccionaron con dudas y un «experto» describió"
    if gap.endswith("SR"):
        return True  # "a cité un élu selon lequel «…»"
    if gap.endswith("MR") and _verb_frame(sentence, cue, reading) != "judge":
        return _is_relative(sentence, at - 2, reading)  # but "fustige un texte qui «…»"
    return gap == "," and lexicon.verb_last and _closes_clause(sentence, cue, reading)


def _is_tight(quotation: Quotation, frame: Frame, cue: int, gap: str, reading: Reading) -> bool:
    """Whether what stands between ties a quotation to its cue: nothing, a colon, "che", or what is called so."""
    sentence, at = frame
    lexicon, before = reading.lexicon, sentence.tags[sentence.chunks[at][0] - 1]
    if before != "d" and _TIGHT.fullmatch(gap):
        return True
    verb, small = _verb_frame(sentence, cue, reading), reading.content(quotation)[0].islower()
    held = gap.removesuffix("WW") if before == "y" else gap  # "found it to be “dull”"
    holds_it = lexicon.verb_last or (lexicon.order_tells and held in ("M", "O"))
    frames = ("name", "judge", "think") if holds_it and small else ("name", "judge")  # "found it “dull”"
    if verb in frames and holds_named(sentence, cue, gap, reading, small):
        return True
    if _sees_as(sentence, cue, at, reading):
        return True
    if not lexicon.verb_last:  # "se presenta como «…»", "è dipinta dal sindaco come «…»"
        return verb == "name" and bool(_AS_BETWEEN.fullmatch(gap)) and ends_in_as(sentence, at - 1, lexicon)
    if "," in gap:
        return False
    indefinite = reading.content(quotation).split()[0] in lexicon.indefinite
    naming = re.fullmatch("B+W?|[BP]*W{1,2}|[BP]+" if indefinite else "B+W?|[BP]*W{1,2}", gap)
    # "sieht im Plan «eine …»"
    return (naming is not None and verb == "name") or calls_it(sentence, at, lexicon)


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
        and _verb_frame(sentence, cue, reading) in ("name", "judge")
    )


def _is_relative(sentence: Sentence, noun: int, reading: Reading) -> bool:
    """Whether "che" behind a noun phrase speaks of it: "ha firmato il decreto che «…»", not "l'idea che «…»"."""
    spoken_to = noun_kind(sentence, noun, reading.lexicon) in SPEAKERS
    subject = sentence.words[sentence.chunks[noun + 1][1] - 1] in reading.lexicon.language.grammar.nominative
    of_words = not subject and holds_cue_noun(sentence, noun, reading.lexicon)
    return not (spoken_to or of_words or has_name(sentence, noun) or is_time(sentence, noun))


def _verb_frame(sentence: Sentence, cue: int, reading: Reading) -> str | None:
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
        if answer := from_cue(quotation, reading, frame, cue, tight=reason):
            return answer
        cue = nearest_cue(sentence, cue, reading.lexicon)
        if cue is not None and not opens_clause(sentence.letters[cue + 1 :], reading.lexicon):
            return None  # a cue further off reaches the quotation through "che" only
    return None
