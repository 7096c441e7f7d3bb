"""The line in which an answer is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.message import Message
from textual.widgets import Input

if TYPE_CHECKING:
    from textual.binding import BindingType


class Field(Input):
    """A line that can be edited; Ctrl-D in an empty one ends the input, as in a shell."""

    class Ended(Message):
        """Nothing more will be typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+d", "delete_or_end", show=False),
    ]

    def __init__(self, id: str) -> None:  # noqa: A002 -- as Textual calls it
        super().__init__(id=id, compact=True, select_on_focus=False)

    async def action_submit(self) -> None:
        """Hand over what was typed; what is typed before that is dealt with is no part of it."""
        self.screen.set_focus(None)
        await super().action_submit()

    def action_delete_or_end(self) -> None:
        """Delete the letter at the cursor; end where there is none at all."""
        if self.value:
            self.action_delete_right()
        else:
            self.post_message(self.Ended())
