"""Who held an office: the speakers of whom lists or articles say so."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, ColumnElement, String, Text, and_, bindparam, cast, func, or_, select
from sqlalchemy.orm import Session

from quotes.model import Role
from quotes.store.bulk import rows_in
from quotes.store.redirects import targets
from quotes.store.tables import ArticleRow, Observation, Redirect, RoleRow
from quotes.store.views import sheet

_PARTS = (RoleRow.office, RoleRow.organization, RoleRow.country)
_KEY = (
    RoleRow.office
    + "\n"
    + func.coalesce(RoleRow.organization, "")
    + "\n"
    + func.coalesce(RoleRow.country, "")
)
_LAST = func.coalesce(RoleRow.end_date, RoleRow.known_until)
_WANTED: BindParameter[Any] = bindparam("wanted", type_=Text, expanding=True)
_HELD = select(RoleRow.speaker_id, RoleRow.start_date, _LAST).where(_KEY.in_(_WANTED))
_SAID = (
    select(Observation.speaker_id, ArticleRow.published)
    .join(ArticleRow, ArticleRow.id == Observation.article_id)
    .where(Observation.words.in_(_WANTED))
)


class Offices(NamedTuple):
    """The words for an office that stand in the database: of roles, with organization and country, and of articles."""

    held: tuple[str, ...]
    observed: tuple[str, ...]


def find_offices(session: Session, fits: Callable[[Role], bool]) -> Offices:
    """Return the offices that fit; each is asked about once, however many held it."""
    parts = session.execute(select(*_PARTS).distinct())
    held = ["\n".join(part or "" for part in row) for row in parts if fits(Role(*row))]
    said = [words for words in session.scalars(select(Observation.words).distinct()) if fits(Role(words))]
    return Offices(tuple(sorted(held)), tuple(sorted(said)))


def find_holders(session: Session, offices: Offices, *, on: date | None = None) -> tuple[int, ...]:
    """Return the ids of the speakers who held one of the offices, in order; with `on`, of those who did that day.

    A role without a first or last day is open on that side. What an article says somebody is, is an office of that
    article's day.
    """
    connection = session.connection()
    found = {
        id_
        for id_, start, end in rows_in(connection, _HELD, offices.held)
        if on is None or ((start is None or start <= on) and (end is None or on <= end))
    }
    said = rows_in(connection, _SAID, offices.observed)
    found |= {id_ for id_, day in said if on is None or day == on}
    return tuple(sorted(set(targets(session, found).values())))


def held_that_day() -> ColumnElement[bool]:
    """Return the condition that the speaker of a row of the sheet held an office on the day of its article.

    Its parameters are `held` and `observed`, the two of `Offices`. Where the article has no day, what it says itself
    counts, and an office that is held still.
    """
    held, said = (bindparam(name, type_=Text, expanding=True) for name in ("held", "observed"))
    start, end = (cast(day, String(10)) for day in (RoleRow.start_date, _LAST))
    day = sheet.c.date
    by_list = select(RoleRow.id).where(
        _is_of_row(RoleRow.speaker_id),
        _KEY.in_(held),
        or_(RoleRow.start_date.is_(None), start <= day, day.is_(None)),
        or_(_LAST.is_(None), end >= day, and_(day.is_(None), RoleRow.end_date.is_(None))),
    )
    by_article = select(Observation.id).where(
        Observation.article_id == sheet.c.article_id,
        _is_of_row(Observation.speaker_id),
        Observation.words.in_(said),
    )
    return or_(by_list.exists(), by_article.exists())


def _is_of_row(speaker: Any) -> ColumnElement[bool]:
    """Whether a speaker is the one of a row of the sheet, or merged into it."""
    merged = select(Redirect.speaker_id).where(Redirect.target_id == sheet.c.speaker_id)
    return and_(sheet.c.speaker_id.is_not(None), or_(speaker == sheet.c.speaker_id, speaker.in_(merged)))
