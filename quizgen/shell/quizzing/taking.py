"""A student is taken through a quiz, by the face that suits what there is to read and write."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from quizgen.problem import counted
from quizgen.shell.quizzing.drawing import draw_session
from quizgen.shell.streams import remark
from quizgen.shell.terminal.facing import make_page, make_readers
from quizgen.shell.terminal.screen import is_screen, wants_words

if TYPE_CHECKING:
    from pathlib import Path

    from quizgen.shell.store.planning import Wish
    from quizgen.shell.wishes import Wishes


def take_quiz(wishes: Wishes, wish: Wish | None, store: Path | None) -> bool:
    """Take a student through a session; tell whether it was interrupted.

    Raises:
        UsageError: If what is wished does not go together.
    """
    if wishes.exam:
        from quizgen.shell.quizzing.exam import demand_plain, take_exam

        demand_plain(wishes, wish)
        return take_exam(wishes, wishes.exam, store)
    from quizgen.languages.catalogue import catalogue_of
    from quizgen.machine.collector import collector_paused
    from quizgen.shell.packs import open_workshop
    from quizgen.shell.store.keeping import Keeper
    from quizgen.study.faces.line import LineFace
    from quizgen.study.history.entry import STUDY
    from quizgen.study.sitting.states import Ending

    with collector_paused():
        workshop = open_workshop(wishes.packs, wishes.making)
        session = draw_session(workshop, wishes, wish, store)
    if len(session.questions) < wishes.wished:
        count = counted(len(session.questions), "question")
        remark(f"{count} instead of {wishes.wished}: there are no more such")
    keep = Keeper(store, wish.occasion if wish else STUDY)
    if wishes.speaks_json:
        from quizgen.shell.quizzing.speaking import make_wire

        wire = make_wire(session, workshop.packs, wishes, keep=keep, asked=keep.start)
        return wire.run() is Ending.INTERRUPTED
    page = make_page()
    if any(question.item.media for question in session.questions):
        from quizgen.shell.showroom import open_showroom

        can_draw = is_screen() and not wants_words()
        page.showroom = open_showroom(os.environ, is_screen=can_draw)
    page.say(", ".join(pack.title for pack in workshop.packs))
    letters, lines, pause = make_readers()
    reads = pause if wishes.pauses else None
    ending = LineFace(session, letters, lines, page, reads, keep, keep.start).run()
    page.gap()
    words = catalogue_of(session.language)
    command = wishes.command_line(sys.stdout.encoding)
    page.link(words.gettext("The same questions again: {command}", command=command))
    return ending is Ending.INTERRUPTED
