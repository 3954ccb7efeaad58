"""A text into words and marks, and where each stands: one regular expression a language.

The expression is the most travelled of the program, so its first alternative is the plain word, and white space
is refused before any alternative is tried: together they halve its time.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from quotes.lang.data import Language

CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"  # in an expression: one letter
LATIN_CAPITAL = "[A-ZÀ-ÖØ-ÞĀ-Ž]"  # told sooner; beyond Latin-1 it has small letters too

# A word that nothing of what follows could be more than, and a mark that is no part of any.
_PLAIN = r"[^\W\d]\w*+(?![-'’.])"
_MARK = r"[^\w\s.'’\-]|-{1,3}"  # a typewriter's dash is two hyphens, or three
_HANDLE = r"(?<!\w)@\w(?:[\w.]*\w)?"  # "@jan_kolb"
_INITIAL = r"\b[A-Z]\.(?=\s?[A-Z])"
_DOUBLED = r"\b[A-Z]{2}\.\s?[A-Z]{2}\."  # "EE.UU.", "FF. AA."
_NUMBER = r"\d+(?:[.,]\d+)*(?!-?\w)"
_WORD = r"\w+(?:-(?:[dl]['’])?\w+)*(?:\.[a-z]{2,4}\b)?"  # a hyphenated word is one ("Côtes-d'Armor"), so "example.org"
_REST = r"\.{2,}|[^\w\s]"
# Where vowels are elided, "l'accordo" is two words; elsewhere the apostrophe opens the second ("Rossi's", "didn't").
# An elided word may stand before a mark ("qu'« il faut »"), where the search ends.
_ELIDING = rf"{_DOUBLED}|\w+['’](?=\w|\s?\Z)|{_NUMBER}|{_WORD}|{_REST}"
_CONTRACTED = r"\w+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b"
_TIED = (
    r"\w+['’](?=[A-Z])\w+|[A-Z]\w*['’](?!(?:s|re|ve|ll|d|m|t)\b)[a-z]\w*"  # "O'Neill", "d'Estaing", "Eto'o"
)
_CONTRACTING = rf"{_DOUBLED}|{_CONTRACTED}|{_NUMBER}|{_TIED}|{_WORD}|{_REST}"
_SHORTEST_BEFORE = 3  # letters of the first part of a compound

_BEFORE = 80  # code points before a word in which an expression finds something
_CAPITALISED = re.compile(r"[^\W\da-z_][\w.-]+ $")
_EDGE = re.compile(r"\b")


def word_pattern(language: Language) -> re.Pattern[str]:
    """Compile what finds a word, as its one group.

    A pronoun behind its verb is a word of its own ("a-t-il"), the hyphens are none.
    """
    grammar = language.grammar
    closed = {*grammar.articles, *grammar.prepositions, *grammar.determiners, *grammar.subordinators}
    closed |= set(grammar.inverted)
    openers = "|".join(sorted(map(re.escape, map(str.capitalize, filter(str.isalpha, closed)))))
    elided = "|".join(sorted(word[:-1].capitalize() for word in closed if word.endswith("'"))) or "(?!)"
    opener = rf"(?:(?:{openers})\b|(?:{elided})['’])"
    subjects = "|".join(
        sorted(one.capitalize() for one in (*grammar.pronouns, *grammar.articles) if one.isalpha())
    )
    single = rf"(?<=[a-zà-ÿ]\s[A-Z]\.)\s{opener}"  # "ha scritto su X. Il ministro"
    country = rf"(?<=\b[A-Z]\.[A-Z]\.)\s(?:{subjects})\b"  # "in the U.S. He said"
    initial = rf"(?!{_platform(language)}){_INITIAL}(?!{single}|{country})|{_title(language)}"
    words = f"{_whole(language)}|{_CONTRACTING if grammar.contractions else _ELIDING}"
    words = f"{_PLAIN}|{_HANDLE}|{_MARK}|{initial}|{words}"
    if not grammar.inverted:
        return re.compile(rf"(?!\s)({words})")
    pronoun = rf"(?:{'|'.join(sorted(grammar.inverted, key=len, reverse=True))})\b"
    joint = rf"-(?<=\w-)(?:t-)?{pronoun}|t-(?<=\w-t-){pronoun}"
    return re.compile(rf"(?!\s)({_PLAIN}|{_HANDLE}|(?!{joint})(?:\w+(?=(?:-t)?-{pronoun})|{words}))")


def _whole(language: Language) -> str:
    """Return what finds a word of the grammar that an apostrophe does not part: "quelqu'un"."""
    closed = language.grammar.indefinites | language.grammar.adverbs
    whole = (re.escape(word).replace("'", "['’]") for word in sorted(closed) if "'" in word[1:-1])
    return rf"(?i:{'|'.join(whole) or '(?!)'})\b"


@lru_cache(maxsize=32)
def platform_prepositions(language: Language) -> frozenset[str]:
    """Return the prepositions behind which an X is where something was written, no initial: "Kim a écrit sur X."."""
    grammar = language.grammar
    sources = {phrase.words[0] for phrase in language.phrases if len(phrase.words) == 1}
    others = grammar.genitives | grammar.object_prepositions | grammar.passive_agents | sources
    return frozenset(
        form for form, base in grammar.prepositions.items() if base not in others and form.isalpha()
    )


def _title(language: Language) -> str:
    """Return what finds a title of one letter before a particle: "a dit M. | de Brande"."""
    names = language.names
    letters = "".join(sorted(one[0].upper() for one in names.titles if len(one) == 2 and one[1] == "."))
    particles = "|".join(sorted(word.replace("'", "['’]") for word in names.particles if word[0].isalpha()))
    return rf"\b[{letters}]\.(?=\s(?i:{particles})\s?[A-Z])" if letters else "(?!)"


def _platform(language: Language) -> str:
    behind = "|".join(rf"(?<=\b{form}\sX\.)" for form in sorted(platform_prepositions(language)))
    return rf"\bX\.(?:{behind or '(?!)'})"


def find_words(
    text: str, start: int, end: int, pattern: re.Pattern[str]
) -> tuple[list[str], list[int], list[int]]:
    """Return the words of `text[start:end]`, and where in `text` each begins and ends.

    The text is split into gaps and words in turn, which takes two thirds of the time of a match for each word.
    """
    parts = pattern.split(text[start:end])
    behind = list(accumulate(map(len, parts), initial=start))
    return parts[1::2], behind[1:-1:2], behind[2::2]


def places_of(word: str, text: str, start: int, end: int) -> Iterator[int]:
    r"""Yield where `word` stands in `text[start:end]` and not inside another word, as `\bword\b` tells.

    Compiling an expression for one word of one article takes longer than searching all of the article.
    """
    at, size = text.find(word, start, end), len(word)
    plain = word[:1].isalnum() and word[-1:].isalnum()  # as most: what stands beside tells
    while at >= 0:
        behind = at + size
        before, after = text[at - 1 : at], text[behind : behind + (behind < end)]
        if plain:
            alone = not (before.isalnum() or after.isalnum() or before == "_" or after == "_")
        else:
            alone = stands_alone(text, at, behind, end)
        if alone:
            yield at
        at = text.find(word, behind if alone else at + 1, end)


def stands_alone(text: str, at: int, behind: int, end: int) -> bool:
    """Whether `text[at:behind]` begins and ends where words do, as far as `end`."""
    return _EDGE.match(text, at, end) is not None and _EDGE.match(text, behind, end) is not None


def found_before(word: str, text: str, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """Return what `pattern`, which ends in a blank and "$", first finds right before a word; None nowhere.

    Like `places_of` it is for a word of one article, for which no expression is compiled.
    """
    at = text.find(f" {word}") + 1
    while at > 0:
        found = pattern.search(text, max(0, at - _BEFORE), at)
        if found and _EDGE.match(text, at + len(word)):
            return found
        at = text.find(f" {word}", at) + 1
    return None


def word_before(text: str, place: int) -> str:
    """Return the word before a place, with its marks: "Mr."; nothing at the start of a text."""
    return "".join(text[max(0, place - _BEFORE) : place].split()[-1:])


def opens_line(text: str, place: int) -> bool:
    """Whether nothing but blanks stands between the start of a line and a place."""
    line = text.rfind("\n", 0, place) + 1
    return not text[line:place].strip(" ")


def follows_capital(word: str, text: str) -> bool:
    """Whether a word stands somewhere behind another with a capital, as a surname does: "Valentino | Rossi"."""
    return found_before(word, text, _CAPITALISED) is not None


def compounds_of(word: str, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the places in `text[start:end]` of longer words that end in `word`: "innen|minister"."""
    behind = text.find(word, start, end) + len(word)
    while behind >= len(word):
        first = behind - len(word)
        while first > start and text[first - 1].isalpha():
            first -= 1
        if behind - len(word) - first >= _SHORTEST_BEFORE and not text[behind : behind + 1].isalnum():
            yield first, behind
        behind = text.find(word, behind, end) + len(word)


def plain_of(text: str) -> str:
    """Return `text` with typewriter apostrophes, every code point at its place."""
    return text.replace("’", "'")


def lowered(text: str) -> str:
    """Return `text` in lower case, every code point at its place: of "İ", Python makes two."""
    return text.replace("İ", "I").lower()


def is_acronym(word: str) -> bool:
    """Whether a word is all capitals: "BCE"."""
    return word.isupper() and len(word) > 1 and word.isalpha()
