"""Which database is meant: a path or an SQLAlchemy URL, as text only, so that naming one loads nothing."""

from pathlib import Path
from urllib.parse import quote, unquote

DEFAULT_DATABASE = "quotes.db"

_SQLITE = "sqlite:///"


def database_url(name: str | Path) -> str:
    """Return the SQLAlchemy URL of `name`, a path or a URL; `postgresql://` gets the psycopg driver."""
    text = str(name)
    if text.startswith(("postgresql://", "postgres://")):
        return "postgresql+psycopg://" + text.split("://", 1)[1]
    if "://" in text:
        return text
    return _SQLITE + quote(text, safe="/\\:")


def database_file(name: str | Path) -> Path | None:
    """Return the file of an SQLite database; None where the database is on a server."""
    url = database_url(name)
    if not url.startswith("sqlite"):
        return None
    return Path(unquote(url.partition("///")[2].partition("?")[0]))
