"""Regular expressions as ECMAScript reads them with the flag ``u``, by which editors validate.

What it refuses is told by the grammar of ECMA-262 (section 22.2.1, ``Pattern`` with ``UnicodeMode``
and ``NamedCaptureGroups``), where much that Python takes is an error.
"""

import re

_SYNTAX = "^$\\.*+?()[]{}|"
_ESCAPE = re.compile(
    r"\\(?:[dDsSwW]|[pP]\{\w+(?:=\w+)?\}|[fnrtv]|c[A-Za-z]|0(?![0-9])|x[0-9A-Fa-f]{2}"
    r"|u[0-9A-Fa-f]{4}|u\{[0-9A-Fa-f]+\}|[\^$\\.*+?()\[\]{}|/])"
)
_ASSERTION = re.compile(r"\^|\$|\\[bB]")
_GROUP = re.compile(r"\((?:\?(?::|=|!|<=|<!|<[A-Za-z_$][\w$]*>))?")
_QUANTIFIER = re.compile(r"(?:[*+?]|\{[0-9]+(?:,[0-9]*)?\})\??")
_SETS = frozenset("dDsSwWpP")


class NoPattern(ValueError):  # noqa: N818 -- what is refused is none
    """ECMAScript does not take a regular expression."""


def check_pattern(pattern: str) -> None:
    """Refuse what is no regular expression with the flag ``u``.

    Raises:
        NoPattern: With the rest that it cannot be read on from.
    """
    end = _alternatives(pattern, 0)
    if end != len(pattern):
        raise NoPattern(pattern[end:])


def _alternatives(pattern: str, at: int) -> int:
    while at < len(pattern) and pattern[at] != ")":
        at = at + 1 if pattern[at] == "|" else _term(pattern, at)
    return at


def _term(pattern: str, at: int) -> int:
    if found := _ASSERTION.match(pattern, at):
        return found.end()
    if group := _GROUP.match(pattern, at):
        at = _alternatives(pattern, group.end())
        if pattern[at : at + 1] != ")":
            raise NoPattern(pattern[group.start() :])
        at += 1
        if group[0] in {"(?=", "(?!", "(?<=", "(?<!"}:
            return at  # with the flag, nothing that looks around may be repeated
    elif pattern[at] == "[":
        at = _class(pattern, at)
    elif found := _ESCAPE.match(pattern, at):
        at = found.end()
    elif pattern[at] == "." or pattern[at] not in _SYNTAX:
        at += 1
    else:
        raise NoPattern(pattern[at:])
    found = _QUANTIFIER.match(pattern, at)
    return found.end() if found else at


def _class(pattern: str, at: int) -> int:
    start = at
    at += 2 if pattern[at + 1 : at + 2] == "^" else 1
    while pattern[at : at + 1] != "]":
        first, at = _member(pattern, at, start)
        if pattern[at : at + 1] == "-" and pattern[at + 1 : at + 2] != "]":
            last, at = _member(pattern, at + 1, start)
            if first is None or last is None or first > last:
                raise NoPattern(pattern[start:at])
    return at + 1


def _member(pattern: str, at: int, start: int) -> tuple[int | None, int]:
    """Return the code point of a class's member, or None for a set, and where it ends."""
    if at >= len(pattern):
        raise NoPattern(pattern[start:])
    if pattern[at] != "\\":
        return ord(pattern[at]), at + 1
    if pattern[at + 1 : at + 2] in {"-", "b"}:
        return ord(pattern[at + 1]), at + 2
    found = _ESCAPE.match(pattern, at)
    if found is None:
        raise NoPattern(pattern[at:])
    if found[0][1] in _SETS:
        return None, found.end()
    return ord(found[0][-1]) if len(found[0]) == 2 else int(
        found[0][2:].strip("{}"), 16
    ), found.end()
