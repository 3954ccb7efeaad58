"""How the command line says which articles are in a language that is not read."""

from collections.abc import Iterator, Mapping

from quotes.cli.output import counted
from quotes.lang.languages import language_names


def unread_lines(counts: Mapping[str, int]) -> Iterator[str]:
    """Yield a line for each language code with its number of articles, by code."""
    for code, number in sorted(counts.items()):
        language = f"{language_names()[code]} ({code})"
        yield f"{counted(number, 'article')} in {language}: quotations kept, speakers not read"
