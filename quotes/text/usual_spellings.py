"""How an article writes its words where they have no capitals for the eye: small, as a name, as an acronym."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from itertools import filterfalse, pairwise
from unicodedata import normalize

from quotes.fold import fold
from quotes.lang.given_names import is_given
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.name_tags import NUMERALS, is_office
from quotes.text.tags.surnames import surnames_of
from quotes.text.tags.words import lowered, places_of, word_before

WORD = re.compile(r"[^\W\d_]+")
NAME = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# In an expression: one letter of a word all in capitals, "ERDOĞAN" and "KACZYŃSKI" too.
UPPER = f"[A-ZÀ-ÖØ-Þ{''.join(filter(str.isupper, map(chr, range(0x100, 0x180))))}]"
# The capital goes first, what may not stand before it behind: so the engine skips from capital to capital.
_JOINT = "(?:[ -]|['’] ?)"
SIDE_BY_SIDE = re.compile(
    rf"{UPPER}(?<!\w.)(?<!\w['’-].)(?:{UPPER}*{_JOINT}(?:{UPPER}+{_JOINT}){{0,29}}{UPPER}{{2,}}|{UPPER}+)(?!\w|-\w)"
)
_ENDS = '.!?:…«“„»”"\n'
_NO_VOWEL = re.compile(r"[b-df-hj-np-tv-xz]{2,}")
_UNACCENTED = {letter: normalize("NFD", chr(letter))[0] for letter in range(0xC0, 0x180)}
_WITH_ACCENT = re.compile(r"\b[A-Za-z]*[À-ÖØ-öø-ž][^\W\d_]*")
_SHORTEST = 3  # letters of a surname
_SHORT = 4  # letters of an acronym that is a body, of a surname behind another


@lru_cache(maxsize=4)
def called_in_capitals(text: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the surnames in capitals behind a given name or a title: "Ana | RUIZ SANZ", "Herr | KOLB"."""
    found: set[str] = set()
    for run in SIDE_BY_SIDE.finditer(text):
        before = re.split("['’]", _called(text, run.start(), lexicon).lower())[-1]  # "l'on. | KOLB"
        named = before in lexicon.language.names.titles or is_office(before, lexicon)
        for word in NAME.findall(run[0]):
            # what stands behind may be a word of the language: "Larry | KING"
            behind_given = is_given(before)
            named = named or behind_given
            if named and _may_be_surname(word, lexicon, behind_given=behind_given):
                found.add(word)
            before = word.lower()
    return frozenset(found | {part for one in found for part in WORD.findall(one)})


def _called(text: str, place: int, lexicon: Lexicon) -> str:
    """Return the word before a place and before the particles there: "Ana | von KOLB"."""
    word = word_before(text, place)
    while word in lexicon.language.names.particles and word:
        place = text.rindex(word, 0, place)
        word = word_before(text, place)
    return word


def _is_body(low: str, lexicon: Lexicon) -> bool:
    """Whether a short word in lower case is a body: "NATO"."""
    noun = lexicon.noun(low) if len(low) <= _SHORT else None
    return noun is not None and noun.kind == "organization"


def _may_be_surname(word: str, lexicon: Lexicon, *, behind_given: bool) -> bool:
    """Whether a word in capitals may be somebody's surname: no acronym, no "II".

    It may be a word of the language where it stands `behind_given`, behind a given name.
    """
    low = word.lower()
    if word in NUMERALS or _NO_VOWEL.fullmatch(low) or _is_body(low, lexicon):
        return False
    known = lexicon.noun(low) is not None or lexicon.is_listed(low)
    return len(word) >= _SHORTEST if behind_given else len(word) >= _SHORT and not known


class Spellings:
    """How an article writes words, told by all of it but the spans `lines`, which have capitals for the eye."""

    def __init__(self, text: str, lines: Iterable[tuple[int, int]], lexicon: Lexicon) -> None:
        self._text, self._lexicon = text, lexicon
        bounds = [0, *(place for span in lines for place in span), len(text)]
        self._story = "\n".join(text[end:start] for end, start in list(pairwise(bounds))[::2])
        self._counted: dict[str, tuple[int, int]] = {}
        self._forms: dict[str, list[str]] = {}

    def of_sentence(self, words: Sequence[str]) -> list[str]:
        """Return the words of a headline, or of what opens a story, as they are written elsewhere."""
        written: list[str] = []
        for word, behind in pairwise((*words, "")):
            written.append(self._usual(word, written[-1] if written else "", behind))
        return written

    def _usual(self, word: str, before: str, behind: str) -> str:
        """Return how a word between two others is written elsewhere."""
        forms = self._forms_of(word)
        small = [one for one in forms if one.islower()]
        titled = [one for one in forms if not (one.islower() or one.isupper())]
        few, inside = sum(map(self._times, small)), sum(map(self._inside, titled))
        here = self._times(word) if len(word) > 1 else self._inside(word)  # "L'accordo" opens a sentence
        if here > few + inside and not titled:
            return word  # "ONU"
        if small and few >= inside and not (inside and self._is_pair(before, word, behind)):
            return max(small, key=self._times)
        if titled and (inside or not self._lexicon.is_listed(word.lower())):
            return max(titled, key=self._times)
        return self._known(before, word, behind)

    def _is_pair(self, before: str, word: str, behind: str) -> bool:
        """Whether a word stands elsewhere as a name does beside the one before or behind it: "Rosa | Rossi"."""
        pairs = [f"{one} {other}".title() for one, other in ((before, word), (word, behind)) if one and other]
        return any(pair in self._story for pair in pairs)

    def _known(self, before: str, word: str, behind: str) -> str:
        """Return a word that stands nowhere else as the language writes it."""
        lexicon, low = self._lexicon, lowered(word)
        listed = lexicon.is_listed(low)
        named = is_given(low) or (before.istitle() and is_given(before.lower()))
        if low in lexicon.places or (named and not listed) or self._is_of_place(before, word, behind):
            return low.title()
        if _is_body(low, lexicon) or word in NUMERALS or (_NO_VOWEL.fullmatch(low) and not listed):
            return word
        return low.title() if low in lexicon.common or (lexicon.common and not listed) else low

    def _is_of_place(self, *words: str) -> bool:
        """Whether two of three words side by side are a place: "North | Korea"."""
        return any(f"{one} {other}".lower() in self._lexicon.places for one, other in pairwise(words))

    def has_small(self, word: str) -> bool:
        """Whether a word in lower case is there so, or is one of the language."""
        return self._times(word) > 0 or self._lexicon.is_listed(word)

    def _forms_of(self, word: str) -> list[str]:
        """Return how a word is printed elsewhere; capitals may have lost their accents."""
        low = lowered(word)
        if low not in self._forms:
            self._forms[low] = self._printed(low) or self._accented.get(low.translate(_UNACCENTED), [])
        return self._forms[low]

    def _printed(self, word: str) -> list[str]:
        """Return how a word in lower case is printed in the story, each form once."""
        places = places_of(word, self._low, 0, len(self._low))
        return list(dict.fromkeys(self._story[at : at + len(word)] for at in places))

    def _times(self, word: str) -> int:
        """Return how often a word is there, as printed."""
        return self._count(word)[0]

    def _inside(self, word: str) -> int:
        """Return how often a word as printed stands inside a sentence, which does not open with it."""
        return self._count(word)[1]

    def _count(self, word: str) -> tuple[int, int]:
        """Return how often a word is there, as printed, and how often inside a sentence; counted once."""
        if word not in self._counted:
            story = self._story
            places = list(places_of(word, story, 0, len(story)))
            around = [story[at - 2 : at] for at in places if at > 1]
            inside = [two[1] in "'’-" or (two[1] == " " and two[0] not in _ENDS) for two in around]
            self._counted[word] = len(places), sum(inside)
        return self._counted[word]

    @cached_property
    def _low(self) -> str:
        """The story in lower case, every code point at its place."""
        return lowered(self._story)

    @cached_property
    def _accented(self) -> dict[str, list[str]]:
        """How the words that have accents are printed, by what is left of them without."""
        found: dict[str, list[str]] = {}
        others = filterfalse(str.isascii, dict.fromkeys(self._story.split()))
        for word in dict.fromkeys(_WITH_ACCENT.findall(" ".join(others))):
            found.setdefault(word.lower().translate(_UNACCENTED), []).append(word)
        return found

    def of_names(self, words: Sequence[str]) -> list[str]:
        """Return words in capitals, those that are somebody's name as names are written: "Marine LE PEN"."""
        written: list[str] = []
        for word in reversed(words):
            name = self._surname(word)
            if name is None and written and not written[-1].isupper():
                name = self._before_name(word, written[-1])
            written.append(name or word)
        return written[::-1]

    def _before_name(self, word: str, name: str) -> str | None:
        """Return what opens a name as names are written, None for another word: "JEAN | Dupont", "LE | Pen"."""
        low, titled = lowered(word), lowered(word).title()
        if low not in self._lexicon.language.names.particles:
            unknown = len(word) > _SHORT and not self._lexicon.is_listed(low)
            return titled if unknown or is_given(low) else None
        small = low in self._lexicon.language.names.joining or f"{low} {name}" in self._story
        return low if small and f"{titled} {name}" not in self._story else titled

    def _surname(self, word: str) -> str | None:
        """Return a word in capitals as a name is written, if it stands where a surname does somewhere."""
        if known := self._surnames.get(fold(word)):
            return known if len(known) == len(word) else lowered(word).title()
        return lowered(word).title() if word in called_in_capitals(self._text, self._lexicon) else None

    @cached_property
    def _surnames(self) -> dict[str, str]:
        """The surnames of the article that are not in capitals."""
        return {fold(one): one for one in surnames_of(self._story, self._lexicon) if not one.isupper()}
