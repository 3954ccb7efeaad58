"""What a speaker becomes in columns, and what makes two of them one; no database is touched."""

from datetime import date
from typing import Any, NamedTuple

from quotes.fold import fold
from quotes.model import AliasBasis, Role, Speaker


class SpeakerKey(NamedTuple):
    """What makes a speaker one: `country` is empty where unknown, `article` 0 where not local."""

    kind: str
    folded: str
    country: str
    article: int


def speaker_key(speaker: Speaker, article_id: int = 0) -> SpeakerKey:
    """Return the key of a speaker seen in the article `article_id`, which counts for local ones only."""
    article = article_id if speaker.local else 0
    return SpeakerKey(speaker.kind, fold(speaker.name), speaker.country or "", article)


def speaker_columns(speaker: Speaker, key: SpeakerKey) -> dict[str, Any]:
    """Return the columns of a speaker, without its id."""
    return {
        "kind": speaker.kind,
        "name": speaker.name,
        "folded": key.folded,
        "country": speaker.country,
        "relation": speaker.relation,
        "wikidata": speaker.wikidata,
        "article_id": key.article or None,
        "identifier": speaker.identifier,
    }


def alias_columns(speaker_id: int, name: str, basis: AliasBasis = "given") -> dict[str, Any]:
    """Return the columns of another name."""
    return {"speaker_id": speaker_id, "name": name, "folded": fold(name), "basis": basis}


def role_columns(speaker_id: int, role: Role) -> dict[str, Any]:
    """Return the columns of an office, as drivers take them: days are in ISO 8601."""
    return {
        "speaker_id": speaker_id,
        "office": role.office,
        "organization": role.organization,
        "country": role.country,
        "start_date": _iso(role.start),
        "end_date": _iso(role.end),
        "basis": role.basis,
        "known_until": _iso(role.known_until),
    }


def role_words(role: Role) -> str:
    """Return an office in words, with the years it was held where they are known."""
    office = ", ".join(filter(None, (role.office, role.organization, role.country)))
    years = f" ({role.start.year if role.start else ''}–{role.end.year if role.end else ''})"
    return office + (years if role.start or role.end else "")


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
