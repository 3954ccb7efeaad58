"""Whom the sentence before is about, and whether a noun is another word for that person: "Roux … le défenseur"."""

import re

from quotes.lang.source import fold_word
from quotes.model import Mention, Span
from quotes.text.named_people import subject_of_sentence
from quotes.text.names.bearer_signs import (
    Spoken,
    around_name,
    holds_still,
    is_definite,
    is_pointed_at,
    may_be,
    of_one_place,
    says_former,
)
from quotes.text.names.epithets import names_rival, only_person_in
from quotes.text.phrases.mentions import has_name
from quotes.text.phrases.offices import folded_words, offices_in, said
from quotes.text.reading import Reading
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import main_verb

_BROUGHT_IN = re.compile("[BKWPM]*F[BW]*M[.]?$")


def topic_before(mention: Mention, found: Mention | None, reading: Reading) -> Mention | None:
    """Return the person whom the sentence before is about, by name, in the same paragraph; None if it names `found`."""
    before = _told_before(mention, reading)
    if before is None or (found is not None and found.text.split()[-1] in before.printed):
        return None
    topic = subject_of_sentence(before, reading)
    bare = main_verb(before.letters, None) is None
    if (topic is None or topic.form != "name") and (bare or is_pointed_at(mention, reading)):
        return only_person_in(before, reading)  # "Même constat chez Roux. «…», décrit l'éleveur"
    return topic if topic and topic.names_person else None


def calls_anew(mention: Mention, topic: Mention, spoken: Spoken, reading: Reading) -> bool:
    """Whether a noun is another word for the topic of the sentence before: "Roux … le défenseur".

    An office says so only of somebody who says something there, and nobody else may have spoken under the noun; one no
    longer held of all.
    """
    lexicon = reading.lexicon
    if says_former(mention, reading.text, lexicon):
        alone = lexicon.language.grammar.offices_agree or _stands_alone(mention, topic, reading)
        return alone and not holds_still(mention, topic, reading)
    words = folded_words(mention.text, lexicon)
    new = fold_word(mention.text) not in spoken.nouns and not any(
        lexicon.tags.get(word) == "j" for word in words
    )
    if not offices_in(mention.text, lexicon):
        return new and _is_plain(mention, lexicon)
    told = folded_words(around_name(topic, reading.text), lexicon)
    told = [word for word in told if word not in lexicon.language.names.epithets]  # "candidat" says little
    described = any((noun := lexicon.noun(word)) and noun.kind == "person" for word in told)
    says = spoken.last == topic.text.split()[-1] or _says(mention, reading) or _presents(mention, reading)
    return new and says and " " in topic.text and not described


def is_introduced(
    mention: Mention, nouns: list[tuple[Span, tuple[Sentence, int] | None]], reading: Reading
) -> bool:
    """Whether somebody new came up before: "un dipendente … il dipendente", "fue el sargento … el agente".

    `nouns` are those for what a mention is, up to its own, the nearest first, with the chunks they stand in.
    """
    placed = [(noun, *at) for noun, at in nouns if at is not None and noun.end <= mention.start]
    if any(one.words_of(at)[0] in reading.lexicon.indefinite for _, one, at in placed):
        return True
    if not placed or placed[0][1] is not reading.sentence_before_place(mention.start):
        return False
    noun, sentence, at = placed[0]
    other = fold_word(noun.of(reading.text)) not in folded_words(mention.text, reading.lexicon)
    beside = sentence.letters[max(0, at - 2) : at] == "M," and has_name(sentence, at - 2)
    return other and sentence.letters[at] == "M" and not beside  # "Ruiz, el sargento, fue …"


def _stands_alone(mention: Mention, topic: Mention, reading: Reading) -> bool:
    """Whether the sentence before a noun names its topic, in full, and nobody else."""
    before = _told_before(mention, reading)
    alone = before is not None and only_person_in(before, reading) is not None
    return alone and not names_rival(mention, topic, reading)


def goes_on_as(mention: Mention, last: Mention, reading: Reading) -> bool:
    """Whether a noun can be another word for the person who spoke last, in the same paragraph."""
    lexicon = reading.lexicon
    one = mention.kind == last.kind == "person" and mention.number != "p" and last.form == "name"
    if not one or not is_definite(mention, reading.text, lexicon):
        return False
    kin = not lexicon.language.names.kin.isdisjoint(folded_words(mention.text, lexicon))
    apart = reading.line_ends(min(last.start, mention.start), mention.start)
    return not (kin or apart) and may_be(mention, last, reading)


def says_more(mention: Mention, beside: Mention, reading: Reading) -> bool:
    """Whether a noun has a complement that what is set beside a name has not: "le premier ministre du Québec"."""
    if " " not in mention.text:
        return False
    told, asked = said(beside.phrase.of(reading.text), reading.lexicon), said(mention.text, reading.lexicon)
    return not asked <= told | of_one_place(asked, told) | offices_in(mention.text, reading.lexicon)


def is_another_word(mention: Mention, beside: Mention, reading: Reading) -> bool:
    """Whether a noun is an epithet that does not stand beside the name that another word for it stands beside."""
    lexicon = reading.lexicon
    noun = " ".join(folded_words(mention.text, lexicon))
    there = folded_words(beside.phrase.of(reading.text), lexicon)
    same = any(word.endswith(noun) for word in there) if lexicon.common else noun in there
    return noun in lexicon.language.names.epithets and not same


def of_another_body(mention: Mention, found: Mention, reading: Reading) -> bool:
    """Whether a noun is that of a body which who may be meant is not of: "der Trainer von Borussia Dortmund"."""
    text, lexicon = reading.text, reading.lexicon
    behind = lexicon.words_of(text[mention.end : mention.phrase.end])
    names = [word for word in behind if word[0].isupper() and not lexicon.is_listed(fold_word(word))]
    return bool(names) and not any(word in found.phrase.of(text) for word in names)


def _told_before(mention: Mention, reading: Reading) -> Sentence | None:
    """Return the sentence before a noun that is not all quotation, in the same paragraph."""
    before = reading.sentence_before_place(mention.start)
    while before is not None and before.is_quoted():
        before = reading.sentence_before(before)
    return None if before is None or reading.line_ends(before.end, mention.start) else before


def _says(mention: Mention, reading: Reading) -> bool:
    """Whether the sentence before a noun speaks of saying or feeling: "Roux avait prévenu.", "Roux est amer."."""
    before = _told_before(mention, reading)
    verb = main_verb(before.letters, None) if before else None
    feels = before is not None and not reading.lexicon.language.grammar.feelings.isdisjoint(before.words)
    return feels or bool(before and verb is not None and before.letters[verb] == "C")


def _presents(mention: Mention, reading: Reading) -> bool:
    """Whether the sentence before a noun brings somebody in at its end: "Más lejos fue Óscar Landa."."""
    before = _told_before(mention, reading)
    return bool(
        before and reading.lexicon.language.grammar.null_subject and _BROUGHT_IN.match(before.letters)
    )


def _is_plain(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention is a noun alone, or one with an adjective that says nothing of a country: "jeune patron"."""
    words = folded_words(mention.text, lexicon)
    tags = {lexicon.tags.get(word, "w") for word in words}
    adjective = len(words) == 2 and tags.isdisjoint("dpgjNu") and mention.text.islower()
    return len(words) == 1 or adjective or " ".join(words) in lexicon.language.names.same
