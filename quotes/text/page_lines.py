"""What a line of a page is by itself, as its words or its shape tell: a link, a label, a date, a post, a caption."""

import re
from collections.abc import Iterable
from functools import lru_cache

from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.words import CAPITAL

LONGEST = 320  # code points of a line that is no paragraph for sure
_LONGEST_DATE = 80
_LONGEST_NAME = 70  # of who took a picture
_LETTERS = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_PARTICLE = r"(?:d[aeiou]s?|del|de la|dal|v[ao]n|du|bin) "
_NAME = rf"{CAPITAL}[\w.’'-]*(?: (?:{_PARTICLE})?{CAPITAL}[\w.’'-]*)+"
_CAPITALS = rf"(?:{CAPITAL}|[.’'-]){{2,}}(?: (?:{CAPITAL}|[.’'-]){{2,}})+"
_MARK = r"[^\w\s«»“”„\"‘’'(),.]+ *"  # a colon, a bar or a dash
_POST = re.compile(r"(?:^|[-–—] ?)[^()\n]{1,50}(?P<handle> \(@\w{1,30}\))(?:[^()\d]{0,15}\d[^()]{0,20})?$")
_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S+$")
_SIGNED = re.compile(rf"[.!?»”\")] ?(?:[/|–-] ?)?{_CAPITALS}(?: ?(?:/|POUR|PER|PARA|FOR|FÜR) ?\S.{{0,30}})?$")
_PARTED = re.compile(r"(?:^|[.(|:–-] ?)([^().|:]{2,60}/[^().|:]{2,40})\)?\.?$")
_IN_BRACKETS = re.compile(r"[^\s.!?…»”\"] \(([^()/]{2,30})\)$")  # but "…, ha detto. (Ansa)"
_ASIDE = re.compile(rf"(?:^|[.!?»”] ?)(?:{_CAPITALS}|{_NAME}) ?\(([^()]{{2,30}})\)\.?$")
_MARKED = re.compile('[«»“”„"]')
_RIGHTS = re.compile(r"(?:©|\([cC]\)) ?[^.!?]{2,60}$")


class PageLines:
    """Tells what lines are in one language; build it with `page_lines_of`."""

    def __init__(self, lexicon: Lexicon) -> None:
        page = lexicon.language.page
        labels, calls = (_any_of(map(_letters, words)) for words in (page.labels, page.calls))
        self._openers = frozenset(_letters(words).split()[0] for words in page.labels | page.calls)
        taken, by = _any_of(page.credits), _any_of(one for one in page.credits if " " in one)
        phrases = "(?!)" if lexicon.common else _any_of(one for one in page.links if " " in one)
        title = rf"(?i:{phrases}) (?={CAPITAL})(?!.*\.$)"  # "Read more The night of the flood"
        self._link = re.compile(
            rf"\W*(?:(?i:{_any_of(page.links)})(?: ?{_MARK}| (?=[«“„\"‘])|\W*$)|{title})", re.M
        )
        self._label = re.compile(rf"(?:(?:{labels})(?: |$))+")
        self._call = re.compile(rf"(?:{calls})(?: |$)")
        credit = rf"(?i:{taken}) ?(?:[:/©]|\.{{3}}|…)|(?i:{by})(?= {CAPITAL})"
        self._credit = re.compile(rf"(?:^|[\s(|.])(?:{credit}) ?(?P<name>[^.!?:;]{{2,{_LONGEST_NAME}}})\.?$")
        self._longest_credit = max(map(len, page.credits), default=0) + _LONGEST_NAME + len("(… : .\n")
        self._agencies, self._dates = page.agencies, page.dates | lexicon.language.grammar.time_nouns

    def behind_link(self, text: str, start: int, end: int) -> int | None:
        """Return where a link says what it leads to, None for a line that is none: "Lire aussi : | « … »"."""
        found = self._link.match(text, start, end) if end - start <= LONGEST else None
        return found.end() if found else None

    def is_known(self, line: str) -> bool:
        """Whether a line is a label, a call, a date or an address."""
        if len(line) > LONGEST:
            return False
        return self._is_label_or_call(line) or _ADDRESS.match(line) is not None or self._is_date(line)

    def _is_label_or_call(self, line: str) -> bool:
        """Whether a line is a label or a call; most are neither by their first word."""
        first = _LETTERS.search(line)
        if first is None or first[0].lower() not in self._openers:
            return False
        words = _letters(line)
        return self._label.fullmatch(words) is not None or self._call.match(words) is not None

    def name_end(self, line: str) -> int | None:
        """Return where the name ends that signs a post of a network: "— Ana Ruiz| (@aruiz) March 3, 2025"."""
        found = _POST.search(line) if "(@" in line and len(line) <= LONGEST else None
        return found.start("handle") if found else None

    def _is_date(self, line: str) -> bool:
        """Whether a line only dates: "10:35", "Aktualisiert am 3. März 2025, 10:35 Uhr"."""
        dated = len(line) <= _LONGEST_DATE and _DIGIT.search(line) is not None
        return dated and self._dates.issuperset(_letters(line).split())

    def is_caption(self, line: str) -> bool:
        """Whether a line ends in who took a picture: "(Ansa/Mario Neri)", "Foto: Jan Martens/dpa", "JEAN MARTIN / AFP".

        Where somebody is quoted an agency may have the words: "«…», ha detto. (Ansa/Mario Neri)".
        """
        if len(line) > LONGEST:
            return False
        signed = None if line.isupper() else _SIGNED.search(line)  # "LUCIE MOREAU POUR « LE MONDE »"
        if _MARKED.search(line, 0, signed.start() + 1 if signed else len(line)):
            return False
        return signed is not None or _RIGHTS.search(line) is not None or self._is_credited(line)

    def _is_credited(self, line: str) -> bool:
        """Whether a line ends in words for a picture and a name, or in an agency."""
        taken = self._credit.search(line, max(0, len(line) - self._longest_credit))
        if taken and (not taken.start() or taken["name"][0].isupper() or self._names_agency(taken["name"])):
            return True
        aside = (_IN_BRACKETS.search(line) or _ASIDE.search(line)) if "(" in line else None
        if aside and self._names_agency(aside[1]):
            return True
        parted = _PARTED.search(line) if "/" in line else None
        parts = re.split(" ?/ ?", parted[1]) if parted else []
        named = any(re.fullmatch(_NAME, part) for part in parts)
        return (named and any(map(self._names_agency, parts))) or self._ends_in_agency(line)

    def _ends_in_agency(self, line: str) -> bool:
        """Whether an agency stands behind a stroke at the end: "João Martins - 3.mar.25/Folhapress"."""
        last = line.rpartition("/")[2].strip()
        return "/" in line and last.lower() in self._agencies

    def _names_agency(self, words: str) -> bool:
        return not self._agencies.isdisjoint(_letters(words).split())


@lru_cache(maxsize=32)
def page_lines_of(lexicon: Lexicon) -> PageLines:
    """Return what tells the lines of a page in a language, made once."""
    return PageLines(lexicon)


def _any_of(words: Iterable[str]) -> str:
    """Return the alternatives of an expression, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or "(?!)"


def _letters(line: str) -> str:
    """Return what a line has of letters: "Temps de lecture : 4 min" is "temps de lecture min"."""
    return " ".join(_LETTERS.findall(line)).lower()
