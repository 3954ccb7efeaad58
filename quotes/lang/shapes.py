"""What a language knows of quotation marks and of places, as typed data.

Its small words are in `quotes.lang.grammar`, the rest in `quotes.lang.data`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Marks:
    """The quotation marks of a language's press.

    `pairs` are (opening, closing), surest first; `dashes` open a line of dialogue (empty where the press
    does not use them); `apostrophes` can stand inside a word, `truncations` are words that end in one; `accents`
    are ends of words whose accent some type as an apostrophe, the longest first.
    """

    pairs: tuple[tuple[str, str], ...]
    dashes: tuple[str, ...]
    apostrophes: str
    incises: bool = False  # whether the reporter's words stand between commas inside the marks
    truncations: frozenset[str] = frozenset()  # words cut short by an apostrophe: "po", "mo"
    accents: tuple[str, ...] = ()
    owners: str = ""  # the letters behind which one marks an owner: "the workers’ rights"


@dataclass(frozen=True, slots=True)
class Places:
    """Countries in a language's words; every value is an ISO 3166-1 alpha-2 code."""

    countries: Mapping[str, str]  # folded name or alias -> code
    adjectives: Mapping[str, str]  # every form: "giapponese", "giapponesi" -> JP
    capitals: Mapping[str, str]
    cities: Mapping[str, str]
    bodies: frozenset[str]  # international bodies, which speak for no country: "nato", "onu"
    state: frozenset[str] = frozenset()  # organs and offices of state: "ministero", "primo ministro"
    heads: frozenset[str] = (
        frozenset()
    )  # of these, the offices of any body: "presidente", "direttore generale"
    of_state: frozenset[str] = frozenset()  # behind such an office, what makes it the state's: "Repubblica"
    state_endings: tuple[str, ...] = ()  # of compounds that are one: "kultusminister", "bauministerium"
    institutions: Mapping[str, str] = field(default_factory=dict)  # of one country only: "papa"
    private: Mapping[str, str] = field(default_factory=dict)  # likewise, but none of the state's: "psoe"
    proper_bodies: frozenset[str] = frozenset()  # those of them that are words without a capital: "Podemos"
    home: str | None = None  # the country whose press this is: the one left unsaid
    home_letters: frozenset[str] = frozenset()  # the letters of its people's names …
    home_endings: tuple[str, ...] = ()  # … and what each of their words ends in
    proper: bool = False  # whether adjectives of countries begin with a capital: "Turkish"
    name_endings: tuple[str, ...] = ()  # of a place's name before its noun: "Russlands Präsident"
    seated: frozenset[str] = frozenset()  # before the place where a body is: "(con) sede (a)", "based (in)"
    bodies_alone: frozenset[str] = (
        frozenset()
    )  # "commissione": one of the international bodies, where some are named
    seats: frozenset[str] = frozenset()  # countries that are a seat of government and no more: "VA"

    @property
    def private_phrases(self) -> frozenset[str]:
        """The private bodies that are called by several words: "forza italia"."""
        return frozenset(name for name in self.private if " " in name)
