"""Subjects where the verb stands second or last (German): the first noun phrase of the clause, or the one behind.

"Als Begründung sagte Kolb", "Kolb hat die Rolle des Rats betont", "die sie als «…» bezeichnete".
"""

import re

from quotes.model import Mention
from quotes.text.chunks import segment_start
from quotes.text.phrases.appositions import head_of_apposition
from quotes.text.phrases.mentions import has_name, is_time, noun_kind
from quotes.text.phrases.noun_words import noun_at, noun_word
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.behind_verbs import behind_relative
from quotes.text.verbs.report_clauses import in_mood

NAMED_IN_MARKS = re.compile(r"(?:^|[.,;:])[BK]*WQ$")  # "die «Zeit» lobte"
_BODY_IN_MARKS = re.compile(r"(?:^|[.;])[BK]*(M)Q$")  # "die Zeitung «Bild» | nannte"
_BACK = 2  # chunks from a verb to the clause before its comma
_FEW_WORDS = 3  # spaces in the name of a paper
_QUOTATION_BEFORE = re.compile(r"Q[,\-.]?[BWR]*$")
_SECOND = re.compile(r"[PBUSAWGI]|RM")
_WOVEN = re.compile("([WP])Q-?$")
_SET_OFF = re.compile(r"(?:^|[.;:])[BK]*M[PA]*,(M)[PA]*,B$")
_PARTICLE = re.compile(r"(B)M[PA]*(?:\([^)]*\))?B?$")  # "Auch Kolb lobte"


def stands_behind_quotation(letters: str, verb: int) -> bool:
    """Whether a quotation comes right before the verb at chunk `verb`: «…», ha detto."""
    return _QUOTATION_BEFORE.search(letters, 0, verb) is not None


def paper_in_marks(sentence: Sentence, verb: int, text: str) -> Mention | None:
    """Return the paper that a verb of saying has as its subject, printed in marks: "schreibt die «Zeit»"."""
    letters = sentence.letters
    found = re.search(r"(?:RB?W?|(?:^|[.,;:])[BK]*(?:W{1,2}|M))(Q)[PB]*$", letters[:verb]) or re.compile(
        r"[BP]*(?:M|W{0,2})(Q)[PB]*(?:[,.]|$)"
    ).match(letters, verb + 1)
    return name_in_marks(sentence, found.start(1), text) if found else None


def describes_quotation(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase has its noun in the marks behind it: "die linke «Tageszeitung»"."""
    last = sentence.chunks[at][1] - 1
    held = bool(lexicon.common) and sentence.letters[at : at + 2] == "MQ"
    return held and sentence.tags[last] in "wj" and sentence.printed[last].islower()


def name_in_marks(sentence: Sentence, at: int, text: str) -> Mention | None:
    """Return the quotation of chunk `at` as the name of a paper, None where it is none or long."""
    quotation = sentence.quotations.get(sentence.chunks[at][0])
    content = quotation.content.of(text) if quotation else ""
    if quotation is None or content.count(" ") > (1 if content[0].islower() else _FEW_WORDS):
        return None  # „taz“, „heise online“
    span = quotation.content
    return Mention(*span, span.of(text), "name", "organization", span, number="s")


def opens_main_clause(sentence: Sentence, quotation: int, verb_end: int, lexicon: Lexicon) -> bool:
    """Whether a quotation stands before the verb of a main clause and its subject behind: "Von «…» sprach Kolb"."""
    letters = sentence.letters
    before = letters[segment_start(letters, quotation) : quotation]
    if before.lstrip("BK") == "W" and letters[verb_end : verb_end + 1] == "M":
        return may_say(sentence, verb_end, lexicon)
    if before.endswith("P") and lexicon.cue_noun(sentence.words[sentence.chunks[quotation][0] - 1]):
        before = before[:-1]  # "mit den Worten «…»"
    subject = re.compile("[BP]*[MO]" if before else "[MO]")  # "von «…» sprach am Montag auch Kolb"
    return not before.strip("BWRQK") and subject.match(letters, verb_end) is not None


def may_say(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether what stands behind a verb says what stands in marks before it: "das «Wunder» nannte Kolb".

    A body may be what a paper in marks writes of ("die «Zeit» lobte das Amt"), but not behind "a" and marks.
    """
    quotation = sentence.letters.rfind("Q", 0, at)
    new = sentence.words[sentence.chunks[quotation][0] - 1] in lexicon.indefinite
    body = new and noun_kind(sentence, at, lexicon) == "organization"  # "eine «…» forderte das Amt"
    return body or means_people(sentence, at, lexicon)


def means_people(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase has a name, or a noun for persons."""
    return has_name(sentence, at) or noun_kind(sentence, at, lexicon) in ("person", "group")


def holds_verb(sentence: Sentence, quotation: int, lexicon: Lexicon) -> bool:
    """Whether the clause before a quotation waits for its verb: behind "wie", "die" or "hat"."""
    start = _clause_start(sentence.letters, quotation)
    while woven := _WOVEN.search(sentence.letters, 0, start):
        start = _clause_start(sentence.letters, woven.end(1))  # "hat in der «Bild»-Zeitung «…» gefordert"
    if re.search("[RrUF]", sentence.letters[start:quotation]):
        return True
    first, last = sentence.chunks[start][0], sentence.chunks[quotation][0]
    return not lexicon.language.grammar.auxiliaries.keys().isdisjoint(sentence.words[first:last])


def held_subject(sentence: Sentence, verb: int, lexicon: Lexicon) -> int | None:
    """Return the subject of the finite verb at chunk `verb` by its place in the clause, None where that is open."""
    if not lexicon.verb_last:
        return behind_relative(sentence.letters, verb, lexicon)
    letters = sentence.letters
    if (body := _BODY_IN_MARKS.search(letters, 0, verb)) and noun_kind(
        sentence, body.start(1), lexicon
    ) == "organization":
        return body.start(1)
    if stands_behind_quotation(letters, verb):
        return None
    if _is_he(sentence, verb + 1, lexicon):
        return verb + 1
    start = _clause_start(letters, verb)
    start = max(start, letters.rfind(".", 0, verb) + 1)  # "Dr. | Kolb"
    if (particle := _PARTICLE.match(letters, start, verb)) and means_people(
        sentence, particle.end(1), lexicon
    ):
        start = particle.end(1)
    opens = start + (letters[start] == "K")  # "und am Ende sagt | der Vater"
    if _SECOND.match(letters, opens) and letters[verb + 1 : verb + 2] in ("M", "O") and verb > start:
        return None if is_time(sentence, verb + 1) else verb + 1
    if (late := _behind_object(sentence, start, verb, lexicon)) is not None:
        return late
    if letters[verb + 1 : verb + 2] in ("M", "O", "P", "A") or letters[verb - 1 : verb + 2] == ",CB":
        return _behind_report(sentence, verb, lexicon)
    return _first(sentence, start, verb)


def _behind_report(sentence: Sentence, verb: int, lexicon: Lexicon) -> int | None:
    """Return the subject behind a verb that a clause of reported speech leads to: "Er sei krank, sagte Kolb: «…»"."""
    letters = sentence.letters
    if letters[verb - 1 : verb] != "," or verb < _BACK or not in_mood(sentence, verb - _BACK, lexicon):
        return None
    behind = len(letters) - len(letters[verb + 1 :].lstrip("BP"))
    opened = letters[_clause_start(letters, verb - 1)] in "RrU"
    return behind if not opened and behind < len(letters) and _speaks(sentence, behind, lexicon) else None


def _behind_object(sentence: Sentence, start: int, verb: int, lexicon: Lexicon) -> int | None:
    """Return the subject behind a finite verb with its object before it: "Die Kritik nannte der Chef «…»".

    The article tells, or that only one of the two can speak.
    """
    first = _first(sentence, start, verb)
    behind = len(sentence.letters) - len(sentence.letters[verb + 1 :].lstrip("BP"))
    if first is None or sentence.letters[first] != "M" or _is_nominative(sentence, first, lexicon):
        return None
    if sentence.letters[behind : behind + 1] not in ("M", "O") or is_time(sentence, behind):
        return None
    paper = (
        noun_kind(sentence, first, lexicon) == "document"
    )  # "Eine Studie nennt die Stadt «…»", but "das Urteil"
    tells = _speaks(sentence, first, lexicon)
    tells = tells or (paper and sentence.words[sentence.chunks[first][0]] in lexicon.indefinite)
    subject_by_case = not tells or _is_nominative(sentence, behind, lexicon)
    return behind if subject_by_case and _speaks(sentence, behind, lexicon) else None


def _is_nominative(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase has an article that only subjects have: "der Chef", "ein Chef", but not "ein Blatt"."""
    word = sentence.words[sentence.chunks[at][0]]
    noun = None
    if word in lexicon.indefinite:
        noun = noun_at(sentence, noun_word(sentence, *sentence.chunks[at], lexicon), lexicon)
    subject = lexicon.language.grammar.subject_articles.get(word, (None, None))[0] == "m"
    return subject and (word not in lexicon.indefinite or (noun is not None and noun.gender == "m"))


def _is_he(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether chunk `at` is a pronoun that only a subject is: "lobte er"."""
    if sentence.letters[at : at + 1] != "O":
        return False
    word = sentence.words[sentence.chunks[at][0]]
    return lexicon.language.grammar.pronouns.get(word, (None, None))[0] == "m"


def clause_subject(sentence: Sentence, start: int, verb: int, lexicon: Lexicon) -> int | None:
    """Return the subject of the finite verb in a clause that begins at chunk `start`: before the verb, else behind."""
    if lexicon.verb_last and (late := _behind_object(sentence, start, verb, lexicon)) is not None:
        return late
    before = _first(sentence, start, verb)
    behind = verb + 1
    while sentence.letters[behind : behind + 1] == "B" or (
        behind < len(sentence.letters) and sentence.tags_of(behind) == "l"
    ):
        behind += 1  # "wünscht sich | Kolb"
    return _first(sentence, behind, behind + 1) if before is None else before


def closing_subject(sentence: Sentence, verb: int, lexicon: Lexicon) -> int | None:
    """Return the subject of a verb that closes its clause behind a quotation, of a passive its agent."""
    letters = sentence.letters
    quotation = letters.rfind("Q", 0, verb)
    apart = re.sub("(?<=[WP]Q)-", "W", letters)  # "in der «Bild»-Zeitung"
    start = max(apart.rfind(mark, 0, quotation) for mark in ",;:(-") + 1
    if letters[start - 1 : start] == "(" and ")" in letters[start:quotation]:
        start = segment_start(letters, start - 1)  # "Iris Kolb (CDU) hat «…» gefordert"
    if (name := _SET_OFF.search(letters, 0, start + 1)) and means_people(sentence, name.start(1), lexicon):
        # "der Chef der Bahn, Jan Kolb, hat den Plan als «…» abgelehnt"
        return head_of_apposition(sentence, name.start(1), lexicon)
    held, auxiliaries = range(start, quotation), lexicon.language.grammar.auxiliaries.keys()
    if any(letters[n] == "F" and "e" in sentence.tags_of(n) for n in held):
        agent = letters.rfind("A", start, quotation)
        return agent if agent >= 0 else None
    held_at = next((n for n in held if not auxiliaries.isdisjoint(sentence.words_of(n))), None)
    late = None if held_at is None else _behind_object(sentence, start, held_at, lexicon)
    found = _first(sentence, start, quotation) if late is None else late
    opens = (
        held_at == start and letters[start - 1 : start] == ","
    )  # "Kolb, die dort war, hat die Lage «…» genannt"
    return None if opens and found is not None and not _speaks(sentence, found, lexicon) else found


def relative_subject(sentence: Sentence, verb: int, lexicon: Lexicon) -> int | None:
    """Return the relative that is the subject of a clause that `verb` closes: "Kolb, der den Plan als «…» ablehnt"."""
    quotation = sentence.letters.rfind("Q", 0, verb)
    start = segment_start(sentence.letters, quotation)
    if start == 0 or sentence.letters[start : start + 1] != "R":
        return None
    word = sentence.words[sentence.chunks[start][0]]
    if word in lexicon.language.grammar.oblique | lexicon.language.grammar.as_words:
        return None  # "den alle «…» nannten", "den die «Zeit» als «…» beschrieb"
    things = not any(_speaks(sentence, at, lexicon) for at in range(start, quotation))
    return start if word in lexicon.language.grammar.subject_relatives or things else None


def _speaks(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a chunk is a noun phrase or pronoun for who can speak: not "die die Lage «…» nannte"."""
    letter = sentence.letters[at]
    if letter == "M":
        return has_name(sentence, at) or noun_kind(sentence, at, lexicon) not in (None, "document")
    return letter == "O"


def _clause_start(letters: str, end: int) -> int:
    """Return where the clause before chunk `end` begins, brackets passed over: "Iris Kolb (CDU) sagte"."""
    start = segment_start(letters, end)
    while letters[start - 1 : start] == "(" and ")" in letters[start:end]:
        start = segment_start(letters, start - 1)
    return start


def _first(sentence: Sentence, start: int, end: int) -> int | None:
    letters = sentence.letters
    free = (n for n in range(start, end) if letters[n] in "MO" and letters[n - 1 : n] != "S")
    return next((n for n in free if not is_time(sentence, n)), None)
