"""Whom an unspoken subject or a pronoun stands for: the last one who spoke, or the subject before.

Italian leaves the subject out where the reader knows it (", ha aggiunto."). The search goes back sentence by
sentence; what is found must agree in number and gender, as far as the text tells.
"""

from itertools import islice

from quotes.model import Gender, Mention, Number
from quotes.text.lexicon import Lexicon
from quotes.text.mentions import has_name, is_pronoun, mention_of, noun_kind
from quotes.text.reading import Reading
from quotes.text.sentences import Sentence
from quotes.text.subjects import first_subject

_SENTENCES_BACK = 5


def antecedent(
    reading: Reading, sentence: Sentence, before: int, number: Number | None, gender: Gender | None
) -> Mention | None:
    """Return the explicit mention that an unspoken subject at chunk `before` of `sentence` stands for."""
    if found := _in_sentence(reading, sentence, before, number, gender):
        return found
    nearer = before >= 0 and sentence.tags[sentence.chunks[before][0]] == "d"  # "quest'ultimo"
    for earlier in islice(reading.sentences_before(sentence), _SENTENCES_BACK):
        found = _nearest_person(reading, earlier, len(earlier.letters), number, gender) if nearer else None
        if found := found or _in_earlier(reading, earlier, number, gender):
            return found
    return None


def _in_sentence(
    reading: Reading, sentence: Sentence, before: int, number: Number | None, gender: Gender | None
) -> Mention | None:
    """Return who spoke earlier in the same sentence."""
    for word in reversed(sentence.quotations):
        if before >= 0 and word < sentence.chunks[before][0]:
            answer = reading.answer_to(sentence.quotations[word])
            named = answer.named if answer else None
            if named and named.form != "pronoun" and agrees(named, number, gender):
                return named
    if before < 0 or sentence.letters[before] != "O":
        return None
    return _nearest_person(reading, sentence, before, number, gender)


def _nearest_person(
    reading: Reading, sentence: Sentence, before: int, number: Number | None, gender: Gender | None
) -> Mention | None:
    """Return the person named last before a pronoun in its own sentence."""
    for at in range(before - 1, -1, -1):
        if sentence.letters[at] in "MPA":
            mention = mention_of(reading.text, sentence, at, reading.lexicon)
            if mention.kind in ("person", "group") and agrees(mention, number, gender):
                return mention
    return None


def _in_earlier(
    reading: Reading, sentence: Sentence, number: Number | None, gender: Gender | None
) -> Mention | None:
    """Return whom a whole earlier sentence is about: who spoke in it last, its subject, the one person in it."""
    lexicon = reading.lexicon
    for word in reversed(sentence.quotations):
        answer = reading.answer_to(sentence.quotations[word])
        if answer and answer.status == "attributed" and answer.named:
            return answer.named if agrees(answer.named, number, gender) else None
    subject = first_subject(sentence, lexicon)
    if subject is not None and not is_pronoun(sentence, subject, lexicon):
        found = mention_of(reading.text, sentence, subject, lexicon)
        if found.kind in ("person", "group", "organization") and agrees(found, number, gender):
            return found
    return _only_person(reading, sentence, number, gender, lexicon)


def _only_person(
    reading: Reading, sentence: Sentence, number: Number | None, gender: Gender | None, lexicon: Lexicon
) -> Mention | None:
    """Return the one person (or, for a plural, group) a sentence names, None where it names several."""
    found = []
    for at, letter in enumerate(sentence.letters):
        if letter in "MPA" and (has_name(sentence, at) or noun_kind(sentence, at, lexicon)):
            mention = mention_of(reading.text, sentence, at, lexicon)
            if mention.kind in ("person", "group") and agrees(mention, number, gender):
                found.append(mention)
    names = {mention.text for mention in found}
    return found[0] if len(names) == 1 else None


def agrees(mention: Mention, number: Number | None, gender: Gender | None) -> bool:
    """Whether a mention can be the subject of a verb of this number and gender; unknown agrees with all."""
    if number and mention.number and number != mention.number and mention.kind != "organization":
        return False
    return not (gender and mention.gender and gender != mention.gender)
