"""Paragraphs into sentences, a quotation counting as one word.

A sentence never breaks inside a quotation nor after "dott."; a quotation that ends in a full stop of its own ends
the sentence where a new one visibly begins.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from quotes.model import Mention, Quotation
from quotes.text.chunks import chunk
from quotes.text.datelines import behind_dateline
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.tables import ENDS
from quotes.text.tags.tagging import tag
from quotes.text.tags.words import find_words

_LONGEST = 400  # words
_NAME_AND_VERB = 8  # words in which both must stand
_FIRST = itemgetter(0)
_STOPS = ENDS | {""}


class Sentence:
    """One sentence: its words, where each stands, their tags, and the chunks these make.

    `printed` are the words as they stand, `words` the same folded; `tags` has one letter a word, `letters` one a
    chunk; `chunks[i]` is the range of words of chunk i, and `quotations[word]` the quotation that a word of tag Q
    stands for. A `nested` sentence was said by somebody quoted. Tags and chunks are made when first asked for:
    most sentences of an article are never looked at.
    """

    __slots__ = (
        "_source",
        "chunks",
        "end",
        "letters",
        "mentions",
        "nested",
        "places",
        "printed",
        "quotations",
        "start",
        "tags",
        "words"
    )  # fmt: skip
    words: list[str]
    tags: str
    letters: str
    chunks: list[tuple[int, int]]
    mentions: dict[int, Mention]  # by chunk, as far as anybody asked (`quotes.text.phrases.mentions`)

    def __init__(self, words: "_Words", first: int, last: int, source: tuple[str, Lexicon]) -> None:
        self.printed = words.printed[first:last]
        self.places = words.places[first:last]
        self.start, self.end = self.places[0][0], self.places[-1][1]
        self.quotations = {n - first: words.quoted[n] for n in range(first, last) if n in words.quoted}
        self.nested = False
        self._source = source

    def __getattr__(self, name: str) -> object:
        """Make words, tags and chunks, the first time one of them is asked for."""
        if name not in ("words", "tags", "letters", "chunks", "mentions"):
            raise AttributeError(name)
        plain, lexicon = self._source
        accented = lexicon.accented
        self.words = [accented.get(word, word) for word in map(str.lower, self.printed)]
        self.tags = tag(self.printed, self.words, lexicon, around=(plain, self.start))
        self.letters, self.chunks = chunk(self.tags)
        self.mentions = {}
        return getattr(self, name)

    def words_of(self, chunk: int) -> list[str]:
        """Return the folded words of a chunk."""
        return self.words[slice(*self.chunks[chunk])]

    def tags_of(self, chunk: int) -> str:
        """Return the letters of a chunk's words."""
        return self.tags[slice(*self.chunks[chunk])]

    def chunk_of(self, word: int) -> int:
        """Return the chunk that holds a word."""
        return bisect_right(self.chunks, word, key=_FIRST) - 1

    def chunk_at(self, place: int) -> int | None:
        """Return the chunk that holds a code point of the text, None between chunks."""
        at = bisect_right(self.chunks, place, key=lambda chunk: self.places[chunk[0]][0]) - 1
        return at if at >= 0 and place < self.places[self.chunks[at][1] - 1][1] else None

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return where the chunks `first` to `last` (both included) stand in the text."""
        return self.places[self.chunks[first][0]][0], self.places[self.chunks[last][1] - 1][1]


class _Words(NamedTuple):
    """The words of a paragraph, a quotation being an empty one, and where they stand."""

    printed: list[str]
    places: list[tuple[int, int]]
    quoted: dict[int, Quotation]


def read_sentences(
    plain: str, start: int, end: int, quotations: Sequence[Quotation], lexicon: Lexicon
) -> list[Sentence]:
    """Return the sentences of `plain[start:end]`, where `quotations` stand side by side in text order.

    `plain` is the text with typewriter apostrophes (`Reading.plain`).
    """
    words = _words(plain, start, end, quotations, lexicon)
    sentences = []
    first = 0
    story = behind_dateline(plain, start, end)
    dateline = bisect_left(words.places, (story, story)) if story > start else 0
    for last in _sentence_ends(plain, words, dateline, lexicon):
        if last > first:
            sentences.append(Sentence(words, first, last, (plain, lexicon)))
        first = last
    return sentences


def _words(plain: str, start: int, end: int, quotations: Sequence[Quotation], lexicon: Lexicon) -> _Words:
    printed: list[str] = []
    places: list[tuple[int, int]] = []
    quoted: dict[int, Quotation] = {}
    at = start
    for quotation in quotations:
        words, their_places = find_words(plain, at, quotation.start, lexicon.token)
        printed += words
        places += their_places
        own = _word_in_marks(plain, quotation, printed, lexicon)
        if own is None:
            quoted[len(printed)] = quotation
        printed.append(own or "")
        places.append(quotation.content if own else (quotation.start, quotation.end))
        at = quotation.end
    words, their_places = find_words(plain, at, end, lexicon.token)
    return _Words(printed + words, places + their_places, quoted)


def _word_in_marks(plain: str, quotation: Quotation, before: list[str], lexicon: Lexicon) -> str | None:
    """Return what stands in the marks if it is a word of the sentence: "el 'president' reclama", "le « Monde » dit"."""
    word = quotation.content.of(plain)
    if lexicon.language.names.papers and word.lower() in lexicon.language.names.papers:
        return word if word[0].isupper() else None
    if not (word.isalpha() and word.islower() and before and before[-1].lower() in lexicon.articles):
        return None
    noun = lexicon.noun(word)
    return word if noun and noun.kind == "person" and noun.office else None


def _sentence_ends(plain: str, words: _Words, dateline: int, lexicon: Lexicon) -> Iterator[int]:
    """Yield the index behind the last word of each sentence; the `dateline` words are one."""
    printed = words.printed
    count = len(printed)
    begun = dateline
    yield begun
    for n in [n for n, word in enumerate(printed) if word in _STOPS]:
        while n - begun > _LONGEST:  # no sentence but a list or a text without stops
            begun += _LONGEST
            yield begun
        last = n + 1
        if printed[n]:
            while last < count and (printed[last] in ENDS or printed[last] in (")", "]")):
                last += 1
            ends = not (printed[n] == "." and _abbreviated(words, n, lexicon))
        else:
            quotation = words.quoted[n]
            ends = plain[quotation.content_end - 1] in ".!?…" and not (
                _speaks_behind(printed, n, lexicon) or _told_behind(plain, quotation)
            )
        if ends and last > begun and _begins(printed, last):
            yield last
            begun = last
    while count - begun > _LONGEST:
        begun += _LONGEST
        yield begun
    yield count


def _speaks_behind(printed: list[str], quotation: int, lexicon: Lexicon) -> bool:
    """Whether a name and a verb of saying follow a quotation that ends in a mark of its own: “Why?” Kim asked."""
    if lexicon.language.grammar.null_subject or printed[quotation - 1 : quotation] == [":"]:
        return False
    opener = "".join(printed[quotation + 1 : quotation + 2])
    verb_first = bool(lexicon.language.grammar.inverted)
    if opener[:1].isupper() and (verb_first or lexicon.tags.get(opener.lower()) in ("d", "p", "o")):
        return False  # "«…!» La présidente le reprend": a new sentence
    if lexicon.verb_last and lexicon.tags.get((printed[quotation + 1 : quotation + 2] or [""])[0]) not in (
        "v",
        "V",
        "a",
    ):
        return False  # the verb comes first: „…!“ ruft Kim
    for word in printed[quotation + 1 : quotation + _NAME_AND_VERB]:
        tag = lexicon.tags.get(word.lower(), "w")
        if tag in "vV" and word.islower():
            return True
        if word == "" or (word in ENDS and word != "."):
            return False
    return False


def _told_behind(plain: str, quotation: Quotation) -> bool:
    """Whether the reporter's words follow a part of a dialogue behind a dash: —¿Vienes? —preguntó Ana."""
    behind = plain[quotation.end : plain.find("\n", quotation.end) + 1 or len(plain)]
    return "dialogue" in quotation.flags and behind.strip(" \xa0\u202f.,")[:1] in tuple("—–―")


def _begins(printed: list[str], n: int) -> bool:
    """Whether a sentence can begin with word n: a capital, a number, a quotation or nothing left."""
    if n >= len(printed) or not printed[n]:
        return True
    first = printed[n][0]
    return first.isupper() or first.isdigit() or first in "-–—("


def _abbreviated(words: _Words, dot: int, lexicon: Lexicon) -> bool:
    """Whether the dot belongs to the word before it: an abbreviation or an initial."""
    if dot == 0 or words.places[dot - 1][1] != words.places[dot][0] or dot + 1 >= len(words.printed):
        return False
    before, behind = words.printed[dot - 1], words.printed[dot + 1]
    initial = len(before) == 1 and before.isupper() and not lexicon.is_listed(behind.lower())
    return initial or before.lower() in lexicon.abbreviations
