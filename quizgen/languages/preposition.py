"""How a language tells that something happened in a time that is no day, month or year.

Each language has a module of its own in `quizgen.languages.prepositions`, with its `WAYS`. It is
loaded when such a time is put into a sentence, and not before. Where no way is certain to be
right, the time stays as it is written.
"""

from collections.abc import Mapping

from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern


@frozen
class Way:
    """What stands before times of some wordings.

    Attributes:
        before: The preposition, and the article if one is needed, up to the time.
        opening: A pattern of how the time begins; what it matches gives way to `before`.
        ends: What changes in the rest of the time, and what it becomes, as *Jahre* in German.
    """

    before: str
    opening: str
    ends: tuple[str, str] = ("", "")


Ways = Mapping[str, tuple[Way, ...]]
"""For the first word of a precision (of `quizgen.values.date`), its ways, of which the first that
matches is taken."""


def put_before(ways: Ways, time: str, precision: str, *, like: str = "") -> str:
    """Put the preposition before a time; without a way that is certain, it stays as it is.

    Args:
        ways: Those of its language.
        time: The time in words, or a blank in their place.
        precision: What it names.
        like: The words that a blank stands for, which it takes the form of.
    """
    for way in ways.get(precision.split(" ", maxsplit=1)[0], ()):
        found = pattern(way.opening).match(like or time)
        if found:
            rest = time if like else time[found.end() :]
            return way.before + (rest.replace(*way.ends) if way.ends[0] else rest)
    return time
