"""Charts of an account as shapes: where each stands, how large it is, and what it tells."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from quizgen.machine.frozen import frozen
from quizgen.problem import counted
from quizgen.shell.progress.report import AHEAD, SURENESS_NAMES, WEEKS, percent
from quizgen.study.history.account import Account, Share
from quizgen.study.history.entry import date_of
from quizgen.study.history.recall import TARGET

WIDTH = 340
"""Of every chart, in units that are pixels on a phone."""

COLUMNS_HEIGHT = 128
"""Of the columns that tell how many cards are due; below them stand the days."""

LEFT, RIGHT = 84, 292
"""Between these lie the bars that tell a share; their names stand before, the share behind."""

ROW = 34
"""From one of them to the next."""

CELL = 12
"""From a day to the next on the map of days."""

CORNER = (27, 16)
"""Where the map of days begins, behind the names of weekdays and below those of months."""

LEVELS = (1, 10, 30, 60)
"""From how many answers a day has which shade."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MANY = 1_000


@frozen
class Column:
    """How many cards are due on a day.

    Attributes:
        x: Where it stands.
        width: How wide it is.
        height: How high it is.
        late: How much of that is overdue.
        day: What stands below it.
        month: What stands below that.
        number: What stands above it.
        told: What it tells.
    """

    x: float
    width: float
    height: float
    late: float
    day: str
    month: str
    number: str
    told: str


@frozen
class Bar:
    """A share as a bar.

    Attributes:
        y: Where it lies.
        width: How long it is.
        name: What stands before it.
        number: What stands behind it.
        expected: Where the share is that was to be expected; None where nothing was.
        told: What it tells.
    """

    y: int
    width: float
    name: str
    number: str
    expected: float | None
    told: str


@frozen
class Cell:
    """A day on the map of days.

    Attributes:
        x: Where it stands.
        y: How far down.
        level: Its shade, from 0.
        told: What it tells.
    """

    x: int
    y: int
    level: int
    told: str


@frozen
class Label:
    """A name on a chart: what it says, and where it stands."""

    x: int
    text: str


def columns(account: Account) -> Iterator[Column]:
    """Yield a column for each day ahead, and one for all later days."""
    counts = dict.fromkeys(range(account.today, account.today + AHEAD), 0)
    counts |= {day: count for day, count in account.due.items() if day in counts}
    later = sum(account.due.values()) - sum(counts.values())
    most = max(*counts.values(), later, 1)
    step = WIDTH / (AHEAD + 1)
    for place, (day, count) in enumerate((*counts.items(), (None, later))):
        here = date_of(day) if day is not None else None
        late = account.overdue if day == account.today else 0
        behind = f", {late:,} of them overdue" if late else ""
        yield Column(
            x=_rounded(place * step + 2),
            width=_rounded(step - 4),
            height=_rounded(COLUMNS_HEIGHT * count / most),
            late=_rounded(COLUMNS_HEIGHT * late / most),
            day=str(here.day) if here else "later",
            month=_MONTHS[here.month - 1] if here and (place == 0 or here.day == 1) else "",
            number=_short(count),
            told=f"{here or 'later'}: {counted(count, 'card')}{behind}",
        )


def remembered(account: Account) -> Iterator[Bar]:
    """Yield how much was remembered of what came back, beside what was to be expected."""
    spans = (("last 30 days", account.lately), ("in all", account.retention))
    for place, (name, one) in enumerate(spans):
        if one.share.part is not None and one.expected is not None:
            told = f"{name}: {percent(one.share.part)} of {one.share.answered:,} remembered"
            yield Bar(
                y=place * ROW,
                width=_length(one.share.part),
                name=name,
                number=percent(one.share.part),
                expected=_rounded(LEFT + _length(one.expected)),
                told=f"{told}, {percent(one.expected)} expected",
            )


def target() -> float:
    """Return where the share stands that is to be remembered."""
    return _rounded(LEFT + _length(TARGET))


def sureness(calibration: Mapping[str, Share]) -> Iterator[Bar]:
    """Yield how often who was how sure was right."""
    for place, (key, share) in enumerate(calibration.items()):
        name, part = SURENESS_NAMES.get(key, key), share.part or 0
        yield Bar(
            y=place * ROW,
            width=_length(part),
            name=name,
            number=percent(part),
            expected=None,
            told=f"{name}: {percent(part)} of {counted(share.answered, 'answer')} right",
        )


def cells(account: Account) -> Iterator[Cell]:
    """Yield the days of the last half year, each in its week."""
    left, top = CORNER
    first = _first_monday(account)
    for day in range(first, account.today + 1):
        week, weekday = divmod(day - first, 7)
        answers = account.days.get(day, 0)
        level = sum(answers >= least for least in LEVELS)
        told = f"{date_of(day)}: {counted(answers, 'answer')}"
        yield Cell(left + week * CELL, top + weekday * CELL, level, told)


def months(account: Account) -> Iterator[Label]:
    """Yield the names of months, each above the first week that begins in it."""
    monday = date_of(_first_monday(account))
    weeks = [monday + timedelta(weeks=week) for week in range(WEEKS)]
    named = [(week, day) for week, day in enumerate(weeks) if _begins(day) or week == 0]
    for (week, day), (following, _) in zip(named, [*named[1:], (WEEKS, monday)], strict=True):
        if following - week > 1:  # there is no room for it in a single week
            yield Label(CORNER[0] + week * CELL, _MONTHS[day.month - 1])


def _begins(monday: date) -> bool:
    return monday.day <= 7  # noqa: PLR2004 -- days of a week


def _first_monday(account: Account) -> int:
    return account.today - date_of(account.today).weekday() - 7 * (WEEKS - 1)


def _length(part: float) -> float:
    return _rounded((RIGHT - LEFT) * part)


def _short(count: int) -> str:
    """Write a number that stands above a narrow column; nothing for none."""
    if count < _MANY:
        return str(count or "")
    thousands = count / _MANY
    return f"{thousands:.1f}k" if thousands < 10 else f"{thousands:.0f}k"  # noqa: PLR2004 -- digits


def _rounded(number: float) -> float:
    return round(number, 1)
