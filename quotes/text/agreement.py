"""What a pronoun or an unspoken subject must agree with, and who does: number, gender, a person or a thing."""

import re
from typing import NamedTuple

from quotes.lang.source import fold_word
from quotes.model import Gender, Mention, Number
from quotes.text.first_names import may_be_thing
from quotes.text.phrases.mentions import is_pronoun, mention_of
from quotes.text.phrases.noun_words import is_genitive
from quotes.text.reading import SPEAKERS, Answer, Reading, Unspoken
from quotes.text.sentences import Sentence
from quotes.text.tags.given_names import gender_of_printed
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.surnames import gender_in_text
from quotes.text.tags.words import follows_capital, found_before
from quotes.text.transcripts import turn_at
from quotes.text.verbs.cues import Saying
from quotes.text.verbs.first_subjects import gender_of_opening

_BEFORE = 10  # code points before a noun phrase in which its negation is looked for
_WORD = re.compile(r"\w+ $")
_RELATIVE_BEFORE = re.compile("[MPA]+,?[Rr]$")
_ASIDE = r"(?:\([^)]*\))?"
# "Alba (Pd) | e Neri | hanno"; "protestano | Pd | e Neri", not "vede | Kim | e Neri | ride"
_SEVERAL = re.compile(
    rf"(?:^(W|M[PA]*)|[^BPWKMA][BPWK]*(M)[PA]*){_ASIDE}K(M)[PABW]*{_ASIDE}B*[CDF]"
    "|[CDF]B*(M)[PA]*(?:,(M)[PA]*,)?K(M)(?![PABW]*[CDF])"
)


class Asked(NamedTuple):
    """What an antecedent must agree with; None agrees with all."""

    number: Number | None = None
    gender: Gender | None = None
    person: bool | None = None  # "lui" is nobody but a person, "it" is none
    other_than: str | None = None  # who answers is not who asked, "Kim, whom he called" not Kim
    alone: Gender | None = None  # of one person, where several may be meant: "sie" is no man
    word: str | None = None  # the pronoun
    owned: bool = False  # also somebody's own: "su marido"
    cited: bool = False  # no paper: "L'autopsie révèle «…». Le mobile est «…», selon elle"


def asked_of(unspoken: Unspoken, reading: Reading) -> Asked:
    """Return what the antecedent of an unspoken subject or a pronoun must agree with."""
    sentence, at, number, gender, one, _ = unspoken
    gender = gender or gender_of_opening(sentence, at, reading.lexicon)
    words = sentence.words_of(at) if at >= 0 else ()
    grammar = reading.lexicon.language.grammar
    person = True if one or not grammar.personal.isdisjoint(words) else None
    person = False if not grammar.neuter.isdisjoint(words) else person
    alone: Gender | None = "f" if number is None and not grammar.feminine.isdisjoint(words) else None
    not_meant = _never_meant(reading, sentence, at) if grammar.nearest.isdisjoint(words) else None
    cited = at > 0 and sentence.letters[at - 1 : at + 1] == "SO"
    return Asked(number, gender, person, not_meant, alone, words[0] if words else None, cited=cited)


def _never_meant(reading: Reading, sentence: Sentence, at: int) -> str | None:
    """Return whom a pronoun never means: whose turn of a transcript it is, whom "Kim, whom he called «…»" speaks of."""
    turn = turn_at(reading.text, sentence.end)
    if turn or at < 0 or sentence.letters[at] != "O":
        return turn and turn.text
    first = first_of_pronoun(sentence, at)
    relative = _RELATIVE_BEFORE.search(sentence.letters, 0, first)
    if relative and reading.lexicon.language.grammar.relatives.isdisjoint(sentence.words_of(first - 1)):
        return None  # "when I asked Kim if he …"
    start, spoken_of = (relative.start(), relative[0].rstrip(",Rr")) if relative else (0, "")
    places = reversed(range(start, start + len(spoken_of)))
    mentions = (mention_of(reading.text, sentence, place, reading.lexicon) for place in places)
    return next((mention.text for mention in mentions if mention.kind == "person"), None)


def first_of_pronoun(sentence: Sentence, at: int) -> int:
    """Return where the pronoun at a chunk first stands in its sentence: "in Kiel sagte er, er habe"."""
    word = sentence.words_of(at)
    same = (n for n in range(at) if sentence.letters[n] == "O" and sentence.words_of(n) == word)
    return next(same, at)


def agreeing(reading: Reading, sentence: Sentence, at: int, asked: Asked) -> Mention | None:
    """Return the mention of a chunk if it can be meant."""
    one = asked.number == "s" and joined_with(sentence, at) is not None  # "PCP e Livre votaram contra"
    if one or is_pronoun(sentence, at, reading.lexicon):
        return None
    found = with_gender(mention_of(reading.text, sentence, at, reading.lexicon), asked, reading)
    fits = found.kind in SPEAKERS and agrees(found, asked)
    fits = fits and not (asked.word and may_be_thing(found, reading))
    return found if fits and not is_theirs(found, sentence.words_of(at), asked, reading) else None


def joined_with(sentence: Sentence, at: int) -> int | None:
    """Return the noun phrase that shares a verb with the one at chunk `at`: "PCP e | Livre | votaram contra"."""
    several = "K" in sentence.letters and sentence.letters[at] == "M"
    for found in _SEVERAL.finditer(sentence.letters) if several else ():
        both = [found.start(n) for n in range(1, 7) if found[n]]
        if at in both:
            return both[at == both[0]]
    return None


def is_theirs(mention: Mention, words: list[str], asked: Asked, reading: Reading) -> bool:
    """Whether somebody unnamed is only one's by the possessive among its `words`: "his doctor" is not "he"."""
    if asked.gender is None or asked.word is None or mention.form != "noun":
        return False
    possessors = reading.lexicon.language.grammar.possessors
    return any(possessors.get(word) == (asked.gender, asked.number) for word in words)


def with_gender(mention: Mention, asked: Asked, reading: Reading) -> Mention:
    """Return a mention by surname with the gender of the given name before it, where the article first has both.

    Where no person is asked for, one name that no given name nor other capital stands before is a body's.
    """
    person = mention.names_person and not mention.gender
    if person and asked.person is False and " " not in mention.text:
        capital = follows_capital(mention.text, reading.text)
        return mention if capital else mention._replace(kind="organization")
    if not (asked.gender or asked.alone) or mention.gender or not mention.names_person:
        return mention
    given = found_before(mention.text, reading.text, _WORD)
    gender = gender_of_printed(f"{given[0]}{mention.text}", reading.lexicon) if given else None
    return mention._replace(gender=gender or gender_in_text(mention.text, reading.text, reading.lexicon))


def agrees(mention: Mention, asked: Asked) -> bool:
    """Whether a mention can be the subject of a verb of this number and gender; unknown agrees with all."""
    if asked.person is not None and mention.kind and asked.person != (mention.kind == "person"):
        return False
    if asked.other_than and is_same_name(mention.text, asked.other_than):
        return False
    if asked.cited and mention.kind == "document":
        return False
    number, gender = asked.number, asked.gender or (asked.alone if mention.number != "p" else None)
    many = mention.kind == "organization" and number == "p"  # "la policía dicen"
    if number and mention.number and number != mention.number and not many:
        return False
    return not (gender and mention.gender and gender != mention.gender)


def is_same_name(one: str, other: str) -> bool:
    """Whether two printed mentions are the same or one is the end of the other: "Ana Ruiz", "Ruiz"."""
    return one == other or one.endswith(f" {other}") or other.endswith(f" {one}")


def gender_of(reading: Reading, answer: Answer) -> Gender | None:
    """Return the gender of who gave an answer, as a name, a title or a pronoun for the same one tells it."""
    named = answer.named
    gender = (named and named.gender) or (answer.mention and answer.mention.gender)
    if gender or named is None:
        return gender
    name = named.text.rpartition(" ")[2]
    genders = {
        other.mention.gender
        for other in reading.answers.values()
        if other.mention
        and other.mention.gender
        and other.antecedent
        and other.antecedent.text.rpartition(" ")[2] == name
    }
    return genders.pop() if len(genders) == 1 else None


def meant_by(sentence: Sentence, at: int, pronoun: Mention, lexicon: Lexicon) -> Unspoken:
    """Return what a pronoun asks for, by its verb where it may mean one or several: "sie legt", "sie legen"."""
    beside = [n for n in (at + 1, at - 1) if 0 <= n < len(sentence.letters)]
    helpers = (n for n in beside if "+" in sentence.tags_of(n))  # "wollte sie wissen"
    verb = next(helpers, next((n for n in beside if sentence.letters[n] in "CF"), None))
    feminine = sentence.words_of(at)[0] in lexicon.language.grammar.feminine
    if pronoun.number or not feminine or verb is None:
        return Unspoken(sentence, at, pronoun.number, pronoun.gender)
    finite = max(sentence.tags_of(verb).find("+"), 0)
    several = sentence.words_of(verb)[finite].endswith(lexicon.language.grammar.plural_endings)
    meant = Unspoken(sentence, at, None, pronoun.gender)
    return in_number(meant, pronoun, "p" if several else "s", lexicon)


def in_number(unspoken: Unspoken, pronoun: Mention, number: Number, lexicon: Lexicon) -> Unspoken:
    """Return what a pronoun asks for, known to mean one or several: "sie" of one is a woman."""
    woman = number == "s" and pronoun.text.lower() in lexicon.language.grammar.feminine
    return unspoken._replace(number=number, gender="f" if woman else unspoken.gender)


def of_verb(answer: Answer | None, saying: Saying, reading: Reading) -> Answer | None:
    """Return an answer whose pronoun has the number of its verb: "sagte sie" is of one, "sagten sie" of several."""
    if answer and answer.mention and _is_one_of_many(answer.mention, saying, reading):
        return None
    unspoken = answer.unspoken if answer else None
    if answer is None or unspoken is None or answer.mention is None or unspoken.number or not saying.number:
        return answer
    return answer._replace(unspoken=in_number(unspoken, answer.mention, saying.number, reading.lexicon))


def differs_in_number(sentence: Sentence, subject: int, verb: int, saying: Saying, reading: Reading) -> bool:
    """Whether a verb of several has no subject in one far before it, nor in what it names behind it.

    "La ley, que en Bruselas tildan de «…»", "desde el partido tildan la ley de «…»". Nor is "loro" who "ha detto".
    """
    letters = sentence.letters
    agreement = reading.lexicon.language.grammar.pronouns.get(" ".join(sentence.words_of(subject)))
    if agreement and subject > verb and saying.number == "s":
        return agreement[1] == "p"
    between = letters[subject + 1 : verb]
    apart = between.strip("BPA") if subject < verb else saying.frame == "name" and subject == verb + 1
    joined = "K" in letters[max(0, subject - 1) : max(verb, subject + 3)]
    if saying.number != "p" or not apart or joined or not reading.lexicon.language.grammar.null_subject:
        return False
    of_several = subject + (between[:1] == "P" and is_genitive(sentence, subject + 1, reading.lexicon))
    both = [mention_of(reading.text, sentence, at, reading.lexicon) for at in (subject, of_several)]
    return all(mention.number == "s" and mention.kind != "group" for mention in both)


def _is_one_of_many(mention: Mention, saying: Saying, reading: Reading) -> bool:
    """Whether a noun for one person stands beside a verb of several, whose object it is: "Alle nennen die Frau «…»"."""
    found = (saying.number, mention.number, mention.gender, mention.form, mention.kind)
    if not reading.lexicon.verb_last or found != ("p", "s", "f", "noun", "person"):
        return False  # "die Richter" are many by their looks alone
    sentence = reading.sentence_at(mention.start)
    at = sentence.chunk_at(mention.start) if sentence else None
    return sentence is not None and at is not None and "K" not in sentence.letters[max(0, at - 1) : at + 3]


def number_of(sentence: Sentence, reading: Reading) -> Number | None:
    """Return the number of the first finite verb of a sentence: that of the subject it leaves out."""
    auxiliaries = reading.lexicon.language.grammar.auxiliaries
    for word, tag in zip(sentence.words, sentence.tags, strict=True):
        if tag in "ae" and word in auxiliaries:
            return auxiliaries[word][1]
        if tag == "v" and (form := reading.lexicon.verb(word)):
            return form.number
    return None


def is_counted(unspoken: Unspoken, reading: Reading) -> bool:
    """Whether a pronoun means somebody who is only counted: "sagte einer von ihnen", "viele fanden"."""
    words = unspoken.sentence.words_of(unspoken.at) if unspoken.at >= 0 else ()
    grammar = reading.lexicon.language.grammar
    counted = (grammar.determiners | reading.lexicon.indefinite).intersection(words[:1])
    return reading.lexicon.verb_last and bool(counted - grammar.nearest - grammar.owning)


def means_nobody(mention: Mention, reading: Reading) -> bool:
    """Whether a mention says that nobody did: "kein Minister sagte", but not "No 10", "no fewer than ten"."""
    if mention.form == "name" or mention.number == "p":
        return False
    first, *behind = mention.phrase.of(reading.text).split(None, 2)
    before = reading.text[max(0, mention.phrase.start - _BEFORE) : mention.phrase.start].split()[-1:]
    said = {fold_word(word) for word in (first, *before)}
    plain = not (behind and behind[0].isdigit())
    return plain and not said.isdisjoint(reading.lexicon.language.grammar.negative)
