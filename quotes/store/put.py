"""Lists of speakers into the database: new ones go in, those that are there are brought up to date, none doubles.

All is decided in memory over what is stored, and written in lists: a hundred thousand go in within seconds.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, Connection, bindparam, delete, select, update
from sqlalchemy.orm import Session

from quotes.fold import fold
from quotes.model import Role, Speaker
from quotes.store.bulk import insert_rows, next_ids, rows_in
from quotes.store.countries import save_countries_of
from quotes.store.redirects import renamed_speakers
from quotes.store.speaker_rows import SpeakerKey, alias_columns, role_columns, speaker_columns, speaker_key
from quotes.store.spellings import make_room
from quotes.store.tables import Alias, RoleRow, SpeakerRow

_SPEAKER, _ALIAS, _ROLE = (row.metadata.tables[row.__tablename__] for row in (SpeakerRow, Alias, RoleRow))
_COLUMNS = ("kind", "name", "folded", "country", "relation", "wikidata", "article_id", "identifier")
_WANTED: BindParameter[Any] = bindparam("wanted", expanding=True)
_ALIASES = select(Alias.speaker_id, Alias.folded).where(Alias.speaker_id.in_(_WANTED), Alias.basis == "given")
_ROLES = select(RoleRow.speaker_id, *(getattr(RoleRow, name) for name in (
    "office", "organization", "country", "start_date", "end_date", "basis", "known_until"))
).where(RoleRow.speaker_id.in_(_WANTED)).order_by(RoleRow.id)  # fmt: skip


class SavedSpeakers(NamedTuple):
    """The ids of a list of speakers in its order, and how many were new and how many changed."""

    ids: tuple[int, ...]
    new: int
    changed: int


@dataclass(eq=False, slots=True)
class _Record:
    """A speaker of the database: `values` are its columns as they are to be, `id` is 0 for a new one."""

    id: int
    values: dict[str, Any]
    changed: bool = False
    aliases: dict[str, str] = field(default_factory=dict)  # folded -> as given
    roles: dict[str, dict[Role, None]] = field(default_factory=dict)  # basis -> roles in order

    def take(self, speaker: Speaker, *, renamed: bool) -> None:
        """Bring the record up to date: what is said now replaces what was, what is not said stays.

        How somebody belongs to a country is said by our own lists only; what another one says of such a
        speaker's name and country does not replace it. A name that is replaced stays an alias.
        """
        columns = speaker_columns(speaker, speaker_key(speaker))
        is_ours = bool(self.values["relation"]) and not speaker.relation
        kept = {"kind", "article_id", *(("name", "folded") if renamed or is_ours else ())}
        kept |= {"country"} if is_ours and self.values["country"] else set()
        before = self.values["name"]
        for name, value in columns.items():
            if name not in kept and value is not None and value != self.values[name]:
                self.values[name], self.changed = value, True
        for name in (*speaker.aliases, before, speaker.name):
            if fold(name) != fold(self.values["name"]) or name in speaker.aliases:
                self.aliases.setdefault(fold(name), name)
        for role in speaker.roles:
            self.roles.setdefault(role.basis, {})[role] = None


class _Stored:
    """The speakers that are not local to an article, found by what makes two of them one."""

    def __init__(self, rows: Iterable[Any], given: Sequence[Speaker]) -> None:
        self._by_key: dict[SpeakerKey, list[_Record]] = {}
        self._by_item: dict[str, _Record] = {}
        self._by_identifier: dict[str, _Record] = {}
        self._namesakes = Counter(map(speaker_key, given))
        for row in rows:
            self.add(_Record(row.id, {name: getattr(row, name) for name in _COLUMNS}))

    def add(self, record: _Record) -> None:
        """Make a record findable under what it is now."""
        values = record.values
        key = SpeakerKey(values["kind"], values["folded"], values["country"] or "", 0)
        there = self._by_key.setdefault(key, [])
        if record not in there:
            there.append(record)
        if values["wikidata"]:
            self._by_item[values["wikidata"]] = record
        if values["identifier"]:
            self._by_identifier[values["identifier"]] = record

    def find(self, speaker: Speaker) -> _Record | None:
        """Return the same speaker: the same item or identifier, else the same key, else a person of no country."""
        found = self._by_item.get(speaker.wikidata or "") or self._by_identifier.get(speaker.identifier or "")
        if found is not None:
            return found
        key = speaker_key(speaker)
        if self._namesakes[key] > 1 and (speaker.wikidata or speaker.identifier):
            return None  # several of this name are given at once: only their identifiers tell them apart
        keys = [key, key._replace(country="")] if speaker.kind == "person" else [key]
        for one in keys:
            fits = [record for record in self._by_key.get(one, ()) if _may_be(record, speaker)]
            if fits:
                return min(fits, key=_is_told_apart)
        return None


def save_speakers(session: Session, speakers: Sequence[Speaker]) -> SavedSpeakers:
    """Put speakers in that are not local, or bring those that are there up to date.

    The same speaker is the one with the same Wikidata item or identifier, else with the same kind, name and
    country, else a person of that name of whom no country was known. Aliases are added, roles of the same basis
    replaced; a name that people gave stays.
    """
    save_countries_of(session, speakers)
    rows = session.connection().execute(select(_SPEAKER).where(_SPEAKER.c.article_id.is_(None)))
    stored, renamed = _Stored(rows.all(), speakers), renamed_speakers(session)
    records = []
    for speaker in speakers:
        record = stored.find(speaker)
        if record is None:
            record = _Record(0, speaker_columns(speaker, speaker_key(speaker)))
        record.take(speaker, renamed=record.id in renamed)
        stored.add(record)
        records.append(record)
    session.flush()
    new, changed = _write(session.connection(), list(dict.fromkeys(records)))
    session.expire_all()
    return SavedSpeakers(tuple(record.id for record in records), new, changed)


def _may_be(record: _Record, speaker: Speaker) -> bool:
    """Whether no identifier says that they are two."""
    pairs = ((record.values[name], getattr(speaker, name)) for name in ("wikidata", "identifier"))
    return all(one is None or other is None or one == other for one, other in pairs)


def _is_told_apart(record: _Record) -> bool:
    return bool(record.values["wikidata"] or record.values["identifier"])


def _write(connection: Connection, records: Sequence[_Record]) -> tuple[int, int]:
    """Write records with their aliases and roles; return how many are new and how many are changed."""
    new = [record for record in records if not record.id]
    for record, id_ in zip(new, next_ids(connection, _SPEAKER, len(new)) if new else (), strict=True):
        record.id = id_
    insert_rows(connection, _SPEAKER, [{"id": record.id, **record.values} for record in new])
    is_new = {record.id for record in new}
    old = {record.id: record for record in records if record.id not in is_new}
    _write_aliases(connection, records, old)
    _write_roles(connection, records, old)
    changed = [record for record in old.values() if record.changed]
    if changed:
        values: dict[str, Any] = {name: bindparam(name) for name in _COLUMNS}
        statement = update(_SPEAKER).where(_SPEAKER.c.id == bindparam("row")).values(values)
        connection.execute(statement, [{"row": record.id, **record.values} for record in changed])
    return len(new), len(changed)


def _write_aliases(connection: Connection, records: Iterable[_Record], old: Mapping[int, _Record]) -> None:
    """Insert the aliases that the speakers do not have yet, and note who has changed."""
    stored: dict[int, set[str]] = {}
    for speaker_id, folded in rows_in(connection, _ALIASES, old):
        stored.setdefault(speaker_id, set()).add(folded)
    rows: list[dict[str, Any]] = []
    for record in records:
        missing = [key for key in record.aliases if key not in stored.get(record.id, ())]
        record.changed |= bool(missing)
        rows.extend(alias_columns(record.id, record.aliases[key]) for key in missing)
    make_room(connection, [row for row in rows if row["speaker_id"] in old])
    insert_rows(connection, _ALIAS, rows)


def _write_roles(connection: Connection, records: Iterable[_Record], old: Mapping[int, _Record]) -> None:
    """Replace the roles of each basis that is given, where they are not what is stored."""
    stored: dict[int, dict[str, list[Role]]] = {}
    for row in rows_in(connection, _ROLES, old):
        stored.setdefault(row.speaker_id, {}).setdefault(row.basis, []).append(Role(*row[1:]))
    rows: list[dict[str, Any]] = []
    gone: list[dict[str, Any]] = []
    for record in records:
        for basis, roles in record.roles.items():
            if stored.get(record.id, {}).get(basis, []) == list(roles):
                continue
            record.changed = True
            gone.append({"speaker": record.id, "of": basis})
            rows.extend(role_columns(record.id, role) for role in roles)
    if gone and old:
        there = (_ROLE.c.speaker_id == bindparam("speaker"), _ROLE.c.basis == bindparam("of"))
        connection.execute(delete(_ROLE).where(*there), [one for one in gone if one["speaker"] in old])
    insert_rows(connection, _ROLE, rows)
