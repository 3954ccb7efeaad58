"""All that a database says of one speaker: how much, when, where and in which words, and beside whom."""

from collections import Counter
from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import Session

from quotes.store.bulk import rows_in
from quotes.store.lookup import Query, load_rows
from quotes.store.observations import list_observations
from quotes.store.spellings import list_spellings
from quotes.store.views import sheet

_TOP, _LATEST = 5, 5
_BESIDE: Select[Any] = (
    select(sheet.c.speaker, sheet.c.speaker_id, func.count(sheet.c.article_id.distinct()))
    .where(sheet.c.article_id.in_(bindparam("wanted", expanding=True)), sheet.c.speaker_id.is_not(None))
    .group_by(sheet.c.speaker, sheet.c.speaker_id)
)


def portrait(session: Session, speaker_id: int) -> dict[str, Any]:
    """Return what is quoted of a speaker and said of it, in figures and examples.

    Keys: quotations, articles, first_date, last_date, outlets, cues and beside (the five most frequent, each with a
    name and a number: of quotations, for `beside` of articles they share), latest (the five quotations published
    last: id, date, outlet, quotation), said (what articles say the speaker is: date, words, outlet), spellings (how
    articles print the name besides).
    """
    rows = list(load_rows(session, Query(speaker_ids=(speaker_id,)), with_context=False))
    days = [row["date"] for row in rows if row["date"]]
    articles = {row["article_id"] for row in rows}
    latest = sorted(rows, key=lambda row: (row["date"] or "", row["id"]), reverse=True)[:_LATEST]
    said = {one["words"]: one for one in list_observations(session, speaker_id)}
    return {
        "quotations": len(rows),
        "articles": len(articles),
        "first_date": min(days, default=None),
        "last_date": max(days, default=None),
        "outlets": _most(Counter(row["outlet"] for row in rows if row["outlet"])),
        "cues": _most(Counter(row["cue_lemma"] for row in rows if row["cue_lemma"])),
        "beside": _beside(session, articles, speaker_id),
        "latest": [{key: row[key] for key in ("id", "date", "outlet", "quotation")} for row in latest],
        "said": [{key: one[key] for key in ("date", "words", "outlet")} for one in said.values()],
        "spellings": list_spellings(session, speaker_id),
    }


def _beside(session: Session, articles: Collection[int], speaker_id: int) -> list[dict[str, Any]]:
    counts: Counter[tuple[str, int]] = Counter()
    for name, id_, number in rows_in(session.connection(), _BESIDE, articles):
        counts[name, id_] += number
    others = {key: number for key, number in counts.items() if key[1] != speaker_id}
    ranked = sorted(others.items(), key=lambda item: (-item[1], *item[0]))[:_TOP]
    return [{"name": name, "speaker_id": id_, "number": number} for (name, id_), number in ranked]


def _most(counts: Counter[str]) -> list[dict[str, Any]]:
    ranked: Iterable[tuple[str, int]] = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_TOP]
    return [{"name": name, "number": number} for name, number in ranked]
