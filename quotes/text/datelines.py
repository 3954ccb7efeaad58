"""Datelines of news agencies: where and when a report was written, before its first sentence."""

import re
from collections.abc import Container

from quotes.text.tags.words import CAPITAL

_AGENCY = r"\([^()\n]{2,30}\)"
_PLACE = r"[^\W\d_a-z][^\n«»“”\"():;!?]{1,45}?"
_CAPITALS = rf"{CAPITAL}{{2}}[^\W_a-zß-öø-ÿ]*(?:[ .'/-]{{1,2}}{CAPITAL}+){{0,3}}"
_DASH = r"\s*\.?\s*[-–—]{1,2}\s+(?=\S)"
_LONGEST = 110  # code points
_SHORTEST = 4  # code points of a town that capitals alone tell: no "USA"
_SENTENCE = rf"(?={CAPITAL}|\d)"  # no quotation: that may be what the one named there said
_DATELINE = re.compile(
    rf"\s*(?:{_AGENCY}{_DASH})?(?:{_CAPITALS},[^\n«»“”\"():;!?]{{2,25}}?(?:{_AGENCY})?{_DASH}"
    rf"|{_PLACE},\s*\d{{1,2}}\b[^\n«»“”\"():;!?]{{0,20}}{_AGENCY}{_DASH}"  # "Roma, 12 nov. (Ansa) -"
    rf"|(?:{_PLACE}\s*{_AGENCY}|{_CAPITALS}){_DASH}{_SENTENCE})"
)
_BAR = re.compile(
    rf"\s*{_CAPITALS}(?:/{_CAPITALS})*\s+[^\W\d_][\w.-]{{1,9}}\s+\|\s+(?=\S)"
)  # "BERLIN taz | "
_LABEL = re.compile(rf"\s*{CAPITAL}[^\n|«»“”\"():;!?]{{1,30}} \| (?=\S)")  # "Opinión | Muere Ana Ruiz"
_BARE = re.compile(rf"\s*(?P<place>{_PLACE})\.?\s*{_AGENCY}\.?\s+(?={CAPITAL})")  # "Rom (KNA) Papst Leo"
_TOWN = re.compile(
    rf"\s*(?P<place>{_CAPITALS})(?:\s*{_AGENCY})?\s+(?=[«“\"]|{CAPITAL}['\sa-zß-öø-ÿ])"
)  # "TREVISO La notte è durata quaranta minuti"
_KNOWN_PLACE = re.compile(  # the agency alone before a quotation, or a place that is one: "Québec — Le ministre"
    rf"\s*(?:{_AGENCY}{_DASH}(?=[«“„\"])|(?P<place>{_PLACE})(?:\s*{_AGENCY})?{_DASH}(?=[«“„\"]|{CAPITAL}))"
)


def behind_dateline(text: str, start: int, end: int, places: Container[str] = ()) -> int:
    """Return where the story of a paragraph `text[start:end]` begins: behind "ROMA, 12 NOV -", "Berlin (dpa) -".

    `places` are the names of places, in lower case, which "Neri (Pd) - «…»" is none of.
    """
    head = text[start : start + _LONGEST]
    if " | " in head and (barred := _BAR.match(text, start, end) or _LABEL.match(text, start, end)):
        return barred.end()
    if ")" in head and (bare := _BARE.match(text, start, end)) and bare["place"].lower() in places:
        return bare.end()
    town = _TOWN.match(text, start, end) if head[:_SHORTEST].isupper() else None
    if town and len(town["place"]) >= _SHORTEST and town["place"].lower() in places:
        return town.end()
    if not ("-" in head or "–" in head or "—" in head):
        return start  # as nearly all do
    found = _DATELINE.match(text, start, end)
    if found is None and (quoted := _KNOWN_PLACE.match(text, start, end)):
        found = quoted if quoted["place"] is None or quoted["place"].lower() in places else None
    return found.end() if found else start
