"""What can go wrong and the user can mend: each message says which file or value, and what would be right."""

import re

_PASSWORD = re.compile(r"(?<=://)([^\s/@:]*):[^\s/]*@|(?<=[?&]password=)[^&\s]+")


def without_password(words: str) -> str:
    """Return words for the screen or a log: without the password of a database's URL that is in them."""
    return _PASSWORD.sub(lambda found: "***" if found[1] is None else f"{found[1]}:***@", words)


class QuotesError(Exception):
    """The root of every error this package raises on purpose; its text is meant for the user."""


class UnreadableInput(QuotesError):
    """A file, folder or line of input that cannot be read as articles.

    `place` is the file, with the line where there is one; `reason` says what would help.
    """

    def __init__(self, place: object, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = str(place)
        self.reason = reason


def why_unreadable(error: OSError) -> str:
    """Say in plain words why the system would not give a file to read, and what would help."""
    match error:
        case FileNotFoundError():
            return "no such file or folder"
        case PermissionError():
            return "no permission to read it; change that with chmod, or copy it to where you may read"
        case IsADirectoryError():
            return "is a folder, a file is needed"
    return (error.strerror or str(error)).lower()


class UnknownName(QuotesError):
    """A country, language, speaker or id that is not known; `known` holds the closest ones that are."""

    def __init__(self, what: str, name: str, known: tuple[str, ...] = ()) -> None:
        hint = f"; did you mean {', '.join(known)}?" if known else ""
        super().__init__(f"no {what} {name!r}{hint}")
        self.known = known


class TooManySpeakers(QuotesError):
    """A question that more speakers fit than the database can be asked about at once."""

    def __init__(self, count: int, most: int) -> None:
        super().__init__(f"{count:,} speakers fit, and {most:,} can be asked about at once; say more of them")


class RefusedDecision(QuotesError):
    """Something people decide or set that cannot be: the message says what stands against it."""


class LanguageDataError(QuotesError):
    """Packaged data (a language folder, seeds) that break the rules of their file: the message names file and entry."""


class DatabaseError(QuotesError):
    """A database that is missing, none, older or newer than the program, locked or not writable."""

    def __init__(self, message: str) -> None:
        super().__init__(without_password(message))
