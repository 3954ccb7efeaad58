"""From a name to the fullest one of the article: "Stoltenberg" to "Jens Stoltenberg", "BCE" to what it stands for."""

import re
from itertools import islice

from quotes.lang.source import fold_word
from quotes.model import Mention
from quotes.text.names.bearer_signs import is_relative
from quotes.text.names.candidates import Spoken
from quotes.text.names.full_names import PLACES, REACH, FullNames
from quotes.text.names.misspelt import edges, is_slip
from quotes.text.names.short_names import fuller_names, longest_of
from quotes.text.names.whose import may_be_person
from quotes.text.phrases.offices import offices_in
from quotes.text.reading import Reading
from quotes.text.tags.given_names import gender_of_printed
from quotes.text.tags.words import places_of, word_before

_BEFORE = 40  # code points before a name in which another given name is looked for
_BESIDE_OTHER = re.compile(r"\b[^\W\d_a-z]\w+ (\w+) $")


class FullestNames:
    """Finds them in one article; `names` are its full names, `spoken` who has spoken so far."""

    def __init__(self, reading: Reading, names: FullNames, spoken: Spoken) -> None:
        self.reading, self.lexicon = reading, reading.lexicon
        self._names, self._spoken = names, spoken

    def of(self, mention: Mention) -> Mention:
        """Return the one longer name of the article that ends in the mention's words, or begins with them."""
        if mention.kind == "organization":
            return self._called_like_a_body(mention) or self._spelt_out(mention)
        if (spelt := self._names.well_spelt(mention.text)) != mention.text:
            return self._at_name(mention, spelt)
        wanted = mention.text.split()
        wanted = wanted[len(wanted) > 1 and fold_word(wanted[0]) in self.lexicon.language.names.titles :]
        told_apart = wanted[1:] and fold_word(wanted[-1]) in self.lexicon.language.names.honours
        suffix = f" {wanted.pop()}" if told_apart else ""  # "Kennedy | Jr"
        known = {name for word in {wanted[0], wanted[-1]} for name in self._names.with_word(word)}
        known = set(map(self._names.well_spelt, known))
        apart = [
            name
            for name in known
            if self._is_of_gender(name, mention)
            and not (" " in mention.text and self._only_around(name, mention))
        ]
        found = fuller_names(apart, wanted, self.lexicon) if apart else set[str]()
        if len(wanted) == 1 and found and self._is_regnal(mention):  # "papa Francesco", "Francesco Neri"
            found = {name for name in found if name.endswith(mention.text)}
        longest = longest_of(found)
        if len(longest) > 1:  # "a Genova Conti", "Et Conti": of Marta Conti
            people = (name for name in longest if may_be_person(name, self.lexicon))
            longest = [name for name in people if not self._only_around(name, mention)]
        if len(longest) > 1:  # "Jan Kolb … sagt Kolb. Seine Frau, Eva Kolb, …"
            longest = self._introduced(longest, mention.start)
        if len(longest) != 1:
            return mention if found else self._misspelt(mention) or mention
        if is_relative(longest[0], mention, self.reading):
            return mention
        return self._at_name(mention, longest[0], suffix)

    def _introduced(self, names: list[str], before: int) -> list[str]:
        """Return those of some names that stand before a place, none where two have one: "Rosa e Aldo Neri"."""
        places = {name: self._names.first_place(name)[0] for name in names}
        earlier = [name for name in names if places[name] < before]
        for name in earlier:
            shared = _BESIDE_OTHER.search(self.reading.text, max(0, places[name] - _BEFORE), places[name])
            if shared and self.lexicon.tags.get(fold_word(shared[1])) == "c":
                return []
        return earlier

    def by_later_name(self, found: Mention) -> Mention:
        """Return somebody by the name of later years: "Ruth Mallory was born in Leeds", Ruth Keane."""
        name = self._names.later_name(found.text) if found.names_person and " " in found.text else None
        return found if name is None else self._at_name(found, name)

    def _at_name(self, mention: Mention, name: str, suffix: str = "") -> Mention:
        """Return a mention as the article first prints a full name, its suffix behind it where one is wanted."""
        start, end = self._names.first_place(name)
        if suffix and (at := self.reading.text.find(name + suffix)) >= 0:
            start, end = at, at + len(name + suffix)
        return mention._replace(start=start, end=end, text=self.reading.text[start:end])

    def _is_regnal(self, mention: Mention) -> bool:
        """Whether the article has the one name of a mention behind "papa" or "regina"."""
        places = self.places_of_name(mention.text)
        before = (fold_word(word_before(self.reading.text, place)) for place in places)
        return not self.lexicon.language.names.regnal.isdisjoint(before)

    def _is_of_gender(self, name: str, mention: Mention) -> bool:
        """Whether a full name can be that of "Mme Roux": not a man's; "il sindaco Nicolini" may be a woman.

        A surname may open like a given name: "Ben Salah" of Anna Ben Salah.
        """
        if " " in mention.text and name.endswith(f" {mention.text}"):
            return True
        gender = gender_of_printed(name, self.lexicon)
        if gender == "f" and mention.gender == "m" and not self.lexicon.language.grammar.offices_agree:
            beside = self.reading.text[mention.phrase.start : mention.start]
            return bool(offices_in(beside, self.lexicon))
        return mention.kind != "person" or not (gender and mention.gender and gender != mention.gender)

    def _misspelt(self, mention: Mention) -> Mention | None:
        """Return the one who spoke before, or has a full name in the article, of whom a surname is a slip or a half."""
        word = mention.text
        if " " in word or mention.kind != "person" or self._names.people_called(word):
            return None
        spoken = [found for last, found in self._spoken.people.items() if is_slip(word, last)]
        if len(spoken) == 1:
            return spoken[0]
        parts = self._names.by_edges.get(edges(word), ())
        lasts = [last for part, last in parts if is_slip(word, part) or part == word != last]
        full = {name for last in lasts for name in self._names.people_called(last)}
        if spoken or len(full) != 1:
            return None
        return self._at_name(mention, full.pop())

    def _only_around(self, name: str, mention: Mention) -> bool:
        """Whether a longer name is there just once, around the mention: "Stato Condoleezza Rice"."""
        start, end = self._names.first_place(name)
        return len(self._names.places(name)) == 1 and start < mention.start < end

    def _called_like_a_body(self, mention: Mention) -> Mention | None:
        """Return the one person whose surname looks like a body's name: a place, "Francia", or "la Bruni".

        An article tells a place from the person, and a woman from a man.
        """
        word, before = mention.text, self.reading.text[mention.phrase.start : mention.start]
        article = bool(before) and "," not in before  # "el alcalde, Toledo"
        if " " in word or article == (fold_word(word) in self.lexicon.places):
            return None
        names = [name for name in self._names.with_word(word) if name.endswith(" " + word)]
        if len(names) > 1:  # "Wilson Lima", but "la Faria Lima"
            names = [one for one in names if gender_of_printed(one, self.lexicon)]
        gender = gender_of_printed(names[0], self.lexicon) if names else None
        another = gender is not None and mention.gender not in (None, gender)
        if len(names) != 1 or another or (gender is None and not (article and mention.gender == "f")):
            return None
        return self._at_name(mention, names[0])._replace(form="name", kind="person")

    def _spelt_out(self, mention: Mention) -> Mention:
        """Return the one name of the article whose initials are those of an acronym ("BCE")."""
        found = self._names.with_initials(mention.text.upper()) if len(mention.text) > 2 else []
        names = {" ".join(span.of(self.reading.text).split()) for span in found}
        start, end = min(found) if len(names) == 1 else (mention.start, mention.end)
        return mention._replace(start=start, end=end, text=self.reading.text[start:end])

    def places_of_name(self, name: str) -> list[int]:
        """Return the first places of a name, of one word as well."""
        text, known = self.reading.text, self._names.places(name)
        return known or list(islice(places_of(name, text, 0, min(REACH, len(text))), PLACES))
