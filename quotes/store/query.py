"""What can be asked of the quotations, and the statements that answer: one for each set of filters.

Putting a statement together costs more than running it, so each is built once and takes the values as parameters.
A filter on what the view works out (speaker, country) is narrowed first to the rows that an index finds: what
the program said, and all that people judged.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, get_args

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Integer,
    Select,
    Text,
    and_,
    bindparam,
    false,
    func,
    or_,
    select,
    true,
    union_all,
)

from quotes.errors import UnknownName
from quotes.fold import fold_passage
from quotes.model import Kind, Relation, Status
from quotes.store.anchors import placed_quotations
from quotes.store.countries import checked_code
from quotes.store.find import like_pattern
from quotes.store.holders import Offices, held_that_day
from quotes.store.tables import AttributionRow, JudgementRow, QuotationRow, Redirect, SpeakerRow
from quotes.store.views import sheet

_KNOWN: Mapping[str, tuple[str, ...]] = {
    "relation": get_args(Relation),
    "kind": get_args(Kind),
    "status": get_args(Status),
}
_EQUAL = ("relation", "kind", "status", "rule", "lang", "country")
_OUTLETS: BindParameter[Any] = bindparam("outlets", type_=Text, expanding=True)
_COUNTRY: BindParameter[Any] = bindparam("country", type_=Text)
_SPEAKERS: BindParameter[Any] = bindparam("speaker_ids", type_=Integer, expanding=True)
_MEMBERS: BindParameter[Any] = bindparam("members", type_=Text, expanding=True)
_SAID = "said_"  # the beginning of the names of filters that hold a quotation to words
_MEMBER = "member {} {} {}"  # the name of a filter that holds a country to the days of its membership
_ROWS: BindParameter[Any] = bindparam("speaker_rows", type_=Integer, expanding=True)

Filters = frozenset[str]
"""The names of the filters in use: fields of `Query`, `speech` (neither terms nor what is no speech) and
`undated` (no day)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Which quotations are wanted; None asks for nothing in particular.

    `speaker` is any name and stands for all speakers it fits; `speaker_ids`, where there are any, are
    those speakers alone, and `speaker_rows` they and all that were merged into them. `outlet` is a name in any case,
    with any accents or apostrophes, `outlets` as they are written in the database. `country` is ISO 3166-1
    alpha-2, `offices` what the speaker held on the day of the article, `members` are the countries of a group, each
    with its first and last day: what is without a day counts for those that hold the office, or are members, still.
    `said` are words in any case, or several of which all must be there; `since` and `until` are days, both included.
    Terms and quotations that are no speech are left out unless `terms`, or a `kind` or `status`, asks for them. Raises
    UnknownName for a value that no quotation can have.
    """

    speaker: str | None = None
    speaker_ids: tuple[int, ...] = ()
    speaker_rows: tuple[int, ...] = ()
    country: str | None = None
    members: tuple[tuple[str, date | None, date | None], ...] = ()
    offices: Offices | None = None
    relation: str | None = None
    said: str | tuple[str, ...] = ()
    kind: str | None = None
    status: str | None = None
    rule: str | None = None
    outlet: str | None = None
    outlets: tuple[str, ...] = ()
    lang: str | None = None
    since: date | None = None
    until: date | None = None
    terms: bool = False

    def __post_init__(self) -> None:
        """Refuse what no row can have: a slip would look as if nothing had been found. Raises UnknownName."""
        for name, known in _KNOWN.items():
            value = getattr(self, name)
            if value is not None and value not in known:
                raise UnknownName(name, value, known)
        if self.country is not None:
            checked_code(self.country)
        for words in self.words:
            if not words.strip():
                raise UnknownName("words in", words)
        for day in (self.since, self.until):
            if day is not None and not isinstance(day, date):
                raise UnknownName("datetime.date", str(day))

    @property
    def words(self) -> tuple[str, ...]:
        """All that must stand in the quotation."""
        return (self.said,) if isinstance(self.said, str) else self.said


def asked(query: Query) -> tuple[Filters, dict[str, Any]]:
    """Return the filters that a query without a speaker's name uses, and the parameters of its statements."""
    values: dict[str, Any] = {name: value for name in _EQUAL if (value := getattr(query, name)) is not None}
    if query.speaker_ids:
        values["speaker_ids"], values["speaker_rows"] = query.speaker_ids, query.speaker_rows
    if query.outlets:
        values["outlets"] = query.outlets
    if query.offices is not None:
        values["held"], values["observed"] = query.offices
    if query.members:
        values["members"] = [code for code, _, _ in query.members]
    for number, words in enumerate(query.words):
        values[f"{_SAID}{number}"] = like_pattern(fold_passage(words))
    for name in ("since", "until"):
        if (day := getattr(query, name)) is not None:
            values[name] = date.isoformat(day)  # of a datetime its day
    speech_only = not query.terms and query.kind is None and query.status is None
    dated = {
        _MEMBER.format(code, start or "", end or "") for code, start, end in query.members if start or end
    }
    return frozenset(values) | ({"speech"} if speech_only else set()) | dated, values


@lru_cache
def ids_in_order(filters: Filters) -> Select[Any]:
    """Return the statement for the ids, by date (those without one last) and id."""
    return _fitting(filters).order_by(sheet.c.date.is_(None), sheet.c.date, sheet.c.id)


@lru_cache
def page_of_ids(filters: Filters, *, has_end: bool) -> Select[Any]:
    """Return the statement for one page of ids, each with how many there are on all pages.

    Its parameters beside those of the filters are `start` and, where the page has an end, `size`.
    """
    rows = ids_in_order(filters).add_columns(func.count().over())
    rows = rows.offset(bindparam("start", type_=Integer))
    return rows.limit(bindparam("size", type_=Integer)) if has_end else rows


@lru_cache
def count_of(filters: Filters) -> Select[Any]:
    """Return the statement that counts what fits."""
    return select(func.count()).select_from(_fitting(filters).subquery())


def _fitting(filters: Filters) -> Select[Any]:
    return select(sheet.c.id).where(*conditions(filters))


def conditions(filters: Filters) -> Iterator[ColumnElement[bool]]:
    """Yield what must hold of rows of the view; `asked` has the values of the parameters."""
    yield from _narrowed(filters)
    for name in sorted(filters.intersection(_EQUAL)):
        yield sheet.c[name] == bindparam(name, type_=Text)
    if "outlets" in filters:
        yield sheet.c.outlet.in_(_OUTLETS)
    if "since" in filters:
        yield sheet.c.date >= bindparam("since", type_=Text)
    if "until" in filters:
        yield sheet.c.date <= bindparam("until", type_=Text)
    for name in sorted(one for one in filters if one.startswith("member ")):
        yield _while_member(*name.split(" ")[1:])
    if "held" in filters:
        yield held_that_day()
    if "undated" in filters:
        yield sheet.c.date.is_(None)
    if "speech" in filters:
        yield and_(sheet.c.kind != "term", sheet.c.status != "not_speech")


def _narrowed(filters: Filters) -> Iterator[ColumnElement[bool]]:
    """The filters that an index answers, or that look at columns the view does not show."""
    if "speaker_ids" in filters:
        yield sheet.c.speaker_id.in_(_SPEAKERS)
        yield _among(AttributionRow.speaker_id.in_(_ROWS), JudgementRow.speaker_id.in_(_ROWS))
    if "country" in filters:
        from_there = _of_country(SpeakerRow.country == _COUNTRY)
        judged = or_(JudgementRow.country == _COUNTRY, JudgementRow.speaker_id.in_(from_there))
        yield _among(AttributionRow.country == _COUNTRY, judged)
    if "members" in filters:
        from_there = _of_country(SpeakerRow.country.in_(_MEMBERS))
        yield sheet.c.country.in_(_MEMBERS)
        judged = or_(JudgementRow.country.in_(_MEMBERS), JudgementRow.speaker_id.in_(from_there))
        yield _among(AttributionRow.country.in_(_MEMBERS), judged)
    words = [bindparam(name, type_=Text) for name in sorted(filters) if name.startswith(_SAID)]
    if words:
        folded = [QuotationRow.content_folded.like(one, escape="/") for one in words]
        yield sheet.c.id.in_(select(QuotationRow.id).where(*folded))


def _while_member(code: str, start: str, end: str) -> ColumnElement[bool]:
    """What counts of a country that was not always in a group: the days in it, and no day while it still is."""
    after = sheet.c.date >= start if start else true()
    before = sheet.c.date <= end if end else true()
    undated = sheet.c.date.is_(None) if not end else false()
    return or_(sheet.c.country != code, undated, and_(after, before))


def _of_country(condition: ColumnElement[bool]) -> Select[Any]:
    """The ids of speakers on record with a country, and of those merged into them."""
    on_record = select(SpeakerRow.id).where(condition)
    merged = select(Redirect.speaker_id).where(Redirect.target_id.in_(on_record))
    return select(union_all(on_record, merged).subquery().c.id)


def _among(attributed: ColumnElement[bool], judged: ColumnElement[bool]) -> ColumnElement[bool]:
    """Narrow to attributions and to judgements in force for which the conditions hold."""
    by_program = select(AttributionRow.quotation_id).where(attributed)
    by_people = placed_quotations(QuotationRow.id).where(JudgementRow.withdrawn.is_(None), judged)
    return sheet.c.id.in_(union_all(by_program, by_people))
