"""Where sentences end, as their words tell: a stop that no abbreviation has, a quotation that ends in one.

A sentence never breaks inside a quotation nor after "dott."; a quotation that ends in a full stop of its own ends
the sentence where a new one visibly begins.
"""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from quotes.lang.source import fold_word
from quotes.model import Quotation
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.tables import DASHES, ENDS
from quotes.text.tags.words import platform_prepositions

LONGEST = 400
"""Words of a sentence: what is longer is a list or a text without stops."""
_SHORTEST_WORD = 3  # letters
_NAME_AND_VERB = 8  # words in which both must stand
_WITH_ASIDE = 20  # the same with an apposition between commas
_STOPS = ENDS | {""}
_PLAIN = tuple("abcdgilo")  # tags of words that are no abbreviation where a sentence can end
_BEFORE_REMARK = DASHES | {","}
_SHORTEST_REMARK, _FEW = 2, 6  # words before the relative clause: "ein Vergleich, der"
_OPENING = ("d", "o")
_LONGEST_ORDINAL = 3  # digits
_CLOSING = frozenset("'’”\"»›“")
_WHEN_OR_WHERE = re.compile("(?:[bhpg][dbhnpgjtTNuw#]*)?")


class Words(NamedTuple):
    """The words of a paragraph, a quotation being an empty one, and where they stand."""

    printed: list[str]
    starts: list[int]
    ends: list[int]
    quoted: dict[int, Quotation]


def sentence_ends(plain: str, words: Words, dateline: int, lexicon: Lexicon) -> Iterator[int]:
    """Yield the index behind the last word of each sentence; the `dateline` words are one."""
    printed = words.printed
    count = len(printed)
    begun, last = dateline, 0
    yield begun
    for n in [n for n, word in enumerate(printed) if word in _STOPS]:
        while n - begun > LONGEST:
            begun += LONGEST
            yield begun
        last = max(last, n + 1)
        if printed[n]:
            while last < count and (printed[last] in ENDS or printed[last] in (")", "]")):
                last += 1
            ends = not (printed[n] == "." and _abbreviated(words, n, lexicon))
        else:
            quotation = words.quoted[n]
            glued = plain[quotation.end : quotation.end + 1].isupper()  # “Who knew?”The mayor left.
            mark = _mark_at_end(plain, quotation)
            ends = mark in ".!?…" and (
                glued or not (_speaks_behind(printed, n, mark, lexicon) or _told_behind(plain, quotation))
            )
            if n == begun and _is_remarked_on(printed, n, lexicon):
                yield n + 2
                begun = n + 2
                continue
        if ends and last > begun and _begins(printed, last):
            yield last
            begun = last
    while count - begun > LONGEST:
        begun += LONGEST
        yield begun
    yield count


def _mark_at_end(plain: str, quotation: Quotation) -> str:
    """Return the last letter or mark of a quotation, that of the words in it that are in marks too: "… ‘No.’"."""
    end = quotation.content_end
    return plain[end - 2 : end - 1] if plain[end - 1] in _CLOSING else plain[end - 1]


def _speaks_behind(printed: list[str], quotation: int, end: str, lexicon: Lexicon) -> bool:
    """Whether a name and a verb of saying follow a quotation that ends in the mark `end`: “Why?” Kim asked."""
    if lexicon.language.grammar.null_subject or printed[quotation - 1 : quotation] == [":"]:
        return False
    opener = "".join(printed[quotation + 1 : quotation + 2])
    parted = lexicon.language.grammar.inverted or (
        end == "." and lexicon.order_tells
    )  # but “I agree,” Kim said
    if end == "." and lexicon.order_tells and _speaks_alone(printed, quotation, lexicon):
        return True
    if opener[:1].isupper() and (parted or lexicon.tags.get(opener.lower()) in ("d", "p", "o")):
        return False  # "«…!» La présidente le reprend": a new sentence
    if lexicon.verb_last and lexicon.tags.get((printed[quotation + 1 : quotation + 2] or [""])[0]) not in (
        "v",
        "V",
        "a",
    ):
        return False  # the verb comes first: „…!“ ruft Kim
    behind = printed[quotation + 1 : quotation + (_WITH_ASIDE if lexicon.order_tells else _NAME_AND_VERB)]
    for n, word in enumerate(behind):
        tag = lexicon.tags.get(word.lower(), "w")
        says = tag in "vV" or word in lexicon.language.heads  # “Right?” Kim went on.
        near = n + 1 < _NAME_AND_VERB
        if says and word.islower() and (near or behind[n - 1] == ","):
            return True  # “Right?” Kim Reed, a farmer from Ohio, said.
        if word == "" or (word in ENDS and (word != "." or (behind[n - 1].islower() and not near))):
            return False
    return False


def _speaks_alone(printed: list[str], quotation: int, lexicon: Lexicon) -> bool:
    """Whether a name, a verb and when or where it said follow a quotation that ends in a full stop: “Yes.” Kim said.

    Behind a comma it has been told before: I told him, “No.” He laughed.
    """
    if printed[quotation - 1 : quotation] == [","]:
        return False
    for n in range(quotation + 2, min(quotation + _SHORTEST_WORD + 2, len(printed) - 1)):
        if not printed[n][:1].isupper():
            behind = takewhile(lambda word: word and word != ".", printed[n + 1 : n + _NAME_AND_VERB])
            tags = "".join([lexicon.tags.get(word.lower(), "w") for word in behind])
            closed = printed[n + 1 + len(tags) : n + 2 + len(tags)] == ["."]
            return closed and lexicon.tags.get(printed[n]) == "v" and bool(_WHEN_OR_WHERE.fullmatch(tags))
    return False


def _is_remarked_on(printed: list[str], quotation: int, lexicon: Lexicon) -> bool:
    """Whether the rest of a sentence only tells what its words were: «È uno squalo», un paragone che ha divertito."""
    if "".join(printed[quotation + 1 : quotation + 2]) not in _BEFORE_REMARK:
        return False
    behind = list(
        takewhile(lambda word: word and word not in ENDS, printed[quotation + 2 : quotation + LONGEST])
    )
    if not behind or behind[0] not in lexicon.indefinite:
        return False
    tags = [lexicon.tags.get(word, "w") for word in behind]
    relative = next((n for n, tag in enumerate(tags[:_FEW]) if tag == "r" or behind[n] == ","), 0)
    named = "v" in tags if lexicon.common else not all(word.islower() or word == "," for word in behind)
    if relative < _SHORTEST_REMARK or named:
        return False
    nouns = map(fold_word, behind[1:relative])
    return not any(lexicon.noun(word) or lexicon.is_work(word) for word in nouns)


def _told_behind(plain: str, quotation: Quotation) -> bool:
    """Whether the reporter's words follow a part of a dialogue behind a dash: —¿Vienes? —preguntó Ana."""
    if "dialogue" not in quotation.flags:
        return False
    behind = plain[quotation.end : plain.find("\n", quotation.end) + 1 or len(plain)]
    return behind.strip(" .,")[:1] in DASHES


def _begins(printed: list[str], n: int) -> bool:
    """Whether a sentence can begin with word n: a capital, a number, a quotation or nothing left."""
    if n >= len(printed) or not printed[n]:
        return True
    first = printed[n][0]
    return first.isupper() or first.isdigit() or first in "-–—(¿¡"


def _abbreviated(words: Words, dot: int, lexicon: Lexicon) -> bool:
    """Whether the dot belongs to the word before it: an abbreviation or an initial."""
    if dot == 0 or words.ends[dot - 1] != words.starts[dot] or dot + 1 >= len(words.printed):
        return False
    if words.printed[dot - 1].isdigit():
        return _is_ordinal(words.printed, dot, lexicon)
    before, behind = words.printed[dot - 1].rpartition("-")[2], words.printed[dot + 1]  # "(D-N.Y.)"
    if words.ends[dot] == words.starts[dot + 1] and (
        (len(before) < _SHORTEST_WORD and before.istitle()) or (before.isupper() and len(behind) == 1)
    ):
        return True  # "N.Y.", "Ph.D.", "(GEF.N)"
    if before == "X" and words.printed[max(0, dot - 2)].lower() in platform_prepositions(lexicon.language):
        return False
    if len(before) == 1 and before.isupper():
        titled = f"{before.lower()}." in lexicon.language.names.titles  # "p. 4", not "Dominique P."
        return not lexicon.is_listed(behind.lower()) or (titled and before.lower() in lexicon.abbreviations)
    if before.lower() not in lexicon.abbreviations:
        return False
    article = words.printed[dot - 2].lower() if dot > 1 else ""
    noun = not behind and (article in lexicon.joined or article in lexicon.articles)
    return not _ends_here(before, behind, lexicon, noun=noun)


def _is_ordinal(printed: list[str], dot: int, lexicon: Lexicon) -> bool:
    """Whether a stop counts the number before it: "am 9. November", "die 2. Vorsitzende"; not "auf Platz 2. Kolb"."""
    if not lexicon.language.grammar.ordinal_stop or len(printed[dot - 1]) > _LONGEST_ORDINAL:
        return False
    behind, before = printed[dot + 1].lower(), printed[dot - 2].lower() if dot > 1 else ""
    tag = lexicon.tags.get(behind, "w")
    held = before in lexicon.joined or before in lexicon.articles
    return tag == "h" or (held and tag not in _PLAIN)


def _ends_here(before: str, behind: str, lexicon: Lexicon, *, noun: bool) -> bool:
    """Whether an abbreviation ends its sentence too ("at Acme Corp. She"), or is a plain word there ("non ci sta.").

    So is a `noun` with its article before a quotation: "Elle regarde la mer. « … »".
    """
    if f"{before.lower()}." in lexicon.language.names.titles:
        return False
    plain = lexicon.tags.get(before) in _PLAIN
    if not behind:
        return plain or noun
    if plain and lexicon.is_listed(behind.lower()):
        return behind[0].isupper()
    return len(before) > 1 and behind.istitle() and lexicon.tags.get(behind.lower()) in _OPENING
