"""Many rows in one go: into a table as fast as the driver takes them, with ids in hand, and found by a list.

SQLAlchemy looks at every value of every row on its way in, which costs more than SQLite's own work; here it
writes the statement once, and the rows go straight to the driver.
"""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import JSON, Connection, Executable, Table, insert
from sqlalchemy.engine import Dialect
from sqlalchemy.engine.interfaces import Compiled

from quotes.store.base import Base

_AT_ONCE = 500  # values in one list: SQLite takes a limited number of them in a statement


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that have the same columns; values are text, numbers, None, or lists for JSON columns."""
    if not rows:
        return
    statement = _statement(connection.dialect, table, tuple(rows[0]))
    in_order = getattr(statement, "positiontup", None)
    names = list(rows[0]) if in_order is None else in_order
    values: list[Any] = list(zip(*(_column(table, name, rows) for name in names), strict=True))
    if in_order is None:
        values = [dict(zip(names, one, strict=True)) for one in values]
    connection.exec_driver_sql(str(statement), values)


def _column(table: Table, name: str, rows: Sequence[Mapping[str, Any]]) -> list[Any]:
    """Return what the rows have in one column, as the driver takes it."""
    values = [row[name] for row in rows]
    if isinstance(table.c[name].type, JSON):
        return [json.dumps(value) if value else "[]" for value in values]
    return values


def next_ids(connection: Connection, table: Table, count: int) -> Iterator[int]:
    """Return `count` ids for new rows of `table`, to be used in this transaction.

    SQLite has one writer at a time, so they are the numbers after the last one given, of removed rows too
    where the table keeps count; PostgreSQL hands them out of the table's sequence.
    """
    if connection.dialect.name != "sqlite":
        numbers = (
            f"SELECT nextval(pg_get_serial_sequence('{table.name}', 'id')) FROM generate_series(1, {count})"
        )
        return iter(connection.exec_driver_sql(numbers).scalars().all())
    last = connection.exec_driver_sql(
        f"SELECT max(coalesce((SELECT max(id) FROM {table.name}), 0),"
        f" coalesce((SELECT seq FROM sqlite_sequence WHERE name = '{table.name}'), 0))"
    ).scalar_one()
    return iter(range(last + 1, last + 1 + count))


def rows_in(connection: Connection, statement: Executable, wanted: Collection[Any]) -> Iterator[Any]:
    """Yield the rows of a statement that has an expanding parameter `wanted`, however many values there are."""
    values = list(wanted)
    for start in range(0, len(values), _AT_ONCE):
        yield from connection.execute(statement, {"wanted": values[start : start + _AT_ONCE]})


def renew_statistics(connection: Connection) -> None:
    """Let PostgreSQL count its tables anew, the empty ones too: on guesses, a lookup can take a minute."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"ANALYZE {', '.join(Base.metadata.tables)}")


@lru_cache
def _statement(dialect: Dialect, table: Table, columns: tuple[str, ...]) -> Compiled:
    return insert(table).compile(dialect=dialect, column_keys=list(columns))
