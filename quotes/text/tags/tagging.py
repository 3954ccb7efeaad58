"""Words into letters: the class of each word of a sentence (`quotes.text.tags.lexicon.TAGS`).

What several classes claim is told by the word before and behind.
"""

import re
from functools import lru_cache

from quotes.text.tags.adverbials import open_clauses, settle_adverbials, settle_nouns
from quotes.text.tags.apostrophes import mark_apostrophes
from quotes.text.tags.body_names import join_body_names, name_media
from quotes.text.tags.capitals import OPENING
from quotes.text.tags.clause_brackets import settle_clauses
from quotes.text.tags.counted import settle_alone, settle_counted, settle_numbers, settle_others, settle_ranks
from quotes.text.tags.first_tags import first_tag
from quotes.text.tags.first_words import is_name
from quotes.text.tags.given_names import join_initials
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.name_tags import join_bodies, join_particles, name_bodies, part_names, part_owners
from quotes.text.tags.particled import open_surnames
from quotes.text.tags.phrase_tags import mark_phrase
from quotes.text.tags.surnames import join_apostrophes, part_surnames, settle_owners, settle_surnames
from quotes.text.tags.twofold import settle_twofold
from quotes.text.tags.unlisted import settle_unlisted
from quotes.text.tags.verb_tags import (
    is_to_reread,
    nouns_not_verbs,
    reread_participles,
    reread_verbs,
    settle_objects,
    settle_past,
)

_NUMBER_ALONE = re.compile("(?<=[pd])d(?=d)")
_NO_NOUN_BEHIND = re.compile("d(?=[rs.,;:)]|$)")
_ONE_OF = re.compile("pd(?=b*(?:[N,.;:)prh]|$))|(?<=d)pd(?=b?([aeflvV]))")
_DOUBTFUL_NOUN = re.compile("z[,.]|dz|[d'c]T")
_MEANT_COLON = re.compile("(?<=[vVx]);(?=Q)")
_NEAR = re.compile("n(?=np)n|(?<=d)un")


def tag(printed: list[str], folded: list[str], lexicon: Lexicon, *, around: tuple[str, int]) -> str:
    """Return one letter a word of a sentence; `around` is the text and where the sentence begins."""
    known = list(map(lexicon.letters.get, printed))
    letters = [letter or first_tag(printed, folded, n, lexicon) for n, letter in enumerate(known)]
    name_bodies(printed, folded, letters, lexicon)
    opens = name_media(printed, letters, lexicon)
    join_initials(printed, folded, letters, lexicon)
    settle_surnames(printed, folded, letters, lexicon, around[0])
    if lexicon.common:
        settle_owners(printed, folded, letters, lexicon, around[0])
    join_apostrophes(folded, letters, lexicon)
    # One look at all letters says which steps have work to do.
    guess = join_particles(printed, folded, letters, lexicon)
    if _DOUBTFUL_NOUN.search(guess):
        _settle_nouns(folded, letters, lexicon)
    _settle_adjectives(folded, letters, lexicon, guess=guess)
    part_names(printed, folded, letters, lexicon, guess=guess)
    settle_ranks(printed, folded, letters, lexicon)
    open_surnames(printed, folded, letters, lexicon, around[0])
    part_surnames(printed, folded, letters, lexicon, around[0])
    settle_adverbials(folded, letters, lexicon)
    settle_nouns(folded, letters, lexicon)
    first = int(printed[0] in OPENING and len(printed) > 1)
    named = opens or folded[first] in lexicon.given or folded[first] in lexicon.language.names.particles
    doubtful = letters[first] == "N" and not named and printed[first][1:].islower()
    compound = "-" in printed[first]  # "Nine-year-old Theo Park": names have a second capital
    if doubtful and (compound or not is_name(printed[first:], letters[first:], around, lexicon)):
        letters[first] = lexicon.tag_by_look(folded[first])
    if lexicon.twofold:
        settle_twofold(printed, folded, letters, lexicon)
        settle_objects(folded, letters, lexicon)
        settle_numbers(folded, letters, lexicon)
    join_body_names(printed, folded, letters, lexicon)
    if lexicon.verb_last:
        settle_clauses(printed, folded, letters, lexicon)
    _mark_cues(printed, folded, letters, lexicon)
    settle_unlisted(folded, letters, lexicon)
    if is_to_reread(guess):
        reread_verbs(folded, letters, lexicon)
        reread_participles(folded, letters, lexicon)
    if lexicon.markers or lexicon.language.grammar.possessives:
        mark_apostrophes(folded, letters, lexicon)
    settle_alone(folded, letters, lexicon)
    if lexicon.order_tells:
        settle_counted(folded, letters, lexicon)
        join_bodies(folded, letters, lexicon)
        part_owners(letters)
        settle_past(folded, letters, lexicon)
        open_clauses(folded, letters, lexicon)
    _open_words(letters)
    tags = _pronouns_not_determiners("".join(letters), folded, lexicon)
    if "dv" in tags or "pv" in tags or "df" in tags:
        tags = nouns_not_verbs(tags, printed, folded, lexicon)
    return tags


def _open_words(letters: list[str]) -> None:
    """Take a semicolon between a verb of saying and a quotation for the colon it is meant for: "he said; “…”"."""
    if ";" in letters:
        letters[:] = _MEANT_COLON.sub(":", "".join(letters))


def _settle_adjectives(folded: list[str], letters: list[str], lexicon: Lexicon, *, guess: str) -> None:
    """Overwrite the letters of words that are adjectives here: "fonti vicine al dossier", "la prima autrice".

    A word for somebody near is one behind another noun or a place ("l'Algérie voisine"), a preposition is one behind
    an article.
    """
    grammar = lexicon.language.grammar
    near = "nnp" in guess or "dun" in guess
    near = near and not lexicon.order_tells  # "a business partner of Kim" is one
    for found in _NEAR.finditer(guess) if near else ():
        if folded[found.end() - 1] in lexicon.language.names.kin:
            letters[found.end() - 1] = "w"
    if grammar.ordinals.isdisjoint(folded):
        return
    for n in [n for n, word in enumerate(folded) if n and word in grammar.ordinals]:
        held = letters[n - 1] == "d" or folded[n - 1] in lexicon.joined  # "della prima"
        counts = letters[n] in "pb" or letters[n : n + 2] == ["h", "n"]  # "el segundo entrenador"
        counts = counts or (letters[n] == "n" and _is_thing(folded, letters, n + 1, lexicon))
        if held and counts:
            letters[n] = "w"


def _is_thing(folded: list[str], letters: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether a word is a noun for no person: "les premières analyses", not "le premier ministre"."""
    noun = lexicon.noun(folded[n]) if letters[n : n + 1] == ["n"] else None
    return letters[n : n + 1] in (["w"], ["h"]) or (noun is not None and noun.kind != "person")


def _mark_cues(printed: list[str], folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite the letters of cues of several words: "fa sapere", "secondo quanto riferito da"."""
    inverts = bool(lexicon.language.grammar.inverted)
    opens = inverts and printed[0][:1].isupper()  # not « …, annonce Kim, … »
    if letters[0] == "V" and "".join(letters[1:2]) in tuple("vae"):
        letters[0] = "n" if lexicon.noun(folded[0]) else "w"  # "Testemunhas contaram"
    elif opens and letters[0] in "Vi" and folded[0] in lexicon.language.cue_nouns:
        letters[0] = "w"  # "Réplique immédiate de Kim": a verb has its subject before it
    starters, heads, phrases = lexicon.starters, lexicon.language.heads, lexicon.sources.sizes
    starts = [n for n, word in enumerate(folded) if word in starters]
    for n in starts:
        if folded[n] not in heads:
            continue
        held = "".join(letters[max(0, n - 3) : n]).rstrip("bo")[-1:] in ("a", "e", "y")
        behind = n + 1 + (inverts and letters[n + 1 : n + 2] == ["o"])  # "tient-il à préciser"
        words = folded if behind == n + 1 else [*folded[: n + 1], *folded[behind:]]
        if found := lexicon.head_at(words, n, held=held):
            letters[n], size = found
            letters[behind : behind + size] = "m" * size
            if size and not (held or lexicon.verb_last) and _is_noun(folded, letters, n, lexicon):
                letters[n : n + 1 + size] = ("n" if n else "x") + "w" * size
    for n in starts:
        if folded[n] in phrases:
            mark_phrase(folded, letters, n, lexicon)


def _is_noun(folded: list[str], letters: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether a participle with its complement is no verb: "le mis en cause a reconnu", "Mis en cause, Kim nie"."""
    readings = lexicon.language.heads.get(folded[n], ())
    return (n == 0 or letters[n - 1] == "d") and any(reading.mood == "participle" for reading in readings)


def _pronouns_not_determiners(tags: str, folded: list[str], lexicon: Lexicon) -> str:
    """Take a determiner without its noun for what it stands for: "otros creen", "tra questi | Luca Marchi"."""
    for found in _ONE_OF.finditer(tags) if "pd" in tags else ():
        n, known = found.end() - 1, _owning_pronouns(lexicon) if found[1] else _lone_pronouns(lexicon)
        if folded[n] in known and not (found[1] and lexicon.order_tells):
            tags = tags[:n] + "o" + tags[n + 1 :]  # "uno di loro | racconta"
    for n in [found.start() for found in _NUMBER_ALONE.finditer(tags)] if "dd" in tags else ():
        held = folded[n - 1] in lexicon.with_article or folded[n - 1] in lexicon.articles
        if held and folded[n + 1] in lexicon.definite and folded[n] not in lexicon.articles:
            tags = tags[:n] + "h" + tags[n + 1 :]  # "alle undici | il ministro"
    if lexicon.order_tells and not _owning_pronouns(lexicon).isdisjoint(folded):
        for n in [found.start() for found in _NO_NOUN_BEHIND.finditer(tags)]:
            if folded[n] in _owning_pronouns(lexicon):
                tags = tags[:n] + "o" + tags[n + 1 :]  # "told her that", "those close to her, who"
    return settle_others(tags, folded, lexicon)


@lru_cache(maxsize=32)
def _lone_pronouns(lexicon: Lexicon) -> frozenset[str]:
    """Return the pronouns that are no article: "loro", "ihnen"."""
    return frozenset(lexicon.language.grammar.pronouns.keys() - lexicon.articles)


@lru_cache(maxsize=32)
def _owning_pronouns(lexicon: Lexicon) -> frozenset[str]:
    """Return the pronouns that are determiners before a noun: "her"."""
    return frozenset(lexicon.language.grammar.pronouns.keys() & lexicon.language.grammar.possessors.keys())


def _settle_nouns(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite the letters of nouns behind an article: "l'attaquant" is no gerund, "le père de" no title."""
    nouns = lexicon.language.names.nouns
    for n in range(1, len(letters)):
        owned = letters[n] == "z" and letters[n + 1 : n + 2] in (["."], [","]) and lexicon.order_tells
        if owned and "".join(letters[:n]).rstrip("w")[-1:] in ("d", "'"):
            letters[n] = "w"  # "in his telling, …"
        title = letters[n] == "T" and letters[n + 1 : n + 2] not in (["N"], ["u"], ["T"], ["t"])
        known = letters[n - 1] == "d" and (title or letters[n] == "z")
        kin = title and letters[n - 1] in ("'", "c")  # "Kim's mother and sister"
        if (known or kin) and folded[n] in nouns:
            letters[n] = "n"
