"""Whether a folder of templates is one, before anything is made with it."""

import os
from collections.abc import Iterator
from pathlib import Path

from quizgen.pack.rule import Rule
from quizgen.problem import FormatError, Location, Problem, UsageError, closest
from quizgen.templating.folder import own_names, read_own
from quizgen.templating.shelf import NAMES, is_filled_in
from quizgen.templating.syntax import signs_of

SUFFIXES: tuple[str, ...] = tuple(sorted({os.path.splitext(name)[1] for name in NAMES}))  # noqa: PTH122 -- of a name

LIST = "quizgen templates lists the names, and copies templates out"

_ALIKE = 0.8
"""So alike are a misspelt name and that of a template; notes beside templates are less so."""


def check_folder(folder: Path) -> Path:
    """Make sure that a folder has templates in it, and none that would be ignored in silence.

    Args:
        folder: The folder that a user names.

    Returns:
        It.

    Raises:
        UsageError: If it is no folder, or has no template in it.
        FormatError: If a template cannot be read or is none, or a file looks like one and is
            neither named like a bundled one nor included.
    """
    if not folder.is_dir():
        found = "is a file" if folder.exists() else "is not there"
        message = f"the folder of templates {str(folder)!r} {found}; {LIST}"
        raise UsageError(message)
    own = own_names(folder)
    included = _included(folder, own)
    problems = tuple(_strange(folder, included)) if included is not None else ()
    if problems:
        raise FormatError("\n".join(map(str, problems)))
    if not own:
        message = f"the folder {str(folder)!r} has no template in it; {LIST}"
        raise UsageError(message)
    return folder


def _included(folder: Path, own: tuple[str, ...]) -> frozenset[str] | None:
    """Return the templates of a folder and what they include; None where that is computed.

    Raises:
        FormatError: If one of them is no template.
    """
    found: set[str] = set()
    ahead = list(own)
    is_computed = False
    while ahead:
        name = ahead.pop()
        text = None if name in found else read_own(folder, name)
        if text is None:
            continue
        found.add(name)
        if is_filled_in(name):
            for other in _references(folder, name, text):
                is_computed |= other is None
                ahead += [other] if other else []
    return None if is_computed else frozenset(found)


def _references(folder: Path, name: str, text: str) -> Iterator[str | None]:
    """Yield the names that a template includes; None for one that is computed.

    Raises:
        FormatError: If it is no template.
    """
    from jinja2 import Environment
    from jinja2.meta import find_referenced_templates

    from quizgen.templating.failure import located

    with located(folder / name, ()):
        environment = Environment(**signs_of(name))  # noqa: S701 -- nothing is filled in
        parsed = environment.parse(text, name, str(folder / name))
        yield from find_referenced_templates(parsed)


def _strange(folder: Path, included: frozenset[str]) -> Iterator[Problem]:
    """Yield the files that look like templates, and that nothing would use."""
    for name in sorted(os.listdir(folder)):  # noqa: PTH208 -- names, not paths
        meant = closest(name, NAMES, _ALIKE)
        is_like = meant or name.endswith(SUFFIXES)
        if name in included or name.startswith(".") or name.endswith("~") or not is_like:
            continue
        message = "no template has this name, and none in the folder includes it"
        hint = f"did you mean {meant!r}?" if meant else LIST
        yield Problem(Location(str(folder / name)), Rule.TEMPLATE_NAME.value, message, hint)
