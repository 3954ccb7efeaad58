"""Popolo JSON, in EveryPolitician's shape: persons, and memberships that tie them to organizations and posts.

See popoloproject.com/specs. A membership without days of its own has those of its legislative period. Organizations
are names of bodies in offices; those alone that say what `kind` of speaker they are, as our export does, come in.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from quotes.errors import UnreadableInput
from quotes.speakers.row import EntryPlace, Row

Entry = Mapping[str, Any]


def popolo_rows(data: Entry, path: Path, text: str) -> Iterator[Row | UnreadableInput]:
    """Yield a row for each membership of each person, one for a person without any, then the organizations."""
    tables = {name: _by_id(data.get(name)) for name in ("organizations", "posts", "events")}
    offices: dict[str, list[Entry]] = {}
    for membership in _entries(data.get("memberships")):
        offices.setdefault(_text(membership.get("person_id")), []).append(membership)
    people = _by_id(data["persons"])
    for number, membership in enumerate(_entries(data.get("memberships"))):
        if (whose := _text(membership.get("person_id"))) not in people:
            place = EntryPlace(path, text, "membership", number, whose)
            yield UnreadableInput(place, f"no person {whose[:40]!r} in this file")
    for what, entries in (("person", data["persons"]), ("organization", data.get("organizations"))):
        for number, entry in enumerate(entries or ()):
            sign = entry.get("id") or entry.get("name") if isinstance(entry, dict) else None
            place = EntryPlace(path, text, what, number, sign)
            if not isinstance(entry, dict):
                yield UnreadableInput(place, f"no {what}: {str(entry)[:40]!r}")
            elif what == "person" or entry.get("kind"):
                fields = _about(entry, what)
                held = (*offices.get(_text(entry.get("id")), ()), *_entries(entry.get("memberships")))
                for membership in held if what == "person" and held else ({},):
                    yield Row(place=place, **fields, **_office(membership, tables))


def _about(entry: Entry, what: str) -> dict[str, Any]:
    """Return what an entry says of the person or organization itself."""
    identifiers = {
        _text(one.get("scheme")): _text(one.get("identifier")) for one in _entries(entry.get("identifiers"))
    }
    names = [_text(one.get("name")) for one in _entries(entry.get("other_names"))]
    own = _text(entry.get("id"))
    return {
        "kind": _text(entry.get("kind")) or what,
        "name": _text(entry.get("name")),
        "country": _text(entry.get("national_identity")),
        "relation": _text(entry.get("relation")),
        "wikidata": identifiers.get("wikidata", ""),
        "identifier": identifiers.get("quotes", "")
        or (f"popolo:{own}" if own and "quotes" not in identifiers else ""),
        "aliases": tuple(filter(None, names)),
        "is_ours": "quotes" in identifiers,
    }


def _office(membership: Entry, tables: Mapping[str, Mapping[str, Entry]]) -> dict[str, Any]:
    post = tables["posts"].get(_text(membership.get("post_id")), {})
    body = _text(membership.get("organization_id")) or _text(post.get("organization_id"))
    period = tables["events"].get(_text(membership.get("legislative_period_id")), {})
    office = _text(membership.get("role")) or _text(post.get("role")) or _text(post.get("label"))
    return {
        "office": office,
        "organization": _text(tables["organizations"].get(body, {}).get("name")),
        "office_country": _text(membership.get("country")),
        "start": (_text(membership.get("start_date")) or _text(period.get("start_date"))) if office else "",
        "end": (_text(membership.get("end_date")) or _text(period.get("end_date"))) if office else "",
        "basis": _text(membership.get("basis")),
        "known_until": _text(membership.get("known_until")),
    }


def _by_id(entries: object) -> dict[str, Entry]:
    return {_text(entry.get("id")): entry for entry in _entries(entries)}


def _entries(entries: object) -> Iterable[Entry]:
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else ()


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
