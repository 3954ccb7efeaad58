"""Paths -> articles, in the order given. A problem is a value in the stream: the good files still go in."""

import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from quotes.errors import UnreadableInput, why_unreadable
from quotes.model import Article
from quotes.read.decode import decode, read_first_lines, read_limited
from quotes.read.defaults import ArticleDefaults, completed
from quotes.read.lines import count_lines, parse_lines

STDIN = "-"
_STDIN_IN_WORDS = "standard input"
Paths = str | Path | Iterable[str | Path]
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
    paths: Paths, *, defaults: ArticleDefaults | None = None
) -> Iterator[Article | UnreadableInput]:
    """Yield each article of the files and folders, or what is wrong with it.

    A folder gives its texts and JSON lines, those of its folders too, in order of name; hidden ones are
    left out. `-` is standard input, as text or as JSON lines. A file of another suffix is tried as JSON lines and
    as text, but for those that hold no plain text.
    """
    defaults = defaults or ArticleDefaults()
    for path in _listed(paths):
        if str(path) == STDIN:
            yield from _read_stdin(defaults)
        elif path == "":  # what a script gives whose variable is not set; Path takes it for this folder
            yield UnreadableInput("''", "is no file; this folder is '.'")
        elif _is_folder(Path(path)):
            yield from _read_folder(Path(path), defaults)
        else:
            yield from _read_file(Path(path), defaults)


def count_articles(paths: Paths) -> int:
    """Return how many articles `read_articles` would give at most, as far as can be told before it reads.

    It is the length of a progress bar; a pipe, which can be read only once, counts as one.
    """
    places = [Path(path) for path in _listed(paths) if path != ""]
    files = [file for place in places for file in (_files(place, []) if _is_folder(place) else [place])]
    return sum(count_lines(file) if file.suffix.lower() in _LINES else 1 for file in files)


def count_left_out(paths: Paths) -> Counter[str]:
    """Return how many files in the folders of `paths` are of other kinds and not read, by suffix in lower case."""
    folders = [Path(path) for path in _listed(paths) if path != "" and _is_folder(Path(path))]
    suffixes = (path.suffix.lower() for folder in folders for path in _walk(folder, []))
    return Counter(suffix for suffix in suffixes if suffix not in _TEXTS | _LINES)


def place_of(article: Article) -> str:
    """Return where an article was read from, as a person says it."""
    return _STDIN_IN_WORDS if article.origin == STDIN else article.origin or "an article"


def _listed(paths: Paths) -> Iterable[str | Path]:
    """A single path is a list of one: the letters of its name are no paths."""
    return [paths] if isinstance(paths, str | Path) else paths


def _read_file(path: Path, defaults: ArticleDefaults) -> Iterator[Article | UnreadableInput]:
    place = _printable(path)
    try:
        with path.open("rb") as stream:
            yield from _read_stream(stream, place, path, defaults)
    except OSError as error:
        yield UnreadableInput(place, why_unreadable(error))


def _read_stdin(defaults: ArticleDefaults) -> Iterator[Article | UnreadableInput]:
    if sys.stdin is None:
        yield UnreadableInput(_STDIN_IN_WORDS, "is closed; give a file, or pipe the articles in")
    else:
        yield from _read_stream(sys.stdin.buffer, _STDIN_IN_WORDS, Path(STDIN), defaults)


def _read_stream(
    stream: BinaryIO, place: str, path: Path, defaults: ArticleDefaults
) -> Iterator[Article | UnreadableInput]:
    """Yield what a stream holds: JSON lines one by one, as they come, or one text."""
    lines = read_first_lines(stream)
    suffix = path.suffix.lower()
    if suffix in _LINES or _is_record(lines[-1]):
        yield from parse_lines(chain(lines, stream), place, defaults)
        return
    try:
        if what := _OTHERS.get(suffix):
            raise UnreadableInput(place, what)
        text = decode(read_limited(stream, place, begun=b"".join(lines)), place)
    except UnreadableInput as problem:
        yield problem
    else:
        origin = STDIN if path == Path(STDIN) else place
        yield completed(Article(text, lang=defaults.lang, id=Path(origin).stem, origin=origin), defaults)


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
    """The files of a folder and of those in it that are read; folders that cannot be looked into are `problems`."""
    return [path for path in _walk(folder, problems) if path.suffix.lower() in _TEXTS | _LINES]


def _walk(folder: Path, problems: list[UnreadableInput]) -> Iterator[Path]:
    """All files of a folder and of those in it, in order of name, but hidden ones."""

    def forbidden(error: OSError) -> None:
        problems.append(UnreadableInput(_printable(Path(error.filename)), why_unreadable(error)))

    for place, folders, names in os.walk(folder, onerror=forbidden):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(place, name) for name in sorted(names) if not name.startswith("."))


def _is_record(line: bytes) -> bool:
    """Whether a line is a JSON object with a text: no newspaper article begins like that."""
    head = line.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not head.startswith(b"{"):
        return False
    try:
        return "text" in json.loads(head)
    except (ValueError, RecursionError):
        return False


def _printable(path: Path) -> str:
    """The path as text that any database can keep: file names on Linux are bytes, not always UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace")
