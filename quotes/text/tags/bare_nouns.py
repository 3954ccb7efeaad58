"""German nouns away from their article or without one: "der in Kiel lebende Autor", "spanische Medien"."""

import re

from quotes.text.tags.first_words import is_common_noun
from quotes.text.tags.lexicon import Lexicon

_PARTED = re.compile(r"(?<![,d])d(?:[h#b]{0,2}[pg]|d)[^,.:;()Qo\-]{2,9}")
_THING_AND_NAME = re.compile("(?<!v)[pg]d?[wj]{0,2}wN(?![Nnt])")
_SPEAKER_AND_THING = re.compile("n[wn](?![nNjw]|,N)")
_HELD = frozenset("nNuwhb#xk")  # ends the phrase inside an attribute
_BEHIND_NOUN = re.compile("[nN]w(?=[.,:(]|$)")
_MEASURED = re.compile("(?<=d)[#db][hbw][w*xn](?=[wjN*]*[nwN])")
_TWO_NOUNS = re.compile("(?<!d)nn(?!n)")
_BEFORE_NOUN = re.compile("[wj](?=n)|^b(?=n)")


def settle_noun_phrases(printed: list[str], folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite the letters of a sentence where a noun phrase is in pieces."""
    if "#" in letters:
        _join_ordinals(printed, letters)
    if "-" in printed:
        _join_elided(printed, letters)
    if lexicon.common:
        _join_measures(printed, folded, letters, lexicon)
    _join_attributes(printed, folded, letters, lexicon.language.grammar.attribute_endings)
    tags = "".join(letters)
    _join_names_of_things(printed, letters, tags)
    if _SPEAKER_AND_THING.search(tags):
        _part_objects(printed, folded, letters, lexicon)
    _open_noun_phrases(printed, folded, letters)
    for n in [found.end() - 1 for found in _TWO_NOUNS.finditer("".join(letters))] if "nn" in tags else ():
        people = [noun.kind == "person" for noun in map(lexicon.noun, folded[n - 1 : n + 1]) if noun]
        if people == [True, True]:
            letters[n] = "N"  # "Ministerin Müller"
    alone = _BEHIND_NOUN.finditer("".join(letters)) if "nw" in tags or "Nw" in tags else ()
    for n in [found.end() - 1 for found in alone]:
        if printed[n].islower() and folded[n].endswith("nd"):
            letters[n] = "b"  # "sagte der Minister lachend": no adjective stands behind its noun


def _join_ordinals(printed: list[str], letters: list[str]) -> None:
    """Take a stop inside the sentence for part of the number before it: "am 9. November", "nach dem 5:3"."""
    for n in [n for n, letter in enumerate(letters[1:-1], 1) if letter in ".:"]:
        if (
            letters[n - 1] == "#"
            and printed[n - 1].isdigit()
            and (letters[n] == "." or letters[n + 1] == "#")
        ):
            letters[n] = "#"


def is_year(printed: list[str], letters: list[str], n: int) -> bool:
    """Whether a number of four digits stands by itself."""
    digits = len(printed[n]) == 4 and printed[n].isdigit()
    return digits and letters[n + 1 : n + 2] not in (["w"], ["n"], ["N"], ["#"])


def _join_elided(printed: list[str], letters: list[str]) -> None:
    """Make one noun phrase of a compound cut short and its second part: "Fraktions- und Parteivorsitzende"."""
    for n in [n for n, word in enumerate(printed) if word == "-" and 0 < n < len(letters) - 2]:
        parts = printed[n - 1][:1].isupper() and printed[n + 2][:1].isupper()
        if letters[n + 1] == "c" and parts:
            letters[n - 1 : n + 2] = "www"


def _join_measures(printed: list[str], folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Make a measure part of the noun phrase it stands in: "die 34 Jahre alte Lehrerin"."""
    for found in _MEASURED.finditer("".join(letters)):
        number, unit, adjective = range(*found.span())
        counted = letters[number] == "#" or folded[number] in lexicon.language.grammar.determiners
        if counted and printed[unit][0].isupper() and printed[adjective].islower():
            letters[number : number + 3] = "wwj"


def _open_noun_phrases(printed: list[str], folded: list[str], letters: list[str]) -> None:
    """Overwrite the letters of adjectives that open a noun phrase without an article."""
    for n in [found.start() for found in _BEFORE_NOUN.finditer("".join(letters))]:
        if _opens_noun(printed, folded, letters, n):
            letters[n] = "q"


def _opens_noun(printed: list[str], folded: list[str], letters: list[str], n: int) -> bool:
    """Whether an adjective opens a noun phrase: it has an ending, and no article or adjective stands before it.

    What an attribute holds may part it from its article: "der in Kiel lebende | Autor".
    """
    small = printed[n].islower() or n == 0
    ended = folded[n].endswith(("e", "er", "es"))
    before = "".join(letters[:n])
    held = before.endswith("b") and before.rstrip("b").endswith("d")
    return small and ended and not held and (n == 0 or letters[n - 1] not in "dpgjwqh#nNSk_")


def _join_attributes(
    printed: list[str], folded: list[str], letters: list[str], endings: tuple[str, ...]
) -> None:
    """Make one noun phrase of an article and its noun with all that stands between: "der in Kiel lebende Autor".

    `endings` are those of a participle or adjective that holds more before it.
    """
    for found in _PARTED.finditer("".join(letters)):
        opens = found.start()
        for n in range(found.start() + 3, found.end() - 1):
            last = n
            while last < len(letters) - 1 and printed[last + 1].islower() and letters[last + 1] in "wjxf*q":
                last += 1  # "die in Kiel gezeigte neue Schau"
            noun = printed[last + 1 : last + 2]
            if not (noun and noun[0][:1].isupper() and printed[n].islower() and folded[n].endswith(endings)):
                continue
            held = letters[n - 1] in _HELD and any(one[:1].isupper() for one in printed[opens + 2 : n])
            if held or letters[n - 1] in ("h", "b", "#"):
                letters[opens + 1 : n] = "b" * (n - opens - 1)
                letters[n : last + 1] = "w" * (last + 1 - n)
                break


def _part_objects(printed: list[str], folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Part a noun for speakers from the bare object behind it: "räumte der Sprecher | Fehler ein"."""
    for n in [found.end() - 1 for found in _SPEAKER_AND_THING.finditer("".join(letters))]:
        word, names = folded[n - 1], lexicon.language.names
        noun = None if word in lexicon.language.places.adjectives else lexicon.noun(word)
        own = noun is not None and (noun.kind in ("person", "group") or noun.office or noun.number == "p")
        own = own or not names.crowds.isdisjoint((word, lexicon.last_part(word)))
        listed = lexicon.noun(folded[n])
        thing = (
            is_common_noun(folded[n], lexicon)
            if listed is None
            else listed.kind == "document" or listed.number == "p"
        )
        if own and printed[n][:1].isupper() and thing and folded[n] not in names.surnames:
            letters[n] = "*"


def _join_names_of_things(printed: list[str], letters: list[str], tags: str) -> None:
    """Make the name behind a noun for a thing part of its noun phrase: "nach Zyklon Tasha", "im Fall Kolb"."""
    for found in _THING_AND_NAME.finditer(tags):
        name = found.end() - 1
        if printed[name - 1][:1].isupper():
            letters[name] = "w"
