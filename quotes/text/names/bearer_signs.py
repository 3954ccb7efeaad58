"""Signs that tell who may be meant by a noun: gender, where one is from, what a sentence is about, articles, "ex"."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from quotes.fold import fold
from quotes.lang.source import fold_word
from quotes.model import Gender, Mention, Span
from quotes.text.phrases.offices import folded_words, offices_in, said, words_for
from quotes.text.reading import Reading
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon

_BEHIND = re.compile(r"(?:\([^)]*\))?(?:K?[PA])*W?,?(?:[MW]?\.)?(M)")  # the noun phrase set beside one …
_AHEAD = re.compile(r"[MPAK]+,$")  # … behind or before it
_CLOSED = re.compile(r"[PAKWj]*(?:[,.;:)\-(QRX]|$)")  # "Rossi, il ministro, …", not "…, il ministro parla"
_STEM = 4  # letters in which "catalán" and "Cataluña" are alike
_AGE = re.compile(r"\W+\w{1,2}\W+\d{1,2}\s\w+$|^\d{1,3}-[^\W\d]\S*\s")
_BEFORE = 30  # code points in which two words before a mention are looked for


@dataclass(slots=True)
class Spoken:
    """Who has spoken in the article so far: people by last name, nouns nobody is known by, the last name of all.

    `called` are by last name the offices that have stood for somebody, `answered` is the last name of whom the one
    looked for answers, `known` whom the nouns so far, by their places, have stood for.
    """

    people: dict[str, Mention] = field(default_factory=dict)
    called: dict[str, set[str]] = field(default_factory=dict)
    nouns: set[str] = field(default_factory=set)
    last: str = ""
    answered: str = ""
    known: dict[int, Mention] = field(default_factory=dict)


def without_age(mention: Mention) -> Mention:
    """Return a mention without the age that it tells: "l'attaquant de 18 ans", "der 34-jährige Stürmer"."""
    return mention._replace(text=_AGE.sub("", mention.text)) if _AGE.search(mention.text) else mention


def is_native(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention is no more than where one is from: "l'uruguaiano", "der gebürtige Kölner", "la de Rubí"."""
    *before, last = mention.text.split()
    if before and fold_word(before[0]) in lexicon.definite:
        return True
    plain = not before or (bool(lexicon.common) and all(map(str.islower, before)))
    return plain and fold_word(last) in lexicon.language.places.adjectives


def of_one_place(asked: set[str], known: set[str]) -> set[str]:
    """Return the words of two sets that are a place and who is from there, by how they begin: "cordobés", "Córdoba"."""
    starts = {fold(word)[:_STEM] for word in asked} & {fold(word)[:_STEM] for word in known}
    return {word for word in asked | known if len(word) > _STEM and fold(word)[:_STEM] in starts}


def follows_topic(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a headline names what it is about before who speaks in it: "Mafia, il pentito: «…»"."""
    first, last = sentence.chunks[0]
    given = last == first + 1 and sentence.words[0] in lexicon.given  # "Teresa, la titolare: «…»"
    headline = sentence.letters[: at + 2] == "M,M:" and sentence.words_of(at)[0] in lexicon.definite
    return headline and lexicon.language.grammar.null_subject and not given


def set_beside(sentence: Sentence, at: int, lexicon: Lexicon, itself: bool) -> list[int]:
    """Return the chunks set beside a noun phrase, the one behind it first; `itself`: it is the one asked for."""
    letters = sentence.letters
    behind = _BEHIND.match(letters, at + 1)
    apart = _CLOSED.match(letters, at + 1) and not follows_topic(sentence, at, lexicon)
    before = _AHEAD.search(letters[:at]) if apart else None
    near = [behind.start(1)] if behind else []
    near += range(at - 2, before.start() - 1, -1) if before else []
    return [place for place in near if letters[place] == "M"] if itself else near


def may_be(mention: Mention, found: Mention, reading: Reading) -> bool:
    """Whether a noun and the name it may stand for are of one gender, as far as their words tell.

    A name alone tells nothing of an office where "il premier" may be a woman.
    """
    told = _gender_beside(found, reading)
    epicene = mention.gender == "m" and not reading.lexicon.language.grammar.offices_agree
    if told is None and not (epicene and offices_in(mention.text, reading.lexicon)):
        told = found.gender
    return not (told and mention.gender and told != mention.gender)


def _gender_beside(found: Mention, reading: Reading) -> Gender | None:
    """Return the gender of the first noun set before a name: "l'avocate générale, Léa Roux"."""
    before = reading.lexicon.words_of(reading.plain[found.phrase.start : found.start].lower())
    nouns = (reading.lexicon.noun(word) for word in before)
    people = (noun for noun in nouns if noun and noun.kind == "person" and noun.number != "p")
    return next((noun.gender for noun in people if noun.gender), None)  # "o líder do PL na Câmara, Reis"


def is_fuller(found: Mention, mention: Mention, words: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether a noun phrase says more of what a mention is; of people only where it names what they are of.

    `words` are those for the noun of the mention: "i dottori" are "i medici dell'ospedale di Prato", "la ricerca" is
    "lo studio dell'ateneo".
    """
    if found.form != "noun" or found.kind != mention.kind or len(found.text) <= len(mention.text):
        return False
    asked, told = said(mention.text, lexicon), said(found.text, lexicon)
    if mention.kind != "group":
        return asked - words <= told
    adds = {word for word in asked - words if not any(word[:-1] == other[:-1] for other in told)}
    return not adds and any(word[0].isupper() for word in found.text.split()[1:])


def is_definite(mention: Mention, text: str, lexicon: Lexicon) -> bool:
    """Whether an article before a mention says that it is known whom it means."""
    first = fold_word(mention.text.split()[0])
    if first in lexicon.counting or first in lexicon.indefinite:
        return False  # "l'un d'eux", "l'autre"
    known = lexicon.definite | lexicon.language.grammar.pointing
    before = [first, *_words_before(mention, text, lexicon)]  # "la de Rubí"
    return not known.isdisjoint({*before[:2], *before[-2:]})  # "der | 26-jährige | Stürmer"


def is_indefinite(mention: Mention, text: str, lexicon: Lexicon) -> bool:
    """Whether an article before a mention says that it is somebody new: "un funzionario"."""
    return not lexicon.indefinite.isdisjoint(_words_before(mention, text, lexicon)[:1])


def is_pointed_at(mention: Mention, reading: Reading) -> bool:
    """Whether a determiner says that a noun is of one just named: "cet ancien maire"."""
    words = _words_before(mention, reading.text, reading.lexicon)
    return not reading.lexicon.language.grammar.pointing.isdisjoint(words)


def is_of_somebody(mention: Mention, people_called: Callable[[str], list[str]], reading: Reading) -> bool:
    """Whether a noun says whose somebody is: a relative, and not of one just named, or "il difensore di Galli".

    "Cette mère de deux enfants" is pointed at; "el exministro de Menem" only was his.
    """
    words = folded_words(mention.text, reading.lexicon)
    if says_former(mention, reading.text, reading.lexicon) and offices_in(mention.text, reading.lexicon):
        return False
    names = reading.lexicon.language.names
    kin = not (names.kin.isdisjoint(words) or is_pointed_at(mention, reading))
    kin = kin and words[0] not in names.epithets  # "la jeune femme" is nobody's wife
    _, *others = mention.text.split()
    return kin or bool(others and others[-1][0].isupper() and people_called(others[-1]))


def called_otherwise(mention: Mention, found: Mention, spoken: Spoken, lexicon: Lexicon) -> bool:
    """Whether another office has stood for somebody than that of state in a mention: "le gérant … le procureur"."""
    asked, held = offices_in(mention.text, lexicon), spoken.called.get(found.text.split()[-1])
    of_state = not asked.isdisjoint(lexicon.language.places.state)
    return bool(of_state and held and asked.isdisjoint(held))


def is_called_else(mention: Mention, found: Mention, reading: Reading) -> bool:
    """Whether an office is not what stands before somebody's name: "Landwirt Kolb" is not "der Bürgermeister"."""
    lexicon = reading.lexicon
    asked = offices_in(mention.text, lexicon)
    if not asked:
        return False
    beside = folded_words(reading.text[found.phrase.start : found.start], lexicon)
    nouns = {word: noun for word in beside if (noun := lexicon.noun(word)) and noun.kind == "person"}
    return bool(nouns) and nouns.keys().isdisjoint({*asked, *folded_words(mention.text, lexicon)})


def says_former(mention: Mention, text: str, lexicon: Lexicon) -> bool:
    """Whether a mention is of an office no longer held, and not only since a moment ago: "l'ormai ex premier"."""
    before = _words_before(mention, text, lexicon)
    just_left = len(before) > 1 and before[-2] in lexicon.definite and before[-1] not in lexicon.definite
    return not just_left and any(_is_former(word, lexicon) for word in said(mention.text, lexicon))


def holds_still(mention: Mention, found: Mention, reading: Reading) -> bool:
    """Whether somebody has the office that a mention says is over: "el alcalde, Ruiz, … el exalcalde"."""
    before = reading.text[max(0, found.phrase.start - _BEFORE) : found.phrase.end]
    former = (
        word for word in folded_words(mention.text, reading.lexicon) if _is_former(word, reading.lexicon)
    )
    now = offices_in(before, reading.lexicon)
    return any(word != office and word.endswith(office) for word in former for office in now)


def _is_former(word: str, lexicon: Lexicon) -> bool:
    """Whether a word says that an office is over, by itself or at its head: "ex", "exministro"."""
    names = lexicon.language.names
    fused = next((prefix for prefix in names.fused if word.startswith(prefix)), None)
    return word in names.former or bool(fused and lexicon.noun(word.removeprefix(fused)))


def follows_former(noun: Span, text: str, lexicon: Lexicon) -> bool:
    """Whether the office in a text is one no longer held: "ex ministro", "ex-ministro", of the state "papa emerito"."""
    beside = folded_words(text[max(0, noun.start - _BEFORE) : noun.start], lexicon)[-2:]
    if fold_word(noun.of(text)) in lexicon.language.places.state:
        beside += folded_words(text[noun.end : noun.end + _BEFORE], lexicon)[:1]
    return not lexicon.language.names.former.isdisjoint(beside)


def heads_a_body(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention says whom somebody heads, "il presidente di Unione Civica", and is no office by itself."""
    first, *others = mention.text.split()
    if fold_word(mention.text) in lexicon.language.names.same:
        return False  # "el jefe del Ejecutivo"
    named = any(word[0].isupper() for word in others)
    return named and fold_word(first) in lexicon.language.names.heads


def words_for_bearer(mention: Mention, reading: Reading) -> frozenset[str]:
    """Return the noun of a mention with all words for the same office: "il Primo cittadino" is the mayor."""
    lexicon = reading.lexicon
    before = folded_words(reading.text[max(0, mention.start - _BEFORE) : mention.start], lexicon)
    own = before[-2:]
    while not lexicon.articles.isdisjoint(own):
        own = own[1:]  # "ha detto al gip | il comandante"
    words = words_for([*own, *folded_words(mention.text, lexicon)], lexicon)
    return words | lexicon.language.names.heads if heads_a_body(mention, lexicon) else words


def is_partisan(adds: str, lexicon: Lexicon) -> bool:
    """Whether words between office and name are one that persons go by as well: "le sénateur écologiste"."""
    words = folded_words(adds, lexicon)
    noun = lexicon.noun(words[0]) if len(words) == 1 else None
    return noun is not None and noun.kind == "person" and not noun.office


def _words_before(mention: Mention, text: str, lexicon: Lexicon) -> list[str]:
    return folded_words(text[mention.phrase.start : mention.start], lexicon)


def fits(
    mention: Mention, found: Mention, reading: Reading, office: set[str] | None = None, *, told: bool = False
) -> bool:
    """Whether nothing said of the one contradicts the other: "il ministro cinese" is not the Japanese one.

    `office` are words of both, whatever they are called by; `told` asks for a word that is said of both.
    """
    text, phrase = reading.text, found.phrase
    aside = re.search(r"[,(]", text[found.end : phrase.end])
    behind = text[found.end + aside.start() : phrase.end] if aside else ""
    known = said(text[phrase.start : found.start] + behind, reading.lexicon)
    asked = said(mention.text, reading.lexicon)
    both = (asked & known) | (office or set()) | of_one_place(asked, known)
    if told and not both:
        return False
    return len(asked) == 1 or not (asked - both and known - both)


def around_name(found: Mention, text: str) -> str:
    """Return what a noun phrase says beside the name in it, which may be an office by itself: "Bruno Le Maire"."""
    return f"{text[found.phrase.start : found.start]} {text[found.end : found.phrase.end]}"
