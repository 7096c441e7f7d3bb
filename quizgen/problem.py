"""What a person is told when something is wrong, and the errors that carry it.

The tree of errors::

    QuizgenError            everything that quizgen raises on purpose
    ├── PackError           packs with problems that keep them from being used
    ├── FormatError         a format that an edition cannot be written in
    └── RequestError        a request that cannot be met
        └── UsageError      one that cannot be met as it was put
"""

from collections.abc import Iterable
from typing import Literal

from quizgen.machine.frozen import frozen

Severity = Literal["error", "warning", "note"]


@frozen(order=True)
class Location:
    """A place in a file; line and column count from 1, 0 means the file or line as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        if not self.line:
            return self.file
        column = f":{self.column}" if self.column else ""
        return f"{self.file}:{self.line}{column}"


@frozen(order=True)
class Problem:
    """One finding: where, which rule found it, what was found, and what to do next."""

    location: Location
    rule: str
    message: str
    hint: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        kind = "" if self.severity == "error" else f"{self.severity}: "
        line = f"{self.location}: {kind}{self.message} [{self.rule}]"
        return f"{line}\n  hint: {self.hint}" if self.hint else line


class QuizgenError(Exception):
    """The root of the errors that quizgen raises on purpose."""


class PackError(QuizgenError):
    """A pack cannot be used; ``problems`` tells why, in the order of the file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


class FormatError(QuizgenError):
    """An edition cannot be written in a format; its text says why, and what would work."""


class RequestError(QuizgenError):
    """A request that cannot be met; its text says what was asked and what would work."""


class UsageError(RequestError):
    """A request that could not be met of any pack: whoever made it is told the usage."""


def counted(count: int, noun: str, nouns: str = "") -> str:
    """Say how many there are: ``1 fact``, ``1,000 facts``.

    Args:
        count: How many.
        noun: What one of them is called.
        nouns: What several are called, if not by an s.
    """
    return f"{count:,} {noun if count == 1 else nouns or f'{noun}s'}"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Suggest the known word that a misspelt one stands for, or nothing.

    Args:
        word: What was written.
        known: What could have been written.

    Returns:
        ``did you mean 'padrino'?``, or an empty text where nothing comes close.
    """
    close = closest(word, known)
    return f"did you mean {close!r}?" if close else ""


def closest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """Return the known word that is most like another; an empty text where none comes close.

    Args:
        word: What was written.
        known: What could have been written.
        cutoff: How much alike they must be, from 0 to 1 (see `difflib.SequenceMatcher`).
    """
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, known, 1, cutoff)), "")
