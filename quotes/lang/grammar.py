"""The closed classes of a language, and grammar.toml -> `Grammar`: each word once in its class."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from quotes.errors import LanguageDataError
from quotes.lang.source import (
    Agreement,
    Table,
    agreement_of,
    auxiliaries_of,
    check_keys,
    keyed_words,
    keys_of,
    plain_values,
    read_toml,
    word_list,
    word_set,
)
from quotes.model import Number

# Given as base prepositions:
_FORMS = ("passive_agents", "object_prepositions", "instruments", "locatives", "senders", "voices")


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
    oblique_pronouns: Mapping[str, Agreement] = field(default_factory=dict)  # never a subject: "für ihn"
    possessors: Mapping[str, Agreement] = field(default_factory=dict)  # determiner -> who owns by it: "sein"
    owning: frozenset[str] = frozenset()  # determiners that tell an owner: "su", "sa"
    same: frozenset[str] = frozenset()  # of who has just spoken, or is turned to: "même constat chez Kim"
    pointing: frozenset[str] = frozenset()  # determiners of one just named: "cet ancien maire"
    alone: Mapping[str, Agreement] = field(default_factory=dict)  # that stand for people: "some said"
    adverbials: frozenset[str] = frozenset()  # adverbs of several words: "par ailleurs"
    approximators: frozenset[str] = frozenset()  # words before a number, joined by "_": "about", "at_least"

    # Prepositions: `instruments`, `locatives` and `voices` list bases and hold every form of them
    instruments: frozenset[str] = frozenset()  # "con" and its forms: before what is said or done with
    locatives: frozenset[str] = frozenset()  # "in": a name of one word behind it is a place's
    senders: frozenset[str] = frozenset()  # behind a noun of saying: "warnings from Kim that"
    sides: frozenset[str] = frozenset()  # nouns before whom a mood is found with: "du côté des élus : «…»"
    voices: frozenset[str] = frozenset()  # before the body whose people speak: "dicen desde el partido"
    within: frozenset[str] = frozenset()  # base prepositions before a paper that holds words; empty: any
    beside: frozenset[str] = frozenset()  # base prepositions that tie no object to a verb of saying: "für"
    charges: frozenset[str] = frozenset()  # base prepositions before a crime somebody is charged with: "pour"
    ordinals: frozenset[str] = frozenset()  # they count behind an article: "la prima autrice"

    # Pronouns
    personal: frozenset[str] = frozenset()  # pronouns that stand for persons alone: "lui", "she"
    neuter: frozenset[str] = frozenset()  # pronouns that never stand for a person: "it"
    feminine: frozenset[str] = frozenset()  # pronouns that are a woman's where the verb is of one: "sie"
    inverted: frozenset[str] = frozenset()  # subject pronouns behind their verb, with a hyphen: "a-t-il"
    indefinites: frozenset[str] = frozenset()  # pronouns that stand for nobody named: "qualcuno"
    group_selves: frozenset[str] = frozenset()  # "themselves": who so gives a name gives it to a group
    everybody: frozenset[str] = frozenset()  # "tutti", "todo el mundo": who calls a thing what it goes by
    somebody: frozenset[str] = frozenset()  # those for one who is there: "qualcuno ha gridato"
    negative: frozenset[str] = frozenset()  # what opens a noun phrase that means nobody: "kein", "no"
    nearest: frozenset[str] = frozenset()  # pronouns for whom the words just named: "celui-ci"
    discussed: frozenset[str] = frozenset()  # in a pronoun for whom others speak of: "l'intéressé"
    first_persons: frozenset[str] = frozenset()  # "ich": who says so speaks of nobody else
    we: frozenset[str] = frozenset()  # words of several who speak of themselves: "nous", "nuestro"
    we_endings: tuple[str, ...] = ()  # of verbs of theirs: "negociaremos"
    selves: frozenset[str] = frozenset()  # pronouns of one who speaks of oneself, as no body does: "moi"

    # Clitics
    objects: frozenset[str] = frozenset()  # clitics that are the object: "lo ha definito"
    datives: frozenset[str] = frozenset()  # of the clitics, who something seems so to: "le"
    reflexives: frozenset[str] = frozenset()  # clitics that send the verb back: "si"; empty: any
    impersonal: frozenset[str] = frozenset()  # verbs that are nobody's with their clitic or "on": "si legge"
    due: frozenset[str] = frozenset()  # verb forms of what has to be: "il faut dire", "bisogna dire"
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
    accordingly: frozenset[str] = frozenset()  # words that tell what a source says: "sollen demnach"
    supposed: frozenset[str] = frozenset()  # finite verbs beside them: "Geräte sollen demnach «aus sein»"
    conditional: frozenset[str] = frozenset()  # auxiliaries that stand in for reported speech: "würden"
    wants: frozenset[str] = frozenset()  # forms of the verb of wishes: "will"
    answering: frozenset[str] = frozenset()  # verbs said by somebody else than who spoke before: "répondre"
    discussing: frozenset[str] = frozenset()  # verbs whose "di" opens what is spoken of: "parlare"
    moving: frozenset[str] = frozenset()  # forms of verbs that make somebody say something: "led her to say"
    undergone: frozenset[str] = frozenset()  # of whom an infinitive behind is not: "se voit reprocher"
    replies: frozenset[str] = frozenset()  # nouns for words of who did not speak before: "risposta"
    causing: frozenset[str] = frozenset()  # forms of "fare" before an infinitive: "tanto da far dire a Kim"
    asking: frozenset[str] = frozenset()  # verbs of who waits for somebody else's answer: "chiedere"
    under: frozenset[str] = frozenset()  # prepositions before what something goes by: "under the slogan «…»"
    keeping: frozenset[str] = frozenset()  # forms of verbs for papers of others: "found a note: «…»"
    enacting: frozenset[str] = frozenset()  # verbs with which a body does something: "annunciare 200 esuberi"
    sending: frozenset[str] = frozenset()  # forms of verbs for papers of one's own: "sent a text"
    presenting: frozenset[str] = frozenset()  # who stands behind is there: "c'è Kim, che"
    befalls: frozenset[str] = frozenset()  # opens a sentence about whom it names: "es_lo_que le pasó a Kim"
    turns: frozenset[str] = frozenset()  # words by which somebody else takes their turn: "de_son_côté"
    continuing: frozenset[str] = frozenset()  # verbs of who spoke last: "aggiungere", "go on"
    reciting: frozenset[str] = frozenset()  # verbs with which one gives what another wrote: "leggere", "cite"
    or_else: frozenset[str] = frozenset()  # between a word and what it means: "the “lede” or “opening”"
    quotatives: frozenset[str] = frozenset()  # with "be" they give what one said: "was like, “…”"
    perceiving: frozenset[str] = frozenset()  # forms of verbs of hearing: "heard a man shout"
    recalling: frozenset[str] = frozenset()  # verbs for another's words: "recall Kim saying"
    accosting: frozenset[str] = frozenset()  # verbs with whom they address for object: "accusare il ministro"
    reasoning: frozenset[str] = frozenset()  # verbs that give a reason: "begründet es mit «…»"
    leaking: frozenset[str] = frozenset()  # verbs of what comes from a body: "dal ministero trapela «…»"
    unlisted_endings: tuple[str, ...] = ()  # of a verb that no list knows between its subject and a colon
    present_endings: tuple[str, ...] = ()  # of verbs before an article: "the clip shows a man"
    past_endings: tuple[str, ...] = ()  # of verbs behind their subject: "Kolb erwirkte"
    infinitive_endings: tuple[str, ...] = ()  # behind a preposition: "prima di lasciare l'aula"
    gerund_endings: tuple[str, ...] = ()  # of verbs that open an aside: "Kim, giving evidence, said"
    reported_endings: tuple[str, ...] = ()  # of a verb's root in reported speech: "er halte"
    wishes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # endings of "pide" -> of "pida"

    # Endings of other words
    attribute_endings: tuple[str, ...] = ()  # of a participle before its noun: "in Kiel lebende"
    adjective_endings: tuple[str, ...] = ()  # where nouns have capitals: "Letzte Generation"
    subject_endings: tuple[str, ...] = ()  # of adjectives behind an article of "owners" in a subject: "neue"
    oblique_endings: tuple[str, ...] = ()  # of adjectives behind "der" that is no subject: "neuen"
    unchanging_endings: tuple[str, ...] = ()  # of nouns whose plural is the same: "der Kritiker"
    future_endings: tuple[str, ...] = ()  # of verbs whose words are yet to be said: "chiederà"
    adverb_endings: tuple[str, ...] = ()  # of adverbs that open a sentence like a name: "Ähnlich"
    participle_shapes: frozenset[str] = frozenset()  # of those that open a sentence: "Genützt hat es nichts"
    foreign_shapes: frozenset[str] = frozenset()  # of words of other languages: "st~", "~k~", "~ing"
    plural_endings: tuple[str, ...] = ()  # of verbs of several, their pronoun may mean one: "sie legen"
    town_endings: tuple[str, ...] = ()  # of the adjective of a town: "Delmenhorster Bürgermeisterin"
    predicate_endings: tuple[str, ...] = ()  # of what tells of the name behind: "Battuto Zverev"

    # Small words
    as_words: frozenset[str] = frozenset()  # "come": open an aside that vouches: "come ha detto X"
    topics: frozenset[str] = frozenset()  # before whom the clause is about: "quant à Kim, elle"
    matters: frozenset[str] = frozenset()  # base prepositions of whom one speaks of: "über"
    platforms: frozenset[str] = frozenset()  # where people write, none of which says anything: "su Facebook"
    therein: frozenset[str] = frozenset()  # in a paper named before: "darin"
    emerging: frozenset[str] = frozenset()  # words of what comes out of a paper: "risulta", "geht hervor"
    standing: frozenset[str] = frozenset()  # words of what is in writing: "steht", "zu lesen", "die Rede"
    ruling: frozenset[str] = frozenset()  # finite verbs of laws and contracts: "verbietet «…»"
    hearing: frozenset[str] = frozenset()  # verbs of words heard, which no place says: "se oyó en la sala"
    gestures: frozenset[str] = frozenset()  # what somebody moves who speaks or is silent: "alza le spalle"
    amid: frozenset[str] = frozenset()  # prepositions before what others cry around somebody: "sous les cris"
    cries: frozenset[str] = frozenset()  # nouns of what is cried, behind "a": "al grito de «…»"
    terse: frozenset[str] = frozenset()  # adjectives of words that stand for a noun: "con un secco «no»"
    messages: frozenset[str] = frozenset()  # papers of a few words, which stand in the text: "il post"
    providing: frozenset[str] = frozenset()  # verbs of saying for what papers say: "prevedere"
    passages: frozenset[str] = frozenset()  # parts of a paper named before: "la phrase suivante"
    relaying: frozenset[str] = frozenset()  # verbs of who passes on what others said: "rapporté par l'AFP"
    heading: frozenset[str] = frozenset()  # verbs that say what a paper printed above its story: "titolare"
    in_force: frozenset[str] = frozenset()  # prepositions before a paper that rules: "under the contract"
    causes: frozenset[str] = frozenset()  # prepositions before what is thanked or blamed for: "por"
    conceding: frozenset[str] = frozenset()  # open a clause about whom the next is: "although she left, Kim"
    reasons: frozenset[str] = frozenset()  # subordinators that give the reason of what was said: "perché"
    grounds: frozenset[str] = frozenset()  # nouns for it: "au motif que «…»", "Il motivo: «…»"
    never: frozenset[str] = frozenset()  # words beside a verb for what one did not say: "non diceva mai «…»"
    denials: frozenset[str] = frozenset()  # words between auxiliary and verb that deny it: "did not say"
    purposes: frozenset[str] = frozenset()  # open what somebody acts for: "pour éviter «le pire»"
    body_aims: frozenset[str] = (
        frozenset()
    )  # open what a body is for: "Comitato per la Pace", "Verein gegen Lärm"
    wondering: frozenset[str] = frozenset()  # open what is left open: "would not say whether it is «…»"
    denying: frozenset[str] = frozenset()  # verbs for what others say: "wies Berichte zurück, er sei «…»"
    infinitive_markers: frozenset[str] = frozenset()  # "to"
    possessives: frozenset[str] = frozenset()  # "'s": what stands before it belongs to what stands behind
    comparing: frozenset[str] = frozenset()  # before what somebody is: "fue menos diplomática"
    ago: frozenset[str] = frozenset()  # "hace", "há": before the time that has gone by
    ago_behind: frozenset[str] = frozenset()  # "fa": behind the time that has gone by, elsewhere a verb
    afterwards: frozenset[str] = frozenset()  # prepositions that may end a time: "due ore dopo | il ministro"
    predicates: frozenset[str] = frozenset()  # adjectives that tell of the name behind: "Duro Conte: «…»"
    dead: frozenset[str] = frozenset()  # what somebody is who says no more: "ucciso", "morta"
    aims: frozenset[str] = frozenset()  # nouns for what somebody wants to do: "ziel"
    feelings: frozenset[str] = frozenset()  # adjectives for what somebody feels: "stolz"
    wordings: frozenset[str] = frozenset()  # what words are called: "“No” was the word Kim used"
    going_by: frozenset[str] = frozenset()  # nouns for what a thing is called: "trage den Titel «…»"
    yardsticks: frozenset[str] = frozenset()  # what things differ by, no source: "selon les cas"
    thus: frozenset[str] = frozenset()  # how somebody puts what stands before: "così", "voilà comment", "how"


def read_grammar(folder: Path) -> Grammar:
    """Return the grammar in `folder`; raises LanguageDataError for unknown keys and words there twice."""
    place, table = str(folder / "grammar.toml"), read_toml(folder, "grammar.toml")
    keys = keys_of(Grammar)
    check_keys(table, place, required=[key for key, needed in keys.items() if needed], optional=keys)
    values = plain_values(table, Grammar, place)
    agreeing = [one.name for one in fields(Grammar) if one.type == Mapping[str, Agreement]]
    values |= {name: agreement_of(table.get(name, {}), f"{place}: {name}") for name in agreeing}
    values["prepositions"] = keyed_words(table["prepositions"], f"{place}: prepositions")
    values["auxiliaries"] = auxiliaries_of(table["auxiliaries"], f"{place}: auxiliaries")
    values["enclitics"] = tuple(sorted(values["enclitics"], key=len, reverse=True))
    if "perfects" in table:
        values["perfects"] = word_set(table["perfects"], f"{place}: perfects")
    for key in ("onsets", "wishes"):
        lists = table.get(key, {})
        values[key] = {word: word_list(lists[word], f"{place}: {key}.{word}") for word in lists}
    values |= {key: _forms_of(table, key, values["prepositions"], place) for key in _FORMS}
    return Grammar(**values)


def _forms_of(table: Table, key: str, prepositions: Mapping[str, str], place: str) -> frozenset[str]:
    """Every form of the base prepositions listed under `key`."""
    bases = word_set(table.get(key, ""), f"{place}: {key}")
    if stray := sorted(bases - set(prepositions.values())):
        raise LanguageDataError(f"{place}: {key}: {stray[0]!r} is not in [prepositions]")
    return frozenset(form for form, base in prepositions.items() if base in bases)
