"""Which line of a user's template Typst does not take, and why."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.machine.pattern import pattern
from quizgen.pack.rule import Rule
from quizgen.problem import Location, Problem

if TYPE_CHECKING:
    from typst import TypstError

_PLACE = pattern(r"┌─ [^\n]*\.typ:(\d+):\d+")
"""Where in the source an error is, and what led to it, as Typst shows them."""

_SEARCHED = pattern(r" \(searched at [^)]*\)")
"""Where a file was looked for, which is a folder that is gone."""

_SHOWN = 100
"""So much of a line is quoted."""

_OUTSIDE = pattern("escape the project root|file not found")
_PACKAGE = pattern("package")
"""What Typst says of files that it does not find; its hints are for who calls it by itself."""


def blame(
    error: "TypstError", source: str, origins: Sequence[Location | None], folder: Path
) -> str:
    """Tell which line of which template Typst does not take.

    Args:
        error: What Typst says.
        source: What it was given.
        origins: Of each line of the source, the line of the user's templates that it is from.
        folder: The user's folder.

    Returns:
        The problem; where no line of the user's leads to it, with that of the source.
    """
    lines = [int(line) for line in _PLACE.findall(error.diagnostic)]
    lines = [line for line in lines if 0 < line <= min(len(origins), source.count("\n") + 1)]
    own = next((origin for line in lines if (origin := origins[line - 1])), None)
    message = f"Typst does not take this: {_SEARCHED.sub('', error.message)}"
    if own is None and lines:
        text = source.split("\n")[lines[0] - 1].strip()
        quoted = text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
        message += f" (in the line that became {quoted!r})"
    return str(
        Problem(own or Location(str(folder)), Rule.TEMPLATE.value, message, _hint(error, folder))
    )


def blame_label(label: str, source: str, origins: Sequence[Location | None], folder: Path) -> str:
    """Tell why what stands under a label is nothing that pages can be filled by.

    Args:
        label: The label, which is for measuring.
        source: What Typst was given.
        origins: As in `blame`.
        folder: The user's folder.
    """
    sign = f"<{label}>"
    lines = zip(source.split("\n"), origins, strict=False)
    own = next((origin for line, origin in lines if origin and sign in line), None)
    message, hint = "pages are measured here, and a length is no number", "is one without end?"
    if own:
        message, hint = f"{sign} is for measuring", "give that label another name"
    return str(Problem(own or Location(str(folder)), Rule.TEMPLATE.value, message, hint))


def _hint(error: "TypstError", folder: Path) -> str:
    if _OUTSIDE.search(error.message):
        return (
            f"pictures that stand in {folder} are found by their names alone, and no other file: "
            'include templates by <% include "NAME" %>, and write in them what else is to be read'
        )
    if _PACKAGE.search(error.message):
        return f"copy what you need of the package into a template in {folder}"
    return "; ".join(error.hints) or "mend that line, or what leads to it"
