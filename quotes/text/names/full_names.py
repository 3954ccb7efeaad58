"""Full names by their look: the runs of words with capitals in an article, and the names in them."""

from collections.abc import Iterable
from functools import cached_property
from itertools import islice

from quotes.lang.source import fold_word
from quotes.model import Span
from quotes.text.bylines import bylines, holds_byline
from quotes.text.names.capital_runs import runs_in
from quotes.text.names.misspelt import edges, is_slip
from quotes.text.names.name_runs import Name, name_in, phrases_of, without_genitive
from quotes.text.names.short_names import TWO_SURNAMES, called_by, initials_of, is_longer, longest_of
from quotes.text.names.whose import is_held, may_be_person, may_name, names_body
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.name_tags import NUMERALS
from quotes.text.tags.surnames import capitals_in

REACH = 20_000  # code points in which a name or noun is looked for
PLACES = 6  # of one name: enough to know what the article says of somebody
_BORN = 15  # code points around a name in which "born" is looked for
_MAIN = 40  # runs among which an article's main person is looked for: the first ones


class FullNames:
    """The full names of one article: where each stands, and those that a word opens or closes.

    Most runs of words with capitals have no word that anybody asks for; what of a run is the name is told when one is.
    """

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text, self._beginning, self._lexicon = text, text[:REACH], lexicon
        self._in_run: dict[str, list[Name]] = {}  # for this article alone: its names come again and again
        self._with_word: dict[str, list[str]] = {}
        self._places: dict[str, list[int]] = {}
        self._ends: dict[str, int] = {}  # of the first place
        self._lasts: dict[str, str] = {}
        self._persons: dict[str, bool] = {}

    @cached_property
    def _runs(self) -> list[tuple[int, str]]:
        """The runs of words with capitals, with where each begins."""
        return runs_in(self._text, self._lexicon)

    @cached_property
    def _runs_of_others(self) -> list[tuple[int, str]]:
        """The runs without those that name who wrote the article."""
        text = self._text
        if not bylines(text):
            return self._runs
        return [one for one in self._runs if not holds_byline(text, one[0], one[0] + len(one[1]))]

    def with_word(self, word: str) -> list[str]:
        """Return the names of those who may go by a word, in the order of the text."""
        if word not in self._with_word:
            self._with_word[word] = self._find(word)
        return self._with_word[word]

    def _find(self, word: str) -> list[str]:
        """Return the names of those who may go by a word, and keep where they stand."""
        found: dict[str, list[int]] = {}
        for start, run in [one for one in self._runs if word in one[1]]:
            for name, first, last in self._named(run):
                if name in found:
                    found[name].append(start + first)
                elif word in called_by(name, self._lexicon) and not self._is_held(name, start + first):
                    found[name] = [start + first]
                    self._ends.setdefault(name, start + last)
        self._places |= found
        return list(found)

    def _named(self, run: str) -> list[Name]:
        """Return the names in a run of words with capitals."""
        if run not in self._in_run:
            lexicon = self._lexicon
            known = [name_in(words, at, lexicon) for words, at in phrases_of(run, lexicon)]
            if lexicon.verb_last and "s" in run:
                known = [without_genitive(name, capitals_in(self._text)) for name in known]
            self._in_run[run] = known
        return self._in_run[run]

    def _may_be_person(self, name: str) -> bool:
        """Whether a name may be somebody's; told once, as names come again and again."""
        if name not in self._persons:
            self._persons[name] = may_be_person(name, self._lexicon)
        return self._persons[name]

    def _is_held(self, name: str, place: int) -> bool:
        """Whether an article before a name tells that it is no person's."""
        return is_held(name, self._text, place, self._lexicon)

    def with_initials(self, initials: str) -> list[Span]:
        """Return where runs of three words or more have some initials, of which there are no more than words."""
        return self._by_initials.get(initials, []) if len(initials) <= self._most_words else []

    @cached_property
    def _most_words(self) -> int:
        return max([run.count(" ") for _, run in self._runs], default=0) + 1

    @cached_property
    def _by_initials(self) -> dict[str, list[Span]]:
        """Where runs have which initials; made once somebody goes by an acronym."""
        found: dict[str, list[Span]] = {}
        for first, run in self._runs:
            for words, at in phrases_of(run, self._lexicon) if run.count(" ") > 1 else ():
                if words.count(" ") > 1:
                    start = first + at
                    span = Span(start, start + len(words))
                    for initials in {initials_of(words), "".join(word[0] for word in words.split()).upper()}:
                        found.setdefault(initials, []).append(span)
        return found

    @cached_property
    def by_edges(self) -> dict[tuple[str, str], list[tuple[str, str]]]:
        """The words of the runs, by their first and last letter; behind a hyphen also the last part alone.

        Each part comes with its word. Made once somebody goes by a surname that no full name has.
        """
        found: dict[tuple[str, str], list[tuple[str, str]]] = {}
        for word in dict.fromkeys(" ".join(run for _, run in self._runs).split()):
            for part in (word, word.rpartition("-")[2]) if "-" in word else (word,):
                found.setdefault(edges(part), []).append((part, word))
        return found

    @cached_property
    def main_person(self) -> str | None:
        """The full name whose surname is there most, half as often again as any other's; None without one."""
        runs = islice(dict.fromkeys(run for _, run in self._runs_of_others), _MAIN)
        last_of = {run: run.split()[1:] for run in runs}
        lasts = {last for words in last_of.values() for last in words if len(last) > 1}  # no "Jana K."
        counts = {last: self._beginning.count(last) for last in lasts if may_name(last, self._lexicon)}
        often = {last for last, count in counts.items() if count > 1}
        again = [run for run, words in last_of.items() if not often.isdisjoint(words)]
        people = self._by_surname(
            dict.fromkeys(name for run in again for name, _, _ in self._named(run)), often
        )
        ranked = sorted(((counts[last], name) for last, name in people.items()), reverse=True)
        if not ranked:
            return None
        most, main = ranked[0]
        others = (count for count, one in ranked if one != main and not is_longer(main, one))
        rival = next(others, 0)  # not by one's other surname
        return main if self._may_be_person(main) and 2 * most >= 3 * rival else None

    def _by_surname(self, names: Iterable[str], surnames: set[str]) -> dict[str, str]:
        """Return who goes by which of some surnames, and which body: the longest name of each."""
        found: dict[str, str] = {}
        for name in names:
            if names_body(name, self._lexicon) or (self._may_be_person(name) and self.places(name)):
                for last in surnames.intersection(called_by(name, self._lexicon)[1:]):
                    known = found.setdefault(last, name)
                    if is_longer(name, known) or self._goes_by_last(name, known):
                        found[last] = name
        return found

    def _goes_by_last(self, name: str, other: str) -> bool:
        """Whether the surname of two relatives means the one: the other's given name is there more often."""
        one, two = (self._beginning.count(called.partition(" ")[0]) for called in (name, other))
        return one < two

    @cached_property
    def _tells_birth(self) -> bool:
        """Whether a word for being born is in the article: few have one, and a name is looked up for every answer."""
        beginning = self._beginning.lower()
        return any(word in beginning for word in self._lexicon.language.names.born)

    def later_name(self, name: str) -> str | None:
        """Return the one other name of who bore this one at birth: "Ruth Mallory was born in Leeds", Ruth Keane.

        The name of birth is there once, behind the other one; its words may hold "Nata".
        """
        born, words = self._lexicon.language.names.born, name.split()
        if not self._tells_birth:
            return None
        if fold_word(words[0]) in born:
            words = words[1:]
        if len(words) < 2 or self._beginning.count(words[-1]) != 1:
            return None
        start = self._beginning.find(words[-1])
        around = self._beginning[max(0, start - _BORN - len(name)) : start + len(words[-1]) + _BORN]
        if born.isdisjoint(map(fold_word, self._lexicon.words_of(around))):
            return None
        others = [
            one
            for one in self.with_word(words[0])
            if one.startswith(f"{words[0]} ") and one != " ".join(words)
        ]
        before = len(others) == 1 and self.first_place(others[0])[0] < start
        return others[0] if before else None

    def well_spelt(self, name: str) -> str:
        """Return a full name as the rest of the article has it, but for a slip: the headline's "Ada Quinttela"."""
        first, _, last = name.rpartition(" ")
        if not first or self._comes_twice(last):
            return name  # as nearly all
        given = name.partition(" ")[0]
        others = [one for one in self.with_word(given) if one != name and one.startswith(f"{given} ")]
        meant = [one for one in others if is_slip(last, one.rpartition(" ")[2])]
        often = len(meant) == 1 and self._comes_twice(meant[0].rpartition(" ")[2])
        return meant[0] if often else name

    def _comes_twice(self, word: str) -> bool:
        """Whether a word stands in the article twice or more; it need not be read to its end for that."""
        first = self._beginning.find(word)
        return first >= 0 and self._beginning.find(word, first + len(word)) >= 0

    @cached_property
    def only_numbered(self) -> str | None:
        """The one full name that ends in a Roman numeral, a pope's or a king's: "Benedetto XVI"."""
        runs = dict.fromkeys(run for _, run in self._runs if run.rpartition(" ")[2] in NUMERALS)
        names = {name for run in runs for name, _, _ in self._named(run)}
        return names.pop() if len(names) == 1 else None

    @cached_property
    def people(self) -> list[tuple[int, str]]:
        """The full names of people with their places, in the order of the text."""
        return [
            (start + first, name)
            for start, run in self._runs_of_others
            for name, first, _ in self._named(run)
            if self._may_be_person(name) and not self._is_held(name, start + first)
        ]

    def people_called(self, last: str) -> list[str]:
        """Return the full names of people that end in a word."""
        names, lexicon = self.with_word(last), self._lexicon
        return [one for one in names if last in called_by(one, lexicon)[1:] and self._may_be_person(one)]

    def last_of(self, name: str) -> str:
        """Return the last word of the fullest name of who goes by a name: of "Ruiz" that of Ana Ruiz Sanz."""
        last = name.rpartition(" ")[2]
        if self._most_words < TWO_SURNAMES:
            return last
        if last not in self._lasts:
            whole = longest_of(self.people_called(last))
            self._lasts[last] = whole[0].rpartition(" ")[2] if len(whole) == 1 else last
        return self._lasts[last]

    def places(self, name: str) -> list[int]:
        """Return the first places of a name, in the order of the text."""
        if name not in self._places:
            name = " ".join(name.split())
            self.with_word(name.partition(" ")[0])
        return self._places.get(name, [])[:PLACES]

    def first_place(self, name: str) -> tuple[int, int]:
        """Return where a name first stands."""
        return self.places(name)[0], self._ends[name]
