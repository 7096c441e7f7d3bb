"""Anki decks, and their releases."""

from pathlib import Path

import click

from quizgen.problem import UsageError
from quizgen.shell.learning.options import layout_option, stats_option
from quizgen.shell.making import Making
from quizgen.shell.options import bank_options, folder_option, pack_argument
from quizgen.shell.printing.templates import templates_option
from quizgen.shell.releases.options import (
    blanks_option,
    first_option,
    from_option,
    release_option,
    subdecks_option,
    ways_option,
    with_option,
)
from quizgen.shell.streams import remark, tell


@click.command
@pack_argument
@ways_option
@folder_option
@release_option
@first_option
@from_option
@blanks_option
@subdecks_option
@with_option
@stats_option("Tell how students did with the deck, instead of making one.")
@layout_option
@templates_option
@bank_options
def command(
    pack: str,
    ways: tuple[str, ...],
    folder: Path,
    is_release: bool,
    is_first: bool,
    earlier: Path | None,
    blanks: str | None,
    is_topical: bool,
    other: str,
    collections: tuple[Path, ...],
    layout: str | None,
    templates: Path | None,
    making: Making,
) -> None:
    """Make an Anki deck of every multiple-choice question, or of the kinds named by --kind.

    In Anki, choose File > Import. To give a deck out, and each new edition of it, add --release:
    what has changed is updated then in the collections of those who study it, all else stays as
    they have it, and what they have learned is kept. Without it, a deck is a preview.

    Writes NAME.apkg, a package; or, with --to, text that Anki imports into what came with such a
    package, or a folder for the add-on CrowdAnki.
    """
    if layout and not collections:
        message = "--format is for statistics: add --stats FILE"
        raise UsageError(message)
    if collections and (is_release or other):
        option = "--release" if is_release else "--with"
        message = f"--stats and {option} cannot go together: it reads decks of one language"
        raise UsageError(message)
    if collections:
        from quizgen.shell.learning.showing import show_statistics

        show_statistics(pack, collections, layout or "text")
        return
    from quizgen.shell.printing.naming import stem_of
    from quizgen.shell.publish import STDOUT
    from quizgen.shell.releases.handing import choose_ways, hand_out
    from quizgen.shell.releases.issuing import Wish, issue
    from quizgen.shell.releases.recovering import demand_known

    chosen = choose_ways(ways, folder)
    wish = Wish(making, blanks or "", is_topical, is_release, is_first, earlier, other)
    edition, release = issue(pack, wish)
    if release and folder != STDOUT and not earlier:
        demand_known(release, folder / f"{stem_of(edition)}.apkg")
    written = hand_out(edition, chosen, folder, templates)
    # What was given out is noted before anything is told, which may fail.
    if release:
        release.keep()
    for path in written:
        tell(str(path))
    if release:
        remark(f"{edition.name}: {release.told}")
