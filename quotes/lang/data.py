"""What a language knows, as typed data: the shape of the TOML files in each language's folder.

Everything a person edits is TOML; `forms.json` beside it is generated from it by `python -m quotes.lang.build`.
The loader (`quotes.lang.load_language`) refuses unknown keys, duplicates and missing files. All words are stored
folded to lower case with typewriter apostrophes, except where a name's spelling counts.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from quotes.lang.shapes import Marks, Places
from quotes.model import Confidence, Gender, Number, SpeakerKind

Mood = Literal["finite", "gerund", "infinitive", "participle"]
CueFrame = Literal["say", "name", "judge", "think", "write", "cite"]
Strength = Literal["strong", "weak"]
Agreement = tuple[Gender | None, Number | None]  # None: either


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One form of a verb of saying. A `weak` one is also a noun or everyday word ("nota"): it needs a second clue."""

    lemma: str
    mood: Mood
    person: int  # 1 to 3 of finite forms, else 0
    number: Number | None
    gender: Gender | None
    weak: bool


@dataclass(frozen=True, slots=True)
class CueEntry:
    """A verb, noun or phrase of saying, with the sentence that shows it at work.

    `frame` says how the quotation is tied to it: `say` («…», ha detto X), `name` ("ha definito «…»": the
    quotation is what something is called), `judge` ("denuncia «…»": how it is judged), `think` ("ritiene che
    «…»"), `write` ("si legge nella nota"), `cite` ("zitiert den Minister": its object speaks).
    A `reflexive` verb says only with its clitic ("si scaglia"). A verb with a `complement` says only before
    those words ("fa sapere"), and where it `governs`, an infinitive of saying must follow ("tiene a dire").
    The `particle` of a separable verb stands at the end of a main clause ("teilte … mit").
    """

    lemma: str
    part: Literal["verb", "noun", "phrase"]
    example: str
    frame: CueFrame = "say"
    strength: Strength = "strong"
    reflexive: bool = False
    complement: tuple[str, ...] = ()
    governs: bool = False
    particle: str = ""


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that can stand for a speaker, and what kind of speaker that is."""

    kind: SpeakerKind
    gender: Gender | None
    number: Number
    office: bool = False


@dataclass(frozen=True, slots=True)
class Grammar:
    """The closed classes of a language: the keys of grammar.toml, read as their types say.

    Those with a default are for the languages that have such words; by default none are there.
    """

    null_subject: bool
    articles: Mapping[str, Agreement]
    prepositions: Mapping[str, str]  # form -> base preposition ("nella" -> "in")
    relatives: frozenset[str]
    complementizers: frozenset[str]  # "che", "that", "dass": bind a clause to a verb of saying
    conjunctions: frozenset[str]  # coordinating
    subordinators: frozenset[str]
    auxiliaries: Mapping[str, tuple[int, Number | None]]  # form -> person, number
    passive_auxiliaries: frozenset[str]  # forms of "essere", "venire": with a participle they make a passive
    clitics: frozenset[str]  # "si", "lo", "gli": stand between subject and verb
    adverbs: frozenset[str]  # may stand between auxiliary and participle ("poi", "anche")
    pronouns: Mapping[str, Agreement]  # subject pronouns
    determiners: frozenset[str]  # "questo", "alcuni", "due": open a noun phrase like an article
    passive_agents: frozenset[str]  # "da" and its articulated forms
    object_prepositions: frozenset[str]  # before the one spoken to: "a" and its articulated forms
    abbreviations: frozenset[str]  # with the dot: "dott.", "on."
    finite_endings: tuple[str, ...]  # of verbs in general: "ò", "ranno"; only endings nouns do not have
    enclitics: tuple[str, ...]  # written at the end of a verb ("definir|lo"), longest first
    genitives: frozenset[str]  # base prepositions that tie a noun to the one before: "di"
    time_nouns: frozenset[str]  # "giorno", "settimana": never a subject before a verb of saying

    # What kind of language it is
    contractions: bool = False  # an apostrophe begins the ending of a word: "Rossi|'s", "they|'re"
    bare_clauses: bool = False  # "he says it works": a reported clause needs no word before it
    ordinal_stop: bool = False  # a stop behind a number counts it: "am 9. November", "die 2. Vorsitzende"
    offices_agree: bool = False  # a woman in office is "la présidente", never "le président"
    given_alone: bool = False  # people go by their given name: "raconte Hervé, 60 ans"

    # Articles and determiners
    definite: frozenset[str] = frozenset()  # of the articles, those that mean one known
    oblique: frozenset[str] = frozenset()  # articles and determiners that no subject has: "dem", "einen"
    owners: frozenset[str] = frozenset()  # of them, those that tie a noun to the one before: "des", "der"
    subject_articles: Mapping[str, Agreement] = field(default_factory=dict)  # of subjects: "der" is a man's
    onsets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # article -> how nouns behind begin
    possessors: Mapping[str, Agreement] = field(default_factory=dict)  # determiner -> who owns by it: "sein"
    owning: frozenset[str] = frozenset()  # determiners that tell an owner: "su", "sa"
    pointing: frozenset[str] = frozenset()  # determiners of one just named: "cet ancien maire"
    alone: Mapping[str, Agreement] = field(default_factory=dict)  # that stand for people: "some said"
    adverbials: frozenset[str] = frozenset()  # adverbs of several words: "par ailleurs"
    approximators: frozenset[str] = frozenset()  # words before a number, joined by "_": "about", "at_least"

    # Prepositions: `instruments` and `voices` list bases and hold every form of them
    instruments: frozenset[str] = frozenset()  # "con" and its forms: before what is said or done with
    voices: frozenset[str] = frozenset()  # before the body whose people speak: "dicen desde el partido"
    within: frozenset[str] = frozenset()  # base prepositions before a paper that holds words; empty: any
    beside: frozenset[str] = frozenset()  # base prepositions that tie no object to a verb of saying: "für"
    charges: frozenset[str] = frozenset()  # base prepositions before a crime somebody is charged with: "pour"
    ordinals: frozenset[str] = frozenset()  # prepositions that count behind an article: "la prima autrice"

    # Pronouns
    personal: frozenset[str] = frozenset()  # pronouns that stand for persons alone: "lui", "she"
    neuter: frozenset[str] = frozenset()  # pronouns that never stand for a person: "it"
    feminine: frozenset[str] = frozenset()  # pronouns that are a woman's where the verb is of one: "sie"
    inverted: frozenset[str] = frozenset()  # subject pronouns behind their verb, with a hyphen: "a-t-il"
    indefinites: frozenset[str] = frozenset()  # pronouns that stand for nobody named: "qualcuno"
    nearest: frozenset[str] = frozenset()  # pronouns for whom the words just named: "celui-ci"
    discussed: frozenset[str] = frozenset()  # in a pronoun for whom others speak of: "l'intéressé"
    first_persons: frozenset[str] = frozenset()  # "ich": who says so speaks of nobody else

    # Clitics
    objects: frozenset[str] = frozenset()  # clitics that are the object: "lo ha definito"
    datives: frozenset[str] = frozenset()  # of the clitics, who something seems so to: "le"
    reflexives: frozenset[str] = frozenset()  # clitics that send the verb back: "si"; empty: any
    impersonal: frozenset[str] = frozenset()  # verbs that are nobody's with their clitic or "on": "si legge"
    middle: frozenset[str] = frozenset()  # verbs that say nothing with their clitic: "si annuncia difficile"

    # Relatives
    nominative: frozenset[str] = frozenset()  # relatives that are always the subject: "qui"
    subject_relatives: frozenset[str] = frozenset()  # those that are no object: "der"
    speaking: frozenset[str] = frozenset()  # relatives that name a speaker as a pronoun does: "Kim, who said"
    where: frozenset[str] = frozenset()  # relatives that stand for a place, never for a subject: "dove"

    # Verbs by themselves
    finite: frozenset[str] = frozenset()  # forms of frequent verbs that do not say: "arriva", "restano"
    states: frozenset[str] = frozenset()  # forms of "sein": with a participle of saying a passive as well
    perfects: frozenset[str] | None = None  # verbs a passive auxiliary helps to a perfect; None: any may be
    reported: frozenset[str] = frozenset()  # verb forms of reported speech alone: "sei", "habe"
    conditional: frozenset[str] = frozenset()  # auxiliaries that stand in for reported speech: "würden"
    wants: frozenset[str] = frozenset()  # forms of the verb of wishes: "will"
    answering: frozenset[str] = frozenset()  # verbs said by somebody else than who spoke before: "répondre"
    continuing: frozenset[str] = frozenset()  # verbs of who spoke last: "aggiungere", "go on"
    leaking: frozenset[str] = frozenset()  # verbs of what comes from a body: "dal ministero trapela «…»"
    unlisted_endings: tuple[str, ...] = ()  # of a verb that no list knows between its subject and a colon
    past_endings: frozenset[str] = frozenset()  # of verbs behind their subject: "Kolb erwirkte"
    gerund_endings: frozenset[str] = frozenset()  # of verbs that open an aside: "Kim, giving evidence, said"
    reported_endings: frozenset[str] = frozenset()  # of a verb's root in reported speech: "er halte"
    wishes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # endings of "pide" -> of "pida"

    # Endings of other words
    attribute_endings: frozenset[str] = frozenset()  # of a participle before its noun: "in Kiel lebende"
    oblique_endings: frozenset[str] = frozenset()  # of adjectives behind "der" that is no subject: "neuen"
    unchanging_endings: frozenset[str] = (
        frozenset()
    )  # of nouns whose plural is the same: "der Kritiker" may be theirs
    adverb_endings: frozenset[str] = frozenset()  # of adverbs that open a sentence like a name: "Ähnlich"
    predicate_endings: tuple[str, ...] = ()  # of what tells of the name behind: "Battuto Zverev"

    # Small words
    as_words: frozenset[str] = frozenset()  # "come": open an aside that vouches: "come ha detto X"
    topics: frozenset[str] = frozenset()  # before whom the clause is about: "quant à Kim, elle"
    therein: frozenset[str] = frozenset()  # in a paper named before: "darin"
    standing: frozenset[str] = frozenset()  # words of what is in writing: "steht", "zu lesen", "die Rede"
    reasons: frozenset[str] = frozenset()  # subordinators that give the reason of what was said: "perché"
    denials: frozenset[str] = frozenset()  # words between auxiliary and verb that deny it: "did not say"
    infinitive_markers: frozenset[str] = frozenset()  # "to"
    possessives: frozenset[str] = frozenset()  # "'s": what stands before it belongs to what stands behind
    ago: frozenset[str] = frozenset()  # "hace", "há": before the time that has gone by
    ago_behind: frozenset[str] = frozenset()  # "fa": behind the time that has gone by, elsewhere a verb
    predicates: frozenset[str] = frozenset()  # adjectives that tell of the name behind: "Duro Conte: «…»"
    dead: frozenset[str] = frozenset()  # what somebody is who says no more: "ucciso", "morta"
    feelings: frozenset[str] = frozenset()  # adjectives for what somebody feels: "stolz"


@dataclass(frozen=True, slots=True)
class Names:
    """How people, bodies and papers are called."""

    titles: Mapping[str, Gender | None]  # "dott.", "signora": before a name, never part of it
    nouns: Mapping[str, Noun]  # offices, persons, organisations, groups and documents; every form
    particles: frozenset[str]  # "von", "de", "al-": inside a name
    never: frozenset[str]  # words with a capital that name nobody: days, months, sentence openers
    work_nouns: frozenset[str]  # "libro", "film", "titolo": what stands in marks behind them is a term
    fields: frozenset[str]  # what an office is for, with a capital: "economia", "esteri"
    prefixes: frozenset[str]  # "ex", "vice": before the noun of an office, hyphen or not
    naming_words: frozenset[str]  # "cosiddetto", "denominato", "soprannominato": likewise
    organization_marks: frozenset[str]  # "spa", "srl", "university": make a capitalised run an organisation
    joining: frozenset[str] = frozenset()  # "de", "la": inside a name although a preposition elsewhere
    common: frozenset[str] = frozenset()  # where all nouns have a capital: nouns that name nobody, every form
    common_endings: tuple[str, ...] = ()  # endings that only such nouns have: "ung", "heiten"
    abstract_endings: tuple[str, ...] = ()  # of nouns for what nobody can be: "disponibilità", "statement"
    surname_endings: tuple[str, ...] = ()  # a compound that ends so is a name, not a noun: "mann", "berger"
    surnames: frozenset[str] = frozenset()  # nouns that are one behind a first name: "Ralf Stein"
    heads: frozenset[str] = frozenset()  # "leader", "presidente": of one and the same body, one person
    same: Mapping[str, frozenset[str]] = field(default_factory=dict)  # "premier" -> all words for that office
    kin: frozenset[str] = frozenset()  # "figlia", "amico": of somebody else, never whom an article is about
    former: frozenset[str] = frozenset()  # "ex": who bears it is not the one in office
    named_for: frozenset[str] = frozenset()  # "governo", "famiglia": with the name of its head
    epithets: frozenset[str] = frozenset()  # "el lateral", "la mandataria": whoever was spoken of last
    besides: frozenset[str] = frozenset()  # "también": before what else somebody is, "la también candidata"
    firms: frozenset[str] = frozenset()  # "azienda", "associazione": bodies that go by a name of their own
    parties: frozenset[str] = frozenset()  # short names of parties: "il deputato Pd"
    body_names: frozenset[str] = frozenset()  # of bodies, where no word tells: "Save the Children"
    crimes: frozenset[str] = frozenset()  # "asesinato": in marks behind "por" or "de", the law's word
    ranks: frozenset[str] = frozenset()  # "número": a number behind it makes it somebody, "la número dos"
    papers: frozenset[str] = frozenset()  # names of papers, which may stand in marks: "le monde"
    affairs: frozenset[str] = frozenset()  # "caso", "processo": with a name behind, what a story is about
    onlookers: frozenset[str] = frozenset()  # "analisti", "osservatori": they look on from anywhere
    sites: frozenset[str] = frozenset()  # "valle", "via": a name that begins so is a place


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that names a source, which stands `after` it ("secondo X") or `before` ("X zufolge"), or is its `own`.

    The source is then the subject or somebody named before: "a suo avviso", "nach eigenen Angaben".
    """

    words: tuple[str, ...]
    side: Literal["after", "before", "own"]
    example: str
    strength: Strength = "strong"


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """All that one language knows."""

    code: str
    marks: Marks
    grammar: Grammar
    names: Names
    places: Places
    verbs: Mapping[str, CueEntry]  # by lemma
    forms: Mapping[str, tuple[VerbForm, ...]]  # folded form -> its readings, surest first
    cue_nouns: Mapping[str, CueEntry]  # every form of "dichiarazione", "risposta" …
    phrases: tuple[Phrase, ...]
    heads: Mapping[str, tuple[VerbForm, ...]] = field(default_factory=dict)  # "fa" -> "fare sapere"
    separable: Mapping[str, tuple[VerbForm, ...]] = field(default_factory=dict)  # "teilte" -> "mitteilen"
    confidence: Mapping[str, Confidence] = field(default_factory=dict)  # rule, or case of one -> precision
