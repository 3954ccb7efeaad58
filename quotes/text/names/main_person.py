"""Whom a portrait or an obituary is about: who is meant where nobody near can be, paragraphs behind the name."""

from itertools import islice

from quotes.lang.source import fold_word
from quotes.model import Mention
from quotes.text.named_people import people_in
from quotes.text.names.full_names import FullNames
from quotes.text.phrases.mentions import mention_of
from quotes.text.reading import Answer, Reading
from quotes.text.tags.given_names import gender_of_printed

_SENTENCES_BACK = 2  # in which nobody else may be named
_FEWEST = 3  # times that a portrait names whom it is about


def first_mention(reading: Reading, name: str, names: FullNames) -> Mention | None:
    """Return the mention that a full name first stands in; None where that is no person."""
    start, _ = names.first_place(name)
    sentence = reading.sentence_at(start)
    at = sentence.chunk_at(start) if sentence else None
    found = (
        None if sentence is None or at is None else mention_of(reading.text, sentence, at, reading.lexicon)
    )
    return found if found and found.names_person else None


class MainPerson:
    """The one whom an article names most, if there is one, and what is said of that one without the name."""

    def __init__(self, reading: Reading, names: FullNames) -> None:
        self._reading, self._names = reading, names

    def settle(self) -> None:
        """Give the words of an unspoken subject or a pronoun that nobody near can be meant by to the main person."""
        unsure = [n for n, answer in self._reading.answers.items() if self._is_unsure(answer)]
        found = self._mention() if unsure else None
        if found is None:
            return
        gender = gender_of_printed(found.text, self._reading.lexicon)
        for n in unsure:
            answer = self._reading.answers[n]
            asks = answer.mention if answer.antecedent else answer.unspoken
            if asks is None or asks.gender in (None, gender):
                self._reading.answers[n] = answer._replace(
                    status="attributed", antecedent=found, candidates=(), unspoken=None
                )

    def _is_unsure(self, answer: Answer) -> bool:
        """Whether an answer is an unspoken subject or a pronoun whose antecedent is not sure."""
        pronoun, unspoken, found = answer.mention, answer.unspoken, answer.antecedent
        if pronoun is not None and (pronoun.form != "pronoun" or pronoun.number == "p"):
            return False
        if found is not None:
            return self._is_new(found)
        return unspoken is not None and unspoken.number != "p" and answer.status != "attributed"

    def _is_new(self, mention: Mention) -> bool:
        """Whether a mention is somebody unnamed who comes in by the way: "un guardia civil", "figlia di un sarto"."""
        lexicon = self._reading.lexicon
        if mention.form != "noun" or mention.kind not in ("person", None) or mention.number == "p":
            return False
        first = fold_word(lexicon.words_of(mention.phrase.of(self._reading.text))[0])
        grammar = lexicon.language.grammar
        return first not in lexicon.articles | grammar.determiners | grammar.prepositions.keys()

    def for_pronoun(self, pronoun: Mention) -> Mention | None:
        """Return whom an article is about, for a "she" that nobody before can be meant by."""
        name = self._names.main_person
        gender = gender_of_printed(name, self._reading.lexicon) if name and pronoun.number == "s" else None
        if name is None or gender is None or gender != pronoun.gender:
            return None
        if self._names_another(pronoun, name.rpartition(" ")[2]):
            return None
        start, end = self._names.first_place(name)
        text = self._reading.text[start:end]
        return pronoun._replace(start=start, end=end, text=text, form="name", kind="person")

    def _mention(self) -> Mention | None:
        """Return the first mention of the main person by the full name, if the article names that one often."""
        name = self._names.main_person
        if name is None or self._reading.text.count(name.rpartition(" ")[2]) < _FEWEST:
            return None
        return first_mention(self._reading, name, self._names)

    def _names_another(self, pronoun: Mention, last: str) -> bool:
        """Whether a sentence before a pronoun or its own names somebody with another last name."""
        own = self._reading.sentence_at(pronoun.start)
        before = islice(self._reading.sentences_before(own), _SENTENCES_BACK) if own else ()
        sentences = (own, *before) if own else ()
        people = (one for sentence in sentences for one in people_in(self._reading, sentence, owners=True))
        return any(one.form == "name" and one.text.rpartition(" ")[2] != last for one in people)
