"""Answers that are others now than when they were learned: told, and begun anew if one wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.languages.catalogue import catalogue_of
from quizgen.study.faces.settling import yes_and_no
from quizgen.study.sitting.events import Settle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizgen.items.item import Item
    from quizgen.shell.store.keeping import Keeper
    from quizgen.study.faces.console import Console
    from quizgen.study.session import Session


def settle_changes(
    changed: Sequence[Item], session: Session, console: Console, keep: Keeper
) -> None:
    """Tell which answers have changed since they were learned; ask whether to learn them anew.

    Where nobody is there to be asked, they stay as they are.

    Args:
        changed: What is to be asked, and has another answer now.
        session: The session that asks it.
        console: Where to tell and to ask.
        keep: Keeps that cards are new again.

    Raises:
        KeyboardInterrupt: If the student presses Ctrl-C.
    """
    words = catalogue_of(session.language)
    page = console.page
    page.gap()
    page.say(
        words.ngettext(
            "The answer to {count} question has changed since you learned it:",
            "The answers to {count} questions have changed since you learned them:",
            len(changed),
        )
    )
    for item in changed:
        page.say(item.stem, indent=2, hang=2)
    if not console.is_attended:
        return
    yes, no = yes_and_no(words)
    prompt = words.gettext("Learn it anew? {yes}/{no}:", yes=yes[0], no=no[0])
    reminder = words.gettext(
        "Please answer {yes} to begin anew with it, or {no} to go on as if it were the same.",
        yes=yes[0],
        no=no[0],
    )
    try:
        agreed = console.agree(prompt, reminder, words)
    except EOFError:  # the quiz will notice, too
        return
    if agreed == Settle(agreed=True):
        languages = session.languages
        keep.restart(changed, lambda item: languages.get(item.pack, "en"))
