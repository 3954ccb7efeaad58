"""German verbs told from adjectives and participles: no verb in lower case is a noun.

Where a word stands says which it is: behind a noun or a pronoun a verb, between article and noun an adjective.
"""

from quotes.text.tags.lexicon import Lexicon


def settle_verb(printed: list[str], folded: list[str], letters: list[str], n: int, lexicon: Lexicon) -> None:
    """Tell verbs from adjectives and participles: no verb in lower case is a noun."""
    before, letter = letters[n - 1] if n else ".", letters[n]
    held = "".join(letters[max(0, n - 3) : n])
    if (
        letter == "V"
        and held[:1] == "d"
        and held[1:] in ("rQ", "pQ", "gQ")
        and printed[n + 1 : n + 2] != [""]
    ):
        letters[n] = letter = "w" if printed[n + 1 : n + 2] and printed[n + 1][:1].isupper() else "V"
    capital = printed[n + 1 : n + 2] and printed[n + 1][:1].isupper()
    if letter in "wV" and folded[n] in lexicon.reported:
        letters[n] = "f"  # "es drohe", "er erinnere"
    elif (letter == "V" and before in "do" and capital) or (letter == "f" and before in "dp#" and capital):
        letters[n] = "w"  # "die betonte Haltung", "das geplante Gesetz"
    elif letter == "V" and n and folded[n - 1] in lexicon.language.grammar.pronouns:
        letters[n - 1 : n + 1] = "ov"  # "dieser gestand"
    elif letter == "w" and before == "o" and _is_of_report(folded, n, lexicon):
        letters[n] = "="  # "man distanziere sich"
    elif letter == "w" and n and _is_second(folded, letters, n, lexicon):
        letters[n] = "f"  # "Sie blickt aus dem Fenster"
    elif letter == "w" and n and letters[n + 1 : n + 2] in (["o"], ["l"]):
        letters[n] = "f"  # "vertritt er"
    elif (
        letter == "w" and before in "wnNu" and printed[n - 1][:1].isupper() and printed[n - 1][1:2].islower()
    ):
        letters[n] = _behind_noun(folded[n], letters[n + 1 : n + 2], lexicon)


def is_of_oblique(before: str, lexicon: Lexicon) -> bool:
    """Whether the word before is an article that no subject has, so that no verb follows: "einem lauten"."""
    return before in lexicon.indefinite and before in lexicon.language.grammar.oblique


def _is_of_report(folded: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether an unknown word behind the pronoun of one person is a verb in the mood of a report: "er prüfe"."""
    one = lexicon.language.grammar.pronouns.get(folded[n - 1], (None, None))[1] != "p"
    word = folded[n]
    return one and word.endswith(lexicon.reported_endings) and not word.endswith(lexicon.past_endings)


def _is_second(folded: list[str], letters: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether an unknown word behind a pronoun that opens a clause is its verb, by its ending: "Sie | blickt"."""
    if letters[n - 1] != "o" and folded[n - 1] not in lexicon.language.grammar.first_persons:
        return False
    opens = n == 1 or letters[n - 2] in (*",;:c-", "Q")
    return opens and folded[n].endswith(lexicon.present_endings + lexicon.past_endings)


def _behind_noun(word: str, behind: list[str], lexicon: Lexicon) -> str:
    """Return the letter of an unknown word behind a noun: nothing in lower case goes on a noun phrase."""
    if word.endswith(lexicon.past_endings):
        return "f"  # "Kolb erwirkte"
    mood = word.endswith(lexicon.reported_endings) and behind in (["Q"], ["d"], ["b"], ["l"], ["p"])
    return "=" if mood else "*"  # "die Stadt betreibe «…»"


def is_speaking_pronoun(folded: list[str], letters: list[str], n: int, lexicon: Lexicon) -> bool:
    """Whether "es" right behind the verb of a quotation stands for whoever says it: not "«…», heißt es".

    Nor does it in «…», bringt es Kolb auf den Punkt / «…», tönt es aus dem Saal.
    """
    known, behind = lexicon.language, "".join(letters[n + 1 : n + 2])
    if letters[max(0, n - 3) : n] != ["Q", ",", "v"] or behind in tuple("dTNnu"):
        return False
    readings = (*known.forms.get(folded[n - 1], ()), *known.separable.get(folded[n - 1], ()))
    heard = behind and folded[n + 1] in known.grammar.voices
    return not heard and known.grammar.impersonal.isdisjoint(form.lemma for form in readings)
