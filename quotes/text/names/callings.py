"""Whether a noun that no list has stands for a person, by its ending: "il pallavolista", "la barcelonesa"."""

from collections import Counter
from functools import lru_cache

from quotes.model import Mention
from quotes.text.names.nouns import head_of
from quotes.text.phrases.offices import folded_words
from quotes.text.tags.lexicon import Lexicon

_LETTERS = 3  # of an ending
_LEAST = 4  # listed nouns for persons that have it
_SHARE = 0.8  # of those among all listed nouns with it


@lru_cache(maxsize=32)
def person_endings(lexicon: Lexicon) -> frozenset[str]:
    """Return the endings of listed nouns that nearly always stand for a person."""
    nouns = {word: noun for word, noun in lexicon.language.names.nouns.items() if noun.number == "s"}
    things = lexicon.language.cue_nouns.keys() | lexicon.language.names.work_nouns
    natives = lexicon.language.places.adjectives.keys()  # "canadiense"
    everything = Counter(word[-_LETTERS:] for word in nouns.keys() | natives | things)
    persons = {word for word, noun in nouns.items() if noun.kind == "person"} | natives
    people = Counter(word[-_LETTERS:] for word in persons)
    return frozenset(
        ending for ending, count in people.items() if count >= max(_LEAST, _SHARE * everything[ending])
    )


def is_calling(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether the noun of a mention ends as nouns for persons do."""
    noun = head_of(folded_words(mention.text, lexicon), lexicon)
    return noun[-_LETTERS:] in person_endings(lexicon)
