"""Packs by name or path, and what is made of them."""

from __future__ import annotations

import signal
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from quizgen.problem import Location, PackError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Executor

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
    from quizgen.pack.library import Library
    from quizgen.pack.shelf import find_pack

    library = Library()
    packs: list[Pack] = []
    problems: list[Problem] = []
    first: dict[str, str] = {}
    for name in dict.fromkeys(names or (DEFAULT,)):
        try:
            pack = find_pack(name, library)
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
        # A pack that several use has its problems in each of them.
        raise PackError(dict.fromkeys(problems))
    return tuple(packs)


def open_bank(
    names: Sequence[str],
    seed: int = 0,
    options: int = 4,
    kinds: Sequence[str] = (),
    jobs: int = 1,
) -> Bank:
    """Read the packs that were named, and derive their items.

    Args:
        names: Paths or names; none means the bundled pack.
        seed: What all draws depend on.
        options: How many options an item may have at the most.
        kinds: The kinds of item by name, or ``all``; none means multiple choice.
        jobs: How many processes make them; 0 for one on each core.

    Raises:
        PackError: If packs cannot be read.
    """
    from quizgen.bank import make_bank
    from quizgen.items import KINDS

    wanted = [kind for kind in KINDS if kind.NAME in (kinds or (DEFAULT_KIND,)) or "all" in kinds]
    packs = open_packs(names)
    with _workers(jobs) as executor:
        return make_bank(packs, seed=seed, distractors=options - 1, kinds=wanted, executor=executor)


@contextmanager
def _workers(jobs: int) -> Iterator[Executor | None]:
    """Start processes that make items; none where this one does it alone."""
    if jobs == 1:
        yield None
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(
        jobs or None,
        # Forked processes have the packs already; elsewhere than on Linux forking is not safe.
        mp_context=get_context("fork" if sys.platform == "linux" else None),
        # On Ctrl-C this process ends the work; the others need not tell of it too.
        initializer=signal.signal,
        initargs=(signal.SIGINT, signal.SIG_IGN),
    ) as executor:
        yield executor
