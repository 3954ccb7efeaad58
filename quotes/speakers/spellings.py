"""An index of people by the spellings of their names, so that one name in another spelling finds its speaker."""

from collections.abc import Iterable, Iterator

from quotes.model import Speaker
from quotes.speakers.likeness import compare_names
from quotes.speakers.places import name_key
from quotes.speakers.spelling import (
    Memory,
    family_stands_first,
    name_keys,
    plain_key,
    sound_keys,
    spelt_words,
    turned,
)

_LONE = 6  # letters that a surname alone must have to be known by its sound


class Spellings:
    """People by the keys of their names and aliases, and by their surnames. It fills when it is first asked."""

    def __init__(self) -> None:
        self._waiting: list[Speaker] = []
        self._by_key: dict[str, dict[int, Speaker]] = {}
        self._by_surname: dict[str, dict[int, Speaker]] = {}

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
        fits = {
            id(speaker): speaker
            for key in (plain_key(name), *sound_keys(name, short=True), *turned(name))
            for speaker in self._by_key.get(key, {}).values()
            if _is_name_of(name, speaker, country)
        }
        return tuple(fits.values()) or tuple(self._initialled(name, country))

    def _initialled(self, name: str, country: str | None) -> Iterator[Speaker]:
        words = spelt_words(name)
        if len(words) < 2 or len(words[0]) > 1:
            return
        for speaker in self._by_surname.get(words[-1], {}).values():
            named = spelt_words(speaker.name)
            known_alone = (words[-1],) in map(name_key, speaker.aliases)
            if named[0].startswith(words[0]) and (known_alone or (country and country == speaker.country)):
                yield speaker

    def _fill(self) -> None:
        memory: Memory = {}
        for speaker in self._waiting:
            for name in (speaker.name, *speaker.aliases):
                for key in name_keys(name, memory):
                    self._by_key.setdefault(key, {})[id(speaker)] = speaker
            for word in spelt_words(speaker.name)[-1:]:
                self._by_surname.setdefault(word, {})[id(speaker)] = speaker
        self._waiting.clear()


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
