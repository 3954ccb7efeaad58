"""From a mention to the fullest mention of the same one in the article.

"Stoltenberg" stands for "Jens Stoltenberg" if the article has just one such name; "il ministro" for the minister
last named before. Names are found by one regular expression over the whole text, the first time one is asked for.
"""

import re
from functools import lru_cache

from quotes.model import Mention, Span
from quotes.text.lexicon import Lexicon
from quotes.text.mentions import mention_of
from quotes.text.reading import Answer, Reading
from quotes.text.sentences import Sentence

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_NOUNS_BACK = 12  # places looked at for the name behind "il ministro"
_PHRASES = 6


class Names:
    """The names of an article of two words or more, by each of their words."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.by_word: dict[str, list[Span]] = {}
        for match in _name_pattern(reading.lexicon).finditer(reading.text):
            span = Span(*match.span())
            for word in re.split(r"\s+", match.group()):
                self.by_word.setdefault(word, []).append(span)

    def fullest(self, mention: Mention) -> Span | None:
        """Return the one longer name of the article that ends in the mention's words (or begins with them)."""
        text = self.reading.text
        wanted = mention.text.split()
        found: dict[str, Span] = {}
        for span in self.by_word.get(wanted[-1], ()):
            words = re.split(r"\s+", span.of(text))
            if len(words) <= len(wanted):
                continue
            if words[-len(wanted) :] == wanted or words[: len(wanted)] == wanted:
                found.setdefault(" ".join(words), span)
        if len(found) > 1:
            found = _same_person(found)
        return next(iter(found.values())) if len(found) == 1 else None


def _same_person(found: dict[str, Span]) -> dict[str, Span]:
    """Drop names that are part of a longer one found as well."""
    names = list(found)
    return {
        name: span
        for name, span in found.items()
        if not any(name != other and set(name.split()) < set(other.split()) for other in names)
    }


@lru_cache(maxsize=32)
def _name_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    known = lexicon.language.names.particles - lexicon.language.grammar.conjunctions
    particles = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
    word = rf"(?:[A-Z]['’])?{_CAPITAL}[\w’'\-]*\w"
    return re.compile(
        rf"\b{word}(?:[^\S\n](?:(?:{particles})[^\S\n]){{0,2}}(?:{_CAPITAL}\.[^\S\n]?)?{word})+"
    )


def referent(answer: Answer, reading: Reading, names: Names) -> Mention | None:
    """Return the fullest mention of whom an answer names; the mention itself where there is no fuller one."""
    mention = answer.named
    if mention is None or mention.form == "pronoun":
        return mention
    if mention.form == "noun":
        return _named_by_noun(mention, reading) or _only_one_talked_of(answer, reading) or mention
    if mention.kind == "organization":
        return mention
    if fuller := names.fullest(mention):
        start, end = _without_offices(fuller, reading)
        return mention._replace(start=start, end=end, text=reading.text[start:end])
    return mention


def _without_offices(span: Span, reading: Reading) -> Span:
    """Take a noun with a capital off the front of a name: "Presidente Sergio Mattarella"."""
    text = reading.text
    start, end = span
    tags = reading.lexicon.tags
    while True:
        first = re.match(r"\S+\s+", text[start:end])
        if not first or tags.get(first.group().strip().lower(), "w") not in "nTdp":
            return Span(start, end)
        if not re.search(r"\s", text[start + first.end() : end]):
            return Span(start, end)
        start += first.end()


def _named_by_noun(mention: Mention, reading: Reading) -> Mention | None:
    """Return the name that the article sets beside the same noun: "l'arcivescovo Agostino Marchetto"."""
    if mention.kind not in ("person", "organization", "document"):
        return None
    text, lexicon = reading.text, reading.lexicon
    noun = _head(mention, lexicon)
    if noun is None:
        return None
    places = [m.start() for m in re.finditer(rf"\b{re.escape(noun)}\b", text, re.IGNORECASE)]
    before = [place for place in places if place < mention.end][-_NOUNS_BACK:]
    for place in reversed(before):
        found = _name_at(place, reading)
        if found is None:
            continue
        if found.form == "name" and found.kind == mention.kind == "person" and _fits(mention, found, reading):
            return found
        if mention.kind != "person" and found.form == "noun" and len(found.text) > len(mention.text):
            return found
    return None


def _fits(mention: Mention, found: Mention, reading: Reading) -> bool:
    """Whether what is said of the one does not contradict the other: "il ministro cinese" is not the Japanese one."""
    said = _said(found.phrase.of(reading.text)) - _said(found.text)
    asked = _said(mention.text)
    return not (asked - said and said - asked) or len(asked) == 1


def _said(words: str) -> set[str]:
    return {word for word in re.findall(r"\w{4,}", words.lower()) if not word.startswith("dell")}


def _only_one_talked_of(answer: Answer, reading: Reading) -> Mention | None:
    """Return the one person whose words the article has given so far: "il legale" is he, "un legale" another."""
    mention = answer.named
    assert mention is not None
    if mention.kind != "person" or mention.number == "p" or not _is_definite(mention, reading):
        return None
    spoken = {
        other.named.text.split()[-1]: other.named
        for n, other in reading.answers.items()
        if other.named and other.named.form == "name" and reading.quotations[n].start < mention.start
    }
    found = next(iter(spoken.values())) if len(spoken) == 1 else None
    if found is None or found.kind != "person" or found.start > mention.start:
        return None
    return found if len(mention.text.split()) == 1 or _fits(mention, found, reading) else None


def _is_definite(mention: Mention, reading: Reading) -> bool:
    """Whether a definite article stands before a mention."""
    before = reading.text[mention.phrase.start : mention.start].split()
    article = before[-1].lower().replace("’", "'") if before else ""
    return article in reading.lexicon.definite


def _head(mention: Mention, lexicon: Lexicon) -> str | None:
    for word in re.findall(r"[\w-]+", mention.text):
        if lexicon.tags.get(word.lower()) == "n":
            return str(word)
    return None


def _name_at(place: int, reading: Reading) -> Mention | None:
    """Return the name in or beside the noun phrase at a place, if there is one."""
    for sentence in reading.paragraph(place):
        if not sentence.start <= place < sentence.end:
            continue
        for at, (first, last) in enumerate(sentence.chunks):
            if sentence.places[first][0] <= place < sentence.places[last - 1][1]:
                return _beside(reading, sentence, at)
    return None


def _beside(reading: Reading, sentence: Sentence, at: int) -> Mention | None:
    """Return what a noun phrase is or has set beside it: its own name, an apposition, the noun phrase itself."""
    letters = sentence.letters
    if letters[at] not in "MPA":
        return None
    own = mention_of(reading.text, sentence, at, reading.lexicon)
    if own.form == "name" or own.kind != "person":
        return own
    beside = re.compile(r"[PK]*,?(M)").match(letters, at + 1)
    if beside:
        found = mention_of(reading.text, sentence, beside.start(1), reading.lexicon)
        if found.form == "name" and found.kind == "person":
            return found
    apposed = re.search(r"([MPA])[PK]*,$", letters[:at])
    if apposed:
        found = mention_of(reading.text, sentence, apposed.start(1), reading.lexicon)
        if found.form == "name" and found.kind == "person":
            return found
    return None


def described(answer: Answer, found: Mention | None, reading: Reading) -> tuple[Span, ...]:
    """Return the noun phrases of the article that speak of the referent, the mention's own first."""
    spans = [mention.phrase for mention in (answer.mention, answer.antecedent) if mention]
    if found is not None and found.form == "name":
        spans += _phrases_with(found, reading)
    return tuple(dict.fromkeys(spans))


def _phrases_with(found: Mention, reading: Reading) -> list[Span]:
    """Return the phrases around the first places where the referent's full name stands."""
    spans = []
    pattern = re.compile(rf"\b{re.escape(found.text)}\b")
    for match in list(pattern.finditer(reading.text))[:_PHRASES]:
        for sentence in reading.paragraph(match.start()):
            if not sentence.start <= match.start() < sentence.end:
                continue
            for at, (first, last) in enumerate(sentence.chunks):
                inside = sentence.places[first][0] <= match.start() < sentence.places[last - 1][1]
                if inside and sentence.letters[at] in "MPA":
                    spans.append(mention_of(reading.text, sentence, at, reading.lexicon).phrase)
    return spans
