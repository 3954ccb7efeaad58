"""The first tables: texts and articles, quotations and attributions, speakers, judgements.

Three choices are dear to change later. Ids that people cite (article, quotation, speaker, judgement) are
never given twice. A judgement hangs on a place in a text, not on a row, so that it outlives rows. Where a
column that may be null takes part in a key, the key is a partial unique index: nulls are never equal in a
plain one.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

KINDS = ("direct", "fragment", "term")
STATUSES = ("attributed", "none", "ambiguous", "not_speech")
SPEAKER_KINDS = ("person", "organization", "group", "document")
RELATIONS = ("represents", "organization", "nationality", "setting")


def upgrade() -> None:
    create_texts()
    create_speakers()
    create_quotations()
    create_judgements()


def downgrade() -> None:
    for table in (
        *("judgement", "attribution", "quotation", "extraction"),
        *("role", "alias", "speaker", "article", "text", "country"),
    ):
        op.drop_table(table)


def one_of(column, words):
    listed = ", ".join(f"'{word}'" for word in words)
    return sa.CheckConstraint(f"{column} IN ({listed})", name=column)


def together(name, *columns):
    first, *others = columns
    pairs = (f"({first} IS NULL) = ({other} IS NULL)" for other in others)
    return sa.CheckConstraint(" AND ".join(pairs), name=name)


def unique_where(name, table, columns, where):
    condition = sa.text(where)
    op.create_index(name, table, columns, unique=True, sqlite_where=condition, postgresql_where=condition)


def words_with_place(name):
    """The columns of some words of the text: the words, then the half-open range of code points."""
    return (
        sa.Column(name, sa.Text),
        sa.Column(f"{name}_start", sa.Integer),
        sa.Column(f"{name}_end", sa.Integer),
    )


def create_texts():
    op.create_table(
        "country",
        sa.Column("code", sa.String(2), primary_key=True),
        sa.Column("name", sa.Text),
    )
    op.create_table(
        "text",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("sha256", sa.String(64), nullable=False, unique=True),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_table(
        "article",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("text_id", sa.Integer, sa.ForeignKey("text.id"), nullable=False),
        sa.Column("outlet", sa.Text),
        sa.Column("url", sa.Text),
        sa.Column("title", sa.Text),
        sa.Column("author", sa.Text),
        sa.Column("lang", sa.String(35), nullable=False),
        sa.Column("lang_confidence", sa.Float),
        sa.Column("published", sa.Date),
        sa.Column("published_basis", sa.String(8)),
        sa.Column("origin", sa.Text),
        sa.Column("added", sa.DateTime, nullable=False),
        one_of("published_basis", ("given", "text", "file")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_article_text_id", "article", ["text_id"])
    op.create_index("ix_article_outlet", "article", ["outlet"])
    op.create_index("ix_article_published", "article", ["published"])
    unique_where("uq_article_url", "article", ["url"], "url IS NOT NULL")
    unique_where(
        "uq_article_text_id_outlet", "article", ["text_id", "outlet"], "url IS NULL AND outlet IS NOT NULL"
    )
    unique_where("uq_article_text_id", "article", ["text_id"], "url IS NULL AND outlet IS NULL")


def create_speakers():
    op.create_table(
        "speaker",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("folded", sa.Text, nullable=False),
        sa.Column("country", sa.String(2), sa.ForeignKey("country.code")),
        sa.Column("relation", sa.String(12)),
        sa.Column("wikidata", sa.String(20)),
        sa.Column("article_id", sa.Integer, sa.ForeignKey("article.id", ondelete="CASCADE")),
        one_of("kind", SPEAKER_KINDS),
        one_of("relation", RELATIONS),
        sqlite_autoincrement=True,
    )
    for column in ("folded", "country", "article_id"):
        op.create_index(f"ix_speaker_{column}", "speaker", [column])
    create_speaker_keys()
    op.create_table(
        "alias",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("speaker_id", sa.Integer, sa.ForeignKey("speaker.id", ondelete="CASCADE"), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("folded", sa.Text, nullable=False),
        sa.UniqueConstraint("speaker_id", "folded"),
    )
    op.create_index("ix_alias_folded", "alias", ["folded"])
    op.create_table(
        "role",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("speaker_id", sa.Integer, sa.ForeignKey("speaker.id", ondelete="CASCADE"), nullable=False),
        sa.Column("office", sa.Text, nullable=False),
        sa.Column("organization", sa.Text),
        sa.Column("country", sa.String(2), sa.ForeignKey("country.code")),
        sa.Column("start_date", sa.Date),
        sa.Column("end_date", sa.Date),
        sa.Column("basis", sa.String(8), nullable=False),
    )
    op.create_index("ix_role_speaker_id", "role", ["speaker_id"])


def create_speaker_keys():
    """One speaker for each kind, name, country and article, where the last two may be missing."""
    key = ["folded", "kind"]
    everywhere, here = "article_id IS NULL", "article_id IS NOT NULL"
    known, unknown = "country IS NOT NULL", "country IS NULL"
    for name, columns, where in (
        ("folded_kind_country", [*key, "country"], f"{everywhere} AND {known}"),
        ("folded_kind", key, f"{everywhere} AND {unknown}"),
        ("article_id_folded_kind_country", ["article_id", *key, "country"], f"{here} AND {known}"),
        ("article_id_folded_kind", ["article_id", *key], f"{here} AND {unknown}"),
    ):
        unique_where(f"uq_speaker_{name}", "speaker", columns, where)


def create_quotations():
    op.create_table(
        "extraction",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("program", sa.Text, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.Column("started", sa.DateTime, nullable=False),
        sa.UniqueConstraint("program", "data"),
    )
    op.create_table(
        "quotation",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("article_id", sa.Integer, sa.ForeignKey("article.id", ondelete="CASCADE"), nullable=False),
        sa.Column("start_char", sa.Integer, nullable=False),
        sa.Column("end_char", sa.Integer, nullable=False),
        sa.Column("content_start", sa.Integer, nullable=False),
        sa.Column("content_end", sa.Integer, nullable=False),
        sa.Column("opening", sa.Text, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("closing", sa.Text, nullable=False),
        sa.Column("content_folded", sa.Text, nullable=False),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("flags", sa.JSON, nullable=False),
        sa.Column("utterance", sa.Integer, nullable=False),
        sa.Column("part", sa.Integer, nullable=False),
        sa.Column("retired", sa.Integer, sa.ForeignKey("extraction.id")),
        one_of("kind", KINDS),
        sa.CheckConstraint(
            "0 <= start_char AND start_char <= content_start AND content_start <= content_end"
            " AND content_end <= end_char AND start_char < end_char",
            name="places",
        ),
        sa.UniqueConstraint("article_id", "start_char", "end_char"),
        sqlite_autoincrement=True,
    )
    create_attributions()


def create_attributions():
    op.create_table(
        "attribution",
        sa.Column(
            "quotation_id",
            sa.Integer,
            sa.ForeignKey("quotation.id", ondelete="CASCADE"),
            primary_key=True,
            autoincrement=False,
        ),
        sa.Column("status", sa.String(12), nullable=False),
        *words_with_place("mention"),
        *words_with_place("antecedent"),
        *words_with_place("referent"),
        *words_with_place("cue"),
        sa.Column("cue_lemma", sa.Text),
        sa.Column("rule", sa.Text),
        sa.Column("confidence", sa.Float),
        sa.Column("confidence_count", sa.Integer),
        sa.Column("candidates", sa.JSON, nullable=False),
        sa.Column("speaker_id", sa.Integer, sa.ForeignKey("speaker.id")),
        sa.Column("country", sa.String(2), sa.ForeignKey("country.code")),
        sa.Column("relation", sa.String(12)),
        sa.Column("evidence", sa.String(8)),
        sa.Column("evidence_words", sa.Text),
        sa.Column("evidence_start", sa.Integer),
        sa.Column("evidence_end", sa.Integer),
        sa.Column("extraction_id", sa.Integer, sa.ForeignKey("extraction.id"), nullable=False),
        *attribution_rules(),
    )
    op.create_index("ix_attribution_speaker_id", "attribution", ["speaker_id"])
    op.create_index("ix_attribution_country", "attribution", ["country"])


def attribution_rules():
    """Closed lists, words with their places, and that only an attributed quotation has an answer."""
    return (
        one_of("status", STATUSES),
        one_of("relation", RELATIONS),
        one_of("evidence", ("stated", "known", "inferred")),
        sa.CheckConstraint(
            "status = 'attributed' OR (speaker_id IS NULL AND country IS NULL)", name="answer"
        ),
        together("mention", "mention", "mention_start", "mention_end"),
        together("antecedent", "antecedent", "antecedent_start", "antecedent_end"),
        together("referent", "referent", "referent_start", "referent_end"),
        together("cue", "cue", "cue_start", "cue_end", "cue_lemma"),
        together("confidence", "confidence", "confidence_count"),
        together("country", "country", "relation", "evidence"),
        together("evidence_words", "evidence_words", "evidence_start", "evidence_end"),
    )


def create_judgements():
    op.create_table(
        "judgement",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("text_sha256", sa.String(64), nullable=False),
        sa.Column("content_start", sa.Integer, nullable=False),
        sa.Column("content_end", sa.Integer, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("prefix", sa.Text, nullable=False),
        sa.Column("suffix", sa.Text, nullable=False),
        sa.Column("verdict", sa.String(12), nullable=False),
        sa.Column("status", sa.String(12), nullable=False),
        sa.Column("speaker", sa.Text),
        sa.Column("speaker_id", sa.Integer, sa.ForeignKey("speaker.id", ondelete="SET NULL")),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("made", sa.DateTime, nullable=False),
        sa.Column("note", sa.Text),
        sa.Column("refound", sa.DateTime),
        sa.Column("withdrawn", sa.DateTime),
        sa.Column("withdrawn_by", sa.Text),
        one_of("verdict", ("speaker", "not_speech", "confirm")),
        one_of("status", STATUSES),
        together("withdrawn", "withdrawn", "withdrawn_by"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_judgement_place", "judgement", ["text_sha256", "content_start", "content_end"])
    op.create_index("ix_judgement_speaker_id", "judgement", ["speaker_id"])
