"""Opening a database to change what is in it: it has to be there, as only `add` makes one."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from quotes.store.session import current_revision, open_database


@contextmanager
def open_existing(name: str) -> Iterator[Session]:
    """Open the database for writing; raise DatabaseError where there is none, or an older one."""
    current_revision(name)
    with open_database(name, write=True) as session:
        yield session
