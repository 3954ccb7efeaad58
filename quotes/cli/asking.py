"""What the options that choose quotations come to: a query, and who or what is meant by the names in it."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

import click
from sqlalchemy.orm import Session

from quotes.cli.asked_countries import taken_for
from quotes.cli.filters import Filters
from quotes.cli.group import Failed
from quotes.fold import fold
from quotes.model import LONGEST_NAME
from quotes.speakers.asked import office_fits
from quotes.speakers.groups import Member, countries_named
from quotes.store.articles import find_outlets, list_outlets
from quotes.store.find import find_speakers
from quotes.store.holders import Offices, find_holders, find_offices
from quotes.store.load import load_speakers
from quotes.store.lookup import Query

_LISTED = 8  # speakers named in one line on stderr


def build_query(session: Session, filters: Filters) -> Query | None:
    """Return the query the filters come to; None, said on stderr, where nobody has the name or held the office.

    An outlet that no article has is said too.
    Raises UnknownName for a country that is none, Failed for days that no article can be between.
    """
    _check_days(filters)
    speakers: tuple[int, ...] = ()
    if filters.speaker is not None:
        speakers = named_speakers(session, filters.speaker)
        if not speakers:
            return None
    if filters.outlet is not None and not find_outlets(session, filters.outlet):
        click.echo(_unknown_outlet(session, filters.outlet), err=True)
    offices = None
    if filters.role is not None:
        offices = find_offices(session, office_fits(filters.role))
        speakers = _holders(session, filters, offices, speakers)
        if not speakers:
            return None
    if filters.country is not None and (line := taken_for(filters.country)) is not None:
        click.echo(line, err=True)
    country, members = _countries(filters.country)
    return Query(
        speaker_ids=speakers,
        offices=offices if filters.on is None else None,
        country=country,
        members=members,
        relation=filters.relation,
        said=filters.said,
        kind=filters.kind,
        since=filters.since,
        until=filters.until,
        outlet=filters.outlet,
        lang=filters.lang,
        status=filters.status,
        terms=filters.terms,
    )


def _check_days(filters: Filters) -> None:
    """Raise Failed for days that no article can be between, and for a day without the office it is about."""
    if filters.since and filters.until and filters.since > filters.until:
        raise Failed(f"--since {filters.since} is after --until {filters.until}")
    if filters.on is not None and filters.role is None:
        raise Failed("--on says when an office was held; say which with --role")


def _countries(name: str | None) -> tuple[str | None, tuple[Member, ...]]:
    """Return the one country that a name means for all time, or the members of a group with their days."""
    members = () if name is None else countries_named(name)
    is_one = len(members) == 1 and members[0].start is None and members[0].end is None
    return (members[0].code, ()) if is_one else (None, members)


def _holders(session: Session, filters: Filters, offices: Offices, named: tuple[int, ...]) -> tuple[int, ...]:
    """Return who held an office, of those named where somebody is; say it if nobody did."""
    found = find_holders(session, offices, on=filters.on)
    fitting = tuple(id_ for id_ in found if not named or id_ in named)
    if not fitting:
        day = f" on {filters.on.isoformat()}" if filters.on else ""
        click.echo(f"nobody is known to have been {filters.role!r}{day}", err=True)
    return fitting


def named_speakers(session: Session, name: str) -> tuple[int, ...]:
    """Return the ids of all speakers a name fits, or the id itself; say on stderr if it is not one."""
    found = find_speakers(session, name)
    if not found:
        click.echo(unknown_speaker(session, name), err=True)
    elif len(found) > 1:
        hint = f"narrow with the id: --speaker {found[0]['id']}"
        click.echo(f"{name} fits {len(found)} speakers: {_few_of(found)}; {hint}", err=True)
    return tuple(row["id"] for row in found)


def unknown_speaker(session: Session, name: str) -> str:
    """Return the line that says that nobody has this name, with those that come closest."""
    names = {
        fold(spelling): speaker.name
        for speaker in reversed(load_speakers(session))
        for spelling in (*speaker.name.split(), *speaker.aliases, speaker.name)
    }
    return f"no speaker {_shortened(name)!r}{_closest(name, names, alike=0.6)}"


def refuse_slip(session: Session, name: str) -> None:
    """Raise Failed for the name of a new speaker that is a part of a known one, or a slip of the keyboard away."""
    if fitting := [row for row in find_speakers(session, name) if row["article_id"] is None]:
        meant = f": it is a part of {_few_of(fitting)}"
    else:
        meant = _closest(name, {fold(one.name): one.name for one in load_speakers(session)}, alike=0.9)
    if meant:
        raise Failed(
            f"no speaker has the whole name {_shortened(name)!r}{meant}; name one whole or by the id, or add --new"
        )


def _few_of(found: Sequence[dict[str, Any]]) -> str:
    """Return the first of some speakers with their ids, and how many more there are."""
    shown = "; ".join(f"{row['id']} {_labelled(row)}" for row in found[:_LISTED])
    return shown + (f" and {len(found) - _LISTED} more" if len(found) > _LISTED else "")


def _closest(name: str, names: Mapping[str, str], *, alike: float) -> str:
    """Return the question whether others were meant whose folded names are so much like a name, 0 to 1; or nothing."""
    found = get_close_matches(fold(name[:LONGEST_NAME]), names, n=3, cutoff=alike)
    close = dict.fromkeys(names[match] for match in found)
    return f"; did you mean {', '.join(close)}?" if close else ""


def _shortened(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else name[:LONGEST_NAME] + "…"


def _unknown_outlet(session: Session, name: str) -> str:
    """The line that says that no article is of this outlet, and which outlets there are."""
    outlets = list_outlets(session)
    more = " …" if len(outlets) > _LISTED else ""
    there = f"; there are: {', '.join(outlets[:_LISTED])}{more}" if outlets else ""
    return f"no outlet {name[:LONGEST_NAME]!r}{there}"


def _labelled(row: dict[str, Any]) -> str:
    return f"{row['name']} ({row['country']})" if row["country"] else str(row["name"])
