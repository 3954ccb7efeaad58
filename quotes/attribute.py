"""One article -> who said what in it, for which country: the language decides how it is read, and whether.

What the text alone tells (`find_speakers`) is apart from who is who (`resolve_speakers`): several processes may do the
first (`quotes.workers`); the second knows whom all the articles before have brought.
"""

from dataclasses import replace
from typing import NamedTuple

from quotes.lang import language_of, settle_language
from quotes.legible import Legible
from quotes.model import Article, Attribution
from quotes.speakers.gazetteer import Gazetteer
from quotes.speakers.resolve import resolve
from quotes.text.annotate import as_read, attributions_of


class Found(NamedTuple):
    """An article, its language settled, as it is `seen`, and who said what there: nobody known yet, nor any country."""

    article: Article
    seen: Legible
    attributions: tuple[Attribution, ...]


def attribute(article: Article, gazetteer: Gazetteer) -> tuple[Article, tuple[Attribution, ...]]:
    """Return the article, its language settled, with an attribution a quotation.

    In a language that is not read here the quotations have no speakers. Raises UnknownName for a declared
    language that is none.
    """
    return resolve_speakers(find_speakers(article), gazetteer)


def find_speakers(article: Article) -> Found:
    """Return what the text of an article alone tells; raises UnknownName for a declared language that is none."""
    article = settle_language(article)
    language = language_of(article)
    seen = as_read(article.text, language)
    return Found(article, seen, attributions_of(seen.text, language))


def resolve_speakers(found: Found, gazetteer: Gazetteer) -> tuple[Article, tuple[Attribution, ...]]:
    """Return an article with its attributions, whose speakers are known and speak for a country."""
    article, seen, attributions = found
    language = language_of(article)
    if language is not None:
        attributions = resolve(replace(article, text=seen.text), attributions, gazetteer, language)
    return article, seen.home(attributions)
