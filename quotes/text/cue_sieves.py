"""The sieves that go by words of saying: how a cue, a phrase or a noun ties a quotation to its speaker.

A sieve reads the line of chunk letters around the quotation (`quotes.text.chunks`).
"""

import re

from quotes.model import Cue, Mention, Quotation, Span
from quotes.text.answers import from_chunk, from_saying, speaks
from quotes.text.appositions import name_behind
from quotes.text.cues import saying_at
from quotes.text.lexicon import Lexicon
from quotes.text.mentions import NAME
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sentences import Sentence, read_sentences
from quotes.text.subjects import is_like, main_subject

# Between a cue and a quotation further on: a new clause of the reporter's, or a relative that is none of saying.
_BARE_CLAUSE = re.compile(r"[BPW]*[MOW]")
_LEFT_CLAUSE = re.compile(r";|Q,?[KU]?[MO][^Q]*F|^[^R]*MP*R|^(?!(?:[MO][PB]*|[PB]*),)[^R]*F")
SPEAKERS = ("person", "group", "organization")

_LABEL = re.compile(r"((?:[A-Z][A-Z.'’\-]*\s?){1,3}[A-Z]):\s")
_CUE_BEHIND = re.compile(r"([,\-:]?)B*(R?)([CD])")
_SUBJECT = r"[MO][PBA]*M?(?:\([^)]*\))?(?:,[^QCDS:;]*,)?"
_NAME_THEN_CUE_BEHIND = re.compile(rf"([,\-:]?)(?:P+,)?B*R?({_SUBJECT})(C)(?![BPM]*[:R]?Q)")
_CUE_LATER = re.compile(rf"[^CDS:;Q]*,B*(?:{_SUBJECT})?(C)(?:[BPAW]*[MO][PBA]*)?(?:[BPAW]*[,.]|$)")
_SOURCE_BEHIND = re.compile(r"[,\-(]?B*(S)")
_ASIDE_INSIDE = re.compile(r"\s[-–—]\s*([^-–—«“\"]{4,120}?)\s*[-–—](?=[\s,.;])")


def incise(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«Noi – ha detto Kim – firmiamo»: the reporter's words stand between dashes inside the marks."""
    text = reading.text
    for aside in _ASIDE_INSIDE.finditer(text, quotation.content_start, quotation.content_end):
        for sentence in read_sentences(reading.plain, *aside.span(1), (), reading.lexicon):
            if found := re.match(r"[BPK]*R?(?:[MO][PB]*)?C", sentence.letters):
                return from_saying(reading, sentence, found.end() - 1, unspoken_at=frame)
    return None


def label(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """“KIM: We sign tomorrow”: a transcript names the speaker inside the marks."""
    found = _LABEL.match(reading.text, quotation.content_start, quotation.content_end)
    if found is None:
        return None
    start, end = found.span(1)
    mention = Mention(start, end, found[1], "name", "person", Span(start, end), number="s")
    return Answer(mention=mention)


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
    ends = not letters[found.end(3) :].strip("BP.")
    if not found.group(1) and at > 0 and letters[at - 1] not in ".:,-Q" and not (ends and found.group(2)):
        return None  # woven into the sentence: the verb behind is the reporter's
    saying = saying_at(reading.text, sentence, found.start(3), reading.lexicon)
    tied = found.group(1) or at == 0 or reading.text[quotation.content_end - 1] in ",?!"
    if saying is None or not (tied or saying.strong):
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
    if found and (not _weak_source(sentence, found.start(1), reading) or _closes(letters, found.start(1))):
        return _from_source(reading, sentence, found.start(1))
    before = letters.rfind("S", 0, at)
    if before < 0 or re.search(r"C[PB]*R,?$", letters[:before]):
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
    if _weak_source(sentence, source, reading) and not (named and named.kind in SPEAKERS):
        return None
    return answer


def _closes(letters: str, source: int) -> bool:
    """Whether an everyday word behind a quotation names its source: "«…», così Rossi dopo la partita"."""
    return letters[source - 1] == "," and re.match(r"M[PB]*(?:[,.]|$)", letters[source + 1 :]) is not None


def _weak_source(sentence: Sentence, source: int, reading: Reading) -> bool:
    first, last = sentence.chunks[source]
    return reading.lexicon.phrases.get(tuple(sentence.words[first:last])) == "weak"


def cue_before(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim ha detto: «…» / ha detto che «…» / ha definito «…»: the nearest cue stands right before."""
    sentence, at = frame
    cue = _nearest_cue(sentence, at, reading.lexicon)
    if cue is None:
        return None
    gap = _gap(sentence, cue, at, reading.lexicon)
    tight = (
        bool(re.fullmatch(r"B*|[^Q]*[:R]B*|[BP]*,", gap)) and sentence.tags[sentence.chunks[at][0] - 1] != "d"
    )
    names = re.fullmatch(r"B*[MO][PB]*[W]?", gap) is not None
    tight = tight or (names and _frame_of(sentence, cue, reading) == "name")
    if gap.endswith("P") and _holds_cue_noun(sentence, at - 1, reading):
        tight = True  # "ha esordito con le parole «…»"
    elif not tight and not re.fullmatch(r"[BWI]*|[BPAW]*[MO][PA]*,?|[BPMWAK]*W", gap):
        return None
    return _from_cue(quotation, reading, frame, cue, tight=tight)


def _holds_cue_noun(sentence: Sentence, at: int, reading: Reading) -> bool:
    _, last = sentence.chunks[at]
    return sentence.words[last - 1] in reading.lexicon.language.cue_nouns


def _frame_of(sentence: Sentence, cue: int, reading: Reading) -> str | None:
    saying = saying_at(reading.text, sentence, cue, reading.lexicon)
    return saying.frame if saying else None


def cue_later(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Il patto è «…» e va firmato, ha detto Kim: the cue closes the sentence that the words are woven into."""
    sentence, at = frame
    found = _CUE_LATER.match(sentence.letters, at + 1)
    if found is None:
        return None
    saying = saying_at(reading.text, sentence, found.start(1), reading.lexicon)
    return from_saying(reading, sentence, found.start(1)) if saying and saying.strong else None


def cue_in_clause(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim ha detto che il patto è «…»: the quotation is woven into the clause that the cue opens."""
    sentence, at = frame
    cue = _nearest_cue(sentence, at, reading.lexicon)
    while cue is not None and not _left_clause(_gap(sentence, cue, at, reading.lexicon), reading.lexicon):
        if answer := _from_cue(quotation, reading, frame, cue, tight=False):
            return answer
        cue = _nearest_cue(sentence, cue, reading.lexicon)
        if cue is not None and not _opens_clause(sentence.letters[cue + 1 :], reading.lexicon):
            return None  # a cue further off reaches the quotation through "che" only
    return None


def _opens_clause(behind: str, lexicon: Lexicon) -> bool:
    return "R" in behind[:3] or (
        lexicon.language.grammar.bare_clauses and _BARE_CLAUSE.match(behind) is not None
    )


def _left_clause(gap: str, lexicon: Lexicon) -> bool:
    """Whether the clause that a cue opens has ended before a quotation further on."""
    if lexicon.language.grammar.bare_clauses and _BARE_CLAUSE.match(gap):
        gap = "R" + gap  # "he says it is «…»"
    return _LEFT_CLAUSE.search(gap) is not None


def _gap(sentence: Sentence, cue: int, at: int, lexicon: Lexicon) -> str:
    """Return the chunks between a cue and a quotation; "as" behind a noun phrase opens no clause."""
    gap = sentence.letters[cue + 1 : at]
    for n in range(1, len(gap)):
        if gap[n] == "R" and is_like(sentence, cue + 1 + n, lexicon):
            gap = gap[:n] + "W" + gap[n + 1 :]
    return gap


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
    if letters[cue] == "C" and (outer := re.search(r"C(?=R?O$)", letters[:cue])):
        cue = outer.start()  # "Kim said he hopes that «…»"
    saying = saying_at(reading.text, sentence, cue, reading.lexicon)
    gap = _gap(sentence, cue, at, reading.lexicon)
    if reading.lexicon.language.grammar.bare_clauses and saying and saying.frame in ("say", "think"):
        gap = "R" + gap if _BARE_CLAUSE.match(gap) and saying.strong else gap
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
        if word is None or not _noun_ties(letters, place, at, owned="'" in sentence.tags[first:last]):
            continue
        start, end = sentence.places[word]
        cue = Cue(start, end, reading.text[start:end], nouns[sentence.words[word]].lemma)
        if owner := _owner(sentence, place, reading):
            return owner._replace(cue=cue)
        if letters[place + 1 : place + 2] == "P" and is_genitive(sentence, place + 1, reading):
            answer = from_chunk(reading, sentence, name_behind(sentence, place + 1, reading.lexicon), cue)
            if answer and answer.named and answer.named.kind in SPEAKERS:
                return answer
    return None


def _owner(sentence: Sentence, at: int, reading: Reading) -> Answer | None:
    """Return whose words a noun phrase speaks of: "Rossi's claim"."""
    first, last = sentence.chunks[at]
    owned = sentence.tags.rfind("'", first, last)
    name = NAME.search(sentence.tags, first, owned) if owned >= 0 else None
    if name is None:
        return None
    start, end = sentence.places[name.start()][0], sentence.places[name.end() - 1][1]
    span = Span(start, end)
    return Answer(mention=Mention(start, end, span.of(reading.text), "name", "person", span, number="s"))


def is_genitive(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether a chunk belongs to the noun before it: "la replica | di Rossi"."""
    return sentence.words[sentence.chunks[at][0]] in reading.lexicon.genitives


def _noun_ties(letters: str, noun: int, at: int, *, owned: bool) -> bool:
    """Whether a noun of saying and a quotation belong together: a colon, or a copula behind the quotation."""
    if noun < at:
        tied = r":B*$|^R[^CDQ;]*$" if owned else r":B*$"
        return bool(re.search(tied, letters[noun + 1 : at])) and not re.search(r"[CDQ;]", letters[noun:at])
    return bool(re.fullmatch(r":[BWKO]*|,?[BWKO]*F[BWKO]*", letters[at + 1 : noun]))
