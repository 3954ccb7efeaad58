"""The sieves for a verb of saying far from its quotation: said once for two, or the only one of the sentence.

A sieve reads the line of chunk letters around the quotation (`quotes.text.chunks`).
"""

import re

from quotes.model import Quotation
from quotes.text.answers import from_chunk, said_by
from quotes.text.phrases.appositions import name_behind
from quotes.text.reading import SPEAKERS, Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.speech.kinds import looks_like_speech
from quotes.text.verbs.clauses import is_set_apart
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.subjects import subject_of

_IN_REPORT = re.compile(
    r"C[^Q;]*[R:]B*M[PB]*[CF][^Q;]*$"
)  # the clause that somebody says has a subject and a verb
_SHARED = re.compile(r"C[^Q;]*(Q)(?:[,;][KU]?|[KU])([MO])P*(?:,?R?W{0,4}|RB*M[PB]*[CF]W{0,3}|:)$")
_VERB_LEFT_OUT = re.compile("(C)[^;:CDRr]*;[BK]*([MO])[PB]*,B*W{0,2}$")
_MIRRORED = re.compile(r"([WR])W*(Q)B*C[^CQ;:]*(?:,K?|K)B*([WR])W*Q(M|O)[PB]*[.,;]")
_FAR_BEHIND = re.compile(
    "M[^CDQS:;]*(C)|M[^QS:;]*?,[^QS:;,]*(C)|M[PB]*,[^CDFQS:;]*Q[^CDFS:;]*(C)(?!B*[:R]?Q)"
)  # the last: Kim, author of “A Life,” said

_ASIDE_BETWEEN = re.compile(
    "[^DSQR:;]*,(?:[MO][PB]*(?P<cue>C)[BP]*|(?P<first>C)[BP]*(?:[MO][PB]*)?)(?:,(?=[KU])|;)[^DS:;Q]*"
)

_CLAUSE_THEN_OTHER = re.compile("[^CDSQ:;,(]*([CF])[^CDSQ:;RrU(,]*,B*([UR])[^CDSQ:;]*:")
_CLAUSE_THEN_COLON = re.compile("[^CDSQ:;,(]*([CF])[^CDSQ:;RrU(]*:[^CDSQ:;]+")


def cue_behind_aside(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """“…,” Kim, who runs a bank said / “…,” Kim, now 81 and retired, said: whatever is told of them before the verb."""
    sentence, at = frame
    letters = sentence.letters
    ends = at == 0 and reading.lexicon.order_tells and reading.content(quotation)[-1] in ",?!"
    found = _FAR_BEHIND.match(letters, 1) if ends else None
    verb = found.end() - 1 if found else 0
    saying = saying_at(reading.text, sentence, verb, reading.lexicon) if found else None
    if saying is None or not (saying.strong and saying.third and saying.frame in ("say", "write")):
        return None
    if letters[2] == "," or "R" in letters[1:verb]:
        return from_chunk(reading, sentence, name_behind(sentence, 1, reading.lexicon), saying.cue)
    return said_by(reading, sentence, verb, saying)


def shared_verb(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim ha parlato di «…», Lee di «…»: the verb said once belongs to the second name as well."""
    sentence, at = frame
    other = own_subject(sentence, at)
    if other is None:
        return _left_verb_out(sentence, at, reading)
    word, _ = sentence.chunks[other[0]]
    earlier = reading.answer_to(sentence.quotations[word])
    if earlier is None or earlier.cue is None:
        return None
    if _IN_REPORT.search(sentence.letters[: other[0]]) and "R" not in sentence.letters[other[1] : at]:
        return earlier  # "Kim non si sbilancia: Milano è «…», mentre Roma «…»"
    first = reading.lexicon.token.search(reading.plain, *quotation.content)
    if first and first[0].lower() in reading.lexicon.language.grammar.relatives:
        return earlier  # "salue «…» et un groupe «qui vit bien»"
    if _names_another(sentence, earlier, other[0], reading):
        return earlier
    answer = from_chunk(reading, sentence, other[1], earlier.cue)
    return answer if answer and (answer.kind or answer.unspoken) else None


def _left_verb_out(sentence: Sentence, at: int, reading: Reading) -> Answer | None:
    """Return who speaks by the verb of the clause before: "la policía habla de muertos; la oposición, de «…»"."""
    found = _VERB_LEFT_OUT.search(sentence.letters, 0, at)
    saying = saying_at(reading.text, sentence, found.start(1), reading.lexicon) if found else None
    if found is None or saying is None or not saying.third:
        return None
    answer = from_chunk(reading, sentence, found.start(2), saying.cue)
    return answer if answer and answer.kind in SPEAKERS else None


def _names_another(sentence: Sentence, earlier: Answer, at: int, reading: Reading) -> bool:
    """Whether the quotation at chunk `at` is what something is called: "definisce il voto «…» e la legge «…»"."""
    cue = sentence.chunk_at(earlier.cue.start) if earlier.cue else None
    if cue is None or not re.fullmatch("[BP]*[BM][PB]*", sentence.letters[cue + 1 : at]):
        return False
    saying = saying_at(reading.text, sentence, cue, reading.lexicon)
    mine = earlier.mention is None or earlier.mention.start < sentence.starts[sentence.chunks[cue][0]]
    return mine and saying is not None and saying.frame in ("name", "judge")


def own_subject(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Return the chunks of the quotation before and of the noun phrase between, the subject of what is left out.

    None where a verb stands between the two quotations.
    """
    found = _SHARED.search(sentence.letters, 0, at)
    if found:
        return found.start(1), found.start(2)
    mirrored = _MIRRORED.finditer(sentence.letters) if len(sentence.quotations) > 1 else ()
    for found in mirrored:
        first, second = (sentence.words[sentence.chunks[found.start(n)][0]] for n in (1, 3))
        if found.start(4) == at + 1 and first == second:
            return found.start(2), found.start(4)  # "von «…» sprach Kim, von «…» Lee"
    return None


def cue_far(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim ha sottolineato con un messaggio come abbia vissuto, «…»: the one verb that speaks, though far off."""
    sentence, at = frame
    if sentence.nested or not looks_like_speech(quotation, frame, reading):
        return None
    begun = max(sentence.letters.rfind(mark, 0, at) for mark in ";Q")
    for cue in range(at - 1, begun, -1):
        if sentence.letters[cue] != "C" or is_set_apart(sentence.letters, cue, at, reading.lexicon):
            continue
        saying = saying_at(reading.text, sentence, cue, reading.lexicon)
        if saying is not None and saying.third and saying.strong:
            return said_by(reading, sentence, cue, saying)
    return None


def cue_aside(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """The plan was ready, Kim said, but it was “…”: who vouches for one half of a sentence says the other as well."""
    sentence, at = frame
    found = _ASIDE_BETWEEN.fullmatch(sentence.letters, 0, at)
    cue = found.start(found.lastgroup or 0) if found else 0
    saying = saying_at(reading.text, sentence, cue, reading.lexicon) if found else None
    if saying is None or not (saying.strong and saying.third and saying.frame == "say"):
        return None
    alone = sentence.letters[cue - 1] + sentence.letters[cue + 1] == ",,"  # "il ponte è sicuro, ha detto, ma"
    answer = said_by(reading, sentence, cue, saying)
    return answer or (from_chunk(reading, sentence, None, saying.cue) if alone else None)


def clause_behind_colon(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim non ha dubbi: il piano è «…»: whom the clause before a colon is about says the one behind it."""
    sentence, at = frame
    found = _CLAUSE_THEN_COLON.fullmatch(sentence.letters, 0, at)
    if found is None or sentence.nested or reading.content(quotation).count(" ") < 1:
        return None
    answer = _whom_about(sentence, found.start(1), reading)
    return answer if answer and answer.kind == "person" else None


def clause_before_other(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim non ha dubbi, anche se la strada è lunga: «…»: whom a clause is about, not what is told along with it."""
    sentence, at = frame
    found = _CLAUSE_THEN_OTHER.fullmatch(sentence.letters, 0, at)
    grammar = reading.lexicon.language.grammar
    if found is None or not grammar.relatives.isdisjoint(sentence.words_of(found.start(2))):
        return None
    answer = _whom_about(sentence, found.start(1), reading)
    return answer if answer and (answer.unspoken or answer.kind in SPEAKERS) else None


def _whom_about(sentence: Sentence, verb: int, reading: Reading) -> Answer | None:
    """Return the answer that the subject of a verb of any kind speaks; None where that is left out."""
    subject = subject_of(sentence, verb, reading.lexicon)
    return None if subject is None else from_chunk(reading, sentence, subject, None)
