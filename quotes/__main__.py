"""`python -m quotes` and the script `quotes`."""

import io
import sys

from quotes.cli import main as command_line


def main() -> None:
    """Run the command line; a terminal that lacks a sign gets its code instead of an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    command_line(prog_name="quotes")


if __name__ == "__main__":
    main()
