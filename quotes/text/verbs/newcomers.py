"""Who comes in as new, or is only told of, whom a pronoun or an unspoken subject in the next sentence does not mean."""

import re
from itertools import takewhile

from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import has_name, noun_kind
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import clause_of, main_verb
from quotes.text.verbs.clefts import doer
from quotes.text.verbs.first_subjects import first_subject
from quotes.text.verbs.subjects import subject_of

_DIES = re.compile("M[PB]*(?:,M[PB]*)?,?F")  # "sua madre, Lia, | è (morta)"
_OPENED = re.compile("[BK]*(?:[PA][PAB]*,?)?")  # "En la grada, | una señora"


def is_only_told_of(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether the subject of a sentence does not speak behind it: "Kim est mort à 42 ans", "Son neveu a été tué".

    So it is with several of somebody's kin at once: "Le père travaillait, la mère cousait". Who moves a part of
    themselves is about to speak: "Sa femme lève les yeux".
    """
    if not lexicon.language.grammar.gestures.isdisjoint(sentence.words):
        return False
    kin: list[int] = []
    if not lexicon.language.names.kin.isdisjoint(sentence.words):
        nouns = (n for n, one in enumerate(sentence.letters) if one == "M" and not has_name(sentence, n))
        kin = [n for n in nouns if _is_kin(sentence, n, lexicon)]
    subject = kin[0] if len(kin) > 1 else first_subject(sentence, lexicon)
    if subject is None or len(kin) > 1:
        return subject is not None
    dead = is_dead(sentence, lexicon) or dead_kin(sentence, lexicon) is not None
    if dead or sentence.words_of(subject)[0] not in lexicon.language.grammar.owning:
        return dead
    if has_name(sentence, name_behind(sentence, subject, lexicon)):
        return False  # "Son éditeur, Luc Roux, …"
    verb = main_verb(sentence.letters, None)
    return verb is None or not _tells(sentence, verb, lexicon)  # but "Lo ha annunciato la moglie"


def is_dead(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether who a sentence is about is dead by its verb: "Kim est mort", "Kim ist am Montag gestorben"."""
    dead = who_died(sentence, lexicon)
    return dead is not None and dead == first_subject(sentence, lexicon)


def who_died(sentence: Sentence, lexicon: Lexicon) -> int | None:
    """Return whom a sentence says to be dead by a verb: "Kim est mort, a annoncé sa famille", "Dort starb er"."""
    if lexicon.language.grammar.dead.isdisjoint(sentence.words):
        return None
    for verb, letter in enumerate(sentence.letters):
        if letter in "FC" and _tells_of_death(sentence, verb, lexicon):
            return subject_of(sentence, verb, lexicon)
    return None


def _tells_of_death(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether a verb, or its participle behind or at the end of its clause, is one for the dead: "est | mort"."""
    behind = verb + 1
    if lexicon.verb_last:
        behind = len(sentence.letters[: clause_of(sentence.letters, verb)[1]].rstrip(".")) - 1
    participle_behind = sentence.letters[behind : behind + 1] == "W" or lexicon.verb_last
    words = [*sentence.words_of(verb), *(sentence.words_of(behind)[-1:] if participle_behind else ())]
    return not lexicon.language.grammar.dead.isdisjoint(words)


def dead_kin(sentence: Sentence, lexicon: Lexicon) -> int | None:
    """Return who is dead, of whoever was spoken of before, and has not spoken: "Sua madre, Lia, è morta"."""
    if lexicon.language.grammar.dead.isdisjoint(sentence.words):
        return None
    kin = (n for n, one in enumerate(sentence.letters) if one == "M" and _is_kin(sentence, n, lexicon))
    dead = next((n for n in kin if _DIES.match(sentence.letters, n)), None)
    return None if dead is None else name_behind(sentence, dead, lexicon)


def _is_kin(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase is of somebody's kin: "la mère", "su hermano Pablo", not "une mère"."""
    first, *words = sentence.words_of(at)
    grammar = lexicon.language.grammar
    known = first in lexicon.definite or first in grammar.owning or first in grammar.possessors
    return known and not lexicon.language.names.kin.isdisjoint(words)


def is_newcomer(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether who cannot be meant comes in: "Un marito «geloso», …", "Interpreta un avvocato", "Sua zia è morta"."""
    first, alone = sentence.words_of(at)[0], lexicon.language.grammar.alone
    dead = dead_kin(sentence, lexicon) is not None
    if dead or not (first in lexicon.indefinite or first in alone) or has_name(sentence, at):
        return dead
    relative = re.match("[PB]*[Rr]", sentence.letters[at + 1 :])
    if relative and noun_kind(sentence, at, lexicon) is None:
        return False  # "Un argument qui surprend Kim"
    verb = re.search("[CDFO]", sentence.letters)
    if verb is None or verb.start() > at or doer(sentence, lexicon) == at:
        return verb is None
    if verb[0] == "C":
        return not sentence.quotations
    return verb[0] == "F" and not sentence.tags_of(verb.start()).strip("eylb")  # "Era una cantante"


def newcomer_alone(sentence: Sentence, lexicon: Lexicon) -> int | None:
    """Return who is new in a sentence that tells of nobody else: "A cyclist stopped", not "A cyclist found him"."""
    subject, verb = first_subject(sentence, lexicon), main_verb(sentence.letters, None)
    opens = subject is not None and _OPENED.fullmatch(sentence.letters, 0, subject) is not None
    if subject is None or not opens or sentence.words_of(subject)[0] not in lexicon.indefinite:
        return None
    grammar = lexicon.language.grammar
    others = grammar.possessors.keys() | grammar.oblique_pronouns.keys() | grammar.owning
    others |= grammar.pronouns.keys() - grammar.neuter if lexicon.order_tells else set()  # "him"
    acts = verb is None or not (acts_on_one(sentence, verb, lexicon) or _tells(sentence, verb, lexicon))
    named = any(letter == "M" and has_name(sentence, at) for at, letter in enumerate(sentence.letters))
    named = named or any(map(lexicon.bears_clitic, sentence.words))  # "levou-o"
    alone = acts and not named and others.isdisjoint(sentence.words) and not sentence.quotations
    return subject if alone and noun_kind(sentence, subject, lexicon) == "person" else None


def _tells(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether a verb is one of saying or asking something, and not of seeing: "pidió la dimisión"."""
    form = lexicon.verb(sentence.words_of(verb)[-1]) if sentence.letters[verb] == "C" else None
    return form is not None and lexicon.language.verbs[form.lemma].frame == "say"


def newcomer_acts(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence is about what somebody unnamed and new does: "A woman in the third row stood up"."""
    subject, verb = first_subject(sentence, lexicon), main_verb(sentence.letters, None)
    if subject is None or verb is None or sentence.letters[verb] != "F" or has_name(sentence, subject):
        return False
    new = not lexicon.indefinite.isdisjoint(sentence.words_of(subject))
    return new and not set("ea") & set(sentence.tags_of(verb))


def relative_acts(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence is about what a relative does to whom the article tells of: "Lo esperaba su tía Ana"."""
    verb = None if sentence.quotations else main_verb(sentence.letters, None)
    verb = sentence.letters.find("W") if verb is None else verb  # "A filha, Ana, levou-o"
    served = verb >= 0 and not lexicon.language.grammar.datives.isdisjoint(sentence.words_of(verb))
    if verb < 0 or served or not acts_on_one(sentence, verb, lexicon):
        return False  # "Su hija, Ana, le lleva la agenda"
    subject = first_subject(sentence, lexicon)
    if subject is None:
        return False
    beside = sentence.letters[:subject].endswith("M,")  # "su tía, Ana,"
    words = sentence.words_of(subject - 2 if beside else subject)
    known = lexicon.definite | lexicon.language.grammar.owning
    return words[0] in known and not lexicon.language.names.kin.isdisjoint(words)


def acts_on_one(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether a verb has a pronoun for somebody else, before it or behind a hyphen: "lo esperaba", "perguntou-lhe"."""
    first = sentence.chunks[verb][0]
    before = sum(
        1 for _ in takewhile(lambda tag: tag in "lbd", sentence.tags_of(verb))
    )  # no "a levé | la main"
    host, _, behind = "".join(sentence.words[first + before : first + before + 1]).rpartition("-")
    words = [*sentence.words[first : first + before], behind if host else ""]
    grammar = lexicon.language.grammar
    one = any(
        lexicon.agreement.get(word, (None, None))[1] == "s" for word in grammar.objects.intersection(words)
    )
    return one or not grammar.datives.isdisjoint(words)
