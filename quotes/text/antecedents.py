"""Whom an unspoken subject or a pronoun stands for: the last one who spoke, or the subject before.

The search goes back sentence by sentence; who is found must agree in number and gender, as far as the text tells.
"""

import re
from itertools import islice

from quotes.model import Mention
from quotes.text.agreement import Asked, agreeing, agrees, asked_of, first_of_pronoun, is_counted, with_gender
from quotes.text.authors import author_meant
from quotes.text.beside_pronouns import named_behind_pronoun, named_beside
from quotes.text.chunks import segment_start
from quotes.text.first_names import is_doubtful, is_told_by_name
from quotes.text.meant_papers import paper_going_on, paper_meant
from quotes.text.named_people import (
    PEOPLE,
    SENTENCES_BACK,
    beside_dead,
    named_nearest,
    only_person,
    people_in,
    person_in_joined,
    person_known,
    pronoun_for,
    sentences_about,
)
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import has_name, mention_of, noun_kind
from quotes.text.phrases.people_phrases import is_last_named
from quotes.text.reading import SPEAKERS, Reading, Unspoken
from quotes.text.reporters import (
    meanwhile,
    only_asks,
    reported_in,
    reporter,
    reports_at_end,
    speaker_in,
    speaks_in_relative,
    speaks_of,
)
from quotes.text.sentences import Sentence
from quotes.text.unnamed_speakers import body_told_of
from quotes.text.verbs.asides import concedes, stands_aside
from quotes.text.verbs.clauses import ends_in_as
from quotes.text.verbs.first_subjects import (
    clause_of_owner,
    describes_itself,
    first_subject,
    leaves_out_subject,
    vouching,
)
from quotes.text.verbs.newcomers import is_newcomer, relative_acts
from quotes.text.verbs.report_clauses import goes_with_report, is_all_report, is_spoken_to
from quotes.text.verbs.subjects import main_subject

_OPEN_BRACKET = re.compile(r"\([^)]*$")


def antecedent(
    reading: Reading, unspoken: Unspoken, other_than: Mention | None = None, *, goes_on: bool = False
) -> Mention | None:
    """Return what an unspoken subject stands for: not `other_than`; `goes_on`: the verb is one of who spoke last."""
    sentence, before, *_ = unspoken
    words = sentence.words_of(before) if before >= 0 else ()
    grammar = reading.lexicon.language.grammar
    asked = asked_of(unspoken, reading)
    asked = asked._replace(other_than=other_than.text) if other_than else asked
    if is_counted(unspoken, reading):
        return None
    if not grammar.discussed.isdisjoint(words):
        return _spoken_of(reading, sentence, asked)
    main = concedes(sentence, before, reading.lexicon)
    found = agreeing(reading, sentence, main, asked) if main is not None else None
    found = found or _in_sentence(reading, sentence, before, asked)
    if found := found or (_last_speaker(reading, sentence, asked) if goes_on else None):
        return found
    last = is_last_named(sentence, before, reading.lexicon)
    kinds = SPEAKERS if not grammar.nearest.isdisjoint(words) else PEOPLE if last else ()
    paper = None if goes_on else paper_going_on(reading, sentence, before, asked)
    return paper or named_before(reading, sentence, asked, kinds) or paper_meant(reading, sentence, asked)


def named_before(
    reading: Reading, sentence: Sentence, asked: Asked, latest: tuple[str, ...] = ()
) -> Mention | None:
    """Return whom the sentences before are about; of `latest` kinds, who is named last in them."""
    passed, doubtful = False, None
    for earlier in sentences_about(reading, sentence, asked):
        if only_asks(reading, earlier):
            continue
        apart = doubtful and reading.line_ends(earlier.end, sentence.start)
        if doubtful and apart and is_told_by_name(doubtful, reading):
            break
        if latest and (found := named_nearest(reading, earlier, len(earlier.letters), asked, latest)):
            return found
        found = _in_earlier(reading, earlier, asked) or author_meant(reading, earlier, asked)
        if found and (is_doubtful(found, reading) or relative_acts(earlier, reading.lexicon)):
            doubtful = doubtful or found  # "près de Saulieu": a person named before is likelier
            continue
        if found and not (passed and found.kind == "organization"):
            return found  # who has spoken since would be gone on with, not a body
        if asked.gender is None and (same := pronoun_for(reading, earlier, asked)):
            asked = asked._replace(gender=same.gender)
        if asked.other_than is None and (one := speaker_in(reading, earlier)) and not agrees(one, asked):
            asked, passed = asked._replace(other_than=one.text), one.kind == "person"
    lone = doubtful and asked.word and " " not in doubtful.text and is_doubtful(doubtful, reading)
    return None if lone else doubtful  # "Traffic slowed. “Go home,” he said"


def _spoken_of(reading: Reading, sentence: Sentence, asked: Asked) -> Mention | None:
    """Return the person whom the sentences before are about, or others speak of: "Ruiz acusó a Kim. El aludido"."""
    for earlier in islice(reading.sentences_before(sentence), SENTENCES_BACK):
        subject, speaker = _subject(reading, earlier, asked), speaker_in(reading, earlier)
        said_of = people_in(reading, earlier, asked, owners=True) if "C" in earlier.letters else []
        others = [one for one in said_of if one not in (subject, speaker)]
        found = others[-1] if others else subject or person_known(reading, earlier, asked)
        if found and found.kind == "person" and (speaker is None or speaker.text != found.text):
            return found
    return None


def _last_speaker(reading: Reading, sentence: Sentence, asked: Asked) -> Mention | None:
    """Return who spoke last in the sentences before, with or without marks, if that one can be meant."""
    for earlier in islice(reading.sentences_before(sentence), SENTENCES_BACK):
        if speaker := speaker_in(reading, earlier) or reported_in(reading, earlier):
            return speaker if agrees(speaker, asked) else None
    return None


def _in_sentence(reading: Reading, sentence: Sentence, before: int, asked: Asked) -> Mention | None:
    """Return who spoke earlier in the same sentence, or was the subject of a clause before."""
    for quoted in reversed(sentence.quotations):
        if before >= 0 and quoted < sentence.chunks[before][0]:
            answer = reading.answer_to(sentence.quotations[quoted])
            if answer and answer.unspoken is None and answer.named and agrees(answer.named, asked):
                return answer.named
    if before >= 0 and sentence.letters[before] == "O":
        before = first_of_pronoun(sentence, before)
        part = sentence.letters.rfind(";", 0, before)
        if part > 0 and (found := _subject(reading, sentence, asked, end=part)):
            return found  # "Kolb traf Meier; er sagte"
        if stands_aside(sentence.letters, before, reading.lexicon):
            colon = sentence.letters.rfind(":", 0, before)  # "Kolb warnt: Der Rat müsse handeln, sagte er"
            return _subject(reading, sentence, asked, end=colon) if colon > 0 else None
        near = not reading.lexicon.language.grammar.nearest.isdisjoint(sentence.words_of(before))
        found = None if near else reporter(reading, sentence, before, asked)
        if found and not is_spoken_to(sentence, found.start):
            return found
        held = not near and sentence.letters[before - 1 : before] in ("R", "r")
        subject = main_subject(sentence, before - 1, reading.lexicon) if held else None
        if subject is not None and (found := agreeing(reading, sentence, subject, asked)):
            return found  # "le capitaine retrouvera un stade qu'il qualifie de «…»"
        end = segment_start(sentence.letters, before)
        end -= describes_itself(sentence, end, reading.lexicon)
        return named_beside(reading, sentence, (before, end), asked)
    if reading.lexicon.order_tells and before > 0 and sentence.letters[before] in "MP":
        return _subject(reading, sentence, asked, end=before)  # "Kim was sorry for her remark"
    return _in_clause_before(reading, sentence, before, asked)


def _in_clause_before(reading: Reading, sentence: Sentence, before: int, asked: Asked) -> Mention | None:
    """Return whom the clause before a colon, a semicolon, an open bracket or "as he said" is about."""
    letters = sentence.letters
    if letters[before - 1 : before + 1] == "RC" and ends_in_as(sentence, before - 1, reading.lexicon):
        return _subject(reading, sentence, asked)
    bracket = _OPEN_BRACKET.search(letters, 0, max(before, 0))
    clause = bracket.start() if bracket else max(letters.rfind(mark, 0, max(before, 0)) for mark in ":;")
    between = letters[max(clause, 0) : before]
    quoted = between[2:] if between[:2] in (":Q", ";Q") else between  # "Kim esulta: «…», commenta"
    if clause < 0 or "Q" in quoted:
        return None
    if not re.search("[CDF]", letters[:clause]) and not bracket:
        return named_nearest(reading, sentence, clause, asked)  # "Diverso il parere di Kim: a suo avviso …"
    return _subject(reading, sentence, asked, end=clause)


def _subject(reading: Reading, sentence: Sentence, asked: Asked, *, end: int | None = None) -> Mention | None:
    """Return the subject of a sentence (of its chunks up to `end`) if it can be meant."""
    subject = first_subject(sentence, reading.lexicon, end=end)
    first = None if subject is None else clause_of_owner(sentence, subject, reading.lexicon)
    if first and (end is None or first < end):
        return _subject(reading, sentence, asked, end=first)
    if subject is not None and (person := person_in_joined(reading, sentence, subject, asked)):
        return person
    if subject is None or is_newcomer(sentence, subject, reading.lexicon):
        return None
    thing = noun_kind(sentence, subject, reading.lexicon) is None and not has_name(sentence, subject)
    words = sentence.words if thing else sentence.words_of(subject)  # "L'accusation fait sourire l'intéressé"
    if not reading.lexicon.language.grammar.discussed.isdisjoint(words):
        return _spoken_of(reading, sentence, asked)
    named = name_behind(sentence, subject, reading.lexicon)
    reply = not reading.lexicon.language.grammar.replies.isdisjoint(sentence.words_of(named))
    paper = reply or noun_kind(sentence, named, reading.lexicon) == "document"
    if paper and asked.person is False and not has_name(sentence, named):
        return mention_of(reading.text, sentence, named, reading.lexicon)  # "The letter came. It said «…»"
    return agreeing(reading, sentence, named, asked)


def _in_earlier(reading: Reading, sentence: Sentence, asked: Asked) -> Mention | None:
    """Return whom an earlier sentence is about: who spoke in it last, its subject, the one person in it.

    A sentence that leaves its own subject out is about the one before it.
    """
    if sentence.letters.endswith("-"):
        return None  # "LONDON (Reuters) -"
    if speaker := meanwhile(reading, sentence, asked) or speaker_in(reading, sentence):
        speaker = with_gender(speaker, asked, reading)
        if agrees(speaker, asked):
            aside = speaker.kind == "document" or speaks_in_relative(reading, sentence, speaker)
            writes = _subject(reading, sentence, asked) if aside else None
            if writes and writes.kind == "person":
                return writes  # "Kim sujeta una pancarta en la que se lee «…». «…», ironiza"
            return None if speaks_of(reading, sentence, asked) else speaker
        body = asked.person and speaker.kind == "organization"  # "Segundo Reis, o governo avalia «…». Ele …"
        return person_known(reading, sentence, asked) if body or (asked.gender and speaker.gender) else None
    if asked.number != "s" and (unnamed := body_told_of(reading, sentence)):
        return unnamed if agrees(unnamed, asked) else None
    reported = reading.lexicon.reported and goes_with_report(sentence, reading.lexicon)
    source = (re.search if reported else re.match)(r"(?:[BK]*S)([MO])", sentence.letters)
    source = source or vouching(sentence, reading.lexicon)
    if source and (found := agreeing(reading, sentence, source.start(1), asked)):  # "…, so Kolb. … sagte er"
        return found if found.kind == "person" else _person_rather(reading, sentence, asked, found)
    if reported and is_all_report(sentence, reading.lexicon):
        return None  # "Die Mieter würden …": who is spoken of there has not spoken
    found = reports_at_end(reading, sentence, asked) or beside_dead(reading, sentence, asked)
    found = found or named_behind_pronoun(reading, sentence, asked)
    if found := found or _subject(reading, sentence, asked):
        heard = found.kind == "organization" and asked.gender and only_person(reading, sentence, asked)
        return heard or found  # "La cour a entendu la sœur de Luc. « … », a-t-elle dit"
    subject = first_subject(sentence, reading.lexicon)
    if subject is not None and pronoun_for(reading, sentence, asked):
        again = asked.word in sentence.words[: sentence.chunks[subject][0]]  # "he sat as Kim rose, and he …"
        return None if again else _in_sentence(reading, sentence, subject, asked)  # "When I asked Kim, he …"
    new = subject is not None and is_newcomer(sentence, subject, reading.lexicon)
    silent = new or leaves_out_subject(sentence, reading.lexicon)
    return None if silent else person_known(reading, sentence, asked)


def _person_rather(reading: Reading, sentence: Sentence, asked: Asked, found: Mention) -> Mention:
    """Return the person a sentence is about, else who is found: "Für die Kirche sprach Iris Kolb. … sagte sie"."""
    subject = _subject(reading, sentence, asked)
    return subject if subject and subject.kind == "person" else found
