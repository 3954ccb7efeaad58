"""Which speakers may be one: the pairs that people are asked about."""

from collections.abc import Collection, Iterable, Iterator

from rapidfuzz import fuzz, process

from quotes.model import Speaker
from quotes.speakers.likeness import CLOSE, Likeness, compare
from quotes.speakers.places import name_key
from quotes.speakers.spelling import Memory, name_keys, plain_key, sound_keys, spelt_words, turned

Doubt = tuple[Speaker, Speaker, Likeness]


def find_doubtful(
    speakers: Iterable[Speaker], ids: Collection[int], *, close: bool = True
) -> Iterator[Doubt]:
    """Yield the pairs of people that may be one, of which the id of one at least is in `ids`.

    The lower id stands first, and pairs come in the order of the ids that were asked for. Two that the names
    alone would join are listed as well: something else kept them apart. Without `close`, names that are merely
    close are not looked for.
    """
    people = {
        one.id: one for one in speakers if one.id is not None and one.kind == "person" and not one.local
    }
    asked = [people[id_] for id_ in sorted(ids) if id_ in people]
    if not asked:
        return
    near = _Neighbours(people.values())
    seen: set[tuple[int, int]] = set()
    for one in asked:
        for other in near.of(one, close=close):
            first, second = sorted((one, other), key=lambda speaker: speaker.id or 0)
            pair = (first.id or 0, second.id or 0)
            likeness = compare(first, second)
            if pair not in seen and likeness.verdict != "other":
                seen.add(pair)
                yield first, second, likeness


class _Neighbours:
    """People by the keys of their names, by surname, and by how close the letters of their names are."""

    def __init__(self, people: Iterable[Speaker]) -> None:
        self._by_key: dict[str, list[Speaker]] = {}
        self._by_surname: dict[str, list[Speaker]] = {}
        memory: Memory = {}
        for speaker in people:
            for name in _full_names(speaker):
                for key in name_keys(name, memory):
                    self._by_key.setdefault(key, []).append(speaker)
                for word in spelt_words(name)[-1:]:
                    self._by_surname.setdefault(word, []).append(speaker)
        self._keys = list(self._by_key)

    def of(self, speaker: Speaker, *, close: bool) -> list[Speaker]:
        """Return those near a speaker, by id, without the speaker."""
        found: dict[int, Speaker] = {}
        for name in _full_names(speaker):
            keys = [*sound_keys(name, short=True), *turned(name), plain_key(name)]
            if close:
                keys += self._close_to(plain_key(name))
            lists = [self._by_key.get(key, []) for key in keys]
            lists += [self._by_surname.get(word, []) for word in spelt_words(name)[-1:]]
            found.update((one.id or 0, one) for there in lists for one in there)
        found.pop(speaker.id or 0, None)
        return [found[id_] for id_ in sorted(found)]

    def _close_to(self, key: str) -> list[str]:
        found = process.extract(key, self._keys, scorer=fuzz.ratio, score_cutoff=CLOSE, limit=None)
        return [close for close, _, _ in found]


def _full_names(speaker: Speaker) -> list[str]:
    return [name for name in (speaker.name, *speaker.aliases) if len(name_key(name)) > 1]
