"""The lists of a language as the tables that a lexicon looks words up in.

The letters are those of `quotes.text.tags.lexicon.TAGS`.
"""

from collections.abc import Container, Iterable
from unicodedata import normalize

from quotes.lang.data import Language, Mood

OF_MOOD: dict[Mood, str] = {"finite": "v", "gerund": "z", "infinitive": "i", "participle": "x"}
ENDS = frozenset({".", "!", "?", "…", "..", "...", "...."})
DASHES = frozenset(("-", "--", "---", "–", "—", "―"))
MARKS = {
    **dict.fromkeys(ENDS, "."),
    **dict.fromkeys("([", "("),
    **dict.fromkeys(")]", ")"),
    **dict.fromkeys(DASHES, "-"),
    ",": ",",
    ":": ":",
    ";": ";",
    "": "Q",  # a quotation
}
_SHORTEST_PART = 4  # letters of a compound's last part


class Endings:
    """Tells a word by its ending, of which there may be hundreds: they are kept by their last two letters."""

    def __init__(self, endings: Iterable[str]) -> None:
        kept: dict[str, list[str]] = {}
        for ending in endings:
            kept.setdefault(ending[-2:], []).append(ending)
        self._by_letters = {letters: tuple(found) for letters, found in kept.items()}
        self._single = frozenset(letters for letters in kept if len(letters) == 1)

    def end(self, word: str) -> bool:
        """Whether a word ends in one of them."""
        letters = word[-2:]
        known = letters in self._by_letters and word.endswith(self._by_letters[letters])
        return known or word[-1:] in self._single


class Compounds:
    """Tells what a compound ends in: "mieter|bund", "csu-|abgeordnete"; `given` names are none ("Wolfgang")."""

    def __init__(self, parts: Iterable[str], given: Container[str]) -> None:
        self._parts = frozenset(part for part in parts if len(part) >= _SHORTEST_PART)
        self._endings = frozenset(part[-_SHORTEST_PART:] for part in self._parts)
        self._given = given

    def last_part(self, folded: str) -> str | None:
        """Return the longest known noun that a compound ends in, None for any other word."""
        if folded[-_SHORTEST_PART:] not in self._endings or folded.rpartition("-")[2] in self._given:
            return None  # as most words
        for at in range(2, len(folded) - _SHORTEST_PART + 1):
            if folded[at:] in self._parts:
                return folded[at:]
        return None


def tags_of(language: Language) -> dict[str, str]:
    """Join all word lists; of two classes the one written later wins."""
    grammar, names = language.grammar, language.names
    tags = dict.fromkeys(language.places.adjectives, "j")
    tags |= dict.fromkeys(names.nouns, "n")
    nouns = {*names.nouns, *names.work_nouns, *language.cue_nouns}
    for form, readings in language.forms.items():
        tag = OF_MOOD.get(readings[0].mood)
        if tag == "v" and (readings[0].weak or form in nouns):
            tag = "V"
        if tag == "V" and form in names.nouns and all(one.person in (1, 2) for one in readings):
            tag = "n"  # "il decreto": nobody but who speaks says "decreto"
        if tag == "V" and all(one.person == 2 for one in readings):
            tag = "w"  # "razones"
        if tag and tag in "xi" and form in names.nouns:
            tag = "k" if tag == "x" else "n"
        if tag:
            tags[form] = tag
    tags |= dict.fromkeys(grammar.time_nouns, "h")
    tags |= dict.fromkeys(names.titles, "T")
    tags |= dict.fromkeys(names.particles, "t")
    tags |= dict.fromkeys(grammar.adverbs, "b")
    tags |= dict.fromkeys(grammar.auxiliaries, "a")
    tags |= dict.fromkeys(grammar.passive_auxiliaries, "e")
    tags |= {form: "y" for form, (person, _) in grammar.auxiliaries.items() if person == 0}
    tags |= dict.fromkeys(grammar.clitics, "l")
    tags |= dict.fromkeys(grammar.pronouns, "o")
    tags |= dict.fromkeys(grammar.subordinators, "s")
    tags |= dict.fromkeys(grammar.finite | grammar.ruling, "f")
    tags |= dict.fromkeys(grammar.prepositions, "p")
    tags |= dict.fromkeys(grammar.passive_agents, "g")
    tags |= dict.fromkeys(grammar.determiners, "d")
    tags |= dict.fromkeys(grammar.articles, "d")
    tags |= dict.fromkeys(grammar.conjunctions - grammar.adverbs - grammar.subordinators, "c")
    tags |= dict.fromkeys((grammar.relatives | grammar.complementizers) - set(grammar.articles), "r")
    tags |= dict.fromkeys(grammar.possessives, "'")
    return tags


def accented_words(known: Iterable[str]) -> dict[str, str]:
    """Return the known words by what else they are printed as: without the accent of a capital, "Etat", with "ss".

    The Swiss press writes "heisst" for "heißt".
    """
    words = set(known)
    plain = {normalize("NFD", word[0])[0] + word[1:]: word for word in words if word[:1] > "z"}
    plain |= {word.casefold(): word for word in words if word.casefold() != word}
    return {folded: word for folded, word in plain.items() if folded not in words and len(folded) > 2}


def twofold_words(language: Language) -> dict[str, str]:
    """Return folded word -> the letters of its classes, for words that have two (`twofold.RULES` settles them)."""
    grammar, particles = language.grammar, language.names.particles
    twofold = dict.fromkeys(grammar.articles.keys() & grammar.object_prepositions, "di")
    twofold |= dict.fromkeys(grammar.onsets, "dl")
    twofold |= dict.fromkeys(grammar.ago_behind, "hf")
    twofold |= dict.fromkeys(grammar.afterwards, "hp")
    if grammar.null_subject:
        twofold |= dict.fromkeys(grammar.prepositions.keys() & language.names.nouns.keys(), "np")
        helping = {form for form, (person, _) in grammar.auxiliaries.items() if person == 0}
        twofold |= dict.fromkeys(helping & language.names.nouns.keys(), "ny")
    neuter = {word for word, kind in grammar.articles.items() if kind == (None, "s") and word.isalpha()}
    twofold |= dict.fromkeys(grammar.clitics & grammar.subordinators, "sl")
    twofold |= dict.fromkeys(grammar.subordinators & language.names.affairs, "sw")
    twofold |= dict.fromkeys(grammar.pointing & grammar.pronouns.keys(), "do")
    if not grammar.inverted:
        return twofold | dict.fromkeys(neuter & grammar.objects, "dl")
    twofold |= dict.fromkeys(grammar.clitics & grammar.pronouns.keys(), "lo")
    twofold |= dict.fromkeys(grammar.articles.keys() & grammar.prepositions.keys(), "dp")
    twofold |= dict.fromkeys(grammar.clitics & language.names.titles.keys(), "lT")
    both = particles & grammar.prepositions.keys()
    twofold |= {word: "dpt" if word in twofold else "pt" for word in both}
    for form, readings in language.forms.items():
        moods = {reading.mood for reading in readings if reading.person in (0, 3)}
        if moods >= {"finite", "participle"}:
            twofold[form] = "vx"
    twofold |= dict.fromkeys(grammar.determiners & grammar.adverbs, "db")
    twofold |= dict.fromkeys(grammar.finite & language.names.nouns.keys(), "nf")
    plain = {normalize("NFD", word)[0] for word in grammar.prepositions if len(word) == 1}  # "A Paris"
    twofold |= dict.fromkeys(grammar.auxiliaries.keys() & plain, "ap")
    adjectives = particles - grammar.prepositions.keys() - grammar.articles.keys()
    return twofold | dict.fromkeys(adjectives, "tw")


def by_first_word(names: Iterable[str]) -> dict[str, list[list[str]]]:
    """Return the words of each name under its first one, longer names first: "corte" -> [["corte", "dei", "conti"]]."""
    found: dict[str, list[list[str]]] = {}
    for name in sorted(names, key=len, reverse=True):
        words = name.replace("'", "' ").split()
        found.setdefault(words[0], []).append(words)
    return found
