"""Who held an office: the speakers of whom lists or articles say so."""

from collections.abc import Callable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from quotes.model import Role
from quotes.store.redirects import targets
from quotes.store.tables import ArticleRow, Observation, RoleRow


def find_holders(
    session: Session, fits: Callable[[Role], bool], *, on: date | None = None
) -> tuple[int, ...]:
    """Return the ids of the speakers with a role that fits, in order; with `on`, of those who held it that day.

    A role without a first or last day is open on that side. What an article says somebody is fits as an office
    of that article's day.
    """
    columns = (RoleRow.office, RoleRow.organization, RoleRow.country, RoleRow.start_date, RoleRow.end_date)
    held = session.execute(select(RoleRow.speaker_id, *columns))
    found = {row[0] for row in held if fits(Role(*row[1:])) and _was_held(row[4], row[5], on)}
    said = session.execute(
        select(Observation.speaker_id, Observation.words, ArticleRow.published).join(
            ArticleRow, ArticleRow.id == Observation.article_id
        )
    )
    found |= {id_ for id_, words, day in said if (on is None or day == on) and fits(Role(words))}
    return tuple(sorted(set(targets(session, found).values())))


def _was_held(start: date | None, end: date | None, on: date | None) -> bool:
    return on is None or ((start is None or start <= on) and (end is None or on <= end))
