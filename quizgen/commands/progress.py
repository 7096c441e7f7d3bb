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
    from collections.abc import Mapping, Sequence

    from quizgen.shell.store.store import Store


@click.command
@click.argument("packs", metavar="[PACK]...", nargs=-1, shell_complete=complete_packs)
@click.option("--json", "as_json", is_flag=True, help="Write JSON for programs, not tables.")
@click.option(
    "--html",
    "page",
    metavar="FILE",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    help="Write a page with charts for a browser instead; - is stdout.",
)
@click.option(
    "--anki",
    "deck",
    metavar="FILE",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    help="Write a package for Anki instead: the deck of one PACK, with what was learned of it.",
)
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
    page: Path | None,
    deck: Path | None,
    target: Path | None,
    origin: Path | None,
    store: Path | None,
) -> None:
    """Tell what was learned in the terminal: of all packs, or of each PACK.

    When which cards are due; how much of what came back was remembered, beside what was to
    be expected and what is wanted; how often who was sure was right; the hardest facts, with
    their place in the file of a PACK, or of a pack that comes with quizgen; and on which days
    how much was answered. A day begins at four in the morning.

    To go on in Anki, import the file of --anki there with "Import any learning progress" ticked:
    its cards have the intervals and the reviews that they have here. What a collection has
    already stays as it is.
    """
    path = find_store(store)
    _refuse_both(
        {
            "--json": as_json,
            "--html": page,
            "--anki": deck,
            "--export": target,
            "--import": origin,
        }
    )
    if (target or origin) and packs:
        message = "--export and --import take the whole log: leave out the packs"
        raise UsageError(message)
    for written in filter(None, (page, deck, target)):
        _refuse_the_store(path, written)
    if deck and len(packs) != 1:
        message = "--anki is for the deck of one pack: name it"
        raise UsageError(message)
    if origin:
        _import(path, origin)
    elif target:
        _export(path, target)
    elif deck:
        from quizgen.shell.progress.anki import deck_learned

        _write(deck, deck_learned(path, packs[0]))
    else:
        _show(path, packs, page, as_json=as_json)


def _refuse_both(given: Mapping[str, object]) -> None:
    """Refuse options of which one says what comes out, where there are several.

    Raises:
        UsageError: If there are.
    """
    named = [name for name, value in given.items() if value]
    if len(named) > 1:
        message = f"{named[0]} and {named[1]} cannot go together: leave one of them out"
        raise UsageError(message)


def _refuse_the_store(path: Path, written: Path) -> None:
    """Refuse to write over the store, or over what SQLite keeps beside it.

    Raises:
        UsageError: If that would be.
    """
    kept = (path.with_name(f"{path.name}{suffix}") for suffix in ("", "-wal", "-shm"))
    if any(one.exists() and written.exists() and one.samefile(written) for one in kept):
        message = f"{written} is where answers are kept: name another file"
        raise UsageError(message)


def _show(path: Path, packs: Sequence[str], page: Path | None, *, as_json: bool) -> None:
    from quizgen.shell.progress.accounting import report_of

    report = report_of(path, packs)
    if page:
        from quizgen.shell.progress.page import render_page

        _write(page, render_page(report))
    elif as_json:
        tell_json(report.record(), indent=1)
    elif report.account.cards:
        tell("\n".join(report.lines()))
    else:
        tell(f"no answers are kept in {path}{' of these packs' if packs else ''}")


def _export(path: Path, target: Path) -> None:
    from quizgen.shell.store.exchange import HEAD, export

    lines = [HEAD]
    if path.exists():
        with _open(path) as store:
            lines = list(export(store))
    _write(target, "".join(f"{line}\n" for line in lines).encode())
    remark(f"{counted(len(lines) - 1, 'entry', 'entries')} of {path}")


def _import(path: Path, origin: Path) -> None:
    from quizgen.shell.store.clock import local_time
    from quizgen.shell.store.exchange import take_in

    with click.open_file(str(origin), "rb") as file:
        content = file.read()
    with _open(path) as store:
        new, found = take_in(store, str(origin), content, local_time())
    remark(f"{counted(new, 'new entry', 'new entries')} of {found:,}, now in {path}")


def _write(target: Path, content: bytes) -> None:
    if str(target) == "-":
        tell_bytes(content)
        return
    from quizgen.shell.output import write_file

    write_file(target, content)


def _open(path: Path) -> Store:
    from quizgen.shell.store.store import Store

    return Store(path)
