"""What is wrong with a user's template: where, what was found, and what to do."""

import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2.exceptions import (
    SecurityError,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)

from quizgen.machine.pattern import pattern
from quizgen.pack.rule import Rule
from quizgen.problem import FormatError, Location, Problem, QuizgenError, did_you_mean
from quizgen.templating.loading import BUNDLED, QUIZGEN
from quizgen.templating.shelf import NAMES

if TYPE_CHECKING:
    from types import TracebackType

MANUAL = "docs/templates.md tells what templates are given, and what they may do with it"

_LACKING = pattern(
    r"the template '(?P<name>[^']+)' \(imported on line \d+ in '(?P<user>[^']+)'\) does not export"
    r" the requested name '(?P<macro>\w+)'"
)
"""What Jinja says where a template has not the macro that another imports."""


@contextmanager
def located(path: Path, given: Collection[str]) -> Iterator[None]:
    """Tell of what goes wrong while a user's templates are filled in by their files and lines.

    Args:
        path: The template that is filled in, in the user's folder; it need not be there.
        given: The names of what it is given.

    Raises:
        FormatError: In place of whatever Jinja or Python raises.
    """
    try:
        yield
    except Exception as error:
        # What Jinja does not find is an error of the system to it.
        if isinstance(error, QuizgenError | OSError) and not isinstance(error, TemplateNotFound):
            raise
        raise FormatError(str(_problem(error, path, given))) from error


def _problem(error: Exception, path: Path, given: Collection[str]) -> Problem:
    places = tuple(_places(error))
    own = [place for place in places if not place.file.startswith(QUIZGEN)]
    inner = places[-1] if places else Location(str(path))
    message, hint = _told(error, given)
    if lacking := _LACKING.match(message):
        message = f"it has no macro {lacking['macro']!r}, which {lacking['user']} imports"
        return Problem(
            Location(str(path.with_name(lacking["name"]))), Rule.TEMPLATE.value, message, hint
        )
    if not own:
        name = inner.file.removeprefix(QUIZGEN)
        line = f", line {inner.line}" if inner.line else ""
        where = f" (in quizgen's {name}{line})" if places else ""
        file = path if path.exists() else path.parent
        return Problem(Location(str(file)), Rule.TEMPLATE.value, f"{message}{where}", hint)
    if own[-1] != inner:
        message += f" (in quizgen's {inner.file.removeprefix(QUIZGEN)}, line {inner.line})"
    return Problem(own[-1], Rule.TEMPLATE.value, message, hint)


def _places(error: BaseException) -> Iterator[Location]:
    """Yield the lines of templates that led to an error, the innermost last."""
    trace: TracebackType | None = error.__traceback__
    while trace is not None:
        template = trace.tb_frame.f_globals.get("__jinja_template__")
        if template is not None:
            line = template.get_corresponding_lineno(trace.tb_lineno)
            yield Location(template.filename, line)
        trace = trace.tb_next
    if isinstance(error, TemplateSyntaxError):
        yield Location(error.filename or error.name or "", error.lineno)


def _told(  # noqa: PLR0911 -- a line for each sort of error
    error: Exception, given: Collection[str]
) -> tuple[str, str]:
    """Say what was found, and what to do."""
    said = " ".join(str(error).split())
    match error:
        case TemplateNotFound():
            hint = did_you_mean(str(error.name), NAMES) or (
                f"name a file in the folder, or {BUNDLED}NAME for a bundled template"
            )
            return f"there is no template {error.name!r}", hint
        case TemplateSyntaxError():
            said = (error.message or "").rstrip(".")
            return f"it is no template: {said}", "mend that line, or the one before it"
        case UndefinedError():
            unknown = re.search(r"nothing is called '(\w+)'", said)
            return said, (unknown and did_you_mean(unknown[1], given)) or MANUAL
        case SecurityError():
            return f"this is forbidden: {said.rstrip('.')}", MANUAL
        case RecursionError() if not any(_places(error)):
            return "it is no template: its parts are nested too deeply", "make it flatter"
        case RecursionError():
            hint = f"what takes the place of a bundled template includes that as {BUNDLED}NAME"
            return "it includes or calls itself without end", hint
        case TemplateError():
            return said, MANUAL
    return f"this cannot be filled in: {said or type(error).__name__}", MANUAL
