"""A fact without evidence: its answer cannot be led back to the words of a source.

Passes:

    mexico: {value: kept-maduro, sources: {oath: still considered Maduro the president}}

Fails:

    mexico: {value: kept-maduro}
"""

from collections.abc import Iterator

from quizgen.bank import Bank
from quizgen.problem import Problem

NAME = "no-evidence"


def check(bank: Bank) -> Iterator[Problem]:
    """Yield a warning for every fact without evidence."""
    for pack in bank.packs:
        for fact in pack.all_facts():
            if not fact.evidence:
                yield Problem(
                    fact.location,
                    NAME,
                    f"fact {fact.id} has no evidence",
                    "quote a few words of a source: `sources: {article: its own words}`",
                    "warning",
                )
