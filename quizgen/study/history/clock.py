"""Whether the clock can be believed."""

from datetime import datetime, timedelta

from quizgen.study.history.entry import Moment, moment_of

TOLERANCE = timedelta(minutes=5)
"""By so much may the clocks of two machines differ whose logs were put together."""


def set_back(latest: Moment | None, now: datetime) -> timedelta:
    """Return by how much the clock is behind the last entry; nothing within the tolerance.

    Args:
        latest: When the last of all entries was made; None where there is none.
        now: What the clock says.
    """
    if latest is None:
        return timedelta(0)
    behind = timedelta(milliseconds=latest.at - moment_of(now).at)
    return behind if behind > TOLERANCE else timedelta(0)
