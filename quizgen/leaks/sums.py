"""A key that can be reckoned from another: 61 years before 2019 it was 1958.

An anniversary and its years, a span and its ends, and a number that is another key's with a
number of a stem added, taken away or multiplied. Numbers meet by chance, too: so both questions
must speak of one thing, that is, have a word in common that not every other stem has.
"""

from collections.abc import Iterator

from quizgen.leaks.asked import Asked
from quizgen.leaks.clues import Clues
from quizgen.leaks.figures import POINTS, TIMES, Figure, combined, ends_of, figures_in, figures_of
from quizgen.leaks.rarity import Rarity
from quizgen.machine.frozen import frozen
from quizgen.pack.model import Pack


@frozen
class _Account:
    """The numbers of a question: what it asks for, and what can be reckoned with it."""

    sought: frozenset[Figure]
    derived: frozenset[Figure]
    ends: frozenset[Figure]
    points: frozenset[Figure]


_NOTHING = _Account(frozenset(), frozenset(), frozenset(), frozenset())


class Sums:
    """Finds questions of which one's number follows from the other's.

    Args:
        rarity: What words weigh.
        pack: Whose language the numbers are written in.
    """

    NAME = "its key can be reckoned from the other"

    def __init__(self, rarity: Rarity, pack: Pack | None) -> None:
        self._rarity = rarity
        self._language = pack.language if pack else "en"
        self._results, self._ends = Clues(), Clues()
        self._asked: list[Asked] = []

    def met(self, asked: Asked) -> Iterator[int]:
        """Yield the places of the questions whose keys follow from it, or from which its does."""
        account = self._account(asked)
        places = self._results.met(account.derived, account.sought)
        places |= self._ends.met(account.points, account.ends)
        for place in sorted(places):
            if self._speak_of_one_thing(asked, self._asked[place]):
                yield place

    def add(self, place: int, asked: Asked) -> None:
        """Put a question on the sheet."""
        account = self._account(asked)
        self._results.add(place, account.derived, account.sought)
        self._ends.add(place, account.points, account.ends)
        self._asked.append(asked)

    def _account(self, asked: Asked) -> _Account:
        sought = {
            figure for key in asked.keys for figure in figures_of(key.value) if figure.of != TIMES
        }
        ends = {figure for key in asked.keys for figure in ends_of(key.value)}
        if not (sought or any(sign.isdigit() for sign in asked.printed)):
            return _NOTHING
        printed = figures_in(asked.printed, self._language)
        derived = {
            figure
            for key in (*sought, *ends, None)
            for figure in combined((key, *printed) if key else printed)
        }
        points = {figure for figure in (*sought, *printed) if figure.of in POINTS}
        spanned = ends | sought if ends else ends  # a span tells its ends, and how long it is
        return _Account(
            frozenset(sought), frozenset(derived) | spanned, frozenset(ends), frozenset(points)
        )

    def _speak_of_one_thing(self, one: Asked, other: Asked) -> bool:
        return any(map(self._rarity.bearing, _matter(one) & _matter(other)))


def _matter(asked: Asked) -> set[str]:
    """Return what a question speaks of, but for its numbers."""
    return {word for word in asked.own if not any(sign.isdigit() for sign in word)}
