"""Where a quotation begins whose opening mark is missing: Non lo so», ha detto Rossi.

A reader takes it to begin behind the colon; where who says it follows, with the sentence, if it is the only one of its
paragraph or behind the reporter's. Other words could begin anywhere: their mark is one too many.
"""

import re

_LONGEST = 1_000  # code points in which it begins
_COLON = re.compile(r":[^\S\n]+(?=[^\W\d_]|[¿¡])")
_FIRST = re.compile(r"[^\S\n]*(?=[^\W\d_]|[¿¡])")
_SENTENCE = re.compile(r"(?<=[a-zà-ÿß0-9)\]])[.!?…][^\S\n]+(?=[^\W\d_a-zà-ÿ]|[¿¡])")
_TOLD = re.compile(r"(?<=[,?!…].)[^\S\n]+[^\W\d_]|,[^\S\n]+[^\W\d_]")  # the reporter's words behind a mark


def beginning_of(text: str, behind: tuple[int, ...], end: int) -> int | None:
    """Return where a quotation begins that a mark at `end` closes and nothing opens, if a reader can tell.

    `behind` is where its paragraph begins and where the quotations in it end.
    """
    start = max(behind)
    if text[end - 1].isdigit() or end - start > _LONGEST:
        return None  # rather inches
    before = text[start:end]
    if found := _COLON.search(before):
        return start + found.end()
    if not _TOLD.match(text, end + 1):
        return None
    sentences = list(_SENTENCE.finditer(before))
    if len(behind) > 1:
        return start + sentences[0].end() if len(sentences) == 1 else None
    found = _FIRST.match(before) if not sentences else None
    return start + found.end() if found else None
