"""Paragraphs into sentences, a quotation counting as one word.

What a sentence is made of is read when somebody asks for it: most sentences of an article are never looked at.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from operator import itemgetter
from typing import Any

from quotes.model import Mention, Quotation
from quotes.text.chunks import chunk
from quotes.text.datelines import behind_dateline
from quotes.text.sentence_ends import LONGEST, Words, sentence_ends
from quotes.text.sure_ends import Stretch, find_stretches, is_sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.surnames import surnames_of
from quotes.text.tags.tagging import tag
from quotes.text.tags.words import CAPITAL, find_words

_FIRST = itemgetter(0)
_LINE_END = re.compile(r"\n")
_SURNAME = re.compile(rf" {CAPITAL}\w")  # behind a by-name in marks


class Sentence:
    """One sentence: its words, where each stands, their tags, and the chunks these make.

    `printed` are the words as they stand, from `starts` to `ends`, `words` the same folded; `tags` has one letter a
    word, `letters` one a chunk; `chunks[i]` is the range of words of chunk i, and `quotations[word]` the quotation
    that a word of tag Q stands for. A sentence that somebody quoted says has in `around` the number of the quotation.
    """

    __slots__ = (
        "_source",
        "around",
        "chunks",
        "end",
        "ends",
        "letters",
        "mentions",
        "nouns",
        "printed",
        "quotations",
        "sayings",
        "start",
        "starts",
        "tags",
        "told",
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
    told: dict[tuple[object, ...], Any]  # what else was asked of it (`quotes.text.once`)

    def __init__(
        self, start: int, end: int, quotations: dict[int, Quotation], source: tuple[str, Lexicon]
    ) -> None:
        self.start, self.end, self.quotations, self._source = start, end, quotations, source
        self.around: int | None = None

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
        if name not in ("tags", "letters", "chunks", "mentions", "nouns", "sayings", "told"):
            raise AttributeError(name)
        self.tags = tag(self.printed, self.words, lexicon, around=(plain, self.start))
        self.letters, self.chunks = chunk(self.tags)
        self.mentions, self.nouns, self.sayings, self.told = {}, {}, {}, {}
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
        return list(_told_sentences(plain, (start, end, list(quotations)), story, lexicon))
    sentences: list[Sentence] = []
    source = plain, lexicon
    for stretch in find_stretches(plain, start, end, quotations, lexicon):
        first, last, quoted = stretch
        if quoted or last - first > LONGEST or not is_sentence(plain, first, last):
            sentences += _told_sentences(plain, stretch, first, lexicon)
        elif words := plain[first:last].strip():  # as most are: its words need not be read to know it
            first = plain.index(words, first)
            sentences.append(UnreadSentence(first, first + len(words), {}, source))
    return sentences


def _told_sentences(plain: str, stretch: Stretch, story: int, lexicon: Lexicon) -> Iterator[Sentence]:
    """Yield the sentences of a stretch as its words tell; what stands before the `story` is one."""
    start, end, quotations = stretch
    words = _words(plain, start, end, quotations, lexicon)
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


def _words(plain: str, start: int, end: int, quotations: Sequence[Quotation], lexicon: Lexicon) -> Words:
    printed, starts, ends = find_words(
        plain, start, quotations[0].start if quotations else end, lexicon.token
    )
    quoted: dict[int, Quotation] = {}
    for quotation, behind in zip_longest(quotations, quotations[1:]):
        own = _word_in_marks(plain, quotation, printed, lexicon)
        if own is None:
            quoted[len(printed)] = quotation
        printed.append(own or "")
        starts.append(quotation.content_start if own else quotation.start)
        ends.append(quotation.content_end if own else quotation.end)
        if lexicon.verb_last and _ends_in_comma(plain, quotation):
            printed.append(",")
            starts.append(quotation.end)
            ends.append(quotation.end)
        gap = find_words(plain, quotation.end, behind.start if behind else end, lexicon.token)
        printed += gap[0]
        starts += gap[1]
        ends += gap[2]
    return Words(printed, starts, ends, quoted)


def _ends_in_comma(plain: str, quotation: Quotation) -> bool:
    """Whether the comma that belongs behind the marks of a quotation stands inside: „Nein,“ so Kolb."""
    return plain[quotation.content_end - 1] == "," != plain[quotation.end : quotation.end + 1]


def _word_in_marks(plain: str, quotation: Quotation, before: list[str], lexicon: Lexicon) -> str | None:
    """Return what stands in the marks if it is a word of the sentence: "el 'president' reclama", "le « Monde » dit"."""
    word = plain[quotation.content_start : quotation.content_end]
    if (
        word.istitle()
        and before
        and before[-1].lower() in lexicon.given
        and _SURNAME.match(plain, quotation.end)  # "José «Pepe» Mujica"
    ):
        return word if before[-1][0].isupper() and word.replace(" ", "").isalpha() else None
    if lexicon.language.names.papers and word.lower() in lexicon.language.names.papers:
        named = word.split()[-1][0].isupper()  # "la Verità", but "la verità"
        return word[0].upper() + word[1:] if named else None
    if not (word.isalpha() and word.islower() and before and before[-1].lower() in lexicon.articles):
        return None
    noun = lexicon.noun(word)
    known = before[-1].lower() in lexicon.definite and lexicon.language.grammar.null_subject
    office = noun is not None and noun.kind == "person" and noun.office
    several = noun is not None and known and noun.kind in ("group", "document")  # "gli «ermellini»"
    return word if office or several else None
