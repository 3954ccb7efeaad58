"""What stands right beside a quotation: a verb that says it or names something with it, a source it tells more of."""

import re

from quotes.text.phrases.adverbial_phrases import behind_adverbials
from quotes.text.phrases.mentions import has_name, noun_kind
from quotes.text.reading import Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import clause_of
from quotes.text.verbs.cues import saying_at

_NAMED = re.compile(r"(?:[CG]|(?<=K)X)(?=[BPA]*(?:[MO]P*|P)$)")
_THING = re.compile("(?:[MO]P*)?|P")  # "ha definito la legge «…»", "parla di corteo «…»"
_WITH = re.compile("PW?$")
_SAYS = re.compile("([CG])([BP]*)(,?)$")
_BESIDE_SPEAKER = re.compile(r"Q,?CW?[MO][PB]*,(?:W,)?(?:M[PBWK]*|(?:M[PB]*)?R[^,:;QC]*)$")
_SET_BESIDE = re.compile("[,(]B*$")
_CALLED = re.compile("[CX](?:[,.)]|$)")
_WITHIN_SOURCE = re.compile("S(?:M?W)?Q[MW]")


def says_it(frame: Frame, reading: Reading) -> bool:
    """Whether a verb of saying stands right before a quotation: "Kim wrote, “Thank You”", "chanting “Dump Kim”".

    That of a headline does in any language: "ha titolato in prima pagina «La volpe»".
    """
    sentence, at = frame
    found = _SAYS.search(sentence.letters, 0, at)
    saying = saying_at(reading.text, sentence, found.start(1), reading.lexicon) if found else None
    if saying and saying.cue.lemma in reading.lexicon.language.grammar.heading:
        return sentence.letters[at + 1 : at + 2] != "M"  # "tituló «Fin» una entrada"
    if not reading.lexicon.order_tells or found is None or saying is None or "P" in found[2]:
        return False
    if not (saying.strong and saying.third):
        return False
    return saying.frame == "say" or (saying.frame == "write" and found[3] == ",")


def names_it(frame: Frame, reading: Reading, *, people: bool = False) -> bool:
    """Whether a verb calls what stands before the quotation something: "ha definito la legge «confusa»".

    With `people` only somebody: "called Kim “Low Energy Kim”".
    """
    sentence, at = frame
    lexicon, word = reading.lexicon, sentence.chunks[at][0] - 1
    article = people and sentence.words[word] in lexicon.indefinite  # "called Kim a “Sleepy Head”"
    verb = _NAMED.search(sentence.letters[: at - article])
    if verb is None:
        return False
    thing = behind_adverbials(sentence, verb.end(), lexicon)
    if not _THING.fullmatch(sentence.letters, thing, at - article):
        return False
    if people and not _is_somebody(sentence, thing, lexicon):
        return False
    saying = saying_at(reading.text, sentence, verb.start(), lexicon)
    return saying is not None and saying.frame in ("name", "judge")


def is_done_with(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether somebody does something with these words: "con gritos de «…»", "com a expressão «…»".

    A thing is only named by them: "a banner emblazoned with the words “…”".
    """
    found = None if lexicon.verb_last else _WITH.search(sentence.letters, 0, at)
    if found is None:
        return False
    words, first = sentence.words_of(found.start()), sentence.chunks[found.start()][0]
    if sentence.words[first - 1] in lexicon.language.names.naming_words:
        return False
    tied = found[0] == "P" or sentence.words[sentence.chunks[at][0] - 1] in lexicon.genitives
    said = words[0] in lexicon.language.grammar.instruments and any(map(lexicon.cue_noun, words[1:]))
    return tied and said


def _is_somebody(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a chunk is a pronoun, a name or a noun for a person."""
    named = has_name(sentence, at) or noun_kind(sentence, at, lexicon) == "person"
    return sentence.letters[at] == "O" or (sentence.letters[at] == "M" and named)


def describes_source(frame: Frame, reading: Reading) -> bool:
    """Whether a quotation only says more of who speaks, where order tells.

    "according to her “clawback” plan" / “We won,” said Kim, one of the original “big four”.
    """
    sentence, at = frame
    if not reading.lexicon.order_tells:
        return False
    content = sentence.quotations[sentence.chunks[at][0]].content.of(reading.text)
    if content[0].islower() and _BESIDE_SPEAKER.search(sentence.letters[:at]):
        return True
    within = _WITHIN_SOURCE.search(sentence.letters, max(0, at - 3), at + 2)
    return within is not None and within.end() == at + 2 and content[-1] not in ",.!?"


def is_other_name(frame: Frame, reading: Reading) -> bool:
    """Whether a participle behind a quotation says that somebody goes by it as well: ", auch «X» genannt,"."""
    sentence, at = frame
    if not _SET_BESIDE.search(sentence.letters[:at]) or not _CALLED.match(sentence.letters, at + 1):
        return False
    first, last = sentence.chunks[at + 1]
    return last - first == 1 and sentence.words[first] in reading.lexicon.language.names.naming_words


def is_spoken_of(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether the preposition of what one speaks of stands before a quotation: "ist von einem «…» die Rede"."""
    grammar = lexicon.language.grammar
    word = sentence.chunks[at][0]
    before = sentence.words[max(0, word - 2) : word]
    return any(grammar.prepositions.get(one) in grammar.genitives for one in before)


def is_talked_of(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun for what is said stands in the clause of a quotation: "ist von einem «Plan aus Ulm» die Rede"."""
    if lexicon.language.grammar.standing.isdisjoint(sentence.words):
        return False
    start, end = clause_of(sentence.letters, at)
    held = range(sentence.chunks[start][0], sentence.chunks[end - 1][1])
    nouns = (sentence.words[n] for n in held if sentence.printed[n][:1].isupper())
    return not lexicon.language.grammar.standing.isdisjoint(nouns) and is_spoken_of(sentence, at, lexicon)
