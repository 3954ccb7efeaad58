"""Page furniture: lines between the paragraphs that are no part of the story, as a page is copied or scraped.

Teasers ("Lire aussi : …"), captions ("Ana Ruiz, a Roma, il 3 marzo. (Ansa/Mario Neri)"), posts ("— Ana Ruiz (@aruiz)
March 3, 2025"), calls ("Sign up for our newsletter"), labels ("Anzeige"), times ("10:35") and subheads are read apart,
and the story as if they were not there.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from quotes.legible import Legible
from quotes.model import Attribution, Span
from quotes.text.bylines import holds_byline
from quotes.text.page_lines import LONGEST, page_lines_of
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.words import CAPITAL

_LINE = re.compile(r"\S[^\n]*(?<!\s)")
_LONGEST_TITLE, _LONGEST_SUBHEAD, _MOST_WORDS = 160, 70, 3  # code points; words of a name
_SHORTEST_SENTENCE, _SHORTEST_PARAGRAPH = 20, 100
_CLOSERS, _ENDS = "»”“\"’' )", tuple(".!…,")
_TAKEN = r"\W*$| ?/| ?\((?!@)"  # behind who took a picture
_TITLES = 4  # that one link announces
_HEAD = 3  # lines in which a name is the reporter's
_ENDS_SENTENCE = frozenset(".!?…:;»”\"“’'")
_NO_TITLE = re.compile('[«»“”„":;,|]')
_OF_POST = re.compile(r"[«“„\"][^«»“”„\"]*[»”“\"]$|.*(?:https?://|pic\.twitter\.com|(?<!\w)#\w)")


class Apart(NamedTuple):
    """A line that is no part of the story, and what it says besides where it comes from."""

    line: Span
    said: Span

    def seen(self, text: str) -> Legible:
        """Return what it says as a text of its own."""
        places = range(*self.said)
        return Legible(self.said.of(text), text, list(places), [place + 1 for place in places])


@lru_cache(maxsize=4)
def furniture(text: str, lexicon: Lexicon) -> tuple[Apart, ...]:
    """Return the lines of a text that are no part of its story, in its order; asked for twice an article."""
    lines = [Span(*found.span()) for found in _LINE.finditer(text)]
    apart = list(_told_by_themselves(text, lines, lexicon))
    known = {one.line for one in apart}
    story = [line for line in lines if line not in known]
    apart += [Apart(line, line) for line in _subheads(text, story, lexicon)]
    return tuple(sorted(apart)) if story else ()


def story_of(text: str, apart: Sequence[Apart]) -> Legible:
    """Return a text without the lines that are no part of its story."""
    behind = (_LINE.search(text, one.line.end) for one in apart)
    ends = [found.start() if found else len(text) for found in behind]
    return Legible(text, text).edited((one.line.start, end, "") for one, end in zip(apart, ends, strict=True))


def by_full_name(found: Attribution, text: str, apart: Sequence[Apart], lexicon: Lexicon) -> Attribution:
    """Return an attribution to one whom the story calls by one name alone as a caption has the name in full."""
    named = found.referent or found.antecedent or found.mention
    if named is None or (named.form, named.kind) != ("name", "person") or " " in named.text:
        return found
    lines = [one.line for one in apart if text.find(named.text, *one.line) >= 0]
    if not lines:
        return found
    before = rf"({CAPITAL}[\w’'-]+)(?: {CAPITAL}[\w.’'-]+)?"  # "Bürgermeisterin | Iris Kolb"
    full = re.compile(rf"(?m)\b(?=({before} {re.escape(named.text)})(?!\w)(?!{_TAKEN}))")
    whole = (match for line in lines for match in full.finditer(text, *line))
    names = {match[1]: match.span(1) for match in whole if match[2].lower() in lexicon.given}
    if len(names) != 1:
        return found
    name, (start, end) = names.popitem()
    return found._replace(referent=named._replace(start=start, end=end, text=name))


def _told_by_themselves(text: str, lines: list[Span], lexicon: Lexicon) -> Iterator[Apart]:
    """Yield the lines that their own words or shape tell, and those that belong to them.

    A link with nothing behind it has titles below, the name that signs a post its words above.
    """
    page, titles = page_lines_of(lexicon), 0
    ends = [page.name_end(line.of(text)) for line in lines]
    for n, (line, end, signed) in enumerate(zip(lines, ends, [*ends, None][1:], strict=True), 1):
        words, behind = line.of(text), page.behind_link(text, *line)
        if behind is not None:
            titles = 0 if behind < line.end else _TITLES
            yield Apart(line, Span(behind, line.end))
        elif end is not None:
            yield Apart(line, Span(line.start, line.start + end))
        elif page.is_known(words) or (line != lines[0] and page.is_caption(words)):
            yield Apart(line, line)
        elif titles and len(words) <= _LONGEST_TITLE and words.rstrip(_CLOSERS)[-1:] not in _ENDS:
            titles -= 1
            yield Apart(line, line)
        elif signed is not None and len(words) <= LONGEST and _OF_POST.match(words):
            yield Apart(line, Span(line.start, lines[n].start + signed))
        else:
            titles = 0


def _subheads(text: str, lines: list[Span], lexicon: Lexicon) -> Iterator[Span]:
    """Yield the short lines that open a part of the story, between two paragraphs: "Une colère qui dure".

    In the head of an article a name is the reporter's.
    """
    for n, (before, line, behind) in enumerate(zip(lines, lines[1:], lines[2:], strict=False)):
        short, long = sorted(one.end - one.start for one in (before, behind))
        if line.end - line.start > _LONGEST_SUBHEAD:
            continue
        if short < _SHORTEST_SENTENCE or long < _SHORTEST_PARAGRAPH:
            continue
        if not {text[before.end - 1], text[behind.end - 1]} <= _ENDS_SENTENCE:
            continue
        if _is_title(line.of(text), lexicon) and not (n < _HEAD and holds_byline(text, *line)):
            yield line


def _is_title(line: str, lexicon: Lexicon) -> bool:
    """Whether a line can be a title: no sentence or enumeration, nor who speaks below ("Ana Ruiz")."""
    if not line[-1].isalnum() or not (line[0].isupper() or line[0].isdigit()) or _NO_TITLE.search(line):
        return False
    words = line.split()
    named = all(word[0].isupper() for word in words) and len(words) <= _MOST_WORDS
    return not named or lexicon.common.issuperset(map(str.lower, words))
