"""One article with its attributions as a record of the exchange format: JSON lines that any tool can read."""

from collections.abc import Sequence
from typing import Any

from quotes.lang import settle_language
from quotes.legible import legible
from quotes.model import Article, Attribution, Mention, Quotation
from quotes.text.render import shown_mention


def exchange_record(article: Article, attributions: Sequence[Attribution]) -> dict[str, Any]:
    """Return the record of an article; `start` and `end` are the words inside the marks, `outer` has the marks."""
    article = settle_language(article)
    return {
        "id": article.id,
        "lang": article.lang,
        "text": article.text,
        "quotes": [_quote(article, attribution) for attribution in attributions],
    }


def _quote(article: Article, attribution: Attribution) -> dict[str, Any]:
    """Return one quotation as a record of the exchange format."""
    quotation, country, cue = attribution.quotation, attribution.country, attribution.cue
    mention = shown_mention(article, attribution)
    span = country.span if country else None
    return {
        **_places(quotation),
        "kind": quotation.kind,
        "status": attribution.status,
        "speaker": _words(mention),
        "name": _name(attribution),
        "type": attribution.speaker.kind if attribution.speaker else mention and mention.kind,
        "cue": {"start": cue.start, "end": cue.end, "text": cue.text} if cue else None,
        "country": country.code if country else None,
        "relation": country.relation if country else None,
        "evidence": country and {"basis": country.evidence, "text": span.of(article.text) if span else None},
        "rule": attribution.rule,
        "confidence": attribution.confidence.bound if attribution.confidence else None,
        "flags": list(quotation.flags),
        "utterance": quotation.utterance,
        "part": quotation.part,
    }


def _places(quotation: Quotation) -> dict[str, Any]:
    return {
        "start": quotation.content_start,
        "end": quotation.content_end,
        "outer": [quotation.start, quotation.end],
    }


def _words(mention: Mention | None) -> dict[str, Any] | None:
    return {"start": mention.start, "end": mention.end, "text": mention.text} if mention else None


def _name(attribution: Attribution) -> str | None:
    """Return who it is: the fullest name the article gives, for a single word or a noun that of a known speaker.

    Where the known name ends the article's ("Likud Benjamin Netanyahu"), it is the better one.
    """
    speaker, referent = attribution.speaker, attribution.referent
    name = " ".join(legible(referent.text).text.split()) if referent else None
    if speaker and referent and name and speaker.kind == "person" and not speaker.local:
        full = referent.form == "name" and " " in name
        return name if full and not name.endswith(speaker.name) else speaker.name
    if speaker and referent and referent.form == "noun" and not speaker.local:
        return speaker.name
    return name
