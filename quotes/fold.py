"""One way to compare names: what is left of a word without case, accents and kinds of apostrophe."""

import unicodedata
from itertools import filterfalse


def fold(text: str) -> str:
    """Return `text` decomposed (NFKD), without combining marks, case-folded, with typewriter apostrophes."""
    plain = text.replace("’", "'").replace("‘", "'").replace("ʼ", "'").replace("`", "'")
    if plain.isascii():
        return plain.lower()
    spread = unicodedata.normalize("NFKD", plain)
    return "".join(filterfalse(unicodedata.combining, spread)).casefold()
