"""What was learned as a page for a browser: charts, and tables that say the same.

One file without scripts that loads nothing. What stands in it of packs is escaped, and the same
log gives the same bytes on the same day.
"""

from collections.abc import Iterator
from functools import cache

from quizgen.machine.frozen import frozen
from quizgen.shell.progress import charts
from quizgen.shell.progress.report import (
    HARDEST,
    SURENESS_NAMES,
    Report,
    percent,
    says_how_sure,
)
from quizgen.study.history.account import Trouble
from quizgen.study.history.entry import date_of
from quizgen.study.history.recall import TARGET
from quizgen.study.printable import clean
from quizgen.templating.syntax import BRACES, Syntax
from quizgen.templating.templates import Templates


@frozen
class Hard:
    """A hard card, as its row of the table has it.

    Attributes:
        question: What it asks; an empty text where no pack is there that tells.
        language: The language of that.
        facts: The facts that it asks for.
        place: Where they stand.
        topics: What they are about.
        item: What the card is known by.
        wrong: How often it was answered wrong.
        answered: Of how many times.
        lapses: How often it was forgotten.
        is_leech: Whether that is again and again.
    """

    question: str
    language: str
    facts: str
    place: str
    topics: str
    item: str
    wrong: int
    answered: int
    lapses: int
    is_leech: bool


def render_page(report: Report) -> bytes:
    """Write an account as a page."""
    account = report.account
    given = {
        "account": account,
        "answers": sum(account.days.values()),
        "today": date_of(account.today),
        "due_today": account.due.get(account.today, 0),
        "target": percent(TARGET),
        "percent": percent,
        "date_of": date_of,
        "names": SURENESS_NAMES,
        "charts": charts,
        "spans": (("last 30 days", account.lately), ("in all", account.retention)),
        "says_how_sure": says_how_sure(account.calibration),
        "weeks": list(_weeks(report)),
        "hard": [_hard(report, one) for one in account.troubles[:HARDEST]],
    }
    return f"{Templates(_syntax()).render('progress.html', given)}\n".encode()


@cache
def _syntax() -> Syntax:
    return Syntax(BRACES, _printed, {})


def _printed(value: object) -> object:
    """Return what is printed for a value: numbers with their thousands apart."""
    return f"{value:,}" if type(value) is int else value


def _weeks(report: Report) -> Iterator[tuple[str, int, int]]:
    """Yield the Monday of each week in which there were answers, on how many days, how many."""
    account = report.account
    found: dict[int, list[int]] = {}
    for day, answers in account.days.items():
        found.setdefault(day - date_of(day).weekday(), []).append(answers)
    for monday, counts in found.items():
        yield str(date_of(monday)), len(counts), sum(counts)


def _hard(report: Report, one: Trouble) -> Hard:
    name = one.card.name
    place = report.places.get(name)
    return Hard(
        question=clean(place.stem) if place else "",
        language=clean(name.language),
        facts=clean(", ".join(one.facts)),
        place=clean(f"{place.location.file}:{place.location.line}") if place else "",
        topics=clean(", ".join(place.topics)) if place else "",
        item=clean(name.item),
        wrong=one.share.answered - one.share.right,
        answered=one.share.answered,
        lapses=one.card.lapses,
        is_leech=one.card.is_leech,
    )
