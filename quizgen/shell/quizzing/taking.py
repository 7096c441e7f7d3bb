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

    from quizgen.shell.fullscreen.look import Look
    from quizgen.shell.store.planning import Wish
    from quizgen.shell.wishes import Wishes


def take_quiz(
    wishes: Wishes, wish: Wish | None, store: Path | None, look: Look | None = None
) -> bool:
    """Take a student through a session; tell whether it was interrupted.

    Args:
        wishes: What the quiz is to be.
        wish: What the sitting is to be made of, where it goes by what was learned.
        store: Where answers are kept, if the user says so.
        look: How the full screen is to be; None for line mode.
    """
    from quizgen.languages.catalogue import catalogue_of
    from quizgen.machine.collector import collector_paused
    from quizgen.shell.packs import open_workshop
    from quizgen.shell.store.keeping import Keeper
    from quizgen.study.faces.line import LineFace
    from quizgen.study.history.entry import STUDY
    from quizgen.study.sitting.states import Ending

    if look:
        from quizgen.shell.fullscreen.readiness import can_fill_screen

        look = look if can_fill_screen() else None
    with collector_paused():
        workshop = open_workshop(wishes.packs, wishes.making)
        session = draw_session(workshop, wishes, wish, store)
    if len(session.questions) < wishes.wished:
        count = counted(len(session.questions), "question")
        remark(f"{count} instead of {wishes.wished}: there are no more such")
    page = make_page()
    if any(question.item.media for question in session.questions):
        from quizgen.shell.showroom import open_showroom

        can_draw = is_screen() and not wants_words()
        page.showroom = open_showroom(os.environ, is_screen=can_draw)
    title = ", ".join(pack.title for pack in workshop.packs)
    page.say(title)
    keep = Keeper(store, wish.occasion if wish else STUDY)
    if look:
        from quizgen.shell.fullscreen.face import ScreenFace

        ending = ScreenFace(session, title, page, keep, look).run()
    else:
        letters, lines, pause = make_readers()
        reads = pause if wishes.pauses else None
        ending = LineFace(session, letters, lines, page, reads, keep, keep.start).run()
    page.gap()
    words = catalogue_of(session.language)
    command = wishes.command_line(sys.stdout.encoding)
    page.link(words.gettext("The same questions again: {command}", command=command))
    return ending is Ending.INTERRUPTED
