"""What an account comes to, made ready to be shown: as a record, or as tables."""

from collections.abc import Iterator, Mapping, Sequence

from quizgen.machine.frozen import frozen
from quizgen.problem import counted
from quizgen.shell.progress.places import Place
from quizgen.study.history.account import Account, Retention, Share, Trouble
from quizgen.study.history.entry import CardName, date_of
from quizgen.study.history.recall import TARGET
from quizgen.study.printable import clean

HARDEST = 10
"""So many of the hardest cards are told."""

AHEAD = 14
"""For so many days it is told how many cards are due on each."""

WEEKS = 26
"""So many weeks the map of days has."""

SHADES = ((30, "#"), (10, "+"), (1, "-"), (0, "."))
"""From how many answers a day has which sign."""

SURENESS_NAMES = {"none": "not said"}
"""What is told of how sure a student was, where that is not how it is kept."""

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_UNKNOWN = "-"


@frozen
class Report:
    """An account, and where the facts of its hardest cards stand.

    Attributes:
        account: The account.
        places: What packs have now of cards, as far as that is known.
    """

    account: Account
    places: Mapping[CardName, Place]

    def record(self) -> dict[str, object]:
        """Return it as an object of JSON."""
        account = self.account
        return {
            "today": str(date_of(account.today)),
            "cards": account.cards,
            "answers": sum(account.days.values()),
            "due": [{"day": str(date_of(day)), "cards": n} for day, n in account.due.items()],
            "overdue": account.overdue,
            "retention": {
                "target": TARGET,
                "all": _retention_record(account.retention),
                "last_30_days": _retention_record(account.lately),
            },
            "calibration": [
                {"confidence": sureness, "right": share.right, "answered": share.answered}
                for sureness, share in account.calibration.items()
            ],
            "hardest": [self._trouble_record(one) for one in account.troubles[:HARDEST]],
            "days": [{"day": str(date_of(day)), "answers": n} for day, n in account.days.items()],
        }

    def lines(self) -> Iterator[str]:
        """Yield it as tables for people."""
        account = self.account
        late = f", {account.overdue:,} of them overdue" if account.overdue else ""
        answers = counted(sum(account.days.values()), "answer")
        yield f"{counted(account.due.get(account.today, 0), 'card')} due today{late}"
        yield f"{counted(account.cards, 'card')} asked so far, {answers}"
        yield from _table(_due_rows(account))
        yield from _table(_retention_rows(account))
        yield from _table(_calibration_rows(account))
        yield from _table(self._trouble_rows(), left=-1)
        yield from _map_of_days(account)

    def _trouble_rows(self) -> list[tuple[str, ...]]:
        rows = [
            (
                f"{one.share.answered - one.share.right:,}",
                f"{one.share.answered:,}",
                f"{one.card.lapses:,}",
                "leech" if one.card.is_leech else "",
                self._told(one),
            )
            for one in self.account.troubles[:HARDEST]
        ]
        return [("wrong", "of", "forgotten", "", "hardest facts"), *rows] if rows else []

    def _told(self, one: Trouble) -> str:
        """Tell which facts a card asks for, and where they stand."""
        name = one.card.name
        place = self.places.get(name)
        where = f" at {place.location.file}:{place.location.line}" if place else ""
        return clean(f"{', '.join(one.facts)}{where} ({name.item})")

    def _trouble_record(self, one: Trouble) -> dict[str, object]:
        card = one.card
        place = self.places.get(card.name)
        return {
            "item": card.name.item,
            "pack": card.name.pack,
            "language": card.name.language,
            "facts": list(one.facts),
            "wrong": one.share.answered - one.share.right,
            "answered": one.share.answered,
            "lapses": card.lapses,
            "leech": card.is_leech,
            "difficulty": round(card.trace.difficulty, 2) if card.trace else None,
            "file": place.location.file if place else None,
            "line": place.location.line if place else None,
            "topics": list(place.topics) if place else None,
        }


def _retention_record(retention: Retention) -> dict[str, object]:
    expected = retention.expected
    return {
        "right": retention.share.right,
        "answered": retention.share.answered,
        "expected": None if expected is None else round(expected, 3),
    }


def _due_rows(account: Account) -> list[tuple[str, ...]]:
    end = account.today + AHEAD
    soon = [(str(date_of(day)), f"{n:,}") for day, n in account.due.items() if day < end]
    later = sum(n for day, n in account.due.items() if day >= end)
    rows = [*soon, *([("later", f"{later:,}")] if later else [])]
    return [("due", "cards"), *rows] if rows else []


def _retention_rows(account: Account) -> list[tuple[str, ...]]:
    spans = (("last 30 days", account.lately), ("in all", account.retention))
    rows = [
        (
            name,
            percent(one.share.part),
            f"{one.share.answered:,}",
            percent(one.expected),
            percent(TARGET),
        )
        for name, one in spans
        if one.share.answered
    ]
    return [("came back", "remembered", "of", "expected", "wanted"), *rows] if rows else []


def _calibration_rows(account: Account) -> list[tuple[str, ...]]:
    rows = [
        (SURENESS_NAMES.get(sureness, sureness), percent(share.part), f"{share.answered:,}")
        for sureness, share in account.calibration.items()
    ]
    return [("how sure", "right", "of"), *rows] if says_how_sure(account.calibration) else []


def says_how_sure(calibration: Mapping[str, Share]) -> bool:
    """Tell whether anybody has said how sure they were."""
    return any(sureness != "none" for sureness in calibration)


def _map_of_days(account: Account) -> Iterator[str]:
    """Yield a line for each day of the week, with a sign for each week."""
    if not account.days:
        return
    today = date_of(account.today)
    monday = account.today - today.weekday() - 7 * (WEEKS - 1)
    yield ""
    since = date_of(monday)
    yield f"answers a day since {since}: . none, - some, + 10 or more, # 30 or more"
    for weekday, name in enumerate(_WEEKDAYS):
        days = range(monday + weekday, account.today + 1, 7)
        yield f"{name} {''.join(_shade(account.days.get(day, 0)) for day in days)}"


def _shade(answers: int) -> str:
    return next(sign for least, sign in SHADES if answers >= least)


def percent(part: float | None) -> str:
    """Write a part of something in hundredths; a dash where there is none."""
    return _UNKNOWN if part is None else f"{part:.0%}"


def _table(rows: Sequence[Sequence[str]], left: int = 0) -> Iterator[str]:
    """Yield the lines of a table below an empty one; nothing where there are no rows.

    Args:
        rows: Its rows, the heads first.
        left: The column that is aligned to the left, counted as by Python.
    """
    if not rows:
        return
    yield ""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    place = left % len(widths)
    for row in rows:
        cells = [
            cell.ljust(width) if column == place else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()
