"""The entries of cues.toml, names.toml and places.toml that the generator inflects and the loader looks up.

The one idea: both read them here, so that an entry is checked once and means one thing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast, get_args

from quotes.errors import LanguageDataError
from quotes.lang.data import CueEntry, CueFrame, Noun, Part, Strength
from quotes.lang.source import (
    Table,
    check_keys,
    choice_of,
    flag_of,
    fold_word,
    split_words,
    text_of,
    word_list,
)
from quotes.model import Gender, SpeakerKind

_NOUN_KINDS: dict[str, SpeakerKind] = {
    "office": "person",
    "person": "person",
    "organization": "organization",
    "group": "group",
    "document": "document",
}
_GENDER_LISTS = ("m", "f", "mf", "pairs", "neuter", "adjectival")


@dataclass(frozen=True, slots=True)
class VerbSource:
    """A verb of cues.toml: its entry, how it is conjugated, and the forms that are everyday words as well."""

    entry: CueEntry
    verb_class: str
    parts: Table
    weak: frozenset[str]

    @property
    def infinitive(self) -> str:
        """The verb itself, without its complement and its particle."""
        return self.entry.lemma.split()[0].removeprefix(self.entry.particle)

    @property
    def is_head(self) -> bool:
        """Whether it says only with the words behind it."""
        return bool(self.entry.complement) or self.entry.governs


@dataclass(frozen=True, slots=True)
class CueNounSource:
    """A noun of saying with its gender; `plural` where no rule gives it."""

    entry: CueEntry
    gender: Gender
    plural: str | None


@dataclass(frozen=True, slots=True)
class NounSource:
    """A noun of names.toml as written there: "uomo/uomini", "/genitori", "dottore:dottoressa"."""

    word: str
    list_name: str  # m, f, mf, pairs, neuter or adjectival ("Abgeordnete", declined as one)
    kind: SpeakerKind
    office: bool


def read_verbs(table: Table, place: str) -> tuple[VerbSource, ...]:
    """Return the entries under [[verb]] and [[head]]; raises LanguageDataError for a lemma there twice."""
    verbs = [_read_verb(entry, f"{place}: verb") for entry in _entries(table, "verb", place)]
    verbs += [_read_verb(entry, f"{place}: head", head=True) for entry in _entries(table, "head", place)]
    _refuse_twins([verb.entry.lemma for verb in verbs], f"{place}: verb")
    return tuple(verbs)


def _read_verb(table: Table, place: str, *, head: bool = False) -> VerbSource:
    """Read a verb of saying, or a `head`, which says only with its complement; raises LanguageDataError."""
    lemma = text_of(table, "lemma", place)
    place = f"{place} {lemma!r}"
    optional = {"parts", "frame", "weak", "everyday", "reflexive"} | ({"governs"} if head else {"particle"})
    check_keys(table, place, required={"lemma", "class", "example"}, optional=optional)
    complement, governs = split_words(lemma)[1:], flag_of(table, "governs", place)
    if bool(complement) != head and not governs:
        raise LanguageDataError(f"{place}: a verb has one word, a head has its complement as well")
    entry = CueEntry(
        lemma=lemma,
        part="verb",
        example=text_of(table, "example", place),
        frame=cast(Any, choice_of(text_of(table, "frame", place, "say"), get_args(CueFrame), place)),
        strength="weak" if flag_of(table, "everyday", place) else "strong",
        reflexive=flag_of(table, "reflexive", place),
        complement=complement,
        governs=governs,
        particle=text_of(table, "particle", place) if "particle" in table else "",
    )
    parts = table.get("parts", {})
    if not isinstance(parts, dict) or not all(isinstance(part, str) for part in parts.values()):
        raise LanguageDataError(f"{place}: parts must be a table of words")
    weak = frozenset(word_list(table.get("weak", ""), f"{place}: weak"))
    return VerbSource(entry, text_of(table, "class", place), parts, weak)


def read_cue_nouns(table: Table, place: str) -> tuple[CueNounSource, ...]:
    """Return the entries under [[noun]]; raises LanguageDataError for a lemma there twice."""
    nouns = [_read_cue_noun(entry, f"{place}: noun") for entry in _entries(table, "noun", place)]
    _refuse_twins([noun.entry.lemma for noun in nouns], f"{place}: noun")
    return tuple(nouns)


def _read_cue_noun(table: Table, place: str) -> CueNounSource:
    """Read a noun of saying; raises LanguageDataError."""
    lemma = text_of(table, "lemma", place)
    place = f"{place} {lemma!r}"
    if " " in lemma:
        raise LanguageDataError(f"{place}: a noun of saying is one word")
    check_keys(table, place, required={"lemma", "example"}, optional={"gender", "plural", "weak"})
    entry = CueEntry(lemma, "noun", text_of(table, "example", place), strength=strength_of(table, place))
    gender = cast(Gender, choice_of(text_of(table, "gender", place, "m"), ("m", "f"), place))
    return CueNounSource(entry, gender, text_of(table, "plural", place) if "plural" in table else None)


def read_nouns(table: Table, place: str) -> tuple[NounSource, ...]:
    """Return the nouns of names.toml; raises LanguageDataError for a noun in two lists."""
    check_keys(table, place, required=_NOUN_KINDS)
    nouns: dict[str, NounSource] = {}
    for kind, lists in table.items():
        check_keys(lists, f"{place}.{kind}", required=(), optional=_GENDER_LISTS)
        for list_name, words in lists.items():
            for word in word_list(words, f"{place}.{kind}.{list_name}"):
                if (twin := word.split("/")[0].split(":")[0]) and twin in nouns:
                    raise LanguageDataError(f"{place}.{kind}.{list_name}: {twin!r} is there twice")
                nouns[twin or word] = NounSource(word, list_name, _NOUN_KINDS[kind], kind == "office")
    return tuple(nouns.values())


def read_adjectives(table: Table) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return adjective -> (country code, its other forms where no rule gives them)."""
    adjectives: dict[str, tuple[str, tuple[str, ...]]] = {}
    for adjective, value in table.items():
        code, *forms = [value] if isinstance(value, str) else value
        adjectives[fold_word(adjective)] = (code, tuple(fold_word(form) for form in forms))
    return adjectives


def noun_key(noun: Noun) -> str:
    """Write what a noun says of itself, as a key of forms.json: "person m s office"."""
    words = [noun.kind, noun.gender or "-", noun.number, "office" if noun.office else ""]
    return " ".join(filter(None, words))


def noun_of_key(key: str) -> Noun:
    """Read what `noun_key` wrote."""
    kind, gender, number, *office = key.split()
    return Noun(
        cast(Any, kind), None if gender == "-" else cast(Any, gender), cast(Any, number), bool(office)
    )


def strength_of(table: Table, place: str) -> Strength:
    """Return how sure an entry is: weak where it says so."""
    return "weak" if flag_of(table, "weak", place) else "strong"


def _entries(table: Table, key: str, place: str) -> Iterator[Table]:
    entries = table.get(key, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise LanguageDataError(f"{place}: {key} must be written [[{key}]]")
    yield from entries


def _refuse_twins(lemmas: list[str], place: str) -> None:
    seen: set[str] = set()
    for lemma in lemmas:
        if lemma in seen:
            raise LanguageDataError(f"{place}: {lemma!r} is there twice")
        seen.add(lemma)


def read_parts(callings: object, stories: object, place: str) -> dict[str, frozenset[Part]]:
    """Word -> the parts it stands for; the words of a phrase are tied by low lines: "district_attorney".

    Callings are stories of their own, numbered below 0.
    """
    found: dict[str, frozenset[Part]] = {}
    lasting = cast(list[object], callings)
    for story, parts in enumerate([*lasting, *cast(list[object], stories)], -len(lasting)):
        for part, words in enumerate(cast(list[object], parts)):
            for word in word_list(words, place):
                phrase = word.replace("_", " ")
                found[phrase] = found.get(phrase, frozenset()) | {Part(story, part)}
    return found
