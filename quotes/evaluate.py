"""How good the program is: it reads hand-checked articles again and its answers are scored.

What a rule got right here becomes its confidence: the lower bound of its precision, with the number of answers
behind it, in `lang/<code>/confidence.json`.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from quotes.attribute import attribute
from quotes.lang import available_languages, common_marks
from quotes.model import Article, Confidence
from quotes.scoring import Document, Outcome, Quote, parse_document, rule_hits
from quotes.speakers.gazetteer import Gazetteer
from quotes.speakers.seeds import load_seed_speakers
from quotes.text.confidence import case_of
from quotes.text.exchange import exchange_record
from quotes.text.scan import scan

_FEWEST = 5  # answers of a rule below which its precision says nothing
_FEWEST_OF_A_CASE = 10  # below which the rule as a whole says more
_DIGITS = 3


def read_again(gold: Mapping[str, Document]) -> dict[str, Document]:
    """Return the program's own readings of the gold documents, by id, with the packaged speakers.

    Documents in a language without data are read for their quoted spans alone.
    """
    gazetteer = Gazetteer(load_seed_speakers())
    known = available_languages()
    return {
        id_: parse_document(
            _reading(document, gazetteer) if document.lang in known else _spans(document), f"reading of {id_}"
        )
        for id_, document in gold.items()
    }


def languages_without_data(gold: Mapping[str, Document]) -> tuple[str, ...]:
    """Return the languages of gold documents that the program has no data for."""
    return tuple(sorted({document.lang for document in gold.values()} - {*available_languages()}))


def measure_confidence(outcomes: Iterable[Outcome]) -> dict[str, Confidence]:
    """Return the confidence of each rule with enough answers, and of its cases: the 95 % lower bound of precision.

    A case is a rule with its speaker named near the quotation, or so far from it (`quotes.text.confidence`).
    """
    outcomes = list(outcomes)
    rules = {name: one for name, one in rule_hits(outcomes).items() if one.of >= _FEWEST}
    cases = {name: one for name, one in rule_hits(outcomes, _case).items() if one.of >= _FEWEST_OF_A_CASE}
    told_apart = {name: one for name, one in cases.items() if one != rules.get(name.rpartition(" ")[0])}
    return {name: Confidence(round(one.bound, _DIGITS), one.of) for name, one in (rules | told_apart).items()}


def write_confidence(path: Path, confidence: Mapping[str, Confidence]) -> None:
    """Write the file that a language's rules get their confidence from: {rule: [bound, count]}, a rule a line."""
    lines = (f"  {json.dumps(rule)}: [{one.bound}, {one[1]}]" for rule, one in sorted(confidence.items()))
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def _case(quote: Quote) -> str | None:
    return quote.rule and case_of(quote.rule, quote.place, quote.speaker and quote.speaker.place)


def _reading(document: Document, gazetteer: Gazetteer) -> dict[str, Any]:
    article = Article(document.text, lang=document.lang, id=document.id)
    return exchange_record(*attribute(article, gazetteer))


def _spans(document: Document) -> dict[str, Any]:
    found = scan(document.text, common_marks())
    quotes = [{"start": one.content_start, "end": one.content_end} for one in found]
    return {"id": document.id, "lang": document.lang, "quotes": quotes}
