"""The sieves for words that tell by themselves who says them: in the first person, or with a verb of their own.

"Léa a tout perdu. «Je repars de zéro.»": the subject of the sentence before, or who spoke last in the paragraph;
where words open a paragraph, the subject of the sentence behind. Or the words are of whoever speaks beside them.
"""

import re
from itertools import chain, islice

from quotes.model import Mention, Quotation
from quotes.text.agreement import Asked
from quotes.text.answers import from_chunk, said_by, trace
from quotes.text.named_people import only_person, people_in, subject_of_sentence
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.noun_words import is_genitive
from quotes.text.reading import SPEAKERS, Answer, Frame, Reading, Unspoken
from quotes.text.sentences import Sentence, read_sentences
from quotes.text.sieves.nouns import owner_of
from quotes.text.sieves.reported import ALL_QUOTED, VERB_OR_SOURCE
from quotes.text.speech.kinds import is_clause, speaks_in_person, speaks_of_oneself, stands_in_paper
from quotes.text.verbs.clauses import main_verb
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.first_subjects import first_paper, first_subject, leaves_out_subject
from quotes.text.verbs.newcomers import is_only_told_of
from quotes.text.verbs.report_clauses import in_mood
from quotes.text.verbs.subjects import main_subject, subject_of

_FEW_WORDS = 2  # spaces
_SENTENCES_BACK = 4
_GOES_ON = re.compile("[PB]*KC")
_SUBJECT_BEFORE = re.compile(
    "[MO][PB]*$|M[PB]*,(?:M[PB]*|[SAPB]M?P*),$"
)  # "la figlia, Anna Neri, «spera di …»"


def speaks_of_self(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim è sola. «Non ho più nessuno»: the words have an "I", and one person is there to say it."""
    sentence, _ = frame
    if sentence.nested or not speaks_in_person(quotation, reading) or stands_in_paper(frame, reading):
        return None
    alone = ALL_QUOTED.fullmatch(sentence.letters) is not None
    earlier = reading.sentence_before(sentence)
    if earlier is None or reading.line_ends(earlier.end, sentence.start):
        later = reading.sentence_after(sentence) if alone else None
        opens = later and not later.quotations and not reading.line_ends(sentence.end, later.start)
        return _subject(later, reading) if later and opens else None
    if earlier.quotations:
        woven = sentence.letters[: frame.at].rstrip("B")[-1:] not in ("", ":", ",", "Q", "-")
        return None if woven and reading.lexicon.language.grammar.null_subject else _last_in(earlier, reading)
    return _subject(earlier, reading) or _who_went_on(quotation, earlier, reading) if alone else None


def _who_went_on(quotation: Quotation, earlier: Sentence, reading: Reading) -> Answer | None:
    """Return who spoke last in the paragraph where only several, bodies and kin are told of since.

    "«Non ho mai avuto paura», dice Kim. I soldati bussarono una notte. «Mio padre era in cantina.»"
    """
    if not speaks_of_oneself(quotation, reading):
        return None
    for sentence in islice(chain((earlier,), reading.sentences_before(earlier)), _SENTENCES_BACK):
        if sentence.quotations:
            return _last_in(sentence, reading)
        if reading.line_ends(sentence.end, quotation.start):
            return None  # a paragraph between that tells of something else
        if names_another(sentence, reading) or first_paper(sentence, reading.lexicon) is not None:
            return None
    return None


def names_another(sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence tells of a person who is more than kin of who spoke, as in "Mio padre era in cantina"."""
    kin = reading.lexicon.language.names.kin
    people = people_in(reading, sentence, Asked("s", person=True))
    return any(kin.isdisjoint(reading.lexicon.words_of(one.text.lower())) for one in people)


def introduced(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """« … » Léa Roux, 40 ans, enrage: words that open a paragraph about somebody new, by full name."""
    sentence, _ = frame
    earlier, later = reading.sentence_before(sentence), reading.sentence_after(sentence)
    if reading.lexicon.order_tells or later is None or not ALL_QUOTED.fullmatch(sentence.letters):
        return None
    opens = earlier is not None and reading.line_ends(earlier.end, sentence.start)
    if not opens or later.quotations or reading.line_ends(sentence.end, later.start):
        return None
    mention = subject_of_sentence(later, reading)
    if (
        mention is None
        or not mention.names_person
        or " " not in mention.text
        or not is_clause(quotation, reading)
    ):
        return None
    answers = (reading.answers.get(n) for n in range(reading.index_of(quotation)))
    before = " ".join(one.named.text for one in answers if one and one.named)
    return None if mention.text.split()[-1] in before.split() else Answer(mention=mention)


def _subject(sentence: Sentence, reading: Reading) -> Answer | None:
    """Return the answer that the subject of a sentence speaks, if that is one person, or the one person it names."""
    subject = first_subject(sentence, reading.lexicon)
    if is_only_told_of(sentence, reading.lexicon):
        return _spoken_to(sentence, reading)
    answer = from_chunk(reading, sentence, subject, None) if subject is not None else None
    if subject is None and leaves_out_subject(
        sentence, reading.lexicon
    ):  # "Ritroverà il suo allenatore, Kim."
        answer = Answer(
            unspoken=Unspoken(sentence, main_verb(sentence.letters, None) or 0, "s", None, person=True)
        )
    if answer and _is_one(answer, reading):
        return answer
    only = only_person(reading, sentence)
    return Answer(mention=only) if only and only.form == "name" else None


def _spoken_to(sentence: Sentence, reading: Reading) -> Answer | None:
    """Return who spoke last before a sentence about somebody of theirs: "Su médico no la creyó. «Yo lo sabía»"."""
    before = reading.sentence_before(sentence)
    if before is None or not before.quotations or reading.line_ends(before.end, sentence.start):
        return None
    return _last_in(before, reading)


def _last_in(sentence: Sentence, reading: Reading) -> Answer | None:
    """Return the answer to the last quotation of a sentence that is no term, if that is one person's."""
    said = ((reading.answer_to(one), one) for one in reversed(sentence.quotations.values()))
    last = next((answer for answer, one in said if not _is_term(answer, one, reading)), None)
    one = last is not None and last.status == "attributed" and _is_one(last, reading)
    return last._replace(cue=None) if last and one else None


def _is_term(answer: Answer | None, quotation: Quotation, reading: Reading) -> bool:
    """Whether a quotation is none of speech, or may turn out so: it has no answer yet, and is no clause."""
    return answer.status == "not_speech" if answer else not is_clause(quotation, reading)


def _is_one(answer: Answer, reading: Reading) -> bool:
    """Whether an answer stands for one person."""
    named = trace(answer, reading).named
    return named is not None and named.kind == "person" and named.number != "p"


def owned_words(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Il «non ci sto» di Kim / Kim's “I'm out” / Kim, avec son «je reste»: words in the first person, and whose."""
    sentence, at = frame
    word = sentence.chunks[at][0] - 1
    if at == 0 or sentence.tags[word] not in "d'" or not speaks_of_oneself(quotation, reading):
        return None
    if sentence.tags[word] == "'":
        answer = owner_of(sentence, at - 1, reading)
    elif is_genitive(sentence, at + 1, reading.lexicon) and sentence.words[word] in reading.lexicon.articles:
        answer = from_chunk(reading, sentence, name_behind(sentence, at + 1, reading.lexicon), None)
    elif (
        not reading.lexicon.order_tells
        and sentence.words[word] in reading.lexicon.language.grammar.possessors
    ):
        subject = main_subject(sentence, at, reading.lexicon)
        answer = None if subject is None else from_chunk(reading, sentence, subject, None)
    else:
        return None
    return answer if answer and answer.kind == "person" else None


def own_verb(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """La junta «condena el ataque»: the words begin with a verb of saying, whose subject stands before the marks.

    Any verb will do where one of saying goes on behind them: "L'agence «prend acte» et promet «…»".
    """
    sentence, at = frame
    if not _SUBJECT_BEFORE.search(sentence.letters[:at]) or in_mood(sentence, at, reading.lexicon):
        return None  # "Bezahlt habe der Bund «verlangt, was ihm zusteht»" is whoever tells it
    start, end = quotation.content
    own = next(iter(read_sentences(reading.plain, start, end, (), reading.lexicon)), None)
    if own and re.match("B*[CF]", own.letters) and _GOES_ON.match(sentence.letters, at + 1):
        verb_behind = sentence.letters.index("C", at + 1)
        behind = saying_at(reading.text, sentence, verb_behind, reading.lexicon)
        return said_by(reading, sentence, verb_behind, behind) if behind and behind.strong else None
    verb = re.match(r"B*(C)", own.letters) if own else None
    saying = saying_at(reading.text, own, verb.start(1), reading.lexicon, verb=True) if own and verb else None
    if saying is None or not saying.third or not saying.strong:
        return None
    subject = subject_of(sentence, at, reading.lexicon)
    if subject is not None and sentence.tags_of(subject) == "d":
        return None  # "400 tonnes, all of it “declared”"
    answer = from_chunk(reading, sentence, subject, saying.cue)
    return answer if answer and answer.kind in SPEAKERS else None


def told_along(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim est venue «pour ne pas être seule». «…», dit-elle: words about who speaks beside them are theirs.

    So are those about somebody of theirs: "Son père rentrait tard, «avec du sable dans les poches»".
    """
    sentence, at = frame
    content = reading.content(quotation)
    if sentence.nested or not content[0].islower() or content.count(" ") < _FEW_WORDS:
        return None
    article = at > 0 and sentence.tags[sentence.chunks[at][0] - 1] == "d"
    if article or VERB_OR_SOURCE.search(sentence.letters):
        return None
    beside = _speakers_beside(quotation, reading)
    if sentence.letters[at - 1] == "," and is_only_told_of(sentence, reading.lexicon):
        return Answer(mention=beside[0]) if len({one.text for one in beside}) == 1 else None
    subject = first_subject(sentence, reading.lexicon)
    subject = None if subject is None else name_behind(sentence, subject, reading.lexicon)
    answer = from_chunk(reading, sentence, subject, None) if subject is not None else None
    if answer is None or not _is_one(answer, reading):
        return None
    own = trace(answer, reading).named
    return answer if any(own and own.text == one.text for one in beside) else None


def _speakers_beside(quotation: Quotation, reading: Reading) -> list[Mention]:
    """Return who says the words before and behind a quotation in its paragraph."""
    index = reading.index_of(quotation)
    found = []
    for n in (index - 1, index + 1):
        answer = reading.answers.get(n)
        if answer is None or answer.status != "attributed":
            continue
        speaker = trace(answer, reading).named
        if speaker and not reading.line_ends(*sorted((quotation.start, reading.quotations[n].start))):
            found.append(speaker)
    return found
