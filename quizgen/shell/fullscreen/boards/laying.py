"""Which board a question gets."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from quizgen.items.item import Response
from quizgen.shell.fullscreen.boards.arranging import Arranging
from quizgen.shell.fullscreen.boards.choosing import Choosing
from quizgen.shell.fullscreen.boards.pairing import Pairing
from quizgen.shell.fullscreen.boards.ticking import Ticking

if TYPE_CHECKING:
    from quizgen.shell.fullscreen.boards.board import Board, Setting


def board_of(setting: Setting) -> Board | None:
    """Return the board of a question, with nothing picked; None where an answer is typed."""
    question = setting.question
    match question.item.response:
        case Response.PICK_ONE:
            return Choosing(setting)
        case Response.PICK_SEVERAL:
            return Ticking(setting)
        case Response.MATCH:
            return Pairing(setting, (None,) * len(question.item.prompts))
        case Response.ORDER:
            return Arranging(setting, tuple(range(len(question.options))))
        case Response.TYPE | Response.WRITE:
            return None
        case _:  # pragma: no cover - mypy proves that there is no other
            assert_never(question.item.response)
