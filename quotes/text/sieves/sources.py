"""The sieve that goes by phrases that name a source: "secondo Kim", "Kim, pour qui".

A sieve reads the line of chunk letters around the quotation (`quotes.text.chunks`).
"""

import re

from quotes.model import Cue, Quotation
from quotes.text.answers import from_chunk
from quotes.text.owners import named_behind, named_owner, possessor
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import has_name, noun_kind
from quotes.text.phrases.relatives import antecedent_of
from quotes.text.reading import SPEAKERS, Answer, Frame, Reading, Unspoken
from quotes.text.sentences import Sentence
from quotes.text.sieves.labels import before_addressee
from quotes.text.sieves.sides import source_of_each
from quotes.text.sieves.source_places import (
    ends_clause,
    is_aim,
    is_ones_own,
    is_yardstick,
    named_place,
    only_vouches,
    paper_at,
    paper_of_relative,
    phrase_cue,
    vouches,
    who_cites,
)
from quotes.text.speech.kinds import holds_cue_noun
from quotes.text.speech.naming import is_noun
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.first_subjects import first_subject
from quotes.text.verbs.passives import agent_of, undergone_in
from quotes.text.verbs.report_clauses import in_mood
from quotes.text.verbs.subjects import subject_of

_SOURCE_BEHIND = re.compile(r"[,\-(]?B*(S)")
# "un «cadeau» qui n’en est pas un, selon Kim"
_SOURCE_BEHIND_RELATIVE = re.compile(r",?[Rr][^,;:QS]*,B*(S)")
_CLAUSE_INSIDE = re.compile(r",[^,Q]*[CF]B*,")  # "laut Polizei ist der Zug, der …, «…»"
_RELATIVE_INSIDE = re.compile(
    r",(?:[^,;:Q]*K|M[PB]*)?[Rr][^,;:Q]*,"
)  # "secondo la radio, che cita Kim, è «…»"
_OWN_SOURCE = re.compile("S[^QS;]*$")
_NEXT_SIDE = re.compile("[,;]B*S[^Q]*Q")  # another's words
_TOLD_OF_SUBJECT = re.compile(r",S[MOPBA]*,B*[CF]")
_SOURCE_RELATIVE = re.compile(r"(r|SR)[^DISRrQ;:]*$")


def source_phrase(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Secondo Kim, «…» / «…», secondo Kim: a phrase names the source in the same clause."""
    told_of = frame.at == 1 and _TOLD_OF_SUBJECT.match(frame.sentence.letters, 2)
    if told_of and is_noun(quotation, frame, reading):
        return None  # "O «doutor Dinis», segundo a polícia, deu consultas"
    return _source_of(quotation, frame, reading)


def _source_of(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Return the answer of a source phrase beside a quotation, or before it in the clause."""
    sentence, at = frame
    letters = sentence.letters
    if answer := source_relative(sentence, at, reading) or _source_beside(sentence, at, reading):
        return answer
    before = before_addressee(sentence, at, reading.lexicon).rfind("S")
    if before < 0 or re.search(r"C[PB]*R,?$", letters[:before]):
        return None  # "ha sostenuto che, secondo la legge, …": the words are the subject's
    if reading.lexicon.verb_last and vouches(sentence, before, reading):
        return None  # "Kolb sagte laut Tass, man sei «…»"
    if reading.lexicon.verb_last and (first := re.search("S[MO]P*$", letters[:before])):
        before = first.start()  # "so der Minister laut BBC"
    if letters[at - 1] == ":" and re.search("[Rr][^CDF:;]*,$", letters[:before]):
        return None  # "c'è la vedova dell'uomo che, secondo l'accusa, fu ucciso: «…»"
    inside = _CLAUSE_INSIDE if reading.lexicon.verb_last else _RELATIVE_INSIDE
    gap = inside.sub("", letters[before + 1 : at])
    if reading.lexicon.verb_last and not re.search("[MO]|^[PA]*$", gap + letters[at + 1 : at + 2]):
        gap = gap.replace("C", "F")  # "laut Kolb drohen «Orkanböen»": what threatens says nothing
    if re.search(r"[D;]|K(?![PM]{1,2},)[^Q]*[MO][^Q]*F", gap) or any(
        gap[n] in "CI" and _says(sentence, before + 1 + n, reading) for n in range(len(gap))
    ):
        return None
    weak = is_weak(sentence, before, reading)
    if weak and reading.lexicon.verb_last and _does_more(sentence, before, reading):
        return None  # "für den Sender spielte sie in «…»"
    if weak and not re.match("[a-zà-ÿ]+ ", reading.content(quotation)) and is_noun(quotation, frame, reading):
        return None  # "per il regista è il secondo trionfo alla «Croisette»"
    return from_source(reading, sentence, before)


def _source_beside(sentence: Sentence, at: int, reading: Reading) -> Answer | None:
    """Return the answer of a source right behind a quotation («…», secondo Kim), or of who cites it as a reason."""
    if cites := who_cites(sentence, at, reading.lexicon):
        return from_chunk(reading, sentence, cites[1], phrase_cue(sentence, *cites[0], reading))
    found = _SOURCE_BEHIND.match(sentence.letters, at + 1)
    if found and _OWN_SOURCE.search(sentence.letters, 0, at) and _NEXT_SIDE.match(sentence.letters, at + 1):
        return None  # "Für Kolb «ein Erfolg», für die Opposition «ein Fehler»"
    if found is None and not sentence.letters[:at].strip("BKW"):
        found = _SOURCE_BEHIND_RELATIVE.match(sentence.letters, at + 1)
    if found is None or only_vouches(sentence, at, reading):
        return source_of_each(sentence, at, reading)
    place = found.start(1)
    closes = ends_clause(sentence.letters, place) or not is_weak(sentence, place, reading)
    return from_source(reading, sentence, place) if closes else None


def _says(sentence: Sentence, verb: int, reading: Reading) -> bool:
    """Whether a verb behind a source says something itself; not so "per Kim l'economia mostra «…»"."""
    saying = saying_at(reading.text, sentence, verb, reading.lexicon)
    if reading.lexicon.verb_last or saying is None or saying.strong:
        return True
    if sentence.letters[verb] == "I":
        return False  # "secondo Kim, questo permette di completare «…»"
    subject = subject_of(sentence, verb, reading.lexicon)
    if subject is None or has_name(sentence, subject):
        return True
    null_subject = reading.lexicon.language.grammar.null_subject
    return not null_subject and noun_kind(sentence, subject, reading.lexicon) in SPEAKERS


def _does_more(sentence: Sentence, source: int, reading: Reading) -> bool:
    """Whether the verb behind an everyday word for a source is none of being: where it comes second, "für Kolb ist".

    Nor is it a source in a clause that somebody else says: "sagte, für Kolb sei", "sagte er. Für Kolb sei".
    """
    verb, earlier = sentence.letters.find("F", source), reading.sentence_before(sentence)
    goes_on = earlier is not None and not reading.line_ends(earlier.end, sentence.start)
    reported = (goes_on or "C" in sentence.letters[:source]) and in_mood(sentence, source, reading.lexicon)
    states = reading.lexicon.language.grammar.states.intersection(sentence.words_of(verb))
    return reported or (verb >= 0 and not (states or set("ae") & set(sentence.tags_of(verb))))


def source_relative(sentence: Sentence, at: int, reading: Reading) -> Answer | None:
    """Return the answer of a relative in a source phrase: "Kim, pour qui «…»", "Kim, según el cual «…»"."""
    found = _SOURCE_RELATIVE.search(sentence.letters[:at])
    if found is None:
        return None
    place = found.start(1)
    if any(sentence.letters[n] == "C" and _says(sentence, n, reading) for n in range(found.end(1), at)):
        return None
    *before, word = sentence.words_of(place)
    if word in reading.lexicon.owning_pronouns and reading.lexicon.definite.isdisjoint(before):
        return None  # "dankte den Piloten für deren «…»", but "per il quale"
    first = sentence.chunks[place][0]
    if sentence.letters[place] == "r" and sentence.words[first] not in reading.lexicon.sources.single:
        return None
    source = paper_of_relative(sentence, place, reading.lexicon)
    source = antecedent_of(sentence, place, reading.lexicon) if source is None else source
    if source is None:
        return None
    return from_chunk(reading, sentence, source, phrase_cue(sentence, first, first + 1, reading))


def from_source(reading: Reading, sentence: Sentence, source: int) -> Answer | None:
    """Return the answer of the source phrase at chunk `source`; an everyday word must name somebody."""
    first, last = sentence.chunks[source]
    cue = phrase_cue(sentence, first, last, reading)
    words = tuple(sentence.words[first:last])
    if words in reading.lexicon.sources.own:
        return _own_source(reading, sentence, source, cue)
    if len(words) > 1 and (
        owner := possessor(sentence, source, reading) or _whose(sentence, source, reading)
    ):
        return owner._replace(cue=cue)  # "nach ihrer Ansicht", "nach Kolbs Ansicht"
    before = words in reading.lexicon.sources.before  # "der Polizei zufolge"
    before = before and not reading.lexicon.sources.is_with_compound(*sentence.words[first : last + 1][:2])
    place = named_place(sentence, source, reading.lexicon, before=before)
    if (paper := paper_at(sentence, place, reading)) is not None:
        sure = not is_weak(sentence, source, reading) or ends_clause(sentence.letters, source)
        return Answer(mention=paper, cue=cue) if sure else None
    if place < 0 or sentence.letters[place : place + 1] not in tuple("MOPA" if before else "MOPAW"):
        return None
    if is_yardstick(sentence, place, reading.lexicon):
        return None
    if is_ones_own(sentence, place, reading):
        owner = possessor(sentence, place, reading)
        return owner._replace(cue=cue) if owner else _own_source(reading, sentence, source, cue)
    named_at = _named_at(sentence, place, reading, before=before)
    answer = None if named_at is None else from_chunk(reading, sentence, named_at, cue)
    named = answer.named if answer else None
    kinds = (*SPEAKERS, "document") if before else SPEAKERS  # "dem Gutachten nach"
    speaks = named is not None and (named.form == "pronoun" or named.kind in kinds)
    return answer if speaks or not is_weak(sentence, source, reading) else None


def _named_at(sentence: Sentence, place: int, reading: Reading, *, before: bool) -> int | None:
    """Return whom the noun phrase of a source names, None where an article alone stands there: "secondo gli «…»"."""
    lexicon = reading.lexicon
    named_at = place if before else name_behind(sentence, place, lexicon)
    alone = sentence.letters[place + 1 : place + 2] != "P"  # but "selon l'un d'eux"
    if alone and all(word in lexicon.articles or word in lexicon.joined for word in sentence.words_of(place)):
        return None
    if sentence.letters[named_at + 1 : named_at + 2] != "P":
        return named_at
    of_words = holds_cue_noun(sentence, named_at, lexicon) or is_aim(sentence, named_at, reading)
    # "so die Botschaft | des Kanzlers"
    return name_behind(sentence, named_at + 1, lexicon) if of_words else named_at


def _own_source(reading: Reading, sentence: Sentence, source: int, cue: Cue) -> Answer | None:
    """Return the answer of a phrase that means the subject before it, or of a sentence before: "a suo avviso".

    Whom others receive "aux cris de «…»" does not cry.
    """
    cried = sentence.words_of(source)[-1] in reading.lexicon.genitives  # "al grito de «…», Kim marchó"
    acts = source or len(sentence.letters) - 1  # "Aux cris de «…», le maire a été hué"
    verb = undergone_in(sentence, acts, reading.lexicon) if cried else None
    if verb is not None:
        agent = agent_of(sentence.letters, verb, acts + 1)
        return Answer("none") if agent is None else from_chunk(reading, sentence, agent, cue)
    end = None if reading.lexicon.verb_last or not source else source  # "nach eigenen Angaben hat Kolb …"
    looks = source or cried or reading.lexicon.verb_last
    subject = first_subject(sentence, reading.lexicon, end=end) if looks else None
    answer = from_chunk(reading, sentence, subject, cue) if subject is not None else None
    if answer and answer.kind in SPEAKERS:
        return answer
    return Answer(cue=cue, unspoken=Unspoken(sentence, source, None, None))


def _whose(sentence: Sentence, source: int, reading: Reading) -> Answer | None:
    """Return whose the words of a source phrase are by a name in the genitive: "Kolbs Worten nach"."""
    first, last = sentence.chunks[source]
    words = tuple(sentence.words[first:last])
    if words in reading.lexicon.sources.before:
        return named_owner(sentence, first, reading)
    if words not in reading.lexicon.sources.strength:
        return named_owner(sentence, last - 1, reading)
    open_ended = words[-1] in reading.lexicon.genitives  # "nach Ansicht von Klaus"
    return None if open_ended else named_behind(sentence, last, reading)


def is_weak(sentence: Sentence, source: int, reading: Reading) -> bool:
    """Whether the phrase at chunk `source` has everyday words, which name a source only sometimes: "to Kim"."""
    first, last = sentence.chunks[source]
    if reading.lexicon.sources.is_with_compound(*sentence.words[first : last + 1][:2]):
        return False  # "nach Polizeiangaben"
    return reading.lexicon.sources.strength.get(tuple(sentence.words[first:last])) == "weak"
