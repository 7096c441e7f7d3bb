"""A number that may be the name of a version, such as 3.10.

As a number it is 3.1: that is taken for the answer too, and 3.00 is offered beside it. A fact on
its own does not say what its answer is; of one that is a bare number with a point and a zero at
its end, nobody can tell. With a unit, it passes:

    3.10 metres / $2.50 / 3.1

Fails:

    3.10 / 2.0

Source: Semantic Versioning 2.0.0, section 11: versions are compared part by part, so that 3.10
comes after 3.9.
"""

from collections.abc import Iterator

from quizgen.bank import Bank
from quizgen.problem import Problem
from quizgen.values.figures.version import is_maybe_version

NAME = "maybe-version"


def check(bank: Bank) -> Iterator[Problem]:
    """Yield a warning for every answer of a fact on its own that may be a version."""
    for pack in bank.packs:
        for fact in pack.facts.values():
            if is_maybe_version(fact.answer):
                text = getattr(fact.answer, "text", "")
                number = text.rstrip("0").rstrip(".,")
                yield Problem(
                    fact.location,
                    NAME,
                    f"the answer {text!r} is read as the number {number}",
                    f"write {number} if it is a number; if it is a version, name it in words, such "
                    f"as version {text}",
                    "warning",
                )
