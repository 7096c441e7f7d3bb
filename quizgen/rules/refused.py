"""A question that cannot be asked soundly: a note that says what would unlock it.

Not recorded is never proof: where fewer than two distractors are proven false, there is
no item. The hint names the declaration that would prove more, if it is true.
"""

from collections.abc import Iterator

from quizgen.bank import Bank, find_unlocks
from quizgen.problem import Problem

NAME = "refused"


def check(bank: Bank) -> Iterator[Problem]:
    """Yield a note for every declaration that would unlock questions."""
    for unlock in find_unlocks(bank):
        first = unlock.refusals[0]
        message = f"no question {first.id}: {first.reason}"
        others = len(unlock.refusals) - 1
        if others:
            message += f" (and {others} more that the same would unlock)"
        yield Problem(first.location, NAME, message, unlock.declaration, "note")
