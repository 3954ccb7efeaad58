"""The sieves for words that no verb of saying is near: whom the sentence or the ones around it are about says them.

They come last, and only for what looks like speech: of the quotations left over then, most are somebody's words.
"""

import re
from itertools import islice

from quotes.model import Quotation
from quotes.text.agreement import Asked, number_of
from quotes.text.answers import from_chunk, from_saying, trace
from quotes.text.chunks import FINITE
from quotes.text.first_names import is_surely_person
from quotes.text.named_people import only_person, people_in
from quotes.text.phrases.appositions import name_behind, opens_with_trait
from quotes.text.phrases.mentions import has_name, may_speak, noun_kind
from quotes.text.phrases.noun_words import is_genitive
from quotes.text.reading import Answer, Frame, Reading, Unspoken
from quotes.text.sentences import Sentence
from quotes.text.sieves.facts import tells_facts
from quotes.text.sieves.reported import ALL_QUOTED, VERB_OR_SOURCE
from quotes.text.speech.kinds import holds_cue_noun, is_clause, speaks_of_several
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import is_subordinate, main_verb
from quotes.text.verbs.first_subjects import (
    first_subject,
    is_predicate,
    is_somebodys,
    leaves_out_subject,
    whose_deed,
)
from quotes.text.verbs.newcomers import is_only_told_of, newcomer_acts
from quotes.text.verbs.subjects import subject_of

_SENTENCES_BACK = 3
_SOURCE = re.compile("[BK]*S([MO])")
_TAKEN_UP = re.compile(
    r"[BK]*M[PB]*(?:R[CFW]B*(M)|[Rr](M)[PB]*[CF])"
)  # "Un argument que balaie | Kim", "un constat que Kim partage"
# "Il hausse les épaules : «…»", "um acht schickt sie ihm eine Nachricht: «…»"
_PRONOUN_ACTS = re.compile("(?:^|[,;:K])(?:B*(O)B*(?:F|W(?=M))|[BP]+F(O)(?=[MW]))[BMPW]*:$")


def colon_alone(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim è stanco. Non ha dubbi: «…»: a clause before a colon that leaves its subject out, or says "il"."""
    sentence, at = frame
    if reading.lexicon.order_tells or sentence.letters[at - 1 : at] != ":" or sentence.nested:
        return None
    if pronoun := _PRONOUN_ACTS.search(sentence.letters, 0, at):
        answer = from_chunk(reading, sentence, pronoun.start(pronoun.lastindex or 0), None)
        return answer if answer and is_clause(quotation, reading) and is_one_person(answer, reading) else None
    start = max(sentence.letters.rfind(mark, 0, at - 1) for mark in ":;Q") + 1
    said = VERB_OR_SOURCE.search(sentence.letters, start, at)
    if said or not reading.lexicon.language.grammar.null_subject:
        return None
    verbs = [n for n in range(start, at) if sentence.letters[n] == "F"]
    main = next((n for n in reversed(verbs) if not is_subordinate(sentence.letters, n)), None)
    if main is None or subject_of(sentence, main, reading.lexicon) is not None:
        return None
    opened = (
        "y" in sentence.tags_of(main) and "M" in sentence.letters[main:at]
    )  # "è stata aperta | una mostra"
    if opened or number_of(sentence, reading) == "p":
        return None
    answer = Answer(unspoken=Unspoken(sentence, main, "s", None))
    return answer if is_one_person(answer, reading) else None


def names_speaker(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence has a noun phrase that can stand for whoever speaks: "I pendolari: «…»"."""
    for at, letter in enumerate(sentence.letters):
        if letter == "O" and lexicon.language.grammar.neuter.isdisjoint(sentence.words_of(at)):
            return True
        trait = opens_with_trait(sentence, at, lexicon) or is_somebodys(sentence, at, lexicon)
        if letter != "M" or trait or holds_cue_noun(sentence, at, lexicon):
            continue  # "poi l'affondo: «…»"
        if may_speak(sentence, at, lexicon):
            return True
        paper = noun_kind(sentence, at, lexicon) == "document"
        if paper and re.match("[PB]*:", sentence.letters[at + 1 :]):
            return True  # "Sul muro, una scritta: «…»"
        if sentence.letters[at + 1 : at + 2] == ":" and sentence.words_of(at)[0] in lexicon.articles:
            return True
    return False


def about_one(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim non si arrende. «…» / «…». Kim non si arrende: whom the sentence beside a speech is about says it."""
    sentence, _ = frame
    if sentence.nested or "dialogue" in quotation.flags or not ALL_QUOTED.fullmatch(sentence.letters):
        return None
    earlier = reading.sentence_before(sentence)
    if earlier and not reading.line_ends(earlier.end, sentence.start):
        before = _spoken_of_before(sentence, reading)
        if reading.lexicon.order_tells:
            before = before if before and _may_speak(before, earlier, reading) else None
        before = before or _several_before(quotation, earlier, reading)
        if before or reading.lexicon.order_tells or not _is_headline(earlier, reading):
            return before
    if reading.lexicon.order_tells:
        return None
    later = reading.sentence_after(sentence)
    if (
        later is None
        or reading.line_ends(sentence.end, later.start)
        or _is_answered(quotation, later, reading)
    ):
        return None
    return _subject(later, reading)


def _several_before(quotation: Quotation, earlier: Sentence, reading: Reading) -> Answer | None:
    """Return the body or group that a paragraph opens with, whose "we" the words have: "Le club refuse. « Nous … »"."""
    if earlier.quotations or not reading.opens_paragraph(earlier):
        return None
    if not speaks_of_several(quotation, reading) or tells_facts(earlier, reading):
        return None
    source = _SOURCE.match(earlier.letters)
    subject = source.start(1) if source else first_subject(earlier, reading.lexicon)
    answer = None if subject is None else from_chunk(reading, earlier, subject, None)
    return answer if answer and answer.kind in ("organization", "group") else None


def _is_answered(quotation: Quotation, later: Sentence, reading: Reading) -> bool:
    """Whether a question is answered behind a sentence: "«Quante volte?» L'imputato esita. «Due»"."""
    answer = reading.sentence_after(later) if reading.content(quotation)[-1] == "?" else None
    return (
        answer is not None
        and answer.letters.startswith("Q")
        and not reading.line_ends(later.end, answer.start)
    )


def _is_headline(sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence opens its paragraph and has no verb."""
    return (
        reading.opens_paragraph(sentence) and not sentence.quotations and not FINITE.search(sentence.letters)
    )


def _may_speak(answer: Answer, sentence: Sentence, reading: Reading) -> bool:
    """Whether an answer is a pronoun, a full name, or somebody who has spoken: "Kim shrugged. “Next question.”".

    Somebody whom the sentence tells of by a gesture, or who comes in, may as well: "A woman stood up."
    """
    if answer.mention is None or answer.mention.form == "pronoun":
        return answer.mention is not None
    gesture = not reading.lexicon.language.grammar.gestures.isdisjoint(sentence.words)
    new = answer.kind == "person" and newcomer_acts(sentence, reading.lexicon)
    full = answer.mention.form == "name" and " " in answer.mention.text
    if gesture or new or full or (answer.kind == "person" and reading.opens_paragraph(sentence)):
        return True  # "At the back stands Ann Kim. “Nobody comes any more.”"
    last = answer.mention.text.split()[-1]
    return any(other.named is not None and last in other.named.text for other in reading.answers.values())


def _spoken_of_before(sentence: Sentence, reading: Reading) -> Answer | None:
    """Return whom the paragraph is about before `sentence`: who spoke last, or the one person who was a subject."""
    for earlier in islice(reading.sentences_before(sentence), _SENTENCES_BACK):
        if reading.line_ends(earlier.end, sentence.start):
            return None
        if earlier.quotations:
            return reading.goes_on_from(earlier)
        if is_only_told_of(earlier, reading.lexicon):
            continue  # "Kim raconte. Son neveu a été tué. «…»"
        if tells_facts(earlier, reading):
            nobody = not reading.lexicon.language.grammar.negative.isdisjoint(earlier.words)
            if people_in(reading, earlier, Asked("s", person=True)) and not nobody:
                return None  # "Kim demande le silence. Un homme a été arrêté. « … »"
            continue
        asks = reading.is_question(earlier)  # "E Rossi? «Un gigante»"
        if not asks and (answer := _subject(earlier, reading)):
            return answer
        passed = asks or leaves_out_subject(earlier, reading.lexicon)
        if not passed and names_speaker(earlier, reading.lexicon):
            return None
    return None


def _subject(sentence: Sentence, reading: Reading) -> Answer | None:
    """Return the answer that the one person whom a sentence is about speaks."""
    source = _SOURCE.match(sentence.letters)  # "Pour Kim, tout est joué. « … »"
    subject = source.start(1) if source else _who_takes_up(sentence, reading.lexicon)
    subject = first_subject(sentence, reading.lexicon) if subject is None else subject
    owner = whose_deed(sentence, reading.lexicon)
    if subject is None and owner is None and (verb := main_verb(sentence.letters, None)) is not None:
        said = from_saying(reading, sentence, verb)  # "Dice que no irá. «…»"
        return said._replace(cue=None) if said and is_one_person(said, reading) else None
    subject = None if subject is None else name_behind(sentence, subject, reading.lexicon)
    answer = from_chunk(reading, sentence, subject, None) if subject is not None else None
    if answer and subject is not None and is_one_person(answer, reading):
        return None if _has_rival(sentence, subject, reading.lexicon) else answer
    only = None if FINITE.search(sentence.letters) else only_person(reading, sentence)
    if only and only.form == "name" and " " in only.text:
        return Answer(mention=only)
    answer = from_chunk(reading, sentence, owner, None) if owner is not None else None
    return answer if answer and is_one_person(answer, reading) else None


def _who_takes_up(sentence: Sentence, lexicon: Lexicon) -> int | None:
    """Return who does something with what a sentence without a main verb opens with: "Un argument que balaie Kim"."""
    found = _TAKEN_UP.match(sentence.letters)
    inverts = lexicon.language.grammar.inverted or lexicon.language.grammar.null_subject
    return found.start(found.lastindex or 0) if found and inverts else None


def _has_rival(sentence: Sentence, subject: int, lexicon: Lexicon) -> bool:
    """Whether a sentence names another person than its subject, who may have spoken as well."""
    letters = sentence.letters
    for at, letter in enumerate(letters):
        if letter not in "MO" or at == subject or noun_kind(sentence, at, lexicon) not in ("person", None):
            continue
        if letter == "O" and not lexicon.language.grammar.neuter.isdisjoint(sentence.words_of(at)):
            continue  # "For Kim, it was a relief."
        apposed = re.fullmatch("[PB]*,[PB]*", letters[min(at, subject) + 1 : max(at, subject)])
        if letters[at - 1 : at + 2] == "FOP" and is_genitive(sentence, at + 1, lexicon):
            continue  # "le problème est celui | du temps"
        if is_predicate(sentence, at, lexicon):
            continue
        named = has_name(sentence, at) or noun_kind(sentence, at, lexicon) == "person" or letter == "O"
        if named and not apposed:
            return True
    return False


def is_one_person(answer: Answer, reading: Reading) -> bool:
    """Whether an answer stands for one person."""
    named = trace(answer, reading).named
    if named is None or named.kind != "person" or named.number == "p":
        return False
    return named.form != "name" or is_surely_person(named, reading)
