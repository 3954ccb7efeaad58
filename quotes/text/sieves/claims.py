"""The sieves for claims, promises and aims that a sentence takes up: "Der Vorwurf der Stadt, es sei «…», traf Kolb".

Whose it is says the words, whatever is done about it behind them.
"""

import re

from quotes.model import Quotation
from quotes.text.answers import from_chunk
from quotes.text.owners import owner_beside
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.noun_words import is_genitive
from quotes.text.reading import SPEAKERS, Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.nouns import holds_noun, owner_of, owner_of_words
from quotes.text.speech.kinds import holds_cue_noun
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import clause_of
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.first_subjects import is_copula
from quotes.text.verbs.report_clauses import in_report

_CLAIM = re.compile(r"(?:^|[.;:])[BK]*([MPW]{1,2})[PAM]*,$")
_TIED = re.compile("([MW])P*W$")
# "L'idée, | portée | par Kim | , est «…»", "Ziel | der Stadt | ist | es, «…»"
_AIM = re.compile(
    "[BK]*(M?[MW])(P?)[PAM]*(?:,[WX]?[PB]*(A)[PBAM]*(?:,M[PB]*)?,)?(?::|(F)[BWIP]*(?:R|,[WPBM]*)?W?)"
)
_DENIED = re.compile("[^,;:Q]*,B*(C)")


def claimed(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Den Vorwurf der Stadt, er sei «…», wies Kolb zurück: the words are the town's; nobody's where none is named."""
    sentence, at = frame
    if not reading.lexicon.verb_last or reading.lexicon.language.cue_nouns.keys().isdisjoint(sentence.words):
        return None
    start, _ = clause_of(sentence.letters, at)
    claim = _CLAIM.search(sentence.letters, 0, start)
    if claim is None or not in_report(sentence, at, reading.lexicon):
        return None
    for place in range(*claim.span(1)):
        if holds_cue_noun(sentence, place, reading.lexicon):
            owner = owner_of_words(sentence, place, reading)
            if owner is None:
                return _denied(frame, reading)
            return owner if owner.unspoken is None else None  # "seine Forderung, …, wiederholte Kolb"
    return None


def _denied(frame: Frame, reading: Reading) -> Answer | None:
    """Return that nobody known says what somebody denies behind it."""
    sentence, at = frame
    verb = _DENIED.match(sentence.letters, at + 1)
    saying = saying_at(reading.text, sentence, verb.start(1), reading.lexicon) if verb else None
    denies = saying is not None and saying.cue.lemma in reading.lexicon.language.grammar.denying
    return Answer("none") if denies else None


def promised(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """La promessa di Kim di «cambiare tutto» / Kim's vow to “quit at once”: a preposition ties a deed to a noun."""
    sentence, at = frame
    if reading.lexicon.verb_last or reading.lexicon.language.cue_nouns.keys().isdisjoint(sentence.words):
        return None
    found = _TIED.search(sentence.letters, 0, at)
    if found is None or not holds_noun(sentence, found.start(1), reading.lexicon):
        return None
    tied = _is_deed(quotation, sentence.words[sentence.chunks[at][0] - 1], reading)
    return owner_of_words(sentence, found.start(1), reading) if tied else None


def _is_deed(quotation: Quotation, tie: str, reading: Reading) -> bool:
    """Whether words behind the preposition `tie`, which has no article in it, tell what is to be done."""
    lexicon, content = reading.lexicon, reading.content(quotation)
    opens, grammar = content.split()[:2], lexicon.language.grammar
    if content[0].isupper() or len(opens) < 2:
        return False
    if tie in lexicon.markers:
        return lexicon.tags.get(opens[0]) != "d"  # but "Kim's letter to “the old guard”"
    endings = grammar.infinitive_endings
    return grammar.prepositions.get(tie) == tie and any(word.endswith(endings) for word in opens)


def aimed(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """L'objectif de Kim est de «gagner du temps» / Kim's aim is to “save time”: what somebody wants to do."""
    sentence, at = frame
    aims = reading.lexicon.language.grammar.aims
    if aims.isdisjoint(sentence.words) or reading.content(quotation)[-1] in "?!":
        return None
    found = _AIM.fullmatch(sentence.letters, 0, at)
    words = range(sentence.chunks[found.start(1)][0], sentence.chunks[found.end(1) - 1][1]) if found else ()
    noun = next((n for n in words if sentence.words[n] in aims), None)
    if found is None or noun is None or (found[4] and not _is_so(sentence, found.start(4), reading.lexicon)):
        return None
    owned = found[2] and is_genitive(sentence, found.start(2), reading.lexicon)
    place = found.start(3) if found[3] else found.start(2) if owned else None
    if place is None:
        return owner_of(sentence, found.end(1) - 1, reading) or owner_beside(sentence, noun, reading)
    answer = from_chunk(reading, sentence, name_behind(sentence, place, reading.lexicon), None)
    return answer if answer and (answer.unspoken or answer.kind in SPEAKERS) else None


def _is_so(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether a verb tells what something is, for sure: "ist", not "sei", by which somebody else tells it."""
    return is_copula(sentence, verb, lexicon) and lexicon.reported.isdisjoint(sentence.words_of(verb))
