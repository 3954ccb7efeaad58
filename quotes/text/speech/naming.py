"""Words that say what a thing is called: "il cosiddetto «…»", "secondo l'agenzia è un episodio «…»"."""

import re

from quotes.model import Quotation
from quotes.text.phrases.mentions import has_name, noun_kind
from quotes.text.reading import Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.speech.bynames import is_generally_called, is_known_as
from quotes.text.speech.term_places import joined_before
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.cues import saying_at

_SET_BEFORE = re.compile("([MP])[PB]*,$")
_PARTICIPLE = re.compile("([MP]),?CW?$")
_LONGEST_CRIME = 10  # spaces
_LONGEST_NAME = 3
_SHORT_WORD = 3  # letters
_SMALL_WORD = 6
_SAID_TO = re.compile("Q,B*C[MOB]*W$")
_TOLD_TO = re.compile(r"Q,?[MO][PB]*C$")  # “Yes,” Kim told “Good Morning”


def is_so_called(frame: Frame, reading: Reading) -> bool:
    """Whether a word like "so-called" stands before a quotation: "il cosiddetto «…»", "le procès dit des «…»"."""
    sentence, at = frame
    word = sentence.chunks[at][0]
    naming_words = reading.lexicon.language.names.naming_words
    before = sentence.words[word - 1] if word and sentence.tags[word - 1] == "d" else None
    if before and reading.lexicon.order_tells and before not in reading.lexicon.articles:
        return False  # "Kim called her «…»", "called this «…»"
    short = _is_in_short(sentence, word, reading.lexicon)
    if short or _is_participle(frame, reading) or is_generally_called(frame, reading):
        return True
    named = word > 0 and sentence.words[word - 1] in naming_words and sentence.tags[word - 1] != "b"
    paper = named and sentence.tags[word - 2] == "d" and noun_kind(sentence, at - 1, reading.lexicon)
    if named and paper != "document":  # but "in una nota «…»"
        verb = sentence.letters[at - 1] in "CD" or re.search("C.*KX$", sentence.letters[:at]) is not None
        return not verb or _names_thing(sentence, at - 1, reading.lexicon)  # "ha criticato e chiamato «…»"
    as_words = reading.lexicon.language.grammar.as_words
    if word and sentence.words[word - 1] in as_words and is_known_as(sentence, at, reading.lexicon):
        return True
    if word < 3 or sentence.words[word - 2] not in naming_words:
        return False
    set_off = reading.lexicon.language.grammar.null_subject and sentence.tags[word - 3] == ","
    if set_off and sentence.letters[at - 1] in "WR":
        return sentence.letters[at + 1 : at + 2] != "A"  # "la operación, bautizada como «…»"
    held = sentence.letters[at - 1] == "W" and sentence.tags[word - 1] in "pd"
    first, last = sentence.chunks[at - 2]
    says = sentence.letters[at - 2] == "C" and last - first > 1  # "a de son côté appelé à «…»"
    return held and not says and sentence.tags[word - 3] in "nwN"


def _is_in_short(sentence: Sentence, word: int, lexicon: Lexicon) -> bool:
    """Whether what stands between marks brings in a name: "der Verband, kurz «X»", "eine Schau (Titel: «X»)"."""
    colon = sentence.tags[word - 1 : word] == ":"
    at = word - 2 if colon else word - 1
    if at < 1 or sentence.tags[at - 1] not in ",(":
        return False
    short = sentence.tags[at] == "b" and sentence.words[at] in lexicon.language.names.naming_words
    noun = sentence.tags[at] not in "bvV"  # but "E poi, piano: «…»", "apre la busta, legge: «…»"
    return short or (colon and noun and lexicon.is_work(sentence.words[at]))


def _names_thing(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether a verb of one word stands right behind a thing: "le domaine dit « généraliste »"."""
    one = sentence.chunks[verb][1] - sentence.chunks[verb][0] == 1
    if not one or not lexicon.language.grammar.inverted or verb == 0:
        return False
    clause = sentence.letters[verb + 2 : verb + 3] not in ("C", "D", "F")
    phrase = re.search(
        "M?P*$" if clause else "[MP]$", sentence.letters[:verb]
    )  # "l'Office de la santé dit «…»"
    nouns = range(phrase.start(), verb) if phrase else ()
    return bool(nouns) and not any(has_name(sentence, n) or noun_kind(sentence, n, lexicon) for n in nouns)


def _is_participle(frame: Frame, reading: Reading) -> bool:
    """Whether the verb before a quotation names a thing: "a tool called “Sieve” did", "from an account called “X”"."""
    sentence, at = frame
    found = _PARTICIPLE.search(sentence.letters[:at]) if reading.lexicon.order_tells else None
    before = sentence.words[sentence.chunks[at][0] - 1]
    if found is None or (sentence.letters[at - 1] == "W" and before not in reading.lexicon.articles):
        return False  # "a show, praised its «…»"
    verb = sentence.letters.rfind("C", 0, at)
    saying = saying_at(reading.text, sentence, verb, reading.lexicon)
    if saying is None or saying.frame != "name":
        return False
    goes_on = verb == at - 1 and sentence.letters[at + 1 : at + 2] in ("C", "F")
    return (goes_on and re.search("(?<!R)MP*C$", sentence.letters[:at]) is not None) or _is_thing(
        sentence, found.start(1), reading.lexicon
    )


def _is_thing(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase brings in a thing as new: "a website"."""
    words = sentence.words_of(at)[sentence.letters[at] == "P" :]
    return words[0] in lexicon.indefinite and noun_kind(sentence, at, lexicon) != "person"


def is_crime(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether a quotation is what the law calls somebody's deed: "imputado por «malversación» y «cohecho»"."""
    sentence, at = frame
    crimes = reading.lexicon.language.names.crimes
    word = sentence.chunks[at][0]
    if not crimes or word == 0:
        return False
    first = reading.lexicon.token.search(reading.plain, quotation.content_start, quotation.content_end)
    if first is None or first[0].lower() not in crimes:
        return False  # as of most
    if reading.content(quotation).count(" ") > _LONGEST_CRIME:
        return False
    charged = reading.lexicon.language.grammar.charges
    base = reading.lexicon.language.grammar.prepositions.get(sentence.words[word - 1])
    joined = re.search("Q[,K]$", sentence.letters[:at]) is not None
    behind = joined or base in charged
    behind_crime = sentence.tags[word - 1] == "p" and not crimes.isdisjoint(sentence.words[: word - 1])
    behind_crime = behind_crime and (sentence.words[word - 2] in crimes or "Q" in sentence.letters[:at])
    return behind or behind_crime  # "un delito de «odio» y otro de «lesiones»"


def is_lone_name(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether a quotation is one word with a capital behind "the": "les colonnes du « Monde »"."""
    sentence, at = frame
    content = reading.content(quotation)
    if reading.lexicon.common or at == 0 or not content[0].isupper() or content[-1] in ".!?…":
        return False
    if not content.rstrip(".,").isalpha():
        return _is_in_title(sentence, at, content, reading.lexicon)
    if sentence.letters[at + 1 : at + 2] in ("W", "M"):
        return False  # "the “Leave” campaign"
    word = sentence.chunks[at][0] - 1
    if sentence.tags[word] in "pgS_":
        return True  # "contacté par « Libération »", "selon « Variety », le film …"
    return sentence.words[word] in reading.lexicon.definite or joined_before(sentence, at, reading.lexicon)


def is_work_there(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether words in capitals stand where works and broadcasts are named: "on “New Day”", "ABC's “This Week”"."""
    sentence, at = frame
    word = sentence.chunks[at][0] - 1
    tag = sentence.tags[word] if at else ""
    if tag == "'" and is_title(quotation, reading):
        return True
    content = "" if at == 0 or reading.lexicon.common else reading.content(quotation)
    if not content[:1].isupper() or content[-1] in "!?…":
        return False
    lone = tag == "'" and content.rstrip(",.").isalpha()
    place = tag in "p'" or reading.lexicon.is_work(sentence.words[word])
    place = place or _TOLD_TO.search(sentence.letters[:at]) is not None
    return lone or (place and has_capitals(content, reading.lexicon))


def is_title(quotation: Quotation, reading: Reading) -> bool:
    """Whether all the longer words of a short content have a capital, as names and foreign titles do."""
    if reading.lexicon.common and reading.text[quotation.content_start].islower():
        return False  # all nouns have one: "ein Ende des Streits"
    words = []
    for match in reading.lexicon.token.finditer(reading.text, quotation.content_start, quotation.content_end):
        word = match[0]
        if len(word) > _SHORT_WORD and word[0].isalpha() and not word[0].isupper():
            return False  # so ends the look at most contents, after two or three words
        words.append(word)
    words = [word for word in words if word[0].isalpha()]
    if len(words) > 1 and all(map(str.isupper, words)):
        return False  # “SO SAD”: shouted
    long_words = sum(len(word) > _SHORT_WORD for word in words)
    if len(words) == 2 and long_words and not reading.lexicon.common:
        return words[0][0].isupper() and words[1][0].isupper()  # "Le Figaro"
    return 2 <= long_words <= 6


def has_capitals(content: str, lexicon: Lexicon) -> bool:
    """Whether all words but the small ones have a capital, and two or more do: "Those Guys Have All the Fun"."""
    words = [word for word in lexicon.words_of(content) if word[0].isalpha()]
    small = [word for word in words if word[0].islower()]
    large = sum(len(word) > 1 for word in words) - len(small)
    return large > 1 and all(
        len(word) < _SMALL_WORD and lexicon.tags.get(word, "w") in "dpgcl" for word in small
    )


def _is_in_title(sentence: Sentence, at: int, content: str, lexicon: Lexicon) -> bool:
    """Whether an article with a capital stands behind a preposition no verb of saying asks for: "dans « Le Quai »"."""
    word = sentence.chunks[at][0] - 1
    grammar = lexicon.language.grammar
    base = grammar.prepositions.get(sentence.words[word])
    asked = base in grammar.genitives or base in grammar.object_prepositions
    said_to = _SAID_TO.search(sentence.letters, 0, at) is not None  # "« Oui », a-t-il dit à « Midi libre »"
    opens = lexicon.tags.get(lexicon.words_of(content)[0].lower()) == "d" and not asked
    return sentence.tags[word] == "p" and base is not None and (opens or said_to) and content.count(" ") < 7


def is_described(frame: Frame, reading: Reading) -> bool:
    """Whether somebody's word for a thing follows it: "según la agencia, es un episodio «excepcional»"."""
    sentence, at = frame
    word = sentence.chunks[at][0]
    articles = sentence.words[max(0, word - 3) : max(0, word - 1)]
    return not reading.lexicon.indefinite.isdisjoint(articles) and "S" in sentence.letters


def is_named_beside(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether a quotation between commas is the title of the work before: "il suo primo romanzo, «Terra», esce"."""
    sentence, at = frame
    work = _SET_BEFORE.search(sentence.letters, 0, at)
    content = reading.content(quotation) if work else ""
    if work is None or not content[0].isupper():
        return False
    ends = content[-1] in ",." or sentence.letters[at + 1 : at + 2] in (",", ".", "")
    return ends and any(map(reading.lexicon.is_work, sentence.words_of(work.start(1))))


def is_noun(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether a quotation is a noun of the reporter's sentence: "the" or "that" before it, three words at most."""
    sentence, at = frame
    word = sentence.chunks[at][0]
    if word == 0:
        return False
    before, grammar = sentence.words[word - 1], reading.lexicon.language.grammar
    article = joined_before(sentence, at, reading.lexicon) or sentence.tags[word - 1] == "d"
    definite = before not in reading.lexicon.indefinite and before not in grammar.owning
    return article and definite and reading.content(quotation).count(" ") < 3


def is_made_by(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether a quotation is the title of what somebody has made: "Léa Roux, auteure de « La Digue »"."""
    sentence, at = frame
    if reading.lexicon.common or at < 2 or sentence.letters[at - 2 : at] not in ("MW", "PW"):
        return False
    grammar = reading.lexicon.language.grammar
    tied = grammar.prepositions.get(sentence.words[sentence.chunks[at][0] - 1]) in grammar.genitives
    maker = tied and noun_kind(sentence, at - 2, reading.lexicon) == "person"
    content = reading.content(quotation) if maker else ""
    return maker and content[0].isupper() and content[-1] not in ".!?…"


def names_paper(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether a quotation is the name of the paper right before it: "il rapporto «Raxen»"."""
    sentence, at = frame
    word = sentence.chunks[at][0]
    noun = reading.lexicon.noun(sentence.words[word - 1]) if word else None
    paper = noun is not None and noun.kind == "document" and sentence.letters[at - 1] in "MP"
    content = reading.content(quotation) if paper else ""
    return paper and content[0].isupper() and content.count(" ") < _LONGEST_NAME and content[-1] not in ".!?…"
