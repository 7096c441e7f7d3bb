"""Those who make the questions: this process, several, or a cluster's."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizgen.shell.crew.cluster import Cluster
    from quizgen.shell.crew.processes import Processes
    from quizgen.shell.making import Making


@contextmanager
def hire(making: Making) -> Iterator[Processes | Cluster | None]:
    """Find those who make the questions.

    Yields:
        Processes or a cluster's workers; None where this process does it alone.

    Raises:
        RequestError: If a cluster cannot do it.
        OSError: If a cluster cannot be reached or is lost, or if a process was ended.
    """
    if making.cluster:
        from quizgen.shell.crew.scheduler import connect

        with connect(making.cluster) as cluster:
            yield cluster
    elif making.jobs == 1:
        yield None
    else:
        from quizgen.shell.crew.processes import start

        with start(making.jobs) as processes:
            yield processes
