"""A record with a text and what is said of it -> an article: a line or item of JSON, or a row of a table."""

from collections.abc import Mapping
from datetime import date

from quotes.errors import UnreadableInput
from quotes.model import Article
from quotes.read.dates import find_date
from quotes.read.decode import checked
from quotes.read.defaults import ArticleDefaults, completed, main_language

FIELDS = ("id", "lang", "text", "outlet", "url", "title", "author", "published")
_WORDS = ("lang", "outlet", "url", "title", "author")
_OTHER_NAMES = {
    **dict.fromkeys(("body", "content", "article"), "text"),
    **dict.fromkeys(("source", "publication", "publisher"), "outlet"),
    **dict.fromkeys(("date", "day", "publish_date", "publication_date", "published_at"), "published"),
    **{"headline": "title", "byline": "author", "link": "url", "language": "lang"},
}


def article_of(record: Mapping[str, object], place: str, defaults: ArticleDefaults) -> Article:
    """Return the article of a record; raise UnreadableInput for one that has no text, or a value that is none."""
    record = _by_field(record)
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
        published=(day := _day(record, place)),
        published_basis="given" if day else None,
        origin=place,
    )
    return completed(article, defaults)


def field_of(name: str) -> str | None:
    """Return which field of an article a name means, in any case; None for what is not read."""
    folded = name.strip().lower().replace(" ", "_")
    return folded if folded in FIELDS else _OTHER_NAMES.get(folded)


def _by_field(record: Mapping[str, object]) -> dict[str, object]:
    """Return a record by the names of fields; a field's own name stands above another one for it."""
    named = [(field_of(name), name, value) for name, value in record.items()]
    others = {field: value for field, name, value in reversed(named) if field and name != field}
    return others | {field: value for field, name, value in named if field and name == field}


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


def _day(record: Mapping[str, object], place: str) -> date | None:
    """Return the day of publication that a record gives; raises UnreadableInput for one that nobody can tell."""
    value = _string(record, "published", place)
    if value is None:
        return None
    try:
        return date.fromisoformat(value.strip()[:10].replace("/", "-"))
    except ValueError as error:
        # "March 3, 2021" is a day; of 03/04/2021 nobody can tell which.
        if day := find_date(value) if any(map(str.isalpha, value)) else None:
            return day
        reason = f'"published" is {value!r}; write the day as 2024-07-14'
        raise UnreadableInput(place, reason) from error
