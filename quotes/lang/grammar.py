"""grammar.toml -> `Grammar`: the closed classes of a language, each word once in its class."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from quotes.errors import LanguageDataError
from quotes.lang.data import Grammar
from quotes.lang.source import Table, check_keys, flag_of, keyed_words, read_toml, word_list, word_set
from quotes.model import Gender, Number

_SETS = (
    "relatives", "complementizers", "conjunctions", "subordinators", "clitics", "adverbs", "determiners",
    "abbreviations", "time_nouns", "passive_auxiliaries",
)  # fmt: skip
_OPTIONAL = (
    "definite",
    "impersonal",
    "middle",
    "inverted",
    "asides",
    "indefinites",
    "infinitive_markers",
    "possessives",
    "objects",
    "oblique",
    "owners",
    "finite",
    "reasons",
    "reported",
    "oblique_endings",
    "past_endings",
    "subject_relatives",
    "conditional",
    "reported_endings",
    "adverb_endings",
    "ago",
    "datives",
    "feelings",
    "feminine",
    "first_persons",
    "answering",
    "continuing",
    "leaking",
    "beside",
    "charges",
    "nearest",
    "approximators",
    "pointing",
    "discussed",
    "within",
    "wants",
    "standing",
    "therein",
    "topics",
    "reflexives",
    "owning",
    "nominative",
    "speaking",
    "denials",
    "where",
    "personal",
    "neuter",
    "ordinals",
    "states",
)
_TABLES = ("possessors", "subject_articles", "alone")
_FLAGS = ("contractions", "bare_clauses", "given_alone", "offices_agree")
_AGREEMENT = ("ms", "fs", "mp", "fp", "s", "p", "m", "f", "any")
_PERSONS = tuple(f"{person}{number}" for number in "sp" for person in (1, 2, 3))


def read_grammar(folder: Path) -> Grammar:
    """Return the grammar in `folder`; raises LanguageDataError for unknown keys and words there twice."""
    place = str(folder / "grammar.toml")
    table = read_toml(folder, "grammar.toml")
    tables = {"articles", "prepositions", "auxiliaries", "pronouns"}
    lists = {"passive_agents", "object_prepositions", "enclitics", "finite_endings", "genitives"}
    check_keys(
        table,
        place,
        required={"null_subject", *tables, *lists, *_SETS},
        optional=(*_OPTIONAL, *_FLAGS, "instruments", "perfects", "voices", "unlisted_endings", *_TABLES),
    )
    prepositions = keyed_words(table["prepositions"], f"{place}: prepositions")
    return Grammar(
        null_subject=flag_of(table, "null_subject", place),
        articles=_agreement(table["articles"], f"{place}: articles"),
        prepositions=prepositions,
        auxiliaries=_auxiliaries(table["auxiliaries"], f"{place}: auxiliaries"),
        pronouns=_agreement(table["pronouns"], f"{place}: pronouns"),
        possessors=_agreement(table.get("possessors", {}), f"{place}: possessors"),
        subject_articles=_agreement(table.get("subject_articles", {}), f"{place}: subject_articles"),
        alone=_agreement(table.get("alone", {}), f"{place}: alone"),
        passive_agents=_forms_of(table, "passive_agents", prepositions, place),
        object_prepositions=_forms_of(table, "object_prepositions", prepositions, place),
        instruments=_forms_of(table, "instruments", prepositions, place),
        genitives=word_set(table["genitives"], f"{place}: genitives"),
        finite_endings=word_list(table["finite_endings"], f"{place}: finite_endings"),
        enclitics=tuple(sorted(word_list(table["enclitics"], f"{place}: enclitics"), key=len, reverse=True)),
        perfects=word_set(table["perfects"], f"{place}: perfects") if "perfects" in table else None,
        voices=_forms_of(table, "voices", prepositions, place),
        contractions=flag_of(table, "contractions", place),
        bare_clauses=flag_of(table, "bare_clauses", place),
        given_alone=flag_of(table, "given_alone", place),
        offices_agree=flag_of(table, "offices_agree", place),
        unlisted_endings=word_list(table.get("unlisted_endings", ""), f"{place}: unlisted_endings"),
        **{key: word_set(table.get(key, ""), f"{place}: {key}") for key in (*_SETS, *_OPTIONAL)},
    )


def _agreement(table: Table, place: str) -> dict[str, tuple[Gender | None, Number | None]]:
    """Word -> gender and number, from the lists "ms", "fs", "s" (either gender) and so on."""
    check_keys(table, place, required=(), optional=_AGREEMENT)
    agreement: dict[str, tuple[Gender | None, Number | None]] = {}
    for word, key in keyed_words(table, place).items():
        gender = next((letter for letter in "mf" if letter in key and key != "any"), None)
        number = next((letter for letter in "sp" if letter in key and key != "any"), None)
        agreement[word] = cast(Any, (gender, number))
    return agreement


def _auxiliaries(table: Table, place: str) -> dict[str, tuple[int, Number | None]]:
    """Form -> person and number; `3` has no number ("would"), `other` no person either ("been")."""
    check_keys(table, place, required=("3s", "3p"), optional=(*_PERSONS, "3", "other"))
    auxiliaries: dict[str, tuple[int, Number | None]] = {}
    for form, key in keyed_words(table, place).items():
        auxiliaries[form] = (0, None) if key == "other" else (int(key[0]), cast(Any, key[1:] or None))
    return auxiliaries


def _forms_of(table: Table, key: str, prepositions: Mapping[str, str], place: str) -> frozenset[str]:
    """Every form of the base prepositions listed under `key`."""
    bases = word_set(table.get(key, ""), f"{place}: {key}")
    if stray := sorted(bases - set(prepositions.values())):
        raise LanguageDataError(f"{place}: {key}: {stray[0]!r} is not in [prepositions]")
    return frozenset(form for form, base in prepositions.items() if base in bases)
