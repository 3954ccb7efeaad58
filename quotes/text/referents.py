"""From a mention to the fullest mention of the same one in the article.

"Stoltenberg" stands for "Jens Stoltenberg" if the article has just one such name; "il ministro" for the minister
last named before. The names of an article are found by one regular expression; the rest is looked up near by, so
that the cost of an article grows with its length and no faster.
"""

import re
from functools import cached_property
from itertools import islice

from quotes.lang.source import fold_word
from quotes.model import Mention, Span
from quotes.text.full_names import PLACES, FullNames, extends, initials_of
from quotes.text.mentions import mention_of, phrase_of
from quotes.text.reading import Answer, Reading
from quotes.text.sentences import Sentence
from quotes.text.words import lowered, places_of

_NOUNS_BACK = 12  # places looked at for the name behind "il ministro" …
_MAIN = 40  # names among which the article's main person is looked for: the first ones
_REACH = 20_000  # … at most so many code points back
_BEHIND = re.compile(r"[PK]*,?(M)")  # the noun phrase set beside one …
_BEFORE = re.compile(r"([MPA])[PK]*,$")  # … behind or before it


class Referents:
    """Finds referents in one article; ask for mentions in text order."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.lexicon = reading.lexicon
        self._spoken: dict[str, Mention] = {}  # surname -> who has spoken so far
        self._phrases: dict[str, list[Span]] = {}  # name -> the noun phrases it stands in
        self._last = ""  # surname of who spoke last

    @cached_property
    def _names(self) -> FullNames:
        """The full names of the article, read once there is somebody to look for."""
        return FullNames(self.reading.text, self.lexicon)

    def find(self, answer: Answer) -> Mention | None:
        """Return the fullest mention of whom an answer names; the mention itself where there is no fuller one."""
        mention = answer.named
        if mention is None or mention.form == "pronoun":
            return mention
        if mention.form == "noun":
            beside = self._set_beside(mention) or self._only_one_who_spoke(mention)
            found = beside or self._most_named(mention) or mention
        else:
            found = self._fullest(mention)
        if found.form == "name" and found.kind == "person":
            self._last = found.text.split()[-1]
            self._spoken.setdefault(self._last, found)
        return found

    def _fullest(self, mention: Mention) -> Mention:
        """Return the one longer name of the article that ends in the mention's words, or begins with them."""
        if mention.kind == "organization":
            return self._spelt_out(mention)
        wanted = mention.text.split()
        found = {
            name
            for word in {wanted[0], wanted[-1]}
            for name in self._names.by_word.get(word, ())
            if extends(name.split(), wanted, self.lexicon)
        }
        longest = [name for name in found if not any(name != other and name in other for other in found)]
        if len(longest) != 1:
            return mention
        start, end = self._names.first_place(longest[0])
        return mention._replace(start=start, end=end, text=self.reading.text[start:end])

    def _spelt_out(self, mention: Mention) -> Mention:
        """Return the one name of the article whose initials are those of an acronym ("BCE")."""
        if not (mention.text.isupper() and 2 < len(mention.text) < 8):
            return mention
        found = [name for name in self._names.places if initials_of(name) == mention.text]
        if len(found) != 1:
            return mention
        start, end = self._names.first_place(found[0])
        return mention._replace(start=start, end=end, text=self.reading.text[start:end])

    def _set_beside(self, mention: Mention) -> Mention | None:
        """Return the name that the article sets beside the same noun: "l'arcivescovo Agostino Marchetto"."""
        words = self.lexicon.words_of(mention.text)
        noun = next((word for word in words if self.lexicon.tags.get(word.lower()) in _NOUN_TAGS), None)
        if noun is None or mention.kind not in ("person", "organization", "document"):
            return None
        for place in self._places_back(noun, mention.end):
            found = self._named_at(place)
            if found is None:
                continue
            if found.form == "name" and found.kind == mention.kind == "person" and self._fits(mention, found):
                return found
            fuller = mention.kind != "person" and found.form == "noun" and len(found.text) > len(mention.text)
            if fuller and self._said(mention.text) <= self._said(found.text):
                return found
        return None

    def _places_back(self, noun: str, end: int) -> list[int]:
        """Return where a noun stands before a place of the text, the nearest first."""
        found = list(places_of(lowered(noun), self._lowered, max(0, end - _REACH), end))
        return found[: -_NOUNS_BACK - 1 : -1]

    @cached_property
    def _lowered(self) -> str:
        return lowered(self.reading.text)

    def _named_at(self, place: int) -> Mention | None:
        """Return what the noun phrase at a place of the text is, or who is set beside it."""
        found = self._chunk_at(place)
        return self._beside(*found) if found else None

    def _chunk_at(self, place: int) -> tuple[Sentence, int] | None:
        sentence = self.reading.sentence_at(place)
        at = sentence.chunk_at(place) if sentence else None
        return (sentence, at) if sentence and at is not None and sentence.letters[at] in "MPA" else None

    def _beside(self, sentence: Sentence, at: int) -> Mention | None:
        text, letters = self.reading.text, sentence.letters
        own = mention_of(text, sentence, at, self.lexicon)
        if own.form == "name" or own.kind != "person":
            return own
        behind = _BEHIND.match(letters, at + 1)
        before = _BEFORE.search(letters[:at])
        for near in (behind, before):
            if near:
                found = mention_of(text, sentence, near.start(1), self.lexicon)
                if found.form == "name" and found.kind == "person":
                    return found
        return None

    def _only_one_who_spoke(self, mention: Mention) -> Mention | None:
        """Return the one person whose words the article has given so far: "il legale" is he, "un legale" another."""
        if mention.kind != "person" or mention.number == "p" or not self._is_definite(mention):
            return None
        found = next(iter(self._spoken.values())) if len(self._spoken) == 1 else None
        if found is None or found.start > mention.start:
            return None
        return found if " " not in mention.text or self._fits(mention, found) else None

    def _most_named(self, mention: Mention) -> Mention | None:
        """Return whom the article is about: a person named before, and half as often again as anybody else."""
        if mention.kind != "person" or mention.number == "p" or not self._is_definite(mention):
            return None
        if self._last and not (self._main_person or "").endswith(self._last):
            return None  # it may as well be the one who spoke last
        mentions = [self._person_at(start) for start in self._names.places.get(self._main_person or "", ())]
        held = {
            office
            for found in mentions
            if found
            for office in self._offices(found.phrase.of(self.reading.text))
        }
        asked = self._offices(mention.text)
        if held and asked and not held & asked:
            return None  # "il ministro" is not the mayor
        for found in mentions:
            if found and found.start < mention.start and self._fits(mention, found):
                return found
        return None

    def _person_at(self, place: int) -> Mention | None:
        chunk = self._chunk_at(place)
        found = mention_of(self.reading.text, *chunk, self.lexicon) if chunk else None
        return found if found and found.form == "name" and found.kind == "person" else None

    def _offices(self, phrase: str) -> set[str]:
        words = (fold_word(word) for word in self.lexicon.words_of(phrase))
        return {word for word in words if (noun := self.lexicon.noun(word)) and noun.office}

    @cached_property
    def _main_person(self) -> str | None:
        """The full name whose last word is there most, half as often again as any other's; None without one."""
        beginning = self.reading.text[:_REACH]
        names = {
            name.split()[-1]: name for name in islice(self._names.places, _MAIN) if self._may_be_person(name)
        }
        ranked = sorted(((beginning.count(last), name) for last, name in names.items()), reverse=True)[:2]
        if not ranked or ranked[0][0] < 2 or (len(ranked) == 2 and 2 * ranked[0][0] < 3 * ranked[1][0]):
            return None
        return ranked[0][1]

    def _may_be_person(self, name: str) -> bool:
        """Whether all words of a name are unknown ones: no places, offices, organizations."""
        known = self.lexicon.whole_names
        folded = [fold_word(word) for word in name.split()]
        return len(folded) > 1 and all(
            self.lexicon.tags.get(word, "w") in "wtVj" and word not in known for word in folded
        )

    def _is_definite(self, mention: Mention) -> bool:
        before = self.lexicon.words_of(self.reading.text[mention.phrase.start : mention.start])
        return bool(before) and fold_word(before[-1]) in self.lexicon.definite

    def _fits(self, mention: Mention, found: Mention) -> bool:
        """Whether nothing said of the one contradicts the other: "il ministro cinese" is not the Japanese one."""
        said = self._said(found.phrase.of(self.reading.text)) - self._said(found.text)
        asked = self._said(mention.text)
        return len(asked) == 1 or not (asked - said and said - asked)

    def _said(self, words: str) -> set[str]:
        """Return the words that say something: no articles, no prepositions."""
        folded = (fold_word(word) for word in self.lexicon.words_of(words))
        return {
            word for word in folded if word[0].isalpha() and self.lexicon.tags.get(word, "w") not in "dpg"
        }

    def described(self, answer: Answer, found: Mention | None) -> tuple[Span, ...]:
        """Return the noun phrases of the article that speak of the referent, the mention's own first."""
        spans = [mention.phrase for mention in (answer.mention, answer.antecedent) if mention]
        if found is not None and found.form == "name":
            spans += self._phrases_of(found.text)
        return tuple(dict.fromkeys(spans))

    def _phrases_of(self, name: str) -> list[Span]:
        """Return the noun phrases in which a name stands first."""
        if name not in self._phrases:
            chunks = filter(None, map(self._chunk_at, self._places_of(name)))
            self._phrases[name] = [Span(*phrase_of(*chunk, self.lexicon)) for chunk in chunks]
        return self._phrases[name]

    def _places_of(self, name: str) -> list[int]:
        """Return the first places of a name, of one word as well."""
        known = self._names.places.get(" ".join(name.split()))
        if known is None:
            text = self.reading.text
            found = places_of(name, text, 0, min(_REACH, len(text)))
            known = self._names.places[name] = list(islice(found, PLACES))
        return known


_NOUN_TAGS = ("n", "k", "V")
