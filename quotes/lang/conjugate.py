"""Principal parts -> every form of a verb, and every number and gender of a noun or an adjective.

The one idea: a language's inflection.toml says which endings a class has and which cells a principal part
fills; this module only joins stems and endings, and knows no language. Six cells are the persons io, tu, lui,
noi, voi, loro; participles have four (m s, f s, m p, f p) or one; gerunds and infinitives one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from quotes.errors import LanguageDataError
from quotes.lang.data import Mood
from quotes.model import Gender, Number

_PERSONS: tuple[tuple[int, Number], ...] = ((1, "s"), (2, "s"), (3, "s"), (1, "p"), (2, "p"), (3, "p"))
_GENDERS: tuple[tuple[Gender, Number], ...] = (("m", "s"), ("f", "s"), ("m", "p"), ("f", "p"))
_NON_FINITE: Mapping[str, Mood] = {"gerund": "gerund", "infinitive": "infinitive", "participle": "participle"}
_UNTOUCHED = "-"

Rules = Sequence[tuple[str, str]]
Cells = list[tuple[str, ...]]  # the forms in use for each cell of a tense


class Reading(NamedTuple):
    """What a form says of itself; `person` is 0 where it says nothing."""

    mood: Mood
    person: int
    number: Number | None
    gender: Gender | None


@dataclass(frozen=True, slots=True)
class Part:
    """A principal part: the ending it is cited with, and the rows of endings that stand on its stem."""

    cited: str
    rows: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class VerbClass:
    """How a class of verbs is conjugated; `rows` stand on root + stem, `cells` on the bare root."""

    ending: str
    stem: str = ""
    rows: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)
    cells: Mapping[str, str] = field(default_factory=dict)
    joins: Rules = ()


@dataclass(frozen=True, slots=True)
class Inflection:
    """How the words of one language change."""

    verbs: Mapping[str, VerbClass]
    parts: Mapping[str, Part]
    plurals: Mapping[Gender | None, Rules]
    feminines: Rules
    adjectives: Rules
    cases: Mapping[str, Rules] = field(default_factory=dict)  # m, f, neuter, p -> every case of a form
    declensions: Mapping[str, str] = field(default_factory=dict)  # class of common nouns -> rows of endings


def conjugate(
    lemma: str, name: str, inflection: Inflection, *, parts: Mapping[str, str] | None = None
) -> dict[Reading, tuple[str, ...]]:
    """Return every form of the verb `lemma` of the class `name`, by what each says of person and number.

    `parts` are the verb's own principal parts as full words ("disse", "prevedrà/prevederà"), and may also
    name a tense with its row of full forms; they win over those of its class. Raises LanguageDataError for
    an unknown class or part, and for a lemma that does not end as its class does.
    """
    verb_class = inflection.verbs.get(name)
    if verb_class is None:
        known = ", ".join(sorted(inflection.verbs))
        raise LanguageDataError(f"verb {lemma!r}: no class {name!r}; known: {known}")
    if not lemma.endswith(verb_class.ending):
        raise LanguageDataError(f"verb {lemma!r}: class {name!r} wants a lemma in -{verb_class.ending}")
    root = lemma.removesuffix(verb_class.ending)
    tenses = _tenses(root, verb_class, inflection)
    for part, word in (parts or {}).items():
        _apply(tenses, lemma, part, word, inflection)
    readings: dict[Reading, dict[str, None]] = {}
    for tense, cells in tenses.items():
        for reading, forms in zip(_readings(tense, len(cells)), cells, strict=True):
            readings.setdefault(reading, {}).update(dict.fromkeys(forms))
    return {reading: tuple(forms) for reading, forms in readings.items()}


def _tenses(root: str, verb_class: VerbClass, inflection: Inflection) -> dict[str, Cells]:
    """The forms a class gives to a root: its rows, then its parts, then its single cells."""
    tenses: dict[str, Cells] = {}
    for tense, row in verb_class.rows.items():
        _fill(tenses, tense, row, [root + verb_class.stem], joins=verb_class.joins)
    for part, word in verb_class.parts.items():
        _apply(tenses, root, part, root + word, inflection)
    for tense, row in verb_class.cells.items():
        _fill(tenses, tense, row, [root])
    return tenses


def _apply(tenses: dict[str, Cells], lemma: str, name: str, words: str, inflection: Inflection) -> None:
    """Put a principal part, or the full forms of a whole tense, over what is there."""
    part = inflection.parts.get(name)
    if part is not None:
        variants = words.split("/")
        if not all(word.endswith(part.cited) for word in variants):
            raise LanguageDataError(f"verb {lemma!r}: {name} {words!r} does not end in -{part.cited}")
        for tense, row in part.rows.items():
            _fill(tenses, tense, row, [word.removesuffix(part.cited) for word in variants])
    elif name in tenses:
        _fill(tenses, name, words, [""])
    else:
        known = ", ".join(sorted({*inflection.parts, *tenses}))
        raise LanguageDataError(f"verb {lemma!r}: no part {name!r}; known: {known}")


def _fill(tenses: dict[str, Cells], tense: str, row: str, stems: Sequence[str], *, joins: Rules = ()) -> None:
    """Put the endings of a `row` behind every stem into the cells of a tense; raises LanguageDataError."""
    endings = row.split()
    cells = tenses.setdefault(tense, [()] * len(endings))
    if len(cells) != len(endings):
        raise LanguageDataError(
            f"{tense} of {stems[0]!r}: {len(endings)} endings where {len(cells)} are wanted"
        )
    for place, ending in enumerate(endings):
        if ending != _UNTOUCHED:
            cells[place] = tuple(_join(stem, end, joins) for stem in stems for end in ending.split("/"))


def _join(stem: str, ending: str, joins: Rules) -> str:
    """Join stem and ending as they are spelled; an ending with "~" says itself where the stem goes (ge~t)."""
    if "~" in ending:
        return ending.replace("~", stem)
    seam = f"{stem}|{ending}"
    for pattern, spelled in joins:
        left, right = pattern.split("|")
        if stem.endswith(left) and ending.startswith(right):
            return seam.replace(pattern, spelled)
    return stem + ending


def _readings(tense: str, cells: int) -> Iterator[Reading]:
    """Yield what the cells of a tense stand for, in order: six persons, four genders and numbers, or one form."""
    mood = _NON_FINITE.get(tense, "finite")
    if cells == len(_PERSONS):
        yield from (Reading(mood, person, number, None) for person, number in _PERSONS)
    elif cells == len(_GENDERS):
        yield from (Reading(mood, 0, number, gender) for gender, number in _GENDERS)
    elif cells == 1:
        yield Reading(mood, 0, None, None)
    else:
        raise LanguageDataError(f"{tense}: 1, 4 or 6 endings are wanted, not {cells}")


def separate(
    forms: Mapping[Reading, tuple[str, ...]], particle: str
) -> tuple[dict[Reading, tuple[str, ...]], dict[Reading, tuple[str, ...]]]:
    """Return a separable verb's forms with their particle in front, and its finite ones without.

    "teilte" gives "mitteilte" and, apart from its "mit", "teilte"; "geteilt" gives "mitgeteilt", "teilen"
    "mitteilen" and "mitzuteilen".
    """
    joined = {
        reading: tuple(
            [particle + form for form in made]
            + [particle + "zu" + form for form in made if reading.mood == "infinitive"]
        )
        for reading, made in forms.items()
    }
    return joined, {reading: made for reading, made in forms.items() if reading.mood == "finite"}


def plural(noun: str, gender: Gender | None, inflection: Inflection) -> str:
    """Return the regular plural of a noun: the first rule that fits, else the noun unchanged."""
    return _by_ending(noun, inflection.plurals.get(gender, ()))[0]


def cases(form: str, key: str, inflection: Inflection) -> tuple[str, ...]:
    """Return every case of a noun's singular (key m, f or neuter) or plural (p): "Minister", "Ministers"."""
    return _by_ending(form, inflection.cases.get(key, ()))


def common_forms(word: str, name: str, inflection: Inflection) -> tuple[str, ...]:
    """Return every form of a common noun of a declension; "plan/plän" gives the stem of its plural.

    Raises LanguageDataError for an unknown declension.
    """
    if name not in inflection.declensions:
        known = ", ".join(sorted(inflection.declensions))
        raise LanguageDataError(f"noun {word!r}: no declension {name!r}; known: {known}")
    one, _, more = word.partition("/")
    stems = (one, more or one)
    rows = inflection.declensions[name].split("|")
    pairs = zip(stems, rows, strict=False)
    return tuple(ending.replace("~", stem) for stem, row in pairs for ending in row.split())


def feminine(noun: str, inflection: Inflection) -> str:
    """Return the feminine of a masculine noun: "senatore" -> "senatrice"; unchanged if no rule fits."""
    return _by_ending(noun, inflection.feminines)[0]


def decline(adjective: str, inflection: Inflection) -> tuple[str, ...]:
    """Return every form of an adjective, given as masculine singular: "coreano" -> coreano, -a, -i, -e."""
    return _by_ending(adjective, inflection.adjectives)


def _by_ending(word: str, rules: Rules) -> tuple[str, ...]:
    for ending, results in rules:
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            return tuple(_join(stem, result, ()) for result in results.split())
    return (word,)
