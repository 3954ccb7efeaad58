"""German articles: relatives that look like them, and what their case tells of a noun phrase being the subject."""

import re

from quotes.text.tags.lexicon import Lexicon

FINITE = frozenset("aefvV")
"""Letters of what may be a finite verb."""
_OPENS_WITH_ROLE = re.compile(r"r[jqwNnutT]{1,4}[aefvV][^,.;:()c\-Qaef]")
# "der Minister | habe ihn «…» | bezeichnet."
_MAIN_CLAUSE = re.compile(r"[jwnNutT#k]{1,4}[ae][^,.:;]+v[,.:;]")
_GOVERNING = ("p", "g", "S", "_")  # letters of what an article's case goes by
_NOUNS = ("n", "N", "w", "u", "k", "V")  # letters of what an owner may stand behind


def settle_article(
    printed: list[str], folded: list[str], letters: list[str], n: int, lexicon: Lexicon
) -> None:
    """Tell "Kolb, der lacht" from "der Kolb", and what is no subject: "dem Kolb", "die Frau | des Kanzlers"."""
    grammar = lexicon.language.grammar
    before = letters[n - 1] if n else "."
    opened = before in ("a", "e") and letters[0] in ("p", "g", "b") and "o" not in letters[2:n]
    if opened and folded[n] in grammar.clitics and letters[n + 1 : n + 2] == ["Q"]:
        letters[n] = "l"  # "für Kolb ist das «blanker Hohn»"
    elif before in ("v", "V") and folded[n] in grammar.clitics and letters[n + 1 : n + 2] in (["p"], ["r"]):
        letters[n] = "l"  # "hält das für «Unsinn»"
    elif folded[n] in grammar.relatives and _opens_relative(printed, letters, n):
        letters[n] = "r"
    elif before not in (*_GOVERNING, "d") and (
        (fits := _fits_subject(folded, letters, n, lexicon)) is not None
    ):
        letters[n] = "d" if fits else "p"  # "am Telefon der Bürgermeister", "warf der Regierung vor"
    elif folded[n] in grammar.owners and n and before in _NOUNS and printed[n - 1][:1].isupper():
        letters[n] = "p"  # "die Anwältin der Familie"
    elif (
        folded[n] in grammar.owners
        and folded[n] in grammar.definite
        and before not in _GOVERNING
        and printed[n + 1 : n + 2]
        and printed[n + 1].islower()
        and letters[n + 1] == "w"
        and folded[n + 1].endswith(grammar.oblique_endings)
    ):
        letters[n] = "p"  # "der neuen Zeitung sagte Kolb"
    elif (
        folded[n] in grammar.pronouns
        and folded[n + 1 : n + 2]
        and folded[n + 1] in grammar.owners
        and before != "p"
    ):
        return  # "einer der Zeugen"
    elif folded[n] in lexicon.indefinite and _is_one_of(before, letters[n + 1 : n + 3]):
        letters[n] = "n"  # "sagt einer aus der Fraktion", "einer von ihnen"
    elif folded[n] in grammar.oblique and before not in (*_GOVERNING, "d"):
        letters[n] = "p"  # "dem Rivalen sagte Kolb"


def _is_one_of(before: str, behind: list[str]) -> bool:
    """Whether an article stands for one of several, by the letters beside it."""
    return behind[:1] in (["p"], ["g"]) and (before == "v" or behind[1:] in (["o"], ["l"]))


def _fits_subject(folded: list[str], letters: list[str], n: int, lexicon: Lexicon) -> bool | None:
    """Whether an article that owners have too is one of a subject by the noun behind it: "der Chef", not "der Frau"."""
    grammar = lexicon.language.grammar
    gender, _ = grammar.subject_articles.get(folded[n], (None, None))
    if gender is None or folded[n] not in grammar.owners:
        return None
    behind, oblique = n + 1, False
    while behind < len(folded) and _is_adjective(folded, letters, behind, lexicon):
        oblique = oblique or folded[behind].endswith(grammar.oblique_endings)
        behind += 1  # "der französische Schriftsteller", "der Süddeutschen Zeitung"
    noun = lexicon.noun(folded[behind]) if behind < len(folded) else None
    if noun is None or noun.gender is None or noun.number != "s":
        return None
    if oblique:
        return False
    several = n and letters[n - 1] in _NOUNS and folded[behind].endswith(grammar.unchanging_endings)
    return None if several else noun.gender == gender  # "das Vertrauen der Handwerker"


def _is_adjective(folded: list[str], letters: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether a word may be an adjective before its noun, or in the name of a paper: "der Neuen Zürcher Zeitung"."""
    grammar, word = lexicon.language.grammar, folded[n]
    if letters[n] in "jw" and word.endswith(grammar.subject_endings):
        return True
    noun_behind = n + 1 < len(folded) and letters[n + 1] in "jwNn"
    declined = word.endswith(grammar.oblique_endings) or letters[n] == "j"
    return noun_behind and declined and letters[n] in "jwNb" and word not in lexicon.given


def _opens_relative(printed: list[str], letters: list[str], n: int) -> bool:
    """Whether what may be an article opens a clause: "Kolb, der lacht", "der Brief, in dem es heißt"."""
    if "".join(letters[max(0, n - 2) : n]) in (",p", ",g"):
        last = letters[n + 1 : n + 2] in (["b"], ["#"], ["N"], ["T"]) and is_verb_last(letters, n)
        return last or letters[n + 1 : n + 2] in (["l"], ["o"], ["d"])  # "zu der rund 2000 Gäste kamen"
    if letters[n - 1 : n] != [","] or _MAIN_CLAUSE.match("".join(letters[n + 1 :])):
        return False
    return is_verb_last(letters, n, "wi") or _is_told_of_name(printed, letters, n)


def _is_told_of_name(printed: list[str], letters: list[str], n: int) -> bool:
    """Whether a name opens a clause that ends in small letters, as names do not: "Akten, die Kolb vorliegen"."""
    if letters[n + 1 : n + 2] not in (["N"], ["u"]):
        return False
    end = next((at for at in range(n + 2, len(letters)) if letters[at] in ",.:;-()"), len(letters))
    return letters[end - 1] == "w" and printed[end - 1].islower() and printed[end - 1].endswith("en")


def is_verb_last(letters: list[str], n: int, unsure: str = "w") -> bool:
    """Whether the clause that opens with word n ends in a finite verb, or in what looks `unsure`: "die fordern"."""
    for end in range(n + 2, len(letters)):
        if letters[end] in (",", ".", ":", ";"):
            opens = letters[n + 1] in ("d", "o", "l", "b", "p") and letters[end - 2] != "p"
            return letters[end - 1] in FINITE or (opens and letters[end - 1] in unsure)
    return False


def settle_condition(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Make a verb that opens a condition a subordinator, the main verb behind: "Sollte er kommen, werde man"."""
    if folded[0] not in lexicon.language.grammar.conditional or "," not in letters:
        return
    comma = letters.index(",")
    if "".join(letters[comma + 1 : comma + 2]) in tuple("aefvV=+"):
        letters[0] = "s"


def settle_role(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Make what opens a sentence with a role a preposition: "Als Siegerin wurde Kim geehrt", but "Als Kim kam, …"."""
    if folded[0] in lexicon.language.grammar.as_words and _OPENS_WITH_ROLE.match("".join(letters)):
        letters[0] = "p"
