"""What a bank cannot fill of a blueprint, told exactly."""

from quizgen.forms.blueprint import Blueprint
from quizgen.forms.drawing import Selection, Shortfall
from quizgen.problem import RequestError


def check_selection(selection: Selection, blueprint: Blueprint) -> None:
    """Make sure that a selection has all that its blueprint asks for, if that is exact.

    Raises:
        RequestError: If it lacks something; it tells what, section by section.
    """
    if not blueprint.is_exact or not selection.shortfalls:
        return
    lacks = "\n".join(f"  {_told(lack, blueprint)}" for lack in selection.shortfalls)
    message = (
        f"{blueprint.size} questions are wanted, and {selection.size} can be had:\n{lacks}\n"
        "  take fewer, or allow more kinds (--kinds all), topics or difficulties"
    )
    raise RequestError(message)


def _told(lack: Shortfall, blueprint: Blueprint) -> str:
    section = blueprint.sections[lack.place]
    where = ""
    if len(blueprint.sections) > 1:
        title = section.part.title if section.part else ""
        where = f"section {lack.place + 1}{f' ({title})' if title else ''}: "
    if section.location:
        where = f"{section.location}: {where}"
    if lack.offered < lack.quota.count:
        there = "there is none" if not lack.offered else f"there are {lack.offered}"
        if lack.found == lack.offered:
            return f"{where}{lack.quota}: {there}"
        return f"{where}{lack.quota}: {there}, and {lack.found} can stand with the others"
    return (
        f"{where}{lack.quota}: {lack.found} of the {lack.offered} that there are can stand on one "
        "form without giving each other, or others, away"
    )
