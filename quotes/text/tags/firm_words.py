"""The firms that an article tells by what stands behind a name: "Norvex Corp.", "the Norvex CEO"; no Mr Norvex then."""

from functools import lru_cache

from quotes.lang.firms import words_behind_firms
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.surnames import pairs_in, surnames_of


@lru_cache(maxsize=4)
def firms_in(text: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the words, as printed, that stand in a text before what only a firm has, and behind no given name."""
    behind = words_behind_firms()
    found = {first for first, word in pairs_in(text) if word.lower() in behind}
    return frozenset(found - surnames_of(text, lexicon)) if found else frozenset()
