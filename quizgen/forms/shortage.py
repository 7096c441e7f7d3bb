"""What a bank cannot fill of a blueprint, told exactly."""

from quizgen.forms.blueprint import Blueprint
from quizgen.forms.drawing import Selection, Shortfall
from quizgen.forms.remedies import Remedies
from quizgen.forms.stock import Stock
from quizgen.problem import RequestError


def check_selection(selection: Selection, blueprint: Blueprint, stock: Stock, seed: int) -> None:
    """Make sure that a selection has all that its blueprint asks for, if that is exact.

    Args:
        selection: What was drawn.
        blueprint: What it was drawn by.
        stock: What it was drawn from.
        seed: What all draws depend on.

    Raises:
        RequestError: If it lacks something; it tells what, section by section, and what would do.
    """
    if not blueprint.is_exact or not selection.shortfalls:
        return
    remedies = Remedies(blueprint, selection, stock, seed)
    lacks = "\n".join(
        f"  {_told(lack, blueprint)}\n    hint: {_hint(remedies, lack)}"
        for lack in selection.shortfalls
    )
    message = f"{blueprint.size} questions are wanted, and {selection.size} can be had:\n{lacks}"
    raise RequestError(message)


def _hint(remedies: Remedies, lack: Shortfall) -> str:
    return ", or ".join(remedies.of(lack)) or "take fewer here, and elsewhere"


def _told(lack: Shortfall, blueprint: Blueprint) -> str:
    section = blueprint.sections[lack.place]
    place = dict(zip(section.quotas, section.takes, strict=False)).get(lack.quota)
    where = ""
    if len(blueprint.sections) > 1:
        title = section.part.title if section.part else ""
        where = f"section {lack.place + 1}{f' ({title})' if title else ''}: "
    if place or section.location:
        where = f"{place or section.location}: {where}"
    return f"{where}{lack.quota}: {_why(lack)}"


def _why(lack: Shortfall) -> str:
    """Tell why there are not as many as are wanted."""
    if not lack.offered:
        return "there is none"
    there = f"there {'is' if lack.offered == 1 else 'are'} {lack.offered}"
    if lack.used:
        there += f", {lack.used} of which other parts of the blueprint take"
    if lack.found == lack.offered - lack.used:
        return there
    return f"{there}; {lack.found} can stand on one form without giving each other, or others, away"
