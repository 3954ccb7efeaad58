"""What an apostrophe is: the sign of an owner, a short verb, or part of a firm's name; and what a dot ends."""

from quotes.text.tags.lexicon import Lexicon


def mark_apostrophes(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Tell "Rossi's" from "he's", "to accuse" from "to Rome", and the dot of "Gov." from a full stop."""
    for n in [n for n, letter in enumerate(letters) if letter in "'vVnk.*" and n]:
        if folded[n] == "'" and folded[n - 1].endswith("s") and letters[n - 1] in "nNuw":
            letters[n] = "'"  # "the growers' union"
        if letters[n] == "'" and letters[n - 1] in "olrbdc":
            letters[n] = "e"
        elif folded[n] == "'s" and letters[n - 1] == "N" and _ends_firm(folded, letters, n, lexicon):
            letters[n] = "N"
        elif folded[n - 1] in lexicon.markers and letters[n] in ("v", "V", "n", "k"):
            forms = lexicon.language.forms.get(folded[n], ())
            if any(form.mood == "infinitive" for form in forms):
                letters[n] = "i"
        elif folded[n] == "." and n + 1 < len(letters) and letters[n - 1] in "NTunh":
            letters[n] = "t"


def _ends_firm(folded: list[str], letters: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether the sign of an owner is of a firm's own name, nothing owned behind it: "Moody's said", "said Wendy's"."""
    behind = "".join(letters[n + 1 : n + 3])
    if behind[:1] != "v":
        return letters[max(0, n - 2)] == "v" and behind[:1] in tuple(",.")
    forms = lexicon.language.forms.get(folded[n + 1], ())
    owned = behind[1:] in tuple("Qnwj") or any(form.mood == "infinitive" for form in forms)  # "Kolb's call"
    return not owned and folded[n + 1] not in lexicon.language.cue_nouns  # but "Kolb's claims"
