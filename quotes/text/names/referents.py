"""From a mention to the fullest mention of the same one in the article.

"Stoltenberg" stands for "Jens Stoltenberg" if the article has just one such name; "il ministro" for the minister
last named before. Names are found by one regular expression, the rest near by: the cost grows with the length alone.
"""

from collections.abc import Mapping
from functools import cached_property

from quotes.lang.source import fold_word
from quotes.lang.weights import load_weights
from quotes.model import Cue, Mention, Span
from quotes.text.names.antecedent_choice import AntecedentChoice
from quotes.text.names.bearer_signs import goes_on_as, may_be
from quotes.text.names.bearers import Bearers
from quotes.text.names.candidates import Spoken
from quotes.text.names.full_names import FullNames
from quotes.text.names.fullest_names import FullestNames
from quotes.text.names.main_person import MainPerson
from quotes.text.names.noun_signs import is_definite, is_office_in_title
from quotes.text.names.people import noun_phrase_at
from quotes.text.names.tellers_before import is_same, teller_before
from quotes.text.names.weighing import Judge, Weighed
from quotes.text.phrases.mentions import phrase_of
from quotes.text.phrases.offices import folded_words
from quotes.text.reading import Answer, Reading
from quotes.text.tags.given_names import gender_of_printed
from quotes.text.within import other_than


class Referents:
    """Finds referents in one article: of all its answers, or of one mention after the other in text order.

    The `judge` says who of those who may be meant is: by the weights that were learned, if none is given.
    """

    def __init__(self, reading: Reading, judge: Judge | None = None) -> None:
        self.reading, self.lexicon = reading, reading.lexicon
        self._judge = judge or Judge(load_weights())
        self._spoken = Spoken()
        self._phrases: dict[str, list[Span]] = {}  # name -> the noun phrases it stands in

    @cached_property
    def _names(self) -> FullNames:
        """The full names of the article, read once there is somebody to look for."""
        return FullNames(self.reading.text, self.lexicon)

    @cached_property
    def _fullest(self) -> FullestNames:
        """The fullest names of those who are named."""
        return FullestNames(self.reading, self._names, self._spoken)

    @cached_property
    def _bearers(self) -> Bearers:
        """What says whom a noun stands for."""
        return Bearers(self.reading, self._names, self._judge)

    @cached_property
    def _main_person(self) -> MainPerson:
        """Whom the article is about."""
        return MainPerson(self.reading, self._names)

    @cached_property
    def antecedents(self) -> AntecedentChoice:
        """What says whom a pronoun or an unspoken subject means."""
        return AntecedentChoice(self.reading, self._names, self._known, self._judge)

    def _known(self, mention: Mention) -> Mention:
        """Return whom a noun stands for that says no quotation: "Ruiz llegó. | El entrenador | calló. «…», dijo"."""
        self._spoken.answered = ""
        found = self._bearers.known(mention, self._spoken)
        return found if found and self._can_be(found, mention) else mention

    def _can_be(self, found: Mention, mention: Mention) -> bool:
        """Whether whom a noun stands for can be whom a pronoun asks for by it: no "she" is "the governor" Kim Reed."""
        if mention.gender is None or not found.names_person:
            return True
        return gender_of_printed(self._fullest.of(found).text, self.lexicon) in (None, mention.gender)

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
        asked = answer.mention if answer.antecedent and answer.mention else None
        if asked and mention.form == "noun":
            mention = mention._replace(gender=mention.gender or asked.gender)
        if known := self._spoken.known.get(mention.start):
            return known if asked is None or self._can_be(known, mention) else mention
        if is_office_in_title(mention, self._names.people_called, self.reading):
            mention = mention._replace(form="noun")
        if mention.form == "noun":
            other = other_than(answer, self.reading)
            other = self._spoken.known.get(other.start, other) if other else None
            self._spoken.answered = other.text.split()[-1] if other else ""
            if same := self._same_again(answer):
                self._spoken.known[mention.start] = same
            found = same or self._bearer(mention)
            found = self._going_on(answer) or found if found is mention else found
        else:
            found = self._fullest.by_later_name(self._fullest.of(mention))
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
        if mention is None or answer.cue is None:
            return None
        told_same = is_same(mention, self.reading)
        bare = fold_word(mention.text) in self.lexicon.language.names.never_named
        bare = bare and is_definite(mention, self.reading.text, self.lexicon)  # "una fonte … la fonte"
        if not told_same and not bare:
            return None
        last = teller_before(mention, self.reading) or self._spoke_before(answer.cue)
        if last is None:
            return None
        names, words = self.lexicon.language.names, folded_words(mention.text, self.lexicon)
        anybody = not (names.seldom_named | names.never_named).isdisjoint(words)
        same = last.kind == mention.kind and not grammar.null_subject  # "lo stesso ministro": he himself
        same = same and may_be(mention, last, self.reading)
        again = words[0] == folded_words(last.text, self.lexicon)[0]  # "un portavoz … el mismo portavoz"
        return self._fullest.of(last) if again or (told_same and (same or anybody)) else None

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
        return self._fullest.of(last) if last and goes_on_as(mention, last, self.reading) else None

    def _bearer(self, mention: Mention) -> Mention:
        """Return whom a noun stands for, by the fullest name; the noun itself where nothing tells."""
        if not self.lexicon.language.names.never_named.isdisjoint(folded_words(mention.text, self.lexicon)):
            return mention
        found = self._bearers.find(mention, self._spoken)
        if found is None or found.form != "name":
            return found or mention
        whole = self._fullest.of(found)
        if not self.lexicon.verb_last or " " in found.text:
            return whole  # elsewhere a noun may have a gender of its own: "la guida suprema" is a man
        gender = gender_of_printed(whole.text, self.lexicon)
        meant = may_be(mention, found._replace(gender=found.gender or gender), self.reading)
        return whole if meant else mention  # "sagte Kolb. Die 38-Jährige" is not Frank Kolb

    def described(self, answer: Answer, found: Mention | None) -> tuple[Span, ...]:
        """Return the noun phrases of the article that speak of the referent, the mention's own first."""
        spans = [mention.phrase for mention in (answer.mention, answer.antecedent) if mention]
        if found is not None and found.form == "name":
            spans += self._phrases_of(found.text)
        return tuple(dict.fromkeys(spans))

    def _phrases_of(self, name: str) -> list[Span]:
        """Return the noun phrases in which a name stands first."""
        if name not in self._phrases:
            chunks = filter(
                None, (noun_phrase_at(self.reading, place) for place in self._fullest.places_of_name(name))
            )
            self._phrases[name] = [Span(*phrase_of(*chunk, self.lexicon)) for chunk in chunks]
        return self._phrases[name]
