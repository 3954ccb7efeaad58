"""The sieve for what a crowd cries: "the fans broke into chants of “…”", "Kim led the hall in a chant of “…”"."""

import re

from quotes.model import Cue, Quotation
from quotes.text.answers import from_chunk
from quotes.text.phrases.mentions import noun_kind
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.nouns import owner_of_words
from quotes.text.verbs.passives import agent_of, undergone_in
from quotes.text.verbs.subjects import main_subject

_CRIES = re.compile(r"([MP])W$")
_AROUND = re.compile("(P)[PA]*(?:K[MPSW][PA]*)?W?$")
_OBJECT = re.compile(r"[CF][BW]*(M)[PB]*$")


def cried(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """The fans broke into chants of “…” / their cries of “…”: whose they are, whom somebody moved to them, who did."""
    sentence, at = frame
    found = _CRIES.search(sentence.letters, 0, at) if reading.lexicon.order_tells else None
    tie = sentence.words[sentence.chunks[at][0] - 1]
    if found is None or tie not in reading.lexicon.genitives - reading.lexicon.language.grammar.causes:
        return None  # "an appeal for “calm”"
    noun = found.start()
    if (cue := _cry_in(sentence, noun, reading)) is None:
        return None
    if owner := owner_of_words(sentence, noun, reading):
        return owner
    opens = sentence.words[sentence.chunks[noun][0]]
    if found[1] == "M" or opens in reading.lexicon.language.grammar.instruments:
        return None  # "there were cries of “…”", "was met with shouts of “…”"
    moved = _OBJECT.search(sentence.letters, 0, noun)
    if moved:
        crowd = noun_kind(sentence, moved.start(1), reading.lexicon) == "group"
        return from_chunk(reading, sentence, moved.start(1), cue) if crowd else None
    verb = undergone_in(sentence, at, reading.lexicon)
    if verb is None:
        who = main_subject(sentence, noun, reading.lexicon)
    elif (who := agent_of(sentence.letters, verb, at)) is None:
        return None  # "was greeted to cries of “…”"
    answer = from_chunk(reading, sentence, who, cue)
    return answer if answer and answer.kind in ("person", "group") else None


def cried_around(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim est sortie sous les cris de « … » / Kim left amid cries of “…”: others cry, and nobody tells who."""
    sentence, at = frame
    lexicon = reading.lexicon
    found = _AROUND.search(sentence.letters, 0, at) if lexicon.language.grammar.amid else None
    if found is None or sentence.words_of(found.start())[0] not in lexicon.language.grammar.amid:
        return None
    noun = max(n for n in range(found.start(), at) if sentence.letters[n] in "PMS")
    moved = _OBJECT.search(sentence.letters, 0, noun)  # "Kim moved the crowd to cries of “…”"
    if moved and lexicon.order_tells and noun_kind(sentence, moved.start(1), lexicon) == "group":
        return None
    words = sentence.words[sentence.chunks[found.start()][0] : sentence.chunks[at][0]]
    plain = not lexicon.language.grammar.cries.isdisjoint(words)  # "entre aplausos y gritos de «…»"
    cry = plain or (lexicon.order_tells and _cry_in(sentence, noun, reading))
    return Answer("none") if cry else None


def _cry_in(sentence: Sentence, at: int, reading: Reading) -> Cue | None:
    """Return the noun that ends chunk `at` if a verb of saying makes it: "a chant", "cries"; not "a statement"."""
    word = sentence.chunks[at][1] - 1
    noun = reading.lexicon.language.cue_nouns.get(sentence.words[word])
    if noun is None or noun.strength != "strong" or noun.lemma not in reading.lexicon.language.verbs:
        return None
    start, end = sentence.place(word)
    return Cue(start, end, reading.text[start:end], noun.lemma)
