"""What is set apart behind a noun phrase and tells more of it, read over: "Kim (LR), 47, a nurse, said" is "Kim said".

The sentence is read as if it were not there: every rule sees the line of letters that it would see without.
"""

import re
from typing import NamedTuple

from quotes.text.chunks import chunk
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.tagging import tag

_MAY_BE_ASIDE = re.compile("[MPA](?:[(]|[,-][^Q])")
_BRACKET = re.compile(r"\((?:[^Q()]|[^()QCDFGISRrUO:;]{1,6})\)")
# What tells of a name has no verb of its own, or is a relative clause.
_ASIDE = re.compile(
    r"([,\-])(?:(?:B*O(?=[BMWP]))?(?:[BWXPAKM]|\([^()Q]*\)){1,9}|(?P<clause>[Rr][^QO,;:()]{1,9}))"
    r"(?=(?P<closed>\1)|[.;:)]|$)"
)
# What stands before the head of a clause, and before a name that tells who the noun phrase before it is.
_OPENS = re.compile(r"(?:^|[;:.QKURr(]|[QCDFGIXPABW],)[BKPS]*(?:[MPA][PA]*)?$")
_APPOSED = re.compile(r"(?:^|[^FGI])M[PAB]*,$")
_BESIDE = re.compile("M[PAB]*,$")
_GOES_ON = re.compile("B*[CDFGKO]")
_VERB_BEHIND = re.compile("B*[CDF]")
_VERB_WITHIN = re.compile("[FWC]")
_ENDS = frozenset("MRrUS.,;:)-")
_CALLED = re.compile("[CX]Q,")  # "Jean Roux, né à Brest, dit « le Comptable », a été arrêté"
_SOURCE = re.compile("S[PB]*M?$")  # "Secondo Kim, 34 anni, «…»"
_TELLS = re.compile("[CDFGIXQ:]")
_SOMEBODY = re.compile("[NnkTto']")
_NAMED = re.compile("[Nu]")
_SAID = re.compile("[vxki]")
_WHO = re.compile("[d#].*[nk]|.*[Nu]")  # "the driver", "Kim", but not "a son of workers, at twenty, said"
_CALLING = re.compile("[^NT]*$|.*N[wj]*[nkw][wj]*$")  # "a nurse", "Labour MP", but not "minister Kim"
_BARE_CALLING = re.compile("[wj]*[nk]")  # "former mayor", but not "keeps the medal"
_LONGEST = 5  # words in brackets


class Line(NamedTuple):
    """A sentence as far as it is read: the tags of its words, letters and words of its chunks."""

    tags: str
    letters: str
    chunks: list[tuple[int, int]]

    def tags_of(self, at: int) -> str:
        """Return the letters of a chunk's words."""
        return self.tags[slice(*self.chunks[at])]


def read_line(
    printed: list[str], words: list[str], lexicon: Lexicon, *, around: tuple[str, int]
) -> tuple[Line, Line]:
    """Return how a sentence reads without what is set apart, and how it reads whole: the same where nothing is."""
    tags = tag(printed, words, lexicon, around=around)
    whole = Line(tags, *chunk(tags))
    if not _MAY_BE_ASIDE.search(whole.letters):
        return whole, whole
    left = _Asides(whole, words, lexicon).kept()
    if len(left) == len(whole.letters):
        return whole, whole
    kept = [n for at in left for n in range(*whole.chunks[at])]
    own = tag([printed[n] for n in kept], [words[n] for n in kept], lexicon, around=around)
    letters, chunks = chunk(own)
    if any(kept[last - 1] - kept[first] >= last - first for first, last in chunks):
        return whole, whole  # "the woman, meanwhile, received": one noun phrase without
    settled = list(tags)
    for n, letter in zip(kept, own, strict=True):
        settled[n] = letter
    placed = [(kept[first], kept[last - 1] + 1) for first, last in chunks]
    return Line("".join(settled), letters, placed), whole


class _Asides:
    """Finds what is set apart in one sentence."""

    def __init__(self, line: Line, words: list[str], lexicon: Lexicon) -> None:
        self._line, self._letters = line, line.letters
        self._words, self._lexicon = words, lexicon

    def kept(self) -> list[int]:
        """Return the chunks without what is set apart behind a noun phrase."""
        letters, kept, end = self._letters, list[int](), 0
        tells = _TELLS.search(letters)  # but "— Kim, Boston, April 15"
        for at in [n for n, letter in enumerate(letters) if letter in "(,-"]:
            if at < end:
                continue
            kept += range(end, at)
            end = at
            if not kept or letters[kept[-1]] not in "MPA":
                continue
            if letters[at] == "(":
                end = self._behind_bracket(kept[-1], at)
            elif tells:
                end = self._behind_asides(kept, at)
        return [*kept, *range(end, len(letters))]

    def _behind_bracket(self, head: int, at: int) -> int:
        """Return where brackets behind a name end that tell no person's: "Kim (D-Ohio)", "Kim (photo)"; else `at`."""
        found, line = _BRACKET.match(self._letters, at), self._line
        if found is None or not _NAMED.search(line.tags_of(head)):
            return at
        first, last = line.chunks[at][1], line.chunks[found.end() - 1][0]
        person = self._words[first] in self._lexicon.given
        return at if person or last - first > _LONGEST else found.end()

    def _behind_asides(self, kept: list[int], at: int) -> int:
        """Return where asides end that tell of a head, with the comma that closes them: "Kim, 47, said"; else `at`.

        The head is the last of the chunks `kept` so far.
        """
        end, found, before = at, None, ""
        while (aside := _ASIDE.match(self._letters, end)) is not None:
            if self._is_news(aside):
                return at
            before = before or "".join([self._letters[n] for n in kept[:-1]])
            if not self._tells_more(kept[-1], aside, before) or (found and self._may_be_verb(aside)):
                break
            found, end = aside, aside.end()
        if found is None or found["closed"] is None:
            return end
        return end + (found[1] == "-" or self._closes(end + 1, before))

    def _is_news(self, aside: re.Match[str]) -> bool:
        """Whether a sentence ends in an aside that tells who somebody is: "Among them was Kim, 47, a teacher."."""
        tells = aside["clause"] or "M" in self._letters[aside.start() : aside.end()]
        return bool(tells) and aside["closed"] is None and self._letters[aside.end() : aside.end() + 1] != ":"

    def _may_be_verb(self, aside: re.Match[str]) -> bool:
        """Whether words behind an aside may go on with the clause: "Kim, 47, | lives in Leeds, …"."""
        if "M" in self._letters[aside.start() : aside.end()]:
            return False
        unknown = self._letters[aside.start() + 1] in "BWX"
        return aside["closed"] is None or (unknown and not _VERB_BEHIND.match(self._letters, aside.end() + 1))

    def _tells_more(self, head: int, aside: re.Match[str], before: str) -> bool:
        """Whether an aside tells of the noun phrase before it, and names nobody who may speak."""
        letters, line, end = self._letters, self._line, aside.end()
        if aside["closed"] is None and _BESIDE.search(before):
            return False  # "brachte die Ministerin, Anna Kolb, zum Ausdruck: …"
        callings = [line.tags_of(n) for n in range(aside.start(), end) if letters[n] == "M"]
        if not (callings or aside["clause"]):
            return _WHO.match(line.tags_of(head)) is not None and not any(
                (_NAMED if letters[n] == "A" else _SOMEBODY).search(line.tags_of(n))
                for n in range(aside.start() + 1, end)
            )
        closed = aside["closed"] is not None and end + 1 < len(letters)
        known = "N" if letters[head] == "M" and closed else "NN"
        if not (closed or letters[end : end + 1] == ":") or known not in line.tags_of(head):
            return False
        if aside["clause"]:
            return self._is_clause(aside)
        if letters[end : end + 2] == ",Q" and not self._lexicon.verb_last:
            return False  # "Kim, a dancer on the show, “The Trees,” said"
        bare = letters[aside.start() + 1] != "W" or _BARE_CALLING.match(callings[0]) is not None
        return bare and all(map(_CALLING.match, callings))

    def _is_clause(self, aside: re.Match[str]) -> bool:
        """Whether a relative clause ends where an aside does, and has no words of saying: "Kim, who lost, | said"."""
        letters, line = self._letters, self._line
        if self._words[line.chunks[aside.start() + 1][0]] in self._lexicon.owning_pronouns:
            return False  # "whose husband drives": who may be meant later
        said = any(
            letters[n] in "CDGIX" and _SAID.search(line.tags_of(n))
            for n in range(aside.start() + 1, aside.end())
        )
        behind = letters[aside.end() + 1 : aside.end() + 2]
        whole = _VERB_BEHIND.match(letters, aside.end() + 1) or (
            behind != "M" and (self._lexicon.verb_last or _VERB_WITHIN.search(aside["clause"]))
        )
        return bool(whole) and not said

    def _closes(self, behind: int, before: str) -> bool:
        """Whether the comma before chunk `behind` only closes an aside: not "After meeting Kim, 47, Lee"."""
        letters = self._letters
        if letters[behind : behind + 1] == "R":
            word = self._words[self._line.chunks[behind][1] - 1]
            return word in self._lexicon.language.grammar.as_words  # "called by Kim, 47, as"
        if letters[behind : behind + 1] in _ENDS or _APPOSED.search(before) or _CALLED.match(letters, behind):
            return False
        if letters[behind : behind + 1] == "Q" and _SOURCE.search(before):
            return False
        return not _GOES_ON.match(letters, behind) or _OPENS.search(before) is not None
