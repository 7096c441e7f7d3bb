"""The templates of a format, by which an exporter fills in what it has to say."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.machine.frozen import frozen
from quizgen.pack.rule import Rule
from quizgen.problem import FormatError, Location, Problem
from quizgen.templating.folder import own_names, read_own
from quizgen.templating.macros import Macros
from quizgen.templating.shelf import read_bundled
from quizgen.templating.syntax import Syntax

if TYPE_CHECKING:
    from jinja2 import Template

MOST = 2**26
"""No file that is made with a user's templates has more characters."""


def read_template(name: str, folder: Path | None) -> str:
    """Return the text of a template that is taken as it is.

    Args:
        name: The name of a bundled one.
        folder: A user's folder, whose template of this name goes before it.

    Raises:
        FormatError: If the user's cannot be read.
    """
    own = None if folder is None else read_own(folder, name)
    return read_bundled(name) if own is None else own


@frozen
class Templates:
    """The templates of a format.

    Attributes:
        syntax: How they are written.
        folder: A user's folder, whose templates go before the bundled ones.
    """

    syntax: Syntax
    folder: Path | None = None

    def render(self, name: str, given: Mapping[str, object]) -> str:
        """Fill in a template.

        Args:
            name: Its name.
            given: What it is given, by the names that it has in the template.

        Raises:
            FormatError: If a user's template is wrong; it names the file and the line.
        """
        from quizgen.templating.failure import located
        from quizgen.templating.loading import own_environment, plain_environment

        if self.folder is None:
            return plain_environment(self.syntax).get_template(name).render(given)
        with located(self.folder / name, given):
            environment = own_environment(self.syntax, self.folder, given)
            filled = _filled(environment.get_template(name), self.folder / name)
        if not filled.strip():
            raise FormatError(str(self._empty(name)))
        return filled

    def _empty(self, name: str) -> Problem:
        """Tell which template makes nothing of what it is given."""
        folder = self.folder or Path()
        own = (other for other in own_names(folder) if not (read_own(folder, other) or "").strip())
        path = folder / next(own, name)
        message = f"nothing comes out of {name}: the file would be empty"
        hint = f"begin with the bundled one: quizgen templates {path.name}"
        return Problem(Location(str(path)), Rule.TEMPLATE.value, message, hint)

    def trace(self, name: str, given: Mapping[str, object]) -> tuple[Location | None, ...]:
        """Tell of each line of a filled-in template which line of which file it is from.

        Args:
            name: The name of the template.
            given: What it is given.

        Returns:
            Their places, as far as they are of the user's templates.
        """
        from quizgen.templating.loading import own_environment
        from quizgen.templating.tracing import Marks, is_own

        if self.folder is None:
            return ()
        environment = own_environment(self.syntax, self.folder, given)
        environment.add_extension(Marks)
        marks = environment.extensions[Marks.identifier]
        filled = _filled(environment.get_template(name), self.folder / name)
        origins = marks.trace(filled) if isinstance(marks, Marks) else ()
        return tuple(origin if origin and is_own(origin) else None for origin in origins)

    def macros(self, name: str) -> Macros:
        """Return the macros of a template.

        Args:
            name: Its name.

        Raises:
            FormatError: If a user's template is wrong; it names the file and the line.
        """
        from quizgen.templating.failure import located
        from quizgen.templating.loading import own_environment, plain_environment

        if self.folder is None:
            return Macros(plain_environment(self.syntax).get_template(name).module)
        path = self.folder / name
        with located(path, ()):
            module = own_environment(self.syntax, self.folder, {}).get_template(name).module
        return Macros(module, path)


def _filled(template: "Template", path: Path) -> str:
    """Fill in a template of the user's environment.

    Raises:
        FormatError: If what comes out has no end, or nearly none.
    """
    parts: list[str] = []
    length = 0
    for part in template.root_render_func(template.new_context()):
        length += len(part)
        if length > MOST:
            message, hint = f"it makes more than {MOST:,} characters", "look for a loop in a loop"
            raise FormatError(str(Problem(Location(str(path)), Rule.TEMPLATE.value, message, hint)))
        parts.append(part)
    return "".join(parts)
