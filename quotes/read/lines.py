"""JSON lines -> articles: {"id", "lang", "text"} and any of outlet, url, title, author, published."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from quotes.errors import UnreadableInput
from quotes.model import Article
from quotes.read.decode import LARGEST, checked
from quotes.read.defaults import ArticleDefaults, completed, main_language

_FIELDS = ("lang", "outlet", "url", "title", "author")
_BOM = b"\xef\xbb\xbf"


def parse_lines(
    lines: Iterable[bytes], place: str, defaults: ArticleDefaults
) -> Iterator[Article | UnreadableInput]:
    """Yield an article, or what is wrong, for each of the lines as they come out of a binary file."""
    empty = True
    for number, line in enumerate(lines, 1):
        if not (line := line.removeprefix(_BOM).strip() if number == 1 else line.strip()):
            continue
        empty = False
        try:
            yield _article(line, f"{place}, line {number}", defaults)
        except UnreadableInput as problem:
            yield problem
    if empty:
        yield UnreadableInput(place, 'is empty; give one {"text": …} a line')


def count_lines(path: Path) -> int:
    """Return the number of lines with something in them; 1 where the file cannot be read, or only once."""
    try:
        if not path.is_file():
            return 1
        with path.open("rb") as stream:
            return sum(not line.isspace() for line in stream)
    except OSError:
        return 1


def _article(line: bytes, place: str, defaults: ArticleDefaults) -> Article:
    record = _record(line, place)
    text = record.get("text")
    if not isinstance(text, str):
        raise UnreadableInput(place, 'needs a "text" that is a string')
    given = {name: _string(record, name, place) for name in _FIELDS}
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


def _record(line: bytes, place: str) -> dict[str, object]:
    if len(line) > LARGEST:
        raise UnreadableInput(place, f"larger than {LARGEST // 1_000_000} MB")
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise UnreadableInput(place, "is not UTF-8, as JSON lines must be") from error
    except json.JSONDecodeError as error:
        reason = f"is not JSON ({error.msg} at character {error.pos + 1}); one object a line is needed"
        raise UnreadableInput(place, reason) from error
    except (RecursionError, ValueError) as error:
        raise UnreadableInput(place, "is nested too deeply or holds too long a number") from error
    if not isinstance(record, dict):
        raise UnreadableInput(place, 'is not an object; write {"id": …, "lang": …, "text": …}')
    return record


def _string(record: dict[str, object], name: str, place: str) -> str | None:
    value = record.get(name)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise UnreadableInput(place, f'"{name}" must be a string')
    return checked(value, f'{place}, "{name}"')


def _identifier(record: dict[str, object], place: str) -> str | None:
    """An id may be a number in the file; it is a string from here on."""
    value = record.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _string(record, "id", place)


def _day(record: dict[str, object], place: str) -> date | None:
    value = _string(record, "published", place)
    if value is None:
        return None
    try:
        return date.fromisoformat(value.strip()[:10])
    except ValueError as error:
        reason = f'"published" is {value!r}; write the day as 2024-07-14'
        raise UnreadableInput(place, reason) from error
