"""The tables of who is who: speakers with their names and offices, and what people decided about them."""

from datetime import date, datetime

from sqlalchemy import JSON, CheckConstraint, Float, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from quotes.model import AliasBasis, Relation, Ruling, SpeakerKind
from quotes.store.base import Base, one_of, together, unique_where


class SpeakerRow(Base):
    """Who somebody is; with `article_id` set, somebody who never leaves that article."""

    __tablename__ = "speaker"
    __table_args__ = (
        one_of("kind", SpeakerKind),
        one_of("relation", Relation),
        unique_where("uq_speaker_folded_kind_country", ("folded", "kind", "country"),
                     "article_id IS NULL AND country IS NOT NULL AND wikidata IS NULL AND identifier IS NULL"),
        unique_where("uq_speaker_folded_kind", ("folded", "kind"),
                     "article_id IS NULL AND country IS NULL AND wikidata IS NULL AND identifier IS NULL"),
        unique_where("uq_speaker_wikidata", ("wikidata",), "article_id IS NULL AND wikidata IS NOT NULL"),
        unique_where("uq_speaker_identifier", ("identifier",), "article_id IS NULL AND identifier IS NOT NULL"),
        unique_where("uq_speaker_article_id_folded_kind_country", ("article_id", "folded", "kind", "country"),
                     "article_id IS NOT NULL AND country IS NOT NULL"),
        unique_where("uq_speaker_article_id_folded_kind", ("article_id", "folded", "kind"),
                     "article_id IS NOT NULL AND country IS NULL"),
        {"sqlite_autoincrement": True},
    )  # fmt: skip

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(12))
    name: Mapped[str] = mapped_column(Text)
    folded: Mapped[str] = mapped_column(Text, index=True)
    country: Mapped[str | None] = mapped_column(ForeignKey("country.code"), index=True)
    relation: Mapped[str | None] = mapped_column(String(12))
    wikidata: Mapped[str | None] = mapped_column(String(20))
    article_id: Mapped[int | None] = mapped_column(ForeignKey("article.id", ondelete="CASCADE"), index=True)
    identifier: Mapped[str | None] = mapped_column(Text)


class Alias(Base):
    """Another name of a speaker; unique for each of them, not among them: two Kims are two.

    `basis` is `given` for what lists and people say, `spelling` for a name that an article printed and that is like
    one that is given: it is found and shown, but no other name is compared with it.
    """

    __tablename__ = "alias"
    __table_args__ = (UniqueConstraint("speaker_id", "folded"), one_of("basis", AliasBasis))

    id: Mapped[int] = mapped_column(primary_key=True)
    speaker_id: Mapped[int] = mapped_column(ForeignKey("speaker.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(Text)
    folded: Mapped[str] = mapped_column(Text, index=True)
    basis: Mapped[str] = mapped_column(String(8), server_default="given")


class RoleRow(Base):
    """An office held, from the first day to the last where they are known.

    `known_until` is the last day for which one without an end is known to be held, null where nobody said.
    """

    __tablename__ = "role"

    id: Mapped[int] = mapped_column(primary_key=True)
    speaker_id: Mapped[int] = mapped_column(ForeignKey("speaker.id", ondelete="CASCADE"), index=True)
    office: Mapped[str] = mapped_column(Text)
    organization: Mapped[str | None] = mapped_column(Text)
    country: Mapped[str | None] = mapped_column(ForeignKey("country.code"))
    start_date: Mapped[date | None]
    end_date: Mapped[date | None]
    basis: Mapped[str] = mapped_column(String(8))
    known_until: Mapped[date | None]


class Observation(Base):
    """What an article says somebody is, with its place; the day is that of the article."""

    __tablename__ = "observation"
    __table_args__ = (
        UniqueConstraint("article_id", "speaker_id", "start_char", "end_char"),
        CheckConstraint("0 <= start_char AND start_char < end_char", name="places"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    speaker_id: Mapped[int] = mapped_column(ForeignKey("speaker.id", ondelete="CASCADE"), index=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id", ondelete="CASCADE"))
    start_char: Mapped[int]
    end_char: Mapped[int]
    words: Mapped[str] = mapped_column(Text)


class Redirect(Base):
    """A speaker that people found to be another one: old ids still answer. It follows from the decisions."""

    __tablename__ = "redirect"

    speaker_id: Mapped[int] = mapped_column(
        ForeignKey("speaker.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    target_id: Mapped[int] = mapped_column(ForeignKey("speaker.id", ondelete="CASCADE"), index=True)


class Candidate(Base):
    """Two speakers that may be one, the lower id first: a question for people, never an answer."""

    __tablename__ = "candidate"
    __table_args__ = (
        CheckConstraint("speaker_id < other_id", name="pair"),
        UniqueConstraint("speaker_id", "other_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    speaker_id: Mapped[int] = mapped_column(ForeignKey("speaker.id", ondelete="CASCADE"))
    other_id: Mapped[int] = mapped_column(ForeignKey("speaker.id", ondelete="CASCADE"), index=True)
    score: Mapped[float] = mapped_column(Float)
    reasons: Mapped[list[str]] = mapped_column(JSON)


class SpeakerDecision(Base):
    """What somebody decided about speakers; it is never deleted, and can be undone.

    `same` makes `other_id` the speaker `speaker_id`, `apart` says they are two (with the `name` by
    which somebody was taken for the other one), `split` gives what `articles`
    hold of `speaker_id` to `other_id`; `rename` and `alias` carry a `name`, `before` the one it replaced, and
    `added` the aliases that came with it.
    """

    __tablename__ = "speaker_decision"
    __table_args__ = (
        one_of("ruling", Ruling),
        together("undone", "undone", "undone_by"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    ruling: Mapped[str] = mapped_column(String(8))
    speaker_id: Mapped[int] = mapped_column(ForeignKey("speaker.id", ondelete="CASCADE"), index=True)
    other_id: Mapped[int | None] = mapped_column(ForeignKey("speaker.id", ondelete="CASCADE"), index=True)
    name: Mapped[str | None] = mapped_column(Text)
    before: Mapped[str | None] = mapped_column(Text)
    articles: Mapped[list[int]] = mapped_column(JSON)
    added: Mapped[list[str]] = mapped_column(JSON)
    who: Mapped[str] = mapped_column(Text)
    made: Mapped[datetime]
    note: Mapped[str | None] = mapped_column(Text)
    undone: Mapped[datetime | None]
    undone_by: Mapped[str | None] = mapped_column(Text)
