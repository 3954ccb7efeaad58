"""Run by Alembic around every migration: on the connection handed over, or on the one named with -x db=."""

from alembic import context
from sqlalchemy import Connection

from quotes.store import tables, views
from quotes.store.engine import make_engine
from quotes.store.place import DEFAULT_DATABASE
from quotes.store.revision import head_revision, revision_of


def include_object(thing: object, name: str | None, kind: str, reflected: bool, compare_to: object) -> bool:
    """Leave out what no model describes: the views (2.1 of SQLAlchemy can list them among the tables)."""
    return not (kind == "table" and name in views.VIEWS)


def migrate(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=tables.Base.metadata,
        include_object=include_object,
        render_as_batch=True,
    )
    with context.begin_transaction():
        views.drop_views(connection)
        context.run_migrations()
        if revision_of(connection) == head_revision():
            views.create_views(connection)


def migrate_named() -> None:
    name = context.get_x_argument(as_dictionary=True).get("db", DEFAULT_DATABASE)
    engine = make_engine(name, write=True, foreign_keys=False)
    with engine.begin() as connection:
        migrate(connection)
    engine.dispose()


if context.is_offline_mode():
    raise SystemExit("the migrations look at the database they change: run them without --sql")
handed_over = context.config.attributes.get("connection")
if handed_over is None:
    migrate_named()
else:
    migrate(handed_over)
