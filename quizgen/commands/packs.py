"""Packs by name or path, and what is made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.problem import Location, PackError, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizgen.bank import Bank
    from quizgen.pack.model import Pack

DEFAULT = "venezuela-2019"
"""The bundled pack that commands use when none is named."""

DEFAULT_KIND = "choice"
"""The kind of question that commands ask when none is named."""


def open_packs(names: Sequence[str]) -> tuple[Pack, ...]:
    """Read the packs that were named, or the bundled one.

    Raises:
        PackError: With the problems of all of them, if any has one.
    """
    from quizgen.pack.shelf import find_pack

    packs: list[Pack] = []
    problems: list[Problem] = []
    first: dict[str, str] = {}
    for name in dict.fromkeys(names or (DEFAULT,)):
        try:
            pack = find_pack(name)
        except PackError as error:
            problems.extend(error.problems)
            continue
        if pack.id in first:
            message = f"this pack has the same id as {first[pack.id]}: {pack.id}"
            hint = "give one of them another id: `pack: another-name`"
            problems.append(Problem(Location(name), "same-pack", message, hint))
        first.setdefault(pack.id, name)
        packs.append(pack)
    if problems:
        raise PackError(problems)
    return tuple(packs)


def open_bank(
    names: Sequence[str], seed: int = 0, options: int = 4, kinds: Sequence[str] = ()
) -> Bank:
    """Read the packs that were named, and derive their items.

    Args:
        names: Paths or names; none means the bundled pack.
        seed: What all draws depend on.
        options: How many options an item may have at the most.
        kinds: The kinds of item by name, or ``all``; none means multiple choice.

    Raises:
        PackError: If packs cannot be read.
    """
    from quizgen.bank import make_bank
    from quizgen.items import KINDS

    wanted = [kind for kind in KINDS if kind.NAME in (kinds or (DEFAULT_KIND,)) or "all" in kinds]
    return make_bank(open_packs(names), seed=seed, distractors=options - 1, kinds=wanted)
