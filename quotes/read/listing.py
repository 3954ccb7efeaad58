"""Paths -> the files to read, listed once: a progress bar is as long as they, and what is left out is told."""

import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from quotes.errors import UnreadableInput, why_unreadable
from quotes.read.lines import count_items, count_lines
from quotes.read.tables import count_rows

Paths = str | Path | Iterable[str | Path]
STDIN: Literal["-"] = "-"
LINES = frozenset({".jsonl", ".ndjson"})
TABLES = frozenset({".csv", ".tsv"})
LISTS = frozenset({".json"})
PAGES = frozenset({".html", ".htm", ".xhtml", ".mht", ".mhtml"})
_KINDS = LINES | PAGES | {".txt", ".text", ".md"}
_COUNTS: Mapping[str, Callable[[Iterable[bytes]], int]] = {
    **dict.fromkeys(LINES, count_lines),
    **dict.fromkeys(TABLES, count_rows),
    **dict.fromkeys(LISTS, count_items),
}
_ASSETS = re.compile(r"[_-][^\W\d_]+$")  # "_files", "-Dateien", "_fichiers": a browser's own word


class Inputs(NamedTuple):
    """What paths come to: files, standard input and what is wrong, in the order given.

    `left_out` counts the files of other kinds in the folders, by suffix in lower case.
    """

    items: tuple[Path | Literal["-"] | UnreadableInput, ...]
    left_out: Counter[str]

    def count_articles(self) -> int:
        """Return how many there are at most, as far as can be told before they are read; a pipe counts as one."""
        return sum(_articles_in(item) for item in self.items if not isinstance(item, UnreadableInput))


def list_inputs(paths: Paths) -> Inputs:
    """Return what to read: the files given, and of folders and those in them the texts, pages and JSON lines, by name.

    Tables and lists in JSON are read where they are given: in a folder they are most often something else. Hidden
    ones are left out, and so is the folder that a browser saves beside a page.
    """
    left_out: Counter[str] = Counter()
    given = [paths] if isinstance(paths, str | Path) else paths  # the letters of a name are no paths
    return Inputs(tuple(item for path in given for item in _listed(path, left_out)), left_out)


def printable(path: Path) -> str:
    """Return the path as text that any database can keep: file names on Linux are bytes, not always UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace")


def _articles_in(item: Path | Literal["-"]) -> int:
    """Return how many articles there are in an item at most; 1 where it cannot be read."""
    count = _COUNTS.get(Path(item).suffix.lower())
    try:
        if count is None or not isinstance(item, Path) or not item.is_file():  # a pipe can be read only once
            return 1
        with item.open("rb") as stream:
            return count(stream)
    except OSError:
        return 1


def _listed(path: str | Path, left_out: Counter[str]) -> Iterator[Path | Literal["-"] | UnreadableInput]:
    """Yield what one path comes to, and count what it leaves out."""
    if str(path) == STDIN:
        yield STDIN
    elif path == "":  # what a script gives whose variable is not set; Path takes it for this folder
        yield UnreadableInput("''", "is no file; this folder is '.'")
    elif _is_folder(Path(path)):
        yield from _list_folder(Path(path), left_out)
    else:
        yield Path(path)


def _is_folder(path: Path) -> bool:
    """Whether it is one; a path that the system will not even look at is left to the reader to report."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _list_folder(folder: Path, left_out: Counter[str]) -> Iterator[Path | UnreadableInput]:
    """Yield the folders that cannot be looked into, then the files; a folder without any is a problem as well."""
    problems: list[UnreadableInput] = []
    files = []
    for path in _walk(folder, problems):
        if (suffix := path.suffix.lower()) in _KINDS:
            files.append(path)
        else:
            left_out[suffix] += 1
    if not files and not problems:
        suffixes = " ".join(sorted(_KINDS))
        yield UnreadableInput(printable(folder), f"a folder without articles (files that end in {suffixes})")
    yield from problems
    yield from files


def _walk(folder: Path, problems: list[UnreadableInput]) -> Iterator[Path]:
    """Yield all files of a folder and of those in it, in order of name, but hidden ones and what belongs to a page."""

    def forbidden(error: OSError) -> None:
        problems.append(UnreadableInput(printable(Path(error.filename)), why_unreadable(error)))

    for place, folders, names in os.walk(folder, onerror=forbidden):
        pages = {Path(name).stem for name in names if Path(name).suffix.lower() in PAGES}
        folders[:] = sorted(name for name in folders if not (name.startswith(".") or _is_beside(name, pages)))
        yield from (Path(place, name) for name in sorted(names) if not name.startswith("."))


def _is_beside(folder: str, pages: set[str]) -> bool:
    """Whether a folder holds what one of the `pages` shows: "Il porto_files" beside "Il porto.html"."""
    return _ASSETS.sub("", folder) in pages and folder not in pages
