"""Lists and records that are being read: how large they may get, and what keys they have."""

from typing import NoReturn, TypeAlias, cast

from quizgen.pack.report import Placed, Report, shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Mapping, Node, Scalar, Sequence, Unreadable

MAX_ENTRIES = 250_000
"""How many entries a list or a record may hold."""

Branch: TypeAlias = tuple[Sequence | Mapping, list[Node]]
"""A list or a record whose end has not been reached, and what it holds so far.

Of a record these are keys and values in turn. A plain tuple: a pack has many of them.
"""


class Stop(Exception):  # noqa: N818 -- no error of its own: the problem is reported already
    """Reading cannot go on."""


def measure(branch: Branch, report: Report) -> None:
    """Stop where a list or a record holds too much.

    Raises:
        Stop: With the problem reported.
    """
    node, items = branch
    if len(items) > (MAX_ENTRIES if isinstance(node, Sequence) else 2 * MAX_ENTRIES):
        message = f"what begins here has more than {MAX_ENTRIES:,} entries"
        stop_too_large(node, message, report)


def close(branch: Branch, report: Report) -> None:
    """Check a record's keys, and give it its entries; a list has its items already.

    Raises:
        Stop: If it holds too much, with the problem reported.
    """
    node, items = branch
    if len(items) > MAX_ENTRIES:
        measure(branch, report)
    if isinstance(node, Mapping):
        keys = items[::2]
        pairs = zip(keys, items[1::2], strict=False)
        if len({key.text for key in keys if type(key) is Scalar}) == len(keys):
            node.pairs = cast("list[tuple[Scalar, Node]]", list(pairs))
        else:
            _check_keys(keys, report)
            node.pairs = [(key, value) for key, value in pairs if isinstance(key, Scalar)]


def stop_too_large(place: Placed, message: str, report: Report) -> NoReturn:
    """Report that the file holds too much.

    Raises:
        Stop: Always.
    """
    report.add(Rule.TOO_LARGE, place, message, "split it into several packs")
    raise Stop


def _check_keys(keys: list[Node], report: Report) -> None:
    seen: dict[str, Scalar] = {}
    for key in keys:
        if isinstance(key, Scalar):
            first = seen.setdefault(key.text, key)
            if first is not key:
                message = f"the key {shown(key.text)} stands twice: first in line {first.line}"
                report.add(Rule.DUPLICATE_KEY, key, message, "keep one of them, or rename one")
        elif not isinstance(key, Unreadable):
            message = "a list or a record stands where a key is expected"
            hint = "text that begins with { or [ must be quoted"
            report.add(Rule.KEY_SHAPE, key, message, hint)
