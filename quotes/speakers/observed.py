"""What an article says somebody is: the words beside a name that hold an office or another noun for a person.

"Leif-Eric Easley, professore alla Ewha Womans University di Seul": an observation of the article's day, kept as
printed beside what lists of speakers say.
"""

from collections.abc import Iterator

from quotes.lang.data import Language
from quotes.model import Attribution, Mention, Span
from quotes.speakers.words import Words

_LONGEST = 160  # code points: more is a sentence, not an office
_EDGES = " ,;:()–—-\n\t\r"


def observed_roles(attribution: Attribution, text: str, language: Language) -> tuple[Span, ...]:
    """Return the spans beside the names of who speaks that say what they are, in text order."""
    mentions = (attribution.mention, attribution.antecedent, attribution.referent)
    named = [mention for mention in mentions if mention is not None and mention.form == "name"]
    return tuple(sorted({span for mention in named for span in _beside(mention, text, language)}))


def _beside(mention: Mention, text: str, language: Language) -> Iterator[Span]:
    for start, end in ((mention.phrase.start, mention.start), (mention.end, mention.phrase.end)):
        span = _trimmed(text, _behind_small_words(text, Span(start, end), language), end)
        if len(span.of(text)) <= _LONGEST and _names_a_person(span, text, language):
            yield span


def _behind_small_words(text: str, span: Span, language: Language) -> int:
    """Return where the words begin that say what somebody is: "anche | la premier"."""
    grammar = language.grammar
    start = span.start
    for word in Words(text, span):
        if word.spelt not in grammar.adverbs and word.spelt not in grammar.conjunctions:
            return word.start
        start = word.end
    return start


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    return Span(start, max(start, end))


def _names_a_person(span: Span, text: str, language: Language) -> bool:
    found = map(language.names.nouns.get, Words(text, span).spelt)
    return any(noun is not None and noun.kind == "person" for noun in found)
