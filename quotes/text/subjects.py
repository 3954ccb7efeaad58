"""Who is the subject of a verb: grammar read off the chunks of a sentence.

The walk goes left from the verb, over complements, appositions and asides, to the noun phrase that no preposition
governs; a relative sends it to its antecedent or, where the relative is the object, to the subject of the main
clause. None means that the sentence does not speak its subject.
"""

import re

from quotes.text.lexicon import Lexicon
from quotes.text.mentions import has_name, is_office, is_pronoun, is_time, noun_kind
from quotes.text.sentences import Sentence

_FINITE = re.compile(r"[CDF]")
_CLAUSE = re.compile(r"[CDFGI]")
_ASIDE = re.compile(r"^[BK]*[RrUGXSPI]")


def subject_of(sentence: Sentence, verb: int, lexicon: Lexicon, *, naming: bool = False) -> int | None:
    """Return the chunk that is the subject of the finite verb at chunk `verb`, None where it is unspoken.

    `naming` says that the verb gives something a name ("ha definito"): a noun phrase behind it is its object.
    """
    letters = sentence.letters
    near = _near_left(letters, verb)
    if near >= 0 and letters[near] in "MO" and _can_be_subject(sentence, near, lexicon):
        return near
    behind_quotation = bool(re.search(r"Q[,\-.]?[BWKRI]*$", letters[:verb]))
    behind = None if naming else subject_behind(sentence, verb, lexicon, strict=not behind_quotation)
    if behind is not None and (behind_quotation or near < 0 or letters[near] in ",.;:BSU-"):
        return behind
    if behind_quotation:
        return None
    before = subject_before(sentence, verb, lexicon, naming=naming)
    return behind if before is None else before


def _near_left(letters: str, verb: int) -> int:
    """Return the chunk left of a verb, adverbs skipped; -1 at the sentence's start."""
    near = verb - 1
    while near >= 0 and letters[near] == "B":
        near -= 1
    return near


def _can_be_subject(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    return not is_time(sentence, at)


def subject_behind(sentence: Sentence, verb: int, lexicon: Lexicon, *, strict: bool) -> int | None:
    """Return the noun phrase behind a verb that is its subject: «…», ha detto X.

    Complements may stand between ("ha detto a Genova il giudice"). Where the noun phrase may as well be the object
    (`strict`), only a name or a noun for speakers will do.
    """
    letters = sentence.letters
    at = verb + 1
    while at < len(letters) and letters[at] in "BPWA":
        at += 1
    if at >= len(letters) or letters[at] not in "MO":
        return None
    if not _can_be_subject(sentence, at, lexicon):
        return None
    speaks = has_name(sentence, at) or letters[at] == "O" or noun_kind(sentence, at, lexicon) is not None
    if (strict or at > verb + 1) and not speaks:
        return None
    return _name_behind(sentence, at, lexicon)


def _name_behind(sentence: Sentence, at: int, lexicon: Lexicon) -> int:
    """Go on from an office to the name set beside it: "ha detto il segretario della Nato, Jens Stoltenberg"."""
    if not is_office(sentence, at, lexicon):
        return at
    letters = sentence.letters
    name = at + 1
    while name < len(letters) and letters[name] in "PKj":
        name += 1
    if name < len(letters) and letters[name] == ",":
        name += 1
        closed = letters[name + 1 : name + 2] in ("", ",", ".", ":", "Q", "P", ")", "-", ";")
    else:
        closed = True
    beside = name < len(letters) and letters[name] == "M" and has_name(sentence, name)
    return name if beside and closed else at


def subject_before(sentence: Sentence, verb: int, lexicon: Lexicon, *, naming: bool = False) -> int | None:
    """Return the noun phrase before a verb that is its subject, however far to the left."""
    letters = sentence.letters
    at = verb - 1
    crossed = False
    while at >= 0:
        letter = letters[at]
        if letter == "O" or (letter == "M" and _can_be_subject(sentence, at, lexicon)):
            return _head_of_apposition(sentence, at, lexicon) if crossed else at
        if letter == "R":
            return _behind_relative(sentence, at, lexicon, naming=naming)
        if letter in "CDF":
            return subject_of(sentence, at, lexicon)
        if letter in ".:;Q" and not (letter == "Q" and at and letters[at - 1] not in ",."):
            return None
        if letter in ",-":
            crossed = True
            at = _over_aside(letters, at)
            if at < 0:
                return None
            if _FINITE.match(letters, at):
                return subject_of(sentence, at, lexicon)
            continue
        if letter == ")":
            at = letters.rfind("(", 0, at)
        at -= 1
    return None


def _over_aside(letters: str, comma: int) -> int:
    """Return where the walk goes on left of a comma: over an aside, into a main clause's verb, or step by step."""
    start = max(letters.rfind(",", 0, comma), letters.rfind("-", 0, comma), letters.rfind("Q", 0, comma)) + 1
    segment = letters[start:comma]
    if _ASIDE.match(segment) and (_CLAUSE.search(segment) or segment[:1] in "SPX"):
        if start == 0:
            main = None if segment.lstrip("BK")[:1] in "RrUG" else _FINITE.search(segment)
            return main.start() if main else -1
        return start - 2 if letters[start - 1] != "Q" else start - 1
    if main := _FINITE.search(segment):
        return start + main.start()
    return comma - 1


def _head_of_apposition(sentence: Sentence, at: int, lexicon: Lexicon) -> int:
    """Return the name in a chain of noun phrases between commas, else its first noun phrase."""
    letters = sentence.letters
    chain = [at]
    comma = at - 1
    while comma > 0:
        while comma > 0 and letters[comma] in "PWBXA":
            comma -= 1
        if letters[comma] == "M":
            chain.append(comma)
            comma -= 1
            continue
        if letters[comma] not in ",-" or comma == 0:
            break
        start = max(letters.rfind(",", 0, comma), letters.rfind("-", 0, comma), letters.rfind("Q", 0, comma)) + 1
        segment = letters[start:comma]
        if _CLAUSE.search(segment):
            if not _ASIDE.match(segment) or start == 0:
                break
            comma = start - 1
            continue
        if not re.match(r"[BK]*M", segment):
            break
        chain.append(start + segment.index("M"))
        comma = start - 1
    named = [place for place in chain if has_name(sentence, place)]
    if named:
        return min(named)
    speaking = [place for place in chain if noun_kind(sentence, place, lexicon) is not None]
    return min(speaking or chain)


def _behind_relative(
    sentence: Sentence, relative: int, lexicon: Lexicon, *, naming: bool
) -> int | None:
    """Return the subject of a clause that opens with a relative or "che" and speaks none itself."""
    letters = sentence.letters
    at = relative - 1
    if at >= 0 and letters[at] == ",":
        at -= 1
    while at >= 0 and letters[at] in "BWj":
        at -= 1
    if at < 0:
        return None
    if letters[at] in "CDF":
        return subject_of(sentence, at, lexicon)
    if letters[at] in "GI":
        return main_subject(sentence, at, lexicon)
    if not naming and (antecedent := _antecedent(sentence, at, lexicon)) is not None:
        return antecedent
    return main_subject(sentence, relative, lexicon)


def _antecedent(sentence: Sentence, at: int, lexicon: Lexicon) -> int | None:
    """Return what a relative behind chunk `at` stands for, if that can speak: the nearest name, else the noun."""
    letters = sentence.letters
    first = at
    while first >= 0 and letters[first] in "PA":
        if has_name(sentence, first) and noun_kind(sentence, first, lexicon) in (None, "person"):
            return first if first == at or letters[first] == "A" else None
        if noun_kind(sentence, first, lexicon) == "person":
            return first
        first -= 1
    if first >= 0 and letters[first] == "M":
        speaks = has_name(sentence, first) or noun_kind(sentence, first, lexicon) is not None
        return first if speaks else None
    return None


def main_subject(sentence: Sentence, at: int, lexicon: Lexicon) -> int | None:
    """Return the subject of the clause that a gerund, an infinitive or a relative at chunk `at` hangs on."""
    letters = sentence.letters
    verb = at - 1
    while verb >= 0:
        if letters[verb] in "CDF" and not _subordinate(letters, verb):
            return subject_of(sentence, verb, lexicon)
        verb -= 1
    first = re.match(r"[BKPW,]*?(?:S[MPO][PW]*,)?[BKPW,]*([MO])", letters[:at])
    if first and _can_be_subject(sentence, first.start(1), lexicon):
        return first.start(1)
    behind = _FINITE.search(letters, at + 1)
    if behind and at < 3:  # "Parlando a Hanoi, Putin ha detto": the main clause follows
        near = _near_left(letters, behind.start())
        return near if letters[near] in "MO" and _can_be_subject(sentence, near, lexicon) else None
    return None


def _subordinate(letters: str, verb: int) -> bool:
    """Whether the verb stands in a clause that a relative or a subordinator opens."""
    start = max(letters.rfind(",", 0, verb), letters.rfind("Q", 0, verb), letters.rfind(":", 0, verb)) + 1
    return bool(re.search(r"[RrU]", letters[start:verb]))


def first_subject(sentence: Sentence, lexicon: Lexicon) -> int | None:
    """Return the subject of a whole sentence: of its first verb, else the noun phrase it opens with."""
    verb = _FINITE.search(sentence.letters)
    if verb and (found := subject_of(sentence, verb.start(), lexicon)) is not None:
        return found
    opening = re.match(r"[BKPW,]*?([MO])", sentence.letters)
    if opening and _can_be_subject(sentence, opening.start(1), lexicon):
        return opening.start(1)
    return None


__all__ = ["first_subject", "is_pronoun", "main_subject", "subject_before", "subject_behind", "subject_of"]
