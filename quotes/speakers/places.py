"""Where a text speaks of countries: names, adjectives, capitals, cities, international bodies.

Words are compared folded, letters and digits only, so that "Costa d’Avorio" and "Costa d'Avorio" are one name. How a
word is printed counts: names begin with a capital, adjectives do not ("Romano Prodi" is no Roman).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple, overload

from quotes.fold import fold
from quotes.lang.data import Language, Places
from quotes.lang.given_names import given_names
from quotes.lang.source import fold_word
from quotes.model import Span

Sort = Literal["name", "adjective", "capital", "city", "institution", "person", "body"]

_SEATS = ("city", "capital")
_WORD = re.compile(r"[^\W_]+")
_GAP = re.compile(r"([\W_]+)")
_JOINT = re.compile(r"[\s'’.\-]")


class Word(NamedTuple):
    """Letters and digits in a row as printed, folded, and their place; names are compared folded, other words spelt."""

    start: int
    end: int
    text: str
    folded: str

    @property
    def spelt(self) -> str:
        """The word as language data spell it."""
        return fold_word(self.text)

    @property
    def capital(self) -> bool:
        """Whether it is printed with a capital."""
        return self.text[0].isupper()


class Words(Sequence[Word]):
    """The words and numbers of a text or of a span of it, in text order: each a `Word`, made when it is asked for.

    Of a whole article hardly any is: `Openings.among` tells which may matter.
    """

    __slots__ = ("_printed", "_starts", "folded")

    def __init__(self, text: str, within: Span | None = None) -> None:
        read = _read(text) if within is None else _read_within(text, within)
        self._printed, self._starts, self.folded = read

    def __iter__(self) -> Iterator[Word]:
        for printed, start, folded in zip(self._printed, self._starts, self.folded, strict=True):
            yield Word(start, start + len(printed), printed, folded)

    def __len__(self) -> int:
        return len(self._printed)

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> list[Word]: ...
    def __getitem__(self, at: int | slice) -> Word | list[Word]:
        if isinstance(at, slice):
            return [self[n] for n in range(*at.indices(len(self)))]
        printed, start = self._printed[at], self._starts[at]
        return Word(start, start + len(printed), printed, self.folded[at])

    @property
    def spelt(self) -> list[str]:
        """The words as language data spell them."""
        return [fold_word(word) for word in self._printed]


class Openings:
    """The words that the names of an index open with, folded, and how many words the longest of these names has.

    "La Spezia" and "Il Cairo" open like every second noun phrase, so the second word is known as well.
    """

    __slots__ = ("_alone", "_second", "longest")

    def __init__(self) -> None:
        self.longest: dict[str, int] = {}
        self._alone: set[str] = set()
        self._second: dict[str, set[str]] = {}

    def add(self, key: Sequence[str]) -> None:
        """Take in the folded words of a name."""
        first, *others = key
        self.longest[first] = max(len(key), self.longest.get(first, 0))
        if others:
            self._second.setdefault(first, set()).add(others[0])
        else:
            self._alone.add(first)

    def among(self, folded: Sequence[str]) -> list[int]:
        """Return where names may begin in a row of folded words."""
        known, alone, second = self.longest, self._alone, self._second
        behind = [*folded[1:], ""]
        return [
            at
            for at in [at for at, word in enumerate(folded) if word in known]
            if folded[at] in alone or behind[at] in second[folded[at]]
        ]


_Read = tuple[list[str], list[int], list[str]]
"""Words as printed, where each begins, and the words folded."""


def _read(text: str, start: int = 0) -> _Read:
    """Return the words of a text that begins at `start` of another."""
    parts = _GAP.split(text)  # words and gaps in turn: so all is done without a step of ours for each word
    printed = parts[::2]
    starts = list(accumulate(map(len, parts), initial=start))[::2]
    first, last = (
        not printed[0],
        len(printed) - (not printed[-1]),
    )  # a gap at an end leaves an empty word there
    printed, starts = printed[first:last], starts[first:last]
    return printed, starts, [word.lower() if word.isascii() else _folded(word) for word in printed]


_folded = lru_cache(maxsize=4096)(
    fold
)  # a language has few words with accents in every text: "è", "più", "für"
_read_whole = lru_cache(maxsize=1)(_read)  # dozens of phrases of one article are read, then those of the next


def _read_within(text: str, within: Span) -> _Read:
    """Return the words of a span out of those of the whole text; one that begins or ends in a word is read anew."""
    printed, starts, folded = _read_whole(text)
    first = bisect_left(starts, within.start)
    last = bisect_left(starts, within.end, first)
    if first and starts[first - 1] + len(printed[first - 1]) > within.start:
        return _read(within.of(text), within.start)
    if last and starts[last - 1] + len(printed[last - 1]) > within.end:
        return _read(within.of(text), within.start)
    return printed[first:last], starts[first:last], folded[first:last]


class Place(NamedTuple):
    """Words that stand for a country, or for an international body (`code` is None).

    A `person` is one on record with a country; it is never found by the language's names of places.
    """

    start: int
    end: int
    code: str | None
    sort: Sort

    @property
    def span(self) -> Span:
        """The span of the words."""
        return Span(self.start, self.end)


def words_of(text: str, within: Span | None = None) -> list[Word]:
    """Return the runs of letters and digits of `text`, or of a span of it, in text order."""
    return list(Words(text, within))


def name_key(name: str) -> tuple[str, ...]:
    """Return the folded words of a name: what two spellings of it share."""
    return tuple(_WORD.findall(fold(name)))


def find_places(text: str, language: Language, *, within: Span | None = None) -> tuple[Place, ...]:
    """Find the words of `text` that stand for a country or an international body, longest first.

    Places are code points of the whole `text`, also where only a span of it is read.
    """
    return places_among(Words(text, within), text, language)


def places_among(words: Words, text: str, language: Language) -> tuple[Place, ...]:
    """Find the places among words of `text` that are at hand already; see `find_places`."""
    return tuple(_scan(text, words, _index(language.places)))


def place_named(name: str, language: Language) -> Place | None:
    """Return what a name as a whole stands for ("Seul", "la Cina", "Nato"), None where it is no place."""
    words, index = words_of(name), _index(language.places)
    for run in (words, _without_article(words, language)):
        for code, sort in index.entries.get(tuple(word.folded for word in run), ()):
            if index.is_printed(sort, run):
                return Place(run[0].start, run[-1].end, code, sort)
    return None


def native_among(words: Sequence[Word], language: Language) -> Place | None:
    """Return where somebody is from who is called by it: "le Slovène Tadej Pogacar", "l'Argentin"; else None."""
    native = _without_article(words, language)[:1]
    behind = words[2:3]
    if len(words) < 2 or len(native) != 1 or native[0] is words[0] or not native[0].capital:
        return None
    if behind and not behind[0].capital:
        return None
    found = _index(language.places).entries.get((native[0].folded,), ())
    codes = [code for code, sort in found if sort == "adjective"]
    return Place(native[0].start, native[0].end, codes[0], "adjective") if codes else None


def state_closings(places: Places) -> frozenset[str]:
    """Return the last words of the names for organs and offices of state."""
    return _index(places).state_closings


def _without_article(words: Sequence[Word], language: Language) -> Sequence[Word]:
    articles = language.grammar.articles
    opens = len(words) > 1 and (words[0].spelt in articles or words[0].spelt + "'" in articles)
    return words[1:] if opens else words


@dataclass(frozen=True, slots=True)
class _Index:
    """All names by their folded words, and what they open with."""

    entries: Mapping[tuple[str, ...], tuple[tuple[str | None, Sort], ...]]
    openings: Openings
    institutions: frozenset[tuple[str, ...]]  # as they are spelt: "papà" is no pope
    state: frozenset[str]
    state_closings: frozenset[str]  # their last words
    proper: bool

    def is_printed(self, sort: Sort, run: Sequence[Word]) -> bool:
        """Whether words are printed as a place of a sort is: with a capital or without, with its accents."""
        if sort == "adjective":
            return run[0].capital is self.proper
        if sort == "institution":
            return tuple(word.spelt for word in run) in self.institutions
        return run[0].capital or (sort == "body" and len(run) > 1)


_INDEXES: dict[int, tuple[Places, _Index]] = {}


def _index(places: Places) -> _Index:
    """Return the index of a language's places; made once, since one language serves many articles."""
    kept = _INDEXES.get(id(places))
    if kept is None:
        kept = _INDEXES[id(places)] = (places, _built(places))
    return kept[1]


def _built(places: Places) -> _Index:
    entries: dict[tuple[str, ...], tuple[tuple[str | None, Sort], ...]] = {}
    openings = Openings()
    for name, code, sort in _entries(places):
        key = name_key(name)
        entries[key] = (*entries.get(key, ()), (code, sort))
        openings.add(key)
    spelt = frozenset(tuple(_WORD.findall(name)) for name in places.institutions)
    closings = frozenset(name.split(" ")[-1] for name in places.state)
    return _Index(entries, openings, spelt, places.state, closings, places.proper)


def _entries(places: Places) -> Iterator[tuple[str, str | None, Sort]]:
    """Yield each name with its code and sort, the surest sort of a name first."""
    yield from ((name, None, "body") for name in places.bodies)
    sorts: tuple[tuple[Sort, Mapping[str, str]], ...] = (
        ("name", places.countries),
        ("capital", places.capitals),
        ("institution", places.institutions),
        ("adjective", places.adjectives),
        ("city", places.cities),
    )
    for sort, names in sorts:
        yield from ((name, code, sort) for name, code in names.items())
        for end in places.name_endings if sort in ("name", *_SEATS) else ():
            yield from ((name + end, code, sort) for name, code in names.items())


def _scan(text: str, words: Words, index: _Index) -> Iterator[Place]:
    behind = 0
    for at in index.openings.among(words.folded):
        if at >= behind:
            place, length = _longest(text, words, at, index)
            if place is not None:
                yield place
            behind = at + length


def _longest(text: str, words: Words, at: int, index: _Index) -> tuple[Place | None, int]:
    """Return the longest place that starts at a word, and how many words to go on by."""
    for length in range(index.openings.longest[words.folded[at]], 0, -1):
        found = index.entries.get(tuple(words.folded[at : at + length]), ())
        run = words[at : at + length] if found else []
        if len(run) < length or not _joined(text, run):
            continue
        for code, sort in found:
            given = not given_names().keys().isdisjoint(words.folded[max(0, at - 1) : at + 1])
            may_name = length == 1 and (sort in _SEATS or given)
            if index.is_printed(sort, run) and not (may_name and _in_a_name(text, words, at, index.state)):
                return Place(run[0].start, run[-1].end, code, sort), length
    return None, 1


def _joined(text: str, run: list[Word]) -> bool:
    """Whether a single space, hyphen, apostrophe or dot stands between each two words."""
    gaps = (text[left.end : right.start] for left, right in pairwise(run))
    return all(_JOINT.fullmatch(gap) for gap in gaps)


def _in_a_name(text: str, words: Words, at: int, state: frozenset[str]) -> bool:
    """Whether a one-word city or given name is half of a name: "Giuliano Ferrara", "Jordan Smith".

    After a preposition or article ("di Torino Chiara Appendino") and before an office ("London Mayor") it is a place.
    """
    before = words[at - 1] if at else None
    touches = before is not None and text[before.end : words[at].start] == " "
    if touches and before is not None:
        return before.capital and len(before.text) > 3
    after = words[at + 1] if at + 1 < len(words) else None
    if after is None or text[words[at].end : after.start] != " ":
        return False
    return after.capital and after.spelt not in state
