"""What each language knows, as data: one folder a language, one loader."""

from quotes.lang.detect import detect_language, language_of, settle_language
from quotes.lang.languages import common_marks, known_language, language_names
from quotes.lang.load import available_languages, load_language
from quotes.lang.source import fold_word
from quotes.lang.verbs import find_readings, strip_clitic

__all__ = [
    "available_languages",
    "common_marks",
    "detect_language",
    "find_readings",
    "fold_word",
    "known_language",
    "language_names",
    "language_of",
    "load_language",
    "settle_language",
    "strip_clitic",
]
