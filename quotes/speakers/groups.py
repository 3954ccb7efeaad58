"""Groups of countries and who belonged to them when, from `seeds/groups.toml`."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from quotes.errors import LanguageDataError, UnknownName
from quotes.packaged import packaged_folder
from quotes.speakers.countries import country_code, country_codes
from quotes.speakers.words import name_key

_KEYS = {"id", "names", "note", "members", "since", "until"}


class Member(NamedTuple):
    """A country (ISO 3166-1 alpha-2) in a group, from the first day to the last where it has any."""

    code: str
    start: date | None = None
    end: date | None = None


class Group(NamedTuple):
    """A group of countries: its members by code, and what was chosen where people disagree."""

    id: str
    names: tuple[str, ...]
    members: tuple[Member, ...]
    note: str | None


def countries_named(name: str) -> tuple[Member, ...]:
    """Return the countries that a name stands for: one by its code, name or adjective, or the members of a group.

    A word that is both is the country. Raises UnknownName, with the closest countries.
    """
    try:
        return (Member(country_code(name)),)
    except UnknownName:
        group = _by_name().get(_with_digits(name))
        if group is None:
            raise
        return group.members


def load_groups() -> tuple[Group, ...]:
    """Return the packaged groups in their order; see `read_groups`."""
    return read_groups(packaged_folder("seeds") / "groups.toml")


def read_groups(path: Path) -> tuple[Group, ...]:
    """Read groups from a TOML file of `[[group]]` tables.

    Raises LanguageDataError, with file and group, for an unknown key or country, a country that stands twice, a last
    day without a member or before the first, and a name that two groups share.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as problem:
        raise LanguageDataError(f"{path}: {problem}") from problem
    groups = tuple(_group(table, f"{path}: {table.get('id')}") for table in data["group"])
    seen: set[tuple[str, ...]] = set()
    for group in groups:
        for name in {_with_digits(one) for one in group.names}:
            if name in seen:
                raise LanguageDataError(f"{path}: {group.id}: {' '.join(name)!r} stands twice")
            seen.add(name)
    return groups


def _group(table: Mapping[str, Any], place: str) -> Group:
    unknown = table.keys() - _KEYS
    if unknown or not {"id", "names"} <= table.keys():
        raise LanguageDataError(f"{place}: keys must be {', '.join(sorted(_KEYS))}")
    since = {code: _day(day, place) for day, codes in table.get("since", {}).items() for code in codes}
    until: Mapping[str, date] = table.get("until", {})
    codes = [
        *table.get("members", ()),
        *(code for codes in table.get("since", {}).values() for code in codes),
    ]
    members = tuple(Member(code, since.get(code), until.get(code)) for code in sorted(codes))
    for code, start, end in members:
        if code not in country_codes() or codes.count(code) > 1 or (start and end and end < start):
            raise LanguageDataError(f"{place}: {code} is no country, stands twice, or left before it came")
    if not members or not until.keys() <= set(codes):
        raise LanguageDataError(f"{place}: no members, or one that left was none")
    return Group(table["id"], tuple(table["names"]), members, table.get("note"))


def _day(words: str, place: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError as problem:
        raise LanguageDataError(f"{place}: {words!r} is no day; write it as 2024-07-14") from problem


@cache
def _by_name() -> Mapping[tuple[str, ...], Group]:
    return {_with_digits(name): group for group in load_groups() for name in (group.id, *group.names)}


def _with_digits(name: str) -> tuple[str, ...]:
    """Return the words of a name with its numbers: "G7" is not "G8", and "G-7" is "G7"."""
    digits = tuple(filter(str.isdigit, name))
    return (*name_key("".join(" " if letter.isdigit() else letter for letter in name)), *digits)
