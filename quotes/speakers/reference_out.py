"""Speakers as lists for other programs: our own CSV, a row an office, and Popolo JSON; both can be read again."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from quotes.model import Role, Speaker
from quotes.speakers.row import COLUMNS

Cells = dict[str, str]
_OFFICE = ("office", "organization", "office_country", "start", "end", "basis", "known_until")


def reference_rows(speakers: Iterable[Speaker]) -> Iterator[Cells]:
    """Yield the rows of our CSV: one for each office of each speaker, one for a speaker without any."""
    for speaker in speakers:
        about = {
            "kind": speaker.kind,
            "name": speaker.name,
            "country": speaker.country or "",
            "relation": speaker.relation or "",
            "wikidata": speaker.wikidata or "",
            "identifier": speaker.identifier or "",
            "aliases": "|".join(speaker.aliases),
        }
        for role in speaker.roles or (None,):
            cells = about | _office(role)
            yield {name: cells[name] for name in COLUMNS}


def popolo(speakers: Iterable[Speaker]) -> dict[str, list[dict[str, Any]]]:
    """Return speakers as Popolo's classes; groups and documents are organizations with their `kind`."""
    found = list(speakers)
    bodies = dict.fromkeys(role.organization for one in found for role in one.roles if role.organization)
    ids = {name: f"body/{number}" for number, name in enumerate(bodies, start=1)}
    own = {id(one): f"speaker/{number}" for number, one in enumerate(found, start=1)}
    people = [one for one in found if one.kind == "person"]
    others = [one for one in found if one.kind != "person"]
    return {
        "persons": [_entry(one, own[id(one)]) for one in people],
        "organizations": [
            *({"id": id_, "name": name} for name, id_ in ids.items()),
            *({**_entry(one, own[id(one)]), "kind": one.kind} for one in others),
        ],
        "memberships": [
            _without_empty(
                {
                    "person_id": own[id(one)],
                    "role": role.office,
                    "organization_id": ids.get(role.organization or "", ""),
                    "country": role.country or "",
                    "start_date": _iso(role.start),
                    "end_date": _iso(role.end),
                    "basis": role.basis,
                    "known_until": _iso(role.known_until),
                }
            )
            for one in people
            for role in one.roles
        ],
    }


def _entry(speaker: Speaker, own: str) -> dict[str, Any]:
    schemes = {"wikidata": speaker.wikidata, "quotes": speaker.identifier or ""}
    return _without_empty(
        {
            "id": own,
            "name": speaker.name,
            "other_names": [{"name": name} for name in speaker.aliases],
            "national_identity": speaker.country,
            "relation": speaker.relation,
            "identifiers": [
                {"scheme": scheme, "identifier": value}
                for scheme, value in schemes.items()
                if value is not None
            ],
        }
    )


def _office(role: Role | None) -> Cells:
    if role is None:
        return dict.fromkeys(_OFFICE, "")
    return {
        "office": role.office,
        "organization": role.organization or "",
        "office_country": role.country or "",
        "start": _iso(role.start),
        "end": _iso(role.end),
        "basis": role.basis,
        "known_until": _iso(role.known_until),
    }


def _without_empty(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()
