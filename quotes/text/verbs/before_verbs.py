"""Noun phrases before a verb that are no subject of it: its object, a time, what somebody is; and a pair of which."""

import re

from quotes.text.phrases.appositions import apposed_to
from quotes.text.phrases.mentions import has_name, holds_object, noun_kind
from quotes.text.phrases.name_spans import is_adjunct
from quotes.text.phrases.noun_words import is_bare_noun
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.asides import is_thing
from quotes.text.verbs.clauses import ends_opening, is_infinitive

_DESCRIBING = re.compile(r"(?:^|[,.;:K])M[PB]*,$")  # "la familia, «destrozada», según su abogado, pide …"
_THING_TOLD_OF = re.compile("[BK]*(M)[PB]*,?[Rr][^;:.Q]*[CDFIW]")
_PAIR_IN_COMPLEMENT = re.compile("[BK]*(M)P+K")
DESCRIBED = re.compile(
    r"(?:^|[,;:KP])(M)[PB]*(?:W?Q(?:KW?Q)*|,[WX]?Q,)$|^[BKP]*(?:M[PB]*(?:\([^)]*\)|(?=M)))?(M)[PB]*(?:\([^)]*\))?,(?:[^,;:QCF]*[RrU][^,;:]*|[^,;:QCF]+|CP+)Q(?:KQ)*,$"
)


def is_object_behind(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun that cannot speak stands behind an unknown word, maybe its verb: "regenta un bar y dice"."""
    behind = at > 0 and sentence.letters[at - 1] == "W"
    return behind and not has_name(sentence, at) and noun_kind(sentence, at, lexicon) is None


def is_no_subject(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase before a verb says when or where, is a gerund's object, or what somebody is.

    "Kim, che leggendo | la sentenza | ha detto", "a chi gli chiede se sarà | candidato | risponde".
    """
    before = sentence.letters[at - 1] if at > 0 else ""
    if is_adjunct(sentence, at, lexicon) or _is_trait(sentence, at, lexicon):
        return True
    if sentence.letters[at] != "M" or before not in tuple("CFGIP") or lexicon.order_tells:
        return False
    thing = is_thing(sentence, at, lexicon)
    if thing and (before == "I" or (before == "P" and is_infinitive(sentence, at - 1, lexicon))):
        return True  # "prima di lasciare | l'aula | ha detto", "dopo aver letto | la sentenza"
    if before == "I" or (at == 1 and before == "P" and is_infinitive(sentence, 0, lexicon)):
        opens = at == 1 and sentence.words[0] in lexicon.language.grammar.object_prepositions
        return opens and not has_name(sentence, at)  # "a difendere | il figlio | resta la madre"
    if before != "G":  # "il direttore della Sala | stampa | invita"
        if before != "C" and is_bare_noun(sentence, at, lexicon):
            return True
        new = before in "CF" and sentence.words_of(at)[0] in lexicon.indefinite
        return new and ends_opening(sentence.letters, at - 1)
    return thing


def _is_trait(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase tells what the one behind the verb is: "más crítico fue (se mostró) el capitán, Kim"."""
    first = sentence.chunks[at][0]
    beside = sentence.words[max(0, first - 1) : first + 1]
    compared = not lexicon.language.grammar.comparing.isdisjoint(beside)
    be_or_show = {"F": "e", "C": "l"}.get(sentence.letters[at + 1 : at + 2], "-")
    is_one = compared and be_or_show in sentence.tags_of(at + 1)
    # "more cautious was the mayor", no "more people"
    plain = lexicon.order_tells and sentence.tags_of(at) == "dw"
    return is_one and (plain or is_bare_noun(sentence, at, lexicon))


def is_doubled(sentence: Sentence, at: int, verb: int, lexicon: Lexicon) -> bool:
    """Whether the thing before a verb is its object, told again by a pronoun: "la frase la repite Kim".

    Where subjects are left out, one that agrees with it will do: "una promessa la fa: «…»", "la frase | che tutti
    aspettavano | la dice Kim".
    """
    if not holds_object(sentence, verb, lexicon):
        return False
    repeated = _THING_TOLD_OF.fullmatch(sentence.letters, 0, at + 1)
    topic = repeated.start(1) if repeated else at
    if sentence.letters[topic] != "M" or has_name(sentence, topic):
        return False
    if noun_kind(sentence, topic, lexicon) is not None:
        return False
    behind = not repeated and sentence.letters[verb + 1 : verb + 2] == "M"
    return behind or (bool(repeated or at == verb - 1) and _agrees(sentence, topic, verb, lexicon))


def _agrees(sentence: Sentence, at: int, verb: int, lexicon: Lexicon) -> bool:
    """Whether the pronoun right before a verb has gender and number of an article."""
    known, first = lexicon.language.grammar.articles, sentence.words_of(at)[0]
    pronoun = next((known[word] for word in sentence.words_of(verb) if word in known), None)
    return lexicon.language.grammar.null_subject and pronoun is not None and known.get(first) == pronoun


def is_spoken(letters: str, quotation: int) -> bool:
    """Whether a quotation is set off from what stands before it, and no apposition of that."""
    if quotation and letters[quotation - 1] != ",":
        return letters[quotation - 1] == "."
    return quotation == 0 or not (
        letters[quotation + 1 : quotation + 2] == "," and _DESCRIBING.search(letters, 0, quotation)
    )


def first_of_pair(sentence: Sentence, near: int, verb: int, lexicon: Lexicon) -> int:
    """Return the noun phrase that opens a sentence where the one near its verb only ends its complement.

    The verb tells: "un informe para el diario y | la radio revela" is of one. A bare noun tells of the name before it.
    """
    name = apposed_to(sentence, near, lexicon) if sentence.letters[near - 2 : near] == "M," else None
    if name is not None:
        return name
    pair = _PAIR_IN_COMPLEMENT.fullmatch(sentence.letters, 0, near)
    if pair is None:
        return near
    held = lexicon.language.grammar.auxiliaries
    forms = [lexicon.verb(word) for word in sentence.words_of(verb)]
    numbers = {form.number for form in forms if form and form.mood == "finite"}
    numbers |= {held[word][1] for word in sentence.words_of(verb) if word in held}
    return pair.start(1) if numbers == {"s"} else near


def has_own_words(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether its subject stands before a verb: "Kim, « déçu », refuse d'agir", "l'auteur de « Brûle » juge Kim"."""
    described = None if lexicon.verb_last else DESCRIBED.search(sentence.letters[:verb])
    if described is None or described[1] is None:
        return False
    if sentence.letters[verb + 1 : verb + 2] not in ("M", "O"):
        return has_name(sentence, described.start(1))
    return described.start(1) == 0 and described[0][-2:] != "Q," and not lexicon.order_tells
