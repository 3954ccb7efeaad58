"""Which verb of a chunk says, and what form of which verb that is."""

from quotes.lang.data import CueEntry, VerbForm
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon


def head_of_saying(sentence: Sentence, first: int, last: int, lexicon: Lexicon) -> int | None:
    """Return the verb that says, of several in a chunk: "continua a ripetere", but "dichiara di sentirsi"."""
    heads = [n for n in range(last - 1, first - 1, -1) if sentence.tags[n] in "vVzixk"]
    verbs = lexicon.language.verbs
    for n in heads:
        form = lexicon.verb(sentence.words[n])
        if form and form.lemma in verbs and verbs[form.lemma].strength == "strong":
            return n
    return heads[0] if heads else None


def form_at(sentence: Sentence, head: int, lexicon: Lexicon) -> VerbForm | None:
    """Return what the verb at word `head` is a form of: with its complement behind it, "äußerte sich", another verb.

    The particle of a separable verb stands further on: "stellte … dar" is no "stellte … fest".
    """
    word, verbs = sentence.words[head], lexicon.language.verbs
    behind = len(sentence.tags) - len(sentence.tags[head + 1 :].lstrip("m"))
    complement = tuple(sentence.words[head + 1 : behind])
    whole = lexicon.language.heads.get(word, ()) if complement else ()
    found = next((form for form in whole if verbs[form.lemma].complement == complement), None)
    first = None if found else lexicon.verb(word)
    if first and first.lemma in verbs and (verbs[first.lemma].particle or verbs[first.lemma].complement):
        known = lexicon.language
        readings = (*known.heads.get(word, ()), *known.separable.get(word, ()))
        found = next((form for form in readings if _stands_ahead(verbs[form.lemma], sentence, head)), None)
    return found or first


def _stands_ahead(entry: CueEntry, sentence: Sentence, head: int) -> bool:
    """Whether what a verb says with stands somewhere behind it: its particle or its complement."""
    needed = (*entry.complement, entry.particle) if entry.particle else entry.complement
    return all(word in sentence.words[head + 1 :] for word in needed)


def first_lemma(sentence: Sentence, first: int, head: int, lexicon: Lexicon) -> str | None:
    """Return the lemma of the first verb in a chunk: "si sente rispondere" is a form of "sentire"."""
    for n in range(first, head + 1):
        if sentence.tags[n] in "vVi" and (form := lexicon.verb(sentence.words[n])):
            return form.lemma
    return None
