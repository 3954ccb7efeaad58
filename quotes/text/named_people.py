"""The people whom a sentence names, each once, and the one where it names no other."""

import re
from collections.abc import Iterator
from itertools import islice

from quotes.model import Mention
from quotes.text.agreement import Asked, agreeing, agrees, is_theirs, joined_with, with_gender
from quotes.text.bylines import holds_byline
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import has_name, mention_of
from quotes.text.phrases.noun_words import is_bare_complement, is_genitive, is_owned, is_set_beside
from quotes.text.phrases.people_phrases import phrases_for_people
from quotes.text.reading import Reading, Unspoken
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.befallen import tells_what_befalls
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.first_subjects import first_subject

SENTENCES_BACK = 5
PEOPLE = ("person", "group")
_ANY = Asked()
_DEAD = re.compile("([FCD])[^,;:QCDFA]*(A)")
_OPENS = re.compile("[BK]*(M)")
_JOINED_CLAUSE = re.compile(r"[CDF][^QRrU;:]*K([MO])[PB]*[CDF]")
_PARTED = re.compile(";[BK]*([MO])[PB]*(?:M[PB]*)?(?:,[^,;:QCDFRr]*,)?B*[CDF][^;:Q]*$")
_NAMED_BEFORE = re.compile(r"[MPA][WF]?,(?:[WB]{1,3},)?[WB]*$")  # "Kim, 34 anni, | guida alpina"
_TRAIT = re.compile("[BW]*(M)(?:P|WM?)*,(M)")  # "Primeira mulher a dirigir o clube, | Ana Reis"
_TURNED = re.compile(
    r"[,Q]K?B*W?(M)[PB]*(?:M[PB]*)?(?:(?:,[^,;:QCDFRr]*,)B*[CDFW]|B*[CDF])(?![^;:Q]*,[CF]B*[MO])[^;:Q]*$"
)


def subject_of_sentence(sentence: Sentence, reading: Reading, *, end: int | None = None) -> Mention | None:
    """Return the mention that the subject of a sentence, or of its chunks up to `end`, makes; None without one."""
    subject = first_subject(sentence, reading.lexicon, end=end)
    if subject is None:
        return None
    subject += _is_of_words(sentence, subject, reading.lexicon)
    named = name_behind(sentence, subject, reading.lexicon)
    return mention_of(reading.text, sentence, named, reading.lexicon)


def _is_of_words(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase is of words said by somebody named right behind it: "la risposta di Kim non tarda"."""
    owned = sentence.letters[at + 1 : at + 2] == "P" and has_name(sentence, at + 1)
    said = owned and not lexicon.language.cue_nouns.keys().isdisjoint(sentence.words_of(at))
    return said and is_genitive(sentence, at + 1, lexicon)


def only_person(reading: Reading, sentence: Sentence, asked: Asked = _ANY) -> Mention | None:
    """Return the one person (or, for a plural, group) a sentence names, None where it names several."""
    found = people_in(reading, sentence, asked)
    return found[0] if len(found) == 1 and not _is_new_beside(sentence, found[0], reading, asked) else None


def _is_new_beside(sentence: Sentence, found: Mention, reading: Reading, asked: Asked) -> bool:
    """Whether somebody new comes late into a sentence about the one asked for: "They tied him with a Democrat"."""
    sentence = sentence.whole
    at = sentence.chunk_at(found.start) if found.form == "noun" else None
    if at is None or reading.lexicon.indefinite.isdisjoint(sentence.words_of(at)):
        return False
    grammar, agreement = reading.lexicon.language.grammar, (asked.gender, asked.number)
    before = sentence.words[: sentence.chunks[at][0]] if asked.gender else ()
    return any(agreement in (grammar.possessors.get(word), grammar.pronouns.get(word)) for word in before)


def person_known(reading: Reading, sentence: Sentence, asked: Asked) -> Mention | None:
    """Return the one person a sentence names; an unspoken subject is no "un torero", "su tía", "la madre"."""
    found = only_person(reading, sentence, asked) or _person_told_of(reading, sentence, asked)
    spoken = asked.gender is not None or not reading.lexicon.language.grammar.null_subject
    if found is None or found.form != "noun" or spoken:
        return found
    language = reading.lexicon.language
    opening = reading.lexicon.words_of(found.phrase.of(reading.text).lower())[:2]
    new = reading.lexicon.indefinite | language.grammar.owning | language.names.kin
    return found if new.isdisjoint(opening) else None


def people_in(
    reading: Reading, sentence: Sentence, asked: Asked = _ANY, *, owners: bool = False
) -> list[Mention]:
    """Return the first mention of each person (or, for a plural, group) that a sentence names.

    With `owners` also those who only tell whose something is: "un but de Kim".
    """
    found, sentence = dict[str, Mention](), sentence.whole
    for at in phrases_for_people(sentence, reading.lexicon):
        mention = mention_of(reading.text, sentence, at, reading.lexicon)
        if mention.kind != "person" and (mention.kind != "group" or asked.number == "s"):
            continue
        if _is_beside_body(sentence, at, reading):
            continue
        if not owners and tells_of_another(sentence, at, reading.lexicon):
            continue
        mention = with_gender(mention, asked, reading)
        people = mention.kind in PEOPLE and not is_theirs(mention, sentence.words_of(at), asked, reading)
        if people and agrees(mention, asked):
            found.setdefault(mention.text, mention)
    return list(found.values())


def _is_beside_body(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether a name that shares its verb with a body's is one, too: "PCP e | Livre | votaram contra"."""
    other = joined_with(sentence, at)
    if other is None:
        return False
    one, two = (mention_of(reading.text, sentence, n, reading.lexicon) for n in (at, other))
    return one.form == two.form == "name" and two.kind == "organization" and " " not in one.text


def person_in_joined(reading: Reading, sentence: Sentence, body: int, asked: Asked) -> Mention | None:
    """Return the person a clause is about beside one about a body: "el club perdió y | el técnico lo aceptó".

    A body of theirs may only tell of them. Behind a semicolon a clause is about whoever it opens with.
    """
    kind = mention_of(reading.text, sentence, body, reading.lexicon).kind
    own = not reading.lexicon.language.grammar.owning.isdisjoint(sentence.words_of(body)[:2])
    if own and kind in ("organization", "group"):  # "Kim est morte, a annoncé sa famille"
        joined = _OPENS.match(sentence.letters, 0, body)
    else:
        joined = _PARTED.search(sentence.letters, body) or turn(sentence, body, reading.lexicon)
        joined = joined or (_JOINED_CLAUSE.search(sentence.letters, body) if kind == "organization" else None)
    named = name_behind(sentence, joined.start(1), reading.lexicon) if joined else None
    person = agreeing(reading, sentence, named, asked) if named is not None else None
    if joined is None and kind != "person" and reading.lexicon.language.grammar.null_subject:
        return _person_told_of(reading, sentence, asked, body=kind in ("organization", "group"))
    return person if person and person.kind == "person" else None


def turn(sentence: Sentence, start: int, lexicon: Lexicon) -> re.Match[str] | None:
    """Find who is named (group 1) where a sentence turns to another: "Kim se tut, mais | son adjoint, Luc, rit"."""
    found = _TURNED.search(sentence.letters, start)
    if found is None or sentence.tags_of(found.start() + 1)[0] not in "bc":
        return None
    return found if has_name(sentence, name_behind(sentence, found.start(1), lexicon)) else None


def _person_told_of(
    reading: Reading, sentence: Sentence, asked: Asked, *, body: bool = False
) -> Mention | None:
    """Return the one person by name whom a sentence tells of that is about a body or thing: "Il Bari cede Kim".

    Behind somebody's words a thing of somebody else's is no more than mentioned; not so what a `body` does.
    """
    earlier = reading.sentence_before(sentence)
    if earlier and earlier.quotations and not body:
        return None
    verbs = (n for n, letter in enumerate(sentence.letters) if letter == "C")
    said = (saying_at(reading.text, sentence, verb, reading.lexicon) for verb in verbs)
    if any(saying is not None and saying.strong for saying in said):
        return None
    people = people_in(reading, sentence, asked, owners=True)
    return people[0] if len(people) == 1 and people[0].form == "name" and " " in people[0].text else None


def tells_of_another(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase only tells of another: its owner, or what a named one is ("Léa Roux, juge")."""
    if at and sentence.letters[at] == "P" and sentence.letters[at - 1] in "MPA":
        return is_genitive(sentence, at, lexicon) and not tells_what_befalls(sentence, lexicon)
    if sentence.letters[at] != "M" or has_name(sentence, at):
        return False
    return tells_of_name(sentence, at)


def tells_of_name(sentence: Sentence, at: int) -> bool:
    """Whether a noun says what somebody named beside it is: "Léa Roux, ancienne juge", "Ancienne juge, Léa Roux"."""
    if sentence.letters[at] != "M" or has_name(sentence, at):
        return False
    if aside := _NAMED_BEFORE.search(sentence.letters, 0, at):
        return has_name(sentence, aside.start())
    opening = _TRAIT.match(sentence.letters)
    return opening is not None and opening.start(1) == at and has_name(sentence, opening.start(2))


def named_nearest(
    reading: Reading, sentence: Sentence, before: int, asked: Asked, kinds: tuple[str, ...] = PEOPLE
) -> Mention | None:
    """Return the person (or other of these `kinds`) named last before a place of a sentence."""
    for at in range(before - 1, -1, -1):
        if sentence.letters[at] in "MPA" and not tells_of_name(sentence, at):
            mention = mention_of(reading.text, sentence, at, reading.lexicon)
            bare = is_bare_complement(sentence, at, reading.lexicon) or sentence.letters[at - 1 : at] == "("
            owned = mention.form != "name" and is_owned(sentence, at, reading.lexicon)
            bare = bare or (owned and not asked.owned) or is_set_beside(sentence, at)
            if mention.kind in kinds and agrees(mention, asked) and not bare:
                joined = sentence.letters[:at].endswith(("M", "P", "A"))
                joined = joined and is_genitive(sentence, at, reading.lexicon)  # "au maire | de Valmont"
                owner = mention_of(reading.text, sentence, at - 1, reading.lexicon) if joined else mention
                return owner if owner.kind in kinds and agrees(owner, asked) else mention
    return None


def beside_dead(reading: Reading, sentence: Sentence, asked: Asked) -> Mention | None:
    """Return who found or killed whom a sentence is about: "Il custode è stato ucciso dal nipote"."""
    killed = reading.lexicon.language.grammar.dead
    found = None if killed.isdisjoint(sentence.words) else _DEAD.search(sentence.letters)
    if found is None or "e" not in sentence.tags_of(found.start(1)):
        return None
    first, last = (sentence.chunks[found.start(n)][0] for n in (1, 2))
    dead = not killed.isdisjoint(sentence.words[first:last])
    return agreeing(reading, sentence, found.start(2), asked) if dead else None


def rivals(reading: Reading, unspoken: Unspoken) -> tuple[Mention, ...]:
    """Return the people of the nearest sentence before that names several who could be meant; () without one."""
    asked = Asked(unspoken.number, unspoken.gender, person=True)
    for earlier in islice(reading.sentences_before(unspoken.sentence), SENTENCES_BACK):
        if found := people_in(reading, earlier, asked):
            return tuple(found) if len(found) > 1 else ()
    return ()


def sentences_about(reading: Reading, sentence: Sentence, asked: Asked) -> Iterator[Sentence]:
    """Yield the sentences before one that tell whom a pronoun means, the nearest first.

    Those about the same pronoun that name nobody else do not count: "Kim vit seule. Elle lit. Elle sort. …".
    """
    left, alone = SENTENCES_BACK, asked.gender is not None
    for earlier in reading.sentences_before(sentence):
        if holds_byline(reading.text, earlier.start, earlier.end):
            continue
        if not left and not (alone and _is_about_same(reading, earlier, asked)):
            return
        yield earlier  # most stop at the first: what it names is asked only behind it
        alone = alone and not people_in(reading, earlier, asked)
        left -= bool(left) and not (alone and pronoun_for(reading, earlier, asked))


def _is_about_same(reading: Reading, sentence: Sentence, asked: Asked) -> bool:
    """Whether a sentence is about the pronoun asked for and names nobody who can be meant."""
    return not people_in(reading, sentence, asked) and pronoun_for(reading, sentence, asked) is not None


def pronoun_for(reading: Reading, sentence: Sentence, asked: Asked) -> Mention | None:
    """Return the pronoun that is the subject of a sentence, if it can mean the one asked for: "Er geht. Sein Fazit"."""
    subject = first_subject(sentence, reading.lexicon)
    if subject is None or sentence.letters[subject] != "O":
        return None
    grammar, words = reading.lexicon.language.grammar, sentence.words_of(subject)
    if not (grammar.indefinites.isdisjoint(words) and grammar.first_persons.isdisjoint(words)):
        return None  # "Nobody was hurt, but Ms Roe …", "I asked Kim"
    mention = mention_of(reading.text, sentence, subject, reading.lexicon)
    return mention if mention.number != "p" and agrees(mention, asked) else None
