"""The ordered sieves: each a small named test that may say who spoke one quotation.

After Muzny et al. 2017 (A Two-stage Sieve Approach for Quote Attribution) and Pouliquen et al. 2007 (Automatic
Detection of Quotations in Multilingual News): the surest sieve goes first, over all quotations, and a later one sees
the answers of those before it. A sieve reads the line of chunk letters around the quotation (`quotes.text.chunks`).
"""

import re
from collections.abc import Callable

from quotes.model import Quotation
from quotes.text.answers import from_chunk
from quotes.text.phrases.appositions import apposed_to
from quotes.text.phrases.mentions import has_name
from quotes.text.phrases.noun_words import is_bare_noun, is_genitive
from quotes.text.reading import SPEAKERS, Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.distant_cues import cue_far, shared_verb
from quotes.text.sieves.gaps import opens_anew
from quotes.text.sieves.headlines import named_first, named_last
from quotes.text.sieves.labels import label, set_apart
from quotes.text.sieves.leading_cues import cue_before, cue_in_clause
from quotes.text.sieves.nouns import noun_of_saying
from quotes.text.sieves.own_words import own_verb, speaks_of_self
from quotes.text.sieves.owned_sources import owned_source
from quotes.text.sieves.reported import ALL_QUOTED, aside_first, goes_on, is_main, reported_cue, reported_on
from quotes.text.sieves.sentences_around import (
    announced,
    continued,
    goes_before,
    interview,
    told_behind,
)
from quotes.text.sieves.sources import source_phrase
from quotes.text.sieves.trailing_cues import (
    cue_behind,
    cue_later,
    incise,
    incise_between_commas,
)
from quotes.text.sieves.unlisted_verbs import unlisted_verb
from quotes.text.sieves.unsaid import about_one, colon_alone, goes_unsaid
from quotes.text.sieves.wishes import felt, wanted
from quotes.text.sieves.written import stands_in
from quotes.text.speech.kinds import is_clause
from quotes.text.speech.woven import is_titled
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.tables import MARKS
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.first_subjects import first_subject
from quotes.text.verbs.passives import is_passive
from quotes.text.verbs.subjects import subject_of

_COLON = re.compile(r":B*$|\($")
_SPLIT_BY_DEED = re.compile(r",C[MOPB]+KW?F?[WPB]*,")  # «Wenn ich», beginnt der Fahrer und bremst, «dann …»
_SPLIT_BY_ASIDE = re.compile(
    r",?(?:[MO][PB]*C|C[BP]*[MO])[PB]*,[^QCDS:;]*,"
)  # “But,” Kim said, as he rose, “no”
_SIGNED = re.compile(r"[-(](M)(?:[,MPBAK]|\([^)]*\))*\)?[.,]?$")
_SIGNED_BELOW = re.compile(r"-{1,2}(M)(?:,[MPABW]+)*\.?")
Sieve = Callable[[Quotation, Frame, Reading], Answer | None]


def name_and_colon(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim: «…»: a name or noun for speakers, then a colon."""
    sentence, at = frame
    if sentence.letters[at - 1 : at] != ":":
        return None
    letters = sentence.letters[:at]
    found = re.search(r"([MO])[PABW]*(?:\([^)]*\))?:$", letters) or re.match(r"[BK]*(A)P*:$", letters)
    found = found or _comes_from(sentence, at, reading)
    if found is None and (apart := set_apart(sentence, at, reading)):
        return apart
    if found is None or (found[1] == "M" and re.search("[CFM].*PK$", letters[: found.start(1)])):
        return None  # "schickt eine Mail an Kolb und Wenzel: «…»"
    if _is_predicate(sentence, found.start(1)) or _is_bare(sentence, found.start(1), reading.lexicon):
        return None
    if (person := apposed_to(sentence, found.start(1), reading.lexicon)) is not None:
        return from_chunk(reading, sentence, person, None)  # "la presenza di Rossi, ministro: «…»"
    answer = from_chunk(reading, sentence, found.start(1), None)
    if reading.lexicon.verb_last and answer and not _labels(answer, letters[: found.start(1)]):
        return None
    if answer and answer.mention and (answer.unspoken or answer.mention.kind in SPEAKERS):
        return answer
    if found[1] == "A":  # "dalla relazione dei periti: «…»"
        return answer if answer and answer.kind == "document" else None
    genitive = re.search(r"M(P)[PBW]*:$", sentence.letters[:at])
    owner = None
    if genitive and is_genitive(sentence, genitive.start(1), reading.lexicon):
        owner = from_chunk(reading, sentence, genitive.start(1), None)
    return owner if owner and owner.kind in ("person", "group") else None


def _is_predicate(sentence: Sentence, at: int) -> bool:
    """Whether a bare noun says what the subject of the verb before it is: "s'il serait candidat"."""
    return sentence.letters[at - 1 : at] == "F" and sentence.tags_of(at) == "n"


def _is_bare(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun without its article ends a clause before the colon: "è una furia via radio"."""
    return bool(re.search("[CF]", sentence.letters[:at])) and is_bare_noun(sentence, at, lexicon)


def _comes_from(sentence: Sentence, at: int, reading: Reading) -> re.Match[str] | None:
    """Return whom words come from: "Kritik kam von Wenzel: «…»"."""
    between = "[BPW]*" if reading.lexicon.verb_last else "[BP]*"  # "kam postwendend von Kolb"
    found = re.search(rf"[CF]{between}(A)P*:$", sentence.letters[:at])
    if found is None or reading.lexicon.language.cue_nouns.keys().isdisjoint(sentence.words):
        return None
    return found if has_name(sentence, found.start(1)) else None


def _labels(answer: Answer, before: str) -> bool:
    """Whether a name before a colon is no part of a sentence ("… sei Neuseeland dankbar:") nor of a bracket."""
    person = answer.unspoken or answer.kind == "person"
    return "(" not in before[before.rfind(")") + 1 :] and bool(person or not re.search("[CF]", before))


def signature(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """“…” — Kim / «…» (Kim, presidente): the name behind the quotation, and nothing else."""
    sentence, at = frame
    found = _SIGNED.match(sentence.letters, at + 1)
    if found is None and ALL_QUOTED.fullmatch(sentence.letters):
        return _signature_below(frame, reading)
    if found is None or (reading.lexicon.common and sentence.letters[:at].strip("Q.,-")):
        return None  # "die «Woche des Buches» (WdB)"
    opening = reading.text[sentence.span(found.start(), found.start())[0]]
    if opening == "[" or (opening == "(" and is_titled(quotation, reading) and "C" in sentence.letters[:at]):
        return None  # “…” [The Daily Star], "publie «Le Quai» (Grasset)": where it was found
    return _signed_by(reading, sentence, found.start(1))


def _signature_below(frame: Frame, reading: Reading) -> Answer | None:
    """Return whom the next sentence or line names behind a dash, and nothing else."""
    later = reading.sentence_after(frame.sentence)
    if later is None or MARKS.get(reading.text[later.start]) != "-":
        return None
    found = _SIGNED_BELOW.fullmatch(later.letters)
    return _signed_by(reading, later, found.start(1)) if found else None


def _signed_by(reading: Reading, sentence: Sentence, at: int) -> Answer | None:
    """Return the answer of a chunk that is a name."""
    answer = from_chunk(reading, sentence, at, None)
    return answer if answer and answer.mention and answer.mention.form == "name" else None


def colon(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim non ha dubbi: «…»: any clause before a colon, and its subject."""
    sentence, at = frame
    opened = _COLON.search(sentence.letters, 0, at)
    if opened is None:
        return None
    if opened[0] == "(" and not (sentence.letters[at + 1 : at + 2] == ")" and is_clause(quotation, reading)):
        return None  # "fue claro («no habrá rescate»)"
    lexicon = reading.lexicon
    verb = max(sentence.letters.rfind(letter, 0, at) for letter in "CDF")
    if lexicon.verb_last:
        if not is_clause(quotation, reading):
            return None  # "Das Buch entstand später: «Großes Theater»"
        main = [n for n in range(verb + 1) if is_main(sentence, n, lexicon)]
        if verb >= 0 and not main:
            return None  # "Das Land sei dankbar: «…»": reported, and whose words they are stands before
        verb = main[-1] if main else verb
        saying = saying_at(reading.text, sentence, verb, lexicon) if verb >= 0 else None
        if saying and is_passive(sentence, verb, saying, lexicon):
            return None  # "Kolb wurde gefragt: «…»"
    subject = subject_of(sentence, verb, lexicon) if verb >= 0 else first_subject(sentence, lexicon)
    if subject is None or subject > at:
        return None
    answer = from_chunk(reading, sentence, subject, None)
    named = answer.named if answer else None
    paper = verb >= 0 and not lexicon.verb_last and is_clause(quotation, reading)
    kinds = (*SPEAKERS, "document") if paper else SPEAKERS
    if paper and named and named.text.lower() in lexicon.language.grammar.personal:
        return answer  # "He demurred: «…»"
    return answer if named and named.kind in kinds else None  # "le rapport est sans appel : «…»"


def same_sentence(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«A» e «B», ha detto Kim: another quotation of the same clause has an answer."""
    sentence, at = frame
    for word, other in sentence.quotations.items():
        answer = reading.answer_to(other)
        if other.start == quotation.start or answer is None or answer.status != "attributed":
            continue
        if answer.mention and answer.mention.start == quotation.content_start:
            return None  # "«…», schreibt die «Zeit»"
        place = next(n for n, (first, _) in enumerate(sentence.chunks) if first == word)
        between = sentence.letters[min(place, at) + 1 : max(place, at)]
        if place < at and opens_anew(sentence, at, reading.lexicon):
            return None  # "sprachen von «…», in der SPD war von «…» die Rede"
        woven = sentence.letters[max(0, min(place, at) - 1) : min(place, at)] in ("W", "P")
        if reading.lexicon.verb_last and woven and between.startswith("C"):
            return None  # "im Gespräch mit der «Welt» sagte Kolb «…»"
        if (
            not re.search(r"[CDGSU;:]", between)
            or between == "("
            or re.fullmatch(r"[,\-]?[BW]*C[MOPAB]*\-?,?", between)
            or _SPLIT_BY_ASIDE.fullmatch(between)
            or (place < at and reading.content(quotation)[0].islower() and _SPLIT_BY_DEED.fullmatch(between))
        ):
            return answer
    return None


SIEVES: tuple[Sieve, ...] = (
    label,
    incise,
    incise_between_commas,
    cue_behind,
    noun_of_saying,
    aside_first,
    reported_cue,
    cue_before,
    name_and_colon,
    signature,
    named_last,
    named_first,
    source_phrase,
    owned_source,
    cue_in_clause,
    shared_verb,
    cue_later,
    unlisted_verb,
    same_sentence,
    colon,
    own_verb,
    announced,
    continued,
    told_behind,
    goes_before,
    interview,
    stands_in,
    wanted,
    felt,
    cue_far,
    goes_on,
    reported_on,
    speaks_of_self,
    colon_alone,
    about_one,
    goes_unsaid,
)
