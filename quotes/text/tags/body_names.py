"""Names of bodies made of common words ("Letzte Generation", "Ärzte ohne Grenzen"), and what goes on behind an acronym.

Where all nouns have a capital nothing in them tells a name, so that the lists of `places.toml` do.
"""

from collections.abc import Iterator
from functools import lru_cache

from quotes.lang.firms import articles_of_media, names_of_media
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


def name_media(printed: list[str], letters: list[str], lexicon: Lexicon) -> int:
    """Overwrite the letters of media with the article that is theirs; return where a name that opens ends, else 0.

    They are names as they are printed alone: "El País dijo", "20 Minutes", but not "el país", "20 minutes".
    """
    media, opens = _media(lexicon), 0
    if media.keys().isdisjoint(printed):
        return 0
    for n in [n for n, word in enumerate(printed) if word in media]:
        for name, before in media[printed[n]]:
            first, last = n - before, n - before + len(name)
            if first < 0 or _straight(printed[first:last]) != name:
                continue
            if before and printed[last : last + 1] and printed[last][:1].isupper():
                continue  # "El País Vasco"
            if first and name[0].islower() and not _may_stand_behind(printed[first - 1], letters[first - 1]):
                continue
            letters[first:last] = "N" * len(name)
            if first and letters[first - 1] in "pdg" and letters[last : last + 2] == ["N", "N"]:
                letters[first:last] = "w" * (len(name) - 1) + "u"  # "a dit à l'AFP | Noredine Roux"
            opens = opens or last * (first == 0)
            break
    return opens


def _may_stand_behind(printed: str, letter: str) -> bool:
    """Whether a name in small letters may follow a word: not "Foto: Jan Kolb/dpa", "die Agentur dpa"."""
    return letter in "dpS" or not (printed == "/" or printed[:1].isupper())


def _straight(words: list[str]) -> tuple[str, ...]:
    return tuple(word.replace("’", "'") for word in words)


@lru_cache(maxsize=32)
def _media(lexicon: Lexicon) -> dict[str, list[tuple[tuple[str, ...], int]]]:
    """Return the words of names of media under the first that is no article, and how many articles are before it."""
    found: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for name in sorted(names_of_media(), key=len, reverse=True):
        words = tuple(lexicon.words_of(name))
        article = len(words) > 1 and words[0].lower() in articles_of_media()
        own = article and words[0].lower() in lexicon.articles and (lexicon.order_tells or lexicon.common)
        if not (own or _is_noun_phrase(words, lexicon)):  # "the Times"; "Die Zeit drängt"
            found.setdefault(words[article], []).append((words, int(article)))
    return found


def _is_noun_phrase(words: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether a name is read as a noun with its adjective, where nouns have capitals: "der Frankfurter Rundschau"."""
    return bool(lexicon.common) and len(words) > 1 and words[-1].lower() in lexicon.language.names.told


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


def is_listed_body(words: list[str], lexicon: Lexicon) -> bool:
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
