"""Lines of the exchange format -> documents: hand-checked ones (gold) and readings, in one shape.

A quotation is called `Quote` here, as in the format, because it is less than a `Quotation`: the place of the
words inside the marks and whatever the line says of them.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, get_args

from quotes.errors import UnreadableInput, why_unreadable
from quotes.model import Kind, Span

Record = Mapping[str, Any]
_KINDS = get_args(Kind)


class _Wrong(Exception):
    """What is wrong with a line, in words for the user: Python's own say nothing of the format."""


class Words(NamedTuple):
    """A mention or cue: the whole place, the pieces of it where the words do not stand together, the words."""

    place: Span
    pieces: tuple[Span, ...]
    text: str | None


@dataclass(frozen=True, slots=True)
class Quote:
    """What a line says of one quotation; None where it says nothing.

    `places` are good places of the words inside the marks, the first one the usual. `entity` is who speaks in
    gold and `also` another name that is as good, `name` is that of a reading; `countries` are all good answers,
    None among them where none should be given, and is None itself where gold does not ask. `record` is the
    line's own object; `confidence` is how sure a reading is, 0 to 1.
    """

    places: tuple[Span, ...]
    kind: str | None
    speaker: Words | None
    cue: Words | None
    name: str | None
    entity: str | None
    also: str | None
    type: str | None
    countries: tuple[str | None, ...] | None
    optional: bool
    rule: str | None
    confidence: float | None
    record: Record

    @property
    def place(self) -> Span:
        """The place of the words inside the marks."""
        return self.places[0]

    @property
    def has_speaker(self) -> bool:
        """Whether the line says, in any way, who speaks."""
        return bool(self.speaker or self.entity or self.name)


@dataclass(frozen=True, slots=True)
class Document:
    """One article of a file; `lang` and `text` are empty in readings that leave them out."""

    id: str
    lang: str
    text: str
    quotes: tuple[Quote, ...]


def read_documents(path: Path, *, gold: bool = False) -> dict[str, Document]:
    """Return the documents of a file of JSON lines by id; empty lines are skipped.

    Raises UnreadableInput with file and line for what is no document; `gold` ones need text, language, the kind of
    each quotation, and places that lie in the text and hold the words that are given with them.
    """
    documents: dict[str, Document] = {}
    for place, record in _records(path):
        document = parse_document(record, place, gold=gold)
        if document.id in documents:
            raise UnreadableInput(place, f"the id {document.id!r} is there twice")
        documents[document.id] = document
    if not documents:
        raise UnreadableInput(path, "is empty; give one document a line")
    return documents


def parse_document(record: Record, place: object, *, gold: bool = False) -> Document:
    """Return the document of one line's object; raises UnreadableInput with `place` for what is none."""
    try:
        document = Document(
            id=str(record["id"]),
            lang=_string(record, "lang", needed=gold),
            text=_string(record, "text", needed=gold),
            quotes=tuple(_quotes(record["quotes"])),
        )
    except KeyError as problem:
        key, *at = problem.args
        inside = f" in quote {at[0]}" if at else ""
        raise UnreadableInput(place, f"{key!r} is missing{inside}") from problem
    except (_Wrong, TypeError, ValueError, AttributeError, OverflowError) as problem:
        raise UnreadableInput(place, f"is no document of the exchange format: {problem}") from problem
    for number, quote in enumerate(document.quotes, 1) if gold else ():
        if (wrong := _wrong_in_gold(quote, document.text)) is not None:
            raise UnreadableInput(place, f"quote {number}{wrong}")
    return document


def _quotes(records: object) -> Iterator[Quote]:
    """Yield the quotes of a document; raises _Wrong or KeyError where one is none."""
    if not isinstance(records, list | tuple):
        raise _Wrong("quotes is a list")
    for number, record in enumerate(records, 1):
        try:
            yield _quote(record)
        except KeyError as problem:
            raise KeyError(problem.args[0], number) from problem
        except (TypeError, ValueError, AttributeError, OverflowError) as problem:
            raise _Wrong(
                f'quote {number} is an object like {{"start": 1, "end": 9}}, with whole numbers for places, so are '
                "its speaker and cue, or null"
            ) from problem


def _wrong_in_gold(quote: Quote, text: str) -> str | None:
    """Return what is wrong with a hand-checked quotation: a slip in it would count as one of the program's."""
    if quote.kind not in _KINDS:
        return f" needs a kind: {', '.join(_KINDS)}"
    content = Words(quote.place, quote.places, quote.record.get("text"))
    for what, words in (("", content), (", its speaker,", quote.speaker), (", its cue,", quote.cue)):
        if words is None:
            continue
        if not all(0 <= start < end <= len(text) for start, end in (words.place, *words.pieces)):
            return f"{what} lies outside the text"
        if words.text is not None and words.text != (there := words.place.of(text)):
            return f"{what} is {words.text!r}, and {there!r} stands there"
    return None


def _records(path: Path) -> Iterator[tuple[str, Record]]:
    """Yield each line's object with its file and number."""
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except OSError as problem:
        raise UnreadableInput(path, why_unreadable(problem)) from problem
    except UnicodeDecodeError as problem:
        raise UnreadableInput(path, "is not UTF-8, as JSON lines must be") from problem
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = f"{path}, line {number}"
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as problem:
            raise UnreadableInput(place, f"is not JSON ({problem}); one object a line is needed") from problem
        if not isinstance(record, dict):
            raise UnreadableInput(
                place, 'is not an object; write {"id": …, "lang": …, "text": …, "quotes": …}'
            )
        yield place, record


def _string(record: Record, key: str, *, needed: bool) -> str:
    value = record[key] if needed else record.get(key) or ""
    if not isinstance(value, str):
        raise _Wrong(f"{key!r} is not a string")
    return value


def _text(record: Record, key: str) -> str | None:
    return None if record.get(key) is None else _string(record, key, needed=True)


def _quote(record: Record) -> Quote:
    """Read one quotation of gold or of a reading, with all the places that count as its own."""
    places = [Span(int(record["start"]), int(record["end"]))]
    if record.get("also_span"):
        places.append(_span(record["also_span"]))
    return Quote(
        places=tuple(places),
        **{key: _text(record, key) for key in ("kind", "name", "entity", "also", "rule")},
        speaker=_words(record.get("speaker")),
        cue=_words(record.get("cue")),
        type=_text(record, "type") if "type" in record else "person",
        countries=_countries(record),
        optional=bool(record.get("optional")),
        confidence=_confidence(record.get("confidence")),
        record=record,
    )


def _span(pair: Any) -> Span:
    start, end = pair
    return Span(int(start), int(end))


def _words(record: Record | None) -> Words | None:
    if not record:
        return None
    place = Span(int(record["start"]), int(record["end"]))
    return Words(place, tuple(map(_span, record.get("spans") or ())) or (place,), _text(record, "text"))


def _countries(record: Record) -> tuple[str | None, ...] | None:
    if "country" not in record:
        return None
    given = record["country"]
    codes = tuple(given) if isinstance(given, list) else (given,)
    if not all(code is None or isinstance(code, str) for code in codes):
        raise _Wrong("'country' is neither a code nor a list of codes")
    return codes


def _confidence(given: Any) -> float | None:
    if given is None:
        return None
    if isinstance(given, bool) or not isinstance(given, int | float) or not 0 <= given <= 1:
        raise _Wrong("'confidence' is no number from 0 to 1")
    return float(given)
