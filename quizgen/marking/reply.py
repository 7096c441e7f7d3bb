"""Which options a reply stands for."""

from collections.abc import Sequence
from unicodedata import category, normalize

from quizgen.machine.pattern import pattern
from quizgen.question import LETTERS

DIGITS = "123456789"

_BETWEEN = pattern(r"[\s,;.:)(/+&=>→-]+")
"""What people put between letters, and between a number and its letter."""

_PAIRS = pattern(r"(?:[0-9]+[a-z])+|(?:[a-z][0-9]+)+")
_NUMBER = pattern("[0-9]+")
_LETTER = pattern("[a-z]")


def plain(reply: str) -> str:
    """Return a reply without the differences of case, width and spaces around it."""
    return normalize("NFKC", reply).casefold().strip()


def place_of(reply: str, count: int) -> int | None:
    """Return the place of the option that a letter or its number stands for.

    Args:
        reply: A plain reply.
        count: How many options there are.

    Returns:
        The place from 0, or None where no option is meant.
    """
    if len(reply) != 1:
        return None
    for signs in (LETTERS.lower(), DIGITS):
        if reply in signs[:count]:
            return signs.index(reply)
    return None


def places_of(reply: str, count: int) -> tuple[int, ...] | None:
    """Return the places of the options that several letters stand for, as they stand.

    Args:
        reply: A plain reply: ``ac``, ``a, c``, ``13``.
        count: How many options there are.

    Returns:
        The places from 0, or None where something in the reply is no option.
    """
    return _all_places(_BETWEEN.sub("", reply), count)


def pairs_of(reply: str, prompts: int, count: int) -> tuple[int | None, ...] | None:
    """Return the place of each prompt's option.

    Args:
        reply: A plain reply: a letter for each prompt in turn (``cab``), or numbers with
            their letters (``1c 2a``), where some may be left out.
        prompts: How many prompts there are.
        count: How many options there are.

    Returns:
        For each prompt a place from 0, or None where it was left out; None in all where
        something is no option or no prompt, or a prompt is given twice.
    """
    signs = _BETWEEN.sub("", reply)
    if not _PAIRS.fullmatch(signs):
        places = _all_places(signs, count) if signs.isalpha() else None
        return places if places and len(places) == prompts else None
    # A number longer than any question's is none of its prompts, however long.
    numbers = [int(number[:3]) for number in _NUMBER.findall(signs)]
    places = _all_places(_LETTER.findall(signs), count)
    if places is None or len(set(numbers)) < len(numbers):
        return None
    if not all(1 <= number <= prompts for number in numbers):
        return None
    given = dict(zip(numbers, places, strict=True))
    return tuple(given.get(number) for number in range(1, prompts + 1))


def _all_places(signs: Sequence[str], count: int) -> tuple[int, ...] | None:
    places = [place_of(sign, count) for sign in signs]
    known = tuple(place for place in places if place is not None)
    return known if known and len(known) == len(places) else None


def is_readable(text: str) -> bool:
    """Tell whether a text was typed, and not sent by an arrow key or in another encoding."""
    return _UNREADABLE not in text and not any(category(sign) in ("Cc", "Cs") for sign in text)


_UNREADABLE = "\ufffd"
