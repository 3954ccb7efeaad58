"""The sieve for any clause before a colon: "Kim non ha dubbi: «…»"."""

import re

from quotes.model import Quotation
from quotes.text.answers import from_chunk
from quotes.text.reading import SPEAKERS, Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.labels import names_matter
from quotes.text.sieves.reported import is_main
from quotes.text.speech.kinds import holds_cue_noun, is_clause
from quotes.text.verbs.befallen import topic_of, touched
from quotes.text.verbs.clauses import acts_before_colon, is_subordinate
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.first_subjects import first_subject
from quotes.text.verbs.passives import is_passive
from quotes.text.verbs.subjects import subject_of

_COLON = re.compile(r":B*$|\($")
_BYLINE = re.compile("QA:$")  # “Museum to close,” by Ben Kim: “…”
_SIMPLY_SO = re.compile("[BK]*M[PBW]*F[BW]*:")  # "das Gesetz ist eindeutig: «…»"


def colon(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim non ha dubbi: «…»: any clause before a colon, and its subject."""
    sentence, at = frame
    verb = _verb_before(quotation, frame, reading) if _is_behind_colon(quotation, frame, reading) else None
    if verb is None:
        return None
    if verb < 0 and at > 1 and holds_cue_noun(sentence, at - 2, reading.lexicon):
        return None  # "Dieci nomi e una promessa: «…»": nobody says whose
    if verb < 0:
        subject = first_subject(sentence, reading.lexicon)
    else:
        subject = subject_of(sentence, verb, reading.lexicon)
        topic = topic_of(sentence, verb, subject, reading.lexicon)
        subject = subject if topic is None else topic
    if subject is not None and subject <= at:
        answer = from_chunk(reading, sentence, subject, None)
        holds_words = verb >= 0 and is_clause(quotation, reading) and not _is_title(frame, subject, reading)
        if answer and _speaks(answer, reading, holds_words=holds_words):
            return answer
    return from_chunk(reading, sentence, touched(sentence, at, reading.lexicon), None)


def _is_behind_colon(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether a colon stands before a quotation, or brackets around it: "fue claro («no habrá rescate»)"."""
    sentence, at = frame
    opened = _COLON.search(sentence.letters, 0, at)
    if (
        opened is None
        or _BYLINE.search(sentence.letters, 0, at)
        or (at == 2 and names_matter(sentence, reading))
    ):
        return False
    if opened[0] != "(":
        return True
    return sentence.letters[at + 1 : at + 2] == ")" and is_clause(quotation, reading)


def _verb_before(quotation: Quotation, frame: Frame, reading: Reading) -> int | None:
    """Return the verb of the clause before a colon, -1 where it has none, None where it is nobody's who speaks."""
    sentence, at = frame
    lexicon = reading.lexicon
    verb = max(sentence.letters.rfind(letter, 0, at) for letter in "CDF")
    if not lexicon.verb_last:
        return _reporting(sentence, verb, at, reading)
    if not is_clause(quotation, reading):
        return None  # "Das Buch entstand später: «Großes Theater»"
    if verb < 0:
        return verb
    main = next((n for n in range(verb, -1, -1) if is_main(sentence, n, lexicon)), None)
    if main is None:
        return None  # "Das Land sei dankbar: «…»": reported, and whose words they are stands before
    saying = saying_at(reading.text, sentence, main, lexicon)
    passive = saying is not None and is_passive(sentence, main, saying, lexicon)
    return None if passive else main  # "Kolb wurde gefragt: «…»"


def _reporting(sentence: Sentence, verb: int, at: int, reading: Reading) -> int:
    """Return the verb of saying that holds the relative clause of a verb before the colon at `at`, else that verb.

    "Kim ha citato una donna che aveva perso tutto: «…»".
    """
    if not is_subordinate(sentence.letters, verb):
        return verb
    main = sentence.letters.rfind("C", 0, verb)
    saying = saying_at(reading.text, sentence, main, reading.lexicon) if main >= 0 else None
    speaks = saying and saying.third and (saying.strong or saying.frame == "cite")
    return main if speaks and not acts_before_colon(sentence, main, at, reading.lexicon) else verb


def _is_title(frame: Frame, subject: int, reading: Reading) -> bool:
    """Whether a German subject is a noun for words or for a work, whose name follows: "ist ihr erstes Buch: «…»"."""
    (sentence, at), lexicon = frame, reading.lexicon
    if not lexicon.verb_last or _SIMPLY_SO.fullmatch(sentence.letters, 0, at):
        return False
    noun = sentence.words_of(subject)[-1]
    return noun in lexicon.language.cue_nouns or lexicon.is_work(noun)


def _speaks(answer: Answer, reading: Reading, *, holds_words: bool) -> bool:
    """Whether an answer names somebody who speaks: "he" and a paper only before a whole clause."""
    named = answer.named
    if named is None:
        return False
    he = named.text.lower() in reading.lexicon.language.grammar.personal  # "He demurred: «…»"
    document = named.kind == "document"  # "le rapport est sans appel : «…»"
    return named.kind in SPEAKERS or (holds_words and (he or document))
