"""Paragraphs into sentences, a quotation counting as one word.

A sentence never breaks inside a quotation nor after "dott."; a quotation that ends in a full stop of its own ends
the sentence where a new one visibly begins.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quotes.lang.source import fold_word
from quotes.model import Quotation
from quotes.text.chunks import chunk
from quotes.text.lexicon import TOKEN, Lexicon
from quotes.text.tagging import ENDS, tag

_LONGEST = 400  # words


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence: its words folded, where each stands, their tags, and the chunks the tags make.

    `tags` has one letter a word, `letters` one a chunk; `chunks[i]` is the range of words of chunk i, and
    `quotations[word]` the quotation that a word of tag Q stands for; `capitals` are the words with one.
    """

    start: int
    end: int
    words: list[str]
    places: list[tuple[int, int]]
    tags: str
    letters: str
    chunks: list[tuple[int, int]]
    quotations: dict[int, Quotation]
    capitals: frozenset[int]
    nested: bool = False

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return where the chunks `first` to `last` (both included) stand in the text."""
        return self.places[self.chunks[first][0]][0], self.places[self.chunks[last][1] - 1][1]


def read_sentences(
    text: str, start: int, end: int, quotations: Sequence[Quotation], lexicon: Lexicon
) -> list[Sentence]:
    """Return the sentences of `text[start:end]`, where `quotations` stand side by side in text order."""
    words, places, quoted = _words(text, start, end, quotations)
    sentences = []
    first = 0
    for last in _sentence_ends(text, words, places, quoted, lexicon):
        if last > first:
            sentences.append(_sentence(text, words, places, quoted, range(first, last), lexicon))
        first = last
    return sentences


def _words(
    text: str, start: int, end: int, quotations: Sequence[Quotation]
) -> tuple[list[str], list[tuple[int, int]], dict[int, Quotation]]:
    """Return words, their places, and which of them are quotations."""
    words: list[str] = []
    places: list[tuple[int, int]] = []
    quoted: dict[int, Quotation] = {}
    at = start
    for quotation in quotations:
        for match in TOKEN.finditer(text, at, quotation.start):
            words.append(match.group())
            places.append(match.span())
        quoted[len(words)] = quotation
        words.append("")
        places.append((quotation.start, quotation.end))
        at = quotation.end
    for match in TOKEN.finditer(text, at, end):
        words.append(match.group())
        places.append(match.span())
    return words, places, quoted


def _sentence_ends(
    text: str,
    words: list[str],
    places: list[tuple[int, int]],
    quoted: dict[int, Quotation],
    lexicon: Lexicon,
) -> Iterator[int]:
    """Yield the index behind the last word of each sentence."""
    count = len(words)
    begun = 0
    for n, word in enumerate(words):
        if n - begun == _LONGEST:
            yield n  # no sentence but a list or a text without stops
            begun = n
        if word in ENDS:
            last = n + 1
            while last < count and (words[last] in ENDS or words[last] in (")", "]")):
                last += 1
            if _begins(words, last) and not (word == "." and _abbreviated(words, places, n, lexicon)):
                yield last
                begun = last
        elif not word and text[quoted[n].content_end - 1] in ".!?…" and _begins(words, n + 1):
            yield n + 1
            begun = n + 1
    yield count


def _begins(words: list[str], n: int) -> bool:
    """Whether a sentence can begin with word n: a capital, a number, a quotation or nothing left."""
    return (
        n >= len(words)
        or not words[n]
        or words[n][0].isupper()
        or words[n][0].isdigit()
        or words[n] in "-–—("
    )


def _abbreviated(words: list[str], places: list[tuple[int, int]], dot: int, lexicon: Lexicon) -> bool:
    """Whether the dot belongs to the word before it: an abbreviation or an initial."""
    if dot == 0 or places[dot - 1][1] != places[dot][0] or dot + 1 >= len(words):
        return False
    before = words[dot - 1]
    return (len(before) == 1 and before.isupper()) or fold_word(before) in lexicon.abbreviations


def _sentence(  # noqa: PLR0913
    text: str,
    words: list[str],
    places: list[tuple[int, int]],
    quoted: dict[int, Quotation],
    part: range,
    lexicon: Lexicon,
) -> Sentence:
    own = words[part.start : part.stop]
    tags = tag(own, text, lexicon, near=places[part.start][0])
    letters, chunks = chunk(tags)
    return Sentence(
        places[part.start][0],
        places[part.stop - 1][1],
        [fold_word(word) for word in own],
        places[part.start : part.stop],
        tags,
        letters,
        chunks,
        {n - part.start: quoted[n] for n in part if n in quoted} if quoted else {},
        frozenset(n for n, word in enumerate(own) if word[:1].isupper()),
    )
