"""The sieves for what somebody feels or thinks: their own words, though no verb says so.

"Kolb war «mächtig stolz»", "Convinced that the plan is “dead,” Kim left".
"""

import re

from quotes.model import Quotation
from quotes.text.answers import from_chunk
from quotes.text.phrases.appositions import name_behind
from quotes.text.reading import SPEAKERS, Answer, Frame, Reading, Unspoken
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import clause_of
from quotes.text.verbs.clauses_ahead import clause_ahead
from quotes.text.verbs.report_clauses import goes_with_report
from quotes.text.verbs.subjects import subject_of
from quotes.text.verbs.verb_last_subjects import clause_subject

_FEELS = re.compile(r"[BKU]*(?:[PA][PB]*)?(?:([MO])[PBA]*)?(?:(F)[BP]*(?:[MO][PB]*)?)?(?:Q[PBA]*K)?(W?)")
_FEELS_BESIDE = re.compile("(M)[PB]*(?:,Q,|-Q-|[(]Q[)])$")  # Kim, « déçu », quitte la salle
_SET_BESIDE = re.compile("([MO])[PB]*,B*$")  # Kim, | convinced that it is «…»
_STATE = re.compile("[CF][BPW]*$")
_THOUGHT = re.compile("[^;:.,QCDSG]*")
_THOUGHT_BEHIND_COMMA = re.compile(",R[^;:.,QCDSG]*")


def felt(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kolb war «mächtig stolz»: words for what somebody feels are their own; a headline needs no verb for that."""
    sentence, at = frame
    content = reading.content(quotation)
    words = reading.lexicon.words_of(content.lower() if at == 0 else content)
    if reading.lexicon.language.grammar.feelings.isdisjoint(words) or (at and content[0].isupper()):
        return None
    place = _feels(sentence, at, reading.lexicon)
    if place is None or (sentence.letters[place] == "F" and sentence.letters[at + 1 : at + 2] in ("R", "I")):
        return None  # "È «triste» che nessuno parli"
    return whose(sentence, place, reading)


def _feels(sentence: Sentence, at: int, lexicon: Lexicon) -> int | None:
    """Return the chunk of whom a quotation tells the feeling, its verb where that is left out, None where of nobody."""
    letters = sentence.letters
    if not letters[:at].strip("BKPUWIG"):
        main = clause_ahead(sentence, at, lexicon)  # "Loin d'être « triste », Kim"
        article = sentence.tags[sentence.chunks[at][0] - 1] == "d"  # "Le « triste » Kim"
        return main.subject if main and not article else None
    if beside := _FEELS_BESIDE.search(letters, 0, at + 2):
        return beside.start(1)
    start, _ = clause_of(letters, at)
    found = _FEELS.fullmatch(letters, start, at)
    if found is None or (found[3] and sentence.tags[sentence.chunks[at][0] - 1] in "dpg"):
        return None  # "une « heureuse » surprise"
    if found[2] is None:
        return found.start(1) if found[1] else None
    verb = found.start(2)
    if told_of(sentence, verb, lexicon):
        return None  # "ich habe gesagt, die Bauern seien «müde»"
    return _subject_or_verb(sentence, start, verb, lexicon)


def in_mind(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim, sûr que c'est «mort», agit / Überzeugt, dass er «tot» ist, ging Kim: a thought beside whose it is."""
    sentence, at = frame
    place = _thinks(quotation, frame, reading)
    if place is None or sentence.letters[place] == "X":
        return None
    if not sentence.letters[:place].strip("BKW"):
        main = clause_ahead(sentence, at, reading.lexicon)
        return whose(sentence, main.subject, reading) if main else None
    beside = _SET_BESIDE.search(sentence.letters, 0, place)
    return whose(sentence, beside.start(1), reading) if beside else None


def thinks_so(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim est fier que le plan «tienne» / Kim is sure it “holds”: words behind a verb and what somebody feels."""
    sentence, _ = frame
    place = _thinks(quotation, frame, reading)
    held = (
        None
        if place is None
        else _STATE.search(sentence.letters, 0, place + (sentence.letters[place] in "FBW"))
    )
    if held is None or told_of(sentence, held.start(), reading.lexicon):
        return None
    start, _ = clause_of(sentence.letters, held.start())
    return whose(sentence, _subject_or_verb(sentence, start, held.start(), reading.lexicon), reading)


def _thinks(quotation: Quotation, frame: Frame, reading: Reading) -> int | None:
    """Return the chunk with the word for a feeling on which the clause of a quotation hangs."""
    sentence, at = frame
    feelings = reading.lexicon.language.grammar.feelings
    if feelings.isdisjoint(sentence.words) or not reading.content(quotation)[0].islower():
        return None
    word = next((n for n in range(sentence.chunks[at][0] - 1, -1, -1) if sentence.words[n] in feelings), None)
    does = word is not None and sentence.tags[word] == "f"  # "who crushed the “favourite” candidate"
    if word is None or does or not _holds_thought(sentence, word, at, reading.lexicon):
        return None
    place = sentence.chunk_of(word)
    noun = sentence.tags_of(place)[0] in "dp" and sentence.chunks[place][0] < word  # "at the ready to"
    return None if noun else place


def _holds_thought(sentence: Sentence, word: int, at: int, lexicon: Lexicon) -> bool:
    """Whether what holds a quotation hangs on a word for a feeling: "sûr que …", "proud (that) it …", "prêt à «…»"."""
    behind = word + 1 + (lexicon.verb_last and sentence.words[word + 1 : word + 2] == [","])
    governed = sentence.tags[behind] == "p" or sentence.words[behind] in lexicon.markers
    behind += governed  # "seguro de que"
    if behind == sentence.chunks[at][0]:
        return governed
    opens = sentence.words[behind] in lexicon.language.grammar.complementizers
    chunk = sentence.chunk_of(word) + 1
    thought = (_THOUGHT_BEHIND_COMMA if lexicon.verb_last else _THOUGHT).fullmatch(
        sentence.letters, chunk, at
    )
    bare = lexicon.order_tells and sentence.letters[chunk] in "MO"
    return thought is not None and (opens or bare)


def whose(sentence: Sentence, place: int, reading: Reading) -> Answer | None:
    """Return the answer of a subject that can speak, of a verb the one it leaves out."""
    if sentence.letters[place] in "CF":
        left_out = reading.lexicon.language.grammar.null_subject
        return Answer(unspoken=Unspoken(sentence, place, None, None, person=True)) if left_out else None
    answer = from_chunk(reading, sentence, name_behind(sentence, place, reading.lexicon), None)
    named = answer.mention if answer else None
    return answer if named and (named.form == "pronoun" or named.kind in SPEAKERS) else None


def _subject_or_verb(sentence: Sentence, start: int, verb: int, lexicon: Lexicon) -> int:
    """Return the subject of a verb in a clause that begins at chunk `start`, the verb where that is left out."""
    subject = clause_subject(sentence, start, verb, lexicon)
    subject = subject_of(sentence, verb, lexicon) if subject is None else subject
    return verb if subject is None else subject


def told_of(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether somebody else tells what is done, by the mood of the verb: "die Betriebe stünden «am Abgrund»"."""
    return bool(lexicon.reported) and goes_with_report(sentence, lexicon, verb)
