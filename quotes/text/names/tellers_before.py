"""Who told something last: "…, selon le parquet. « … », a ajouté la même source"."""

import re
from itertools import islice

from quotes.model import Mention
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import mention_of
from quotes.text.phrases.offices import folded_words
from quotes.text.reading import Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.sources import from_source
from quotes.text.unnamed_speakers import body_that_says
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.subjects import subject_of

_SENTENCES_BACK = 8
_BEHIND = re.compile(",C[BP]*(M)")  # "dois morreram, disse à Lusa fonte da guarda"


def is_same(mention: Mention, reading: Reading) -> bool:
    """Whether a noun phrase says that its one was named before: "la même source", "le stesse fonti"."""
    words = folded_words(mention.phrase.of(reading.text), reading.lexicon)
    return not reading.lexicon.language.grammar.same.isdisjoint(words)


def teller_before(mention: Mention, reading: Reading) -> Mention | None:
    """Return whom the last sentence before a mention that has a source names.

    None where somebody is quoted in between: whoever that is, is the one.
    """
    own = reading.sentence_at(mention.start)
    for earlier in islice(reading.sentences_before(own) if own else (), _SENTENCES_BACK):
        if earlier.quotations:
            return None
        for at in range(len(earlier.letters) - 1, -1, -1):
            teller = _teller_at(earlier, at, reading)
            if teller and teller.form != "pronoun" and not is_same(teller, reading):
                return teller
    return None


def _teller_at(sentence: Sentence, at: int, reading: Reading) -> Mention | None:
    """Return whom a source phrase or a strong verb of saying at a chunk names."""
    if sentence.letters[at] == "S":
        answer = from_source(reading, sentence, at)
        return answer.mention if answer else None
    saying = saying_at(reading.text, sentence, at, reading.lexicon) if sentence.letters[at] == "C" else None
    if saying is None or not saying.third or saying.passive:
        return None
    behind = _BEHIND.match(sentence.letters, at - 1) if at else None
    subject = behind.start(1) if behind else subject_of(sentence, at, reading.lexicon)
    if (body := body_that_says(sentence, at, subject, saying, reading)) is not None:
        return mention_of(reading.text, sentence, body, reading.lexicon)
    named = None if subject is None or not saying.strong else name_behind(sentence, subject, reading.lexicon)
    return None if named is None else mention_of(reading.text, sentence, named, reading.lexicon)
