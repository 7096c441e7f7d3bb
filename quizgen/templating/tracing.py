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
    """Marks the end of each line of a template's own text, and of what stands before its code.

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
            text += f"{part}{self._mark(file, line)}\n"
        # Neither code nor the end of the file need be followed by a line break.
        return text + rest + (self._mark(file, token.lineno + len(ended)) if rest.strip() else "")

    def _mark(self, file: str, line: int) -> str:
        self.origins.append(Location(file, line))
        return f"\ue000{len(self.origins) - 1}\ue001"

    def trace(self, filled: str) -> tuple[Location | None, ...]:
        """Read of each line of a text where it is from; None where that is not known."""
        return tuple(self._origin(line) for line in filled.split("\n"))

    def _origin(self, line: str) -> Location | None:
        """Return where a line is from: of what stands on it, the last that is of the user's."""
        texts, numbers = _MARK.split(line)[::2], map(int, _MARK.findall(line))
        found = [
            (is_own(self.origins[number]), bool(text.strip()), place, self.origins[number])
            for place, (text, number) in enumerate(zip(texts, numbers, strict=False))
            if number < len(self.origins)
        ]
        return max(found)[-1] if found else None


def is_own(origin: Location) -> bool:
    """Tell whether a line is of a user's template."""
    return not origin.file.startswith(QUIZGEN)
