"""What speaks for one or another of those a pronoun or an unspoken subject may mean: named features, as of nouns.

Distance, role in the sentence, who has spoken and whom the article is about, after Lappin and Leass 1994; `weighing`
says how much each counts.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from quotes.model import Mention
from quotes.text.agreement import Asked
from quotes.text.first_names import has_age, is_surely_person, is_told_of
from quotes.text.names.full_names import FullNames
from quotes.text.names.spoken_of import SpokenOf
from quotes.text.reading import Reading
from quotes.text.tags.given_names import opens_with_given

NOBODY = frozenset({"no antecedent"})
"""The features of the answer that nobody is meant."""

_FAR = 4  # sentences before, from which on all are as far
_NEAR = 2
_TELLING = ("speaker", "subject")  # the roles that tell best as what somebody is spoken of


class AntecedentCandidate(NamedTuple):
    """One who may be meant, called `short`, with all that speaks of that one, the nearest sentence first."""

    short: str
    spoken_of: Sequence[SpokenOf]

    @property
    def nearest(self) -> SpokenOf:
        """The mention in the nearest sentence; of several there, as who speaks or as its subject."""
        return min(self.spoken_of, key=lambda one: (one.sentences, one.role not in _TELLING, one.role))


class AntecedentFeatures:
    """What tells in one article whom a pronoun means; `names` are its full names."""

    def __init__(self, reading: Reading, names: FullNames) -> None:
        self._reading, self._names = reading, names
        self._quoted: Counter[str] = Counter()
        self._quoted_last = self._meant_last = ""

    @cached_property
    def main(self) -> str:
        """The last name of whom the article is about."""
        return (self._names.main_person or "").rpartition(" ")[2]

    def has_spoken(self, short: str, *, meant: bool) -> None:
        """Keep who has spoken so far, in the order of the text, and whether a pronoun `meant` that one."""
        self._quoted[short] += 1
        self._quoted_last = short
        if meant:
            self._meant_last = short

    def was_quoted(self, short: str) -> bool:
        """Whether somebody has spoken so far."""
        return short in self._quoted

    def of(self, one: AntecedentCandidate, asked: Asked, means: str) -> frozenset[str]:
        """Return the features of one who may be meant; `means` says by what: a pronoun, an unspoken subject."""
        near = chain(self._of_place(one, means), self._of_speech(one, means))
        return frozenset(chain(near, self._of_person(one), self._of_phrase(one, asked)))

    def behind(self, one: AntecedentCandidate, nearer: Sequence[AntecedentCandidate]) -> Iterator[str]:
        """Yield what tells against one that others are spoken of since: "Ruiz left. Kim fell. He …"."""
        since = [other.nearest for other in nearer if other.nearest.mention.names_person]
        if any(other.role in _TELLING and other.sentences < one.nearest.sentences for other in since):
            yield "another person as nearer subject"

    def _of_place(self, one: AntecedentCandidate, means: str) -> Iterator[str]:
        """Yield how far before somebody is spoken of, and as what."""
        near = one.nearest
        yield f"{means}, {_before(near.sentences, _FAR, 'sentences')}"
        yield f"as {near.role}"
        yield f"as {near.role}, {_before(near.sentences, _NEAR, 'sentences')}"
        if near.acts:
            yield "acts on one who is known"
        yield _before(near.paragraphs, _NEAR, "paragraphs")
        if not near.paragraphs:
            yield f"{means}, in its paragraph"
        for role in _TELLING:
            if any(other.role == role and not other.nearer for other in one.spoken_of):
                yield f"the last {role}"
                yield f"{means}, the last {role}"

    def _of_speech(self, one: AntecedentCandidate, means: str) -> Iterator[str]:
        """Yield how much of a speaker of the article somebody has been so far."""
        if one.short == self._meant_last:
            yield "meant last"
            yield f"{means}, meant last"
        if one.short == self._quoted_last:
            yield "quoted last"
        elif one.short in self._quoted:
            yield "quoted before"
            yield f"{means}, quoted before"
        else:
            yield "not quoted yet"
        if self._quoted and self._quoted[one.short] == max(self._quoted.values()):
            yield "quoted most"

    def _of_person(self, one: AntecedentCandidate) -> Iterator[str]:
        """Yield how much of a person of the article somebody is."""
        names = [other.mention for other in one.spoken_of if other.mention.form == "name"]
        people = [name for name in names if name.kind == "person"]
        is_person = any(self._is_described(name) for name in people)
        if people:
            sure = any(is_surely_person(name, self._reading) for name in people)
            yield "surely a person" if sure else "perhaps no person"
            if not is_person:
                yield "told of as no person"
        if any(" " in name.text for name in names):
            yield "by the full name"
        if is_person and one.short not in self._quoted and self._comes_in(names[0]):
            yield f"comes in as {one.nearest.role}, {_before(one.nearest.sentences, _NEAR, 'sentences')}"
        if one.short == self.main:
            yield "whom the article is about"

    def _comes_in(self, name: Mention) -> bool:
        """Whether somebody is first named there: "Foi o que aconteceu com Ana Reis, 58. … «…», ri"."""
        return self._reading.text.find(name.text) >= name.start

    def _is_described(self, name: Mention) -> bool:
        """Whether a given name, an age, a noun or having spoken tells that a name is a person's: no "Penha d'Alva"."""
        text, lexicon = self._reading.text, self._reading.lexicon
        short = " " not in name.text and self._names.people_called(name.text)
        given = any(opens_with_given(one, lexicon) for one in (name.text, *(short or ())))
        return given or has_age(name.text, text) or is_told_of(name, self._reading)

    def _of_phrase(self, one: AntecedentCandidate, asked: Asked) -> Iterator[str]:
        """Yield what the words say of somebody, and how surely they agree."""
        near, lexicon = one.nearest.mention, self._reading.lexicon
        yield f"by a {near.form}"
        yield near.kind or "of no known kind"
        if asked.gender:
            sure = any(other.mention.gender == asked.gender for other in one.spoken_of)
            yield "of that gender" if sure else "of no known gender"
        if near.form == "noun":
            opening = lexicon.words_of(near.phrase.of(self._reading.text).lower())[:2]
            if not lexicon.indefinite.isdisjoint(opening[:1]):
                yield "somebody new"
                yield f"somebody new as {one.nearest.role}, {_before(one.nearest.sentences, _NEAR, 'sentences')}"
            if not lexicon.language.grammar.owning.isdisjoint(opening):
                yield "somebody's"


def _before(count: int, far: int, what: str) -> str:
    """Return how many sentences or paragraphs before, `far` and more as one."""
    return f"{count} {what} before" if count < far else f"{far} {what} before or more"
