"""The letter of a word that the lexicon does not know as it is printed, by its look: a capital, digits, an ending."""

from quotes.text.tags.capitals import opens_club, tag_capital
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.words import is_acronym

_OTHER = "*"


def first_tag(printed: list[str], folded: list[str], n: int, lexicon: Lexicon) -> str:
    """Return the letter of a word that does not stand in the lexicon as it is printed."""
    word = printed[n]
    if word.islower() and word.isalpha():
        plain = word not in lexicon.company and not lexicon.telling_endings.end(word)
        return "w" if plain else _tag_lower(printed, folded, n, lexicon)
    first = word[0]
    if first.isupper():
        if printed[n + 1 : n + 2] == ["$"]:
            return "w"  # "US$ 27 millones"
        if lexicon.common or folded[n] in lexicon.tags or folded[n] in lexicon.with_capital:
            return tag_capital(printed, folded, n, lexicon)
        lone = word == first and ((n and printed[n - 1].islower()) or printed[n + 1 : n + 2] == [":"])
        if lone or (word == first and printed[:3] == [word, ".", ""]):
            return "w"  # "sulla rete X", "il piano B", "Q: Are you sure?", "R. «Sí»"
        if n and "-" in word and (office := lexicon.noun(folded[n])) and office.office:
            return "n"  # "the President-elect"
        whole = word.isupper() and is_acronym(word) and not opens_club(printed, folded, n, lexicon)
        whole = whole or ("-" in word and _is_town(folded[n], lexicon))
        return "u" if whole else "N"  # most are names that no list knows
    if first.isdigit():
        tag = lexicon.tags.get(folded[n].rpartition("-")[2], "#") if "-" in word else "#"
        return "w" if tag == "h" else tag  # "a 30-year career"
    if not first.isalpha():
        return "N" if first == "@" and len(word) > 1 else _OTHER  # "@jan_kolb"
    return _tag_lower(printed, folded, n, lexicon)


def _is_town(folded: str, lexicon: Lexicon) -> bool:
    """Whether hyphens join a name to where it lies: "Villars-sur-Orbe", not "Marie-Louise"."""
    inner = folded.split("-")[1:-1]
    return not lexicon.language.grammar.prepositions.keys().isdisjoint(inner) and lexicon.noun(folded) is None


def _tag_lower(printed: list[str], folded: list[str], n: int, lexicon: Lexicon) -> str:
    """Return the letter of a word without a capital that is not known: by its parts or its ending."""
    word = printed[n]
    if (
        n
        and word in lexicon.company
        and printed[n - 1][:1].isupper()
        and folded[n - 1] not in lexicon.articles
    ):
        return "N"  # "la Meridia spa"
    return lexicon.tag_by_look(word)
