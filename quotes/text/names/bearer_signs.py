"""Whether a noun goes with a name: by gender, and by what stands beside the name."""

import re
from itertools import islice

from quotes.fold import fold
from quotes.lang.source import fold_word
from quotes.model import Gender, Mention, Span
from quotes.text.names.noun_signs import is_definite
from quotes.text.phrases.offices import folded_words, offices_in, said
from quotes.text.reading import Reading
from quotes.text.sentences import Sentence
from quotes.text.tags.given_names import gender_of_printed
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.words import places_of, word_before

_BEHIND = re.compile(r"(?:\([^)]*\))?(?:K?[PA])*W?,?(?:[MW]?\.)?(M)")  # the noun phrase set beside one …
_SOURCE = re.compile("[BK]*S(?=M[PA]*,M[PAB]*[CDF])")  # "According to the aide, Kim left"
_AHEAD = re.compile(r"[MPAK]+,$")  # … behind or before it
_CLOSED = re.compile(r"(?:WM?|[PAKj])*(?:[,.;:)\-(QRX]|$)")  # "Rossi, il re, …", not "…, il re parla"
_STEM = 4  # letters in which "catalán" and "Cataluña" are alike
_PLACES = 20  # of a surname before which a title is looked for
_BEFORE = 30  # code points before a name in which an office is looked for


def may_be(mention: Mention, found: Mention, reading: Reading) -> bool:
    """Whether a noun and the name it may stand for are of one gender, as far as their words tell.

    A name alone tells nothing of an office where "il premier" may be a woman.
    """
    gender = _gender_beside(found, reading)
    if gender and found.gender and gender != found.gender:
        return True  # "il pm Elisa Neri"
    epicene = mention.gender == "m" and not reading.lexicon.language.grammar.offices_agree
    if gender is None and not (epicene and offices_in(mention.text, reading.lexicon)):
        gender = found.gender
    return not (gender and mention.gender and gender != mention.gender)


def _gender_beside(found: Mention, reading: Reading) -> Gender | None:
    """Return the gender of the first noun set before a name: "l'avocate générale, Léa Roux"."""
    before = reading.lexicon.words_of(reading.plain[found.phrase.start : found.start].lower())
    nouns = (reading.lexicon.noun(word) for word in before)
    people = (noun for noun in nouns if noun and noun.kind == "person" and noun.number != "p")
    return next((noun.gender for noun in people if noun.gender), None)  # "o líder do PL na Câmara, Reis"


def of_another_body(mention: Mention, found: Mention, reading: Reading) -> bool:
    """Whether a noun is that of a body which who may be meant is not of: "der Trainer von Borussia Dortmund"."""
    text, lexicon = reading.text, reading.lexicon
    behind = lexicon.words_of(text[mention.end : mention.phrase.end])
    names = [word for word in behind if word[0].isupper() and not lexicon.is_listed(fold_word(word))]
    return bool(names) and not any(word in found.phrase.of(text) for word in names)


def goes_on_as(mention: Mention, last: Mention, reading: Reading) -> bool:
    """Whether a noun can be another word for the person who spoke last, in the same paragraph."""
    lexicon = reading.lexicon
    one = mention.kind == last.kind == "person" and mention.number != "p" and last.form == "name"
    if not one or not is_definite(mention, reading.text, lexicon):
        return False
    kin = not lexicon.language.names.kin.isdisjoint(folded_words(mention.text, lexicon))
    apart = reading.line_ends(min(last.start, mention.start), mention.start)
    return not (kin or apart) and may_be(mention, last, reading)


def is_another_word(mention: Mention, beside: Mention, reading: Reading) -> bool:
    """Whether a noun is an epithet that does not stand beside the name that another word for it stands beside."""
    lexicon = reading.lexicon
    noun = " ".join(folded_words(mention.text, lexicon))
    there = folded_words(beside.phrase.of(reading.text), lexicon)
    same = any(word.endswith(noun) for word in there) if lexicon.common else noun in there
    return noun in lexicon.language.names.epithets and not same


def is_fuller(found: Mention, mention: Mention, words: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether a noun phrase says more of what a mention is; of people only where it names what they are of.

    `words` are those for the noun of the mention: "i dottori" are "i medici dell'ospedale di Prato", "la ricerca" is
    "lo studio dell'ateneo".
    """
    if found.form != "noun" or found.kind != mention.kind or len(found.text) <= len(mention.text):
        return False
    asked, known = said(mention.text, lexicon), said(found.text, lexicon)
    if mention.kind != "group":
        firm = not words.isdisjoint(lexicon.language.names.firms)
        return asked - words <= known and not (firm and _adds_origin(found, known - asked, lexicon))
    adds = {word for word in asked - words if not any(word[:-1] == other[:-1] for other in known)}
    return not adds and any(word[0].isupper() for word in found.text.split()[1:])


def _adds_origin(found: Mention, adds: set[str], lexicon: Lexicon) -> bool:
    """Whether all that a noun phrase says more is an origin: no name of "the company" is "a U.S. company"."""
    origin = lexicon.places | lexicon.language.places.adjectives.keys()
    return adds <= origin or fold_word(found.text).rpartition(" ")[0] in origin


def fits(mention: Mention, found: Mention, reading: Reading, office: set[str] | None = None) -> bool:
    """Whether nothing said of the one contradicts the other: "il ministro cinese" is not the Japanese one.

    `office` are words of both, whatever they are called by.
    """
    text, phrase = reading.text, found.phrase
    aside = re.search(r"[,(]", text[found.end : phrase.end])
    behind = text[found.end + aside.start() : phrase.end] if aside else ""
    known = said(text[phrase.start : found.start] + behind, reading.lexicon)
    asked = said(mention.text, reading.lexicon)
    both = (asked & known) | (office or set()) | of_one_place(asked, known)
    return len(asked) == 1 or not (asked - both and known - both)


def of_one_place(asked: set[str], known: set[str]) -> set[str]:
    """Return the words of two sets that are a place and who is from there, by how they begin: "cordobés", "Córdoba"."""
    starts = {fold(word)[:_STEM] for word in asked} & {fold(word)[:_STEM] for word in known}
    return {word for word in asked | known if len(word) > _STEM and fold(word)[:_STEM] in starts}


def countries_in(text: str, lexicon: Lexicon) -> set[str]:
    """Return the countries that the adjectives and places of a text are of, by their codes."""
    places = lexicon.language.places
    known = (places.adjectives, places.countries, places.capitals, places.cities)
    return {names[word] for word in folded_words(text, lexicon) for names in known if word in names}


def around_name(found: Mention, text: str) -> str:
    """Return what a noun phrase says beside the name in it, which may be an office by itself: "Bruno Le Maire"."""
    return f"{text[found.phrase.start : found.start]} {text[found.end : found.phrase.end]}"


def is_relative(name: str, mention: Mention, reading: Reading) -> bool:
    """Whether a full name is not whom a surname alone means, by the titles before that: "Mr. Reed", Michelle Reed."""
    lexicon, text = reading.lexicon, reading.text
    gender = None if mention.gender or " " in mention.text else gender_of_printed(name, lexicon)
    titles = lexicon.language.names.titles
    for place in islice(places_of(mention.text, text, 0, len(text)), _PLACES) if gender else ():
        word = word_before(text, place)
        if (titles.get(fold_word(word)) or titles.get(fold_word(word.rstrip("."))) or gender) != gender:
            return True
    return False


def follows_former(noun: Span, text: str, lexicon: Lexicon) -> bool:
    """Whether the office in a text is one no longer held: "ex ministro", "ex-ministro", of the state "papa emerito"."""
    beside = folded_words(text[max(0, noun.start - _BEFORE) : noun.start], lexicon)[-2:]
    if fold_word(noun.of(text)) in lexicon.language.places.state:
        beside += folded_words(text[noun.end : noun.end + _BEFORE], lexicon)[:1]
    return not lexicon.language.names.former.isdisjoint(beside)


def is_partisan(adds: str, lexicon: Lexicon) -> bool:
    """Whether words between office and name are one that persons go by as well: "le sénateur écologiste"."""
    words = folded_words(adds, lexicon)
    noun = lexicon.noun(words[0]) if len(words) == 1 else None
    return noun is not None and noun.kind == "person" and not noun.office


def set_beside(sentence: Sentence, at: int, lexicon: Lexicon, itself: bool) -> list[int]:
    """Return the chunks set beside a noun phrase, the one behind it first; `itself`: it is the one asked for."""
    letters = sentence.letters
    source = _SOURCE.match(letters)
    behind = None if source and source.end() == at else _BEHIND.match(letters, at + 1)
    apart = _CLOSED.match(letters, at + 1) and not stands_behind_topic(sentence, at, lexicon)
    before = _AHEAD.search(letters[:at]) if apart else None
    near = [behind.start(1)] if behind else []
    near += range(at - 2, before.start() - 1, -1) if before else []
    return [place for place in near if letters[place] == "M"] if itself else near


def stands_behind_topic(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a headline names what it is about before who speaks in it: "Mafia, il pentito: «…»"."""
    first, last = sentence.chunks[0]
    given = last == first + 1 and sentence.words[0] in lexicon.given  # "Teresa, la titolare: «…»"
    headline = sentence.letters[: at + 2] == "M,M:" and sentence.words_of(at)[0] in lexicon.definite
    return headline and lexicon.language.grammar.null_subject and not given
