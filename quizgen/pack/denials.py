"""What facts deny: of a whole, all that lies in it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from quizgen.pack.fact import Assertion, Reference, Value
from quizgen.pack.things import Things


class Denials:
    """What some facts of one subject deny, found by what lies in it.

    Args:
        facts: The facts.
        things: What lies in what.
    """

    def __init__(self, facts: Iterable[Assertion], things: Things) -> None:
        self._things = things
        self._denied = [(fact, denied) for fact in facts for denied in fact.denies]

    def of(self, value: Value) -> Iterator[tuple[Assertion, Value]]:
        """Yield the facts that deny a value, each with what it denies, in their order."""
        if not isinstance(value, Reference):
            # Numbers, dates and texts are compared with each other; of things there may be many.
            within = self._things.within
            return (denial for denial in self._denied if within(value, denial[1]))
        wholes = self._things.wholes(value) if self._denied else ()
        places = sorted(place for whole in wholes for place in self._places.get(whole, ()))
        return (self._denied[place] for place in places)

    @cached_property
    def _places(self) -> Mapping[str, list[int]]:
        """Where each thing is denied, by its root."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, (_, denied) in enumerate(self._denied):
            if isinstance(denied, Reference):
                places[self._things.root(denied.entity)].append(place)
        return places
