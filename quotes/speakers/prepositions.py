"""What the preposition before a name or place tells: whose somebody is, or who is told something."""

from quotes.lang.data import Language
from quotes.model import Span
from quotes.speakers.words import Word, words_of

_TOLD_REACH = 16  # code points: a preposition and an article


def preposition_of(word: Word, language: Language) -> str | None:
    """Return the preposition a word is a form of ("della" -> "di"), None for other words."""
    forms = language.grammar.prepositions
    return forms.get(word.spelt) or forms.get(word.spelt + "'")


def is_genitive(preposition: str | None, language: Language) -> bool:
    """Whether a preposition ties a noun to the one before: "di", "of", "de"."""
    return preposition in language.grammar.genitives


def is_addressed(text: str, start: int, language: Language) -> bool:
    """Whether what begins at a place of the text is who is told something: "a annoncé la fondation à l'AFP"."""
    before = words_of(text, Span(max(0, start - _TOLD_REACH), start))[-2:]
    return any(preposition_of(word, language) in language.grammar.object_prepositions for word in before)
