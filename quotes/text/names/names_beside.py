"""The name that an article sets beside a noun, or beside another word for the same office: the surest sign.

"L'arcivescovo Agostino Marchetto" names whom "l'arcivescovo" stands for, "il premier" is "il presidente del Consiglio".
"""

from bisect import bisect_right
from functools import cached_property

from quotes.lang.source import fold_word
from quotes.model import Mention, Span
from quotes.text.names.bearer_signs import (
    fits,
    follows_former,
    is_fuller,
    is_partisan,
    of_another_body,
    set_beside,
)
from quotes.text.names.full_names import REACH
from quotes.text.names.noun_signs import (
    heads_a_body,
    is_indefinite,
    is_known,
    says_former,
)
from quotes.text.names.people import noun_phrase_at
from quotes.text.phrases.introductions import introduced_name
from quotes.text.phrases.mentions import has_name, mention_of
from quotes.text.phrases.offices import (
    is_bare_office,
    is_of_place,
    noun_places,
    said,
)
from quotes.text.reading import Reading
from quotes.text.sentences import Sentence
from quotes.text.tags.words import lowered

NOUNS = 12  # places looked at for the name behind "il ministro" …


class NamesBeside:
    """Finds them in one article."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.lexicon = reading, reading.lexicon
        self._context = reading.text, reading.lexicon

    def find(self, mention: Mention, words: frozenset[str], before: list[Span]) -> Mention | None:
        """Return the name that the article sets beside the same noun: "l'arcivescovo Agostino Marchetto".

        The nearest one `before`, where the `words` for the noun stand, else the only one behind.
        """
        if mention.kind == "person" and is_indefinite(mention, *self._context):
            # "Un funcionario" is not the minister.
            before = [noun for noun in before if noun.start >= mention.start]
        for noun in before[: -NOUNS - 1 : -1]:
            if found := self._beside_noun(noun, mention, words):
                return found
        if mention.kind != "person" or not is_known(mention, self.reading):
            return None
        if not (asked := said(mention.text, self.lexicon)) <= {part for one in words for part in one.split()}:
            words &= asked  # "el arzobispo de Lugo" is no "cardenal José Cobo" who comes later
        behind = self.places(words, mention.end, mention.end + REACH)[:NOUNS]
        found_behind = filter(None, (self._beside_noun(noun, mention, words) for noun in behind))
        named = [one for one in found_behind if not of_another_body(mention, one, self.reading)]
        return named[0] if len({found.text for found in named}) == 1 else None

    def places(self, words: frozenset[str], start: int, end: int) -> list[Span]:
        """Return where words and phrases stand in a stretch of the text, of two at one place the longer."""
        found: dict[int, int] = {}
        for word in words:
            places = noun_places(word, self._lowered, (start, end), self.lexicon)
            found |= {at: max(found.get(at, 0), behind) for at, behind in places}
        return [Span(*place) for place in sorted(found.items())]

    @cached_property
    def _lowered(self) -> str:
        return lowered(self.reading.plain)

    def _beside_noun(self, noun: Span, mention: Mention, words: frozenset[str]) -> Mention | None:
        """Return what the noun phrase around a noun says the mention is: a name, of a body the fuller noun phrase."""
        chunk = noun_phrase_at(self.reading, noun.start)
        tag = chunk[0].tags[bisect_right(chunk[0].starts, noun.start) - 1] if chunk else "p"
        if chunk is None or tag == "p" or (tag == "N" and self.lexicon.common):
            return None  # "ha detto ad Afp" is of no "ad", "Schumann" of no "Mann"
        own = mention_of(self.reading.text, *chunk, self.lexicon)
        found = self._beside(*chunk, own, mention)
        if found is None or found.text == mention.text:
            return None
        if mention.kind == "person":
            named = found.names_person
            means = named and self._means(noun, own, found, mention)
            other = not said(noun.of(self.reading.text), self.lexicon) <= said(mention.text, self.lexicon)
            office = {part for phrase in words for part in phrase.split()} if other else set()
            return found if means and fits(mention, found, self.reading, office) else None
        whole = self._lowered[noun.start : noun.end] in words  # no compound
        return found if whole and is_fuller(found, mention, words, self.lexicon) else None

    def _means(self, noun: Span, own: Mention, found: Mention, mention: Mention) -> bool:
        """Whether who is set beside a noun can be the mention.

        Another word for the office must stand without complement, a "presidente del gruppo" is no head of state; or it
        has the same one, as "il leader di Unione Civica" is its president.
        """
        whole = fold_word(noun.of(self.reading.text))
        known = self.lexicon.noun(whole) or self.lexicon.noun(whole.partition(" ")[0])  # "avocat général"
        asked = said(mention.text, self.lexicon)
        gender = known.gender if known and not asked.isdisjoint(self.lexicon.language.names.same) else None
        former = follows_former(noun, *self._context) != says_former(mention, *self._context)
        if former or (gender and gender != (mention.gender or gender)):
            return False  # "l'ex ministro" is not the minister, "il re" not the queen
        called = said(noun.of(self.reading.text), self.lexicon)
        if asked.isdisjoint(called):
            adds = self.reading.text[noun.end : found.start if found.start > noun.end else own.phrase.end]
            names = self.lexicon.language.names
            told_of, heads = said(adds, self.lexicon) - names.titles.keys(), names.heads  # ", Me Jean Roux"
            if heads_a_body(mention, self.lexicon) and not heads.isdisjoint(called):
                return told_of == asked - heads
            plain = is_of_place(adds, self.lexicon) or told_of <= asked
            return plain or is_partisan(adds, self.lexicon)
        return True

    def _beside(self, sentence: Sentence, at: int, own: Mention, mention: Mention) -> Mention | None:
        """Return the name in a noun phrase, behind it or, over a comma, before it; of a body the phrase itself.

        Before the mention itself a complement is none of its own: "accolto dal sindaco, il papa".
        """
        if (own.form == "name" and not is_bare_office(own.text, self.lexicon)) or own.kind != "person":
            return own
        introduced_at = introduced_name(sentence, self.lexicon, at)
        beside = set_beside(sentence, at, self.lexicon, own.start == mention.start)
        for place in beside if introduced_at is None else (introduced_at,):
            found = mention_of(self.reading.text, sentence, place, self.lexicon)
            person = found.names_person and (has_name(sentence, place) or not self.lexicon.common)
            if person and not is_bare_office(found.text, self.lexicon):
                return found
        return None
