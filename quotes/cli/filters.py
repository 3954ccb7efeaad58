"""The options that choose quotations: `lookup` and `export` have all, `report` those that choose what is counted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import Any, ParamSpec, TypeVar, get_args

import click

from quotes.cli.language import as_language
from quotes.cli.parameters import as_day, as_lists_of_words, as_words
from quotes.model import Kind, Relation, Status

P = ParamSpec("P")
R = TypeVar("R")
_COUNTING = ("country", "relation", "since", "until", "outlet", "lang")


@dataclass(frozen=True, slots=True)
class Filters:
    """What the options say, as typed."""

    speaker: str | None = None
    country: str | None = None
    relation: Relation | None = None
    said: tuple[str, ...] = ()
    kind: Kind | None = None
    status: Status | None = None
    since: date | None = None
    until: date | None = None
    outlet: str | None = None
    lang: str | None = None
    role: str | None = None
    on: date | None = None
    terms: bool = False


_OPTIONS = {
    "speaker": click.option(
        "--speaker",
        metavar="NAME|ID",
        callback=as_words,
        help="Any name in use, any case, accents or none; or an id.",
    ),
    "country": click.option(
        "--country",
        metavar="COUNTRY",
        callback=as_words,
        help="KR, KOR, South Korea, Corea del Sud, sudcoreano … or a group: UE, NATO, G7 …",
    ),
    "relation": click.option(
        "--relation", type=click.Choice(get_args(Relation)), help="How they belong to the country."
    ),
    "said": click.option(
        "--said",
        metavar="WORDS",
        multiple=True,
        callback=as_lists_of_words,
        help="Words of the quotation, in one piece; repeat for others that stand in it too.",
    ),
    "kind": click.option(
        "--kind", type=click.Choice(get_args(Kind)), help="A whole clause, a part of one, or a term."
    ),
    "status": click.option(
        "--status",
        type=click.Choice(get_args(Status)),
        help="A speaker found, nobody, several who could be meant, or no speech.",
    ),
    "since": click.option("--since", metavar="DAY", callback=as_day, help="Published on this day or later."),
    "until": click.option(
        "--until", metavar="DAY", callback=as_day, help="Published on this day or earlier."
    ),
    "outlet": click.option(
        "--outlet", metavar="NAME", callback=as_words, help="Who published it: the whole name, in any case."
    ),
    "lang": click.option(
        "--lang", metavar="CODE", callback=as_language, help="The language of the articles: it, en, de …"
    ),
    "role": click.option(
        "--role",
        metavar="OFFICE",
        callback=as_words,
        help="Who held this office, in any language, on the article's day.",
    ),
    "on": click.option(
        "--on", metavar="DAY", callback=as_day, help="With --role: who held it on this day instead."
    ),
    "terms": click.option(
        "--terms", is_flag=True, help="Titles, names and scare quotes too: marks without speech."
    ),
}


def filter_options(command: Callable[P, R]) -> Callable[..., R]:
    """Add the options that choose quotations to a command, which takes them as one keyword `filters`."""
    return _with_options(command, tuple(_OPTIONS))


def counting_filters(command: Callable[P, R]) -> Callable[..., R]:
    """Add those of the options that choose what is counted, as `filter_options` does."""
    return _with_options(command, _COUNTING)


def _with_options(command: Callable[P, R], names: Sequence[str]) -> Callable[..., R]:
    @wraps(command)
    def with_filters(*args: Any, **options: Any) -> R:
        given = {name: options.pop(name) for name in names}
        return command(*args, filters=Filters(**given), **options)  # type: ignore[arg-type]

    for name in reversed(names):
        with_filters = _OPTIONS[name](with_filters)
    return with_filters
