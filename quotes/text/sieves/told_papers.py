"""The sieve for words alone that a paper beside them holds: "«…». Il post è falso", "Sul muro, un cartello: «…»"."""

import re
from itertools import takewhile

from quotes.model import Quotation
from quotes.text.answers import from_chunk
from quotes.text.meant_papers import paper_before
from quotes.text.owners import owner_behind
from quotes.text.papers import bearer_of_words, is_message, is_paper
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.reported import ALL_QUOTED
from quotes.text.speech.kinds import is_clause, speaks_of_oneself, stands_in_paper
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.first_subjects import first_subject

_SHOWN = re.compile("[BK]*(?:P[PBW]*,?)?B*(M)[PBWX]*|[BK]*P[PBW]*,?B*[FW]W*B*(M)[^;:Q]*")
_THERE = re.compile("[BK]*P[PBWXA,]*:")
_ON_PAPER = re.compile("P+,?B*M[PBW]*:")
_ALONE = re.compile("[BKX]*(M)P*(?:,?[ABWPX]+)?")
_IS_SO = re.compile("B*F")
_QUOTED_FROM_IT = re.compile("[BKWO]*F?[BW]*(M)[PBWX]*(?:C?F[BWXM]*)?:")


def on_told_paper(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Un cartello alla porta. «…» / «…». Il post è falso / En haut : «…»: the message beside holds the words."""
    sentence, at = frame
    if sentence.nested:
        return None
    if ALL_QUOTED.fullmatch(sentence.letters):
        return _message_behind(quotation, sentence, reading) or _message_before(quotation, sentence, reading)
    if sentence.letters[at - 1 : at] != ":":
        bearer = bearer_of_words(frame, reading)
        return None if bearer is None else from_chunk(reading, sentence, bearer, None)
    if stands_in_paper(frame, reading) and _ON_PAPER.fullmatch(sentence.letters, 0, at):
        return from_chunk(reading, sentence, 0, None)  # "Sur la banderole, trois mots : «…»"
    part = _quotes_from_it(sentence, at, reading)
    if not part and (
        note := _shown(sentence, at - 1, reading) or _says_itself(quotation, sentence, at - 1, reading)
    ):
        return note
    paper = paper_before(reading, sentence) if part or _THERE.fullmatch(sentence.letters, 0, at) else None
    return Answer(mention=paper) if paper else None


def _quotes_from_it(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether a sentence gives a part of what was just told of: "Voici la phrase complète :", "The full line is:"."""
    found = _QUOTED_FROM_IT.fullmatch(sentence.letters, 0, at)
    passages = reading.lexicon.language.grammar.passages
    return found is not None and not passages.isdisjoint(sentence.words_of(found.start(1)))


def _is_new(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase is of something new to readers: "una lettera", not "la lettera", "son mot"."""
    return sentence.words_of(at)[0] in lexicon.indefinite


def _message_behind(quotation: Quotation, sentence: Sentence, reading: Reading) -> Answer | None:
    """Return the message that opens the sentence behind a paragraph's first words."""
    later = reading.sentence_after(sentence)
    if later is None or not reading.opens_paragraph(sentence) or reading.line_ends(sentence.end, later.start):
        return None
    opens = later.letters[:1] == "M" and is_message(later, 0, reading.lexicon)
    old = later.words[0] in reading.lexicon.definite | reading.lexicon.language.grammar.pointing
    return from_chunk(reading, later, 0, None) if opens and old and is_clause(quotation, reading) else None


def _message_before(quotation: Quotation, sentence: Sentence, reading: Reading) -> Answer | None:
    """Return the message that the sentence before shows or is about, or whose it is: "An der Tür hängt ein Zettel."."""
    earlier = reading.sentence_before(sentence)
    if earlier is None or earlier.quotations or reading.line_ends(earlier.end, sentence.start):
        return None
    if shown := _shown(earlier, len(earlier.letters.rstrip(".:")), reading):
        return shown
    if reading.lexicon.language.grammar.messages.isdisjoint(earlier.words) or reading.is_question(earlier):
        return None
    note = first_subject(earlier, reading.lexicon)
    if note is None or not is_message(earlier, note, reading.lexicon):
        return None
    if not _is_new(earlier, note, reading.lexicon) and _is_talked_about(quotation, earlier, note, reading):
        return None
    owner = owner_behind(earlier, note, reading)
    return from_chunk(reading, earlier, note if owner is None else owner, None)


def _shown(sentence: Sentence, end: int, reading: Reading) -> Answer | None:
    """Return the paper that is somewhere: "Sul muro, un cartello scritto a mano", "Sur la porte pend un mot qui …"."""
    found = _SHOWN.fullmatch(sentence.letters, 0, end)
    paper = found.start(found.lastindex or 0) if found else 0
    if found is None or not _is_new(sentence, paper, reading.lexicon):
        return None
    answer = from_chunk(reading, sentence, paper, None)
    held = answer is not None and (answer.kind == "document" or is_message(sentence, paper, reading.lexicon))
    return answer if held else None


def _says_itself(quotation: Quotation, sentence: Sentence, end: int, reading: Reading) -> Answer | None:
    """Return the paper that is all there is before a colon: "Il comunicato: «…»", but not "Il romanzo: «Notte»"."""
    found = _ALONE.fullmatch(sentence.letters, 0, end)
    if found is None or not is_clause(quotation, reading):
        return None
    paper = found.start(1)
    work = any(reading.lexicon.is_work(word) for word in sentence.words_of(paper))
    if work or not is_paper(sentence, paper, reading):
        return None
    return from_chunk(reading, sentence, paper, None)


def _is_talked_about(quotation: Quotation, earlier: Sentence, note: int, reading: Reading) -> bool:
    """Whether somebody rather talks of a paper than it holds the words: "La lettera è arrivata. «L’ho letta»"."""
    behind = _IS_SO.match(earlier.letters, note + 1)
    if (behind and "e" in earlier.tags_of(behind.end() - 1)) or speaks_of_oneself(quotation, reading):
        return True
    own = takewhile(
        lambda one: not reading.line_ends(one.end, earlier.start), reading.sentences_before(earlier)
    )
    return any(one.quotations for one in own)
