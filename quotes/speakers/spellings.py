"""An index of people by the spellings of their names, so that one name in another spelling finds its speaker.

How a name sounds takes long to work out, so that is done for a block of names only when one like them is asked
for: a block is the names with the same letters of those that no spelling changes.
"""

from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz, process

from quotes.model import Speaker
from quotes.speakers.likeness import compare_names
from quotes.speakers.spelling import (
    family_stands_first,
    name_keys,
    plain_key,
    sound_keys,
    spelt_words,
    steady_letters,
    turned,
)
from quotes.speakers.words import name_key

_LONE = 6  # letters that a surname alone must have to be known by its sound
_NEAR = 70.0  # of 100, by rapidfuzz: letters as printed that far apart may come closer when they are read by sound
_END = 2  # letters of a word's beginning or end that close names share

_People = dict[int, Speaker]  # by the identity of the value, so that each stands in it once


class Spellings:
    """People by the keys of their names and aliases, and by their surnames. It fills when it is first asked."""

    def __init__(self) -> None:
        self._waiting: list[Speaker] = []
        self._blocks: dict[
            str, list[tuple[str, Speaker]]
        ] = {}  # names; one is taken out once it is sounded out
        self._by_sound: dict[str, list[Speaker]] = {}
        self._by_letters: dict[str, list[Speaker]] = {}
        self._by_surname: dict[str, list[Speaker]] = {}
        self._by_ends: dict[str, list[str]] = {}  # the letters of names; see `_ends`
        self._without_ends: list[
            tuple[str, ...]
        ] = []  # words of names that wait to be asked for what is close

    def add(self, speaker: Speaker) -> None:
        """Take in a speaker; only people have spellings."""
        if speaker.kind == "person":
            self._waiting.append(speaker)

    def find(self, name: str, *, country: str | None) -> tuple[Speaker, ...]:
        """Return the people whose name this is in another spelling, given the country the article states.

        A name turned round counts where the family's name stands first, an initial where the country is the
        same, or where the surname alone is an alias: then the press means nobody else by it.
        """
        self._fill()
        found = self._alike(name).values()
        fits = tuple(speaker for speaker in found if _is_name_of(name, speaker, country))
        return fits or tuple(self._initialled(name, country))

    def near(self, speaker: Speaker) -> list[Speaker]:
        """Return the people whose names are like one of a speaker's of two words or more, the speaker among them.

        They have a name of the same sound, turned round, of the same surname, or of nearly the same letters.
        """
        self._fill()
        found: _People = {}
        for name in full_names(speaker):
            found |= self._alike(name)
            for word in spelt_words(name)[-1:]:
                found |= _people(self._by_surname.get(word, ()))
            found |= _people(self._close_to(name))
        return list(found.values())

    def _alike(self, name: str) -> _People:
        """Return the people with a name whose letters or sounds are those of a name, or of it turned round."""
        words = spelt_words(name)
        orders = words, (*words[1:], *words[:1]), (*words[-1:], *words[:-1])
        blocks = {block for order in orders for block in steady_letters(order)}
        if self._blocks.keys().isdisjoint(blocks):
            return {}  # so it is with most names, and how they sound takes long to tell
        for block in blocks:
            self._sound_out(block)
        keys = (plain_key(name), *sound_keys(name, short=True), *turned(name))
        return _people(speaker for key in keys for speaker in self._by_sound.get(key, ()))

    def _sound_out(self, block: str) -> None:
        waiting = self._blocks.get(block, [])
        for name, speaker in waiting:
            for key in name_keys(name):
                self._by_sound.setdefault(key, []).append(speaker)
        waiting.clear()

    def _close_to(self, name: str) -> Iterator[Speaker]:
        """Yield the people with a name of nearly the same letters, in one of the blocks of a name."""
        for words in self._without_ends:
            for block in _ends(words):
                self._by_ends.setdefault(block, []).append("".join(words))
        self._without_ends.clear()
        blocks = _ends(spelt_words(name))
        known = {one for block in blocks for one in self._by_ends.get(block, ())}
        near = process.extract(plain_key(name), known, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=None)
        for letters, _, _ in near:
            yield from self._by_letters[letters]

    def _initialled(self, name: str, country: str | None) -> Iterator[Speaker]:
        words = spelt_words(name)
        if len(words) < 2 or len(words[0]) > 1:
            return
        for speaker in _people(self._by_surname.get(words[-1], ())).values():
            named = spelt_words(speaker.name)
            known_alone = (words[-1],) in map(name_key, speaker.aliases)
            is_of = named[0].startswith(words[0]) and named[-1] == words[-1]
            if is_of and (known_alone or (country and country == speaker.country)):
                yield speaker

    def _fill(self) -> None:
        for speaker in self._waiting:
            for name in (speaker.name, *speaker.aliases):
                words = spelt_words(name)
                letters = "".join(words)
                self._by_letters.setdefault(letters, []).append(speaker)
                self._without_ends.append(words)
                for block in steady_letters(words):
                    self._blocks.setdefault(block, []).append((name, speaker))
                for word in words[-1:]:
                    self._by_surname.setdefault(word, []).append(speaker)
        self._waiting.clear()


def _ends(words: Sequence[str]) -> list[str]:
    """Return the blocks in which names close to one of two words or more are looked for.

    Two spellings of a name seldom differ at both ends of its first word or of its last one.
    """
    if len(words) < 2:
        return []
    first, last = words[0], words[-1]
    return [one + other for one in {first[:_END], first[-_END:]} for other in {last[:_END], last[-_END:]}]


def full_names(speaker: Speaker) -> list[str]:
    """Return the names and aliases of two words or more: those that can tell who somebody is."""
    return [name for name in (speaker.name, *speaker.aliases) if len(name_key(name)) > 1]


def _people(speakers: Iterable[Speaker]) -> _People:
    return {id(speaker): speaker for speaker in speakers}


def _is_name_of(name: str, speaker: Speaker, country: str | None) -> bool:
    """Whether a name is that of a speaker in another spelling, and nothing says that it is another's."""
    if country is not None and speaker.country not in (None, country):
        return False
    return any(_same(name, known, country or speaker.country) for known in _comparable(name, speaker))


def _comparable(name: str, speaker: Speaker) -> Iterable[str]:
    """Return the names that `name` can be: a single word stands for a long alias of one word only."""
    single = len(name_key(name)) == 1
    if single and len(plain_key(name)) < _LONE:
        return ()
    return [known for known in (speaker.name, *speaker.aliases) if (len(name_key(known)) == 1) is single]


def _same(name: str, known: str, country: str | None) -> bool:
    _, reason = compare_names(name, known, country=country)
    return reason in ("spelling", "sound") or (reason == "order" and family_stands_first(country))
