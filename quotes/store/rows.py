"""What one attribution becomes in the columns of `quotation` and `attribution`; no database is touched."""

import hashlib
from collections.abc import Mapping
from typing import Any

from quotes.errors import UnreadableInput
from quotes.fold import fold_passage
from quotes.model import Article, Attribution, Cue, Mention, Quotation
from quotes.store.speaker_rows import role_words

Columns = dict[str, Any]


def text_hash(article: Article) -> str:
    """Return the SHA-256 of the article's text in UTF-8, in hexadecimal digits.

    Raises UnreadableInput where the text has half a character (a lone surrogate), which no file can hold.
    """
    try:
        return text_digest(article.text)
    except UnicodeEncodeError as problem:
        place = article.origin or article.url or "the text"
        raise UnreadableInput(place, f"half a character (lone surrogate) at {problem.start}") from problem


def text_digest(text: str) -> str:
    """Return the SHA-256 of a stored text in UTF-8, in hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def quotation_columns(text: str, quotation: Quotation) -> Columns:
    """Return the columns of a quotation, without ids; it is alive."""
    content = quotation.content.of(text)
    return {
        "start_char": quotation.start,
        "end_char": quotation.end,
        "content_start": quotation.content_start,
        "content_end": quotation.content_end,
        "opening": text[quotation.start : quotation.content_start],
        "content": content,
        "closing": text[quotation.content_end : quotation.end],
        "content_folded": fold_passage(content),
        "kind": quotation.kind,
        "flags": list(quotation.flags),
        "utterance": quotation.utterance,
        "part": quotation.part,
        "retired": None,
    }


def attribution_columns(text: str, attribution: Attribution, speaker_id: int | None) -> Columns:
    """Return the columns of an attribution, without those that say which quotation and which extraction."""
    cue, confidence = attribution.cue, attribution.confidence
    return {
        "status": attribution.status,
        **_words_with_place("mention", attribution.mention),
        **_words_with_place("antecedent", attribution.antecedent),
        **_words_with_place("referent", attribution.referent),
        **_words_with_place("cue", cue),
        "cue_lemma": None if cue is None else cue.lemma,
        "rule": attribution.rule,
        "confidence": None if confidence is None else confidence.bound,
        "confidence_count": None if confidence is None else confidence.count,
        "candidates": [
            {"start": one.start, "end": one.end, "text": one.text} for one in attribution.candidates
        ],
        "speaker_id": speaker_id,
        "office": None if attribution.office is None else role_words(attribution.office),
        **_country(text, attribution),
    }


def difference(before: Mapping[str, Any], after: Mapping[str, Any]) -> Columns:
    """Return what `after` has otherwise than `before`."""
    return {key: value for key, value in after.items() if before[key] != value}


def _words_with_place(name: str, words: Mention | Cue | None) -> Columns:
    if words is None:
        return {name: None, f"{name}_start": None, f"{name}_end": None}
    return {name: words.text, f"{name}_start": words.start, f"{name}_end": words.end}


def _country(text: str, attribution: Attribution) -> Columns:
    """Return the columns of a country claim, all None where there is none."""
    claim = attribution.country
    span = None if claim is None else claim.span
    return {
        "country": None if claim is None else claim.code,
        "relation": None if claim is None else claim.relation,
        "evidence": None if claim is None else claim.evidence,
        "evidence_words": None if span is None else span.of(text),
        "evidence_start": None if span is None else span.start,
        "evidence_end": None if span is None else span.end,
    }
