"""The words of a stretch of text in which a quotation counts as one word, whatever is in it."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from quotes.lang.firms import known_media
from quotes.model import Quotation
from quotes.text.sentence_ends import Words
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.words import CAPITAL, find_words

_SURNAME = re.compile(rf" {CAPITAL}\w")  # behind a by-name in marks


def words_in(plain: str, start: int, end: int, quotations: Sequence[Quotation], lexicon: Lexicon) -> Words:
    """Return the words of `plain[start:end]`, where `quotations` stand side by side in text order."""
    printed, starts, ends = find_words(
        plain, start, quotations[0].start if quotations else end, lexicon.token
    )
    quoted: dict[int, Quotation] = {}
    for quotation, behind in zip_longest(quotations, quotations[1:]):
        own = _word_in_marks(plain, quotation, printed, lexicon)
        if own is None:
            quoted[len(printed)] = quotation
        printed.append(own or "")
        starts.append(quotation.content_start if own else quotation.start)
        ends.append(quotation.content_end if own else quotation.end)
        if lexicon.verb_last and _ends_in_comma(plain, quotation):
            printed.append(",")
            starts.append(quotation.end)
            ends.append(quotation.end)
        gap = find_words(plain, quotation.end, behind.start if behind else end, lexicon.token)
        printed += gap[0]
        starts += gap[1]
        ends += gap[2]
    return Words(printed, starts, ends, quoted)


def _ends_in_comma(plain: str, quotation: Quotation) -> bool:
    """Whether the comma that belongs behind the marks of a quotation stands inside: „Nein,“ so Kolb."""
    return plain[quotation.content_end - 1] == "," != plain[quotation.end : quotation.end + 1]


def _word_in_marks(plain: str, quotation: Quotation, before: list[str], lexicon: Lexicon) -> str | None:
    """Return what stands in the marks if it is a word of the sentence: "el 'president' reclama", "le « Monde » dit"."""
    word = plain[quotation.content_start : quotation.content_end]
    if (
        word.istitle()
        and before
        and before[-1].lower() in lexicon.given
        and _SURNAME.match(plain, quotation.end)  # "José «Pepe» Mujica"
    ):
        return word if before[-1][0].isupper() and word.replace(" ", "").isalpha() else None
    papers, folded = lexicon.language.names.papers, word.lower().replace("’", "'")
    if papers and (folded in papers or folded in known_media()):
        named = word.split()[-1][0].isupper()  # "la Verità", but "la verità"
        return word[0].upper() + word[1:] if named else None
    if not (word.isalpha() and word.islower() and before and before[-1].lower() in lexicon.articles):
        return None
    noun = lexicon.noun(word)
    known = before[-1].lower() in lexicon.definite and lexicon.language.grammar.null_subject
    office = noun is not None and noun.kind == "person" and noun.office
    several = noun is not None and known and noun.kind in ("group", "document")  # "gli «ermellini»"
    return word if office or several else None
