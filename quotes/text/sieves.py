"""The ordered sieves: each a small named test that may say who spoke one quotation.

After Muzny et al. 2017 (A Two-stage Sieve Approach for Quote Attribution) and Pouliquen et al. 2007 (Automatic
Detection of Quotations in Multilingual News): the surest sieve goes first, over all quotations, and a later one sees
the answers of those before it. A sieve reads the line of chunk letters around the quotation (`quotes.text.chunks`).
"""

import re
from collections.abc import Callable

from quotes.model import Cue, Quotation
from quotes.text.answers import from_chunk, from_saying
from quotes.text.cues import saying_at
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sentences import Sentence, read_sentences
from quotes.text.subjects import first_subject, main_subject, subject_of

Sieve = Callable[[Quotation, Frame, Reading], Answer | None]

_CUE_BEHIND = re.compile(r"[,\-]?[BW]*R?([CD])")
_NAME_THEN_CUE_BEHIND = re.compile(r"[,\-]?B*[MO][PBA]*(?:,[MPBAW]+,)?(C)(?![BPM]*[:R]?Q)")
_SOURCE_BEHIND = re.compile(r"[,\-(]?B*(S)")
_ASIDE_INSIDE = re.compile(r"[-–—]\s*\w[^-–—]*?[-–—]")
_CUE_INSIDE = re.compile(r"-[BPAW]*([MO][PBA]*)?C[^Q\-]*(?:-|$)")


def incise(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«Noi – ha detto Kim – firmiamo»: the reporter's words stand between dashes inside the marks."""
    text = reading.text
    if not _ASIDE_INSIDE.search(text, quotation.content_start, quotation.content_end):
        return None
    for sentence in read_sentences(
        text, quotation.content_start, quotation.content_end, (), reading.lexicon
    ):
        if found := _CUE_INSIDE.search(sentence.letters):
            at = sentence.letters.index("C", found.start())
            if answer := from_saying(reading, sentence, at):
                return answer
    return None


def cue_behind(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«…», ha detto Kim / «…», Kim ha detto / «…», ha detto: the cue follows the quotation."""
    sentence, at = frame
    tail = sentence.letters[at + 1 :]
    found = _CUE_BEHIND.match(tail) or _NAME_THEN_CUE_BEHIND.match(tail)
    if found is None or _belongs_ahead(sentence, at, at + 1 + found.start(1)):
        return None
    return from_saying(reading, sentence, at + 1 + found.start(1))


def _belongs_ahead(sentence: Sentence, at: int, cue: int) -> bool:
    """Whether the cue behind a quotation rather opens the next one: «A», e ha aggiunto: «B»."""
    letters = sentence.letters
    introduced = at > 0 and letters[at - 1] in ":R"
    return introduced and bool(re.match(r"[BPMWA]*[:R]?W?Q", letters[cue + 1 :]))


def source_phrase(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Secondo Kim, «…» / «…», secondo Kim: a phrase names the source in the same clause."""
    sentence, at = frame
    letters = sentence.letters
    if found := _SOURCE_BEHIND.match(letters, at + 1):
        return _from_source(reading, sentence, found.start(1))
    before = letters.rfind("S", 0, at)
    if before < 0 or re.search(r"[CDU;]|K[^Q]*[MO][^Q]*F", letters[before + 1 : at]):
        return None
    return _from_source(reading, sentence, before)


def _from_source(reading: Reading, sentence: Sentence, source: int) -> Answer | None:
    first, last = sentence.chunks[source]
    start, end = sentence.places[first][0], sentence.places[last - 1][1]
    cue = Cue(start, end, reading.text[start:end], " ".join(sentence.words[first:last]))
    if sentence.letters[source + 1 : source + 2] in ("M", "O", "P", "A"):
        return from_chunk(reading, sentence, source + 1, cue)
    return None


def cue_before(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim ha detto: «…» / ha detto che «…» / ha definito «…»: the nearest cue stands right before."""
    sentence, at = frame
    cue = _nearest_cue(sentence, at)
    if cue is None or not re.fullmatch(r"[BWI]*|[^Q]*[:R]B*|[BPAW]*[MO][PA]*[:,]?|[BPMAW]*W", _gap(sentence, cue, at)):
        return None
    return _from_cue(reading, sentence, cue, at)


def cue_in_clause(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim ha detto che il patto è «…»: the quotation is woven into the clause that the cue opens."""
    sentence, at = frame
    cue = _nearest_cue(sentence, at)
    if cue is None or re.search(r"[;]|,U|Q,?[KU]?[MO][^Q]*F", _gap(sentence, cue, at)):
        return None
    return _from_cue(reading, sentence, cue, at)


def _gap(sentence: Sentence, cue: int, at: int) -> str:
    return sentence.letters[cue + 1 : at]


def _nearest_cue(sentence: Sentence, at: int) -> int | None:
    """Return the last chunk before the quotation that holds a word of saying."""
    for cue in range(at - 1, -1, -1):
        letter = sentence.letters[cue]
        if letter in "CDGX":
            return cue
        if letter == "I" and sentence.letters[cue + 1 : at] in ("", "R", ":", "B", "W"):
            return cue
    return None


def _from_cue(reading: Reading, sentence: Sentence, cue: int, at: int) -> Answer | None:
    """Return the answer of a cue before the quotation: its subject, its agent, or the main clause's subject."""
    letters = sentence.letters
    saying = saying_at(reading.text, sentence, cue, reading.lexicon)
    if saying is None or not saying.third:
        return None
    if letters[cue] in "DX":
        agent = _agent(sentence, cue, at)
        return None if agent is None else from_chunk(reading, sentence, agent, saying.cue)
    if letters[cue] in "GI":
        subject = main_subject(sentence, cue, reading.lexicon)
        return from_chunk(reading, sentence, subject, saying.cue)
    return from_saying(reading, sentence, cue)


def _agent(sentence: Sentence, cue: int, at: int) -> int | None:
    """Return who acts in a passive: "definito da X «…»", "definito «…» da X", "da X definito «…»"."""
    letters = sentence.letters
    inside = letters.find("A", cue + 1, at)
    if inside >= 0:
        return inside
    if found := re.compile(r"B*,?B*(A)").match(letters, at + 1):
        return found.start(1)
    if cue and letters[cue - 1] == "A":
        return cue - 1
    return cue - 1 if cue > 1 and letters[cue - 2 : cue] == "AO" else None


def noun_of_saying(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """La risposta di Kim: «…» / «…» è l'appello della madre: a noun for words said, and whose they are."""
    sentence, at = frame
    letters = sentence.letters
    nouns = reading.lexicon.language.cue_nouns
    reach = range(max(0, at - 8), min(len(letters), at + 5))
    for place in reach:
        if letters[place] not in "MP":
            continue
        first, last = sentence.chunks[place]
        word = next((n for n in range(first, last) if sentence.words[n] in nouns), None)
        if word is None or not _noun_ties(letters, place, at):
            continue
        start, end = sentence.places[word]
        cue = Cue(start, end, reading.text[start:end], nouns[sentence.words[word]].lemma)
        if letters[place + 1 : place + 2] in ("P", "A"):
            return from_chunk(reading, sentence, place + 1, cue)
    return None


def _noun_ties(letters: str, noun: int, at: int) -> bool:
    """Whether a noun of saying and a quotation belong together: a colon, or a copula behind the quotation."""
    if noun < at:
        return bool(re.search(r":B*$", letters[noun + 1 : at])) and not re.search(r"[CDQ;]", letters[noun:at])
    return bool(re.fullmatch(r"[,:]?[BFWKO]*", letters[at + 1 : noun]))


def name_and_colon(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim: «…»: a name or noun for speakers, then a colon."""
    sentence, at = frame
    if sentence.letters[at - 1 : at] != ":":
        return None
    found = re.search(r"([MO])[PABW]*(?:\([^)]*\))?:$", sentence.letters[:at])
    if found is None:
        return None
    answer = from_chunk(reading, sentence, found.start(1), None)
    if answer and answer.mention and answer.mention.kind is not None:
        return answer
    genitive = re.search(r"M(P)[PBW]*:$", sentence.letters[:at])
    owner = from_chunk(reading, sentence, genitive.start(1), None) if genitive else None
    return owner if owner and owner.mention and owner.mention.kind in ("person", "group") else None


def colon(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim non ha dubbi: «…»: any clause before a colon, and its subject."""
    sentence, at = frame
    if not re.search(r":B*$", sentence.letters[:at]):
        return None
    verb = max(sentence.letters.rfind(letter, 0, at) for letter in "CDF")
    lexicon = reading.lexicon
    subject = subject_of(sentence, verb, lexicon) if verb >= 0 else first_subject(sentence, lexicon)
    if subject is None or subject > at:
        return None
    answer = from_chunk(reading, sentence, subject, None)
    named = answer.named if answer else None
    return answer if named and named.kind in ("person", "group", "organization") else None


def same_sentence(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«A» e «B», ha detto Kim: another quotation of the same clause has an answer."""
    sentence, at = frame
    for word, other in sentence.quotations.items():
        answer = reading.answer_to(other)
        if other.start == quotation.start or answer is None or answer.status != "attributed":
            continue
        place = next(n for n, (first, _) in enumerate(sentence.chunks) if first == word)
        between = sentence.letters[min(place, at) + 1 : max(place, at)]
        if not re.search(r"[CDGSU;:]", between) or re.fullmatch(r",?[BW]*C[MOPAB]*,?", between):
            return answer._replace(rule="")
    return None


def continued(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«A», ha detto Kim. «B»: a sentence that is all quotation goes on with the speech before it."""
    sentence, _ = frame
    if not re.fullmatch(r"[Q.,\-]*", sentence.letters):
        return None
    for earlier in reading.sentences_before(sentence):
        if not earlier.quotations:
            return None
        answer = reading.answer_to(earlier.quotations[max(earlier.quotations)])
        if answer is not None:
            return answer._replace(rule="") if answer.status == "attributed" else None
        if not re.fullmatch(r"[Q.,\-]*", earlier.letters):
            return None
    return None


def announced(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim ha parlato a lungo. «…»: the sentence before tells who is about to speak."""
    sentence, _ = frame
    if not re.fullmatch(r"[Q.,\-]*", sentence.letters):
        return None
    earlier = next(reading.sentences_before(sentence), None)
    if earlier is None or earlier.quotations:
        return None
    for at, letter in enumerate(earlier.letters):
        if letter == "C":
            return from_saying(reading, earlier, at)
    return None


def goes_before(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«A». «B», ha detto Kim: a sentence that is all quotation belongs to the speech behind it."""
    sentence, _ = frame
    if not re.fullmatch(r"[Q.,\-]*", sentence.letters):
        return None
    index = reading.quotations.index(quotation)
    for later, place in zip(reading.quotations[index + 1 :], reading.frames[index + 1 :], strict=True):
        if place is None or "nested" in later.flags:
            continue
        if place.at != 0 or len(reading.text[quotation.end : later.start].strip(" .,\n")) > 0:
            return None
        answer = reading.answer_to(later)
        if answer is not None:
            return answer._replace(rule="") if answer.status == "attributed" else None
    return None


SIEVES: tuple[Sieve, ...] = (
    incise,
    cue_behind,
    cue_before,
    noun_of_saying,
    name_and_colon,
    source_phrase,
    cue_in_clause,
    same_sentence,
    colon,
    continued,
    goes_before,
    announced,
)
