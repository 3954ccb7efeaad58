"""Whom somebody answers, who is then not who speaks: "«¿Y qué?», preguntó Kim. «Nada», respondió"."""

import re
from functools import lru_cache
from itertools import islice

from quotes.model import Cue, Mention
from quotes.text.phrases.mentions import may_speak, mention_of
from quotes.text.reading import Answer, Reading
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import main_verb
from quotes.text.verbs.cues import Saying, saying_at
from quotes.text.verbs.subjects import subject_of

_TO_WHOEVER = re.compile("[BK]*(?:r|PR)[CF]")  # "À ceux qui s'inquiètent, il répond que «…»"
_ASKED_BY_PAPER = re.compile("[BXW][^,;:Q]*,")  # "Contacté dimanche, il a répondu : « … »"
_SENTENCES_BACK = 2


def whom_answered(answer: Answer, reading: Reading) -> Mention | None:
    """Return who spoke before somebody who answers or takes their turn: "répond le maire", "le maire, de son côté"."""
    grammar = reading.lexicon.language.grammar
    sentence = reading.sentence_at(answer.cue.start) if answer.cue else None
    if reading.lexicon.order_tells or answer.cue is None or sentence is None:
        return None
    asked = sentence.words[0].endswith(reading.lexicon.participle_endings)
    if _TO_WHOEVER.match(sentence.letters) or (asked and _ASKED_BY_PAPER.match(sentence.letters)):
        return None
    if asker := _who_asks(answer.cue, sentence, reading):
        return asker
    words = f"_{'_'.join(sentence.words)}_"
    turns, before = any(f"_{turn}_" in words for turn in grammar.turns), reading.sentence_before(sentence)
    own = before is not None and not before.quotations and reading.is_question(before)
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


def _who_asks(cue: Cue, sentence: Sentence, reading: Reading) -> Mention | None:
    """Return who asks, without marks, in the sentences before: "Kim le preguntó por Lee. Ella rió. «Nada», dijo"."""
    grammar = reading.lexicon.language.grammar
    if cue.lemma in grammar.asking:
        return None
    for earlier in islice(reading.sentences_before(sentence), _SENTENCES_BACK):
        if earlier.quotations:
            return None
        verb, saying = asking(earlier, reading) or (0, None)
        if saying and saying.third and not saying.passive:
            put = cue.lemma in grammar.answering or _is_put_to_somebody(earlier, verb, reading.lexicon)
            subject = subject_of(earlier, verb, reading.lexicon) if put else None
            return None if subject is None else mention_of(reading.text, earlier, subject, reading.lexicon)
    return None


def asking(sentence: Sentence, reading: Reading) -> tuple[int, Saying] | None:
    """Return the chunk of the main verb of a sentence and what it says, if that is a verb of asking."""
    if not may_ask(sentence, reading.lexicon):
        return None
    verb = main_verb(sentence.letters, None) if "C" in sentence.letters else None
    saying = None if verb is None else saying_at(reading.text, sentence, verb, reading.lexicon)
    if verb is None or saying is None:
        return None
    return (verb, saying) if saying.cue.lemma in reading.lexicon.language.grammar.asking else None


def may_ask(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence has a form of a verb of asking: its words are read for that, but need not be tagged."""
    return not _forms_of_asking(lexicon).isdisjoint(sentence.words)


@lru_cache(maxsize=32)
def _forms_of_asking(lexicon: Lexicon) -> frozenset[str]:
    """Return every word that may be a form of a verb of asking: "chiese", "preguntó", "perguntou-lhe"."""
    asking, clitics = lexicon.language.grammar.asking, lexicon.language.grammar.clitics
    readings = ((word, form.lemma) for word, forms in lexicon.language.forms.items() for form in forms)
    plain = {word for word, lemma in readings if lemma in asking}
    return frozenset(plain | {f"{word}-{clitic}" for word in plain for clitic in clitics})


def _is_put_to_somebody(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether a verb of asking tells whom: "le preguntó", "chiede al teste", not "se pregunta", "chiede i conti"."""
    grammar, own = lexicon.language.grammar, sentence.words_of(verb)
    if _wants(sentence, verb, lexicon) or not grammar.reflexives.isdisjoint(own):
        return False
    near = re.compile("M|P{0,2}").match(sentence.letters, verb + 1)
    if near and any(may_speak(sentence, at, lexicon) for at in range(near.start(), near.end())):
        return True
    named = not (grammar.objects | grammar.datives).isdisjoint(own) or lexicon.bears_clitic(own[-1])
    return named and sentence.letters[verb + 1 : verb + 2] != "M"


def _wants(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether a verb of asking is one of a request: "Kim a demandé au préfet de sortir"."""
    endings = lexicon.language.grammar.infinitive_endings
    behind = zip(sentence.tags, sentence.tags[1:], sentence.words[1:], strict=False)
    words = islice(behind, sentence.chunks[verb][1], None)
    return any(before == "p" and tag != "N" and word.endswith(endings) for before, tag, word in words)
