"""What all tables share: the names of constraints, and the constraints that hold closed lists and pairs."""

from typing import get_args

from sqlalchemy import CheckConstraint, Index, MetaData, text
from sqlalchemy.orm import DeclarativeBase

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """The registry of the tables, with the rule by which constraints and indexes get their names."""

    metadata = MetaData(naming_convention=NAMES)


def one_of(column: str, words: object) -> CheckConstraint:
    """Return the constraint that `column` holds one of the `words` of a `Literal` (or nothing)."""
    listed = ", ".join(f"'{word}'" for word in get_args(words))
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def together(name: str, *columns: str) -> CheckConstraint:
    """Return the constraint that all of `columns` are set, or none."""
    first, *others = columns
    return CheckConstraint(
        " AND ".join(f"({first} IS NULL) = ({other} IS NULL)" for other in others), name=name
    )


def unique_where(name: str, columns: tuple[str, ...], where: str) -> Index:
    """Return a unique index over the rows for which `where` holds: nulls are never equal in a plain one."""
    condition = text(where)
    return Index(name, *columns, unique=True, sqlite_where=condition, postgresql_where=condition)
