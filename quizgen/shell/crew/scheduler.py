"""The scheduler of a cluster: reached within a time limit, or what is wrong is told."""

from __future__ import annotations

import asyncio
import logging
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING

from quizgen.problem import RequestError
from quizgen.shell.crew.cluster import Cluster

if TYPE_CHECKING:
    from collections.abc import Iterator

ANSWER = 10.0
"""So many seconds a scheduler may take to answer."""


@contextmanager
def connect(address: str) -> Iterator[Cluster]:
    """Connect to a scheduler, for as long as there is work for its workers.

    Args:
        address: Where it is, such as ``tcp://10.0.0.1:8786``.

    Raises:
        RequestError: If Dask is not installed.
        ConnectionError: If no scheduler answers in time.
    """
    try:
        from distributed import Client
    except ImportError:
        message = (
            "--cluster needs Dask, which is not installed: install quizgen with its extra "
            "`cluster`, such as by `pip install '.[cluster]'` in its folder"
        )
        raise RequestError(message) from None
    _hush()
    try:
        asyncio.run(_greet(address))
        client = Client(address, timeout=ANSWER)
    except Exception:  # noqa: BLE001 -- Dask raises all sorts of things at what is no scheduler
        message = (
            f"no Dask scheduler answers at {address}: is it running (`dask scheduler`), "
            "and can it be reached from here?"
        )
        raise ConnectionError(message) from None
    try:
        yield Cluster(client, address)
    finally:
        client.close(timeout=ANSWER)


async def _greet(address: str) -> None:
    """Make sure that a scheduler answers; a client would wait for ever for what is silent."""
    from distributed import Security, rpc

    settings = Security().get_connection_args("client")
    async with asyncio.timeout(ANSWER), rpc(address, connection_args=settings) as scheduler:
        found = await scheduler.identity()
    if found["type"] != "Scheduler":
        raise ValueError(found["type"])


def _hush() -> None:
    """Keep Dask from telling of workers that come and go: what matters is told here."""
    for name in ("distributed", "distributed.client"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    # A pack is as large as it is, and it is sent once.
    warnings.filterwarnings("ignore", "Sending large graph")
