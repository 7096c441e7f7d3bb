"""Processes of this machine that make questions."""

from __future__ import annotations

import sys
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, ProcessPoolExecutor, wait
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any, TypeVar

from quizgen.shell.crew.progress import progress
from quizgen.shell.ending import follow_the_first_process

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

A = TypeVar("A")
R = TypeVar("R")

AHEAD = 64
"""So many orders are under way at once, at the most: there are no more processes."""


class Processes(ProcessPoolExecutor):
    """Processes of this machine.

    Args:
        jobs: How many; 0 for one on each core.
    """

    def __init__(self, jobs: int) -> None:
        super().__init__(
            jobs or None,
            # Forked processes have the packs already; elsewhere than on Linux forking is not safe.
            mp_context=get_context("fork" if sys.platform == "linux" else None),
            initializer=follow_the_first_process,
        )

    def map(
        self,
        fn: Callable[..., R],
        *iterables: Iterable[Any],
        timeout: float | None = None,
        chunksize: int = 1,
    ) -> Iterator[R]:
        """Do what an executor's ``map`` does, and show how far it is."""
        columns = [list(iterable) for iterable in iterables]
        results = super().map(fn, *columns, timeout=timeout, chunksize=chunksize)
        with progress(min(map(len, columns)), "shares") as step:
            for result in results:
                step()
                yield result

    def each(self, task: Callable[[A], R], orders: Iterable[A]) -> Iterator[R]:
        """Have the processes carry out orders, only so many at once.

        Yields:
            The results, in whatever order they arrive.
        """
        waiting = iter(orders)
        under_way: set[Future[R]] = set()
        while True:
            room = AHEAD - len(under_way)
            under_way |= {self.submit(task, order) for order in islice(waiting, room)}
            if not under_way:
                return
            done, under_way = wait(under_way, return_when=FIRST_COMPLETED)
            for future in done:
                yield future.result()


@contextmanager
def start(jobs: int) -> Iterator[Processes]:
    """Start processes, for as long as there is work for them.

    Args:
        jobs: How many; 0 for one on each core.

    Raises:
        ChildProcessError: If one was ended.
    """
    try:
        with Processes(jobs) as processes:
            yield processes
    except BrokenExecutor:
        message = "a process that made questions was ended: has the machine enough memory?"
        raise ChildProcessError(message) from None
