"""Who is introduced by name in a clause: "La ragazza si chiama Ivana", "der sich als Jan vorstellt", "Her name is"."""

import re
from functools import lru_cache

from quotes.text.phrases.mentions import has_name, noun_kind
from quotes.text.phrases.name_spans import is_whole_name
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon

_TO_NAME = re.compile(
    "[BKPW,]*([MO])?P*,?[RrCFXWBPI]*(?:M[FR])?"
)  # "The man, | who | gave | his name | as | Leonard", "who | asked | to be | identified | only | as | Rosa"
_SAID_BY, _BESIDE = re.compile("CB?M$"), re.compile(r"[PA]*,(M)(?=[,.:;QP()\-]|$)")
_NOUN_BEFORE_NAME = re.compile("d[wj]?[nk](?=N[tN]*N$)")
_LONGEST = 6  # words of a phrase that introduces


def introduced_name(sentence: Sentence, lexicon: Lexicon, start: int = 0) -> int | None:
    """Return the name by which a sentence introduces whom it opens with, or the noun phrase at `start`.

    A thing goes by a name, too: who is introduced must be somebody, or the name a given one.
    """
    if _last_words(lexicon).isdisjoint(sentence.words):
        return None
    for at, letter in enumerate(sentence.letters):
        if at <= start or letter != "M" or not has_name(sentence, at) or not _named_so(sentence, at, lexicon):
            continue
        found = _TO_NAME.fullmatch(sentence.letters, start, at)
        if found and _is_somebody(sentence, found.start(1), at, lexicon):
            return at
    return None


def goes_by_name(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether who speaks by a noun that no list has goes by the name beside it: "said the farrier, Tom Reed"."""
    beside = _BESIDE.match(sentence.letters, at + 1)
    if beside is None or not _SAID_BY.search(sentence.letters, 0, at + 1):
        return False
    if sentence.words_of(at)[0] not in lexicon.definite or has_name(sentence, at):
        return False
    unlisted = noun_kind(sentence, at, lexicon) is None
    return unlisted and is_whole_name(sentence, beside.start(1), lexicon)


def ends_in_whole_name(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether chunk `at` is a whole name, with a noun for a person before it or not: "la abogada Ana Ruiz"."""
    found = _NOUN_BEFORE_NAME.match(sentence.tags_of(at))
    if found is None:
        return is_whole_name(sentence, at, lexicon)
    words = sentence.words_of(at)
    noun = lexicon.noun(words[found.end() - 1])
    return words[found.end()] in lexicon.given and noun is not None and noun.kind == "person"


def _named_so(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether the words before a name introduce by it: "si chiama | Ivana", "identified only as | Rosa"."""
    first, _ = sentence.chunks[at]
    words = [sentence.words[n] for n in range(max(0, first - _LONGEST), first) if sentence.tags[n] != "b"]
    if not words or words[-1] not in _last_words(lexicon):
        return False
    before = "".join(words)
    return any(before.endswith(phrase.replace(" ", "")) for phrase in lexicon.language.names.introducing)


def _is_somebody(sentence: Sentence, who: int, named: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase, none if below 0, is a person's, or "his name", or else the name a given one."""
    if who >= 0 and sentence.letters[who] == "M":
        words, tags = sentence.words_of(who), sentence.tags_of(who)
        return noun_kind(sentence, who, lexicon) == "person" or "'" in tags or words[0] in _owners(lexicon)
    first, _ = sentence.chunks[named]
    return sentence.words[first] in lexicon.given


@lru_cache(maxsize=32)
def _last_words(lexicon: Lexicon) -> frozenset[str]:
    """Return the words that stand right before the name."""
    return frozenset(lexicon.words_of(phrase)[-1] for phrase in lexicon.language.names.introducing)


@lru_cache(maxsize=32)
def _owners(lexicon: Lexicon) -> frozenset[str]:
    """Return the words that say that something is of a man or a woman: "his", "her"."""
    owners = lexicon.language.grammar.possessors.items()
    return frozenset(word for word, (gender, _) in owners if gender in ("m", "f"))
