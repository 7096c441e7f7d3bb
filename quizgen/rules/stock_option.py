"""An option that refers to the others: “all of the above”, “none of the above”.

Students who know one thing about two options guess it, and when options are shuffled it
refers to nothing. Measured on 43,031 trivia questions, “all of the above” is right in
59% of its items: it gives itself away. Whole options count: a song called “All of the
Points” passes.

Source: Haladyna, Downing and Rodriguez (2002), guidelines 25 and 26.
"""

from collections.abc import Iterator

from quizgen.bank import Bank
from quizgen.problem import Problem
from quizgen.values.text import fold

NAME = "stock-option"

STOCK = frozenset(
    f"{extent} of the {place}"
    for extent in ("all", "none", "both", "neither", "any")
    for place in ("above", "following", "options", "answers", "other options")
) | {"all of these", "none of these", "both of these", "neither of these"}
"""Options that mean nothing by themselves."""


def check(bank: Bank) -> Iterator[Problem]:
    """Yield a warning for every item that offers such an option."""
    for item in bank.items:
        for option in item.options:
            if fold(option.text).rstrip(".") in STOCK:
                yield Problem(
                    item.location,
                    NAME,
                    f"the option {option.text!r} refers to the others",
                    "name a false answer instead",
                    "warning",
                )
