"""What stands in a text and what a reader sees in its place."""

import re
from collections.abc import Callable, Iterator

Edit = tuple[int, int, str]
"""From which code point to which, and what is seen there."""


def found_by(
    pattern: re.Pattern[str], text: str, by: Callable[[re.Match[str]], str] = lambda _: ""
) -> Iterator[Edit]:
    """Yield an edit for all that a pattern finds: what `by` makes of it, nothing if left out."""
    return ((*found.span(), by(found)) for found in pattern.finditer(text))
