"""Bytes -> the text exactly as it was written: newlines, odd marks and spaces stay as they are.

The order is byte order mark, UTF-8, Windows-1252: the last is what older newsroom systems write, and it is
tried only where UTF-8 fails, as text in Windows-1252 hardly ever looks like UTF-8 by chance. A web page may
declare another one.
"""

import codecs
import re
from typing import BinaryIO

from quotes.errors import UnreadableInput

LARGEST = 64_000_000
"""The largest article in bytes: far above any article, far below what would fill a desk machine's memory."""

_MARKS = (  # UTF-32 first: its little-endian mark begins with the one of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_XML = b"<?xml"
_FORMATS = (
    (b"%PDF-", "is a PDF"),
    (b"PK\x03\x04", "is an archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "is an old office document"),
    (b"\x1f\x8b", "is compressed"),
    (b"{\\rtf", "is a rich text document"),
    (_XML, "is XML"),
)
_DECLARED = re.compile(rb"""(?i:charset|encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""")
_MOST_EMPTY = 1000  # lines before the first of a text
_SURROGATE = re.compile("[\ud800-\udfff]")
_ASCII = frozenset(map(chr, range(128))) | {"\N{REPLACEMENT CHARACTER}"}
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")


def read_first_lines(stream: BinaryIO) -> list[bytes]:
    """Return the first line with something in it, the last of the list, and the empty ones before it."""
    lines = [stream.readline(LARGEST + 1)]
    while lines[-1].isspace() and len(lines) < _MOST_EMPTY:
        lines.append(stream.readline(LARGEST + 1))
    return lines


def read_limited(stream: BinaryIO, place: str, *, begun: bytes) -> bytes:
    """Read a stream, of which `begun` has been read, to its end; raise UnreadableInput where it is too long."""
    data = begun + stream.read(max(0, LARGEST + 1 - len(begun)))
    if len(data) > LARGEST:
        raise UnreadableInput(
            place, f"larger than {LARGEST // 1_000_000} MB; split it into one file an article"
        )
    return data


def is_page(data: bytes) -> bool:
    """Whether bytes are a web page, by how they begin; in UTF-16 the suffix alone tells."""
    head = data[:1024].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    return head.startswith(b"<") and (b"<!doctype html" in head or b"<html" in head)


def decode(data: bytes, place: str) -> str:
    """Return the text of a file's bytes; raise UnreadableInput where they are no text or none is in them."""
    return checked(_marked(data, place) or _unmarked(data, place), place)


def decode_page(data: bytes, place: str) -> str:
    """Return the source of a web page; what its encoding has no letter for becomes U+FFFD, as in a browser."""
    if text := _marked(data, place, xhtml=True):
        return checked(text, place)
    declared = _declared(data)
    try:
        return checked(data.decode("utf-8"), place)
    except UnicodeDecodeError:
        text = data.decode(declared or "cp1252", "replace")
    if declared == "utf-8" and not set(text) - _ASCII:  # so the page says, and was saved otherwise
        text = data.decode("cp1252", "replace")
    return checked(text, place)


def _marked(data: bytes, place: str, *, xhtml: bool = False) -> str | None:
    """Return the text where a byte order mark tells how it is written; raise UnreadableInput for what is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding, place)
    head = data[:1024].lstrip().lower()
    for signature, what in _FORMATS:
        if head.startswith(signature.lower()) and not (xhtml and signature == _XML):
            raise UnreadableInput(place, f"{what}; save the article's text as a .txt file")
    if b"\0" in data:
        reason = "holds NUL bytes: binary, or UTF-16 without a byte order mark; save it as UTF-8 text"
        raise UnreadableInput(place, reason)
    return None


def _unmarked(data: bytes, place: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decoded(data, "cp1252", place)


def _declared(data: bytes) -> str | None:
    """Return the encoding that the head of a page declares, by Python's name; Latin-1 means Windows-1252."""
    found = _DECLARED.search(data[:4096])
    try:
        name = codecs.lookup(found[1].decode("ascii")).name if found else None
    except LookupError:
        return None
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def checked(text: str, place: str) -> str:
    """Return `text` if it can be kept; raise UnreadableInput where it is blank, binary or half a code."""
    if not text.strip():
        raise UnreadableInput(place, "is empty; an article needs a text")
    if "\0" in text:
        raise UnreadableInput(place, "holds NUL characters, which no database keeps; take them out")
    if found := _SURROGATE.search(text):
        code = f"U+{ord(found[0]):04X}"
        reason = f"half a character ({code}) at code point {found.start()}; write it as UTF-8"
        raise UnreadableInput(place, reason)
    if len(_CONTROL.findall(text)) * 50 > len(text):
        raise UnreadableInput(place, "is full of control characters: binary, not text")
    return text


def _decoded(data: bytes, encoding: str, place: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        tried = "neither UTF-8 nor Windows-1252" if encoding == "cp1252" else f"no valid {encoding.upper()}"
        reason = f"{tried} (byte {error.start} cannot be read); save it as UTF-8"
        raise UnreadableInput(place, reason) from error
