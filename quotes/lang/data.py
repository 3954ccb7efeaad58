"""What a language knows, as typed data: the shape of the TOML files in each language's folder.

Everything a person edits is TOML; `forms.json` beside it is generated from it by `python -m quotes.lang.build`.
The loader (`quotes.lang.load_language`) refuses unknown keys, duplicates and missing files. All words are stored
folded to lower case with typewriter apostrophes, except where a name's spelling counts.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from quotes.lang.grammar import Grammar
from quotes.lang.page import Page
from quotes.lang.shapes import Marks, Places
from quotes.model import Confidence, Gender, Number, SpeakerKind

Mood = Literal["finite", "gerund", "infinitive", "participle"]
CueFrame = Literal["say", "name", "judge", "think", "write", "cite"]
Strength = Literal["strong", "weak"]


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


class Part(NamedTuple):
    """The number of a kind of story, and that of one of the parts that people play in it: at court, the judge.

    Below 0 are the callings that somebody has in all stories.
    """

    story: int
    part: int

    @property
    def lasts(self) -> bool:
        """Whether it is a calling, which does not change with the story."""
        return self.story < 0


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
    firm_heads: frozenset[str] = (
        frozenset()
    )  # "pdg", "filiale": what only firms have, of which a name is one's
    bynames: frozenset[str] = frozenset()  # "soprannome", "étiquette": what a word in marks is
    joining: frozenset[str] = frozenset()  # "de", "la": inside a name although a preposition elsewhere
    fused: frozenset[str] = frozenset()  # of the prefixes, those written in one word: "exalcalde"
    common: frozenset[str] = frozenset()  # where all nouns have a capital: nouns that name nobody, every form
    common_endings: tuple[str, ...] = ()  # endings that only such nouns have: "ung", "heiten"
    abstract_endings: tuple[str, ...] = ()  # of nouns for what nobody can be: "disponibilità", "statement"
    describing_endings: tuple[str, ...] = ()  # of adjectives, which no given name has: "ische", "licher"
    surname_endings: tuple[str, ...] = ()  # a compound that ends so is a name, not a noun: "mann", "berger"
    surnames: frozenset[str] = frozenset()  # nouns that are one behind a first name: "Ralf Stein"
    heads: frozenset[str] = frozenset()  # "leader", "presidente": of one and the same body, one person
    same: Mapping[str, frozenset[str]] = field(default_factory=dict)  # "premier" -> all words for that office
    parts: Mapping[str, frozenset[Part]] = field(
        default_factory=dict
    )  # "giudice" -> what one is in which stories
    kin: frozenset[str] = frozenset()  # "figlia", "amico": of somebody else, never whom an article is about
    never_named: frozenset[str] = frozenset()  # "source": stands for nobody whom the article names
    seldom_named: frozenset[str] = frozenset()  # "ragazza", "suspect": not for that alone who was named last
    chosen: frozenset[str] = frozenset()  # behind an office's hyphen: "president-elect" is a president
    former: frozenset[str] = frozenset()  # "ex": who bears it is not the one in office
    named_for: frozenset[str] = frozenset()  # "governo", "famiglia": with the name of its head
    epithets: frozenset[str] = frozenset()  # "el lateral", "la mandataria": whoever was spoken of last
    firms: frozenset[str] = frozenset()  # "azienda", "associazione": bodies that go by a name of their own
    introducing: frozenset[str] = frozenset()  # "si chiama", "name is": the name of somebody stands behind
    born: frozenset[str] = frozenset()  # "nata": the name beside it may be one no longer borne
    organs: frozenset[str] = frozenset()  # "autorità", "ente": any body of the state, whatever it is called
    parties: frozenset[str] = frozenset()  # short names of parties: "il deputato Pd"
    body_names: frozenset[str] = frozenset()  # of bodies, where no word tells: "Save the Children"
    crimes: frozenset[str] = frozenset()  # "asesinato": in marks behind "por" or "de", the law's word
    ranks: frozenset[str] = frozenset()  # "número": a number behind it makes it somebody, "la número dos"
    papers: frozenset[str] = frozenset()  # names of papers beside those of `firms.toml`: "figaro"
    affairs: frozenset[str] = frozenset()  # "caso", "processo": with a name behind, what a story is about
    anybody: frozenset[str] = frozenset()  # "uomo", "ragazza": age and sex, and no more
    young: frozenset[str] = frozenset()  # "adolescente", "Mädchen": who has few years
    old: frozenset[str] = frozenset()  # "anciano", "octogénaire": who has many
    saints: frozenset[str] = frozenset()  # "san": the first name behind it is no person's who is told of
    crowds: frozenset[str] = frozenset()  # "opposizione": it bears nobody's name
    honours: frozenset[str] = frozenset()  # "jr", "kc": letters behind a name
    regnal: frozenset[str] = frozenset()  # "papa", "regina": the one name behind it is whole
    onlookers: frozenset[str] = frozenset()  # "analisti", "osservatori": they look on from anywhere
    sites: frozenset[str] = frozenset()  # "valle", "via": a name that begins so is a place
    site_ends: frozenset[str] = frozenset()  # "street", "bay": a name of no given one that ends so is a place
    told: frozenset[str] = (
        frozenset()
    )  # what a paper's name ends in, told by its dative: "sagte sie der Zeitung"
    staff: frozenset[str] = frozenset()  # "Redakteur": with a paper behind, whom it employs


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
    page: Page
    verbs: Mapping[str, CueEntry]  # by lemma
    forms: Mapping[str, tuple[VerbForm, ...]]  # folded form -> its readings, surest first
    cue_nouns: Mapping[str, CueEntry]  # every form of "dichiarazione", "risposta" …
    phrases: tuple[Phrase, ...]
    heads: Mapping[str, tuple[VerbForm, ...]] = field(default_factory=dict)  # "fa" -> "fare sapere"
    separable: Mapping[str, tuple[VerbForm, ...]] = field(default_factory=dict)  # "teilte" -> "mitteilen"
    confidence: Mapping[str, Confidence] = field(default_factory=dict)  # rule, or case of one -> precision
