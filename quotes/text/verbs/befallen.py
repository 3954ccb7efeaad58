"""Whom a sentence is about though they are no subject: "a Ruiz le duele la espalda", "Es lo que le pasó a Ruiz"."""

import re

from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import has_name, holds_object, may_speak, noun_kind
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon

_BEFORE_VERB = re.compile(r"(?:^|[,;:KR])B*(P)P*(?:,M[PB]*,)?(?:M[PB]*)?B*$")
_MOVED = re.compile("B*(M)[PB]*(?:,M[PB]*)?:")
_TOUCHED = re.compile("[^CDSGRrUX;:Q]*:")
_DONE = re.compile("F|[MP]B*W")  # a verb, which may be unknown
_CLOSES = re.compile("P[PB]*(?:,M[PB]*)?:")
_ACTS_ON = re.compile(
    "(?:[^:;]*,)?[^MO,]*F[^MO]*M"
)  # "Poi ha dedicato | il gol | alla nonna: «…»" is not hers
_GOES_ON = re.compile("[BK]+,?")  # but "Attacca | il ministro: «…»"
_PRESENTED = re.compile("FB*(M)[PA]*(?:[,.]|$)")
_WHAT_WORRIES = re.compile(
    r"[BK]*(?:(?P<first>P)P*(?:,M[PB]*,)?R[BW]*(?P<verb>F)|R[BW]*(?P<does>F)(?P<behind>P))"
)


def befallen(sentence: Sentence, verb: int, lexicon: Lexicon) -> int | None:
    """Return to whom something seems or happens, before a verb with its clitic: "a Ruiz le parece «una broma»"."""
    grammar = lexicon.language.grammar
    held = grammar.datives and grammar.datives | grammar.objects  # "a Ruiz la despidieron"
    if held.isdisjoint(sentence.words_of(verb)):
        return None
    found = _BEFORE_VERB.search(sentence.letters[:verb])
    return _addressed(sentence, found.start(1), lexicon) if found else None


def topic_of(sentence: Sentence, verb: int, subject: int | None, lexicon: Lexicon) -> int | None:
    """Return whom a sentence tells of whose main verb has no more than a thing for its subject."""
    if subject is not None and may_speak(sentence, subject, lexicon):
        return None  # "a Ruiz le acompaña Kim"
    topic = befallen(sentence, verb, lexicon)
    return _worried(sentence, lexicon) if topic is None else topic


def addresses(sentence: Sentence, verb: int, subject: int | None, lexicon: Lexicon) -> bool:
    """Whether what stands behind a verb is whom somebody left out accuses or thanks: "Ha accusato | il capo, Neri"."""
    behind = subject is not None and subject > verb and sentence.letters[verb + 1 : verb + 2] == "M"
    if not behind or sentence.quotations or not lexicon.language.grammar.accosting:
        return False
    form = lexicon.verb(next((word for word in reversed(sentence.words_of(verb)) if lexicon.verb(word)), ""))
    return form is not None and form.lemma in lexicon.language.grammar.accosting


def accosts(sentence: Sentence, verb: int, lemma: str, lexicon: Lexicon) -> bool:
    """Whether what stands behind a verb is its object, before a colon: "Poi ha accusato | il ministro: «…»".

    So is a relative before one whose object is named no more: "il ministro, che ha accusato di «mentire»".
    """
    if lemma not in lexicon.language.grammar.accosting:
        return False
    if sentence.letters[verb + 1 : verb + 3] == "WQ":
        return sentence.tags_of(verb + 1) == "p" and not holds_object(sentence, verb, lexicon)
    object_behind = _MOVED.match(sentence.letters, verb + 1)
    goes_on = "a" in sentence.tags_of(verb) or _GOES_ON.fullmatch(sentence.letters, 0, verb)
    return bool(object_behind and goes_on) and "Q" not in sentence.letters[:verb]


def concerned(
    sentence: Sentence, verb: int, subject: int | None, lexicon: Lexicon, *, weak: bool
) -> int | None:
    """Return whom a thing moves, or whom a sentence tells of whose verb may be none of saying."""
    topic = topic_of(sentence, verb, subject, lexicon) if weak else None
    return _moved(sentence, verb, subject, lexicon) if topic is None else topic


def _moved(sentence: Sentence, verb: int, subject: int | None, lexicon: Lexicon) -> int | None:
    """Return whom a thing moves that is no speaker, before a colon: "La formule agace | Kim : « … »"."""
    found = _MOVED.match(sentence.letters, verb + 1)
    if found is None or subject is None or subject > verb or sentence.letters[subject] != "M":
        return None
    thing = noun_kind(sentence, subject, lexicon) is None and not has_name(sentence, subject)
    whom = name_behind(sentence, found.start(1), lexicon)
    somebody = has_name(sentence, whom) or noun_kind(sentence, whom, lexicon) == "person"
    return whom if thing and somebody else None


def touched(sentence: Sentence, at: int, lexicon: Lexicon) -> int | None:
    """Return whom alone a clause before a colon names, opening or closing it, but not as who does anything in it.

    "A Kim trema la voce: «…»", "Dem Minister ist das zu wenig: «…»", "La noticia pilló por sorpresa a Kim: «…»".
    """
    letters = sentence.letters
    if not (_TOUCHED.fullmatch(letters, 0, at) and _DONE.search(letters, 0, at)):
        return None
    named = [n for n in range(at) if letters[n] in "MPAO" and _may_speak(sentence, n, lexicon)]
    whom = named[0] if named and letters[named[0]] == "P" else None
    if whom is None or any(n != name_behind(sentence, whom, lexicon) for n in named[1:]):
        return None
    grammar, first = lexicon.language.grammar, sentence.words[sentence.chunks[whom][0]]
    opens = not letters[:whom].strip("BK")
    dative = grammar.prepositions.get(first) in grammar.object_prepositions or first in grammar.oblique
    ends = _CLOSES.fullmatch(letters, whom, at) is not None and not _ACTS_ON.match(letters)
    return name_behind(sentence, whom, lexicon) if dative and (opens or ends) else None


def _may_speak(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a chunk names anybody or any paper, or is a pronoun."""
    pronoun = sentence.letters[at] == "O" and lexicon.language.grammar.neuter.isdisjoint(
        sentence.words_of(at)
    )
    return pronoun or has_name(sentence, at) or noun_kind(sentence, at, lexicon) is not None


def _worried(sentence: Sentence, lexicon: Lexicon) -> int | None:
    """Return whom something concerns that opens a sentence: "a Ruiz lo que le duele es", "lo que le duele a Ruiz"."""
    found = _WHAT_WORRIES.match(sentence.letters) if lexicon.language.grammar.datives else None
    if found is None:
        return None
    order = ("first", "verb") if found["first"] else ("behind", "does")
    whom, verb = (found.start(group) for group in order)
    dative = not lexicon.language.grammar.datives.isdisjoint(sentence.words_of(verb))
    return _addressed(sentence, whom, lexicon) if dative else None


def _addressed(sentence: Sentence, at: int, lexicon: Lexicon) -> int | None:
    """Return whom a complement with the preposition of who is spoken to names, somebody or a pronoun."""
    grammar = lexicon.language.grammar
    base = grammar.prepositions.get(sentence.words[sentence.chunks[at][0]])
    somebody = has_name(sentence, at) or noun_kind(sentence, at, lexicon) or sentence.tags_of(at)[-1] == "o"
    return name_behind(sentence, at, lexicon) if somebody and base in grammar.object_prepositions else None


def tells_what_befalls(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence opens as one about whom it names, though that is no subject: "Es el caso de Ruiz"."""
    return _opening_words(sentence, lexicon) > 0


def named_in_opening(sentence: Sentence, lexicon: Lexicon) -> int | None:
    """Return the first name behind the words that open a sentence so: "Es lo que le pasó | a Kim, que vive …"."""
    opening = _opening_words(sentence, lexicon)
    if not opening:
        return None
    held = (n for n, (_, last) in enumerate(sentence.chunks) if last > opening)
    return next((n for n in held if sentence.letters[n] in "MPA" and has_name(sentence, n)), None)


def presented(sentence: Sentence, lexicon: Lexicon) -> int | None:
    """Return the name behind a verb that only says who is there: "Due file più in là c'è | Teresa, che"."""
    presenting, verb = lexicon.language.grammar.presenting, sentence.letters.find("F")
    found = _PRESENTED.match(sentence.letters, verb) if presenting and verb >= 0 else None
    if found is None or "_".join(sentence.words_of(verb)) not in presenting:
        return None
    return found.start(1) if has_name(sentence, found.start(1)) else None


def _opening_words(sentence: Sentence, lexicon: Lexicon) -> int:
    """Return how many words open a sentence as one about whom it names behind them, 0 where none do."""
    openings = lexicon.befalls.get(sentence.words[0], ()) if lexicon.befalls else ()
    return next((len(one) for one in openings if sentence.words[: len(one)] == one), 0)
