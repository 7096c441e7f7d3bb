"""Comments, and whether one cuts a text short: in YAML it begins at a # after a space.

It is told where the # is directly followed by what is no space, right after a text that is not
quoted, or in the line below it and indented deeper, as what goes on would be; where a digit
follows it, after anything else in its line; and where what was left open before it, a bracket or
a quotation mark, is closed in it. A comment that is parted by a space from its # says nothing else.
"""

import re
import sys

from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.pack.report import Report, shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.decoding import BREAK, Place

NOWHERE = sys.maxsize
"""Where a # stands that is not there: behind any place that a parser may tell."""

_SPACE = pattern(r"[ \t\r\n]*")
_ITEMS = pattern(r" *(?:- +)*")
_PAIRS = tuple(zip("([{“«„「（", ")]}”»“」）", strict=True))
_QUOTED_OR_COMMENT = pattern(
    r"""(?<![^\s\[\]{},:])(?:"(?:[^"\\]++|\\.)*+"?|'(?:[^']++|'')*+'?)|(?<![^\s])#[^\r\n]*""",
    re.DOTALL,
)
_NO_TEXT = ":-?[{,"
"""What ends a line's beginning in which no text has begun."""


@frozen
class Comment:
    """A comment.

    Attributes:
        text: It, from its # to the end of its line.
        place: Where its # stands.
        cuts: What it seems to cut off from what it says; None where it is a comment plainly.
    """

    text: str
    place: Place
    cuts: str | None


class Comments:
    """Finds the comments of a file, which stand between its texts.

    Attributes:
        found: Those that were found so far, in the order of the file.
        next: Where the next # stands that may begin one.
    """

    def __init__(self, text: str) -> None:
        self.found: list[Comment] = []
        self._text = text
        self.next = self._find(0)
        self._start = self._end = 0
        self._is_plain = False
        self._line, self._line_start = 1, 0

    def look(self, start: int, end: int, style: str | None, stop: int) -> None:
        """Look at what stands after a text, which itself holds no comment.

        Args:
            start: Where the text begins.
            end: Where it ends.
            style: Its quotation mark, or the sign of a block; nothing for plain text.
            stop: Where the next one begins.
        """
        self._start, self._end, self._is_plain = start, end, not style
        if self.next < end:
            self.next = self._find(end)
        if self.next < stop:
            self._collect(stop)

    def give_up(self, start: int, end: int, style: str | None, stop: int) -> None:
        """Look at what stands before the place where the file could not be read on.

        The line that it stands in may hold texts that are not known.

        Args:
            start: Where the last text begins that was read.
            end: Where it ends.
            style: Its quotation mark, or the sign of a block; nothing for plain text.
            stop: The place.
        """
        self.look(start, end, style, end)
        first = self.next
        if first < stop and self._follows_text(first):
            self._collect(first + 1)
        stop = self._break_after(stop)
        for match in _QUOTED_OR_COMMENT.finditer(self._text, self._end, stop):
            if match[0][0] == "#" and match.start() >= self.next:
                self._add(match.start(), match[0], self._cut_in_line(match.start(), match[0]))
        self.next = NOWHERE

    def warn(self, report: Report) -> None:
        """Warn of the comments that seem to cut a text."""
        for comment in self.found:
            if comment.cuts is not None:
                message = "a comment begins here, at the #"
                if comment.cuts:
                    message += f", and the text before it ends: {shown(comment.cuts)}"
                hint = "if the # belongs to the text, quote it whole; if not, put a space after it"
                report.warn(Rule.CUT_TEXT, comment.place, message, hint)

    def _find(self, at: int) -> int:
        found = self._text.find("#", at)
        return NOWHERE if found < 0 else found

    def _break_after(self, at: int) -> int:
        found = BREAK.search(self._text, at)
        return found.start() if found else len(self._text)

    def _sign(self, at: int) -> str:
        return self._text[at : self._break_after(at)]

    def _collect(self, stop: int) -> None:
        while self.next < stop:
            sign = self._sign(self.next)
            self._add(self.next, sign, self._cut(self.next, sign))
            self.next = self._find(self.next + len(sign))

    def _add(self, at: int, sign: str, cuts: str | None) -> None:
        for match in BREAK.finditer(self._text, self._line_start, at):
            self._line, self._line_start = self._line + 1, match.end()
        place = Place(self._line, at - self._line_start + 1)
        self.found.append(Comment(sign, place, cuts))

    def _cut(self, at: int, sign: str) -> str | None:
        """Return the text that a comment between two texts seems to cut, if it does."""
        if self._follows_text(at):
            before = self._text[self._start : self._end]
            breaks = len(BREAK.findall(self._text, self._end, at))
            if not breaks:
                return before if _is_tight(sign) or _closes(before, sign) else None
            goes_on = breaks == 1 and _is_tight(sign) and self._is_deeper(at)
            return before if goes_on else None
        return self._cut_in_line(at, sign, is_known=True)

    def _follows_text(self, at: int) -> bool:
        """Tell whether nothing but space stands between the last text, if it is plain, and a #."""
        return self._is_plain and _SPACE.fullmatch(self._text, self._end, at) is not None

    def _cut_in_line(self, at: int, sign: str, *, is_known: bool = False) -> str | None:
        """Return what a comment seems to cut, by what stands before it in its line."""
        before = self._text[self._line_of(at) : at].strip()
        if not before:
            return None
        if not is_known and before[-1] not in f"{_NO_TEXT}\"'":
            return before if _is_tight(sign) or _closes(before, sign) else None
        return "" if sign[1:2].isdigit() else None

    def _line_of(self, at: int) -> int:
        """Return where the line of a place begins."""
        line = self._text.rfind("\n", 0, at) + 1
        return max(line, self._text.rfind("\r", line, at) + 1)

    def _is_deeper(self, at: int) -> bool:
        """Tell whether a place is indented as the rest of the last text would be."""
        line = self._line_of(self._start)
        items = _ITEMS.match(self._text, line, self._start)
        indent = (items.end() if items else line) - line
        column = at - self._line_of(at)
        return column >= indent if indent == self._start - line else column > indent


def _is_tight(sign: str) -> bool:
    """Tell whether a comment begins without a space after its #."""
    return not (sign.lstrip("#")[:1] or " ").isspace()


def _closes(before: str, sign: str) -> bool:
    """Tell whether a comment closes what the text before it has left open."""
    if before.count('"') % 2 and '"' in sign:
        return True
    return any(
        before.count(opening) > before.count(closing) and closing in sign
        for opening, closing in _PAIRS
    )
