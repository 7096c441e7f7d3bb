"""Questions how many there are, as frozen records that know their place in the file."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from quizgen.machine.frozen import frozen
from quizgen.pack.fact import Value
from quizgen.problem import Location

End = Literal["value", "subject"]


@frozen
class Also:
    """What is to be so by a second relation of what is counted.

    Attributes:
        relation: The relation's id.
        counts: Which end of it is counted; the other one is given.
    """

    relation: str
    counts: End
    given: Value


@frozen
class Count:
    """A question how many there are.

    Attributes:
        id: Its name within the relation.
        question: The question.
        counts: Which end of the relation is counted; the other one is given.
        within: The id of what they are to lie in (``in`` in the file), if they are.
        traits: Traits that they are to have.
        also: What else is to be so of them (``and`` in the file).
    """

    id: str
    question: str
    counts: End
    given: Value
    location: Location
    within: str = ""
    traits: Mapping[str, str] = field(default_factory=dict)
    also: Also | None = None

    @property
    def has_condition(self) -> bool:
        """Whether not all that the relation lists are counted."""
        return bool(self.within or self.traits or self.also)
