"""What an article says of the people it names, found once for each."""

import re
from functools import cached_property
from itertools import islice

from quotes.fold import fold
from quotes.lang.data import Part
from quotes.lang.source import fold_word
from quotes.model import Gender, Mention, Span
from quotes.text.first_names import has_age, is_first_name
from quotes.text.names.bearer_signs import around_name
from quotes.text.names.callings import may_tell_part, parts_in
from quotes.text.names.full_names import PLACES, FullNames
from quotes.text.phrases.mentions import mention_of
from quotes.text.phrases.offices import folded_words, offices_in
from quotes.text.reading import Reading
from quotes.text.sentences import Sentence
from quotes.text.tags.given_names import opens_with_given
from quotes.text.tags.surnames import gender_in_text
from quotes.text.tags.words import places_of

_AROUND = 160  # code points around a name that tell who somebody is
STEM = 5  # letters in which words are alike: "Linzer", "Linz"
_BEFORE_DEED = re.compile("M(?:[CFDW]|,[Rr])")
_AGE = re.compile(r"(?<!\d)\d\d(?!\d)")
_BOTH = re.compile("M[PA]*,M[PA]*K(M)[PA]*,")
_SENTENCE_END = re.compile(r"\.[”“»\"’]? |\n")
SHORTEST = 4  # letters of a word that is compared


class Person:
    """One whom an article names; `span` is where the fullest name first stands."""

    def __init__(self, name: str, span: Span, reading: Reading) -> None:
        self.name, self.span, self._reading = name, span, reading
        self._text, self._lexicon = reading.text, reading.lexicon

    @cached_property
    def mention(self) -> Mention | None:
        """The first mention by the name, with its noun phrase; None where that is no name of a person."""
        chunk = noun_phrase_at(self._reading, self.span.start)
        found = mention_of(self._text, *chunk, self._lexicon) if chunk else None
        return found if found and found.names_person else None

    @cached_property
    def gender(self) -> Gender | None:
        """The gender that the name tells."""
        return gender_in_text(self.name, self._text, self._lexicon)

    @cached_property
    def is_sure(self) -> bool:
        """Whether a given name, a noun, an age or a deed says that the name is somebody's: no "Santa Caterina"."""
        return self.is_described or self._acts

    @cached_property
    def is_described(self) -> bool:
        """Whether a given name, a noun or an age says that the name is somebody's."""
        named = opens_with_given(self.name, self._lexicon) or self.nouns
        return bool(named) or has_age(self.name, self._text)

    @property
    def _acts(self) -> bool:
        """Whether the whole name first stands before a verb or relative: "Ulla Patterson opened", "Ulla Roth, die …".

        Where nouns have capitals, too, a headline does not tell: "Früherer Sparkassenchef gesteht".
        """
        line = self._text.find("\n") if self._lexicon.common else -1
        noun = self._lexicon.noun(fold_word(self.name.rpartition(" ")[2]))  # "Westlichen Journalisten"
        if self.mention is None or noun or " " not in self.name or self.span.start < line:
            return False
        sentence, at = noun_phrase_at(self._reading, self.span.start) or (None, 0)
        if sentence is None or (at and self._lexicon.common):
            return False  # "eines fernen | Gesteinsplaneten Wasserdampf"
        return _BEFORE_DEED.match(sentence.letters, at) is not None

    @cached_property
    def goes_by_first_name(self) -> bool:
        """Whether somebody goes by a given name alone: "Denise, 54 ans"."""
        return is_first_name(self.name, self._text)

    @cached_property
    def nouns(self) -> set[str]:
        """The nouns for a person that stand beside the name, with the other words for each."""
        nouns = {
            word for word in self.words_beside if (noun := self._lexicon.noun(word)) and noun.kind == "person"
        }
        return nouns.union(*(self._lexicon.language.names.same.get(word, ()) for word in nouns))

    @cached_property
    def words_beside(self) -> list[str]:
        """The words that stand beside the name in its noun phrase, folded."""
        return folded_words(self._beside, self._lexicon)

    @cached_property
    def offices(self) -> set[str]:
        """The offices that stand beside the name."""
        return offices_in(self._beside, self._lexicon)

    @cached_property
    def around(self) -> str:
        """What stands around the name in the same sentence."""
        text, start = self._text, self.span.start
        first = max(start - _AROUND, 0)
        before = max([end.end() for end in _SENTENCE_END.finditer(text, first, start)], default=first)
        behind = _SENTENCE_END.search(text, start, start + _AROUND)
        return text[before : behind.start() if behind else start + _AROUND]

    @cached_property
    def ages(self) -> set[int]:
        """The numbers around the name that may be of years of age."""
        return set(map(int, _AGE.findall(self.around)))

    @cached_property
    def stems(self) -> set[str]:
        """How the longer words around the name begin: "Linz" tells of "der Linzer"."""
        words = self._lexicon.words_of(fold(self.around).lower())
        return {word[:STEM] for word in words if word[SHORTEST - 1 :]}

    @cached_property
    def parts(self) -> frozenset[Part]:
        """The parts in a story that somebody has who goes by the last name: "der Angeklagte Kolb … Richterin Roth"."""
        found, last = frozenset[Part](), self.name.rpartition(" ")[2]
        for place in islice(places_of(last, self._text, 0, len(self._text)), PLACES):
            around = self._reading.sentence_at(place)
            if around is None or not may_tell_part(around.words, self._lexicon):
                continue  # its words are read, but need not be tagged
            chunk = noun_phrase_at(self._reading, place)
            mention = mention_of(self._text, *chunk, self._lexicon) if chunk else None
            if chunk and mention and mention.names_person and mention.start <= place < mention.end:
                sentence, at = chunk
                own = sentence.letters[at] == "P"  # "l'avocat | de Kolb" is not he
                start = sentence.span(at, at)[0] if own else mention.phrase.start
                found |= parts_in(self._text[start : mention.start], self._lexicon)
                found |= parts_in(self._text[mention.end : mention.phrase.end], self._lexicon)
                if other := _BOTH.match(sentence.letters, at):  # "Ruiz, deputato e medico,"
                    both = sentence.span(other.start(1), other.start(1))
                    found |= parts_in(self._text[slice(*both)], self._lexicon)
        return found

    @property
    def _beside(self) -> str:
        return around_name(self.mention, self._text) if self.mention else ""


class People:
    """The people of one article; `names` are its full names."""

    def __init__(self, reading: Reading, names: FullNames) -> None:
        self.reading = reading
        self._names = names
        self._known: dict[str, Person] = {}

    def called(self, name: str, first: int = 0) -> Person:
        """Return who goes by a name, by one name alone with the place where it is `first`."""
        if name not in self._known:
            known = " " in name and self._names.places(name)
            span = Span(*self._names.first_place(name)) if known else Span(first, first + len(name))
            self._known[name] = Person(name, span, self.reading)
        return self._known[name]


def noun_phrase_at(reading: Reading, place: int) -> tuple[Sentence, int] | None:
    """Return the noun phrase that holds a place of the text, as sentence and chunk."""
    found = reading.sentence_at(place)
    sentence = found.whole if found else None
    at = sentence.chunk_at(place) if sentence else None
    return (sentence, at) if sentence and at is not None and sentence.letters[at] in "MPA" else None
