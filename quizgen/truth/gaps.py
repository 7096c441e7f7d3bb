"""What leaves a number open, and what would close it."""

from quizgen.machine.frozen import frozen
from quizgen.pack.fact import Reference
from quizgen.truth.base import Base
from quizgen.truth.judge import TRUE, judge
from quizgen.truth.query import Query


@frozen
class Gap:
    """Why something cannot be counted, and what would change that."""

    reason: str
    unlock: str


def left_open(base: Base, query: Query, thing: str) -> tuple[str, str]:
    """Tell why nothing proves whether a thing answers a query, and what would."""
    message = f"nothing proves whether {thing} is counted: it may be so by {query.relation}"
    near = base.things.touching(thing) or ()
    listed = (other for other in sorted(near) if judge(base, query, Reference(other)) == TRUE)
    if other := next(listed, ""):
        message += f", for {other} is, with which it shares a part or a name"
        return message, f"deny it of {thing} with `not`, or tell the two apart by their names"
    subject, _ = query.pair(Reference(thing))
    said = f"say so of {thing} in relation {query.relation}"
    if base.complete(query.relation, subject):
        return message, f"{said}, or deny it with `not`"
    closed = "declare `complete: true` on it if no fact is missing"
    return message, f"{said}, deny it with `not`, or {closed}"
