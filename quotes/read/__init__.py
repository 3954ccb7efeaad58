"""Files, folders and standard input -> articles, one module a format; what cannot be read is a value too."""

from quotes.read.articles import Paths, count_articles, count_left_out, place_of, read_articles
from quotes.read.defaults import ArticleDefaults, main_language

__all__ = [
    "ArticleDefaults",
    "Paths",
    "count_articles",
    "count_left_out",
    "main_language",
    "place_of",
    "read_articles",
]
