"""Hand-checked documents and readings of them: those of ../shared/gold, read once for all tests, and small ones.

The small ones are put together from places alone: their text says nothing.
"""

from functools import cache

import pytest
from conftest import SHARED

from quotes.evaluate import read_again
from quotes.scoring import Document, judge, parse_document, read_documents

TEXT = "x" * 100


@cache
def read_gold(file: str) -> tuple[dict[str, Document], dict[str, Document]]:
    """Return the documents of a file of ../shared/gold and the program's readings of them."""
    path = SHARED / "gold" / file
    if not path.exists():
        pytest.skip(f"../shared/gold/{file} is not there")
    gold = read_documents(path, gold=True)
    return gold, read_again(gold)


def words(start, end):
    return {"start": start, "end": end, "text": "x" * (end - start)}


def quote(start, end, kind="direct", speaker=None, **more):
    return {"start": start, "end": end, "kind": kind, "speaker": speaker and words(*speaker), **more}


def document(*quotes, **more):
    return parse_document({"id": "a", "lang": "it", "text": TEXT, "quotes": quotes, **more}, "line 1")


def outcomes(gold, found, text=TEXT):
    return judge({"a": document(*gold, text=text)}, {"a": document(*found)})
