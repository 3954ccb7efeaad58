"""A quote and attribution database: `annotate(Article(text))` says who said what, and needs no database.

The public names are loaded when they are first used, so that `import quotes` stays light. The main job is
`quotes.ingest.ingest`: it keeps its module, as both have one name.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quotes.errors import QuotesError
    from quotes.model import Article, Attribution, Judgement, Quotation, Span, Speaker
    from quotes.read import ArticleDefaults, read_articles
    from quotes.reader import Reader
    from quotes.reread import reannotate
    from quotes.store.lookup import Query, lookup
    from quotes.store.session import open_database
    from quotes.text import annotate

_PLACES = {
    "Article": "quotes.model",
    "ArticleDefaults": "quotes.read",
    "Attribution": "quotes.model",
    "Judgement": "quotes.model",
    "Query": "quotes.store.lookup",
    "Quotation": "quotes.model",
    "QuotesError": "quotes.errors",
    "Reader": "quotes.reader",
    "Span": "quotes.model",
    "Speaker": "quotes.model",
    "annotate": "quotes.text",
    "lookup": "quotes.store.lookup",
    "open_database": "quotes.store.session",
    "read_articles": "quotes.read",
    "reannotate": "quotes.reread",
}

__all__ = [
    "Article",
    "ArticleDefaults",
    "Attribution",
    "Judgement",
    "Query",
    "Quotation",
    "QuotesError",
    "Reader",
    "Span",
    "Speaker",
    "annotate",
    "lookup",
    "open_database",
    "read_articles",
    "reannotate",
]


def __getattr__(name: str) -> object:
    if name not in _PLACES:
        raise AttributeError(f"module 'quotes' has no attribute {name!r}")
    return getattr(import_module(_PLACES[name]), name)


def __dir__() -> list[str]:
    return __all__
