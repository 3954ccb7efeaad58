"""Looking quotations up. Every row comes out of the view `quotation_sheet` and has its keys.

A filter on what the view works out (speaker, country) is narrowed first to the rows that an index finds: what
the program said, and all that people judged.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select, union_all
from sqlalchemy.orm import Session

from quotes.fold import fold
from quotes.model import Span
from quotes.store.anchors import judgement_at, placed_quotations
from quotes.store.find import find_speakers
from quotes.store.tables import (
    ArticleRow,
    AttributionRow,
    Extraction,
    JudgementRow,
    QuotationRow,
    SpeakerRow,
    TextBody,
)
from quotes.store.views import sheet

Sheet = dict[str, Any]
_NOBODY = 0  # an id that no row has


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Which quotations are wanted; None asks for nothing in particular.

    `speaker` is any name and stands for all speakers it fits; `speaker_ids`, where there are any, are
    those speakers alone. `country` is ISO 3166-1 alpha-2, `said` words in any case, `since` and `until`
    are days, both included. Terms and quotations that are no speech are left out unless `terms`, or a
    `kind` or `status`, asks for them.
    """

    speaker: str | None = None
    speaker_ids: tuple[int, ...] = ()
    country: str | None = None
    relation: str | None = None
    said: str | None = None
    kind: str | None = None
    status: str | None = None
    rule: str | None = None
    outlet: str | None = None
    lang: str | None = None
    since: date | None = None
    until: date | None = None
    terms: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of an answer: `total` is how many there are in all.

    `undated` is how many more would fit, but for `since` or `until`: their articles have no date.
    """

    rows: tuple[Sheet, ...]
    total: int
    undated: int


def lookup(session: Session, query: Query, *, limit: int | None = 50, offset: int = 0) -> Page:
    """Return the quotations that fit, by date (those without one last) and id."""
    query = _with_ids(session, query)
    fitting = _fitting(query)
    page = _in_order(fitting.add_columns(func.count().over())).limit(limit).offset(offset)
    found = session.execute(page).all()
    total = found[0][1] if found else _count(session, fitting)
    return Page(_rows(session, [row[0] for row in found]), total, _undated(session, query))


def load_rows(session: Session, query: Query) -> Iterator[Sheet]:
    """Yield all quotations that fit, in the order of `lookup`, without holding them all."""
    ids = list(session.scalars(_in_order(_fitting(_with_ids(session, query)))))
    for start in range(0, len(ids), 500):
        yield from _rows(session, ids[start : start + 500])


def quotation_row(session: Session, quotation_id: int) -> Sheet | None:
    """Return all that is known of one quotation: what explains its answer. None where there is none.

    Beside the keys of `quotation_sheet`: `text` (the whole article's), `opening`, `closing`, every place
    (`mention_start`, `cue_end`, `evidence_start` …), `evidence_words`, what the program said itself
    (`rule_status`, `rule_speaker`), `program`, `data`, and of the judgement `judged_by`, `judged_at` and
    `judgement_note`.
    """
    rows = _rows(session, [quotation_id])
    if not rows:
        return None
    found = session.execute(_behind(quotation_id)).mappings().one()
    content = Span(rows[0]["content_start"], rows[0]["content_end"])
    judged = judgement_at(session, found["sha256"], content)
    return {
        **rows[0],
        **{key: value for key, value in found.items() if key != "sha256"},
        "judged_by": None if judged is None else judged.who,
        "judged_at": None if judged is None else judged.made.isoformat(),
        "judgement_note": None if judged is None else judged.note,
    }


def _behind(quotation_id: int) -> Select[Any]:
    """What the sheet does not show of a quotation."""
    places = [
        getattr(AttributionRow, f"{name}_{edge}")
        for name in ("mention", "antecedent", "referent", "cue", "evidence")
        for edge in ("start", "end")
    ]
    return (
        select(
            *places,
            *(AttributionRow.evidence_words, AttributionRow.status.label("rule_status")),
            *(SpeakerRow.name.label("rule_speaker"), Extraction.program, Extraction.data),
            *(QuotationRow.opening, QuotationRow.closing, TextBody.sha256, TextBody.body.label("text")),
        )
        .join(QuotationRow, QuotationRow.id == AttributionRow.quotation_id)
        .join(ArticleRow, ArticleRow.id == QuotationRow.article_id)
        .join(TextBody, TextBody.id == ArticleRow.text_id)
        .join(Extraction, Extraction.id == AttributionRow.extraction_id)
        .outerjoin(SpeakerRow, SpeakerRow.id == AttributionRow.speaker_id)
        .where(AttributionRow.quotation_id == quotation_id)
    )


def _with_ids(session: Session, query: Query) -> Query:
    if query.speaker is None:
        return query
    found = tuple(row["id"] for row in find_speakers(session, query.speaker))
    allowed = tuple(id_ for id_ in found if not query.speaker_ids or id_ in query.speaker_ids)
    return replace(query, speaker=None, speaker_ids=allowed or (_NOBODY,))


def _rows(session: Session, ids: list[int]) -> tuple[Sheet, ...]:
    """Return the rows of the view in the order of `ids`."""
    found = session.execute(select(sheet).where(sheet.c.id.in_(ids))).mappings()
    by_id = {row["id"]: dict(row) for row in found}
    return tuple(by_id[id_] for id_ in ids if id_ in by_id)


def _in_order(fitting: Select[Any]) -> Select[Any]:
    return fitting.order_by(sheet.c.date.is_(None), sheet.c.date, sheet.c.id)


def _undated(session: Session, query: Query) -> int:
    if query.since is None and query.until is None:
        return 0
    return _count(session, _fitting(replace(query, since=None, until=None)).where(sheet.c.date.is_(None)))


def _count(session: Session, fitting: Select[Any]) -> int:
    return session.execute(select(func.count()).select_from(fitting.subquery())).scalar_one()


def _fitting(query: Query) -> Select[Any]:
    found = select(sheet.c.id)
    for name in ("relation", "kind", "status", "rule", "outlet", "lang", "country"):
        if (value := getattr(query, name)) is not None:
            found = found.where(sheet.c[name] == value)
    if query.since is not None:
        found = found.where(sheet.c.date >= query.since.isoformat())
    if query.until is not None:
        found = found.where(sheet.c.date <= query.until.isoformat())
    if not query.terms and query.kind is None and query.status is None:
        found = found.where(sheet.c.kind != "term", sheet.c.status != "not_speech")
    return found.where(*_narrowed(query))


def _narrowed(query: Query) -> Iterator[ColumnElement[bool]]:
    """The filters that an index answers, or that look at columns the view does not show."""
    if query.speaker_ids:
        yield sheet.c.speaker_id.in_(query.speaker_ids)
        yield _among(
            AttributionRow.speaker_id.in_(query.speaker_ids), JudgementRow.speaker_id.in_(query.speaker_ids)
        )
    if query.country is not None:
        from_there = select(SpeakerRow.id).where(SpeakerRow.country == query.country)
        yield _among(AttributionRow.country == query.country, JudgementRow.speaker_id.in_(from_there))
    if query.said is not None:
        folded = QuotationRow.content_folded.contains(fold(query.said), autoescape=True)
        yield sheet.c.id.in_(select(QuotationRow.id).where(folded))


def _among(attributed: ColumnElement[bool], judged: ColumnElement[bool]) -> ColumnElement[bool]:
    """Narrow to attributions and to judgements in force for which the conditions hold."""
    by_program = select(AttributionRow.quotation_id).where(attributed)
    by_people = placed_quotations(QuotationRow.id).where(JudgementRow.withdrawn.is_(None), judged)
    return sheet.c.id.in_(union_all(by_program, by_people))
