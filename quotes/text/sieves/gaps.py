"""The nearest word of saying before a quotation, what stands between the two, and whether it ties them."""

import re

from quotes.text.phrases.adverbial_phrases import without_adverbials
from quotes.text.phrases.mentions import is_time
from quotes.text.phrases.noun_words import is_genitive
from quotes.text.sentences import Sentence
from quotes.text.speech.term_places import joined_before
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import acts_before_colon, ends_in_as, is_set_apart
from quotes.text.verbs.cues import Saying
from quotes.text.verbs.report_clauses import in_mood
from quotes.text.verbs.subjects import subject_of

# Between a cue and a quotation further on: a new clause of the reporter's, or a relative that is none of saying.
_BARE_CLAUSE = re.compile(r",?[BPW]*F?[MOW]|B+F")  # "says it is", "says there is"
_NEXT_VERB = re.compile("M[PB]*K(?:,[PBW]+,)?B*F")  # "writes a column and leads"
_BRACKETS = re.compile(r"(?<=[MPA])\([^()Q]*\)")  # "sagte Kolb (CDU)"
_BRACKET_ENDS = re.compile(r"[^(]*\)")
_LEFT_CLAUSE = re.compile(
    r";|Q,?[KU]?[MO][^Q]*F|^[^R]*MP*R|^(?!(?:[MO][PB]*|[PB]*),(?!K[MO]))[^RY]*F|Q[^QKR,]*PW$|[KU]S[MO]"
    r"|^[^-]*Q-[^Q-]*$"
)
_CONDITION = re.compile(r"R,[RU][^,Q]*$")
_MAIN_CLAUSE = re.compile(r"[^,Q]*,[^,Q]*[MO][PB]*F")
# "que le plan, attendu depuis deux ans, sera présenté «…»"
_TOLD_OF_NOUN = re.compile(",X[PBA]*,[^,;:Q]*[CF]")
_SET_OFF = re.compile(",X[PB]*A[PBA]*,$")  # "disse que o plano, proposto por Kim, | «é bom»"
_CONCEDED = re.compile("R,[RU][^,Q]*$|C[PB]*,U[^,;:Q]*$")  # "garante, embora Kim o | negue, que «…»"
_REPORTED = re.compile(r"C[PB]*R[^;:Q]*$")  # "Kim ha detto che Lee minaccia ritorsioni | e che «…»"
_SECOND_GAP = re.compile(r"[^R;:Q]*KR(?:,[^CDF,]*,)?[PB]*")
_ASIDE = re.compile(",[OBPK]+,")
_DASHED = re.compile("-[^-]*C[^-]*-")  # "Kim said the plan - which Lee called bad - was «…»"
_TALKED_OF = re.compile("C[^;:Q]*,(r)[^,;:QC]*$")
_TELLS_MORE = re.compile("[CFW][^,;:Q]*,[Rr]B*$")  # "ha assolto Kim, che | rispondeva di furto, «perché …»"
_ASIDE_CLOSED = re.compile("[MPA][MPBA]*,")
HEARD = re.compile(r"[MOP]I(?:P*[:,])?$")  # "si sente l'uomo dire alla moglie: «…»", "a un agente decir «…»"
_OBJECT_GAP = re.compile("[MO][PB]*(?:RW?|W{0,2}|:)|,|R[^,;:QRrU]*")
_VOUCHED = re.compile("[Rr]B*[MO][PB]*$")  # "a plan that Kim said | would be «…»"
_FOUND = re.compile("[MO][PB]*F")  # "found the practice was «…»"
_INVERTED = re.compile("MP*[Rr](?!Q)")
_SUBJECT_FIRST = re.compile("[BP]*[MO](?=[BP]*[MW])")
_TELLS_STORY = re.compile("K[^CDFQ;:]*(I)[MOPBW]*:")  # "Et Kim d'interpeller les jurés : «…»"
_INFINITIVE_GAP = re.compile("[RB:]?|P*W|M|[BPMW]*:")  # "pedir calma a todos: «…»"
_REPORT_GAP = re.compile("[Rr](?:,|(?:,[^,;:Q]*,)?[^,;:QR]*)")  # "para dizer que, até ontem, «…»"
_CLEFT = re.compile(r"(F)B*[MO][PB]*(?:,[^,;:Q]*,)?B*$")  # "è stato Kim a riferire ai pm"
_CLEFT_GAP = re.compile("[BP]*[:R]?W?")


def nearest_cue(sentence: Sentence, at: int, lexicon: Lexicon) -> int | None:
    """Return the last chunk before the quotation that holds a word of saying, asides passed over."""
    for cue in range(at - 1, -1, -1):
        letter = sentence.letters[cue]
        if letter not in "CDGXI" or _is_anothers(sentence, cue, at, lexicon):
            continue
        if letter == "X" and _MAIN_CLAUSE.match(sentence.letters, cue + 1, at):
            return None  # "Preguntado por X, Kim fue tajante: «…»"
        if letter in "CDGX":
            return cue
        if letter == "I" and _reaches_on(sentence, cue, at, lexicon):
            said = sentence.letters[:cue].rstrip("B")
            return len(said) - 1 if said.endswith("C") else cue  # "ha riferito di aver sentito"
        if letter == "I" and HEARD.match(sentence.letters, cue - 1, at):
            return cue
    return None


def _is_anothers(sentence: Sentence, cue: int, at: int, lexicon: Lexicon) -> bool:
    """Whether a word of saying belongs to another clause than the one that a quotation further on is said in."""
    letter = sentence.letters[cue]
    if letter == "X":
        held = _REPORTED.search(sentence.letters, 0, cue) and _SET_OFF.match(sentence.letters, cue - 1, at)
        return bool(held or _TOLD_OF_NOUN.match(sentence.letters, cue - 1, at + 1))
    acts = letter == "C" and acts_before_colon(sentence, cue, at, lexicon)
    if acts or (letter == "C" and (_is_aside(sentence, cue, lexicon) or _is_inner(sentence, cue, at))):
        return True
    if letter == "C" and (_is_supposed(sentence, cue, lexicon) or _talks_of(sentence, cue, at, lexicon)):
        return True
    aside = letter == "C" and not (lexicon.verb_last or lexicon.order_tells)
    if aside and _ASIDE_CLOSED.fullmatch(sentence.letters, cue + 1, at):
        return _TELLS_MORE.search(sentence.letters, 0, cue) is not None
    return letter in "CD" and is_set_apart(sentence.letters, cue, at, lexicon)


def _reaches_on(sentence: Sentence, cue: int, at: int, lexicon: Lexicon) -> bool:
    """Whether an infinitive speaks of the quotation: right before it, or over "che" behind "nell'affermare"."""
    story = _TELLS_STORY.fullmatch(sentence.letters, 0, at)
    if _INFINITIVE_GAP.fullmatch(sentence.letters, cue + 1, at) or (story and story.start(1) == cue):
        return True
    opener = sentence.words[sentence.chunks[cue + 1][1] - 1]
    tied = sentence.letters[cue + 1] != "R" or opener in lexicon.language.grammar.complementizers
    if lexicon.order_tells and tied and _OBJECT_GAP.fullmatch(sentence.letters, cue + 1, at):
        return True  # "took the stage to call the plan «…»", "used it to demand that he “resign”"
    cleft = _CLEFT_GAP.fullmatch(sentence.letters, cue + 1, at) and _CLEFT.search(sentence.letters, 0, cue)
    if _calls_somebody(sentence, cue, at, lexicon) or (cleft and "e" in sentence.tags_of(cleft.start(1))):
        return True
    first = sentence.chunks[cue][0]
    before = "g" if lexicon.language.grammar.null_subject else ""  # "por considerar que"
    governed = sentence.tags[first] == "p" and sentence.words[first] not in lexicon.markers
    governed = governed or (first > 0 and sentence.tags[first - 1] == before)
    beside = not lexicon.order_tells and sentence.letters[cue - 1 : cue + 2] == "FIR"  # "aimait dire que"
    return (governed or beside) and _REPORT_GAP.fullmatch(sentence.letters, cue + 1, at) is not None


def _talks_of(sentence: Sentence, cue: int, at: int, lexicon: Lexicon) -> bool:
    """Whether a cue before a colon only talks of the words: "sagte einen Satz, über den das Dorf | redet: «…»"."""
    opened = _TALKED_OF.search(sentence.letters, 0, cue) if lexicon.verb_last else None
    if opened is None or sentence.letters[cue + 1 : at].lstrip("F") != ":":
        return False
    word = sentence.words_of(opened.start(1))[0]
    return lexicon.language.grammar.prepositions.get(word) not in lexicon.language.grammar.within


def _is_supposed(sentence: Sentence, cue: int, lexicon: Lexicon) -> bool:
    """Whether somebody only would say something in another's report: "Kim said that nobody would call it «…»"."""
    tags = sentence.tags_of(cue) if lexicon.order_tells else "C"
    if tags == "ai" and sentence.words_of(cue)[0] not in lexicon.language.grammar.conditional:
        return False  # "did allow"
    return tags[0] == "a" and tags[-1] == "i" and re.search("[CS]", sentence.letters[:cue]) is not None


def _calls_somebody(sentence: Sentence, cue: int, at: int, lexicon: Lexicon) -> bool:
    """Whether an infinitive calls its object what stands in marks: "après avoir traité le maire de «clown»"."""
    form = lexicon.verb(sentence.words[sentence.chunks[cue][1] - 1])
    entry = lexicon.language.verbs.get(form.lemma) if form else None
    named = entry is not None and entry.frame == "name" and not lexicon.verb_last
    return named and re.fullmatch("[MO]P*[WR]", sentence.letters[cue + 1 : at]) is not None


def _is_inner(sentence: Sentence, cue: int, at: int) -> bool:
    """Whether a cue stands in a condition, "dice che, se parlasse, «…»", or the first of two reported clauses."""
    letters = sentence.letters
    second = _SECOND_GAP.fullmatch(letters, cue + 1, at) and _REPORTED.search(letters[:cue])
    inner = _CONCEDED if letters[cue + 1 : cue + 3] == ",R" else _CONDITION
    return bool(second) or ("," in letters[cue:at] and inner.search(letters[:cue]) is not None)


def _is_aside(sentence: Sentence, cue: int, lexicon: Lexicon) -> bool:
    """Whether a cue vouches for another one, or tells how: "Kim, come ha detto la radio, …", "como quien pide: «…»"."""
    letters = sentence.letters
    if letters[max(0, cue - 2) : cue] == "RR" and ends_in_as(sentence, cue - 2, lexicon):
        return True
    opens = letters[max(0, cue - 2) : cue] == ",R" and ends_in_as(sentence, cue - 1, lexicon)
    return opens and "C" in letters[: cue - 2]


def opens_clause(behind: str, lexicon: Lexicon) -> bool:
    """Whether the chunks behind a cue begin a clause that it reports."""
    bare = lexicon.language.grammar.bare_clauses and _BARE_CLAUSE.match(behind) is not None
    return bare or "R" in behind[:3]


def left_clause(gap: str, lexicon: Lexicon) -> bool:
    """Whether the clause that a cue opens has ended before a quotation further on."""
    if lexicon.language.grammar.bare_clauses and _BARE_CLAUSE.match(gap) and not _NEXT_VERB.match(gap):
        gap = "R" + gap  # "he says it is «…»"
    return bool(_BRACKET_ENDS.match(gap) or _LEFT_CLAUSE.search(gap))  # "(Kim said): …"


def gives_reason(sentence: Sentence, word: int, lexicon: Lexicon) -> bool:
    """Whether the words up to `word` open the reason of what was said: "perché", "in quanto"."""
    reasons = lexicon.language.grammar.reasons
    return any(" ".join(sentence.words[max(0, word - size) : word]) in reasons for size in (1, 2, 3))


def gap_before(sentence: Sentence, cue: int, at: int, lexicon: Lexicon) -> str:
    """Return the letters of the chunks between a cue and a quotation, some of them changed for what they do here.

    R is what opens a clause of what was said, W a "come" that opens none, Y the reason of what was said, B when, where
    or to whom it was said.
    """
    plain = without_adverbials(sentence, cue, at, lexicon)[cue + 1 :]
    bare = _BRACKETS.sub(lambda aside: "B" * len(aside[0]), plain)
    gap = _marked_opening(sentence, cue, bare, lexicon)
    colon = gap.find(":", 0, -1)
    if colon >= 0 and not lexicon.language.grammar.bare_clauses and not lexicon.verb_last:
        gap = gap[:colon] + "R" + gap[colon + 1 :]  # "ha avvertito tutti: o cambiano o «…»"
    for n in range(1, len(gap)):
        if gap[n] == "R" and ends_in_as(sentence, cue + 1 + n, lexicon):
            gap = gap[:n] + "W" + gap[n + 1 :]
        elif gap[n] == "U" and gives_reason(sentence, sentence.chunks[cue + 1 + n][1], lexicon):
            gap = gap[:n] + "Y" + gap[n + 1 :]  # "si oppone, perché sarebbe …": his reason
        elif gap[n - 1] == "M" and is_time(sentence, cue + n):
            gap = gap[: n - 1] + "B" + gap[n:]  # "ha dicho este lunes que …"
    return gap


def _marked_opening(sentence: Sentence, cue: int, gap: str, lexicon: Lexicon) -> str:
    """Return a gap with its first chunks told apart: an aside, the subject, a word that opens what was said."""
    if aside := _ASIDE.match(gap):
        gap = "B" * aside.end() + gap[aside.end() :]  # "préfère, lui, «…»"
    if lexicon.order_tells and (dashed := _DASHED.search(gap)):
        gap = gap[: dashed.start()] + "B" * len(dashed[0]) + gap[dashed.end() :]
    if inverted := _subject_size(sentence, cue, lexicon):
        gap = "B" * inverted + "R" + gap[inverted + 1 :]
    second = _SUBJECT_FIRST.match(gap) if lexicon.verb_last else None
    if second and subject_of(sentence, cue, lexicon) == cue + second.end():
        gap = "B" * second.end() + gap[second.end() :]  # "gestern nannte | Kolb | den Plan"
    if gap[:1] == "F" and lexicon.order_tells and _VOUCHED.search(sentence.letters, 0, cue):
        gap = "R" + gap[1:]
    first = len(gap) - len(gap.lstrip("B"))
    if gap[first : first + 1] == "W" and is_genitive(sentence, cue + 1 + first, lexicon):
        gap = gap[:first] + "R" + gap[first + 1 :]  # "ha detto ieri di non …"
    opener = sentence.words[sentence.chunks[cue + 1 + first][1] - 1] if gap[first:][:1] == "r" else ""
    if opener in lexicon.language.grammar.complementizers:
        gap = gap[:first] + "R" + gap[first + 1 :]  # "ha advertido (ayer) de que …"
    return gap


def _subject_size(sentence: Sentence, cue: int, lexicon: Lexicon) -> int:
    """Return how many chunks the subject behind a verb and before its clause has: "aseguró | Kim | que es «…»"."""
    found = _INVERTED.match(sentence.letters, cue + 1) if sentence.letters[cue] == "C" else None
    if found is None or not lexicon.language.grammar.null_subject:
        return 0
    word = sentence.words[sentence.chunks[found.end() - 1][1] - 1]
    tells = word in lexicon.language.grammar.complementizers
    subject = subject_of(sentence, cue, lexicon) if tells else None
    return found.end() - 2 - cue if subject is not None and cue < subject < found.end() else 0


def reported_gap(sentence: Sentence, cue: int, at: int, saying: Saying, lexicon: Lexicon) -> str:
    """Return the chunks between a cue and a quotation, a clause that is reported without "that" marked as one."""
    gap = gap_before(sentence, cue, at, lexicon)
    if not lexicon.language.grammar.bare_clauses or saying.frame not in ("say", "think"):
        return gap
    joined = lexicon.common and joined_before(sentence, at, lexicon)
    found = saying.frame == "think" and _FOUND.match(gap) is not None
    return "R" + gap if _BARE_CLAUSE.match(gap) and not joined and (saying.strong or found) else gap


def calls_it(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether "als" and no more than an article stand before a quotation: "attackierte ihn als den «…»"."""
    start = at - 1 if sentence.letters[at - 1] == "R" else at - 2
    return sentence.letters[start:at] in ("R", "RW") and ends_in_as(sentence, start, lexicon)


def is_subject(sentence: Sentence, at: int) -> bool:
    """Whether a quotation is whom a new clause is about: "cayeron con dudas y un «experto» de la bolsa describió"."""
    before = sentence.letters[:at]
    joined = before.endswith("KW") and re.search("[CF][^R,:Q]*KW$", before) is not None
    return joined and re.match("P*[CF]", sentence.letters[at + 1 :]) is not None


def opens_anew(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a main clause of the reporter's begins behind the quotation before: "nannte ihn «…», es war ein «…»"."""
    if is_subject(sentence, at):
        return True
    anew = lexicon.verb_last and re.search("Q,[BK]*[MOP][PB]*F[^QRrUCD,]*$", sentence.letters[:at])
    return bool(anew) and not in_mood(sentence, at, lexicon)
