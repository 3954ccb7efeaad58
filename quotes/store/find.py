"""Finding speakers by what somebody types: any name in use, any case, no accents, any run of words of it."""

import re
from collections import Counter
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Text, bindparam, func, literal, select, union_all
from sqlalchemy.orm import Session

from quotes.errors import UnknownName
from quotes.fold import fold, stand_in_row
from quotes.model import LONGEST_NAME
from quotes.store.load import load_some, speaker_row
from quotes.store.redirects import targets, with_merged
from quotes.store.tables import Alias, AttributionRow, QuotationRow, SpeakerRow

_WORD = re.compile(r"\w+")
_WILD = re.compile("[%_/]")
_DIGITS = 9  # more are no id: the database's numbers end before
_NAMES = union_all(
    *(
        select(id_, name, basis.label("basis")).where(
            folded.like(bindparam("pattern", type_=Text), escape="/")
        )
        for id_, name, folded, basis in (
            (SpeakerRow.id, SpeakerRow.name, SpeakerRow.folded, literal("given")),
            (Alias.speaker_id, Alias.name, Alias.folded, Alias.basis),
        )
    )
)


def find_speakers(session: Session, name: str) -> list[dict[str, Any]]:
    """Return all speakers that `name` fits, or whose id it is: whole names first, then those most quoted.

    Keys: id, name, kind, country, relation, wikidata, aliases, roles (lists of words), article_id (of the one
    article a speaker is local to), quotations (how many the program attributes), exact (True where `name` is
    the whole of a name and not a part of it). An old id leads to the speaker it is now.
    """
    fitting = _numbered(session, name) or find_speaker_ids(session, name)
    return sorted(_rows(session, fitting), key=_rank)


def find_one(session: Session, name: str) -> int | None:
    """Return the id of the one speaker that has this whole name, or this id; None where nobody has the name.

    Speakers local to an article are found by id alone. Raises UnknownName for an id that is not there, and for a
    name that several have, with their ids.
    """
    if name.isdecimal():
        numbered = _numbered(session, name)
        if not numbered:
            raise UnknownName("speaker", name if len(name) <= _DIGITS else name[:_DIGITS] + "…")
        return next(iter(numbered))
    ids = find_speaker_ids(session, name, given=True)
    if not any(ids.values()):
        ids = find_speaker_ids(session, name)
    fitting = [row for row in _rows(session, ids) if row["exact"] and row["article_id"] is None]
    if len(fitting) > 1:
        choices = tuple(f"{row['id']} ({row['name']}, {row['country']})" for row in fitting)
        raise UnknownName("single speaker", name, choices)
    return int(fitting[0]["id"]) if fitting else None


def find_speaker_ids(session: Session, name: str, *, given: bool = False) -> dict[int, bool]:
    """Return the ids of all speakers that `name` fits, each with whether it is the whole of a name.

    The names of merged speakers lead to the ones they are. With `given` the spellings that articles print
    do not count.
    """
    words = _words(name) if len(name) <= LONGEST_NAME else []
    if not words:
        return {}
    found: dict[int, bool] = {}
    pattern = like_pattern(max(words, key=len))
    for id_, stored, basis in session.connection().execute(_NAMES, {"pattern": pattern}):
        spelt = _words(stored)
        if (basis == "given" or not given) and stand_in_row(words, spelt):
            found[id_] = found.get(id_, False) or spelt == words
    return _merged(session, found)


def _merged(session: Session, found: Mapping[int, bool]) -> dict[int, bool]:
    merged: dict[int, bool] = {}
    for id_, target in targets(session, found).items():
        merged[target] = merged.get(target, False) or found[id_]
    return merged


def like_pattern(words: str) -> str:
    """Return the pattern of LIKE, with / as its escape, for what has `words` in it."""
    return "%" + _WILD.sub(r"/\g<0>", words) + "%"


def _words(name: str) -> list[str]:
    return _WORD.findall(fold(name))


def _rank(row: dict[str, Any]) -> tuple[bool, bool, int, bool, int]:
    """Whole names first, but for people of whom nothing but a surname is known: others of that name may be meant."""
    lone = row["kind"] == "person" and len(_words(row["name"])) == 1
    exact = row["exact"] and not lone
    return not exact, row["article_id"] is not None, -row["quotations"], not row["exact"], row["id"]


def _quotations(session: Session, ids: Collection[int]) -> Counter[int]:
    """How many living quotations the program attributes to each."""
    target = targets(session, with_merged(session, ids))
    counts = (
        select(AttributionRow.speaker_id, func.count())
        .join(QuotationRow, QuotationRow.id == AttributionRow.quotation_id)
        .where(AttributionRow.speaker_id.in_(target), QuotationRow.retired.is_(None))
        .group_by(AttributionRow.speaker_id)
    )
    found: Counter[int] = Counter()
    for speaker_id, count in session.execute(counts):
        found[target[speaker_id or 0]] += count
    return found


def _rows(session: Session, fitting: Mapping[int, bool]) -> list[dict[str, Any]]:
    counts = _quotations(session, fitting)
    local = select(SpeakerRow.id, SpeakerRow.article_id).where(SpeakerRow.id.in_(fitting))
    articles = {row.id: row.article_id for row in session.execute(local)}
    return [
        {
            **speaker_row(speaker),
            "article_id": articles[speaker.id],
            "quotations": counts[speaker.id or 0],
            "exact": fitting[speaker.id or 0],
        }
        for speaker in load_some(session, fitting)
    ]


def _numbered(session: Session, name: str) -> dict[int, bool]:
    """The speaker whose id this is, as the only one that fits; local ones have ids too."""
    if not name.isdecimal() or len(name) > _DIGITS:
        return {}
    there = session.scalar(select(SpeakerRow.id).where(SpeakerRow.id == int(name)))
    return {} if there is None else {targets(session, [there])[there]: True}
