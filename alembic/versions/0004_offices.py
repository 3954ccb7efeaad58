"""Offices: the one by which a speaker was known, and what articles say that somebody is."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("attribution", sa.Column("office", sa.Text))
    op.create_table(
        "observation",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("speaker_id", sa.Integer, sa.ForeignKey("speaker.id", ondelete="CASCADE"), nullable=False),
        sa.Column("article_id", sa.Integer, sa.ForeignKey("article.id", ondelete="CASCADE"), nullable=False),
        sa.Column("start_char", sa.Integer, nullable=False),
        sa.Column("end_char", sa.Integer, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.UniqueConstraint("article_id", "speaker_id", "start_char", "end_char"),
        sa.CheckConstraint("0 <= start_char AND start_char < end_char", name="places"),
    )
    op.create_index("ix_observation_speaker_id", "observation", ["speaker_id"])


def downgrade() -> None:
    op.drop_table("observation")
    op.drop_column("attribution", "office")
