"""Verbs that no list knows, where a subject before them and a colon behind them tell what they are.

"Il sindaco gongola: «…»", "La dirigente sgrana gli occhi: «…»": without it the verb ends the noun phrase.
"""

import re

from quotes.text.tags.lexicon import Lexicon

_INTRODUCED = re.compile(r"(?:^|[.:;(Q])([^.:;(Q]*):(?=Q)")
_WITH_OBJECT = re.compile(
    "(?<!p)dn[jw]?w(?=d[jw#]*[wnNh](?![aevfVN]))"
)  # "le maire hausse | les épaules": no adjective
_CAUSED = re.compile("[nNuwoj]wi")
_HAS_VERB = re.compile("[vfae=]")
_HELD_NAME = re.compile("(?:^|[^pgNTtun])[jn]*[NT][NTt]*$")  # ungoverned: not "l'ira di Kim monta"
_HELD_NOUN = re.compile("(?:^|[^p])d[nj]*n$")


def settle_unlisted(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite the letters of unknown verbs between subject and object, and before a colon where no verb is known."""
    for n in _causing(folded, letters, lexicon):
        letters[n] = "f"
    told = "".join(letters)
    if "dn" in told and not (lexicon.order_tells or lexicon.verb_last):
        for n in [found.end() - 1 for found in _WITH_OBJECT.finditer(told)]:
            doing = lexicon.gerund_endings and folded[n].endswith(lexicon.gerund_endings)
            letters[n] = "w" if doing else "f"  # "l'arrêté autorisant | la chasse"
    endings = lexicon.language.grammar.unlisted_endings
    if not endings or "Q" not in letters:
        return
    for found in _INTRODUCED.finditer("".join(letters)):
        if _HAS_VERB.search(found[1]) or "w" not in found[1]:
            continue
        start = found.start(1)
        for n in range(start + 1, found.end(1)):
            if (
                letters[n] == "w"
                and folded[n].endswith(endings)
                and _may_be_verb(folded, letters, n, lexicon)
            ):
                letters[n] = "f"
                break


def _causing(folded: list[str], letters: list[str], lexicon: Lexicon) -> list[int]:
    """Return where a form that is a noun and a participle as well makes somebody do a thing: "le mot | fait | rire"."""
    causing = lexicon.language.grammar.causing
    if causing.isdisjoint(folded):
        return []
    tags = "".join(letters)
    return [n for n, word in enumerate(folded) if word in causing and _CAUSED.match(tags, max(0, n - 1))]


def _may_be_verb(folded: list[str], letters: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether the word at `n` stands behind a subject as a verb does; behind a noun it may be an adjective."""
    before = "".join(letters[:n])
    if _HELD_NAME.search(before):
        return True
    noun = lexicon.noun(folded[n - 1]) if _HELD_NOUN.search(before) else None
    if noun is None or noun.kind == "document":
        return False
    with_object = letters[n + 1] in ("d", "l")  # no adjective stands before an article
    gender = noun.gender or lexicon.agreement.get(folded[before.rindex("d")], (None, None))[0]
    return with_object or gender == "m"  # whose adjectives end otherwise
