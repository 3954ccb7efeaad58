"""Names that stand as labels: of a transcript or inside the marks; whom words before a colon are for, and whose."""

import re

from quotes.model import Mention, Quotation, Span
from quotes.text.answers import from_chunk
from quotes.text.phrases.mentions import noun_kind
from quotes.text.phrases.noun_words import is_genitive
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.speech.kinds import is_clause
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.words import found_before, is_acronym

_LABEL = re.compile(r"((?:[A-Z][A-Z.'’\-]*\s?){1,3}[A-Z]):\s")
_OTHER = re.compile("[BK]*(W{1,2})B*:")
_OWNER = re.compile("[MW]([PA])[PBW]*:$")
_ADDRESSEE = re.compile(",?B*(S)MP*:$")
_INSIDE = re.compile(r"(?:[^\W\d_]|\b[^\W\d_a-z]\.)\)?,? $")  # a sentence


def label(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """“KIM: We sign tomorrow”: a transcript names the speaker inside the marks."""
    found = _LABEL.match(reading.text, quotation.content_start, quotation.content_end)
    if found is None:
        return None
    return person_of(reading, Span(*found.span(1)))


def person_of(reading: Reading, span: Span) -> Answer:
    """Return the answer that a name is a person's, which its form alone tells."""
    return Answer(mention=Mention(*span, span.of(reading.text), "name", "person", span, number="s"))


def somebody_else(sentence: Sentence, at: int, reading: Reading) -> Answer | None:
    """Return the unnamed one whom determiners alone tell of before a colon: "un altro: «…»", "another: «…»"."""
    found = _OTHER.fullmatch(sentence.letters, 0, at)
    first, last = (
        (sentence.chunks[found.start(1)][0], sentence.chunks[found.end(1) - 1][1]) if found else (0, 0)
    )
    one, lexicon = sentence.words[first:last], reading.lexicon
    known = {*lexicon.language.grammar.alone, *(lexicon.indefinite if len(one) > 1 else ())}
    if known.isdisjoint(one[:1]) or sentence.tags[first:last].strip("d"):
        return None
    span = Span(*sentence.place(last - 1, last))
    return Answer(mention=Mention(*span, span.of(reading.text), "noun", "person", span, number="s"))


def owner_before_colon(quotation: Quotation, frame: Frame, noun: int, reading: Reading) -> Answer | None:
    """Return whose thing stands before a colon: "La blague de Kim : « … »"; a work's title is nobody's words."""
    sentence, at = frame
    owner = _OWNER.search(sentence.letters, noun, at)
    work = any(map(reading.lexicon.is_work, sentence.words_of(noun))) and not is_clause(quotation, reading)
    if owner is None or work or not is_genitive(sentence, owner.start(1), reading.lexicon):
        return None
    answer = from_chunk(reading, sentence, owner.start(1), None)
    return answer if answer and answer.kind in ("person", "group") else None


def before_addressee(sentence: Sentence, at: int, lexicon: Lexicon) -> str:
    """Return the chunks before a quotation without whom the words are said to: "Kim, | to reporters | : «…»"."""
    addressee = _ADDRESSEE.search(sentence.letters, 0, at)
    to = sentence.words_of(addressee.start(1)) if addressee else []  # but "à en croire Kim : «…»"
    named = addressee and len(to) == 1 and to[0] in lexicon.language.grammar.object_prepositions
    return f"{sentence.letters[: addressee.start()]}:" if addressee and named else sentence.letters[:at]


def names_matter(sentence: Sentence, reading: Reading) -> bool:
    """Whether a bare word at the head of a line says what it is about: "Canicule : «…»", "Fonction publique : «…»".

    It is a name where the article has it with a capital amid a sentence.
    """
    first, last = sentence.chunks[0]
    line = reading.text.rfind("\n", 0, sentence.start) + 1
    if reading.text[line : sentence.start].strip() or "\n" not in reading.text.strip():
        return False
    word, tag = sentence.printed[first], sentence.tags[first]
    if tag not in "Nnu" or is_acronym(word) or sentence.words[first] in reading.lexicon.given:
        return False
    if tag == "n" and noun_kind(sentence, 0, reading.lexicon) != "organization":
        return False
    if tag != "N" or last - first > 1:
        return last - first == 1 or not sentence.printed[last - 1].istitle()  # "Services publics", "Ligue 1"
    return found_before(word, reading.text, _INSIDE) is None
