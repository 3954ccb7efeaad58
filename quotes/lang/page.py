"""What stands on a page of news besides the story, and page.toml -> `Page`: in letters, without digits or marks."""

from dataclasses import dataclass
from pathlib import Path

from quotes.lang.source import check_keys, keys_of, plain_values, read_toml


@dataclass(frozen=True, slots=True)
class Page:
    """The words that tell lines of a page from its story."""

    links: frozenset[str]  # what opens a line that leads elsewhere: "read also"
    labels: frozenset[str]  # of what stands below or beside: "advertisement", "reading time min"
    calls: frozenset[str]  # what opens a line that asks readers for something: "sign up for"
    credits: frozenset[str]  # before who took a picture: "photo by"
    agencies: frozenset[str]  # who sells pictures: "Ansa", "Getty Images"
    dates: frozenset[str]  # beside a date or a time of day: "updated", "ago"


def read_page(folder: Path) -> Page:
    """Return the words of a page in `folder`; raises LanguageDataError for unknown keys and words there twice."""
    place, table, keys = str(folder / "page.toml"), read_toml(folder, "page.toml"), keys_of(Page)
    check_keys(table, place, required=keys, optional=())
    return Page(**plain_values(table, Page, place))
