"""The letters of names mended: where one begins too early, breaks off, or belongs to the noun behind it."""

import re

from quotes.lang.data import Noun
from quotes.lang.given_names import is_given
from quotes.text.tags.given_names import part_places
from quotes.text.tags.lexicon import Lexicon

_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
NUMERALS = frozenset(tens + unit for tens in ("", "X", "XX") for unit in _UNITS) - {""}  # of popes and kings
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_PARTICLES = re.compile("(?:^|N)t+(?=N)")
_NATIVE = re.compile("(?<=d)([Nu]{1,3})N(?![Nut])")
_NAME_AND_NOUN = re.compile("[Nut]+(?=n)")


def is_office(folded: str, lexicon: Lexicon) -> bool:
    """Whether a word is a noun for an office, which often stands before a name: "ministro"."""
    noun = lexicon.noun(folded)
    return noun is not None and noun.office


def name_bodies(printed: list[str], folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite the letters of bodies whose words do not tell that they are a name: "Medici Senza Frontiere"."""
    names = lexicon.body_names
    for n in () if names.keys().isdisjoint(folded) else [n for n, word in enumerate(folded) if word in names]:
        for name in lexicon.body_names[folded[n]]:
            if folded[n : n + len(name)] != name:
                continue
            rest = printed[n + 1 : n + len(name)]
            sure = any(word[:1].isupper() for word in rest)  # "via Nazionale"
            if sure or not printed[n].islower():  # "Force ouvrière"
                letters[n : n + len(name)] = "N" * len(name)
                break


def join_particles(printed: list[str], folded: list[str], letters: list[str], lexicon: Lexicon) -> str:
    """Take the particles of a name for words of it, and return all letters: "Piet van der Meulen", "Van Aken".

    What an apostrophe ties to an unknown first word may be a noun's: "Mort d'Odilon Roux". A particle that is a given
    name too is one where it stands alone: "Ben said"; not where it may open a sentence as a small word: "Ben venga".
    """
    guess = "".join(letters)
    if "tN" in guess:
        first = 2 * (letters[0] == "N" and folded[1][-1:] == "'" and not is_given(folded[0]))
        guess = guess[:first] + _PARTICLES.sub(lambda name: "N" * len(name[0]), guess[first:])
        letters[:] = guess
    if "t" in guess:
        opens = lexicon.language.grammar.null_subject
        for n, word in enumerate(printed):
            if letters[n] == "t" and n >= opens and word.istitle() and is_given(folded[n]):
                letters[n] = "N"
        guess = "".join(letters)
    return guess


def part_names(
    printed: list[str], folded: list[str], letters: list[str], lexicon: Lexicon, *, guess: str
) -> None:
    """Overwrite letters where a name begins too early or breaks off."""
    _join_numerals(printed, folded, letters)
    if "N" in letters or "u" in letters or "T" in letters:  # as in half of all sentences
        _mend_names(printed, folded, letters, lexicon, guess=guess)


def _mend_names(
    printed: list[str], folded: list[str], letters: list[str], lexicon: Lexicon, *, guess: str
) -> None:
    """Overwrite letters in a sentence that has names."""
    _open_sovereigns(folded, letters, lexicon)
    if "NN" in guess:
        _part_offices(folded, letters, lexicon)
    if lexicon.order_tells:
        _part_natives(folded, letters, lexicon, guess=guess)
    if "." in guess[:-1]:
        _join_stops(printed, folded, letters, lexicon)
    if "NN" in guess or "NuN" in guess:
        part_places(folded, letters, lexicon)
    if "nNN" in guess:
        _part_bodies(printed, folded, letters, lexicon)
    if "&" in printed:
        _join_firms(printed, letters)
    if "cN" in guess or "cu" in guess:
        _join_places(folded, letters, lexicon)
    if not lexicon.language.names.joining.isdisjoint(folded):
        _join_names(printed, folded, letters, lexicon)


def _join_numerals(printed: list[str], folded: list[str], letters: list[str]) -> None:
    """Take a given name before a Roman numeral for a name, though it is a word as well: "Benedetto XVI"."""
    if NUMERALS.isdisjoint(printed):
        return
    for n in [n for n, word in enumerate(printed) if n and word in NUMERALS]:
        if printed[n - 1].istitle() and is_given(folded[n - 1]):
            letters[n - 1 : n + 1] = "N", "N"


def _open_sovereigns(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Take "papa" for a title where it has no article behind another noun phrase: "nel discorso finale | papa Neri"."""
    regnal = lexicon.language.names.regnal
    if regnal.isdisjoint(folded) or not lexicon.language.grammar.null_subject:
        return
    for n in [n for n, word in enumerate(folded[:-1]) if n and word in regnal]:
        if letters[n] == "n" and letters[n + 1] == "N" and letters[n - 1] in "wh":
            letters[n] = "T"


def _part_offices(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite the letters of an office with capitals before a name: "Foreign Minister Maria Rossi"."""
    for n in range(1, len(letters) - 1):
        if letters[n] != "N" or letters[n + 1] != "N" or folded[n + 1] in _SUFFIXES:
            continue
        noun = lexicon.noun(folded[n])
        titled = letters[n - 1] == "T"  # "Monsignor Nunzio Neri"
        if noun and noun.office and not titled and folded[n] not in lexicon.body_names:
            before = n
            while before and letters[before - 1] == "N" and before > n - 2:
                before -= 1
            letters[before : n + 1] = "j" * (n - before) + "n"  # what stands before it tells which


def _part_natives(folded: list[str], letters: list[str], lexicon: Lexicon, *, guess: str) -> None:
    """Overwrite the letters of a place and a capital behind it: "an Iowa Republican", "the Paris Agreement"."""
    for found in _NATIVE.finditer(guess):
        first, last = found.span(1)
        noun = lexicon.noun(folded[last])
        if " ".join(folded[first:last]) not in lexicon.places:
            continue
        person = noun is not None and noun.kind == "person"
        letters[first : last + 1] = "j" * (last - first) + "n" if person else "N" * (last + 1 - first)


def _join_stops(printed: list[str], folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Take a stop inside the sentence for part of the name: "Kim Roe Jr. a dit", "Kevin D., 24 ans", "dott. Neri"."""
    for n in [n for n, word in enumerate(folded[:-1]) if word == "." and n]:
        if letters[n + 1] in "NT" and f"{folded[n - 1]}." in lexicon.language.names.titles:
            letters[n - 1 : n + 1] = "T", "t"
        initial = len(printed[n - 1]) == 1 and letters[n + 1] != "Q"  # "au côté de Kevin D. «…»"
        if letters[max(0, n - 2) : n] == ["N", "N"] and (folded[n - 1] in _SUFFIXES or initial):
            letters[n] = "t"


def _join_firms(printed: list[str], letters: list[str]) -> None:
    """Take the sign between two names for part of a firm's: "Marks & Spencer"."""
    for n in range(1, len(letters) - 1):
        if printed[n] == "&" and letters[n - 1] in "Nut" and printed[n + 1][:1].isupper():
            letters[n - 1 : n + 2] = "N", "t", "N"


def _join_places(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite the letters of a place of two names: "la Junta de Castilla y León", "Trinidad y Tobago"."""
    for n in range(1, len(letters) - 1):
        if letters[n] == "c" and " ".join(folded[n - 1 : n + 2]) in lexicon.places:
            letters[n - 1 : n + 2] = "N", "t", "N"


def _part_bodies(printed: list[str], folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite the letter of a body before a person's name: "le président du groupe au Sénat | Luc Roux".

    Likewise of those whom a person speaks to: "a dit aux salariés | Luc Roux".
    """
    for n in range(1, len(letters) - 2):
        noun = lexicon.noun(folded[n]) if letters[n : n + 3] == ["n", "N", "N"] else None
        if noun is None or not is_given(folded[n + 1]):
            continue
        held = letters[n - 1] in ("p", "g") or letters[max(0, n - 2) : n] == ["p", "d"]
        body = noun.kind in ("organization", "group") and printed[n][0].isupper()
        if held and (body or _ends_phrase(folded, n, noun, lexicon)):
            letters[n] = "u"
        elif noun.number == "p" and held and not _goes_on(letters, n + 1):
            letters[n] = "w"


def _goes_on(letters: list[str], name: int) -> bool:
    """Whether another name is listed behind the one at word `name`: "avec les députés Luc Roux et Ana Ruiz"."""
    while letters[name : name + 1] and letters[name] in "Nt":
        name += 1
    return letters[name : name + 1] == ["c"] or letters[name : name + 2] == [",", "N"]


def _ends_phrase(folded: list[str], n: int, noun: Noun, lexicon: Lexicon) -> bool:
    """Whether a noun has no name behind it: "dall'opposizione | Luca Neri", "in televisione | Luca Neri"."""
    if noun.number == "s" and folded[n] in lexicon.language.names.crowds:
        return True
    if not lexicon.language.grammar.null_subject or folded[n] in lexicon.language.names.named_for:
        return False
    bare = folded[n - 1] not in lexicon.joined and folded[n - 1] not in lexicon.genitives
    body = noun.kind == "organization" and folded[n - 1] not in lexicon.articles
    return noun.kind == "document" or (bare and body)  # "con un tweet | Luca Neri"


def join_bodies(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite the letter of a place that begins a name: "a spokesman for Manchester United said"."""
    for n in [n for n, letter in enumerate(letters) if letter == "u" and n]:
        if letters[n - 1] != "p" or letters[n + 1 : n + 2] != ["N"] or folded[n + 1] in lexicon.given:
            continue
        unknown = folded[n] not in lexicon.whole_names and lexicon.noun(folded[n]) is None
        if unknown or folded[n - 1] in lexicon.genitives:
            letters[n] = "N"  # "a partner at UC Global stated"


def part_owners(letters: list[str]) -> None:
    """Overwrite the letters of a name that tells whose the noun behind it is: "a former Obama aide"."""
    for found in _NAME_AND_NOUN.finditer("".join(letters)):
        letters[slice(*found.span())] = "j" * len(found[0])


def _has_two_surnames(letters: list[str], n: int) -> bool:
    """Whether "and" at word n stands between somebody's surnames: "António Costa e Silva"."""
    another = letters[n + 2 : n + 3] == ["N"]  # "António Costa e | Luís Pires", "e | Passos Coelho"
    return letters[n - 1] == "N" and letters[max(0, n - 2)] in "Nt" and not another


def _join_names(printed: list[str], folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite the letters of prepositions between two parts of a name: "María del Carmen Ruiz de la Prada"."""
    joining = lexicon.language.names.joining
    for n in range(len(letters) - 1):
        opens = n == 0 and printed[0][:1].isupper() and folded[1] in joining  # "Von der Leyen"
        if not (opens or (n and letters[n - 1] == "N")) or folded[n] not in joining:
            continue
        theirs = n == 1 and folded[0].endswith(lexicon.language.names.abstract_endings)
        if theirs or (n and lexicon.verb_last and folded[n] in lexicon.articles):
            continue  # "Preocupação de | Rui Reis: «…»", "sagte Kolb der Stuttgarter Zeitung"
        if folded[n] in lexicon.language.grammar.conjunctions and not _has_two_surnames(letters, n):
            continue  # "empata na Luz e | Mourinho fala"
        last = n
        while last < len(letters) and (folded[last] in joining or letters[last] == "t"):
            last += 1
        if lexicon.verb_last and letters[last : last + 2] == ["N", "N"] and is_given(folded[last]):
            continue  # "eine Retrospektive von | Iris Kolb"
        surname = letters[max(0, n - 2) : n] == ["N", "N"] or not (n and is_given(folded[n - 1]))
        tied = folded[n] in lexicon.language.grammar.prepositions or not lexicon.verb_last
        many = lexicon.verb_last and tied and folded[n + 1] in lexicon.language.grammar.oblique
        if surname and (many or lexicon.is_workplace(folded[n], printed[last : last + 2])):
            continue  # "Iris Kolb vom Imperial College", "Kolb von den Farnen", but "Ina van der Meer"
        surname = letters[last : last + 1] in (["n"], ["n" if tied else "w"]) and printed[last][0].isupper()
        if letters[last : last + 1] == ["N"] or (surname and not opens):
            letters[last] = "N"
            letters[n:last] = "N" * (last - n)
