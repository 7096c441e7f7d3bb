"""Who made pictures and sounds, and on which terms they may be used: each told once."""

from collections.abc import Iterable

from quizgen.machine.frozen import frozen
from quizgen.media.record import Medium


@frozen
class Credit:
    """Who made some pictures and sounds, and on which terms they may be used.

    Attributes:
        shown: What each of them shows or lets hear, in words.
        about: Who made them, and their licence; empty where neither is told.
        source: Where they are from, such as an address, or an empty text.
    """

    shown: tuple[str, ...]
    about: str
    source: str


def credit(media: Iterable[Medium]) -> tuple[Credit, ...]:
    """Gather pictures and sounds by who made them; nothing is told of what says nothing.

    Args:
        media: Pictures and sounds, in whose order they are told.
    """
    shown: dict[tuple[str, str], dict[str, None]] = {}
    for medium in media:
        about = ", ".join(filter(None, (medium.credit, medium.license)))
        if about or medium.source:
            told = shown.setdefault((about, medium.source), {})
            told[medium.alt or medium.file] = None
    return tuple(Credit(tuple(told), *source) for source, told in shown.items())
