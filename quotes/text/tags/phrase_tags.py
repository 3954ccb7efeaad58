"""Source phrases into letters: "secondo", "nach Angaben von", "der Stadt zufolge"."""

import re

from quotes.text.tags.lexicon import Lexicon

_FEW_WORDS = 6
_CLITIC_AND_VERB = re.compile("[ld][aevV]")
_WHEN = re.compile("(?:b|ph)+(?=.)")
_SOMEBODY = re.compile(
    "[dT]*[Nno]|dwNN|dwn|d(?=,)"
)  # "para la internacionalista Sandra Borda", "per i supremi giudici", "to her, it is"
_ADJECTIVE_THEN_SOMEBODY = re.compile(
    "[dT]*(?:(?<=d)[wj])?[Nnou]|dj[ae]"
)  # "für den neuen Minister", "für den Kieler ist"
_OWNED_AIM = re.compile("dwp[dwjnuN]")
_GENITIVE = re.compile(r"(?:N[gp]d?)?[NTtuwnj]+[*']?")  # a name ("Ina von der Lenk"), and its apostrophe
_VERB_BEHIND = re.compile("l?[aevV]")


def mark_phrase(folded: list[str], letters: list[str], n: int, lexicon: Lexicon) -> None:
    """Overwrite the letters of the source phrase that word n may open; behind an article it is none: "il secondo"."""
    sources = lexicon.sources
    if letters[n] == "_" or _becomes(folded, n, lexicon):
        return  # of another phrase; "Kritik ist laut geworden"
    owned = n > 0 and folded[n - 1] in lexicon.owners
    if n and letters[n - 1] in ("d", "p") and not owned:
        return
    if letters[n] == "r" and _VERB_BEHIND.match("".join(letters[n + 1 : n + 3])):
        return  # "según dijo Ruiz": the word opens a clause
    if lexicon.common and sources.is_with_compound(*folded[n : n + 2]):
        letters[n : n + 2] = "S", "n" if lexicon.noun(folded[n + 1]) else "w"  # "nach Polizeiangaben"
        return
    if folded[n] in sources.parted and (size := _owned_size(folded, letters, n, lexicon)):
        letters[n : n + size] = "S" + "_" * (size - 1)
        return
    for size in sources.sizes[folded[n]]:
        words = tuple(folded[n : n + size])  # shorter at the end of the sentence
        strength = sources.strength.get(words)
        if strength is None:
            continue
        pronoun = (owned and size > 1) or (n > 0 and letters[n - 1] == "l" and strength == "strong")
        if pronoun and words in sources.before:
            letters[n - 1] = "o"  # "seiner Ansicht nach", "ihm zufolge"
        held = owned and letters[n - 1] in ("d", "p")
        if not held and (strength == "strong" or _weak_phrase(folded, letters, (n, size), lexicon)):
            letters[n : n + size] = ["S", *"_" * (len(words) - 1)]
            return


def _becomes(folded: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether an adverb like a source phrase stands before "geworden"."""
    if not lexicon.verb_last or (folded[n],) in lexicon.sources.before:
        return False
    return "".join(folded[n + 1 : n + 2]) in lexicon.language.grammar.passive_auxiliaries


def _owned_size(folded: list[str], letters: list[str], n: int, lexicon: Lexicon) -> int:
    """Return the size of a source phrase that its owner parts, 0 of none: "nach ihrer Ansicht", "nach Kolbs Worten"."""
    nouns = lexicon.sources.parted[folded[n]]
    if nouns.isdisjoint(folded[n + 2 : n + _FEW_WORDS]):
        return 0  # as nearly always
    last = next(at for at in range(n + 2, n + _FEW_WORDS) if folded[at] in nouns)
    owner = last == n + 2 and folded[n + 1] in lexicon.language.grammar.possessors
    owner = (
        owner and lexicon.sources.strength.get((folded[n], folded[last])) == "strong"
    )  # but "so | ihr Fazit"
    named = lexicon.verb_last and _GENITIVE.fullmatch("".join(letters[n + 1 : last]))
    return last + 1 - n if owner or (named and folded[last - 1].endswith(("s", "'"))) else 0


def _weak_phrase(folded: list[str], letters: list[str], phrase: tuple[int, int], lexicon: Lexicon) -> bool:
    """Whether an everyday word ("per") names a source here: at a clause's start, before a name or noun."""
    n, size = phrase
    if 1 < n < _FEW_WORDS and tuple(folded[n : n + size]) in lexicon.sources.before:
        opens = folded[0] in lexicon.language.grammar.oblique  # "dem Gutachten nach war es «…»"
        return opens and "".join(letters[n + size : n + size + 1]) in tuple("aefvV")
    opens = n == 0 or letters[n - 1] in (",;:.-(" if lexicon.verb_last else ",;:.-(src")
    opens = opens or (n == 1 and letters[0] == "b")  # "Já para Reis, …", "Auch für Kolb …"
    behind = "".join(letters[n + size : n + size + 4])
    if _CLITIC_AND_VERB.match(behind):
        return False  # "«…», así lo resumió Ruiz"
    if letters[max(0, n - 2) : n] == ["Q", ","]:
        when = _WHEN.match(behind) if lexicon.verb_last else None  # "«…», so am Dienstag der Minister"
        who = letters[n + size + when.end()] if when else behind[:1]
        return who in tuple("dNnojTu")  # "«…», so der zuständige Minister"
    if not opens:
        return False
    adverb = n and lexicon.verb_last and folded[n] not in lexicon.language.grammar.prepositions
    if adverb and _OWNED_AIM.match(behind):
        return True  # "…, so das Ziel der Initiative"
    return _is_somebody(folded, n + size, behind, lexicon)


def _is_somebody(folded: list[str], at: int, behind: str, lexicon: Lexicon) -> bool:
    """Whether the words from `at` on, whose letters are those `behind` a phrase, begin with who can be a source."""
    if behind[:3] in ("dw,", "dw.") and lexicon.verb_last:
        return lexicon.noun(folded[at + 1]) is not None  # "so die Anklage,"
    if behind[:2] == "dk":
        return lexicon.noun(folded[at + 1]) is not None  # "per la difesa"
    if behind[:2] == "du" and lexicon.language.grammar.inverted and folded[at + 1] not in lexicon.places:
        return True  # "pour le PCF"
    if behind[:2] == "u," and lexicon.language.grammar.inverted:
        return True  # "pour Moscou, c'est «…»"
    if behind[:1] == "u" and lexicon.language.grammar.null_subject:
        place = folded[at] in lexicon.places  # "para CCOO, el plan es «…»", but "para Madrid"
        return not place or behind[1:2] in tuple("el")  # "per Washington è", "per Mosca si tratta"
    article = behind[:1] == "d"
    if "".join(folded[at + article : at + article + 1]) in lexicon.prefixes:
        return True  # "per l'ex premier"
    described = lexicon.verb_last or lexicon.language.grammar.inverted
    somebody = _ADJECTIVE_THEN_SOMEBODY if described else _SOMEBODY
    return somebody.match(behind) is not None
