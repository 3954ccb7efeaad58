"""The complements that belong to a noun phrase: whose it is, its field, what a body is for."""

import re

from quotes.text.phrases.noun_words import is_genitive
from quotes.text.sentences import Sentence
from quotes.text.tags.given_names import opens_with_given
from quotes.text.tags.lexicon import Lexicon

_SAID_BY = re.compile("C[BP]*M$")
_COMPLEMENTS = 3


def belongs(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a complement goes with the noun before, as its field may: "Ministerio | para la Transición Ecológica"."""
    first, _ = sentence.chunks[at]
    article, known = sentence.tags[first + 1] == "d", lexicon.language.grammar.prepositions
    apart = lexicon.common and (article or sentence.words[first] not in known)
    first += 1 + article  # "Minister für Medien", but "sagte der Minister vor den Medien", "den Medien"
    field = sentence.printed[first][0].isupper() and sentence.words[first] in lexicon.language.names.fields
    field = field and not apart
    return field or in_body_name(sentence, at, lexicon)


def in_body_name(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a complement may go on with the name of a body: whose it is, or what it is for."""
    return is_genitive(sentence, at, lexicon) or is_aim(sentence, at, lexicon)


def is_aim(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a complement is part of a body's name, with capitals: "Asociación | por la Memoria"."""
    first, last = sentence.chunks[at]
    if at == 0 or sentence.words[first] not in lexicon.language.grammar.body_aims:
        return False
    body = next((n for n in range(*sentence.chunks[at - 1]) if sentence.tags[n] in "nN"), first)
    noun = None if sentence.printed[body].islower() else lexicon.noun(sentence.words[body])
    if noun is None or noun.kind != "organization" or sentence.words[body] in lexicon.language.places.state:
        return False  # "el Gobierno contra Ruiz"
    return has_capitals(sentence, at) and not opens_with_given(
        " ".join(sentence.printed[first + 1 : last]), lexicon
    )


def has_capitals(sentence: Sentence, at: int) -> bool:
    """Whether a complement begins and ends with a capital: "por la Defensa de los Derechos"."""
    first, last = sentence.chunks[at]
    named = next((n for n in range(first, last) if sentence.tags[n] not in "pdg"), first)
    return sentence.printed[named][0].isupper() and sentence.printed[last - 1][0].isupper()


def is_told_paper(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a genitive by its look is a paper that is told: "sagte ein Sprecher der Stadt | der Zeitung"."""
    first, last = sentence.chunks[at]
    return sentence.words[first] in lexicon.articles and lexicon.is_work(sentence.words[last - 1])


def is_told_paper_beside(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether the genitive behind a speaker, by its look, is the paper told: "sagte der Minister | der Neuen Presse".

    Who works for a paper may be its own; of a name that says more elsewhere, an adjective tells: "Chefin der Post".
    """
    names, (first, last) = lexicon.language.names, sentence.chunks[at]
    last -= sentence.tags[last - 1] == "u"  # "der Nachrichtenagentur AP"
    if (
        sentence.words[last - 1] not in names.told
        or sentence.words[first] not in lexicon.language.grammar.owners
    ):
        return False
    alone = last - first == 2 and not lexicon.is_work(sentence.words[last - 1])
    said = _SAID_BY.search(sentence.letters, 0, at) is not None
    return said and not alone and names.staff.isdisjoint(sentence.words_of(at - 1))


def behind_complements(sentence: Sentence, at: int, lexicon: Lexicon) -> int:
    """Return the chunk behind the complements that belong to noun phrase `at`."""
    behind, letters = at + 1, sentence.letters
    while behind < len(letters) and behind - at <= _COMPLEMENTS:
        if letters[behind] == "A" and is_aim(sentence, behind, lexicon):
            behind += 1  # "por" is who does it, too
        elif letters[behind] == "P" and belongs(sentence, behind, lexicon):
            is_paper = is_told_paper if behind > at + 1 else is_told_paper_beside
            if lexicon.verb_last and is_paper(sentence, behind, lexicon):
                break
            behind += 1
        elif letters[behind] == "K" and letters[behind + 1 : behind + 2] == "P" and behind > at + 1:
            behind += 2  # "dell'Economia e delle Finanze"
        else:
            break
    return behind
