"""Corrections: what people set of articles, and what was there before."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

FIELDS = ("outlet", "url", "title", "author", "lang", "published")


def upgrade() -> None:
    listed = ", ".join(f"'{word}'" for word in FIELDS)
    op.create_table(
        "correction",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("article_id", sa.Integer, sa.ForeignKey("article.id", ondelete="CASCADE"), nullable=False),
        sa.Column("field", sa.String(9), nullable=False),
        sa.Column("before", sa.Text),
        sa.Column("after", sa.Text),
        sa.Column("made", sa.DateTime, nullable=False),
        sa.CheckConstraint(f"field IN ({listed})", name="field"),
    )
    op.create_index("ix_correction_article_id", "correction", ["article_id"])


def downgrade() -> None:
    op.drop_table("correction")
