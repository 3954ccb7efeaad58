"""By which of the words of a full name somebody goes: a surname, the first of two, the given name, initials."""

from collections.abc import Iterable

from quotes.fold import fold
from quotes.lang.given_names import is_given
from quotes.lang.source import fold_word
from quotes.text.tags.lexicon import Lexicon

TWO_SURNAMES = 3  # words of a name that may have two


def initials_of(name: str) -> str:
    """Return the first letters of the words with a capital: "BCE"; with the small words it may be "IdV"."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def is_longer(name: str, other: str) -> bool:
    """Whether a name is another one with more of its words: "Dana J. Reed" and "Dana Reed"."""
    edges_too = name.split()[:1] + name.split()[-1:] == other.split()
    return name != other and (other in name or edges_too)


def longest_of(names: Iterable[str]) -> list[str]:
    """Return those of some names that none is longer than, each as it is printed best: with accents, no "ANA REED"."""
    names = list(names)
    if len(names) < 2:
        return names
    known = sorted(names, key=lambda name: (name.isupper(), name.isascii(), name), reverse=True)
    return [*{fold(one): one for one in known if not any(is_longer(other, one) for other in known)}.values()]


def called_by(name: str, lexicon: Lexicon) -> list[str]:
    """Return the words by which somebody may go alone: the first, the last, the first of two surnames."""
    words = name.split()
    two = _without_last(words, lexicon)[-1:] if len(words) >= TWO_SURNAMES else ()
    return [words[0], words[-1], *two]


def _without_last(name: list[str], lexicon: Lexicon) -> list[str]:
    """Return a name without the last of its surnames, nothing where it has but one: "José Luis Gómez"."""
    words, particles = name[:-1], lexicon.language.names.particles
    while words and (words[-1].islower() or fold_word(words[-1]) in particles):
        words = words[:-1]  # "Ana Sáenz | de Brandía"
    if len(words) < 2 or words[-1].endswith(".") or fold_word(name[-1]) in lexicon.company:
        return []
    # "Ana Di Martino | De Carlis", but "José Luis | Gómez"
    return words if not is_given(fold_word(words[-1])) or fold_word(words[-2]) in particles else []


def fuller_names(names: Iterable[str], wanted: list[str], lexicon: Lexicon) -> set[str]:
    """Return those of some names that are the wanted one in full: they end in it, else they begin with it.

    The wanted one may be the first of two surnames, and its particle have a capital: "dijo De la Torre". Behind a
    given name alone both count: "Kim" may be Kim Jong-su and Young Kim, but Ana Reed has no rival in "Reed Steel".
    """
    longer = [(name, name.split()) for name in names if len(name.split()) > len(wanted)]
    by_last = {name for name, words in longer if _ends_in(words, wanted, lexicon)}
    by_first_of_two = {
        name for name, words in longer if _ends_in(_without_last(words, lexicon), wanted, lexicon)
    }
    by_opening = {name for name, words in longer if _goes_on(words, wanted, lexicon)}
    if lexicon.order_tells and by_last:
        by_first_of_two = set()  # there the last surname is the usual one
    surnames = by_last | by_first_of_two
    return surnames if surnames and not is_given(fold_word(wanted[0])) else surnames | by_opening


def _ends_in(name: list[str], wanted: list[str], lexicon: Lexicon) -> bool:
    """Whether a name ends in the wanted one, whose particle may have a capital."""
    particle = fold_word(wanted[0]) in lexicon.language.names.particles
    small = [wanted[0].lower(), *wanted[1:]] if particle else wanted
    return len(name) > len(wanted) and name[-len(wanted) :] in (wanted, small)


def _goes_on(name: list[str], wanted: list[str], lexicon: Lexicon) -> bool:
    """Whether a name opens with the wanted one and goes on as a name does: no "Norvex CEO", no "Grand | et"."""
    if name[: len(wanted)] != wanted or lexicon.tags.get(name[len(wanted)], "w") in "pg":
        return False
    behind = lexicon.noun(fold_word(name[-1]))
    return behind is None or not behind.office or is_given(fold_word(wanted[0]))
