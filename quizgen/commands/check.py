"""Every problem of a pack, in one go."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from quizgen.markup.plain import plain
from quizgen.problem import PackError, counted
from quizgen.shell.ending import code_of
from quizgen.shell.learning.options import stats_option
from quizgen.shell.options import packs_argument
from quizgen.shell.streams import remark, tell, tell_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from quizgen.decks.learning.experience import Experience
    from quizgen.pack.model import Pack
    from quizgen.problem import Problem

SEVERITIES = {"error": "error", "warning": "warning", "note": "notice"}
"""What GitHub calls the severities."""

MANY = 3
"""How many problems share a hint that is told once for all of them."""


@click.command
@packs_argument
@click.option(
    "--format",
    "layout",
    type=click.Choice(("text", "json", "github"), case_sensitive=False),
    default="text",
    show_default=True,
    help="Text for people, JSON for programs, github for annotations in its workflows.",
)
@stats_option("Warn of leeches, too: facts that students fail again and again.")
def command(packs: tuple[str, ...], layout: str, collections: tuple[Path, ...]) -> None:
    """Report every problem of the packs, and what would unlock refused questions.

    Errors make a pack unusable: then the exit code is 1, or 2 if there is no such pack.
    Warnings are worth a look. Notes are questions that cannot be proven, and the declaration
    that would allow them.
    """
    from quizgen.pack.library import Library
    from quizgen.pack.shelf import examine
    from quizgen.shell.learning.summing import read_experiences
    from quizgen.shell.packs import DEFAULT

    library, experiences = Library(), read_experiences(collections)
    problems: list[Problem] = []
    for name in dict.fromkeys(packs or (DEFAULT,)):
        try:
            pack, found = examine(name, library)
        except PackError as error:
            pack, found = None, error.problems
        problems += [*found, *(_review(pack, experiences) if pack else ())]
    _show(sorted(set(problems)), layout)
    if code := code_of(problems):
        raise click.exceptions.Exit(code)


def _review(pack: Pack, experiences: Sequence[Experience]) -> Iterator[Problem]:
    """Yield what is wrong with a pack, with its releases, and with what students learn of it."""
    from quizgen.bank import make_bank
    from quizgen.decks.learning.statistics import warn_of_leeches
    from quizgen.rules import review_bank
    from quizgen.shell.learning.summing import lines_of
    from quizgen.shell.releases.checking import check_release

    bank = make_bank([pack])
    yield from review_bank(bank)
    yield from (told := check_release(pack, bank.items))
    if experiences and not any(problem.severity == "error" for problem in told):
        yield from warn_of_leeches(lines_of(pack, bank.items, experiences), pack)


def _show(problems: Sequence[Problem], layout: str) -> None:
    if layout == "json":
        tell_json([_record(problem) for problem in problems])
        return
    lines = map(_annotation, problems) if layout == "github" else _texts(problems)
    for line in lines:
        tell(line)
    if layout == "text":
        remark(_summary(problems))


def _texts(problems: Sequence[Problem]) -> Iterator[str]:
    """Word problems for people; a hint that many share stands at the first, with their count."""
    shared = Counter((problem.rule, problem.hint) for problem in problems if problem.hint)
    told: set[tuple[str, str]] = set()
    for problem in problems:
        hint = (problem.rule, problem.hint)
        if shared[hint] < MANY:
            yield str(problem)
        elif hint in told:
            yield str(replace(problem, hint=""))
        else:
            yield f"{problem} (the same hint for {shared[hint] - 1} more)"
            told.add(hint)


def _summary(problems: Sequence[Problem]) -> str:
    counts = [
        counted(count, severity)
        for severity in SEVERITIES
        if (count := sum(problem.severity == severity for problem in problems))
    ]
    return ", ".join(counts) or "no problems"


def _record(problem: Problem) -> dict[str, str | int]:
    return {
        "file": problem.location.file,
        "line": problem.location.line,
        "column": problem.location.column,
        "severity": problem.severity,
        "rule": problem.rule,
        "message": plain(problem.message),
        "hint": plain(problem.hint),
    }


def _annotation(problem: Problem) -> str:
    """Word a problem as a workflow command (GitHub's "Workflow commands" page).

    In a message ``%``, CR and LF are escaped, in a property also ``:`` and ``,``.
    """
    place = problem.location
    text = plain(f"{problem.message}\n{problem.hint}" if problem.hint else problem.message)
    for raw, escaped in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        text = text.replace(raw, escaped)
    file = place.file
    for raw, escaped in (
        ("%", "%25"),
        ("\r", "%0D"),
        ("\n", "%0A"),
        (":", "%3A"),
        (",", "%2C"),
    ):
        file = file.replace(raw, escaped)
    return (
        f"::{SEVERITIES[problem.severity]} file={file},line={place.line or 1},"
        f"col={place.column or 1},title={problem.rule}::{text}"
    )
