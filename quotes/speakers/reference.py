"""Lists of speakers from elsewhere: Popolo JSON, our own CSV, the result of a Wikidata query as CSV or JSON.

Each format yields rows with the same few fields; rows of one person are put together, each with an office of its
own. A row that cannot be is a problem with the line it stands on, and the caller decides what becomes of the rest.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple, get_args

from quotes.errors import QuotesError, UnreadableInput
from quotes.fold import fold
from quotes.model import LONGEST_NAME, Relation, Role, Speaker, SpeakerKind
from quotes.speakers.countries import country_code
from quotes.speakers.row import Row
from quotes.speakers.rows import read_rows
from quotes.speakers.words import name_key

BASIS = "import"
_MOST_ALIASES = 100
_COUNTRY_CODES: dict[str, str] = {}


class Reference(NamedTuple):
    """The speakers of a file, and what is wrong with the rows that are none."""

    speakers: tuple[Speaker, ...]
    problems: tuple[UnreadableInput, ...]


@dataclass(slots=True)
class _Person:
    """One speaker while rows about it come in."""

    speaker: Speaker
    aliases: dict[str, str] = field(default_factory=dict)
    roles: dict[Role, None] = field(default_factory=dict)

    def finished(self) -> Speaker:
        own = fold(self.speaker.name)
        aliases = [name for key, name in self.aliases.items() if key != own][:_MOST_ALIASES]
        return replace(self.speaker, aliases=tuple(aliases), roles=tuple(self.roles))


def read_reference(path: Path, *, country: str | None = None) -> Reference:
    """Read the speakers of a file.

    `country` (any name or code) is that of all who have none in the file. A single word is an alias only
    where the file is our own: others list surnames. Raises UnreadableInput for a file that is none of these formats
    and UnknownName for a country that is none.
    """
    everywhere = country_code(country) if country else None
    people: dict[tuple[str, ...], _Person] = {}
    problems: list[UnreadableInput] = []
    for row in read_rows(path):
        if isinstance(row, UnreadableInput):
            problems.append(row)
            continue
        try:
            _take(people, row, everywhere)
        except _BrokenRow as problem:
            problems.append(UnreadableInput(row.place, str(problem)))
    return Reference(tuple(person.finished() for person in people.values()), tuple(problems))


class _BrokenRow(QuotesError):
    """What is wrong with a row, in the user's words."""


def _take(people: dict[tuple[str, ...], _Person], row: Row, country: str | None) -> None:
    """Add what a row says to the person it is about; a row that cannot be adds nothing."""
    speaker = _speaker(row, country)
    aliases = {fold(name): name for name in map(_name, row.aliases) if _may_stand_alone(name, speaker, row)}
    role = _role(row)
    key = _key(speaker)
    person = people.setdefault(key, _Person(speaker))
    person.aliases |= {key: name for key, name in aliases.items() if key not in person.aliases}
    if role is not None:
        person.roles[role] = None


def _key(speaker: Speaker) -> tuple[str, ...]:
    own = speaker.wikidata or speaker.identifier
    return (own,) if own else (speaker.kind, fold(speaker.name), speaker.country or "")


def _speaker(row: Row, everywhere: str | None) -> Speaker:
    kind = _one_of(row.kind or "person", get_args(SpeakerKind), "kind")
    country = _country(row.country) if row.country else everywhere
    relation = _one_of(row.relation, get_args(Relation), "relation") if country and row.relation else None
    if row.wikidata and not (
        row.wikidata[0] == "Q" and row.wikidata[1:].isdecimal() and len(row.wikidata) <= 20
    ):
        raise _BrokenRow(f"{row.wikidata[:40]!r} is no item of Wikidata; it is written Q57665")
    return Speaker(
        kind=kind,  # type: ignore[arg-type]  # checked just now
        name=_name(row.name),
        country=country,
        relation=relation,  # type: ignore[arg-type]
        wikidata=row.wikidata or None,
        identifier=_short(row.identifier, "identifier") or None,
    )


def _name(name: str) -> str:
    name = " ".join(_short(name, "name").split())
    if not any(map(str.isalpha, name)):
        raise _BrokenRow(f"{name!r} is no name: it has no letters" if name else "the name is missing")
    return name


def _short(words: str, what: str) -> str:
    if len(words) > LONGEST_NAME:
        raise _BrokenRow(f"{what} of {len(words):,} characters; {LONGEST_NAME} at most")
    try:
        words.encode()
    except UnicodeEncodeError as problem:
        raise _BrokenRow(f"{what} with half a character (lone surrogate)") from problem
    return words


def _may_stand_alone(name: str, speaker: Speaker, row: Row) -> bool:
    return row.is_ours or speaker.kind != "person" or len(name_key(name)) > 1


def _role(row: Row) -> Role | None:
    if not row.office:
        if row.start or row.end or row.known_until:
            raise _BrokenRow("a day without an office")
        return None
    start, end = _day(row.start, last=False), _day(row.end, last=True)
    if start and end and end < start:
        raise _BrokenRow(f"the office ends ({end}) before it begins ({start})")
    country = _country(row.office_country) if row.office_country else None
    organization = _short(row.organization, "organization") or None
    basis = _one_of(row.basis or BASIS, ("seed", "article", BASIS), "basis")
    known_until = None if end else _day(row.known_until, last=True)
    return Role(_short(row.office, "office"), organization, country, start, end, basis, known_until)


def _day(words: str, *, last: bool) -> date | None:
    """Return a day as ISO 8601 writes it; of a month or a year alone the first day, or the last."""
    words = words.removesuffix("Z").removesuffix("T00:00:00").lstrip("+")
    if not words:
        return None
    try:
        if len(words) == 4:
            return date(int(words), 12, 31) if last else date(int(words), 1, 1)
        if len(words) == 7:
            year, month = int(words[:4]), int(words[5:])
            after = date(year + month // 12, month % 12 + 1, 1)
            return after - timedelta(days=1) if last else date(year, month, 1)
        return date.fromisoformat(words)
    except ValueError as problem:
        raise _BrokenRow(f"{words[:40]!r} is no day; write it as 2024-07-14") from problem


def _country(words: str) -> str:
    """Return the code of a country; most rows of a file name the same few."""
    found = _COUNTRY_CODES.get(words)
    if found is None:
        try:
            found = country_code(words[:LONGEST_NAME])
        except QuotesError as problem:
            raise _BrokenRow(str(problem)) from problem
        if len(_COUNTRY_CODES) < 1000:
            _COUNTRY_CODES[words] = found
    return found


def _one_of(word: str, known: Iterable[str], what: str) -> str:
    if word not in known:
        raise _BrokenRow(f"{what} {word[:40]!r}; one of: {', '.join(known)}")
    return word
