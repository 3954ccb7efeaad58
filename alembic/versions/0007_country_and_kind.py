"""Judgements of country and kind; where they say nothing of who spoke, `status` is null.

SQLite makes the table anew, and how it is now is said here: not every version of SQLAlchemy reads checks back.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def one_of(column, *words):
    listed = ", ".join(f"'{word}'" for word in words)
    return f"{column} IN ({listed})"


VERDICT = one_of("verdict", "speaker", "not_speech", "confirm")
WIDER = one_of("verdict", "speaker", "country", "kind", "not_speech", "confirm")
CHECKS = {
    "status": one_of("status", "attributed", "none", "ambiguous", "not_speech"),
    "withdrawn": "(withdrawn IS NULL) = (withdrawn_by IS NULL)",
}
ADDED = {
    "kind": one_of("kind", "direct", "fragment"),
    "relation": one_of("relation", "represents", "organization", "nationality", "setting", "none"),
    "country": "(country IS NULL) = (coalesce(relation, 'none') = 'none')",
}


def upgrade() -> None:
    with changed({"verdict": VERDICT, **CHECKS}) as judgement:
        judgement.alter_column("status", existing_type=sa.String(12), nullable=True)
        for column in new_columns():
            judgement.add_column(column)
        judgement.drop_constraint(op.f("ck_judgement_verdict"), type_="check")
        for name, words in {"verdict": WIDER, **ADDED}.items():
            judgement.create_check_constraint(op.f(f"ck_judgement_{name}"), words)
    op.create_index("ix_judgement_country", "judgement", ["country"])


def downgrade() -> None:
    op.execute("DELETE FROM judgement WHERE verdict IN ('country', 'kind')")
    op.drop_index("ix_judgement_country", "judgement")
    with changed({"verdict": WIDER, **CHECKS, **ADDED}, *new_columns()) as judgement:
        for name in ("verdict", *ADDED):
            judgement.drop_constraint(op.f(f"ck_judgement_{name}"), type_="check")
        judgement.create_check_constraint(op.f("ck_judgement_verdict"), VERDICT)
        judgement.drop_constraint("fk_judgement_country_country", type_="foreignkey")
        for name in ("kind", "country", "relation"):
            judgement.drop_column(name)
        judgement.alter_column("status", existing_type=sa.String(12), nullable=False)


def new_columns():
    country = sa.ForeignKey("country.code", name=op.f("fk_judgement_country_country"))
    return (
        sa.Column("kind", sa.String(8)),
        sa.Column("country", sa.String(2), country),
        sa.Column("relation", sa.String(12)),
    )


def changed(checks, *more):
    """Open the table, which has these checks, and columns more than it had at first."""
    speaker = sa.ForeignKey("speaker.id", ondelete="SET NULL", name=op.f("fk_judgement_speaker_id_speaker"))
    table = sa.Table(
        "judgement",
        sa.MetaData(),
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("text_sha256", sa.String(64), nullable=False),
        *(sa.Column(name, sa.Integer, nullable=False) for name in ("content_start", "content_end")),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("words", "prefix", "suffix")),
        sa.Column("verdict", sa.String(12), nullable=False),
        sa.Column("status", sa.String(12), nullable=bool(more)),
        sa.Column("speaker", sa.Text),
        sa.Column("speaker_id", sa.Integer, speaker),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("made", sa.DateTime, nullable=False),
        sa.Column("note", sa.Text),
        *(sa.Column(name, sa.DateTime) for name in ("refound", "withdrawn")),
        sa.Column("withdrawn_by", sa.Text),
        *more,
        sa.PrimaryKeyConstraint("id", name=op.f("pk_judgement")),
        *(sa.CheckConstraint(words, name=op.f(f"ck_judgement_{name}")) for name, words in checks.items()),
        sa.Index("ix_judgement_place", "text_sha256", "content_start", "content_end"),
        sa.Index("ix_judgement_speaker_id", "speaker_id"),
    )
    return op.batch_alter_table("judgement", copy_from=table, table_kwargs={"sqlite_autoincrement": True})
