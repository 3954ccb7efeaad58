"""Letters and blanks as they are stored and as they are seen: accents, soft hyphens, encodings mistaken."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from contextlib import suppress
from functools import cache
from unicodedata import is_normalized, normalize

from quotes.fold import UNSEEN, fold
from quotes.legible.edits import Edit, found_by

_BLANKS = "\u00a0\u202f\u2000-\u200a\u3000\t"
_LINE_ENDS = "\u2028\u2029\x0b\x0c"
_HYPHENS = "\u00ad\u2010¬"
_ODD = re.compile(rf"[{_BLANKS}{_LINE_ENDS}{UNSEEN}{_HYPHENS}\r]")
_SELDOM = re.compile(rf"[{UNSEEN}{_HYPHENS}\r]")
_BLANK, _LINE_END = re.compile(f"[{_BLANKS}]"), re.compile(f"[{_LINE_ENDS}]")
_LEFT_OUT = re.compile(
    rf"(?P<parts>(?<=[^\W\d_])[{_HYPHENS}])(?=\r?\n[a-zß-öø-ÿ])|[{UNSEEN}]+|\r(?=\n)|(?<= ) +"
    r"|^>[> ]*(?: (?=[^\s>])|(?=\r?$))",
    re.MULTILINE,
)

_ACCENTED = re.compile(r"[^\W\d_][\u0300-\u036f]+")
_MOST = 5  # code points that are one letter; putting thousands in order takes endless time

# The letters that Windows-1252 and Latin-1 have for each byte; the last byte without one ends "”".
_BYTES = {bytes([one]).decode("cp1252", "replace"): one for one in range(0x80, 0x100)}
_BYTES |= {chr(one): one for one in range(0x80, 0x100)}
_NEXT = f"[{re.escape(''.join(one for one, byte in _BYTES.items() if byte < 0xC0))}]"
_MISREAD = re.compile(rf"[Â-ß]{_NEXT}|[à-ï]{_NEXT}{{2}}|ð{_NEXT}{{3}}")
_MISREAD_SIGN = re.compile(rf"â€{_NEXT}|Â[«»]|[ÂÃ][\xa0-ª¬-º¼-¿\x80-\x9f]")  # not "IRMû", "IRMÔ

_BEHIND_VOWEL = re.compile(r"['’](?<=[aeiouAEIOU].)(?![\w'’])")
_OPENING = re.compile(r"['‘](?<!\w.)(?=[^\W\d])")


def has_odd_blanks(text: str) -> bool:
    """Whether a text has other blanks or line ends than plain ones, or what nobody sees."""
    quoted = ">" in text and "\n>" in text  # one character is found a hundred times as fast as two
    return quoted or "  " in text or _ODD.search(text) is not None


def with_plain_blanks(text: str) -> str:
    """Return a text with a plain blank for each other one, every code point at its place."""
    return _LINE_END.sub("\n", _BLANK.sub(" ", text))


def unseen(text: str) -> Iterator[Edit]:
    """Yield what nobody sees: the soft hyphen of "Bundes\u00adtag", a second blank, the sign of a quoted line.

    Where a line ends within a word, a soft hyphen is seen.
    """
    if not ("  " in text or ">" in text or _SELDOM.search(text)):
        return iter(())  # as nearly all texts whose blanks are plain
    return found_by(_LEFT_OUT, text, lambda found: "-" if found["parts"] else "")


def accented(text: str) -> Iterator[Edit]:
    """Yield letters whose accent is a code point of its own: "e\u0301" is "é"."""
    if not is_normalized("NFC", text):
        yield from found_by(_ACCENTED, text, lambda found: normalize("NFC", found[0][:_MOST]))


def misread(text: str) -> Iterator[Edit]:
    """Yield what was written as UTF-8 and read as Windows-1252: "â€œNÃ£o" is "“Não"."""
    if ("Ã" in text or "Â" in text or ("€" in text and "â€" in text)) and _MISREAD_SIGN.search(text):
        for found in _MISREAD.finditer(text):
            with suppress(UnicodeDecodeError):
                yield *found.span(), bytes(map(_BYTES.__getitem__, found[0])).decode()


def typed_accents(text: str, accents: tuple[str, ...], cut_short: Collection[str]) -> Iterator[Edit]:
    """Yield the ends of words with an apostrophe for the accent: "perche'", "E'", not "un po'" or "la 'novita'"."""
    behind = list(_BEHIND_VOWEL.finditer(text))
    openings = [found.start() for found in _OPENING.finditer(text)] if behind else []
    for found in behind:
        start = at = found.start()
        while start and text[start - 1].isalpha():
            start -= 1
        word = text[start:at]
        opened = openings[max(0, bisect_left(openings, start) - 1)] if openings else start
        quoted = opened < start and text.find("\n", opened, start) < 0
        if word.lower() not in cut_short and not quoted:
            letter = next(end[-1] for end, typed in _typed(accents) if word.lower().endswith(typed))
            yield at - 1, at + 1, letter.upper() if word[-1].isupper() else letter


@cache
def _typed(accents: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return ends of words, each with what is typed of it before the apostrophe."""
    return tuple((end, fold(end)) for end in accents)
