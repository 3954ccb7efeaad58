"""Adverbs of several words, "par ailleurs", "une nouvelle fois", "hace dos años", and adverbs that are nouns here."""

import re
from functools import lru_cache

from quotes.text.tags.lexicon import Lexicon

_GOVERNING = frozenset(
    "pgSc_.:;"
)  # what stands before a pronoun that is no part of an adverb: "selon lui aussi"
_ADVERB_ALONE = re.compile("(?<=d)b(?=[paefvQrc.,;:)]|$)")
_TIME_GONE = re.compile("[d#bwj]{0,3}hj?|d(?=[prvae,.]|$)")
_CLAUSE_BEHIND = re.compile(
    "(?:(?:d[j#w]*)?[nNutT]+(?:'[nNut]+)?(?:pd?[wjnNut]{1,3})?(?:,[dxvVr][^,]*,)?|o)b*(?:[aevf]|(V))"
)


def settle_adverbials(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite the letters of the words of an adverb."""
    by_first = _adverbs_by_first(lexicon)
    for n in [n for n, word in enumerate(folded) if word in by_first]:
        by_second = by_first[folded[n]]
        second = folded[n + 1] if n + 1 < len(folded) else ""
        for words, tells_time in (*by_second.get(second, ()), *by_second.get("", ())):
            size = len(words)
            if tuple(folded[n : n + size]) != words or _stands_alone(letters, n):
                continue
            time = _TIME_GONE.match("".join(letters[n + size : n + size + 5])) if tells_time else None
            if time or not tells_time:
                size += time.end() if time else 0
                letters[n : n + size] = "b" * size
                break


def settle_nouns(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Make nouns of adverbs behind an article and before no noun: "il piano è «morto»", "le bien commun"."""
    if lexicon.order_tells or lexicon.common:
        return
    for found in _ADVERB_ALONE.finditer("".join(letters)):
        if folded[found.start() - 1] in lexicon.articles:
            letters[found.start()] = "w"


@lru_cache(maxsize=32)
def _adverbs_by_first(lexicon: Lexicon) -> dict[str, dict[str, list[tuple[tuple[str, ...], bool]]]]:
    """Return first word -> second word -> the adverbs these open, and whether a time that has gone by belongs to them.

    Of one that is a single word ("hace") the second is empty.
    """
    grammar = lexicon.language.grammar
    opened: dict[str, dict[str, list[tuple[tuple[str, ...], bool]]]] = {}
    for phrases, tells_time in ((grammar.adverbials, False), (grammar.ago, True)):
        for words in sorted(tuple(lexicon.words_of(phrase)) for phrase in phrases):
            by_second = opened.setdefault(words[0], {})
            by_second.setdefault("".join(words[1:2]), []).append((words, tells_time))
    return opened


def _stands_alone(letters: list[str], n: int) -> bool:
    """Whether a pronoun stands for somebody by itself: "Elle aussi dénonce", but "la maire a elle aussi dénoncé"."""
    return letters[n] in ("o", "l") and (n == 0 or letters[n - 1] in _GOVERNING)


def open_clauses(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite the letters of prepositions that open a clause here: "after the minister had said"."""
    if lexicon.opening_prepositions.isdisjoint(folded):
        return
    for n, word in enumerate(folded):
        if word not in lexicon.opening_prepositions:
            continue
        clause = _CLAUSE_BEHIND.match("".join(letters[n + 1 : n + 16]))
        if clause and (not clause[1] or folded[n + clause.end()].endswith(lexicon.past_endings)):
            letters[n] = "s"
