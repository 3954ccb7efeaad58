"""The speakers known so far, found by any of their names."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from quotes.fold import stand_in_row
from quotes.model import Speaker, SpeakerKind
from quotes.speakers.heads import Post
from quotes.speakers.offices import Holder, Offices
from quotes.speakers.spellings import Spellings
from quotes.speakers.words import Openings, Word, Words, name_key

Key = tuple[str, ...]


class Gazetteer:
    """An index of speakers by name and alias, and by pairs of words of their names; local ones are left out."""

    def __init__(self, speakers: Iterable[Speaker] = ()) -> None:
        self._exact: dict[Key, list[Speaker]] = {}
        self._by_pair: dict[tuple[str, str], list[Speaker]] = {}
        self._openings = Openings()
        self.spellings = Spellings()
        self._offices = Offices()
        self._stated: dict[
            Key, str
        ] = {}  # name of somebody without a country on record -> what an article said
        self._size = 0
        for speaker in speakers:
            self.add(speaker)

    def __len__(self) -> int:
        return self._size

    def add(self, speaker: Speaker) -> None:
        """Take in a speaker; local ones never cross articles and are passed over."""
        if speaker.local:
            return
        self._size += 1
        words = name_key(speaker.name)
        for key in filter(None, dict.fromkeys((words, *map(name_key, speaker.aliases)))):
            self._exact.setdefault(key, []).append(speaker)
            self._openings.add(key)
        for pair in dict.fromkeys(pairwise(words)):
            self._by_pair.setdefault(pair, []).append(speaker)
        self.spellings.add(speaker)
        self._offices.add(speaker)

    def find(
        self, name: str, *, kind: SpeakerKind | None = None, country: str | None = None
    ) -> tuple[Speaker, ...]:
        """Return the speakers a name fits: as a name or alias, else as a run of two words or more of their name.

        A speaker of another kind, or with another country on record than `country`, does not fit.
        """
        key = name_key(name)
        found = self._exact.get(key) or self._by_run(key, last=not any(map(str.isspace, name.strip())))
        return tuple(
            speaker
            for speaker in found
            if (kind is None or speaker.kind == kind)
            and (country is None or speaker.country is None or speaker.country == country)
        )

    def named(self, name: str) -> tuple[Speaker, ...]:
        """Return the speakers that have exactly this name or alias, in any case and without accents."""
        return tuple(self._exact.get(name_key(name), ()))

    def holds(self, speaker: Speaker) -> bool:
        """Whether a speaker of this kind, name and country is known: one that articles name again is that one."""
        key = name_key(speaker.name)
        return any(
            (known.kind, name_key(known.name), known.country) == (speaker.kind, key, speaker.country)
            for known in self._exact.get(key, ())
        )

    def ending(self, name: str) -> tuple[Speaker, ...]:
        """Return the people whose name of two words or more ends a longer one: "Likud Benjamin Netanyahu"."""
        key = name_key(name)
        for start in range(1, len(key) - 1):
            if fits := self._exact.get(key[start:]):
                return tuple(speaker for speaker in fits if speaker.kind == "person")
        return ()

    def holders(self, posts: Iterable[Post], day: date) -> list[Holder]:
        """Return those who held one of the posts on a day."""
        return self._offices.holders(posts, day)

    def spelt(self, name: str, *, country: str | None = None) -> tuple[Speaker, ...]:
        """Return the people whose name this is in another spelling; see `Spellings.find`."""
        return self.spellings.find(name, country=country)

    def note_country(self, name: str, code: str) -> None:
        """Remember the country an article states of somebody without one on record: another makes a namesake."""
        self._stated.setdefault(name_key(name), code)

    def may_be_of(self, speaker: Speaker, code: str) -> bool:
        """Whether somebody can be of a country: it is the one on record, or said before, or none is."""
        known = speaker.country or self._stated.get(name_key(speaker.name))
        return known is None or known == code

    def mentioned(self, words: Words) -> list[tuple[Word, Speaker]]:
        """Return the known speakers whose name or alias stands in a text, each with the name's first word.

        That word ends where the name ends. A name that two speakers share counts for neither.
        """
        found: list[tuple[Word, Speaker]] = []
        for at in self._openings.among(words.folded):
            if words[at].capital and (named := self._longest(words.folded, at)):
                speaker, length = named
                found.append((words[at]._replace(end=words[at + length - 1].end), speaker))
        return found

    def _longest(self, words: list[str], at: int) -> tuple[Speaker, int] | None:
        """Return the only speaker of the longest name that begins at a folded word, and how many words it has.

        "XI" alone is a number.
        """
        for length in range(min(self._openings.longest[words[at]], len(words) - at), 0, -1):
            fits = self._exact.get(tuple(words[at : at + length]), ())
            if len(fits) == 1 and (length > 1 or len(words[at]) > 2):
                return fits[0], length
        return None

    def _by_run(self, key: Key, *, last: bool) -> list[Speaker]:
        """Return the speakers whose name holds the words of `key` in a row; its rarest pair of words leads to them.

        `last`: it must end in them, as "Dupond-Moretti" ends a name, where "Jean-Luc" alone may be anybody.
        """
        lists = [self._by_pair.get(pair, []) for pair in pairwise(key)]
        shortest = min(lists, key=len, default=[])
        names = [(speaker, name_key(speaker.name)) for speaker in shortest]
        return [one for one, name in names if (name[-len(key) :] == key if last else stand_in_row(key, name))]
