"""Files of people as rows of a few fields, each with the place it stands at: CSV, Wikidata's JSON, Popolo JSON."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from quotes.errors import UnreadableInput, why_unreadable
from quotes.speakers.popolo import popolo_rows
from quotes.speakers.row import COLUMNS, EntryPlace, Row

_SEPARATOR = "|"  # between the aliases of a cell
_ITEM = "http://www.wikidata.org/entity/"
_OURS = {"kind", "name"}
_WIKIDATA = {"itemLabel": "name", "positionLabel": "office", "organizationLabel": "organization"}


def read_rows(path: Path) -> Iterator[Row | UnreadableInput]:
    """Yield the rows of a file in their order, and for each that is broken what is wrong with it.

    Raises UnreadableInput for a file that is not there, not UTF-8, or in none of the formats.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as problem:
        raise UnreadableInput(path, why_unreadable(problem)) from problem
    except UnicodeDecodeError as problem:
        raise UnreadableInput(path, "not UTF-8; save it as that") from problem
    if text.lstrip()[:1] in ("{", "["):
        return _json_rows(path, text)
    return _csv_rows(path, text)


def _csv_rows(path: Path, text: str) -> Iterator[Row | UnreadableInput]:
    reader = csv.DictReader(io.StringIO(text), strict=True)
    try:
        header = set(reader.fieldnames or ())
    except csv.Error as problem:
        raise UnreadableInput(f"{path}, line 1", f"not readable as CSV: {problem}") from problem
    if not header >= {"item", "itemLabel"} and not header >= _OURS:
        more = ", ".join(column for column in COLUMNS if column not in _OURS)
        wanted = f"kind, name and any of {more}, or item and itemLabel of a Wikidata query"
        raise UnreadableInput(path, f"no list of speakers: the first line must name the columns {wanted}")
    return _csv_lines(path, reader, is_ours=header >= _OURS)


def _csv_lines(
    path: Path, reader: "csv.DictReader[str]", *, is_ours: bool
) -> Iterator[Row | UnreadableInput]:
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as problem:
            yield UnreadableInput(f"{path}, line {reader.line_num + 1}", f"not readable as CSV: {problem}")
            continue
        if cells is None:
            return
        place = f"{path}, line {reader.line_num}"
        if None in cells or None in cells.values():
            yield UnreadableInput(place, "not as many cells as the first line")
        elif is_ours:
            yield _own(place, cells)
        else:
            yield _wikidata(place, cells)


def _own(place: object, cells: Mapping[str, str]) -> Row:
    known: dict[str, Any] = {
        name: cells[name].strip() for name in COLUMNS if name in cells and name != "aliases"
    }
    return Row(place=place, is_ours=True, aliases=_split(cells.get("aliases", "")), **known)


def _wikidata(place: object, cells: Mapping[str, str]) -> Row:
    """A row of the query in the README; `item` is the address of the person."""
    known: dict[str, Any] = {ours: cells.get(theirs, "").strip() for theirs, ours in _WIKIDATA.items()}
    others: dict[str, Any] = {name: cells.get(name, "").strip() for name in ("country", "start", "end")}
    return Row(
        place=place,
        wikidata=cells["item"].strip().removeprefix(_ITEM),
        aliases=_split(cells.get("aliases", "")),
        office_country=cells.get("officeCountry", "").strip(),
        **known,
        **others,
    )


def _split(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, (part.strip() for part in cell.split(_SEPARATOR))))


def _json_rows(path: Path, text: str) -> Iterator[Row | UnreadableInput]:
    try:
        data = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as problem:
        line = f", line {problem.lineno}" if isinstance(problem, json.JSONDecodeError) else ""
        raise UnreadableInput(f"{path}{line}", f"not readable as JSON: {problem}") from problem
    if isinstance(data, dict) and isinstance(data.get("persons"), list):
        return popolo_rows(data, path, text)
    bindings = data
    if isinstance(data, dict):
        results = data.get("results")
        bindings = results.get("bindings") if isinstance(results, dict) else None
    if not isinstance(bindings, list):
        raise UnreadableInput(path, 'no list of speakers: no Popolo ("persons"), no Wikidata result')
    return _bindings(bindings, path, text)


def _bindings(bindings: Iterable[Any], path: Path, text: str) -> Iterator[Row | UnreadableInput]:
    for number, binding in enumerate(bindings):
        cells = {name: _value(value) for name, value in binding.items()} if isinstance(binding, dict) else {}
        place = EntryPlace(path, text, "row", number, cells.get("itemLabel") or cells.get("item"))
        if {"item", "itemLabel"} <= cells.keys():
            yield _wikidata(place, cells)
        else:
            yield UnreadableInput(place, "no item or itemLabel; the query is in the README")


def _value(value: object) -> str:
    """Return the text of a cell: SPARQL's own JSON wraps it, the plain one does not."""
    if isinstance(value, dict):
        value = value.get("value")
    return value if isinstance(value, str) else ""
