"""Verbs of saying inside the clause of another one, whose words they give, and what opens a sentence as its source."""

import re

from quotes.text.answers import from_chunk, said_by
from quotes.text.phrases.mentions import has_name, noun_kind
from quotes.text.reading import SPEAKERS, Answer, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.sources import from_source, source_relative
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.behind_verbs import subject_behind
from quotes.text.verbs.clauses import ends_in_as
from quotes.text.verbs.cues import Saying, saying_at

_OUTER_CUE = re.compile(r"C(?=M?R?O$)|(?<=,[MO])C(?=,O$)")  # "back then, Kim said, she found it «…»"
_WISHED = re.compile(r"[CF][BPM]*(?:,[BP]+,)?R[BPMOA]*$")
_HOLDS_INFINITIVE = re.compile("C[BMP]*$")
_REPORT = re.compile(r"([CG])[BPM]*W?[Rr](?:[^;:CSI]*R)?[^;:CRSI]*$")
_CLAUSE_JOINED = re.compile(",K[BP]*[MO][PB]*$")
_BARE_REPORT = re.compile(r"([CG])[BPM]*R?B*[MO][PB]*$")  # "said the state | had offered «…»"
_CITED_AS = re.compile("C[MO][PB]*R$")  # "the paper | quoted | Kim as saying that «…»"
_PARTED = re.compile(r"(?:^|[.;:K])[BK]*(M)[PBA]*,B*(?:[MO][PB]*)?(C)[BP]*(?:[MO][PB]*)?,B*$")
_SUBJECT = re.compile("(M)[PB]*(?:,[BPW]+,)?B*$")
_ANNOUNCED = re.compile("[BPM]*:Q")
_TOLD_AT_END = re.compile("Q[^CDFS:;Q]*,B*(C)[BPW]*[MP][PBAM]*(?:[,(][^:;Q]*)?[.]?$")
_STEM = 2  # letters before such an ending: "dica", but "disse" is a past
OPENING_SOURCE = re.compile(r"[BK]*(S)")


def _is_wished(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether somebody only wants a verb's words to be said: "ordenó que el ministerio | pida «perdón»"."""
    wishes = lexicon.language.grammar.wishes
    if not wishes or _WISHED.search(sentence.letters[:verb]) is None:
        return False
    word = sentence.words[sentence.chunks[verb][1] - 1]
    form = lexicon.verb(word)
    return (
        form is not None
        and form.mood == "finite"
        and any(form.lemma.endswith(one) and word[_STEM:].endswith(end) for one, end in wishes.items())
    )


def _is_everyday(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether the verb at chunk `verb` means other things more often than saying."""
    form = lexicon.verb(sentence.words[sentence.chunks[verb][1] - 1])
    return form is not None and lexicon.language.verbs[form.lemma].strength == "weak"


def _holding(sentence: Sentence, cue: int, lexicon: Lexicon) -> int:
    """Return the finite verb that tells of an infinitive of saying or a gerund, else the chunk `cue` of that."""
    if sentence.letters[cue] == "G":
        cited = _CITED_AS.search(sentence.letters, 0, cue)
        return cited.start() if cited and ends_in_as(sentence, cue - 1, lexicon) else cue
    everyday = sentence.letters[cue] == "I" and not lexicon.order_tells
    everyday = everyday and sentence.words_of(cue)[0] not in lexicon.with_article  # "al apreciar «riesgo»"
    held = _HOLDS_INFINITIVE.search(sentence.letters, 0, cue) if everyday else None
    return held.start() if held and _is_everyday(sentence, cue, lexicon) else cue


def _parting(sentence: Sentence, cue: int, lexicon: Lexicon) -> int | None:
    """Return the verb that says what the one at chunk `cue` tells of a thing: "la diga, avverte Kim, presenta «…»".

    Somebody may have words of their own: "il deputato, racconta Kim, ha definito il piano «…»".
    """
    found = _PARTED.search(sentence.letters, 0, cue) if sentence.letters[cue - 1] in ",B" else None
    form = lexicon.verb(sentence.words[sentence.chunks[found.start(2)][1] - 1]) if found else None
    entry = lexicon.language.verbs.get(form.lemma) if form else None
    if found is None or entry is None or entry.strength != "strong" or entry.frame != "say":
        return None
    subject = found.start(1)
    thing = not has_name(sentence, subject) and noun_kind(sentence, subject, lexicon) in (None, "document")
    return found.start(2) if thing or _is_everyday(sentence, cue, lexicon) else None


def outermost(sentence: Sentence, cue: int, lexicon: Lexicon) -> int:
    """Return the verb whose report holds the one at chunk `cue`: "Kim said | he hopes that «…»", else that one.

    An everyday verb in the infinitive is only what another one tells of: "acusou o clube de decidir «em segredo»".
    """
    if sentence.letters[cue] != "C":
        return _holding(sentence, cue, lexicon)
    if (parting := _parting(sentence, cue, lexicon)) is not None:
        return parting
    if _is_wished(sentence, cue, lexicon):
        return max(sentence.letters.rfind(letter, 0, cue) for letter in "CF")
    outer = _OUTER_CUE.search(sentence.letters[:cue])
    if sentence.letters[cue + 1 : cue + 2] == "A" and lexicon.order_tells:
        return cue  # "Kim said she was told by Lee that it was «…»"
    if outer is None or not lexicon.language.grammar.indefinites.isdisjoint(sentence.words_of(cue - 1)):
        return cue
    return cue if _is_other_than(sentence, cue - 1, outer.start() - 1, lexicon) else outer.start()


def _is_other_than(sentence: Sentence, pronoun: int, teller: int, lexicon: Lexicon) -> bool:
    """Whether a pronoun for a person cannot mean what tells of that one: "the accounts agree he shouted “…”"."""
    person = not lexicon.language.grammar.personal.isdisjoint(sentence.words_of(pronoun))
    thing = sentence.letters[max(teller, 0)] == "M" and not has_name(sentence, teller)
    return person and thing and noun_kind(sentence, teller, lexicon) not in ("person", "organization")


def is_reported_by(sentence: Sentence, verb: int, saying: Saying, reading: Reading) -> bool:
    """Whether an everyday verb, one of a thing's or one to come stands in a clause that somebody says.

    "Afferma che la curia mantiene «…»", "dice que la situación exige «cautela»", "dice che il Pd chiederà «…»".
    """
    lexicon = reading.lexicon
    thing = not lexicon.order_tells and _is_of_thing(sentence, verb, saying, lexicon)
    announces = _ANNOUNCED.match(sentence.letters, verb + 1)  # "raconte que son patron lui a lancé : « … »"
    if (saying.strong or announces) and not (thing or _is_to_come(sentence, verb, reading)):
        return False
    bare = reading.lexicon.language.grammar.bare_clauses
    found = (_BARE_REPORT if bare else _REPORT).search(sentence.letters, 0, verb)
    if (
        found is None
        or reading.lexicon.verb_last
        or _CLAUSE_JOINED.search(sentence.letters, found.end(1), verb)
    ):
        return False  # "dijo que no, y la oposición estalló"
    said = saying_at(reading.text, sentence, found.start(1), reading.lexicon)
    own = re.search(
        "[MO]|RR", sentence.letters[found.start(1) + 1 : verb] + sentence.letters[verb + 1 : verb + 2]
    )  # "concluye que quienes duermen poco presentan «…»"
    frames = (
        ("say", "think", "name") if bare else ("say", "think", "name", "write")
    )  # "tweeted he considered"
    near = "," not in sentence.letters[found.end(1) : verb]  # "defendió que la ley abre «una puerta»"
    reports = said is not None and (said.frame in frames or (said.frame == "judge" and near))
    return bool(reports and said and said.strong and said.third and own)


def _is_to_come(sentence: Sentence, verb: int, reading: Reading) -> bool:
    """Whether a verb is in the future, when its words are not yet said."""
    endings = reading.lexicon.language.grammar.future_endings
    return bool(endings) and any(word.endswith(endings) for word in sentence.words_of(verb))


def _is_of_thing(sentence: Sentence, verb: int, saying: Saying, lexicon: Lexicon) -> bool:
    """Whether the subject before a verb is nobody who speaks: "l'annonce du maire, à Noël, relève", "la ley abre"."""
    subject = _SUBJECT.search(sentence.letters, 0, verb)
    if subject is None or has_name(sentence, subject.start(1)):
        return False
    kind = noun_kind(sentence, subject.start(1), lexicon)
    return kind is None or (kind == "document" and not saying.strong)


def opening_teller(sentence: Sentence, verb: int, saying: Saying, reading: Reading) -> Answer | None:
    """Return the source that opens or ends a sentence, for an everyday verb that tells what happens in it.

    "Selon l'expert, l'homme présente «…»", "según los bomberos, el fuego empezó «por un descuido»".
    """
    if (closing := _told_at_end(sentence, verb, saying, reading)) is not None:
        return closing
    source = OPENING_SOURCE.match(sentence.letters, 0, verb)
    shown = saying.frame == "name" and (
        not saying.strong or "l" in sentence.tags_of(verb)
    )  # "s'est montré «…»"
    goes_on = source is not None and not saying.strong and sentence.letters[:verb].endswith("QK")
    if not (shown or goes_on or _is_of_thing(sentence, verb, saying, reading.lexicon)):
        return None  # "secondo Kim la legge è «…» e incoraggia «…»"
    if source is None:
        return source_relative(sentence, verb, reading)  # "Kim, para quien el caso demuestra «…»"
    return from_source(reading, sentence, source.start(1))


def _told_at_end(sentence: Sentence, verb: int, saying: Saying, reading: Reading) -> Answer | None:
    """Return who tells at the end what an everyday verb says of others: "La ville attend «un geste», a dit Kim"."""
    lexicon = reading.lexicon
    if saying.strong or lexicon.order_tells or lexicon.verb_last:
        return None
    found = _TOLD_AT_END.search(sentence.letters, verb + 1)
    closing = saying_at(reading.text, sentence, found.start(1), lexicon) if found else None
    if found is None or closing is None or not closing.strong or closing.frame != "say":
        return None
    subject = subject_behind(sentence, found.start(1), lexicon, strict=False)
    answer = None if subject is None else from_chunk(reading, sentence, subject, closing.cue)
    return answer if answer and answer.kind in SPEAKERS else None


def of_outer(reading: Reading, sentence: Sentence, cue: int) -> Answer | None:
    """Return the answer of a verb whose clause begins with one of several: "detalló que se aseguraron «…»"."""
    outer = re.search(r"(C)[BP]*RB*$", sentence.letters[:cue])
    saying = saying_at(reading.text, sentence, outer.start(1), reading.lexicon) if outer else None
    if outer is None or saying is None or not saying.strong:
        return None
    return said_by(reading, sentence, outer.start(1), saying)


def opening_source(reading: Reading, sentence: Sentence, cue: int) -> Answer | None:
    """Return the source that opens a sentence, for a verb without subject: "Per Kim il patto è «…», ma teme …"."""
    shared = sentence.letters[:cue].rstrip("B").endswith(("U", "K"))
    source = OPENING_SOURCE.match(sentence.letters, 0, cue) if shared else None
    return from_source(reading, sentence, source.start(1)) if source else None
