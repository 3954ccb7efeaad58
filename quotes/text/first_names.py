"""Which names of one word are persons': given names, and what is told of by age, by a noun or by having spoken.

Reportage calls people by one name only: "Denise, 54 ans", "Momo, le patron", "Paqui, vecina de toda la vida".
"""

import re
from itertools import islice

from quotes.lang.given_names import is_given
from quotes.lang.source import fold_word
from quotes.model import Mention
from quotes.text.reading import Reading
from quotes.text.sentences import Sentence
from quotes.text.tags.given_names import known_bodies, opens_with_given, person_start
from quotes.text.tags.words import follows_capital, found_before, places_of

_GIVEN_NAME = re.compile(r"[^\W\d_a-z][a-zß-ÿ]+ $")
_AGE_BEHIND = re.compile(
    r", (?:de |von |the )?\d\d(?!\d|[.,]\d| ?[%€$£])|,? \(\d\d\)"
)  # "Momo, 34 ans", "Momo (34)"
_DOES = re.compile("M[PA]*B*[CDF]")
_PLACES = 5  # of a name that are looked at


def is_first_name(name: str, text: str) -> bool:
    """Whether a name of one word is a given name that no other capital stands before in a text."""
    return " " not in name and is_given(fold_word(name)) and not follows_capital(name, text)


def is_surely_person(mention: Mention, reading: Reading) -> bool:
    """Whether a name is a person's for sure: of two words, a given name, or told of as one is."""
    name, text = mention.text, reading.text
    if " " in name:
        return True
    if _may_be_verb(mention, reading):
        return False
    if name.lower() in reading.lexicon.given or mention.gender is not None:
        return True
    return (
        found_before(name, text, _GIVEN_NAME) is not None
        or has_age(name, text)
        or is_told_of(mention, reading)
    )


def _may_be_verb(mention: Mention, reading: Reading) -> bool:
    """Whether a name opens a sentence that goes on as behind a verb, where subjects are left out: "Mira por …"."""
    if not reading.lexicon.language.grammar.null_subject:
        return False
    sentence = reading.sentence_at(mention.start)
    opens = sentence is not None and sentence.chunk_at(mention.start) == 0
    return sentence is not None and opens and sentence.letters[1:2] in ("P", "A", "M")


def is_doubtful(mention: Mention, reading: Reading, sentence: Sentence | None = None) -> bool:
    """Whether a name may be no person's: behind a preposition, once as a first word, or its last word never alone.

    A given name, a noun beside it or words of theirs tell that it is. The `sentence` is known where it is quoted.
    """
    text, name = reading.text, mention.text
    given = opens_with_given(name, reading.lexicon) or person_start(fold_word(name).split(), reading.lexicon)
    if not mention.names_person or given or is_told_of(mention, reading):
        return False
    if " " in name:
        return text.count(name.split()[-1]) == text.count(name)
    if has_age(name, text):
        return False
    sentence = sentence or reading.sentence_at(mention.start)
    at = sentence.chunk_at(mention.start) if sentence else None
    if sentence is None or at is None or follows_capital(name, text):
        return False
    once = at == 0 and text.count(name) == 1  # "Cris, bousculade.", "Pathos war ihm zuwider."
    return once or sentence.letters[at] in "PA"


def may_be_thing(mention: Mention, reading: Reading) -> bool:
    """Whether a name behind an article may be a noun that no list knows: "die Schuhe", not "die Telekom"."""
    plain = mention.text.istitle() and " " not in mention.text and bool(reading.lexicon.common)
    unknown = plain and fold_word(mention.text) not in known_bodies(reading.lexicon)
    return unknown and (mention.form, mention.kind) == ("name", "organization")


def has_age(name: str, text: str) -> bool:
    """Whether somebody's age stands behind a name: "Momo, 34 ans", "Beryl, 71,"."""
    places = islice(places_of(name, text, 0, len(text)), _PLACES)
    return any(_AGE_BEHIND.match(text, place + len(name)) for place in places)


def is_told_of(mention: Mention, reading: Reading) -> bool:
    """Whether a name has a title or a noun for a person beside it, or has spoken."""
    words = reading.lexicon.words_of(mention.phrase.of(reading.text).lower())
    nouns = (reading.lexicon.noun(word) for word in words)
    titles = reading.lexicon.language.names.titles
    if any(noun and noun.kind == "person" for noun in nouns) or not titles.keys().isdisjoint(words):
        return True
    return any(one.named and one.named.text == mention.text for one in reading.answers.values())


def is_told_by_name(found: Mention, reading: Reading) -> bool:
    """Whether a sentence is about somebody by the full name: "Davey Holt drives the bus. “They know me,” he says"."""
    sentence = reading.sentence_at(found.start) if " " in found.text else None
    at = sentence.chunk_at(found.start) if sentence else None
    return sentence is not None and at is not None and _DOES.match(sentence.letters, at) is not None
