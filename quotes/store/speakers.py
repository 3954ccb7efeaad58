"""Speakers in and out. One kind, folded name, country, and article where it is local, are one speaker."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, bindparam, delete, func, insert, select, update
from sqlalchemy.orm import Session

from quotes.fold import fold
from quotes.model import Role, Speaker
from quotes.store.bulk import insert_rows, next_ids, rows_in
from quotes.store.find import find_speakers
from quotes.store.load import load_speakers
from quotes.store.redirects import renamed_speakers
from quotes.store.tables import Alias, AttributionRow, Country, RoleRow, SpeakerRow

__all__ = [
    "find_speakers", "has_speakers", "last_speaker", "load_speakers", "save_countries", "save_speakers", "speaker_ids",
    "speaker_key", "stated_countries",
]  # fmt: skip

_WANTED: BindParameter[Any] = bindparam("wanted", expanding=True)
_COUNTRIES = select(Country.code, Country.name).where(Country.code.in_(_WANTED))
_KEYS = select(SpeakerRow.id, SpeakerRow.kind, SpeakerRow.folded, SpeakerRow.country, SpeakerRow.article_id)
_SHARED = _KEYS.where(SpeakerRow.article_id.is_(None), SpeakerRow.folded.in_(_WANTED))
_LOCAL = _KEYS.where(SpeakerRow.article_id.in_(_WANTED))
_SPEAKER = SpeakerRow.metadata.tables["speaker"]


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


def save_countries(session: Session, names: Mapping[str, str | None]) -> None:
    """Put countries (ISO 3166-1 alpha-2 -> name) in; a name that is given replaces the one that is there."""
    stored = {row.code: row.name for row in rows_in(session.connection(), _COUNTRIES, names)}
    missing = [{"code": code, "name": name} for code, name in names.items() if code not in stored]
    if missing:
        session.execute(insert(Country), missing)
    for code, name in names.items():
        if name is not None and code in stored and stored[code] != name:
            session.execute(update(Country).where(Country.code == code).values(name=name))


def has_speakers(session: Session) -> bool:
    """Whether the database has any speaker that is not local to an article."""
    return session.scalar(select(SpeakerRow.id).where(SpeakerRow.article_id.is_(None)).limit(1)) is not None


def last_speaker(session: Session) -> int:
    """Return the highest id of a speaker, 0 where there is none."""
    return session.scalar(select(func.max(SpeakerRow.id))) or 0


def stated_countries(session: Session) -> list[tuple[str, str]]:
    """Return the names of people without a country on record, each with the first that an article states.

    Where they work or a story is set does not count; somebody of the same name and another country is a namesake.
    """
    rows = session.execute(
        select(SpeakerRow.name, AttributionRow.country)
        .join(AttributionRow, AttributionRow.speaker_id == SpeakerRow.id)
        .where(
            SpeakerRow.country.is_(None),
            SpeakerRow.article_id.is_(None),
            SpeakerRow.kind == "person",
            AttributionRow.evidence == "stated",
            AttributionRow.relation.in_(("represents", "nationality")),
        )
        .order_by(AttributionRow.quotation_id)
    )
    return [(row.name, row.country) for row in rows]


def save_speakers(session: Session, speakers: Sequence[Speaker]) -> dict[SpeakerKey, int]:
    """Put speakers in, or bring those that are there up to date; return their ids by key.

    The same speaker is one with the same key, else with the same Wikidata item, else a person of that name
    of whom no country was known. Aliases are added, roles of the same basis replaced; nothing is doubled.
    """
    _save_countries_of(session, speakers)
    stored = session.scalars(select(SpeakerRow).where(SpeakerRow.article_id.is_(None)))
    by_key: dict[SpeakerKey, SpeakerRow] = {}
    by_item: dict[str, SpeakerRow] = {}
    for one in stored:
        by_key[_row_key(one)] = one
        if one.wikidata is not None:
            by_item[one.wikidata] = one
    renamed = renamed_speakers(session)
    ids = {}
    for speaker in speakers:
        key = speaker_key(replace(speaker, local=False))
        known = by_key.get(key) or by_item.get(speaker.wikidata or "") or _without_country(by_key, key)
        row = _put(session, known, speaker, renamed=known is not None and known.id in renamed)
        by_key[key] = row
        ids[key] = row.id
    session.flush()
    return ids


def speaker_ids(session: Session, seen: Collection[tuple[Speaker, int]]) -> dict[tuple[Speaker, int], int]:
    """Return the ids of speakers, each with the id of an article it speaks in; new ones come into being."""
    wanted = {one: speaker_key(*one) for one in seen if one[0].id is None}
    ids = _stored_ids(session, set(wanted.values()))
    missing: dict[SpeakerKey, Speaker] = {}
    for (speaker, _), key in wanted.items():
        if key not in ids:
            missing.setdefault(key, speaker)
    ids |= _create(session, missing)
    known = {(speaker, article): speaker.id for speaker, article in seen if speaker.id is not None}
    return known | {one: ids[key] for one, key in wanted.items()}


def _stored_ids(session: Session, keys: Collection[SpeakerKey]) -> dict[SpeakerKey, int]:
    connection = session.connection()
    shared = rows_in(connection, _SHARED, {key.folded for key in keys if not key.article})
    local = rows_in(connection, _LOCAL, {key.article for key in keys if key.article})
    return {
        SpeakerKey(kind, folded, country or "", article or 0): id_
        for id_, kind, folded, country, article in chain(shared, local)
    }


def _create(session: Session, speakers: Mapping[SpeakerKey, Speaker]) -> dict[SpeakerKey, int]:
    """Insert speakers that are not there yet, with their aliases and roles."""
    if not speakers:
        return {}
    connection = session.connection()
    _save_countries_of(session, speakers.values())
    ids = dict(zip(speakers, next_ids(connection, _SPEAKER, len(speakers)), strict=True))
    rows = [{"id": ids[key], **_columns(speaker, key)} for key, speaker in speakers.items()]
    insert_rows(connection, _SPEAKER, rows)
    for key, speaker in speakers.items():
        _put_aliases(session, ids[key], speaker)
        _put_roles(session, ids[key], speaker)
    return ids


def _put(session: Session, row: SpeakerRow | None, speaker: Speaker, *, renamed: bool) -> SpeakerRow:
    """Write one speaker that is not local into `row`, or into a new one; a name that people gave it stays."""
    if row is None:
        row = SpeakerRow(**_columns(speaker, speaker_key(replace(speaker, local=False))))
        session.add(row)
        session.flush()
    if not renamed:
        row.name, row.folded = speaker.name, fold(speaker.name)
    row.country = speaker.country or row.country
    row.relation = speaker.relation or row.relation
    row.wikidata = speaker.wikidata or row.wikidata
    _put_aliases(session, row.id, speaker)
    _put_roles(session, row.id, speaker)
    return row


def _put_aliases(session: Session, speaker_id: int, speaker: Speaker) -> None:
    names = {fold(name): name for name in speaker.aliases}
    if not names:
        return
    stored = session.scalars(select(Alias.folded).where(Alias.speaker_id == speaker_id))
    missing = names.keys() - set(stored)
    rows = [{"speaker_id": speaker_id, "name": names[key], "folded": key} for key in names if key in missing]
    if rows:
        session.execute(insert(Alias), rows)


def _put_roles(session: Session, speaker_id: int, speaker: Speaker) -> None:
    bases = {role.basis for role in speaker.roles}
    if not bases:
        return
    stored = session.scalars(
        select(RoleRow).where(RoleRow.speaker_id == speaker_id, RoleRow.basis.in_(bases)).order_by(RoleRow.id)
    )
    if [_role(row) for row in stored] == list(speaker.roles):
        return
    session.execute(delete(RoleRow).where(RoleRow.speaker_id == speaker_id, RoleRow.basis.in_(bases)))
    session.execute(insert(RoleRow), [_role_columns(speaker_id, role) for role in speaker.roles])


def _save_countries_of(session: Session, speakers: Iterable[Speaker]) -> None:
    codes: dict[str, None] = {}
    for speaker in speakers:
        codes.update(
            dict.fromkeys(filter(None, (speaker.country, *(role.country for role in speaker.roles))))
        )
    save_countries(session, codes)


def _without_country(by_key: Mapping[SpeakerKey, SpeakerRow], key: SpeakerKey) -> SpeakerRow | None:
    return by_key.get(key._replace(country="")) if key.kind == "person" else None


def _row_key(row: SpeakerRow) -> SpeakerKey:
    return SpeakerKey(row.kind, row.folded, row.country or "", row.article_id or 0)


def _columns(speaker: Speaker, key: SpeakerKey) -> dict[str, Any]:
    return {
        "kind": speaker.kind,
        "name": speaker.name,
        "folded": key.folded,
        "country": speaker.country,
        "relation": speaker.relation,
        "wikidata": speaker.wikidata,
        "article_id": key.article or None,
    }


def _role(row: RoleRow) -> Role:
    return Role(row.office, row.organization, row.country, row.start_date, row.end_date, row.basis)


def _role_columns(speaker_id: int, role: Role) -> dict[str, Any]:
    return {
        "speaker_id": speaker_id,
        "office": role.office,
        "organization": role.organization,
        "country": role.country,
        "start_date": role.start,
        "end_date": role.end,
        "basis": role.basis,
    }
