"""What a parser passes over: comments, and the direction that texts are written in."""

from typing import Any

import yaml

from quizgen.machine.pattern import pattern
from quizgen.pack.report import Report
from quizgen.pack.text.comments import Comments
from quizgen.pack.text.decoding import Place
from quizgen.pack.text.isolates import ISOLATE, check_isolates
from quizgen.pack.text.nodes import Scalar
from quizgen.pack.text.slips import check_dashes
from quizgen.pack.text.syntax import Quote

_ESCAPED = pattern(r"\\(?:u|U0000)206[6-9]")


class Margin:
    """Looks at the texts of a file, and at what stands between them, as they are read.

    Attributes:
        last: PyYAML's event of the last text.
        next: A text that begins after this place is to be looked at.
    """

    def __init__(self, text: str, report: Report) -> None:
        self.last: Any = None
        self._text = text
        self._report = report
        self._comments = Comments(text)
        self._isolated = bool(ISOLATE.search(text) or _ESCAPED.search(text))
        self.next = -1 if self._isolated else self._comments.next

    def look(self, scalar: Scalar, event: Any) -> None:  # noqa: ANN401 -- PyYAML's, untyped
        """Look at a text, and at what stands between it and the last one."""
        start, end = event.start_mark.index, event.end_mark.index
        self._comments.look(*self._last(), start)
        if self._isolated:
            check_isolates(scalar.text, self._text[start:end], scalar, self._report)
        else:
            self.next = self._comments.next

    def is_list(self, scalar: Scalar, event: Any) -> bool:  # noqa: ANN401 -- PyYAML's, untyped
        """Tell whether a text was to be a list, each item of which has a dash; report it then."""
        start, end = event.start_mark, event.end_mark
        if event.style or start.line == end.line:
            return False
        return check_dashes(self._text[start.index : end.index].rstrip(), scalar, self._report)

    def give_up(self, error: yaml.MarkedYAMLError) -> None:
        """Look at what stands before the place where the parser gave up."""
        marks = [mark.index for mark in (error.context_mark, error.problem_mark) if mark]
        self._comments.give_up(*self._last(), max(marks, default=0))

    def quote(self) -> Quote | None:
        """Return the last text, if that is one of several lines between quotation marks."""
        if self.last is None or self.last.style not in {'"', "'"}:
            return None
        start, end = self.last.start_mark, self.last.end_mark
        if start.line == end.line:
            return None
        return Quote(Place(start.line + 1, start.column + 1), end.line + 1)

    def close(self) -> None:
        """Look at what stands after the last text, and report all that was found."""
        self._comments.look(*self._last(), len(self._text))
        self._comments.warn(self._report)
        if self._isolated:
            for comment in self._comments.found:
                check_isolates(comment.text, comment.text, comment.place, self._report)

    def _last(self) -> tuple[int, int, str | None]:
        if self.last is None:
            return 0, 0, '"'
        return self.last.start_mark.index, self.last.end_mark.index, self.last.style
