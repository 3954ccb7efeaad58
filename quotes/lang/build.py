"""Write forms.json in each language's folder: every form of what cues.toml, names.toml and places.toml list.

The one idea: inflection costs time and needs review, so it happens once, when the data change, and its result
is a file of one line a reading that shows in a diff. Run it as `python -m quotes.lang.build`.
"""

import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from quotes.errors import LanguageDataError
from quotes.lang.conjugate import (
    Inflection,
    Part,
    Reading,
    VerbClass,
    cases,
    common_forms,
    conjugate,
    decline,
    feminine,
    plural,
    separate,
)
from quotes.lang.data import Noun
from quotes.lang.entries import (
    CueNounSource,
    NounSource,
    VerbSource,
    noun_key,
    read_adjectives,
    read_cue_nouns,
    read_nouns,
    read_verbs,
)
from quotes.lang.source import Table, check_keys, read_toml, word_list
from quotes.model import Gender, SpeakerKind

_INFLECTION = "inflection.toml"
_CLASS_KEYS = {"base", "ending", "stem", "parts", "cells", "joins"}
_GENDERS_OF_LIST: Mapping[str, tuple[Gender | None, ...]] = {
    "m": ("m",),
    "f": ("f",),
    "mf": ("m", "f"),
    "pairs": ("m", "f"),
    "neuter": (None,),
}

Forms = dict[str, dict[str, Any]]


def build_forms(folder: Path) -> Forms:
    """Return the content of forms.json for one language folder.

    Raises LanguageDataError for data that break the rules of their files, and for a weak form that the verb
    does not have.
    """
    inflection = read_inflection(folder)
    cues = read_toml(folder, "cues.toml")
    verbs = read_verbs(cues, str(folder / "cues.toml"))
    names = read_toml(folder, "names.toml")
    nouns = read_nouns(names.get("nouns", {}), f"{folder / 'names.toml'}: nouns")
    adjectives = read_adjectives(read_toml(folder, "places.toml").get("adjectives", {}))
    return {
        "verbs": {verb.entry.lemma: _verb_forms(verb, inflection) for verb in verbs},
        "cue_nouns": {
            noun.entry.lemma: " ".join(_cue_noun_forms(noun, inflection))
            for noun in read_cue_nouns(cues, str(folder / "cues.toml"))
        },
        "nouns": _noun_forms(nouns, inflection),
        "adjectives": {
            word: " ".join(dict.fromkeys((word, *forms) if forms else decline(word, inflection)))
            for word, (_, forms) in adjectives.items()
        },
        **_common(names.get("common", {}), inflection),
    }


def read_inflection(folder: Path) -> Inflection:
    """Return how a language's words change; raises LanguageDataError for what inflection.toml gets wrong."""
    table = read_toml(folder, _INFLECTION)
    place = str(folder / _INFLECTION)
    check_keys(table, place, required={"parts", "verbs", "nouns", "adjectives"})
    classes: dict[str, VerbClass] = {}
    for name, entry in table["verbs"].items():
        classes[name] = _verb_class(entry, classes, f"{place}: verbs.{name}")
    return Inflection(
        verbs=classes,
        parts={
            name: _part(
                entry, {tense for made in classes.values() for tense in made.rows}, f"{place}: parts.{name}"
            )
            for name, entry in table["parts"].items()
        },
        plurals={gender: _rules(table["nouns"].get(gender or "neuter", [])) for gender in ("m", "f", None)},
        feminines=_rules(table["nouns"].get("feminine", [])),
        adjectives=_rules(table["adjectives"].get("forms", [])),
        cases={key: _rules(rules) for key, rules in table["nouns"].get("cases", {}).items()},
        declensions=table["nouns"].get("declensions", {}),
    )


def _part(entry: Table, tenses: Iterable[str], place: str) -> Part:
    check_keys(entry, place, required={"cited"}, optional=tenses)
    return Part(entry["cited"], {tense: row for tense, row in entry.items() if tense != "cited"})


def _verb_class(entry: Table, classes: Mapping[str, VerbClass], place: str) -> VerbClass:
    """Read a class of verbs, with what it takes from the class that is its `base`; raises LanguageDataError."""
    base = VerbClass("")
    if "base" in entry:
        if entry["base"] not in classes:
            raise LanguageDataError(f"{place}: base {entry['base']!r} is no class above it")
        base = classes[entry["base"]]
    rows = {tense: row for tense, row in entry.items() if tense not in _CLASS_KEYS}
    check_keys(entry, place, required={"ending"}, optional={*_CLASS_KEYS, *(base.rows or rows)})
    return VerbClass(
        ending=entry["ending"],
        stem=entry.get("stem", ""),
        rows={**base.rows, **rows},
        parts=entry.get("parts", {}),
        cells=entry.get("cells", {}),
        joins=_rules(entry["joins"]) if "joins" in entry else base.joins,
    )


def _rules(pairs: Iterable[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((pattern, result) for pattern, result in pairs)


def _verb_forms(verb: VerbSource, inflection: Inflection) -> dict[str, str]:
    """Return reading -> forms of a verb, those parted from a particle under "split …"; raises LanguageDataError."""
    forms = conjugate(verb.infinitive, verb.verb_class, inflection, parts=verb.parts)
    split: Mapping[Reading, tuple[str, ...]] = {}
    if verb.entry.particle:
        forms, split = separate(forms, verb.entry.particle)
    known = {form for variants in (*forms.values(), *split.values()) for form in variants}
    if stray := sorted(verb.weak - known):
        raise LanguageDataError(f"cues.toml: verb {verb.entry.lemma!r}: weak {stray[0]!r} is no form of it")
    said = {_reading_key(reading): " ".join(made) for reading, made in forms.items()}
    return said | {f"split {_reading_key(reading)}": " ".join(made) for reading, made in split.items()}


def _reading_key(reading: Reading) -> str:
    """Write a reading as a key of forms.json: "finite 3 s -"."""
    mood, person, number, gender = reading
    return f"{mood} {person} {number or '-'} {gender or '-'}"


def _cue_noun_forms(noun: CueNounSource, inflection: Inflection) -> tuple[str, ...]:
    lemma = noun.entry.lemma
    more = noun.plural or plural(lemma, noun.gender, inflection)
    return tuple(dict.fromkeys((*cases(lemma, noun.gender, inflection), *cases(more, "p", inflection))))


def _noun_forms(nouns: Iterable[NounSource], inflection: Inflection) -> dict[str, str]:
    """Every form of every noun, grouped by what the forms say; the singular wins where both are alike."""
    known: dict[str, Noun] = {}
    for noun in nouns:
        for form, said in _forms_of_noun(noun, inflection):
            other = known.setdefault(form, said)
            if other.kind == said.kind and other.number == said.number and other.gender != said.gender:
                known[form] = Noun(said.kind, None, said.number, said.office)
    lines: dict[str, list[str]] = {}
    for form, said in known.items():
        lines.setdefault(noun_key(said), []).append(form)
    return {key: " ".join(forms) for key, forms in lines.items()}


def _forms_of_noun(noun: NounSource, inflection: Inflection) -> Iterable[tuple[str, Noun]]:
    """Yield each form of a noun in all its genders, numbers and cases with what it stands for."""
    many: SpeakerKind = "group" if noun.kind == "person" else noun.kind
    if noun.list_name == "adjectival":
        yield from _adjectival(noun, many)
        return
    for gender, one, more in _genders(noun, inflection):
        for form in cases(one, gender or "neuter", inflection) if one else ():
            yield form, Noun(noun.kind, gender, "s", noun.office)
        for form in cases(more, "p", inflection) if more else ():
            yield form, Noun(many, gender, "p", noun.office)


def _adjectival(noun: NounSource, many: SpeakerKind) -> Iterable[tuple[str, Noun]]:
    """Decline a noun like the adjective it was: "der Abgeordnete", "ein Abgeordneter", "die Abgeordneten"."""
    yield noun.word, Noun(noun.kind, None, "s", noun.office)
    for ending in ("r", "m"):
        yield noun.word + ending, Noun(noun.kind, "m", "s", noun.office)
    yield noun.word + "n", Noun(many, None, "p", noun.office)


def _common(table: Table, inflection: Inflection) -> Forms:
    """Every form of the common nouns, by declension; nothing for a language that lists none."""
    made = {
        name: " ".join(
            dict.fromkeys(
                form
                for word in word_list(words, f"names.toml: common.{name}")
                for form in common_forms(word, name, inflection)
            )
        )
        for name, words in table.items()
    }
    return {"common": made} if made else {}


def _genders(noun: NounSource, inflection: Inflection) -> Iterable[tuple[Gender | None, str, str]]:
    """Gender, singular and plural of a noun, once for each gender it has."""
    masculine, _, given_feminine = noun.word.partition(":")
    one, slash, more = masculine.partition("/")
    for gender in _GENDERS_OF_LIST[noun.list_name]:
        if gender == "f" and noun.list_name == "pairs":
            one, slash, more = (given_feminine or feminine(one, inflection)).partition("/")
        yield gender, one, more if slash else plural(one, gender, inflection)


def render_forms(forms: Forms) -> str:
    """Return forms.json: one line an entry, so that a changed verb is a changed line."""
    sections = []
    for name, entries in forms.items():
        lines = [
            f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in entries.items()
        ]
        sections.append(f"{json.dumps(name)}: {{\n" + ",\n".join(lines) + "\n}")
    return "{\n" + ",\n".join(sections) + "\n}\n"


def main(folder: Path = Path(__file__).parent) -> None:
    """Write forms.json for every language in `folder` that says how its words change."""
    for source in sorted(folder.glob(f"*/{_INFLECTION}")):
        target = source.with_name("forms.json")
        target.write_text(render_forms(build_forms(source.parent)), encoding="utf-8")
        print(f"wrote {target}")


if __name__ == "__main__":
    try:
        main()
    except LanguageDataError as error:
        sys.exit(str(error))
