"""The sieves for interviews: whoever is asked answers, in the paragraph below or behind the colon.

A sieve reads the lines of chunk letters around the quotation (`quotes.text.chunks`).
"""

import re
from itertools import islice

from quotes.model import Mention, Quotation
from quotes.text.first_names import is_surely_person
from quotes.text.named_people import only_person, people_in
from quotes.text.reading import Answer, Frame, Reading, Unspoken
from quotes.text.replies import may_ask
from quotes.text.reporters import only_asks
from quotes.text.sentences import Sentence
from quotes.text.sieves.nouns import owner_of_words
from quotes.text.sieves.reported import ALL_QUOTED
from quotes.text.verbs.cues import saying_at

_SENTENCES_BACK = 4
_SENTENCES_OF_LEAD = 12
_NEAR = 6  # quotations before and behind among which other answers are looked for

_WORDS_ASKED_FOR = re.compile("[BK]*(M)[PB]*[.]?")
_ASKED = re.compile(r"[BK]*O?C")
_ANSWERS = re.compile(r"(?:[BW]{1,2}:)?Q[.]?")
_PUT = re.compile(r"[BK]*(?:[UR](?:O[WMP]*|W*)|r|(P)R)(C)[^,;:QC]*:")


def put_to(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim sourit. Quand on lui parle d'argent : «…» / À ceux qui l'accusent : «…»: nobody is said to answer but Kim."""
    sentence, at = frame
    if sentence.nested:
        return None
    put = _PUT.fullmatch(sentence.letters, 0, at) if sentence.letters[at - 1 : at] == ":" else None
    if put is None:
        return _asked_of(frame, reading)
    held = put.group(1) and "o" in sentence.tags_of(put.start(1))  # "à ceux qui"
    if not (held or "r" in put[0] or _asks_anybody(sentence, put.start(2), reading)):
        return None
    return Answer(unspoken=Unspoken(sentence, 0, "s", None))


def _asked_of(frame: Frame, reading: Reading) -> Answer | None:
    """Return whom the sentence before asks: "On lui demande ce qu'il jouera. «…»", "On l'interroge. Rien : «…»"."""
    sentence, _ = frame
    asked = reading.sentence_before(sentence) if _ANSWERS.fullmatch(sentence.letters) else None
    if asked is None or asked.quotations or not may_ask(asked, reading.lexicon):
        return None
    if not _ASKED.match(asked.letters):
        return None
    saying = saying_at(reading.text, asked, asked.letters.index("C"), reading.lexicon)
    asks = saying is not None and saying.cue.lemma in reading.lexicon.language.grammar.asking
    somebody = "l" in asked.tags_of(asked.letters.index("C"))
    anybody = _asks_anybody(asked, asked.letters.index("C"), reading)
    return Answer(unspoken=Unspoken(asked, 0, "s", None)) if asks and somebody and anybody else None


def _asks_anybody(sentence: Sentence, verb: int, reading: Reading) -> bool:
    """Whether no one in particular asks: "quand on lui demande", "quando gli chiedono", "cuando se le pregunta"."""
    grammar = reading.lexicon.language.grammar
    saying = saying_at(reading.text, sentence, verb, reading.lexicon)
    if "O" in sentence.letters[:verb]:
        return not grammar.indefinites.isdisjoint(sentence.words)
    before = sentence.words[: sentence.chunks[verb][0]]
    several = saying is not None and (saying.number == "p" or saying.impersonal)
    return several or not grammar.reflexives.isdisjoint(before)


def interviewed(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Firmerà?¶«Domani».¶Perché?¶«È tardi»: of several such answers, all are by the one who is interviewed."""
    asked = _asked_before(frame, reading)
    if asked is None or reading.text[asked.end - 1] == ":":
        return None
    at = reading.index_of(quotation)
    near = [place for place in reading.frames[max(0, at - _NEAR) : at + _NEAR + 1] if place]
    if sum(_is_asked(place, reading) for place in near) < 2:
        return None
    person = _named_before(at, reading) or _named_near(asked, reading)
    person = person or _named_before(len(reading.quotations), reading)
    return Answer(mention=person) if person else None


def _asked_before(frame: Frame, reading: Reading) -> Sentence | None:
    """Return the paper's sentence in the paragraph above one that is all quotation."""
    if not ALL_QUOTED.fullmatch(frame.sentence.letters) or frame.sentence.nested:
        return None
    asked = reading.sentence_before(frame.sentence)
    apart = asked is not None and not asked.quotations and reading.line_ends(asked.end, frame.sentence.start)
    return asked if apart else None


def _is_asked(frame: Frame, reading: Reading) -> bool:
    """Whether a paragraph that is all quotation stands below a question of the paper's."""
    asked = _asked_before(frame, reading)
    return asked is not None and reading.is_question(asked)


def _named_before(at: int, reading: Reading) -> Mention | None:
    """Return who speaks in all the quotations before one, by name: in the headline, in the answers before."""
    own = [n for n in range(at) if n in reading.answers and "nested" not in reading.quotations[n].flags]
    found = [reading.answers[n].named for n in own]
    people = [one for one in found if one and one.names_person]
    return people[-1] if len({one.text.split()[-1] for one in people}) == 1 else None


def _named_near(asked: Sentence, reading: Reading) -> Mention | None:
    """Return the one person whom the nearest sentence with a name names: of the lead, else below the first answer.

    One word alone may be the paper's name: "Il Resto l'ha incontrata".
    """
    lead = (one for one in islice(reading.sentences_before(asked), _SENTENCES_OF_LEAD) if not one.quotations)
    people = [
        one for one in (only_person(reading, earlier) for earlier in lead) if one and one.form == "name"
    ]
    if people:
        return next((one for one in people if " " in one.text), people[0])
    later: Sentence | None = asked
    for _ in range(_SENTENCES_BACK):
        later = reading.sentence_after(later) if later else None
        found = only_person(reading, later) if later and not later.quotations else None
        if found is not None and found.form == "name":
            return found  # «Per mia figlia».¶Ride, Marta Neri.
    return None


def answered(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«Firmerà?», chiede Kim.¶«Domani»: a paragraph below somebody's question is not by who asked."""
    asked = reading.sentence_before(frame.sentence)
    last = asked.last_quotation if asked else None
    if asked is None or last is None or not ALL_QUOTED.fullmatch(frame.sentence.letters):
        return None
    if frame.sentence.nested or not reading.line_ends(asked.end, quotation.start):
        return None
    who = reading.answer_to(last)
    asking = reading.lexicon.language.grammar.asking
    if who is None or who.cue is None or who.cue.lemma not in asking or reading.content(last)[-1] != "?":
        return None
    at = reading.index_of(last)
    near = [reading.answers[n] for n in range(max(0, at - _NEAR), at) if n in reading.answers]
    before = next((one for one in reversed(near) if one.cue != who.cue and one.status != "not_speech"), None)
    same = before is not None and before.mention and who.mention and before.mention.text == who.mention.text
    return Answer("none") if before is None or same else before._replace(cue=None)


def asked_of_words(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Il commento di Kim? «…» / Kim's verdict? «…»: the question itself tells whose words follow."""
    asked = reading.sentence_before(frame.sentence) if ALL_QUOTED.fullmatch(frame.sentence.letters) else None
    if asked is None or asked.quotations or frame.sentence.nested or not reading.is_question(asked):
        return None
    found = _WORDS_ASKED_FOR.fullmatch(asked.letters)
    return owner_of_words(asked, found.start(1), reading) if found else None


def asked_in_passing(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim would not hear it. Play-offs? “Behave yourself.”: a question without a verb is put to whom one spoke of."""
    asked = reading.sentence_before(frame.sentence) if ALL_QUOTED.fullmatch(frame.sentence.letters) else None
    if asked is None or frame.sentence.nested or not only_asks(reading, asked):
        return None
    for earlier in islice(reading.sentences_before(asked), _SENTENCES_BACK):
        if reading.line_ends(earlier.end, frame.sentence.start):
            return None
        if earlier.quotations:
            return reading.goes_on_from(earlier)
        if only_asks(reading, earlier):
            continue
        people = [one for one in people_in(reading, earlier) if is_surely_person(one, reading)]
        person = people[0] if len(people) == 1 else only_person(reading, earlier)
        return Answer(mention=person) if person and person.form == "name" else None
    return None


def interview(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Incontriamo Kim. Firmerà?¶«Domani»: a paragraph that answers a question of the paper's own."""
    if not _is_asked(frame, reading):
        return None
    for earlier in islice(reading.sentences_before(frame.sentence), _SENTENCES_BACK):
        for other in reversed(earlier.quotations.values()):
            answer = reading.answer_to(other)
            return answer._replace(cue=None) if answer and answer.status == "attributed" else None
        found = only_person(reading, earlier)
        if found is not None and found.kind == "person":
            return Answer(mention=found)
    return None
