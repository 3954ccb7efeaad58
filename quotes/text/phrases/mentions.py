"""Noun phrases into mentions: whom the words of a chunk name, and as what.

The mention of an office with a name is the name; of anything else the noun phrase without its article, with the
complements that belong to it ("ministero degli Esteri della Corea del Sud").
"""

import re
from typing import NamedTuple

from quotes.model import Mention, Span, SpeakerKind
from quotes.text.phrases.complements import behind_complements
from quotes.text.phrases.name_kinds import kind_of_name
from quotes.text.phrases.name_spans import (
    NAME,
    affair_start,
    before_verb,
    body_end,
    handle_in,
    name_in_complement,
    name_start,
    office_in_body,
)
from quotes.text.phrases.noun_words import (
    agreement_of,
    counted_noun,
    is_from,
    is_genitive,
    noun_at,
    noun_of,
    noun_word,
    stands_bare,
)
from quotes.text.phrases.offices import offices_in, seats
from quotes.text.reading import SPEAKERS
from quotes.text.sentences import Sentence
from quotes.text.tags.given_names import gender_of_name
from quotes.text.tags.lexicon import Lexicon

_TELLS_WHICH = re.compile("p[nw]N")
# Complements, and a noun phrase set beside, without a verb.
_BEHIND = re.compile(r"[PA]*(?:[,(]M[^,.;:)\-QCDFGIXRrU]*(?=[,.;:)\-Q]|$))?")


class _Words(NamedTuple):
    """The words of a mention: the first, behind the last, the noun that tells what it is."""

    first: int
    last: int
    noun: int | None
    named: bool


def mention_of(text: str, sentence: Sentence, at: int, lexicon: Lexicon) -> Mention:
    """Return the mention that chunk `at` of a sentence makes: a noun phrase or a pronoun; made once."""
    if at not in sentence.mentions:
        sentence.mentions[at] = _mention(text, sentence, at, lexicon)
    return sentence.mentions[at]


def _mention(text: str, sentence: Sentence, at: int, lexicon: Lexicon) -> Mention:
    """Return the mention that a chunk makes, for `mention_of`, which keeps it: a pronoun, a name or a noun."""
    handle = handle_in(sentence, at)
    words = _words(sentence, at, lexicon) if handle is None else _Words(handle, handle + 1, None, True)
    if holds_pronoun(sentence, at):
        pronoun = sentence.tags.index("o", *sentence.chunks[at])
        words = _Words(pronoun, pronoun + 1, None, False)
    start, end = sentence.place(words.first, words.last)
    phrase = Span(*phrase_of(sentence, at, lexicon))
    noun = noun_at(sentence, words.noun, lexicon)
    gender, number = agreement_of(sentence, at, noun, lexicon, words.first if words.named else None)
    if is_pronoun(sentence, at, lexicon):
        return Mention(start, end, text[start:end], "pronoun", None, phrase, gender, number)
    if words.named:
        kind = kind_of_name(sentence, (words.first, words.last), (words.noun, noun), lexicon)
        if kind == "person" and noun is not None and noun.kind != "person":
            gender = None  # "lors d'un point presse | Jean Roux"
        surname = sentence.is_surname(words.first)  # "Gautier" of Anne Gautier, "Ben Salah" of Anne Ben Salah
        if kind == "person" and gender is None and not surname:
            gender = gender_of_name(sentence.words[words.first : words.last], lexicon)
        return Mention(start, end, text[start:end], "name", kind, phrase, gender, number or "s")
    known = noun or counted_noun(sentence, at, lexicon)
    noun_kind = known.kind if known else "person" if is_from(sentence, at, lexicon) else None
    many = number == "p" or (noun is None and number is None)  # "más de cien vecinos"
    noun_kind = "group" if noun_kind == "person" and many else noun_kind
    return Mention(start, end, text[start:end], "noun", noun_kind, phrase, gender, number)


def is_pronoun(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a chunk is a pronoun: "lui", "quest'ultimo"."""
    first, last = sentence.chunks[at]
    alone = last - first == 1 and not sentence.letters.startswith("P", at + 1)  # "ciascuno dei firmatari"
    nobody = alone and sentence.words[first] in lexicon.language.grammar.indefinites
    if nobody or sentence.letters[at] == "O" or sentence.tags[last - 1] == "o" or holds_pronoun(sentence, at):
        return True
    return last - first <= 4 and _opens_pronoun(sentence, at, lexicon) is not None  # "di | quest'ultimo"


def _opens_pronoun(sentence: Sentence, at: int, lexicon: Lexicon) -> int | None:
    """Return where in a chunk a pronoun of several words begins, as "ce dernier"; None without one."""
    first, last = sentence.chunks[at]
    first += sentence.tags[first] in "pg" and last - first > 1
    return first if "".join(sentence.words[first:last]) in lexicon.joined_pronouns else None


def holds_pronoun(sentence: Sentence, at: int) -> bool:
    """Whether a verb of saying has its pronoun between auxiliary and participle: "a-t-il déclaré"."""
    if sentence.letters[at] != "C":
        return False
    tags = sentence.tags_of(at)
    return "o" in tags and ",o" not in tags and "po" not in tags  # "a, elle, regretté", "a quant à elle"


def holds_object(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a verb has a pronoun for its object: "lo ha definito"."""
    return not lexicon.language.grammar.objects.isdisjoint(sentence.words_of(at))


def is_time(sentence: Sentence, at: int) -> bool:
    """Whether a noun phrase says when, not who: "il giorno dopo"."""
    return "h" in sentence.tags_of(at) and not NAME.search(sentence.tags_of(at))


def is_office(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase is headed by a noun for persons ("il ministro") and has no name but a body's ("Onu")."""
    first, last = sentence.chunks[at]
    _, noun = noun_of(sentence, at, lexicon)
    if last - first > 2 and sentence.words[last - 1] in seats(lexicon):
        last -= 1
        noun = noun_at(sentence, noun_word(sentence, first, last, lexicon), lexicon)
    return noun is not None and noun.kind == "person" and not NAME.search(sentence.tags, first, last)


def noun_kind(sentence: Sentence, at: int, lexicon: Lexicon) -> SpeakerKind | None:
    """Return what kind of speaker the noun of a chunk stands for, None where it has no such noun."""
    _, noun = noun_of(sentence, at, lexicon)
    noun = noun or counted_noun(sentence, at, lexicon)
    return noun.kind if noun else None


def may_speak(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a chunk names somebody, or has a noun for speakers."""
    return has_name(sentence, at) or noun_kind(sentence, at, lexicon) in SPEAKERS


def has_name(sentence: Sentence, at: int) -> bool:
    """Whether a chunk holds a proper name."""
    tags = sentence.tags_of(at).rpartition("'")[2]
    return "N" in tags or "u" in tags


def _words(sentence: Sentence, at: int, lexicon: Lexicon) -> _Words:
    """Return which words of a chunk, or of one behind it, name somebody, and whether they are a name."""
    first, last = sentence.chunks[at]
    tags = sentence.tags
    whole = first
    first = tags.rfind("'", first, last) + 1 or first  # "Rossi's campaign manager": the manager
    noun, _ = noun_of(sentence, at, lexicon)
    name = [None, *NAME.finditer(tags, first, last)][-1]
    if name and (noun is None or noun < name.start()):
        if (affair := affair_start(sentence, first, name.span(), lexicon)) is not None:
            return _Words(affair, name.end(), affair, False)
        if (start := name_start(sentence, noun, name.start(), lexicon)) < name.end():
            return _Words(start, body_end(sentence, at, lexicon) if start == noun else name.end(), noun, True)
    if whole == first and (pronoun := _opens_pronoun(sentence, at, lexicon)) is not None:
        return _Words(pronoun, last, None, False)
    behind = behind_complements(sentence, at, lexicon)
    if noun is not None and (inner := _name_in_complement(sentence, at, behind, noun, lexicon)):
        return inner
    first = whole
    while first < last - 1 and tags[first] in "dbpg#":
        first += 1
    bare = noun is not None and noun == first and behind == at + 1 and stands_bare(sentence, at)
    grammar = lexicon.language.grammar
    other = grammar.null_subject and sentence.words[first] in grammar.determiners  # "Otros dudan"
    known = noun_at(sentence, noun, lexicon) if bare else None
    opens = at == 0 and not lexicon.common  # "Presidente fala em risco"
    speaks = known and (known.kind in ("document", "group") or (known.office and opens))
    if bare and not (other or speaks):
        return _Words(first, last, noun, True)
    end = sentence.chunks[behind - 1][1]
    agent = sentence.letters[behind : behind + 1] == "A"
    if agent and noun is not None and noun < end - 1 and tags[end - 1] in "wx":
        end -= 1  # "il documento firmato | da 120 docenti"
    if lexicon.order_tells and noun is not None:
        end = before_verb(sentence, at, noun, end, lexicon)
    return _Words(first, end, noun, False)


def _name_in_complement(
    sentence: Sentence, at: int, behind: int, noun: int, lexicon: Lexicon
) -> _Words | None:
    """Return the name that a complement swallowed: "il segretario della Lega | Matteo Salvini"."""
    known = noun_at(sentence, noun, lexicon)
    kin = sentence.words[noun] in lexicon.language.names.kin  # "la figlia di Marina Neri" is not she …
    kin = kin and not _TELLS_WHICH.match(sentence.tags, noun + 1)  # … but "il compagno di squadra Neri" is he
    if behind == at + 1 or known is None or known.number == "p" or kin:
        return None
    first, last = sentence.chunks[behind - 1]
    if known.kind != "person":
        held = office_in_body(sentence, first, last, lexicon)
        return _Words(held + 1, last, held, True) if held else None
    start = name_in_complement(sentence, (first, last), noun, lexicon)
    return None if start is None else _Words(start, last, noun, True)


def phrase_of(sentence: Sentence, at: int, lexicon: Lexicon) -> tuple[int, int]:
    """Return where the whole noun phrase stands: the office before a name, complements, an apposition behind."""
    if (whole := sentence.whole) is not sentence:
        sentence, at = whole, whole.chunk_of(sentence.chunks[at][1] - 1)
    behind = _BEHIND.match(sentence.letters, at + 1)
    return sentence.span(_office_before(sentence, at, lexicon), behind.end() - 1 if behind else at)


def _office_before(sentence: Sentence, at: int, lexicon: Lexicon) -> int:
    """Return the chunk of the office before a name, the chunk of the name itself where there is none."""
    letters, before = sentence.letters, at - 1
    before -= before > 0 and letters[before] in ",-"
    held = letters[at] == "M" or is_genitive(sentence, at, lexicon)  # "del capo | dello Stato Aldo Neri"
    nearest = None  # the complement's own office: "con el jefe de prensa, Juan Ruiz"
    while before > 0 and letters[before] in "PWKA":
        if held and nearest is None and letters[before] in "PA" and is_office(sentence, before, lexicon):
            nearest = before if offices_in(" ".join(sentence.words_of(before)), lexicon) else None
        held = held and letters[before] == "P" and is_genitive(sentence, before, lexicon)
        before -= 1
    if (held or nearest is None) and letters[before:at][:1] == "M" and is_office(sentence, before, lexicon):
        return before  # "el abogado de la acusada, Juan Ruiz"
    return at if nearest is None else nearest
