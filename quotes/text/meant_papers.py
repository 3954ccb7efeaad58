"""Which paper a pronoun or an unspoken subject stands for: "La bozza è agli atti. Parla di «…»"."""

import re
from itertools import islice

from quotes.model import Cue, Mention
from quotes.text.agreement import Asked, agrees
from quotes.text.phrases.mentions import mention_of, noun_kind
from quotes.text.reading import Answer, Reading
from quotes.text.reporters import speaker_in
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.unnamed_speakers import body_before
from quotes.text.verbs.first_subjects import first_paper, first_subject

_SENTENCES_BACK = 2
_OPENS_IN_IT = re.compile("[BK]*(P),?C")  # "en ella | se lee"
_WOVEN = re.compile("[BK]*(C)[^:;]*Q")


def paper_meant(reading: Reading, sentence: Sentence, asked: Asked) -> Mention | None:
    """Return the paper that a pronoun stands for, if it means no person or the sentence before is about that paper."""
    if asked.person is False:
        return paper_before(reading, sentence)
    # "La bozza è agli atti. Parla di «…»"
    may_be_paper = asked.gender or reading.lexicon.language.grammar.null_subject
    earlier = reading.sentence_before(sentence) if may_be_paper and asked.person is None else None
    subject = first_paper(earlier, reading.lexicon) if earlier and not earlier.quotations else None
    if earlier is None or subject is None:
        return None
    paper = mention_of(reading.text, earlier, subject, reading.lexicon)
    return paper if agrees(paper, asked) else None  # "L'étude est parue. Elle pointe « des risques »"


def paper_going_on(reading: Reading, sentence: Sentence, verb: int, asked: Asked) -> Mention | None:
    """Return the paper whose words a sentence goes on with: "Il rapporto è duro. Segnala «gravi carenze»".

    The verb comes first, in no perfect, and the words are woven in: «…», ha spiegato is somebody's.
    """
    woven = _WOVEN.match(sentence.letters)
    if woven is None or woven.start(1) != verb or "a" in sentence.tags_of(verb):
        return None
    return paper_meant(reading, sentence, asked)


def paper_before(reading: Reading, sentence: Sentence) -> Mention | None:
    """Return the paper that the sentences before speak of, which "darin" or "dort" stands for."""
    for earlier in islice(reading.sentences_before(sentence), _SENTENCES_BACK):
        if speaker := speaker_in(reading, earlier):
            return speaker if speaker.kind == "document" or _names_paper(earlier, reading.lexicon) else None
        subject = first_subject(earlier, reading.lexicon)
        places = range(len(earlier.letters) - 1, -1, -1)
        for at in places if subject is None else (subject, *places):
            if earlier.letters[at] in "MPA" and noun_kind(earlier, at, reading.lexicon) == "document":
                return mention_of(reading.text, earlier, at, reading.lexicon)
    return None


def _names_paper(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence says in which paper somebody speaks: "dans un communiqué, le ministère dénonce"."""
    places = (at for at, letter in enumerate(sentence.letters) if letter == "P")
    return any(noun_kind(sentence, at, lexicon) == "document" for at in places)


def therein(reading: Reading, sentence: Sentence, cue: Cue, *, read: bool = False) -> Answer | None:
    """Return the answer that words stand in a paper named before: "darin heißt es", or are `read`: «…», si legge."""
    grammar = reading.lexicon.language.grammar
    opened = _OPENS_IN_IT.match(sentence.letters) if grammar.null_subject else None
    in_it = opened is not None and sentence.tags_of(opened.start(1)).endswith("o")
    there = in_it or not grammar.therein.isdisjoint(sentence.words)
    paper = paper_before(reading, sentence) if there or read else None
    paper = body_before(reading, sentence) if there and paper is None else paper
    return Answer(mention=paper, cue=cue) if paper else None
