"""Names of bodies made of common words ("Letzte Generation", "Ärzte ohne Grenzen"), and what goes on behind an acronym.

Where all nouns have a capital nothing in them tells a name, so that the lists of `places.toml` do.
"""

from collections.abc import Iterator
from functools import lru_cache

from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.words import is_acronym


def join_body_names(printed: list[str], folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite the letters of names of bodies: those listed, and acronyms with the words behind ("IG Metall")."""
    if not lexicon.verb_last:
        _join_acronyms(printed, folded, letters, lexicon)
        return
    listed = _by_first_word(lexicon)
    for n, word in enumerate(folded):
        if word in listed and printed[n][:1].isupper() and (size := _size_at(folded, n, listed[word])):
            for at in range(n, n + size):
                letters[at] = "N" if printed[at][:1].isupper() else "t"
    for n in _acronyms(printed, letters):
        last = n + 1 + (letters[n + 1] == "#" and printed[n + 1].isdigit())  # "TSV 1860 München"
        if _goes_on(printed, letters, last):
            letters[n : last + 1] = "N" * (last + 1 - n)
            if letters[max(0, n - 2) : n] == ["#", "."]:
                letters[n - 2 : n] = "N", "t"  # "der 1. FC Köln"


def _join_acronyms(printed: list[str], folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite the letters of acronyms with a thing or place behind, where nouns are small: "RPP Noticias"."""
    for n in _acronyms(printed, letters):
        noun = lexicon.noun(folded[n + 1]) if letters[n + 1] == "n" else None
        thing = noun is not None and noun.kind not in ("person", "group")
        if printed[n + 1].istitle() and (thing or folded[n + 1] in lexicon.places):
            letters[n : n + 2] = "N", "N"


def _acronyms(printed: list[str], letters: list[str]) -> list[int]:
    """Return where acronyms stand that a word follows."""
    if "u" not in letters:
        return []
    return [n for n, letter in enumerate(letters[:-1]) if letter == "u" and is_acronym(printed[n])]


def is_body(words: list[str], lexicon: Lexicon) -> bool:
    """Whether folded words are the listed name of a body."""
    return tuple(words) in _by_first_word(lexicon).get(words[0], ())


def _size_at(folded: list[str], n: int, names: tuple[tuple[str, ...], ...]) -> int:
    """Return how many words the name of a body has that begins with word n, 0 where none does."""
    return next((len(name) for name in names if tuple(folded[n : n + len(name)]) == name), 0)


def _goes_on(printed: list[str], letters: list[str], n: int) -> bool:
    """Whether a word goes on with the acronym before it: a place, a name, a thing, but nobody: "die EU Kommissarin"."""
    return n < len(letters) and letters[n] in "uNw" and printed[n][:1].isupper()


@lru_cache(maxsize=32)
def _by_first_word(lexicon: Lexicon) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the names of bodies of several words by the first, the longest first; a known noun ends none."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for name in sorted(_long_names(lexicon), key=len, reverse=True):
        found[name[0]] = (*found.get(name[0], ()), name)
    return found


def _long_names(lexicon: Lexicon) -> Iterator[tuple[str, ...]]:
    places, adjective = lexicon.language.places, lexicon.language.grammar.adjective_endings
    for name in (*places.bodies, *places.institutions, *places.private):
        words = tuple(name.split())
        described = words[0].endswith(adjective) and lexicon.tags.get(words[-1]) == "n"
        if len(words) > 1 and not described:
            yield words  # "Europäische Kommission" is a noun phrase as it is
