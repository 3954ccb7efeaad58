"""What a saved web page says of itself: in its head, in JSON-LD (schema.org), and as its headline."""

import json
import re
import warnings
from collections.abc import Iterator
from datetime import date
from html import unescape
from itertools import chain
from typing import Any, NamedTuple

from quotes.fold import fold_passage
from quotes.read.header import find_author

_ARTICLES = ("Article", "Posting")  # NewsArticle, ReportageNewsArticle, LiveBlogPosting …
_TITLES = ("og:title", "twitter:title", "dc.title")
_OUTLETS = ("og:site_name", "dc.publisher")
_AUTHORS = ("author", "byl", "dc.creator", "parsely-author", "article:author", "og:article:author")
_SEPARATOR = r"\s*(?:[-–—|·•:»]|--)\s*"
_WEB = re.compile(r"https?://\w[\w-]*(?:\.[\w-]+)*(?::\d+)?(?:[/?#]|$)")
_ADDRESS = re.compile(r"https?:|@|[\w-]+(?:\.[\w-]+)+$")
_SAVED = re.compile(rb"saved from url=\(\d+\)(\S+)|Page saved with SingleFile\s+url:\s*(\S+)")


class Declared(NamedTuple):
    """What was found; None for what a page does not say.

    `headlines` are all that a reader sees as such; `is_front` tells the first page of a site from an article.
    """

    title: str | None
    outlet: str | None
    author: str | None
    url: str | None
    published: date | None
    headlines: tuple[str, ...]
    is_front: bool


def read_declared(tree: Any, data: bytes) -> Declared:
    """Return what the page `tree`, which lxml has made of `data`, says of itself."""
    metas = _metas(tree)
    record = next(_records(tree), {})
    outlet = next(chain(_named(metas, _OUTLETS), _names(record.get("publisher"))), None)
    headlines = tuple(_words_of(tree.iter("h1")))
    titles = [*_names(record.get("headline")), *_named(metas, _TITLES), *_words_of(tree.iter("title"))]
    title = _title(titles, (*headlines, *_words_of(tree.iter("h2"))), outlet)
    addresses = list(_addresses(tree, metas, data))
    url = next(filter(_leads_to_a_page, addresses), None)
    is_front = bool(addresses) and not (url or record or metas.get("og:type") == "article")
    named = None if outlet == title else outlet
    return Declared(title, named, _author(record, metas), url, _day(tree), headlines, is_front)


def _metas(tree: Any) -> dict[str, str]:
    """Return the first content of each name that the head of a page gives."""
    metas: dict[str, str] = {}
    for one in tree.iter("meta"):
        name = one.get("property") or one.get("name") or one.get("itemprop") or ""
        if words := _words(one.get("content") or ""):
            metas.setdefault(name.lower(), words)
    return metas


def _named(metas: dict[str, str], names: tuple[str, ...]) -> Iterator[str]:
    return (metas[name] for name in names if name in metas)


def _records(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield the articles that JSON-LD tells of; what is no JSON is left out, as browsers do."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            found = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        whole = found if isinstance(found, list) else [found]
        graphs = (one.get("@graph") for one in whole if isinstance(one, dict))
        for one in chain(whole, *(graph for graph in graphs if isinstance(graph, list))):
            kinds = one.get("@type") if isinstance(one, dict) else None
            if any(str(kind).endswith(_ARTICLES) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                yield one


def _names(value: object) -> Iterator[str]:
    """Yield the names in a value of JSON-LD: words, a thing with a name, or several of them."""
    for one in value if isinstance(value, list) else [value]:
        name = one.get("name") if isinstance(one, dict) else one
        if isinstance(name, str) and (words := _words(unescape(name))):
            yield words


def _title(titles: list[str], headlines: tuple[str, ...], outlet: str | None) -> str | None:
    """Return the headline, where the page's head has it too, else the title there without the outlet's name."""
    wanted = [fold_passage(title) for title in titles]
    seen = [one for one in headlines if any(_is_most_of(fold_passage(one), title) for title in wanted)]
    if seen:
        return max(seen, key=len)
    if not titles:
        return next(iter(headlines), None)
    name = re.escape(outlet) if outlet else "(?!)"
    return re.sub(rf"(?i:{_SEPARATOR}{name}$|^{name}{_SEPARATOR})", "", titles[0]) or None


def _is_most_of(headline: str, title: str) -> bool:
    """Whether a folded headline is the better part of a title: an outlet's name, set as a headline, is not."""
    return headline in title and 2 * len(headline) >= len(title)


def _author(record: dict[str, Any], metas: dict[str, str]) -> str | None:
    """Return the names of who wrote the article; the address of a site, or of a page about them, is none."""
    given = list(_names(record.get("author"))) or list(_named(metas, _AUTHORS))[:1]
    names = (find_author(name) or name for name in given if not _ADDRESS.match(name))
    return ", ".join(dict.fromkeys(names)) or None


def _addresses(tree: Any, metas: dict[str, str], data: bytes) -> Iterator[str]:
    """Yield the whole addresses a page gives as its own, and the one a browser has noted where it saved it."""
    links = (one.get("href") for one in tree.iter("link") if (one.get("rel") or "").lower() == "canonical")
    saved = _SAVED.search(data[:4096])
    noted = (saved[1] or saved[2]).decode("utf-8", "replace") if saved else None
    for url in filter(None, chain(links, _named(metas, ("og:url",)), [noted])):
        if _WEB.match(url.strip()):
            yield str(url).strip()


def _leads_to_a_page(url: str) -> bool:
    """Whether a whole address is that of one page of a site, not of the site: no article stands at its front door."""
    return bool(url.split("/", 3)[3:] not in ([], [""]))


def _day(tree: Any) -> date | None:
    """Return the day of publication that the head, the address or an element for it gives, and no other of the text."""
    from htmldate import find_date  # a fifth of a second, for pages only

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of time zones that it does not know; a day is all that is asked
        found = find_date(tree, extensive_search=False, original_date=True)
    return date.fromisoformat(found) if found else None


def _words_of(elements: Iterator[Any]) -> Iterator[str]:
    return filter(None, (_words(one.text_content()) for one in elements))


def _words(text: str) -> str:
    return " ".join(text.split())
