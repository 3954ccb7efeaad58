"""How a sheet is to look: the one value every writer takes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quotes.model import Row


@dataclass(frozen=True, slots=True)
class Sheet:
    """The columns of a sheet, in order, and how it is written.

    `raw` leaves cells of a CSV as they are, formulas included; `excel` writes it with a byte order mark and
    CRLF; `width` is that of a table in characters (None: as wide as it needs).
    """

    columns: tuple[str, ...]
    headers: bool = True
    raw: bool = False
    excel: bool = False
    width: int | None = None

    def pick(self, rows: Iterable[Row]) -> Iterator[dict[str, object]]:
        """Yield each row with the columns of the sheet only, in their order."""
        for row in rows:
            yield {name: row.get(name) for name in self.columns}
