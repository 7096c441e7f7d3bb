"""Which line of which template each line of a filled-in text is from."""

from collections.abc import Iterator

from jinja2.environment import Environment
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from quizgen.machine.pattern import pattern
from quizgen.problem import Location
from quizgen.templating.loading import QUIZGEN

_MARK = pattern("\ue000(\\d+)\ue001")


class Marks(Extension):
    """Marks the end of each line of a template's own text.

    So only texts whose values have no line breaks can be traced: such as those for Typst.
    """

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        self.origins: list[Location] = []

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Mark the text between a template's values and blocks."""
        for token in stream:
            if token.type == "data":
                yield Token(token.lineno, token.type, self._marked(token, stream.filename or ""))
            else:
                yield token

    def _marked(self, token: Token, file: str) -> str:
        *ended, rest = token.value.split("\n")
        text = ""
        for line, part in enumerate(ended, start=token.lineno):
            text += f"{part}\ue000{len(self.origins)}\ue001\n"
            self.origins.append(Location(file, line))
        return text + rest

    def trace(self, filled: str) -> tuple[Location | None, ...]:
        """Read of each line of a text where it is from; None where that is not known."""
        return tuple(self._origin(line) for line in filled.split("\n"))

    def _origin(self, line: str) -> Location | None:
        found = _MARK.findall(line)
        number = int(found[-1]) if found else len(self.origins)
        return self.origins[number] if number < len(self.origins) else None


def is_own(origin: Location) -> bool:
    """Tell whether a line is of a user's template."""
    return not origin.file.startswith(QUIZGEN)
