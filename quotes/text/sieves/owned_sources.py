"""The sieves for a source that owns the words, "in Kim's words", and for one they are heard from, "chez Kim : «…»"."""

import re

from quotes.model import Cue, Quotation
from quotes.text.answers import from_chunk
from quotes.text.owners import possessor
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import may_speak, noun_kind
from quotes.text.phrases.noun_words import is_genitive
from quotes.text.reading import SPEAKERS, Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.nouns import owner_of
from quotes.text.speech.kinds import holds_cue_noun

_BEFORE = re.compile(r"(?:^[BK]*|[,\-(][BK]*)([PA])B*,?[^CDSGQ;:]*$")
_HEARD = re.compile(r"[MWC][PWFB]*(P)(?:,[^CDFQS;:]*)?:")
_FEW_WORDS = re.compile("[BK]*([PA])[^CDQSO;:]*(M)[PB]*:")
_BEHIND = re.compile(r"[,\-(]?([PA])(?:[,.)\-]|$)")


def owned_source(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """In Kim's words, «…» / «…», in her view: the phrase has the one who speaks for its owner."""
    sentence, at = frame
    if not reading.lexicon.language.grammar.possessives:
        return None
    found = _BEHIND.match(sentence.letters, at + 1) or _BEFORE.search(sentence.letters, 0, at)
    place = found.start(1) if found else -1
    if found is None or not _is_phrase(sentence, place, reading):
        return None
    answer = owner_of(sentence, place, reading) or possessor(sentence, place, reading)
    start, end = sentence.span(place, place)
    cue = Cue(start, end, reading.text[start:end], sentence.words[sentence.chunks[place][1] - 1])
    return answer._replace(cue=cue) if answer else None


def heard_from(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Même son de cloche chez Kim : «…» / Colère du côté des élus : «…»: with whom a mood or a view is found."""
    sentence, at = frame
    lexicon = reading.lexicon
    if sentence.letters[at - 1 : at] != ":":
        return None
    if (sender := _sender(sentence, at, reading)) is not None:
        return sender
    found = _HEARD.fullmatch(sentence.letters, 0, at)
    place = found.start(1) if found else 0
    if found is None or lexicon.order_tells or noun_kind(sentence, 0, lexicon) is not None:
        return None
    grammar, word = lexicon.language.grammar, sentence.words[sentence.chunks[place][0]]
    beside = not grammar.sides.isdisjoint(sentence.words_of(place - 1))  # "du côté de", but "à côté de"
    beside = beside and all(is_genitive(sentence, n, lexicon) for n in (place - 1, place))
    there = word in grammar.voices and word not in grammar.locatives
    if not (beside or there):
        return None
    answer = from_chunk(reading, sentence, name_behind(sentence, place, lexicon), None)
    return answer if answer and (answer.unspoken or answer.kind in SPEAKERS) else None


def _sender(sentence: Sentence, at: int, reading: Reading) -> Answer | None:
    """Return from whom no more than a few words come: "Dal Comune, per ora, solo poche righe: «…»"."""
    lexicon = reading.lexicon
    grammar, found = lexicon.language.grammar, _FEW_WORDS.fullmatch(sentence.letters, 0, at)
    if found is None or sentence.words[sentence.chunks[found.start(1)][0]] not in grammar.senders:
        return None
    words = found.start(2)
    noun = holds_cue_noun(sentence, words, lexicon) or grammar.passages.intersection(sentence.words_of(words))
    nouns = (n for n in range(found.end(1), words) if sentence.letters[n] == "M")
    if not noun or any(may_speak(sentence, n, lexicon) for n in nouns):
        return None  # "Dal palco il sindaco legge una frase: «…»"
    answer = from_chunk(reading, sentence, name_behind(sentence, found.start(1), lexicon), None)
    return answer if answer and answer.kind in SPEAKERS else None


def _is_phrase(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether a chunk says with an owner what a source phrase says with a genitive: "in Kim's view"."""
    own = sentence.words_of(at)
    phrases = reading.lexicon.sources.strength
    return any(len(words) > 3 and words[0] == own[0] and words[-2] == own[-1] for words in phrases)
