"""The workers of a Dask cluster: they may join late, be lost, and stand on other machines.

Dask runs again elsewhere what was under way on a worker that is lost. All work is pure, or
writes the same file whole, so that nobody can tell from the result.
"""

from __future__ import annotations

import pickle
from concurrent.futures import CancelledError
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from itertools import islice
from socket import gethostname
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

from quizgen import __version__
from quizgen.problem import RequestError
from quizgen.shares import Missing, Share, make_share
from quizgen.shell.crew.progress import progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from distributed import Client, Future

    from quizgen.items.item import Item, Refusal
    from quizgen.workshop import Workshop

A = TypeVar("A")
R = TypeVar("R")

PATIENCE = 30.0
"""So many seconds there may be no worker at all: whoever ended one may be starting another."""

GLANCE = 1.0
"""So many seconds pass, or a little more, between two looks at whether workers are left."""

AHEAD = 3
"""So many tasks are under way for each thread of a worker: one is made, others are at hand."""


class Cluster:
    """A crew: the workers of a scheduler.

    Args:
        client: What is connected to the scheduler.
        address: Where it is, for what is told of it.
    """

    def __init__(self, client: Client, address: str) -> None:
        self._client, self._address = client, address

    def make(self, workshop: Workshop, shares: int) -> list[Item | Refusal]:
        """Have everything made that a workshop can make.

        It is sent out once, and workers hand it on among themselves; each prepares it once.

        Args:
            workshop: What is to be made.
            shares: How many parts it is cut into at the least.
        """
        parcel = pickle.dumps(workshop)
        name = sha256(parcel).hexdigest()
        shares = max(shares, AHEAD * (self._threads() or 1))
        made: list[Item | Refusal | None] = [None] * len(workshop)
        orders = (Share(name, number, shares) for number in range(shares))
        with progress(shares, "shares") as step:
            for number, done in self.each(_make, orders, parcel):
                made[number::shares] = done
                step()
        return [one for one in made if one is not None]

    def each(
        self, task: Callable[..., R], orders: Iterable[A], luggage: bytes | None = None
    ) -> Iterator[R]:
        """Have the workers carry out orders, only so many at once.

        Args:
            task: Carries out one; it must not matter whether it does so more than once.
            orders: What it is called with.
            luggage: A second argument, the same for all, that travels once.

        Yields:
            The results, in whatever order they arrive.

        Raises:
            ConnectionError: If there are no workers, or none is left.
            RequestError: If they cannot do it.
        """
        waiting = iter(orders)
        # As a task that yields it, Dask makes it again where all who had it are lost.
        extra = () if luggage is None else (self._submit(bytes, luggage),)
        under_way: set[Future[R]] = set()
        seen, ever = monotonic(), False
        threads, looked = None, seen - GLANCE
        while True:
            now = monotonic()
            if now - looked >= GLANCE:
                threads, looked = self._threads(), now
                if threads:
                    seen, ever = now, True
                elif now - seen > PATIENCE:
                    told = self._lost() if threads is None else self._deserted(ever=ever)
                    raise ConnectionError(told)
            room = AHEAD * (threads or 1) - len(under_way)
            for order in islice(waiting, max(room, 0)):
                under_way.add(self._submit(_carry_out, __version__, task, order, *extra))
            if not under_way:
                return
            for future in _finished(under_way):
                try:
                    result = self._result(future)
                except TimeoutError:
                    if future.status == "error":
                        raise
                    continue  # lost with its worker: it is made again
                under_way.discard(future)
                yield result

    def _submit(self, task: Callable[..., R], *arguments: object) -> Future[R]:
        try:
            future: Future[R] = self._client.submit(task, *arguments, pure=False)
        except Exception as error:
            if self._client.status == "running":
                raise
            raise ConnectionError(self._lost()) from error
        return future

    def _result(self, future: Future[R]) -> R:
        from distributed import KilledWorker
        from distributed.comm.core import CommClosedError

        try:
            result: R = future.result(timeout=PATIENCE)
        except KilledWorker:
            message = (
                f"several workers of {self._address} were lost over the same work: "
                "have they enough memory? their logs tell"
            )
            raise ConnectionError(message) from None
        except (CancelledError, CommClosedError):
            raise ConnectionError(self._lost()) from None
        except Exception as error:
            if not _is_misfit(error):
                raise
            raise RequestError(self._misfit(error.__cause__ or error)) from None
        return result

    def _threads(self) -> int | None:
        """Count the threads of the workers; None where the scheduler does not answer."""
        if self._client.status != "running":
            return None
        try:
            found: dict[str, int] = self._client.nthreads(callback_timeout=PATIENCE)
        except (OSError, TimeoutError):
            return None
        return sum(found.values())

    def _deserted(self, *, ever: bool) -> str:
        found = "has no workers any more" if ever else "has no workers"
        return (
            f"the scheduler {found}: {self._address}; "
            f"start some with `dask worker {self._address} --nworkers -1 --nthreads 1`, and run "
            "this again"
        )

    def _lost(self) -> str:
        return f"the scheduler was lost: {self._address}; is it running? then run this again"

    def _misfit(self, error: BaseException) -> str:
        return (
            f"the cluster at {self._address} does not know what it is to do ({error}): "
            f"install quizgen[cluster] {__version__} for its scheduler and all workers, "
            "and start them anew"
        )


def _carry_out(version: str, task: Callable[..., R], *arguments: object) -> R:
    """Carry out a task; this is what workers are sent."""
    if version != __version__:
        message = (
            f"the worker at {gethostname()} has quizgen {__version__}, and this is {version}: "
            "install the same everywhere"
        )
        raise RequestError(message)
    return task(*arguments)


def _make(share: Share, parcel: bytes) -> tuple[int, list[Item | Refusal]]:
    """Make a share by the workshop that this worker keeps, or else by that of a parcel."""
    with _ONE_BY_ONE:
        done = make_share(share)
        if isinstance(done, Missing):
            done = make_share(replace(share, parcel=parcel))
    if isinstance(done, Missing):
        raise TypeError(done)
    return share.number, done


_ONE_BY_ONE = Lock()
"""Threads of one worker would make nothing faster, but prepare the same workshop twice."""


def _is_misfit(error: Exception) -> bool:
    """Tell whether a scheduler or a worker has no quizgen, or another one than this."""
    if isinstance(error, RuntimeError):
        return "deserialization" in str(error)
    return isinstance(error, ImportError) or str(error).startswith("Can't get attribute")


def _finished(futures: set[Future[Any]]) -> list[Future[Any]]:
    """Wait for the first of some to be finished, but not for long."""
    from distributed import wait

    with suppress(TimeoutError, CancelledError):
        wait(list(futures), timeout=GLANCE, return_when="FIRST_COMPLETED")
    return [future for future in futures if future.done()]
