"""What people set right of stored articles. What was there before is kept: an article that comes once more, as it came
at first, is still the one that is there."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, insert, or_, select
from sqlalchemy.orm import Session

from quotes.errors import RefusedDecision, UnknownName
from quotes.store.bulk import rows_in
from quotes.store.clock import now
from quotes.store.tables import ArticleRow, Correction, TextBody

_MOVES = frozenset({"lang", "published"})  # what tells who speaks, and so needs another reading
_FORMER = (
    select(*(TextBody.sha256, ArticleRow.id, Correction.field, Correction.before))
    .add_columns(ArticleRow.outlet, ArticleRow.url)
    .join(ArticleRow, ArticleRow.id == Correction.article_id)
    .join(TextBody)
    .where(TextBody.sha256.in_(bindparam("wanted", expanding=True)), Correction.field.in_(("outlet", "url")))
    .order_by(Correction.id)
)


class Corrected(NamedTuple):
    """What was set of one article: (field, before, after) of all that is otherwise now, days as days."""

    article_id: int
    changes: tuple[tuple[str, Any, Any], ...]

    @property
    def needs_reading(self) -> bool:
        """Whether who speaks may be told otherwise now, so that the article is to be read again."""
        return any(field in _MOVES for field, _, _ in self.changes)


def correct_articles(session: Session, ids: Collection[int], values: Mapping[str, Any]) -> list[Corrected]:
    """Set fields of some articles (outlet, url, title, author, lang, published) and return what that changed.

    None clears a field; an article always has a language. What is set counts as given, not as read or detected.
    Raises UnknownName for an article that is not there, RefusedDecision for what another article has: its URL, or,
    without one, its text and outlet. Nothing is changed then.
    """
    rows = {row.id: row for row in session.scalars(select(ArticleRow).where(ArticleRow.id.in_(ids)))}
    for id_ in ids:
        if id_ not in rows:
            raise UnknownName("article", str(id_))
    _refuse_taken(session, list(rows.values()), values)
    return [_set(session, rows[id_], values) for id_ in dict.fromkeys(ids)]


def former_articles(
    connection: Connection, hashes: Collection[str]
) -> Iterator[tuple[str, str | None, str | None, int]]:
    """Yield what articles with texts of these hashes were before somebody set it: hash, outlet, url and id.

    They are all the outlets of an article with all its URLs: more pairs than there were, all of them its own.
    """
    outlets: dict[tuple[str, int], dict[str | None, None]] = {}
    urls: dict[tuple[str, int], dict[str | None, None]] = {}
    for sha256, id_, field, before, outlet, url in rows_in(connection, _FORMER, hashes):
        known = {"outlet": outlets, "url": urls}
        for name, value in (("outlet", outlet), ("url", url), (field, before)):
            known[name].setdefault((sha256, id_), {})[value] = None
    for (sha256, id_), names in outlets.items():
        yield from ((sha256, outlet, url, id_) for outlet in names for url in urls[sha256, id_])


def list_corrections(session: Session, article_id: int) -> list[dict[str, Any]]:
    """Return what people set of an article, in the order they did; keys: field, before, after, made."""
    rows = session.scalars(
        select(Correction).where(Correction.article_id == article_id).order_by(Correction.id)
    )
    return [
        {"field": one.field, "before": one.before, "after": one.after, "made": one.made.isoformat()}
        for one in rows
    ]


def _set(session: Session, row: ArticleRow, values: Mapping[str, Any]) -> Corrected:
    changes = tuple(
        (field, getattr(row, field), after) for field, after in values.items() if getattr(row, field) != after
    )
    for field, _, after in changes:
        setattr(row, field, after)
    if "published" in values:
        row.published_basis = None if row.published is None else "given"
    if "lang" in values:
        row.lang_confidence = None
    if changes:
        session.execute(insert(Correction), [_logged(row.id, *one) for one in changes])
    session.flush()
    return Corrected(row.id, changes)


def _logged(article_id: int, field: str, before: Any, after: Any) -> dict[str, Any]:
    words = [None if value is None else str(value) for value in (before, after)]
    return {"article_id": article_id, "field": field, "before": words[0], "after": words[1], "made": now()}


def _refuse_taken(session: Session, rows: Sequence[ArticleRow], values: Mapping[str, Any]) -> None:
    """Refuse values under which an article would be one with another: by its URL, else by its text and outlet."""
    if values.keys().isdisjoint(("outlet", "url")):
        return
    same = or_(ArticleRow.url == values.get("url"), ArticleRow.text_id.in_({row.text_id for row in rows}))
    others = session.scalars(select(ArticleRow).where(same).order_by(ArticleRow.id)).all()
    ids = {row.id for row in rows}
    taken = {_identity(other, {}): other.id for other in others if other.id not in ids}
    for row in rows:
        identity = _identity(row, values)
        other = taken.setdefault(identity, row.id)
        if other != row.id:
            raise RefusedDecision(_clash(row.id, other, identity))


def _identity(row: ArticleRow, values: Mapping[str, Any]) -> tuple[Any, ...]:
    """What makes an article one, as it will be with other values: its URL, else its text and outlet."""
    outlet, url = values.get("outlet", row.outlet), values.get("url", row.url)
    return (row.text_id, outlet) if url is None else (url,)


def _clash(one: int, other: int, identity: tuple[Any, ...]) -> str:
    if len(identity) == 1:
        return f"article {other} has the URL {identity[0]}; articles {one} and {other} cannot both have it"
    outlet = f"under {identity[1]!r}" if identity[1] else "without an outlet"
    return (
        f"article {other} has the text of article {one}, {outlet} and without a URL: the two would be one;"
        f" quotes articles remove {one} takes this one out"
    )
