"""The macros of a template, which write parts of something that is no template itself."""

from pathlib import Path
from typing import Any

from quizgen.pack.rule import Rule
from quizgen.problem import FormatError, Location, Problem


class Macros:
    """The macros of a template.

    Args:
        module: The template's, as Jinja makes it.
        path: The template in a user's folder, if it may be one's own.
    """

    def __init__(self, module: object, path: Path | None = None) -> None:
        self._module, self._path = module, path

    def write(self, name: str, *words: object) -> Any:  # noqa: ANN401 -- macros have no types
        """Write what a macro makes of some words.

        Args:
            name: The macro's name.
            *words: What it takes.

        Raises:
            FormatError: If a user's template is wrong; it names the file and the line.
        """
        if self._path is None:
            return getattr(self._module, name)(*words)
        from quizgen.templating.failure import located

        macro = getattr(self._module, name, None)
        if not callable(macro):
            message = f"it has no macro {name!r}, which is called"
            hint = f"copy that of the bundled one: quizgen templates {self._path.name} -o -"
            where = Location(str(self._path))
            raise FormatError(str(Problem(where, Rule.TEMPLATE.value, message, hint)))
        with located(self._path, ()):
            return macro(*words)
