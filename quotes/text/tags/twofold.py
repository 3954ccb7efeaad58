"""Words of two classes ("des", "lui", "de"): the words beside them tell which one they are.

The one idea: a language lists such a word in both classes, and one small rule for each pair of classes settles it,
before the chunks are made.
"""

import re
from collections.abc import Mapping
from unicodedata import normalize

from quotes.lang.data import Language, Noun
from quotes.lang.given_names import is_given

_JUDGED = re.compile("[pr]?Qg")  # "un homme décrit comme «…» par ses voisins"
_ADDED = re.compile("[dnNu][^,]*,[^,]*[xwk][^,]*,$")  # "le document, consulté par Kim, décrit «…»"
_NOUN_LIKE = frozenset("nNujkTtx#w")
_VERB_LIKE = frozenset("aeylfvVx")
_LONG_DETERMINER = 6  # letters of one that describes ("autres"), where articles and possessives are shorter


def twofold_words(language: Language) -> Mapping[str, str]:
    """Return folded word -> the letters of its two classes; no entry for the words of one class."""
    grammar, particles = language.grammar, language.names.particles
    before_infinitives = dict.fromkeys(grammar.articles.keys() & grammar.object_prepositions, "di")
    if not grammar.inverted:  # languages with no such words pay nothing
        return before_infinitives
    twofold = dict.fromkeys(grammar.clitics & grammar.pronouns.keys(), "lo")
    twofold |= dict.fromkeys(grammar.articles.keys() & grammar.prepositions.keys(), "dp")
    twofold |= dict.fromkeys(grammar.clitics & language.names.titles.keys(), "lT")
    both = particles & grammar.prepositions.keys()
    twofold |= {word: "dpt" if word in twofold else "pt" for word in both}
    for form, readings in language.forms.items():
        moods = {reading.mood for reading in readings if reading.person in (0, 3)}
        if moods >= {"finite", "participle"}:
            twofold[form] = "vx"
    twofold |= dict.fromkeys(grammar.determiners & grammar.adverbs, "db")
    plain = {normalize("NFD", word)[0] for word in grammar.prepositions if len(word) == 1}  # "A Paris"
    twofold |= dict.fromkeys(grammar.auxiliaries.keys() & plain, "ap")
    adjectives = particles - grammar.prepositions.keys() - grammar.articles.keys()
    return twofold | dict.fromkeys(adjectives, "tw")


def settle(
    printed: list[str],
    folded: list[str],
    letters: list[str],
    twofold: Mapping[str, str],
    nouns: Mapping[str, Noun],
) -> None:
    """Overwrite the letters of the words of two classes; `nouns` tell of how many they speak."""
    for n, classes in [(n, twofold[word]) for n, word in enumerate(folded) if word in twofold]:
        before = letters[n - 1] if n else "."
        behind = letters[n + 1] if n + 1 < len(letters) else "."
        if behind == "d" and len(folded[n + 1]) < _LONG_DETERMINER:
            behind = "w"  # "de son côté", but "de nombreux témoins"
        several = nouns.get(folded[n + 1]) if classes == "di" and behind == "n" else None
        if several and several.number == "p":
            letters[n] = "p"  # "disse a jornalistas"
        elif classes == "ap":
            opens = printed[n].isupper() and behind != "o" and (n == 0 or not letters[n - 1].isalpha())
            letters[n] = "p" if opens else letters[n]  # "A Paris", but "A-t-il"
        elif classes == "lT":
            letters[n] = "T" if printed[n][0].isupper() and behind in "Nu" else letters[n]  # "Me Moreau"
        elif classes == "vx":
            letters[n] = _finite_or_participle(letters, n, before, behind)
        elif classes == "tw" and behind == "N" and letters[max(0, n - 2)] != "n" and is_given(folded[n + 1]):
            named = before == "N" and is_given(folded[n - 1])  # "Antonio Di Pietro"
            letters[n] = "t" if named else "j"  # "le ministre des Affaires étrangères | Jean Roux"
        else:
            noun = n > 1 and letters[n - 2] == "d"
            letters[n] = _settled(classes, letters[n], before, behind, noun=noun)


def _settled(classes: str, letter: str, before: str, behind: str, *, noun: bool) -> str:
    """Return the letter of a word of several classes; `noun` says that an article stands before the word before."""
    if classes == "lo" and letter == "o":
        return "l" if behind in _VERB_LIKE and before not in "S_pg" else "o"  # "lui a répondu X", "selon lui"
    if classes == "db":
        return "b" if letter == "d" and _says_how(before, behind) else letter
    if classes == "di":
        return "p" if behind == "i" else letter  # "voltou a dizer", but "disse a ministra"
    if "t" in classes and before == "N" and behind == "N" and letter in "dpt":
        return "t"  # "Charles de Gaulle"
    if classes == "tw" and before == "d":
        return "j" if letter == "t" else letter  # "le socialiste Jean Roux"
    if classes == "tw" and before == "n":
        return "w" if letter == "t" else letter  # "le directeur général Jean Roux"
    if classes == "tw":
        return "w" if letter == "t" and before not in "NTut" and behind not in "Nt" else letter
    if "d" in classes and letter == "d":  # "le ministre des Armées", "le juge des référés", but "des témoins"
        return "p" if before in _NOUN_LIKE or (before in "vV" and noun) else "d"
    if classes == "pt" and letter == "p" and behind == "d" and before not in _NOUN_LIKE:
        return "d"  # "de nombreux témoins", "d'autres élus"
    return letter


def _says_how(before: str, behind: str) -> bool:
    """Whether a determiner is an adverb by its neighbours: "a même dit", "y voit même «…»", "a tout de suite dit"."""
    return (behind in "xkyibQ" and before in "aeyvVpsb") or (behind == "p" and before in "aey")


def _finite_or_participle(letters: list[str], n: int, before: str, behind: str) -> str:
    """Tell "dit le maire" from "a dit le maire" and from "Gallois, dit «le Comptable»"."""
    at = n - 1
    while at >= 0 and letters[at] in ("b", "o"):
        at -= 1
    auxiliary = at >= 0 and letters[at] in ("a", "e", "y")
    if before == "," and behind == "r" and n > 1 and letters[n - 2] != "Q":
        return letters[n]  # "le jeune homme, décrit comme «…»"
    judged = before in "nwj" and _JUDGED.match("".join(letters[n + 1 : n + 4]))
    main = _ADDED.search("".join(letters[:n])) and {"a", "e", "f", "v"}.isdisjoint(letters[n + 1 :])
    named = (before, behind) == (",", "Q") and not main
    kept = auxiliary or behind == "g" or named or judged
    return letters[n] if kept else "v"
