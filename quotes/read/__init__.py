"""Files, folders and standard input -> articles, one module a format; what cannot be read is a value too."""

from quotes.read.articles import place_of, read_articles
from quotes.read.defaults import ArticleDefaults, main_language
from quotes.read.listing import Paths, list_inputs

__all__ = [
    "ArticleDefaults",
    "Paths",
    "list_inputs",
    "main_language",
    "place_of",
    "read_articles",
]
