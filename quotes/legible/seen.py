"""The copy of a text that is read, with the way back to the text as it is."""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import NamedTuple

from quotes.legible.edits import Edit
from quotes.legible.letters import accented, has_odd_blanks, misread, typed_accents, unseen, with_plain_blanks
from quotes.legible.line_ends import line_ends, pages, subtitles
from quotes.legible.signs import emphasis, headings_and_items, letters_by_name, links, tags, typed_dashes
from quotes.model import Attribution, Cue, Mention, Span


class Legible(NamedTuple):
    """The `text` as it is seen, of what is `printed`; `starts` and `ends` say where each code point stands there.

    Both are None where all stand at the same place.
    """

    text: str
    printed: str
    starts: list[int] | None = None
    ends: list[int] | None = None

    def place(self, at: int) -> int:
        """Return where the code point that stands at a place of the text as seen stands in print."""
        if self.starts is None:
            return at
        return self.starts[at] if at < len(self.starts) else len(self.printed)

    def span(self, start: int, end: int) -> Span:
        """Return where in print stands what is seen at a span."""
        if self.starts is None or self.ends is None or start == end:
            return Span(self.place(start), self.place(end))
        return Span(self.starts[start], self.ends[end - 1])

    def home(self, found: Iterable[Attribution]) -> tuple[Attribution, ...]:
        """Return attributions of the text as seen with places and words as they stand in print."""
        if self.starts is None and self.text == self.printed:
            return tuple(found)
        return tuple(one if self._is_home(one) else self._attribution(one) for one in found)

    def _is_home(self, found: Attribution) -> bool:
        """Whether all of an attribution stands in print as it is seen."""
        words = (found.mention, found.antecedent, found.referent, found.cue, *found.candidates)
        return self.starts is None and all(
            one is None or self.printed.startswith(one.text, one.start) for one in words
        )

    def _attribution(self, found: Attribution) -> Attribution:
        """Return an attribution with all its places and words as they stand in print."""
        quotation, country = found.quotation, found.country
        with_marks, content = self.span(*quotation.span), self.span(*quotation.content)
        return found._replace(
            quotation=quotation._replace(
                start=with_marks.start,
                end=with_marks.end,
                content_start=content.start,
                content_end=content.end,
            ),
            mention=self._mention(found.mention),
            antecedent=self._mention(found.antecedent),
            referent=self._mention(found.referent and self._as_name(found.referent)),
            described=tuple(self.span(*one) for one in found.described),
            cue=self._cue(found.cue) if found.cue else None,
            candidates=tuple(one for one in map(self._mention, found.candidates) if one),
            country=replace(country, span=self.span(*country.span)) if country and country.span else country,
            observed=tuple(self.span(*one) for one in found.observed),
        )

    def _mention(self, found: Mention | None) -> Mention | None:
        if found is None:
            return None
        span = self.span(found.start, found.end)
        words, phrase = span.of(self.printed), self.span(*found.phrase)
        return found._replace(start=span.start, end=span.end, text=words, phrase=phrase)

    def _as_name(self, found: Mention) -> Mention:
        """Return a name that is in capitals where print has it without: no "JEAN DUPONT" of a headline."""
        words, printed = found.text, self.span(found.start, found.end).of(self.printed)
        if printed == words or printed.lower() != words.lower():
            return found
        for other in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", self.text):
            if self.printed.startswith(words, self.place(other.start())):
                return found._replace(start=other.start(), end=other.end(), phrase=Span(*other.span()))
        return found

    def _cue(self, found: Cue) -> Cue:
        span = self.span(found.start, found.end)
        return found._replace(start=span.start, end=span.end, text=span.of(self.printed))

    def spelt(self, text: str) -> str:
        """Return what is printed with letters of another text in the places of those that are seen."""
        if self.starts is None:
            return text
        letters = list(self.printed)
        for at, letter in zip(self.starts, text, strict=True):
            letters[at] = letter
        return "".join(letters)

    def edited(self, edits: Iterable[Edit]) -> "Legible":
        """Return the same with some of it written otherwise; itself, where nothing is."""
        edits = list(edits)
        if not edits:
            return self
        size = len(self.text)
        old = self.starts or range(size), self.ends or range(1, size + 1)
        parts: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        at = 0
        for start, end, words in (*edits, (size, size, "")):
            parts += self.text[at:start], words
            starts += old[0][at:start]
            ends += old[1][at:start]
            if words:
                starts += [old[0][start]] * len(words)
                ends += [old[1][end - 1]] * len(words)
            at = end
        return Legible("".join(parts), self.printed, starts, ends)


def legible(printed: str, accents: tuple[str, ...] = (), cut_short: Collection[str] = frozenset()) -> Legible:
    """Return a text as it is seen; most are seen as they are.

    `accents` are ends of words whose accent some type as an apostrophe in its language, the longest first; words
    `cut_short` end in one of their own.
    """
    seen = Legible(printed, printed)
    # Some was misread twice, some with its accents apart.
    for edits in (tags, letters_by_name, accented, misread, misread, accented):
        seen = seen.edited(edits(seen.text))
    if has_odd_blanks(seen.text):
        seen = seen._replace(text=with_plain_blanks(seen.text))
        seen = seen.edited(unseen(seen.text))
    for edits in (subtitles, typed_dashes, pages, line_ends, headings_and_items, links, emphasis):
        seen = seen.edited(edits(seen.text))
    return seen.edited(typed_accents(seen.text, accents, cut_short)) if accents else seen
