"""Whom somebody answers, who is then not who speaks: "«¿Y qué?», preguntó Kim. «Nada», respondió"."""

import re

from quotes.model import Cue, Mention
from quotes.text.reading import Answer, Reading
from quotes.text.sentences import Sentence

_TO_WHOEVER = re.compile("[BK]*(?:r|PR)[CF]")  # "À ceux qui s'inquiètent, il répond que «…»"


def whom_answered(answer: Answer, reading: Reading) -> Mention | None:
    """Return who spoke before somebody who answers or takes their turn: "répond le maire", "le maire, de son côté"."""
    grammar = reading.lexicon.language.grammar
    sentence = reading.sentence_at(answer.cue.start) if answer.cue else None
    if reading.lexicon.order_tells or answer.cue is None or sentence is None:
        return None
    if _TO_WHOEVER.match(sentence.letters):
        return None
    words = f"_{'_'.join(sentence.words)}_"
    turns, asked = any(f"_{turn}_" in words for turn in grammar.turns), reading.sentence_before(sentence)
    own = asked is not None and not asked.quotations and reading.is_question(asked)
    answers = answer.cue.lemma in grammar.answering and _may_be_left_out(sentence, answer.cue, reading)
    if not turns and (own or not answers):
        return None  # "Le titre ? « Demain », répond-elle": the article asks
    return reading.who_spoke_before(answer.cue)


def _may_be_left_out(sentence: Sentence, cue: Cue, reading: Reading) -> bool:
    """Whether a verb of answering is somebody else's though it leaves its subject out.

    Only behind a question in marks: "«¿Y qué?», preguntó Kim. «Nada», respondió", but "Kim dijo «…». A Lee respondió".
    """
    language = reading.lexicon.language
    if not language.grammar.null_subject or cue.lemma not in language.verbs:
        return True
    asked = reading.sentence_before(sentence)
    last = asked.last_quotation if asked else None
    said = reading.answer_to(last) if last else None
    if last is None or said is None or said.cue is None:
        return False
    of_self = not language.grammar.reflexives.isdisjoint(reading.lexicon.words_of(said.cue.text))
    return reading.content(last).endswith("?") and not of_self  # "«¿Y qué?», se preguntó Kim"
