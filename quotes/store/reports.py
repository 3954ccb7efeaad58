"""Counts of what was said, over the summary views."""

from typing import Any, get_args

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from quotes.model import Relation
from quotes.store.tables import Country, SpeakerRow
from quotes.store.views import country_summary, sheet, speaker_summary


def report_speakers(session: Session, *, limit: int | None = None) -> list[dict[str, Any]]:
    """Return the rows of `speaker_summary`, most quotations first; speakers local to an article left out."""
    known = select(SpeakerRow.id).where(SpeakerRow.article_id.is_(None))
    columns = speaker_summary.c
    return _dicts(
        session,
        select(speaker_summary)
        .where(columns.speaker_id.in_(known))
        .order_by(columns.quotations.desc(), columns.speaker, columns.speaker_id)
        .limit(limit),
    )


def report_countries(session: Session, *, limit: int | None = None) -> list[dict[str, Any]]:
    """Return the rows of `country_summary`, most quotations first."""
    columns = country_summary.c
    order = (columns.quotations.desc(), columns.country, columns.relation)
    return _dicts(session, select(country_summary).order_by(*order).limit(limit))


def list_countries(session: Session) -> list[dict[str, Any]]:
    """Return the countries that are quoted, most quotations first.

    Keys: country, name, quotations, represents, organization, nationality, setting (how many of each relation),
    speakers, articles.
    """
    quoted = (
        select(
            sheet.c.country,
            func.count().label("quotations"),
            *(func.count().filter(sheet.c.relation == word).label(word) for word in get_args(Relation)),
            func.count(sheet.c.speaker_id.distinct()).label("speakers"),
            func.count(sheet.c.article_id.distinct()).label("articles"),
        )
        .where(sheet.c.country.is_not(None), sheet.c.status == "attributed", sheet.c.kind != "term")
        .group_by(sheet.c.country)
        .subquery()
    )
    found = (
        select(quoted, func.coalesce(Country.name, quoted.c.country).label("name"))
        .outerjoin(Country, Country.code == quoted.c.country)
        .order_by(quoted.c.quotations.desc(), quoted.c.country)
    )
    order = ("country", "name", "quotations", *get_args(Relation), "speakers", "articles")
    return [{name: row[name] for name in order} for row in _dicts(session, found)]


def report_cues(session: Session, *, limit: int | None = None) -> list[dict[str, Any]]:
    """Return cue_lemma, quotations, speakers and articles of each word of saying, most quotations first."""
    quotations = func.count().label("quotations")
    found = (
        select(
            sheet.c.cue_lemma,
            quotations,
            func.count(sheet.c.speaker_id.distinct()).label("speakers"),
            func.count(sheet.c.article_id.distinct()).label("articles"),
        )
        .where(sheet.c.cue_lemma.is_not(None), sheet.c.status == "attributed", sheet.c.kind != "term")
        .group_by(sheet.c.cue_lemma)
        .order_by(quotations.desc(), sheet.c.cue_lemma)
        .limit(limit)
    )
    return _dicts(session, found)


def _dicts(session: Session, found: Select[Any]) -> list[dict[str, Any]]:
    return [dict(row) for row in session.execute(found).mappings()]
