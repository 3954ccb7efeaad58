"""The speakers the program knows from the start, read strictly from three files of `seeds`.

`speakers.toml` says all of a speaker, `people.toml` is a list of names for each country and relation, `terms.toml` a
list of who held it for each office.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, get_args

from quotes.errors import LanguageDataError
from quotes.lang import firms
from quotes.model import Relation, Role, Speaker, SpeakerKind
from quotes.packaged import packaged_folder
from quotes.speakers.countries import country_codes
from quotes.speakers.words import name_key

_SPEAKER_KEYS = frozenset({"kind", "name", "country", "relation", "wikidata", "aliases", "roles"})
_ROLE_KEYS = frozenset({"office", "organization", "country", "start", "end", "term"})
_STILL_HELD = timedelta(days=183)  # how long after the day of a file its open offices are taken to be held


_PLACES = {"states": "country", "bodies": "organization"}
"""The tables of `terms.toml`, and the key of a role that each is for."""
_DAY = r"\d{4}-\d\d-\d\d"
_TERM = re.compile(rf"(?P<start>{_DAY}) (?:(?P<end>{_DAY})|-(?P<term>{_DAY})?) (?P<name>\S.*)")
_LISTS: dict[str, SpeakerKind] = {"people": "person", "bodies": "organization"}


@cache
def load_seed_speakers() -> tuple[Speaker, ...]:
    """Return the packaged speakers in the order of their files; see `read_speakers`, `read_people` and `read_terms`.

    They are read once a process. Of the lists those are left out who have a record of their own. Raises
    LanguageDataError for somebody who held an office and is in neither file.
    """
    seeds = packaged_folder("seeds")
    recorded = read_speakers(seeds / "speakers.toml")
    others = _unrecorded(read_people(seeds / "people.toml"), recorded)
    others = (*others, *_unrecorded(_firms(), (*recorded, *others)))
    terms = read_terms(seeds / "terms.toml")
    speakers = tuple(
        replace(one, roles=(*one.roles, *terms.pop(one.name, ()))) for one in (*recorded, *others)
    )
    if terms:
        raise LanguageDataError(f"{seeds / 'terms.toml'}: {', '.join(terms)}: in neither of the other files")
    return speakers


def _unrecorded(listed: Iterable[Speaker], recorded: Iterable[Speaker]) -> tuple[Speaker, ...]:
    """Return who of a list has no record elsewhere, by whatever name."""
    known = {key for speaker in recorded for key in _keys(speaker)}
    return tuple(one for one in listed if known.isdisjoint(_keys(one)))


def _keys(speaker: Speaker) -> set[tuple[str, ...]]:
    return set(map(name_key, (speaker.name, *speaker.aliases)))


def _firms() -> tuple[Speaker, ...]:
    """Return the bodies that all languages know, each said to work for the country of its seat."""
    listed = {code: {"organization": list(entries)} for code, entries in firms.firms().items()}
    return tuple(_listed(listed, "organization", str(firms.FILE)))


def read_terms(path: Path) -> dict[str, tuple[Role, ...]]:
    """Read the roles of people by name from a TOML file of lists: for each state and body, for each office who held it.

    "2016-12-06 2017-05-15 Ada Riva" are the first day, the last one and the name; "-" stands for one that is not over,
    "-2026-05-15" for one that law or vote ends on that day. Raises LanguageDataError for what is no such line.
    """
    data = _read_toml(path)
    _check_keys(data, frozenset({"as_of", *_PLACES}), str(path))
    _check_days(data, ("as_of",), str(path))
    roles: dict[str, tuple[Role, ...]] = {}
    for key, of in _PLACES.items():
        for place, offices in data.get(key, {}).items():
            for office, lines in offices.items():
                for line in lines:
                    name, days = _days(line, f"{path}: {key}.{place}: {line!r}")
                    role = _role({"office": office, of: place, **days}, f"{path}: {name}", data.get("as_of"))
                    roles[name] = (*roles.get(name, ()), role)
    return roles


def _days(line: str, place: str) -> tuple[str, dict[str, date]]:
    """Return the name in a line of terms, and its days by the keys of a role."""
    found = _TERM.fullmatch(line)
    if found is None:
        raise LanguageDataError(f"{place} must be two days and a name (2016-12-06 2017-05-15 Ada Riva)")
    try:
        days = {key: date.fromisoformat(found[key]) for key in ("start", "end", "term") if found[key]}
    except ValueError as problem:
        raise LanguageDataError(f"{place}: {problem}") from problem
    return found["name"], days


def read_people(path: Path) -> tuple[Speaker, ...]:
    """Read speakers from a TOML file of lists of names: people and bodies, by country and relation.

    "Mwai Kibaki+" is called by the last word as well, other names stand behind a bar. Raises LanguageDataError for
    an unknown key, code or relation, and for a name without words.
    """
    data = _read_toml(path)
    _check_keys(data, frozenset(_LISTS), str(path))
    people = tuple(speaker for key in data for speaker in _listed(data[key], _LISTS[key], f"{path}: {key}"))
    _refuse_shared_names(people, path)
    return people


def _listed(countries: Mapping[str, Any], kind: SpeakerKind, place: str) -> Iterator[Speaker]:
    """Yield the speakers of one kind, a list for each country and relation."""
    _check_keys(countries, frozenset(country_codes()), place)
    for country, relations in countries.items():
        _check_keys(relations, frozenset(get_args(Relation)), f"{place}.{country}")
        for relation, entries in relations.items():
            for entry in entries:
                name, *others = (one.strip() for one in entry.split("|"))
                if name.endswith("+"):
                    name = name.removesuffix("+")
                    others.append(name.split()[-1])
                if not name_key(name):
                    raise LanguageDataError(f"{place}.{country}: a name must be words, not {entry!r}")
                yield Speaker(kind, name, country, relation, aliases=tuple(others))


def read_speakers(path: Path) -> tuple[Speaker, ...]:
    """Read speakers from a TOML file of `[[speaker]]` tables, the offices of which are known up to the day `as_of`.

    Raises LanguageDataError naming file, speaker and key for a missing file, an unknown key or value, and
    a name or alias that two speakers share: such a name would never be resolved.
    """
    data = _read_toml(path)
    _check_keys(data, frozenset({"speaker", "as_of"}), str(path))
    _check_days(data, ("as_of",), str(path))
    as_of = data.get("as_of")
    speakers = tuple(_speaker(table, f"{path}: speaker {number}", as_of) for number, table in _numbered(data))
    _refuse_shared_names(speakers, path)
    return speakers


def _read_toml(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as problem:
        raise LanguageDataError(f"{path}: missing") from problem
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise LanguageDataError(f"{path}: not readable as TOML: {problem}") from problem


def _numbered(data: Mapping[str, Any]) -> list[tuple[int, Mapping[str, Any]]]:
    return list(enumerate(data.get("speaker", ()), start=1))


def _speaker(table: Mapping[str, Any], place: str, as_of: date | None) -> Speaker:
    place = f"{place} ({table.get('name', 'without a name')})"
    _check_keys(table, _SPEAKER_KEYS, place)
    _check_value(table.get("kind"), get_args(SpeakerKind), f"{place}: kind")
    if not isinstance(table.get("name"), str) or not name_key(table["name"]):
        raise LanguageDataError(f"{place}: name must be words")
    if (table.get("country") is None) != (table.get("relation") is None):
        raise LanguageDataError(f"{place}: country and relation come together or not at all")
    if "country" in table:
        _check_value(table["country"], country_codes(), f"{place}: country")
        _check_value(table["relation"], get_args(Relation), f"{place}: relation")
    return Speaker(
        kind=table["kind"],
        name=table["name"],
        country=table.get("country"),
        relation=table.get("relation"),
        wikidata=table.get("wikidata"),
        aliases=tuple(table.get("aliases", ())),
        roles=tuple(_role(role, f"{place}: roles", as_of) for role in table.get("roles", ())),
    )


def _role(table: Mapping[str, Any], place: str, as_of: date | None) -> Role:
    _check_keys(table, _ROLE_KEYS, place)
    if not isinstance(table.get("office"), str):
        raise LanguageDataError(f"{place}: office is missing")
    if "country" in table:
        _check_value(table["country"], country_codes(), f"{place}: country")
    _check_days(table, ("start", "end", "term"), place)
    last = table.get("end", table.get("term"))
    if "start" in table and last is not None and last < table["start"]:
        raise LanguageDataError(f"{place}: {table['office']} ends before it begins")
    if "end" in table and "term" in table:
        raise LanguageDataError(f"{place}: {table['office']} ended: it has no term any more")
    said = {key: value for key, value in table.items() if key != "term"}
    is_open = "start" in table and "end" not in table
    return Role(**said, known_until=table.get("term", as_of and as_of + _STILL_HELD) if is_open else None)


def _check_days(table: Mapping[str, Any], keys: tuple[str, ...], place: str) -> None:
    for key in keys:
        if key in table and type(table[key]) is not date:
            raise LanguageDataError(f"{place}: {key} must be a day (2024-10-01), not {table[key]!r}")


def _check_keys(table: Mapping[str, Any], known: frozenset[str], place: str) -> None:
    for key in table:
        if key not in known:
            raise LanguageDataError(f"{place}: unknown key {key!r}; known: {', '.join(sorted(known))}")


def _check_value(value: object, known: tuple[str, ...], place: str) -> None:
    if value not in known:
        choice = f"; one of: {', '.join(known)}" if len(known) < 10 else ""
        raise LanguageDataError(f"{place}: {value!r} is not known{choice}")


def _refuse_shared_names(speakers: tuple[Speaker, ...], path: Path) -> None:
    owners: dict[tuple[tuple[str, ...], str | None], str] = {}
    for speaker in speakers:
        for name in (speaker.name, *speaker.aliases):
            owner = owners.setdefault((name_key(name), speaker.country), speaker.name)
            if owner != speaker.name or (speaker.name, *speaker.aliases).count(name) > 1:
                raise LanguageDataError(f"{path}: {name!r} stands twice, for {owner} and {speaker.name}")
