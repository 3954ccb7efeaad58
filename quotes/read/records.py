"""A record with a text and what is said of it -> an article: a line or item of JSON, or a row of a table."""

from collections.abc import Mapping
from datetime import date

from quotes.errors import UnreadableInput
from quotes.model import Article
from quotes.read.columns import columns_of
from quotes.read.dates import find_date
from quotes.read.decode import checked
from quotes.read.defaults import ArticleDefaults, completed, main_language

_WORDS = ("lang", "outlet", "url", "title", "author")


def article_of(record: Mapping[str, object], place: str, defaults: ArticleDefaults) -> Article:
    """Return the article of a record; raise UnreadableInput for one that has no text, or a value that is none."""
    columns = columns_of(tuple(record))
    record = _by_field(record, columns.fields)
    text = record.get("text")
    if not isinstance(text, str):
        raise UnreadableInput(place, 'needs a "text" that is a string')
    given = {name: _string(record, name, place) for name in _WORDS}
    article = Article(
        text=checked(text, place),
        lang=main_language(given["lang"]) if given["lang"] else defaults.lang,
        id=_identifier(record, place),
        outlet=given["outlet"],
        url=given["url"],
        title=given["title"],
        author=given["author"],
        published=(day := _day(record, place, day_first=columns.day_first)),
        published_basis="given" if day else None,
        origin=place,
    )
    return completed(article, defaults)


def _by_field(record: Mapping[str, object], fields: Mapping[str, str]) -> dict[str, object]:
    """Return a record by the names of fields; a field's own name stands above another one for it."""
    named = [(field, name, record[name]) for name, field in fields.items()]
    others = {field: value for field, name, value in reversed(named) if name != field}
    return others | {field: value for field, name, value in named if name == field}


def _string(record: Mapping[str, object], name: str, place: str) -> str | None:
    value = record.get(name)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise UnreadableInput(place, f'"{name}" must be a string')
    return checked(value, f'{place}, "{name}"')


def _identifier(record: Mapping[str, object], place: str) -> str | None:
    """An id may be a number in the file; it is a string from here on."""
    value = record.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _string(record, "id", place)


def _day(record: Mapping[str, object], place: str, *, day_first: bool) -> date | None:
    """Return the day of publication that a record gives; raises UnreadableInput for one that nobody can tell."""
    value = _string(record, "published", place)
    if value is None:
        return None
    try:
        return date.fromisoformat(value.strip()[:10].replace("/", "-"))
    except ValueError as error:
        # "March 3, 2021" is a day; of 03/04/2021 under an English name nobody can tell which.
        if day := find_date(value) if day_first or any(map(str.isalpha, value)) else None:
            return day
        reason = f'"published" is {value!r}; write the day as 2024-07-14'
        raise UnreadableInput(place, reason) from error
