"""Finding speakers by what somebody types: any name in use, any case, no accents, any run of words of it."""

import re
from collections import Counter
from collections.abc import Collection
from typing import Any

from sqlalchemy import Text, bindparam, func, select, union_all
from sqlalchemy.orm import Session

from quotes.fold import fold
from quotes.store.tables import Alias, AttributionRow, QuotationRow, RoleRow, SpeakerRow

_WORD = re.compile(r"\w+")
_WILD = re.compile("[%_/]")
_NAMES = union_all(
    *(
        select(id_, name).where(folded.like(bindparam("pattern", type_=Text), escape="/"))
        for id_, name, folded in (
            (SpeakerRow.id, SpeakerRow.name, SpeakerRow.folded),
            (Alias.speaker_id, Alias.name, Alias.folded),
        )
    )
)


def find_speakers(session: Session, name: str) -> list[dict[str, Any]]:
    """Return all speakers that `name` fits: whole names first, then those most quoted.

    Keys: id, name, kind, country, relation, wikidata, article_id (of the one article a speaker is local
    to), aliases, roles (lists of words), quotations (how many the program attributes), exact (True where
    `name` is the whole of a name and not a part of it).
    """
    fitting = find_speaker_ids(session, name)
    aliases, counts = _aliases(session, fitting), _quotations(session, fitting)
    rows = [
        _row(session, speaker)
        | {"aliases": aliases[speaker.id], "quotations": counts[speaker.id], "exact": fitting[speaker.id]}
        for speaker in session.scalars(select(SpeakerRow).where(SpeakerRow.id.in_(fitting)))
    ]
    return sorted(rows, key=_rank)


def find_speaker_ids(session: Session, name: str) -> dict[int, bool]:
    """Return the ids of all speakers that `name` fits, each with whether it is the whole of a name."""
    words = _words(name)
    if not words:
        return {}
    found: dict[int, bool] = {}
    pattern = like_pattern(max(words, key=len))
    for id_, stored in session.connection().execute(_NAMES, {"pattern": pattern}):
        spelt = _words(stored)
        if _has_run(spelt, words):
            found[id_] = found.get(id_, False) or spelt == words
    return found


def like_pattern(words: str) -> str:
    """Return the pattern of LIKE, with / as its escape, for what has `words` in it."""
    return "%" + _WILD.sub(r"/\g<0>", words) + "%"


def _words(name: str) -> list[str]:
    return _WORD.findall(fold(name))


def _has_run(words: list[str], wanted: list[str]) -> bool:
    return any(words[at : at + len(wanted)] == wanted for at in range(len(words) - len(wanted) + 1))


def _rank(row: dict[str, Any]) -> tuple[bool, bool, int, int]:
    return not row["exact"], row["article_id"] is not None, -row["quotations"], row["id"]


def _aliases(session: Session, ids: Collection[int]) -> dict[int, list[str]]:
    names: dict[int, list[str]] = {id_: [] for id_ in ids}
    rows = select(Alias.speaker_id, Alias.name).where(Alias.speaker_id.in_(ids)).order_by(Alias.id)
    for speaker_id, alias in session.execute(rows):
        names[speaker_id].append(alias)
    return names


def _quotations(session: Session, ids: Collection[int]) -> Counter[int]:
    """How many living quotations the program attributes to each."""
    rows = (
        select(AttributionRow.speaker_id, func.count())
        .join(QuotationRow, QuotationRow.id == AttributionRow.quotation_id)
        .where(AttributionRow.speaker_id.in_(ids), QuotationRow.retired.is_(None))
        .group_by(AttributionRow.speaker_id)
    )
    return Counter(
        {speaker_id: count for speaker_id, count in session.execute(rows) if speaker_id is not None}
    )


def _row(session: Session, speaker: SpeakerRow) -> dict[str, Any]:
    roles = session.scalars(select(RoleRow).where(RoleRow.speaker_id == speaker.id).order_by(RoleRow.id))
    return {
        "id": speaker.id,
        "name": speaker.name,
        "kind": speaker.kind,
        "country": speaker.country,
        "relation": speaker.relation,
        "wikidata": speaker.wikidata,
        "article_id": speaker.article_id,
        "roles": [", ".join(filter(None, (one.office, one.organization, one.country))) for one in roles],
    }
