"""What an article says somebody is: the words beside a name that hold an office or another noun for a person.

"Leif-Eric Easley, professore alla Ewha Womans University di Seul": an observation of the article's day, kept as
printed beside what lists of speakers say.
"""

from collections.abc import Iterator

from quotes.lang.data import Language
from quotes.model import Attribution, Span
from quotes.speakers.prepositions import preposition_of
from quotes.speakers.words import Word, Words

_LONGEST = 160  # code points: more is a sentence, not an office
_EDGES = " ,;:()–—-\n\t\r"


def observed_roles(attribution: Attribution, text: str, language: Language) -> tuple[Span, ...]:
    """Return the spans beside the names of who speaks that say what they are, in text order."""
    mentions = [one for one in (attribution.mention, attribution.antecedent) if one and one.form == "name"]
    named = [(mention.phrase, mention.span) for mention in mentions]
    referent = attribution.referent
    if referent is not None and referent.form == "name":
        for phrase in attribution.described:
            at = text.find(referent.text, *phrase)
            named += [(phrase, Span(at, at + len(referent.text)))] if at >= 0 else []
    return tuple(sorted({span for phrase, name in named for span in _beside(phrase, name, text, language)}))


def _beside(phrase: Span, name: Span, text: str, language: Language) -> Iterator[Span]:
    before, behind = Words(text, Span(phrase.start, name.start)), Words(text, Span(name.end, phrase.end))
    opening = _first_of_role(before, language)
    if opening is not None and preposition_of(before[-1], language) is None:  # "il figlio di | Mario Rossi"
        span = _trimmed(text, opening.start, name.start)
        if "," not in span.of(text) and _says_what(span, text, language):
            yield span
    opening = _first_of_role(behind, language)
    if opening is not None and opening.start == behind[0].start:
        span = _trimmed(text, opening.start, phrase.end)
        if _says_what(span, text, language):
            yield span


def _first_of_role(words: Words, language: Language) -> Word | None:
    """Return the first of the words that say what somebody is: "anche | la premier", "con | il ministro"."""
    grammar = language.grammar
    small = grammar.adverbs | grammar.conjunctions
    return next((one for one in words if one.spelt not in small and not preposition_of(one, language)), None)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    return Span(start, max(start, end))


def _says_what(span: Span, text: str, language: Language) -> bool:
    if len(span.of(text)) > _LONGEST:
        return False
    found = map(language.names.nouns.get, Words(text, span).spelt)
    return any(noun is not None and noun.kind == "person" for noun in found)
