"""A stem that holds its own key: the question answers itself.

Whole words count, whatever their case; of options that are pictures, nothing is read. Passes:

    How long did the diplomats get? (72 hours)

Fails:

    What did the 72 hours' deadline amount to? (72 hours)

Source: Haladyna, Downing and Rodriguez (2002), "A review of multiple-choice
item-writing guidelines": avoid clues to the right answer.
"""

from collections.abc import Iterator

from quizgen.bank import Bank
from quizgen.folding import has_part
from quizgen.problem import Problem

NAME = "key-in-stem"


def check(bank: Bank) -> Iterator[Problem]:
    """Yield a warning for every item whose stem holds its key."""
    for item in bank.items:
        for answer in () if item.is_picked_by_look else item.answers:
            if has_part(item.stem, answer):
                yield Problem(
                    item.location,
                    NAME,
                    f"the question {item.stem!r} holds its own answer, {answer!r}",
                    "reword the question, or the answer's name",
                    "warning",
                )
