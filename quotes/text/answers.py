"""Answers from a subject: the mention it makes, and whom it stands for where it is unspoken or a pronoun."""

from quotes.model import Cue, Gender, Number
from quotes.text.antecedents import antecedent
from quotes.text.cues import saying_at
from quotes.text.mentions import mention_of
from quotes.text.reading import Answer, Reading
from quotes.text.sentences import Sentence
from quotes.text.subjects import subject_of


def from_saying(reading: Reading, sentence: Sentence, verb: int) -> Answer | None:
    """Return the answer of a finite verb of saying: its subject, or whom its unspoken subject stands for."""
    saying = saying_at(reading.text, sentence, verb, reading.lexicon)
    if saying is None or not saying.third:
        return None
    subject = subject_of(sentence, verb, reading.lexicon, naming=saying.frame == "name")
    if subject is None:
        return _unspoken(reading, sentence, verb, saying.cue, (saying.number, saying.gender))
    return from_chunk(reading, sentence, subject, saying.cue)


def _unspoken(
    reading: Reading, sentence: Sentence, verb: int, cue: Cue, agreement: tuple[Number | None, Gender | None]
) -> Answer | None:
    if not reading.lexicon.language.grammar.null_subject:
        return None
    number, gender = agreement
    found = antecedent(reading, sentence, verb, number=number, gender=gender)
    return Answer(antecedent=found, cue=cue) if found else None


def from_chunk(reading: Reading, sentence: Sentence, chunk: int | None, cue: Cue | None) -> Answer | None:
    """Return the answer that a chunk names the speaker; a pronoun is traced to what it stands for."""
    if chunk is None:
        return _unspoken(reading, sentence, len(sentence.letters) - 1, cue, (None, None)) if cue else None
    mention = mention_of(reading.text, sentence, chunk, reading.lexicon)
    if mention.form != "pronoun":
        return Answer(mention=mention, cue=cue)
    found = antecedent(reading, sentence, chunk, number=mention.number, gender=mention.gender)
    return Answer(mention=mention, antecedent=found, cue=cue)
