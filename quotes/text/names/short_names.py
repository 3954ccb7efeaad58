"""By which of the words of a full name somebody goes: a surname, the first of two, the given name, initials."""

from quotes.lang.given_names import is_given
from quotes.lang.source import fold_word
from quotes.text.tags.lexicon import Lexicon


def initials_of(name: str) -> str:
    """Return the first letters of the words with a capital: "BCE"; with the small words it may be "IdV"."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def is_longer(name: str, other: str) -> bool:
    """Whether a name is another one with more of its words: "Dana J. Reed" and "Dana Reed"."""
    edges_too = name.split()[:1] + name.split()[-1:] == other.split()
    return name != other and (other in name or edges_too)


def called_by(name: str, lexicon: Lexicon) -> list[str]:
    """Return the words by which somebody may go alone: the first, the last, the first of two surnames."""
    words = name.split()
    return [words[0], words[-1], *_without_last(words, lexicon)[-1:]]


def _without_last(name: list[str], lexicon: Lexicon) -> list[str]:
    """Return a name without the last of its surnames, nothing where it has but one: "José Luis Gómez".

    In English the words of a headline have capitals as well: "Dana Reed Speaks".
    """
    words = [] if lexicon.order_tells else name[:-1]
    while words and words[-1].islower():
        words = words[:-1]  # "Ana Sáenz | de Brandía"
    return words if len(words) > 1 and not is_given(fold_word(words[-1])) else []


def extends(name: list[str], wanted: list[str], lexicon: Lexicon) -> bool:
    """Whether a name is the wanted one in full: more words before it, or behind a first name.

    The wanted one may be the first of two surnames, and its particle have a capital: "dijo De la Torre".
    """
    if len(name) <= len(wanted):
        return False
    particle = fold_word(wanted[0]) in lexicon.language.names.particles
    small = [wanted[0].lower(), *wanted[1:]] if particle else wanted
    for whole in (name, _without_last(name, lexicon)):
        if len(whole) > len(wanted) and whole[-len(wanted) :] in (wanted, small):
            return True
    behind = name[len(wanted)]
    return name[: len(wanted)] == wanted and lexicon.tags.get(behind, "w") not in "pg"
