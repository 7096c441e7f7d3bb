"""What the effects of a sitting put on the screen, in the words that line mode has for them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from quizgen.items.item import Response
from quizgen.languages.catalogue import catalogue_of
from quizgen.shell.fullscreen.boards.board import ELSEWHERE, HERE, Setting
from quizgen.shell.fullscreen.boards.choosing import Choosing
from quizgen.shell.fullscreen.boards.laying import board_of
from quizgen.shell.fullscreen.texts import reminder_while, words_of, words_while
from quizgen.study.asking import assurance, denial_of
from quizgen.study.posing import number_again, show_head
from quizgen.study.script import Block, Script
from quizgen.study.sitting.effects import (
    Ask,
    Assure,
    Compare,
    Deny,
    Note,
    Offer,
    Record,
    Remind,
    Retract,
    Tell,
)

if TYPE_CHECKING:
    from quizgen.languages.catalogue import Catalogue
    from quizgen.question import Question
    from quizgen.shell.fullscreen.boards.board import Board
    from quizgen.shell.fullscreen.widgets.scene import Scene
    from quizgen.study.exhibits import Showroom
    from quizgen.study.session import Session
    from quizgen.study.sitting.effects import Effect
    from quizgen.study.sitting.states import Over, State
    from quizgen.study.turn import Turn


class Playbill:
    """Puts on the screen what is to be seen of a sitting.

    Args:
        scene: What stands on the screen.
        showroom: Where pictures and sounds can be opened.

    Attributes:
        board: What there is to pick from, and what is picked; None where an answer is typed.
    """

    def __init__(self, scene: Scene, showroom: Showroom | None) -> None:
        self._scene = scene
        self._showroom = showroom
        self._compared: list[Block] = []
        self._passing = ""
        self.board: Board | None = None

    def begin(self) -> None:
        """Begin with a step: what was noted in the one before has been read."""
        self._passing = ""
        self._scene.sheet("note").say("")

    def turn_to(self, board: Board) -> None:
        """Show what was picked since."""
        self.board = board
        self._note("")
        self._scene.offer(board.rows)

    def show(self, effect: Effect, state: State) -> None:
        """Show an effect.

        Args:
            effect: What is to be seen.
            state: Where the sitting stands after the whole step.
        """
        session = state.session
        match effect:
            case Ask(question, again=again, shown=is_shown):
                self._ask(question, session, again=again)
                if is_shown:
                    self._offer()
                # What was told in the same step, as of an answer that is righted later.
                self._note(self._passing)
            case Offer():
                self._offer()
            case Compare(question):
                self._compare(question, words_of(question, session))
            case Tell(turn):
                self._tell(turn, words_of(turn.question, session))
            case Assure(turn):
                self._note(assurance(words_of(turn.question, session)))
            case Remind():
                self._note(reminder_while(state, words_while(state)))
            case Deny(event):
                self._note(denial_of(event, catalogue_of(session.language)))
            case Note() | Record() | Retract():  # exams are taken in lines; these are kept
                pass
            case _:  # pragma: no cover - mypy proves that there is no other
                assert_never(effect)

    def sum_up(self, state: Over) -> None:
        """Show what it all came to."""
        from quizgen.study.recap import show_summary

        script = Script()
        show_summary(script, state.session.summarise(), catalogue_of(state.session.language))
        self.board = None
        self._scene.sum_up(script.blocks)

    def _ask(self, question: Question, session: Session, *, again: bool) -> None:
        words = words_of(question, session)
        count = len(session.questions)
        number = number_again(question, count, words) if again else f"{question.number}/{count}"
        script = Script(self._showroom)
        show_head(script, question, "", words)
        self._compared = []
        self._scene.ask(number, script.blocks)
        self.board = board_of(Setting(question, words, self._showroom))
        if self.board is None:
            self._scene.take_line()

    def _offer(self) -> None:
        if self.board:
            self._scene.offer(self.board.rows)

    def _compare(self, question: Question, words: Catalogue) -> None:
        from quizgen.study.own_word import show_model

        script = Script(self._showroom)
        show_model(script, question.item, words)
        self._compared = script.blocks
        self._scene.tell(script.blocks)

    def _tell(self, turn: Turn, words: Catalogue) -> None:
        from quizgen.study.telling import show_verdict

        script = Script(self._showroom)
        show_verdict(script, turn, words)
        self._passing = next((block.text for block in script.blocks), "")
        self._scene.field.display = False
        self._rest()
        chosen = turn.mark.chosen if turn.mark else ()
        if isinstance(self.board, Choosing) and chosen and chosen[0]:
            picked = turn.question.options.index(chosen[0])
            self.turn_to(replace(self.board, picked=picked, cursor=None))
        if turn.question.item.response is Response.WRITE and self._compared:
            # What it was compared with stays in sight.
            self._scene.tell([*script.blocks, Block(), *self._compared])
        else:
            self._scene.tell(script.blocks)

    def _rest(self) -> None:
        """Show what is picked, and that arrow keys move nothing there any more."""
        if self.board:
            self._scene.offer(
                replace(row, lead=f"{ELSEWHERE}{row.lead[len(HERE) :]}", is_here=False)
                if row.is_here
                else row
                for row in self.board.rows
            )

    def _note(self, text: str) -> None:
        self._scene.sheet("note").say(text)
