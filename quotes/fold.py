"""One way to compare names: what is left of a word without case, accents and kinds of apostrophe, word by word."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import filterfalse

UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x80-\x9f"
"""What no reader sees, as a class in an expression: soft hyphens, blanks without width, marks of direction."""
_UNSEEN = re.compile(f"[{UNSEEN}]+")


def fold(text: str) -> str:
    """Return `text` decomposed (NFKD), without combining marks, case-folded, with typewriter apostrophes."""
    if text.isascii():
        return text.lower().replace("`", "'")
    plain = text.replace("’", "'").replace("‘", "'").replace("ʼ", "'").replace("`", "'")
    spread = unicodedata.normalize("NFKD", plain)
    return "".join(filterfalse(unicodedata.combining, spread)).casefold()


def fold_passage(text: str) -> str:
    """Return a passage folded, without what no reader sees, and one blank where blanks or line ends are."""
    return " ".join(_UNSEEN.sub("", fold(text)).split())


def stand_in_row(wanted: Sequence[str], words: Sequence[str]) -> bool:
    """Whether the `wanted` words stand side by side among `words`, both lists or both tuples; none always do."""
    return any(words[at : at + len(wanted)] == wanted for at in range(len(words) - len(wanted) + 1))
