"""Whose something is: by a possessive, a noun phrase behind it, or a name in the genitive ("Kolbs Fazit").

German puts a name in the genitive by its ending alone; which word ends a name, the words around it tell.
"""

from quotes.model import Cue, Gender, Mention, Number, Span, SpeakerKind
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import may_speak, noun_kind
from quotes.text.phrases.name_spans import NAME
from quotes.text.phrases.noun_words import is_genitive
from quotes.text.reading import Answer, Reading, Unspoken
from quotes.text.sentences import Sentence
from quotes.text.tags.given_names import gender_of_printed, opens_with_given
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.surnames import surnames_of

_SHORTEST = 3  # letters of a name and its ending
_APOSTROPHES = ("'", "’")
_NAMES = frozenset("NTtuwnj_")


def possessor(sentence: Sentence, at: int, reading: Reading) -> Answer | None:
    """Return whose a noun phrase is by a possessive, a pronoun that stands for somebody before: "sein Fazit"."""
    possessors = reading.lexicon.language.grammar.possessors
    word = next((n for n in range(*sentence.chunks[at]) if sentence.words[n] in possessors), None)
    if word is None:
        return None
    gender, number = possessors[sentence.words[word]]
    if not (reading.lexicon.order_tells or reading.lexicon.verb_last):
        return Answer(unspoken=Unspoken(sentence, at, number, gender))  # "suo" agrees with what is owned
    return _stands_for(sentence, at, word, reading, (gender, number))


def cited_pronoun(sentence: Sentence, verb: int, cue: Cue, reading: Reading) -> Answer | None:
    """Return whom a pronoun beside a verb of citing stands for: "«…», zitiert ihn die Zeitung"."""
    known = reading.lexicon.language.grammar.oblique_pronouns
    word = next((n for n in range(*sentence.chunks[verb]) if sentence.words[n] in known), None)
    if word is None or not reading.lexicon.verb_last:
        return None
    return _stands_for(sentence, verb, word, reading, known[sentence.words[word]])._replace(cue=cue)


def _stands_for(
    sentence: Sentence, at: int, word: int, reading: Reading, agreement: tuple[Gender | None, Number | None]
) -> Answer:
    """Return the answer of a pronoun at word `word` of chunk `at`, which is to be traced to what it stands for."""
    gender, number = agreement
    span = Span(*sentence.place(word))
    mention = Mention(*span, span.of(reading.text), "pronoun", None, span, gender, number)
    return Answer(mention=mention, unspoken=Unspoken(sentence, at, number, gender))


def owner_behind(sentence: Sentence, at: int, reading: Reading) -> int | None:
    """Return whose words a noun for words speaks of, where somebody is named right behind it."""
    behind = at + 1
    held = sentence.letters[behind : behind + 1] in ("P", "A")
    held = held and is_genitive(sentence, behind, reading.lexicon)
    words = sentence.words_of(at)
    if not held or not reading.lexicon.verb_last or reading.lexicon.cue_noun(words[-1]) is None:
        return None
    owner = name_behind(sentence, behind, reading.lexicon)
    named = may_speak(sentence, owner, reading.lexicon)
    return owner if named else None


def off_platform(sentence: Sentence, at: int, lexicon: Lexicon) -> int | None:
    """Return a noun phrase, unless it is where people write: then whose page it is, or what is posted there.

    "sulla pagina Facebook | del club" / "un post | su Facebook"
    """
    if (
        sentence.letters[at] not in "PA"
        or sentence.words_of(at)[-1] not in lexicon.language.grammar.platforms
    ):
        return at
    if sentence.letters.startswith("P", at + 1) and is_genitive(sentence, at + 1, lexicon):
        return at + 1
    held = sentence.letters[at - 1 : at] in ("M", "P") and noun_kind(sentence, at - 1, lexicon) == "document"
    return at - 1 if held else None


def owner_within(sentence: Sentence, at: int, reading: Reading) -> Mention | None:
    """Return whose the thing in chunk `at` is, who is named in full before it: "Nora Pike's kitchen"."""
    first, last = sentence.chunks[at]
    end = sentence.tags.find("'", first, last)
    name = NAME.search(sentence.tags, first, end) if end > 0 else None
    span = Span(*sentence.place(name.start(), end)) if name and name.end() == end > name.start() + 1 else None
    if span is None or not opens_with_given(span.of(reading.text), reading.lexicon):
        return None
    text = span.of(reading.text)
    gender = gender_of_printed(text, reading.lexicon)
    return Mention(*span, text, "name", "person", span, gender, "s")


def owner_by_name(sentence: Sentence, at: int, reading: Reading) -> Answer | None:
    """Return whose words a noun for words in chunk `at` speaks of, by a name in the genitive beside it."""
    if not reading.lexicon.verb_last:
        return None
    first, last = sentence.chunks[at]
    words = enumerate(sentence.words[first : last + 1], first)  # "lautete | Merkels | Fazit"
    word = next((n for n, one in words if reading.lexicon.cue_noun(one)), None)
    return None if word is None else owner_beside(sentence, word, reading)


def owner_beside(sentence: Sentence, word: int, reading: Reading) -> Answer | None:
    """Return whose the noun at word `word` is by a name in the genitive on either side of it."""
    return named_owner(sentence, word, reading) or named_behind(sentence, word + 1, reading)


def named_owner(sentence: Sentence, word: int, reading: Reading) -> Answer | None:
    """Return whose the noun at word `word` is by a name in the genitive before it: "Merkels knappes | Fazit"."""
    if not reading.lexicon.verb_last:
        return None
    while word and sentence.printed[word - 1].islower() and sentence.tags[word - 1] in "wj#b*":
        word -= 1
    return _name_before(sentence, word, reading)


def named_behind(sentence: Sentence, word: int, reading: Reading) -> Answer | None:
    """Return whose the noun before word `word` is by a name in the genitive there: "die Ansicht | Jan Kolbs"."""
    last, given = word, reading.lexicon.given
    while reading.lexicon.verb_last and _may_be_name(sentence, last):
        last += 1
        alone = not (sentence.words[last - 1] in given and _may_be_name(sentence, last))  # "Klaus Kolbs"
        if alone and _stem_end(sentence, last - 1) is not None:
            return _name_before(sentence, last, reading, first=word)
    return None


def _name_before(
    sentence: Sentence, end: int, reading: Reading, *, first: int | None = None
) -> Answer | None:
    """Return the answer of a name in the genitive, without its ending, that ends before word `end`."""
    last = end - 1 - (end > 1 and sentence.printed[end - 1] in _APOSTROPHES)
    close = _stem_end(sentence, last) if last >= 0 and _may_be_name(sentence, last) else None
    if close is None:
        return None
    if first is None:
        first = last
        while first and sentence.tags[first - 1] in "Nt_" and sentence.printed[first - 1] not in _APOSTROPHES:
            first -= 1
    stem = reading.text[sentence.starts[last] : close]
    before = sentence.tags[first - 1] if first else ""
    sure = first < last or before in ("S", "_") or _is_name(stem, reading)  # "nach | Kolbs Worten"
    if before == "d" or not sure:
        return None
    span = Span(sentence.starts[first], close)
    kind: SpeakerKind = "organization" if stem.lower() in reading.lexicon.places else "person"
    return Answer(mention=Mention(*span, span.of(reading.text), "name", kind, span, number="s"))


def _may_be_name(sentence: Sentence, word: int) -> bool:
    """Whether a word stands in a name by its look."""
    return word < len(sentence.tags) and sentence.tags[word] in _NAMES and sentence.printed[word][0].isupper()


def _stem_end(sentence: Sentence, word: int) -> int | None:
    """Return where in the text a name in the genitive ends without its ending, None where it has none."""
    if sentence.printed[word + 1 : word + 2] and sentence.printed[word + 1] in _APOSTROPHES:
        return sentence.ends[word]  # "Marx' Ansicht"
    printed = sentence.printed[word]
    return sentence.ends[word] - 1 if printed.endswith("s") and len(printed) > _SHORTEST else None


def _is_name(stem: str, reading: Reading) -> bool:
    """Whether a word with a capital is a name without its ending: no list has it, or the article has it as one."""
    folded, lexicon = stem.lower(), reading.lexicon
    if folded in lexicon.places or stem in surnames_of(reading.text, lexicon):
        return True
    thing = lexicon.is_listed(folded) or lexicon.noun(folded) is not None or lexicon.last_part(folded)
    return not thing and lexicon.noun(folded + "s") is None
