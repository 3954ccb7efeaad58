"""Words with a capital into letters: a name, an acronym, or a word that a sentence opens with.

What the lexicon knows keeps its letter where a capital says nothing: at the head of a sentence, in German a noun.
"""

from quotes.lang.given_names import is_given
from quotes.text.tags.first_words import (
    given_name_opens,
    is_called_native,
    is_common_noun,
    is_owned_thing,
    is_thing_behind,
    particle_opens,
    tag_before_noun,
    word_behind,
)
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.tables import ENDS
from quotes.text.tags.words import is_acronym

OPENING = frozenset("¿¡")
_CLOSING = frozenset(".,;:)")
_LIKE_GIVEN_NAMES = frozenset("jxvVfaetb")  # a word of these before a capital is no given name by chance


def opens_club(printed: list[str], folded: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether an acronym is the first part of a club's name and no whole one: "l'allenatore del FC Sion"."""
    named = len(folded[n]) == 2 and folded[n] in lexicon.company and word_behind(printed, n)[:1].isupper()
    return named and not is_given(folded[n + 1])


def tag_capital(printed: list[str], folded: list[str], n: int, lexicon: Lexicon) -> str:
    """Return the letter of a word with a capital: a name, unless it opens the sentence and is known."""
    word = printed[n]
    tag = lexicon.tags.get(folded[n])
    if beside := _beside_title(printed, folded, n, lexicon):
        return beside
    if folded[n] in lexicon.places and is_acronym(word) and _is_in_small_letters(printed, n):
        return "u"  # "US officials"
    if folded[n] in lexicon.language.names.never:
        if _is_name_though_never(printed, folded, n, lexicon):
            return "N"
        if folded[n] in lexicon.language.grammar.time_nouns and n and printed[n - 1].islower():
            return "h"  # "in May"
        return "u" if is_acronym(word) and _is_named(printed, folded, n, lexicon) else tag or "b"
    opens = n == 0 or not printed[n - 1] or printed[n - 1] in "-–—:(¿¡" or printed[n - 1] in ENDS
    closed = opens and (tag or "") in tuple("dplcrsboea")
    if lexicon.common and not closed and (common := _common_noun(printed, folded, n, lexicon)):
        return common
    if is_acronym(word):
        office = lexicon.noun(folded[n]) if tag == "n" else None
        whole = lexicon.common or not opens_club(printed, folded, n, lexicon)
        return "n" if office and office.kind == "person" else "u" if whole else "N"  # "le PDG"
    adjective = lexicon.common and n and folded[n - 1] in lexicon.language.names.never  # "Bester Deutscher"
    if n and printed[n - 1][:1].isupper() and not adjective and _runs_on(printed, folded, n, lexicon):
        field = lexicon.language.names.fields.issuperset(folded[n - 1 : n + 1])
        return "u" if field else "N"  # "dos Negócios Estrangeiros"; "Luca Marchi": the second may be a noun
    titles = "T" if lexicon.common else "nT"  # "der alte Minister": a noun would have a capital
    if tag == "n" and n and _is_surname_by(printed[n - 1], folded[n - 1 : n + 1], titles, lexicon):
        return "N"
    return _tag_known(printed, folded, n, lexicon, opens=opens)


def _is_surname_by(before: str, folded: list[str], titles: str, lexicon: Lexicon) -> bool:
    """Whether the word before makes a noun a surname: "il premier Conte", the article of one in "la Pellegrini"."""
    _, number = lexicon.language.grammar.articles.get(folded[0], (None, None))
    known = lexicon.noun(folded[1])
    several = known is not None and known.number == "p" and not lexicon.common
    titled = before.islower() and lexicon.tags.get(folded[0], "w") in titles
    return titled or (number == "s" and several)


def _beside_title(printed: list[str], folded: list[str], n: int, lexicon: Lexicon) -> str | None:
    """Return the letter of a title in short or of what follows it: "Florida Gov. Will Hurd"."""
    titles = lexicon.language.names.titles
    if n > 1 and printed[n - 1] == "." and f"{folded[n - 2]}." in titles:
        return "N"
    return "T" if printed[n + 1 : n + 2] == ["."] and f"{folded[n]}." in titles else None


def _is_named(printed: list[str], folded: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether an acronym that is spelt like a word stands behind a name's capital or an article: "said the WHO"."""
    if not n or printed[n - 1].isupper():
        return False
    determined = lexicon.tags.get(folded[n - 1]) == "d" and _is_in_small_letters(printed, n)
    return printed[n - 1][:1].isupper() or determined  # "la Cadena SER"


def _is_name_though_never(printed: list[str], folded: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether a word that by itself is never a name stands in one."""
    if n and folded[n - 1] in lexicon.language.names.titles:
        return True  # "Mr May", "il signor Natale"
    inside = _stands_in_name(printed, n)
    if folded[n] in lexicon.given and (inside or given_name_opens(printed, folded, n, lexicon)):
        return True  # "said Will Smith"
    if inside and folded[n] in lexicon.language.names.particles:
        return True  # "secondo Al Qaeda"
    ends_body = n > 0 and folded[n] in lexicon.company and printed[n - 1][:1].isupper()
    if ends_body and folded[n - 1] not in lexicon.language.names.never:
        return True  # "the Detroit News"
    field = n > 0 and lexicon.order_tells and folded[n] in lexicon.language.names.fields
    if field and word_behind(printed, n).istitle():
        return True  # "the Home Office"
    begun = n > 1 or folded[0] in lexicon.given  # "Marta Dalla Costa ha detto"
    named = inside or (begun and _runs_on_name(printed[n - 1], folded[n - 1], lexicon))
    null_subject = lexicon.language.grammar.null_subject
    return n > 0 and named and null_subject and lexicon.tags.get(folded[n]) != "h"  # "pide Más Madrid"


def _stands_in_name(printed: list[str], n: int) -> bool:
    """Whether a word stands inside a sentence, before another with a capital."""
    inside = n > 0 and (printed[n - 1] == "," or printed[n - 1][:1].islower())
    return inside and word_behind(printed, n)[:1].isupper()


def _runs_on_name(printed: str, folded: str, lexicon: Lexicon) -> bool:
    """Whether the word before has a capital and may be in a name."""
    return printed[:1].isupper() and not printed.isupper() and folded not in lexicon.tags


def _is_in_small_letters(printed: list[str], n: int) -> bool:
    """Whether a word beside one is not printed in capitals, as a whole headline is: "US" there may be a pronoun."""
    beside = (*printed[max(0, n - 1) : n], *printed[n + 1 : n + 2])
    return any(word[:1].isalpha() and not word.isupper() for word in beside)


def _runs_on(printed: list[str], folded: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether a word goes on with the name before it; an article may begin one: "titre L'Équipe", "Santa Sede"."""
    article = folded[n - 1] in lexicon.definite and n > 1 and printed[n - 2][-1:].isalpha()
    known = folded[n - 1] not in lexicon.tags or f"{folded[n - 1]} {folded[n]}" in lexicon.places
    known = known or (folded[n - 1] in lexicon.language.names.particles and folded[n - 2] in lexicon.given)
    return article or known  # "Carlo Alberto Dalla | Chiesa"


def _tag_known(printed: list[str], folded: list[str], n: int, lexicon: Lexicon, *, opens: bool) -> str:
    """Return the letter of a known word with a capital, which it may have because a sentence `opens`."""
    tag, behind = lexicon.tags.get(folded[n]), word_behind(printed, n)
    held = n > 0 and (printed[n - 1] in lexicon.definite or (n == 1 and folded[0] in lexicon.elided))
    native = held and behind in _CLOSING  # "a dit le Portugais.", "L'Espagnol, lui, …"
    if tag == "j" and (behind.islower() or native):
        surname = n > 1 and folded[n - 1] in lexicon.articles and printed[n - 1] != folded[n - 1]
        body = not native and is_called_native(printed, folded, n, lexicon)
        return "u" if body else "N" if surname else "j"  # "lo stesso La Russa"; "French officials"
    if tag == "e" and folded[n] in lexicon.language.names.particles and behind[:1].isupper():
        return "N"  # "São Paulo"
    if tag in ("a", "e") and _only_finite(folded[n + 1 : n + 2], lexicon):
        return "N"  # "Podemos acusa"
    if tag == "i" and lexicon.tags.get("".join(folded[n + 1 : n + 2])) in ("a", "v", "V"):
        return "N"  # "Sumar pide"
    if known := _by_kind(printed, folded, n, lexicon):
        return known
    if tag is not None and (
        tag in "nT" or (opens and not (tag in "ptg" and particle_opens(printed, folded, n, lexicon)))
    ):
        return tag
    return "u" if folded[n] in lexicon.whole_names else "N"


def _by_kind(printed: list[str], folded: list[str], n: int, lexicon: Lexicon) -> str | None:
    """Return the letter of a noun that its kind tells: a paper is a name before another, a body no verb."""
    tag = lexicon.tags.get(folded[n])
    opens = word_behind(printed, n)[:1].isupper()
    named = opens and folded[n] in lexicon.given
    if named and tag in _LIKE_GIVEN_NAMES and not (tag == "b" and is_given(folded[n + 1])):
        return "N"  # "Bill Clinton", "Benedetta Rossi", "Serena Williams"
    known = lexicon.noun(folded[n]) if tag in ("n", "V") else None
    if known is None:
        return None
    if tag == "n":
        titled = n > 0 and folded[n - 1] in lexicon.language.names.titles  # "Monsignor Nunzio Neri"
        name = opens and (known.kind == "document" or (named and (titled or not known.office)))
        return "N" if name else None  # "Manuel Ruiz", "Marine Le Pen", but "Emir Tamim"
    held = n > 0 and lexicon.tags.get(folded[n - 1]) in ("d", "p", "g")
    return "n" if held and known.kind == "organization" else None  # "il Consiglio di Stato"


def _only_finite(words: list[str], lexicon: Lexicon) -> bool:
    """Whether the next word is a verb of saying in the third person and nothing else: no auxiliary stands before it."""
    readings = lexicon.language.forms.get(words[0], ()) if words else ()
    return bool(readings) and all(form.mood == "finite" and form.person == 3 for form in readings)


def _common_noun(printed: list[str], folded: list[str], n: int, lexicon: Lexicon) -> str | None:
    """Return the letter of a noun where all nouns have a capital, None for what may be a name."""
    word = folded[n]
    if word_behind(printed, n)[:1].isupper() and (before := tag_before_noun(printed, folded, n, lexicon)):
        return before
    if _is_name_by_place(printed, folded, n, lexicon):
        return None
    known = lexicon.tags.get(word)
    if known == "h" or word in lexicon.common or is_owned_thing(printed, folded, n, lexicon):
        return known if known in ("n", "h") else "w"  # "am Nachmittag"
    if known is not None:
        return None
    unknown = n > 0 and _is_unknown_name(printed[n - 1], folded[n - 1], lexicon)
    if unknown and not is_thing_behind(folded, n, lexicon):
        return None  # "Karl Baumann", but "hat Minister Baumann | Spekulationen …"
    if word.endswith(lexicon.language.names.common_endings) and word not in lexicon.given:
        speaks = n == 0 and lexicon.tags.get(folded[1] if len(folded) > 1 else "") == "v"
        return "n" if lexicon.noun(word) else None if speaks else "w"  # "Seidling sagte"
    part = lexicon.last_part(word)
    titled = n + 1 < len(printed) and _is_unknown_name(printed[n + 1], folded[n + 1], lexicon)
    held = "-" in word or (n > 0 and lexicon.tags.get(folded[n - 1]) == "d")
    if (titled or held) and (noun := lexicon.noun(word)) and noun.kind == "person":
        return "n"  # "Schlagersängerin Helene Fischer", "eine Justizsprecherin", though surnames end so too
    if part is None or word.endswith(lexicon.language.names.surname_endings):
        return None
    if lexicon.noun(word):
        return "n"
    return None if _follows_said(printed, folded, n, lexicon) else "w"


def _is_name_by_place(printed: list[str], folded: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether a noun is a name where it stands: "Ritter sagte", "Denis Scheck", "Hans-Werner Sinn"; "Rose Kolb"."""
    surname = n > 0 and folded[n] in lexicon.language.names.surnames
    if surname and _is_surname(printed, folded, n, lexicon):
        return True
    behind_first = n > 0 and printed[n - 1][:1].isupper() and _opens_name(folded, n - 1, lexicon)
    first = folded[n] in lexicon.given and n + 1 < len(printed)
    return behind_first or (first and _is_unknown_name(printed[n + 1], folded[n + 1], lexicon))


def _opens_name(folded: list[str], given: int, lexicon: Lexicon) -> bool:
    """Whether a given name stands where the rest of a name follows: not behind a verb, "hat Lena Recht"."""
    if not is_given(folded[given]):
        return False
    if folded[given] in lexicon.language.grammar.prepositions and is_common_noun(folded[given + 1], lexicon):
        return False  # "Per Antrag", but "Per Olsson"
    return given == 0 or lexicon.tags.get(folded[given - 1], "p") in "nTvVpgc"


def _is_surname(printed: list[str], folded: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether a noun that may be a surname is one: "Ralf Stein", "wie Ritter sagte", "sagte Vogel:"."""
    if _is_unknown_name(printed[n - 1], folded[n - 1], lexicon) or _follows_said(printed, folded, n, lexicon):
        return True
    held = lexicon.tags.get(folded[n - 1], "w") in "dpgw"
    return not held and lexicon.tags.get("".join(folded[n + 1 : n + 2])) == "v"


def _follows_said(printed: list[str], folded: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether a word stands where only a name can, behind the verb of a quotation: "Dazu sagte Siegmund: «…»"."""
    before = folded[n - 1] if n else ""
    said = lexicon.tags.get(before) == "v" or before in lexicon.language.separable
    quoted = printed[max(0, n - 3) : n - 1] == ["", ","] and not word_behind(printed, n)[:1].isupper()
    return said and (quoted or (n == 2 and printed[n + 1 : n + 2] == [":"]))


def _is_unknown_name(printed: str, folded: str, lexicon: Lexicon) -> bool:
    """Whether a word has a capital and no list knows it."""
    return printed[:1].isupper() and not lexicon.is_listed(folded) and lexicon.noun(folded) is None
