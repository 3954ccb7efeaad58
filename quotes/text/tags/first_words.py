"""First words of a sentence, which a capital tells nothing of: a name or a word that is in no name."""

from quotes.text.tags.given_names import is_predicate
from quotes.text.tags.lexicon import Lexicon

_REACH = 20_000  # code points around a sentence in which another place of its first word is looked for


def is_name(printed: list[str], letters: list[str], around: tuple[str, int], lexicon: Lexicon) -> bool:
    """Whether an unknown word that opens a sentence is a name: it stands before one, a verb, or elsewhere too.

    A word like "Ähnlich", or "Duro" before a name, must stand elsewhere.
    """
    behind = letters[2] if letters[1:2] == ["b"] and len(letters) > 2 else "".join(letters[1:2])
    doubtful = printed[0].endswith(lexicon.adverb_endings) or (
        behind in ("N", "u") and is_predicate(printed[0].lower(), lexicon)
    )
    if behind in tuple("NutaefvVl,:(-'") and not doubtful:
        return True
    if letters[1:3] in (["d", "a"], ["d", "e"]) and printed[1].endswith("'"):
        return True  # "Amadeus l'ha abbracciata"
    text, at = around
    return text.count(printed[0], max(0, at - _REACH), at + _REACH) > 1


def given_name_opens(printed: list[str], folded: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether a given name stands first, or first behind a quotation: "Will Smith said", but "Will Smith say it?"."""
    if (n and printed[n - 1]) or not word_behind(printed, n)[:1].isupper():
        return False
    verb = lexicon.language.forms.get(word_behind(folded, n + 1), ())
    said = bool(verb) and all(form.mood != "infinitive" for form in verb)
    return said or word_behind(printed, n + 1) == ","


def particle_opens(printed: list[str], folded: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether a preposition with a capital opens a name: "Di Maio ha detto", but not "Di Roma si parla"."""
    if n + 2 >= len(printed) or not printed[n + 1][:1].isupper() or folded[n + 1] in lexicon.places:
        return False
    return lexicon.tags.get(folded[n + 2], "w") in "aelvV:" or printed[n + 2] == ","


def word_behind(printed: list[str], n: int) -> str:
    """Return the word behind one, empty at the end."""
    return printed[n + 1] if n + 1 < len(printed) else ""
