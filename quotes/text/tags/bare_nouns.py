"""German nouns beside which no article tells where their noun phrase begins: "spanische Medien", "Fraktions- und …"."""


def join_elided(printed: list[str], letters: list[str]) -> None:
    """Make one noun phrase of a compound cut short and its second part: "Fraktions- und Parteivorsitzende"."""
    for n in [n for n, word in enumerate(printed) if word == "-" and 0 < n < len(letters) - 2]:
        parts = printed[n - 1][:1].isupper() and printed[n + 2][:1].isupper()
        if letters[n + 1] == "c" and parts:
            letters[n - 1 : n + 2] = "www"


def open_noun_phrases(printed: list[str], folded: list[str], letters: list[str]) -> None:
    """Overwrite the letters of adjectives that open a noun phrase without an article."""
    for n in range(len(letters) - 1):
        if letters[n] in "wj" and letters[n + 1] == "n" and _opens_noun(printed, folded, letters, n):
            letters[n] = "q"


def _opens_noun(printed: list[str], folded: list[str], letters: list[str], n: int) -> bool:
    """Whether an adjective opens a noun phrase: it has an ending, and no article or adjective stands before it."""
    small = printed[n].islower() or n == 0
    ended = folded[n].endswith(("e", "er", "es"))
    return small and ended and (n == 0 or letters[n - 1] not in "dpgjwqh#nNSk_")
