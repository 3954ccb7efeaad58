"""Asides between commas: around a verb, before its subject ("sorride, invece, il presidente"), or with a pronoun."""

import re

from quotes.text.chunks import FINITE
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import has_name, holds_object, is_office, may_speak, noun_kind
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import follows_clause

_ASIDE_BEHIND = re.compile(r"[BP]*(?:,[BPWXAMIG]+){1,2}?,(?=M)")  # «…», confie, la voix nouée, la gardienne
_TOLD_IN_MARKS = re.compile(r"(,?)[BP]*([PW])(Q)\1(?=M)")
_BROUGHT_IN = re.compile(r"W?(M?)[BP]*,[BPWXMGA]+,(M)(?![PB]*K)")
_CONCEDED = re.compile(
    r"(?:[^,;:Q]*Q)+(?:[^,;:Q]*,|(?<=Q))(?:[CF]W?)?B*(M)[PB]*M?(?:,[^,;:QCDF]*,)?[BR]*[CDFW,.]"
)
_BARE_OPENING = re.compile("[BKPW,]*")
_TOLD_BETWEEN = re.compile(",OC[^,;:QCDF]*,B*([CFQ])")
_APPOSED_TO_OPENING = re.compile("([BK]*P[PB]*,)M[PB]*(?:[Rr][^,;:Q]*)?,B*")
_FULL_NAME = "NN"
_SHORTEST_GERUND = 6  # letters


def over_aside_behind(sentence: Sentence, verb: int, lexicon: Lexicon) -> int:
    """Return the chunk behind a verb, or behind an aside between commas that names nobody."""
    if sentence.letters[verb + 1 : verb + 3] == "Q-":
        return verb + 3  # "schwärmt «Spiegel»-Kritiker Kolb"
    if (behind_paper := _over_paper(sentence, verb, lexicon)) is not None:
        return behind_paper
    aside = _ASIDE_BEHIND.match(sentence.letters, verb + 1)
    if aside is None:
        return verb + 1
    held = [(n, sentence.letters[n]) for n in range(verb + 1, aside.end())]
    named = any(has_name(sentence, n) for n, letter in held if letter in "MA")
    named = named or any(noun_kind(sentence, n, lexicon) for n, letter in held if letter == "M")
    named = named or _names_office(sentence, aside.end(), lexicon)
    return verb + 1 if named else aside.end()


def _over_paper(sentence: Sentence, verb: int, lexicon: Lexicon) -> int | None:
    """Return the chunk behind a paper in marks to which one speaks: "dijo al «Diario del Sur» | Marta Ruiz"."""
    found = _TOLD_IN_MARKS.match(sentence.letters, verb + 1)
    if found is None or not may_speak(sentence, found.end(), lexicon):
        return None
    before = sentence.chunks[found.start(3)][0] - 1
    held = sentence.tags[before] == "p" if found[2] == "W" else lexicon.is_work(sentence.words[before])
    return found.end() if held else None


def _names_office(sentence: Sentence, name: int, lexicon: Lexicon) -> bool:
    """Whether a bare name behind an aside is the office's in it: "dijo, a preguntas de su letrada, Ana Ruiz"."""
    alone = has_name(sentence, name) and sentence.tags[sentence.chunks[name][0]] in "Nu"
    return alone and sentence.letters[name - 2] in "PA" and is_office(sentence, name - 2, lexicon)


def brought_in(sentence: Sentence, verb: int, lexicon: Lexicon) -> int | None:
    """Return who comes in behind a verb that opens its sentence, and an aside: "si alza, con calma, | Aldo Neri".

    Only by a full name, and where the verb has its object or wants none: not "ha incontrato, a Roma, Aldo Neri", but
    "la verità la dice, sottovoce, | Aldo Neri".
    """
    object_held = holds_object(sentence, verb, lexicon)
    opens = object_held or _BARE_OPENING.fullmatch(sentence.letters, 0, verb) is not None
    left_out = opens and lexicon.language.grammar.null_subject
    found = _BROUGHT_IN.match(sentence.letters, verb + 1) if left_out else None
    if found is None or _FULL_NAME not in sentence.tags_of(found.start(2)):
        return None
    done = "a" in sentence.tags_of(verb) and not (object_held or found[1])
    held = [n for n in range(verb + 1, found.start(2)) if sentence.letters[n] in "MA"]
    nobody = all(is_thing(sentence, n, lexicon) for n in held)
    return found.start(2) if nobody and not done else None


def is_thing(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase is no name and no noun for people or bodies."""
    return not has_name(sentence, at) and noun_kind(sentence, at, lexicon) in (None, "document")


def is_gerund(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a word that no list knows is a gerund, maybe with a clitic: "sorride | infilandosi | il cappotto"."""
    if sentence.letters[at : at + 1] != "W" or not lexicon.language.grammar.null_subject:
        return False
    word = sentence.words_of(at)[0]
    bare = next((word.removesuffix(one) for one in lexicon.enclitics if word.endswith(one)), word)
    return len(word) > _SHORTEST_GERUND and bare.endswith(lexicon.gerund_endings)


def stands_aside(letters: str, pronoun: int, lexicon: Lexicon) -> bool:
    """Whether a pronoun only says who tells the clause around it: "Carl, she said, was a dreamer"."""
    if letters[pronoun - 1 : pronoun] == "C":
        return follows_clause(letters, pronoun - 1)
    between = _TOLD_BETWEEN.match(letters, pronoun - 1) if lexicon.order_tells and pronoun else None
    return between is not None and (between[1] != "Q" or not FINITE.search(letters, 0, pronoun))


def concedes(sentence: Sentence, at: int, lexicon: Lexicon) -> int | None:
    """Return the subject of the main clause behind one that concedes: "Although she said «…», | Ms. Kim | stayed".

    Chunk `at` is the pronoun or the verb without a subject in the clause that opens the sentence.
    """
    conceding = lexicon.language.grammar.conceding
    found = None if conceding.isdisjoint(sentence.words) else _CONCEDED.match(sentence.letters)
    if found is None or not 0 <= at < found.start(1):
        return None
    opening = sentence.words[: sentence.chunks[at][0]]
    return None if conceding.isdisjoint(opening) else name_behind(sentence, found.start(1), lexicon)


def left_of_aside(sentence: Sentence, verb: int, lexicon: Lexicon) -> int:
    """Return the chunk left of a verb, over what tells of the opening words: "In un'intervista, l'ultima, | disse"."""
    opened = _APPOSED_TO_OPENING.fullmatch(sentence.letters, 0, verb)
    tells = (
        opened and lexicon.language.grammar.null_subject and not may_speak(sentence, opened.end(1), lexicon)
    )
    return opened.end(1) - 1 if opened and tells else verb - 1
