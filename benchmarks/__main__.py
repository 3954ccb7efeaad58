"""Run the benchmarks and print a table; exit 1 where a limit is missed."""

import argparse
import sys
from collections.abc import Callable, Sequence

from benchmarks.annotating import measure_annotate
from benchmarks.counting import measure_calls
from benchmarks.knowing import measure_knowing
from benchmarks.looking_up import measure_lookup
from benchmarks.measure import Count, Result
from benchmarks.saving import measure_save
from quotes.export import WRITERS, Sheet

BENCHMARKS: dict[str, Callable[[], Sequence[Result | Count]]] = {
    "calls": measure_calls,
    "annotate": measure_annotate,
    "save": measure_save,
    "lookup": measure_lookup,
    "know": measure_knowing,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--only", choices=BENCHMARKS, help="run this one alone")
    only = parser.parse_args().only
    results: list[Result | Count] = []
    for name in [only] if only else BENCHMARKS:
        print(f"{name} …", file=sys.stderr, flush=True)
        results.extend(BENCHMARKS[name]())
    rows = [result.row() for result in results]
    WRITERS["table"](rows, sys.stdout, Sheet(tuple(rows[0])))
    return int(any(result.passes is False for result in results))


if __name__ == "__main__":
    sys.exit(main())
