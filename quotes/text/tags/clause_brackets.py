"""German clauses: verbs in two places, cases, and relatives that look like articles.

A clause is held by two brackets: "hat … gesagt", "teilte … mit", "die … sagte". `settle_clauses` gives each verb of
saying one place, so that the chunks and sieves read "Kolb | gesagt" and "Kolb | teilte" as in any other language; it
makes complements of noun phrases that their case keeps from being a subject.
"""

from functools import lru_cache

from quotes.text.tags.bare_nouns import is_year, settle_noun_phrases
from quotes.text.tags.case_articles import FINITE, is_verb_last, settle_article, settle_condition, settle_role
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.small_verbs import is_of_oblique, is_speaking_pronoun, settle_verb

_ENDS = frozenset(".,:;-()Qc")
_SAID = frozenset("xk")
_UNSETTLED = frozenset("nxkiv#drpzbls")  # letters of words that those beside them may overrule


def settle_clauses(printed: list[str], folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite the letters of a sentence where its words stand apart."""
    settle_noun_phrases(printed, folded, letters, lexicon)
    separable, heads = lexicon.language.separable, lexicon.language.heads
    subordinators = lexicon.language.grammar.subordinators
    for n, letter in enumerate(letters):
        if letter in "wfV":
            if printed[n].islower():
                settle_verb(printed, folded, letters, n, lexicon)
        elif letter in _UNSETTLED and (letter != "p" or folded[n] in subordinators):
            _settle_word(printed, folded, letters, n, lexicon)
        joined = folded[n] in separable and _join_particle(folded, letters, n, lexicon)
        if letters[n] == "v" and not joined and _is_other_verb(folded, letters, n, lexicon):
            letters[n] = "f"
        if folded[n] in heads and letters[n] in ("w", "f", "a"):
            _join_complement(folded, letters, n, lexicon)
    settle_condition(folded, letters, lexicon)
    settle_role(folded, letters, lexicon)


def _settle_word(printed: list[str], folded: list[str], letters: list[str], n: int, lexicon: Lexicon) -> None:
    """Settle a word that is no other verb: a noun, a form of a verb of saying, a number, a small word."""
    letter = letters[n]
    if letter == "n" and printed[n].islower():  # "die Autoren schreiben", "der angeklagte Manager"
        letters[n] = letter = "i" if folded[n] in lexicon.language.forms else "w"
    if letter == "i" and n and is_of_oblique(folded[n - 1], lexicon):
        letters[n] = letter = "w"  # "mit einem lauten Knall"
    if letter in ("x", "k", "i") and _is_finite(folded, letters, n, lexicon):
        letters[n] = letter = "v"
    if letter == "#" and is_year(printed, letters, n):
        letters[n] = "h"  # "hatte Kolb 2015 gesagt"
    if letter == "w":
        settle_verb(printed, folded, letters, n, lexicon)
    elif letter == "s" and "".join(letters[n + 1 : n + 2]) in tuple("aevf") and printed[n + 1].islower():
        letters[n] = "b"  # "da ist sich Kolb sicher": a subject opens the clause of a subordinator
    elif letter in "drpz" or (letter in "bl" and letters[n - 1 : n] in ([","], ["p"], ["g"], ["v"])):
        _settle_small(printed, folded, letters, n, lexicon)
    elif letter == "i" and n and folded[n - 1] not in lexicon.markers and _ends_clause(letters, n + 1):
        _close_bracket(folded, letters, n, lexicon)  # "musste … einräumen"
    elif letter in _SAID or _is_said(folded, letters, n, lexicon):
        _settle_participle(folded, letters, n, lexicon)


def _settle_small(
    printed: list[str], folded: list[str], letters: list[str], n: int, lexicon: Lexicon
) -> None:
    """Settle a small word by the words beside it: article, relative, preposition, pronoun or verb."""
    word, letter = folded[n], letters[n]
    grammar = lexicon.language.grammar
    body = letter == "l" and word in grammar.neuter and is_speaking_pronoun(folded, letters, n, lexicon)
    if body or (letter == "l" and "".join(letters[:n])[-1:] in ("p", "g")):
        letters[n] = "o"  # "eine von ihnen"; "«…», teilte es mit"
    if letter == "z":
        letters[n] = "w" if n and letters[n - 1] in "aeb" else "z"  # "ist entscheidend"
    if letter in "db" and _follows_words(letters, n) and _is_finite(folded, letters, n, lexicon):
        letters[n] = letter = "v"  # "«…», meinen die Eltern", "das sei falsch, entschieden die Richter"
    if letter == "d" and _is_pronoun(printed, folded, letters, n, lexicon):
        letters[n] = "o"
    elif letter == "d":
        settle_article(printed, folded, letters, n, lexicon)
    elif letter == "r" and word in lexicon.owning_pronouns and "".join(letters[:n])[-1:] not in tuple(",pg"):
        letters[n] = "d"  # "teilte dessen Stellvertreter mit"
    elif letter == "r" and n and folded[n - 1] + word in grammar.subordinators:
        letters[n] = "s"  # "so dass"
    elif letter == "p" and word in grammar.subordinators and is_verb_last(letters, n):
        letters[n] = "s"  # "während Kolb schweigt"


def _follows_words(letters: list[str], n: int) -> bool:
    """Whether a word stands behind a quotation and a comma, or behind a clause and before an article."""
    if n < 2 or letters[n - 1] != ",":
        return False
    return letters[n - 2] == "Q" or (letters[n + 1 : n + 2] == ["d"] and "a" in letters[:n])


def _stands_alone(letters: list[str], n: int) -> bool:
    """Whether no noun follows a determiner: "sagte dieser, dass"."""
    return _closes(letters, n + 1) and letters[n + 1 : n + 2] not in (["Q"], ["("], ["-"])


def _is_pronoun(printed: list[str], folded: list[str], letters: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether a determiner stands for somebody: "sagte dieser, dass", "wie dieser sagte", "Diese hatte", "Der sagte".

    "die" before a verb may be its object.
    """
    grammar, word = lexicon.language.grammar, folded[n]
    opens = n == 0 and bool(letters[1:2]) and letters[1] in FINITE
    opens = opens or (n == 0 and letters[1:2] == ["i"] and _stands_before_verb(printed, letters, n))
    if word in grammar.pronouns:
        near = word in grammar.nearest and _stands_before_verb(printed, letters, n)
        return opens or near or _stands_alone(letters, n)
    gender, _ = grammar.subject_articles.get(word, (None, None))
    if n or gender != "m" or word in lexicon.indefinite or not letters[1:2]:
        return False
    verb = opens or folded[1] in lexicon.language.separable
    return verb and printed[1].islower() and "".join(letters[2:3]) in tuple("pgdblho,:")


def _stands_before_verb(printed: list[str], letters: list[str], n: int) -> bool:
    """Whether a determiner stands before a verb and no attribute: "in dem dieser gesagt hatte", "wie dieser sagte"."""
    attribute = printed[n + 2 : n + 3] and printed[n + 2][:1].isupper()
    verb = "".join(letters[n + 1 : n + 2]) in (*FINITE, *_SAID, "i") and printed[n + 1].islower()
    return verb and not attribute


def _is_said(folded: list[str], letters: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether a form that is finite as well ("erklärt") is a participle at the end of its clause."""
    if letters[n] != "v" or _is_finite(folded, letters, n, lexicon):
        return False
    return any(form.mood == "participle" for form in lexicon.language.forms.get(folded[n], ()))


def _is_finite(folded: list[str], letters: list[str], n: int, lexicon: Lexicon) -> bool:
    """Tell "sagen Analysten" from "wollen sagen" and "versichert Kolb" from "hat versichert"."""
    readings = lexicon.language.forms.get(folded[n], ())
    third = any(form.mood == "finite" and form.person == 3 for form in readings)
    if not third or (n and folded[n - 1] in lexicon.markers):
        return False
    if not _closes(letters, n + 1):
        return True
    for before in range(n - 1, -1, -1):
        if letters[before] in ("a", "e"):
            return False
        if letters[before] in (",", ".", ":", ";", "v"):
            break
    return letters[n + 1 : n + 2] not in (["a"], ["e"])


def _settle_participle(folded: list[str], letters: list[str], n: int, lexicon: Lexicon) -> None:
    """Settle a participle of saying: the verb of its clause, or a passive with a form of "sein" before it."""
    if letters[n - 1 : n] == ["a"] and folded[n - 1] in lexicon.language.grammar.states:
        letters[n - 1] = "e"  # "ist bekannt für"
    if _closes(letters, n + 1):
        _close_bracket(folded, letters, n, lexicon)


def _close_bracket(folded: list[str], letters: list[str], said: int, lexicon: Lexicon) -> None:
    """Make the participle at a clause's end its verb: "hat Kolb am Montag gesagt", "wie Kolb gesagt hatte".

    With a form of "sein" it is a passive: "ist als «…» bekannt", "ist von Kolb «…» genannt worden".
    """
    states = lexicon.language.grammar.states
    active = letters[said] == "i" or states.isdisjoint(folded[said + 1 : said + 3])
    if active and letters[said + 1 : said + 2] in (["a"], ["y"], ["e"]):
        if letters[said - 1] != "a":  # but "soll gesagt haben"
            letters[said] = "v"
        letters[said + 1] = "+"  # "gesagt hatte"
        return
    if letters[said - 1 : said] == [","]:
        return  # "Gall, genannt «…»"
    for n in range(said - 1, -1, -1):
        letter = letters[n]
        if letter in ("v", ":", ";") or (letter == "x" and n < said - 1):
            return
        if letter in ("a", "e"):
            passive = letter == "e" or (letters[said] != "i" and folded[n] in states)
            if n < said - 1:  # else "hat gesagt" is one chunk anyway
                letters[said] = "v"
            if passive or n < said - 1:
                letters[n] = "e" if passive else "+"
            if passive and letters[said + 1 : said + 2] == ["y"]:
                letters[said + 1] = "+"  # "worden"
            return


def _ends_clause(letters: list[str], n: int) -> bool:
    """Whether nothing of the clause is left at word n: "musste Kolb einräumen", but not "sich sagen lassen"."""
    return n >= len(letters) or letters[n] in _ENDS or letters[n] in ("r", "s")


def _closes(letters: list[str], n: int) -> bool:
    """Whether a clause ends at word n, an auxiliary left out of account: "gesagt hatte"."""
    while n < len(letters) and letters[n] in ("a", "y"):
        n += 1
    return _ends_clause(letters, n)


def _join_particle(folded: list[str], letters: list[str], verb: int, lexicon: Lexicon) -> bool:
    """Make "teilte … mit" a verb of saying, if it is one; its particle stands at the end of the clause."""
    language = lexicon.language
    particles = {language.verbs[form.lemma].particle for form in language.separable[folded[verb]]}
    if particles.isdisjoint(folded[verb + 1 :]):
        return False
    for n in range(verb + 1, len(letters)):
        if folded[n] in particles and _closes(letters, n + 1):
            letters[verb], letters[n] = "v", "b"
            return True
        if letters[n] in (".", ";") or (letters[n] in ("v", "x") and n > verb + 1):
            return False
    return False


def _is_other_verb(folded: list[str], letters: list[str], verb: int, lexicon: Lexicon) -> bool:
    """Whether an everyday verb has a particle at the end of its clause, which makes it another: "sah sich «…» an"."""
    verbs = lexicon.language.verbs
    readings = [verbs.get(form.lemma) for form in lexicon.language.forms.get(folded[verb], ())]
    if not readings or any(one is None or one.strength == "strong" or one.complement for one in readings):
        return False
    end = next(
        (n for n in range(verb + 1, len(letters)) if letters[n] in _ENDS and letters[n] != "Q"), len(letters)
    )
    return end - verb > 2 and letters[end - 1] == "p" and folded[end - 1] in _particles(lexicon)


@lru_cache(maxsize=8)
def _particles(lexicon: Lexicon) -> frozenset[str]:
    """Return what stands apart from a verb of saying."""
    return frozenset(verb.particle for verb in lexicon.language.verbs.values() if verb.particle)


def _join_complement(folded: list[str], letters: list[str], verb: int, lexicon: Lexicon) -> None:
    """Make "kam … zu dem Schluss" a verb of saying; what it needs stands further on in the clause."""
    language = lexicon.language
    readings = language.heads[folded[verb]]
    needed = {language.verbs[form.lemma].complement for form in readings if form.mood == "finite"}
    needed = {words for words in needed if words and words[-1] in folded[verb + 2 :]}
    if not needed:
        return
    for n in range(verb + 2, len(letters)):
        if letters[n] in (".", ";", ":") or letters[n] in ("v", "x"):
            return
        for words in needed:
            apart = words[:1] == tuple(folded[verb + 1 : verb + 2])  # "ist sich der Trainer sicher"
            words = words[1:] if apart and len(words) > 1 else words
            if words and tuple(folded[n : n + len(words)]) == words:
                letters[verb] = "v"
                letters[n : n + len(words)] = "b" * len(words)
                return
