"""Quotations woven into a clause: how far an everyday verb reaches, and who says them behind."""

import re

from quotes.model import Quotation
from quotes.text.phrases.adverbial_phrases import is_adverbial
from quotes.text.phrases.mentions import has_name, holds_pronoun, noun_kind
from quotes.text.reading import Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.speech.kinds import has_verb, is_titled, letters_of
from quotes.text.verbs.clauses import clause_of
from quotes.text.verbs.cues import Saying, saying_at

_SPEAKS_BEHIND = re.compile(r"[MO][PB]*C|C[BP]*[MO]")
_SPEAKS_FAR = re.compile(r"[MO][^QS:;]*C|C[BP]*[MO]")
_NAME_BEFORE = re.compile(r"(M)[PB]*,W$")
_SAID_OF_IT = re.compile(r"[^,.]|,(?:S|B*C[BP]*(M))")
_NAMED_ALREADY = re.compile("M[PB]*A[^K]*$")
_GIVEN_FOR = re.compile(",[WXM][MPBW]*W$")  # "révélée par «…»,"
_SEEN = re.compile("(?:[CFIX]|(?<=[O+])W)$")
_LONGEST_TITLE = 8  # words
_FEW_WORDS = 5  # spaces
_FEW_WORDS_OF_NAME = 2  # spaces
_BEFORE_INFINITIVE = re.compile("C[MOPB]*,$")
_SPEAKER_BEHIND = re.compile("C[ABP]*([MO])")
_PEOPLE = ("person", "group")
_SAID_THERE = re.compile(r"[,\-]B*C(?:[ABP]*[MO]|[ABP]*\.?$)")
_GIVEN = re.compile("(?:Q[PBK,]*)*")
_TOLD_TO = re.compile("[MO][PB]*,")
_TOLD_IN = re.compile("C[BP]*P$")


def reaches(gap: str, saying: Saying, quotation: Quotation, reading: Reading) -> bool:
    """Whether a cue reaches a quotation over `gap`; an everyday verb may only seem to.

    "12 000 personnes ont manifesté à Paris, «dans le calme»", "avanzan «en todas las direcciones»".
    """
    content = reading.content(quotation)
    if (
        saying.frame == "name"
        and reading.lexicon.verb_last
        and _GIVEN.fullmatch(gap)
        and content[0].isupper()
    ):
        return False  # "nennt «Twitter» und «Facebook»"
    if saying.passive and saying.frame == "name" and _NAMED_ALREADY.match(gap):
        return False  # "called a fool by Kim for selling “quack” cures"
    if saying.strong or gap == "," or saying.cue.lemma in reading.lexicon.language.grammar.heading:
        return True
    few = content.count(" ") < _FEW_WORDS_OF_NAME
    new = few and content.partition(" ")[0] in reading.lexicon.indefinite  # "sees “a chance”"
    if saying.frame == "name" and reading.lexicon.order_tells and not (new or re.search("[MOR]", gap)):
        return False  # "promoting “quack” cures": one promotes a thing as something
    if gap.endswith(",") and not re.search("[:R]", gap):
        return False
    said = saying.frame == "say" and has_verb(letters_of(quotation, reading))  # « On ne lâchera rien »
    return gap != "" or not (tells_how(quotation, reading) or (is_titled(quotation, reading) and not said))


def follows_addressee(gap: str, saying: Saying, quotation: Quotation, reading: Reading) -> bool:
    """Whether whole sentences follow whom they are told over a comma: "he instructed the men, “Wait here.”"."""
    if not (saying.frame == "say" and reading.lexicon.order_tells and _TOLD_TO.fullmatch(gap)):
        return False
    content = reading.content(quotation)
    return content[0].isupper() and content[-1] in ".?!"


def is_title_with_article(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether a few words open with the article of a title: "vu « Le Cri » enfant", "primée pour « la Part du feu »,".

    That has a capital within a sentence; behind "for" in an aside without a verb the word behind it will do.
    """
    sentence, at = frame
    given_for = sentence.letters[at + 1 : at + 2] == "," and _GIVEN_FOR.search(sentence.letters, 0, at)
    if not (given_for or _SEEN.search(sentence.letters, 0, at)):
        return False
    content = reading.content(quotation)
    words = reading.lexicon.words_of(content)
    if not 2 <= len(words) <= _LONGEST_TITLE or words[0].lower() not in reading.lexicon.articles:
        return False
    if content.rstrip(".," if reading.lexicon.order_tells else "")[-1:] in ".!?…":
        return False
    if given_for:
        return words[0][0].isupper() or (words[1][0].isupper() and not reading.lexicon.common)
    if not words[0][0].isupper():
        return False
    verb = at - 1
    saying = (
        saying_at(reading.text, sentence, verb, reading.lexicon) if sentence.letters[verb] == "C" else None
    )
    return saying is None or (not saying.strong and saying.frame not in ("say", "write", "cite"))


def names_beside(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether a quotation is a title told with another one, or another name for somebody."""
    if _is_byname(quotation, frame, reading) or _is_explained_behind(quotation, frame, reading):
        return True
    return _joins_title(quotation, frame, reading)


def _is_explained_behind(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether what work a title is of follows it between commas: "« Brûle », le morceau le plus dur, parle de Kim"."""
    sentence, at = frame
    if sentence.letters[at + 1 : at + 3] != ",M" or not is_titled(quotation, reading):
        return False
    words = sentence.words_of(at + 2)
    named = words[1:2] if words[0] in reading.lexicon.articles else []
    known = any(reading.lexicon.is_work(word) and reading.lexicon.cue_noun(word) is None for word in named)
    return known and quotation.content.of(reading.text).count(" ") < _FEW_WORDS


def _joins_title(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether a title that is told already stands before another one: "el actor de «Luces» y «El pozo»"."""
    sentence, at = frame
    if sentence.letters[at - 2 : at] not in ("QK", "Q,") or not is_titled(quotation, reading):
        return False
    earlier = sentence.quotations[sentence.chunks[at - 2][0]]
    answer = reading.answer_to(earlier)
    return answer is not None and answer.status == "not_speech" and is_titled(earlier, reading)


def _is_byname(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether a few words with "the" are set beside a name: "Pablo Guzmán, el «niño del barrio», celebra su día"."""
    sentence, at = frame
    word = sentence.chunks[at][0]
    named = _NAME_BEFORE.search(sentence.letters[:at])
    if named is None or reading.lexicon.verb_last or sentence.words[word - 1] not in reading.lexicon.definite:
        return False
    behind = _SAID_OF_IT.match(sentence.letters, at + 1)
    speaks = behind and (behind[1] is None or has_name(sentence, behind.start(1)))
    few = quotation.content.of(reading.text).count(" ") < _FEW_WORDS
    return few and not speaks and has_name(sentence, named.start(1))


def tells_how(quotation: Quotation, reading: Reading) -> bool:
    """Whether the words in the marks begin with a preposition."""
    word = reading.lexicon.token.search(reading.plain, *quotation.content)
    return word is not None and reading.lexicon.tags.get(word[word.lastindex or 0].lower()) in ("p", "g")


def is_said_behind(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether a comma ties a quotation to who says it: “No, Justice Rossi,” Kim said, «Vive Paris», a dit Kim."""
    letters, behind = frame.sentence.letters, frame.at + 1
    content = reading.content(quotation)
    if content[-1] == ",":
        far = reading.lexicon.order_tells and content.count(" ") >= _FEW_WORDS_OF_NAME
        return (_SPEAKS_FAR if far else _SPEAKS_BEHIND).match(letters, behind) is not None
    if not _SAID_THERE.match(letters, behind):
        return False
    verb = letters.index("C", behind)
    saying = saying_at(reading.text, frame.sentence, verb, reading.lexicon)
    if saying is None or not saying.third:
        return False
    if saying.frame not in ("say", "write") and content[-1] not in "?!":  # "« Quel Noël ? », a raillé Kim"
        return False
    if saying.strong or holds_pronoun(frame.sentence, verb):  # "«Contre : 58», a-t-elle égrené"
        return True
    who = _SPEAKER_BEHIND.match(letters, verb)
    speaks = who and (who[1] == "O" or noun_kind(frame.sentence, who.start(1), reading.lexicon) in _PEOPLE)
    return bool(speaks or (who and has_name(frame.sentence, who.start(1))))  # "« Merci Nantes », a lancé Kim"


def may_be_work(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether a quotation can be the title of the noun before it: "la loi «anti-casseurs»", but "un film «à vif»"."""
    sentence, at = frame
    if _is_verb_of(sentence, at, reading) or is_told_in(quotation, frame, reading):
        return False
    if reading.content(quotation)[0].isupper() or _is_paper_told(frame, reading):
        return True
    if tells_how(quotation, reading):
        return False  # "apprend la nouvelle «avec joie»"
    grammar = reading.lexicon.language.grammar
    named = reading.lexicon.indefinite.isdisjoint(sentence.words[: sentence.chunks[at][0]][-2:-1])
    return named and bool(grammar.inverted or grammar.null_subject)


def is_to_come(frame: Frame, reading: Reading) -> bool:
    """Whether an infinitive that hangs on a verb of saying holds a quotation: "warf ihm vor, ein «…» zu planen"."""
    sentence, at = frame
    start, end = clause_of(sentence.letters, at)
    cue = _BEFORE_INFINITIVE.search(sentence.letters[:start])
    new = sentence.words[sentence.chunks[at][0] - 1] in reading.lexicon.indefinite
    if not (new and cue) or re.search("[CFRrU]", sentence.letters[start:end].replace("WF", "")):
        return False
    saying = saying_at(reading.text, sentence, cue.start(), reading.lexicon)
    return saying is not None and saying.strong and saying.third


def _is_paper_told(frame: Frame, reading: Reading) -> bool:
    """Whether a word is the name of a paper that somebody tells something: "sagte Kolb der Tageszeitung «taz»"."""
    sentence, at = frame
    word = sentence.chunks[at][0]
    papers = reading.lexicon.language.names.told
    named = sentence.letters[at - 1] == "P" and sentence.words[word - 1] in papers
    return named and " " not in sentence.quotations[word].content.of(reading.text)


def _is_verb_of(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether the word before a quotation is no noun for a work: "la economía muestra «…»", "la Liga marca «…»"."""
    word = sentence.chunks[at][0]
    named = sentence.tags[word - 2 : word - 1] in ("N", "u") and reading.lexicon.language.grammar.null_subject
    return sentence.letters[at - 1] == "C" or named


def is_told_in(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether a quotation is said in a paper or to one: "évoque dans son rapport « une erreur »", "dit au journal"."""
    sentence, at = frame
    first = sentence.chunks[at - 1][0]
    own = sentence.words[first + 1 : first + 2]
    in_paper = _TOLD_IN.search(sentence.letters[:at]) is not None
    content = reading.content(quotation)
    lower = content[0].islower()
    clause = reading.lexicon.verb_last or content.count(" ") > _FEW_WORDS_OF_NAME
    if lower and clause and sentence.letters[:at].endswith(("SM", "SW")):
        return True  # "laut Verein «muskuläre Probleme»", "secondo l'associazione «presta il fianco a abusi»"
    if not (in_paper and lower):
        return False
    owned = not reading.lexicon.language.grammar.owning.isdisjoint(own)
    return owned or is_adverbial(sentence, at - 1, reading.lexicon)
