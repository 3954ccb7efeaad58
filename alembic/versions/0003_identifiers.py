"""Speakers of other collections: their identifiers, and namesakes that only those tell apart.

Two people of one name and country are two where Wikidata or another collection says so; without such an
identifier the name and the country still make one.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

SHARED, PLAIN = "article_id IS NULL", "wikidata IS NULL AND identifier IS NULL"
NAMES = (
    ("uq_speaker_folded_kind_country", ["folded", "kind", "country"], f"{SHARED} AND country IS NOT NULL"),
    ("uq_speaker_folded_kind", ["folded", "kind"], f"{SHARED} AND country IS NULL"),
)
IDENTIFIERS = (("uq_speaker_wikidata", "wikidata"), ("uq_speaker_identifier", "identifier"))


def upgrade() -> None:
    op.add_column("speaker", sa.Column("identifier", sa.Text))
    for name, columns, where in NAMES:
        op.drop_index(name, "speaker")
        unique_where(name, columns, f"{where} AND {PLAIN}")
    for name, column in IDENTIFIERS:
        unique_where(name, [column], f"{SHARED} AND {column} IS NOT NULL")


def downgrade() -> None:
    for name, _ in IDENTIFIERS:
        op.drop_index(name, "speaker")
    for name, columns, where in NAMES:
        op.drop_index(name, "speaker")
        unique_where(name, columns, where)
    op.drop_column("speaker", "identifier")


def unique_where(name, columns, where):
    condition = sa.text(where)
    op.create_index(name, "speaker", columns, unique=True, sqlite_where=condition, postgresql_where=condition)
