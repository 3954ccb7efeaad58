"""Show what was found in a text by tags put into it: for tests, for `annotate` and for reading by eye.

`<q1>` holds the words of the first quotation, `<q1 fragment>` where they are woven into the reporter's
sentence, `<t1>` a term; `<s1>` the nearest words that say who speaks, `<c1>` the words of saying. A tag that
serves several quotations has all their numbers: `<s1+2>`.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from quotes.lang import language_of, settle_language
from quotes.model import Article, Attribution, Mention, Span
from quotes.text.confidence import shown_words

_Tag = tuple[Span, str, str]  # what it encloses, its letter, what follows its number


def shown_mention(article: Article, attribution: Attribution) -> Mention | None:
    """Return the words that say who speaks, as the language of the article shows them."""
    return shown_words(attribution, language_of(article))


def render_tagged(article: Article, attributions: Sequence[Attribution]) -> str:
    """Return the text of an article with tags around what was found; without the tags it is the text again."""
    article = settle_language(article)
    text = article.text
    numbers: dict[_Tag, list[str]] = defaultdict(list)
    for number, found in enumerate(attributions, 1):
        for tag in _tags(article, found):
            numbers[tag].append(str(number))
    opening: dict[int, str] = defaultdict(str)
    closing: dict[int, str] = defaultdict(str)
    for span, letter, note in sorted(numbers, key=lambda tag: (-tag[0].end, tag[0].start)):
        name = letter + "+".join(numbers[span, letter, note])
        opening[span.start] += f"<{name}{note}>"
        closing[span.end] = f"</{name}>" + closing[span.end]
    places = sorted({0, len(text), *opening, *closing})
    pieces = zip(places, [*places[1:], len(text)], strict=True)
    return "".join(closing[start] + opening[start] + text[start:end] for start, end in pieces)


def _tags(article: Article, found: Attribution) -> Iterator[_Tag]:
    """Yield the spans to be tagged of one attribution, each with the letter and what else the tag says."""
    if found.status == "not_speech":
        yield found.quotation.content, "t", ""
        return
    yield found.quotation.content, "q", " fragment" if found.quotation.kind == "fragment" else ""
    if found.status == "attributed":
        if named := shown_mention(article, found):
            yield named.span, "s", ""
        if found.cue:
            yield Span(found.cue.start, found.cue.end), "c", ""
