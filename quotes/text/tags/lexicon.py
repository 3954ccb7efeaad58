"""A language's words as one table: folded word -> one letter for what the word does in a sentence.

The letters (TAGS) are what the rest of `text` reads; punctuation stands for itself (`tables.MARKS`). A word of several
classes gets the one that matters most for finding who speaks; what is left open (is "la" an article or a pronoun?)
the chunks settle by the neighbours.
"""

from functools import lru_cache

from quotes.lang.data import Language, Noun, VerbForm
from quotes.lang.given_names import given_names
from quotes.lang.verbs import UNACCENTED, find_readings, reported_forms, strip_clitic
from quotes.text.tags.source_phrases import SourcePhrases
from quotes.text.tags.tables import (
    MARKS,
    OF_MOOD,
    Compounds,
    Endings,
    accented_words,
    by_first_word,
    tags_of,
    twofold_words,
)
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
        self.language, self.token = language, word_pattern(language)
        self.sources = SourcePhrases(language)
        self.starters = frozenset(self.sources.sizes) | frozenset(language.heads)
        self._read_order()
        self._read_names()
        self._read_small_words()
        self._read_endings()
        self._read_letters()

    def _read_order(self) -> None:
        """Set what the order of words tells: `verb_last` in German, `order_tells` in English (see `quotes.text`)."""
        self.verb_last = bool(self.language.separable)
        self.order_tells = self.language.grammar.bare_clauses and not self.verb_last  # verb, then object

    def _read_names(self) -> None:
        """Set the words that names are made of, and the nouns that are none though they have a capital."""
        names, places = self.language.names, self.language.places
        self.body_names = by_first_word(names.body_names.union(places.private_phrases))
        self.given, self.company, self.prefixes = given_names(), names.organization_marks, names.prefixes
        self.places = frozenset((*places.countries, *places.capitals, *places.cities))
        self.whole_names = self.places | names.fields | names.parties
        self.with_capital = self.whole_names | names.never  # a capital alone makes them no name
        self.common = names.common | self.language.cue_nouns.keys() if names.common else names.common
        self.last_part = Compounds({*self.common, *names.nouns}, self.given).last_part

    def _read_small_words(self) -> None:
        """Set the closed classes that rules ask for, where they are more than one key of the grammar."""
        grammar, names = self.language.grammar, self.language.names
        self.markers, self.clitics = grammar.infinitive_markers, grammar.clitics
        self.definite, self.articles = grammar.definite, frozenset(grammar.articles)
        self.indefinite = self.articles - self.definite
        self.befalls = by_first_word(opening.replace("_", " ") for opening in grammar.befalls)
        self.owners = grammar.owners - self.articles  # "seiner"
        self.owning_pronouns = grammar.relatives & grammar.determiners  # "dessen"
        bases, ends = grammar.prepositions.items(), {article[-1] for article in self.articles}
        self.joined = {word for word, base in bases if word.rstrip("'") not in (base, base[:-1])}  # no "d'"
        self.with_article = {word for word in self.joined if word[-1] in ends}  # "del", but "ad"
        tying = {word for word, base in bases if base in grammar.genitives}
        self.genitives = grammar.owners | tying
        self.elided = frozenset(w for w in {*grammar.articles, *grammar.prepositions} if w.endswith("'"))
        self.opening_prepositions = grammar.prepositions.keys() & grammar.subordinators
        self.joined_pronouns = {word.replace(" ", ""): found for word, found in grammar.pronouns.items()}
        self.reported = grammar.reported | reported_forms(self.language)
        self.abbreviations = frozenset(word.rstrip(".") for word in grammar.abbreviations)
        counting = grammar.determiners & names.nouns.keys()  # "otros": who is not said
        self.counting = counting if grammar.null_subject or grammar.inverted else frozenset()
        titles = {word: (gender, None) for word, gender in names.titles.items() if gender}
        self.agreement = {**titles, **grammar.articles, **grammar.oblique_pronouns, **grammar.pronouns}

    def _read_endings(self) -> None:
        """Set the endings that tell what a word is which no list has."""
        grammar = self.language.grammar
        self.enclitics = frozenset(grammar.enclitics)
        self.enclitic_sizes = tuple({len(enclitic) for enclitic in self.enclitics})
        self.finite_endings = Endings(grammar.finite_endings)
        self.telling_endings = Endings({*grammar.finite_endings, *self.enclitics, *grammar.gerund_endings})
        self.gerund_endings, self.past_endings = grammar.gerund_endings, grammar.past_endings
        self.present_endings, self.reported_endings = grammar.present_endings, grammar.reported_endings
        shapes = (shape.partition("~") for shape in grammar.participle_shapes)
        self.participle_endings = tuple(end for start, _, end in shapes if not start) or self.past_endings

    def _read_letters(self) -> None:
        """Set the letters of the words; `letters` holds what needs no second look at the word or its neighbours."""
        self.tags = tags_of(self.language)
        self.twofold = twofold_words(self.language)
        self.accented = accented_words({*self.tags, *self.with_capital})
        plain = {plain: self.tags[word] for plain, word in self.accented.items() if word in self.tags}
        self.letters = MARKS | self.tags | plain
        self.sure_given = frozenset(self.given) - self.tags.keys() - self.with_capital - self.common

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
        if folded in nouns:
            return nouns[folded]
        prefix, hyphen, base = folded.partition("-") if "-" in folded else ("", "", "")
        if hyphen and (prefix in self.prefixes or prefix.isdigit()):
            return nouns.get(base)  # "ex-ministro"
        chosen = base in self.language.names.chosen
        if hyphen and (chosen or self.tags.get(base.partition("-")[0]) == "p"):
            return nouns.get(prefix)  # "president-elect", "mother-of-two"
        return nouns.get(self.last_part(folded) or "") if self.common else None

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

    def tag_by_look(self, word: str) -> str:
        """Return the letter of an unknown word without a capital, by its parts or its ending."""
        before, _, behind = word.partition("-")
        if behind[:1].isupper():  # "al-Haddad", but "l'ex-Premier ministre"
            return "n" if before in self.prefixes and self.noun(behind.lower()) else "N"
        if "." in word or (self.markers and not word.isalpha() and "'" in word.replace("’", "'")):
            return "N"  # "example.org", "d'Estaing"
        if behind and (before in self.prefixes or self.noun(word.lower())):
            return self.tags.get(behind, "w" if before in self.prefixes else "n")  # "mother-of-two"
        doing = self.language.grammar.null_subject and word.endswith(self.gerund_endings)  # "conversando"
        return self.tag_of_enclitic(word) or ("f" if self.finite_endings.end(word) else "*" if doing else "w")

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
        for reading in sorted(heads, key=lambda one: (one.mood == mood) != right) if heads[1:] else heads:
            entry = self.language.verbs[reading.lemma]
            size = len(entry.complement)
            behind = self.letters.get("".join(words[n + 1 + size : n + 2 + size])) if entry.governs else None
            if entry.governs and (behind != "Q" or not entry.reflexive):  # but "se borne à « prendre acte »"
                says = {"finite": "v", "participle": "y" if held else ""}.get(reading.mood)
                if says and behind == "i" and tuple(words[n + 1 : n + size]) == entry.complement[:-1]:
                    return says, max(0, size - 1)  # "se borne à dire", "ha vuelto a decir"
            elif size and tuple(words[n + 1 : n + 1 + size]) == entry.complement:
                return OF_MOOD.get(reading.mood, "w"), size
        return None


@lru_cache(maxsize=32)
def lexicon_of(language: Language) -> Lexicon:
    """Return the lexicon of a language, compiled once."""
    return Lexicon(language)
