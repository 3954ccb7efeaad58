"""Who is the subject of a verb: grammar read off the chunks of a sentence.

The walk goes left from the verb, over complements, appositions and asides, to the noun phrase that no preposition
governs; a relative sends it to its antecedent or to the main clause's subject. None: the sentence speaks no subject.
"""

import re

from quotes.text.once import once
from quotes.text.phrases.appositions import apposed_to, head_of_apposition, opens_with_trait
from quotes.text.phrases.mentions import has_name, holds_pronoun, is_time, noun_kind
from quotes.text.phrases.noun_words import may_be_place
from quotes.text.phrases.relatives import antecedent_of, is_in_relative, newcomer, over_object, paper_beside
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.asides import left_of_aside
from quotes.text.verbs.before_verbs import (
    DESCRIBED,
    first_of_pair,
    has_own_words,
    is_doubled,
    is_no_subject,
    is_object_behind,
    is_spoken,
)
from quotes.text.verbs.behind_verbs import answers_in_report, is_inverted, subject_behind
from quotes.text.verbs.causatives import wished_of
from quotes.text.verbs.clauses import (
    acting_beside,
    ends_in_as,
    ends_opening,
    is_subordinate,
    near_left,
    over_aside,
    verb_before,
)
from quotes.text.verbs.clauses_ahead import subject_ahead
from quotes.text.verbs.verb_last_subjects import (
    NAMED_IN_MARKS,
    closing_subject,
    held_subject,
    may_say,
    relative_subject,
    stands_behind_quotation,
)

_COMPLEMENT_OF_TWO = re.compile("[BKW]*P+K")  # "con Bruni e | Neri si è deciso"
# "lo scrittore, ospite del programma «…», ha detto", "« Brûle », le morceau le plus dur, évoque"
_NAMED_BY_MARKS = re.compile(r"^M,M?P+Q,$|Q,M[MPB]*,B*$")
_HELD_OPEN = re.compile(",(B)[^,;:.OQ]*Q$")  # "Kolb, der nicht kommen konnte, hatte das «…» (genannt)"
# "after Kim heard it | and", "una nota in cui Kim «prende atto» | e", "If a patient comes in | and"
_BESIDE_CLAUSE = re.compile(r"(?:[Ur]|^[BK]*R)B*(M)[PB]*(?:[CFW][^,;:.QCFRU]*|Q)$")
_OPENED = re.compile(r"(?:^|[.;:])[BK]*(?:[PA]|S[MO])[^MOCDF.;:Q]*,[^.;:Q]*,$")  # "auf die Frage, ob …,"
_OPENED_BY_TRAIT = re.compile("[BK]*(?:B+W|M)")  # "Less forgiving was | Kim"
_OPENED_BY_PLACE = re.compile(r"[BK]*[PW][^,;:QCDFS]*M[PB]*,B*([MO])(?![PB]*,[^G])")  # "After talks …, Kim"
_TOLD_OF = re.compile(r"C[PBM]*R[BK]*(M)[PB]*F[^,;:.QRrU]*$")  # "dijo que Kim le envió una carta en la que"
_SECOND_RELATIVE = re.compile(r"R[^;:.QRr]*K$")  # "Kim, who beat Lee and | who told us"
_WANTS_TO = re.compile("[Rr][MO]W$")
_CONTACT = re.compile("(?:^|[,;:.KR])B*(M)[MO]B*$")  # "a report | it | issued in May calls"
_TOLD_FIRST = re.compile("C[BW]*Q,$")  # "Kim plaide « l'oubli », rappelle que"
_REPORT = re.compile(r"C[PB]*R?B*[MO][PBAMKW]*$")


@once
def subject_of(sentence: Sentence, verb: int, lexicon: Lexicon, *, naming: bool = False) -> int | None:
    """Return the chunk that is the subject of the finite verb at chunk `verb`, None where it is unspoken.

    `naming` says that the verb gives something a name ("ha definito"): a noun phrase behind it is its object.
    """
    if holds_pronoun(sentence, verb):
        return verb
    if (first := verb_before(sentence.letters, verb, lexicon)) is not None:
        return subject_of(sentence, first, lexicon)
    if (held := held_subject(sentence, verb, lexicon)) is not None:
        return held
    letters = sentence.letters
    near = near_left(letters, verb)
    doubled = near >= 0 and is_doubled(sentence, near, verb, lexicon)
    if near >= 0 and letters[near] in "MO" and not (doubled or is_no_subject(sentence, near, lexicon)):
        at = first_of_pair(sentence, near, verb, lexicon)
        return None if _COMPLEMENT_OF_TWO.fullmatch(letters, 0, near) else over_object(sentence, at, lexicon)
    vouches = near >= 0 and letters[near] == "R"  # "as Kim said", "secondo quanto dice Kim"
    vouches = vouches and (letters[near - 1 : near] == "S" or ends_in_as(sentence, near, lexicon))
    if doubled or vouches:
        return subject_behind(sentence, verb, lexicon, strict=doubled)
    named = not lexicon.verb_last and _NAMED_BY_MARKS.search(letters[:verb])
    deed = not lexicon.verb_last and letters[verb] == "F" and letters[:verb].endswith("Q,")
    quoted = not (named or deed) and stands_behind_quotation(letters, verb)
    bound = naming or (not quoted and _is_bound(sentence, near, verb, lexicon))
    behind = None if bound else _behind(sentence, verb, lexicon, quoted=quoted)
    if quoted and (behind is None or has_own_words(sentence, verb, lexicon)):
        return _before_quotation(sentence, verb, lexicon)
    if quoted or near < 0 or (letters[near] == "," and not named and is_inverted(sentence, verb, lexicon)):
        return behind
    before = subject_before(sentence, verb, lexicon, naming=naming)
    if before is not None and behind is not None and letters[near] == "," and not named:
        return _of_both(sentence, verb, before, behind, lexicon)
    return behind if before is None or answers_in_report(sentence, near, verb, lexicon) else before


def _is_bound(sentence: Sentence, near: int, verb: int, lexicon: Lexicon) -> bool:
    """Whether the order of words alone says that the subject stands before a verb, but "Less forgiving was | Kim"."""
    if not lexicon.order_tells or near < 0 or sentence.letters[near] == ",":
        return False
    return not (_OPENED_BY_TRAIT.fullmatch(sentence.letters, 0, verb) and "e" in sentence.tags_of(verb))


def _behind(sentence: Sentence, verb: int, lexicon: Lexicon, *, quoted: bool) -> int | None:
    """Return the noun phrase behind a verb that may be its subject, less strictly where a quotation stands before."""
    paper = quoted and lexicon.verb_last and NAMED_IN_MARKS.search(sentence.letters[:verb]) is not None
    behind = subject_behind(sentence, verb, lexicon, strict=not quoted or paper)
    # "die «Zeit» lobte das Werk"
    return behind if behind is None or not paper or may_say(sentence, behind, lexicon) else None


def _of_both(sentence: Sentence, verb: int, before: int, behind: int, lexicon: Lexicon) -> int:
    """Return which of two noun phrases is the subject of the verb between them: "le trafic est «…», dit | Kim"."""
    if lexicon.verb_last and _OPENED.search(sentence.letters[:verb]):
        return behind
    speaks = sentence.letters[before] == "O" or has_name(sentence, before)
    speaks = speaks or noun_kind(sentence, before, lexicon) is not None
    opens = lexicon.order_tells and re.match("[PB]*[CF]", sentence.letters[behind + 1 :])  # "said Kim was"
    return before if speaks or opens else behind


def _before_quotation(sentence: Sentence, verb: int, lexicon: Lexicon) -> int | None:
    """Return the subject of a verb behind a quotation that is not spoken behind the verb."""
    described = DESCRIBED.search(sentence.letters[:verb])
    if lexicon.verb_last:
        relative = relative_subject(sentence, verb, lexicon)
        if relative is not None:
            return _behind_relative(sentence, relative, lexicon, naming=False)
        aside = described and described[2] and not re.search("[RrU]", described[0])
        held = described.start(2) if described and aside else closing_subject(sentence, verb, lexicon)
        opens = _HELD_OPEN.search(sentence.letters, 0, verb) if held is None else None
        return subject_before(sentence, opens.start(1), lexicon) if opens else held
    if described:
        return described.start(described.lastindex or 0)
    reported = _TOLD_FIRST.search(sentence.letters, 0, verb)
    return subject_of(sentence, reported.start(), lexicon) if reported else None


def subject_before(sentence: Sentence, verb: int, lexicon: Lexicon, *, naming: bool = False) -> int | None:
    """Return the noun phrase before a verb that is its subject, however far to the left."""
    letters = sentence.letters
    at, crossed = left_of_aside(sentence, verb, lexicon), False
    while at >= 0:
        letter = letters[at]
        if letter in "MO" and (found := _nominative(sentence, at, lexicon, crossed=crossed)) is not None:
            return found
        if letter == "K" and (clause := _BESIDE_CLAUSE.search(letters, 0, at)):
            return clause.start(1)  # "left after Kim heard it and called it «…»"
        listed = letter == ";" and lexicon.order_tells and not letters[at + 1 : verb].strip("BK")
        if listed or (letter == "K" and at) or (letter == "r" and lexicon.language.grammar.null_subject):
            held = _TOLD_OF.search(letters, 0, at) if letter == "r" else wished_of(sentence, at, lexicon)
            return held.start(1) if held else main_subject(sentence, at, lexicon)
        if letter == "R" or (letter == "r" and at == verb - 1 and lexicon.order_tells):
            return _behind_relative(sentence, at, lexicon, naming=naming)  # "publishers, one of whom told"
        if letter in "CDF":
            contact = _CONTACT.search(letters, 0, at) if lexicon.order_tells else None
            if contact or ends_opening(letters, at):
                return contact.start(1) if contact and not is_time(sentence, contact.start(1)) else None
            return subject_of(sentence, at, lexicon)
        if letter in ".:;(" or (letter == "Q" and is_spoken(letters, at)):
            return None
        if letter in ",-":
            crossed = True
            at = over_aside(letters, at)
        else:
            at = letters.rfind("(", 0, at) if letter == ")" else at
            at -= 1
    return None


def _nominative(sentence: Sentence, at: int, lexicon: Lexicon, *, crossed: bool) -> int | None:
    """Return whom the noun phrase or pronoun at chunk `at` makes the subject; `crossed`: over a comma."""
    letters = sentence.letters
    if letters[at] == "O":
        alone = letters[at - 1 : at] == letters[at + 1 : at + 2] == ","  # "les syndicats, eux, …"
        return None if alone else at
    if is_no_subject(sentence, at, lexicon) or (crossed and opens_with_trait(sentence, at, lexicon)):
        return None
    if crossed:
        place = sentence.tags_of(at) == "Nt" and may_be_place(sentence, at, lexicon)
        if place or is_in_relative(sentence, at, lexicon):
            return None  # "Kim, retired in Cambridge, Mass., said"
        held = over_object(sentence, at, lexicon) if lexicon.order_tells else at
        return head_of_apposition(sentence, at, lexicon) if held == at else held
    if at and letters[at - 1] in "CF":  # the object of another verb
        return None if ends_opening(letters, at - 1) else subject_of(sentence, at - 1, lexicon)
    beside = (letters[at - 1 : at] == "M" or letters[at - 2 : at] == "M,") and not lexicon.order_tells
    named = apposed_to(sentence, at, lexicon) if beside else None  # "Luca Neri | ospite in studio | ha detto"
    own = over_object(sentence, at, lexicon) if lexicon.order_tells else at  # "who shot a mayor | said"
    return own if named is None else named


def _behind_relative(sentence: Sentence, relative: int, lexicon: Lexicon, *, naming: bool) -> int | None:
    """Return the subject of a clause that opens with a relative or "che" and speaks none itself."""
    letters = sentence.letters
    at = relative - 2 if relative > 0 and letters[relative - 1] == "," else relative - 1
    word = sentence.words[sentence.chunks[relative][1] - 1]
    first = _SECOND_RELATIVE.search(letters, 0, relative)
    if first and word == sentence.words[sentence.chunks[first.start()][1] - 1]:
        return _behind_relative(sentence, first.start(), lexicon, naming=naming)
    grammar = lexicon.language.grammar
    apart = "BWCDF" if lexicon.verb_last and word in grammar.subject_relatives else "BW"
    while at >= 0 and letters[at] in apart:  # "wird Kolb werden, der das «…» nennt"
        at -= 1
    nobody = word in grammar.indefinites  # "c'è chi dice"
    if at < 0 or (nobody and letters[at] in "FK"):
        return relative if nobody else None
    if letters[at] in "CDF":
        return subject_of(sentence, at, lexicon)
    if letters[at] in "GI":
        return main_subject(sentence, at, lexicon)
    antecedent = None if word in grammar.where else antecedent_of(sentence, relative, lexicon)
    tells = lexicon.order_tells or lexicon.verb_last or not naming
    paper = paper_beside(sentence, relative, antecedent, lexicon) if tells else None
    if paper is not None:
        return paper
    if antecedent is not None and (not naming or word in grammar.nominative):
        return antecedent
    at = at if letters[: at + 1].rstrip("PA")[-1:] != "M" else len(letters[: at + 1].rstrip("PA")) - 1
    if antecedent is None and (new := newcomer(sentence, word, at, lexicon)) is not None:
        return new
    return relative if nobody and antecedent is None else main_subject(sentence, relative, lexicon)


def main_subject(sentence: Sentence, at: int, lexicon: Lexicon) -> int | None:
    """Return the subject of the clause that a gerund, an infinitive or a relative at chunk `at` hangs on."""
    letters = sentence.letters
    if lexicon.order_tells and letters[at] == "I" and _WANTS_TO.search(letters, 0, at):
        return at - 2  # "what his aides | like | to call"
    if (acting := acting_beside(sentence, at, lexicon)) is not None:
        return acting
    verb = at - 1
    while verb >= 0:
        if letters[at] == "G" and lexicon.order_tells and re.search("[,Q]", letters[verb:at]):
            report = _REPORT.search(letters, 0, verb)
            verb = report.start() if report else verb  # "Kim said it was «…», adding"
        beside = letters[at] in "GI" and not re.search(r"[,QRKU\-]", letters[verb:at])
        if letters[verb] in "CDF" and (beside or not is_subordinate(letters, verb)):
            return subject_of(sentence, verb, lexicon)
        verb -= 1
    first = _OPENED_BY_PLACE.match(letters, 0, at) if lexicon.order_tells else None
    first = first or re.match(r"[BKPW,]*?(?:S[MPO][PW]*,)?[BKPW,]*([MO])", letters[:at])
    if first and not is_time(sentence, first.start(1)):
        return None if is_object_behind(sentence, first.start(1), lexicon) else first.start(1)
    return subject_ahead(sentence, at, lexicon) if at < 3 else None  # "Parlando a Hanoi, Putin ha detto"
