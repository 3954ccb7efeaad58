"""The last sieve for words that stand alone: whoever the story is about just before says them.

"Più sportivo Aldo Neri, che abbraccia tutti. «Hanno meritato.»", "Elle lève les yeux au ciel. « C'est fini. »"
"""

import re
from itertools import islice

from quotes.model import Quotation
from quotes.text.agreement import Asked
from quotes.text.answers import from_chunk
from quotes.text.first_names import is_doubtful
from quotes.text.named_people import people_in, subject_of_sentence
from quotes.text.phrases.mentions import is_pronoun
from quotes.text.reading import Answer, Frame, Reading, Unspoken
from quotes.text.reporters import speaker_in
from quotes.text.sentences import Sentence
from quotes.text.sieves.reported import ALL_QUOTED
from quotes.text.sieves.sentences_around import asks_in_turn, is_heading
from quotes.text.sieves.unsaid import is_one_person
from quotes.text.speech.kinds import is_clause
from quotes.text.tags.words import opens_line
from quotes.text.verbs.clauses import main_verb
from quotes.text.verbs.first_subjects import leaves_out_subject
from quotes.text.verbs.newcomers import is_dead

_SENTENCES_BACK = 3
_LONG = 3  # spaces
_ONE = Asked("s", person=True)


def topic(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Lucia Marin, 62, swept her floor.¶“I thought it was an earthquake.”: whom the sentence before is about."""
    sentence, _ = frame
    if sentence.nested or asks_in_turn(quotation, reading) or not ALL_QUOTED.fullmatch(sentence.letters):
        return None
    if not is_clause(quotation, reading) or _may_be_heading(quotation, reading):
        return None
    before = islice(reading.sentences_before(sentence), _SENTENCES_BACK)
    for back, earlier in enumerate(before):
        parted = reading.line_ends(earlier.end, sentence.start)
        if parted and (back or earlier.letters.endswith(":")):
            return None
        if speaker_in(reading, earlier) is not None:
            return None
        if is_dead(earlier, reading.lexicon):
            continue
        if answer := _about(earlier, reading):
            asked = reading.is_question(earlier)  # "Why was he out? “I have to.”"
            return answer if parted or asked or not reading.lexicon.order_tells else None
        if people_in(reading, earlier, _ONE):
            return None
    return None


def _may_be_heading(quotation: Quotation, reading: Reading) -> bool:
    """Whether a quotation is in capitals, or alone in its line and short, or without the mark a sentence ends in."""
    content = reading.content(quotation)
    line = reading.text[quotation.content_end :].partition("\n")[0]
    ends = re.search("[.!?…]", content[-1] + line) is not None
    short = opens_line(reading.text, quotation.start) and content.count(" ") < _LONG
    return not ends or short or "\n" in content or is_heading(quotation, reading)


def _about(sentence: Sentence, reading: Reading) -> Answer | None:
    """Return the answer that the one person speaks whom a sentence is about, by name or a pronoun."""
    subject = subject_of_sentence(sentence, reading)
    at = sentence.chunk_at(subject.start) if subject else None
    if at is not None and subject and subject.form == "pronoun":
        return _by_pronoun(sentence, at, reading)  # "She will vote for Kim. “It matters.”"
    named = [one for one in people_in(reading, sentence, _ONE, owners=True) if one.form == "name"]
    if len(named) > 1:
        named = [one for one in named if subject and one.text == subject.text]
    if named:
        answer = Answer(mention=named[0])
        return None if is_doubtful(named[0], reading) or not is_one_person(answer, reading) else answer
    pronouns = (at for at, letter in enumerate(sentence.letters) if letter in "OP")
    by_pronoun = next(filter(None, (_by_pronoun(sentence, at, reading) for at in pronouns)), None)
    return by_pronoun or (_by_unspoken(sentence, reading) if subject is None else None)


def _by_unspoken(sentence: Sentence, reading: Reading) -> Answer | None:
    """Return the answer that whom a sentence leaves out speaks: "Pina vive sola. Non esce mai.¶«Resto qui.»"."""
    verb = main_verb(sentence.letters, None) if leaves_out_subject(sentence, reading.lexicon) else None
    answer = None if verb is None else Answer(unspoken=Unspoken(sentence, verb, "s", None, person=True))
    return answer if answer and is_one_person(answer, reading) else None


def _by_pronoun(sentence: Sentence, at: int, reading: Reading) -> Answer | None:
    """Return the answer that whom a pronoun means speaks, if that is a person for sure: "elle", "à lui", no "il"."""
    if not is_pronoun(sentence, at, reading.lexicon):
        return None
    answer = from_chunk(reading, sentence, at, None)
    mention = answer.mention if answer else None
    if answer is None or mention is None or mention.number != "s":
        return None
    person = mention.gender == "f" or mention.text.lower() in reading.lexicon.language.grammar.personal
    return answer if person or is_one_person(answer, reading) else None
