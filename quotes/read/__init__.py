"""Files, folders and standard input -> articles, one module a format; what cannot be read is a value too."""

from quotes.read.articles import Paths, count_articles, read_articles
from quotes.read.defaults import ArticleDefaults, main_language

__all__ = ["ArticleDefaults", "Paths", "count_articles", "main_language", "read_articles"]
