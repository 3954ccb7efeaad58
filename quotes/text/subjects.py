"""Who is the subject of a verb: grammar read off the chunks of a sentence.

The walk goes left from the verb, over complements, appositions and asides, to the noun phrase that no preposition
governs; a relative sends it to its antecedent or, where the relative is the object, to the subject of the main
clause. None means that the sentence does not speak its subject.
"""

import re

from quotes.text.lexicon import Lexicon
from quotes.text.mentions import has_name, holds_pronoun, is_office, is_time, noun_kind
from quotes.text.sentences import Sentence

_FINITE = re.compile(r"[CDF]")
_CLAUSE = re.compile(r"[CDFGI]")
_ASIDE = re.compile(r"^[BK]*(?:[GXSPI]|[WPA]*[RrU])")


def subject_of(sentence: Sentence, verb: int, lexicon: Lexicon, *, naming: bool = False) -> int | None:
    """Return the chunk that is the subject of the finite verb at chunk `verb`, None where it is unspoken.

    `naming` says that the verb gives something a name ("ha definito"): a noun phrase behind it is its object.
    """
    letters = sentence.letters
    if holds_pronoun(sentence, verb):
        return verb
    near = _near_left(letters, verb)
    if near >= 0 and letters[near] in "MO" and _can_be_subject(sentence, near, lexicon):
        return near
    if near > 0 and letters[near] == "R" and (letters[near - 1] == "S" or is_like(sentence, near, lexicon)):
        return subject_behind(sentence, verb, lexicon, strict=False)
    behind_quotation = bool(re.search(r"Q[,\-.]?[BWR]*$", letters[:verb]))
    behind = None if naming else subject_behind(sentence, verb, lexicon, strict=not behind_quotation)
    if behind_quotation or near < 0 or (letters[near] == "," and _inverted(sentence, verb, lexicon)):
        return behind
    before = subject_before(sentence, verb, lexicon, naming=naming)
    return behind if before is None else before


def is_like(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a chunk is "come", which opens an aside: "come ha detto Kim"."""
    return sentence.words[sentence.chunks[at][0]] in lexicon.likes


def _inverted(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether the verb and the name behind it are an aside: "il museo, ha detto Rossi, è «…»"."""
    aside = re.compile(r"B*([MO])[PB]*[,:]").match(sentence.letters, verb + 1)
    if aside is None:
        return False
    at = aside.start(1)
    return aside[1] == "O" or has_name(sentence, at) or noun_kind(sentence, at, lexicon) is not None


def _segment_start(letters: str, end: int) -> int:
    """Return where the segment between commas, dashes or quotations begins that ends at `end`."""
    for at in range(end - 1, -1, -1):
        if letters[at] in ",-Q;:(":
            return at + 1
    return 0


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
    return name_behind(sentence, at, lexicon)


def name_behind(sentence: Sentence, at: int, lexicon: Lexicon) -> int:
    """Go on from an office to the name set beside it: "ha detto il segretario della Nato, Jens Stoltenberg"."""
    if not is_office(sentence, at, lexicon):
        return at
    letters = sentence.letters
    name = at + 1
    while name < len(letters) and (
        letters[name] in "PK" or (letters[name] == "M" and not has_name(sentence, name))
    ):
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
            if not crossed and letter == "M" and at and letters[at - 1] in "CF":
                return subject_of(sentence, at - 1, lexicon)  # the object of another verb
            head = _head_of_apposition(sentence, at, lexicon) if crossed else at
            if head is not None:
                return head
        if letter == "K" and at:
            return main_subject(sentence, at, lexicon)
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
    start = _segment_start(letters, comma)
    segment = letters[start:comma]
    if _ASIDE.match(segment) and (
        _CLAUSE.search(segment) or re.match(r"[BK]*(?:[SPX]|[WPA]*[RrU])", segment)
    ):
        if start == 0:
            main = None if segment.lstrip("BK")[:1] in "RrUG" else _FINITE.search(segment)
            return main.start() if main else -1
        return start - 2 if letters[start - 1] != "Q" else start - 1
    if main := _FINITE.search(segment):
        return start + main.start()
    if re.search(r"[GI]", segment) and start > 0:
        return start - 1 if letters[start - 1] == "Q" else start - 2
    return comma - 1


def _head_of_apposition(sentence: Sentence, at: int, lexicon: Lexicon) -> int | None:
    """Return the name in a chain of noun phrases between commas, else its first noun phrase.

    None where the chain is set beside a complement: "dal sindaco, Mario Rossi,".
    """
    letters = sentence.letters
    chain = [at]
    comma = at - 1
    while comma > 0:
        while comma > 0 and letters[comma] in "PWBXAKM":
            if letters[comma] == "M":
                chain.append(comma)
            comma -= 1
        if letters[comma] not in ",-" or comma == 0:
            break
        start = _segment_start(letters, comma)
        segment = letters[start:comma]
        if _CLAUSE.search(segment):
            if not _ASIDE.match(segment) or start == 0:
                break
            comma = start - 1
        elif "M" not in segment and len(segment) <= 2 and start > 0:
            comma = start - 1  # "Aldo Neri, 54 anni, operaio"
        elif segment.count("M") == 1 and (apposed := re.search(r"M[PBA]*$", segment)):
            chain.append(start + apposed.start())
            comma = start - 1
        else:
            if _beside_complement(sentence, comma, min(chain), lexicon):
                return None
            break
    named = [place for place in chain if has_name(sentence, place)]
    if named:
        return min(named)
    speaking = [place for place in chain if noun_kind(sentence, place, lexicon) is not None]
    return min(speaking or chain)


def _beside_complement(sentence: Sentence, comma: int, chained: int, lexicon: Lexicon) -> bool:
    """Whether a chain is set beside a complement: "dal sindaco di Genova, X", "con Rossi, presidente di Y"."""
    head = comma - 1
    if sentence.letters[head] in "PA" and has_name(sentence, head) and is_office(sentence, chained, lexicon):
        return True
    while head > 0 and sentence.words[sentence.chunks[head][0]] in lexicon.genitives:
        head -= 1
    return sentence.letters[head] in "PA" and is_office(sentence, head, lexicon)


def _behind_relative(sentence: Sentence, relative: int, lexicon: Lexicon, *, naming: bool) -> int | None:
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
        apposed = letters[antecedent] == "M" and antecedent and letters[antecedent - 1] in ",-"
        return (_head_of_apposition(sentence, antecedent, lexicon) if apposed else None) or antecedent
    return main_subject(sentence, relative, lexicon)


def _antecedent(sentence: Sentence, at: int, lexicon: Lexicon) -> int | None:
    """Return what a relative behind chunk `at` stands for, if that can speak: a name, a noun for speakers."""
    letters = sentence.letters
    head = at
    while head > 0 and letters[head] in "PA" and letters[head - 1] in "PMA":
        if sentence.words[sentence.chunks[head][0]] not in lexicon.genitives:
            break
        head -= 1
    for place in (head, at):
        if letters[place] in "MPA" and noun_kind(sentence, place, lexicon) not in (None, "document"):
            return place
        if letters[place] in "MPA" and has_name(sentence, place) and not _is_place(sentence, place, lexicon):
            return place
    return None


def _is_place(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a chunk with a preposition names a place: "a Genova"."""
    first, last = sentence.chunks[at]
    return sentence.letters[at] == "P" and sentence.words[last - 1] in lexicon.places


def main_subject(sentence: Sentence, at: int, lexicon: Lexicon) -> int | None:
    """Return the subject of the clause that a gerund, an infinitive or a relative at chunk `at` hangs on."""
    letters = sentence.letters
    verb = at - 1
    while verb >= 0:
        beside = letters[at] == "G" and not re.search(r"[,QRK]", letters[verb:at])
        if letters[verb] in "CDF" and (beside or not _subordinate(letters, verb)):
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
    return bool(re.search(r"[RrU]", letters[_segment_start(letters, verb) : verb]))


def first_subject(sentence: Sentence, lexicon: Lexicon) -> int | None:
    """Return the subject of a whole sentence: of its first main verb of saying, else of its first main verb.

    Where no verb shows, it is the noun phrase the sentence opens with.
    """
    letters = sentence.letters
    verbs = [
        verb for verb in range(len(letters)) if letters[verb] in "CDF" and not _subordinate(letters, verb)
    ]
    for verb in sorted(verbs, key=lambda verb: letters[verb] != "C"):
        if (found := subject_of(sentence, verb, lexicon)) is not None:
            return found
    opening = re.match(r"[BKPW,]*?([MO])", letters)
    if opening and _can_be_subject(sentence, opening.start(1), lexicon):
        return opening.start(1)
    return None
