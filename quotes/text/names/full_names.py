"""Full names by their look: runs of words with capitals, and what of them is the name."""

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import islice
from typing import NamedTuple

from quotes.lang.source import fold_word
from quotes.model import Span
from quotes.text.names.misspelt import edges
from quotes.text.tags.given_names import person_start
from quotes.text.tags.lexicon import Lexicon

REACH = 20_000  # code points in which a name or noun is looked for
PLACES = 6  # of one name: enough to know what the article says of somebody
_MAIN = 40  # runs among which an article's main person is looked for: the first ones
_INNER_WORD = re.compile(r" (\w+)(?= )")
CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_MAY_BE_CAPITAL = (
    r"[A-ZÀ-ÖØ-ÞĀ-\uffff]"  # told at a glance, where the engine tries four things to tell a capital
)


@lru_cache(maxsize=32)
def name_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """Compile what finds a run of words with capitals, particles and initials between them."""
    known = lexicon.language.names.particles - lexicon.language.grammar.conjunctions
    particles = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
    # The capital goes first, what stands before it behind: so the engine skips from capital to capital.
    rest = r"[\w’'\-]*\w"
    joint = rf"[^\S\n](?:(?:{particles})[^\S\n]){{0,2}}(?:{CAPITAL}\.[^\S\n]?)*"
    return re.compile(rf"{_MAY_BE_CAPITAL}(?<={CAPITAL})(?<!\w.){rest}(?:{joint}{CAPITAL}{rest})+")


class FullNames:
    """The full names of one article: where each stands, and those that a word opens or closes.

    Most runs of words with capitals have no word that anybody asks for; what of a run is the name is told when one is.
    """

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._beginning, self._lexicon = text[:REACH], lexicon
        self._runs = [(match[0], match.start()) for match in name_pattern(lexicon).finditer(text)]
        self._in_run: dict[str, list[_Name]] = {}  # for this article alone: its names come again and again
        self._with_word: dict[str, list[str]] = {}
        self._places: dict[str, list[int]] = {}
        self._ends: dict[str, int] = {}  # of the first place

    def with_word(self, word: str) -> list[str]:
        """Return the names that a word opens or closes, in the order of the text."""
        known = self._with_word.get(word)
        if known is None:
            known = self._with_word[word] = self._find(word)
        return known

    def _find(self, word: str) -> list[str]:
        """Return the names that a word opens or closes, and keep where they stand."""
        found: dict[str, list[int]] = {}
        for run, start in self._runs:
            if word not in run:
                continue
            for name, first, last in self._named(run):
                if name in found:
                    found[name].append(start + first)
                elif word in (name.partition(" ")[0], name.rpartition(" ")[2]):
                    found[name] = [start + first]
                    self._ends.setdefault(name, start + last)
        self._places |= found
        return list(found)

    def _named(self, run: str) -> "list[_Name]":
        """Return the names in a run of words with capitals."""
        known = self._in_run.get(run)
        if known is None:
            lexicon = self._lexicon
            known = [_named(words, at, lexicon) for words, at in _phrases_of(run, lexicon)]
            self._in_run[run] = known
        return known

    @cached_property
    def by_initials(self) -> dict[str, list[Span]]:
        """Where runs of three words or more have some initials; made once somebody goes by an acronym."""
        found: dict[str, list[Span]] = {}
        for run, start in self._runs:
            for words, at in _phrases_of(run, self._lexicon) if run.count(" ") > 1 else ():
                if words.count(" ") > 1:
                    span = Span(start + at, start + at + len(words))
                    for initials in {initials_of(words), "".join(word[0] for word in words.split()).upper()}:
                        found.setdefault(initials, []).append(span)
        return found

    @cached_property
    def by_edges(self) -> dict[tuple[str, str], list[tuple[str, str]]]:
        """The words of the runs, by their first and last letter; behind a hyphen also the last part alone.

        Each part comes with its word. Made once somebody goes by a surname that no full name has.
        """
        found: dict[tuple[str, str], list[tuple[str, str]]] = {}
        for word in dict.fromkeys(" ".join(run for run, _ in self._runs).split()):
            for part in {word, word.rpartition("-")[2]}:
                found.setdefault(edges(part), []).append((part, word))
        return found

    @cached_property
    def main_person(self) -> str | None:
        """The full name whose last word is there most, half as often again as any other's; None without one."""
        count = self._beginning.count
        runs = islice(dict.fromkeys(run for run, _ in self._runs), _MAIN)
        again = [run for run in runs if any(count(word) > 1 for word in run.split()[1:])]
        names = dict.fromkeys(name for run in again for name, _, _ in self._named(run))
        last_words = [(name.rpartition(" ")[2], name) for name in names]
        counts = {last: count(last) for last, _ in last_words}
        people = {
            last: name
            for last, name in last_words
            if counts[last] > 1 and _may_be_person(name, self._lexicon)
        }
        ranked = sorted(((counts[last], name) for last, name in people.items()), reverse=True)[:2]
        if not ranked or (len(ranked) == 2 and 2 * ranked[0][0] < 3 * ranked[1][0]):
            return None
        return ranked[0][1]

    def people_called(self, last: str) -> list[str]:
        """Return the full names of people that end in a word."""
        names = self.with_word(last)
        return [name for name in names if name.split()[-1] == last and _may_be_person(name, self._lexicon)]

    def places(self, name: str) -> list[int]:
        """Return the first places of a name, in the order of the text."""
        self.with_word(name.partition(" ")[0])
        return self._places.get(name, [])[:PLACES]

    def first_place(self, name: str) -> tuple[int, int]:
        """Return where a name first stands."""
        return self.places(name)[0], self._ends[name]


class _Name(NamedTuple):
    """A name, and where it stands in its run."""

    name: str
    first: int
    last: int


def _named(words: str, at: int, lexicon: Lexicon) -> _Name:
    """Return the name in a run of words with capitals, what stands before the name taken off."""
    end = at + len(words)
    if before := _words_before_name(words, lexicon):
        words = words.split(None, before)[before]
    parts = words.split()
    if len(parts) > 2:
        words, end = _name_alone(words, end, lexicon)
        parts = words.split()
    return _Name(" ".join(parts), end - len(words), end)


def _may_be_person(name: str, lexicon: Lexicon) -> bool:
    """Whether all words of a name are unknown ones or particles: no places, offices, organizations."""
    known = lexicon.whole_names
    folded = [fold_word(word) for word in name.split()]
    if len(folded) < 2 or folded[0] in lexicon.language.names.sites:
        return False
    tags, particles = lexicon.tags, lexicon.language.names.particles
    return all((tags.get(one, "w") in "wtVj" and one not in known) or one in particles for one in folded)


def _name_alone(words: str, end: int, lexicon: Lexicon) -> tuple[str, int]:
    """Return a name, and where it ends, without the body before it and the office behind it.

    "Goldman Sachs | David Solomon", "David Morales | CEO".
    """
    parts = words.split()
    noun = lexicon.noun(fold_word(parts[-1]))
    if noun and noun.office:
        words = words[: -len(parts[-1])].rstrip()
        end -= len(parts[-1]) + 1
    start = person_start([fold_word(part) for part in words.split()], lexicon)
    return words.split(None, start)[start], end


def _phrases_of(run: str, lexicon: Lexicon) -> Iterator[tuple[str, int]]:
    """Yield the parts of a run, and where each begins: one ends at an article ("Mark Rutte | den Gipfel")."""
    at = 0
    for word in _INNER_WORD.finditer(run) if lexicon.verb_last and run.count(" ") > 1 else ():
        before = run[at : word.start()]
        article = word[1] in lexicon.articles
        joins = not article and word[1] in lexicon.language.names.joining and " " in before
        if not (article or joins) or not before.rpartition(" ")[2][:1].isupper():
            continue
        behind = [one for one in run[word.end() :].split() if one[0].isupper()] if joins else []
        if article or lexicon.is_workplace(word[1], behind):
            if " " in before:
                yield run[at : word.start()], at
            at = word.end() + 1
    if at == 0 or " " in run[at:]:
        yield run[at:], at


def _words_before_name(run: str, lexicon: Lexicon) -> int:
    """Return how many words of a run with capitals stand before the name in it.

    They are an office with a capital ("Presidente Sergio Mattarella"), its field or place ("Interni Giuseppe
    Pisanu", "Vercelli Ortensio Malvezzi"), a title up to its "di" ("Amour di Michael Haneke").
    """
    tags = lexicon.tags
    first, _, rest = run.partition(" ")
    if ("'" in first or "’" in first) and _opens_with_elided(first, lexicon):
        return len(first.split()) + _words_before_name(rest, lexicon)  # "L'avvocata Lucia Moretti"
    if " " not in rest and not _opens_phrase(fold_word(first), lexicon):
        return 0  # first name and surname, as most are
    words = run.split()
    before = 0
    for n, word in enumerate(words[:-1]):
        left = len(words) - n - 1
        folded = fold_word(word)
        known = _opens_phrase(folded, lexicon) or (
            left > 1 and (folded in lexicon.whole_names or _is_thing(folded, lexicon))
        )
        known = known or (left > 2 and _is_town(folded, fold_word(words[n + 1]), lexicon))
        if known and not (word[0].islower() and left == 1):
            before = n + 1
        elif not (left > 2 and tags.get(words[n + 1], "w") in "pg") or lexicon.verb_last:
            break
    last = fold_word(words[before - 1])
    owner = before > 0 and (_is_thing(last, lexicon) or tags.get(last, "w") in "pd") and lexicon.verb_last
    while owner and words[before][0].islower() and before < len(words) - 1:
        before += 1  # "Ansicht von | Kolb"
    return before


def _opens_phrase(folded: str, lexicon: Lexicon) -> bool:
    """Whether a word stands before a name, not in it: an office, a title, a preposition, in German any noun."""
    before_names = "nTdpgrv" if lexicon.language.grammar.null_subject else "nTdpgr"  # "Titula Marca"
    if lexicon.tags.get(folded, "w") in before_names or folded in lexicon.language.names.titles:
        return True  # "Me Dupin": elsewhere a pronoun
    if lexicon.common and lexicon.tags.get(folded) == "h":
        return folded not in lexicon.given  # "am Nachmittag Minister Kolb", but "August Kolb"
    return bool(lexicon.common) and (folded in lexicon.common or lexicon.noun(folded) is not None)


def _is_town(folded: str, behind: str, lexicon: Lexicon) -> bool:
    """Whether a word is a town's adjective before an office: "Delmenhorster Bürgermeisterin Iris Kolb"."""
    return lexicon.verb_last and folded.endswith("er") and lexicon.noun(behind) is not None


def _is_thing(folded: str, lexicon: Lexicon) -> bool:
    """Whether a word is a noun that names nobody, where all nouns have a capital."""
    common = lexicon.common
    adjective = lexicon.tags.get(folded) == "j"  # "Essener Parteichef Kolb"
    return bool(common) and (folded in common or adjective or lexicon.last_part(folded) in common)


def _opens_with_elided(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a noun behind an elided article: "L'avvocata", but not "D'Alema"."""
    article, apostrophe, noun = word.replace("’", "'").partition("'")
    return noun[:1].islower() and fold_word(article + apostrophe) in lexicon.elided


def initials_of(name: str) -> str:
    """Return the first letters of the words with a capital: "BCE"; with the small words it may be "IdV"."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def extends(name: list[str], wanted: list[str], lexicon: Lexicon) -> bool:
    """Whether a name is the wanted one in full: more words before it, or behind a first name."""
    if len(name) <= len(wanted):
        return False
    if name[-len(wanted) :] == wanted:
        return True
    behind = name[len(wanted)]
    return name[: len(wanted)] == wanted and lexicon.tags.get(behind, "w") not in "pg"
