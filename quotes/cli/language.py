"""The language of articles, on the command line: the option that names it, and which of them are not read."""

from collections.abc import Iterator, Mapping

import click

from quotes.cli.output import counted
from quotes.lang import known_language, language_names
from quotes.read import main_language


def as_language(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Return the code of the language that is named: `pt` for "pt-BR"; raise UnknownName where it is none."""
    if value is None:
        return None
    known_language(code := main_language(value))
    return code


language_option = click.option(
    "--lang",
    metavar="CODE",
    callback=as_language,
    help="Language of articles that declare none; else it is detected.",
)


def unread_lines(counts: Mapping[str, int]) -> Iterator[str]:
    """Yield a line for each language code with its number of articles, by code."""
    for code, number in sorted(counts.items()):
        language = f"{language_names()[code]} ({code})"
        yield f"{counted(number, 'article')} in {language}: quotations kept, speakers not read"
