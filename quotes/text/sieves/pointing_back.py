"""The sieve for what points back at a quotation before it: "«…». È quanto ha detto Kim", "«…»: così Kim"."""

import re

from quotes.model import Quotation
from quotes.text.answers import from_chunk, from_saying, said_by
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import holds_object, noun_kind
from quotes.text.phrases.noun_words import is_genitive
from quotes.text.reading import SPEAKERS, Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.nouns import owner_of_words
from quotes.text.sieves.reported import ALL_QUOTED
from quotes.text.speech.kinds import holds_cue_noun
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.first_subjects import first_subject

_SO_CALLED = re.compile("S?M[PB]*(D)[PB]*A")  # "così la scelta è stata definita da Kim"
_SO_ALONE = re.compile("S(M)[PAB]*(?:,(?:[Rr][^,;:Q]*|[^CDFQ;:]*))?[.]?")
_HOW_PUT = re.compile(
    r"(?:W?Q[:,\-]?)?(?P<thus>[BFRSPWO]{1,4}?)(?:(?P<who>[MO])[PBAMK]*(?:,[^,;:QC]*,)*(?P<cue>C)|(?P<verb>C)[BP]*M)[^Q]*"
)
_SOME_WORDS = 2  # spaces
_FIRST_WORDS = 7
_ALONE = 3  # chunks: a quotation with its article and its full stop
_THAT_SAID = re.compile(r"[WBF]{1,3}[MO][PBAM]*(C)B*\.?$")
_OPENS_LETTER = re.compile(
    "[CF]B*P?(M)[PB]*[rR]([MO])"
)  # "Comincia così la lettera con cui Kim si è dimesso"
_SO_BEGINS = re.compile("B[CF]B*(M)")
_BEGINS_SPEECH = re.compile("[CF]B*M?(M)P")
_POINTS_BACK = re.compile(
    r"(?:(?:F[PA]?|P)R(?:MP*)?)?(?P<cue>C)(?!.*Q)|[SI]F?(?P<name>M)[PBAM]*[,.]|F?(?P<noun>M)(?=P|[BW]*A)[^Q]*$|"
    r"F(?P<told>M)R[BW]*(?P<says>C)(?!.*Q)|[BK]*(?P<words>M)(?:F|C(?=M))(?P<whose>[MPA])|[BK]*M[PB]*(?P<does>C)[^Q]*$"
)


def told_behind(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«…». È quanto ha detto Kim. / Lo afferma Kim. / Queste le parole di Kim.: the next sentence points back.

    What stands behind a colon does as well: "«…»: così Kim".
    """
    sentence = frame.sentence
    if sentence.nested:
        return None
    start = 2 if sentence.letters.startswith("Q:") else 0
    later = sentence if start else reading.sentence_after(sentence)
    if later is None or (not start and reading.is_question(later)):
        return None  # "Does Kim's post say so?"
    if (verb := _says_that(later, start, reading)) is not None:
        return _who_said_so(later, verb, reading)
    if not (start or ALL_QUOTED.fullmatch(sentence.letters)):
        tells = _tells_it(quotation, later, reading)
        return _pointed_at(later, tells, reading) if tells else None
    if (at := _with_these_words(later, start, reading)) is not None:
        return owner_of_words(later, at, reading) or from_chunk(reading, later, at, None)
    found = _POINTS_BACK.match(later.letters, start)
    return _pointed_at(later, found, reading) if found else None


def how_put(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """“A disgrace,” is how Kim put it / « Un gâchis » : c'est ainsi que Kim juge la loi: who said so, and how.

    The next sentence may say it as well: "“A disgrace.” That is how Kim put it".
    """
    sentence = frame.sentence
    if sentence.nested:
        return None
    if len(sentence.letters) > _ALONE:
        return _how_put(sentence, reading)
    later = reading.sentence_after(sentence)
    apart = later is None or later.quotations or reading.line_ends(sentence.end, later.start)
    return None if later is None or apart else _how_put(later, reading)


def _how_put(sentence: Sentence, reading: Reading) -> Answer | None:
    """Return the answer of a sentence that says no more of a quotation than how somebody put it."""
    if reading.lexicon.language.grammar.thus.isdisjoint(sentence.words[:_FIRST_WORDS]):
        return None
    found = _HOW_PUT.fullmatch(sentence.letters)
    if found is None or not _says_how(sentence, *found.span("thus"), reading.lexicon):
        return None
    if reading.lexicon.order_tells and "F" not in found["thus"]:
        return None  # "What Kim said is a different story"
    answer = from_saying(reading, sentence, found.start("cue") if found["cue"] else found.start("verb"))
    if found["who"] and answer:
        who = name_behind(sentence, found.start("who"), reading.lexicon)
        answer = from_chunk(reading, sentence, who, answer.cue)
    return answer if answer and answer.kind in SPEAKERS else None


def _says_how(sentence: Sentence, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether some chunks say but "that is how": not "it is unclear how"."""
    start, end = sentence.chunks[first][0], sentence.chunks[last - 1][1]
    grammar, words = lexicon.language.grammar, sentence.words[start:end]
    others = {*words} - grammar.thus - grammar.relatives - grammar.as_words
    tags = {sentence.tags[n] for n in range(start, end) if sentence.words[n] in others}
    return not grammar.thus.isdisjoint(words) and tags <= set("elod")


def so_told(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Secondo la Procura era «…». Così la pm Kim nella requisitoria: a sentence that names but who said so."""
    later = None if frame.sentence.nested else reading.sentence_after(frame.sentence)
    if later is None or later.quotations or later.words[0] not in reading.lexicon.sources.single:
        return None  # no word for "so": most sentences need not be tagged for this
    found = _SO_ALONE.fullmatch(later.letters)
    if found is None:
        return None
    answer = from_chunk(reading, later, name_behind(later, found.start(1), reading.lexicon), None)
    named = answer.mention if answer else None
    return answer if named and named.names_person and " " in named.text else None


def _pointed_at(later: Sentence, found: re.Match[str], reading: Reading) -> Answer | None:
    """Return the answer of a sentence that points back, by what is `found` in it."""
    if found["cue"]:
        at = found.start("cue")
        points = at > found.start() or holds_object(later, at, reading.lexicon)
        return from_saying(reading, later, at) if points else None
    if found["does"]:  # "Kim lo ripete per tre volte"
        at = found.start("does")
        saying = saying_at(reading.text, later, at, reading.lexicon)
        so = _means_so(later, at + 1, reading)  # "Kim attacca così Lee"
        does = saying and saying.strong and holds_object(later, at, reading.lexicon)
        does = (does or so) and saying and saying.frame == "say"
        return said_by(reading, later, at, saying) if saying and does else None
    if found["told"]:  # "Es la frase que repitió Kim"
        of_words = holds_cue_noun(later, found.start("told"), reading.lexicon)
        answer = from_saying(reading, later, found.start("says")) if of_words else None
        return None if answer and answer.kind == "document" else answer  # "el mensaje que quisieron lanzar"
    if found["words"]:  # "La formule est de Kim", "Le mot est signé Kim"
        return _whose_words(later, found, reading)
    if found["noun"]:
        return owner_of_words(later, found.start("noun"), reading)
    answer = from_chunk(reading, later, name_behind(later, found.start("name"), reading.lexicon), None)
    return answer if answer and answer.kind in SPEAKERS else None


def _whose_words(later: Sentence, found: re.Match[str], reading: Reading) -> Answer | None:
    """Return whose the words before are, where a sentence about them says so."""
    at = found.start("whose")
    signed = found["whose"] == "M" and later.tags_of(at - 1) == "ex"  # "La phrase est signée Kim"
    sent = found["whose"] == "A"  # "Il duro attacco arriva da Kim"
    if not (signed or sent or is_genitive(later, at, reading.lexicon)) or not holds_cue_noun(
        later, found.start("words"), reading.lexicon
    ):
        return None
    answer = from_chunk(reading, later, name_behind(later, at, reading.lexicon), None)
    return answer if answer and answer.kind in SPEAKERS else None


def _says_that(sentence: Sentence, start: int, reading: Reading) -> int | None:
    """Return the verb of what points back from chunk `start`: "Das sagte Kolb", "Das musste Kolb einräumen"."""
    if not start and (sentence.quotations or not _may_say_so(sentence.words[0], reading.lexicon)):
        return None
    so = _SO_CALLED.match(sentence.letters, start) if _means_so(sentence, start, reading) else None
    if so is not None:
        return so.start(1)
    if start or not reading.lexicon.verb_last or sentence.words[0] not in reading.lexicon.clitics:
        return None
    found = re.match(r"(C)[BPW]*[MO]", sentence.letters) or _THAT_SAID.match(sentence.letters)
    saying = saying_at(reading.text, sentence, found.start(1), reading.lexicon) if found else None
    return found.start(1) if found and saying and saying.strong and saying.frame == "say" else None


def _may_say_so(word: str, lexicon: Lexicon) -> bool:
    """Whether a sentence that opens with a word can point back by it: most need not be tagged for this."""
    said = word in lexicon.starters or word in lexicon.twofold  # which may lack an accent: "A en croire Kim"
    return said or (lexicon.verb_last and word in lexicon.clitics)


def _tells_it(quotation: Quotation, later: Sentence, reading: Reading) -> re.Match[str] | None:
    """Return what tells who said a sentence with a quotation that is no name: "Lo ha stabilito la Corte"."""
    content = reading.content(quotation)
    clause = content[0].islower() and content.count(" ") >= _SOME_WORDS
    if not clause or later.quotations:
        return None
    if not (reading.lexicon.language.grammar.null_subject or later.letters.startswith("F")):
        return None  # but "C'est ce que promettait Kim"
    found = _POINTS_BACK.match(later.letters)
    apart = reading.line_ends(quotation.end, later.start)  # "… «…».¶Per Kim, ingegnere, …"
    return found if found and (found["cue"] or (found["name"] and not apart)) else None


def _who_said_so(sentence: Sentence, verb: int, reading: Reading) -> Answer | None:
    """Return the answer of a verb that points back, of a passive its agent: "così è stata definita da Kim"."""
    if sentence.letters[verb] != "D":
        return from_saying(reading, sentence, verb)
    agent = sentence.letters.find("A", verb)
    return from_chunk(reading, sentence, name_behind(sentence, agent, reading.lexicon), None)


def _means_so(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether a chunk begins with the word for "so", which a source phrase is as well."""
    words = sentence.words_of(at)[:1] if at < len(sentence.letters) else []
    return tuple(words) in reading.lexicon.sources.strength


def _with_these_words(sentence: Sentence, start: int, reading: Reading) -> int | None:
    """Return the subject of a sentence or clause that begins so: "Con queste parole Kim ha aperto il vertice"."""
    if not (start or sentence.quotations):
        if (writer := _writes(sentence, reading)) is not None:
            return writer
        if (paper := _so_begins(sentence, reading)) is not None:
            return paper
    if sentence.letters[start : start + 3] in ("FPR", "FAR") and "e" in sentence.tags_of(start):
        return _said_with(sentence, start + 1, reading)
    first = sentence.words_of(start)[0] if sentence.letters[start : start + 1] == "P" else ""
    grammar = reading.lexicon.language.grammar
    these = first in grammar.instruments and holds_cue_noun(sentence, start, reading.lexicon)
    points = these and not grammar.determiners.isdisjoint(sentence.words_of(start))
    if not points or (sentence.quotations and not start):
        return None
    subject = first_subject(sentence, reading.lexicon)
    speech = _BEGINS_SPEECH.search(sentence.letters) if subject is None else None
    said = speech is not None and holds_cue_noun(sentence, speech.start(1), reading.lexicon)
    return speech.start(1) if speech and said else subject  # "Con esa frase empezó la declaración de Kim"


def _so_begins(sentence: Sentence, reading: Reading) -> int | None:
    """Return the paper that a sentence says begins or reads so: "Así comienza la carta de Kim"."""
    found = _SO_BEGINS.match(sentence.letters)
    if found is None or (sentence.words[0],) not in reading.lexicon.sources.strength:
        return None
    return found.start(1) if noun_kind(sentence, found.start(1), reading.lexicon) == "document" else None


def _said_with(sentence: Sentence, at: int, reading: Reading) -> int | None:
    """Return who did something with these words in a cleft: "C'est par ces mots que Kim a ouvert la séance"."""
    grammar, words = reading.lexicon.language.grammar, sentence.words_of(at)
    these = words[0] in grammar.instruments and holds_cue_noun(sentence, at, reading.lexicon)
    of_words = these and not grammar.determiners.isdisjoint(words)
    found = re.match("R[BP]*([MO])[PB]*F", sentence.letters[at + 1 :]) if of_words else None
    return name_behind(sentence, at + 1 + found.start(1), reading.lexicon) if found else None


def _writes(sentence: Sentence, reading: Reading) -> int | None:
    """Return who has written what a sentence says begins so: "Comincia così la lettera con cui Kim si è dimesso"."""
    found = _OPENS_LETTER.match(sentence.letters)
    if found is None:
        return None
    opening = sentence.words[: sentence.chunks[found.start(1)][1]]
    so = any((word,) in reading.lexicon.sources.strength for word in opening)
    so = so or holds_cue_noun(sentence, found.start(1) - 1, reading.lexicon)
    paper = noun_kind(sentence, found.start(1), reading.lexicon) == "document"
    of_words = paper or holds_cue_noun(sentence, found.start(1), reading.lexicon)
    return found.start(2) if so and of_words else None
