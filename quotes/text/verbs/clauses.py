"""Main clauses and subordinate ones, and what closes one, told by the chunk letters of a sentence."""

import re

from quotes.text.chunks import FINITE, segment_start
from quotes.text.phrases.appositions import ASIDE, CLAUSE
from quotes.text.phrases.mentions import has_name, noun_kind
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon

_BEFORE_ASIDE = re.compile(r"(?:^|[.;:])[^,.;:Q]*M[^,.;:Q]*,B*$")
_BEHIND_ASIDE = re.compile(r"[BP]*,[BW]*[FQ]")
_SHARED_RELATIVE = re.compile(r",R[BPW]*([CF])[^CFRrUQ,;:]*$")
_JOINED_TO_REPORT = re.compile(
    r"(C)[PBM]*R?[MO][PB]*FQ[^CFRrU;:Q]*KB*$|(?<=.)(C)[PB]*R?B*[MO][^CRrU;:Q]*,?KB*$"
)  # "said it was «…» and blamed", "said Lee would lose and called him"
_TOLD_WHO = re.compile(r"(?:^|[.;:Q])[BK]*(?:P[PB]*(?=R)|(?=r))([^.,;:Q]*)$")
_SET_APART = re.compile(r"-[^\-.;:Q]*-")
_UP_TO_CLAUSE = re.compile(".*[,;:]")
_CLAUSE_END = re.compile("[,;:.]")
_MAIN_IN_OPENING = re.compile(r"[^RrUCDF]*[CDF]")  # not "Alla domanda se il piano regga, risponde"
_WOVEN_QUOTATION = re.compile(r"[^\-,.;:(Q]Q$")
_APPOSED_CLAUSE = re.compile(r"M[PB]*[Rr][MO][^,]*[CF]")
_SET_BESIDE = re.compile("[BK]*P+M[PB]*")
_BESIDE_PHRASE = re.compile(r"M[PB]*,$")
_VOUCHING = re.compile("[MO][PB]*C|C[MO][PB]*")  # "one officer, she recalled, advised her"
_OPENED_BY_PAPER = re.compile("[BK]*(P)[PB]*(?:,[^,;:QCF]*,)?B*")
_TELLS_OR_CALLS = re.compile("[BP]*(?:[R:]|[MP][PB]*(?:WR?|R)W?Q)")
_UNDER = re.compile("[BK]*(?:U|P[PB]*,r)(?:[^,;:Q]*|[^,;:]*Q[^,;:]*)")
_OPENED_BY = re.compile("(?:^|[.;])[BK]*U[^,;:QR]*$")  # After Kim asked, | Lee became «…»
_OPENED_IN_REPORT = re.compile("C[PB]*R[BK]*[UR][^,;:Q]*$")  # Kim said that when Lee spoke of it, | «…»
_CLAUSE_LEFT = re.compile("[^,;:Q]+,[^,;:CDQ]*$")
_MAIN_BEHIND = re.compile("[^,;:QR]*,[^,;:QR]*(?:[MO][BP]*[CDF]|OW)")
_PARTICIPLES = re.compile("WW[PB]*")
_BETWEEN_DASHES = re.compile("C.*-[^-]*$")
_ACTS_BEHIND = re.compile(",K[^:;Q]*([MO])[PB]*(?:,[^,:;Q]*,)?F[BPW]*:$")
_BESIDE_GERUND = re.compile(r"(?:,|(-))[Rr]B*([MO])[PB]*[CF][^CFRrU,;:Q\-]*,$")
_SAID_THEREIN = re.compile("(?P<said>P*R|M|I)|(?P<marked>WQ)|(?P<verb>[PW])")
_OPENERS = frozenset("RrU")
_OPENED_APART = re.compile("[RrU]B*M[PA]*,M[PBA]*,B*$")


def is_subordinate(letters: str, verb: int) -> bool:
    """Whether a verb stands in a clause that a relative or a subordinator opens: "als der Chef, Jan Kolb, | kam"."""
    inside = letters[segment_start(letters, verb) : verb]
    return not _OPENERS.isdisjoint(inside) or _OPENED_APART.search(letters, 0, verb) is not None


def ends_opening(letters: str, verb: int) -> bool:
    """Whether a verb ends the clause that tells to whom: "a chi gli chiede se il governo cadrà | risponde"."""
    whom = _TOLD_WHO.search(letters, 0, verb + 1)
    return whom is not None and len(re.findall("[CDF]", whom[1])) == len(re.findall("[RrU]", whom[1]))


def main_verb(letters: str, end: int | None) -> int | None:
    """Return the first main verb of a sentence, one of saying before others, what dashes set apart passed over."""
    if letters.count("-") > 1:
        letters = _SET_APART.sub(lambda aside: "-" * len(aside[0]), letters)
    first = None
    for found in FINITE.finditer(letters[:end]):
        verb, saying = found.start(), found[0] == "C"
        if (saying or first is None) and not is_subordinate(letters, verb):
            if saying:
                return verb
            first = verb
    return first


def is_aside(letters: str, verb: int) -> bool:
    """Whether a verb between commas parts a clause that is not its own: "il libro, spiega, «nasce da un lutto»"."""
    parts = _BEFORE_ASIDE.search(letters[:verb]) is not None
    return parts and _BEHIND_ASIDE.match(letters, verb + 1) is not None


def follows_clause(letters: str, verb: int) -> bool:
    """Whether a whole clause stands before the comma before a verb: "le toit est tombé, raconte le gardien"."""
    start = max(letters.rfind(mark, 0, verb) for mark in ".;:") + 1
    main = (at for at in range(start, verb) if letters[at] in "CDF")
    return any(not is_subordinate(letters, at) for at in main)


def verb_before(letters: str, verb: int, lexicon: Lexicon) -> int | None:
    """Return the verb whose subject the verb behind "und" at chunk `verb` shares: "begrüßte ihn und nannte ihn «…»".

    Where the verb is not last, it is that of a relative clause ("la banque, qui table et | appelle"), or a report.
    """
    if lexicon.order_tells and (reported := _JOINED_TO_REPORT.search(letters[:verb])):
        return reported.start(reported.lastindex or 0)  # "Kim said it was “bad” and | blamed Lee"
    if letters[verb - 1 : verb] != "K":
        return None
    if not lexicon.verb_last:
        held = _SHARED_RELATIVE.search(letters[: verb - 1])
        return held.start(1) if held else None
    start = max(letters.rfind(mark, 0, verb) for mark in ";:.") + 1
    verbs = [at for at in range(start, verb) if letters[at] in "CDF" and not is_subordinate(letters, at)]
    return verbs[-1] if verbs else None


def near_left(letters: str, verb: int) -> int:
    """Return the chunk left of a verb, adverbs skipped; -1 at the sentence's start."""
    near = verb - 1
    while near >= 0 and letters[near] == "B":
        near -= 1
    return near


def closes_clause(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a known thing closes the clause behind its verb: «…», celebró a la salida el absuelto, muy serio."""
    known = lexicon.language.grammar.null_subject and sentence.words_of(at)[0] in lexicon.definite
    return known and sentence.letters[at + 1 : at + 2] in (",", ".")


def ends_in_as(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a chunk ends in the word for "as", which opens an aside: "come ha detto Kim"."""
    last = sentence.words[sentence.chunks[at][1] - 1]
    return last in lexicon.language.grammar.as_words  # "remembers | her as"


def clause_of(letters: str, at: int) -> tuple[int, int]:
    """Return the chunks between the commas around chunk `at`."""
    start = _UP_TO_CLAUSE.match(letters, 0, at)
    end = _CLAUSE_END.search(letters, at)
    return start.end() if start else 0, max(end.start() if end else len(letters), at + 1)


def is_set_apart(letters: str, cue: int, at: int, lexicon: Lexicon) -> bool:
    """Whether a cue is another clause's: between two dashes, in one that opens a sentence, or what somebody says."""
    dashed = lexicon.order_tells and "-" in letters[cue:at] and _BETWEEN_DASHES.search(letters[:cue])
    if lexicon.order_tells and _CLAUSE_LEFT.match(letters, cue + 1, at):
        dashed = dashed or _OPENED_IN_REPORT.search(letters[:cue])
    if lexicon.verb_last and letters[cue + 1 : cue + 3] == ",F" and _UNDER.fullmatch(letters, 0, cue):
        return True  # "Wenn Kolb das fordert, werde man «…»", "Im Brief, aus dem Kolb zitiert, ist von «…» die Rede"
    opened = not lexicon.verb_last and _OPENED_BY.search(letters[:cue])
    return bool(dashed or (opened and _MAIN_BEHIND.match(letters, cue + 1, at)))


def acting_beside(sentence: Sentence, gerund: int, lexicon: Lexicon) -> int | None:
    """Return the subject of the clause right before a gerund, where the main one's is none who could say a word.

    "It was an odd night, as | Kim | echoed it, saying", "the park - where | crowds | had gathered, chanting".
    """
    letters, neuter = sentence.letters, lexicon.language.grammar.neuter
    opens = lexicon.order_tells and letters[gerund] == "G"
    found = _BESIDE_GERUND.search(letters, 0, gerund) if opens else None
    if found is None:
        return None
    opened = re.match("[BK]*(O)F", letters)
    nothing = opened is not None and not neuter.isdisjoint(sentence.words_of(opened.start(1)))
    return found.start(2) if found[1] or nothing else None


def over_aside(letters: str, comma: int) -> int:
    """Return where the walk goes on left of a comma: over an aside, into a main clause's verb, or step by step."""
    start = segment_start(letters, comma)
    while _WOVEN_QUOTATION.search(letters, 0, start):
        start = segment_start(letters, start - 1)  # "que presenta su novela «…»,"
    segment = letters[start:comma]
    if letters[max(0, start - 2) : start] == "R," or (start > 1 and _VOUCHING.fullmatch(segment)):
        return start - 2  # "che, citando le fonti, ha detto"
    if _APPOSED_CLAUSE.match(segment) and _BESIDE_PHRASE.search(letters, 0, start):
        return start - 2  # "son acheteur, un groupe dont elle tait le nom, a écrit"
    if ASIDE.match(segment) and (CLAUSE.search(segment) or re.match(r"[BK]*(?:[SPX]|[WPA]*[RrU])", segment)):
        if start == 0:
            if _SET_BESIDE.fullmatch(segment):
                return comma - 1  # "Nel frattempo la Lega, divisa su tutto, ha detto"
            main = None if segment.lstrip("BK")[:1] in "RrUG" else _MAIN_IN_OPENING.match(segment)
            return main.end() - 1 if main else -1
        return start - 2 if letters[start - 1] in ",-" else start - 1
    if main := FINITE.search(segment):
        return start + main.start()
    if _PARTICIPLES.fullmatch(segment) and letters[max(0, start - 2) : start] == "M,":
        return start - 2  # "che il marito, avendo assistito al concerto, l'ha definita"
    if start > 0 and ("G" in segment or "I" in segment):
        return start - 1 if letters[start - 1] == "Q" else start - 2
    return comma - 1


def is_infinitive(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a complement is a verb, whose object stands behind it: "ha detto prima di lasciare | l'aula"."""
    first, last = sentence.chunks[at]
    if last - first != 2 or sentence.tags[first + 1] != "w" or sentence.words[first] in lexicon.with_article:
        return False
    return sentence.words[first + 1].endswith(lexicon.language.grammar.infinitive_endings)


def _says_what(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether what is said begins at chunk `at`: "che", a noun phrase, "di evitare", "di «evitare»", "evitar"."""
    found = _SAID_THEREIN.match(sentence.letters, at)
    if found is None or found["said"]:
        return found is not None
    if found["marked"] and sentence.tags_of(at) == "p":
        return True
    if found["verb"] == "P":
        return is_infinitive(sentence, at, lexicon)
    return sentence.words_of(at)[0].endswith(lexicon.language.grammar.infinitive_endings)


def stands_therein(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a verb with its clitic is nobody's: "la nota in cui si chiede di", "nella sentenza si spiega che".

    So is one that calls something: "en el informe se califica el puente de «peligroso»".
    """
    held = sentence.letters[at - 1 : at] == "r" and _says_what(sentence, at + 1, lexicon)
    opened = _OPENED_BY_PAPER.fullmatch(sentence.letters, 0, at)
    tells = opened and _TELLS_OR_CALLS.match(sentence.letters, at + 1)
    held = held or bool(tells and opened and noun_kind(sentence, opened.start(1), lexicon) == "document")
    return held and bool(lexicon.language.grammar.reflexives) and lexicon.language.grammar.null_subject


def is_done_in_paper(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a verb says of somebody what only a paper can: "en la denuncia se tacha a Kim de «…»"."""
    grammar = lexicon.language.grammar
    if not grammar.null_subject or not re.fullmatch("[BK]*P[PB]*,?CP.*", sentence.letters[: at + 2]):
        return False
    base = grammar.prepositions.get(sentence.words[sentence.chunks[at + 1][0]])
    return base in grammar.object_prepositions


def is_heard_from(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a verb with "es" says only whom words come from: "«…», tönt es aus dem Publikum", not "den Reihen"."""
    grammar = lexicon.language.grammar
    behind = sentence.words_of(at + 1) if sentence.letters[at + 1 : at + 2] == "P" else [""]
    heard = behind[0] in grammar.voices and not grammar.neuter.isdisjoint(sentence.words_of(at))
    return heard and (
        has_name(sentence, at + 1) or noun_kind(sentence, at + 1, lexicon) not in (None, "document")
    )


def is_said_by_it(sentence: Sentence, at: int, head: int, lexicon: Lexicon) -> bool:
    """Whether the pronoun of a passive is nobody: "est-il écrit dans la lettre", "il est précisé que"."""
    first, _ = sentence.chunks[at]
    inverted = lexicon.language.grammar.inverted
    passive = sentence.tags[head] in "xk" and "e" in sentence.tags[first:head]
    if not (inverted and passive) or not lexicon.language.grammar.reflexives.isdisjoint(
        sentence.words[first:head]
    ):
        return False
    place = sentence.tags.find("o", first, head) if sentence.letters[at - 1 : at] != "O" else first - 1
    pronoun = sentence.words[place] if place >= 0 else ""
    it = pronoun in inverted and lexicon.language.grammar.pronouns.get(pronoun) == ("m", "s")
    return it and sentence.letters[at + 1 : at + 2] != "A"  # but "il est décrit par Kim"


def acts_before_colon(sentence: Sentence, cue: int, at: int, lexicon: Lexicon) -> bool:
    """Whether somebody else acts right before a colon: "reconoció que no vio nada, y la jueza cortó en seco: «…»"."""
    found = None if lexicon.verb_last else _ACTS_BEHIND.search(sentence.letters, cue + 1, at)
    if found is None:
        return False
    return has_name(sentence, found.start(1)) or noun_kind(sentence, found.start(1), lexicon) == "person"
