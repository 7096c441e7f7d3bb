"""A bank of many packs, a part for each: whoever makes a part writes it.

No process ever has more than one pack and its questions, and the one that hands out the work
keeps counts, and the name of each pack.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.machine.frozen import frozen
from quizgen.pack.bundles import SUFFIXES, ZIP, packs_in
from quizgen.pack.files import STDIN
from quizgen.pack.rule import Rule
from quizgen.pack.shelf import find_pack
from quizgen.problem import PackError, Problem, RequestError, UsageError
from quizgen.records import record_lines
from quizgen.shell.crew import hire
from quizgen.shell.crew.progress import progress
from quizgen.shell.output import write_file
from quizgen.shell.packs import bank_of, same_pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quizgen.shell.making import Making

SUFFIX = ".jsonl"
"""The suffix of a part: JSON, a record a line."""


@frozen
class Order:
    """A part that is to be written.

    Attributes:
        number: The place of the pack among all, from 0.
        name: The pack, as it was named.
        home: The folder that relative names start from.
        file: Where to write the part.
        making: How its questions are to be made.
    """

    number: int
    name: str
    home: Path
    file: Path
    making: Making


@frozen(order=True)
class Identity:
    """What a pack is known by: its id, its language, and the name that is made of them."""

    name: str
    id: str
    language: str


@frozen
class Written:
    """What whoever wrote a part tells of it; if it could not be, only why."""

    number: int
    pack: Identity | None = None
    facts: int = 0
    items: int = 0
    refusals: int = 0
    problems: tuple[Problem, ...] = ()
    failure: str = ""


@frozen
class Tally:
    """How much was written; what is wrong with packs, and what kept parts from being written."""

    packs: int
    facts: int
    items: int
    refusals: int
    problems: tuple[Problem, ...]
    failures: tuple[str, ...]


class Register:
    """The packs whose parts were written, in whatever order: a number each is all it keeps."""

    def __init__(self) -> None:
        self._first: dict[str, int] = {}
        self._repeated: list[tuple[int, Identity]] = []

    def enter(self, number: int, pack: Identity) -> None:
        """Note a pack.

        Args:
            number: Its place among all.
            pack: What it is known by.
        """
        other = self._first.setdefault(pack.name, number)
        if other != number:
            self._first[pack.name] = min(other, number)
            self._repeated.append((max(other, number), pack))

    def problems(self, names: Sequence[str]) -> list[Problem]:
        """Tell which packs have the id of one before them.

        Args:
            names: All packs, as they were named.
        """
        return [
            same_pack(names[number], names[self._first[pack.name]], pack.id, pack.language)
            for number, pack in sorted(self._repeated)
        ]


def list_packs(names: Iterable[str]) -> list[str]:
    """Put in the place of each folder the packs that are in it.

    Raises:
        RequestError: If a folder has none.
        UsageError: If standard input is named.
    """
    listed: list[str] = []
    for name in names:
        if name == STDIN:
            message = "a part is named after the file of its pack: standard input has no name"
            raise UsageError(message)
        if not Path(name).is_dir():
            listed.append(name)
            continue
        found = [str(Path(name) / file) for file in packs_in(Path(name))]
        if not found:
            message = f"no pack is in the folder {name}: their names end in {' or '.join(SUFFIXES)}"
            raise RequestError(message)
        listed += found
    return list(dict.fromkeys(listed))


def write_parts(names: Sequence[str], folder: Path, making: Making) -> Tally:
    """Write a part for each pack; those that have errors keep the others from nothing.

    Args:
        names: The packs, each by its path or name.
        folder: Where the parts are to stand. It is made if need be; the workers of a
            cluster must see it, and the files of the packs, under the same path.
        making: How the questions are to be made, and by whom.

    Raises:
        RequestError: If two parts would have the same name.
        OSError: If the folder cannot be made, or if the workers are lost.
    """
    home, target = Path.cwd(), folder.absolute()
    _demand_different(names)
    orders = (
        Order(number, name, home, target / _part_name(name), making)
        for number, name in enumerate(names)
    )
    count: Counter[str] = Counter()
    register = Register()
    problems: list[Problem] = []
    failures: list[str] = []
    with hire(making) as workers, progress(len(names), "packs") as step:
        target.mkdir(parents=True, exist_ok=True)
        all_written = (
            map(write_part, orders) if workers is None else workers.each(write_part, orders)
        )
        for written in all_written:
            step()
            if written.problems:
                problems += written.problems
                continue
            if written.failure:
                failures.append(written.failure)
                continue
            if written.pack:
                register.enter(written.number, written.pack)
            count["packs"] += 1
            count["facts"] += written.facts
            count["items"] += written.items
            count["refusals"] += written.refusals
    if making.cluster:
        problems = [_as_seen_from_here(problem, home) for problem in problems]
    problems += register.problems(names)
    # A pack that several use has its problems in each of them.
    found = tuple(dict.fromkeys(problems))
    counts = (count["packs"], count["facts"], count["items"], count["refusals"])
    return Tally(*counts, found, tuple(sorted(failures)))


def _part_name(name: str) -> str:
    file = Path(name).name
    suffix = next((suffix for suffix in (*SUFFIXES, ZIP) if file.endswith(suffix)), "")
    return f"{file.removesuffix(suffix)}{SUFFIX}"


def _demand_different(names: Iterable[str]) -> None:
    """Make sure that no part would be written over another."""
    first: dict[str, str] = {}
    for name in names:
        part = _part_name(name)
        other = first.setdefault(part.casefold(), name)  # some disks do not tell A from a
        if other is not name:
            message = (
                f"{other} and {name} would both be written to {part}: "
                "rename one, or write them to different folders"
            )
            raise RequestError(message)


def write_part(order: Order) -> Written:
    """Write a part; this is what workers are sent."""
    if not order.file.parent.is_dir():
        # To make it here would hide the part on one machine of several.
        message = (
            f"a worker does not see the folder {order.file.parent}: "
            "it must be on a file system that all machines share"
        )
        raise FileNotFoundError(message)
    try:
        pack = find_pack(order.name, home=order.home)
    except PackError as error:
        return Written(order.number, problems=error.problems)
    bank = bank_of([pack], order.making)
    try:
        write_file(order.file, b"".join(record_lines(bank)))
    except OSError as error:
        return Written(order.number, failure=f"{order.file}: {error.strerror or error}")
    facts = sum(1 for _ in pack.all_facts())
    identity = Identity(pack.name, pack.id, pack.language)
    return Written(order.number, identity, facts, len(bank.items), len(bank.refusals))


def _as_seen_from_here(problem: Problem, home: Path) -> Problem:
    """Tell of a file that only this machine has."""
    path = home / problem.location.file
    if problem.rule != Rule.NO_FILE.value or not path.is_file():
        return problem
    hint = f"workers look for {path}: it must be on a file system that all machines share"
    return replace(problem, hint=hint)
