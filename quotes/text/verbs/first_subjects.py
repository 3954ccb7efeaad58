"""The subject of a whole sentence: whom it is about, as far as it says so."""

import re

from quotes.model import Gender
from quotes.text.once import once
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.introductions import introduced_name
from quotes.text.phrases.mentions import has_name, is_time, noun_kind
from quotes.text.phrases.noun_words import is_genitive
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.befallen import addresses, named_in_opening, presented, tells_what_befalls, topic_of
from quotes.text.verbs.clauses import ends_in_as, main_verb
from quotes.text.verbs.clefts import doer
from quotes.text.verbs.subjects import subject_of

_VOUCHED_FOR = re.compile(r",(?:S|RC[BP]*)([MO])[PB]*(?:,[MPB]+)?[.]?$")
_TOLD_OF = re.compile(
    "(O)F([MP])P*R|()C[^,;:QCDF]*,B*([MO])"
)  # "It was Kim who", "Asked about it, Kim shrugged"
_BEHIND_TRAIT = re.compile("M[^,]*,([MO])|M([MO])")  # "Premier à parler, Kim", "Più cauta la | Lega"
_WHOSE = re.compile("FM[PBW]*(M)(P)")
_OPENED_BY_TRAIT = re.compile(r"[BK]*(?:[XGW][^CF,:;Q]*(?:,M[PB]*)?(?:,[Rr][^,:;Q]*)?|M[PB]*),$")
_OPENED_BY_PLACE = re.compile("[BK]*P[PB]*,B*")
_OPENED_BY_TRAITS = re.compile("[BK]*[XGWPM][BKXGWPMA,]*,B*")
_OPENED_AT_BODY = re.compile("SM(?:,M[PBA]*)?,(?:[^;:QO]*Q,?)?")
_DEED = re.compile("(?:(?:[^CDFOSRrUIXG:;Q]*[,K])?[ABPW]*[MW]|[^CDFOSRrUIXG:;Q]*[,K]C)([PA]+)[.]?")
_OWNED = re.compile("M[PB]*(F)B*[MP]")
_GENDERS: dict[str, Gender] = {"o": "m", "a": "f"}
_OPENING = re.compile("[BKPWX,]*?([MO])")
_OPENED_BY_PARTICIPLE = re.compile("[WX][PB]*,")
_JOINED = re.compile("[CDF][^,;:Q]*(K)B*$")
_COPULA = re.compile("F(?:,[PB]+,)?B*$")
_OPENED_BY_VERB = re.compile("U?[CX][^CDF,:;Q]*,")


def leaves_out_subject(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether the main verb of a sentence stands without a subject: "Ha concluso che …"."""
    verb = main_verb(sentence.letters, None) if lexicon.language.grammar.null_subject else None
    if verb is None or not lexicon.language.grammar.first_persons.isdisjoint(sentence.words_of(verb)):
        return False  # "j'ai pensé"
    subject = subject_of(sentence, verb, lexicon)
    out = subject is None or addresses(sentence, verb, subject, lexicon)
    return out and not tells_what_befalls(sentence, lexicon)


def gender_left_out(sentence: Sentence, lexicon: Lexicon) -> Gender | None:
    """Return the gender that a participle tells of the subject a sentence leaves out: "È nata a Bari", "Foi detido"."""
    verb = main_verb(sentence.letters, None)
    if verb is None or sentence.letters[verb : verb + 2] != "FW" or not leaves_out_subject(sentence, lexicon):
        return None
    held = "e" in sentence.tags_of(verb)
    return _gender_of_participle(sentence.words_of(verb + 1)[0], lexicon) if held else None


def gender_of_opening(sentence: Sentence, verb: int, lexicon: Lexicon) -> Gender | None:
    """Return the gender of the subject that a verb leaves out behind a participle: "Nata a Bari nel 1934, diceva"."""
    held = lexicon.language.grammar.null_subject and verb > 0
    if not held or sentence.letters[verb] not in "CF" or not _OPENED_BY_PARTICIPLE.match(sentence.letters):
        return None
    return _gender_of_participle(sentence.words[0], lexicon)


def _gender_of_participle(word: str, lexicon: Lexicon) -> Gender | None:
    """Return the gender that the ending of a participle tells, None for another word: "nata", "nato"."""
    return _GENDERS.get(word[-1]) if word.endswith(lexicon.participle_endings) else None


def _named_first(sentence: Sentence, lexicon: Lexicon) -> int | None:
    """Return whose name a sentence brings in, whatever its verb: in its opening, as there, or as a name."""
    if (opening := named_in_opening(sentence, lexicon)) is not None:
        return opening
    there = presented(sentence, lexicon)
    return introduced_name(sentence, lexicon) if there is None else there


@once
def first_subject(sentence: Sentence, lexicon: Lexicon, *, end: int | None = None) -> int | None:
    """Return the subject of a sentence, or of its chunks up to `end`: that of its main verb.

    Where no verb shows, it is the noun phrase the sentence opens with.
    """
    letters = sentence.letters
    if end is None and (named := _named_first(sentence, lexicon)) is not None:
        return named
    if (acting := doer(sentence, lexicon, end=end)) is not None:
        return _whose_words(sentence, acting, lexicon) or name_behind(sentence, acting, lexicon)
    if (verb := main_verb(letters, end)) is not None:
        subject = subject_of(sentence, verb, lexicon)
        about = _TOLD_OF.match(letters) if lexicon.order_tells else None
        if about and subject in (None, about.start(1)):
            return about.start(about.lastindex or 0)
        if (owner := _whose(sentence, verb, lexicon)) is not None:
            return owner
        if (topic := topic_of(sentence, verb, subject, lexicon)) is not None:
            return topic
        if addresses(sentence, verb, subject, lexicon):
            return None  # "Ha ringraziato il suo avvocato"
        return verb + 1 if _is_who(sentence, verb, subject, lexicon) else subject
    opening = _OPENING.match(letters[:end])
    if opening and _is_trait(sentence, opening.start(1), lexicon):
        opening = _BEHIND_TRAIT.match(letters, opening.start(1), end or len(letters)) or opening
    at = opening.start(opening.lastindex or 0) if opening else None
    if at is None or is_time(sentence, at):
        return None
    owner = _whose_words(sentence, at, lexicon)
    return at if owner is None else owner


def _is_trait(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a sentence without a verb opens with what its subject is: "Premier à parler, Kim"."""
    grammar, tags = lexicon.language.grammar, sentence.tags_of(at)
    return (grammar.inverted and tags == "n") or (
        tags == "dw" and sentence.words_of(at)[0] in grammar.comparing
    )


def first_paper(sentence: Sentence, lexicon: Lexicon) -> int | None:
    """Return the subject of a sentence if that is a paper: "La bozza è agli atti"."""
    subject = first_subject(sentence, lexicon)
    return subject if subject is not None and noun_kind(sentence, subject, lexicon) == "document" else None


def _whose_words(sentence: Sentence, at: int, lexicon: Lexicon) -> int | None:
    """Return whose the words are that a noun phrase speaks of: "Di segno opposto il commento | di Kim"."""
    owned = sentence.letters[at + 1 : at + 2] == "P" and is_genitive(sentence, at + 1, lexicon)
    said = owned and any(map(lexicon.cue_noun, sentence.words_of(at)))
    return name_behind(sentence, at + 1, lexicon) if said else None


def _whose(sentence: Sentence, verb: int, lexicon: Lexicon) -> int | None:
    """Return of whom a sentence tells that says what something of theirs is: "È una storia triste quella | di Kim"."""
    found = _WHOSE.match(sentence.letters, verb)
    if found is None or "e" not in sentence.tags_of(verb) or sentence.tags_of(found.start(1)) != "d":
        return None
    return (
        name_behind(sentence, found.start(2), lexicon)
        if is_genitive(sentence, found.start(2), lexicon)
        else None
    )


def _is_who(sentence: Sentence, verb: int, subject: int | None, lexicon: Lexicon) -> bool:
    """Whether the name behind a verb tells who its subject is: "el autor es Juan Ruiz", "elle s'appelle Léa Roux"."""
    if sentence.letters[verb + 1 : verb + 2] != "M" or "NN" not in sentence.tags_of(verb + 1):
        return False
    tags = sentence.tags_of(verb)
    if subject is not None and sentence.letters[verb] == "F" and tags.strip("bly") == "e":
        return not has_name(sentence, subject)
    called = sentence.letters[verb] == "C" and ("l" in tags or lexicon.verb_last)  # "die Oma heißt Iris Kolb"
    form = lexicon.verb(sentence.words_of(verb)[-1]) if called else None
    named = subject is not None and has_name(sentence, subject)
    if form is None or named:
        return False
    return (
        form.lemma in lexicon.language.grammar.impersonal
        or lexicon.language.verbs[form.lemma].frame == "name"
    )


def vouching(sentence: Sentence, lexicon: Lexicon) -> re.Match[str] | None:
    """Return who vouches for a sentence at its end: "la norma es clave, según explica el abogado Juan Ruiz"."""
    found = _VOUCHED_FOR.search(sentence.letters) if lexicon.language.grammar.null_subject else None
    opens = found.start() + 1 if found else 0
    vouches = found and (sentence.letters[opens] == "S" or ends_in_as(sentence, opens, lexicon))
    return found if vouches else None


def clause_of_owner(sentence: Sentence, subject: int, lexicon: Lexicon) -> int | None:
    """Return where the clause ends before one about somebody of its subject's: "enviudó y | su hija la apuntó"."""
    if not lexicon.language.grammar.null_subject:
        return None
    joined = _JOINED.search(sentence.letters, 0, subject)
    owned = joined and sentence.words_of(subject)[0] in lexicon.language.grammar.owning
    return joined.start(1) if joined and owned and not has_name(sentence, subject) else None


def describes_itself(sentence: Sentence, end: int, lexicon: Lexicon) -> int:
    """Return how many chunks before a pronoun tell of it alone: "Interrogé sur Kim, il", "Mère de deux, elle"."""
    letters = sentence.letters
    pressed = lexicon.order_tells and letters[0] in "CXU" and _OPENED_BY_VERB.fullmatch(letters, 0, end)
    if pressed or _OPENED_BY_PLACE.fullmatch(letters, 0, end):
        return end  # "Pressed on it by Kim, he said": no verb opens a sentence; "Of Kim, she said"
    first = sentence.chunks[len(letters) - len(letters.lstrip("BK"))][0]
    if sentence.words[first] in lexicon.language.grammar.topics:
        return 0  # "quant à Kim, elle"
    if sentence.words[0] in lexicon.language.grammar.voices and _OPENED_AT_BODY.fullmatch(letters, 0, end):
        return end  # "Chez Vert, l'affaire est « close », dit-il": nobody goes by one name there
    if _OPENED_BY_TRAITS.fullmatch(letters, 0, end) and not letters.startswith("O,", end):
        traits = [n for n in range(letters[:end].count(",") > 1, end) if letters[n] == "M"]
        if not any(sentence.tags[sentence.chunks[n][0]] in "dN" for n in traits):
            return end  # "Née à Brest d'une mère algérienne, ouvrière, et d'un père bernois, elle"
    return end if _OPENED_BY_TRAIT.match(letters[:end]) and sentence.tags[first] not in "dN" else 0


def whose_deed(sentence: Sentence, lexicon: Lexicon) -> int | None:
    """Return whose deed ends a sentence without a verb: "Brusio in aula, campanella | della presidente"."""
    found = _DEED.fullmatch(sentence.letters)
    if found is None:
        return None
    first, last = found.span(1)
    if sentence.words_of(first - 1)[0] in lexicon.definite:
        return None
    owned = (n for n in range(first, last) if is_genitive(sentence, n, lexicon))
    return next((n for n in owned if noun_kind(sentence, n, lexicon) or has_name(sentence, n)), None)


def is_somebodys(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase is whose something is, or what somebody's is: "The house was | her grandmother's"."""
    owned = _OWNED.match(sentence.letters, at)
    house = owned is not None and "e" in sentence.tags_of(owned.start(1)) and not has_name(sentence, at)
    return house or is_predicate(sentence, at, lexicon)


def is_predicate(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun only says what the subject is: "Kim, 40 ans, est | infirmière"."""
    copula = _COPULA.search(sentence.letters, 0, at) if sentence.letters[at] == "M" else None
    if copula is None or has_name(sentence, at):
        return False
    tags = sentence.tags_of(copula.start())
    bare = tags == "a" and sentence.tags_of(at)[0] not in "d#"  # "ist Bäcker", "hat einen Bruder"
    return bare or ("e" in tags and not tags.strip("ebl"))


def is_copula(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a verb only ties a predicate to its subject: "est", "ha sido", "ist"."""
    if states := lexicon.language.grammar.states:
        return not states.isdisjoint(sentence.words_of(at))
    return not set("eya").isdisjoint(sentence.tags_of(at))
