"""From a mention to the fullest mention of the same one in the article.

"Stoltenberg" stands for "Jens Stoltenberg" if the article has just one such name; "il ministro" for the minister
last named before. Names are found by one regular expression, the rest near by: the cost grows with the length alone.
"""

from collections.abc import Mapping
from functools import cached_property
from itertools import islice

from quotes.lang.source import fold_word
from quotes.lang.weights import load_weights
from quotes.model import Cue, Mention, Span
from quotes.text.names.antecedent_choice import AntecedentChoice
from quotes.text.names.bearer_signs import goes_on_as, is_relative, may_be
from quotes.text.names.bearers import Bearers
from quotes.text.names.candidates import Spoken
from quotes.text.names.full_names import PLACES, REACH, FullNames
from quotes.text.names.main_person import MainPerson
from quotes.text.names.misspelt import edges, is_slip
from quotes.text.names.people import noun_phrase_at
from quotes.text.names.short_names import fuller_names, longest_of
from quotes.text.names.weighing import Weighed, Weights
from quotes.text.phrases.mentions import phrase_of
from quotes.text.phrases.offices import folded_words, offices_in
from quotes.text.reading import Answer, Reading
from quotes.text.tags.given_names import gender_of_printed
from quotes.text.tags.words import places_of
from quotes.text.within import other_than


class Referents:
    """Finds referents in one article: of all its answers, or of one mention after the other in text order.

    `weights` are those of the features of who may be meant, as learned if none are given; `thorough` asks for features
    that decide nothing, too, so that `weighed` has all.
    """

    def __init__(self, reading: Reading, weights: Weights | None = None, *, thorough: bool = False) -> None:
        self.reading, self._thorough = reading, thorough
        self.lexicon = reading.lexicon
        self._weights = load_weights() if weights is None else weights
        self._spoken = Spoken()
        self._phrases: dict[str, list[Span]] = {}  # name -> the noun phrases it stands in

    @cached_property
    def _names(self) -> FullNames:
        """The full names of the article, read once there is somebody to look for."""
        return FullNames(self.reading.text, self.lexicon)

    @cached_property
    def _bearers(self) -> Bearers:
        """What says whom a noun stands for."""
        return Bearers(self.reading, self._names, self._weights, thorough=self._thorough)

    @cached_property
    def _main_person(self) -> MainPerson:
        """Whom the article is about."""
        return MainPerson(self.reading, self._names)

    @cached_property
    def antecedents(self) -> AntecedentChoice:
        """What says whom a pronoun or an unspoken subject means."""
        return AntecedentChoice(self.reading, self._names, self._spoken.known, self._weights)

    @property
    def weighed(self) -> Mapping[int, Weighed]:
        """Who was weighed so far for each noun, by its place, and for pronouns by where their quotations start."""
        return self._bearers.weighed | self.antecedents.weighed

    def find_all(self) -> list[Mention | None]:
        """Return the fullest mention of who says each quotation, found in the order of mentions; pronouns come last."""
        self._main_person.settle()
        answers = [self.reading.answers[n] for n in range(len(self.reading.quotations))]
        places = [answer.named.start if answer.named else -1 for answer in answers]
        found = {n: self.find(answers[n]) for n in sorted(range(len(answers)), key=places.__getitem__)}
        for n in self.antecedents.settle() if any(answer.sought for answer in answers) else ():
            found[n] = self.find(self.reading.answers[n])
        return [found[n] for n in range(len(answers))]

    def find(self, answer: Answer) -> Mention | None:
        """Return the fullest mention of whom an answer names; the mention itself where there is no fuller one."""
        mention = answer.named
        if mention is None or mention.form == "pronoun":
            return mention and (self._main_person.for_pronoun(mention) or mention)
        if known := self._spoken.known.get(mention.start):
            return known
        if mention.form == "noun":
            other = other_than(answer, self.reading)
            other = self._spoken.known.get(other.start, other) if other else None
            self._spoken.answered = other.text.split()[-1] if other else ""
            found = self._same_again(answer) or self._bearer(mention)
            found = self._going_on(answer) or found if found is mention else found
        else:
            found = self._by_later_name(self._fullest(mention))
        if found.names_person:
            last = found.text.split()[-1]
            self._spoken.people.setdefault(last, found)
            if mention.form == "noun":
                self._spoken.nouns.setdefault(last, []).append(mention)
                self._spoken.known[mention.start] = found
        elif found is mention and mention.form == "noun":
            self._spoken.unnamed.setdefault(fold_word(mention.text), mention.start)
        return found

    def _same_again(self, answer: Answer) -> Mention | None:
        """Return who spoke last, where a noun says that it is the same: "«…», a ajouté la même source"."""
        mention, grammar = answer.mention, self.lexicon.language.grammar
        words = folded_words(mention.phrase.of(self.reading.text), self.lexicon) if mention else ()
        last = None if grammar.same.isdisjoint(words) or not answer.cue else self._spoke_before(answer.cue)
        if mention is None or last is None:
            return None
        anybody = not self.lexicon.language.names.seldom_named.isdisjoint(words)
        same = last.kind == mention.kind and not grammar.null_subject  # "lo stesso ministro": he himself
        same = same and may_be(mention, last, self.reading)
        return self._fullest(last) if same or anybody else None

    def _spoke_before(self, cue: Cue) -> Mention | None:
        """Return who said the words before those of a cue, by whom that one was found to be."""
        last = self.reading.who_spoke_before(cue)
        return self._spoken.known.get(last.start, last) if last else None

    def _going_on(self, answer: Answer) -> Mention | None:
        """Return who spoke last in the paragraph, where a noun goes on speaking: "«…», poursuit la magistrate"."""
        mention, continuing = answer.mention, self.lexicon.language.grammar.continuing
        if mention is None or answer.cue is None or answer.cue.lemma not in continuing:
            return None
        last = self._spoke_before(answer.cue)
        return self._fullest(last) if last and goes_on_as(mention, last, self.reading) else None

    def _bearer(self, mention: Mention) -> Mention:
        """Return whom a noun stands for, by the fullest name; the noun itself where nothing tells."""
        found = self._bearers.find(mention, self._spoken)
        if found is None or found.form != "name":
            return found or mention
        whole = self._fullest(found)
        if not self.lexicon.verb_last or " " in found.text:
            return whole  # elsewhere a noun may have a gender of its own: "la guida suprema" is a man
        told = gender_of_printed(whole.text, self.lexicon)
        meant = may_be(mention, found._replace(gender=found.gender or told), self.reading)
        return whole if meant else mention  # "sagte Kolb. Die 38-Jährige" is not Frank Kolb

    def _fullest(self, mention: Mention) -> Mention:
        """Return the one longer name of the article that ends in the mention's words, or begins with them."""
        if mention.kind == "organization":
            return self._called_like_a_body(mention) or self._spelt_out(mention)
        wanted = mention.text.split()
        wanted = wanted[len(wanted) > 1 and fold_word(wanted[0]) in self.lexicon.language.names.titles :]
        known = {name for word in {wanted[0], wanted[-1]} for name in self._names.with_word(word)}
        known = {name for name in known if self._is_of_gender(name, mention)}
        apart = (name for name in known if not self._only_around(name, mention))
        found = fuller_names(apart, wanted, self.lexicon)
        if len(wanted) == 1 and found and self._is_regnal(mention):  # "papa Francesco", "Francesco Neri"
            found = {name for name in found if name.endswith(mention.text)}
        longest = longest_of(found)
        if len(longest) != 1:
            return mention if found else self._misspelt(mention) or mention
        return (
            mention if is_relative(longest[0], mention, self.reading) else self._at_name(mention, longest[0])
        )

    def _by_later_name(self, found: Mention) -> Mention:
        """Return somebody by the name of later years: "Ruth Mallory was born in Leeds", Ruth Keane."""
        name = self._names.later_name(found.text) if found.names_person and " " in found.text else None
        return found if name is None else self._at_name(found, name)

    def _at_name(self, mention: Mention, name: str) -> Mention:
        """Return a mention as the article first prints a full name."""
        start, end = self._names.first_place(name)
        return mention._replace(start=start, end=end, text=self.reading.text[start:end])

    def _is_regnal(self, mention: Mention) -> bool:
        """Whether the article has the one name of a mention behind "papa" or "regina"."""
        places = self._places_of(mention.text)
        before = (self.reading.text[max(0, place - 15) : place].split()[-1:] for place in places)
        return any(
            fold_word(word) in self.lexicon.language.names.regnal for words in before for word in words
        )

    def _is_of_gender(self, name: str, mention: Mention) -> bool:
        """Whether a full name can be that of "Mme Roux": not a man's; "il sindaco Nicolini" may be a woman."""
        told = gender_of_printed(name, self.lexicon)
        if told == "f" and mention.gender == "m" and not self.lexicon.language.grammar.offices_agree:
            beside = self.reading.text[mention.phrase.start : mention.start]
            return bool(offices_in(beside, self.lexicon))
        return mention.kind != "person" or not (told and mention.gender and told != mention.gender)

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
        return len(self._names.places(name)) == 1 and start < mention.start < end and " " in mention.text

    def _called_like_a_body(self, mention: Mention) -> Mention | None:
        """Return the one person whose surname looks like a body's name: a place, "Francia", or "la Bruni".

        An article tells a place from the person, and a woman from a man.
        """
        word, article = mention.text, mention.phrase.start < mention.start
        if " " in word or article == (fold_word(word) in self.lexicon.places):
            return None
        names = [name for name in self._names.with_word(word) if name.endswith(" " + word)]
        if len(names) > 1:  # "Wilson Lima", but "la Faria Lima"
            names = [one for one in names if gender_of_printed(one, self.lexicon)]
        told = gender_of_printed(names[0], self.lexicon) if names else None
        another = told is not None and mention.gender not in (None, told)
        if len(names) != 1 or another or (told is None and not (article and mention.gender == "f")):
            return None
        return self._at_name(mention, names[0])._replace(form="name", kind="person")

    def _spelt_out(self, mention: Mention) -> Mention:
        """Return the one name of the article whose initials are those of an acronym ("BCE")."""
        found = self._names.with_initials(mention.text.upper()) if len(mention.text) > 2 else []
        names = {" ".join(span.of(self.reading.text).split()) for span in found}
        start, end = min(found) if len(names) == 1 else (mention.start, mention.end)
        return mention._replace(start=start, end=end, text=self.reading.text[start:end])

    def described(self, answer: Answer, found: Mention | None) -> tuple[Span, ...]:
        """Return the noun phrases of the article that speak of the referent, the mention's own first."""
        spans = [mention.phrase for mention in (answer.mention, answer.antecedent) if mention]
        if found is not None and found.form == "name":
            spans += self._phrases_of(found.text)
        return tuple(dict.fromkeys(spans))

    def _phrases_of(self, name: str) -> list[Span]:
        """Return the noun phrases in which a name stands first."""
        if name not in self._phrases:
            chunks = filter(None, (noun_phrase_at(self.reading, place) for place in self._places_of(name)))
            self._phrases[name] = [Span(*phrase_of(*chunk, self.lexicon)) for chunk in chunks]
        return self._phrases[name]

    def _places_of(self, name: str) -> list[int]:
        """Return the first places of a name, of one word as well."""
        text, known = self.reading.text, self._names.places(name)
        return known or list(islice(places_of(name, text, 0, min(REACH, len(text))), PLACES))
