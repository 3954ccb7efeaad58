"""Ids for the speakers that articles bring. One kind, folded name and country, and article where local, are one."""

from collections.abc import Collection, Mapping
from itertools import chain
from typing import Any

from sqlalchemy import BindParameter, bindparam, select
from sqlalchemy.orm import Session

from quotes.model import Speaker
from quotes.store.bulk import insert_rows, next_ids, rows_in
from quotes.store.countries import save_countries_of
from quotes.store.speaker_rows import SpeakerKey, alias_columns, speaker_columns, speaker_key
from quotes.store.tables import AttributionRow, SpeakerRow

_WANTED: BindParameter[Any] = bindparam("wanted", expanding=True)
_KEYS = select(
    *(SpeakerRow.id, SpeakerRow.kind, SpeakerRow.folded, SpeakerRow.country, SpeakerRow.article_id),
    *(SpeakerRow.wikidata, SpeakerRow.identifier),
)
_SHARED = _KEYS.where(SpeakerRow.article_id.is_(None), SpeakerRow.folded.in_(_WANTED))
_LOCAL = _KEYS.where(SpeakerRow.article_id.in_(_WANTED))
_SPEAKER, _ALIAS = (SpeakerRow.metadata.tables[name] for name in ("speaker", "alias"))


def has_speakers(session: Session) -> bool:
    """Whether the database has any speaker that is not local to an article."""
    return session.scalar(select(SpeakerRow.id).where(SpeakerRow.article_id.is_(None)).limit(1)) is not None


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
    """Return the ids of speakers by key; of several whom only identifiers tell apart, the name alone is none."""
    connection = session.connection()
    shared = rows_in(connection, _SHARED, {key.folded for key in keys if not key.article})
    local = rows_in(connection, _LOCAL, {key.article for key in keys if key.article})
    ids: dict[SpeakerKey, int] = {}
    told_apart: dict[SpeakerKey, list[int]] = {}
    for id_, kind, folded, country, article, *identifiers in chain(shared, local):
        key = SpeakerKey(kind, folded, country or "", article or 0)
        if any(identifiers):
            told_apart.setdefault(key, []).append(id_)
        else:
            ids[key] = id_
    return {key: found[0] for key, found in told_apart.items() if len(found) == 1} | ids


def _create(session: Session, speakers: Mapping[SpeakerKey, Speaker]) -> dict[SpeakerKey, int]:
    """Insert speakers that articles brought, with their aliases; offices come from elsewhere."""
    if not speakers:
        return {}
    connection = session.connection()
    save_countries_of(session, speakers.values())
    ids = dict(zip(speakers, next_ids(connection, _SPEAKER, len(speakers)), strict=True))
    rows = [{"id": ids[key], **speaker_columns(speaker, key)} for key, speaker in speakers.items()]
    insert_rows(connection, _SPEAKER, rows)
    aliases = [alias_columns(ids[key], name) for key, speaker in speakers.items() for name in speaker.aliases]
    insert_rows(connection, _ALIAS, aliases)
    return ids
