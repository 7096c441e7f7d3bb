"""Environments: the user's templates first, then the bundled ones."""

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from functools import cache
from pathlib import Path

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    Template,
    Undefined,
    pass_context,
)
from jinja2.exceptions import TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.runtime import Context

from quizgen.problem import QuizgenError
from quizgen.templating.folder import path_of, read_own
from quizgen.templating.sandbox import Sandbox
from quizgen.templating.shelf import NAMES, UNLISTED, read_bundled
from quizgen.templating.syntax import Syntax

BUNDLED = "bundled/"
"""Before a name, it means the bundled template, also for the user's that takes its place."""

QUIZGEN = "quizgen:"
"""Before the name of a bundled template, where Python wants that of a file."""


@cache
def plain_environment(syntax: Syntax) -> Environment:
    """Return the environment of a format's bundled templates, each compiled once."""
    environment = Environment(  # noqa: S701 -- escaped as the format wants it
        undefined=StrictUndefined,
        finalize=syntax.finalize,
        loader=Shelves(None),
        auto_reload=False,
        **syntax.signs,
    )
    environment.filters.update(syntax.filters)
    return environment


def own_environment(syntax: Syntax, folder: Path, given: Mapping[str, object]) -> Environment:
    """Make an environment in which a user's templates take the places of bundled ones.

    Args:
        syntax: How they are written.
        folder: The user's folder.
        given: What templates are given, by its names.
    """

    @pass_context  # so that Jinja leaves it what it would write itself when it compiles
    def finalize(_context: Context, value: object) -> object:
        if isinstance(value, Undefined):
            # What tells which name is unknown is raised; a condition without `else` is empty.
            return str(value)
        if callable(value) or isinstance(value, Iterator):
            # Python would write where in memory it is, which is never the same.
            message = f"a {type(value).__name__} is no text; call it, or go through it in a loop"
            raise TypeError(message)
        return syntax.finalize(value)

    environment = Sandbox(
        given,
        finalize=finalize,
        loader=Shelves(folder),
        **syntax.signs,
    )
    environment.filters.update(syntax.filters)
    return environment


class Shelves(BaseLoader):
    """Where templates are: in a user's folder, or bundled.

    Args:
        folder: The user's folder, if there is one.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002 -- Jinja's signature
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        """Return the text of a template, and the file that errors name.

        Raises:
            TemplateNotFound: If there is none of this name.
            FormatError: If the user's cannot be read.
        """
        if self._folder is not None and template not in UNLISTED:
            own = read_own(self._folder, template)
            if own is not None:
                return own, str(path_of(self._folder, template)), lambda: True
        name = template.removeprefix(BUNDLED)
        if name not in (*NAMES, *UNLISTED):
            raise TemplateNotFound(template)
        return read_bundled(name), f"{QUIZGEN}{name}", lambda: True

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, object] | None = None,  # noqa: A002 -- Jinja's signature
    ) -> Template:
        """Return a template.

        Raises:
            TemplateSyntaxError: If it cannot be compiled.
        """
        try:
            return super().load(environment, name, globals)
        except (QuizgenError, TemplateError, OSError):
            raise
        except Exception as error:
            # What is nested deeper than Python compiles is told by it in several ways.
            message = f"its parts are nested too deeply ({error})"
            file = self.get_source(environment, name)[1]
            raise TemplateSyntaxError(message, 1, name, file) from error
