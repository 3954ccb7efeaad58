"""Signs that tell who may be meant by a noun: gender, where one is from, and that a name is a person's at all."""

from quotes.lang.source import fold_word
from quotes.model import Gender, Mention
from quotes.text.reading import Reading


def native_who_spoke(mention: Mention, last: Mention | None, reading: Reading) -> Mention | None:
    """Return who spoke last, where a mention is no more than where one is from, in the same paragraph."""
    adjectives = reading.lexicon.language.places.adjectives
    word = mention.text
    if last is None or not word[:1].isupper() or fold_word(word) not in adjectives:
        return None
    place = reading.text.rfind(last.text.split()[-1], 0, mention.start)
    near = place > reading.text.rfind("\n", 0, mention.start)
    return last if near and may_be(mention, last, reading) else None


def may_be(mention: Mention, found: Mention, reading: Reading) -> bool:
    """Whether a noun and the name it may stand for are of one gender, as far as their words tell."""
    told = found.gender or _gender_beside(found, reading)
    return not (told and mention.gender and told != mention.gender)


def _gender_beside(found: Mention, reading: Reading) -> Gender | None:
    """Return the gender of the first noun set before a name: "l'avocate générale, Léa Roux"."""
    before = reading.lexicon.words_of(reading.plain[found.phrase.start : found.start].lower())
    nouns = (reading.lexicon.noun(word) for word in before)
    return next((noun.gender for noun in nouns if noun and noun.gender), None)
