"""Surnames that a particle opens: "van Aken", "De la Fuente", "D'Amico".

Alone such a name looks like a preposition and a place; an article that writes "Ana de la Fuente" means her by a "De la
Fuente" later on.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from quotes.lang.given_names import is_given
from quotes.text.tags.first_words import is_common_noun
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.tables import by_first_word
from quotes.text.tags.words import LATIN_CAPITAL, word_before

_BEHIND_QUOTATION = re.compile("Q,?(?:a?x|v)$")
# In surnames, beside what a language has itself: "L'Hermitte".
_ELIDED = ("All", "D", "Dall", "Dell", "L", "O")


def open_surnames(
    printed: list[str], folded: list[str], letters: list[str], lexicon: Lexicon, text: str
) -> None:
    """Overwrite the letters of surnames with a particle: "Del Río lo niega", "sagte van Aken", "Mme de Brande"."""
    known = surnames_with_particle(text, lexicon)
    for n in [n for n, word in enumerate(folded[:-1]) if word in known] if known else ():
        for words in known[folded[n]]:
            last = n + len(words) - 1
            if folded[n : last + 1] != words:
                continue
            named = _is_named(printed, letters, n, last, lexicon)
            if named or _is_calling(folded, letters, n, last, lexicon):
                inside = n > 0 and letters[n - 1] == "N"
                letters[n : last + 1] = ["t" if inside else "N", *"t" * (last - n - 1), "N"]
    if "N" in letters and (known or lexicon.verb_last or "T" in letters or "t" in letters):
        _open_in_lower_case(printed, folded, letters, lexicon, known=known)


def _is_named(printed: list[str], letters: list[str], n: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the words of a surname name somebody: "Del Río", "als von Aken", but "il castello di Segrate".

    Behind a German noun a particle in lower case may be a preposition: "der Brief von Aken".
    """
    if not printed[last][:1].isupper():
        return False
    if printed[n][0].isupper():
        return True
    noun = n > 1 and letters[n - 1] != "N" and printed[n - 1][:1].isupper()
    return lexicon.verb_last and n > 0 and not noun


def _is_calling(folded: list[str], letters: list[str], n: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a surname behind a given name alone is what people are: "Jean du Berger"."""
    alone = letters[max(0, n - 2) : n][-1:] == ["N"] and letters[max(0, n - 2) : n] != ["N", "N"]
    noun = lexicon.noun(folded[last]) if alone and letters[last] == "n" and is_given(folded[n - 1]) else None
    return noun is not None and noun.kind == "person" and not noun.office and not lexicon.verb_last


def _open_in_lower_case(
    printed: list[str],
    folded: list[str],
    letters: list[str],
    lexicon: Lexicon,
    *,
    known: Mapping[str, list[list[str]]],
) -> None:
    """Overwrite the letter of a particle in lower case that opens a surname: "sagte van Aken", "Mme de Brande"."""
    joining = lexicon.language.names.joining
    for n in [n for n, letter in enumerate(letters[:-1]) if letter in "tpg" and n and printed[n].islower()]:
        last = n + 1
        while last < len(letters) and (letters[last] == "t" or folded[last] in joining):
            last += 1
        titled = letters[n - 1] == "T" and folded[n] in lexicon.language.names.particles
        sure = titled or (letters[n] == "t" and lexicon.verb_last)
        surname = letters[last : last + 1] == ["N"] and letters[last + 1 : last + 2] != ["N"]
        if not surname or letters[n - 1] in "Nt":
            continue
        sure = sure or (folded[n] in joining and _awaits_name(folded, letters, n, last - n, lexicon))
        parted = letters[n - 1] == "v" or folded[n - 1] in lexicon.language.separable
        says = letters[n] == "t" or _BEHIND_QUOTATION.search("".join(letters[:n])) is not None
        says = says or (parted and lexicon.verb_last)
        if sure or (says and folded[n : last + 1] in known.get(folded[n], ())):
            letters[n:last] = ["N", *"t" * (last - n - 1)]


def _awaits_name(folded: list[str], letters: list[str], n: int, size: int, lexicon: Lexicon) -> bool:
    """Whether only who speaks can stand at word n: behind "«…», sagte", "so", "EU-Chefin"; `size` particles open it."""
    if letters[max(0, n - 3) : n] == ["Q", ",", "v"] or folded[n - 1] in lexicon.sources.single:
        return True
    before = "".join(letters[max(0, n - 2) : n - 1])
    # "Ministerin Müller von den Zahlen"
    article = size > 1 and folded[n + 1] in lexicon.language.grammar.oblique
    titled = letters[n - 1] == "n" and letters[n] == "g" and not article and before not in tuple("dwjprg#n")
    noun = lexicon.noun(folded[n - 1]) if titled and (size > 1 or before == "v") else None
    return noun is not None and noun.kind == "person" and noun.number == "s"


@lru_cache(maxsize=4)
def surnames_with_particle(text: str, lexicon: Lexicon) -> Mapping[str, list[list[str]]]:
    """Return the surnames with a particle that stand behind a given name, as lists of folded words by the first."""
    before, surname = _patterns(lexicon)
    # By the given name first: few words with a capital are one, and particles take longer to tell.
    given = (one for one in before.finditer(text) if one[1].lower().partition("-")[0] in lexicon.given)
    found = filter(None, (surname.match(text, one.start()) for one in given))
    return by_first_word({one[1].lower().replace("’", "'") for one in found if _is_surname(one, lexicon)})


def _is_surname(found: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether what stands behind a given name is no body, place or thing: not "Sabine von der Bäckerei".

    Nor does an article alone open one in small letters ("sagte Wenzel | der Ulmer Zeitung"), nor a preposition behind
    a whole name: "Jan Martin | von der CGT".
    """
    if found[1][0].isupper():
        return True
    first, last = found[1].split()[0], found[2].lower()
    if first in lexicon.language.grammar.prepositions:
        whole = is_given(word_before(found.string, found.start()).lower())
        if whole or found[2].isupper() or is_common_noun(last, lexicon):
            return False
    noun = lexicon.noun(last)
    body = noun is not None and noun.kind in ("organization", "group")
    article = lexicon.verb_last and first in lexicon.articles
    return not (body or article or last in lexicon.places)


@lru_cache(maxsize=32)
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compile what finds a word with a capital before what may be a particle, and there a surname that some open."""
    particles = lexicon.language.names.particles - lexicon.language.grammar.conjunctions
    known = [word for word in particles if word.replace("'", "").isalpha()]
    words = "|".join(sorted(word for word in known if word[-1] != "'"))
    elided = "|".join([*_ELIDED, *sorted(word[:-1] for word in known if word[-1] == "'")])
    opens = rf"(?:(?i:{words})[^\S\n]){{0,2}}(?:(?i:{words})[^\S\n]|(?:{elided})['’])"
    first = "".join({one[0] for word in (*known, *_ELIDED) for one in (word, word.upper())})  # as few have
    surname = rf"[\w-]++ ({opens}({LATIN_CAPITAL}[\w’'-]*\w))"
    return re.compile(rf"({LATIN_CAPITAL}(?<![\w-].)[\w-]++) (?=[{first}])"), re.compile(surname)
