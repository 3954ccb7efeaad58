"""What each language knows, as data: one folder a language, one loader."""

from quotes.lang.load import available_languages, load_language
from quotes.lang.source import fold_word
from quotes.lang.verbs import find_readings, strip_clitic

__all__ = ["available_languages", "find_readings", "fold_word", "load_language", "strip_clitic"]
