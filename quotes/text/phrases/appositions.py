"""Noun phrases set beside each other between commas: "il segretario della Nato, Jens Stoltenberg, …".

Which of them is the one to name, and where such a chain ends.
"""

import re

from quotes.text.chunks import before_brackets, behind_bracket, segment_start
from quotes.text.phrases.introductions import ends_in_whole_name, goes_by_name
from quotes.text.phrases.mentions import has_name, is_office, noun_kind
from quotes.text.phrases.name_spans import is_adjunct, is_whole_name
from quotes.text.phrases.noun_words import is_genitive, is_place
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon

CLAUSE = re.compile(r"[CDFGI]")
ASIDE = re.compile(r"^[BK]*(?:[GXSPI]|[WPA]*[RrU])")
_OBJECT = re.compile("[MO][BP]*[CF]$")
_OPENED = re.compile("[BK]*(?:[WX]?[PB]+|[WX]),")
# "dell'istituto di geofisica e | vulcanologia | Luca Neri", "per gli Affari | regionali | Luca Neri"
_FIELD_GOES_ON = re.compile("[KP]W,?M")
_OFFICE_AND_NAME = re.compile("[BK]*MP+M[PBA]*")  # "il presidente | della Regione | Luca Neri"
_TRAIT = re.compile("M[PA]*,")
_AGE = re.compile("[WB]+")  # "Kolb, 19 Jahre alt, Installateur"
_BEARER = re.compile(r"M([PA]+[MW]+),(M)(?=[,.:;QP()\-]|$)")  # "del buque | Talía, | Ana"
_LONG_ASIDE = 3  # chunks: what is shorter, as in "Aldo Neri, 54 anni, operaio", parts no chain
_TOLD_OF = re.compile("M,(?:[WB]{1,3},)?$")
_OWNED = re.compile(r"(R)M[PB]*,$")
_MET = re.compile("[BK]*[GI][BW]*P+,")  # "Tras hablar | con el alcalde, | Luis Ríos, dijo"


def opens_with_trait(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a sentence opens with what its unspoken subject is: "Nata nel 1944, figlia di operai, ha detto"."""
    if not lexicon.language.grammar.null_subject or sentence.tags[sentence.chunks[at][0]] != "n":
        return False
    opens = at == 0 or _OPENED.fullmatch(sentence.letters, 0, at) is not None
    bare = opens and _TRAIT.match(sentence.letters, at) is not None and not has_name(sentence, at)
    return bare and noun_kind(sentence, at, lexicon) == "person"


def name_behind(sentence: Sentence, at: int, lexicon: Lexicon) -> int:
    """Go on from an office to the name set beside it: "ha detto il segretario della Nato, Jens Stoltenberg"."""
    letters = sentence.letters
    name = at + 1
    if letters[name : name + 1] == "(":
        name = behind_bracket(letters, name)  # "le député (LR) Jean Roux"
    if letters[name : name + 1] == "M" and has_name(sentence, name) and not has_name(sentence, at):
        return at if sentence.tags_of(name)[0] == "d" else name  # "agenzia | stampa nordcoreana KCNA"
    titled = letters[name : name + 2] == ",M" and sentence.tags_of(name + 1).startswith("TN")
    if titled and not has_name(sentence, at):
        return name + 1  # "son conseil, Me Jean Roux"
    known = is_office(sentence, at, lexicon) or _is_one_of_several(sentence, at, lexicon)
    if not (known or goes_by_name(sentence, at, lexicon)):
        return at
    if (bearer := _bearer_behind(sentence, at, lexicon)) is not None:
        return bearer
    name = at + 1
    while name < len(letters) and (
        letters[name] in "PK"
        or (letters[name] == "(" and ")" in letters[name:])  # "la maire (PS) de Brest (29), Léa Roux"
        or (letters[name] == "A" and is_genitive(sentence, name, lexicon))  # "von Riedlingen"
        or (letters[name] == "M" and not has_name(sentence, name))
        or _FIELD_GOES_ON.match(letters, name - 1)
        or _is_field(sentence, name, lexicon)
    ):
        name = behind_bracket(letters, name) if letters[name] == "(" else name + 1
    if name < len(letters) and letters[name] == ",":
        name += 1
        closed = letters[name + 1 : name + 2] in ("", ",", ".", ":", "Q", "P", ")", "(", "-", ";")
    else:
        closed = True
    beside = name < len(letters) and letters[name] == "M" and has_name(sentence, name)
    beside = beside and not (_is_prize(sentence, name, lexicon) or is_adjunct(sentence, name, lexicon))
    if (
        beside
        and letters[name - 1] == "P"
        and len(sentence.words_of(name)) == 1
        and not _ends_in_noun(sentence, name - 1)
    ):
        return at  # "un comerciante de la calle Mayor"
    return name if beside and closed else at


def _bearer_behind(sentence: Sentence, at: int, lexicon: Lexicon) -> int | None:
    """Return who is set beside an office whose thing has a name, too: "el capitán del buque Talía, Ana Ruiz"."""
    found = _BEARER.match(sentence.letters, at)
    if found is None or not ends_in_whole_name(sentence, found.start(2), lexicon):
        return None
    closed = sentence.letters[found.end() : found.end() + 1] in ("", ",", ".")  # "del velero | Alba Ruiz, |"
    between = range(*found.span(1))
    own = any(sentence.tags_of(n)[0] == "d" or is_whole_name(sentence, n, lexicon) > closed for n in between)
    return None if own else found.start(2)


def _is_field(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a comma or noun phrase goes on with what an office is for: "ministra de Inclusión, Trabajo y |"."""
    at += sentence.letters[at] == ","
    named = sentence.letters[at : at + 1] == "M" and sentence.letters[at - 1] in ",K"
    return named and lexicon.language.names.fields.issuperset(sentence.words_of(at))


def _is_one_of_several(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase is somebody's rank or one of a group: "il numero due", "uno | dei fondatori"."""
    words = sentence.words_of(at)
    if not lexicon.language.names.ranks.isdisjoint(words):
        return True
    of_them = sentence.letters[at + 1 : at + 2] == "P" and sentence.tags_of(at + 1).endswith("po")
    if not (of_them or noun_kind(sentence, at, lexicon) == "group"):
        return False
    alone = lexicon.language.grammar.alone
    one = any(alone[word][1] == "s" for word in words if word in alone)
    return one or not lexicon.indefinite.isdisjoint(words)  # "uno de ellos, Ruiz"


def _ends_in_noun(sentence: Sentence, at: int) -> bool:
    """Whether a complement ends in a noun for speakers, a name or an acronym."""
    return sentence.tags[sentence.chunks[at][1] - 1] in "nNuk"


def head_of_apposition(sentence: Sentence, at: int, lexicon: Lexicon) -> int | None:
    """Return the name in a chain between commas, else its first noun phrase; None beside a complement: "dal re, X,"."""
    owned = _OWNED.search(sentence.letters, 0, at)
    if owned and sentence.words_of(owned.start(1))[-1] in lexicon.owning_pronouns:
        return at  # "el partido, cuya portavoz, Ana Ruiz, dijo"
    met = lexicon.language.grammar.null_subject and _MET.fullmatch(sentence.letters, 0, at)
    if met and _beside_complement(sentence, at - 1, None, lexicon):
        return None
    chain, end = _chain_before(sentence.letters, at, lexicon)
    if lexicon.order_tells:
        chain = [place for place in chain if place == at or not _is_deed(sentence, place, lexicon)]
    named = [
        place for place in chain if has_name(sentence, place) and not _is_prize(sentence, place, lexicon)
    ]
    bearers = [place for place in named if is_whole_name(sentence, place, lexicon)]
    if bearers and sentence.letters[min(named) - 1] in "PAW":
        named = bearers[:1]  # "la capitana del buque Talía, | Ana Ruiz"
    beside = end > 0 and sentence.letters[end] in ",-"
    if beside and _beside_complement(sentence, end, None if named else min(chain), lexicon):
        return None
    speaking = [place for place in chain if noun_kind(sentence, place, lexicon) is not None]
    return min(named or speaking or chain)


def _is_deed(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase is the object of a verb: "after winning | Ohio, Kim", "while Lee left | it, the group"."""
    if _OBJECT.search(sentence.letters, 0, at):
        return True
    verb = sentence.words_of(at - 1)[-1] if sentence.letters[at - 1 : at] == "P" else ""
    return verb.endswith(lexicon.language.grammar.gerund_endings)


def _is_prize(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a name is that of a thing somebody was given: "la actriz, Premio Nacional de Teatro, dijo"."""
    word = sentence.words_of(at)[0]
    return sentence.tags_of(at)[0] == "N" and word not in lexicon.given and lexicon.is_work(word)


def _chain_before(letters: str, at: int, lexicon: Lexicon) -> tuple[list[int], int]:
    """Return the noun phrases of a chain that ends with `at`, and where it was left off."""
    chain = [at]
    comma = at - 1
    while comma > 0:
        while comma > 0 and letters[comma] in "PWBXAKM":
            if letters[comma] == "M":
                chain.append(comma)
            comma -= 1
        if letters[comma] not in ",-" or comma == 0:
            return chain, 0
        comma = before_brackets(letters, comma)
        start = segment_start(letters, comma)
        segment = letters[start:comma]
        one = segment.count("M") == 1 or (not lexicon.common and _OFFICE_AND_NAME.fullmatch(segment))
        apposed = re.search(r"M[PBA]*$", segment) if one else None
        if CLAUSE.search(segment):
            if not ASIDE.match(segment) or start == 0:
                return chain + _subject_in(segment, start), 0
        elif start == 0 and segment[:1] in "XGI":
            return chain, 0  # "Interrogé par Le Monde, le maire, Jean Roux, …"
        elif apposed:
            chain.append(start + apposed.start())
        elif "M" in segment or start == 0 or not (len(segment) < _LONG_ASIDE or _AGE.fullmatch(segment)):
            return chain, comma
        comma = start - 1
    return chain, 0


def _subject_in(segment: str, start: int) -> list[int]:
    """Return the subject that ends a clause before its apposition: "dijo Ruiz, ministro de Economía, aunque …".

    So does one that opens a clause: "it failed after Kim, a judge, said".
    """
    behind = re.search(r"(?:C[BP]*|UB*)(M)[PBA]*$", segment)
    return [start + behind.start(1)] if behind else []


def _beside_complement(sentence: Sentence, comma: int, chained: int | None, lexicon: Lexicon) -> bool:
    """Whether a chain is set beside a complement: "dal sindaco di Genova, X", "con Rossi, presidente di Y".

    `chained` is the first noun phrase of a chain without a name, which may want the one of the complement.
    """
    head = comma - 1
    head -= sentence.letters[head] == "W" and head > 0  # "al ministro dello Sviluppo | economico, Kim"
    named = (
        sentence.letters[head] in "PA" and has_name(sentence, head) and not is_place(sentence, head, lexicon)
    )
    if named and chained is not None and is_office(sentence, chained, lexicon):
        return True
    last = head
    while head > 0 and is_genitive(sentence, head, lexicon):
        head -= 1  # "a preguntas de la fiscal, X"
    held = (head, last) if sentence.letters[last] in "PA" else (head,)
    return sentence.letters[head] in "PA" and any(is_office(sentence, one, lexicon) for one in held)


def apposed_to(sentence: Sentence, at: int, lexicon: Lexicon) -> int | None:
    """Return the name that a noun without article tells of, "di Rossi, ministro", None where it stands for itself."""
    letters = sentence.letters
    first, _ = sentence.chunks[at]
    base = _TOLD_OF.search(letters, 0, at) if sentence.tags[first] == "n" else None
    if base and sentence.printed[first].islower():  # "Roux, fondatrice de Vert affirme", "Léa, 40 ans, juge"
        name, given = base.start(), sentence.words_of(base.start())[0] in lexicon.given
        person = given or "NN" in sentence.tags_of(name) or is_whole_name(sentence, name, lexicon)
        return name if person and noun_kind(sentence, at, lexicon) == "person" else None
    if letters[at - 1 : at] == "M" and sentence.tags[first] in "nk" and sentence.printed[first].islower():
        return at - 1 if has_name(sentence, at - 1) else None
    former = letters[at - 1 : at] == "W" and sentence.words[first - 1] in lexicon.prefixes
    name = at - 2 - former  # "dal senatore Rossi, ex Forza Italia"
    named = name >= 0 and letters[name + 1] == "," and letters[name] in "PA" and has_name(sentence, name)
    bare = former or (sentence.tags[first] != "d" and is_office(sentence, at, lexicon))
    return name if named and bare and not is_place(sentence, name, lexicon) else None
