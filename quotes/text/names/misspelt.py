"""Slips of the press in a name: "Dadullah" who was "Dudallah" in the line before, "Vals" for "Navarro-Valls"."""

from quotes.fold import fold

_SHORTEST = 4  # letters of a name in which a doubled letter is a slip …
_SWAPPED = 6  # … in which two that changed places are …
_DROPPED = 8  # … and in which one too few or too many is


def is_slip(word: str, other: str) -> bool:
    """Whether two surnames in one article are likely one name written in two ways.

    An accent more or less, a letter doubled or not, two letters swapped, in a long name one dropped; never the first
    or the last, which part "Conti" from "Conte".
    """
    if edges(word) != edges(other):
        return False  # as of nearly all: the rest takes longer to tell
    one, two = fold(word), fold(other)
    if one == two:
        return word.casefold() != other.casefold()  # an accent less
    if min(len(one), len(two)) < _SHORTEST:
        return False
    if _undoubled(one) == _undoubled(two):
        return True
    if len(one) == len(two):
        differ = sum(a != b for a, b in zip(one, two, strict=True))
        return len(one) >= _SWAPPED and differ == 2 and sorted(one) == sorted(two)
    short, long = sorted((one, two), key=len)
    dropped = len(long) == len(short) + 1 and len(long) >= _DROPPED
    return dropped and any(long[:at] + long[at + 1 :] == short for at in range(1, len(long) - 1))


def edges(word: str) -> tuple[str, str]:
    """Return the first and the last letter of a word without case and accents, which no slip changes."""
    folded = word.lower() if word.isascii() else fold(word)
    return folded[:1], folded[-1:]


def _undoubled(word: str) -> str:
    return "".join(letter for at, letter in enumerate(word) if at == 0 or letter != word[at - 1])
