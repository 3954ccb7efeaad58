"""Where the files that travel with the program lie: in the wheel inside the package, in a checkout beside it."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def packaged_folder(name: str) -> Path:
    """Return the folder `seeds` or `alembic`, whether the program is installed or run from a checkout."""
    installed = _PACKAGE / {"alembic": "_migrations", "seeds": "_seeds"}[name]
    return installed if installed.is_dir() else _PACKAGE.parent / name
