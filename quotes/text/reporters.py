"""Who speaks in a sentence, and whose report a pronoun stands in: the subject of the verb of saying before it."""

import re
from functools import partial
from itertools import islice

from quotes.model import Mention
from quotes.text.agreement import Asked, agreeing, asked_of, gender_of
from quotes.text.named_people import turn
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import holds_object, mention_of
from quotes.text.reading import Answer, Reading, Unspoken
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.transcripts import turn_at
from quotes.text.verbs.clauses import ends_in_as, is_subordinate, main_verb
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.first_subjects import first_subject
from quotes.text.verbs.subjects import subject_of

_OWN_REPORT = re.compile(r"M[^CFDQ;:K]*C[MPB]*R?[BP]*$")  # "Kim told me that"
_IN_REPORT = re.compile(r"M[^CFDQ;:K]*C(?:[^Q;:,UK\-]|,G)*$")  # "Kim said Lee could lead what"
_MAIN_BEFORE = re.compile("[BKW]*(M)F[^CDFOQRrU,;:]*UB*$")
_OUTER = re.compile(r"(C)[BP]*[Rr][^CDFQ;:Rr]*M[^CDFQ;:Rr]*$")
_MEANWHILE = re.compile("[BK]*U[^,;:]*Q[^,;:Q]*,[CF]W?[BP]*(M)[^Q]*$")
_MAIN_BEHIND = re.compile("[BK]*(?:U|BR)[^;:]*Q[^;:QR]*?(?<=[Q,])B*(M)P*(?:,[MPA]+,)?[BP]*[CF][^Q;:]*$")
_BEHIND_RELATIVE = re.compile(
    r"[BKXGWPA]*[PA](?:\([^)]*\))?,[Rr][^,;:Q]*Q[^,;:Q]*,?(?:B*(M)[PB]*(?:,[^,;:CDFQ]*,)?B*[CF]|[CF]W?[BP]*(M))[^Q]*$"
)
_OF_THING = re.compile("[MPA],?r[BP]*M[^CDFRrU,;:]*$")
_NAMED_BEHIND = re.compile("C([OW])B*Q")
_TOLD = re.compile("CO[RPG]")
_REPORT = re.compile("C[BP]*(?:(R)|,?[MO][PB]*F)")
_TELLS_LAST = re.compile(
    r",(?:(?P<before>M)[PAB]*(?:,[^,;:Q]*,)?(?P<says>C)|(?P<said>C)[PB]*(?P<behind>M))(?:[^Q;:CDF]*$|B*,)"
)
_MOST = 50  # quotations of a sentence
_PARTED = re.compile(r"[;:Q]")


def own_reporter(reading: Reading, unspoken: Unspoken) -> Mention | None:
    """Return who reports of himself by a pronoun: "Kim said that he feels «…»"; "KIM: I said", in a transcript."""
    sentence, at, *_ = unspoken
    if not reading.lexicon.language.grammar.first_persons.isdisjoint(sentence.words_of(at)):
        return turn_at(reading.text, sentence.end)
    report = _IN_REPORT if reading.lexicon.order_tells else _OWN_REPORT
    nobody = reading.lexicon.language.grammar.indefinites  # "heard someone shout"
    named = sentence.letters[at] == "O" and nobody.isdisjoint(sentence.words_of(at))
    own = named and report.search(sentence.letters[:at])
    return reporter(reading, sentence, at, asked_of(unspoken, reading)) if own else None


def outer_reporter(reading: Reading, sentence: Sentence, answer: Answer) -> Mention | None:
    """Return who reports what somebody said, or reads it out: "Kim contó que Lee pidió «…». «…», recordó"."""
    cue = sentence.chunk_at(answer.cue.start) if answer.cue else None
    if answer.cue is None or not cue or answer.unspoken:
        return None
    grammar = reading.lexicon.language.grammar
    verb = cue if answer.cue.lemma in grammar.reciting else None
    found = _OUTER.search(sentence.letters, 0, cue) if grammar.null_subject and verb is None else None
    if found:
        saying = saying_at(reading.text, sentence, found.start(1), reading.lexicon)
        verb = found.start(1) if saying and saying.strong and saying.frame == "say" else None
    if verb is None:
        return None
    subject = subject_of(sentence, verb, reading.lexicon)
    mention = mention_of(reading.text, sentence, subject, reading.lexicon) if subject is not None else None
    return mention if mention and mention.kind == "person" else None


def reporter(reading: Reading, sentence: Sentence, pronoun: int, asked: Asked) -> Mention | None:
    """Return who reports the clause of a pronoun, if nobody else who agrees is named in it."""
    letters = sentence.letters
    fits = partial(agreeing, reading, sentence, asked=asked)
    of_other = reading.lexicon.order_tells and _TOLD.match(letters, pronoun - 1)
    verb = letters.rfind("C", 0, pronoun - bool(of_other))  # "the paper quoted him": somebody else
    while verb >= 0 and not _PARTED.search(letters, verb, pronoun):
        saying = saying_at(reading.text, sentence, verb, reading.lexicon)
        subject = subject_of(sentence, verb, reading.lexicon) if saying and saying.third else None
        if subject is not None and subject < verb and letters[subject] != "O":
            behind = verb + 1 + letters.startswith("M", verb + 1)  # "told a reporter"
            others = (at for at in range(behind, pronoun) if letters[at] == "M")
            return None if any(map(fits, others)) else fits(subject)
        verb = letters.rfind("C", 0, verb)
    return None


def reported_in(reading: Reading, sentence: Sentence) -> Mention | None:
    """Return who is named in a sentence without marks that gives his words: "Kim ha chiesto che firmino tutti".

    "That" may be left out: "Kim said her client was ill".
    """
    verb = None if sentence.quotations else main_verb(sentence.letters, None)
    saying = None
    report = _REPORT.match(sentence.letters, verb) if verb is not None else None
    if verb is not None and report and _opens_report(sentence, report, reading.lexicon):
        saying = saying_at(reading.text, sentence, verb, reading.lexicon)
    if saying is None or not (saying.strong and saying.third):
        return None
    subject = first_subject(sentence, reading.lexicon)
    return None if subject is None else agreeing(reading, sentence, subject, Asked())


def _opens_report(sentence: Sentence, report: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether what is reported stands behind a verb: no "as" ("wept as"), "that" or nothing ("said her client")."""
    if report[1]:
        return not ends_in_as(sentence, report.start(1), lexicon)
    return lexicon.language.grammar.bare_clauses


def reports_at_end(reading: Reading, sentence: Sentence, asked: Asked) -> Mention | None:
    """Return who is named at the end of a sentence without marks as its source: "The workers will stay, Kim said."."""
    closing = None if sentence.quotations else _TELLS_LAST.search(sentence.letters)
    if closing is None or not reading.lexicon.order_tells:
        return None
    verb = closing.start("says" if closing["says"] else "said")
    saying = saying_at(reading.text, sentence, verb, reading.lexicon)
    if saying is None or not (saying.strong and saying.third):
        return None
    place = closing.start("before" if closing["says"] else "behind")
    return agreeing(reading, sentence, name_behind(sentence, place, reading.lexicon), asked)


def bound_to(reading: Reading, answer: Answer) -> Mention | None:
    """Return whom the main clause before a pronoun's clause is about: "Kim drew applause when he asked …"."""
    if answer.unspoken is None or not reading.lexicon.order_tells:
        return None
    sentence, at, *_ = answer.unspoken
    found = _MAIN_BEFORE.match(sentence.letters, 0, max(at, 0))
    return agreeing(reading, sentence, found.start(1), asked_of(answer.unspoken, reading)) if found else None


def asked_before(reading: Reading, answer: Answer) -> Mention | None:
    """Return whom somebody asks, without marks, in the sentence before an answer: "Kim asked Lee why. … he replied"."""
    grammar = reading.lexicon.language.grammar
    if answer.cue is None or answer.unspoken is None or answer.cue.lemma not in grammar.answering:
        return None
    earlier = reading.sentence_before(answer.unspoken.sentence) if reading.lexicon.order_tells else None
    verb = main_verb(earlier.letters, None) if earlier and not earlier.quotations else None
    saying = saying_at(reading.text, earlier, verb, reading.lexicon) if earlier and verb is not None else None
    if earlier is None or verb is None or saying is None or saying.cue.lemma not in grammar.asking:
        return None
    asked = name_behind(earlier, verb + 1, reading.lexicon) if earlier.letters[verb + 1] == "M" else None
    return None if asked is None else agreeing(reading, earlier, asked, asked_of(answer.unspoken, reading))


def named_by_others(reading: Reading, sentence: Sentence, answer: Answer) -> Unspoken | None:
    """Return whom somebody unnamed gives a name, as unspoken: "un critique l'a surnommée «…»", "some call her «…»"."""
    cue = sentence.chunk_at(answer.cue.start) if answer.cue else None
    if cue is None or not _is_unnamed(answer, reading):
        return None
    saying = saying_at(reading.text, sentence, cue, reading.lexicon)
    if saying is None or saying.frame != "name":
        return None
    found = _NAMED_BEHIND.match(sentence.letters, cue)
    if found is None:
        held = holds_object(sentence, cue, reading.lexicon)
        return Unspoken(sentence, cue, "s", None, person=True) if held else None
    grammar, word = reading.lexicon.language.grammar, sentence.words_of(found.start(1))[-1]
    known = (grammar.pronouns, grammar.oblique_pronouns, grammar.possessors)
    agreement = next((forms[word] for forms in known if word in forms), None)
    if agreement is None or agreement[1] == "p" or word in grammar.neuter:
        return None
    return Unspoken(sentence, cue, "s", agreement[0], person=True)


def _is_unnamed(answer: Answer, reading: Reading) -> bool:
    """Whether an answer is somebody who comes in as new, several, or nobody one knows: "qualcuno", "critics"."""
    named = answer.mention
    if named is None or named.form == "name":
        return False
    words = set(reading.lexicon.words_of(named.phrase.of(reading.text).lower()))
    if named.form == "pronoun":
        return not words.isdisjoint(reading.lexicon.language.grammar.indefinites)
    return named.number == "p" or not words.isdisjoint(reading.lexicon.indefinite)


def speaks_of(reading: Reading, sentence: Sentence, asked: Asked) -> bool:
    """Whether who speaks in a sentence speaks of the one asked for: "die Zeitung nannte sie «…». … sagt sie".

    Where none is printed, the words asked about must be one person's: "un critico l'ha chiamata «…». «Io», ride".
    """
    for quotation in sentence.quotations.values() if asked.word or asked.person else ():
        answer = reading.answer_to(quotation)
        if answer and asked.word is None:
            return named_by_others(reading, sentence, answer) is not None
        cue = sentence.chunk_at(answer.cue.start) if answer and answer.cue else None
        named = answer and answer.mention and answer.mention.form != "pronoun"
        own = cue is not None and sentence.letters[cue + 2 : cue + 3] in ("C", "F")  # "Kim said she had «…»"
        if named and cue is not None and not own and sentence.letters[cue : cue + 2] == "CO":
            return sentence.words_of(cue + 1) == [asked.word]
    return False


def speaker_in(reading: Reading, sentence: Sentence) -> Mention | None:
    """Return whom the last quotation of a sentence that has a speaker is by, or who reports that one's words."""
    for quotation in islice(reversed(sentence.quotations.values()), _MOST):
        answer = reading.answer_to(quotation)
        if answer and answer.status == "attributed" and answer.named and answer.named.form != "pronoun":
            gender = gender_of(reading, answer)  # "he": no "she"
            return outer_reporter(reading, sentence, answer) or answer.named._replace(gender=gender)
    return None


def speaks_in_relative(reading: Reading, sentence: Sentence, speaker: Mention) -> bool:
    """Whether a body speaks only in a relative clause: "Kim citó el bando, donde la villa pide «…»".

    Or somebody new does in one that tells of a thing: "Kim dimitió tras un audio en el que un hombre habla de «…»".
    """
    said = [reading.answer_to(quotation) for quotation in sentence.quotations.values()]
    for one in said:
        if one is None or one.cue is None or one.named is None or one.named.text != speaker.text:
            continue
        place = sentence.chunk_at(one.cue.start)
        if place is not None and is_subordinate(sentence.letters, place):
            new = _OF_THING.search(sentence.letters, 0, place) and _is_unnamed(one, reading)
            if new or speaker.kind == "organization":
                return True
    return False


def says_more(answer: Answer, reading: Reading) -> bool:
    """Whether a cue only goes on with what its pronoun says before: "he said “…,” adding that"."""
    pronoun, cue = answer.mention, answer.cue
    return pronoun is not None and cue is not None and "," in reading.text[pronoun.end : cue.start]


def meanwhile(reading: Reading, sentence: Sentence, asked: Asked) -> Mention | None:
    """Return whom the clause behind somebody's words is about: "während Kim «…» sagt, freut sich Jan Kolb".

    So is a main clause behind a relative: "Interrogé sur Lee, qui dénonce « … », Kim a souri".
    """
    main = (_MEANWHILE if reading.lexicon.verb_last else _MAIN_BEHIND).match(sentence.letters)
    main = main or _BEHIND_RELATIVE.match(sentence.letters)
    main = main or turn(sentence, sentence.letters.rfind("Q"), reading.lexicon)
    named = name_behind(sentence, main.start(main.lastindex or 0), reading.lexicon) if main else None
    found = agreeing(reading, sentence, named, asked) if named is not None else None
    return found if found and found.names_person else None


def only_asks(reading: Reading, sentence: Sentence) -> bool:
    """Whether a line only brings up what the next one is about: "Marie Roux ? « Une amie », dit-il", "A HEADING"."""
    text, spoken = reading.text[sentence.start : sentence.end + 1].rstrip(), sentence.quotations
    asks = text.endswith("?") and not re.search("[CDFO]", sentence.letters)
    return not spoken and (asks or text.isupper())
