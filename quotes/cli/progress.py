"""A bar on a terminal's stderr while articles are read; nothing where stderr is no terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click


@contextmanager
def progress_bar(articles: int, label: str) -> Iterator[Callable[[str], None]]:
    """Show a bar of so many articles; give what to call when one of them is done."""
    if not sys.stderr.isatty():
        yield lambda origin: None
        return
    with click.progressbar(range(articles), label=label, file=sys.stderr) as bar:
        yield lambda origin: bar.update(1)
