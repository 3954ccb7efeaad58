"""Paragraphs into sentences, a quotation counting as one word.

What a sentence is made of is read when somebody asks for it: most sentences of an article are never looked at.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any

from quotes.model import Mention, Quotation
from quotes.text.datelines import behind_dateline
from quotes.text.sentence_ends import LONGEST, sentence_ends
from quotes.text.set_apart import Line, read_line
from quotes.text.stretch_words import words_in
from quotes.text.sure_ends import Stretch, find_stretches, is_sentence
from quotes.text.tags.firm_words import firms_in
from quotes.text.tags.given_names import is_person_like_body
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.surnames import gender_of_bearer, surnames_of
from quotes.text.tags.words import find_words

_FIRST = itemgetter(0)
_LINE_END = re.compile(r"\n")


class Sentence:
    """One sentence: its words, where each stands, their tags, and the chunks these make.

    `printed` are the words as they stand, from `starts` to `ends`, `words` the same folded; `tags` has one letter a
    word, `letters` one a chunk; `chunks[i]` is the range of words of chunk i, and `quotations[word]` the quotation
    that a word of tag Q stands for. A sentence that somebody quoted says has in `around` the number of the quotation.
    """

    __slots__ = (
        "_source",
        "_whole",
        "around",
        "chunks",
        "end",
        "ends",
        "kept",
        "letters",
        "mentions",
        "nouns",
        "printed",
        "quotations",
        "sayings",
        "start",
        "starts",
        "tags",
        "words"
    )  # fmt: skip
    printed: list[str]
    starts: list[int]
    ends: list[int]
    words: list[str]
    tags: str
    letters: str
    chunks: list[tuple[int, int]]
    mentions: dict[int, Mention]  # by chunk, as far as anybody asked (`quotes.text.phrases.mentions`)
    nouns: dict[int, tuple[int | None, Any]]  # of their nouns (`quotes.text.phrases.noun_words`)
    sayings: dict[int, Any]  # the same of verbs of saying (`quotes.text.verbs.cues`)
    _whole: "Sentence | None"
    kept: dict[tuple[object, ...], Any]  # what else rules asked of it, by question (`quotes.text.once`)

    def __init__(
        self, start: int, end: int, quotations: dict[int, Quotation], source: tuple[str, Lexicon]
    ) -> None:
        self.start, self.end, self.quotations, self._source = start, end, quotations, source
        self.around: int | None = None

    def _read_as(self, line: Line) -> None:
        """Take tags and chunks as read."""
        self.tags, self.letters, self.chunks = line
        self.mentions, self.nouns, self.sayings, self.kept = {}, {}, {}, {}

    def _copy(self, line: Line) -> "Sentence":
        """Return the same sentence with other tags and chunks."""
        other = Sentence(self.start, self.end, self.quotations, self._source)
        other.printed, other.words = self.printed, self.words
        other.starts, other.ends, other.around = self.starts, self.ends, self.around
        other._read_as(line)
        other._whole = None
        return other

    @property
    def whole(self) -> "Sentence":
        """The sentence with what is set apart in it (`quotes.text.set_apart`)."""
        return self._whole or self

    @property
    def nested(self) -> bool:
        """Whether somebody quoted says it."""
        return self.around is not None

    @property
    def last_quotation(self) -> Quotation | None:
        """The last quotation that stands in it."""
        return next(reversed(self.quotations.values()), None)

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
        at = bisect_right(self.chunks, bisect_right(self.starts, place) - 1, key=_FIRST) - 1
        return at if at >= 0 and place < self.ends[self.chunks[at][1] - 1] else None

    def is_surname(self, word: int) -> bool:
        """Whether the text has a word, as printed, behind a given name: "dijo | Ruiz", of Ana Ruiz."""
        return self.printed[word] in surnames_of(*self._source)

    def is_firm(self, first: int, last: int) -> bool:
        """Whether the text has a name of one word, as printed, with what only a firm has behind it: "Norvex Corp."."""
        return last == first + 1 and self.printed[first] in firms_in(*self._source)

    def is_of_woman(self, word: int) -> bool:
        """Whether the text has a word behind a woman's given name: "la | Ruiz", of Ana Ruiz."""
        return self.is_surname(word) and gender_of_bearer(self.printed[word], self._source[0]) == "f"

    def is_like_body(self, first: int, last: int) -> bool:
        """Whether a person's name, or a surname of the text, ends like a body's: "Samantha Power", "Power"."""
        _, lexicon = self._source
        if last - first > 1:
            return is_person_like_body(self.words[first:last], lexicon)
        return self.words[first] in lexicon.language.names.surnames and self.is_surname(first)

    def is_quoted(self) -> bool:
        """Whether nothing of it stands outside marks."""
        return not self.letters.strip("Q.,-")

    def place(self, first: int, last: int | None = None) -> tuple[int, int]:
        """Return where a word stands in the text, or where all from it to the one before `last` do."""
        return self.starts[first], self.ends[first if last is None else last - 1]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return where the chunks `first` to `last` (both included) stand in the text."""
        return self.place(self.chunks[first][0], self.chunks[last][1])


class UnreadSentence(Sentence):
    """A sentence until somebody asks what it is made of.

    Tags and chunks are made when first asked for, the words of one without quotations as well. From then on it is a
    plain `Sentence`: a class that makes attributes answers for each of them several times slower.
    """

    __slots__ = ()

    def __getattr__(self, name: str) -> object:
        """Make words, tags and chunks, the first time one of them is asked for."""
        plain, lexicon = self._source
        if name in ("printed", "starts", "ends"):
            self.printed, self.starts, self.ends = find_words(plain, self.start, self.end, lexicon.token)
            return getattr(self, name)
        if name == "words":
            self.words = list(map(str.lower, self.printed))
            if not lexicon.accented.keys().isdisjoint(self.words):
                self.words = [lexicon.accented.get(word, word) for word in self.words]
            return self.words
        if name not in ("tags", "letters", "chunks", "mentions", "nouns", "sayings", "kept", "_whole"):
            raise AttributeError(name)
        line, whole = read_line(self.printed, self.words, lexicon, around=(plain, self.start))
        self._read_as(line)
        self._whole = None if whole is line else self._copy(whole)
        self.__class__ = Sentence  # type: ignore[assignment]
        return getattr(self, name)


def split_paragraphs(text: str, outer: list[Quotation]) -> list[tuple[int, int, list[Quotation]]]:
    """Return (start, end, quotations) of each paragraph; a quotation that runs over several joins them."""
    blocks: list[tuple[int, int, list[Quotation]]] = []
    start, n, last = 0, 0, len(outer)
    for end in [*map(re.Match.start, _LINE_END.finditer(text)), len(text)]:
        if end < start:
            continue  # inside a quotation
        inside: list[Quotation] = []
        while n < last and outer[n].start < end:
            inside.append(outer[n])
            if outer[n].end > end:
                end = text.find("\n", outer[n].end)
                end = len(text) if end < 0 else end
            n += 1
        if inside or end > start:
            blocks.append((start, end, inside))
        start = end + 1
    return blocks


def read_sentences(
    plain: str, start: int, end: int, quotations: Sequence[Quotation], lexicon: Lexicon
) -> list[Sentence]:
    """Return the sentences of `plain[start:end]`, where `quotations` stand side by side in text order.

    `plain` is the text with typewriter apostrophes (`Reading.plain`).
    """
    story = behind_dateline(plain, start, end, lexicon.places)
    if story > start:
        return list(_parted_sentences(plain, (start, end, list(quotations)), story, lexicon))
    sentences: list[Sentence] = []
    source = plain, lexicon
    for stretch in find_stretches(plain, start, end, quotations, lexicon):
        first, last, quoted = stretch
        if quoted or last - first > LONGEST or not is_sentence(plain, first, last):
            sentences += _parted_sentences(plain, stretch, first, lexicon)
        elif words := plain[first:last].strip():  # as most are: its words need not be read to know it
            first = plain.index(words, first)
            sentences.append(UnreadSentence(first, first + len(words), {}, source))
    return sentences


def _parted_sentences(plain: str, stretch: Stretch, story: int, lexicon: Lexicon) -> Iterator[Sentence]:
    """Yield the sentences of a stretch as its words tell; what stands before the `story` is one."""
    start, end, quotations = stretch
    words = words_in(plain, start, end, quotations, lexicon)
    dateline = bisect_left(words.starts, story) if story > start else 0
    first = 0
    for last in sentence_ends(plain, words, dateline, lexicon):
        if last > first:
            quoted = {n - first: one for n, one in words.quoted.items() if first <= n < last}
            sentence = UnreadSentence(words.starts[first], words.ends[last - 1], quoted, (plain, lexicon))
            sentence.printed = words.printed[first:last]
            sentence.starts, sentence.ends = words.starts[first:last], words.ends[first:last]
            yield sentence
        first = last
