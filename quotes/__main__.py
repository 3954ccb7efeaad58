"""`python -m quotes` and the script `quotes`."""

import gc
import io
import os
import sys
from pathlib import Path

from quotes.cli import main as command_line

# New values after which Python looks for those that only point at each other. By itself it does after 700: that takes a
# twentieth of the time of `add`, and hardly any are found.
_MANY = 50_000


def main() -> None:
    """Run the command line; a terminal that lacks a sign gets its code instead of an error."""
    gc.set_threshold(_MANY, *gc.get_threshold()[1:])
    for name in ("stdout", "stderr"):
        if (
            getattr(sys, name) is None
        ):  # closed by who called; else the next file opened would stand in its place
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w"))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        try:
            command_line(prog_name="quotes")
        finally:
            sys.stdout.flush()
    except OSError as error:
        if error.filename is not None:
            raise
        with Path(os.devnull).open("w") as nowhere:  # what is left would fail once more at the end of Python
            os.dup2(nowhere.fileno(), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            print(f"Error: the answer cannot be written: {str(error.strerror).lower()}", file=sys.stderr)
        sys.exit(1 if isinstance(error, BrokenPipeError) else 2)


if __name__ == "__main__":
    main()
