"""The phrases of a language that name a source ("secondo", "nach Angaben von", "zufolge"), as tables."""

from collections.abc import Iterable

from quotes.lang.data import Language, Strength

Words = tuple[str, ...]


class SourcePhrases:
    """The phrases by their folded words: how sure each is, and where its source stands.

    `strength` has every phrase, `before` those whose source stands before them ("der Stadt zufolge"), `own` those
    that mean the subject or somebody named before ("a suo avviso"), `single` the ones of a single word;
    `sizes` tells how many words the phrases have that begin with a word, the longest first; `parted` which nouns
    stand behind it where somebody's name or pronoun parts them.
    """

    def __init__(self, language: Language) -> None:
        self.strength: dict[Words, Strength] = {one.words: one.strength for one in language.phrases}
        self.before = frozenset(one.words for one in language.phrases if one.side == "before")
        self.own = frozenset(one.words for one in language.phrases if one.side == "own")
        self.single = frozenset(words[0] for words in self.strength if len(words) == 1)
        self.parted = _parted_of(self.strength, language)
        self.sizes = _sizes_of(self.strength)
        pairs = [words for words in self.strength if len(words) == 2 and language.names.common]
        self._nouns_behind = {first: tuple(b for a, b in pairs if a == first) for first, _ in pairs}

    def is_whole(self, words: Words) -> bool:
        """Whether a source phrase says whose words it means without a noun behind it: "nach Kolbs Ansicht"."""
        return words not in self.strength or words in self.before or words in self.own

    def is_with_compound(self, first: str, noun: str = "") -> bool:
        """Whether a word and a compound are a phrase that says whose words they are: "nach Polizeiangaben"."""
        known = self._nouns_behind.get(first)
        return (
            known is not None
            and noun.endswith(known)
            and any(noun.endswith(one) and noun != one for one in known)
        )


def _sizes_of(phrases: Iterable[Words]) -> dict[str, tuple[int, ...]]:
    sizes: dict[str, set[int]] = {}
    for words in phrases:
        sizes.setdefault(words[0], set()).add(len(words))
    return {first: tuple(sorted(found, reverse=True)) for first, found in sizes.items()}


def _parted_of(strength: dict[Words, Strength], language: Language) -> dict[str, frozenset[str]]:
    """Return first word -> the nouns of a phrase around whose words they are: "nach | ihrer | Ansicht"."""
    parted: dict[str, set[str]] = {}
    for words, sure in strength.items():
        articled = len(words) > 2 and words[1] in language.grammar.articles  # "in den Worten"
        if (len(words) == 2 and sure == "strong") or (articled and language.names.common):
            parted.setdefault(words[0], set()).add(words[2] if articled else words[1])
    return {first: frozenset(nouns) for first, nouns in parted.items()}
