"""Finding speakers by what somebody types: any name in use, any case, no accents, any run of words of it."""

import re
from collections import Counter
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quotes.fold import fold
from quotes.store.tables import Alias, AttributionRow, QuotationRow, RoleRow, SpeakerRow

_WORD = re.compile(r"\w+")


def find_speakers(session: Session, name: str) -> list[dict[str, Any]]:
    """Return all speakers that `name` fits: whole names first, then those most quoted.

    Keys: id, name, kind, country, relation, wikidata, article_id (of the one article a speaker is local
    to), aliases, roles (lists of words), quotations (how many the program attributes), exact (True where
    `name` is the whole of a name and not a part of it).
    """
    words = _words(name)
    if not words:
        return []
    names = _names_with(session, max(words, key=len))
    found = []
    for speaker in session.scalars(select(SpeakerRow).where(SpeakerRow.id.in_(names))):
        spelt = [_words(one) for one in (speaker.name, *names[speaker.id])]
        if any(_has_run(one, words) for one in spelt):
            found.append((speaker, words in spelt))
    counts = _quotations(session, [speaker.id for speaker, _ in found])
    rows = [
        _row(session, speaker)
        | {"aliases": names[speaker.id], "quotations": counts[speaker.id], "exact": exact}
        for speaker, exact in found
    ]
    return sorted(rows, key=_rank)


def _words(name: str) -> list[str]:
    return _WORD.findall(fold(name))


def _has_run(words: list[str], wanted: list[str]) -> bool:
    return any(words[at : at + len(wanted)] == wanted for at in range(len(words) - len(wanted) + 1))


def _rank(row: dict[str, Any]) -> tuple[bool, bool, int, int]:
    return not row["exact"], row["article_id"] is not None, -row["quotations"], row["id"]


def _names_with(session: Session, word: str) -> dict[int, list[str]]:
    """The aliases, by id, of all speakers of whom some name has `word` in it."""
    ids = set(session.scalars(select(SpeakerRow.id).where(SpeakerRow.folded.contains(word, autoescape=True))))
    ids |= set(session.scalars(select(Alias.speaker_id).where(Alias.folded.contains(word, autoescape=True))))
    names: dict[int, list[str]] = {id_: [] for id_ in ids}
    rows = select(Alias.speaker_id, Alias.name).where(Alias.speaker_id.in_(ids)).order_by(Alias.id)
    for speaker_id, alias in session.execute(rows):
        names[speaker_id].append(alias)
    return names


def _quotations(session: Session, ids: list[int]) -> Counter[int]:
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
