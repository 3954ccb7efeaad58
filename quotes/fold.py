"""One way to compare names: what is left of a word without case, accents and kinds of apostrophe, word by word."""

import unicodedata
from collections.abc import Sequence
from itertools import filterfalse


def fold(text: str) -> str:
    """Return `text` decomposed (NFKD), without combining marks, case-folded, with typewriter apostrophes."""
    if text.isascii():
        return text.lower().replace("`", "'")
    plain = text.replace("’", "'").replace("‘", "'").replace("ʼ", "'").replace("`", "'")
    spread = unicodedata.normalize("NFKD", plain)
    return "".join(filterfalse(unicodedata.combining, spread)).casefold()


def stand_in_row(wanted: Sequence[str], words: Sequence[str]) -> bool:
    """Whether the `wanted` words stand side by side among `words`, both lists or both tuples; none always do."""
    return any(words[at : at + len(wanted)] == wanted for at in range(len(words) - len(wanted) + 1))
