"""Words of the language that are somebody's surname in one article: "Albanese", "Kurz", "May".

An article that writes "Sebastian Kurz" means him by a "Kurz" later on, unless an article or adjective stands before.
"""

import re
from functools import lru_cache

from quotes.lang.given_names import gender_of_given
from quotes.lang.source import fold_word
from quotes.model import Gender
from quotes.text.tags.first_words import is_common_noun
from quotes.text.tags.given_names import body_behind, gender_of_printed
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.words import LATIN_CAPITAL, follows_capital, found_before

# The capital goes first, what may not stand before it behind: so the engine skips from capital to capital.
_PAIR = re.compile(rf"({LATIN_CAPITAL}(?<![\w-].)[\w-]++) (?=({LATIN_CAPITAL}[\w’'-]*\w))")
_SURE = frozenset("NuTtQ*")  # letters of what is a name or cannot be one
_CLOSED = frozenset("dpgcsroaelb#")  # a sentence opens with these more often than with a surname like them
_NO_SUBJECTS = frozenset("bpaefd#")  # that no verb follows: "Durant a dit", "Kurz sagte", "Sette: «…»"
_CAPITAL_WORD = re.compile(rf"{LATIN_CAPITAL}\w*")
_BEFORE_NOUN = re.compile("[wN](?=[nN])")
_BEHIND_COMPLEMENT = re.compile(
    "(?<=[pg])[nN]N(?=[vVafel])|(?<=pd)[nN]N(?=[vVafel])|(?<=[vVx]p)[nN]N(?=[.,]|$)|(?<=[vVx]pd)nN(?=[.,]|$)"
)
_BEHIND_PLACE = re.compile("[vxk]p[dn]?uN(?![Nt])")
_BEHIND_BODY = re.compile("n[jw]*p(d?)(n*[Nu]*)N(?![Nut])")  # "il tecnico della | Juventus | Neri"
_NAMED_THING = re.compile("wN")
_SHORTEST = 3  # letters of a name and its ending
_GIVEN_BEFORE = re.compile(rf"({LATIN_CAPITAL}[\w-]+) $")
_ROMANISED = re.compile(rf"{LATIN_CAPITAL}\w+-[a-z]\w+")  # the given name behind a surname: "Ma Ying-jeou"


def settle_surnames(
    printed: list[str], folded: list[str], letters: list[str], lexicon: Lexicon, text: str
) -> None:
    """Overwrite the letters of words with a capital that stand behind a given name somewhere in the text."""
    surnames, givens = surnames_of(text, lexicon), _doubtful_givens_of(text, lexicon)
    if not givens.isdisjoint(printed):
        _settle_givens(printed, letters, givens)
    hyphened = [n for n, word in enumerate(printed) if "-" in word] if "-" in "".join(printed) else ()
    if not hyphened and "l" not in letters and surnames.isdisjoint(printed):
        return  # as in most sentences
    romanised = {n - 1 for n in hyphened if _ROMANISED.fullmatch(printed[n])}
    capitals = [n for n, letter in enumerate(letters) if letter not in _SURE and printed[n] != folded[n]]
    for n in capitals:
        doubtful = printed[n] in surnames or letters[n] in _CLOSED or n in romanised
        if not doubtful or not printed[n][:1].isupper():
            continue
        behind = printed[n + 1] if n + 1 < len(printed) else ""
        if n in romanised or (letters[n] in _CLOSED and behind[:1].isupper()):
            if letters[n] == "l" or n in romanised:
                letters[n] = "N"  # no pronoun stands before a name: "Li Qiang"
            continue
        opens = n == 0 and letters[n] in _CLOSED
        if opens and not (letters[n] in _NO_SUBJECTS and _speaks(folded, letters, lexicon)):
            continue
        if printed[n] in surnames and not _is_held(folded, letters, n, lexicon):
            letters[n] = "N"


def _settle_givens(printed: list[str], letters: list[str], givens: frozenset[str]) -> None:
    """Overwrite the letters of words that are somebody's given name too, beside a verb of saying: "Will said"."""
    for n in [n for n, word in enumerate(printed) if word in givens]:
        if "v" in letters[max(0, n - 1) : n] + letters[n + 1 : n + 2]:
            letters[n] = "N"


def part_surnames(
    printed: list[str], folded: list[str], letters: list[str], lexicon: Lexicon, text: str
) -> None:
    """Overwrite letters where a surname begins: "in Parlamento | Rossi ha detto"."""
    names = lexicon.language.names
    places = [n for n, letter in enumerate(letters[:-1]) if n and letter == "u"] if "u" in letters else ()
    for n in places:
        known = printed[n + 1] == "," and folded[n - 1] in lexicon.sources.single
        if known and printed[n] in surnames_of(text, lexicon):
            letters[n] = "N"  # "Para Montenegro, «…»"
    if "N" not in letters:
        return  # as in half of all sentences
    if not names.sites.isdisjoint(printed):
        _settle_sites(printed, folded, letters, lexicon, text)
    if not (lexicon.order_tells or lexicon.verb_last):
        _part_holders(printed, folded, letters, lexicon, text)
        _join_channels(printed, folded, letters, lexicon, text)
    for n in [found.start() for found in _BEHIND_COMPLEMENT.finditer("".join(letters))]:
        noun, word = lexicon.noun(folded[n]), folded[n]
        if word in lexicon.given or word in names.named_for or word in names.firms:
            continue
        held = noun is not None and noun.kind == "person" and letters[n] == "n"  # "dal ministro Rossi"
        surnames = surnames_of(text, lexicon)
        if not held and printed[n + 1] in surnames and printed[n] not in surnames:
            letters[n] = "w" if letters[n] == "n" else "u"


def _join_channels(
    printed: list[str], folded: list[str], letters: list[str], lexicon: Lexicon, text: str
) -> None:
    """Overwrite the letter of a name that always stands behind a place: "dijo en Catalunya | Ràdio" is no Ràdio's."""
    for n in [found.end() - 1 for found in _BEHIND_PLACE.finditer("".join(letters))]:
        person = folded[n] in lexicon.given or printed[n] in surnames_of(text, lexicon)
        if not person and text.count(printed[n]) == text.count(f"{printed[n - 1]} {printed[n]}"):
            letters[n] = "u"


def _part_holders(
    printed: list[str], folded: list[str], letters: list[str], lexicon: Lexicon, text: str
) -> None:
    """Overwrite the letters of a body before the surname of who holds an office there: "della Casa Bianca | Dole"."""
    for found in _BEHIND_BODY.finditer("".join(letters)):
        first, last = found.span(2)
        noun, surnames = lexicon.noun(folded[found.start()]), surnames_of(text, lexicon)
        if noun is None or noun.kind != "person" or noun.number == "p" or printed[last] not in surnames:
            continue
        if first == last or printed[last - 1] in surnames or not printed[first][0].isupper():
            continue
        own = found[1] or folded[first - 1] in lexicon.with_article or letters[first] == "n"
        saint, held = folded[first] in lexicon.language.names.saints, lexicon.noun(folded[first])
        if held and last == first + 1 and folded[first] not in lexicon.language.places.state:
            continue  # "della Fondazione Neri", but "del Senato | Neri"
        person = held is not None and held.kind == "person"  # "del Presidente Neri", "di Lufthansa Ugo Neri"
        person = person or not lexicon.given.keys().isdisjoint(folded[first + 2 * saint : last])
        if ((own or saint) and not person) or body_behind(folded[first:last], lexicon) == 0:
            letters[first:last] = [*"w" * (last - first - 1), "u"]


def _settle_sites(
    printed: list[str], folded: list[str], letters: list[str], lexicon: Lexicon, text: str
) -> None:
    """Overwrite the letter of what a place or building is called by: "lo stadio | Comunale", "rue | Couverte"."""
    for n in [found.start() + 1 for found in _NAMED_THING.finditer("".join(letters))]:
        site = printed[n - 1] in lexicon.language.names.sites and folded[n] not in lexicon.given
        if site and printed[n] not in surnames_of(text, lexicon):
            letters[n] = "w"  # "dal carcere | Rossi" is he


def settle_owners(
    printed: list[str], folded: list[str], letters: list[str], lexicon: Lexicon, text: str
) -> None:
    """Overwrite the letters of a name that owns the noun behind it: "Kolbs Vater", "Jan Kolbs Anwalt"."""
    for n in [found.start() for found in _BEFORE_NOUN.finditer("".join(letters))]:
        word = printed[n]
        if not (word.endswith("s") and word[0].isupper() and len(word) > _SHORTEST):
            continue
        if folded[n] in lexicon.given or lexicon.is_listed(folded[n]) or lexicon.noun(folded[n + 1]) is None:
            continue
        if printed[n + 1][0].isupper() and word[:-1] in capitals_in(text):
            letters[n : n + 2] = "j", "n"
            if n and folded[n - 1] in lexicon.given:
                letters[n - 1] = "j"


@lru_cache(maxsize=4)
def capitals_in(text: str) -> frozenset[str]:
    """Return the words with a capital, as printed."""
    return frozenset(_CAPITAL_WORD.findall(text))


@lru_cache(maxsize=4)
def surnames_of(text: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the words that stand behind a given name, or behind one that does, as printed.

    Behind a whole name a common noun is none: "hat Jan Kolb Vorwürfe erhoben", nor it or a place behind "Per".
    """
    found: set[str] = set()
    given, governing = _as_printed(lexicon), lexicon.language.grammar.prepositions
    for first, word in pairs_in(text):
        named = first in given or ("-" in first and first.partition("-")[0] in given)
        if named or first in found:
            folded, doubtful = word.lower(), not named or first.lower() in governing
            thing = doubtful and (folded in lexicon.places or is_common_noun(folded, lexicon))
            when = not named and lexicon.order_tells and folded in lexicon.language.grammar.time_nouns
            if not (thing or when):  # "said John Vale Friday"
                found.add(word)
    return frozenset(found)


def gender_of_bearer(surname: str, text: str) -> Gender | None:
    """Return the gender that the given name before a surname tells, where the text first has both."""
    before = found_before(surname, text, _GIVEN_BEFORE)
    return gender_of_given(fold_word(before[1])) if before else None


def gender_in_text(name: str, text: str, lexicon: Lexicon) -> Gender | None:
    """Return the gender that a printed name tells: one word alone too, where no text has it behind another capital.

    "Denise, 54, …" is a woman; "Martin" may be a surname where "Anna Martin" stands, and "Ben Salah" is one where
    "Anna Ben Salah" does.
    """
    first, *others = name.split()
    bearer = gender_of_bearer(name, text) if others and first in surnames_of(text, lexicon) else None
    gender = bearer or gender_of_printed(name, lexicon)
    alone = gender is None and not others and not follows_capital(name, text)
    return gender_of_given(fold_word(name)) if alone else gender


@lru_cache(maxsize=4)
def _doubtful_givens_of(text: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the words of the language that stand as a given name before an unknown word: "Will Smith", "Rose Kolb"."""
    doubtful, known = _doubtful_givens(lexicon), lexicon.tags
    return frozenset(
        first for first, word in pairs_in(text) if first in doubtful and word.lower() not in known
    )


@lru_cache(maxsize=4)
def pairs_in(text: str) -> list[tuple[str, str]]:
    """Return the words with a capital of a text that have another behind them, each with that one."""
    return _PAIR.findall(text)


@lru_cache(maxsize=32)
def _doubtful_givens(lexicon: Lexicon) -> frozenset[str]:
    """Return the given names, as printed, that are words of the language as well."""
    return frozenset(name for name in _as_printed(lexicon) if name.lower() in lexicon.tags)


@lru_cache(maxsize=32)
def _as_printed(lexicon: Lexicon) -> frozenset[str]:
    """Return the given names as articles print them: "Kim", "KIM"."""
    return frozenset(name for given in lexicon.given for name in (given.title(), given.upper()))


def join_apostrophes(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite the letters of what an apostrophe ties to a name: "Samuel Eto'o", "Giscard d'Estaing"."""
    if lexicon.language.grammar.contractions or "'" not in "".join(folded):
        return  # where words are contracted the expression for words keeps them whole
    for n in [n for n, word in enumerate(folded[:-1]) if word[-1:] == "'"]:
        if letters[n] == "N" and folded[n] not in lexicon.elided and letters[n + 1] != "Q":
            letters[n + 1] = "N"
        elif n and letters[n] == "p" and letters[n - 1] == letters[n + 1] == "N":
            letters[n] = "t" if folded[n] in lexicon.genitives else "p"  # but "ha detto Kim | all'Ansa"


def _speaks(folded: list[str], letters: list[str], lexicon: Lexicon) -> bool:
    """Whether a sentence opens with what stands where a speaker does: "Kurz sagte", "Kurz kündigte", "Kurz: «…»"."""
    behind = "".join(letters[1:2])
    return behind in tuple("vVa:") or (behind != "" and folded[1] in lexicon.language.separable)


def _is_held(folded: list[str], letters: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether an article or adjective stands before a word: "der Fischer", "alte Müller", but "fügte Müller hinzu".

    Where adjectives follow their noun one tells nothing: "nelle mail sequestrate | Greco scrive".
    """
    if n == 0 or folded[n - 1] in lexicon.language.separable:
        return False
    before = "djw" if lexicon.verb_last or lexicon.order_tells else "d"
    return letters[n - 1] in before or folded[n - 1] in lexicon.joined
