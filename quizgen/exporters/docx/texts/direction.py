"""Texts in runs of one direction, as Word wants them (ISO/IEC 29500-1, section 17.3.2.30)."""

from collections.abc import Iterator
from itertools import groupby
from unicodedata import bidirectional

from quizgen.machine.pattern import pattern
from quizgen.paper.directions.isolating import END, OPENING

_RIGHT_TO_LEFT = frozenset(["R", "AL"])
_LEFT_TO_RIGHT = frozenset(["L"])

_OPEN = "".join(OPENING.values())
_ISOLATE = pattern(f"([{_OPEN}])([^{_OPEN}{END}]*){END}")


def directed(text: str) -> Iterator[tuple[str, bool]]:
    """Yield runs of a text, and whether each is written from right to left.

    Args:
        text: What has no direction of its own, such as spaces and digits, is written from right
            to left where it stands between letters that are, and where it is isolated with them.
    """
    if text.isascii():
        yield text, False
        return
    sorts = list(map(bidirectional, text))
    turned = _joined(sorts, _RIGHT_TO_LEFT, _LEFT_TO_RIGHT)
    for isolate in _ISOLATE.finditer(text):
        start, end = isolate.span(2)
        within = sorts[start:end]
        first = next((sort for sort in within if sort in _RIGHT_TO_LEFT | _LEFT_TO_RIGHT), "")
        opening = isolate[1]
        if opening == OPENING["rtl"] or (opening != OPENING["ltr"] and first != "L"):
            kept = _joined(within, _LEFT_TO_RIGHT, _RIGHT_TO_LEFT)
            is_turned = any(sort in _RIGHT_TO_LEFT for sort in within)
            turned[start:end] = [is_turned and not stays for stays in kept]
    for is_right, run in groupby(zip(text, turned, strict=True), key=lambda pair: pair[1]):
        yield "".join(character for character, _ in run), is_right


def _joined(sorts: list[str], letters: frozenset[str], others: frozenset[str]) -> list[bool]:
    """Tell of each character whether it is one of some letters, or stands between such."""
    joined = [False] * len(sorts)
    begun = None
    for place, sort in enumerate(sorts):
        if sort in letters or (sort == "NSM" and begun == place):
            start = place if begun is None else begun
            joined[start : place + 1] = [True] * (place + 1 - start)
            begun = place + 1
        elif sort in others:
            begun = None
    return joined
