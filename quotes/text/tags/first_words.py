"""Words that a capital tells nothing of, as the first of a sentence and German nouns: a name or none."""

import re

from quotes.lang.firms import known_names
from quotes.lang.given_names import is_given
from quotes.text.tags.given_names import tells_of_name_behind
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.words import found_before, places_of

_INSIDE = re.compile(r"[\w,;] $")
_WHEN_THEN_SAID = re.compile(
    "[wN]b*p?d?h+(?:#h*)?(?:p[Nu]+)?l*(v|a(?=[xk]))"
)  # "Bell on Monday in Ohio said"
_FEW_WORDS = 9
_REACH = 20_000  # code points around a sentence in which another place of its first word is looked for


def is_name(printed: list[str], letters: list[str], around: tuple[str, int], lexicon: Lexicon) -> bool:
    """Whether an unknown word that opens a sentence is a name: it stands before one, a verb, or elsewhere too.

    A word like "Ähnlich" or "Entnervt", or "Duro" or "Visitó" before a name, must stand elsewhere; so must one that
    the text has in small letters, or that ends like a thing or a verb: "Rimodulazione è una parola", "Compariva, sì".
    """
    word, verbs_open = printed[0].lower(), lexicon.language.grammar.null_subject
    behind = letters[2] if letters[1:2] == ["b"] and len(letters) > 2 else "".join(letters[1:2])
    when = _WHEN_THEN_SAID.match("".join(letters[:_FEW_WORDS]))
    behind = when[1] if when and not (verbs_open and _has_participle_shape(word, lexicon)) else behind
    if behind == "," and _has_participle_shape(word, lexicon) and not is_given(word):
        return found_before(printed[0], around[0], _INSIDE) is not None  # "Procurada, a empresa disse"
    inverted = lexicon.verb_last and "".join(letters[2:3]) in tuple("dnNTuko")  # "Entnervt sagte Kolb"
    doubtful = printed[0].endswith(lexicon.language.grammar.adverb_endings) or (
        inverted and _has_participle_shape(word, lexicon)
    )
    named = behind in ("N", "u") or (behind == "t" and not is_given(word))
    doubtful = doubtful or (
        named
        and (tells_of_name_behind(word, lexicon) or (verbs_open and lexicon.finite_endings.end(word)))
        and printed[1].lower() not in lexicon.language.names.particles - lexicon.articles
    )  # "Estudió Derecho", "Vendió La Veleta", but "Nguyen Van Thanh"
    if _known_to_say(printed, letters, lexicon):
        return True
    if behind == "V" and lexicon.order_tells and "".join(letters[2:3]) in ("v", "V", "f", "a", "e", "w"):
        doubtful = is_plural_noun(printed[1], lexicon)  # "New emails show"
    if behind in ("a", "e") and _is_participle(printed, letters, lexicon):
        return False
    if (behind in tuple("NutaefvVl,:(-'") or _is_parted_verb(printed[1:2], lexicon)) and not doubtful:
        return not _is_no_subject(word, letters, around, lexicon) or _stands_again(printed[0], around)
    if letters[1:3] in (["d", "a"], ["d", "e"]) and printed[1].endswith("'"):
        return True  # "Amadeus l'ha abbracciata"
    if tuple(printed[1:2]) in lexicon.sources.before:
        return True  # "Mojo zufolge"
    if letters[1:2] == ["d"] and printed[1] in lexicon.clitics and "Q" in letters and not doubtful:
        verb = "".join(letters[2:3]) in tuple("vfx") or printed[2] in lexicon.language.heads
        return verb or _stands_again(printed[0], around)  # "Mojo lo considera «…»", "Mojo le dit : « … »"
    if named and doubtful:  # "Morreu Kim Roe" may be the headline and the first line
        return found_before(printed[0], around[0], _INSIDE) is not None
    return _stands_again(printed[0], around)


def _known_to_say(printed: list[str], letters: list[str], lexicon: Lexicon) -> bool:
    """Whether a first word is a body that the world knows, before a verb of saying: "Libération écrit que"."""
    twofold = letters[1:3] in (["x", "r"], ["k", "r"]) and printed[1] in lexicon.twofold
    known = letters[1:2] == ["v"] or twofold
    return known and (twofold or printed[0].lower() in known_names())


def _stands_again(printed: str, around: tuple[str, int]) -> bool:
    """Whether a word with its capital stands elsewhere in the text around it, too."""
    text, at = around
    return text.count(printed, max(0, at - _REACH), at + _REACH) > 1


def _is_no_subject(word: str, letters: list[str], around: tuple[str, int], lexicon: Lexicon) -> bool:
    """Whether a first word is a common noun or a verb by its ending, or by its small letters elsewhere."""
    behind = "".join(letters[1:3])
    if behind[:1] in tuple("vVNu") or behind in ("ax", "ak"):
        return False  # "Priorities USA", "Speranza ha detto"
    asks = behind[:1] in tuple(",-(") or behind == "li"  # "Compariva, sì", "Preferisce non dire"
    verb = lexicon.language.grammar.null_subject and asks and lexicon.finite_endings.end(word)
    thing = verb or word.endswith(lexicon.language.names.abstract_endings)
    text, at = around
    start, end = max(0, at - _REACH), at + _REACH
    return bool(thing) or next(places_of(word, text, start, end), None) is not None


def _is_parted_verb(printed: list[str], lexicon: Lexicon) -> bool:
    """Whether a word may be the finite half of a verb that stands in two: "räumte … ein", "fired back"."""
    known = lexicon.language
    if known.grammar.null_subject:
        return False  # "Torna a dire Kim"
    readings = ((*known.separable.get(word, ()), *known.heads.get(word, ())) for word in printed)
    return any(one.mood == "finite" for verbs in readings for one in verbs)


def _is_participle(printed: list[str], letters: list[str], lexicon: Lexicon) -> bool:
    """Whether a sentence opens with a participle, its auxiliary and a pronoun behind: "Genützt hat es nichts"."""
    shaped = _has_participle_shape(printed[0].lower(), lexicon)
    pronoun = letters[2:3] == ["o"] or not lexicon.language.grammar.neuter.isdisjoint(printed[2:3])
    return shaped and pronoun


def _has_participle_shape(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is put together like a participle: "entnervt", "contattata"."""
    shapes = (shape.split("~") for shape in lexicon.language.grammar.participle_shapes)
    return any(word.startswith(opening) and word.endswith(ending) for opening, ending in shapes)


def owns_as_place(folded: str, lexicon: Lexicon) -> bool:
    """Whether a word is a place with the ending of an owner: "Frankreichs"."""
    ends = lexicon.language.places.name_endings
    return folded.endswith(ends) and any(folded.removesuffix(end) in lexicon.places for end in ends)


def is_common_noun(folded: str, lexicon: Lexicon) -> bool:
    """Whether a word is a common noun where all nouns have a capital, by a list, its last part or its ending."""
    names = lexicon.language.names
    if not lexicon.common or folded in lexicon.common or folded.endswith(names.common_endings):
        return bool(lexicon.common)
    return lexicon.last_part(folded) in lexicon.common and not folded.endswith(names.surname_endings)


def is_thing_behind(folded: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether a common noun stands behind somebody's name that is told for one: "hat Minister Kolb | Konsequenzen"."""
    first = "".join(folded[max(0, n - 2) : n - 1])
    named = is_given(first) or lexicon.tags.get(first, "") in tuple("nTvV") or lexicon.noun(first) is not None
    return named and not is_given(folded[n - 1]) and is_common_noun(folded[n], lexicon)


def is_owned_thing(printed: list[str], folded: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether an unknown noun behind a possessive is a thing: "seinen Döner", but "ihre Lea", "seinen Vater Kolb"."""
    if n == 0 or folded[n - 1] not in lexicon.language.grammar.owning or folded[n] in lexicon.tags:
        return False
    named = folded[n] in lexicon.given or folded[n] in lexicon.language.names.surnames
    return not named and folded[n].isalpha() and not word_behind(printed, n)[:1].isupper()


def tag_before_noun(printed: list[str], folded: list[str], n: int, lexicon: Lexicon) -> str | None:
    """Return the letter of a word with a capital that tells of the noun behind it, None for any other."""
    if owns_as_place(folded[n], lexicon):
        return "j"  # "Norwegens Trainer Jan Kolb"
    if not _is_adjective(printed, folded, n, lexicon):
        return None
    return "j" if folded[n] in lexicon.language.places.adjectives else "w"


def _is_adjective(printed: list[str], folded: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether a word with a capital is the adjective of the noun behind it: "Auswärtiges Amt", "der Essener Rat"."""
    word = folded[n]
    field, known = word in lexicon.language.names.fields, word in lexicon.language.places.adjectives
    held = n > 0 and lexicon.tags.get(folded[n - 1], "w") in "dpg"
    if not (field or (held and (known or word.endswith("er")))) or not printed[n + 1][:1].isupper():
        return False  # most are no nouns by this alone, which take longer to look up
    if lexicon.noun(folded[n + 1]) is None:
        return False
    if field:
        return lexicon.noun(word) is None
    return known or not (lexicon.is_listed(word) or lexicon.noun(word))


def given_name_opens(printed: list[str], folded: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether a given name stands first, or first behind a quotation: "Will Smith said", but "Will Smith say it?"."""
    if (n and printed[n - 1]) or not word_behind(printed, n)[:1].isupper():
        return False
    verb = lexicon.language.forms.get(word_behind(folded, n + 1), ())
    said = bool(verb) and all(form.mood != "infinitive" for form in verb)
    return said or word_behind(printed, n + 1) == ","


def particle_opens(printed: list[str], folded: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether a preposition with a capital opens a name: "Di Maio ha detto", but not "Di Roma si parla"."""
    if (
        folded[n] not in lexicon.language.names.particles
        or n + 2 >= len(printed)
        or not printed[n + 1][:1].isupper()
        or folded[n + 1] in lexicon.places
    ):
        return False
    return lexicon.tags.get(folded[n + 2], "w") in "aelvV:" or printed[n + 2] == ","


def word_behind(printed: list[str], n: int) -> str:
    """Return the word behind one, empty at the end."""
    return printed[n + 1] if n + 1 < len(printed) else ""


def is_plural_noun(word: str, lexicon: Lexicon) -> bool:
    """Whether a form of a verb is the plural of a noun as well: "emails"."""
    noun = lexicon.noun(word)
    return (noun is not None and noun.number == "p") or word in lexicon.language.cue_nouns


def is_called_native(printed: list[str], folded: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether an adjective of a country has a capital that it never has: "disse à | Lusa | fonte do ministério"."""
    places, before = lexicon.language.places, folded[n - 1] if n else ""
    small = lexicon.language.grammar.null_subject and not places.proper and folded[n] in places.adjectives
    held = before in lexicon.with_article or before in lexicon.joined or lexicon.tags.get(before) == "d"
    return small and held and printed[n - 1].islower()
