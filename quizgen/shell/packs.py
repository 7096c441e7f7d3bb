"""Packs by name or path, and what is made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.problem import Location, PackError, Problem, RequestError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Executor

    from quizgen.bank import Bank
    from quizgen.items.difficulty import Difficulty
    from quizgen.items.item import Item
    from quizgen.items.kinds import Kind
    from quizgen.pack.model import Pack
    from quizgen.shares import Crew
    from quizgen.shell.making import Making
    from quizgen.workshop import Workshop

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
    from quizgen.shell.cache import find_cache

    library = Library(find_cache())
    packs: list[Pack] = []
    problems: list[Problem] = []
    first: dict[str, str] = {}
    for name in dict.fromkeys(names or (DEFAULT,)):
        try:
            pack = find_pack(name, library)
        except PackError as error:
            problems.extend(error.problems)
            continue
        if pack.name in first:
            problems.append(same_pack(name, first[pack.name], pack.id, pack.language))
        first.setdefault(pack.name, name)
        packs.append(pack)
    if problems:
        # A pack that several use has its problems in each of them.
        raise PackError(dict.fromkeys(problems))
    return tuple(packs)


def same_pack(name: str, other: str, pack: str, language: str) -> Problem:
    """Tell that a pack has the same id as one before it.

    Args:
        name: The pack, as it was named.
        other: The one before it.
        pack: Their id.
        language: The language of the pack.
    """
    from quizgen.pack.rule import Rule

    message = f"this pack has the same id as {other}: {pack}"
    hint = (
        "give one of them another id (`pack: another-name`); or if it is a translation, "
        f"name its file by its language, such as {pack}.{language}.yaml"
    )
    return Problem(Location(name), Rule.SAME_PACK.value, message, hint)


def open_bank(names: Sequence[str], making: Making) -> Bank:
    """Read the packs that were named, and derive their items.

    Args:
        names: Paths or names; none means the bundled pack.
        making: How the bank is to be made.

    Raises:
        PackError: If packs cannot be read.
        UsageError: If one of them is a translation of another: both have the same items.
    """
    from quizgen.shell.crew import hire

    packs = open_packs(names)
    _refuse_translations(packs)
    with hire(making) as workers:
        return bank_of(packs, making, workers)


def open_banks(names: Sequence[str], making: Making) -> tuple[Bank, ...]:
    """Read the packs that were named, and derive the items of each in a bank of its own.

    Args:
        names: Paths or names; none means the bundled pack.
        making: How the banks are to be made.

    Raises:
        PackError: If packs cannot be read.
    """
    from quizgen.shell.crew import hire

    packs = open_packs(names)
    with hire(making) as workers:
        return tuple(bank_of((pack,), making, workers) for pack in packs)


def bank_of(packs: Sequence[Pack], making: Making, workers: Executor | Crew | None = None) -> Bank:
    """Derive the items of some packs as the command line says.

    Args:
        packs: The packs.
        making: How the bank is to be made.
        workers: Who makes it; None where this process does it alone.
    """
    from quizgen.bank import make_bank

    return make_bank(
        packs,
        seed=making.seed,
        distractors=making.options - 1,
        difficulty=_aim(making),
        kinds=_kinds(making),
        executor=workers,
    )


def _refuse_translations(packs: Sequence[Pack]) -> None:
    first: dict[str, str] = {}
    for pack in packs:
        if first.setdefault(pack.id, pack.name) != pack.name:
            message = (
                f"{first[pack.id]} and {pack.name} are one pack in two languages, with the same "
                "questions: name one of them"
            )
            raise UsageError(message)


def open_workshop(names: Sequence[str], making: Making) -> Workshop:
    """Read the packs that were named, and find what can be asked, without making it yet.

    Args:
        names: Paths or names; none means the bundled pack.
        making: How items are to be made.

    Raises:
        PackError: If packs cannot be read.
    """
    packs = open_packs(names)
    _refuse_translations(packs)
    from quizgen.items.distractors.brief import Wishes
    from quizgen.workshop import Workshop

    wishes = Wishes(making.seed, making.options - 1, _aim(making))
    return Workshop(packs, _kinds(making), wishes)


def _kinds(making: Making) -> Sequence[Kind]:
    from quizgen.items.kinds import NAMES, kind_of

    wanted = making.kinds or (DEFAULT_KIND,)
    return [kind_of(name) for name in NAMES if name in wanted or "all" in wanted]


def _aim(making: Making) -> Difficulty | None:
    from quizgen.items.difficulty import Difficulty

    return Difficulty(making.difficulty) if making.difficulty else None


def demand_questions(items: Sequence[Item], packs: Sequence[Pack], making: Making) -> None:
    """Make sure that there is something to ask.

    Args:
        items: What there is.
        packs: What it was made from.
        making: How it was to be made.

    Raises:
        RequestError: If there is nothing; it tells why, or names the command that does.
    """
    if items:
        return
    whose = "these packs yield" if packs[1:] else f"{packs[0].name} yields"
    if not any(pack.open or any(pack.all_facts()) for pack in packs):
        message = f"{whose} no questions: there are no facts in {'them' if packs[1:] else 'it'}"
        raise RequestError(message)
    kinds = () if "all" in making.kinds else making.kinds or (DEFAULT_KIND,)
    wishes = "".join(f" --kind {kind}" for kind in kinds)
    such = " of this kind" if len(kinds) == 1 else " of these kinds" if kinds else ""
    others = ""
    if not making.kinds:
        such, others = " of multiple choice", "; `--kind all` asks in other ways, too"
    if making.difficulty:
        wishes += f" --difficulty {making.difficulty}"
        such += f" predicted {making.difficulty}"
    command = "quizgen items PACK" if packs[1:] else f"quizgen items {_named(packs[0])}"
    message = f"{whose} no questions{such}: `{command}{wishes}` tells why{others}"
    raise RequestError(message)


def _named(pack: Pack) -> str:
    """Return what names a pack on the command line: its file, or its name if it is bundled."""
    from quizgen.pack.beside import file_of

    return str(file_of(pack) or pack.location.file.removesuffix(".yaml"))
