"""Until when an open office is known to be held, and on what ground somebody has another name."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("role", sa.Column("known_until", sa.Date))
    with op.batch_alter_table("alias") as alias:
        alias.add_column(sa.Column("basis", sa.String(8), nullable=False, server_default="given"))
        alias.create_check_constraint("basis", "basis IN ('given', 'spelling')")


def downgrade() -> None:
    op.execute("DELETE FROM alias WHERE basis = 'spelling'")
    with op.batch_alter_table("alias") as alias:
        alias.drop_constraint("basis", type_="check")
        alias.drop_column("basis")
    op.drop_column("role", "known_until")
