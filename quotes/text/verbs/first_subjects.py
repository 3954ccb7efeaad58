"""The subject of a whole sentence: whom it is about, as far as it says so."""

import re

from quotes.text.phrases.mentions import is_time
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import main_verb
from quotes.text.verbs.subjects import subject_of


def leaves_out_subject(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether the main verb of a sentence stands without a subject: "Ha concluso che …"."""
    verb = main_verb(sentence.letters, None)
    return verb is not None and subject_of(sentence, verb, lexicon) is None


def first_subject(sentence: Sentence, lexicon: Lexicon, *, end: int | None = None) -> int | None:
    """Return the subject of a sentence, or of its chunks up to `end`: that of its main verb.

    Where no verb shows, it is the noun phrase the sentence opens with.
    """
    letters = sentence.letters
    if (verb := main_verb(letters, end)) is not None:
        return subject_of(sentence, verb, lexicon)
    opening = re.match(r"[BKPW,]*?([MO])", letters[:end])
    if opening and not is_time(sentence, opening.start(1)):
        return opening.start(1)
    return None
