"""The subject behind a verb: what may stand between the two, and what looks like a subject there and is none."""

import re

from quotes.text.chunks import behind_bracket
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import has_name, noun_kind
from quotes.text.phrases.name_spans import is_adjunct
from quotes.text.phrases.noun_words import is_bare_noun
from quotes.text.phrases.swallowed_names import ends_in_person
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.asides import brought_in, is_gerund, is_thing, over_aside_behind
from quotes.text.verbs.clauses import closes_clause, follows_clause, is_infinitive

_ASIDE_QUOTED = re.compile(
    r"(M)[PB]*,R[^,;:QM]*Q$|^[BK]*(?:P[PB]*,)?(M)[PB]*(?:\([^)]*\))?,(?:(?:M[PB]*)?R[^;:Q]*|[^;:QCDFRrU]+)Q(?:R[^;:Q]*,)?$"
)
_SPOKEN_BEHIND = re.compile(r"B*[MO][PB]*(?:[,.\-]|$)")
_TOPIC = re.compile("[BK]*M[PB]*,B*")
_HOUR = re.compile("WK[WM]|(?<=W)KMP")  # "alle | sei | e | un quarto | del pomeriggio"
_SPOKEN = re.compile("(?:^|[.;:])[BK]*[Q,]*Q,$")
_COLON = re.compile("M[PB]*:")
_ASIDE_OF_VERB = re.compile(
    r"B*([MO])[PBA]*(?:M[PB]*)?(?:\([^)]*\)[PB]*)?(?:S[MP]+)?(,(?!B*[GI])|,(?=[^,Q]*,B*[CF])|W?I?(?:\.?$|(?=;)))"
)
_ASIDE_AND_GERUND = re.compile("B*([MO])[PB]*(,)?B*G")  # "la route est coupée, a dit Kim, évoquant"
_OPENED_BY_SUBJECT = re.compile(r"[BK]*M[PB]*,[Rr]")
# “…,” Kim, a judge, told Lee, who; Kim, who won, told Lee, “…”
_NAMED_BEFORE = re.compile(r"Q[MO][PBA]*(?:\([^)]*\))?,[^QCDFS:;]*,B*$|^[^,;:Q]*[MO][PBA]*,[Rr][^,;:Q]*,B*$")
_PREDICATE_IN_MARKS = re.compile(r"[MO][PB]*Q[PBW]*,B*$")  # "Kiev «ne veut pas» de trêve, dit X"


def follows_topic(letters: str, verb: int) -> bool:
    """Whether a verb and its subject behind it follow the topic of a headline: "Caso Kim, attacca Lee: «…»"."""
    return bool(_TOPIC.fullmatch(letters, 0, verb) and _COLON.match(letters, verb + 1))


def is_inverted(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether the verb and the name behind it are an aside: "il museo, ha detto Rossi, è «…»"."""
    if follows_topic(sentence.letters, verb):
        return has_name(sentence, verb + 1) or noun_kind(sentence, verb + 1, lexicon) is not None
    own = sentence.letters[verb + 1 : verb + 2] == "W" and sentence.tags_of(verb + 1) == "l"
    aside = _ASIDE_OF_VERB.match(sentence.letters, verb + 1 + own)  # "freute | sich | Kolb"
    if aside is None and sentence.letters[verb] == "C" and follows_clause(sentence.letters, verb):
        aside = _ASIDE_AND_GERUND.match(sentence.letters, verb + 1)
    if aside is None or (lexicon.order_tells and _NAMED_BEFORE.search(sentence.letters[:verb])):
        return False
    if lexicon.order_tells and sentence.letters[verb - 1 : verb] == "B":
        return False  # "Kim, the mayor, also attacked Lee, who"
    first = lexicon.verb_last and not re.search("[CDFQ]", sentence.letters[:verb])
    if first and not re.match("B*[CF]", sentence.letters[aside.end() :]):
        return False  # but "die Chefin, sagt Kolb, sei «…»"
    begun = follows_clause(sentence.letters, verb) or _PREDICATE_IN_MARKS.search(sentence.letters[:verb])
    # "Kolb, die ging, sah Rast."
    open_yet = not lexicon.verb_last or _OPENED_BY_SUBJECT.match(sentence.letters)
    if aside[2] != "," and open_yet and not begun:
        return False
    kind, behind = noun_kind(sentence, aside.start(1), lexicon), sentence.letters[aside.end() :]
    speaks = kind is not None and not (kind == "document" and behind[:1] == "R")  # "lamentó la noticia, que"
    return speaks or has_name(sentence, aside.start(1)) or aside[1] == "O"


def behind_relative(letters: str, verb: int, lexicon: Lexicon) -> int | None:
    """Return the subject of a verb behind an aside that a quotation closes: "Kim, who vowed “…,” said Lee was"."""
    found = _ASIDE_QUOTED.search(letters[:verb]) if lexicon.order_tells else None
    if found is None or _SPOKEN_BEHIND.match(letters, verb + 1):
        return None  # "the plan, a “mess,” said Kim"
    return found.start(found.lastindex or 0)


def subject_behind(sentence: Sentence, verb: int, lexicon: Lexicon, *, strict: bool) -> int | None:
    """Return the noun phrase behind a verb that is its subject: «…», ha detto X.

    Complements may stand between ("ha detto a Genova il giudice"). Where the noun phrase may as well be the object
    (`strict`), only a name or a noun for speakers will do.
    """
    letters = sentence.letters
    at = _behind_complements(sentence, verb, lexicon, strict=strict)
    if at >= len(letters) or letters[at] not in "MO":
        swallowed = not strict and at > verb + 1 and ends_in_person(sentence, at - 1, lexicon)
        return at - 1 if swallowed else None
    speaks = _speaks(sentence, at, lexicon) and not (strict and _is_place_told_of(sentence, at, lexicon))
    if not speaks and letters[at + 1 : at + 2] == "M" and _speaks(sentence, at + 1, lexicon):
        at, speaks = at + 1, True  # «…», rompe il silenzio | il sindaco
    if letters[at + 1 : at + 2] == "M" and sentence.tags_of(at + 1)[0] == "d":
        at += is_bare_noun(sentence, at, lexicon)  # «…», commenta diplomatica | l'accompagnatrice
    theirs = lexicon.order_tells and sentence.words_of(at)[0] in lexicon.language.grammar.owning
    doubtful = strict or theirs or at > verb + 1  # “…,” found its way
    if doubtful and not speaks and (strict or not closes_clause(sentence, at, lexicon)):
        return None
    if _tells_what_one_is(sentence, verb, at, lexicon) or _has_object(sentence, verb, at, lexicon):
        return None
    he = lexicon.verb_last and letters[at] == "O"  # "hielt er | Kolb entgegen"
    return at if he else name_behind(sentence, at, lexicon)


def _behind_complements(sentence: Sentence, verb: int, lexicon: Lexicon, *, strict: bool) -> int:
    """Return the chunk behind a verb and what may part it from its subject: complements, brackets, a gerund."""
    letters = sentence.letters
    at = verb + 1 if strict else over_aside_behind(sentence, verb, lexicon)
    at = at if (brought := brought_in(sentence, verb, lexicon)) is None else brought
    doing = letters[at : at + 1] == "I" or is_gerund(sentence, at, lexicon)
    if doing and letters[at + 1 : at + 2] == "M" and is_thing(sentence, at + 1, lexicon):
        at += 2  # "ha detto dopo aver letto | la sentenza | il ministro", "sorride chiudendo | la porta"
    while (
        letters[at : at + 1] in tuple("BPWA(")
        or _HOUR.match(letters, at - 1)
        or (letters[at:] and is_adjunct(sentence, at, lexicon))
    ):
        done = letters[at : at + 2] == "PM" and is_infinitive(sentence, at, lexicon)
        # "nesta terça (12) a ministra"
        at = behind_bracket(letters, at) if letters[at] == "(" else at + done + 1
    return at


def _tells_what_one_is(sentence: Sentence, verb: int, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun without article behind a verb is a trait: "se dit victime", but the headline's «…», diz mãe."""
    grammar, letters = lexicon.language.grammar, sentence.letters
    heading = at == verb + 1 or letters[at + 1 : at + 2] == "P"  # «…», disse ontem | fonte do ministério
    if heading and letters[verb] == "C" and _SPOKEN.search(letters, 0, verb):
        return False
    if is_bare_noun(sentence, at, lexicon):
        return True
    trait = sentence.tags_of(at) == "n" and not grammar.reflexives.isdisjoint(sentence.words_of(verb))
    return trait and not grammar.null_subject


def _has_object(sentence: Sentence, verb: int, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun behind a verb is its object: "propuso crear | una comisión", "promete | una ley | «justa»"."""
    grammar, letters = lexicon.language.grammar, sentence.letters
    if not grammar.null_subject or has_name(sentence, at):
        return False
    if at == verb + 1:
        to_be = sentence.words_of(verb)[-1] in grammar.passive_auxiliaries  # "quis ser | um pioneiro"
        to_be = to_be and sentence.words_of(verb)[-1].endswith(grammar.infinitive_endings)
        return (to_be or letters[at + 1 : at + 2] == "Q") and sentence.words_of(at)[0] in lexicon.indefinite
    if letters[verb + 1 : at + 1] != "WM":
        return False
    perfect = letters[verb] == "F" and sentence.tags_of(verb)[-1:] == "a"
    wants = letters[verb] == "C" and sentence.tags_of(verb + 1) == "w"
    return perfect or (wants and sentence.words_of(verb + 1)[0].endswith(grammar.infinitive_endings))


def _speaks(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase is a name, a pronoun or a noun for speakers."""
    if sentence.letters[at] == "O" or has_name(sentence, at):
        return True
    return noun_kind(sentence, at, lexicon) is not None


def _is_place_told_of(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase is a place with an adjective before it, which is no speaker: "l'inedita Genova"."""
    first, last = sentence.chunks[at]
    described = last - first > 2 and sentence.tags_of(at).endswith("wu")
    return described and sentence.words[last - 1] in lexicon.places


def answers_in_report(sentence: Sentence, opens: int, verb: int, lexicon: Lexicon) -> bool:
    """Whether somebody behind a verb in a report says it to its clitic: "asegura que le contestó | Kim"."""
    grammar = lexicon.language.grammar
    clitics = {*sentence.words_of(verb)} & lexicon.clitics - grammar.reflexives
    answers = bool(clitics) and grammar.null_subject and sentence.letters[opens : verb + 2] == "RCM"
    return answers and (has_name(sentence, verb + 1) or noun_kind(sentence, verb + 1, lexicon) == "person")
