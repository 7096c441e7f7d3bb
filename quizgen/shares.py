"""The making of a bank, cut into shares that the workers of any executor can take on.

Share 2 of 8 makes what stands at the places 2, 10, 18 and so on: each share is much like
the others, and what they make is put together by place, in whatever order it arrives.

A share names its workshop and does not bring it along. Threads and forked processes
find it where the first worker kept it; to others it is sent when they miss it, so
that it travels about once to each worker, not with each share.
"""

import copyreg
import os
import pickle
import socket
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import fields
from operator import attrgetter
from types import MappingProxyType
from typing import Protocol
from uuid import uuid4

from quizgen.items.item import Citation, Item, Option, Prompt, Refusal
from quizgen.machine.collector import collector_paused
from quizgen.machine.frozen import frozen
from quizgen.pack.fact import Assertion, Evidence, LoneFact
from quizgen.pack.model import Entity
from quizgen.problem import Location
from quizgen.truth import Certificate, Premise
from quizgen.workshop import SHARES, Workshop


@frozen
class Share:
    """One part of the work.

    Attributes:
        workshop: The name of its workshop.
        number: Which part, from 0.
        shares: Of how many.
        parcel: The workshop itself, packed; empty where the worker should have it.
    """

    workshop: str
    number: int
    shares: int
    parcel: bytes = b""


@frozen
class Missing:
    """The answer of a worker that has not got the workshop."""

    worker: str


class Crew(Protocol):
    """Workers that are no executor's: they share out the work among themselves."""

    def make(self, workshop: Workshop, shares: int) -> list[Item | Refusal]:
        """Make everything that a workshop would make alone, in the same order."""


def make_share(share: Share) -> list[Item | Refusal] | Missing:
    """Make a share; this is what workers are sent."""
    with collector_paused():
        if share.parcel:
            _KEPT.clear()  # a worker serves one bank after another
            # What is unpacked here was packed by `spread`, on this side of the executor.
            _KEPT[share.workshop] = pickle.loads(share.parcel)  # noqa: S301
        workshop = _KEPT.get(share.workshop)
        if workshop is None:
            return Missing(f"{socket.gethostname()}-{os.getpid()}")
        return workshop.make(share.number, share.shares)


def spread(
    workshop: Workshop, executor: Executor | Crew, shares: int = SHARES
) -> list[Item | Refusal]:
    """Have the workers of an executor make everything.

    Args:
        workshop: What is to be made. Where workers share no memory with this process, its
            kinds must be those of `quizgen.items.kinds`.
        executor: Who makes it: threads, processes, the executor of a cluster, or a crew.
        shares: How many parts it is cut into.

    Returns:
        What the workshop would make alone, in the same order.
    """
    if not isinstance(executor, Executor):
        return executor.make(workshop, shares)
    name = uuid4().hex  # it names the work and leaves no trace in what is made
    made: list[Item | Refusal | None] = [None] * len(workshop)
    waiting = list(range(shares))
    parcels, parcel = 0, b""
    with _kept(name, workshop):
        while waiting:
            orders = [
                Share(name, number, shares, parcel if place < parcels else b"")
                for place, number in enumerate(waiting)
            ]
            missing: dict[int, str] = {}
            for number, done in zip(waiting, executor.map(make_share, orders), strict=True):
                if isinstance(done, Missing):
                    missing[number] = done.worker
                else:
                    made[number::shares] = done
            # One parcel for each worker that lacks it: those come first in the queue.
            waiting, parcels = list(missing), len(set(missing.values()))
            if waiting and not parcel:
                parcel = pickle.dumps(workshop)
    return [one for one in made if one is not None]


_KEPT: dict[str, Workshop] = {}
"""The workshops that shares can name in this process."""


@contextmanager
def _kept(name: str, workshop: Workshop) -> Iterator[None]:
    _KEPT[name] = workshop
    try:
        yield
    finally:
        _KEPT.pop(name, None)


def _view(traits: dict[str, str]) -> MappingProxyType[str, str]:
    return MappingProxyType(traits)


def _travel_light(*records: type) -> None:
    """Have records pickled as calls of their classes.

    Frozen records with slots are otherwise looked through field by field, in Python, on
    both ends: that takes two to three times as long.
    """
    for record in records:
        copyreg.pickle(record, _Calls(record))


class _Calls:
    """Turns a record into the call that makes it again."""

    def __init__(self, record: type) -> None:
        self._record = record
        self._parts = attrgetter(*(field.name for field in fields(record)))

    def __call__(self, record: object) -> tuple[type, tuple[object, ...]]:
        return self._record, self._parts(record)


_travel_light(Item, Option, Prompt, Citation, Refusal, Certificate, Premise, Location)
_travel_light(Entity, Assertion, LoneFact, Evidence)
copyreg.pickle(MappingProxyType, lambda view: (_view, (dict(view),)))
