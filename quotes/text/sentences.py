"""Paragraphs into sentences, a quotation counting as one word, and words into letters.

A sentence never breaks inside a quotation nor after "dott."; a quotation that ends in a full stop of its own ends
the sentence where a new one visibly begins. Each word gets the letter of its class (`quotes.text.lexicon.TAGS`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quotes.model import Quotation
from quotes.text.chunks import chunk
from quotes.lang.source import fold_word
from quotes.text.lexicon import TOKEN, Lexicon

_ENDS = frozenset({".", "!", "?", "…", "..", "...", "...."})
_PUNCTUATION = {
    **dict.fromkeys(_ENDS, "."),
    **dict.fromkeys("([", "("),
    **dict.fromkeys(")]", ")"),
    **dict.fromkeys("-–—―", "-"),
    ",": ",",
    ":": ":",
    ";": ";",
}
_OTHER = "*"


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
    for n, word in enumerate(words):
        if word in _ENDS:
            last = n + 1
            while last < count and (words[last] in _ENDS or words[last] in (")", "]")):
                last += 1
            if _begins(words, last) and not (word == "." and _abbreviated(words, places, n, lexicon)):
                yield last
        elif not word and text[quoted[n].content_end - 1] in ".!?…" and _begins(words, n + 1):
            yield n + 1
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
    tags = _tag(own, text, lexicon)
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


def _tag(words: list[str], text: str, lexicon: Lexicon) -> str:
    """Return one letter a word."""
    known = lexicon.tags
    letters = []
    for n, word in enumerate(words):
        tag = known.get(word)
        if tag is None:
            tag = _tag_other(words, n, lexicon)
        letters.append(tag)
    if letters[0] == "N" and not _is_name(words, letters, text):
        letters[0] = "w"
    _mark_heads(words, letters, lexicon)
    _mark_phrases(words, letters, lexicon)
    return "".join(letters)


def _is_name(words: list[str], letters: list[str], text: str) -> bool:
    """Whether an unknown word that opens a sentence is a name: it stands before one, a verb, or elsewhere too."""
    following = letters[1] if len(letters) > 1 else "."
    return following in "NutaefvVl,:(-" or text.count(words[0]) > 1


def _tag_other(words: list[str], n: int, lexicon: Lexicon) -> str:
    """Return the letter of a word that does not stand in the lexicon as it is printed."""
    word = words[n]
    if not word:
        return "Q"
    first = word[0]
    if first.isupper():
        return _tag_capital(words, n, lexicon)
    if first.isdigit():
        return "#"
    if not first.isalpha():
        return _PUNCTUATION.get(word, _OTHER)
    if (tag := lexicon.tags.get(fold_word(word))) is not None:
        return tag
    if "-" in word:
        before, _, behind = word.partition("-")
        if behind[:1].isupper():
            return "N"  # "al-Haddad"
        if before in lexicon.prefixes:
            return lexicon.tags.get(behind, "w")
    if n and word in lexicon.company and words[n - 1][:1].isupper():
        return "N"  # "la Meridia spa"
    if word.endswith(lexicon.endings):
        return "f"
    return lexicon.tag_of_enclitic(word) or "w"


def _tag_capital(words: list[str], n: int, lexicon: Lexicon) -> str:
    """Return the letter of a word with a capital: a name, unless it opens the sentence and is known."""
    word = words[n]
    folded = fold_word(word)
    tag = lexicon.tags.get(folded)
    if folded in lexicon.common:
        return "n" if tag == "n" else "w"  # German: a noun, not a name
    if folded in lexicon.never:
        return tag or "b"
    if len(word) > 1 and word.isupper() and word.isalpha():
        return "u"
    if n and words[n - 1][:1].isupper() and fold_word(words[n - 1]) not in lexicon.tags:
        return "N"  # "Luca Marchi": the second word of a name may be a noun
    opens = n == 0 or not words[n - 1] or words[n - 1] in "-–—:(" or words[n - 1] in _ENDS
    if tag is not None and (tag in "nT" or (opens and not (tag in "ptg" and _names(words, n, lexicon)))):
        return tag
    if folded in lexicon.whole_names:
        return "u"
    if tag is not None and tag in "dpglcrs" and not words[n + 1 : n + 2][:1]:
        return tag
    return "N"


def _names(words: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether a preposition with a capital opens a name: "Di Maio ha detto", but not "Di Roma si parla"."""
    if n + 2 >= len(words) or not words[n + 1][:1].isupper() or fold_word(words[n + 1]) in lexicon.places:
        return False
    return lexicon.tags.get(words[n + 2], "w") in "aelvV:" or words[n + 2] == ","


def _mark_heads(words: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite the letters of verbs that say only with their complement: "ha fatto sapere"."""
    for n, word in enumerate(words):
        if word in lexicon.language.heads and (found := lexicon.head_at(words, n)):
            letters[n], size = found
            letters[n + 1 : n + 1 + size] = "m" * size


def _mark_phrases(words: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite the letters of source phrases; a word that follows an article is none ("il secondo")."""
    for n, word in enumerate(words):
        for phrase in lexicon.phrases.get(fold_word(word), ()):
            size = len(phrase.words)
            if n and letters[n - 1] in "dp":
                break
            if tuple(map(fold_word, words[n : n + size])) == phrase.words:
                if phrase.strength == "weak" and not _weak_phrase(letters, n, size):
                    continue
                letters[n : n + size] = ["S", *"_" * (size - 1)]
                break


def _weak_phrase(letters: list[str], n: int, size: int) -> bool:
    """Whether an everyday word ("per") names a source here: at a clause's start, before a name or noun."""
    opens = n == 0 or letters[n - 1] in ",;:.-(src"
    behind = "".join(letters[n + size : n + size + 4]).lstrip("d")
    return opens and behind[:1] in ("N", "n", "o")
