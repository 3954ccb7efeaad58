"""Counts of what was said: rows of the view of quotations that a query fits, put together."""

from dataclasses import replace
from typing import Any, get_args

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from quotes.model import Relation
from quotes.store.lookup import asked_of
from quotes.store.query import Query, conditions
from quotes.store.tables import Country, SpeakerRow
from quotes.store.views import sheet

_QUOTATIONS = func.count().label("quotations")
_SPEAKERS = func.count(sheet.c.speaker_id.distinct()).label("speakers")
_ARTICLES = func.count(sheet.c.article_id.distinct()).label("articles")
_SPEECH = (sheet.c.status == "attributed", sheet.c.kind != "term")
_ALL = Query()


def report_speakers(
    session: Session, query: Query = _ALL, *, limit: int | None = None
) -> list[dict[str, Any]]:
    """Return how much each speaker says of what fits, most first; speakers local to an article left out.

    Keys: those of the view `speaker_summary`.
    """
    who: tuple[Any, ...] = (
        *(SpeakerRow.id.label("speaker_id"), SpeakerRow.name.label("speaker")),
        *(SpeakerRow.kind.label("speaker_kind"), SpeakerRow.country),
    )
    days = (func.min(sheet.c.date).label("first_date"), func.max(sheet.c.date).label("last_date"))
    found = (
        select(*who, _QUOTATIONS, _ARTICLES, *days)
        .join(SpeakerRow, SpeakerRow.id == sheet.c.speaker_id)
        .where(SpeakerRow.article_id.is_(None))
        .group_by(SpeakerRow.id, SpeakerRow.name, SpeakerRow.kind, SpeakerRow.country)
        .order_by(_QUOTATIONS.desc(), SpeakerRow.name, SpeakerRow.id)
    )
    return _counted(session, found, query, limit)


def report_countries(
    session: Session, query: Query = _ALL, *, limit: int | None = None
) -> list[dict[str, Any]]:
    """Return how much of what fits is said for each country, by relation, most first.

    Keys: those of the view `country_summary`.
    """
    name = func.coalesce(Country.name, sheet.c.country).label("name")
    found = (
        select(sheet.c.country, name, sheet.c.relation, _QUOTATIONS, _SPEAKERS, _ARTICLES)
        .outerjoin(Country, Country.code == sheet.c.country)
        .where(sheet.c.country.is_not(None))
        .group_by(sheet.c.country, Country.name, sheet.c.relation)
        .order_by(_QUOTATIONS.desc(), sheet.c.country, sheet.c.relation)
    )
    return _counted(session, found, query, limit)


def report_cues(session: Session, query: Query = _ALL, *, limit: int | None = None) -> list[dict[str, Any]]:
    """Return cue_lemma, quotations, speakers and articles of each word of saying in what fits, most first."""
    found = (
        select(sheet.c.cue_lemma, _QUOTATIONS, _SPEAKERS, _ARTICLES)
        .where(sheet.c.cue_lemma.is_not(None))
        .group_by(sheet.c.cue_lemma)
        .order_by(_QUOTATIONS.desc(), sheet.c.cue_lemma)
    )
    return _counted(session, found, query, limit)


def list_countries(session: Session) -> list[dict[str, Any]]:
    """Return the countries that are quoted, most quotations first.

    Keys: country, name, quotations, represents, organization, nationality, setting (how many of each relation),
    speakers, articles.
    """
    relations = (func.count().filter(sheet.c.relation == word).label(word) for word in get_args(Relation))
    name = func.coalesce(Country.name, sheet.c.country).label("name")
    found = (
        select(sheet.c.country, name, _QUOTATIONS, *relations, _SPEAKERS, _ARTICLES)
        .outerjoin(Country, Country.code == sheet.c.country)
        .where(sheet.c.country.is_not(None))
        .group_by(sheet.c.country, Country.name)
        .order_by(_QUOTATIONS.desc(), sheet.c.country)
    )
    return _counted(session, found, _ALL, None)


def _counted(session: Session, found: Select[Any], query: Query, limit: int | None) -> list[dict[str, Any]]:
    filters, values = asked_of(session, replace(query, status="attributed"))
    found = found.where(*_SPEECH, *conditions(filters)).limit(limit)
    return [dict(row) for row in session.execute(found, values).mappings()]
