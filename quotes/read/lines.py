"""JSON -> articles: an object a line, or a list of objects: {"id", "lang", "text"} and any of outlet, url, title …"""

import json
import re
from collections.abc import Iterable, Iterator

from quotes.errors import UnreadableInput
from quotes.model import Article
from quotes.read.decode import LARGEST
from quotes.read.defaults import ArticleDefaults
from quotes.read.records import article_of

_BOM = b"\xef\xbb\xbf"
_OBJECTS = re.compile(rb'\s*\[?\s*\{\s*"')


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
            yield _article(_object(line, f"{place}, line {number}"), f"{place}, line {number}", defaults)
        except UnreadableInput as problem:
            yield problem
    if empty:
        yield UnreadableInput(place, 'is empty; give one {"text": …} a line')


def is_json(data: bytes) -> bool:
    """Whether bytes begin as JSON objects do, or a list of them: no newspaper article does."""
    return bool(_OBJECTS.match(data.removeprefix(_BOM)[:1024]))


def parse_list(text: str, place: str, defaults: ArticleDefaults) -> Iterator[Article | UnreadableInput]:
    """Yield an article, or what is wrong, for each object of a list, or for the one that stands without."""
    try:
        found = _parsed(text, place, "one object a line, or a list of them, is needed")
    except UnreadableInput as problem:
        yield problem
        return
    if not found:
        yield UnreadableInput(place, 'is empty; give a list of {"text": …}')
    for number, record in enumerate(found if isinstance(found, list) else [found], 1):
        where = f"{place}, item {number}" if isinstance(found, list) else place
        try:
            yield _article(record, where, defaults)
        except UnreadableInput as problem:
            yield problem


def count_lines(lines: Iterable[bytes]) -> int:
    """Return the number of lines with something in them."""
    return sum(not line.isspace() for line in lines)


def count_items(lines: Iterable[bytes]) -> int:
    """Return the number of objects of a list; 1 where it is none."""
    try:
        found = json.loads(b"".join(lines))
    except (ValueError, RecursionError):
        return 1
    return len(found) if isinstance(found, list) else 1


def _article(record: object, place: str, defaults: ArticleDefaults) -> Article:
    if not isinstance(record, dict):
        raise UnreadableInput(place, 'is not an object; write {"id": …, "lang": …, "text": …}')
    return article_of(record, place, defaults)


def _object(line: bytes, place: str) -> object:
    if len(line) > LARGEST:
        raise UnreadableInput(place, f"larger than {LARGEST // 1_000_000} MB")
    try:
        return _parsed(line.decode("utf-8"), place, "one object a line is needed")
    except UnicodeDecodeError as error:
        raise UnreadableInput(place, "is not UTF-8, as JSON lines must be") from error


def _parsed(text: str, place: str, needed: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, " * (error.lineno > 1) + f"character {error.colno}"
        raise UnreadableInput(place, f"is not JSON ({error.msg} at {where}); {needed}") from error
    except (RecursionError, ValueError) as error:
        raise UnreadableInput(place, "is nested too deeply or holds too long a number") from error
