"""The proof that a candidate is false, which can be checked again and told."""

from typing import Literal

from quizgen.machine.frozen import frozen
from quizgen.problem import Location

Rule = Literal["single", "closed", "attributed", "denied", "disjoint", "stated", "order", "count"]


@frozen
class Premise:
    """A fact or a declaration that a certificate stands on.

    Attributes:
        id: The fact's id, or the declaration's path, such as ``stance.cardinality``.
        location: Where the pack says so.
    """

    id: str
    location: Location


@frozen
class Certificate:
    """Why a candidate is false.

    Attributes:
        rule: ``single``: one value is allowed here, and the candidate is incompatible
            with it. ``closed``: the list is complete, and the candidate is not on it.
            ``attributed``: the wording names a source whose list is complete, and the
            candidate is not on it. ``denied``: the curator said so. ``disjoint``: it holds a
            relation that excludes this one. ``stated``: a fact says the contrary, as when what
            is stated is offered as false. ``order``: it is certain to come before what it
            would have to come after. ``count``: so many are proven to be counted, and of all
            others it is proven that they are not.
        premises: What the proof stands on: take one away, and it falls.
    """

    rule: Rule
    premises: tuple[Premise, ...]
