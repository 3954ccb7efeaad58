"""The paragraph around a quotation: the one key of a row that the view `quotation_sheet` does not have.

SQL finds a place in a text by going through it from its beginning, once for each quotation; here a text is loaded once.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, select

from quotes.model import Span
from quotes.store.bulk import rows_in
from quotes.store.tables import ArticleRow, TextBody

_AROUND = 400  # code points shown either side where a paragraph is longer
_BETWEEN = re.compile(r"\r?\n\s*\n")
_BODIES = (
    select(ArticleRow.id, TextBody.body)
    .join(TextBody, TextBody.id == ArticleRow.text_id)
    .where(ArticleRow.id.in_(bindparam("wanted", expanding=True)))
)


def passage(text: str, start: int, end: int) -> Span:
    """Return where the paragraph around a place stands; of a long one the words beside it, whole ones."""
    before = text[max(0, start - _AROUND) : start]
    after = text[end : end + _AROUND]
    parts = _BETWEEN.split(before)
    if len(parts) > 1 or start <= _AROUND:
        first = start - len(parts[-1])
    else:
        first = start - len(before.partition(" ")[2] or before)
    paragraph = _BETWEEN.split(after, maxsplit=1)[0]
    if paragraph == after and end + _AROUND < len(text):
        paragraph = after.rpartition(" ")[0] or after
    return Span(first, end + len(paragraph))


def contexts(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return the paragraph around the quotation of each row of the view, on one line."""
    bodies = _bodies(connection, {row["article_id"] for row in rows})
    return [
        " ".join(passage(body, row["start_char"], row["end_char"]).of(body).split())
        for row in rows
        for body in [bodies[row["article_id"]]]
    ]


def _bodies(connection: Connection, articles: Collection[int]) -> dict[int, str]:
    return {row[0]: row[1] for row in rows_in(connection, _BODIES, articles)}
