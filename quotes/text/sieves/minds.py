"""The sieves for what somebody feels or thinks and why they act: their words, though no verb says so.

"Kolb war «mächtig stolz»", "Convinced that the plan is “dead,” Kim left", "Weil sie «die Nase voll» hatte, ging Kim".
"""

import re

from quotes.model import Quotation
from quotes.text.answers import from_chunk
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import has_name, noun_kind
from quotes.text.reading import SPEAKERS, Answer, Frame, Reading, Unspoken
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import clause_of
from quotes.text.verbs.clauses_ahead import clause_ahead
from quotes.text.verbs.first_subjects import is_copula
from quotes.text.verbs.passives import is_undergone
from quotes.text.verbs.report_clauses import goes_with_report
from quotes.text.verbs.subjects import subject_of
from quotes.text.verbs.verb_last_subjects import clause_subject

_FEELS = re.compile(r"[BKU]*(?:[PA][PB]*)?(?:([MO])[PBA]*)?(?:(F)[BP]*(?:[MO][PB]*)?)?(?:Q[PBA]*K)?(W?)")
_FEELS_BESIDE = re.compile("(M)[PB]*(?:,Q,|-Q-|[(]Q[)])$")  # Kim, « déçu », quitte la salle
_SET_BESIDE = re.compile("([MO])[PB]*,B*$")  # Kim, | convinced that it is «…»
_STATE = re.compile("[CF][BPW]*$")
_THOUGHT = re.compile("[^;:.,QCDSG]*")
_THOUGHT_BEHIND_COMMA = re.compile(",R[^;:.,QCDSG]*")
_REASON = re.compile("(?:^[BKP]*|[MOPWFB],?K?)((?:U|[BW]?R|K)R?)(?:(O)[BPM]*)?B*(?:(F)[BPMW]*)?$")
_AIM_BEFORE = 4  # words
_ENDS = re.compile(r"[BP]*F?\.?$")


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
    return _whose(sentence, place, reading)


def _feels(sentence: Sentence, at: int, lexicon: Lexicon) -> int | None:
    """Return the chunk of whom a quotation tells the feeling, its verb where that is left out, None where of nobody."""
    letters = sentence.letters
    if not letters[:at].strip("BKPUWIG"):
        main = clause_ahead(
            sentence, at, lexicon
        )  # "Loin d'être « triste », Kim", but not "Le « triste » Kim"
        return main.subject if main and sentence.tags[sentence.chunks[at][0] - 1] != "d" else None
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
        return _whose(sentence, main.subject, reading) if main else None
    beside = _SET_BESIDE.search(sentence.letters, 0, place)
    return _whose(sentence, beside.start(1), reading) if beside else None


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
    return _whose(sentence, _subject_or_verb(sentence, start, held.start(), reading.lexicon), reading)


def _thinks(quotation: Quotation, frame: Frame, reading: Reading) -> int | None:
    """Return the chunk with the word for a feeling on which the clause of a quotation hangs."""
    sentence, at = frame
    feelings = reading.lexicon.language.grammar.feelings
    if feelings.isdisjoint(sentence.words) or not reading.content(quotation)[0].islower():
        return None
    word = next((n for n in range(sentence.chunks[at][0] - 1, -1, -1) if sentence.words[n] in feelings), None)
    if word is None or not _holds_thought(sentence, word, at, reading.lexicon):
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


def own_reason(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Weil sie «die Nase voll» hatte, ging Kim / Kim left because he “couldn't cope”: why somebody acts."""
    sentence, at = frame
    grammar = reading.lexicon.language.grammar
    found = _REASON.search(sentence.letters, 0, at)
    if found is None or not reading.content(quotation)[0].islower():
        return None
    opens = not sentence.letters[: found.start(1)].strip("BKP")
    words = sentence.words[sentence.chunks[0 if opens else found.start(1)][0] : sentence.chunks[at][0]]
    known = grammar.reasons | grammar.conceding
    if known.isdisjoint(words if opens else words[:1]) and " ".join(words[:2]) not in known:
        return None
    neuter = found[2] and not grammar.neuter.isdisjoint(sentence.words_of(found.start(2)))
    if neuter or not (found[2] or grammar.null_subject) or not _is_deed(frame, found, reading.lexicon):
        return None
    if opens:
        return _of_clause_ahead(frame, reading)
    return _of_main_clause(frame, found.start(1), reading)


def own_aim(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Pour « calmer les esprits », Kim a signé / Kim signe pour éviter «le pire»: what somebody acts for."""
    sentence, at = frame
    lexicon, end = reading.lexicon, sentence.chunks[at][0]
    purposes, content = lexicon.language.grammar.purposes, reading.content(quotation)
    if purposes.isdisjoint(sentence.words[:end]) or not content[0].islower():
        return None
    opens = next(
        (n for n in range(end - 1, max(-1, end - _AIM_BEFORE), -1) if sentence.words[n] in purposes), None
    )
    if opens is None:
        return None
    told = [*sentence.words[opens + 1 : end], *content.split(" ", 2)[:2]]
    endings = lexicon.language.grammar.infinitive_endings
    aimed = not endings or any(word.endswith(endings) and word not in lexicon.articles for word in told)
    place = sentence.chunk_of(opens)
    if not aimed or not lexicon.language.grammar.auxiliaries.keys().isdisjoint(told):
        return None
    if not sentence.letters[:place].strip("BK"):
        return _of_clause_ahead(frame, reading)
    own = (
        opens == end - 1 and not lexicon.order_tells
    )  # not "stanzia fondi per creare «beni»", "power to “stop”"
    return _of_main_clause(frame, place, reading) if own else None


def _of_clause_ahead(frame: Frame, reading: Reading) -> Answer | None:
    """Return whose words open a sentence: the main clause's subject's, where nothing is done to that."""
    main = clause_ahead(*frame, reading.lexicon)
    done = main and is_undergone(frame.sentence, main.verb, reading.lexicon)
    return _whose(frame.sentence, main.subject, reading) if main and not done else None


def _is_deed(frame: Frame, found: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a quotation has the verb of its clause or is its object, not what somebody is: "il était « fou »"."""
    sentence, at = frame
    behind = lexicon.verb_last and sentence.letters[at + 1 : at + 2] == "F"
    verb = found.start(3) if found[3] else at + 1 if behind else None
    return verb is None or not is_copula(sentence, verb, lexicon)


def _of_main_clause(frame: Frame, reason: int, reading: Reading) -> Answer | None:
    """Return whose reason ends a sentence: its subject's, where that does nothing to anybody else."""
    sentence, at = frame
    verb = sentence.letters.rfind("F", 0, reason)
    if verb < 0 or not _ENDS.match(sentence.letters, at + 1):
        return None
    if _does_to_others(sentence, verb, reason, reading.lexicon):
        return None
    subject = subject_of(sentence, verb, reading.lexicon)
    return _whose(sentence, verb if subject is None else subject, reading)


def _does_to_others(sentence: Sentence, verb: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a clause is a passive or has somebody for its object: "They fired Kim because he “lied”"."""
    first, last = sentence.chunks[verb]
    clitics = {sentence.words[n] for n in range(first, last) if sentence.tags[n] == "l"}
    held = [n for n in range(verb + 1, end) if sentence.letters[n] in "MO"]
    others = any(has_name(sentence, n) or noun_kind(sentence, n, lexicon) == "person" for n in held)
    return (
        others or is_undergone(sentence, verb, lexicon) or not clitics <= lexicon.language.grammar.reflexives
    )


def _whose(sentence: Sentence, place: int, reading: Reading) -> Answer | None:
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
