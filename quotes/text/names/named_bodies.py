"""Which body named before a noun stands for: "l'azienda" for the firm that the sentences before are about.

The nearest sentence that tells of bodies decides, and only where it tells of one of them. A firm goes by a name, what
the state has also by a noun: "Das Innenministerium schwieg. «…», so die Behörde".
"""

import re
from collections.abc import Iterator
from itertools import islice

from quotes.lang.source import fold_word
from quotes.model import Mention
from quotes.text.chunks import FINITE
from quotes.text.first_names import is_surely_person
from quotes.text.names.full_names import FullNames
from quotes.text.names.noun_signs import is_definite
from quotes.text.phrases.mentions import has_name, mention_of, noun_kind
from quotes.text.phrases.noun_words import is_place
from quotes.text.phrases.offices import folded_words
from quotes.text.reading import Answer, Reading
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.words import follows_capital
from quotes.text.verbs.first_subjects import first_subject
from quotes.text.verbs.subjects import subject_of

_OPENING = re.compile("[BKW,]*[MPA]")  # "Shares | in Brackwell | slumped"
_SENTENCES = 6  # before a noun in which the name of its body is looked for


def named_body(mention: Mention, reading: Reading, names: FullNames) -> Mention | None:
    """Return the body told of last before a noun that may stand for it, None where it may be another.

    `names` are the full names of the article: what is part of one is no body's.
    """
    lexicon = reading.lexicon
    if mention.number == "p" or not is_definite(mention, reading.text, lexicon):
        return None
    any_body = _may_be_any(mention, lexicon)
    if not any_body and _noun_of(mention, lexicon) not in lexicon.language.names.firms:
        return None
    sentence = reading.sentence_at(mention.start)
    if sentence is None:
        return None
    organ = _noun_of(mention, lexicon) in lexicon.language.names.organs
    for one in (sentence, *islice(reading.sentences_before(sentence), _SENTENCES)):
        bodies = [body for body in _subjects_of(one, reading) if body.end <= mention.start]
        found = [body for body in bodies if _is_body(body, reading, names, organ=organ)]
        called = [body for body in found if _is_called(body, mention, reading)]
        if called:
            return called[0]._replace(kind="organization")
        if found and any_body:
            lone = found[0].form == "name" and " " not in found[0].text
            sure = not lone or _names_no_other(one, mention, lexicon)
            only = len({body.text for body in found}) == 1
            return found[0]._replace(kind="organization") if only and sure else None
        if any(_may_be_body(said, reading) for said in map(reading.answer_to, one.quotations.values())):
            return None
    return None


def _is_called(body: Mention, mention: Mention, reading: Reading) -> bool:
    """Whether a body's name stands behind the words of a mention: "Le groupe automobile | Norvex" and "le groupe"."""
    before = folded_words(reading.text[body.phrase.start : body.start], reading.lexicon)
    words = folded_words(mention.text, reading.lexicon)
    return body.form == "name" and any(before[at : at + len(words)] == words for at in range(len(before)))


def _may_be_body(answer: Answer | None, reading: Reading) -> bool:
    """Whether who spoke goes by one word alone in the article, as bodies do: "Unia se dit «inquiet». Le syndicat"."""
    named = answer.named if answer and answer.status == "attributed" else None
    if named is None or named.form != "name" or " " in named.text:
        return False
    return not follows_capital(named.text, reading.text)


def _may_be_any(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a noun is one for bodies that go by a name: "l'azienda", "la compagnia di Lodi", but not "il governo".

    What else it says than a place parts it from the body named before.
    """
    names, others = lexicon.language.names, lexicon.words_of(mention.text)[1:]
    if _noun_of(mention, lexicon) not in names.firms | names.organs:
        return False
    return all(word[0].isupper() or lexicon.tags.get(fold_word(word), "w") in "dpgj" for word in others)


def _noun_of(mention: Mention, lexicon: Lexicon) -> str:
    """Return the first word of a mention, in lower case where all nouns have a capital."""
    first = lexicon.words_of(mention.text)[0]
    return first.lower() if lexicon.common else first


def _subjects_of(sentence: Sentence, reading: Reading) -> Iterator[Mention]:
    """Yield whom or what a sentence tells of: its subjects; where no verb shows, what it opens with and names alone."""
    lexicon, letters = reading.lexicon, sentence.letters
    places = {subject_of(sentence, verb.start(), lexicon) for verb in FINITE.finditer(letters)}
    places.add(first_subject(sentence, lexicon))
    opening = _OPENING.match(letters)
    if places == {None} and opening:
        places.add(opening.end() - 1)
    for at in sorted(at for at in places if at is not None):
        if "K" not in (letters[at - 1 : at], letters[at + 1 : at + 2]):
            yield mention_of(reading.text, sentence, _name_beside(sentence, at, lexicon), lexicon)


def _names_no_other(sentence: Sentence, mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a sentence holds one name before a mention, but for places: not "Boeing sfida Airbus"."""
    places = (at for at, letter in enumerate(sentence.letters) if letter in "MPA")
    before = (at for at in places if sentence.starts[sentence.chunks[at][0]] < mention.phrase.start)
    return sum(has_name(sentence, at) and not is_place(sentence, at, lexicon) for at in before) == 1


def _name_beside(sentence: Sentence, at: int, lexicon: Lexicon) -> int:
    """Go on to the body named beside a noun phrase: "Die Aktie | von Nordkran", "Nordkran, ein Autobauer, …"."""
    letters = sentence.letters
    if has_name(sentence, at):
        return at
    body = noun_kind(sentence, at, lexicon) == "organization"
    if body and at > 1 and letters[at - 1] == "," and letters[at - 2] in "MPA":
        return at - 2 if has_name(sentence, at - 2) else at
    owned = letters[at + 1 : at + 2] in ("P", "A") and has_name(sentence, at + 1)
    return at + 1 if owned and not body else at


def _is_body(found: Mention, reading: Reading, names: FullNames, *, organ: bool) -> bool:
    """Whether a mention is of a firm, by name, or of what may be an `organ` of the state, by a noun as well.

    One name alone that is nobody's is a firm's, too.
    """
    lexicon = reading.lexicon
    words = folded_words(found.text, lexicon)
    if found.form == "noun":
        return organ and found.kind == "organization" and _is_organ(found, words, reading)
    field = lexicon.language.names.fields.issuperset(words)  # "il ministro della Cultura"
    noun = words[-1] in lexicon.language.names.firms and found.text[-1 - len(words[-1]) :].islower()
    if found.form != "name" or field or noun or " ".join(words) in lexicon.places:
        return False
    if found.kind == "organization":
        return organ or _is_firm(found, words, reading)
    if found.kind != "person" or lexicon.common or " " in found.text:
        return False  # a noun may have a capital, too: "Kernaussagen"
    return not (is_surely_person(found, reading) or names.with_word(found.text))


def _is_organ(found: Mention, words: list[str], reading: Reading) -> bool:
    """Whether a noun is that of one known body of the state: "das Innenministerium", no bank, nor "die Behörde"."""
    names = reading.lexicon.language.names
    vague = words[0] in names.firms or words in ([word] for word in names.organs)
    return found.number != "p" and not vague and is_definite(found, reading.text, reading.lexicon)


def _is_firm(body: Mention, words: list[str], reading: Reading) -> bool:
    """Whether the noun before a body's name, if there is one, is for any body: "il quotidiano Eco" is no firm."""
    names, lexicon = reading.lexicon.language.names, reading.lexicon
    before = folded_words(reading.text[body.phrase.start : body.start], lexicon)
    nouns = [
        word for word in (*before, words[0]) if (noun := lexicon.noun(word)) and noun.kind == "organization"
    ]
    return all(word in names.firms for word in nouns)
