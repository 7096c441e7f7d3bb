"""A quiz that another program takes: lines of JSON on stdin and stdout, and no terminal at all."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from quizgen import __version__
from quizgen.shell.streams import tell
from quizgen.study.wire.face import WireFace
from quizgen.study.wire.records import FORMAT
from quizgen.study.wire.saying import MOST_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quizgen.pack.model import Pack
    from quizgen.shell.quizzing.timing import Countdown
    from quizgen.shell.wishes import Wishes
    from quizgen.study.session import Session
    from quizgen.study.sitting.effects import Record, Retract

CHUNK = 65_536
"""So much of a line that is too long is passed over at once."""


def speak(wishes: Wishes) -> bool:
    """Take another program through a quiz, which always begins anew; tell of an interruption.

    Args:
        wishes: What the quiz is to be.
    """
    from quizgen.machine.collector import collector_paused
    from quizgen.shell.packs import open_workshop
    from quizgen.shell.quizzing.drawing import draw_session, remark_lack
    from quizgen.shell.store.keeping import Keeper
    from quizgen.study.sitting.states import Ending

    with collector_paused():
        workshop = open_workshop(wishes.packs, wishes.making)
        session = draw_session(workshop, wishes).session
    remark_lack(session, wishes)
    with Keeper(wishes.store, wishes.wish.occasion if wishes.wish else None) as keep:
        wire = make_wire(session, workshop.packs, wishes, keep=keep, asked=keep.start)
        return wire.run() is Ending.INTERRUPTED


def make_wire(  # noqa: PLR0913 -- what is asked, of what, and what is done meanwhile
    session: Session,
    packs: Sequence[Pack],
    wishes: Wishes,
    *,
    keep: Callable[[Record | Retract], object],
    asked: Callable[[], object],
    countdown: Countdown | None = None,
) -> WireFace:
    """Make the face that takes another program through a session.

    Args:
        session: What is asked.
        packs: What it was made from.
        wishes: What the quiz is to be.
        keep: Keeps each answer, before its verdict is told.
        asked: Is told when a question is put.
        countdown: The time that there is; None where it is not limited.
    """
    showroom = None
    if any(question.item.media for question in session.questions):
        from quizgen.shell.showroom import open_showroom

        showroom = open_showroom(os.environ, is_screen=False)
    exam = wishes.exam
    opening = {
        "format": FORMAT,
        "program": f"quizgen {__version__}",
        "packs": [
            {"id": pack.id, "title": pack.title, "language": pack.language} for pack in packs
        ],
        "languages": list(dict.fromkeys(pack.language for pack in packs)),
        "seed": wishes.making.seed,
        "questions": len(session.questions),
        "exam": {"form": exam.form, "minutes": exam.minutes} if exam else None,
    }

    def read() -> bytes:
        if countdown is None:
            return read_line()
        with countdown.running():
            return read_line()

    left = countdown.left if countdown else lambda: None
    return WireFace(
        session,
        read,
        tell,
        opening=opening,
        closing={"command": wishes.command_line("ascii")},
        keep=keep,
        asked=asked,
        left=left,
        showroom=showroom,
    )


def read_line() -> bytes:
    """Read the next line of stdin; of one that is too long, not all.

    Raises:
        EOFError: If there is none.
    """
    if sys.stdin is None:  # closed by the caller
        raise EOFError
    stream = sys.stdin.buffer
    line = stream.readline(MOST_BYTES + 1)
    if not line:
        raise EOFError
    rest = line
    while len(line) > MOST_BYTES and not rest.endswith(b"\n"):
        if not (rest := stream.readline(CHUNK)):
            break
    return line
