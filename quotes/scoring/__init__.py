"""Readings beside hand-checked articles: which answers are right, and what that comes to in figures.

The steps: `documents` reads lines of the exchange format, `agreement` says when two places, mentions or names
are the same, `outcomes` judges every quotation, `figures` counts the outcomes, `sureness` how far confidence can be
believed; `evaluation` has it all of one file, which `rows` and `picture` show and `compare` sets beside an earlier run.
"""

from quotes.scoring.compare import CHANGES, change_record, compare
from quotes.scoring.documents import Document, Quote, parse_document, read_documents
from quotes.scoring.evaluation import Evaluation, by_language, evaluate
from quotes.scoring.figures import Figures, Found, Hits, figures_of, kind_confusion, rule_hits
from quotes.scoring.outcomes import Outcome, judge
from quotes.scoring.picture import Line, render_picture
from quotes.scoring.rows import OVERVIEW, SECTIONS, file_record
from quotes.scoring.sureness import Bucket, Point, reliability, thresholds

__all__ = [
    "CHANGES",
    "OVERVIEW",
    "SECTIONS",
    "Bucket",
    "Document",
    "Evaluation",
    "Figures",
    "Found",
    "Hits",
    "Line",
    "Outcome",
    "Point",
    "Quote",
    "by_language",
    "change_record",
    "compare",
    "evaluate",
    "figures_of",
    "file_record",
    "judge",
    "kind_confusion",
    "parse_document",
    "read_documents",
    "reliability",
    "render_picture",
    "rule_hits",
    "thresholds",
]
