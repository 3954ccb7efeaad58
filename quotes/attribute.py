"""One article -> who said what in it, for which country: the language decides how it is read, and whether."""

from dataclasses import replace

from quotes.lang import language_of, settle_language
from quotes.model import Article, Attribution
from quotes.speakers.gazetteer import Gazetteer
from quotes.speakers.resolve import resolve
from quotes.text.annotate import as_read, attributions_of


def attribute(article: Article, gazetteer: Gazetteer) -> tuple[Article, tuple[Attribution, ...]]:
    """Return the article, its language settled, with an attribution a quotation.

    In a language that is not read here the quotations have no speakers. Raises UnknownName for a declared
    language that is none.
    """
    article = settle_language(article)
    language = language_of(article)
    seen = as_read(article.text, language)
    attributions = attributions_of(seen.text, language)
    if language is not None:
        attributions = resolve(replace(article, text=seen.text), attributions, gazetteer, language)
    return article, seen.home(attributions)
