"""What saving an article came to, for the caller to tell."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Change:
    """What an update did to one quotation: `before` and `after` hold the columns that differ.

    For `new` and `revived` ones, `after` holds the answer; speakers are given by name.
    """

    quotation_id: int
    what: Literal["new", "changed", "retired", "revived"]
    quotation: str
    before: Mapping[str, object]
    after: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Saved:
    """What came of saving an article.

    `copy_of` is the first article of the same text, of another outlet or URL, where there is one; `refound` are the
    ids of judgements that were orphans and have their words back in this article, `orphaned` of those whose place
    vanished from it.
    """

    article_id: int
    added: bool
    changed: tuple[Change, ...] = ()
    refound: tuple[int, ...] = ()
    orphaned: tuple[int, ...] = ()
    copy_of: int | None = None
