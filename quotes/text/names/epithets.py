"""Whom another word for somebody just spoken of stands for: "el lateral", "la española", "el mandatario cordobés"."""

import re
from collections.abc import Iterator
from itertools import islice

from quotes.lang.source import fold_word
from quotes.model import Mention
from quotes.text.agreement import Asked
from quotes.text.antecedents import named_before
from quotes.text.named_people import people_in, subject_of_sentence
from quotes.text.names.bearer_signs import Spoken, holds_still, is_native, may_be, says_former
from quotes.text.phrases.offices import folded_words, has_epithet, offices_in
from quotes.text.reading import Reading
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.words import follows_capital

_SPOKEN_CLAUSE = re.compile("([^Q;:]*[CF][^Q;:]*)[;:]Q,?C")
_SENTENCES_BACK = 3
_LONGEST_BESIDES = 20  # code points of an article and "too"
_REACH = 400  # code points before a noun in which a question may stand
_ASKED = re.compile("[BK]*M[.]?")
_HEADLINE = re.compile(r"M:Q|M[PB]*C[^QM]*:Q|Q,C[BP]*M[PB]*|Q:M[^MQ]*")  # without a stop at its end


def spoken_of_last(mention: Mention, reading: Reading, spoken: Spoken) -> Mention | None:
    """Return the person whom the sentences before are about, where a noun may be another word for them.

    It is one if it is a calling or where somebody is from. The latter tells one person from another, so that nobody
    else may be named in that sentence.
    """
    lexicon = reading.lexicon
    called = is_native(mention, lexicon) or _is_calling(folded_words(mention.text, lexicon), lexicon)
    called = called or _is_besides(mention, reading)
    called = called or (bool(lexicon.common) and says_former(mention, reading.text, lexicon))
    if not called and not _opens_line(mention, reading.text) and not _follows_question(mention, reading):
        return None  # as of most: no sentence need be read
    sentence = reading.sentence_at(mention.start)
    if sentence and sentence.letters.startswith("KM:"):
        return None  # "E il regista: «…»" is somebody else's turn
    if sentence and called and (beside := _clause_before(mention, sentence, reading)):
        return beside
    if sentence and called and lexicon.common:
        near = _like_pronoun(mention, sentence, reading, spoken)
        return near if near and is_free(mention, near, reading) else None
    for earlier in islice(reading.sentences_before(sentence), _SENTENCES_BACK) if sentence else ():
        if "\n" in reading.text[earlier.end : mention.start].strip():
            return None
        found, known = _about(earlier, reading, spoken)
        if known and found is None and is_native(mention, lexicon):
            found = only_person_in(earlier, reading)  # "un doublé de Roux. «…», savourait l'Anglais"
        if known:
            return found if found and _is_epithet(mention, found, earlier, reading) else None
    return None


def _like_pronoun(mention: Mention, sentence: Sentence, reading: Reading, spoken: Spoken) -> Mention | None:
    """Return the person whom "he" or "she" would be in the place of a noun, by name."""
    found = named_before(reading, sentence, Asked("s", mention.gender, person=True))
    found = spoken.known.get(found.start, found) if found else None
    return found if found and found.names_person and may_be(mention, found, reading) else None


def _clause_before(mention: Mention, sentence: Sentence, reading: Reading) -> Mention | None:
    """Return the person whom the clause before a quotation is about: "Ana Ruiz cantaba; «…», soltó la actriz"."""
    spoken = _SPOKEN_CLAUSE.match(sentence.letters, 0, sentence.chunk_at(mention.start) or 0)
    found = subject_of_sentence(sentence, reading, end=spoken.end(1)) if spoken else None
    return found if found and found.names_person and may_be(mention, found, reading) else None


def goes_on(mention: Mention, found: Mention, reading: Reading) -> bool:
    """Whether the sentence of a noun, or the one before, names somebody by the last name."""
    near = reading.sentence_at(mention.start), reading.sentence_before_place(mention.start)
    return any(one is not None and found.text.split()[-1] in one.printed for one in near)


def names_rival(mention: Mention, found: Mention, reading: Reading) -> bool:
    """Whether the sentence before a noun names somebody else, of its gender, in full or where the noun may be from."""
    before = reading.sentence_before_place(mention.start)
    if before is None or reading.line_ends(before.end, mention.start):
        return False
    native = is_native(mention, reading.lexicon)
    named = (one for one in _others(before, found, reading) if native or " " in one.text)
    return any(may_be(mention, one, reading) for one in named)


def names_nearer(mention: Mention, found: Mention, reading: Reading, spoken: Spoken) -> bool:
    """Whether a pronoun in the place of a noun would be somebody else by name than who is found for it."""
    sentence = reading.sentence_at(mention.start) if reading.lexicon.common else None
    near = _like_pronoun(mention, sentence, reading, spoken) if sentence else None
    return near is not None and near.text.split()[-1] != found.text.split()[-1]


def may_be_anybody(mention: Mention, reading: Reading) -> bool:
    """Whether who spoke says nothing of whom a noun means: "the judge", or the age of somebody unnamed."""
    plain = reading.lexicon.order_tells and not _tells_who(mention, reading.lexicon)
    return plain or _is_of_unnamed(mention, reading)


def _tells_who(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a noun has more than one word, or is one for people whom an article is about: "the singer"."""
    known = fold_word(mention.text) in lexicon.language.names.epithets
    return known or " " in mention.text or mention.text[0].isdigit()


def _is_of_unnamed(mention: Mention, reading: Reading) -> bool:
    """Whether an age is that of somebody unnamed whom a paragraph opens with: "Die Witwe kam. … die 31-Jährige"."""
    before = reading.sentence_before_place(mention.start) if mention.text[0].isdigit() else None
    found = subject_of_sentence(before, reading) if before else None
    if before is None or found is None or reading.line_ends(before.end, mention.start):
        return False
    earlier = reading.sentence_before(before)
    if earlier and not reading.line_ends(earlier.end, before.start):
        return False  # it may be another word for whom the paragraph is about
    return found.form == "noun" and found.kind == "person" and may_be(mention, found, reading)


def _about(sentence: Sentence, reading: Reading, spoken: Spoken) -> tuple[Mention | None, bool]:
    """Return whom a sentence is about by name, and whether it is about anybody."""
    for quotation in reversed(sentence.quotations.values()):
        answer = reading.answer_to(quotation)
        named = answer.named if answer and answer.status == "attributed" else None
        if named:
            named = spoken.known.get(named.start, named)
            return (named if named.names_person else None), True
    found = subject_of_sentence(sentence, reading)
    if found is None or found.kind is not None:
        return (found if found and found.names_person else None), found is not None
    people = [one for one in _others(sentence, None, reading) if _is_surely_person(one, reading)]
    return (people[0] if len(people) == 1 else None), bool(
        people
    )  # "o disco tem um convidado, o rapper Reis"


def _is_surely_person(named: Mention, reading: Reading) -> bool:
    """Whether a name is somebody's by its given name or the noun before it."""
    before = folded_words(reading.text[named.phrase.start : named.start], reading.lexicon)
    nouns = map(reading.lexicon.noun, before)
    return fold_word(named.text.split()[0]) in reading.lexicon.given or any(
        noun is not None and noun.kind == "person" for noun in nouns
    )


def _is_epithet(mention: Mention, found: Mention, sentence: Sentence, reading: Reading) -> bool:
    """Whether a noun can be another word for somebody a sentence is about."""
    lexicon = reading.lexicon
    words = folded_words(mention.text, lexicon)
    native = not lexicon.language.places.adjectives.keys().isdisjoint(words)
    if holds_still(mention, found, reading) or not may_be(mention, found, reading):
        return False
    if native and any(_others(sentence, found, reading)):
        return False
    called = has_epithet(words, lexicon) or _is_besides(mention, reading)
    if called or is_native(mention, lexicon) or _is_headed(mention, found, sentence, reading):
        return True
    return _is_calling(words, lexicon) and is_free(mention, found, reading)


def _is_headed(mention: Mention, found: Mention, headline: Sentence, reading: Reading) -> bool:
    """Whether an office opens the line below a headline that quotes its holder: "Ruiz: «…»¶El gobernador dijo …"."""
    between = reading.text[headline.end : mention.phrase.start]
    asked = reading.is_question(headline) and _ASKED.fullmatch(
        headline.letters
    )  # "E Kim? «…», dice il premier"
    quotes = asked or (between.isspace() and "\n" in between and _HEADLINE.fullmatch(headline.letters))
    alone = quotes and not any(_others(headline, found, reading))
    return bool(alone and offices_in(mention.text, reading.lexicon))


def _opens_line(mention: Mention, text: str) -> bool:
    """Whether a noun phrase stands at the head of a line."""
    start = mention.phrase.start
    return not text[text.rfind("\n", 0, start) + 1 : start].strip()


def _follows_question(mention: Mention, reading: Reading) -> bool:
    """Whether the sentence before that of a noun is a question."""
    if "?" not in reading.text[max(0, mention.start - _REACH) : mention.start]:
        return False
    before = reading.sentence_before_place(mention.start)
    return before is not None and reading.is_question(before)


def _is_calling(words: list[str], lexicon: Lexicon) -> bool:
    """Whether the words of a mention begin with an epithet, or end in a compound that does: "die CDU-Politikerin".

    Who heads a party goes by that as well: "der CDU-Chef".
    """
    names, last = lexicon.language.names, words[-1]
    if words[0] in names.epithets or not lexicon.common:
        return has_epithet(words, lexicon)
    of, _, head = last.rpartition("-")
    if of in names.parties and head in names.heads:
        return True
    return not {head, lexicon.last_part(last)}.isdisjoint(names.epithets)


def _is_besides(mention: Mention, reading: Reading) -> bool:
    """Whether a noun phrase says what else somebody is who was spoken of: "la también | candidata"."""
    besides = reading.lexicon.language.names.besides
    before = reading.text[max(0, mention.start - _LONGEST_BESIDES) : mention.start].split()
    told = len(before) > 1 and before[-1] in besides
    return told and before[-2].lower() in reading.lexicon.definite


def is_free(mention: Mention, found: Mention, reading: Reading) -> bool:
    """Whether nobody else has the first part of a compound in brackets.

    "Kolb (CDU) … Wenzel (SPD) … die CDU-Politikerin" is not Wenzel.
    """
    first, hyphen, _ = folded_words(mention.text, reading.lexicon)[-1].rpartition("-")
    if not hyphen:
        return True
    last, told = found.text.split()[-1], re.findall(r"(\w+) \((\w+)", reading.text)
    theirs = {name for name, of in told if of.lower() == first}
    own = {of.lower() for name, of in told if name == last}
    if not own.isdisjoint(reading.lexicon.language.names.parties):
        return first in own  # "Kolb (CDU)" is no "SPD-Chef"
    return not theirs or last in theirs


def only_person_in(sentence: Sentence, reading: Reading) -> Mention | None:
    """Return the person whom a sentence names, where it is the only one of whom the article gives a full name."""
    named = [one for one in _others(sentence, None, reading) if _has_full_name(one, reading)]
    return named[0] if len(named) == 1 else None


def _has_full_name(person: Mention, reading: Reading) -> bool:
    """Whether somebody is named in full, here or elsewhere in the article: "Valentino | Rossi"."""
    return " " in person.text or follows_capital(person.text, reading.text)


def _others(sentence: Sentence, found: Mention | None, reading: Reading) -> Iterator[Mention]:
    """Yield the people that a sentence names beside one."""
    sites = reading.lexicon.language.names.sites
    for named in people_in(reading, sentence, owners=True):
        place = named.form != "name" or fold_word(named.text.split()[0]) in sites
        same = found is not None and (named.text in found.text or found.text in named.text)
        if not place and not same:
            yield named
