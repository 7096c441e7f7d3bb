"""A question that cannot be asked soundly: a note that says what would unlock it.

Not recorded is never proof: where fewer than two distractors are proven false, there is
no item. The hint names the declaration that would prove more, if it is true.
"""

from collections.abc import Iterator

from quizgen.bank import Bank
from quizgen.problem import Problem

NAME = "refused"


def check(bank: Bank) -> Iterator[Problem]:
    """Yield a note for every refusal."""
    for refusal in bank.refusals:
        yield Problem(
            refusal.location,
            NAME,
            f"no question {refusal.id}: {refusal.reason}",
            refusal.unlock,
            "note",
        )
