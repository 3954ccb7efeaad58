"""The sieve for links between the paragraphs: what a line shows that sends readers elsewhere is said by nobody here."""

import re
from functools import lru_cache

from quotes.model import Quotation
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.words import CAPITAL


def link(quotation: Quotation, _: Frame, reading: Reading) -> Answer | None:
    """À lire aussi : « … » / Leggi anche: «…»: the headline of another article."""
    opening = _opening_of_link(reading.lexicon)
    line = reading.text.rfind("\n", 0, quotation.start) + 1
    return Answer("none") if opening and opening.match(reading.text, line, quotation.start + 1) else None


@lru_cache(maxsize=32)
def _opening_of_link(lexicon: Lexicon) -> re.Pattern[str] | None:
    """Compile the words that open a link, with a mark or a capital behind: "À lire aussi :", "Read more: …"."""
    words = "|".join(sorted(map(re.escape, lexicon.language.grammar.links)))
    return re.compile(rf"[^\w\n]*(?i:{words})\b *(?:[^\w\s]|{CAPITAL})") if words else None
