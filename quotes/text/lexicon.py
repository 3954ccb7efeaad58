"""A language's words as one table: folded word -> one letter for what the word does in a sentence.

The letters (TAGS) are what the rest of `text` reads. A word of several classes gets the one that matters most for
finding who speaks; what is left open (is "la" an article or a pronoun?) the chunks settle by the neighbours.
"""

import re
from functools import lru_cache

from quotes.lang.data import Language, Mood, Phrase, VerbForm
from quotes.lang.source import fold_word
from quotes.lang.verbs import find_readings

TAGS = {
    "Q": "a quotation, read as one word",
    "N": "a word with a capital that may be a name",
    "u": "a place, an acronym or a field of office, with a capital: a whole name by itself",
    "n": "a noun that can stand for a speaker",
    "T": "a title before a name",
    "t": "a particle inside a name",
    "w": "any other word",
    "j": "the adjective of a country",
    "#": "a number",
    "d": "an article or determiner",
    "p": "a preposition",
    "g": "the preposition of a passive's agent",
    "r": "a relative or complementizer",
    "s": "a subordinator",
    "c": "a coordinating conjunction",
    "a": "an auxiliary",
    "e": "an auxiliary that makes passives",
    "y": "an auxiliary's participle or infinitive",
    "l": "a clitic pronoun",
    "b": "an adverb",
    "h": "a word of time",
    "o": "a subject pronoun",
    "v": "a verb of saying, finite",
    "V": "the same, but a noun or everyday word as well",
    "z": "a verb of saying, gerund",
    "i": "a verb of saying, infinitive",
    "x": "a verb of saying, past participle",
    "k": "the same, but a noun for speakers as well",
    "m": "a word that a verb of saying needs: fare \"sapere\"",
    "f": "another finite verb, by its ending",
    "S": "the first word of a source phrase",
    "_": "its other words",
}
_OF_MOOD: dict[Mood, str] = {"finite": "v", "gerund": "z", "infinitive": "i", "participle": "x"}


class Lexicon:
    """The compiled tables of one language; build it with `lexicon_of`."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.tags = _tags(language)
        self.phrases = _phrases(language.phrases)
        self.enclitics = language.grammar.enclitics
        grammar = language.grammar
        self.company = language.names.organization_marks
        self.articles = frozenset(grammar.articles)
        self.definite = frozenset(a for a in grammar.articles if not a.startswith("un"))
        self.prefixes = language.names.prefixes
        self.weak_phrases = frozenset(p.words for p in language.phrases if p.strength == "weak")
        self.likes = language.grammar.complementizers - language.grammar.relatives
        self.impersonal = frozenset({"leggere", "parlare", "sentire"})
        self.never = language.names.never
        self.common = language.names.common
        self.endings = language.grammar.finite_endings
        self.abbreviations = frozenset(word.rstrip(".") for word in language.grammar.abbreviations)
        places = language.places
        self.places = frozenset(places.countries) | frozenset(places.capitals) | frozenset(places.cities)
        self.whole_names = self.places | language.names.fields
        self.joined_pronouns = frozenset(word.replace(" ", "") for word in language.grammar.pronouns)
        self.genitives = frozenset(
            form for form, base in language.grammar.prepositions.items() if base in language.grammar.genitives
        )

    def verb(self, folded: str) -> VerbForm | None:
        """Return the surest reading of a form of a verb of saying, None for any other word.

        A pronoun written at its end is taken off ("definirla"); a verb that says only with its complement ("ha
        fatto sapere") is read as that.
        """
        heads = self.language.heads.get(folded, ())
        return next(iter(find_readings(folded, self.language) or heads), None)

    def tag_of_enclitic(self, folded: str) -> str | None:
        """Return the letter of a verb of saying with a pronoun at its end, None for any other word."""
        if not folded.endswith(self.enclitics):
            return None
        readings = find_readings(folded, self.language)
        return _OF_MOOD.get(readings[0].mood) if readings else None

    def head_at(self, words: list[str], n: int) -> tuple[str, int] | None:
        """Return letter and complement length of a verb that says only with the words behind it ("fa sapere")."""
        for reading in self.language.heads.get(words[n], ()):
            entry = self.language.verbs[reading.lemma]
            size = len(entry.complement)
            if size and not entry.governs and tuple(words[n + 1 : n + 1 + size]) == entry.complement:
                return _OF_MOOD.get(reading.mood, "w"), size
        return None


@lru_cache(maxsize=32)
def lexicon_of(language: Language) -> Lexicon:
    """Return the lexicon of a language, compiled once."""
    return Lexicon(language)


def _tags(language: Language) -> dict[str, str]:
    """Join all word lists; of two classes the one written later wins."""
    grammar, names = language.grammar, language.names
    tags = dict.fromkeys(language.places.adjectives, "j")
    tags |= dict.fromkeys(names.nouns, "n")
    for form, readings in language.forms.items():
        tag = _OF_MOOD.get(readings[0].mood)
        if tag == "v" and (readings[0].weak or form in names.nouns):
            tag = "V"
        if tag and tag in "xi" and form in names.nouns:
            tag = "k" if tag == "x" else "n"
        if tag:
            tags[form] = tag
    tags |= dict.fromkeys(grammar.time_nouns, "h")
    tags |= dict.fromkeys(names.titles, "T")
    tags |= dict.fromkeys(names.particles, "t")
    tags |= dict.fromkeys(grammar.adverbs, "b")
    tags |= dict.fromkeys(grammar.auxiliaries, "a")
    tags |= dict.fromkeys(grammar.passive_auxiliaries, "e")
    tags |= {form: "y" for form, (person, _) in grammar.auxiliaries.items() if person == 0}
    tags |= dict.fromkeys(grammar.clitics, "l")
    tags |= dict.fromkeys(grammar.pronouns, "o")
    tags |= dict.fromkeys(grammar.subordinators, "s")
    tags |= dict.fromkeys(grammar.prepositions, "p")
    tags |= dict.fromkeys(grammar.passive_agents, "g")
    tags |= dict.fromkeys(grammar.determiners, "d")
    tags |= dict.fromkeys(grammar.articles, "d")
    tags |= dict.fromkeys(grammar.conjunctions - grammar.adverbs - grammar.subordinators, "c")
    tags |= dict.fromkeys((grammar.relatives | grammar.complementizers) - set(grammar.articles), "r")
    return tags


def _phrases(phrases: tuple[Phrase, ...]) -> dict[str, tuple[Phrase, ...]]:
    """Return the source phrases by their first word, the longest first."""
    table: dict[str, list[Phrase]] = {}
    for phrase in sorted(phrases, key=lambda phrase: -len(phrase.words)):
        table.setdefault(phrase.words[0], []).append(phrase)
    return {first: tuple(found) for first, found in table.items()}


# A word with an elided article is two ("l'accordo"), a hyphenated one is one ("Seong-chang"); numbers keep their dots,
# initials theirs.
TOKEN = re.compile(
    r"\b[A-Z]\.(?=\s?[A-Z])|\w+['’](?=\w)|\d+(?:[.,]\d+)*|\w+(?:-\w+)*(?:\.[a-z]{2,4}\b)?|\.{2,}|[^\w\s]"
)
