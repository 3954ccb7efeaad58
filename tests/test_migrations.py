"""Migrations: they make what the models say, leave nothing behind, and keep what people put in."""

import re
import shutil
import sqlite3
from pathlib import Path

import alembic
import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from quotes.errors import DatabaseError
from quotes.model import Judgement
from quotes.packaged import packaged_folder
from quotes.store import migrate, revision
from quotes.store.engine import make_engine
from quotes.store.judgements import judge, list_judgements
from quotes.store.lookup import Query, lookup
from quotes.store.migrate import downgrade_database, migration_config, upgrade_database
from quotes.store.session import current_revision, head_revision, open_database
from quotes.store.tables import Base
from quotes.store.verify import verify
from quotes.store.views import VIEWS
from tests.stored import save

STEP = """
import sqlalchemy as sa
from alembic import op

revision = "{number}"
down_revision = "0001"


def upgrade():
    with op.batch_alter_table("quotation", recreate="auto") as quotation:
        quotation.add_column(sa.Column("language", sa.Text))
        quotation.alter_column("kind", type_=sa.String(20))
    {more}


def downgrade():
    with op.batch_alter_table("quotation") as quotation:
        quotation.drop_column("language")
        quotation.alter_column("kind", type_=sa.String(8))
"""


@pytest.fixture
def next_step(monkeypatch, tmp_path):
    """Give the program one migration more, which rebuilds the table of quotations."""

    def add(*, more: str = "pass") -> str:
        folder = shutil.copytree(packaged_folder("alembic"), tmp_path / "alembic")
        number = f"{int(head_revision()) + 1:04}"
        step = STEP.format(number=number, more=more).replace('"0001"', f'"{head_revision()}"')
        (folder / "versions" / f"{number}_next.py").write_text(step, encoding="utf-8")
        for module in (revision, migrate):
            monkeypatch.setattr(module, "packaged_folder", lambda name: folder)
        return number

    return add


def described(database):
    """All tables of a database with their columns, keys, constraints and indexes."""
    engine = make_engine(database)
    with engine.connect() as connection:
        inspector = inspect(connection)
        tables = sorted(set(inspector.get_table_names()) - {"alembic_version"})
        found = {
            table: (
                {
                    column["name"]: (str(column["type"]), column["nullable"])
                    for column in inspector.get_columns(table)
                },
                inspector.get_pk_constraint(table),
                sorted(inspector.get_foreign_keys(table), key=lambda key: key["name"]),
                sorted(inspector.get_unique_constraints(table), key=lambda key: key["name"]),
                sorted(inspector.get_check_constraints(table), key=lambda check: check["name"]),
                sorted(
                    (index["name"], *map(str, _conditions(index))) for index in inspector.get_indexes(table)
                ),
            )
            for table in tables
        }
    engine.dispose()
    return found


def _conditions(index):
    yield from (index["column_names"], index["unique"])
    yield from (
        index.get("dialect_options", {}).get(f"{server}_where") for server in ("sqlite", "postgresql")
    )


def on_connection(database, action):
    engine = make_engine(database, write=True, foreign_keys=False)
    with engine.begin() as connection:
        action(connection)
    engine.dispose()


def test_the_library_is_not_hidden_by_the_folder():
    assert "site-packages" in alembic.__file__
    assert not (packaged_folder("alembic") / "__init__.py").exists()


def test_there_is_one_head_and_files_are_named_after_their_revisions():
    scripts = ScriptDirectory.from_config(migration_config())
    assert scripts.get_heads() == [head_revision()]
    assert {script.revision for script in scripts.walk_revisions()} == set(revision.known_revisions())
    assert all(re.fullmatch(r"\d{4}", known) for known in revision.known_revisions())


def test_the_tables_are_those_of_the_models(database):
    on_connection(database, lambda connection: command.check(migration_config(connection)))


def test_every_constraint_is_that_of_the_models(database, request, tmp_path):
    on_postgres = "postgresql" in database
    made = request.getfixturevalue("new_postgres")() if on_postgres else str(tmp_path / "models.db")
    on_connection(made, Base.metadata.create_all)
    assert described(database) == described(made)


def test_a_downgrade_to_base_leaves_nothing(empty_database):
    with open_database(empty_database, write=True) as session:
        save(session)
    downgrade_database(empty_database)
    engine = make_engine(empty_database)
    with engine.connect() as connection:
        inspector = inspect(connection)
        assert (inspector.get_table_names(), inspector.get_view_names()) == (["alembic_version"], [])
    engine.dispose()
    assert current_revision(empty_database) is None
    said = []
    assert upgrade_database(empty_database, say=said.append) is True
    assert upgrade_database(empty_database, say=said.append) is False
    assert len(said) == 1


def test_an_older_database_is_upgraded_when_told_and_keeps_all(empty_database, next_step):
    with open_database(empty_database, write=True) as session:
        save(session)
        judge(session, 2, Judgement("not_speech", "desk"))
        before = lookup(session, Query(terms=True))
    old, new = head_revision(), next_step()
    message = f"is older than the program \\({old}\\); run: quotes --db .* db upgrade"
    for options in ({}, {"write": True}):
        with pytest.raises(DatabaseError, match=message), open_database(empty_database, **options):
            pass
    said = []
    with open_database(empty_database, write=True, upgrade=True, say=said.append) as session:
        assert lookup(session, Query(terms=True)) == before
        assert [row["state"] for row in list_judgements(session)] == ["in force"]
        assert verify(session) == []
    assert said == [f"upgrading the database {empty_database} from {old} to {new}"]
    downgrade_database(empty_database, old)
    assert upgrade_database(empty_database, say=said.append) is True
    with open_database(empty_database) as session:
        assert lookup(session, Query(terms=True)) == before


@pytest.mark.parametrize("old", ["0005", "0006"])
def test_a_database_of_an_older_program_keeps_all(empty_database, old):
    with open_database(empty_database, write=True) as session:
        save(session)
        judge(session, 1, Judgement("speaker", "desk", "Putin"))
        judge(session, 2, Judgement("not_speech", "desk"))
        judge(session, 4, Judgement("kind", "desk", kind="fragment"))
    downgrade_database(empty_database, old)
    upgrade_database(empty_database, say=print)
    with open_database(empty_database, write=True) as session:
        rows = lookup(session, Query(terms=True)).rows
        assert [row["verdict"] for row in rows] == ["speaker", "not_speech", None, None]
        assert judge(session, 4, Judgement("country", "desk", country="UA")) > 2
        assert [one["state"] for one in list_judgements(session)] == ["in force"] * 3
    assert described(empty_database)["judgement"][0]["status"][1]


def test_a_migration_that_fails_leaves_all_as_it_was(empty_database, next_step):
    with open_database(empty_database, write=True) as session:
        save(session)
    old = head_revision()
    tables = described(empty_database)
    next_step(more='op.execute("SELECT * FROM nowhere")')
    with pytest.raises(DatabaseError, match="nowhere"):
        upgrade_database(empty_database, say=print)
    assert (current_revision(empty_database), described(empty_database)) == (old, tables)
    engine = make_engine(empty_database)
    with engine.connect() as connection:
        assert set(inspect(connection).get_view_names()) == set(VIEWS)
    engine.dispose()


def test_rows_that_lost_their_row_stop_an_upgrade(sqlite_with_tables, tmp_path, next_step):
    path = Path(shutil.copy(sqlite_with_tables, tmp_path))
    with sqlite3.connect(path) as connection:  # foreign keys are off in a bare connection
        connection.execute("INSERT INTO alias (speaker_id, name, folded) VALUES (99, 'Kim', 'kim')")
    connection.close()
    old, _ = head_revision(), next_step()
    with pytest.raises(DatabaseError, match="rows point to rows that are gone; nothing was changed"):
        upgrade_database(path, say=print)
    assert current_revision(path) == old
