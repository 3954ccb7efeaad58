"""People who are counted, and nouns before a noun, where order tells what a word does: "some said", "at least 20"."""

import re

from quotes.lang.verbs import find_readings
from quotes.text.tags.lexicon import Lexicon

_LONGEST = 3  # words before a number
_OPENS = frozenset(",.:;-csrfQ")
_DEMONSTRATIVE = re.compile("d(?=[aef])")
_VERB_BEHIND = re.compile("b*[aefv]")  # "the sign | read"
_VERB_BEFORE = re.compile("[aefv][^crsQ,;:.]*$")  # "he praised his campaign"
# "otros creen", "dicono i suoi", "según otros | el plan"
_COUNTED = re.compile("d(?=b?[vaVel])|(?<=d)d(?=[.,;:)p]|$)|(?<=S)d(?=d)")
_ANOTHER = re.compile("(?<=d)d(?=b?[vaef]|,)")
_FINITE = frozenset("aefv")
_UNENDED = frozenset("pdcsr")  # no clause ends in them
_SHORTENED = frozenset(".°º")
_LOWEST_RANK = 10


def settle_counted(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite letters of words before a number, and of nouns like verbs."""
    grammar = lexicon.language.grammar
    settle_numbers(folded, letters, lexicon)
    for found in _DEMONSTRATIVE.finditer("".join(letters)):
        n = found.start()
        if not (folded[n] in lexicon.articles or folded[n] in grammar.alone or folded[n] in grammar.owning):
            letters[n] = "w"  # "said this was «…»"
    if "v" in letters or "V" in letters:
        _settle_nouns(folded, letters, lexicon)


def _settle_nouns(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite the letters of words like verbs that are nouns, adverbs or part of a name here."""
    for n in [n for n, letter in enumerate(letters) if letter in "vV"]:
        if _says_nothing(folded, letters, n, lexicon):
            subject = letters[n + 1 : n + 2] == ["v"] and lexicon.noun(folded[n])  # "internal documents say"
            letters[n] = "b" if letters[n - 1] == "," else "n" if subject else "w"
        elif letters[n] != "V" or n == 0:
            continue
        elif letters[n + 1 : n + 2] == ["Q"] and _is_only_verb(letters, n):
            letters[n] = "v"  # "The sign on the door | reads | “Closed”"
        elif letters[n - 1] == "v" or _follows_one(folded, letters, n, lexicon):  # "denied claims"
            letters[n] = "n" if lexicon.noun(folded[n]) else "w"
        elif letters[n + 1 : n + 2] == ["n"] and letters[n - 1] in "Nu":
            noun = lexicon.noun(folded[n + 1])
            if noun and noun.kind == "person" and noun.number == "s":
                letters[n] = "N"  # "the White House press secretary"
            elif not (folded[n - 1].endswith("s") or folded[n].endswith(lexicon.past_endings)):
                letters[n] = "w"  # "GOP state leaders", but "Labour accused ministers"


def _is_only_verb(letters: list[str], n: int) -> bool:
    """Whether a sentence that a noun phrase opens has no other verb than the word that looks like one."""
    others = letters[:n] + letters[n + 1 :]
    return letters[n - 1] in "wn" and _FINITE.isdisjoint(others)


def _says_nothing(folded: list[str], letters: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether what looks like a verb is none by its place.

    "State Rep. Kim", "Thanks to Kim", "than, say, a tax", "adding that talks would fail", "small talk is".
    """
    if n == 0:
        return letters[0] == "V" and letters[1:2] in (["T"], ["p"])
    behind = "".join(letters[n + 1 : n + 2])
    if letters[n] == "V" and letters[n - 1] in "wjrsQ" and behind in ("a", "e", "f", "v"):
        return True  # "small talk is", "that states can"
    if (
        letters[n] == "V"
        and letters[n - 1] == "r"
        and folded[n - 1] in lexicon.language.grammar.complementizers
    ):
        return letters[max(0, n - 2)] in "vzxi"
    return n > 1 and letters[n - 1 : n + 2 : 2] == [",", ","] and letters[n - 2] in _UNENDED


def _follows_one(folded: list[str], letters: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether a verb does not agree with the noun phrase before it, and so is its noun: "a Twitter comment".

    Of several bodies that stand for their people only "a" tells: "the company say", but "a video message".
    """
    tags = "".join(letters)
    if tags[n - 1] not in "wNujnV" or (folded[n - 1].endswith("s") and not folded[n - 1].endswith("ss")):
        return False
    first = len(tags[:n].rstrip("wNujn#V"))
    if first == 0 or tags[first - 1] not in "d'p" or n - first > _LONGEST:
        return False
    before = folded[first - 1]
    many = lexicon.language.grammar.alone.get(before, (None, None))[1] == "p"  # "two magazine reports"
    other = _VERB_BEHIND.match(tags, n + 1) or _VERB_BEFORE.search(tags, 0, first)
    body = tags[n - 1] == "n" and not many and before not in lexicon.indefinite and not other
    numbers = {r.number for r in find_readings(folded[n], lexicon.language) if r.person == 3}
    return not body and numbers == {"s" if many else "p"}


def settle_ranks(printed: list[str], folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Tell somebody's rank from a number of things: "la número dos del partido", "No. 10", "el número de casos"."""
    ranks = lexicon.language.names.ranks
    for n in () if ranks.isdisjoint(folded) else [n for n, word in enumerate(folded) if word in ranks]:
        number = n + 2 if "".join(folded[n + 1 : n + 2]) in _SHORTENED else n + 1  # "No.", "n°"
        if number == n + 1 and printed[n].islower() and letters[n] not in ("n", "w"):
            continue  # "no 10 people"
        counts = "".join(letters[number : number + 1]) in ("d", "#")
        thing = counts and letters[n - 1] == "d" and _is_beyond(printed[number])  # "the No. 19 was late"
        ranked = counts and not thing and letters[number + 1 : number + 2] != ["n"]
        letters[n] = "n" if ranked else "w"
        if ranked:
            letters[n + 1 : number + 1] = "w" * (number - n)


def _is_beyond(number: str) -> bool:
    """Whether a number is higher than anybody's rank: a bus, a rule."""
    return number.isdigit() and int(number) > _LOWEST_RANK


def settle_numbers(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Take what says how exact a number is for adverbs: "more than 200 artists", "at least 20 people"."""
    if "#" not in letters:
        return
    known = lexicon.language.grammar.approximators
    for n in [n for n, letter in enumerate(letters) if letter == "#"]:
        if "-" in folded[n] and lexicon.noun(folded[n]):
            letters[n] = "n"  # "the 29-year-old"
        if "".join(letters[n + 1 : n + 2]) in ("v", "V") and _tells_which(folded, letters, n, lexicon):
            letters[n + 1] = "n"  # "the damning 2010 report"
        for size in range(min(n, _LONGEST), 0, -1):
            if "_".join(folded[n - size : n]) in known:
                letters[n - size : n] = "b" * size
                break


def _tells_which(folded: list[str], letters: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether number `n` is a year between an article and what may be a noun: "a secret | 2010 | report"."""
    first = n - 1
    while first > 0 and letters[first] == "w":
        first -= 1
    year = len(folded[n]) == 4 and folded[n].isdigit() and first >= 0 and letters[first] == "d"
    known = lexicon.noun(folded[n + 1]) is not None or folded[n + 1] in lexicon.language.cue_nouns
    return year and known and folded[first] in lexicon.articles


def settle_alone(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Take a determiner before a verb of saying of its number for a noun: "one said", but "one report says"."""
    alone = lexicon.language.grammar.alone
    if alone.keys().isdisjoint(folded):
        return
    for n in [n for n, word in enumerate(folded[:-1]) if word in alone]:
        number = alone[folded[n]][1]
        verb = n + 1
        while verb < len(letters) - 1 and (letters[verb] in "bl" or folded[verb] in lexicon.clitics):
            verb += 1  # "uno le escribió"
        the = n > 0 and folded[n - 1] in lexicon.definite  # "the two wrote"
        opens = n == the or letters[n - 1 - the] in _OPENS
        if letters[n] == "d" and opens and letters[n + 1] == "," and number == "s":
            letters[n] = "n"  # "Another, speaking on background, said"
        if number == "p" and n and letters[n - 1] + letters[n] + letters[n + 1] == "pdv":
            letters[n] = "#"  # "a mother of three said"
        if (
            number is None
            or not opens
            or letters[n] != "d"
            or "".join(letters[verb : verb + 1]) not in ("v", "V")
        ):
            continue
        readings = find_readings(folded[verb], lexicon.language)
        if any(
            r.mood == "finite" and r.person != 1 and r.person != 2 and r.number in (None, number)
            for r in readings
        ):
            letters[n], letters[verb] = "n", "v"


def settle_others(tags: str, folded: list[str], lexicon: Lexicon) -> str:
    """Return the tags with those who are only counted, or are others, as nouns: "otros creen", "ein anderer sagte"."""
    counted = () if lexicon.counting.isdisjoint(folded) else _COUNTED.finditer(tags)
    for n in [found.start() for found in counted]:
        if folded[n] in lexicon.counting and not _counts_noun(folded, tags, n, lexicon):
            tags = tags[:n] + "n" + tags[n + 1 :]
    others = _ANOTHER.finditer(tags) if lexicon.verb_last and "dd" in tags else ()
    for n in [found.start() for found in others]:
        if folded[n - 1] in lexicon.indefinite and folded[n] not in lexicon.articles:
            tags = tags[:n] + "w" + tags[n + 1 :]
    return tags


def _counts_noun(folded: list[str], tags: str, n: int, lexicon: Lexicon) -> bool:
    """Whether a determiner goes with the one behind it: "según otros dos vecinos", "según todos los vecinos"."""
    if tags[n + 1 : n + 2] != "d":
        return False
    return folded[n] in lexicon.language.grammar.everybody or folded[n + 1] not in lexicon.definite
