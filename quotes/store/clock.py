"""The time as it is stored: in UTC, to the second, without a zone, the same in every database."""

from datetime import UTC, datetime


def now() -> datetime:
    """Return the present time in UTC, to the second."""
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)
