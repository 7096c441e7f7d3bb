"""The full-screen face: it takes a student through a session, and gives the terminal back."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

from quizgen.languages.catalogue import catalogue_of
from quizgen.shell.ending import SIGNALLED
from quizgen.shell.fullscreen.app import QuizApp
from quizgen.shell.fullscreen.look import Look, theme_of
from quizgen.shell.fullscreen.signals import told_of_signals
from quizgen.shell.streams import remark
from quizgen.study.faces.conductor import Conductor
from quizgen.study.sitting.states import Ending

if TYPE_CHECKING:
    from quizgen.shell.store.keeping import Keeper
    from quizgen.study.faces.page import Page
    from quizgen.study.session import Session


class ScreenFace:
    """Takes a student through a session on the full screen.

    Args:
        session: What is asked.
        title: What it is about.
        page: Where it is summed up, once the screen is as it was.
        keep: Keeps each answer, before its verdict is told.
        look: How the screen is to look.
    """

    def __init__(self, session: Session, title: str, page: Page, keep: Keeper, look: Look) -> None:
        if not os.environ.get("NO_COLOR"):
            os.environ.pop("NO_COLOR", None)  # Textual would heed it though it is empty
        self._conductor = Conductor(session, keep, keep.start)
        self._page = page
        self._look = look
        self._app = QuizApp(self._conductor, title, theme_of(look, os.environ), page.showroom)

    def run(self) -> Ending:
        """Ask until the questions end or the student leaves, then sum up.

        Raises:
            SystemExit: If a signal ended the program, or something is amiss.
        """
        from quizgen.study.recap import show_summary

        ended_by: list[int] = []

        def end(number: int) -> None:
            ended_by.append(number)
            self._app.interrupt()

        with told_of_signals(end):
            self._app.run(mouse=self._look.has_mouse)
        for text in self._app.remarks:
            remark(text)
        for number in ended_by:
            if number != signal.SIGINT:
                sys.exit(SIGNALLED + number)
        self._page.gap()
        session = self._conductor.state.session
        show_summary(self._page, session.summarise(), catalogue_of(session.language))
        if self._app.return_code:  # Textual has told why
            sys.exit(self._app.return_code)
        return self._conductor.ending if self._conductor.is_over else Ending.FINISHED
