"""Which version of the tables a database holds, told without loading Alembic, so that lookups start fast.

The files in alembic/versions are named after their revisions, numbers in a row: 0001_first_tables.py.
"""

from sqlalchemy import Connection, inspect, text

from quotes.errors import DatabaseError
from quotes.packaged import packaged_folder


def known_revisions() -> tuple[str, ...]:
    """Return the revisions this program knows, oldest first."""
    files = (packaged_folder("alembic") / "versions").glob("[0-9]*_*.py")
    return tuple(sorted(file.name.partition("_")[0] for file in files))


def head_revision() -> str:
    """Return the revision that this program reads and writes."""
    return known_revisions()[-1]


def revision_of(connection: Connection, name: object = "the database") -> str | None:
    """Return the revision of the open database, None where it is empty.

    Raises DatabaseError where the tables in it are somebody else's.
    """
    tables = inspect(connection).get_table_names()
    if "alembic_version" in tables:
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return None if found is None else str(found)
    if tables:
        other = sorted(tables)[0]
        raise DatabaseError(f"{name} is a database, but not one of quotes: it holds the table {other!r}")
    return None
