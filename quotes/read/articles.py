"""Paths -> articles, in the order given. A problem is a value in the stream: the good files still go in."""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from quotes.errors import UnreadableInput
from quotes.model import Article
from quotes.read.decode import decode, explain_os_error, read_bytes, read_limited
from quotes.read.defaults import ArticleDefaults, completed
from quotes.read.lines import count_lines, parse_lines, read_lines

STDIN = "-"
_LINES = frozenset({".jsonl", ".ndjson"})
_OTHERS = {
    ".json": "is JSON that is not one object a line; write it so, as .jsonl",
    ".csv": "is a table; write its articles as JSON lines, or each as a .txt file",
    ".tsv": "is a table; write its articles as JSON lines, or each as a .txt file",
    ".eml": "is an e-mail; save the article's text as a .txt file",
    ".mbox": "is a mailbox; save each article's text as a .txt file",
}
_TEXTS = frozenset({".txt", ".text", ".md"})


def read_articles(
    paths: Iterable[str | Path], *, defaults: ArticleDefaults | None = None
) -> Iterator[Article | UnreadableInput]:
    """Yield each article of the files and folders, or what is wrong with it.

    A folder gives its texts and JSON lines, those of its folders too, in order of name; hidden ones are
    left out. `-` is standard input, as text or as JSON lines. A file of another suffix is tried as text, but for
    those that hold no plain text.
    """
    defaults = defaults or ArticleDefaults()
    for path in paths:
        if str(path) == STDIN:
            yield from _read_stdin(defaults)
        elif _is_folder(Path(path)):
            yield from _read_folder(Path(path), defaults)
        else:
            yield from _read_file(Path(path), defaults)


def count_articles(paths: Iterable[str | Path]) -> int:
    """Return how many articles `read_articles` would give at most: the length of a progress bar."""
    places = [Path(path) for path in paths]
    files = [file for place in places for file in (_files(place, []) if _is_folder(place) else [place])]
    return sum(count_lines(file) if file.suffix.lower() in _LINES else 1 for file in files)


def _read_file(path: Path, defaults: ArticleDefaults) -> Iterator[Article | UnreadableInput]:
    place = _printable(path)
    if path.suffix.lower() in _LINES:
        yield from read_lines(path, place, defaults)
        return
    try:
        data = read_bytes(path, place)
        if path.suffix.lower() == ".json" and _is_lines(data):
            yield from parse_lines(data.splitlines(), place, defaults)
            return
        if what := _OTHERS.get(path.suffix.lower()):
            raise UnreadableInput(place, what)
        text = decode(data, place)
    except UnreadableInput as problem:
        yield problem
    else:
        yield completed(Article(text, lang=defaults.lang, id=Path(place).stem, origin=place), defaults)


def _is_folder(path: Path) -> bool:
    """Whether it is one; a path that the system will not even look at is left to the reader to report."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _read_folder(folder: Path, defaults: ArticleDefaults) -> Iterator[Article | UnreadableInput]:
    problems: list[UnreadableInput] = []
    files = _files(folder, problems)
    yield from problems
    if not files and not problems:
        suffixes = " ".join(sorted(_TEXTS | _LINES))
        yield UnreadableInput(_printable(folder), f"a folder without articles (files that end in {suffixes})")
    for path in files:
        yield from _read_file(path, defaults)


def _files(folder: Path, problems: list[UnreadableInput]) -> list[Path]:
    def forbidden(error: OSError) -> None:
        problems.append(UnreadableInput(_printable(Path(error.filename)), explain_os_error(error)))

    found: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=forbidden):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        shown = (Path(place, name) for name in sorted(names) if not name.startswith("."))
        found.extend(path for path in shown if path.suffix.lower() in _TEXTS | _LINES)
    return found


def _read_stdin(defaults: ArticleDefaults) -> Iterator[Article | UnreadableInput]:
    try:
        data = read_limited(sys.stdin.buffer, "standard input")
        if _is_lines(data):
            yield from parse_lines(data.splitlines(), "standard input", defaults)
            return
        text = decode(data, "standard input")
    except UnreadableInput as problem:
        yield problem
    else:
        yield completed(Article(text, lang=defaults.lang, id=STDIN, origin=STDIN), defaults)


def _is_lines(data: bytes) -> bool:
    """Whether the first line is a JSON object: no newspaper article begins like that."""
    head = data.lstrip().split(b"\n", 1)[0].removeprefix(b"\xef\xbb\xbf")
    if not head.startswith(b"{"):
        return False
    try:
        return "text" in json.loads(head)
    except (ValueError, RecursionError):
        return False


def _printable(path: Path) -> str:
    """The path as text that any database can keep: file names on Linux are bytes, not always UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace")
