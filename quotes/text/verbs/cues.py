"""Words of saying in a sentence: which chunk is one, what it means, and whom it can belong to."""

import re
from typing import NamedTuple

from quotes.lang.data import CueEntry, CueFrame, VerbForm
from quotes.model import Cue, Gender, Number
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import is_done_in_paper, is_heard_from, is_said_by_it, stands_therein
from quotes.text.verbs.unowned_verbs import is_due, is_written


class Saying(NamedTuple):
    """A verb of saying at work: its cue, what its subject must agree with, and how it ties a quotation.

    `frame` is the verb's (`quotes.lang.data.CueEntry`); `person` is 1 for "ho detto", which a reporter does not
    write of a source, 0 where the form does not tell. A verb that is not `strong` says other things more
    often; `passive` and `impersonal` ("si legge") forms have no subject that speaks.
    """

    cue: Cue
    frame: CueFrame
    person: int = 3
    number: Number | None = None
    gender: Gender | None = None
    strong: bool = True
    passive: bool = False
    impersonal: bool = False

    @property
    def third(self) -> bool:
        """Whether it may be somebody else's than who speaks or is spoken to."""
        return self.person in (0, 3)


def saying_at(
    text: str, sentence: Sentence, at: int, lexicon: Lexicon, *, verb: bool = False
) -> Saying | None:
    """Return the verb of saying in chunk `at` (a C, D, G, I or X), None where the chunk holds none; found once.

    A form that is also a noun must look like the verb by its neighbours, unless `verb` says that it is one.
    """
    if verb:
        return _saying(text, sentence, at, lexicon, verb=True)
    known: dict[int, Saying | None] = sentence.sayings
    if at not in known:
        known[at] = _saying(text, sentence, at, lexicon, verb=False)
    return known[at]


def _saying(text: str, sentence: Sentence, at: int, lexicon: Lexicon, *, verb: bool) -> Saying | None:
    """Read the verb of saying in a chunk, for `saying_at`, which keeps what is found."""
    first, last = sentence.chunks[at]
    words, tags = sentence.words, sentence.tags
    head = _head(sentence, first, last, lexicon)
    form = None if head is None else _reading(sentence, head, lexicon)
    if head is None or form is None:
        return None
    sure = verb or tags[head] != "V" or _is_verb(sentence.letters, at)
    if not (sure or _stands_back(sentence, first, head, lexicon)):
        return None  # "queja de «…»", but "se queja de «…»"
    if _says_nothing(sentence, first, head, form, lexicon) or is_due(sentence, at, head, lexicon):
        return None
    helper = _helper(sentence, first, head, lexicon)
    if helper is not None and form.number == "p" and _has_noun(sentence, at, helper, head, lexicon):
        return None
    person, number, gender = _agreement(sentence, helper, head, form, lexicon)
    if lexicon.verb_last and not lexicon.language.grammar.first_persons.isdisjoint(words[last : last + 1]):
        person = 1  # "empfehle ich": elsewhere "er empfehle"
    start, end = sentence.place(first, last)
    entry = lexicon.language.verbs.get(form.lemma)
    frame: CueFrame = entry.frame if entry else "say"
    before, grammar = tags[first:head], lexicon.language.grammar
    stands = form.lemma in lexicon.language.grammar.impersonal and is_written(sentence, at, head, lexicon)
    clitic = _stands_back(sentence, first, last, lexicon) or lexicon.bears_clitic(words[head])  # "lê-se"
    clitic = clitic or _opens_with_it(sentence, at, lexicon)
    reflexive = entry is not None and entry.reflexive  # "si augura": nobody else's
    if reflexive and words[head] == form.lemma and not (clitic or lexicon.verb_last or "l" in before):
        return None  # "suffit à emporter", but "s'emporter"
    stands = stands or (clitic and not reflexive and stands_therein(sentence, at, lexicon))
    passive_for_sure = frame in ("say", "write") and _no_perfect(form.lemma, "say", lexicon)
    stands = stands or (passive_for_sure and is_said_by_it(sentence, at, head, lexicon))
    return Saying(
        Cue(start, end, text[start:end], form.lemma),
        frame,
        person=person,
        number=number,
        gender=gender,
        strong=entry is None or entry.strength == "strong" or (entry.reflexive and clitic),
        passive=not stands
        and tags[head] in "xk"
        and ("e" in before or sentence.letters[at] == "D")
        and ("l" not in before or (grammar.reflexives | grammar.selves).isdisjoint(words[first:head]))
        and (_no_perfect(form.lemma, frame, lexicon) or sentence.letters[at + 1 : at + 2] == "A"),
        impersonal=stands
        or (
            (clitic or _has_anybody(sentence, at, lexicon))
            and _first_lemma(sentence, first, head, lexicon) in lexicon.language.grammar.impersonal
        )
        or (clitic and (is_done_in_paper(sentence, at, lexicon) or is_heard_from(sentence, at, lexicon))),
    )


def _helper(sentence: Sentence, first: int, head: int, lexicon: Lexicon) -> int | None:
    """Return the auxiliary or the finite verb, of saying too, that stands before the verb at word `head`."""
    for n in range(first, head):
        tag = sentence.tags[n]
        if tag in "ae" or (tag in "vV" and lexicon.verb(sentence.words[n])):
            return n
    return None


def _agreement(
    sentence: Sentence, helper: int | None, head: int, form: VerbForm, lexicon: Lexicon
) -> tuple[int, Number | None, Gender | None]:
    """Return person, number and gender that the subject of a verb has, as its helper or its own form tells."""
    tags = sentence.tags
    person, number, gender = form.person, form.number, form.gender
    if lexicon.verb_last and tags[head] == "v" and form.mood == "infinitive" and "+" not in tags[:head]:
        number = "p"  # "nennen sie", not "musste Kolb gestehen"
    if helper is not None and tags[helper] in "ae":
        person, number = lexicon.language.grammar.auxiliaries.get(sentence.words[helper], (3, None))
        gender = form.gender if tags[helper] == "e" else None
    elif helper is not None and (finite := lexicon.verb(sentence.words[helper])):
        person, number, gender = finite.person, finite.number, None
    if tags[head] in "zix" and person == 0:
        number = gender = None
    return person, number, gender


def _has_noun(sentence: Sentence, at: int, helper: int, head: int, lexicon: Lexicon) -> bool:
    """Whether what looks like a participle of many is the object of "have": "avranno risposte"."""
    many = sentence.tags[helper] == "a" and sentence.tags[head] != "i"  # "will say"
    words = sentence.words[sentence.chunks[at][0] : head]
    alone = many and lexicon.language.grammar.objects.isdisjoint(words)
    return alone and not _is_related(sentence, at, lexicon)


def _says_nothing(sentence: Sentence, first: int, head: int, form: VerbForm, lexicon: Lexicon) -> bool:
    """Whether a verb is denied ("did not respond") or tells what becomes of its subject ("si annuncia difficile")."""
    grammar = lexicon.language.grammar
    denied = sentence.tags[head] in "ix" and not grammar.denials.isdisjoint(sentence.words[first:head])
    if denied and grammar.wondering.isdisjoint(sentence.words[head + 1 : head + 4]):
        return True  # but "could not say (on Monday) whether"
    middle = form.lemma in grammar.middle and sentence.tags[head] != "i"  # "non si stanca di ripetere"
    return middle and _stands_back(sentence, first, head, lexicon)


def _is_related(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a relative stands before a verb and its subject: "qu'elle a qualifiées"."""
    opens = sentence.letters.find("R", max(0, at - 2), at) if lexicon.language.grammar.perfects else -1
    return opens >= 0 and sentence.words_of(opens)[-1] in lexicon.language.grammar.relatives


def is_done(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether the noun in marks behind a verb is what it is done to: "se celebra el «…»"."""
    marked = sentence.letters[verb + 1 : verb + 3] == "WQ" and sentence.tags_of(verb + 1) == "d"
    return marked and _stands_back(sentence, *sentence.chunks[verb], lexicon)


def _stands_back(sentence: Sentence, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a verb has a clitic that leaves its subject open: "si legge", "peut-on lire"."""
    tags = sentence.tags[first:last]
    if not ("l" in tags or "o" in tags):
        return False  # as of most
    grammar = lexicon.language.grammar
    return any(
        (tag == "l" and word in (grammar.reflexives or (word,)))
        or (tag == "o" and word in grammar.indefinites)
        for word, tag in zip(sentence.words[first:last], tags, strict=True)
    )


def _has_anybody(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether the subject of a verb is a pronoun for anybody: "on peut lire"."""
    sides = (at - 1,) if lexicon.order_tells else (at - 1, at + 1)  # "y lit-on", "liest man"
    beside = {sentence.words_of(n)[-1] for n in sides if sentence.letters[max(0, n) : n + 1] == "O"}
    return not lexicon.language.grammar.indefinites.isdisjoint(beside)


def _opens_with_it(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether the clause that a verb closes opens with a clitic: "wie es in dem Brief heißt"."""
    start = max(sentence.letters.rfind(mark, 0, at) for mark in ",;:Q") + 1
    opened = re.match("[Rr]W", sentence.letters[start:at]) if lexicon.verb_last else None
    return opened is not None and sentence.tags_of(start + 1) == "l"


def _no_perfect(lemma: str, frame: CueFrame, lexicon: Lexicon) -> bool:
    """Whether a passive auxiliary before a participle makes a passive for sure: "fue acusado", but "è intervenuto"."""
    perfects, form = lexicon.language.grammar.perfects, lexicon.verb(lemma)
    if form is not None and form.mood == "participle":
        return False  # an adjective: "está convencido de que"
    return frame != "say" or (perfects is not None and lemma not in perfects)


def _reading(sentence: Sentence, head: int, lexicon: Lexicon) -> VerbForm | None:
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


def _head(sentence: Sentence, first: int, last: int, lexicon: Lexicon) -> int | None:
    """Return the verb that says, of several in a chunk: "continua a ripetere", but "dichiara di sentirsi"."""
    heads = [n for n in range(last - 1, first - 1, -1) if sentence.tags[n] in "vVzixk"]
    verbs = lexicon.language.verbs
    for n in heads:
        form = lexicon.verb(sentence.words[n])
        if form and form.lemma in verbs and verbs[form.lemma].strength == "strong":
            return n
    return heads[0] if heads else None


def _first_lemma(sentence: Sentence, first: int, head: int, lexicon: Lexicon) -> str | None:
    """Return the lemma of the first verb in a chunk: "si sente rispondere" is a form of "sentire"."""
    for n in range(first, head + 1):
        if sentence.tags[n] in "vVi" and (form := lexicon.verb(sentence.words[n])):
            return form.lemma
    return None


def _is_verb(letters: str, at: int) -> bool:
    """Whether a form that is also a noun is the verb here: by a subject, a comma or a quotation beside it."""
    if letters[max(0, at - 2) : at] == "Q," and letters[at + 1 : at + 2] == "R":
        return False  # "«…», etichetta che lui respinge"
    subject = letters[at - 2 : at] == "RW" or letters[at - 1] in "MOPQRrUB,-K"  # "what bakers call"
    behind = ("M", "O", ":", "Q", "W:") if at else ("M", "O", ":", "Q", "W:", "R")  # "Cuenta que …"
    return (at > 0 and subject) or letters[at + 1 :].startswith(behind)
