"""Files that a command writes: whole, or not at all."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from quotes.cli.group import Failed


@contextmanager
def opened_file(target: str, *, force: bool) -> Iterator[TextIO]:
    """Open the file to write; it appears under its name only when it is whole."""
    if target == "-":
        yield sys.stdout
        return
    path = Path(target)
    if path.exists() and not force:
        raise Failed(f"{path} is there already; write over it with --force")
    unfinished = path.with_name(path.name + ".part")
    try:
        with unfinished.open("w", encoding="utf-8", newline="") as stream:
            yield stream
        unfinished.replace(path)
    except BaseException as error:
        with suppress(OSError):
            unfinished.unlink()
        if isinstance(error, OSError):
            raise Failed(f"{path} cannot be written: {(error.strerror or str(error)).lower()}") from error
        raise
