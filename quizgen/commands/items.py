"""Every question that a pack yields, and every refusal."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from quizgen.commands.options import options_option, pack_argument, seed_option

if TYPE_CHECKING:
    from quizgen.bank import Bank


@click.command
@pack_argument
@click.option(
    "--format",
    "layout",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="Text for people, JSON for programs.",
)
@options_option
@seed_option
def command(pack: str, layout: str, options: int, seed: int) -> None:
    """List every question that the pack yields, and every refusal.

    In text, * marks the right option. A refusal says why the question cannot be asked,
    and what would allow it.
    """
    from quizgen.commands.packs import open_bank

    bank = open_bank([pack], seed, options)
    if layout == "json":
        from quizgen.records import bank_record

        click.echo(json.dumps(bank_record(bank), ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(_lines(bank)))


def _lines(bank: Bank) -> list[str]:
    lines: list[str] = []
    for item in bank.items:
        lines += [f"{item.stem}", f"  ({item.id}, {item.difficulty})"]
        lines += [f"  {'*' if option.correct else '-'} {option.text}" for option in item.options]
        lines.append("")
    for refusal in bank.refusals:
        lines += [
            f"refused: {refusal.id}",
            f"  {refusal.reason}",
            f"  to unlock: {refusal.unlock}",
            "",
        ]
    lines.append(f"{len(bank.items)} questions, {len(bank.refusals)} refused")
    return lines
