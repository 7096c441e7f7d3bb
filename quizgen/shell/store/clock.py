"""The clock on the wall, and what is told where it cannot be believed."""

from datetime import datetime

from quizgen.study.history.clock import set_back
from quizgen.study.history.entry import Moment


def local_time() -> datetime:
    """Return the time of the clock on the wall, with its zone."""
    return datetime.now().astimezone()


def behind(latest: Moment | None, now: datetime) -> str:
    """Tell that the clock is behind the last answer; an empty text where it is not.

    Args:
        latest: When the last of all entries was made; None where there is none.
        now: What the clock says.
    """
    late = set_back(latest, now)
    if not late:
        return ""
    hours, minutes = divmod(int(late.total_seconds()) // 60, 60)
    said = f"{hours:,} h {minutes} min"
    return f"the clock is {said} behind the last answer: is it right? Days are counted by it"
