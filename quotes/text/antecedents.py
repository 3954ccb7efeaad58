"""Whom an unspoken subject or a pronoun stands for: the last one who spoke, or the subject before.

Italian leaves the subject out where the reader knows it (", ha aggiunto."). The search goes back sentence by
sentence; what is found must agree in number and gender, as far as the text tells.
"""

import re
from itertools import islice

from quotes.model import Gender, Mention, Number
from quotes.text.appositions import segment_start
from quotes.text.first_subjects import first_subject, leaves_out_subject
from quotes.text.mentions import has_name, is_pronoun, mention_of, noun_kind
from quotes.text.noun_words import is_genitive
from quotes.text.reading import Reading
from quotes.text.sentences import Sentence

_Agreement = tuple[Number | None, Gender | None]
_SENTENCES_BACK = 5
_OPEN_BRACKET = re.compile(r"\([^)]*$")


def antecedent(
    reading: Reading, sentence: Sentence, before: int, number: Number | None, gender: Gender | None
) -> Mention | None:
    """Return the explicit mention that an unspoken subject at chunk `before` of `sentence` stands for."""
    asked = (number, gender)
    if found := _in_sentence(reading, sentence, before, asked):
        return found
    nearer = before >= 0 and sentence.tags[sentence.chunks[before][0]] == "d"  # "quest'ultimo"
    for earlier in islice(reading.sentences_before(sentence), _SENTENCES_BACK):
        nearest = _nearest_person(reading, earlier, len(earlier.letters), asked) if nearer else None
        if found := nearest or _in_earlier(reading, earlier, asked):
            return found
    return None


def _in_sentence(reading: Reading, sentence: Sentence, before: int, asked: _Agreement) -> Mention | None:
    """Return who spoke earlier in the same sentence, or was the subject of a clause before."""
    for word in reversed(sentence.quotations):
        if before >= 0 and word < sentence.chunks[before][0]:
            answer = reading.answer_to(sentence.quotations[word])
            if answer and answer.unspoken is None and answer.named and agrees(answer.named, asked):
                return answer.named
    if before >= 0 and sentence.letters[before] == "O":
        return _nearest_person(reading, sentence, segment_start(sentence.letters, before), asked)
    bracket = _OPEN_BRACKET.search(sentence.letters, 0, max(before, 0))
    clause = max(sentence.letters.rfind(mark, 0, max(before, 0)) for mark in ":;")
    clause = bracket.start() if bracket else clause
    quoted = sentence.letters[max(clause, 0) : before].removeprefix(":Q")  # "Kim esulta: «…», commenta"
    if clause < 0 or "Q" in quoted:
        return None
    return _subject(reading, sentence, asked, end=clause)


def _subject(
    reading: Reading, sentence: Sentence, asked: _Agreement, *, end: int | None = None
) -> Mention | None:
    """Return the subject of a sentence (of its chunks up to `end`) if it can be meant."""
    subject = first_subject(sentence, reading.lexicon, end=end)
    if subject is None or is_pronoun(sentence, subject, reading.lexicon):
        return None
    found = mention_of(reading.text, sentence, subject, reading.lexicon)
    return found if found.kind in ("person", "group", "organization") and agrees(found, asked) else None


def _nearest_person(reading: Reading, sentence: Sentence, before: int, asked: _Agreement) -> Mention | None:
    """Return the person named last before a place of a sentence."""
    for at in range(before - 1, -1, -1):
        if sentence.letters[at] in "MPA":
            mention = mention_of(reading.text, sentence, at, reading.lexicon)
            if mention.kind in ("person", "group") and agrees(mention, asked):
                return mention
    return None


def _in_earlier(reading: Reading, sentence: Sentence, asked: _Agreement) -> Mention | None:
    """Return whom an earlier sentence is about: who spoke in it last, its subject, the one person in it.

    A sentence that leaves its own subject out is about the one before it.
    """
    for word in reversed(sentence.quotations):
        answer = reading.answer_to(sentence.quotations[word])
        if answer and answer.status == "attributed" and answer.named:
            return answer.named if agrees(answer.named, asked) else None
    if found := _subject(reading, sentence, asked):
        return found
    return None if leaves_out_subject(sentence, reading.lexicon) else only_person(reading, sentence, asked)


def only_person(reading: Reading, sentence: Sentence, asked: _Agreement = (None, None)) -> Mention | None:
    """Return the one person (or, for a plural, group) a sentence names, None where it names several."""
    lexicon = reading.lexicon
    found = []
    for at, letter in enumerate(sentence.letters):
        owned = (
            letter == "P"
            and at > 0
            and sentence.letters[at - 1] in "MPA"
            and is_genitive(sentence, at, lexicon)
        )
        if letter in "MPA" and not owned and (has_name(sentence, at) or noun_kind(sentence, at, lexicon)):
            mention = mention_of(reading.text, sentence, at, lexicon)
            if mention.kind in ("person", "group") and agrees(mention, asked):
                found.append(mention)
    names = {mention.text for mention in found}
    return found[0] if len(names) == 1 else None


def agrees(mention: Mention, asked: _Agreement) -> bool:
    """Whether a mention can be the subject of a verb of this number and gender; unknown agrees with all."""
    number, gender = asked
    if number and mention.number and number != mention.number and mention.kind != "organization":
        return False
    return not (gender and mention.gender and gender != mention.gender)
