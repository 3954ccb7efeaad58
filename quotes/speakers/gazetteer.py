"""The speakers known so far, found by any of their names."""

from collections.abc import Iterable

from quotes.model import Speaker, SpeakerKind
from quotes.speakers.places import Word, name_key

Key = tuple[str, ...]


class Gazetteer:
    """An index of speakers by name and alias, and by the words of their names; local ones are left out."""

    def __init__(self, speakers: Iterable[Speaker] = ()) -> None:
        self._exact: dict[Key, list[Speaker]] = {}
        self._by_word: dict[str, list[Speaker]] = {}
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
        for key in dict.fromkeys(map(name_key, (speaker.name, *speaker.aliases))):
            self._exact.setdefault(key, []).append(speaker)
        for word in dict.fromkeys(name_key(speaker.name)):
            self._by_word.setdefault(word, []).append(speaker)

    def find(
        self, name: str, *, kind: SpeakerKind | None = None, country: str | None = None
    ) -> tuple[Speaker, ...]:
        """Return the speakers a name fits: as a name or alias, else as a run of words of their name.

        A speaker of another kind, or with another country on record than `country`, does not fit.
        """
        key = name_key(name)
        found = self._exact.get(key) or self._by_run(key)
        return tuple(
            speaker
            for speaker in found
            if (kind is None or speaker.kind == kind)
            and (country is None or speaker.country is None or speaker.country == country)
        )

    def named(self, name: str) -> tuple[Speaker, ...]:
        """Return the speakers that have exactly this name or alias, in any case and without accents."""
        return tuple(self._exact.get(name_key(name), ()))

    def mentioned(self, words: list[Word]) -> list[tuple[Word, Speaker]]:
        """Return the known speakers whose name or alias stands in a text, each with the name's first word.

        A name that two speakers share counts for neither.
        """
        found: list[tuple[Word, Speaker]] = []
        for at, word in enumerate(words):
            if not word.capital:
                continue
            for length in (4, 3, 2, 1):
                fits = self._exact.get(tuple(w.folded for w in words[at : at + length]), ())
                if len(fits) == 1:
                    found.append((word, fits[0]))
                    break
        return found

    def _by_run(self, key: Key) -> list[Speaker]:
        """Return the speakers whose name holds the words of `key` in a row; the rarest word leads to them."""
        lists = [self._by_word.get(word, []) for word in key]
        shortest = min(lists, key=len, default=[])
        return [speaker for speaker in shortest if _holds(name_key(speaker.name), key)]


def _holds(name: Key, run: Key) -> bool:
    """Whether the words of `run` stand in `name` in a row."""
    return any(name[at : at + len(run)] == run for at in range(len(name) - len(run) + 1))
