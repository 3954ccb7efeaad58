"""The countries that rows speak of: each has a row of its own."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import BindParameter, bindparam, insert, select, update
from sqlalchemy.orm import Session

from quotes.errors import UnknownName
from quotes.model import Speaker
from quotes.store.bulk import rows_in
from quotes.store.tables import Country

_CODE = re.compile("[A-Z]{2}")
_WANTED: BindParameter[Any] = bindparam("wanted", expanding=True)
_COUNTRIES = select(Country.code, Country.name).where(Country.code.in_(_WANTED))


def checked_code(code: str) -> str:
    """Return what has the form of an ISO 3166-1 alpha-2 code; raise UnknownName for anything else."""
    if not _CODE.fullmatch(code):
        raise UnknownName("country code", code, ("IT", "US"))
    return code


def save_countries(session: Session, names: Mapping[str, str | None]) -> None:
    """Put countries (ISO 3166-1 alpha-2 -> name) in; a name that is given replaces the one that is there."""
    stored = {row.code: row.name for row in rows_in(session.connection(), _COUNTRIES, names)}
    missing = [{"code": code, "name": name} for code, name in names.items() if code not in stored]
    if missing:
        session.execute(insert(Country), missing)
    for code, name in names.items():
        if name is not None and code in stored and stored[code] != name:
            session.execute(update(Country).where(Country.code == code).values(name=name))


def save_countries_of(session: Session, speakers: Iterable[Speaker]) -> None:
    """Put the countries in that speakers and their offices are of."""
    codes: dict[str, None] = {}
    for speaker in speakers:
        codes.update(
            dict.fromkeys(filter(None, (speaker.country, *(role.country for role in speaker.roles))))
        )
    save_countries(session, codes)
