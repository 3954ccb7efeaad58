"""The sieves for why somebody acts and what for: their own words, though no verb says so.

"Weil sie «die Nase voll» hatte, ging Kim", "Kim signe pour éviter «le pire»", "Kim schloss den Strand. Grund: «…»".
"""

import re

from quotes.model import Quotation
from quotes.text.phrases.mentions import has_name, noun_kind
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.minds import whose
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import main_verb
from quotes.text.verbs.clauses_ahead import clause_ahead
from quotes.text.verbs.first_subjects import first_subject, is_copula
from quotes.text.verbs.passives import is_undergone
from quotes.text.verbs.subjects import subject_of

_REASON = re.compile("(?:^[BKP]*?|[MOPWFB],?K?)((?:U|[BW]?R|K)R?|P[Rr])(?:(O)[BPM]*)?B*(?:(F)[BPMW]*)?$")
_GROUND = re.compile("[BK]*([MC])[PW]*:")
_AIM_BEFORE = 4  # words
_ENDS = re.compile(r"[BP]*F?\.?$")


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
    ground = found[1][0] == "P" and sentence.words_of(found.start(1))[-1] in grammar.grounds
    if not ground and known.isdisjoint(words if opens else words[:1]) and " ".join(words[:2]) not in known:
        return None
    neuter = found[2] and not grammar.neuter.isdisjoint(sentence.words_of(found.start(2)))
    deed = not neuter and (found[2] or grammar.null_subject) and _is_deed(frame, found, reading.lexicon)
    if not (ground or deed):
        return None
    if opens:
        return _of_clause_ahead(frame, reading) or (_of_deed_before(frame, reading) if ground else None)
    return _of_main_clause(frame, found.start(1), reading)


def ground_given(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim ha chiuso la spiaggia. Il motivo: «…»: who did what is told before gives the reason."""
    sentence, at = frame
    found = _GROUND.fullmatch(sentence.letters, 0, at)
    grounds = reading.lexicon.language.grammar.grounds
    if found is None or grounds.isdisjoint(sentence.words_of(found.start(1))):
        return None
    return _of_deed_before(frame, reading) or Answer("none")


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
    words = [*sentence.words[opens + 1 : end], *content.split(" ", 2)[:2]]
    endings = lexicon.language.grammar.infinitive_endings
    aimed = not endings or any(word.endswith(endings) and word not in lexicon.articles for word in words)
    place = sentence.chunk_of(opens)
    if not aimed or not lexicon.language.grammar.auxiliaries.keys().isdisjoint(words):
        return None
    if not sentence.letters[:place].strip("BK"):
        return _of_clause_ahead(frame, reading)
    if opens < end - 1 or lexicon.order_tells:
        return None  # "stanzia fondi per creare «beni»", "power to “stop”"
    return _of_main_clause(frame, place, reading)


def _of_clause_ahead(frame: Frame, reading: Reading) -> Answer | None:
    """Return whose words open a sentence: the main clause's subject's, where nothing is done to that."""
    main = clause_ahead(*frame, reading.lexicon)
    done = main and is_undergone(frame.sentence, main.verb, reading.lexicon)
    return whose(frame.sentence, main.subject, reading) if main and not done else None


def _of_deed_before(frame: Frame, reading: Reading) -> Answer | None:
    """Return who does what the sentence before tells, or who speaks in it."""
    sentence, at = frame
    earlier = reading.sentence_before(sentence)
    apart = earlier is None or sentence.nested or reading.line_ends(earlier.end, sentence.start)
    if earlier is None or apart or not _ENDS.match(sentence.letters, at + 1):
        return None
    if earlier.quotations:
        return reading.goes_on_from(earlier)
    subject, verb = first_subject(earlier, reading.lexicon), main_verb(earlier.letters, None)
    if subject is None or verb is None or is_undergone(earlier, verb, reading.lexicon):
        return None
    return whose(earlier, subject, reading)


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
    return whose(sentence, verb if subject is None else subject, reading)


def _does_to_others(sentence: Sentence, verb: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a clause is a passive or has somebody for its object: "They fired Kim because he “lied”"."""
    first, last = sentence.chunks[verb]
    clitics = {sentence.words[n] for n in range(first, last) if sentence.tags[n] == "l"}
    held = [n for n in range(verb + 1, end) if sentence.letters[n] in "MO"]
    others = any(has_name(sentence, n) or noun_kind(sentence, n, lexicon) == "person" for n in held)
    return (
        others or is_undergone(sentence, verb, lexicon) or not clitics <= lexicon.language.grammar.reflexives
    )
