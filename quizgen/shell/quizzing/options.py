"""The options of a quiz that is an exam, or that another program takes."""

from __future__ import annotations

from functools import wraps
from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.problem import UsageError
from quizgen.shell.texts import Text
from quizgen.shell.wishes import Exam

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 24 * 60
"""How many minutes an exam lasts at the most."""

SUFFIXES = (".csv", ".json")
"""What the names of results end with."""

_EXAM = (
    click.option(
        "--exam",
        is_flag=True,
        help="Ask a version as `handout` prints it by the same seed, and tell nothing before the "
        "end. As there, 20 questions if nobody says.",
    ),
    click.option(
        "--minutes",
        type=click.FloatRange(0, LONGEST, min_open=True),
        metavar="N",
        help="With --exam: how long it lasts.",
    ),
    click.option(
        "--form",
        type=Text("version"),
        metavar="LABEL",
        help="With --exam: which version is asked: A if nobody says, or a number where versions "
        "have these.",
    ),
    click.option(
        "--take",
        type=Text("what"),
        help="With --exam: how many questions of which sorts, as in `handout`.",
    ),
    click.option(
        "--blueprint",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="With --exam: a file that says what it is made of, as in `handout`.",
    ),
    click.option(
        "--draw",
        type=click.Choice(("same", "each"), case_sensitive=False),
        help="With --exam: whether versions ask the same questions, as in `handout`.",
    ),
    click.option(
        "--schedule",
        is_flag=True,
        help="With --exam: have its answers move cards, as those of other quizzes do.",
    ),
    click.option(
        "--results",
        metavar="FILE",
        type=click.Path(dir_okay=False, path_type=Path),
        help="With --exam: write what was answered, right and worth: .csv or .json.",
    ),
)


def exam_options(command: Callable[..., None]) -> Callable[..., None]:
    """Take all that says what an exam is, and hand it over as ``exam``; None where it is none."""

    @wraps(command)
    def take(  # noqa: PLR0913 -- one argument for each option
        *,
        exam: bool,
        minutes: float | None,
        form: str | None,
        take: str | None,
        blueprint: Path | None,
        draw: str | None,
        schedule: bool,
        results: Path | None,
        **others: object,
    ) -> None:
        if minutes is not None and isnan(minutes):
            message = "--minutes: say how many"
            raise UsageError(message)
        given = {
            "--minutes": minutes,
            "--form": form,
            "--take": take,
            "--blueprint": blueprint,
            "--draw": draw,
            "--schedule": schedule,
            "--results": results,
        }
        if not exam:
            for name, value in given.items():
                if value is not None and value is not False:
                    message = f"{name} is for exams: add --exam"
                    raise UsageError(message)
            command(exam=None, **others)
            return
        if results and results.suffix.casefold() not in SUFFIXES:
            message = f"--results {results}: its name must end with {' or '.join(SUFFIXES)}"
            raise UsageError(message)
        if take and blueprint:
            message = "--take and --blueprint cannot go together: leave one of them out"
            raise UsageError(message)
        wished = Exam(
            minutes=minutes,
            form=(form or "A").strip(),
            take=take or "",
            blueprint=blueprint,
            draws_each=(draw or "").casefold() == "each",
            is_scheduled=schedule,
            results=results,
        )
        command(exam=wished, **others)

    for option in reversed(_EXAM):
        take = option(take)
    return take


def json_option(command: Callable[..., None]) -> Callable[..., None]:
    """Take ``--json``: whether another program takes the quiz."""
    return click.option(
        "--json",
        "speaks_json",
        is_flag=True,
        help="Speak lines of JSON with another program: events in, questions and verdicts out. "
        "`quizgen schema --of quiz` describes them.",
    )(command)
