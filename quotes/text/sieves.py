"""The ordered sieves: each a small named test that may say who spoke one quotation.

After Muzny et al. 2017 (A Two-stage Sieve Approach for Quote Attribution) and Pouliquen et al. 2007 (Automatic
Detection of Quotations in Multilingual News): the surest sieve goes first, over all quotations, and a later one sees
the answers of those before it. A sieve reads the line of chunk letters around the quotation (`quotes.text.chunks`).
"""

import re
from collections.abc import Callable

from quotes.model import Cue, Quotation
from quotes.text.answers import from_chunk, from_saying, speaks
from quotes.text.cues import saying_at
from quotes.text.lexicon import Lexicon
from quotes.text.mentions import holds_pronoun
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sentences import Sentence, read_sentences
from quotes.text.subjects import first_subject, is_like, main_subject, name_behind, subject_of

# Between a cue and a quotation further on: a new clause of the reporter's, or a relative that is none of saying.
_LEFT_CLAUSE = re.compile(r";|Q,?[KU]?[MO][^Q]*F|^[^R]*MP*R|^(?![MO][PB]*,)[^R]*F")
_SPEAKERS = ("person", "group", "organization")

Sieve = Callable[[Quotation, Frame, Reading], Answer | None]

_CUE_BEHIND = re.compile(r"([,\-:]?)B*(R?)([CD])")
_NAME_THEN_CUE_BEHIND = re.compile(r"([,\-:]?)(?:P+,)?B*([MO])[PBA]*(?:,[MPBAW]+,)?(C)(?![BPM]*[:R]?Q)")
_SOURCE_BEHIND = re.compile(r"[,\-(]?B*(S)")
_ASIDE_INSIDE = re.compile(r"\s[-–—]\s*([^-–—«“\"]{4,120}?)\s*[-–—](?=[\s,.;])")


_COMMAS_INSIDE = re.compile(r",\s+([^,;:!?«»“”\"]{4,90}?)\s*(?=,|\.?$)")


def incise_between_commas(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """« Nous, a déclaré Kim, signons »: the verb opens the aside and its subject follows, inside the marks."""
    text, lexicon = reading.text, reading.lexicon
    if not lexicon.language.marks.incises:
        return None
    at, end = quotation.content
    while aside := _COMMAS_INSIDE.search(text, at, end):
        at = aside.end(1)
        for sentence in read_sentences(text, *aside.span(1), (), lexicon):
            if not re.match(r"C(?:[BPWA]*[MO]|$|[BP])", sentence.letters):
                continue
            saying = saying_at(text, sentence, 0, lexicon)
            spoken = subject_of(sentence, 0, lexicon)
            if saying and saying.third and saying.strong and spoken is not None:
                return from_saying(reading, sentence, 0, unspoken_at=frame)
    return None


def incise(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«Noi – ha detto Kim – firmiamo»: the reporter's words stand between dashes inside the marks."""
    text = reading.text
    for aside in _ASIDE_INSIDE.finditer(text, quotation.content_start, quotation.content_end):
        for sentence in read_sentences(text, *aside.span(1), (), reading.lexicon):
            if found := re.match(r"[BPK]*R?(?:[MO][PB]*)?C", sentence.letters):
                return from_saying(reading, sentence, found.end() - 1, unspoken_at=frame)
    return None


def cue_behind(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«…», ha detto Kim / «…», Kim ha detto / «…», ha detto: the cue follows the quotation."""
    sentence, at = frame
    letters = sentence.letters
    found = _CUE_BEHIND.match(letters, at + 1) or _NAME_THEN_CUE_BEHIND.match(letters, at + 1)
    if found is None or _belongs_ahead(sentence, at, found.start(3)):
        return None
    if letters[found.start(2) : found.start(2) + 1] == "R" and not is_like(
        sentence, found.start(2), reading.lexicon
    ):
        return None
    if not found.group(1) and at > 0 and letters[at - 1] not in ".:,-Q":
        return None  # woven into the sentence: the verb behind is the reporter's
    saying = saying_at(reading.text, sentence, found.start(3), reading.lexicon)
    inverted = holds_pronoun(sentence, found.start(3)) or letters[found.end(3) : found.end(3) + 1] == "O"
    if saying is None or not (found.group(1) or saying.strong or inverted):
        return None
    answer = from_saying(reading, sentence, found.start(3))
    if answer and answer.mention is None and letters[at - 1 : at] == ":":
        return None  # Kim: «…», ha detto: the name stands before
    return answer


def _belongs_ahead(sentence: Sentence, at: int, cue: int) -> bool:
    """Whether the cue behind a quotation rather opens the next one: «A», e ha aggiunto: «B»."""
    letters = sentence.letters
    introduced = at > 0 and letters[at - 1] in ":R"
    return introduced and bool(re.match(r"[BPMWA]*[:R]?W?Q", letters[cue + 1 :]))


def source_phrase(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Secondo Kim, «…» / «…», secondo Kim: a phrase names the source in the same clause."""
    sentence, at = frame
    letters = sentence.letters
    found = _SOURCE_BEHIND.match(letters, at + 1)
    if found and not _weak_source(sentence, found.start(1), reading):
        return _from_source(reading, sentence, found.start(1))
    before = letters.rfind("S", 0, at)
    if before < 0 or re.search(r"C[^Q]*R,?$", letters[:before]):
        return None  # "ha sostenuto che, secondo la legge, …": the words are the subject's
    if re.search(r"[CDI;]|K[^Q]*[MO][^Q]*F", letters[before + 1 : at]):
        return None
    return _from_source(reading, sentence, before)


def _from_source(reading: Reading, sentence: Sentence, source: int) -> Answer | None:
    first, last = sentence.chunks[source]
    start, end = sentence.places[first][0], sentence.places[last - 1][1]
    cue = Cue(start, end, reading.text[start:end], " ".join(sentence.words[first:last]))
    if sentence.letters[source + 1 : source + 2] not in ("M", "O", "P", "A", "W"):
        return None
    answer = from_chunk(reading, sentence, name_behind(sentence, source + 1, reading.lexicon), cue)
    named = answer.named if answer else None
    if _weak_source(sentence, source, reading) and not (named and named.kind in _SPEAKERS):
        return None
    return answer


def _weak_source(sentence: Sentence, source: int, reading: Reading) -> bool:
    first, last = sentence.chunks[source]
    return tuple(sentence.words[first:last]) in reading.lexicon.weak_phrases


def cue_before(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim ha detto: «…» / ha detto che «…» / ha definito «…»: the nearest cue stands right before."""
    sentence, at = frame
    cue = _nearest_cue(sentence, at, reading.lexicon)
    if cue is None:
        return None
    gap = _gap(sentence, cue, at)
    tight = (
        bool(re.fullmatch(r"B*|[^Q]*[:R]B*|[BP]*,", gap)) and sentence.tags[sentence.chunks[at][0] - 1] != "d"
    )
    if not tight and not re.fullmatch(r"[BWI]*|[BPAW]*[MO][PA]*,?|[BPMWAK]*W", gap):
        return None
    return _from_cue(quotation, reading, frame, cue, tight=tight)


def cue_in_clause(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim ha detto che il patto è «…»: the quotation is woven into the clause that the cue opens."""
    sentence, at = frame
    cue = _nearest_cue(sentence, at, reading.lexicon)
    while cue is not None and not _LEFT_CLAUSE.search(_gap(sentence, cue, at)):
        if answer := _from_cue(quotation, reading, frame, cue, tight=False):
            return answer
        cue = _nearest_cue(sentence, cue, reading.lexicon)
        if cue is not None and "R" not in sentence.letters[cue + 1 : cue + 4]:
            return None  # a cue further off reaches the quotation through "che" only
    return None


def _gap(sentence: Sentence, cue: int, at: int) -> str:
    return sentence.letters[cue + 1 : at]


def _nearest_cue(sentence: Sentence, at: int, lexicon: Lexicon) -> int | None:
    """Return the last chunk before the quotation that holds a word of saying, asides passed over."""
    for cue in range(at - 1, -1, -1):
        letter = sentence.letters[cue]
        if letter == "C" and _is_aside(sentence, cue, lexicon):
            continue
        if letter in "CDGX":
            return cue
        if letter == "I" and sentence.letters[cue + 1 : at] in ("", "R", ":", "B", "W"):
            said = sentence.letters[:cue].rstrip("B")
            return len(said) - 1 if said.endswith("C") else cue  # "ha riferito di aver sentito"
    return None


def _is_aside(sentence: Sentence, cue: int, lexicon: Lexicon) -> bool:
    """Whether a cue only vouches for another one: "Kim ha invitato, come ha riferito la radio, «…»"."""
    letters = sentence.letters
    opens = letters[max(0, cue - 2) : cue] == ",R" and is_like(sentence, cue - 1, lexicon)
    return opens and "C" in letters[: cue - 2]


def _from_cue(
    quotation: Quotation, reading: Reading, frame: Frame, cue: int, *, tight: bool
) -> Answer | None:
    """Return the answer of a cue before the quotation: its subject, its agent, or the main clause's subject.

    `tight` says that a colon or "che" ties the quotation to the cue; without it the verb must be one of saying
    before all, and a word or two behind an article are the reporter's.
    """
    sentence, at = frame
    letters = sentence.letters
    saying = saying_at(reading.text, sentence, cue, reading.lexicon)
    gap = letters[cue + 1 : at]
    if saying is None or not saying.third or not (tight or saying.strong or gap[:1] == "R"):
        return None
    if (
        not tight
        and "R" not in gap
        and saying.frame not in ("name", "think")
        and _is_noun(quotation, frame, reading)
    ):
        return None
    if letters[cue] in "DX" or saying.passive:
        agent = _agent(sentence, cue, at)
        if agent is None and letters[cue] == "X" and re.search(r"[CF].*K$", letters[:cue]):
            agent = main_subject(sentence, cue, reading.lexicon)  # "ha lodato … e annunciato"
        if agent is None:
            return None
        return from_chunk(reading, sentence, name_behind(sentence, agent, reading.lexicon), saying.cue)
    if letters[cue] in "GI":
        subject = main_subject(sentence, cue, reading.lexicon)
        answer = from_chunk(reading, sentence, subject, saying.cue)
        return answer if answer and speaks(answer) else None
    return from_saying(reading, sentence, cue)


def _is_noun(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether a quotation is a noun of the reporter's sentence: an article before it, three words at most."""
    sentence, at = frame
    word = sentence.chunks[at][0]
    article = word > 0 and sentence.tags[word - 1] == "d"
    return article and quotation.content.of(reading.text).count(" ") < 3


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
        if letters[place + 1 : place + 2] == "P" and _is_genitive(sentence, place + 1, reading):
            answer = from_chunk(reading, sentence, name_behind(sentence, place + 1, reading.lexicon), cue)
            if answer and answer.named and answer.named.kind in _SPEAKERS:
                return answer
    return None


def _is_genitive(sentence: Sentence, at: int, reading: Reading) -> bool:
    return sentence.words[sentence.chunks[at][0]] in reading.lexicon.genitives


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
    if answer and answer.mention and answer.mention.kind in _SPEAKERS:
        return answer
    genitive = re.search(r"M(P)[PBW]*:$", sentence.letters[:at])
    owner = None
    if genitive and _is_genitive(sentence, genitive.start(1), reading):
        owner = from_chunk(reading, sentence, genitive.start(1), None)
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
    return answer if named and named.kind in _SPEAKERS else None


def same_sentence(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«A» e «B», ha detto Kim: another quotation of the same clause has an answer."""
    sentence, at = frame
    for word, other in sentence.quotations.items():
        answer = reading.answer_to(other)
        if other.start == quotation.start or answer is None or answer.status != "attributed":
            continue
        place = next(n for n, (first, _) in enumerate(sentence.chunks) if first == word)
        between = sentence.letters[min(place, at) + 1 : max(place, at)]
        if (
            not re.search(r"[CDGSU;:]", between)
            or between == "("
            or re.fullmatch(r",?[BW]*C[MOPAB]*,?", between)
        ):
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
    speaks = re.search(r"C[BPWKA]*\.?$", earlier.letters)
    return from_saying(reading, earlier, speaks.start()) if speaks else None


def goes_before(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«A». «B», ha detto Kim: a sentence that is all quotation belongs to the speech behind it."""
    sentence, _ = frame
    if not re.fullmatch(r"[Q.,\-]*", sentence.letters):
        return None
    index = reading.quotations.index(quotation)
    end = quotation.end
    for later, place in zip(reading.quotations[index + 1 :], reading.frames[index + 1 :], strict=True):
        if place is None or "nested" in later.flags:
            continue
        if place.at != 0 or len(reading.text[end : later.start].strip(" .,\n")) > 0:
            return None
        answer = reading.answer_to(later)
        if answer is not None:
            return answer._replace(rule="") if answer.status == "attributed" else None
        end = later.end
    return None


SIEVES: tuple[Sieve, ...] = (
    incise,
    incise_between_commas,
    cue_behind,
    noun_of_saying,
    cue_before,
    name_and_colon,
    source_phrase,
    cue_in_clause,
    same_sentence,
    colon,
    announced,
    continued,
    goes_before,
)
