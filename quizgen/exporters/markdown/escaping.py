"""Texts that Markdown shows as they are, whatever they mean to it.

See CommonMark 0.31.2, section 2.4: a backslash before a sign of ASCII makes it a mere sign.
"""

from quizgen.machine.pattern import pattern
from quizgen.paper.lines import on_a_line

_SIGNS = pattern(r"[\\`*_\[\]<>&~$|#!]")
"""What means something anywhere, to CommonMark, to GitHub's Markdown or to what knows formulas."""

_OPENING = pattern(r"^(?:[-+=:]|[0-9]+(?=[.)]))")
"""What means something at the start of a line: a list, a rule, a heading above it, a table."""

_IN_ADDRESS = {"\\": "%5C", "<": "%3C", ">": "%3E", "|": "%7C", "\n": "%0A", "\r": "%0D"}
_UNTOLD = str.maketrans(_IN_ADDRESS)

_TICKS = pattern("`+")


def escape(text: str) -> str:
    """Write a text such that it means nothing within a line."""
    return _SIGNS.sub(r"\\\g<0>", on_a_line(text))


def escape_start(line: str) -> str:
    """Write a line that was escaped such that its start means nothing either."""
    found = _OPENING.match(line)
    if found is None:
        return line
    start = found[0]
    return f"{start}\\{line[len(start) :]}" if start[0].isdecimal() else f"\\{line}"


def span(code: str) -> str:
    """Write code within a line; it has none of the signs that part the cells of a table."""
    code = on_a_line(code)
    if "|" in code or not code:
        return escape(code)
    ticks = _ticks(code, 1)
    pads = code[0] in "` " or code[-1] in "` "
    pad = " " if pads and code.strip(" ") else ""
    return f"{ticks}{pad}{code}{pad}{ticks}"


def fence(lines: list[str], language: str) -> str:
    """Write code that stands apart.

    Args:
        lines: Its lines.
        language: What it is written in, if that is a plain word; else an empty text.
    """
    code = "\n".join(map(on_a_line, lines))
    ticks = _ticks(code, 3)
    return f"{ticks}{language}\n{code}\n{ticks}"


def address_of(url: str) -> str:
    """Write where a link leads to, such that nothing in it ends the link."""
    return f"<{url.translate(_UNTOLD).replace('&', chr(92) + '&')}>"


def _ticks(code: str, least: int) -> str:
    """Return a run of backticks that is longer than any in some code."""
    longest = max(map(len, _TICKS.findall(code)), default=0)
    return "`" * max(least, longest + 1)
