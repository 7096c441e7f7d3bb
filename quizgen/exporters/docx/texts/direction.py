"""Texts in runs of one direction, as Word wants them (ISO/IEC 29500-1, section 17.3.2.30)."""

from collections.abc import Iterator
from itertools import groupby
from unicodedata import bidirectional

_RIGHT_TO_LEFT = frozenset(["R", "AL"])


def directed(text: str) -> Iterator[tuple[str, bool]]:
    """Yield runs of a text, and whether each is written from right to left.

    Args:
        text: What has no direction of its own, such as spaces and digits, is written from right
            to left where it stands between letters that are.
    """
    if text.isascii():
        yield text, False
        return
    turned = [False] * len(text)
    begun = None
    for place, character in enumerate(text):
        sort = bidirectional(character)
        if sort in _RIGHT_TO_LEFT or (sort == "NSM" and begun == place):
            start = place if begun is None else begun
            turned[start : place + 1] = [True] * (place + 1 - start)
            begun = place + 1
        elif sort == "L":
            begun = None
    for is_right, run in groupby(zip(text, turned, strict=True), key=lambda pair: pair[1]):
        yield "".join(character for character, _ in run), is_right
