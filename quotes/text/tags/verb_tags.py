"""The letters of verbs mended: finite form or participle, verb or noun, by the words beside them."""

import re

from quotes.text.tags.lexicon import Lexicon

_REREAD = re.compile(
    "[vV](?:z|p?y)|[aey]b*[vV]|ab*pd?[wj]?[nwhp][vV]|,[vV](?:[gp]|rQg)|lab*Q|dVQ|(?:Q,|N,?)x"
)
_WHEN = re.compile("ab*pd?[wj]?[nwh]$")  # "has in the past described"
_LONGEST_WHEN = 8  # words
_TOLD = re.compile(
    "(?:Q,|N)x|^[^,avefVQ]*n[^,avefVQ]*,[TtN]+,x(?=Q(?!,))"
)  # "la ministre, Léa Roux, dit «…»"
_ALONE = re.compile("la(?=b*Q)")  # "se veut «…»": no other verb follows
_NAMED = re.compile("dV(?=Q)")  # "las llama «…»"
_OBJECT = re.compile(
    r"r|b?d(?!h)|[QNT]|o(?!b*[aefvV])|pi[^vVafe]*(?:[rsQ.,;]|$)"
)  # what, a plan, it, to comment on
_BEHIND_MANY = re.compile("[dp][wj]{1,2}V(?=(d[wj]?[wnN])?)")
_ONLY_ONE = re.compile(  # "La Ligue de football | demande | aux clubs": the first clause has no other verb
    r"(?:d[jw]?)?[nwNuV][jw]?(?:pd?[wnNujT]+)*pd?[wj]{1,2}(V)(?=[pdrb])[^aefvVz=,;:.cs]*(?:[r,;:.csQ]|$)"
)
_HELD = re.compile("[dp]v")  # "il tema", "di ragioni"
_SAID_THERE = re.compile("[xvV](?:[pg]d?[wnhNu]{1,3}|[bh])+$")
_BROUGHT_IN = re.compile("df")  # "uma disputa"
_SHOWS = re.compile("[nNuhj]w(?=[d#N]|o(?!b*[aefvV]))")
_STILL_IS = re.compile("[vV](?=(p?)y|(z))")
_GOES_ON_TO = re.compile("[vV](?=pw)")
_HEARD_DOING = re.compile("(?:d?[wj]{0,4}[nN]{1,6}|o)[wvV](?=[,:Qp.])")
_CLOSES_RELATIVE = re.compile("(?<=r)(?:d[wjnN]+?|N+?)(w)(?=[,.;:aevV])")
_VERBS = frozenset("aefv")
# What follows a participle: "by Kim", not "by phone"; "as «…» by"; "Kim, asked about it, said".
_PASSIVE = re.compile("g(?![wV](?:[^nNwjuT]|$))|rQg")
_TOLD_OF = re.compile("p[^,aefvVQ]*,b*[aevV]")


def is_to_reread(tags: str) -> bool:
    """Whether `reread_verbs` and `reread_participles` have work in the letters of a sentence."""
    said = "v" in tags or "V" in tags or "x" in tags or "la" in tags  # asked first: few sentences have one
    return said and _REREAD.search(tags) is not None


def reread_verbs(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Give a finite form its other reading: "has said", "will say", "the deal, described as «…» by Kim"."""
    _settle_going_on(folded, letters, lexicon)
    for found in _ALONE.finditer("".join(letters)):
        if folded[found.start() + 1] in lexicon.language.forms:
            letters[found.start() + 1] = "v"
    for found in _NAMED.finditer("".join(letters)):
        n = found.start()
        form = lexicon.verb(folded[n + 1])
        named = form is not None and lexicon.language.verbs[form.lemma].frame == "name"
        if named and folded[n] in lexicon.clitics:
            letters[n : n + 2] = "l", "v"
    tags = "".join(letters)
    for n in [n for n in range(1, len(tags)) if tags[n] in "vV"]:
        before = n - 1
        while before and letters[before] == "b":
            before -= 1
        if when := _WHEN.search(tags, max(0, n - _LONGEST_WHEN), n):
            before = when.start()
        held = letters[before] in ("a", "e") or _is_held(folded, letters, before, lexicon)
        passive = letters[n - 1] == "," and _is_participle(tags[n + 1 :], lexicon)
        if held or passive:
            moods = {form.mood for form in lexicon.language.forms.get(folded[n], ())}
            letters[n] = (
                "x" if "participle" in moods else "i" if held and "infinitive" in moods else letters[n]
            )


def _settle_going_on(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Overwrite the letters of verbs that say how something still is, or is said: "sigue siendo", "sigue diciendo"."""
    gerunds, continuing = lexicon.gerund_endings, lexicon.language.grammar.continuing
    for found in _STILL_IS.finditer("".join(letters)):
        n = found.start()
        verb = lexicon.verb(folded[n])
        goes_on = verb is not None and verb.lemma in continuing
        if goes_on and found[2]:
            letters[n] = "a"
        elif not found[2] and (goes_on if found[1] else folded[n + 1].endswith(gerunds)):
            letters[n] = "f"


def _is_participle(behind: str, lexicon: Lexicon) -> bool:
    """Whether the letters behind a comma and a verb make it one: "by Kim", "on that by Kim, said"."""
    return bool(_PASSIVE.match(behind) or (lexicon.order_tells and _TOLD_OF.match(behind)))


def _is_held(folded: list[str], letters: list[str], at: int, lexicon: Lexicon) -> bool:
    """Whether a participle stands behind another one: "has been told", or "being told", where a passive begins."""
    if letters[at] != "y" or not lexicon.order_tells:
        return False
    alone = "".join(letters[:at]).rstrip("b")[-1:] not in ("a", "e")
    if alone and folded[at] in lexicon.language.grammar.passive_auxiliaries:
        letters[at] = "w"  # "without being told"
    return True


def reread_participles(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Take a participle behind a quotation or a name for the finite form that it may be: "«…», concluse Kim"."""
    for found in _TOLD.finditer("".join(letters)):
        n = found.end() - 1
        if any(
            form.mood == "finite" and form.person == 3 for form in lexicon.language.forms.get(folded[n], ())
        ):
            letters[n] = "v"


def settle_objects(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Take a noun between "les" and a quotation ("la presse les juge «…»"), or behind a noun of many, for a verb."""
    if "V" not in letters:
        return
    for found in _NAMED.finditer("".join(letters), 1):
        n = found.start()
        if letters[n - 1] in "onwNutjkb" and folded[n] in lexicon.clitics:
            letters[n + 1] = "v"
    for found in _BEHIND_MANY.finditer("".join(letters)):
        n = found.start()
        many = lexicon.agreement.get(folded[n], (None, None))[1] == "p"
        held = letters[n] == "p" or (letters[n - 1] == "p" and folded[n - 1] not in lexicon.genitives)
        held = held or found[1] is None or folded[found.end()] in lexicon.language.grammar.prepositions
        many = many or bool(
            lexicon.language.grammar.inverted and not held
        )  # "d'une usine | montre | les murs"
        forms = lexicon.language.forms.get(folded[found.end() - 1], ()) if many else ()
        if any((form.mood, form.number) == ("finite", "s") for form in forms):
            letters[found.end() - 1] = "v"  # "le patron des planteurs | estime"
    if only := _ONLY_ONE.match("".join(letters)):
        letters[only.start(1)] = "v"


def settle_past(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Take an unknown word in the past tense for the verb of what stands before it: "he joined", "Kim shared".

    Behind a noun it is one only with an object: "the company unveiled a plan", but "a plan unveiled in May".
    """
    tags = "".join(letters)
    for n in [found.start() for found in _GOES_ON_TO.finditer(tags)] if "pw" in tags else ():
        form = lexicon.verb(folded[n])
        if (
            folded[n + 1] in lexicon.markers
            and form
            and lexicon.language.verbs[form.lemma].strength == "weak"
        ):
            letters[n] = "f"  # "began to pick up"
    for found in _SHOWS.finditer(tags):
        if folded[found.start() + 1].endswith(lexicon.present_endings):
            letters[found.start() + 1] = "f"  # "the clip shows a man"
    endings = lexicon.past_endings + lexicon.gerund_endings
    for n in [n for n, letter in enumerate(letters) if letter in "ws" and n and folded[n].endswith(endings)]:
        if not folded[n].endswith(lexicon.past_endings):
            letters[n] = "s" if letters[n - 1] == "," else "w"  # "Kim, giving evidence, said"
            continue
        at = n - 1
        while at and letters[at] == "b":
            at -= 1
        main = letters[at] == "," and not _VERBS & set(letters)  # "Kim, 27, shared a photo"
        main = main or folded[at] in lexicon.language.grammar.personal  # "Kim, who joined"
        named = (letters[at] in "oN" or main) and letters[n + 1 : n + 2] != ["g"]
        if (
            "".join(letters[n + 1 : n + 2]) in ("Q", "N", "T")
            and folded[n] in lexicon.language.names.naming_words
        ):
            continue  # "a book titled “X”", "a man named Kim"
        if named or (letters[at] in "nuh" and _OBJECT.match("".join(letters[n + 1 :]))):
            letters[n] = "f"
    _settle_closing(folded, letters, lexicon)
    _settle_heard(folded, letters, lexicon)


def _settle_heard(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Take what one hears somebody do for an infinitive: "heard a man | shout", "heard her | shout"."""
    heard = lexicon.language.grammar.perceiving
    for n in [] if heard.isdisjoint(folded) else [n for n, word in enumerate(folded) if word in heard]:
        found = _HEARD_DOING.match("".join(letters), n + 1)
        form = lexicon.verb(folded[found.end() - 1]) if found else None
        if found and form and folded[found.end() - 1] == form.lemma:
            letters[found.end() - 1] = "i"


def _settle_closing(folded: list[str], letters: list[str], lexicon: Lexicon) -> None:
    """Take an unknown word in the past tense at the end of a relative clause for its verb: "where the row erupted,"."""
    if "r" not in letters:
        return
    for found in _CLOSES_RELATIVE.finditer("".join(letters)):
        if folded[found.start(1)].endswith(lexicon.past_endings):
            letters[found.start(1)] = "f"


def _is_of_everybody(folded: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether a verb of several stands right behind the word for all people: "qui tutti | chiamano"."""
    many = folded[n - 1] in lexicon.language.grammar.everybody
    return many and any(
        form.number == "p" and form.person == 3 for form in lexicon.language.forms.get(folded[n], ())
    )


def nouns_not_verbs(tags: str, printed: list[str], folded: list[str], lexicon: Lexicon) -> str:
    """Take finite verbs behind an article or preposition for nouns: "il tema", "di ragioni", "uma disputa"."""
    for n in [found.start() + 1 for found in _HELD.finditer(tags)]:
        if lexicon.common and printed[n].islower():
            continue  # "dem widersprach Kolb": a noun has a capital
        clitic = folded[n - 1] in lexicon.clitics and not (
            lexicon.language.grammar.inverted and tags[n - 2 : n - 1] in tuple("xvVipg")
        )  # "la presse le célèbre", but "ont raillé le célèbre «…»"
        clitic = clitic and not _SAID_THERE.search(tags, 0, n - 1)  # "ha definito in aula la legge «…»"
        accented = not lexicon.common and lexicon.finite_endings.end(folded[n])  # "la frase que más repitió"
        if not (clitic or accented or _is_of_everybody(folded, n, lexicon)):
            tags = tags[:n] + "V" + tags[n + 1 :]
    for n in [] if lexicon.common else [found.start() + 1 for found in _BROUGHT_IN.finditer(tags)]:
        if folded[n - 1] in lexicon.indefinite:
            tags = tags[:n] + "w" + tags[n + 1 :]
    return tags
