"""The values the program passes around: frozen, small, and without behaviour beyond reading themselves.

Every place in a text is a half-open range of code points of the untouched text, as in the W3C's
TextPositionSelector, so that `text[start:end]` is the thing itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

Kind = Literal["direct", "fragment", "term"]
"""Of a quotation: a whole clause or more; words woven into the reporter's sentence; a title, a name, a foreign word,
a slogan or scare quotes, which are given as nobody's words in this text."""
Status = Literal["attributed", "none", "ambiguous", "not_speech"]
"""Of the question who spoke: found; nobody found; several could be meant; a term."""
SpeakerKind = Literal["person", "organization", "group", "document"]
MentionForm = Literal["name", "noun", "pronoun"]
Relation = Literal["represents", "organization", "nationality", "setting"]
"""To a country: an office or organ of the state; the seat of the body one works for; where one is from; where the
ordinary people of the story are."""
Evidence = Literal["stated", "known", "inferred"]
"""Of a country: words of the article say it; the speaker's record does; a weaker reading of the words around."""
DateBasis = Literal["given", "text", "file"]
"""Of a day: the user, the line of input or the page says it, or the head of the text; `file` is for other programs."""
Verdict = Literal["speaker", "country", "kind", "not_speech", "confirm"]
"""Of a judgement: the first thing it says, in this order; `not_speech` makes a term, `confirm` holds what is shown."""
AliasBasis = Literal["given", "spelling"]
Ruling = Literal["same", "apart", "split", "rename", "alias"]
Gender = Literal["m", "f", "n"]
"""Of a word; of a body or paper `n` too, where the article tells: "das Amt" is no "er"."""
Number = Literal["s", "p"]


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of `text` that the span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Article:
    """One publication of a text by an outlet.

    `lang` is a BCP 47 code, None until somebody says it or it is detected, with `lang_confidence` (0 to 1) only
    then; `published` the day of publication and `published_basis` where that day was
    read; `origin` says what the article was read from (a path, `-`), `id` is the reader's own name for it.
    """

    text: str
    lang: str | None = None
    id: str | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    author: str | None = None
    published: date | None = None
    published_basis: DateBasis | None = None
    origin: str | None = None
    lang_confidence: float | None = None


class Quotation(NamedTuple):
    """One quoted span: `start:end` with its marks, `content_start:content_end` the words inside.

    `flags` records what was repaired (`unopened`, `unclosed`, `reopened`, `closed_by_paragraph`, `mixed_marks`,
    `extra_close`, `doubled`) and what it is (`nested`, `dialogue`); `utterance` numbers the speeches of an
    article from 1, `part` the quotations of one speech.
    """

    start: int
    end: int
    content_start: int
    content_end: int
    kind: Kind = "direct"
    flags: tuple[str, ...] = ()
    utterance: int = 0
    part: int = 1

    @property
    def span(self) -> Span:
        """The span with the marks."""
        return Span(self.start, self.end)

    @property
    def content(self) -> Span:
        """The span of the words inside the marks."""
        return Span(self.content_start, self.content_end)


class Cue(NamedTuple):
    """The words that signal saying, in all their length ("ha poi detto"), and their lemma ("dire")."""

    start: int
    end: int
    text: str
    lemma: str


class Mention(NamedTuple):
    """Words that name somebody: without article and office where there is a proper name.

    `phrase` is the whole noun phrase with office and apposition ("il capo del gabinetto giapponese,
    Yoshimasa Hayashi"): what the article says of the one it names. `kind` is None where the words do
    not tell.
    """

    start: int
    end: int
    text: str
    form: MentionForm
    kind: SpeakerKind | None
    phrase: Span
    gender: Gender | None = None
    number: Number | None = None

    @property
    def span(self) -> Span:
        """The span of the mention without its phrase."""
        return Span(self.start, self.end)

    @property
    def names_person(self) -> bool:
        """Whether it is a person's proper name."""
        return self.form == "name" and self.kind == "person"

    @property
    def names_place(self) -> bool:
        """Whether it is a proper name of no speaker: of a place or building."""
        return self.form == "name" and self.kind is None


class Confidence(NamedTuple):
    """The measured precision of a rule: the lower bound, and the number of answers it was measured on."""

    bound: float
    count: int  # type: ignore[assignment]  # hides tuple.count, which nobody needs here


@dataclass(frozen=True, slots=True)
class Role:
    """An office held, with ISO days where they are known; `basis` is `seed`, `article` or `import`.

    Without an `end` it is held still, as far as is known: until the day `known_until`, where one is given.
    """

    office: str
    organization: str | None = None
    country: str | None = None
    start: date | None = None
    end: date | None = None
    basis: str = "seed"
    known_until: date | None = None

    @property
    def last(self) -> date | None:
        """The last day for which it is known to be held, None where no day is said."""
        return self.end or self.known_until


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who somebody is across articles; `local` ones (unnamed, groups, documents) never leave theirs.

    `country` is ISO 3166-1 alpha-2, `relation` says how the speaker belongs to it; `aliases` are other
    names in use, `wikidata` is the item's id and `identifier` that in another collection ("popolo:…").
    """

    kind: SpeakerKind
    name: str
    country: str | None = None
    relation: Relation | None = None
    wikidata: str | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    local: bool = False
    id: int | None = None
    identifier: str | None = None


@dataclass(frozen=True, slots=True)
class CountryClaim:
    """For which country somebody speaks: how they belong to it, and how that is known.

    `span` holds the words of the article that say so; None where the evidence is `known`.
    """

    code: str
    relation: Relation
    evidence: Evidence
    span: Span | None = None


class Attribution(NamedTuple):
    """What is said of one quotation: who spoke, which words told, which rule decided, and how surely.

    `mention` is printed beside the words of saying; where the subject is unspoken it is None, and
    `antecedent` is the nearest explicit mention (it is set for pronouns too). `referent` is the fullest
    mention of the same one in the article, `described` are the phrases of the article that speak of it.
    `office` is the one by which the speaker was known, where the article names nobody, `spelling` the printed name
    that is another spelling of the speaker's; `observed` are the words of the article that say what the speaker is.
    """

    quotation: Quotation
    status: Status = "none"
    mention: Mention | None = None
    antecedent: Mention | None = None
    referent: Mention | None = None
    described: tuple[Span, ...] = ()
    cue: Cue | None = None
    rule: str | None = None
    confidence: Confidence | None = None
    candidates: tuple[Mention, ...] = ()
    speaker: Speaker | None = None
    country: CountryClaim | None = None
    office: Role | None = None
    spelling: str | None = None
    observed: tuple[Span, ...] = ()

    @property
    def named(self) -> Mention | None:
        """The explicit words that name who speaks: for a pronoun or an unspoken subject its antecedent."""
        if self.mention is None or (self.mention.form == "pronoun" and self.antecedent is not None):
            return self.antecedent
        return self.mention


@dataclass(frozen=True, slots=True)
class Judgement:
    """A human decision on one quotation, above every rule; `country` is a code, or "" where it was said for none."""

    verdict: Verdict
    by: str
    speaker: str | None = None
    note: str | None = None
    kind: Kind | None = None
    country: str | None = None
    relation: Relation | None = None


Row = Mapping[str, object]

LONGEST_NAME = 200
"""Code points that a name of a speaker may have: what is longer is no name."""
