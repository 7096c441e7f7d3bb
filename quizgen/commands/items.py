"""Every question that a pack yields, and every refusal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from quizgen.problem import counted
from quizgen.shell.options import bank_options, pack_argument
from quizgen.shell.streams import behind_bars, tell, tell_json

if TYPE_CHECKING:
    from quizgen.bank import Bank
    from quizgen.items.item import Item
    from quizgen.shell.making import Making


@click.command
@pack_argument
@click.option(
    "--format",
    "layout",
    type=click.Choice(("text", "json"), case_sensitive=False),
    default="text",
    show_default=True,
    help="Text for people, JSON for programs.",
)
@click.option(
    "--refusals",
    is_flag=True,
    help="List only what is refused, by the declaration that would unlock the most, and which "
    "kinds nothing asks for.",
)
@bank_options
def command(
    pack: str,
    layout: str,
    refusals: bool,
    making: Making,
) -> None:
    """List every question that the pack yields, and every refusal.

    All kinds are listed unless --kind names some. In text, * marks what is right. A
    refusal says why the question cannot be asked, and what would allow it.
    """
    from quizgen.shell.packs import open_bank

    making = replace(making, kinds=making.kinds or ("all",))
    bank = open_bank([pack], making)
    if layout == "json":
        from quizgen.records import bank_record

        tell_json(bank_record(replace(bank, items=()) if refusals else bank), indent=1)
    elif refusals:
        tell("\n".join([*_unlock_lines(bank), *_silent_lines(bank, making.kinds), _count(bank)]))
    else:
        tell("\n".join(_lines(bank)))


def _lines(bank: Bank) -> list[str]:
    from quizgen.shell.exhibits import media_lines

    lines: list[str] = []
    for item in bank.items:
        lines += [behind_bars(item.stem), *media_lines(item)]
        lines += [f"  ({item.id}, {item.difficulty}{_unproven(item)})"]
        lines += [*_answer_lines(item), ""]
    for refusal in bank.refusals:
        lines += [f"refused: {refusal.id}", f"  {refusal.reason}"]
        if refusal.unlock:
            lines.append(f"  to unlock: {refusal.unlock}")
        lines.append("")
    lines.append(_count(bank))
    return lines


def _unproven(item: Item) -> str:
    """Mark a question of which nothing is proven."""
    from quizgen.items.item import Response

    is_read = item.response is Response.WRITE
    return ", not proven: a person reads the answer" if is_read else ""


def _answer_lines(item: Item) -> list[str]:
    """List what is offered, or what answers a question that offers nothing."""
    from quizgen.items.item import Response
    from quizgen.shell.exhibits import named

    if item.response is Response.TYPE:
        return [_behind("*", answer) for answer in item.accepted]
    lines = [_behind("*", answer) for answer in item.answers]
    if item.response is Response.PICK_ONE or item.response is Response.PICK_SEVERAL:
        return [f"  {'*' if option.correct else '-'} {named(option)}" for option in item.options]
    return lines + [_behind("-", option.text) for option in item.options if not option.correct]


def _behind(sign: str, text: str) -> str:
    return f"  {sign} {behind_bars(text)}"


def _silent_lines(bank: Bank, wanted: tuple[str, ...]) -> list[str]:
    """Tell of the kinds that were wanted, and that nothing in the pack asks for, what they need."""
    from quizgen.items.kinds import KINDS

    met = {item.kind for item in bank.items} | {refusal.kind for refusal in bank.refusals}
    lines = [
        f"{kind.NAME}: nothing to ask, it needs {kind.NEEDS}"
        for kind in KINDS
        if kind.NAME not in met and (kind.NAME in wanted or "all" in wanted)
    ]
    return [*lines, *([""] if lines else [])]


def _unlock_lines(bank: Bank) -> list[str]:
    """List declarations, the one that allows the most questions first."""
    from quizgen.bank import find_unlocks

    lines: list[str] = []
    for unlock in find_unlocks(bank):
        count = len(unlock.refusals)
        more = counted(count, "more question")
        lines.append(f"{unlock.declaration or 'nothing would help'}: {more}")
        lines += [f"  {refusal.id}: {refusal.reason}" for refusal in unlock.refusals]
    return [*lines, *([""] if lines else [])]


def _count(bank: Bank) -> str:
    count = len(bank.items)
    return f"{counted(count, 'question')}, {len(bank.refusals)} refused"
