"""A language's words as one table: folded word -> one letter for what the word does in a sentence.

The letters (TAGS) are what the rest of `text` reads; punctuation stands for itself (`tables.MARKS`). A word of several
classes gets the one that matters most for finding who speaks; what is left open (is "la" an article or a pronoun?)
the chunks settle by the neighbours.
"""

from functools import lru_cache

from quotes.lang.data import Language, Noun, VerbForm
from quotes.lang.given_names import given_names
from quotes.lang.verbs import UNACCENTED, find_readings, reported_forms, strip_clitic
from quotes.text.tags.tables import (
    MARKS,
    OF_MOOD,
    SHORTEST_PART,
    Endings,
    accented_words,
    sizes_of,
    tags_of,
)
from quotes.text.tags.twofold import twofold_words
from quotes.text.tags.words import is_acronym, word_pattern

TAGS = {
    "Q": "a quotation, read as one word",
    "N": "a word with a capital that may be a name",
    "u": "a place, an acronym or a field of office, with a capital: a whole name by itself",
    "n": "a noun that can stand for a speaker",
    "T": "a title before a name",
    "t": "a particle inside a name",
    "w": "any other word",
    "q": "an adjective that opens a noun phrase without an article",
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
    "m": 'a word that a verb of saying needs: fare "sapere"',
    "f": "another finite verb, by its ending or a list",
    "=": "the same in the mood of reported speech",
    "S": "the first word of a source phrase",
    "_": "its other words",
    "+": "an auxiliary whose verb of saying closes the clause",
    "'": "what makes an owner of the noun phrase before it",
    "*": "a sign that is no word, or an unknown word that no noun phrase goes on with",
}


class Lexicon:
    """The compiled tables of one language; build it with `lexicon_of`."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.tags = tags_of(language)
        self.letters = MARKS | self.tags  # what needs no second look at the word or its neighbours
        self.token = word_pattern(language)
        self.twofold = twofold_words(language)
        self.markers = language.grammar.infinitive_markers
        self.possessives = language.grammar.possessives
        self.phrases = {phrase.words: phrase.strength for phrase in language.phrases}
        self.source_words = frozenset(words[0] for words in self.phrases if len(words) == 1)
        self.sources_before = frozenset(one.words for one in language.phrases if one.side == "before")
        self.sources_own = frozenset(one.words for one in language.phrases if one.side == "own")
        pairs = [words for words in self.phrases if len(words) == 2]
        self.told_by = {first: tuple(b for a, b in pairs if a == first) for first, _ in pairs}
        self.phrase_sizes = sizes_of(self.phrases)
        self.starters = frozenset(self.phrase_sizes) | frozenset(language.heads)
        self.enclitics = frozenset(language.grammar.enclitics)
        self.enclitic_sizes = tuple({len(enclitic) for enclitic in self.enclitics})
        grammar = language.grammar
        titles = {word: (gender, None) for word, gender in language.names.titles.items() if gender}
        self.agreement = {**titles, **grammar.articles, **grammar.pronouns}  # gender and number
        self.given, self.company = given_names(), language.names.organization_marks
        self.clitics, conditions = grammar.clitics, grammar.clitics & grammar.subordinators
        self.small_words = grammar.onsets.keys() | grammar.ago_behind | conditions
        self.joined = {word for word, base in grammar.prepositions.items() if word != base}  # "del", "vom"
        self.articles = frozenset(grammar.articles)
        self.definite = grammar.definite
        self.indefinite = self.articles - self.definite
        self.elided = frozenset(w for w in {*grammar.articles, *grammar.prepositions} if w.endswith("'"))
        self.prefixes, self.as_words = language.names.prefixes, grammar.as_words
        common = language.names.common
        self.ranks = language.names.ranks
        self.common = common | language.cue_nouns.keys() if common else common
        self.verb_last = bool(language.separable)
        self.order_tells = grammar.bare_clauses and not self.verb_last  # behind a verb stands its object
        counting = grammar.determiners & language.names.nouns.keys()  # "otros": who is not said
        self.counting = counting if grammar.null_subject or grammar.inverted else frozenset()
        self.opening_prepositions = grammar.prepositions.keys() & grammar.subordinators
        self.reported = grammar.reported | reported_forms(language)
        self.owning_pronouns = grammar.relatives & grammar.determiners  # "dessen"
        self.owners = grammar.owners - frozenset(grammar.articles)  # "seiner"
        self.reported_endings = tuple(grammar.reported_endings)
        self.attribute_endings = tuple(grammar.attribute_endings)
        self.gerund_endings = tuple(grammar.gerund_endings)
        self.past_endings, self.adverb_endings = tuple(grammar.past_endings), tuple(grammar.adverb_endings)
        self.parts = frozenset(n for n in {*self.common, *language.names.nouns} if len(n) >= SHORTEST_PART)
        self.part_endings = frozenset(part[-SHORTEST_PART:] for part in self.parts)
        self.finite_endings = Endings(grammar.finite_endings)
        self.telling_endings = Endings({*grammar.finite_endings, *self.enclitics})
        self.abbreviations = frozenset(word.rstrip(".") for word in language.grammar.abbreviations)
        places = language.places
        self.places = frozenset((*places.countries, *places.capitals, *places.cities))
        self.whole_names = self.places | language.names.fields
        self.with_capital = self.whole_names | language.names.never  # a capital alone makes them no name
        self.accented = accented_words({*self.tags, *self.with_capital})
        self.letters |= {plain: self.tags[word] for plain, word in self.accented.items() if word in self.tags}
        self.joined_pronouns = frozenset(word.replace(" ", "") for word in language.grammar.pronouns)
        self.genitives = grammar.owners | {
            w for w, b in grammar.prepositions.items() if b in grammar.genitives
        }

    def words_of(self, text: str) -> list[str]:
        """Return the words and marks of a text."""
        return self.token.findall(text)

    def verb(self, folded: str) -> VerbForm | None:
        """Return the surest reading of a form of a verb of saying, None for any other word.

        A pronoun written at its end is taken off ("definirla"); a verb that says only with its complement ("ha
        fatto sapere") is read as that.
        """
        known = self.language
        found = find_readings(folded, known) or known.heads.get(folded) or known.separable.get(folded)
        return found[0] if found else None

    def noun(self, folded: str) -> Noun | None:
        """Return what a noun for speakers stands for; a compound is what its last part is."""
        nouns = self.language.names.nouns
        if (found := nouns.get(folded)) is not None:
            return found
        prefix, hyphen, base = folded.partition("-") if "-" in folded else ("", "", "")
        if hyphen and (prefix in self.prefixes or prefix.isdigit()):
            return nouns.get(base)  # "ex-ministro"
        if hyphen and self.tags.get(base.partition("-")[0]) == "p":
            return nouns.get(prefix)  # "mother-of-two"
        part = self.last_part(folded) if self.common else None
        return nouns.get(part) if part else None

    def cue_noun(self, folded: str) -> str | None:
        """Return the lemma of a noun of saying; where all nouns have a capital, a compound is what it ends in."""
        nouns = self.language.cue_nouns
        parts = (folded, *(folded[at:] for at in range(2, len(folded) - 4) if self.common))
        return next((nouns[part].lemma for part in parts if part in nouns), None)

    def is_work(self, folded: str) -> bool:
        """Whether a noun is followed by the name of what it is: a film, a paper; a compound is what it ends in."""
        works = self.language.names.work_nouns
        ends = range(2, len(folded) - 4) if self.common else ()
        return folded in works or any(folded[at:] in works for at in ends)

    def is_told_by(self, first: str, noun: str = "") -> bool:
        """Whether a word and a compound make a source phrase that says whose words they are: "nach Polizeiangaben"."""
        known = self.told_by.get(first, ()) if self.common else ()
        return noun.endswith(known) and any(noun.endswith(one) and noun != one for one in known)

    def is_workplace(self, particle: str, behind: list[str]) -> bool:
        """Whether a particle behind a whole name says for whom somebody works: "Iris Kolb vom Imperial College".

        `behind` are the printed words up to the end of the name or sentence.
        """
        if not self.verb_last or not behind:
            return False
        first = behind[0].lower()
        joined = particle in self.joined
        known = first in self.language.places.bodies or first in self.common
        surname = first.endswith(self.language.names.surname_endings)
        thing = not surname and (self.noun(first) is not None or self.last_part(first) in self.common)
        return bool(joined or known or thing or "".join(behind[1:2])[:1].isupper() or is_acronym(behind[0]))

    def is_listed(self, folded: str) -> bool:
        """Whether a word stands in a list of the language as it is."""
        return folded in self.common or folded in self.tags

    def last_part(self, folded: str) -> str | None:
        """Return the longest known noun that a compound ends in: "mieter|bund", "csu-|abgeordnete"."""
        if folded[-SHORTEST_PART:] not in self.part_endings or folded.rpartition("-")[2] in self.given:
            return None  # most words, and "Wolfgang"
        ends = (folded[at:] for at in range(2, len(folded) - SHORTEST_PART + 1))
        return next((end for end in ends if end in self.parts), None)

    def tag_by_look(self, word: str) -> str:
        """Return the letter of an unknown word without a capital, by its parts or its ending."""
        before, _, behind = word.partition("-")
        if behind[:1].isupper():
            return "N"  # "al-Haddad"
        if "." in word or (self.markers and not word.isalpha() and "'" in word.replace("’", "'")):
            return "N"  # "example.org", "d'Estaing"
        if behind and (before in self.prefixes or self.noun(word.lower())):
            return self.tags.get(behind, "w" if before in self.prefixes else "n")  # "mother-of-two"
        return self.tag_of_enclitic(word) or ("f" if self.finite_endings.end(word) else "w")

    def bears_clitic(self, folded: str) -> bool:
        """Whether a pronoun stands at the end of a verb behind a hyphen ("lê-se")."""
        return "-" in folded and strip_clitic(folded, self.language) != folded

    def tag_of_enclitic(self, folded: str) -> str | None:
        """Return the letter of a verb of saying or an auxiliary with a pronoun at its end, None for any other word."""
        host, hyphen, clitic = folded.rpartition("-")
        if hyphen + clitic in self.enclitics and self.tags.get(host) == "a":
            return "a"  # "limitou-se a dizer"
        forms = self.language.forms
        for size in self.enclitic_sizes:
            host = folded[:-size]
            if folded[-size:] in self.enclitics and (host in forms or host.translate(UNACCENTED) in forms):
                readings = find_readings(folded, self.language)
                return OF_MOOD.get(readings[0].mood) if readings else None
        return None

    def head_at(self, words: list[str], n: int, *, held: bool) -> tuple[str, int] | None:
        """Return letter and complement length of a verb that says with the words behind it ("fa sapere").

        `held`: an auxiliary stands before it, so that "fait" is a participle. In German it is finite.
        """
        mood, right = ("finite", True) if self.verb_last else ("participle", held)
        heads = self.language.heads.get(words[n], ())
        for reading in sorted(heads, key=lambda one: (one.mood == mood) != right):
            entry = self.language.verbs[reading.lemma]
            size = len(entry.complement)
            behind = self.tags.get("".join(words[n + 1 + size : n + 2 + size]))
            says = {"finite": "v", "participle": "y" if held else ""}.get(reading.mood)  # "ha vuelto a decir"
            leads = entry.governs and tuple(words[n + 1 : n + size]) == entry.complement[:-1]
            if says and leads and behind == "i":
                return says, max(0, size - 1)  # "se borne à dire", "se ve obligado | a decir"
            if size and not entry.governs and tuple(words[n + 1 : n + 1 + size]) == entry.complement:
                return OF_MOOD.get(reading.mood, "w"), size
        return None


@lru_cache(maxsize=32)
def lexicon_of(language: Language) -> Lexicon:
    """Return the lexicon of a language, compiled once."""
    return Lexicon(language)
