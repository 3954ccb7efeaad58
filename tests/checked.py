"""Hand-checked documents and readings of them, put together from places alone: their text says nothing."""

from quotes.scoring import judge, parse_document

TEXT = "x" * 100


def words(start, end):
    return {"start": start, "end": end, "text": "x" * (end - start)}


def quote(start, end, kind="direct", speaker=None, **more):
    return {"start": start, "end": end, "kind": kind, "speaker": speaker and words(*speaker), **more}


def document(*quotes, **more):
    return parse_document({"id": "a", "lang": "it", "text": TEXT, "quotes": quotes, **more}, "line 1")


def outcomes(gold, found, text=TEXT):
    return judge({"a": document(*gold, text=text)}, {"a": document(*found)})
