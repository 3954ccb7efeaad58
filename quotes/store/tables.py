"""The tables, as the newest migration leaves them; alembic/versions says how a database got there.

Places are code points of the untouched text. Stored words of a closed list are spelt as in `quotes.model`,
and a check constraint holds each list, so that other programs can write here without inventing new ones.
"""

from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import JSON, CheckConstraint, Float, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from quotes.model import (
    DateBasis,
    Evidence,
    Kind,
    Relation,
    Status,
    Verdict,
)
from quotes.store.base import Base, one_of, together, unique_where
from quotes.store.speaker_tables import (
    Alias,
    Candidate,
    Observation,
    Redirect,
    RoleRow,
    SpeakerDecision,
    SpeakerRow,
)

__all__ = [
    "Alias", "ArticleRow", "AttributionRow", "Base", "Candidate", "Correction", "Country", "Extraction", "JudgementRow",
    "Observation", "QuotationRow", "Redirect", "RoleRow", "SpeakerDecision", "SpeakerRow", "TextBody",
]  # fmt: skip


ArticleField = Literal["outlet", "url", "title", "author", "lang", "published"]
"""What people may set of an article."""
SpeechKind = Literal["direct", "fragment"]
"""Of a judgement: what it says is no speech is a term by its status."""
JudgedRelation = Literal[Relation, "none"]
"""To the country of a judgement; `none` where it says that the words were said for none."""


class Country(Base):
    """A country some row speaks of; `name` is null until the caller's list of names has come in."""

    __tablename__ = "country"

    code: Mapped[str] = mapped_column(String(2), primary_key=True)
    name: Mapped[str | None] = mapped_column(Text)


class TextBody(Base):
    """A text, once, however many outlets printed it. The hash stands first: it is read without the body."""

    __tablename__ = "text"

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(String(64), unique=True)
    body: Mapped[str] = mapped_column(Text)


class ArticleRow(Base):
    """One publication of a text by an outlet."""

    __tablename__ = "article"
    __table_args__ = (
        one_of("published_basis", DateBasis),
        unique_where("uq_article_url", ("url",), "url IS NOT NULL"),
        unique_where(
            "uq_article_text_id_outlet", ("text_id", "outlet"), "url IS NULL AND outlet IS NOT NULL"
        ),
        unique_where("uq_article_text_id", ("text_id",), "url IS NULL AND outlet IS NULL"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    text_id: Mapped[int] = mapped_column(ForeignKey("text.id"), index=True)
    outlet: Mapped[str | None] = mapped_column(Text, index=True)
    url: Mapped[str | None] = mapped_column(Text)
    title: Mapped[str | None] = mapped_column(Text)
    author: Mapped[str | None] = mapped_column(Text)
    lang: Mapped[str] = mapped_column(String(35))
    lang_confidence: Mapped[float | None] = mapped_column(Float)
    published: Mapped[date | None] = mapped_column(index=True)
    published_basis: Mapped[str | None] = mapped_column(String(8))
    origin: Mapped[str | None] = mapped_column(Text)
    added: Mapped[datetime]


class Correction(Base):
    """What somebody set of an article; `before` and `after` are words, a day as ISO 8601 has it."""

    __tablename__ = "correction"
    __table_args__ = (one_of("field", ArticleField),)

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id", ondelete="CASCADE"), index=True)
    field: Mapped[str] = mapped_column(String(9))
    before: Mapped[str | None] = mapped_column(Text)
    after: Mapped[str | None] = mapped_column(Text)
    made: Mapped[datetime]


class Extraction(Base):
    """A version of the program and of its language data, and when it was first at work here."""

    __tablename__ = "extraction"
    __table_args__ = (UniqueConstraint("program", "data"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    program: Mapped[str] = mapped_column(Text)
    data: Mapped[str] = mapped_column(Text)
    started: Mapped[datetime]


class QuotationRow(Base):
    """One quoted span; `opening` and `closing` are its marks, `retired` the extraction that lost it."""

    __tablename__ = "quotation"
    __table_args__ = (
        one_of("kind", Kind),
        CheckConstraint(
            "0 <= start_char AND start_char <= content_start AND content_start <= content_end"
            " AND content_end <= end_char AND start_char < end_char",
            name="places",
        ),
        UniqueConstraint("article_id", "start_char", "end_char"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id", ondelete="CASCADE"))
    start_char: Mapped[int]
    end_char: Mapped[int]
    content_start: Mapped[int]
    content_end: Mapped[int]
    opening: Mapped[str] = mapped_column(Text)
    content: Mapped[str] = mapped_column(Text)
    closing: Mapped[str] = mapped_column(Text)
    content_folded: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(String(8))
    flags: Mapped[list[str]] = mapped_column(JSON)
    utterance: Mapped[int]
    part: Mapped[int]
    retired: Mapped[int | None] = mapped_column(ForeignKey("extraction.id"))


class AttributionRow(Base):
    """What the program decided of one quotation. Only an attributed one has a speaker and a country."""

    __tablename__ = "attribution"
    __table_args__ = (
        one_of("status", Status),
        one_of("relation", Relation),
        one_of("evidence", Evidence),
        CheckConstraint("status = 'attributed' OR (speaker_id IS NULL AND country IS NULL)", name="answer"),
        together("mention", "mention", "mention_start", "mention_end"),
        together("antecedent", "antecedent", "antecedent_start", "antecedent_end"),
        together("referent", "referent", "referent_start", "referent_end"),
        together("cue", "cue", "cue_start", "cue_end", "cue_lemma"),
        together("confidence", "confidence", "confidence_count"),
        together("country", "country", "relation", "evidence"),
        together("evidence_words", "evidence_words", "evidence_start", "evidence_end"),
    )

    quotation_id: Mapped[int] = mapped_column(
        ForeignKey("quotation.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    status: Mapped[str] = mapped_column(String(12))
    mention: Mapped[str | None] = mapped_column(Text)
    mention_start: Mapped[int | None]
    mention_end: Mapped[int | None]
    antecedent: Mapped[str | None] = mapped_column(Text)
    antecedent_start: Mapped[int | None]
    antecedent_end: Mapped[int | None]
    referent: Mapped[str | None] = mapped_column(Text)
    referent_start: Mapped[int | None]
    referent_end: Mapped[int | None]
    cue: Mapped[str | None] = mapped_column(Text)
    cue_start: Mapped[int | None]
    cue_end: Mapped[int | None]
    cue_lemma: Mapped[str | None] = mapped_column(Text)
    rule: Mapped[str | None] = mapped_column(Text)
    confidence: Mapped[float | None] = mapped_column(Float)
    confidence_count: Mapped[int | None]
    candidates: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    speaker_id: Mapped[int | None] = mapped_column(ForeignKey("speaker.id"), index=True)
    country: Mapped[str | None] = mapped_column(ForeignKey("country.code"), index=True)
    relation: Mapped[str | None] = mapped_column(String(12))
    evidence: Mapped[str | None] = mapped_column(String(8))
    evidence_words: Mapped[str | None] = mapped_column(Text)
    evidence_start: Mapped[int | None]
    evidence_end: Mapped[int | None]
    extraction_id: Mapped[int] = mapped_column(ForeignKey("extraction.id"))
    office: Mapped[str | None] = mapped_column(Text)


class JudgementRow(Base):
    """A human decision, tied to a place in a text by its words and 32 characters either side.

    It is not tied to a row: it holds for every article with that text, and outlives them. The latest holds all that
    people say there: `status` with the speaker, `kind`, and `relation` with the country, each null where they say
    nothing of it. `refound` says when it was moved to a text it was not made on.
    """

    __tablename__ = "judgement"
    __table_args__ = (
        one_of("verdict", Verdict),
        one_of("status", Status),
        one_of("kind", SpeechKind),
        one_of("relation", JudgedRelation),
        CheckConstraint("(country IS NULL) = (coalesce(relation, 'none') = 'none')", name="country"),
        together("withdrawn", "withdrawn", "withdrawn_by"),
        Index("ix_judgement_place", "text_sha256", "content_start", "content_end"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    text_sha256: Mapped[str] = mapped_column(String(64))
    content_start: Mapped[int]
    content_end: Mapped[int]
    words: Mapped[str] = mapped_column(Text)
    prefix: Mapped[str] = mapped_column(Text)
    suffix: Mapped[str] = mapped_column(Text)
    verdict: Mapped[str] = mapped_column(String(12))
    status: Mapped[str | None] = mapped_column(String(12))
    speaker: Mapped[str | None] = mapped_column(Text)
    speaker_id: Mapped[int | None] = mapped_column(ForeignKey("speaker.id", ondelete="SET NULL"), index=True)
    who: Mapped[str] = mapped_column(Text)
    made: Mapped[datetime]
    note: Mapped[str | None] = mapped_column(Text)
    refound: Mapped[datetime | None]
    withdrawn: Mapped[datetime | None]
    withdrawn_by: Mapped[str | None] = mapped_column(Text)
    kind: Mapped[str | None] = mapped_column(String(8))
    country: Mapped[str | None] = mapped_column(ForeignKey("country.code"), index=True)
    relation: Mapped[str | None] = mapped_column(String(12))
