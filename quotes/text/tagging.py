"""Words into letters: the class of each word of a sentence (`quotes.text.lexicon.TAGS`).

What the lexicon does not know is told by its look: a capital, digits, the ending of a verb; what several classes
claim, by the word before and behind.
"""

from quotes.lang.source import fold_word
from quotes.text.lexicon import Lexicon

ENDS = frozenset({".", "!", "?", "…", "..", "...", "...."})
_PUNCTUATION = {
    **dict.fromkeys(ENDS, "."),
    **dict.fromkeys("([", "("),
    **dict.fromkeys(")]", ")"),
    **dict.fromkeys("-–—―", "-"),
    ",": ",",
    ":": ":",
    ";": ";",
}
_OTHER = "*"
_REACH = 20_000  # code points around a sentence in which another place of its first word is looked for


def tag(words: list[str], text: str, lexicon: Lexicon, *, near: int) -> str:
    """Return one letter a word of a sentence of `text`; `near` is where it stands."""
    known = lexicon.tags
    letters = []
    for n, word in enumerate(words):
        tag = known.get(word)
        if tag is None:
            tag = _tag_other(words, n, lexicon)
        letters.append(tag)
    if letters[0] == "N" and not _is_name(words, letters, text[max(0, near - _REACH) : near + _REACH]):
        letters[0] = "w"
    for n in range(1, len(letters)):
        if letters[n] == "v" and letters[n - 1] in "dp" and fold_word(words[n - 1]) not in lexicon.clitics:
            letters[n] = "V"  # "il tema", "di ragioni": a noun
    _mark_heads(words, letters, lexicon)
    _mark_phrases(words, letters, lexicon)
    return "".join(letters)


def _is_name(words: list[str], letters: list[str], around: str) -> bool:
    """Whether an unknown word that opens a sentence is a name: it stands before one, a verb, or elsewhere too."""
    following = letters[1] if len(letters) > 1 else "."
    return following in "NutaefvVl,:(-" or around.count(words[0]) > 1


def _tag_other(words: list[str], n: int, lexicon: Lexicon) -> str:
    """Return the letter of a word that does not stand in the lexicon as it is printed."""
    word = words[n]
    if not word:
        return "Q"
    first = word[0]
    if first.isupper():
        return _tag_capital(words, n, lexicon)
    if first.isdigit():
        return "#"
    if not first.isalpha():
        return _PUNCTUATION.get(word, _OTHER)
    return _tag_lower(words, n, lexicon)


def _tag_lower(words: list[str], n: int, lexicon: Lexicon) -> str:
    """Return the letter of a word without a capital that is not known: by its parts or its ending."""
    word = words[n]
    if (tag := lexicon.tags.get(fold_word(word))) is not None:
        return tag
    before, _, behind = word.partition("-")
    if behind[:1].isupper() or (n and word in lexicon.company and words[n - 1][:1].isupper()):
        return "N"  # "al-Haddad", "la Meridia spa"
    if behind and before in lexicon.prefixes:
        return lexicon.tags.get(behind, "w")
    return "f" if word.endswith(lexicon.endings) else lexicon.tag_of_enclitic(word) or "w"


def _tag_capital(words: list[str], n: int, lexicon: Lexicon) -> str:
    """Return the letter of a word with a capital: a name, unless it opens the sentence and is known."""
    word = words[n]
    folded = fold_word(word)
    tag = lexicon.tags.get(folded)
    if folded in lexicon.never:
        return tag or "b"
    if len(word) > 1 and word.isupper() and word.isalpha():
        return "u"
    if n and words[n - 1][:1].isupper() and fold_word(words[n - 1]) not in lexicon.tags:
        return "N"  # "Luca Marchi": the second word of a name may be a noun
    opens = n == 0 or not words[n - 1] or words[n - 1] in "-–—:(" or words[n - 1] in ENDS
    if tag is not None and (tag in "nT" or (opens and not (tag in "ptg" and _names(words, n, lexicon)))):
        return tag
    if folded in lexicon.whole_names:
        return "u"
    if tag is not None and tag in "dpglcrs" and not words[n + 1 : n + 2][:1]:
        return tag
    return "N"


def _names(words: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether a preposition with a capital opens a name: "Di Maio ha detto", but not "Di Roma si parla"."""
    if n + 2 >= len(words) or not words[n + 1][:1].isupper() or fold_word(words[n + 1]) in lexicon.places:
        return False
    return lexicon.tags.get(words[n + 2], "w") in "aelvV:" or words[n + 2] == ","


def _mark_heads(words: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite the letters of verbs that say only with their complement: "ha fatto sapere"."""
    for n, word in enumerate(words):
        if word in lexicon.language.heads and (found := lexicon.head_at(words, n)):
            letters[n], size = found
            letters[n + 1 : n + 1 + size] = "m" * size


def _mark_phrases(words: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite the letters of source phrases; a word that follows an article is none ("il secondo")."""
    for n, word in enumerate(words):
        for phrase in lexicon.phrases.get(fold_word(word), ()):
            size = len(phrase.words)
            if n and letters[n - 1] in "dp":
                break
            if tuple(map(fold_word, words[n : n + size])) == phrase.words:
                if phrase.strength == "weak" and not _weak_phrase(letters, n, size):
                    continue
                letters[n : n + size] = ["S", *"_" * (size - 1)]
                break


def _weak_phrase(letters: list[str], n: int, size: int) -> bool:
    """Whether an everyday word ("per") names a source here: at a clause's start, before a name or noun."""
    opens = n == 0 or letters[n - 1] in ",;:.-(src"
    behind = "".join(letters[n + size : n + size + 4]).lstrip("d")
    return opens and behind[:1] in ("N", "n", "o")
