"""Readings beside hand-checked articles: which answers are right, and what that comes to in figures.

The steps: `documents` reads lines of the exchange format, `agreement` says when two places, mentions or names
are the same, `outcomes` judges every quotation, `figures` counts the outcomes.
"""

from quotes.scoring.documents import Document, Quote, parse_document, read_documents
from quotes.scoring.figures import Figures, Hits, figures_of, kind_confusion, rule_hits
from quotes.scoring.outcomes import Outcome, judge

__all__ = [
    "Document",
    "Figures",
    "Hits",
    "Outcome",
    "Quote",
    "figures_of",
    "judge",
    "kind_confusion",
    "parse_document",
    "read_documents",
    "rule_hits",
]
