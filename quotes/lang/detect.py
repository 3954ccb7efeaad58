"""Which language a text is in: the one place that decides it, where nobody has said so.

py3langid knows far more languages than are read here. A short text is in the likeliest of ours, and a low confidence
tells where another was likelier; a longer one may be found to be in another, and is then not read as one of ours.
"""

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from quotes.lang.data import Language
from quotes.lang.languages import known_language, language_names
from quotes.lang.load import available_languages
from quotes.model import Article

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_SAMPLE = 2000  # code points: more of a text changes no answer, nor how sure it is
_SHORT = 50  # code points of a text too short to be refused as another language
_SURE = 0.8  # from here on another language is believed; dialects and pidgins of ours stay below
_DIGITS = 3


class Detected(NamedTuple):
    """The code of a language, and how sure it is among all languages: 0 to 1."""

    code: str
    confidence: float


def detect_language(text: str) -> Detected:
    """Return the language of a text: one of ours, or another where the text is long enough to be sure of it."""
    sample = text[:_SAMPLE]
    names = language_names()
    ranked = [Detected(*one) for one in _identifier().rank(sample) if one[0] in names]
    best = ranked[0]
    codes = available_languages()
    ours = [one for one in ranked if one.code in codes]
    if best.code != ours[0].code and len(sample.strip()) >= _SHORT and best.confidence >= _SURE:
        return Detected(best.code, round(best.confidence, _DIGITS))
    return Detected(ours[0].code, round(ours[0].confidence, _DIGITS))


def settle_language(article: Article) -> Article:
    """Return the article with its language: the one it declares, else the one detected, with how sure that is."""
    if article.lang:
        return article
    found = detect_language(article.text)
    return replace(article, lang=found.code, lang_confidence=found.confidence)


def language_of(article: Article) -> Language | None:
    """Return what is known of an article's language, None for one not read here; raises UnknownName for no code."""
    return known_language(article.lang or detect_language(article.text).code)


@cache
def _identifier() -> "LanguageIdentifier":
    # NumPy and the model take most of a second, and an article that declares its language needs neither.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
