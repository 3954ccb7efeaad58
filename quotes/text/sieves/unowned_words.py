"""The sieve for words said that are nobody's in print: «…», l'appello rivolto ai cittadini."""

import re

from quotes.model import Cue, Quotation
from quotes.text.phrases.mentions import has_name
from quotes.text.phrases.noun_words import is_genitive
from quotes.text.reading import Answer, Frame, Reading, Unspoken
from quotes.text.speech.kinds import holds_cue_noun

_CALLED_SO = re.compile("Q,(M)[PBWX]*[.]?|[BK]*(M)[PBWX]*:Q[.]?")


def unowned_words(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim ha chiuso le scuole. «…», l'appello rivolto ai cittadini: the words are those of who was spoken of.

    Before a colon only what comes next: "Poi la promessa: «…»".
    """
    sentence, _ = frame
    lexicon = reading.lexicon
    found = _CALLED_SO.fullmatch(sentence.letters) if lexicon.language.grammar.null_subject else None
    if found is None or sentence.nested:
        return None
    at = found.start(found.lastindex or 0)
    first, last = sentence.chunks[at]
    then = len(sentence.tags_of(at)) - len(sentence.tags_of(at).lstrip("b"))  # "poi l'affondo"
    if has_name(sentence, at) or not (at or then):
        return None
    if sentence.words[first + then] not in lexicon.definite or not holds_cue_noun(sentence, at, lexicon):
        return None
    word = next(n for n in range(first, last) if sentence.words[n] in lexicon.language.cue_nouns)
    noun = lexicon.language.cue_nouns[sentence.words[word]]
    owned = sentence.letters.startswith("P", at + 1) and is_genitive(sentence, at + 1, lexicon)
    if owned or noun.strength != "strong":
        return None  # «La rinascita», il messaggio della mostra
    if noun.lemma in lexicon.language.grammar.replies:
        return Answer("none")  # «…», la replica: not by who spoke before
    start, end = sentence.place(word)
    cue = Cue(start, end, reading.text[start:end], noun.lemma)
    return Answer(cue=cue, unspoken=Unspoken(sentence, len(sentence.letters) - 1, "s", None))
