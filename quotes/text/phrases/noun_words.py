"""The noun of a noun phrase: which word it is, what it stands for, its gender and number."""

import re

from quotes.lang.data import Noun
from quotes.model import Gender, Number
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon

_DEMONYM = re.compile(r"d[#]?j")  # "il texano", "i due francesi"
_COUNTS = re.compile("[db#]*d")
_SOMEBODY = Noun("person", None, "s")
_BODY = Noun("organization", None, "s")
_NAMED_BEHIND = re.compile("N|(?:[pg][^,.:;()Q]*)?,N[tN]*N,")  # "den Präsidenten des Bundes, Jan Kolb,"
_SET_BESIDE = re.compile("[MPA],[WB]?$")


def noun_word(sentence: Sentence, first: int, last: int, lexicon: Lexicon) -> int | None:
    """Return the first word of a chunk that is a noun for speakers, forms like "nota" and "il texano" included."""
    tags = sentence.tags
    if "'" in tags:
        first = tags.rfind("'", first, last) + 1 or first
    for word in range(first, last):
        tag = tags[word]
        if tag in "nk" or (tag in "Vx" and sentence.words[word] in lexicon.language.names.nouns):
            while lexicon.order_tells and word + 1 < last and tags[word + 1] == "n":
                word += 1  # "police minister" is a minister
            return word
    return last - 1 if tags[last - 1] == "j" and _DEMONYM.fullmatch(tags, first, last) else None


def noun_of(sentence: Sentence, at: int, lexicon: Lexicon) -> tuple[int | None, Noun | None]:
    """Return the noun of chunk `at`, "il ministro": which word it is, and what it stands for; found once."""
    if at not in sentence.nouns:
        word = noun_word(sentence, *sentence.chunks[at], lexicon)
        sentence.nouns[at] = word, noun_at(sentence, word, lexicon)
    return sentence.nouns[at]


def counted_noun(sentence: Sentence, at: int, lexicon: Lexicon) -> Noun | None:
    """Return the noun whose people chunk `at` only counts: "uno | dei passeggeri", "más | de cien | vecinos"."""
    first, last = sentence.chunks[at]
    if sentence.tags[last - 1] != "d" or not _COUNTS.fullmatch(sentence.tags, first, last):
        return None
    if not lexicon.language.grammar.indefinites.isdisjoint(sentence.words[first:last]):
        return None
    for behind in range(at + 1, min(at + 3, len(sentence.letters))):
        if sentence.letters[behind] not in "PA" or not is_genitive(sentence, behind, lexicon):
            return None
        first, last = sentence.chunks[behind]
        if sentence.tags[last - 1] == "o":
            return _SOMEBODY  # "l'un d'eux"
        if "N" in sentence.tags[first:last]:
            return None  # "quelli dei colleghi Rossi e Neri"
        if noun := noun_of(sentence, behind, lexicon)[1]:
            return noun
    return None


def noun_at(sentence: Sentence, word: int | None, lexicon: Lexicon) -> Noun | None:
    """Return what the noun at a word stands for; an adjective there stands for somebody."""
    if word is None:
        return None
    if lexicon.common and _opens_body(sentence, word, lexicon):
        return _BODY
    if sentence.tags[word] == "j" or (lexicon.verb_last and _is_one(sentence, word, lexicon)):
        return _SOMEBODY
    ranked = sentence.tags[word] == "n" and sentence.words[word] in lexicon.language.names.ranks
    return lexicon.noun(sentence.words[word]) or (_SOMEBODY if ranked else None)


def _opens_body(sentence: Sentence, word: int, lexicon: Lexicon) -> bool:
    """Whether the adjective of a country opens the name of a body: "die Deutsche Umwelthilfe"."""
    if sentence.tags[word + 1 : word + 2] != "w":
        return False
    capitals = sentence.printed[word][0].isupper() and sentence.printed[word + 1][:1].isupper()
    return capitals and sentence.words[word] in lexicon.language.places.adjectives


def _is_one(sentence: Sentence, word: int, lexicon: Lexicon) -> bool:
    """Whether a form that is a plural elsewhere is one person: "von der Abgeordneten Kolb", "laut dem Präsidenten"."""
    if not sentence.words[word].endswith("n"):
        return False
    at = len(sentence.tags[:word].rstrip("wj")) - 1  # "mit ihrem neuen Kollegen Kolb"
    before = sentence.words[at] if at >= 0 else ""
    grammar = lexicon.language.grammar
    one = grammar.articles.get(before, (None, None))[1] == "s" or _NAMED_BEHIND.match(sentence.tags, word + 1)
    if not one or before not in grammar.oblique | grammar.owners:
        return False
    noun = lexicon.noun(sentence.words[word])
    return noun is not None and noun.kind == "group"


def agreement_of(
    sentence: Sentence, at: int, noun: Noun | None, lexicon: Lexicon, name: int | None = None
) -> tuple[Gender | None, Number | None]:
    """Return gender and number, from the pronoun, the article, the title or the noun; a `name` begins behind them."""
    first, last = sentence.chunks[at]
    last = max(first, name) if name is not None else last
    plural = False
    words = sentence.words[first:last]
    if sentence.letters[at] == "C":  # "lui a-t-elle répondu"
        words = [word for word, tag in zip(words, sentence.tags[first:last], strict=True) if tag == "o"]
    several = "".join(words[sentence.tags[first] in "pg" :]) if 1 < len(words) < 5 else ""  # "de ce dernier"
    owning = lexicon.language.grammar.owning
    listed = (lexicon.agreement[word] for word in words if word in lexicon.agreement and word not in owning)
    joined = lexicon.joined_pronouns.get(several)
    gender, number = joined or next(listed, (None, None))  # "her boss" may be a man
    if sentence.letters[at] in "MO" and number != "p":
        by_article, _ = lexicon.language.grammar.subject_articles.get(sentence.words[first], (None, None))
        one = noun is not None and noun.number == "s"  # "die 38-Jährige", but "die Leute"
        thing = noun is not None and noun.kind != "person"  # "das Opfer" may be a man
        sure = by_article == "m" or (by_article == "f" and one) or (by_article == "n" and thing)
        gender = by_article if sure else gender
        plural = by_article == "f" and noun is not None and noun.gender in ("m", "n")  # "die Musiker"
    if noun and noun is not _SOMEBODY:
        gender, number = noun.gender or gender, "p" if plural else noun.number or number
    elif number is None and name is None and not lexicon.verb_last:  # "ses geôliers", "his jailers"
        number = "p" if re.search("[^s]s$", words[-1]) else None
    if gender is None and name is not None and at > 1 and sentence.letters[at - 2 : at] == "M,":
        _, kin = noun_of(sentence, at - 2, lexicon)
        gender = kin.gender if kin and kin.kind == "person" else None  # "his mother, Rosalie"
    return gender, number


def is_genitive(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a chunk belongs to the noun before it: "la replica | di Rossi"."""
    return at < len(sentence.chunks) and sentence.words[sentence.chunks[at][0]] in lexicon.genitives


def stands_bare(sentence: Sentence, at: int) -> bool:
    """Whether a noun is a surname here: "Conte ha detto", with no article, alone and with a capital."""
    first, last = sentence.chunks[at]
    return last - first == 1 and sentence.tags[first] == "n" and sentence.printed[first][0].isupper()


def is_bare_noun(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase is a small noun in the singular without an article: "si è lamentato via | radio".

    One may be more or less so: "fue | menos diplomática".
    """
    first, last = sentence.chunks[at]
    first += last - first == 2 and sentence.words[first] in lexicon.language.grammar.comparing
    word = sentence.printed[first]
    alone = last - first == 1 or not sentence.tags_of(at).strip("n")  # "nominato segretario generale"
    small = alone and word.islower() and word not in lexicon.counting  # "tercia otro"
    noun = lexicon.noun(word) if small else None
    return lexicon.language.grammar.null_subject and noun is not None and noun.number == "s"


def is_bare_complement(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun without an article only tells what one is: "en garde à vue, il …", "il film è | candidato"."""
    first = sentence.chunks[at][0]
    word = sentence.words[first]
    if sentence.letters[at - 1 : at] == "F" and "e" in sentence.tags_of(at - 1):
        return is_bare_noun(sentence, at, lexicon)
    bare = sentence.tags[first : first + 2] == "pn" and sentence.printed[first + 1].islower()
    bare = bare and lexicon.language.grammar.prepositions.get(word, word) == word
    return bare or may_be_place(sentence, at, lexicon)


def is_set_beside(sentence: Sentence, at: int) -> bool:
    """Whether a noun without an article only tells what the one before the comma is: "su padre, minero"."""
    beside = not re.search("[dN]", sentence.tags_of(at)) and sentence.letters[at] == "M"
    return beside and _SET_BESIDE.search(sentence.letters, 0, at) is not None


def is_owned(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a complement or object is somebody's, who follows: "lue par son avocate, elle", "saw her boss, he"."""
    behind_verb = sentence.letters[at] == "M" and sentence.letters[max(0, at - 1) : at] in ("C", "F", "D")
    owner = sentence.words_of(at)[:1] if behind_verb else sentence.words_of(at)[1:2]
    return not lexicon.language.grammar.owning.isdisjoint(owner)


def is_place(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a complement names a place: "a Genova"."""
    return sentence.letters[at] in "PA" and sentence.words[sentence.chunks[at][1] - 1] in lexicon.places


def may_be_place(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a complement is no more than one name, of a place no list knows: "in Nashua"."""
    first, _ = sentence.chunks[at]
    state = at + 2 * sentence.letters.startswith("P,M", at)
    if state > 1 and sentence.letters[state - 2 : state] == "P,":
        return sentence.words[sentence.chunks[state][0]] in lexicon.abbreviations  # "from Valdosta, Ga."
    names, grammar = sentence.words[first + 1 : sentence.chunks[at][1]], lexicon.language.grammar
    if sentence.words[first] not in grammar.locatives or sentence.tags_of(at) != "p" + "N" * len(names):
        return False
    dative = grammar.prepositions.get(sentence.words[first]) in grammar.object_prepositions  # "à Kim"
    return lexicon.given.keys().isdisjoint(names if dative else names[:-1])  # "in Nashua", "in Fort Lee"


def is_from(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether an article without a noun, before a place, stands for somebody from there: "dijo la de Rubí"."""
    if sentence.tags_of(at) != "d" or sentence.words_of(at)[0] not in lexicon.definite:
        return False
    placed = sentence.letters[at + 1 : at + 2] == "P" and is_genitive(sentence, at + 1, lexicon)
    return placed and sentence.printed[sentence.chunks[at + 1][1] - 1].istitle()
