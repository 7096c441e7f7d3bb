"""Why each option of a question is right or wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quizgen.problem import RequestError, UsageError, counted
from quizgen.shell.making import Making
from quizgen.shell.options import (
    difficulty_option,
    options_option,
    packs_argument,
    seed_option,
)
from quizgen.shell.streams import behind_bars, tell
from quizgen.shell.texts import Text

if TYPE_CHECKING:
    from quizgen.bank import Bank
    from quizgen.items.item import Item, Refusal
    from quizgen.truth import Certificate

RULES = {
    "single": "only one is possible, and it is another",
    "closed": "the list is complete, and it is not on it",
    "attributed": "the source tells all there is by it, and not that",
    "denied": "the pack denies it",
    "disjoint": "it holds what excludes this",
    "stated": "the pack says so",
    "count": "all that there are were counted",
    "order": "its place in time is another",
}
"""What the rules of certificates mean, in a few words."""

MOST = 20
"""How many candidates that were not taken are listed."""


@click.command
@click.argument("item", type=Text("item"))
@packs_argument
@options_option
@difficulty_option
@seed_option
def command(
    item: str, packs: tuple[str, ...], options: int, difficulty: str | None, seed: int
) -> None:
    """Tell why each option of a question is right or wrong.

    ITEM is a question's id, as `quizgen items` lists it, or a part that only one has,
    such as deadline. The PACK may be left out for a bundled one.
    """
    from quizgen.pack.shelf import bundled
    from quizgen.shell.packs import open_bank

    named = item.split("/", 1)[0]
    names = packs or ((named,) if named in bundled() else ())
    making = Making(("all",), options, difficulty, seed)
    bank = open_bank(names, making)
    # Whoever names no pack may not know that it takes one.
    found = _find(item, bank, "" if names else "; of another pack: `quizgen explain ITEM PACK`")
    tell("\n".join([*_lines(found), *_leftover_lines(found, bank)]))


def _find(name: str, bank: Bank, elsewhere: str) -> Item | Refusal:
    """Find the one item or refusal that a name stands for.

    Args:
        name: What the user wrote.
        bank: Where to look.
        elsewhere: How to look elsewhere, for who finds nothing here.

    Raises:
        UsageError: If it stands for none.
        RequestError: If it stands for several.
    """
    from quizgen.forms.naming import Names, are_one, listed

    known: dict[str, Item | Refusal] = {item.id: item for item in bank.items}
    known |= {refusal.id: refusal for refusal in bank.refusals}
    names = Names(known, bank.packs)
    found = names.find(name)
    if found and are_one(found):
        # One query, asked in several ways: the first kind stands for all.
        return known[found[0]]
    if found:
        message = f"{name!r} fits {len(found)} questions: {listed(found)}"
        raise RequestError(message)
    hint = names.suggest(name) or "`quizgen items PACK` lists them"
    packs = ", ".join(pack.id for pack in bank.packs)
    message = f"no question {name!r} in {packs}; {hint}{elsewhere}"
    raise UsageError(message)


def _lines(found: Item | Refusal) -> list[str]:
    from quizgen.items.item import Refusal
    from quizgen.shell.exhibits import media_lines, named

    if isinstance(found, Refusal):
        return [
            f"{found.id} is refused",
            f"  because {found.reason}",
            *([f"  to unlock: {found.unlock}"] if found.unlock else []),
            f"  fact {found.fact} at {found.location}",
        ]
    lines = [behind_bars(found.stem), *media_lines(found)]
    lines += [f"  {found.id}, {found.difficulty}", ""]
    if found.model:
        worth = counted(found.points, "point")
        lines += [f"nothing is proven: a person reads the answer, {worth} at most"]
        lines += [*(f"model answer: {behind_bars(point)}" for point in found.model), ""]
    lines += [f"accepted: {behind_bars(answer)}" for answer in found.accepted]
    for prompt in found.prompts:
        lines += [
            f"match: {behind_bars(prompt.text)}: {behind_bars(found.options[prompt.key].text)}",
            f"    {behind_bars(prompt.why)}",
            "",
        ]
    for option in found.options:
        lines.append(f"{'right' if option.correct else 'wrong'}: {named(option)}")
        lines += [f"    {behind_bars(option.why)}"] if option.why else []
        if option.certificate:
            lines += _proof(option.certificate)
        lines.append("")
    if found.accepted:
        lines.append("")
    lines += [
        *(behind_bars(text) for text in (found.statement, found.why) if text),
        f"    {', '.join(found.facts)} at {found.location}",
    ]
    lines += [
        f"    {citation.source}{f', {citation.at}' if citation.at else ''}"
        f"{f': “{citation.quote}”' if citation.quote else ''}"
        for citation in found.sources
    ]
    return lines


def _leftover_lines(found: Item | Refusal, bank: Bank) -> list[str]:
    """Tell why other candidates are not among the options, for a question that picks some."""
    from quizgen.items.distractors.brief import Brief
    from quizgen.items.distractors.pools import Pools
    from quizgen.items.item import Item
    from quizgen.items.leftovers import find_leftovers
    from quizgen.truth import Base, queries, query_name

    if not isinstance(found, Item):
        return []
    base = Base(next(pack for pack in bank.packs if pack.id == found.pack))
    name = found.id.removeprefix(f"{found.pack}/").removesuffix(f"/{found.kind}")
    query = next((query for query in queries(base) if query_name(query, base) == name), None)
    if query is None or not found.options:
        return []
    leftovers = list(find_leftovers(Brief(base, Pools(base)), query, found))
    lines = [
        f"  {behind_bars(leftover.text)}: {behind_bars(leftover.reason)}"
        for leftover in leftovers[:MOST]
    ]
    if len(leftovers) > MOST:
        lines.append(f"  … and {len(leftovers) - MOST} more")
    return ["", "not taken:", *lines] if lines else []


def _proof(certificate: Certificate) -> list[str]:
    lines = [f"    proof: {certificate.rule} ({RULES[certificate.rule]})"]
    lines += [f"      {premise.id} at {premise.location}" for premise in certificate.premises]
    return lines
