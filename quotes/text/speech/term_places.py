"""Terms and speech told apart by their place in the sentence, where looks say little: all nouns have a capital.

A quotation in a clause of reported speech is speech; one inside the name of a source is a term.
"""

import re

from quotes.text.phrases.adverbial_phrases import without_adverbials
from quotes.text.reading import Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.speech.cues_beside import is_other_name, is_talked_of
from quotes.text.speech.woven import is_to_come
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import clause_of, ends_in_as
from quotes.text.verbs.cues import Saying, saying_at
from quotes.text.verbs.report_clauses import goes_with_report, in_mood, in_report, is_reported
from quotes.text.verbs.verb_last_subjects import holds_verb, means_people, opens_main_clause

_VERB_OR_NOTHING = re.compile("[CDF]|^$")
# "laut «…»", "nach Angaben des Magazins «…» sei": the quotation is part of the source's name.
_NAMES_SOURCE = re.compile(r"SW?Q-?.?$|(?:^|[,:;])[BK]*S[MOPA]+W*Q[FC]$")
_PARTS_SOURCE = re.compile(r"^[^C]*S[MOPA]*W{1,2}$")
# "Kim sprach von «…»", "heute sprach Kim von «…»"
_OBJECT = re.compile(r"C(?:[MO]P*(?=W))?[BWA]*Q(?!,[RM])[^Q]{0,2}$")
_VOUCHED = re.compile(r"R[^CDF;:]*C,[CFB]")
_WARNED = re.compile("(?:BC|C[PBM]*B),$")  # "warnte davor, «Diktatoren» zu folgen"
_SAYS = re.compile("[CS]")
_CALLS = re.compile("C[BMOWP]*W$")
_CITES = re.compile("QC[MP]")
_CITED = re.compile("Q,C(?:M|W{0,2})$")
_FEW_WORDS = 3  # spaces
_TOLD_AS = re.compile(r"S[MO][^QCDIF]*(F)[^QCDIF,;:]*$")
# (Das | «…»,) sagte Kolb der «X» / Kolb sagte dem «X»: «…» / wie Kolb der «X» sagte,
_TOLD_TO = re.compile("(?:Q,|^)C[BP]*[MO][BP]*(?:,M[BP]*,)?WQ|[MO][^CDQ]*CB*WQ[:,]|R[MO]B*WQC,")
_TOLD_LATE = re.compile("[MO][FB]WQC,")
# "das ist für Kolb ein «…»"
_VIEWED = re.compile(r"(?:^|[,;:])[BK]*(?:[MO][PA]*)?(F)[BMW]*(P)P*B*W?$")
_VIEWED_SHORT = re.compile(r"(?:^|[,;:])[BK]*S[MO][PA]*B*W$")  # "für Kolb ein «…»"
_SHARED = re.compile("C[BP]*M?[BP]*W{1,2}Q,[KU]?MP*W{1,2}$")  # "Kim sprach von «…», Kolb von einem «…»"
_TOLD_LATER = re.compile(r"[^CDS:;Q]*(?:[,\-]|:(?=B))B*[CS]")


def joined_before(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a preposition with its article stands right before a quotation: "alla «…»", "zum «…»"."""
    word = sentence.words[sentence.chunks[at][0] - 1]
    base = lexicon.language.grammar.prepositions.get(word, word)
    return word not in (base, f"{base[:-1]}'")  # "d'" has no article in it


def term_by_place(frame: Frame, reading: Reading) -> bool | None:
    """Return whether a quotation is a term where its place tells, None where its look must.

    It is none in a clause of reported speech, nor before a comma and a word of saying. Where all nouns have
    capitals, a look that titles have elsewhere says little against that.
    """
    sentence, at = frame
    letters = sentence.letters
    phrase = tuple(sentence.words_of(at - 1)) if at else ()
    whose = letters[at - 1 : at] == "S" and reading.lexicon.sources.is_whole(phrase)  # "nach Kolbs Ansicht"
    if _NAMES_SOURCE.search(letters[: at + 2]) and not whose:
        return True
    if letters[at + 1 : at + 2] == "S" and tuple(sentence.words_of(at + 1)) in reading.lexicon.sources.before:
        return True  # "der «Zeit» zufolge"
    if _PARTS_SOURCE.search(letters[:at]) and _ties_noun(frame, reading):
        return True
    if _is_spoken_to(frame, reading) or is_other_name(frame, reading) or _cites(frame, reading):
        return True
    as_other = letters[at : at + 3] == "QRQ" and "C" in letters[:at]
    if as_other and ends_in_as(sentence, at + 1, reading.lexicon):
        return True  # "würdigte «…» als «…»"
    speech = bool(_VERB_OR_NOTHING.search(letters[:at]) and _TOLD_LATER.match(letters, at + 1))
    speech = speech or (bool(_VOUCHED.match(letters[:at])) and ends_in_as(sentence, 0, reading.lexicon))
    speech = speech or _tells_behind(frame, reading) or _is_judged(frame, reading)
    speech = speech or _is_called_so(frame, reading) or _is_held(frame, reading)
    speech = speech or _WARNED.search(letters[:at]) is not None or _SHARED.search(letters[:at]) is not None
    speech = speech or _goes_on_wished(frame, reading) or is_to_come(frame, reading)
    speech = speech or is_talked_of(sentence, at, reading.lexicon)
    return False if speech or _speaks_of(frame, reading) or in_report(sentence, at, reading.lexicon) else None


def _goes_on_wished(frame: Frame, reading: Reading) -> bool:
    """Whether a sentence in the mood of wishes goes on with a speech: "… sagte Kolb. Die «Ursachen» müssten weg"."""
    sentence, at = frame
    if not goes_with_report(sentence, reading.lexicon, at) or re.search("[CS]", sentence.letters):
        return False
    earlier = reading.sentence_before(sentence)
    spoken = earlier is not None and (earlier.quotations or is_reported(earlier, reading.lexicon))
    return bool(spoken) and earlier is not None and not reading.line_ends(earlier.end, sentence.start)


def _ties_noun(frame: Frame, reading: Reading) -> bool:
    """Whether the preposition before a quotation ties it to the noun before, or to whom one speaks: "von «…»"."""
    sentence, at = frame
    grammar = reading.lexicon.language.grammar
    first = at - 2 if sentence.letters[at - 2] == "W" else at - 1
    base = grammar.prepositions.get(sentence.words[sentence.chunks[first][0]])
    return base is not None and (base in grammar.genitives or base in grammar.object_prepositions)


def _tells_behind(frame: Frame, reading: Reading) -> bool:
    """Whether a quotation opens the clause of a verb that says or calls: "Von einem «…» sprach Kolb"."""
    sentence, at = frame
    if sentence.letters[at + 1 : at + 2] != "C":
        return False
    saying = saying_at(reading.text, sentence, at + 1, reading.lexicon)
    if saying is None or not saying.third or not (saying.strong or saying.frame == "name"):
        return False
    opened = at > 1 and sentence.tags[sentence.chunks[at - 2][0]] in "pg"  # but "einen «…» nannte Kolb das"
    if opened and not _ties_noun(frame, reading):
        return False  # "In der «…» schreibt Kolb"
    return opens_main_clause(sentence, at, at + 2, reading.lexicon)


def _is_spoken_to(frame: Frame, reading: Reading) -> bool:
    """Whether a paper or a broadcast in marks is whom or where one speaks: "sagte sie gegenüber «20 Minuten»"."""
    sentence, at = frame
    content = sentence.quotations[sentence.chunks[at][0]].content.of(reading.text)
    says = _SAYS.search(sentence.letters, 0, clause_of(sentence.letters, at)[1]) is not None
    # not "er sei im «Hungerstreik …»"
    says = says and not (" " in content and in_report(sentence, at, reading.lexicon))
    if content[:1].islower() or content.count(" ") >= _FEW_WORDS or not says:
        return False
    grammar = reading.lexicon.language.grammar
    word = sentence.chunks[at][0]
    named = sentence.words[word - 1] in reading.lexicon.language.names.told
    word -= named  # "gegenüber der Zeitung «Die Welt»"
    if (
        any(found.start() < at < found.end() for found in _TOLD_TO.finditer(sentence.letters))
        and sentence.words[word - 1] in grammar.oblique | grammar.owners
        and not _names(frame, reading)
    ):
        return True  # "«…», sagte Kolb der «Hörzu»"
    late = _TOLD_LATE.search(sentence.letters, 0, at + 3)
    if late and late.end() == at + 3 and sentence.words[word - 1] in grammar.owners - grammar.oblique:
        return True  # "Kolb hatte der «Zeit» gesagt, das Haus sei «…»"
    if sentence.words[word - 1] in reading.lexicon.definite:
        word -= 1  # "in der «Zeit»"
        if sentence.words[word - 1] in grammar.instruments:
            return not _gives_reason(frame, reading)  # "im Gespräch mit der «Zeit»"
    if re.search("C[MOPB]*W$", sentence.letters[:at]) and _names(frame, reading):
        return False  # "hält den Plan für «Symbolpolitik»"
    return grammar.prepositions.get(sentence.words[word - 1]) in grammar.beside


def _names(frame: Frame, reading: Reading) -> bool:
    """Whether the last cue before a quotation calls or thinks something that."""
    saying = _cue_before(frame, reading)
    return saying is not None and saying.frame in ("name", "judge", "think")


def _gives_reason(frame: Frame, reading: Reading) -> bool:
    """Whether the last cue before a quotation gives a reason with it: "begründete dies mit dem «…»"."""
    saying = _cue_before(frame, reading)
    return saying is not None and saying.cue.lemma in reading.lexicon.language.grammar.reasoning


def _cites(frame: Frame, reading: Reading) -> bool:
    """Whether a quotation is the paper that cites the one beside it: "«…», zitiert die «Zeit» den Minister"."""
    sentence, at = frame
    if _CITES.match(sentence.letters, at):
        saying = saying_at(reading.text, sentence, at + 1, reading.lexicon)  # "Die «Zeit» zitiert Kolb"
        return (
            saying is not None and saying.frame == "cite" and sentence.letters[:at].strip("BK") in ("", "W")
        )
    saying = _cue_before(frame, reading) if _CITED.search(sentence.letters[:at]) else None
    return saying is not None and saying.frame == "cite"


def _cue_before(frame: Frame, reading: Reading) -> Saying | None:
    cue = frame.sentence.letters.rfind("C", 0, frame.at)
    return saying_at(reading.text, frame.sentence, cue, reading.lexicon)


def _is_called_so(frame: Frame, reading: Reading) -> bool:
    """Whether a verb calls somebody what stands in marks, or asks for it: "nannte ihn einen «…»", "will eine «…»"."""
    sentence, at = frame
    cue = _CALLS.search(sentence.letters, 0, at)
    if cue is None or sentence.words[sentence.chunks[at][0] - 1] not in reading.lexicon.indefinite:
        return False
    saying = saying_at(reading.text, sentence, cue.start(), reading.lexicon)
    word = sentence.words[sentence.chunks[at][0] - 2]  # "schrieb er von einem «…»"
    of = word in reading.lexicon.genitives and re.fullmatch("C[MO][PB]*WW", cue[0])
    own = of or not re.search("[MO]", cue[0])
    own = own and saying is not None and saying.strong and saying.third
    return saying is not None and (saying.frame == "name" or own)


def _is_held(frame: Frame, reading: Reading) -> bool:
    """Whether a verb of saying closes the clause that holds a quotation: "hat eine «Zeitenwende im Land» verlangt".

    A verb that calls needs no article before it: "hat den Plan «Unsinn» genannt".
    """
    sentence, at = frame
    if sentence.letters[at + 1 : at + 2] != "C" or not re.match("B?(?:[.,]|$)", sentence.letters[at + 2 :]):
        return False
    saying = saying_at(reading.text, sentence, at + 1, reading.lexicon)
    word = sentence.chunks[at][0]
    one = sentence.words[word - 1] in reading.lexicon.indefinite and sentence.tags[word - 2] != "p"
    one = one or _ties_noun(frame, reading)  # "hat von «Problemen der Stadt» gesprochen"
    work = reading.lexicon.is_work(sentence.words[word - 1])
    says = saying is not None and saying.strong and (one or (saying.frame == "name" and not work))
    return says and holds_verb(sentence, at, reading.lexicon)


def _is_judged(frame: Frame, reading: Reading) -> bool:
    """Whether a quotation is what somebody takes something for: "für Kolb ist der Plan ein «Schlag ins Wasser»"."""
    sentence, at = frame
    if viewed_by(frame, reading) is not None or _VIEWED_SHORT.search(sentence.letters[:at]):
        return _brings_in(frame, reading)
    found = _TOLD_AS.search(sentence.letters[:at])
    if found is None or sentence.letters[at + 1 : at + 2] not in ("", ".", ",", "P"):
        return False
    copula = sentence.tags_of(found.start(1))
    indefinite = sentence.words[sentence.chunks[at][0] - 1] in reading.lexicon.indefinite
    return indefinite and not set("ae").isdisjoint(copula)


def viewed_by(frame: Frame, reading: Reading) -> int | None:
    """Return in whose view something is what stands in marks, within the clause: "das ist für Kolb ein «…»"."""
    sentence, at = frame
    found = _VIEWED.search(sentence.letters[:at]) if reading.lexicon.verb_last else None
    if found is None or in_mood(sentence, at, reading.lexicon) or not _brings_in(frame, reading):
        return None
    place = found.start(2)
    states = reading.lexicon.language.grammar.states
    word = sentence.words[sentence.chunks[place][0]]
    so = word in reading.lexicon.sources.single and not states.isdisjoint(sentence.words_of(found.start(1)))
    return place if so and means_people(sentence, place, reading.lexicon) else None


def _brings_in(frame: Frame, reading: Reading) -> bool:
    """Whether an article brings in as new what stands in marks, or opens the words there: "ein «…»", "«ein …»"."""
    sentence, at = frame
    word = sentence.chunks[at][0]
    first = reading.content(sentence.quotations[word]).split()[0].lower()
    return not reading.lexicon.indefinite.isdisjoint((first, sentence.words[word - 1]))


def _speaks_of(frame: Frame, reading: Reading) -> bool:
    """Whether the last cue before a quotation is one of saying and has it for object: "riet gestern in Köln zu «…»"."""
    sentence, at = frame
    cue = sentence.letters.rfind("C", 0, at)
    plain = without_adverbials(sentence, cue, at, reading.lexicon) if cue >= 0 else ""
    if not _OBJECT.search(plain + sentence.letters[at : at + 3]):
        return False
    saying = _cue_before(frame, reading)
    if saying is None or joined_before(sentence, at, reading.lexicon):
        return False  # "sagte zum «…»"
    spoken_of = at == cue + 2 and sentence.tags[sentence.chunks[at][0] - 1] == "p"  # "verweist auf «…»"
    return (saying.strong or spoken_of) and saying.third and saying.frame in ("say", "think")
