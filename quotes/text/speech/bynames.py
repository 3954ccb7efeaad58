"""Names that people in general give to things and to each other: "the road, which locals call “the Funnel”"."""

import re
from functools import lru_cache

from quotes.text.phrases.mentions import has_name, holds_object, noun_kind
from quotes.text.reading import Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.speech.cues_beside import names_it
from quotes.text.speech.word_choice import chosen_by
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import ends_in_as
from quotes.text.verbs.cues import Saying, saying_at
from quotes.text.verbs.subjects import subject_of

_FEW_WORDS = 4  # spaces
_AS_CALLED = re.compile(r",R[MOPBW]*([CF])[MOP]*")
_CALLS = re.compile("C(?:[MO]|R)?W?$")  # "chiamano «…»", "call it the «…»", "lo bautizaron como «…»"
_CALLS_LAST = re.compile("(C)[.,:;]?")  # "das, was Ärzte «…» | nennen"
_CALLS_ITSELF = re.compile("(C)B$")
_OF_RELATIVE = re.compile("[Rr][MOPBW]*$")  # "une maison que les voisins | appellent «…»"
_IS_A_WORD = re.compile("FB*(M)")
_SAID_OR_NOT = re.compile("B*(C)B*:?$")
_KNOWN_AS = re.compile("[MPA]B*R$")
_CLAUSE = re.compile(r"[^,;:.QRrCDF]*$")


def is_generally_called(frame: Frame, reading: Reading) -> bool:
    """Whether nobody in particular calls a thing so: "les « 42 », comme on surnomme la liste"."""
    sentence, at = frame
    if _goes_by(frame, reading) or _names_itself(frame, reading):
        return True
    behind = _AS_CALLED.match(sentence.letters, at + 1)
    if behind is None or not ends_in_as(sentence, at + 2, reading.lexicon):
        return _is_called_by_many(sentence, at, reading)
    names = reading.lexicon.language.names
    clause = range(sentence.chunks[at + 2][1], sentence.chunks[behind.end() - 1][1])
    if any(sentence.words[n] in names.naming_words and sentence.printed[n][0].isupper() for n in clause):
        return True  # "wie es im Volksmund heißt"
    verb = behind.start(1)
    saying = saying_at(reading.text, sentence, verb, reading.lexicon)
    indefinite = not reading.lexicon.language.grammar.indefinites.isdisjoint(
        sentence.words[n] for n in clause
    )
    named = saying is not None and (saying.frame == "name" or _gives_name(saying, reading.lexicon))
    return saying is not None and named and (indefinite or _is_of_many(sentence, verb, saying, reading))


def is_known_as(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a word of naming stands before "as", with those who use the name: "known to neighbours as “Big Dave”"."""
    naming_words, known = lexicon.language.names.naming_words, _KNOWN_AS.search(sentence.letters, 0, at)
    if known and sentence.words_of(known.start())[-1] in naming_words:
        return True  # "las ejecuciones conocidas como «…»", "a row known locally as “…”"
    behind = at + 1 if lexicon.verb_last and sentence.letters[at + 1 : at + 2] == "X" else None
    if behind is not None and sentence.words_of(behind)[-1] in naming_words:
        return True  # "die als «…» | bekannt | ist"
    own_verb = "" if lexicon.verb_last else "|(?<=,)C"  # "Kolb, der krank ist, bezeichnete ihn als «…»"
    known = re.search(f"(?:^|[,MOFRP])([WF]{own_verb})[BPA]*R$", sentence.letters[:at])
    return known is not None and sentence.words_of(known.start(1))[-1] in naming_words


def is_word_told_of(frame: Frame, reading: Reading) -> bool:
    """Whether a few words are told of as such: "«zio» era un soprannome", "rejects the label of “puppet”".

    Whoever judges a word does not say it: "récuse le terme «invasion»".
    """
    sentence, at = frame
    lexicon, bynames = reading.lexicon, reading.lexicon.language.names.bynames
    if bynames.isdisjoint(sentence.words):
        return False
    word = sentence.chunks[at][0]
    if sentence.quotations[word].content.of(reading.text).count(" ") >= _FEW_WORDS:
        return False
    tie = lexicon.language.grammar.prepositions.get(sentence.words[word - 1])
    if word > 1 and tie in lexicon.language.grammar.genitives and sentence.words[word - 2] in bynames:
        return True
    if sentence.words[word - 1] in bynames and names_it(frame, reading):
        return True
    behind = _IS_A_WORD.match(sentence.letters, at + 1)
    opens = sentence.letters[:at][-1:] in ("", "R", ",", ":", "K")
    word_named = opens and behind is not None and not bynames.isdisjoint(sentence.words_of(behind.start(1)))
    return word_named and chosen_by(sentence, at, lexicon) is None


def is_never_said(frame: Frame, reading: Reading) -> bool:
    """Whether a verb that says a quotation is denied for good: "Kim ne disait jamais « vieillir »"."""
    sentence, at = frame
    never = reading.lexicon.language.grammar.never
    if never.isdisjoint(sentence.words):
        return False
    said = _SAID_OR_NOT.search(sentence.letters, 0, at)
    if said is None or not any(never & set(sentence.words_of(n)) for n in range(said.start(), at)):
        return False
    verb = said.start(1)
    saying = saying_at(reading.text, sentence, verb, reading.lexicon)
    return saying is not None and saying.frame == "say" and sentence.tags_of(verb)[-1] != "i"


def _goes_by(frame: Frame, reading: Reading) -> bool:
    """Whether something gives itself a name: "el grupo, que se hace llamar «Noche blanca»"."""
    sentence, at = frame
    lexicon = reading.lexicon
    if sentence.letters[at - 1 : at] not in ("I", "C") or lexicon.language.grammar.causing.isdisjoint(
        sentence.words
    ):
        return False
    first, last = sentence.chunks[max(0, at - 2)][0], sentence.chunks[at - 1][1]
    made = not lexicon.language.grammar.causing.isdisjoint(sentence.words[first:last])
    form = lexicon.verb(sentence.words[last - 1])
    back = "l" in sentence.tags[max(0, first - 1) : last]
    return made and back and form is not None and form.lemma in _naming_verbs(lexicon)


def _names_itself(frame: Frame, reading: Reading) -> bool:
    """Whether a group gives itself a name: "activists, who call themselves “river guards”"."""
    sentence, at = frame
    calls = _CALLS_ITSELF.search(sentence.letters, 0, at)
    selves = reading.lexicon.language.grammar.group_selves
    if calls is None or selves.isdisjoint(sentence.words_of(at - 1)):
        return False
    saying = saying_at(reading.text, sentence, calls.start(), reading.lexicon)
    named = saying is not None and _gives_name(saying, reading.lexicon)
    return named and _is_name(sentence, at, reading, relative=True)


def _is_called_by_many(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether several whom nobody names call a thing so: "tutti lo chiamano «Zorro»", "fans call him “the Boss”"."""
    lexicon = reading.lexicon
    last = _CALLS_LAST.match(sentence.letters, at + 1) if lexicon.verb_last else None
    calls = last or _CALLS.search(sentence.letters, 0, at)
    verb = calls.start() if calls else 0
    saying = saying_at(reading.text, sentence, verb, lexicon) if calls else None
    if calls is None or saying is None or not saying.third or not _gives_name(saying, lexicon):
        return False
    before = at if last else verb
    relative = _of_relative(sentence, before, lexicon)
    if _is_everybody(sentence, before, lexicon):
        return relative or not last
    if relative and (saying.number is None or "a" in sentence.tags_of(verb)):
        return False  # "what officials called “fraud”": once, not as a rule
    if relative and sentence.letters[verb - 1] == "W":  # "what glaciologists | call a “kettle”"
        return saying.number == "p" and _is_name(sentence, at, reading, relative=True)
    subject = subject_of(sentence, verb, lexicon, naming=True)
    if subject is None or sentence.letters[subject] == "O":
        unnamed = lexicon.language.grammar.null_subject and saying.number == "p" and calls[0] == "C"
        return unnamed and (relative or holds_object(sentence, verb, lexicon))
    judged = last and ends_in_as(sentence, at - 1, lexicon)  # "was Kritiker als «…» bezeichnen"
    many = not judged and _is_of_many(sentence, verb, saying, reading)
    many = many or (relative and saying.number == "p" and _are_several(sentence, subject, lexicon))
    return many and _is_name(sentence, at, reading, relative=relative)


def _of_relative(sentence: Sentence, end: int, lexicon: Lexicon) -> bool:
    """Whether the clause that ends before chunk `end` tells more of a thing, or of "what"."""
    opens = _OF_RELATIVE.search(sentence.letters, 0, end)
    if opens is None:
        return False
    words = sentence.words_of(opens.start())
    free = len(words) > 1 or words[0] not in lexicon.language.grammar.complementizers  # "ce que", "what"
    return free or sentence.letters[: opens.start()].rstrip(",").endswith(("M", "P"))


def _is_everybody(sentence: Sentence, end: int, lexicon: Lexicon) -> bool:
    """Whether the clause that ends before chunk `end` tells of all people: "che qui tutti | chiamano"."""
    everybody = lexicon.language.grammar.everybody
    start = _CLAUSE.search(sentence.letters, 0, end)
    chunks = range(start.start() if start else 0, end + 1)  # "tutti" may stand in the verb's own
    if not any(everybody & set(sentence.words_of(n)) for n in chunks):
        return False
    return not any(sentence.letters[n] == "M" and has_name(sentence, n) for n in chunks)


def _are_several(sentence: Sentence, subject: int, lexicon: Lexicon) -> bool:
    """Whether the subject of a verb of several is one noun, known or not: "i fisiologi", "Physiologen"."""
    alone = len(sentence.words_of(subject)) == 1 and sentence.letters[subject - 1 : subject] != "K"
    if noun_kind(sentence, subject, lexicon) is not None:
        return False
    return not has_name(sentence, subject) or (bool(lexicon.common) and alone)


def _gives_name(saying: Saying, lexicon: Lexicon) -> bool:
    """Whether a verb is one of those that give a name: "surnommer", not "qualifier"."""
    return saying.cue.lemma in _naming_verbs(lexicon)


@lru_cache(maxsize=32)
def _naming_verbs(lexicon: Lexicon) -> frozenset[str]:
    """Return the verbs that give a name, by their base forms."""
    forms = filter(None, map(lexicon.verb, lexicon.language.names.naming_words))
    return frozenset(form.lemma for form in forms)


def _is_of_many(sentence: Sentence, verb: int, saying: Saying, reading: Reading) -> bool:
    """Whether the subject of a verb is a group or several people whom nobody names: "i residenti", "la presse"."""
    subject = subject_of(sentence, verb, reading.lexicon, naming=True)
    if subject is None or sentence.letters[subject] == "O":
        return subject is None and saying.number == "p" and reading.lexicon.language.grammar.null_subject
    kind = noun_kind(sentence, subject, reading.lexicon)
    many = kind == "group" or (kind == "person" and saying.number == "p")
    return many and not has_name(sentence, subject)


def _is_name(sentence: Sentence, at: int, reading: Reading, *, relative: bool) -> bool:
    """Whether a quotation looks like a name given to a thing: with "the", or in a clause that tells of the thing."""
    word = sentence.chunks[at][0]
    content = sentence.quotations[word].content.of(reading.text)
    first = reading.lexicon.words_of(content)[0].lower()
    end = content.rstrip(".,") if reading.lexicon.order_tells else content  # “the Boss.”
    if content.count(" ") >= _FEW_WORDS or end[-1:] in ".,!?…" or first in reading.lexicon.indefinite:
        return False
    definite = reading.lexicon.definite
    return relative or first in definite or sentence.words[word - 1] in definite
