"""Small words that are two: "lo" before a noun or a verb, "se" for "if" or before "la", "fa" behind a time or a verb.

A word stands in both lists of the language; how the next one is spelt, or what it is, says which one it is here.
"""

from quotes.text.tags.lexicon import Lexicon

_VERBS = frozenset("vVfae")


def settle_small_words(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite the letters of articles, subordinators and words of time that are clitics or a verb here."""
    if lexicon.small_words.isdisjoint(folded):
        return
    grammar = lexicon.language.grammar
    for n, word in enumerate(folded[:-1]):
        if word in grammar.onsets:
            _settle_article(folded, letters, n, grammar.onsets[word])
        elif word in grammar.ago_behind and letters[n] == "w":
            letters[n] = "h" if n and letters[n - 1] == "h" else "f"  # "due anni fa", "Kim fa i conti"
        elif word in lexicon.small_words and letters[max(0, n - 1)] in ("n", "N"):
            object_behind = letters[n] in "sr" and folded[n + 1] in grammar.objects
            if object_behind and "".join(letters[n + 2 : n + 3]) in _VERBS:
                letters[n : n + 3] = "l", "l", letters[n + 2].replace("V", "v")  # "Kim se la ride"


def _settle_article(folded: list[str], letters: list[str], n: int, onsets: tuple[str, ...]) -> None:
    """Take an article for a clitic where the next word begins as no noun behind it does: "che lo inseguono"."""
    if letters[n] == "d" and letters[n + 1] in "wV" and not folded[n + 1].startswith(onsets):
        letters[n : n + 2] = "l", "f" if letters[n + 1] == "w" else "v"
