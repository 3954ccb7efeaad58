"""What given names tell: where a person's name begins in a run of capitals, and of what gender who bears it is."""

import re
from collections.abc import Sequence
from functools import lru_cache

from quotes.lang.firms import known_names
from quotes.lang.given_names import gender_of_given, is_given
from quotes.lang.source import fold_word
from quotes.model import Gender
from quotes.text.tags.lexicon import Lexicon

_HELD_NAME = re.compile("(?:pu|pd|[pg])N(?=..)")  # a run of names behind a preposition
_BODY_AND_NAME = 3  # words, of a body or place and of somebody's whole name
_LONGEST_BODY = 8  # words of a known body's name


def person_start(words: Sequence[str], lexicon: Lexicon) -> int:
    """Return where the person's name begins in a run of folded words with capitals: "goldman sachs | david solomon".

    It is behind a known body, else the last run of given names with another name behind it; the beginning where
    there is none.
    """
    if body := behind_body(words, lexicon):
        return body
    if as_listed(words) in known_bodies(lexicon):
        return 0  # "Autostrade per l'Italia"
    if len(words) >= _BODY_AND_NAME and _is_party_calling(words[0], lexicon):
        return 1
    names = lexicon.language.names
    particles = names.particles & lexicon.language.grammar.prepositions.keys()
    inside = names.saints | particles  # "Santa Maria della Rocca", "Anna Di Martino Conte"
    given = [is_given(word) and not (n and words[n - 1] in inside) for n, word in enumerate(words)]
    for n in range(len(words) - 2, 0, -1):
        if given[n]:
            while n and given[n - 1]:
                n -= 1
            return n
    return 0


def behind_body(words: Sequence[str], lexicon: Lexicon) -> int:
    """Return how many words of a run are a known body's before somebody's whole name: "lega nord | erminio boso".

    Where the words of a body's name are common ones with capitals, such a run is one body: "UN Security Council".
    """
    grammar = lexicon.language.grammar
    if len(words) < _BODY_AND_NAME or is_given(words[0]) or not (grammar.null_subject or grammar.inverted):
        return 0
    bodies = known_bodies(lexicon)
    for size in range(min(len(words) - 2, _LONGEST_BODY), 0, -1):
        if as_listed(words[:size]) in bodies:
            unknown = grammar.null_subject and all(w not in lexicon.tags or is_given(w) for w in words[size:])
            return size if is_given(words[size]) or unknown else 0
    return 0


def _is_party_calling(word: str, lexicon: Lexicon) -> bool:
    """Whether a folded word says what one is for a party: "SVP-Einwohnerrat" before "Jan Kolb"."""
    party, hyphen, _ = word.partition("-")
    return lexicon.verb_last and bool(hyphen) and party in lexicon.language.names.parties


def body_behind(words: Sequence[str], lexicon: Lexicon) -> int | None:
    """Return where a known body's name of several words begins that ends some folded words; None without one."""
    known = known_bodies(lexicon)
    starts = range(max(0, len(words) - _LONGEST_BODY), len(words) - 1)
    return next((n for n in starts if as_listed(words[n:]) in known), None)


def as_listed(words: Sequence[str]) -> str:
    """Return folded words as lists have them: "fratelli d'italia"."""
    return " ".join(words).replace("' ", "'")


def part_places(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite the letter of a place before a person's name: "di Pontida | Umberto Bossi", "de l'Ain | Luc Roux"."""
    for found in _HELD_NAME.finditer("".join(letters)):
        n = found.end() - 1
        body = found[0] == "puN"  # "de EH Bildu | Jon Iñarritu"
        if letters[n] != "N" or (found[0] == "pdN" and (lexicon.order_tells or lexicon.verb_last)):
            continue
        last = _behind_names(folded, letters, n, lexicon)
        if last < n + _BODY_AND_NAME or (letters[n + 1] != "N" and letters[n + 1 : n + 3] != ["u", "N"]):
            continue
        town = last > n + 3 and " ".join(folded[n : n + 2]) in lexicon.places  # "San Sebastián | Eneko Goia"
        start = 2 if town else person_start(folded[n:last], lexicon)
        to_whom = letters[max(0, n - 2)] in "vVxk" and start < last - n - 1  # "dijo a Onda Cero | Luis Gil"
        if start == 1 or (start and (town or to_whom)):
            letters[n : n + start] = ["w"] * (start - 1) + ["w" if body else "u"]


def _behind_names(folded: list[str], letters: list[str], n: int, lexicon: Lexicon) -> int:
    """Return where a run of names ends that begins at word n, with the particles inside: "Ain Thibault de Marsanne"."""
    while n < len(letters) and letters[n] in "Ntu":
        n += 1
        particle = letters[n : n + 2] == ["p", "N"] and folded[n] in lexicon.language.names.particles
        n += particle and letters[n - 2] == "N"
    return n


@lru_cache(maxsize=32)
def known_bodies(lexicon: Lexicon) -> frozenset[str]:
    """Return the names of bodies that the language knows: of parties, papers, organs and international ones."""
    names, places = lexicon.language.names, lexicon.language.places
    bodies = places.bodies | names.parties | names.body_names | names.papers | known_names()
    return bodies | {*places.private, *places.institutions}


def gender_of_name(words: Sequence[str], lexicon: Lexicon) -> Gender | None:
    """Return the gender that the first of a name's folded words tells; one word alone may be a surname."""
    alone = lexicon.language.grammar.given_alone
    return gender_of_given(words[0]) if alone or len(words) > 1 else None


def gender_of_printed(name: str, lexicon: Lexicon) -> Gender | None:
    """Return the gender that the first word of a name, as it is printed, tells."""
    return gender_of_name(fold_word(name).split(), lexicon)


def is_sure_given(folded: str, lexicon: Lexicon) -> bool:
    """Whether a given name is nothing else: no noun, no place, no word of the language."""
    return folded in lexicon.sure_given or (
        "-" in folded
        and is_given(folded)
        and not (lexicon.is_listed(folded) or folded in lexicon.with_capital)
    )


def is_person_like_body(folded: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a given name stands before a surname that ends bodies' names: "samantha power", no "georgia power"."""
    if len(folded) != 2 or folded[1] not in lexicon.language.names.surnames:
        return False
    return folded[0] not in lexicon.places and is_sure_given(folded[0], lexicon)


def opens_with_given(name: str, lexicon: Lexicon) -> bool:
    """Whether the first word of a printed name is a given name."""
    return fold_word(name.split()[0]) in lexicon.given


def tells_of_name_behind(folded: str, lexicon: Lexicon) -> bool:
    """Whether a word tells of the name behind it, no part of it: "Duro Conte", "Battuto Alexander Zverev"."""
    grammar = lexicon.language.grammar
    if folded in grammar.predicates:
        return True
    known = folded in lexicon.given or folded in lexicon.tags or folded in lexicon.whole_names
    return not known and folded.endswith(grammar.predicate_endings)


def join_initials(printed: list[str], folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Take the initial behind a given name for a word of it, where it looks like an article: "Ann A Reed"."""
    initials = _like_articles(lexicon)
    if initials.isdisjoint(printed):
        return
    for n in [n for n, word in enumerate(printed) if n and word in initials]:
        if folded[n - 1] in lexicon.given and letters[n - 1 : n] + letters[n + 1 : n + 2] == ["N", "N"]:
            letters[n] = "N"


@lru_cache(maxsize=32)
def _like_articles(lexicon: Lexicon) -> frozenset[str]:
    """Return the initials that are spelt like an article: "A"."""
    return frozenset(word.upper() for word in lexicon.articles if len(word) == 1)
