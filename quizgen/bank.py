"""All that can be asked of some packs: their items, and what was refused and why."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from quizgen.items.difficulty import Difficulty
from quizgen.items.distractors.brief import Wishes
from quizgen.items.item import Item, Refusal
from quizgen.items.kinds import NAMES, Kind, kind_of
from quizgen.machine.collector import collector_paused
from quizgen.machine.frozen import frozen
from quizgen.pack.model import Pack
from quizgen.workshop import SHARES, Workshop

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from quizgen.shares import Crew


@frozen
class Bank:
    """The items of some packs, in the order of their files.

    Attributes:
        packs: What they were made from.
        items: Every question that can be asked soundly.
        refusals: Every one that cannot.
    """

    packs: tuple[Pack, ...]
    items: tuple[Item, ...]
    refusals: tuple[Refusal, ...]


@frozen
class Unlock:
    """A declaration that would allow questions, if it is true.

    Attributes:
        declaration: What to declare; empty where nothing would help.
        refusals: What it would allow, in the order of the bank.
    """

    declaration: str
    refusals: tuple[Refusal, ...]


def find_unlocks(bank: Bank) -> tuple[Unlock, ...]:
    """Group refusals by the declaration that would unlock them, the most worthwhile first."""
    groups: dict[str, list[Refusal]] = {}
    for refusal in bank.refusals:
        groups.setdefault(refusal.unlock, []).append(refusal)
    unlocks = [Unlock(declaration, tuple(refusals)) for declaration, refusals in groups.items()]
    return tuple(
        sorted(unlocks, key=lambda unlock: (not unlock.declaration, -len(unlock.refusals)))
    )


def make_bank(  # noqa: PLR0913 -- what is made, and who makes it
    packs: Iterable[Pack],
    *,
    seed: int = 0,
    distractors: int = 3,
    difficulty: Difficulty | None = None,
    kinds: Sequence[Kind] | None = None,
    executor: "Executor | Crew | None" = None,
    shares: int = SHARES,
) -> Bank:
    """Derive every item from some packs.

    Args:
        packs: Packs with different ids.
        seed: What all draws depend on; the same packs and seed give the same bank.
        distractors: How many an item may have at the most, from two to five.
        difficulty: How hard they are to be, as predicted: distractors are chosen for it,
            and items that do not reach it are refused. With None, the likest distractors
            are chosen, and all items are kept.
        kinds: The kinds of item to make, in this order; all of them by default.
        executor: Whose workers make the items: threads, processes or a cluster's, which
            all make the same bank; None where this process makes them alone.
        shares: How many parts the work is cut into for them.
    """
    packs, wishes = tuple(packs), Wishes(seed, distractors, difficulty)
    wanted = [kind_of(name) for name in NAMES] if kinds is None else kinds
    with collector_paused():
        workshop = Workshop(packs, wanted, wishes)
        made = workshop.make() if executor is None else _spread(workshop, executor, shares)
    return Bank(
        packs,
        items=tuple(one for one in made if isinstance(one, Item)),
        refusals=tuple(one for one in made if isinstance(one, Refusal)),
    )


def _spread(workshop: Workshop, executor: "Executor | Crew", shares: int) -> list[Item | Refusal]:
    from quizgen.shares import spread

    return spread(workshop, executor, shares)
