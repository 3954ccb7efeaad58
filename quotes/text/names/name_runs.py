"""What of a run of words with capitals is a name: no office, title or place before it, no office behind."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from quotes.lang.given_names import is_given
from quotes.lang.source import fold_word
from quotes.text.tags.first_words import is_common_noun, owns_as_place
from quotes.text.tags.given_names import person_start, tells_of_name_behind
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.name_tags import NUMERALS, is_office
from quotes.text.tags.words import is_acronym

_SHORTEST_NAME = 2  # letters, of a given name that is a conjunction as well
_SHORT = 3  # letters of a party behind a name; in more it may be a surname: "Ada ROUX"
_ELIDED_BEHIND = re.compile(r"(\w+) [a-z]['’]")
_INNER_WORD = re.compile(r" (\w+)(?= )")


class Name(NamedTuple):
    """A name, and where it stands in its run."""

    name: str
    first: int
    last: int


def name_in(words: str, at: int, lexicon: Lexicon) -> Name:
    """Return the name in a run of words with capitals, what stands before the name taken off."""
    end = at + len(words)
    parts = words.split()
    if len(parts) == 2 and fold_word(parts[0]) in lexicon.sure_given:
        return Name(" ".join(parts), at, end)  # "Jens Stoltenberg", as most
    if (noun := _ELIDED_BEHIND.match(words)) and not is_given(fold_word(noun[1])):
        # "Mort d’Odile Roux", but "Paul d’Orval"
        return name_in(words[noun.end() :], at + noun.end(), lexicon)
    before, saints = _words_before_name(words, lexicon), lexicon.language.names.saints
    while before and fold_word(words.split(None, before)[before - 1]) in saints:
        before -= 1  # "Procura di | Santa Maria Capua Vetere"
    words = words.split(None, before)[before]
    parts = words.split()
    if parts[0] in lexicon.definite and lexicon.language.grammar.null_subject:
        words = words.split(None, 1)[1]  # "Per la | Fieg"
        parts = parts[1:]
    if len(parts) > 2:
        words, end = _name_alone(words, end, lexicon)
        parts = words.split()
    return Name(" ".join(parts), end - len(words), end)


def _name_alone(words: str, end: int, lexicon: Lexicon) -> tuple[str, int]:
    """Return a name, and where it ends, without the body before it and the office or honour behind it.

    "Goldman Sachs | David Solomon", "David Morales | CEO", "Dana Roe | Jr"; nor the noun: "Jan Kolb | Vorwürfe".
    """
    parts = words.split()
    if _stands_behind(parts, lexicon):
        words = words[: -len(parts[-1])].rstrip()
        end -= len(parts.pop()) + 1
    if len(parts) > 2 and is_acronym(parts[0]) and not parts[1].isupper():
        words = words.split(None, 1)[1]  # "UNAM | Ana Ruiz Gil"
    start = person_start(fold_word(words).split(), lexicon)
    return words.split(None, start)[start], end


def _stands_behind(parts: list[str], lexicon: Lexicon) -> bool:
    """Whether the last word of a run is not of the name before it: an office, a party, an article of what follows."""
    last, named = fold_word(parts[-1]), is_given(fold_word(parts[0]))
    if named and _is_short(parts[-1]) and not parts[0].isupper():
        return True
    office = is_office(last, lexicon) and (
        parts[-1].isupper() or bool(lexicon.common)
    )  # but "António Lobato Reis"
    thing = named and parts[-2][0].isupper() and is_common_noun(last, lexicon)  # but "Moritz auf der Mauer"
    article = last in lexicon.articles and len(last) > len("un")  # but "Kim Jong Un"
    return office or thing or article or last in lexicon.language.names.honours


def without_genitive(found: Name, capitals: frozenset[str]) -> Name:
    """Return a name without the ending of an owner, and what is owned: "Juri Moren|s Warnung".

    The text has the surname also without the ending; "Peters" is no Peter's.
    """
    words = found.name.split()
    if not is_given(fold_word(words[0])):
        return found
    for n, word in enumerate(words[1:], 1):
        owner = word.removesuffix("s")
        if owner != word and owner in capitals and not is_given(fold_word(owner)):
            name = " ".join([*words[:n], owner])
            return Name(name, found.first, found.first + len(name))
    return found


def _is_short(word: str) -> bool:
    """Whether a word is a party or a degree in short, no number of a king: "CDU", "QC", but "III"."""
    return is_acronym(word) and len(word) <= _SHORT and word not in NUMERALS


def phrases_of(run: str, lexicon: Lexicon) -> Iterator[tuple[str, int]]:
    """Yield the parts of a run, and where each begins: small words may end a name."""
    at = 0
    for end, behind in _cuts_in(run, lexicon):
        if " " in run[at:end]:
            yield run[at:end], at
        at = behind
    if at == 0 or " " in run[at:]:
        yield run[at:], at


def _cuts_in(run: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield where a name in a run ends, and where what stands behind the small words begins."""
    if lexicon.order_tells:
        return _cuts_of_headline(run, lexicon)
    return _cuts_at_phrases(run, lexicon) if lexicon.verb_last and run.count(" ") > 1 else iter(())


def _cuts_of_headline(run: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield the cuts at small words that have a capital in a headline: "Kim Reed | To | Pay"."""
    for word in _INNER_WORD.finditer(run):
        if word[1][0].isupper() and lexicon.tags.get(word[1].lower(), "w") in "pgs":
            yield word.start(), word.end() + 1


def _cuts_at_phrases(run: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield the cuts where nouns have capitals, too: "Mark Rutte | den Gipfel", "Jana Kolb | auf dem Flur"."""
    at, joining = 0, lexicon.language.names.joining
    for word in _INNER_WORD.finditer(run):
        before = run[at : word.start()]
        whole, _, small = before.rpartition(" ")
        article = word[1] in lexicon.articles
        placed = article and small.islower() and small not in joining
        placed = placed or (word[1] in lexicon.language.grammar.prepositions and word[1] not in joining)
        if placed and " " in (whole if article else before):  # but "Jana auf der Heide"
            yield (at + len(whole) if article else word.start()), word.end() + 1
            at = word.end() + 1
            continue
        joins = not article and word[1] in joining and " " in before
        if not (article or joins) or not small[:1].isupper():
            continue
        behind = [one for one in run[word.end() :].split() if one[0].isupper()] if joins else []
        if article or lexicon.is_workplace(word[1], behind):
            yield word.start(), word.end() + 1
            at = word.end() + 1


def _words_before_name(run: str, lexicon: Lexicon) -> int:
    """Return how many words of a run with capitals stand before the name in it.

    They are an office with a capital ("Presidente Sergio Mattarella"), its field or place ("Interni Giuseppe
    Pisanu", "Vercelli Ortensio Malvezzi"), a title up to its "di" ("Amour di Michael Haneke").
    """
    tags = lexicon.tags
    first, _, rest = run.partition(" ")
    if rest and ("'" in first or "’" in first) and _opens_with_elided(first, lexicon):
        return len(first.split()) + _words_before_name(rest, lexicon)  # "L'avvocata Lucia Moretti"
    if " " not in rest and not _opens_phrase(fold_word(first), lexicon):
        return 0  # first name and surname, as most are
    words = run.split()
    before = _behind_title(words, lexicon) if lexicon.order_tells else 0
    for n, word in enumerate(words[:-1]):
        left = len(words) - n - 1
        folded = fold_word(word)
        known = _opens_phrase(folded, lexicon) or (
            left > 1
            and (_is_place(folded, lexicon) or _is_thing(folded, lexicon) or _is_native(folded, lexicon))
        )
        known = known or n < before or (left > 2 and _is_town(folded, fold_word(words[n + 1]), lexicon))
        if known and not (word[0].islower() and left == 1 and not is_given(fold_word(words[-1]))):
            before = max(before, n + 1)
        elif is_given(folded) or lexicon.verb_last or left <= 2 or tags.get(words[n + 1], "w") not in "pg":
            break  # "Luis de la Brande", but "Amour di | Michael Haneke"
    last = fold_word(words[before - 1])
    thing = lexicon.verb_last and (_is_thing(last, lexicon) or tags.get(last, "w") in "pd")
    owner = before > 0 and (thing or last.endswith(lexicon.language.names.abstract_endings))
    while owner and words[before][0].islower() and before < len(words) - 1:
        before += 1  # "Ansicht von | Kolb", "Reazione di | Rossi"
    return before


def _behind_title(words: list[str], lexicon: Lexicon) -> int:
    """Return how many words there are up to the last title before a whole name: "Former House Speaker | Hal Kim"."""
    titles = (n for n in range(len(words) - 2) if is_office(fold_word(words[n]), lexicon))
    return max(titles, default=-1) + 1


def _opens_phrase(folded: str, lexicon: Lexicon) -> bool:
    """Whether a word stands before a name, not in it: an office, a title, a preposition, in German any noun."""
    folded = lexicon.accented.get(folded, folded)  # "Gemäss Kolb"
    if is_given_noun(folded, lexicon):
        return False  # "Roman Kolb", "Manuel Roux"
    if lexicon.order_tells and lexicon.tags.get(folded) in ("v", "V") and folded not in lexicon.given:
        return True  # the headline's "Calls Reed a Liar"
    before_names = "nTdpgrsv" if lexicon.language.grammar.null_subject else "nTdpgrs"  # "Titula Marca"
    if lexicon.tags.get(folded, "w") in before_names or folded in lexicon.language.names.titles:
        return True  # "Me Dupin": elsewhere a pronoun
    names, small = lexicon.language.names, lexicon.tags.get(folded) in ("c", "b")
    thing = folded.endswith(names.abstract_endings) and not is_given(folded)
    if thing or (small and len(folded) > _SHORTEST_NAME and folded not in lexicon.given):
        return True  # "Reazione di Rossi", "Pero Morita", "También Ruiz", but "Ma Ying-jeou"
    if (folded in names.fields or folded in names.parties) and folded not in lexicon.given:
        return True  # "ministro degli Esteri Tajani", "il deputato Pd Rossi"
    if tells_of_name_behind(folded, lexicon):
        return True  # "Battuto Alexander Zverev"
    if lexicon.tags.get(folded) == "h":
        return folded not in lexicon.given  # "Mercoledì Rinaldi", but "August Kolb"
    return bool(lexicon.common) and (folded in lexicon.common or lexicon.noun(folded) is not None)


def is_given_noun(folded: str, lexicon: Lexicon) -> bool:
    """Whether a given name is a noun as well, but for no office: "Roman", "Manuel", "Marine", not "Dean"."""
    noun = lexicon.noun(folded) if folded in lexicon.given else None
    return noun is not None and not noun.office


def _is_place(folded: str, lexicon: Lexicon) -> bool:
    """Whether a word is a place or the field of an office: "Frankreichs Präsident Kolb", "Interni Giuseppe Pisanu"."""
    return owns_as_place(folded, lexicon) or folded in lexicon.whole_names


def _is_native(folded: str, lexicon: Lexicon) -> bool:
    """Whether a word is where somebody is from: "la Russe Mirra Andreeva", but "Romain"."""
    return folded in lexicon.language.places.adjectives and folded not in lexicon.given


def _is_town(folded: str, behind: str, lexicon: Lexicon) -> bool:
    """Whether a word is a town's adjective before an office: "Delmenhorster Bürgermeisterin Iris Kolb"."""
    endings = lexicon.language.grammar.town_endings
    return folded.endswith(endings) and lexicon.noun(behind) is not None


def _is_thing(folded: str, lexicon: Lexicon) -> bool:
    """Whether a word is a noun that names nobody, where all nouns have a capital."""
    common = lexicon.common
    adjective = lexicon.tags.get(folded) == "j"  # "Essener Parteichef Kolb"
    return bool(common) and (folded in common or adjective or lexicon.last_part(folded) in common)


def _opens_with_elided(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a noun behind an elided article: "L'avvocata", but not "D'Alema"."""
    article, apostrophe, noun = word.replace("’", "'").partition("'")
    return noun[:1].islower() and fold_word(article + apostrophe) in lexicon.elided
