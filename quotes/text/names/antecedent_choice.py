"""Whom a pronoun or an unspoken subject means, weighed among all who are spoken of before.

The rules of `text.antecedents` take the nearest who fits; where the weights are sure of another, that one is meant.
"""

from collections.abc import Callable, Iterator
from itertools import islice

from quotes.lang.source import fold_word
from quotes.model import Gender, Mention
from quotes.text.agreement import Asked, agreeing, agrees, asked_of, is_counted, with_gender
from quotes.text.named_people import beside_dead, people_in, pronoun_for
from quotes.text.names.antecedent_features import NOBODY, AntecedentCandidate, AntecedentFeatures
from quotes.text.names.full_names import FullNames
from quotes.text.names.main_person import first_mention
from quotes.text.names.sentences_before import said_around
from quotes.text.names.spoken_of import Before, SpokenOf
from quotes.text.names.weighing import SURE, SURE_OF_SEVERAL, Judge, Weighed
from quotes.text.phrases.people_phrases import is_last_named
from quotes.text.reading import Answer, Reading, Unspoken
from quotes.text.replies import whom_answered
from quotes.text.reporters import speaker_in
from quotes.text.sentences import Sentence
from quotes.text.tags.given_names import gender_of_printed
from quotes.text.verbs.first_subjects import gender_left_out
from quotes.text.verbs.newcomers import newcomer_alone, relative_acts
from quotes.text.within import asked_within, speaker_around

_SAME = 4  # sentences before, all about the same pronoun, behind which who it means is looked for


class AntecedentChoice:
    """Weighs in one article; `known` tells whom a noun stands for, the `judge` who is meant."""

    def __init__(
        self, reading: Reading, names: FullNames, known: Callable[[Mention], Mention], judge: Judge
    ) -> None:
        self._reading, self._names, self._known, self._judge = reading, names, known, judge
        self._before = Before(reading)
        self._features = AntecedentFeatures(reading, names)
        self._genders: dict[str, Gender | None] = {}
        self._meant: dict[int, Mention] = {}  # by where the pronouns stand
        self.weighed: dict[int, Weighed] = {}  # by where the quotations start
        self.candidates: dict[int, list[Mention]] = {}  # those weighed

    def settle(self) -> Iterator[int]:
        """Let the weights say whom an answer means whose antecedent was looked up; yield the numbers of the changed."""
        for n, quotation in enumerate(self._reading.quotations):
            answer = self._reading.answers[n]
            found = self._settled(answer, quotation.start) or self._meant_already(answer)
            if found and not (answer.antecedent and self._short(answer.antecedent) == self._short(found)):
                answer = answer._replace(status="attributed", antecedent=found, candidates=(), unspoken=None)
                self._reading.answers[n] = answer
                yield n
            if answer.mention and answer.antecedent and answer.antecedent.form != "pronoun":
                self._meant[answer.mention.start] = answer.antecedent
            if answer.status == "attributed" and answer.named:
                meant = answer.sought is not None and not answer.sought.sentence.nested
                self._features.has_spoken(self._short(answer.named), meant=meant)

    def _settled(self, answer: Answer, place: int) -> Mention | None:
        """Return whom an answer whose antecedent was looked up means by the weights, None where they tell of nobody."""
        if not answer.sought or self._is_plain(answer, answer.sought):
            return None
        found = self._weigh(answer, answer.sought, place) or self._main_person_told_of(answer)
        return self._newcomer(answer, answer.sought, found or answer.antecedent) or found

    def _meant_already(self, answer: Answer) -> Mention | None:
        """Return whom the same printed pronoun has been found to mean: "“Wait,” he said. “Not now.”"."""
        alone = answer.mention is not None and answer.named is not None and answer.named.form == "pronoun"
        return self._meant.get(answer.mention.start) if alone and answer.mention else None

    def _is_plain(self, answer: Answer, unspoken: Unspoken) -> bool:
        """Whether nothing is to be weighed: who is found is named, or speaks, in the same sentence or the one before.

        So it is where words or a deed tell whom: "l'intéressé", "celui-ci", "è stata uccisa dal marito", "lo crió su
        tía".
        """
        found, sentence = answer.antecedent, unspoken.sentence
        grammar = self._reading.lexicon.language.grammar
        earlier = self._reading.sentence_before(sentence)
        before = earlier.words if earlier else ()
        earlier = self._last_telling(unspoken) if found and found.form == "name" else earlier
        if not grammar.discussed.isdisjoint([*sentence.words, *before]):
            return True
        if sentence.nested and found is not None:
            if self._is_quoted(found, unspoken):
                return False
            kin = self._reading.lexicon.language.names.kin
            said = said_around(found, self._reading) if found.start < sentence.start else None
            if said or not kin.isdisjoint(found.text.lower().split()):
                return True  # "les visites à sa mère. « Elle me disait : “…” »"
        words = sentence.words_of(unspoken.at) if unspoken.at >= 0 else ()
        last = found is not None and is_last_named(sentence, unspoken.at, self._reading.lexicon)
        if last or is_counted(unspoken, self._reading) or not grammar.nearest.isdisjoint(words):
            return True
        if earlier is None or found is None or self._is_of_other_gender(found, unspoken):
            return False
        done = found.start < earlier.start and relative_acts(earlier, self._reading.lexicon)
        if done or found.kind == "document" or beside_dead(self._reading, earlier, Asked()):
            return True
        speaker = speaker_in(self._reading, earlier)
        if speaker is not None and self._short(speaker) == self._short(found):
            return True
        if found.form == "noun":
            return found.kind == "person" and found.start >= sentence.start
        return found.start >= earlier.start

    def _last_telling(self, unspoken: Unspoken) -> Sentence | None:
        """Return the last sentence before that names or quotes whom a pronoun may mean: "Kim left. He ran. He …"."""
        asked, earlier = asked_of(unspoken, self._reading), None
        for earlier in islice(self._reading.sentences_before(unspoken.sentence), _SAME):
            tells = asked.word not in earlier.words or "'" in earlier.tags  # "Kim's fate is open, but she …"
            tells = tells or speaker_in(self._reading, earlier) is not None
            if tells or people_in(self._reading, earlier, asked, owners=True):
                break
        return earlier

    def _is_of_other_gender(self, found: Mention, unspoken: Unspoken) -> bool:
        """Whether the full name of who is found tells that a pronoun means another: no "he" is Ann Kolb."""
        gender = self._with_full_gender(SpokenOf(found, "")).mention.gender
        return None not in (gender, unspoken.gender) and gender != unspoken.gender

    def _main_person_told_of(self, answer: Answer) -> Mention | None:
        """Return whom the article is about, where somebody else tells of one whom no words near can mean."""
        unspoken = answer.sought
        if unspoken is None or not unspoken.sentence.nested:
            return None
        if answer.antecedent and not self._is_quoted(answer.antecedent, unspoken):
            return None
        found = self._main_person(unspoken.sentence.start, asked_within(unspoken, self._reading))
        return None if found is None or self._is_quoted(found, unspoken) else found

    def _newcomer(self, answer: Answer, unspoken: Unspoken, found: Mention | None) -> Mention | None:
        """Return who is new in the sentence before and acts alone: "A cyclist stopped. “It was over,” he said".

        In the middle of a paragraph somebody `found` who has spoken before goes on: "A waiter came. “I quit,” he said".
        """
        grammar = self._reading.lexicon.language.grammar
        earlier = self._reading.sentence_before(unspoken.sentence)
        turns = answer.cue is not None and answer.cue.lemma in grammar.answering | grammar.continuing
        if turns or earlier is None or self._reading.line_ends(earlier.end, unspoken.sentence.start):
            return None
        goes_on = found is not None and self._features.was_quoted(self._short(found))
        if goes_on and not self._reading.opens_paragraph(earlier):
            return None
        new = newcomer_alone(earlier, self._reading.lexicon)
        return None if new is None else agreeing(self._reading, earlier, new, self._asked(answer, unspoken))

    def _is_quoted(self, mention: Mention, unspoken: Unspoken) -> bool:
        """Whether somebody says the words that a pronoun or an unspoken subject stands in, and is not meant by it."""
        quoted = speaker_around(unspoken, self._reading)
        return quoted is not None and self._short(quoted) == self._short(mention)

    def _weigh(self, answer: Answer, unspoken: Unspoken, place: int) -> Mention | None:
        """Return whom the weights are sure that an answer means; keep who was weighed, by a place."""
        asked = (
            asked_within(unspoken, self._reading)
            if unspoken.sentence.nested
            else self._asked(answer, unspoken)
        )
        people = self._people(unspoken, asked)
        says = unspoken.at >= 0 and unspoken.sentence.letters[unspoken.at] in "OMP"
        means = "pronoun" if says else "unspoken"
        options = [
            self._features.of(one, asked, means).union(self._features.behind(one, people[:n]))
            for n, one in enumerate(people)
        ]
        if people:
            options[0] |= {"nearest of all"}
        ruled = self._found_by_rule(answer, people)
        if ruled is not None:
            options[ruled] |= {"found by rule"}
        found = self.candidates[place] = [one.nearest.mention for one in people]
        weighed = self.weighed[place] = Weighed(tuple(map(self._full_name, found)), [*options, NOBODY])
        sure = SURE_OF_SEVERAL if answer.status == "ambiguous" else SURE
        chosen = self._judge.choose(place, weighed, sure=sure, ruled=ruled)
        if chosen is None or (answer.antecedent is None and found[chosen].kind != "person"):
            return None  # a thing that no rule finds has not spoken
        return found[chosen]

    def _found_by_rule(self, answer: Answer, people: list[AntecedentCandidate]) -> int | None:
        """Return the number of whom the rules have found, None where they found nobody who may be meant."""
        short = self._short(answer.antecedent) if answer.antecedent else None
        return next((n for n, one in enumerate(people) if one.short == short), None)

    def _asked(self, answer: Answer, unspoken: Unspoken) -> Asked:
        """Return what an antecedent must agree with; a pronoun in the sentence before tells: "Ella rió. «…», dijo"."""
        asked = asked_of(unspoken, self._reading)
        if other := whom_answered(answer, self._reading):
            asked = asked._replace(other_than=other.text)
        earlier = self._reading.sentence_before(unspoken.sentence) if asked.gender is None else None
        pronoun = pronoun_for(self._reading, earlier, asked) if earlier else None
        if pronoun or earlier is None:
            return asked._replace(gender=pronoun.gender) if pronoun else asked
        return asked._replace(gender=gender_left_out(earlier, self._reading.lexicon))

    def _people(self, unspoken: Unspoken, asked: Asked) -> list[AntecedentCandidate]:
        """Return who may be meant, the nearest first."""
        found: dict[str, list[SpokenOf]] = {}
        for one in self._before.who(unspoken, asked):
            gendered = self._with_full_gender(one)
            if agrees(gendered.mention, asked):
                meant = one.mention._replace(gender=one.mention.gender or asked.gender)
                found.setdefault(self._short(meant), []).append(gendered)
        quoted = speaker_around(unspoken, self._reading)
        found.pop(self._short(quoted) if quoted else "", None)
        main = None if self._features.main in found else self._main_person(unspoken.sentence.start, asked)
        if main is not None:
            found.setdefault(self._short(main), [SpokenOf(main, "main person")])
        return [AntecedentCandidate(short, gendered) for short, gendered in found.items()]

    def _with_full_gender(self, one: SpokenOf) -> SpokenOf:
        """Return a mention by surname with the gender that the full names of the article tell: no "she" is Trump."""
        mention = one.mention
        if mention.gender or not mention.names_person:
            return one
        last = self._short(mention)
        if last not in self._genders:
            genders = {
                gender_of_printed(name, self._reading.lexicon) for name in self._names.people_called(last)
            }
            self._genders[last] = genders.pop() if len(genders) == 1 else None
        return one._replace(mention=mention._replace(gender=self._genders[last]))

    def _main_person(self, before: int, asked: Asked) -> Mention | None:
        """Return the first mention of whom the article is about, if it stands before a place and can be meant."""
        name = self._names.main_person
        if name is None or self._names.first_place(name)[0] >= before:
            return None
        found = first_mention(self._reading, name, self._names)
        person = with_gender(found, asked, self._reading) if found else None
        return person if person and agrees(person, asked) else None

    def _short(self, mention: Mention) -> str:
        """Return what somebody is called for short: the last name, or the noun where no name is known."""
        known = self._known(mention)
        return self._names.last_of(known.text) if known.form == "name" else fold_word(known.text)

    def _full_name(self, mention: Mention) -> str:
        """Return the fullest name that is known so far of who a mention stands for."""
        return " ".join(self._known(mention).text.split())
