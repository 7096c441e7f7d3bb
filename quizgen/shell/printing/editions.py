"""From what was asked for to editions: blueprints and class lists read, banks made, forms drawn."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.problem import Location, PackError, UsageError
from quizgen.shell.packs import DEFAULT_KIND, bank_of, demand_questions, open_banks
from quizgen.shell.printing.request import USUAL, Request
from quizgen.shell.streams import remark

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quizgen.bank import Bank
    from quizgen.forms import Edition, Student
    from quizgen.forms.blueprint import Blueprint
    from quizgen.items.difficulty import Difficulty
    from quizgen.items.item import Item
    from quizgen.problem import Problem
    from quizgen.shell.making import Making

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def open_editions(
    names: Sequence[str], making: Making, request: Request
) -> tuple[tuple[Bank, ...], tuple[Edition, ...]]:
    """Read packs, make a bank of each, and lay out what is asked for.

    Args:
        names: Paths or names of packs; none means the bundled pack.
        making: How the banks are to be made.
        request: What is to be printed.

    Returns:
        The banks, and an edition of each.

    Raises:
        PackError: If a pack, the blueprint or the class list has problems.
        RequestError: If a pack has no question to print, or cannot fill the blueprint.
        UsageError: If what is to be taken does not read.
    """
    blueprint = blueprint_of(request, making)
    students = read_students(request)
    making = wanted_of(blueprint, request, making)
    banks = open_banks(names, making)
    return banks, tuple(_edition(bank, blueprint, students, request, making) for bank in banks)


def blueprint_of(request: Request, making: Making) -> Blueprint:
    """Return what each version is to be made of.

    Args:
        request: What is to be printed.
        making: How banks are to be made.

    Raises:
        PackError: If the file of a blueprint has problems.
        UsageError: If what is to be taken does not read.
    """
    from quizgen.forms.blueprint import Blueprint, Quota, Section

    kinds = () if "all" in making.kinds else making.kinds or (DEFAULT_KIND,)
    # What reads blueprints is loaded for those alone: it takes as long as a bank.
    if request.blueprint:
        from quizgen.forms.reading.blueprint import read_blueprint

        read, problems = read_blueprint(request.blueprint.read_bytes(), str(request.blueprint))
        if read is None:
            raise PackError(problems)
        told(problems)
        blueprint = read
    elif request.take:
        from quizgen.forms.reading.take import read_take

        quotas = read_take(request.take, kinds, request.topics)
        blueprint = Blueprint((Section(quotas=quotas, places=_topical(request)),))
    else:
        quota = Quota(request.questions or USUAL, topics=request.topics)
        blueprint = Blueprint((Section(quotas=(quota,), places=_topical(request)),), is_exact=False)
    return replace(blueprint, title=request.title) if request.title else blueprint


def _topical(request: Request) -> tuple[tuple[str, Location], ...]:
    """Tell of each topic on the command line where it stands."""
    if not request.topics:
        return ()
    from quizgen.forms.reading.resolving import TOPICS

    return tuple((topic, Location(TOPICS)) for topic in request.topics)


def read_students(request: Request) -> tuple[Student, ...]:
    """Read the class list that copies are printed for; nobody is on it where there is none.

    Args:
        request: What is to be printed.

    Raises:
        PackError: If the list has problems.
    """
    if not request.roster:
        return ()
    from quizgen.forms.rosters.roster import read_roster

    students, problems = read_roster(request.roster.read_bytes(), str(request.roster))
    if not students:
        raise PackError(problems)
    told(problems)
    return students


def told(problems: Iterable[Problem]) -> None:
    """Tell problems that keep nothing from being made."""
    for problem in problems:
        if problem.severity != "error":
            remark(str(problem))


def wanted_of(blueprint: Blueprint, request: Request, making: Making) -> Making:
    """Return how banks must be made so that a blueprint can be filled from them.

    Args:
        blueprint: What each version is to be made of.
        request: What is to be printed.
        making: How they would be made without it.

    Raises:
        UsageError: If the same is said twice.
    """
    from quizgen.forms.blueprint import kinds_wanted

    if not (request.take or request.blueprint):
        return making
    if request.blueprint and making.kinds:
        message = "--kind and --blueprint cannot go together: the blueprint names its kinds"
        raise UsageError(message)
    if making.difficulty and any(quota.difficulty for quota in blueprint.quotas):
        message = "--difficulty and a difficulty that is taken cannot go together: leave one out"
        raise UsageError(message)
    return replace(making, kinds=kinds_wanted(blueprint))


def _edition(
    bank: Bank,
    blueprint: Blueprint,
    students: tuple[Student, ...],
    request: Request,
    making: Making,
) -> Edition:
    from quizgen.forms import Order, order_edition

    demand_questions(bank.items, bank.packs, making)
    resolved = _resolved(blueprint, bank) if blueprint.is_exact or request.topics else blueprint
    copies = len(students) + request.spares
    order = Order(
        resolved,
        _labels(request, copies),
        draws_each=request.draws_each,
        students=students,
        spares=request.spares,
    )
    aimed = _aimed(bank, resolved, making)
    edition = order_edition(
        bank.packs[0],
        bank.items,
        order,
        aimed=aimed,
        make_others=lambda: bank_of(bank.packs, replace(making, kinds=("all",))).items,
        seed=making.seed,
    )
    _remark_leaks(edition, resolved, bank)
    return edition


def only_wanted(edition: Edition, request: Request) -> Edition:
    """Return what is left of an edition where only some students' copies are wanted.

    Args:
        edition: What was laid out for the whole class.
        request: What is to be printed.

    Raises:
        UsageError: If one of their names is nobody's, or that of several students.
    """
    if not request.only:
        return edition
    from quizgen.forms.rosters.picking import pick_copies

    copies = pick_copies(edition.copies, request.only, str(request.roster))
    labels = {copy.form.label for copy in copies}
    forms = tuple(form for form in edition.forms if form.label in labels)
    return replace(edition, forms=forms, copies=copies, is_part=True)


def _labels(request: Request, copies: int) -> tuple[str, ...]:
    """Name the versions: as many as were asked for, but no more than there are copies of them."""
    wanted = min(request.versions, copies) if copies else request.versions
    return labels_of(wanted or copies or 2, is_numbered=bool(copies and not wanted))


def _resolved(blueprint: Blueprint, bank: Bank) -> Blueprint:
    """Put ids in the place of the names of questions, and topics in that of words."""
    from quizgen.forms.reading.resolving import resolve_blueprint

    resolved, problems = resolve_blueprint(blueprint, bank.items, bank.packs, bank.refusals)
    if resolved is None:
        raise PackError(problems)
    return resolved


def labels_of(count: int, *, is_numbered: bool) -> tuple[str, ...]:
    """Name so many versions: by letters, or by numbers where letters run out or copies have them.

    Args:
        count: How many there are.
        is_numbered: Whether they have numbers in any case.
    """
    if is_numbered or count > len(LETTERS):
        return tuple(map(str, range(1, count + 1)))
    return tuple(LETTERS[:count])


def _aimed(bank: Bank, blueprint: Blueprint, making: Making) -> dict[Difficulty, Sequence[Item]]:
    """Make the questions anew for each difficulty that is taken."""
    wanted = {quota.difficulty for quota in blueprint.quotas if quota.difficulty}
    return {
        difficulty: bank_of(bank.packs, replace(making, difficulty=difficulty.value)).items
        for difficulty in sorted(wanted)
    }


def _remark_leaks(edition: Edition, blueprint: Blueprint, bank: Bank) -> None:
    """Tell what questions give away of each other that a blueprint names."""
    fixed = {name for section in blueprint.sections for name in section.fixed}
    sheet = [item for item in edition.asked if item.id in fixed]
    if len(sheet) < 2:  # noqa: PLR2004 -- it takes two
        return
    from quizgen.leaks.watch import find_leaks

    for leak in find_leaks(sheet, bank.items, bank.packs[0]):
        remark(
            f"{edition.name}: {leak.one} and {leak.other} stand together as asked: {leak.reason}"
        )
