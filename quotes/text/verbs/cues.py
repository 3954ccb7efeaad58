"""Words of saying in a sentence: which chunk is one, what it means, and whom it can belong to."""

from typing import NamedTuple

from quotes.lang.data import CueFrame, VerbForm
from quotes.model import Cue, Gender, Number
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import is_done_in_paper, is_heard_from, is_said_by_it, stands_therein
from quotes.text.verbs.clitics import has_anybody, opens_with_it, stands_back
from quotes.text.verbs.saying_forms import first_lemma, form_at, head_of_saying
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


class _Verb(NamedTuple):
    """The verb of saying in chunk `at` while it is read: `first` is the chunk's first word, `head` the one that says.

    A `reflexive` verb says only with its clitic: "si augura".
    """

    sentence: Sentence
    at: int
    first: int
    head: int
    form: VerbForm
    frame: CueFrame
    strong: bool
    reflexive: bool
    lexicon: Lexicon


def _saying(text: str, sentence: Sentence, at: int, lexicon: Lexicon, *, verb: bool) -> Saying | None:
    """Read the verb of saying in a chunk, for `saying_at`, which keeps what is found."""
    found = _verb_in(sentence, at, lexicon)
    if found is None:
        return None
    sure = verb or sentence.tags[found.head] != "V" or _is_verb(sentence.letters, at)
    if not (sure or stands_back(sentence, found.first, found.head, lexicon)):
        return None  # "queja de «…»", but "se queja de «…»"
    helper = _helper(sentence, found.first, found.head, lexicon)
    if _says_nothing(found) or (helper is not None and _has_noun(found, helper)):
        return None
    clitic = _has_clitic(found)
    if found.reflexive and not clitic and _needs_clitic(found):
        return None  # "suffit à emporter", but "s'emporter"
    start, end = sentence.place(*sentence.chunks[at])
    person, number, gender = _agreement(found, helper)
    written = _is_written(found, clitic=clitic)
    return Saying(
        Cue(start, end, text[start:end], found.form.lemma),
        found.frame,
        person=person,
        number=number,
        gender=gender,
        strong=found.strong or (found.reflexive and clitic),
        passive=not written and _is_passive(found),
        impersonal=written or _is_anybodys(found, clitic=clitic),
    )


def _verb_in(sentence: Sentence, at: int, lexicon: Lexicon) -> _Verb | None:
    """Return the verb of saying that a chunk holds, None where it holds none."""
    first, last = sentence.chunks[at]
    head = head_of_saying(sentence, first, last, lexicon)
    form = None if head is None else form_at(sentence, head, lexicon)
    if head is None or form is None:
        return None
    entry = lexicon.language.verbs.get(form.lemma)
    if entry is None:
        return _Verb(sentence, at, first, head, form, "say", True, False, lexicon)
    strong = entry.strength == "strong"
    return _Verb(sentence, at, first, head, form, entry.frame, strong, entry.reflexive, lexicon)


def _has_clitic(verb: _Verb) -> bool:
    """Whether a verb has a clitic in its chunk, at its end ("lê-se") or opening its clause."""
    sentence, at, head, lexicon = verb.sentence, verb.at, verb.head, verb.lexicon
    if stands_back(sentence, *sentence.chunks[at], lexicon) or lexicon.bears_clitic(sentence.words[head]):
        return True
    return opens_with_it(sentence, at, lexicon)


def _needs_clitic(verb: _Verb) -> bool:
    """Whether an infinitive says nothing without a clitic."""
    bare = verb.sentence.words[verb.head] == verb.form.lemma and not verb.lexicon.verb_last
    return bare and "l" not in verb.sentence.tags[verb.first : verb.head]


def _is_written(verb: _Verb, *, clitic: bool) -> bool:
    """Whether something stands somewhere, and nobody says it: "c'è scritto", "nella nota si legge", "as is said"."""
    sentence, at, head, lexicon = verb.sentence, verb.at, verb.head, verb.lexicon
    if verb.form.lemma in lexicon.language.grammar.impersonal and is_written(sentence, at, head, lexicon):
        return True
    if clitic and not verb.reflexive and stands_therein(sentence, at, lexicon):
        return True
    passive = verb.frame in ("say", "write") and _no_perfect(verb.form.lemma, "say", lexicon)
    return passive and is_said_by_it(sentence, at, head, lexicon)


def _is_passive(verb: _Verb) -> bool:
    """Whether a verb is a passive for sure: "fu definito", but "è intervenuto", "si è detto"."""
    sentence, at, head, lexicon = verb.sentence, verb.at, verb.head, verb.lexicon
    before, grammar = sentence.tags[verb.first : verb.head], lexicon.language.grammar
    if sentence.tags[head] not in "xk" or not ("e" in before or sentence.letters[at] == "D"):
        return False
    if "l" in before and not (grammar.reflexives | grammar.selves).isdisjoint(
        sentence.words[verb.first : verb.head]
    ):
        return False
    return _no_perfect(verb.form.lemma, verb.frame, lexicon) or sentence.letters[at + 1 : at + 2] == "A"


def _is_anybodys(verb: _Verb, *, clitic: bool) -> bool:
    """Whether anybody says it: "si legge", "on peut lire"."""
    sentence, at, head, lexicon = verb.sentence, verb.at, verb.head, verb.lexicon
    if clitic or has_anybody(sentence, at, lexicon):
        lemma = first_lemma(sentence, verb.first, head, lexicon)
        if lemma in lexicon.language.grammar.impersonal:
            return True
    return clitic and (is_done_in_paper(sentence, at, lexicon) or is_heard_from(sentence, at, lexicon))


def _helper(sentence: Sentence, first: int, head: int, lexicon: Lexicon) -> int | None:
    """Return the auxiliary or the finite verb, of saying too, that stands before the verb at word `head`."""
    for n in range(first, head):
        tag = sentence.tags[n]
        if tag in "ae" or (tag in "vV" and lexicon.verb(sentence.words[n])):
            return n
    return None


def _agreement(verb: _Verb, helper: int | None) -> tuple[int, Number | None, Gender | None]:
    """Return person, number and gender that the subject of a verb has, as its helper or its own form tells."""
    sentence, at, head, lexicon = verb.sentence, verb.at, verb.head, verb.lexicon
    tags, grammar, form = sentence.tags, lexicon.language.grammar, verb.form
    person, number, gender = form.person, form.number, form.gender
    if lexicon.verb_last and tags[head] == "v" and form.mood == "infinitive" and "+" not in tags[:head]:
        number = "p"  # "nennen sie", not "musste Kolb gestehen"
    if helper is not None and tags[helper] in "ae":
        person, number = grammar.auxiliaries.get(sentence.words[helper], (3, None))
        gender = form.gender if tags[helper] == "e" else None
    elif helper is not None and (finite := lexicon.verb(sentence.words[helper])):
        person, number, gender = finite.person, finite.number, None
    if tags[head] in "zix" and person == 0:
        number = gender = None
    behind = sentence.chunks[at][1]
    if lexicon.verb_last and not grammar.first_persons.isdisjoint(sentence.words[behind : behind + 1]):
        person = 1  # "empfehle ich": elsewhere "er empfehle"
    return person, number, gender


def _has_noun(verb: _Verb, helper: int) -> bool:
    """Whether what looks like a participle of many is the object of "have": "avranno risposte"."""
    sentence, lexicon = verb.sentence, verb.lexicon
    if verb.form.number != "p" or sentence.tags[helper] != "a" or sentence.tags[verb.head] == "i":
        return False  # "will say"
    alone = lexicon.language.grammar.objects.isdisjoint(sentence.words[verb.first : verb.head])
    return alone and not _is_related(sentence, verb.at, lexicon)


def _says_nothing(verb: _Verb) -> bool:
    """Whether a verb is denied ("did not respond"), only due, or tells what becomes of its subject ("si annuncia")."""
    sentence, at, head, lexicon = verb.sentence, verb.at, verb.head, verb.lexicon
    grammar = lexicon.language.grammar
    denied = sentence.tags[head] in "ix" and not grammar.denials.isdisjoint(
        sentence.words[verb.first : verb.head]
    )
    if denied and grammar.wondering.isdisjoint(sentence.words[head + 1 : head + 4]):
        return True  # but "could not say (on Monday) whether"
    middle = verb.form.lemma in grammar.middle and sentence.tags[head] != "i"  # "non si stanca di ripetere"
    if middle and stands_back(sentence, verb.first, head, lexicon):
        return True
    return is_due(sentence, at, head, lexicon)


def _is_related(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a relative stands before a verb and its subject: "qu'elle a qualifiées"."""
    opens = sentence.letters.find("R", max(0, at - 2), at) if lexicon.language.grammar.perfects else -1
    return opens >= 0 and sentence.words_of(opens)[-1] in lexicon.language.grammar.relatives


def _no_perfect(lemma: str, frame: CueFrame, lexicon: Lexicon) -> bool:
    """Whether a passive auxiliary before a participle makes a passive for sure: "fue acusado", but "è intervenuto"."""
    perfects, form = lexicon.language.grammar.perfects, lexicon.verb(lemma)
    if form is not None and form.mood == "participle":
        return False  # an adjective: "está convencido de que"
    return frame != "say" or (perfects is not None and lemma not in perfects)


def _is_verb(letters: str, at: int) -> bool:
    """Whether a form that is also a noun is the verb here: by a subject, a comma or a quotation beside it."""
    if letters[max(0, at - 2) : at] == "Q," and letters[at + 1 : at + 2] == "R":
        return False  # "«…», etichetta che lui respinge"
    subject = letters[at - 2 : at] == "RW" or letters[at - 1] in "MOPQRrUB,-K"  # "what bakers call"
    behind = ("M", "O", ":", "Q", "W:") if at else ("M", "O", ":", "Q", "W:", "R")  # "Cuenta que …"
    return (at > 0 and subject) or letters[at + 1 :].startswith(behind)
