"""Words of two classes ("des", "lui", "de", "lo", "se", "fa"): the words beside them tell which one they are.

The one idea: a language lists such a word in both classes (`tables.twofold_words`), and one small rule for each pair
of classes (RULES) settles it, before the chunks are made.
"""

import re
from collections.abc import Callable
from typing import NamedTuple
from unicodedata import normalize

from quotes.lang.given_names import gender_of_given, is_given
from quotes.text.tags.given_names import body_behind
from quotes.text.tags.lexicon import Lexicon

_JUDGED = re.compile("[pr]?Qg")  # "un homme décrit comme «…» par ses voisins"
_ADDED = re.compile("[dnNu][^,]*,[^,]*[xwk][^,]*,$")  # "le document, consulté par Kim, décrit «…»"
_NOUN_LIKE = frozenset("nNujkTtx#w")
_FINITE = frozenset("aefv")
_VERB_LIKE = frozenset("aeylfvVx")
_VERBS = frozenset("vVfae")
_LONG_DETERMINER = 6  # letters of one that describes ("autres"), where articles and possessives are shorter


class _Place(NamedTuple):
    """Word `n` of a sentence, with the letters right before and behind it; "." where there is none."""

    printed: list[str]
    folded: list[str]
    letters: list[str]
    n: int
    before: str
    behind: str
    lexicon: Lexicon


def settle_twofold(printed: list[str], folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite the letters of the words of two classes."""
    twofold = lexicon.twofold
    if twofold.keys().isdisjoint(folded):
        return
    for n, classes in [(n, twofold[word]) for n, word in enumerate(folded) if word in twofold]:
        before = letters[n - 1] if n else "."
        behind = letters[n + 1] if n + 1 < len(letters) else "."
        if behind == "d" and len(folded[n + 1]) < _LONG_DETERMINER:
            behind = "w"  # "de son côté", but "de nombreux témoins"
        RULES[classes](_Place(printed, folded, letters, n, before, behind, lexicon))


def _article_or_preposition(at: _Place) -> None:
    """Tell "le ministre des Armées" from "des témoins"."""
    if at.letters[at.n] == "d":
        noun = at.n > 1 and at.letters[at.n - 2] == "d"
        ties = at.before in _NOUN_LIKE or (at.before in "vV" and noun)  # "le juge des référés"
        field = "".join(at.folded[at.n + 1 : at.n + 2]) in at.lexicon.language.names.fields
        ties = ties or (at.before == "c" and field)  # "de l'Économie et des Finances"
        at.letters[at.n] = "p" if ties else "d"


def _part_of_name(at: _Place) -> None:
    """Tell "Charles de Gaulle" from "le maire de Paris", and "de nombreux témoins" from both."""
    if at.before == "N" and at.behind == "N" and at.letters[at.n] in "dpt":
        at.letters[at.n] = "t" if body_behind(at.folded[: at.n], at.lexicon) is None else "p"
    elif at.letters[at.n] == "d":
        _article_or_preposition(at)
    elif at.letters[at.n] == "p" and at.behind == "d" and at.before not in _NOUN_LIKE:
        at.letters[at.n] = "d"  # "d'autres élus"


def _particle_or_adjective(at: _Place) -> None:
    """Tell "Antonio Di Pietro" from "le ministre des Affaires étrangères | Jean Roux"."""
    letters, n = at.letters, at.n
    if at.behind == "N" and letters[max(0, n - 2)] != "n" and is_given(at.folded[n + 1]):
        named = at.before == "N" and is_given(at.folded[n - 1])
        letters[n] = "t" if named else "j"
    elif at.before == "N" and at.behind == "N" and letters[n] in "dpt":
        letters[n] = "t"
    elif letters[n] != "t":
        return
    elif at.before == "d":
        letters[n] = "j"  # "le socialiste Jean Roux"
    elif at.before == "n" or (at.before not in "NTut" and at.behind not in "Nt"):
        letters[n] = "w"  # "le directeur général Jean Roux"


def _pronoun_or_clitic(at: _Place) -> None:
    """Tell "selon lui" and "Lui réclame" from "lui a répondu X" and "pour lui dire"."""
    verb = at.behind in _VERB_LIKE and at.before not in "S_pg"
    if at.n and at.letters[at.n] == "o" and (verb or at.behind == "i"):
        at.letters[at.n] = "l"


def _determiner_or_pronoun(at: _Place) -> None:
    """Tell "esta vecina" from "Esta contestó", "esta lo negó" and "contestó esta"."""
    objects, n = at.lexicon.language.grammar.objects, at.n
    held = at.folded[n + 1 : n + 2] and at.folded[n + 1] in objects and "".join(at.letters[n + 2 : n + 3])
    verb = (at.behind in _VERB_LIKE and at.behind != "e") or (held and held in _VERB_LIKE)  # "este es el día"
    closes = at.before in _VERBS and at.behind in ".,;"
    at.letters[n] = "o" if verb or closes else "d"


def _clitic_or_title(at: _Place) -> None:
    """Tell "Me Moreau" from "me"."""
    if at.printed[at.n][0].isupper() and at.behind in "Nu":
        at.letters[at.n] = "T"


def _article_before_infinitive(at: _Place) -> None:
    """Tell "voltou a dizer", "disse a jornalistas" and "disse a Rui Leal" from "disse a ministra"."""
    noun = at.lexicon.language.names.nouns.get(at.folded[at.n + 1]) if at.behind == "n" else None
    if at.behind == "i" or (noun and noun.number == "p") or (at.behind == "N" and _is_dative(at)):
        at.letters[at.n] = "p"


def _is_dative(at: _Place) -> bool:
    """Whether a name behind "a" is a man's, or the subject stands behind it: "disse a Ana Leal | o ministro"."""
    behind = "".join(at.letters[at.n + 1 :]).lstrip("Ntu")
    return gender_of_given(at.folded[at.n + 1]) == "m" or behind[:2] in ("dn", "dw")


def _auxiliary_or_preposition(at: _Place) -> None:
    """Tell "A Paris" from "A-t-il"."""
    opens = at.n == 0 or not at.letters[at.n - 1].isalpha()
    if at.printed[at.n].isupper() and at.behind != "o" and opens:
        at.letters[at.n] = "p"
        forms = at.lexicon.language.grammar.prepositions
        at.folded[at.n] = next(form for form in forms if normalize("NFD", form)[0] == at.folded[at.n])


def _finite_or_participle(at: _Place) -> None:
    """Tell "dit le maire" from "a dit le maire" and from "Gallois, dit «le Comptable»"."""
    letters, n = at.letters, at.n
    beside = n == 0 or (at.before == "," and n > 1 and letters[n - 2] != "Q")
    if at.behind == "r" and beside:
        letters[n] = "x"  # "le jeune homme, décrit comme «…»", "Décrit comme «…» par Kim, il …"
        return
    verb = n - 1
    while verb >= 0 and letters[verb] in ("b", "o", "h", "#"):
        verb -= 1  # "a aussi dit", "a lundi 4 mars dit"
    auxiliary = verb >= 0 and letters[verb] in ("a", "e", "y")
    judged = at.before in "nwj" and _JUDGED.match("".join(letters[n + 1 : n + 4]))
    only = letters[max(0, n - 2)] == ")" and _FINITE.isdisjoint(letters[:n])  # "Léa Roux (PS), dit «agir»"
    main = _FINITE.isdisjoint(letters[n + 1 :]) and (only or _ADDED.search("".join(letters[:n])))
    named = (at.before, at.behind) == (",", "Q") and not main
    if not (auxiliary or at.behind == "g" or named or judged):
        letters[n] = "v"


def _determiner_or_adverb(at: _Place) -> None:
    """Tell "un même jour" from "a même dit", "y voit même «…»" and "a tout de suite dit"."""
    between = at.behind in "xkyibQ" and at.before in "aeyvVpsb"
    if at.letters[at.n] == "d" and (between or (at.behind == "p" and at.before in "aey")):
        at.letters[at.n] = "b"


def _article_or_clitic(at: _Place) -> None:
    """Tell "lo studio" from "che lo inseguono": no noun behind "lo" begins like that verb."""
    onsets = at.lexicon.language.grammar.onsets.get(at.folded[at.n])
    if onsets is None:  # the neuter article, which no noun follows
        if at.letters[at.n] == "d" and at.behind == "V":
            at.letters[at.n : at.n + 2] = "l", "v"  # "no lo duda"
    elif at.letters[at.n] == "d" and at.behind in "wV" and not at.folded[at.n + 1].startswith(onsets):
        at.letters[at.n : at.n + 2] = "l", "f" if at.behind == "w" else "v"


def _ago_or_verb(at: _Place) -> None:
    """Tell "due anni fa" from "Kim fa i conti"."""
    if at.letters[at.n] == "w":
        at.letters[at.n] = "h" if at.before == "h" else "f"


def _later_or_preposition(at: _Place) -> None:
    """Tell "due ore dopo | il ministro", "poco dopo | Rossi" from "due ore dopo la gara"."""
    adverb = at.n > 0 and at.folded[at.n - 1] in at.lexicon.language.grammar.adverbs
    if at.before == "d" and adverb:
        at.letters[at.n - 1 : at.n + 1] = "b", "p" if at.letters[at.n] == "p" else "b"  # "poco prima"
    if at.letters[at.n] != "p":
        return
    head = at.n + 1
    while at.letters[head : head + 1] == ["d"]:
        head += 1
    noun = at.lexicon.noun(at.folded[head]) if head < len(at.letters) else None
    speaks = (noun is not None and noun.kind != "document") or at.behind in "NT"
    if speaks and (adverb or at.before == "h"):
        at.letters[at.n] = "h"


def _noun_or_preposition(at: _Place) -> None:
    """Tell "l'ad di Eni" from "ad Ancona"."""
    if at.n and at.folded[at.n - 1] in at.lexicon.elided:
        at.letters[at.n] = "n"


def _noun_or_auxiliary(at: _Place) -> None:
    """Tell "il capo di stato maggiore" from "è stato"."""
    if at.before in "pdg" and at.letters[at.n] == "y":
        at.letters[at.n] = "n"


def _noun_or_verb(at: _Place) -> None:
    """Tell "le garde" from "le prévenu garde la tête basse" and "il le garde"."""
    behind = "".join(at.folded[at.n + 1 : at.n + 2])
    object_behind = behind in at.lexicon.language.grammar.determiners or behind in at.lexicon.articles
    verb = at.before in "ol" or (at.before in "nNukj" and object_behind)
    at.letters[at.n] = "f" if verb else "n"


def _condition_or_clitic(at: _Place) -> None:
    """Tell "se la situazione" from "Kim se la ride", «…», se queixa Kim, and "onde se lê que"."""
    letters, n = at.letters, at.n
    incise = n > 1 and letters[n - 2 : n] == ["Q", ","] and at.behind in "vVfw"
    if (incise or (at.before == "r" and at.behind in _VERBS)) and at.folded[
        n
    ] in at.lexicon.language.grammar.reflexives:
        letters[n : n + 2] = "l", letters[n + 1].replace("V", "v")
    object_behind = (
        letters[n] in "sr" and "".join(at.folded[n + 1 : n + 2]) in at.lexicon.language.grammar.objects
    )
    if at.before in "nN" and object_behind and "".join(letters[n + 2 : n + 3]) in _VERBS:
        letters[n : n + 3] = "l", "l", letters[n + 2].replace("V", "v")


def _condition_or_noun(at: _Place) -> None:
    """Tell "caso | o Governo recue" from "o caso preocupa", "no caso"."""
    if at.before == "d" or (at.before == "p" and at.folded[at.n - 1] in at.lexicon.joined):
        at.letters[at.n] = "w"


RULES: dict[str, Callable[[_Place], None]] = {
    "di": _article_before_infinitive,
    "lo": _pronoun_or_clitic,
    "lT": _clitic_or_title,
    "dp": _article_or_preposition,
    "dpt": _part_of_name,
    "pt": _part_of_name,
    "tw": _particle_or_adjective,
    "do": _determiner_or_pronoun,
    "db": _determiner_or_adverb,
    "ap": _auxiliary_or_preposition,
    "vx": _finite_or_participle,
    "dl": _article_or_clitic,
    "np": _noun_or_preposition,
    "ny": _noun_or_auxiliary,
    "hp": _later_or_preposition,
    "hf": _ago_or_verb,
    "sl": _condition_or_clitic,
    "sw": _condition_or_noun,
    "nf": _noun_or_verb,
}
"""The rule of each pair of classes, by their letters (`lexicon.TAGS`; `i` is what stands before an infinitive)."""
