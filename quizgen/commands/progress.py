"""What the terminal quiz has kept: what is due, how much is remembered, what is hard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.problem import UsageError, counted
from quizgen.shell.options import complete_packs
from quizgen.shell.store.place import find_store, store_option
from quizgen.shell.streams import remark, tell, tell_bytes, tell_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizgen.shell.store.store import Store
    from quizgen.study.history.cards import History
    from quizgen.workshop import Workshop


@click.command
@click.argument("packs", metavar="[PACK]...", nargs=-1, shell_complete=complete_packs)
@click.option("--json", "as_json", is_flag=True, help="Write JSON for programs, not tables.")
@click.option(
    "--export",
    "target",
    metavar="FILE",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    help="Write the log of all answers to a file instead, as JSON lines; - is stdout.",
)
@click.option(
    "--import",
    "origin",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
    help="Add the answers of such a file to the log; those that are there already are passed "
    "over. - is stdin.",
)
@store_option
def command(
    packs: tuple[str, ...],
    as_json: bool,
    target: Path | None,
    origin: Path | None,
    store: Path | None,
) -> None:
    """Tell what was learned in the terminal: of all packs, or of each PACK.

    When which cards are due; how much of what came back was remembered, beside what was to
    be expected and what is wanted; how often who was sure was right; the hardest facts, with
    their place in the file of a PACK, or of a pack that comes with quizgen; and on which days
    how much was answered. A day begins at four in the morning.
    """
    path = find_store(store)
    if target and origin:
        message = "--export and --import cannot go together: leave one of them out"
        raise UsageError(message)
    if (target or origin) and (packs or as_json):
        message = "--export and --import take the whole log: leave out what is beside them"
        raise UsageError(message)
    if origin:
        _import(path, origin)
    elif target:
        _export(path, target)
    else:
        _show(path, packs, as_json=as_json)


def _show(path: Path, packs: Sequence[str], *, as_json: bool) -> None:
    from quizgen.shell.progress.places import bundled_shops, open_shops, places_of
    from quizgen.shell.progress.report import HARDEST, Report
    from quizgen.shell.store.clock import local_time
    from quizgen.study.history.account import sum_up
    from quizgen.study.history.entry import moment_of

    shops = open_shops(packs)
    account = sum_up(_histories(path, shops), moment_of(local_time()).day)
    hardest = [one.card.name for one in account.troubles[:HARDEST]]
    report = Report(account, places_of(hardest, shops or bundled_shops(hardest)))
    if as_json:
        tell_json(report.record(), indent=1)
    elif account.cards:
        tell("\n".join(report.lines()))
    else:
        tell(f"no answers are kept in {path}{' of these packs' if packs else ''}")


def _histories(path: Path, shops: Sequence[Workshop]) -> Iterator[History]:
    """Yield what became of the cards of packs, or of all cards where there are none."""
    names = {(pack.id, pack.language) for shop in shops for pack in shop.packs}
    from quizgen.shell.store.clock import behind, local_time

    if not path.exists():
        return
    with _open(path) as store:
        if late := behind(store.latest(), local_time()):
            remark(late)
        for history in store.histories():
            name = history.card.name
            if not names or (name.pack, name.language) in names:
                yield history


def _export(path: Path, target: Path) -> None:
    from quizgen.shell.output import write_file
    from quizgen.shell.store.exchange import HEAD, export

    lines = [HEAD]
    if path.exists():
        with _open(path) as store:
            lines = list(export(store))
    content = "".join(f"{line}\n" for line in lines).encode()
    if str(target) == "-":
        tell_bytes(content)
    else:
        write_file(target, content)
    remark(f"{counted(len(lines) - 1, 'entry', 'entries')} of {path}")


def _import(path: Path, origin: Path) -> None:
    from quizgen.shell.store.clock import local_time
    from quizgen.shell.store.exchange import take_in

    with click.open_file(str(origin), "rb") as file:
        content = file.read()
    with _open(path) as store:
        new, found = take_in(store, str(origin), content, local_time())
    remark(f"{counted(new, 'new entry', 'new entries')} of {found:,}, now in {path}")


def _open(path: Path) -> Store:
    from quizgen.shell.store.store import Store

    return Store(path)
