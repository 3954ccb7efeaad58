"""Show what was found in a text by tags put into it: for tests, for `annotate` and for reading by eye.

`<q1>` holds the words of the first quotation, `<q1 fragment>` where they are woven into the reporter's
sentence, `<t1>` a term; `<s1>` the nearest words that name who speaks, `<c1>` the words of saying. A tag that
serves several quotations has all their numbers: `<s1+2>`.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from quotes.model import Attribution, Span

_Tag = tuple[Span, str, str]  # what it encloses, its letter, what follows its number


def render_tagged(text: str, attributions: Sequence[Attribution]) -> str:
    """Return `text` with tags around what was found; without the tags it is `text` again."""
    numbers: dict[_Tag, list[str]] = defaultdict(list)
    for number, found in enumerate(attributions, 1):
        for tag in _tags(found):
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


def _tags(found: Attribution) -> Iterator[_Tag]:
    if found.status == "not_speech":
        yield found.quotation.content, "t", ""
        return
    yield found.quotation.content, "q", " fragment" if found.quotation.kind == "fragment" else ""
    if found.status == "attributed":
        if named := found.named:
            yield named.span, "s", ""
        if found.cue:
            yield Span(found.cue.start, found.cue.end), "c", ""
