"""One speaker as a page on the terminal."""

from collections.abc import Iterator, Sequence
from typing import Any

from quotes.cli.output import counted
from quotes.export.table import printable
from quotes.model import Row

_LABEL = 12


def page_lines(row: Row, width: int) -> Iterator[str]:
    """Yield the lines of the page: what is known, how much is quoted, and the latest quotations, cut to `width`."""
    yield printable(f"{row['name']} ({row['kind']}, speaker {row['id']})")
    yield ""
    for label, words in _facts(row):
        first, *others = words
        for label_or_none, line in ((label, first), *(("", other) for other in others)):
            yield _cut(f"{label_or_none:<{_LABEL}}{printable(line)}", width)
    latest = _list(row["latest"])
    if latest:
        yield ""
        yield "latest quotations"
    for one in latest:
        origin = ", ".join(filter(None, (str(one["date"] or ""), str(one["outlet"] or ""))))
        shown = f"{origin + ': ' if origin else ''}{one['quotation']}"
        yield _cut(f"{one['id']:>6}  {printable(shown)}", width)


def _facts(row: Row) -> Iterator[tuple[str, list[str]]]:
    """What is known, each under its label in one line or more; what is not known is left out."""
    relation = f", {row['relation']}" if row["relation"] else ""
    said = [f"{one['words']} ({one['date'] or 'no day'})" for one in _list(row["said"])]
    first, last = row["first_date"], row["last_date"]
    days = "" if not first else f", {first}" if first == last else f", {first} to {last}"
    quoted = (
        f"{row['quotations']} in {counted(int(str(row['articles'])), 'article')}{days}"
        if row["quotations"]
        else "none"
    )
    facts: tuple[tuple[str, Sequence[object]], ...] = (
        ("also", [", ".join(map(str, _list(row["aliases"])))]),
        ("printed", [", ".join(_printed(row))]),
        ("country", [f"{row['country']}{relation}" if row["country"] else ""]),
        ("wikidata", [row["wikidata"] or ""]),
        ("offices", _list(row["roles"])),
        ("said to be", said),
        ("quotations", [quoted]),
        ("outlets", [_counts(row["outlets"])]),
        ("words", [_counts(row["cues"])]),
        ("beside", [_counts(row["beside"])]),
    )
    for label, lines in facts:
        words = [str(line) for line in lines if line]
        if words:
            yield label, words


def _printed(row: Row) -> Iterator[str]:
    """The spellings of articles, those that only sound like a name of the speaker told as such."""
    by_sound = _list(row["by_sound"])
    for name in _list(row["spellings"]):
        yield f"{name} (by sound)" if name in by_sound else str(name)


def _counts(entries: object) -> str:
    return ", ".join(f"{one['name']} ({one['number']})" for one in _list(entries))


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _cut(line: str, width: int) -> str:
    return line if len(line) <= width else line[: width - 1] + "…"
