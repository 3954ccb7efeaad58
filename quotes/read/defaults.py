"""What the user says of all articles of a run, and how it meets what each text shows of itself."""

from dataclasses import dataclass, replace
from datetime import date

from quotes.model import Article
from quotes.read.header import find_author, read_header


def main_language(tag: str) -> str:
    """Return the language of a tag as feeds and pages write it: "pt-BR", "en_GB" and "IT" are pt, en and it."""
    return tag.replace("_", "-").partition("-")[0].lower()


@dataclass(frozen=True, slots=True)
class ArticleDefaults:
    """What holds for every article that does not bring its own; `published` is the day of publication.

    A `lang` that neither brings is detected when the article is read.
    """

    lang: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: date | None = None
    title: str | None = None


def completed(article: Article, defaults: ArticleDefaults) -> Article:
    """Return the article with what is missing filled in: from the user's word, else from its first lines."""
    shown = read_header(article.text)
    published, basis = article.published, article.published_basis
    if published is None and defaults.published is not None:
        published, basis = defaults.published, "given"
    elif published is None and shown.published is not None:
        published, basis = shown.published, "text"
    title = article.title or defaults.title
    # Where the text begins below its title.
    byline = find_author(shown.title) if title and shown.title else None
    return replace(
        article,
        outlet=article.outlet or defaults.outlet or shown.outlet,
        url=article.url or defaults.url,
        title=title or shown.title,
        author=article.author or shown.author or byline,
        published=published,
        published_basis=basis,
    )
