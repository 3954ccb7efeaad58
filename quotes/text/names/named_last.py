"""The one person whom the sentences before a noun name, the last resort for whom it means: "Roux … la bénévole"."""

from collections.abc import Callable, Iterator
from itertools import islice

from quotes.model import Mention
from quotes.text.named_people import people_in
from quotes.text.names.bearer_signs import holds_still, is_native, may_be, says_former
from quotes.text.names.epithets import is_free
from quotes.text.phrases.offices import folded_words, offices_in
from quotes.text.reading import Reading
from quotes.text.sentences import Sentence

_BACK = 2  # sentences in which the name is looked for …
_LOOKED_AT = 6  # … among so many, with those that are all quotation

PeopleCalled = Callable[[str], list[str]]
"""Gives the full names of an article that end in a word."""


def named_last(mention: Mention, reading: Reading, people_called: PeopleCalled) -> Mention | None:
    """Return the person of the nearest sentence before a noun that names one, None where it names several.

    An office alone is somebody else's as often, who is named later or not at all.
    """
    sentence = reading.sentence_at(mention.start) if _calls_somebody(mention, reading) else None
    if sentence is None or any(_people(sentence, mention, reading, people_called)):
        return None
    for earlier in _told_before(sentence, reading):
        people = list(_people(earlier, mention, reading, people_called))
        if people:
            return people[0] if len(people) == 1 and _is_meant(mention, people[0], reading) else None
    return None


def _calls_somebody(mention: Mention, reading: Reading) -> bool:
    """Whether a noun is a calling or tells what somebody does: no office, nobody's country, more than "il giovane"."""
    lexicon = reading.lexicon
    words, names = folded_words(mention.text, lexicon), lexicon.language.names
    if not lexicon.language.places.adjectives.keys().isdisjoint(words):
        return False
    office = offices_in(mention.text, lexicon) or says_former(mention, reading.text, lexicon)
    return not names.epithets.isdisjoint(words) or not (office or not names.seldom_named.isdisjoint(words))


def _is_meant(mention: Mention, found: Mention, reading: Reading) -> bool:
    return is_free(mention, found, reading) and not holds_still(mention, found, reading)


def _told_before(sentence: Sentence, reading: Reading) -> Iterator[Sentence]:
    """Yield the nearest sentences before one that are not all quotation."""
    before = islice(reading.sentences_before(sentence), _LOOKED_AT)
    return islice((one for one in before if not one.is_quoted()), _BACK)


def _people(
    sentence: Sentence, mention: Mention, reading: Reading, people_called: PeopleCalled
) -> Iterator[Mention]:
    """Yield those whom a sentence names before a mention and who may be meant, if the article names them in full."""
    for found in people_in(reading, sentence, owners=True):
        full = found.names_person and (" " in found.text or len(people_called(found.text)) == 1)
        if full and found.start < mention.start and may_be(mention, found, reading):
            yield found


def native_who_spoke(mention: Mention, last: Mention | None, reading: Reading) -> Mention | None:
    """Return who spoke last, where a mention is no more than where one is from, in the same paragraph."""
    if last is None or not mention.text[:1].isupper() or not is_native(mention, reading.lexicon):
        return None
    place = reading.text.rfind(last.text.split()[-1], 0, mention.start)
    near = place > reading.text.rfind("\n", 0, mention.start)
    return last if near and may_be(mention, last, reading) else None
