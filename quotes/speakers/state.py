"""Whether words name an organ or office of state, and whether that is held in another body.

"Président" and "directeur général" head firms and clubs as well: the name behind them tells.
"""

from collections.abc import Iterator, Sequence

from quotes.lang.data import Language
from quotes.speakers.places import state_closings
from quotes.speakers.prepositions import is_genitive, preposition_of
from quotes.speakers.words import Word

_LONGEST_OFFICE = 6  # words of an office, the preposition and the article before its field


def is_state(words: Sequence[Word], language: Language) -> bool:
    """Whether an organ or office of state stands among the words ("primo ministro", "ministero")."""
    return any(state_ends(words, language))


def state_ends(words: Sequence[Word], language: Language) -> Iterator[int]:
    """Yield which word is the last of each name of an organ or office of state, counted from 1."""
    spelt = [word.spelt for word in words]
    closing = state_closings(language)  # few words are among them, and those alone are looked up
    endings = language.places.state_endings
    for at, word in enumerate(spelt, 1):
        if (word in closing or word.endswith(endings)) and _name_state(spelt[max(0, at - 3) : at], language):
            yield at


def ends_in_state(words: Sequence[Word], language: Language) -> bool:
    """Whether the last one, two or three words name an organ or office of state."""
    return _name_state([word.spelt for word in words[-3:]], language)


def _name_state(spelt: list[str], language: Language) -> bool:
    """Whether the words end in such a name; a longer one goes before it: "direttore generale"."""
    places = language.places
    if bool(spelt) and spelt[-1].endswith(places.state_endings):
        return True
    runs = (" ".join(spelt[start:]) for start in range(len(spelt)))
    longest = next((run for run in runs if run in places.state or run in places.heads), None)
    return longest in places.state


def speaks_for_state(words: Sequence[Word], language: Language, *, bare: bool = True) -> bool:
    """Whether words name an organ or office of state, and none that is held in another body.

    That is one with the body beside it: "presidente della Confederazione", "présidente de Vernex". What heads any
    body and stands without one, "le responsable", is an office of state only where `bare` says so.
    """
    ends = list(state_ends(words, language))
    nouns = language.names.nouns
    of_state = language.places.of_state
    found = (None if word.spelt in of_state else nouns.get(word.spelt) for word in words)
    others = [at for at, noun in enumerate(found) if noun is not None and noun.kind == "organization"]
    return any(not _is_headed(words, at, language, bare=bare) for at in ends) and all(
        is_state(words[at : at + 1], language) or _is_field(words, at, language) for at in others
    )


def _is_headed(words: Sequence[Word], at: int, language: Language, *, bare: bool) -> bool:
    """Whether the word before `at` heads any body, and what stands behind it is none of the state's.

    Where nothing of that kind stands behind it, `bare` says whether the word is the state's all the same.
    """
    if words[at - 1].spelt not in language.places.heads:
        return False
    behind = words[at:]
    if not behind or not is_genitive(preposition_of(behind[0], language), language):
        return not bare
    whose = next((word for word in behind[1:] if not _is_article(word, language)), None)
    return whose is not None and whose.spelt not in language.places.of_state


def _is_field(words: Sequence[Word], at: int, language: Language) -> bool:
    """Whether a body's name is the field of an office: "le ministre de l'Industrie"."""
    before = list(words[max(0, at - _LONGEST_OFFICE) : at])
    while before and _is_article(before[-1], language):
        before.pop()
    if not words[at].capital or not before or not preposition_of(before.pop(), language):
        return False
    heads = bool(before) and before[-1].spelt in language.places.heads
    return not heads and len(before) in state_ends(before, language)


def _is_article(word: Word, language: Language) -> bool:
    articles = language.grammar.articles
    return word.spelt in articles or word.spelt + "'" in articles
