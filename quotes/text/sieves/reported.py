"""Reported speech that runs on: sentences whose verb says by its mood that they are somebody's words.

"Kolb widersprach. Das Haus sei «…». Es drohe «…»." Whose words they are stands in a sentence before.
"""

import re
from collections.abc import Iterator
from itertools import islice

from quotes.model import Quotation
from quotes.text.agreement import gender_of
from quotes.text.answers import from_chunk, said_by, speaks
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.gaps import nearest_cue
from quotes.text.sieves.sources import from_source
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import clause_of, ends_in_as, is_subordinate
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.first_subjects import first_subject
from quotes.text.verbs.newcomers import is_only_told_of
from quotes.text.verbs.passives import is_passive
from quotes.text.verbs.report_clauses import (
    goes_with_report,
    in_mood,
    in_report,
    is_reported,
    wishes_of_several,
)
from quotes.text.verbs.subjects import subject_of
from quotes.text.verbs.verb_last_subjects import paper_in_marks

ALL_QUOTED = re.compile(r"(?:K:)?[Q.,\-]*")
VERB_OR_SOURCE = re.compile("[CDS]")
_ASIDE_FIRST = re.compile(r"[BK]*(R)[^CDF;:]*(C),(?=[CFBW])")
_VERB_OPENS_ASIDE = re.compile(r"[BK]*(R)B*(C)[MOPBA]*,")  # "Come scrive la radio, la giunta valuta «…»"
_SAID_LATER = re.compile("[^Q;:]*,B*(?:(C)[BP]*[MO]|[MO][BP]*(C))")
_SENTENCES_BACK = 5


def aside_first(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Wie Kolb erklärte, ist das Haus «…»: an aside opens the sentence and vouches for all of it."""
    sentence, at = frame
    pattern = _ASIDE_FIRST if reading.lexicon.verb_last else _VERB_OPENS_ASIDE
    aside = pattern.match(sentence.letters)
    if aside is None or aside.end() > at or not ends_in_as(sentence, aside.start(1), reading.lexicon):
        return None
    between = sentence.letters[aside.end() : at]
    cue = nearest_cue(sentence, at, reading.lexicon)
    if re.search("[;:S]|C.*R", between) or cue is None:
        return None
    vouching = saying_at(reading.text, sentence, aside.start(2), reading.lexicon)
    nearest = saying_at(reading.text, sentence, cue, reading.lexicon)
    if vouching is None or not vouching.strong or vouching.frame not in ("say", "write"):
        return None
    simple = not reading.lexicon.verb_last
    if cue != aside.start(2) and nearest and nearest.strong and (simple or nearest.frame == "say"):
        return None  # "Wie die Zeitung berichtet, sagte Kolb: «…»"
    paper = paper_in_marks(sentence, aside.start(2), reading.text)
    return (
        Answer(mention=paper, cue=vouching.cue)
        if paper
        else said_by(reading, sentence, aside.start(2), vouching)
    )


def reported_on(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kolb hat widersprochen. Das Haus sei «…»: the mood of the verb says that somebody's words go on.

    A main clause before it in the same sentence names them: "Kolb zeigte sich sicher, das Haus sei «…»".
    """
    sentence, at = frame.sentence, _reported_part(frame, reading.lexicon)
    if not reading.lexicon.reported:
        return None
    if not (is_reported(sentence, reading.lexicon) or in_report(sentence, at, reading.lexicon)):
        return _wished_on(sentence, at, reading)
    governing = _governing(sentence, at, reading)
    mood = in_report(sentence, at, reading.lexicon)
    if governing is None:
        start, end = clause_of(sentence.letters, at)
        so_far = is_reported(sentence, reading.lexicon, last=sentence.chunks[end - 1][1])
        reporters = not mood and ((at > 0 and not so_far) or re.search("[CF]", sentence.letters[start:end]))
        return None if reporters or sentence.nested else speaker_before(sentence, reading)
    if not mood:
        return None
    saying = saying_at(reading.text, sentence, governing, reading.lexicon)
    if saying and saying.strong and (answer := said_by(reading, sentence, governing, saying)):
        return answer
    denied = saying and saying.cue.lemma in reading.lexicon.language.grammar.denying
    if saying and (denied or is_passive(sentence, governing, saying, reading.lexicon)):
        return None
    answer = from_chunk(reading, sentence, subject_of(sentence, governing, reading.lexicon), None)
    return answer if answer and _is_source(answer) else None


def _reported_part(frame: Frame, lexicon: Lexicon) -> int:
    """Return the chunk whose clause tells of a quotation, also of one set off: "Er gehe, (aber nicht als) «Held»"."""
    sentence, at = frame
    start, end = clause_of(sentence.letters, at)
    article = sentence.letters[start:at].endswith("W") and sentence.tags_of(at - 1) == "d"
    letters = sentence.letters[start : at - article] + sentence.letters[at:end]
    alone = letters.strip("BK.") == "Q" and sentence.letters[max(0, start - 1)] == ","
    clauses = range(start - 2, -1, -1) if alone else ()  # "Wer glaube, ihr zu drohen, «der kennt sie nicht»"
    return next((n for n in clauses if in_mood(sentence, n, lexicon)), at)


def _wished_on(sentence: Sentence, at: int, reading: Reading) -> Answer | None:
    """Return whose words go on in a mood of wishes: "Das sei falsch. Sonst würde der Markt «…»"."""
    earlier = reading.sentence_before(sentence)
    if earlier is None or reading.line_ends(earlier.end, sentence.start):
        return None
    if re.search("[CS]", sentence.letters) or not goes_with_report(sentence, reading.lexicon, at):
        return None
    spoken = is_reported(earlier, reading.lexicon) or any(map(reading.answer_to, earlier.quotations.values()))
    says = "I" in earlier.letters or last_main_cue(earlier) is not None  # "Er hatte mehr zu sagen."
    spoken = spoken or (says and wishes_of_several(sentence, at, reading.lexicon))
    return speaker_before(sentence, reading) if spoken else None


def reported_cue(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Er hoffe auf «…»: a verb of saying in the mood of reported speech gives somebody else's words."""
    sentence, at = frame
    if "S" in sentence.letters or reading.lexicon.reported.isdisjoint(sentence.words):
        return None
    cue = nearest_cue(sentence, at, reading.lexicon)
    if cue is None or reading.lexicon.reported.isdisjoint(sentence.words_of(cue)):
        return None
    later = _SAID_LATER.match(sentence.letters, at + 1)
    if later and reading.lexicon.reported.isdisjoint(sentence.words_of(later.start(later.lastindex or 0))):
        return None  # "Sie hoffe auf «…», hatte Kolb gesagt"
    return reported_on(quotation, frame, reading)


def is_somebody(answer: Answer) -> bool:
    """Whether an answer names a person or persons, or is a pronoun."""
    named = answer.named
    person = named is not None and (named.kind in ("person", "group") or named.form == "pronoun")
    return answer.status == "attributed" and person


def _governing(sentence: Sentence, at: int, reading: Reading) -> int | None:
    """Return the verb of the main clause that the reported clause of chunk `at` hangs on."""
    letters = sentence.letters
    start = max(letters.rfind(mark, 0, at) for mark in ",;:")
    return next((verb for verb in range(start - 1, -1, -1) if is_main(sentence, verb, reading.lexicon)), None)


def is_main(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether chunk `at` is the verb of a main clause of the reporter's own."""
    letters = sentence.letters
    return (
        letters[at] in "CF"
        and not is_subordinate(letters, at)
        and not goes_with_report(sentence, lexicon, at)
    )


def _is_source(answer: Answer) -> bool:
    """Whether the subject of any verb can be whose words are reported: a person, a body, a paper, a pronoun."""
    mention = answer.mention
    return mention is not None and (mention.form == "pronoun" or mention.kind is not None)


def speaker_before(sentence: Sentence, reading: Reading) -> Answer | None:
    """Return whose words go on in `sentence`: who spoke last in the sentences before, reported ones passed over.

    A pronoun between is whoever it stands for: "Kolb kritisierte Rast. Zu den Gründen schwieg sie. «…»".
    """
    kept = None
    for earlier in islice(reading.sentences_before(sentence), _SENTENCES_BACK):
        answer = _speaker_of(earlier, reading)
        if answer is not None:
            same = kept is None or (earlier.quotations and not _is_other(kept, answer, reading))
            answer = answer if same or kept is None else kept
            return answer if answer.status == "attributed" else None
        if not goes_with_report(earlier, reading.lexicon):
            if not _keeps_speaker(earlier, sentence, reading):
                return kept or _feels_so(earlier, sentence, reading)
            subject = first_subject(earlier, reading.lexicon)
            kept = kept or from_chunk(reading, earlier, subject, None)
    return kept


def _is_other(kept: Answer, answer: Answer, reading: Reading) -> bool:
    """Whether a pronoun is not who spoke before it: "Er habe gesagt: «…» Sie macht eine Pause. «…»"."""
    asked_gender, gender = kept.unspoken.gender if kept.unspoken else None, gender_of(reading, answer)
    return asked_gender is not None and gender is not None and asked_gender != gender


def _feels_so(earlier: Sentence, sentence: Sentence, reading: Reading) -> Answer | None:
    """Return of whom the sentence before a report tells a feeling: "Kolb ist skeptisch. Die Lage sei «…»"."""
    grammar = reading.lexicon.language.grammar
    parted = earlier.quotations or reading.line_ends(earlier.end, sentence.start)
    if parted or is_only_told_of(earlier, reading.lexicon):
        return None
    subject = first_subject(earlier, reading.lexicon)
    answer = from_chunk(reading, earlier, subject, None) if subject is not None else None
    felt = not (grammar.feelings | grammar.wants).isdisjoint(earlier.words)
    named = answer is not None and answer.mention is not None and answer.mention.form == "name"
    body = named and answer is not None and answer.kind == "organization"
    return answer if answer and (body or ((felt or named) and is_somebody(answer))) else None


def _keeps_speaker(earlier: Sentence, sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence of the same paragraph is about who spoke before it: "Dann wurde er ernst." """
    subject = first_subject(earlier, reading.lexicon)
    same = not reading.line_ends(earlier.end, sentence.start)
    return same and subject is not None and earlier.letters[subject] == "O" and not earlier.quotations


def _speaker_of(sentence: Sentence, reading: Reading) -> Answer | None:
    """Return who speaks last in a sentence: by its answers, its last main cue, or a source it names."""
    for other in reversed(sentence.quotations.values()):
        answer = reading.answer_to(other)
        if answer is not None and answer.status == "attributed":
            return answer
    for verb in _main_cues(sentence):
        saying = saying_at(reading.text, sentence, verb, reading.lexicon)
        if saying is None or goes_with_report(sentence, reading.lexicon, verb):
            continue
        answer = said_by(reading, sentence, verb, saying)
        if answer and speaks(answer):
            return answer
        if is_passive(sentence, verb, saying, reading.lexicon) or (answer is None and saying.strong):
            return Answer("none")
    source = sentence.letters.rfind("S")
    return from_source(reading, sentence, source) if source >= 0 else _said_aside(sentence, reading)


def _said_aside(sentence: Sentence, reading: Reading) -> Answer | None:
    """Return who a clause of time says was speaking: "Es wurde still, als die Zeugin aussagte"."""
    verb = sentence.letters.rfind("C")
    saying = saying_at(reading.text, sentence, verb, reading.lexicon) if verb >= 0 else None
    if saying is None or not saying.strong or saying.frame != "say":
        return None
    answer = said_by(reading, sentence, verb, saying)
    return answer if answer and answer.named and answer.named.kind == "person" else None


def _main_cues(sentence: Sentence) -> Iterator[int]:
    """Yield the cues of a sentence that no subordinate clause holds, the last first."""
    for verb in range(len(sentence.letters) - 1, -1, -1):
        if sentence.letters[verb] == "C" and not is_subordinate(sentence.letters, verb):
            yield verb


def last_main_cue(sentence: Sentence) -> int | None:
    """Return the last cue of a sentence, None where there is none or a subordinate clause holds it."""
    verb = sentence.letters.rfind("C")
    return None if verb < 0 or is_subordinate(sentence.letters, verb) else verb
