"""Questions that cannot be asked soundly: a note that says what would unlock them.

Not recorded is never proof: where fewer than two distractors are proven false, there is
no item. The hint names the declaration that would prove more, if it is true. Each is told once,
for multiple choice, for what `ask` asks to match or to order, and for facts of which nothing at
all is asked. That a fact cannot be asked in another way too, such as by an answer that is too
long to type, is told by `quizgen items PACK --refusals`.
"""

from collections.abc import Iterator
from dataclasses import replace

from quizgen.bank import Bank, find_unlocks
from quizgen.items.item import Refusal
from quizgen.problem import Problem

NAME = "refused"

ASKED = frozenset({"choice", "matching", "ordering", "chronology", "count"})
"""The kinds that a pack asks for in its own words; others are tried on all that it says."""


def check(bank: Bank) -> Iterator[Problem]:
    """Yield a note for every declaration that would unlock questions."""
    for unlock in find_unlocks(replace(bank, refusals=tuple(_told(bank)))):
        first = unlock.refusals[0]
        message = f"no question {first.id}: {first.reason}"
        others = len(unlock.refusals) - 1
        if others:
            message += f" (and {others} more that the same would unlock)"
        yield Problem(first.location, NAME, message, unlock.declaration, "note")


def _told(bank: Bank) -> Iterator[Refusal]:
    """Yield what a pack asks for, then one refusal of facts of which nothing is asked.

    One for each relation: what would unlock one fact would often unlock the others.
    """
    asked = [refusal for refusal in bank.refusals if refusal.kind in ASKED]
    yield from asked
    known = {(item.pack, fact) for item in bank.items for fact in item.facts}
    known |= {(_pack_of(refusal), refusal.fact) for refusal in asked}
    told: set[tuple[str, str]] = set()
    for refusal in bank.refusals:
        pack = _pack_of(refusal)
        relation = (pack, refusal.fact.partition(".")[0])
        if (pack, refusal.fact) not in known and relation not in told:
            told.add(relation)
            yield refusal


def _pack_of(refusal: Refusal) -> str:
    return refusal.id.partition("/")[0]
