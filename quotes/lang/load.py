"""A language's folder -> a `Language`, checked and cached.

The one idea: the TOML files are read strictly and joined with the generated forms; whoever asks gets frozen
values and never sees a file.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, cast

from quotes.errors import LanguageDataError, UnknownName
from quotes.lang.data import CueEntry, Language, Mood, Names, Phrase, VerbForm
from quotes.lang.entries import (
    VerbSource,
    noun_of_key,
    read_cue_nouns,
    read_nouns,
    read_parts,
    read_verbs,
    strength_of,
)
from quotes.lang.firms import names_of_firms
from quotes.lang.grammar import read_grammar
from quotes.lang.page import read_page
from quotes.lang.places import read_places
from quotes.lang.shapes import Marks
from quotes.lang.source import (
    Table,
    check_keys,
    choice_of,
    flag_of,
    keyed_words,
    keys_of,
    plain_values,
    read_toml,
    split_words,
    text_of,
    word_list,
    word_set,
)
from quotes.model import Confidence, Gender, Number

_ROOT = Path(__file__).parent
_SECTIONS = ("verbs", "cue_nouns", "nouns", "adjectives")
_Said = tuple[Mood, int, Number | None, Gender | None]
_GENDERS: Mapping[str, Any] = {"m": "m", "f": "f", "mf": None}


@cache
def available_languages() -> tuple[str, ...]:
    """Return the codes of all languages with a folder, in alphabetical order."""
    return tuple(sorted(path.parent.name for path in _ROOT.glob("*/cues.toml")))


@cache
def load_language(code: str) -> Language:
    """Return all that is known of the language `code` (BCP 47, lower case); read once a process.

    Raises UnknownName for a language without a folder, LanguageDataError for a folder that breaks its rules.
    """
    known = available_languages()
    if code not in known:
        raise UnknownName("language", code, known)
    return read_language(_ROOT / code)


def read_language(folder: Path) -> Language:
    """Return the language in `folder`; countries.json is expected beside it.

    Raises LanguageDataError naming file, entry and key for what is missing, unknown, there twice or not in
    forms.json.
    """
    cues = read_toml(folder, "cues.toml")
    place = str(folder / "cues.toml")
    check_keys(cues, place, required={"verb", "noun", "phrase"}, optional={"head"})
    verbs = read_verbs(cues, place)
    made = _read_forms(folder)
    grammar = read_grammar(folder)
    forms = _readings([verb for verb in verbs if not verb.is_head], made["verbs"], folder)
    if hidden := grammar.finite & forms.keys():
        said = f"finite: {min(hidden)!r} is a form of a verb in cues.toml"
        raise LanguageDataError(f"{folder / 'grammar.toml'}: {said}")
    return Language(
        code=folder.name,
        marks=_read_marks(folder),
        grammar=grammar,
        names=_read_names(folder, made["nouns"], made.get("common", {})),
        places=read_places(folder, made["adjectives"]),
        page=read_page(folder),
        verbs={verb.entry.lemma: verb.entry for verb in verbs},
        forms=forms,
        cue_nouns=_cue_nouns(cues, made["cue_nouns"], folder),
        phrases=tuple(_phrases(cues, grammar.prepositions, place)),
        heads=_readings([verb for verb in verbs if verb.is_head], made["verbs"], folder),
        separable=_readings([one for one in verbs if one.entry.particle], made["verbs"], folder, split=True),
        confidence=read_confidence(folder),
    )


def _read_forms(folder: Path) -> Mapping[str, Any]:
    path = folder / "forms.json"
    try:
        forms = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        raise LanguageDataError(f"{path}: missing or not JSON; run: make data") from None
    check_keys(forms, str(path), required=_SECTIONS, optional={"common"})
    return cast(Mapping[str, Any], forms)


def read_confidence(folder: Path) -> dict[str, Confidence]:
    """Rule -> its measured precision, as `quotes evaluate --calibrate` writes it; empty where nobody measured."""
    path = folder / "confidence.json"
    try:
        measured = json.loads(path.read_text(encoding="utf-8"))
        return {rule: Confidence(float(bound), int(count)) for rule, (bound, count) in measured.items()}
    except FileNotFoundError:
        return {}
    except (AttributeError, TypeError, ValueError) as problem:
        shape = '{"rule": [bound, count]}'
        raise LanguageDataError(f"{path}: not of the shape {shape}: {problem}") from problem


def _read_marks(folder: Path) -> Marks:
    place = str(folder / "marks.toml")
    table = read_toml(folder, "marks.toml")
    required = {"pairs", "dashes", "apostrophes", "truncations"}
    check_keys(table, place, required=required, optional={"incises", "owners", "accents"})
    pairs = tuple((opening, closing) for opening, closing in table["pairs"])
    if len(set(pairs)) < len(pairs):
        raise LanguageDataError(f"{place}: a pair is there twice")
    truncations = word_set(table["truncations"], f"{place}: truncations")
    return Marks(
        pairs=pairs,
        dashes=tuple(table["dashes"]),
        apostrophes=text_of(table, "apostrophes", place),
        incises=flag_of(table, "incises", place),
        truncations=truncations,
        accents=tuple(sorted(split_words(table.get("accents", "")), key=lambda end: (-len(end), end))),
        owners=table.get("owners", ""),
    )


def _read_names(folder: Path, made: Table, common: Table) -> Names:
    place = str(folder / "names.toml")
    table = read_toml(folder, "names.toml")
    keys = keys_of(Names)
    required = [key for key, needed in keys.items() if needed]
    check_keys(table, place, required=required, optional={*keys, "callings"})
    check_keys(table["titles"], f"{place}: titles", required=(), optional=_GENDERS)
    nouns = {form: noun_of_key(key) for key, forms in made.items() for form in forms.split()}
    for source in read_nouns(table["nouns"], f"{place}: nouns"):
        if not any(form in nouns for form in source.word.replace(":", "/").split("/")):
            raise LanguageDataError(f"{place}: noun {source.word!r} is not in forms.json; run: make data")
    offices = [(word, noun) for word, noun in nouns.items() if noun.office]
    nouns = {
        prefix + word: noun for prefix in split_words(table.get("fused", "")) for word, noun in offices
    } | nouns
    titles = keyed_words(table["titles"], f"{place}: titles")
    values = plain_values({key: value for key, value in table.items() if key != "common"}, Names, place)
    values["organization_marks"] |= values.get("papers", frozenset())
    values["body_names"] = names_of_firms().union(values.get("body_names", ()))
    return Names(
        titles={title: _GENDERS[genders] for title, genders in titles.items()},
        nouns=nouns,
        common=frozenset(form for forms in common.values() for form in forms.split()),
        same=_read_same(table.get("same", []), f"{place}: same"),
        parts=read_parts(table.get("callings", []), table.get("parts", []), f"{place}: parts"),
        **values,
    )


def _read_same(groups: object, place: str) -> dict[str, frozenset[str]]:
    """Word or phrase -> all that stand for the same office; one in two groups has the words of both."""
    same: dict[str, frozenset[str]] = {}
    for group in cast(list[object], groups):
        phrases = [" ".join(split_words(phrase)) for phrase in word_list(group, place)]
        for phrase in phrases:
            same[phrase] = same.get(phrase, frozenset()) | frozenset(phrases)
    return same


def _readings(
    verbs: list[VerbSource], made: Table, folder: Path, *, split: bool = False
) -> dict[str, tuple[VerbForm, ...]]:
    """Form -> its readings: strong before weak, the third person first, else in the order of cues.toml.

    Of a separable verb either the forms with its particle or, `split`, those without.
    """
    readings: dict[str, tuple[VerbForm, ...]] = {}
    for verb in verbs:
        lemma = verb.entry.lemma
        if lemma not in made:
            raise LanguageDataError(
                f"{folder / 'cues.toml'}: verb {lemma!r} is not in forms.json; run: make data"
            )
        for key, forms in made[lemma].items():
            if key.startswith("split ") != split:
                continue
            strong = (VerbForm(lemma, *_said_by(key.removeprefix("split ")), weak=verb.entry.reflexive),)
            weak = (replace(strong[0], weak=True),) if verb.weak else strong
            for form in forms.split():
                readings[form] = readings.get(form, ()) + (weak if form in verb.weak else strong)
    return {
        form: tuple(sorted(found, key=_surest_first)) if len(found) > 1 else found
        for form, found in readings.items()
    }


@cache
def _said_by(key: str) -> _Said:
    """What a key of forms.json says: mood, person, number, gender."""
    mood, person, number, gender = (None if said == "-" else said for said in key.split())
    return cast(_Said, (mood, int(person or 0), number, gender))


def _surest_first(reading: VerbForm) -> tuple[bool, bool]:
    return reading.weak, reading.person in (1, 2)


def _cue_nouns(cues: Table, made: Table, folder: Path) -> dict[str, CueEntry]:
    nouns: dict[str, CueEntry] = {}
    for source in read_cue_nouns(cues, str(folder / "cues.toml")):
        lemma = source.entry.lemma
        if lemma not in made:
            raise LanguageDataError(
                f"{folder / 'cues.toml'}: noun {lemma!r} is not in forms.json; run: make data"
            )
        nouns.update(dict.fromkeys(made[lemma].split(), source.entry))
    return nouns


def _phrases(cues: Table, prepositions: Mapping[str, str], place: str) -> Iterator[Phrase]:
    """The phrases, once for each form of the preposition at their end: "a detta di", "a detta della" …"""
    seen: set[tuple[str, ...]] = set()
    for table in cues["phrase"]:
        words = split_words(text_of(table, "words", f"{place}: phrase"))
        where = f"{place}: phrase {' '.join(words)!r}"
        check_keys(table, where, required={"words", "example"}, optional={"side", "weak"})
        if words in seen:
            raise LanguageDataError(f"{where} is there twice")
        seen.add(words)
        side = cast(Any, choice_of(text_of(table, "side", where, "after"), ("after", "before", "own"), where))
        last = [form for form, base in prepositions.items() if base == words[-1]] or [words[-1]]
        for form in last:
            yield Phrase(
                (*words[:-1], form), side, text_of(table, "example", where), strength_of(table, where)
            )
