"""One way to compare names: what is left of a word without case, accents and kinds of apostrophe."""

import unicodedata

_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})


def fold(text: str) -> str:
    """Return `text` decomposed (NFKD), without combining marks, case-folded, with typewriter apostrophes."""
    if text.isascii():
        return text.casefold().translate(_PLAIN)
    spread = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    bare = "".join(sign for sign in spread if not unicodedata.combining(sign))
    return bare.casefold()
