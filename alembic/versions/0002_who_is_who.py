"""Who is who: speakers that are one, pairs that may be, and what people decided about them.

A merged speaker keeps its row and its attributions: a redirect leads to the one it is, so that undoing a
merge is taking the redirect away.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

RULINGS = ("same", "apart", "split", "rename", "alias")


def upgrade() -> None:
    op.create_table(
        "redirect",
        speaker("speaker_id", primary_key=True, autoincrement=False),
        speaker("target_id", nullable=False),
    )
    op.create_index("ix_redirect_target_id", "redirect", ["target_id"])
    op.create_table(
        "candidate",
        sa.Column("id", sa.Integer, primary_key=True),
        speaker("speaker_id", nullable=False),
        speaker("other_id", nullable=False),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("reasons", sa.JSON, nullable=False),
        sa.CheckConstraint("speaker_id < other_id", name="pair"),
        sa.UniqueConstraint("speaker_id", "other_id"),
    )
    op.create_index("ix_candidate_other_id", "candidate", ["other_id"])
    create_decisions()


def downgrade() -> None:
    for table in ("speaker_decision", "candidate", "redirect"):
        op.drop_table(table)


def speaker(name, **settings):
    return sa.Column(name, sa.Integer, sa.ForeignKey("speaker.id", ondelete="CASCADE"), **settings)


def create_decisions():
    listed = ", ".join(f"'{word}'" for word in RULINGS)
    op.create_table(
        "speaker_decision",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("ruling", sa.String(8), nullable=False),
        speaker("speaker_id", nullable=False),
        speaker("other_id"),
        sa.Column("name", sa.Text),
        sa.Column("before", sa.Text),
        sa.Column("articles", sa.JSON, nullable=False),
        sa.Column("added", sa.JSON, nullable=False),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("made", sa.DateTime, nullable=False),
        sa.Column("note", sa.Text),
        sa.Column("undone", sa.DateTime),
        sa.Column("undone_by", sa.Text),
        sa.CheckConstraint(f"ruling IN ({listed})", name="ruling"),
        sa.CheckConstraint("(undone IS NULL) = (undone_by IS NULL)", name="undone"),
        sqlite_autoincrement=True,
    )
    for column in ("speaker_id", "other_id"):
        op.create_index(f"ix_speaker_decision_{column}", "speaker_decision", [column])
