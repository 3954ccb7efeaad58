"""Many rows into one table, as fast as the driver takes them.

SQLAlchemy looks at every value of every row on its way in, which costs more than SQLite's own work; here it
writes the statement once, and the rows go straight to the driver.
"""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any

from sqlalchemy import JSON, Connection, Table, insert
from sqlalchemy.engine import Dialect
from sqlalchemy.engine.interfaces import Compiled


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that have the same columns; values are text, numbers, None, or lists for JSON columns."""
    if not rows:
        return
    statement = _statement(connection.dialect, table, tuple(rows[0]))
    lists = [column.name for column in table.c if isinstance(column.type, JSON) and column.name in rows[0]]
    plain = [
        {**row, **{name: json.dumps(row[name]) if row[name] else "[]" for name in lists}} for row in rows
    ]
    in_order = getattr(statement, "positiontup", None)
    values = plain if in_order is None else list(map(itemgetter(*in_order), plain))
    connection.exec_driver_sql(str(statement), values)


@lru_cache
def _statement(dialect: Dialect, table: Table, columns: tuple[str, ...]) -> Compiled:
    return insert(table).compile(dialect=dialect, column_keys=list(columns))
