"""The same work on many things by several processes at once: the answers come in the order of the things.

Each process is a Python of its own that shares nothing open with this one, a database least of all.
"""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.process import BaseProcess
from threading import Thread
from types import TracebackType
from typing import TypeVar

from quotes.errors import QuotesError

_About = TypeVar("_About")
_Thing = TypeVar("_Thing")
_Answer = TypeVar("_Answer")

_A_TASK = 4  # things that go to a process together
_AHEAD = 3  # tasks a process that are begun before their answers are asked for


class Workers:
    """So many processes, in a `with` block; with one the work is done in this process, and nothing is begun ahead."""

    def __init__(self, jobs: int = 1) -> None:
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None
        self._others: list[BaseProcess] = []  # that were there before

    def __enter__(self) -> "Workers":
        if self._jobs > 1:
            self._others = active_children()
            self._pool = ProcessPoolExecutor(self._jobs, get_context("spawn"), initializer=_follow_parent)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is None:
            return
        if kind is not None:  # an answer that nobody waits for any more
            for process in set(active_children()).difference(self._others):
                process.terminate()
        self._pool.shutdown(cancel_futures=True)

    def answers(
        self, work: Callable[[_Thing], _Answer], asked: Iterable[tuple[_About, _Thing | None]]
    ) -> Iterator[tuple[_About, _Answer | QuotesError | None]]:
        """Yield for each pair what it is about and the answer of `work` to its thing, or the error that was raised.

        None is no thing to work on, and its own answer. `work` is a function of a module, things and answers can be
        pickled. Raises QuotesError if a process has ended before its work did.
        """
        if self._pool is None:
            yield from ((about, _attempt(work, thing)) for about, thing in asked)
            return
        begun: deque[tuple[list[_About], Future[list[_Answer | QuotesError | None]]]] = deque()
        asked = iter(asked)
        while pairs := list(islice(asked, _A_TASK)):
            abouts, things = [about for about, _ in pairs], [thing for _, thing in pairs]
            with _undisturbed():
                begun.append((abouts, self._pool.submit(_attempt_all, work, things)))
            if len(begun) > self._jobs * _AHEAD:
                yield from _ended(*begun.popleft())
        while begun:
            yield from _ended(*begun.popleft())


def _ended(abouts: list[_About], task: Future[list[_Answer]]) -> Iterator[tuple[_About, _Answer]]:
    """Yield what a task was about with its answers, when it has ended."""
    try:
        yield from zip(abouts, task.result(), strict=True)
    except BrokenProcessPool as error:
        raise QuotesError(
            "a process that reads was ended from outside, perhaps for want of memory; run it again with fewer --jobs"
        ) from error


def _attempt_all(
    work: Callable[[_Thing], _Answer], things: Sequence[_Thing | None]
) -> list[_Answer | QuotesError | None]:
    found = [_attempt(work, thing) for thing in things]
    # An error with a signature of its own cannot be pickled; its text is what the user gets.
    return [QuotesError(str(one)) if isinstance(one, QuotesError) else one for one in found]


def _attempt(work: Callable[[_Thing], _Answer], thing: _Thing | None) -> _Answer | QuotesError | None:
    try:
        return None if thing is None else work(thing)
    except QuotesError as problem:
        return problem


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Put Ctrl-C off until a task is handed over; a process that is begun meanwhile never hears of it."""
    if not hasattr(signal, "pthread_sigmask"):  # as on Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _follow_parent() -> None:
    """Leave Ctrl-C to the process that has begun this one, and end when it has ended, even if it was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)
