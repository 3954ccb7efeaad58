"""Who speaks without a name: "señalan desde el partido", "assure-t-on à Matignon", "quelqu'un a crié"."""

import re
from itertools import chain, islice

from quotes.lang.source import fold_word
from quotes.model import Mention
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import has_name, may_speak, mention_of, noun_kind
from quotes.text.phrases.noun_words import is_genitive, is_place
from quotes.text.reading import Answer, Reading
from quotes.text.sentences import Sentence
from quotes.text.tags.given_names import known_bodies
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import main_verb
from quotes.text.verbs.cues import Saying, saying_at
from quotes.text.verbs.first_subjects import first_subject
from quotes.text.verbs.subjects import subject_of

_WITH_SOMEBODY = re.compile("[PB]*?,?(P)[PM]*,?B*")
_SENTENCES_BACK = 2
_FROM_WHERE = re.compile(r"(?:^|[,;:])[BKURS]*([PA]|(?<=S)M)P*(?:R[CF]M)?(?:\([^)]*\))?,?B*O?$")
_FROM_WHERE_AND_ASIDE = re.compile(r"^[BK]*([PA])P*,[BPK]+,$")  # "en el partido, en cambio, creen"


def body_that_says(
    sentence: Sentence, verb: int, subject: int | None, saying: Saying, reading: Reading
) -> int | None:
    """Return the body whose unnamed people say something: "señalan desde el partido", "assure-t-on à Matignon"."""
    if (voice := _voice_of(sentence, subject, verb, reading)) is not None:
        return voice
    lexicon, letters = reading.lexicon, sentence.letters
    if not lexicon.language.grammar.voices or not _is_unnamed(sentence, subject, saying, lexicon):
        return None
    behind = verb + 1
    while letters[behind : behind + 1] in ("B", "O", "W"):
        behind += 1  # "fait-on | valoir | à Matignon"
    if letters[behind : behind + 1] in ("P", "A") and _is_body(sentence, behind, lexicon):
        return behind
    if letters[behind : behind + 2] == "SM" and may_speak(sentence, behind + 1, lexicon):
        return behind + 1  # "assure-t-on du côté de la CGT"
    before = _FROM_WHERE_AND_ASIDE.search(letters[:verb]) or _FROM_WHERE.search(letters[:verb])
    if before is None:
        return None
    place = before.start(1)
    if before[1] == "M":  # "chez les écologistes, on se dit"
        return place if may_speak(sentence, place, lexicon) else None
    return place if _is_body(sentence, place, lexicon, opens=True) else None


def _is_unnamed(sentence: Sentence, subject: int | None, saying: Saying, lexicon: Lexicon) -> bool:
    """Whether the subject of a verb of saying is left out or anybody, or the verb one of what leaks."""
    grammar = lexicon.language.grammar
    if saying.cue.lemma in grammar.leaking:
        return True
    if subject is None:  # "es drohen «…»" has its subject in the marks
        return saying.number == "p" and not lexicon.verb_last
    anybody = not (grammar.indefinites - grammar.somebody).isdisjoint(sentence.words_of(subject))
    return anybody and not grammar.null_subject  # "on", but "alguien grita desde el fondo"


def body_before(reading: Reading, sentence: Sentence) -> Mention | None:
    """Return the body that the sentence before is about: "Das Gericht wies sie ab. Zur Begründung hieß es"."""
    earlier = reading.sentence_before(sentence)
    subject = first_subject(earlier, reading.lexicon) if earlier else None
    if earlier is None or subject is None or earlier.quotations:
        return None
    mention = mention_of(reading.text, earlier, subject, reading.lexicon)
    return mention if mention.kind == "organization" else None


def body_told_of(reading: Reading, sentence: Sentence) -> Mention | None:
    """Return the body whose unnamed people a sentence tells of: "En el Gobierno celebraron. «…», se ufanaban"."""
    verb = main_verb(sentence.letters, None) if reading.lexicon.language.grammar.voices else None
    saying = saying_at(reading.text, sentence, verb, reading.lexicon) if verb is not None else None
    if verb is None or saying is None or saying.number != "p":
        return None
    body = body_that_says(sentence, verb, subject_of(sentence, verb, reading.lexicon), saying, reading)
    if body is None or is_place(sentence, body, reading.lexicon):
        return None
    return mention_of(reading.text, sentence, body, reading.lexicon)


def unnamed_speaker(reading: Reading, answer: Answer) -> Mention | None:
    """Return the one who is there though nobody knows him ("quelqu'un a crié"), or whose unnamed people speak."""
    return _unknown_one(reading, answer) or _body_spoken_of(reading, answer)


def _unknown_one(reading: Reading, answer: Answer) -> Mention | None:
    """Return the "somebody" of an answer; none where that is only supposed: "si quelqu'un dit «…»"."""
    if answer.mention is None or answer.unspoken is None or answer.unspoken.sentence.nested:
        return None
    sentence, at, *_ = answer.unspoken
    known = fold_word(answer.mention.text) in reading.lexicon.language.grammar.somebody
    supposed = sentence.letters[max(0, at - 1)] in "URr" or reading.is_question(sentence)
    return answer.mention if known and not supposed else None


def _body_spoken_of(reading: Reading, answer: Answer) -> Mention | None:
    """Return the body that "there" stands for, whose people say something: "Matignon temporise. «…», y assure-t-on".

    They may say it to the paper, not to who is quoted: "«…», nous a-t-on répondu".
    """
    grammar = reading.lexicon.language.grammar
    cue, unspoken = answer.cue, answer.unspoken
    there = grammar.therein | grammar.first_persons if grammar.inverted else grammar.therein
    if cue is None or unspoken is None or unspoken.sentence.nested:
        return None
    if there.isdisjoint(reading.lexicon.words_of(cue.text)):
        return None
    for earlier in islice(reading.sentences_before(unspoken.sentence), _SENTENCES_BACK):
        said = map(reading.answer_to, earlier.quotations.values())
        named = [one.mention for one in said if one and one.kind == "organization"]
        places = [at for at, letter in enumerate(earlier.letters) if letter in "MPA"]
        held = (mention_of(reading.text, earlier, at, reading.lexicon) for at in places)
        if found := next(chain(named, (one for one in held if one.kind == "organization")), None):
            return found
    return None


def _voice_of(sentence: Sentence, subject: int | None, verb: int, reading: Reading) -> int | None:
    """Return the person through whom a body speaks: "la Lega, con Matteo Salvini, attacca"."""
    if subject is None or subject > verb or not reading.lexicon.language.grammar.voices:
        return None
    found = _WITH_SOMEBODY.fullmatch(sentence.letters, subject + 1, verb)
    if found is None:
        return None
    first, _ = sentence.chunks[found.start(1)]
    named = name_behind(sentence, found.start(1), reading.lexicon)
    through = sentence.words[first] in reading.lexicon.language.grammar.instruments
    if not through or mention_of(reading.text, sentence, named, reading.lexicon).kind != "person":
        return None
    body = mention_of(reading.text, sentence, subject, reading.lexicon)
    return named if body.kind == "organization" and has_name(sentence, named) else None


def _is_body(sentence: Sentence, at: int, lexicon: Lexicon, *, opens: bool = False) -> bool:
    """Whether a complement names a body of people: by its noun, as an acronym, or with any name where it `opens`.

    So does a house that a body is known by ("insisten desde Moncloa"), though it is a place as well. Without a
    preposition for bodies it may be a source: "de source policière".
    """
    first, last = sentence.chunks[at]
    if sentence.words[first] in lexicon.language.grammar.voices and _is_known(
        sentence.words[first + 1 : last], lexicon
    ):
        return True
    if is_place(sentence, at, lexicon) and not opens:
        return False
    if sentence.words[first] not in lexicon.language.grammar.voices:
        return is_genitive(sentence, at, lexicon) and sentence.tags[first + 1 : last].lstrip("d")[:1] == "n"
    if noun_kind(sentence, at, lexicon) in ("organization", "group"):
        return True
    of_people = (
        opens or sentence.printed[last - 1].isupper() or sentence.words[first] in lexicon.sources.single
    )
    return has_name(sentence, at) and of_people  # "assure-t-on chez Renault"


def _is_known(words: list[str], lexicon: Lexicon) -> bool:
    """Whether folded words, but for an article, are the name of a body that the language knows."""
    return " ".join(words[words[:1] != [] and words[0] in lexicon.articles :]) in known_bodies(lexicon)
