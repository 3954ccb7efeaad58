"""Answers from a subject: the mention it makes, and whom it stands for where it is unspoken or a pronoun."""

import re
from typing import Any

from quotes.lang.source import fold_word
from quotes.model import Cue
from quotes.text.agreement import differs_in_number, means_nobody, meant_by, number_of, of_verb
from quotes.text.antecedents import antecedent
from quotes.text.meant_papers import paper_before, therein
from quotes.text.named_people import rivals
from quotes.text.owners import cited_pronoun, off_platform, owner_behind, owner_by_name
from quotes.text.papers import cited_behind, is_work_name, paper_that_provides, paper_that_reads, written_in
from quotes.text.phrases.mentions import has_name, mention_of
from quotes.text.phrases.relatives import as_printed, names_object
from quotes.text.reading import Answer, Frame, Reading, Unspoken
from quotes.text.replies import whom_answered
from quotes.text.reporters import asked_before, bound_to, own_reporter, says_more
from quotes.text.sentences import Sentence
from quotes.text.unnamed_speakers import body_that_says, unnamed_speaker
from quotes.text.verbs.befallen import accosts, concerned
from quotes.text.verbs.clauses import is_aside
from quotes.text.verbs.clitics import is_done
from quotes.text.verbs.cues import Saying, saying_at
from quotes.text.verbs.passives import is_passive, passive_source
from quotes.text.verbs.report_clauses import is_reported_of_all
from quotes.text.verbs.subjects import subject_of
from quotes.text.verbs.verb_last_subjects import describes_quotation
from quotes.text.within import is_placeholder, trace_within

_HEAD_WORDS = 2  # an adjective and the noun
_ASIDE_BETWEEN = re.compile("[PB]*,(?:[Rr][^;:Q]*|[WX][WPBAK]*),")


def from_saying(reading: Reading, sentence: Sentence, verb: int) -> Answer | None:
    """Return the answer of a finite verb of saying: its subject, or whom its unspoken subject stands for."""
    saying = saying_at(reading.text, sentence, verb, reading.lexicon)
    return said_by(reading, sentence, verb, saying) if saying else None


def said_by(
    reading: Reading, sentence: Sentence, verb: int, saying: Saying, *, unspoken_at: Frame | None = None
) -> Answer | None:
    """Return what `from_saying` does, the `saying` known; an unspoken subject is looked for before `unspoken_at`."""
    if not saying.third:
        return None
    if is_passive(sentence, verb, saying, reading.lexicon):
        return _from_passive(reading, sentence, verb, saying)
    if saying.impersonal:
        return _from_impersonal(reading, sentence, verb, saying)
    subject = _subject(reading, sentence, verb, saying)
    nobody = subject is not None and differs_in_number(sentence, subject, verb, saying, reading)
    if reading.lexicon.language.grammar.null_subject and (nobody or is_aside(sentence.letters, verb)):
        subject = None
    if (paper := paper_that_reads(sentence, verb, saying, reading)) is not None:
        subject = paper
    if (body := body_that_says(sentence, verb, subject, saying, reading)) is not None:
        return from_chunk(reading, sentence, body, saying.cue)
    subject = _who_speaks(sentence, verb, subject, saying, reading)
    if subject is not None:
        return as_printed(
            _said_of(reading, sentence, verb, saying, subject), sentence, subject, verb, reading
        )
    named = nobody and saying.frame == "name"  # "lo que en Lugo ya llaman «…»"
    if named or is_done(sentence, verb, reading.lexicon) or (sentence.nested and not saying.strong):
        return None
    place = unspoken_at or Frame(sentence, verb)
    return _unspoken(*place, saying.cue, reading, saying.number, saying.gender)


def _from_impersonal(reading: Reading, sentence: Sentence, verb: int, saying: Saying) -> Answer | None:
    """Return the answer that a paper holds the words: "nella nota si legge", or one named before."""
    source = written_in(sentence, verb, reading)
    found = None if source is None else from_chunk(reading, sentence, source, saying.cue)
    return found or therein(reading, sentence, saying.cue, read=saying.frame == "write")


def _subject(reading: Reading, sentence: Sentence, verb: int, saying: Saying) -> int | None:
    """Return the subject that the grammar of a sentence gives a verb of saying, whoever that may be."""
    naming = saying.frame == "name" and names_object(sentence, verb, reading.lexicon)
    naming = naming or accosts(sentence, verb, saying.cue.lemma, reading.lexicon)
    return subject_of(sentence, verb, reading.lexicon, naming=naming)


def _who_speaks(
    sentence: Sentence, verb: int, subject: int | None, saying: Saying, reading: Reading
) -> int | None:
    """Return the chunk of who speaks where a verb's subject is left out or a thing: "a Ruiz le sorprende: «…»"."""
    if subject is None and saying.frame == "cite":
        return cited_behind(sentence, verb, reading)  # "zitiert die «Zeit» Kolb"
    weak = saying.frame == "think" or not saying.strong
    whom = concerned(sentence, verb, subject, reading.lexicon, weak=weak)
    return subject if whom is None else whom


def _from_passive(reading: Reading, sentence: Sentence, verb: int, saying: Saying) -> Answer | None:
    """Return who says something in the passive, where the verb is held apart from its auxiliary."""
    if not reading.lexicon.verb_last:
        return None
    source = passive_source(sentence, verb, reading.lexicon)
    found = None if source is None else from_chunk(reading, sentence, source, saying.cue)
    return found or therein(reading, sentence, saying.cue)


def _said_of(reading: Reading, sentence: Sentence, verb: int, saying: Saying, subject: int) -> Answer | None:
    """Return the answer of a verb of saying and its subject, None where that is nobody who speaks."""
    if saying.frame == "write" and (owner := owner_by_name(sentence, subject, reading)):
        return owner._replace(cue=saying.cue)  # "lautete Kolbs Fazit"
    passage = not reading.lexicon.language.grammar.passages.isdisjoint(sentence.words_of(subject))
    alone = passage and sentence.letters[subject + 1 : subject + 2] != "P"
    if alone and (paper := paper_before(reading, sentence)):
        return Answer(mention=paper, cue=saying.cue)  # "La phrase suivante précise que «…»"
    if saying.frame == "cite" and (cited := cited_pronoun(sentence, verb, saying.cue, reading)):
        return cited
    if (speaking := _speaking(reading, sentence, verb, saying, subject)) is None:
        return None
    subject = speaking
    answer = of_verb(from_chunk(reading, sentence, subject, saying.cue), saying, reading)
    sure = saying.strong or saying.frame not in ("name", "judge")  # "presenta su nueva novela"
    null_subject = reading.lexicon.language.grammar.null_subject
    skipped = "BP" if null_subject else "B"  # "un big del partito sbotta"
    mine = sentence.nested and sentence.words_of(subject)[0] in reading.lexicon.language.grammar.selves
    tied = mine or (sure and _beside(sentence.letters, subject, verb, skipped))  # "mi viejo venía y me decía"
    if answer is None or not (tied or speaks(answer)) or _is_abstract(answer, reading):
        return None
    speaker = answer.mention
    several = speaker is not None and speaker.form == "noun" and speaker.number == "p"
    firm = saying.strong or sentence.letters[verb + 1 : verb + 3] == "RQ"  # "lo studio dimostra che «…»"
    firm = firm or not null_subject or saying.frame not in ("think", "judge")
    if answer.kind == "document" and not firm:
        return None  # "ha promesso che la legge vedrà la luce «…»"
    if saying.number == "s" and several and (null_subject or not _beside(sentence.letters, subject, verb)):
        return _unspoken(sentence, verb, saying.cue, reading, saying.number, saying.gender) or answer
    frame = Frame(sentence, verb)
    return _joined(reading, frame, subject, saying, answer) if saying.number == "p" else answer


def _speaking(reading: Reading, sentence: Sentence, verb: int, saying: Saying, subject: int) -> int | None:
    """Return the chunk of who speaks where a verb has a subject, None where that only tells what the words are."""
    if saying.frame == "cite":
        return subject if saying.passive else cited_behind(sentence, max(verb, subject), reading) or subject
    if saying.frame == "write":
        if is_work_name(sentence, subject, reading):
            return None  # "der Titel lautet «…»"
        owner = owner_behind(sentence, subject, reading)
        return subject if owner is None else owner  # "lautet das Motto | des Trainers"
    described = describes_quotation(sentence, subject, reading.lexicon)
    return None if described else subject  # "die linke «Tageszeitung» schreibt"


def _joined(reading: Reading, frame: Frame, subject: int, saying: Saying, answer: Answer) -> Answer | None:
    """Return an answer with both names where a plural verb has two: "la CGT et la CFDT ont dénoncé «…»"."""
    sentence, verb = frame
    before = re.search(r"(M)P*K$", sentence.letters[:subject])
    behind = re.match(r"P*K(M)", sentence.letters[subject + 1 :])
    at = before.start(1) if before else subject + 1 + behind.start(1) if behind else subject
    named = at != subject and has_name(sentence, at) and has_name(sentence, subject)
    speaker = answer.mention
    if speaker is None or (speaker.number == "p" and not (named and speaker.form == "name")):
        return answer  # "gli avvocati Aldo Neri e Carla Venturi" are two
    if not named:
        far = at == subject and speaker.kind == "person" and not _beside(sentence.letters, subject, verb)
        out = far and speaker.form == "name" and reading.lexicon.language.grammar.null_subject
        return _unspoken(sentence, verb, saying.cue, reading, "p", saying.gender) if out else answer
    both = sorted((speaker, mention_of(reading.text, sentence, at, reading.lexicon)))
    start, end = both[0].start, both[1].end
    joined = both[0]._replace(end=end, text=reading.text[start:end], kind="group", number="p")
    return answer._replace(mention=joined)


def _beside(letters: str, subject: int, verb: int, skipped: str = "B") -> bool:
    """Whether a subject stands next to its verb: before it, or behind it where a quotation stands before.

    A relative clause or a participle may part them: "el trabajo, en el que participó Kim, concluye que «…»".
    """
    if subject < verb:
        between = letters[subject + 1 : verb].strip(skipped)
        return not between or _ASIDE_BETWEEN.fullmatch(between) is not None
    return not letters[verb + 1 : subject].strip(skipped) and bool(re.search(r"Q[,\-]?B*$", letters[:verb]))


def speaks(answer: Answer) -> bool:
    """Whether an answer names somebody who can speak: a name, a pronoun, a noun known to stand for speakers.

    Next to the verb any noun will do; further off the grammar alone is too little.
    """
    return answer.mention is None or answer.mention.form != "noun" or answer.mention.kind is not None


def _is_abstract(answer: Answer, reading: Reading) -> bool:
    """Whether an answer is a noun that names no body and no person: "la disponibilità"."""
    if speaks(answer) or answer.mention is None:
        return False
    head = answer.mention.text.lower().split()[:_HEAD_WORDS]
    if len(head) == 1 and head[0] in reading.lexicon.language.grammar.clitics:
        return True  # "«…», nennt sich das"
    return any(word.endswith(reading.lexicon.language.names.abstract_endings) for word in head)


def _unspoken(sentence: Sentence, at: int, cue: Cue, reading: Reading, *agreement: Any) -> Answer | None:
    """Return the answer that the speaker is left out, in languages that leave subjects out."""
    if not reading.lexicon.language.grammar.null_subject:
        return None
    return Answer(cue=cue, unspoken=Unspoken(sentence, at, *agreement))


def from_chunk(reading: Reading, sentence: Sentence, chunk: int | None, cue: Cue | None) -> Answer | None:
    """Return the answer that a chunk names the speaker; a pronoun is to be traced to what it stands for."""
    if chunk is None:
        last = len(sentence.letters) - 1
        return _unspoken(sentence, last, cue, reading, number_of(sentence, reading), None) if cue else None
    if (chunk := off_platform(sentence, chunk, reading.lexicon)) is None:
        return Answer("none", cue=cue) if cue else None
    mention = mention_of(reading.text, sentence, chunk, reading.lexicon)
    if mention.form != "pronoun" or is_reported_of_all(sentence, chunk, reading.lexicon):
        return Answer(mention=mention, cue=cue) if mention.form != "pronoun" else None
    unspoken = meant_by(sentence, chunk, mention, reading.lexicon)
    writes = mention.text.lower() in reading.lexicon.language.grammar.first_persons  # "I", in an article
    if found := own_reporter(reading, unspoken) or (mention if writes else None):
        return None if writes and sentence.nested else Answer(mention=found, cue=cue)
    return Answer(mention=mention, cue=cue, unspoken=unspoken)


def trace(answer: Answer, reading: Reading) -> Answer:
    """Return the answer with the antecedent of its unspoken subject; without one it names nobody."""
    if answer.mention and (means_nobody(answer.mention, reading) or is_placeholder(answer, reading)):
        return answer._replace(status="none", mention=None, unspoken=None)
    if answer.unspoken is None:
        return answer
    if answer.mention and fold_word(answer.mention.text) in reading.lexicon.language.grammar.indefinites:
        one = unnamed_speaker(reading, answer)
        return answer._replace(status="attributed" if one else "none", mention=one, unspoken=None)
    if answer.unspoken.sentence.nested:
        return trace_within(answer, answer.unspoken, reading)
    goes_on = answer.cue is not None and answer.cue.lemma in reading.lexicon.language.grammar.continuing
    goes_on = goes_on and not says_more(answer, reading)
    found = bound_to(reading, answer) or asked_before(reading, answer)
    if found := found or paper_that_provides(reading, answer):
        return answer._replace(antecedent=found, unspoken=None)
    sought = answer.unspoken
    found = antecedent(reading, sought, whom_answered(answer, reading), goes_on=goes_on)
    if found is None and answer.mention is None:
        several = rivals(reading, sought)
        return answer._replace(status="ambiguous" if several else "none", candidates=several, sought=sought)
    return answer._replace(antecedent=found, unspoken=None, sought=sought)
