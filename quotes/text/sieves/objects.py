"""Quotations that are what a verb of saying before them is about, or with what or why it is said."""

import re

from quotes.model import Quotation
from quotes.text.phrases.adverbial_phrases import behind_adverbials
from quotes.text.reading import Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.cues import Saying
from quotes.text.verbs.verb_last_subjects import stands_behind_quotation

_LONG_OBJECT = 3  # spaces
_WITH_NOUN = ("M", "WW")
_NEW_OBJECTS = {"say": _WITH_NOUN, **dict.fromkeys(("think", "judge"), ("W", *_WITH_NOUN))}
_UP_TO_WORD = re.compile("B*(?:[MO][PB]*|P+)?[WA]{1,3}")
_OBJECT_AND_WORD = re.compile("B*[MO][PB]*W{1,2}")
_NAMED_BETWEEN = re.compile(r"B*([MOP])[PB]*W{0,2}")
_FIRST_VIEW = re.compile("[ABPRW]*Q[PB]*A[PB]*,?KR?W?")
_WHO_NAME = re.compile("[MP][Rr]C[MPB]*M[MPB]*")


def is_put_forward(gap: str, frame: Frame, saying: Saying, reading: Reading) -> bool:
    """Whether a quotation is what somebody put forward: "ha proposto al papa una «ricerca che vada bene a tutti»"."""
    sentence, at = frame
    content = sentence.quotations[sentence.chunks[at][0]].content.of(reading.text)
    indefinite = sentence.words[sentence.chunks[at][0] - 1] in reading.lexicon.indefinite
    says = reading.lexicon.language.grammar.null_subject and saying.frame == "say"
    long = content[0].islower() and content.count(" ") >= _LONG_OBJECT
    return says and indefinite and long and re.fullmatch("[BP]+W", gap) is not None


def tells_of_new(gap: str, frame: Frame, saying: Saying, reading: Reading) -> bool:
    """Whether a quotation is somebody's word for what is new: "rivendica una scelta «strategica»"."""
    sentence, at = frame
    content = sentence.quotations[sentence.chunks[at][0]].content.of(reading.text)
    object_gap = gap.lstrip("B")
    opens = sentence.words[sentence.chunks[at - len(object_gap)][0]]
    new = opens in reading.lexicon.indefinite and content[0].islower()
    return new and object_gap in _NEW_OBJECTS.get(saying.frame, ())


def has_object(sentence: Sentence, cue: int, at: int, saying: Saying, lexicon: Lexicon) -> bool:
    """Whether a quotation is what a cue right before it is about: "ha denunciato un «…»", "verwies auf die «…»"."""
    if stands_behind_quotation(sentence.letters, cue):
        return False
    between = sentence.letters[behind_adverbials(sentence, cue + 1, lexicon) : at]
    direct = between.lstrip("B")
    to = sentence.words_of(at - len(direct))[0] in lexicon.language.grammar.prepositions
    two = between == "WW" or (direct == "WW" and to)  # "appelle toutefois à la « prudence »"
    return (not lexicon.order_tells and two) or (saying.strong and len(direct) == 1)


def is_object(gap: str, saying: Saying, lexicon: Lexicon) -> bool:
    """Whether a quotation is the object of an everyday verb: "äußerte Kolb «…»", "verwies auf «…»".

    Of a headline's verb it is in any language: "ha titolato in prima pagina «…»".
    """
    if saying.cue.lemma in lexicon.language.grammar.heading and gap:
        return not gap.strip("BP")
    between = {"say": "B*(?:[MO]P*B*|W{1,2})", "think": "B*W{1,2}"}.get(saying.frame)
    return lexicon.verb_last and between is not None and re.fullmatch(between, gap) is not None


def is_cause(gap: str, sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a quotation is what somebody is thanked or blamed for: "pide su dimisión por la «chapuza»"."""
    if not _UP_TO_WORD.fullmatch(gap):
        return False
    word = sentence.chunks[at][0] - 1
    word -= sentence.tags[word] == "d"
    return sentence.words[word] in lexicon.language.grammar.causes


def urges_to(sentence: Sentence, at: int, saying: Saying, lexicon: Lexicon) -> bool:
    """Whether a quotation is what somebody calls for: "rief zur «Zurückhaltung» auf"."""
    word = sentence.words[sentence.chunks[at][0] - 1]
    called = lexicon.verb_last and saying.strong and sentence.letters[at + 1 : at + 2] == "B"
    return called and word in lexicon.joined and lexicon.language.grammar.prepositions[word] == "zu"


def is_second_view(gap: str, letters: str, at: int) -> bool:
    """Whether a quotation is how somebody else put it: "jugé «juste» par Kim et «faible» par Lee"."""
    return letters[at + 1 : at + 2] == "A" and _FIRST_VIEW.fullmatch(gap) is not None


def asks_for(gap: str, lexicon: Lexicon) -> bool:
    """Whether no more than its object stands between a verb and a quotation: "forderte alle zur «größten Ruhe» auf"."""
    return lexicon.verb_last and re.fullmatch("B*[MO][PB]*W", gap) is not None


def asks_to(gap: str, sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether somebody is to do what stands in marks: "ordered officials to “find the money”"."""
    marked = sentence.words[sentence.chunks[at][0] - 1] in lexicon.markers
    return lexicon.order_tells and marked and re.fullmatch("B*M[PB]*W", gap) is not None


def is_instrument(sentence: Sentence, cue: int, at: int, lexicon: Lexicon) -> bool:
    """Whether a quotation is what was said or done with: "ha risposto con un «no»"."""
    start = cue + 1 if lexicon.order_tells else behind_adverbials(sentence, cue + 1, lexicon)
    words = sentence.words[sentence.chunks[start][0] : sentence.chunks[at][0]]
    grammar = lexicon.language.grammar
    gap = sentence.letters[start:at]
    if gap == "PW" and not grammar.owners.isdisjoint(words[:1]):
        gap = "MW"  # "der Stadt" has no preposition
    if _gives_reason(sentence, cue, gap, lexicon) and not grammar.instruments.isdisjoint(words[-2:]):
        return True
    if grammar.instruments.isdisjoint(words[-1:]) or not asks_for(gap, lexicon):
        opens = bool(words) and words[0] in grammar.instruments and len(words) <= 2
        return opens and grammar.articles.keys() >= set(words[1:])
    return True  # "drohte der Stadt mit «Folgen»"


def _gives_reason(sentence: Sentence, cue: int, gap: str, lexicon: Lexicon) -> bool:
    """Whether a verb gives the reason of its object: "ha giustificato il ritardo | con la «crisi del settore»"."""
    if lexicon.verb_last or not _OBJECT_AND_WORD.fullmatch(gap):
        return False
    form = lexicon.verb(sentence.words[sentence.chunks[cue][1] - 1])
    return form is not None and form.lemma in lexicon.language.grammar.reasoning


def holds_named(sentence: Sentence, cue: int, gap: str, reading: Reading, small: bool) -> bool:
    """Whether what a cue names stands between it and a quotation: "definisce Kim «…»", "vede in Kim «un …»"."""
    found = _NAMED_BETWEEN.fullmatch(gap)
    if found is None or found[1] != "P":
        return found is not None
    grammar = reading.lexicon.language.grammar
    word = sentence.words[sentence.chunks[cue + 1 + found.start(1)][0]]
    seen_in = small and grammar.prepositions.get(word, word) in grammar.locatives
    return seen_in or word in grammar.object_prepositions


def is_of_those_named(quotation: Quotation, frame: Frame, cue: int, saying: Saying, reading: Reading) -> bool:
    """Whether a verb tells which ones are meant, of whom words say more: "people who called Kim a liar “should go”"."""
    named = saying.frame == "name" and _WHO_NAME.fullmatch(frame.sentence.letters, cue - 2, frame.at)
    first = reading.content(quotation).split(None, 1)[0].lower() if named else ""
    return first in reading.lexicon.language.grammar.auxiliaries
